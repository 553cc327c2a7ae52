// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace interruption {

using namespace living;
using rule = rules::gap_since_training;

said after_a_gap(exact n, exact planned, const rule& of = {}) {
    step s;
    s.what = left_knee, s.planned_gap = planned, s.start = dose{1 * sets, 10 * rep, 1 * kg};
    return of(s, reading<day_count>{*day_count::from(n), first_day});
}

TEST_CASE("IRP-1: the bands, for each planned gap from 1 to 7") {
    for (exact planned = 1; planned <= 7; ++planned)
        for (exact n = 0; n <= 60; ++n) {
            const said s = after_a_gap(n, planned);
            CAPTURE(planned);
            CAPTURE(n);
            if (n <= planned + 1) {
                CHECK(s.what() == progress());
            } else if (n <= std::max(7, planned + 1)) {
                CHECK(s.what() == hold());
                CHECK(s.arm == rule::longer_than_planned);
            } else if (n <= 13) {
                CHECK(s.what() == regress(800_pm));
                CHECK(s.arm == rule::over_a_week);
            } else if (n <= 27) {
                CHECK(s.what() == regress(500_pm));
                CHECK(s.arm == rule::over_two_weeks);
            } else {
                CHECK(s.what().level == relevel::rebaseline);
                CHECK(s.what().act == action::regress);
                CHECK(s.arm == rule::over_four_weeks);
            }
        }
    CHECK(rule{}(step{}, reading<day_count>{}).what() == progress());
}

TEST_CASE("IRP-1: the rings of its limits") {
    CHECK(moved(limits::short_gap, 7) == limit_problem::nothing);
    CHECK(moved(limits::short_gap, 6) == limit_problem::nothing);
    CHECK(moved(limits::short_gap, 13) == limit_problem::nothing);
    CHECK(moved(limits::short_gap, 14) == limit_problem::needs_a_signature);
    CHECK(moved(limits::short_gap, 19, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::short_gap, 20, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::long_gap, 14) == limit_problem::nothing);
    CHECK(moved(limits::long_gap, 28) == limit_problem::needs_a_signature);
    CHECK(moved(limits::long_gap, 40, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::long_gap, 41, signed_off) == limit_problem::beyond_the_absolute_bound);

    rule tight;
    REQUIRE(tight.first_cut.set(7, {}, first_day) == limit_problem::nothing);
    REQUIRE(tight.second_cut.set(14, {}, first_day) == limit_problem::nothing);
    CHECK(after_a_gap(7, 3, tight).what() == hold());
    CHECK(after_a_gap(8, 3, tight).what() == regress(500_pm));
    CHECK(after_a_gap(14, 3, tight).what() == regress(500_pm));
    CHECK(after_a_gap(15, 3, tight).what().level == relevel::rebaseline);
    rule loose;
    REQUIRE(loose.first_cut.set(19, signed_off, first_day) == limit_problem::nothing);
    REQUIRE(loose.second_cut.set(40, signed_off, first_day) == limit_problem::nothing);
    CHECK(after_a_gap(19, 3, loose).what() == regress(800_pm));
    CHECK(after_a_gap(40, 3, loose).what() == regress(500_pm));
    CHECK(after_a_gap(41, 3, loose).what().level == relevel::rebaseline);
}

/// Ten good sessions three days apart, the last one as many days ago as said, the morning's questions answered.
template <class P>
P& returning(P& p, exact n) {
    for (int i = 0; i != 10; ++i) p.checks_in().trains().sleeps(i == 9 ? n : 3);
    return p.checks_in();
}
auto back_after(exact n) {
    auto p = someone();
    return returning(p, n);
}

TEST_CASE("IRP-1: each band in a life") {
    CHECK_FALSE(back_after(4).speaks(walking, "IRP-1"));
    CHECK(back_after(5).says(walking, "IRP-1", rule::longer_than_planned));
    CHECK(back_after(7).says(walking, "IRP-1", rule::longer_than_planned));
    CHECK(back_after(7).of(walking).factor == whole);
    for (const exact n : {8, 13}) {
        CHECK(back_after(n).says(walking, "IRP-1", rule::over_a_week));
        CHECK(back_after(n).of(left_knee).factor == 800_pm);
    }
    for (const exact n : {14, 27}) {
        CHECK(back_after(n).says(walking, "IRP-1", rule::over_two_weeks));
        CHECK(back_after(n).of(left_knee).factor == 500_pm);
    }
    CHECK(back_after(28).says(walking, "IRP-1", rule::over_four_weeks));
    CHECK(back_after(300).says(walking, "IRP-1", rule::over_four_weeks));
    CHECK_FALSE(back_after(300).speaks(left_fist, "IRP-1"));
}

TEST_CASE("IRP-1: before the first session there is no gap") {
    auto p = someone();
    p.sleeps(60).checks_in();
    CHECK_FALSE(p.speaks(walking, "IRP-1"));
    CHECK(p.grant(walking) == dose{10 * minutes});
}

