// SPDX-License-Identifier: BSL-1.0
// FAL-5, FAT-4, FAT-6, PRG-10: pages docs/rules/FAL-5.md, FAT-4.md, FAT-6.md, PRG-10.md.
#include "living.hpp"

#include <doctest/doctest.h>

namespace course_of_tests {

using namespace living;
using fal5 = rules::slower_on_foot;
using fat4 = rules::tests_that_fall;
using fat6 = rules::capability_falls;
using prg10 = rules::slow_decline;

constexpr tug up_and_go(exact tenths) { return tug{*tug::value_type::from(tenths)}; }
constexpr gait_speed gait(exact mm_s) { return gait_speed{*gait_speed::value_type::from(mm_s)}; }
constexpr two_minute_walk walked(exact metres) { return two_minute_walk{*two_minute_walk::value_type::from(metres)}; }
constexpr ibmfrs rated(exact n) { return ibmfrs{*ibmfrs::value_type::from(n)}; }
constexpr measured_strength grip(exact newtons) { return measured_strength{left(fingers), *measured_strength::value_type::from(newtons)}; }
constexpr measured_strength thigh_strength(exact newtons) { return measured_strength{left(thigh), *measured_strength::value_type::from(newtons)}; }
constexpr chair_stands stands(exact n) { return chair_stands{*tally::from(n)}; }
const recorded reviewed{record_kind::review_done, 0, {}, therapist};

/// Two results of one test, `n` days apart; what is said on the day of the second.
template <class Test>
person told_twice(const Test& first, const Test& second, exact n) {
    auto p = someone();
    p.tells(first).sleeps(n).checks_in().tells(second);
    return p;
}
bool holds(const person& p, std::string_view id, std::uint8_t arm) {
    return p.says(id, arm) && p.act() >= action::hold && p.decides().person.sum.asks.has(review::capability);
}

TEST_CASE("FAL-5: just below, at and just above") {
    CHECK_FALSE(told_twice(up_and_go(100), up_and_go(110), 30).speaks("FAL-5"));
    CHECK(holds(told_twice(up_and_go(100), up_and_go(111), 30), "FAL-5", fal5::slower_to_rise));
    CHECK_FALSE(told_twice(up_and_go(200), up_and_go(219), 30).speaks("FAL-5"));   // a tenth, too
    CHECK(holds(told_twice(up_and_go(200), up_and_go(220), 30), "FAL-5", fal5::slower_to_rise));
    CHECK_FALSE(told_twice(gait(900), gait(821), 30).speaks("FAL-5"));
    CHECK(holds(told_twice(gait(900), gait(820), 30), "FAL-5", fal5::slower_gait));
    CHECK(holds(told_twice(gait(900), gait(700), 300), "FAL-5", fal5::slower_gait));  // however long it took
    CHECK_FALSE(told_twice(up_and_go(111), up_and_go(100), 30).speaks("FAL-5"));   // faster is fine
}
TEST_CASE("FAT-4: just below, at and just above") {
    CHECK_FALSE(told_twice(walked(80), walked(71), 30).speaks("FAT-4"));
    CHECK(holds(told_twice(walked(80), walked(70), 30), "FAT-4", fat4::shorter_walk));
    CHECK_FALSE(told_twice(walked(150), walked(136), 30).speaks("FAT-4"));
    CHECK(holds(told_twice(walked(150), walked(135), 30), "FAT-4", fat4::shorter_walk));
    CHECK_FALSE(told_twice(rated(30), rated(29), 30).speaks("FAT-4"));
    CHECK(holds(told_twice(rated(30), rated(28), 30), "FAT-4", fat4::lower_rating));
    CHECK_FALSE(told_twice(grip(100), grip(81), 30).speaks("FAT-4"));
    CHECK(holds(told_twice(grip(100), grip(80), 30), "FAT-4", fat4::weaker_grip));
    CHECK_FALSE(told_twice(thigh_strength(100), thigh_strength(60), 200).speaks("FAT-4"));  // FAT-6's
    auto p = someone();                                       // one hand is held against itself
    p.tells(grip(100)).sleeps(30).checks_in().tells(measured_strength{right(fingers), *measured_strength::value_type::from(60)});
    CHECK_FALSE(p.speaks("FAT-4"));
}
TEST_CASE("FAT-6: a tenth in 28 days, a fifth in 122, beyond the test's own error") {
    CHECK_FALSE(told_twice(stands(20), stands(19), 28).speaks("FAT-6"));
    CHECK(holds(told_twice(stands(20), stands(18), 28), "FAT-6", fat6::less_than_lately));
    CHECK_FALSE(told_twice(stands(20), stands(18), 29).speaks("FAT-6"));
    CHECK(holds(told_twice(stands(20), stands(16), 122), "FAT-6", fat6::less_than_lately));
    CHECK_FALSE(told_twice(stands(20), stands(16), 123).speaks("FAT-6"));
    CHECK_FALSE(told_twice(thigh_strength(100), thigh_strength(81), 20).speaks("FAT-6"));  // its error is a fifth until another is on record
    CHECK(holds(told_twice(thigh_strength(100), thigh_strength(80), 122), "FAT-6", fat6::less_than_lately));
    const auto knee = [](exact n) { return knee_strength{*knee_strength::value_type::from(n)}; };
    CHECK_FALSE(told_twice(knee(50), knee(41), 100).speaks("FAT-6"));
    CHECK(holds(told_twice(knee(50), knee(40), 100), "FAT-6", fat6::less_than_lately));
}
TEST_CASE("FAT-6: the comfortable maximum of an exercise, under one load") {
    const auto maxima = [](const dose& first, const dose& second, exact n) {
        auto p = someone();
        p.tells(baseline{left_knee, first}).sleeps(n).checks_in().tells(baseline{left_knee, second});
        return p;
    };
    CHECK_FALSE(maxima(dose{20 * rep, 1 * kg}, dose{18 * rep, 1 * kg}, 20).speaks("FAT-6"));
    CHECK(holds(maxima(dose{20 * rep, 1 * kg}, dose{17 * rep, 1 * kg}, 20), "FAT-6", fat6::less_than_lately));
    CHECK_FALSE(maxima(dose{20 * rep, 1 * kg}, dose{12 * rep, 2 * kg}, 20).speaks("FAT-6"));   // another load, another course
    auto p = someone();
    p.tells(baseline{walking, dose{20 * minutes}}).sleeps(40).checks_in().tells(baseline{walking, dose{15 * minutes}});
    CHECK(holds(p, "FAT-6", fat6::less_than_lately));
}
TEST_CASE("a fall holds for 28 days or until the review, and one review sees all of them") {
    const auto after = [](exact n) {
        auto p = told_twice(walked(100), walked(80), 30);
        p.sleeps(n).checks_in();
        return p;
    };
    CHECK(after(27).says("FAT-4", fat4::shorter_walk));
    CHECK(after(27).decides().person.sum.asks.has(review::capability));
    CHECK_FALSE(after(28).speaks("FAT-4"));
    CHECK_FALSE(after(28).decides().person.sum.asks.has(review::capability));
    auto p = told_twice(walked(100), walked(80), 30);
    p.tells(up_and_go(120), rated(30)).tells(reviewed);
    CHECK_FALSE(p.speaks("FAT-4"));
    CHECK_FALSE(p.speaks("FAL-5"));
    CHECK_FALSE(p.decides().person.sum.asks.has(review::capability));
    auto q = told_twice(walked(100), walked(80), 30);
    q.sleeps().checks_in().tells(reviewed);
    CHECK_FALSE(q.speaks("FAT-4"));
}
TEST_CASE("a fall counts once: the next is measured from where it ended, and what a review saw is the new measure") {
    auto p = told_twice(walked(100), walked(80), 30);
    p.sleeps(30).checks_in().tells(walked(71));
    CHECK_FALSE(p.speaks("FAT-4"));
    p.sleeps(30).checks_in().tells(walked(70));
    CHECK(p.says("FAT-4", fat4::shorter_walk));      // 10 m below 80 m
    auto q = someone();
    q.tells(walked(100)).sleeps(30).checks_in().tells(walked(95)).sleeps(5).checks_in().tells(reviewed).sleeps(30).checks_in().tells(walked(86));
    CHECK_FALSE(q.speaks("FAT-4"));                  // 9 m below what the review saw
    q.sleeps(30).checks_in().tells(walked(85));
    CHECK(q.says("FAT-4", fat4::shorter_walk));
    auto slow = someone();                           // small steps add up
    slow.tells(walked(100));
    for (const exact m : {97, 94, 91}) slow.sleeps(30).checks_in().tells(walked(m));
    CHECK_FALSE(slow.speaks("FAT-4"));
    slow.sleeps(30).checks_in().tells(walked(90));
    CHECK(slow.says("FAT-4", fat4::shorter_walk));
}
TEST_CASE("the order within a day does not matter, and a late row or a correction gives what it would have given in time") {
    const auto same = [](const person& a, const person& b) {
        return a.decides().person.sum == b.decides().person.sum && a.decides().person.spoke == b.decides().person.spoke && a.decides().person.why == b.decides().person.why;
    };
    const auto story = [](auto... last_day) {
        auto p = someone();
        p.tells(walked(100), gait(900)).sleeps(60).checks_in().tells(last_day...);
        return p;
    };
    CHECK(same(story(walked(80), walked(95)), story(walked(95), walked(80))));
    CHECK(same(story(walked(80), walked(95)), story(walked(80))));
    CHECK(same(story(walked(80), reviewed), story(reviewed, walked(80))));
    CHECK(same(story(walked(80), gait(800)), story(gait(800), walked(80))));
    const auto after_all = [&](auto... last_day) {
        auto p = story(last_day...);
        p.sleeps(30).checks_in().tells(walked(72));
        return p;
    };
    CHECK(same(after_all(walked(80), reviewed), after_all(reviewed, walked(80))));
    CHECK(same(after_all(walked(95), walked(80)), after_all(walked(80), walked(95))));
    CHECK(same(after_all(walked(82), soreness{left(thigh), 8_nrs}), after_all(soreness{left(thigh), 8_nrs}, walked(82))));

    auto late = someone();
    late.sleeps(60).checks_in().tells(walked(80));
    CHECK_FALSE(late.speaks("FAT-4"));
    late.tells_on(first_day, walked(100));
    CHECK(late.says("FAT-4", fat4::shorter_walk));
}
TEST_CASE("nothing told, one result alone, and questions that stay open say nothing") {
    auto p = someone();
    p.checks_in();
    for (const std::string_view id : {"FAL-5", "FAT-4", "FAT-6", "PRG-10"}) CHECK_FALSE(p.speaks(id));
    p.tells(up_and_go(300), gait(300), walked(10), rated(1), grip(1), stands(0));
    for (const std::string_view id : {"FAT-4", "FAT-6", "PRG-10"}) CHECK_FALSE(p.speaks(id));
    auto q = someone();
    q.tells(walked(100)).sleeps(30).checks_in();
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined}) q.tells(unanswered<two_minute_walk>{s});
    CHECK_FALSE(q.speaks("FAT-4"));
    q.tells(walked(80));
    CHECK(q.speaks("FAT-4"));
}
TEST_CASE("a worse result never gives more") {
    exact last_act = 0;
    for (exact m = 120; m >= 40; --m) {
        const auto act = static_cast<exact>(told_twice(walked(100), walked(m), 60).act());
        CHECK(act >= last_act);
        last_act = act;
    }
}

