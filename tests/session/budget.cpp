// SPDX-License-Identifier: BSL-1.0
// What is used and left of a week and of 28 days: the same numbers by which the rules judge.
#include "living.hpp"

#include <doctest/doctest.h>

#include <andante/session/budget.hpp>

namespace session_budget {

using namespace living;

constexpr region thigh_l = left(thigh), calf_l = left(calf);
constexpr degree much_weaker = clearly;

template <class P>
budget of(const P& p) {
    return budget_of(p.coach().rx(), p.history(), p.today());
}

TEST_CASE("MIN-4: a region's days are full when the rule says so, and not before") {
    auto p = someone();
    exact times_full = 0;
    for (int i = 0; i != 60; ++i, p.sleeps()) {
        p.checks_in();
        const budget b = of(p);
        const bool full = p.says(left_knee, "MIN-4", 1);  // enough_resistance
        times_full += full;
        CHECK(full == (b.find(thigh_l)->days.left() == 0 && !p.says(left_knee, "MIN-4", 2)));
        if (i % 2 == 0) p.trains();
    }
    CHECK(times_full > 0);
}
TEST_CASE("MIN-4: the seventh day, and the days of walks and rides, as the rules count them") {
    draft every = without_load(form());
    short_list<order, most_orders> often;
    for (order o : every.orders) {
        o.per_week = 6;
        often.add(o);
    }
    every.orders = often;
    auto p = someone(ibm_rules, every);
    p.lives_well(40, 2);
    exact full_days = 0;
    for (int i = 0; i != 30; ++i, p.sleeps()) {
        p.checks_in();
        const budget b = of(p);
        CHECK((b.training_days.left() == 0) == p.says("MIN-4", 4));
        CHECK((b.aerobic_days.left() == 0) == p.says(walking, "MIN-4", 0));
        full_days += b.aerobic_days.left() == 0;
        CHECK(b.training_days.most == 6);
        CHECK(b.aerobic_days.most == 3);
        p.trains();
    }
    CHECK(full_days > 0);
}
TEST_CASE("PRG-1: no step before its day, and on it nothing but the rest of the rule is in the way") {
    auto p = someone();
    std::vector<day> steps;
    dose last = p.level(left_knee);
    for (int i = 0; i != 100; ++i, p.sleeps()) {
        p.checks_in();
        const budget b = of(p);
        const day next = b.find(thigh_l)->next_step;
        const bool waits = p.says(left_knee, "PRG-1", 1) || p.says(left_knee, "PRG-1", 2) || p.says(left_knee, "PRG-1", 6);
        const bool others_too = waits && (p.says(walking, "PRG-1", 1) || p.says(walking, "PRG-1", 2));
        if (next != never && next > p.today()) CHECK(waits);
        if (others_too && next != never) CHECK(next >= p.today());
        if (i % 2 == 0) p.trains();
        if (p.level(left_knee) != last) {
            steps.push_back(p.today());
            CHECK(next <= p.today());
            last = p.level(left_knee);
            CHECK(of(p).find(thigh_l)->last_step == p.today());
        }
    }
    CHECK(steps.size() >= 2);
    CHECK(of(someone()).find(thigh_l)->next_step == never);
}
TEST_CASE("PRG-4: the minutes of the week are those of the levels, and the most is what the rule allows") {
    auto p = someone();
    p.checks_in();
    const budget b = of(p);
    CHECK(b.aerobic_seconds == quota{2 * 3 * 600, 3960});
    CHECK(b.find(calf_l)->days.most == 0);  // no resistance work there
}
TEST_CASE("PRG-6: episodes of 28 days, of a region and of the person") {
    auto p = someone();
    p.checks_in().trains({.weak = much_weaker}, {left_knee});
    CHECK(of(p).find(thigh_l)->episodes == quota{1, 2});
    CHECK(of(p).find(calf_l)->episodes == quota{0, 2});
    CHECK(of(p).episodes == quota{0, 2});
    p.sleeps(28);
    CHECK(of(p).find(thigh_l)->episodes.used == 0);
}
TEST_CASE("a limit in force: the form's, signed where it must be, and an amendment while it holds") {
    draft d = form();
    d.limits = {limit(limits::aerobic_days, *tally::from(2))};
    auto p = someone(ibm_rules, d);
    p.checks_in();
    CHECK(of(p).aerobic_days.most == 2);
    d.limits = {};
    auto q = someone(ibm_rules, d);
    q.checks_in();
    const auto wish = amend(limit(limits::aerobic_days, *tally::from(5), {.who = therapist, .why = because::patient_wish, .until = q.today() + 28}), q.today());
    REQUIRE(wish);
    q.tells(*wish);
    CHECK(of(q).aerobic_days.most == 5);
    q.sleeps(29).checks_in();
    CHECK(of(q).aerobic_days.most == 3);
    const prescription none{};
    CHECK(budget_of(none, chronicle{}, first_day).regions.empty());
}

}  // namespace session_budget