TEST_CASE("IRP-1: the gap of resistance work is its region's, that of aerobic work the modality's") {
    auto p = someone();
    p.lives_well(12);
    for (int i = 0; i != 4; ++i) p.checks_in().trains({}, {left_knee}).sleeps(3);
    p.checks_in();
    CHECK_FALSE(p.speaks(left_knee, "IRP-1"));
    CHECK(p.says(right_knee, "IRP-1", rule::over_two_weeks));
    CHECK(p.says(walking, "IRP-1", rule::over_two_weeks));

    auto q = someone();
    q.lives_well(12);
    for (int i = 0; i != 4; ++i) q.checks_in().trains({}, {recumbent_cycle}).sleeps(3);
    q.checks_in();
    CHECK_FALSE(q.speaks(walking, "IRP-1"));
    CHECK(q.says(left_knee, "IRP-1", rule::over_two_weeks));
}

TEST_CASE("IRP-1: an outside session closes the gap, a stretch does not") {
    auto p = back_after(20);
    p.tells(outside{left(calf_stretch), dose{2 * minutes}}).sleeps().checks_in();
    CHECK(p.says(walking, "IRP-1", rule::over_two_weeks));
    p.tells(outside{warm_water_walking, dose{10 * minutes}}).sleeps(4).checks_in();
    CHECK_FALSE(p.speaks(walking, "IRP-1"));
    CHECK(p.says(left_knee, "IRP-1", rule::over_two_weeks));
}

TEST_CASE("IRP-1: what comes first on the day of return does not close the gap of what comes second") {
    for (const bool walk_first : {true, false}) {
        draft d = form();
        if (!walk_first) {
            short_list<order, most_orders> turned;
            for (std::size_t i = d.orders.size(); i-- != 0;) turned.add(d.orders[i]);
            d.orders = turned;
        }
        auto p = someone(ibm_rules, d);
        returning(p, 20).trains().sleeps(3).checks_in();
        CAPTURE(walk_first);
        CHECK(p.of(walking).factor == 500_pm);
        CHECK(p.of(recumbent_cycle).factor == 500_pm);
        CHECK(p.of(left_knee).factor == 500_pm);
    }
}

TEST_CASE("IRP-1: a fixed rhythm gives a fixed dose, whatever the rhythm") {
    for (const exact rhythm : {8, 9, 10, 13}) {
        auto p = someone();
        p.lives_well(6);
        p.sleeps(rhythm - 3);
        for (int i = 0; i != 30; ++i) {
            p.checks_in();
            CAPTURE(rhythm);
            CAPTURE(i);
            CHECK(p.grant(walking) == dose{8 * minutes});
            CHECK(p.grant(left_knee) == dose{1 * sets, 8 * rep, 1 * kg});
            CHECK(p.level(walking) == dose{10 * minutes});
            p.trains().enrols().sleeps(rhythm);
        }
    }
    auto p = someone();
    for (int i = 0; i != 20; ++i) p.checks_in().trains().enrols().sleeps(20);
    p.checks_in();
    CHECK(p.level(walking) == dose{10 * minutes});
    CHECK(p.grant(walking) == dose{5 * minutes});
}

TEST_CASE("IRP-1: after 28 days a new start: the lesser of starter and half the level, day 0 again, no ramp") {
    auto p = someone();
    p.lives_well(120);
    const dose earned = p.level(walking);
    REQUIRE(earned.at(part::time) > 600);
    REQUIRE(p.level(left_knee).at(part::n_sets) >= 2);
    p.sleeps(40).checks_in();
    const dose returned = p.grant(walking);
    CHECK(returned.at(part::time) == std::min(600, earned.at(part::time) / 2));
    p.trains().sleeps(3).checks_in();
    CHECK(p.level(walking) == returned);
    CHECK(p.grant(walking) == returned);
    CHECK(p.of(walking).factor == whole);
    CHECK(fits(p.level(left_knee), dose{1 * sets, 10 * rep, 1 * kg}));
    CHECK(p.grant(left_knee) == p.level(left_knee));
    p.lives_well(20).checks_in();
    CHECK(p.act(walking) == action::hold);        // no step before day 21 of the new start
}

TEST_CASE("IRP-1: a new start is never below the floor, so nobody is withheld for ever") {
    draft d = form();
    order o;
    o.what = left_knee, o.start = dose{1 * sets, 12 * rep, 1 * kg}, o.ceiling = dose{3 * sets, 12 * rep, 1 * kg}, o.reps_from = 8;
    d.orders = {o};
    auto p = someone(ibm_rules, d);
    const dose three_short_sets{3 * sets, 8 * rep, 1 * kg};   // half of it, cut to one set, is less than half the starter
    while (p.day_number() < 300 && p.level(left_knee) != three_short_sets) p.lives_well(3);
    REQUIRE(p.level(left_knee) == three_short_sets);
    p.sleeps(30).checks_in();
    CHECK(p.may(left_knee));
    CHECK(volume(p.grant(left_knee)) >= volume(floor_of(o.start)));
    p.trains().sleeps(3).checks_in();
    CHECK(p.may(left_knee));
    CHECK(volume(p.level(left_knee)) >= volume(floor_of(o.start)));
    CHECK(fits(p.level(left_knee), o.start));
}