// ── PRG-10 ──

TEST_CASE("PRG-10: a fall over 56 days without a flag asks for a look, and holds nothing by itself") {
    CHECK_FALSE(told_twice(walked(100), walked(80), 55).speaks("PRG-10"));
    const auto p = told_twice(walked(100), walked(80), 56);
    CHECK(p.says("PRG-10", prg10::slowly_less));
    CHECK(p.why("PRG-10")->value == 56);
    CHECK(prg10{}(whole_person{}, {first_day + 60, never, {}, first_day + 60, first_day, false}).what() == please_review(review::capability));
    CHECK(prg10{}(whole_person{}, {first_day + 60, never, {}, first_day + 60, first_day, true}).what() == progress());
    CHECK_FALSE(told_twice(walked(100), walked(91), 56).speaks("PRG-10"));
    auto quick = someone();                              // good until lately: not slow
    quick.tells(walked(100)).sleeps(60).checks_in().tells(walked(100)).sleeps(30).checks_in().tells(walked(80));
    CHECK(quick.speaks("FAT-4"));
    CHECK_FALSE(quick.speaks("PRG-10"));
}
TEST_CASE("PRG-10: a flag in the course of the fall, minor or not, at any place, makes it another matter") {
    const auto with = [](auto what, exact on) {
        auto p = someone();
        p.tells(walked(100)).sleeps(on).checks_in();
        p.trains().sleeps(2).checks_in().tells(what).sleeps(58 - on).checks_in().tells(walked(80));
        return p;
    };
    CHECK(with(soreness{left(thigh), 0_nrs}, 3).speaks("PRG-10"));
    CHECK_FALSE(with(soreness{left(thigh), 8_nrs}, 3).speaks("PRG-10"));
    CHECK_FALSE(with(heavy_hours{left(thigh), *hour_count::from(5)}, 3).speaks("PRG-10"));    // a minor one
    auto before = someone();                             // before its first day it says nothing
    before.checks_in().trains().sleeps(2).checks_in().tells(soreness{left(thigh), 8_nrs}).sleeps(1).checks_in().tells(walked(100)).sleeps(56).checks_in().tells(walked(80));
    CHECK(before.speaks("PRG-10"));
}
TEST_CASE("PRG-10: it asks until the review, as long as a test lasts") {
    auto p = told_twice(walked(100), walked(80), 56);
    p.sleeps(122).checks_in();
    CHECK(p.speaks("PRG-10"));
    CHECK(p.decides().person.sum.asks.has(review::capability));
    CHECK_FALSE(p.speaks("FAT-4"));
    auto over = p;
    over.sleeps().checks_in();
    CHECK_FALSE(over.speaks("PRG-10"));
    p.tells(reviewed);
    CHECK_FALSE(p.speaks("PRG-10"));
}

