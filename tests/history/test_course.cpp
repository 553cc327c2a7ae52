// SPDX-License-Identifier: BSL-1.0
#include <andante/history/test_course.hpp>

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <vector>

namespace history_test_course {

using namespace andante;

constexpr day d0 = "2026-03-02"_day;

/// How many days before the newest score lies the last earlier one of which `is(score, days)` holds; -1 when none does.
template <class Is>
exact days_from(const test_course& t, Is is) {
    for (exact i = 0; i != t.size(); ++i)
        if (is(t.score(i), t.age(i))) return t.age(i);
    return -1;
}
/// Whether some earlier score within `days` is above the newest by `drop`.
bool falls(const test_course& t, exact drop, exact days) {
    const exact now = t.newest().value;
    return days_from(t, [&](exact then, exact n) { return n <= days && then - now >= drop; }) >= 0;
}

TEST_CASE("a course keeps the better results before the newest one") {
    test_course t;
    CHECK(t.newest().on == never);
    CHECK_FALSE(falls(t, 0, 1000));
    t.put(100, d0, never);
    CHECK_FALSE(falls(t, -1000, 1000));  // the first result is no fall from anything
    t.put(90, d0 + 30, never);
    CHECK(falls(t, 10, 30));
    CHECK_FALSE(falls(t, 11, 30));
    CHECK_FALSE(falls(t, 10, 29));
    t.put(95, d0 + 60, never);
    CHECK(falls(t, 5, 60));
    CHECK_FALSE(falls(t, 1, 59));        // 90 is forgotten: a later result has reached it
}
TEST_CASE("of several results on one day the worst counts, in any order") {
    for (const auto& day_of_three : {std::array<exact, 3>{90, 80, 85}, std::array<exact, 3>{80, 85, 90}, std::array<exact, 3>{85, 90, 80}}) {
        test_course t;
        t.put(100, d0, never);
        for (const exact s : day_of_three) t.put(s, d0 + 10, never);
        CHECK(t.newest().value == 80);
        CHECK(falls(t, 20, 10));
        CHECK_FALSE(falls(t, 1, 9));     // its own day is no course
        t.put(85, d0 + 20, never);
        CHECK(falls(t, 15, 20));
        CHECK_FALSE(falls(t, 1, 19));    // the better ones of that day have not been
    }
}
TEST_CASE("a fall and a review are seen once: what comes after is measured from there") {
    test_course fallen;
    fallen.put(100, d0, never), fallen.put(80, d0 + 10, never), fallen.fell();
    CHECK(falls(fallen, 20, 10));
    fallen.put(78, d0 + 20, never);
    CHECK_FALSE(falls(fallen, 3, 100));
    CHECK(falls(fallen, 2, 10));
    for (const exact reviewed : {9, 10, 11, 20}) {
        test_course t;
        t.put(100, d0, never), t.put(95, d0 + 10, never), t.put(80, d0 + 20, d0 + reviewed);
        CHECK(falls(t, 20, 20) == (reviewed < 10));   // a review of the tenth day has seen the result of that day
        CHECK(falls(t, 15, 10));
    }
}
TEST_CASE("what is remembered in constant space never misses a fall, and finds none that is not there in some reading") {
    std::mt19937 dice{20260302};
    for (int life = 0; life != 2'000; ++life) {
        test_course t;
        std::vector<test_result> all;
        bool all_kept = true;
        day on = d0;
        for (int n = 0; n != 24; ++n, on = on + 1 + static_cast<exact>(dice() % 40)) {
            const auto score = static_cast<exact>(100 - n + static_cast<exact>(dice() % 12));
            t.put(score, on, never);
            int better = 0;
            for (std::size_t i = 0; i != all.size(); ++i) {
                bool reached = false;
                for (std::size_t k = i + 1; k != all.size(); ++k) reached = reached || all[k].value >= all[i].value;
                better += !reached;
            }
            all_kept = all_kept && better <= test_course::kept;
            for (const exact window : {exact{28}, exact{122}, exact{100'000}})
                for (const exact drop : {1, 5, 10}) {
                    bool there = false, ever = false;
                    for (const test_result& r : all) {
                        there = there || (on - r.on <= window && r.value - score >= drop);
                        ever = ever || r.value - score >= drop;
                    }
                    if (there) CHECK(falls(t, drop, window));
                    if (!ever) CHECK_FALSE(falls(t, drop, window));
                    if (all_kept) CHECK(falls(t, drop, window) == there);
                }
            all.push_back({score, on});
        }
    }
}
TEST_CASE("ages do not run over") {
    test_course t;
    t.put(100, d0, never), t.put(90, d0 + 70'000, never), t.put(80, d0 + 140'000, never);
    CHECK(days_from(t, [](exact then, exact) { return then == 100; }) == 65'535);
    CHECK(days_from(t, [](exact then, exact) { return then == 90; }) == 65'535);
}

TEST_CASE("what a review has to see: just below, at, just above") {
    CHECK_FALSE(calls_for_review(measure::rising, -100, -110, 200));   // 10.0 s to 11.0 s
    CHECK(calls_for_review(measure::rising, -100, -111, 200));
    CHECK_FALSE(calls_for_review(measure::rising, -200, -219, 200));   // 1.9 s of 20 s is no tenth
    CHECK(calls_for_review(measure::rising, -200, -220, 200));
    CHECK_FALSE(calls_for_review(measure::gait, 900, 821, 200));
    CHECK(calls_for_review(measure::gait, 900, 820, 200));
    CHECK_FALSE(calls_for_review(measure::walk, 80, 71, 200));
    CHECK(calls_for_review(measure::walk, 80, 70, 200));
    CHECK_FALSE(calls_for_review(measure::walk, 150, 136, 200));       // 14 m of 150 m is no tenth
    CHECK(calls_for_review(measure::walk, 150, 135, 200));
    CHECK_FALSE(calls_for_review(measure::rating, 30, 29, 200));
    CHECK(calls_for_review(measure::rating, 30, 28, 200));
    CHECK_FALSE(calls_for_review(measure::grip, 100, 81, 200));
    CHECK(calls_for_review(measure::grip, 100, 80, 200));
    CHECK_FALSE(calls_for_review(measure::grip, 100, 81, 100));        // never less than a fifth
    CHECK_FALSE(calls_for_review(measure::grip, 100, 71, 300));
    CHECK(calls_for_review(measure::grip, 100, 70, 300));
    CHECK_FALSE(calls_for_review(measure::grip, 0, 0, 200));
    for (const measure m : {measure::strength, measure::stands, measure::most_reps, measure::most_time}) CHECK_FALSE(calls_for_review(m, 100, 0, 200));
    for (const measure m : {measure::rising, measure::gait, measure::walk, measure::rating, measure::grip}) CHECK_FALSE(calls_for_review(m, 50, 50, 200));
}
TEST_CASE("what falls fast: a tenth in 28 days, a fifth in 122, beyond the error of the test") {
    const auto at = [](measure m, exact from, exact to, exact n, exact error = 100) { return falls_fast(m, from, to, n, error); };
    CHECK_FALSE(at(measure::strength, 100, 91, 28));
    CHECK(at(measure::strength, 100, 90, 28));
    CHECK_FALSE(at(measure::strength, 100, 90, 29));
    CHECK_FALSE(at(measure::strength, 100, 81, 122));
    CHECK(at(measure::strength, 100, 80, 122));
    CHECK_FALSE(at(measure::strength, 100, 80, 123));
    CHECK_FALSE(at(measure::strength, 100, 81, 28, 200));
    CHECK(at(measure::grip, 100, 80, 28, 200));
    CHECK_FALSE(at(measure::strength, 100, 71, 122, 300));
    CHECK_FALSE(at(measure::stands, 9, 8, 28));
    CHECK(at(measure::stands, 9, 7, 28));
    CHECK_FALSE(at(measure::stands, 21, 19, 28));                      // 2 of 21 is no tenth
    CHECK_FALSE(at(measure::most_reps, 20, 18, 28));
    CHECK(at(measure::most_reps, 20, 17, 28));
    CHECK_FALSE(at(measure::most_reps, 20, 17, 29));
    CHECK(at(measure::most_reps, 20, 16, 29));
    CHECK_FALSE(at(measure::most_time, 600, 420, 28));                 // 3 minutes
    CHECK(at(measure::most_time, 600, 419, 28));
    for (const measure m : {measure::rising, measure::gait, measure::walk, measure::rating}) CHECK_FALSE(at(m, 1000, 1, 1));
}

}  // namespace history_test_course
