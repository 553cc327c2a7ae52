// SPDX-License-Identifier: BSL-1.0
// A year of invented people: what is kept of it, and the laws of liveness. The courses rank wordings of rules; they say nothing
// about people. No figure stands here but bounds that a law names.
#include <doctest/doctest.h>

#include "courses/picture.hpp"

#include <fstream>
#include <iterator>
#include <ostream>

namespace courses_example {
namespace {

using namespace courses;

const std::vector<outcome>& lived() {
    static const std::vector<outcome> all = [] {
        std::vector<outcome> each;
        for (const person& p : people) each.push_back(live(p));
        return each;
    }();
    return all;
}
const outcome& of(std::string_view key) {
    for (const outcome& o : lived())
        if (o.of->key == key) return o;
    FAIL("no such person");
    return lived().front();
}
std::string text_in(const char* path) {
    std::ifstream in{std::string{ANDANTE_SOURCE_DIR "/"} + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}
/// What must hold in every course, whoever lives it.
void check_laws(const lived_year& y) {
    CHECK(y.below_the_floor == 0);
    CHECK(y.still_asked == 0);
    CHECK(y.returned == 0);
    CHECK(y.late == 0);
}
/// A few courses of somebody else.
std::vector<lived_year> some_years_of(const traits& who, exact n = 3) {
    std::vector<lived_year> all;
    for (exact i = 1; i <= n; ++i) {
        all.push_back(life{who, static_cast<std::uint32_t>(i)}.live());
        check_laws(all.back());
    }
    return all;
}
exact steps(const std::vector<lived_year>& all) {
    exact sum = 0;
    for (const lived_year& y : all) sum += y.steps;
    return sum;
}
exact dose(const std::vector<lived_year>& all) {
    exact sum = 0;
    for (const lived_year& y : all) sum += y.dose_per_cent;
    return sum / static_cast<exact>(all.size());
}
exact most_locks(const std::vector<lived_year>& all) {
    exact most = 0;
    for (const lived_year& y : all) most = (std::max)(most, y.person_locks());
    return most;
}
std::vector<lived_year> first_of(const outcome& o, std::size_t n) { return {o.years.begin(), o.years.begin() + static_cast<std::ptrdiff_t>(n)}; }

constexpr exact within_noise = 5;  // percentage points of dose

TEST_CASE("what is kept of the courses is what they come to") {
    const char* anew = "write it anew, from the top folder: courses --write .";
    const std::string text = text_of(lived()), page = text_in("docs/liveness.md");
    CHECK_MESSAGE(text == text_in("examples/expected/courses.txt"), anew);
    CHECK_MESSAGE(page_with(page, text) == page, anew);
    CHECK_MESSAGE(csv_of(lived()) == text_in("docs/liveness.csv"), anew);
    CHECK_MESSAGE(svg_of(lived()) == text_in("docs/liveness.svg"), anew);
}

TEST_CASE("a dose is never below the floor, a cleared latch does not return without new evidence, an answer is not asked for again") {
    for (const outcome& o : lived()) {
        CAPTURE(o.of->key);
        for (const lived_year& y : o.years) check_laws(y);
    }
}

TEST_CASE("no year without a red flag, a hospital stay or an illness that wants a clearance locks the person more than twice") {
    const std::string page = text_in("docs/liveness.md");
    for (const outcome& o : lived()) {
        CAPTURE(o.of->key);
        if (o.of->locked_by.empty()) CHECK_FALSE(o.locked_too_often());
        if (o.of->locked_by.empty()) continue;
        // The exceptions are known: by one rule, and the page says why.
        for (const lived_year& y : o.years)
            for (const lock& l : y.locks)
                if (l.of.at == scope::person) CHECK(rule_at(l.rule).id == o.of->locked_by);
        CHECK(page.find("\n### " + std::string{o.of->key}) != std::string::npos);
    }
    CHECK(most_locks(some_years_of({.noisy = true, .loaded = true})) <= 2);
    CHECK(most_locks(some_years_of({.does = 115})) <= 2);
    CHECK(most_locks(some_years_of({.tolerance = 500})) <= 2);
    CHECK(most_locks(some_years_of({.tired_later = 5})) <= 2);
    for (const exact every : {4, 5, 6, 9}) CHECK(most_locks(some_years_of({.perfect = true, .tired_every = every}, 1)) <= 2);
}

TEST_CASE("every latch has its rule, and is looked at in time") {
    for (const outcome& o : lived())
        for (const lived_year& y : o.years)
            for (const lock& l : y.locks) {
                CHECK(l.rule != no_rule);
                CHECK(l.days >= 1);
                CHECK(l.days <= days_to_a_look + 1);
            }
}

TEST_CASE("good answers lead to a step of every exercise within 63 days, once nothing waits") {
    const std::array<traits, 7> before_that{{
        {.noisy = true, .good_from = 150},
        {.does = 140, .ignores_rests = true, .good_from = 150},
        {.tolerance = 400, .answers = 50, .good_from = 150},
        {.tolerance = 400, .hides_soreness = true, .hides_recalled = true, .good_from = 150},
        {.noisy = true, .every = 7, .good_from = 150},
        {.away = 30, .good_from = 180},
        {.tired_later = 2, .falls = 20, .good_from = 170},
    }};
    for (std::size_t i = 0; i != before_that.size(); ++i) {
        CAPTURE(i);
        for (const lived_year& y : some_years_of(before_that[i]))
            for (const exact n : y.first_progress) {
                CHECK(n >= 0);
                CHECK(n <= 63 + days_to_a_look + 1);
            }
    }
}

TEST_CASE("the obedient take at least as many steps as those who do more; the over-doer takes none, and someone is asked to look") {
    const outcome &obedient = of("obedient"), &guilty = of("over_doer");
    CHECK(steps(guilty.years) <= steps(obedient.years));
    CHECK(steps(guilty.years) == 0);
    for (const lived_year& y : guilty.years) {
        CHECK(y.asked_for_review);
        CHECK(y.above == 0);
    }
    const auto mild = some_years_of({.does = 115});
    CHECK(steps(mild) <= steps(first_of(obedient, mild.size())));
}

TEST_CASE("silence does not pay") {
    const auto honest = some_years_of({.tolerance = 500}), silent = some_years_of({.tolerance = 500, .hides_soreness = true}),
               wholly_silent = some_years_of({.tolerance = 500, .hides_soreness = true, .hides_recalled = true});
    CHECK(dose(silent) <= dose(honest) + within_noise);
    CHECK(steps(wholly_silent) <= steps(honest));
    CHECK(dose(wholly_silent) <= dose(honest) + within_noise);
    for (const std::string_view key : {"half_answered", "only_to_train"}) {
        CHECK(dose(of(key).years) <= dose(of("obedient").years) + within_noise);
        CHECK(steps(of(key).years) > 0);
    }
}

TEST_CASE("a fixed rhythm of gaps gives a fixed dose") {
    for (const exact every : {9, 10, 11, 13}) {
        const lived_year y = some_years_of({.perfect = true, .every = every}, 1).front();
        CAPTURE(every);
        REQUIRE(y.given.size() > 25);
        for (std::size_t i = 3; i < y.given.size(); ++i) CHECK(y.given[i] == y.given[2]);
    }
}

TEST_CASE("stillness harms too: nobody who trains within the planned gap comes to a standstill") {
    for (const outcome& o : lived()) {
        CAPTURE(o.of->key);
        for (const lived_year& y : o.years) {
            if (o.of->who.every == 0 && o.of->who.does == 100) CHECK(y.steps > 0);
            CHECK(y.least_reps >= least_reps);
        }
    }
}

TEST_CASE("falls stop standing work alone; a capacity that falls pulls the dose down; weeks away are come back from") {
    const outcome& steady = of("obedient");
    for (const lived_year& y : of("falling").years)
        for (const lock& l : y.locks) CHECK(l.of.at == scope::mode);
    exact walks = 0, steady_walks = 0;
    for (const lived_year& y : of("falling").years) walks += y.time_steps;
    for (const lived_year& y : steady.years) steady_walks += y.time_steps;
    CHECK(walks < steady_walks);
    CHECK(dose(of("sudden_loss").years) <= 100);
    CHECK(steps(of("sudden_loss").years) <= steps(steady.years));
    for (const exact days : {20, 40}) CHECK(steps(some_years_of({.away = days})) > 0);
}

TEST_CASE("after a cleared warning sign the programme goes on") {
    for (const lived_year& y : some_years_of({.chest_pain_on = 100})) {
        CHECK(y.person_locks() == 1);
        CHECK(y.steps > 0);
        CHECK(std::find(y.verdicts.begin() + 120, y.verdicts.end(), verdict::progress) != y.verdicts.end());
    }
}

TEST_CASE("a draw is a function of its name: what is drawn before changes nothing") {
    constexpr lots by_lot{7};
    static_assert(by_lot.below(1000, 3, lot::effort, 1) == lots{7}.below(1000, 3, lot::effort, 1));
    std::array<int, 10> times{};
    for (exact d = 0; d != 10'000; ++d) ++times[static_cast<std::size_t>(by_lot.below(10, d, lot::soreness, 2))];
    for (const int n : times) CHECK(std::abs(n - 1000) < 150);
    CHECK(by_lot.below(1'000'000, 1, lot::effort) != by_lot.below(1'000'000, 1, lot::pain));
    CHECK(by_lot.below(1'000'000, 1, lot::effort) != by_lot.below(1'000'000, 2, lot::effort));
    CHECK(by_lot.below(1'000'000, 1, lot::effort) != lots{8}.below(1'000'000, 1, lot::effort));
}

}  // namespace
}  // namespace courses_example