TEST_CASE("IRP-1: the session after the new start is no heavier than the new start") {
    auto p = back_after(30);
    const dose first = p.grant(left_knee);
    p.trains().sleeps(3).checks_in();
    CHECK(fits(p.grant(left_knee), first));
}

TEST_CASE("IRP-1: resting is a gap too; nothing of it latches or asks for a clearance") {
    const auto p = back_after(300);
    CHECK(p.of(walking).sum.latched.empty());
    CHECK(p.may(walking));
}

TEST_CASE("IRP-1 alone decides") {
    const auto story = [](auto p) { return p.lives_well(6).sleeps(7).checks_in(); };
    CHECK(story(someone()).grant(walking) == dose{8 * minutes});
    CHECK(story(someone(all_but<rule>())).grant(walking) == dose{10 * minutes});
}

// ── IRP-2 ──

TEST_CASE("IRP-2: 500, 700, 800, 900, 1000: each rung 7 days and one session; it may be climbed later, never earlier") {
    auto p = back_after(14);
    const exact level = p.level(walking).at(part::time);
    for (const exact share_of : {500, 700, 800, 900}) {
        CAPTURE(share_of);
        CHECK(p.grant(walking).at(part::time) == level * share_of / 1000);
        CHECK(p.speaks(walking, "IRP-2") == (share_of != 500));  // the first rung is left by the session
        p.trains().sleeps(6).checks_in();
        CHECK(p.grant(walking).at(part::time) == level * share_of / 1000);
        CHECK(p.speaks(walking, "IRP-2"));
        p.sleeps().checks_in();
    }
    CHECK(p.grant(walking).at(part::time) >= level);
    CHECK_FALSE(p.speaks(walking, "IRP-2"));
}

TEST_CASE("IRP-2: a rung waits for its session") {
    auto p = back_after(14);
    p.trains({}, {walking}).sleeps(7).checks_in().trains({}, {walking}).sleeps(7).checks_in();
    CHECK(p.of(walking).factor == 800_pm);
    p.sleeps(6).checks_in();                       // 13 days without a session: no further rung
    CHECK(p.of(walking).factor == 800_pm);
}

TEST_CASE("IRP-2: a shorter break on the way back neither lifts the rung nor takes it away") {
    auto p = back_after(14);
    p.trains().sleeps(10).checks_in();
    CHECK(p.says(recumbent_cycle, "IRP-1", rule::over_a_week));
    CHECK(p.of(recumbent_cycle).factor == 700_pm);
    p.trains().sleeps(3).checks_in();
    CHECK(p.of(recumbent_cycle).factor == 700_pm);
}

TEST_CASE("IRP-2: a bad answer repeats the rung") {
    auto p = back_after(14);
    p.trains({}, {left_knee}).sleeps(7).checks_in().trains({}, {left_knee}).sleeps(2).checks_in();
    CHECK(p.of(left_knee).factor == 700_pm);
    p.tells(soreness{left(thigh), 5_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    CHECK(p.of(left_knee).factor <= 700_pm);
    p.sleeps(5).checks_in();                       // seven days after the rung began, five after the bad answer
    CHECK(p.of(left_knee).factor == 700_pm);
}

TEST_CASE("IRP-2: the rings of its limit") {
    CHECK(moved(limits::rung_days, 14) == limit_problem::nothing);
    CHECK(moved(limits::rung_days, 7) == limit_problem::nothing);
    CHECK(moved(limits::rung_days, 6) == limit_problem::needs_a_signature);
    CHECK(moved(limits::rung_days, 3, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::rung_days, 2, signed_off) == limit_problem::beyond_the_absolute_bound);

    for (const exact rung : {3, 7, 14}) {
        person p{with_limit(limits::rung_days, rung)};
        returning(p.enrols(), 14);
        if (rung == 14) p.trains().sleeps(7).checks_in().trains().sleeps(6).checks_in();  // a fortnight's silence is a gap again
        else p.trains().sleeps(rung - 1).checks_in();
        CAPTURE(rung);
        CHECK(p.of(recumbent_cycle).factor == 500_pm);
        p.sleeps().checks_in();
        CHECK(p.of(recumbent_cycle).factor > 500_pm);
    }
}

TEST_CASE("IRP-2: silence has no say: a ramp is always known") {
    auto p = back_after(14);
    p.trains().sleeps();
    CHECK(p.why(walking, "IRP-2")->because == cause::reading);
    auto nobody_returns = someone();
    nobody_returns.checks_in();
    CHECK_FALSE(nobody_returns.speaks(walking, "IRP-2"));
}

TEST_CASE("IRP-2 alone decides: its pace holds where it was slowed") {
    const auto story = [](const auto& set) {
        auto p = someone(set);
        returning(p, 14).trains().sleeps(7).checks_in();
        return p.of(recumbent_cycle).factor;
    };
    const tested_rules slowed = with_limit(limits::rung_days, 14);
    CHECK(story(slowed) == 500_pm);
    CHECK(story(slowed.without<rules::ramp_of_return>()) == 700_pm);
}

}  // namespace interruption