TEST_CASE("the limit of the own error: its rings, and what it moves") {
    CHECK(moved(limits::strength_own_error, 200) == limit_problem::nothing);
    CHECK(moved(limits::strength_own_error, 100) == limit_problem::nothing);
    CHECK(moved(limits::strength_own_error, 201) == limit_problem::needs_a_signature);
    CHECK(moved(limits::strength_own_error, 400, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::strength_own_error, 401, signed_off) == limit_problem::beyond_the_absolute_bound);
    const auto gripped = [](exact error, exact to, exact n) {
        auto p = someone(with_limit(limits::strength_own_error, error));
        p.tells(grip(100)).sleeps(n).checks_in().tells(grip(to));
        return p;
    };
    CHECK_FALSE(gripped(300, 71, 30).speaks("FAT-4"));
    CHECK(gripped(300, 70, 30).speaks("FAT-4"));
    CHECK_FALSE(gripped(100, 81, 29).speaks("FAT-4"));
    CHECK_FALSE(gripped(100, 90, 29).speaks("FAT-6"));
    CHECK(gripped(100, 90, 28).speaks("FAT-6"));
    CHECK_FALSE(gripped(100, 91, 28).speaks("FAT-6"));
}
TEST_CASE("each of them alone decides") {
    const auto asks = [](person p, auto first, auto second) {
        p.tells(first).sleeps(60).checks_in().tells(second);
        return p.decides().person.sum.asks.has(review::capability);
    };
    CHECK(asks(someone(all_but<prg10>()), walked(100), walked(80)));
    CHECK(asks(someone(all_but<fat4>()), walked(100), walked(80)));
    CHECK_FALSE(asks(someone(all_but<prg10, fat4>()), walked(100), walked(80)));
    CHECK(asks(someone(all_but<prg10>()), gait(900), gait(800)));
    CHECK_FALSE(asks(someone(all_but<prg10, fal5>()), gait(900), gait(800)));
    CHECK(asks(someone(), stands(20), stands(10)));
    CHECK_FALSE(asks(someone(all_but<fat6>()), stands(20), stands(10)));

    const auto steps = [](const tested_rules& r) {      // a step would be open, but for the test
        auto p = someone(r);
        p.tells(walked(100)).lives_well(21).checks_in();
        const bool open = p.act(left_knee) == action::progress;
        p.tells(walked(80));
        return std::pair{open, p.act(left_knee) == action::progress};
    };
    CHECK(steps(ibm_rules).first);
    CHECK_FALSE(steps(ibm_rules).second);
    CHECK(steps(all_but<fat4>()).second);
}

}  // namespace course_of_tests
