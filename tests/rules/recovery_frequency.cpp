// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace recovery_frequency {

using namespace living;
using rule = rules::days_a_week;
using facts = frequency::value_type;

inline constexpr exercise left_toes = left(ankle_dorsiflexion);
constexpr dose plain{1 * sets, 10 * rep}, loaded{1 * sets, 10 * rep, 1 * kg};

/// What the rule says on day 28 of an exercise, or on another.
constexpr said says(const facts& f, const dose& at = plain, exercise what = left_toes, exact day_number = 28, const rule& of = {}, std::optional<exact> most = {}) {
    step s;
    s.today = first_day + day_number, s.what = what, s.from = s.to = at;
    return of(s, f, most ? reading<one_rm::value_type>{*one_rm::value_type::from(*most), first_day} : reading<one_rm::value_type>{});
}
constexpr facts seen(exact of_last_six, bool yesterday = false, bool light = true, bool tolerated = false) {
    facts f;
    f.of_last_six = of_last_six, f.yesterday = yesterday, f.light = light, f.tolerated = tolerated, f.began = first_day;
    return f;
}
constexpr finding waits(exact day_number = 28) { return rest(first_day + day_number + 1); }

TEST_CASE("MIN-4: aerobic work on 3 days in any 7") {
    for (exact n = 0; n <= 6; ++n) {
        CAPTURE(n);
        CHECK(says(seen(n, n > 0), dose{10 * minutes}, walking).what() == (n < 3 ? progress() : waits()));
    }
    CHECK(says(seen(3), dose{10 * minutes}, walking).arm == rule::enough_aerobic);
}

TEST_CASE("MIN-4: loaded work on 2 days in any 7, from day 28 on 3, never on two days running") {
    for (exact n = 0; n <= 6; ++n) {
        CAPTURE(n);
        for (const bool tolerated : {false, true}) {
            CHECK(says(seen(n, false, true, tolerated), loaded, left_knee, 27).what() == (n < 2 ? progress() : waits(27)));
            CHECK(says(seen(n, false, true, tolerated), loaded, left_knee, 28).what() == (n < 3 ? progress() : waits()));
            CHECK(says(seen(n, true, true, tolerated), loaded, left_knee).what() == waits());
        }
    }
    CHECK(says(seen(3), loaded, left_knee).arm == rule::enough_resistance);
    CHECK(says(seen(1, true), loaded, left_knee).arm == rule::two_days_running);
    facts not_begun = seen(2);
    not_begun.began = never;
    CHECK(says(not_begun, loaded, left_knee).what() == waits());
}

TEST_CASE("MIN-4: work against a band is loaded, whatever its dose says") {
    for (exact n = 0; n <= 6; ++n) {
        CHECK(says(seen(n, false, true, true), plain, left(band_leg_press)).what() == (n < 3 ? progress() : waits()));
        CHECK(says(seen(n, true, true, true), plain, left(band_leg_press)).what() == waits());
    }
}

TEST_CASE("MIN-4: work without a load that did not feel light counts as loaded; so does a wish for load") {
    CHECK(says(seen(3, false, false)).what() == waits());
    CHECK(says(seen(2, false, false)).what() == progress());
    CHECK(says(seen(2, false, false), plain, left_toes, 27).what() == waits(27));
    CHECK(says(seen(1, true, false, true)).what() == waits());
    step wish;
    wish.today = first_day + 28, wish.what = left_knee, wish.from = plain, wish.to = loaded;
    CHECK(rule{}(wish, seen(3), {}).what() == waits());
}

TEST_CASE("MIN-4: light work on alternate days, and on 5 days in any 7 once 28 days were tolerated") {
    for (exact n = 0; n <= 6; ++n) {
        CAPTURE(n);
        CHECK(says(seen(n)).what() == progress());
        CHECK(says(seen(n, true)).what() == waits());
        CHECK(says(seen(n, true, true, true)).what() == (n < 5 ? progress() : waits()));
        CHECK(says(seen(n, false, true, true)).what() == (n < 5 ? progress() : waits()));
    }
}

TEST_CASE("MIN-4: load stays under 40 % of what a clinician recorded as the most, and no record is no such limit") {
    const auto limit_for = [](exact hectograms) { return says(seen(0), loaded, left_knee, 28, {}, hectograms).what().limit.at(part::weight); };
    CHECK(limit_for(100) == 4'000);
    CHECK(limit_for(25) == 1'000);
    CHECK(limit_for(0) == 0);
    CHECK(says(seen(0), loaded, left_knee).what() == progress());
    const auto strong = [](exact hectograms, exact age) {
        auto p = someone();
        p.checks_in().tells(one_rm{left_knee, *one_rm::value_type::from(hectograms)}).sleeps(age).checks_in();
        return p;
    };
    CHECK(strong(25, 0).grant(left_knee).at(part::weight) == 1'000);
    CHECK_FALSE(strong(25, 0).speaks(left_knee, "MIN-4"));
    CHECK(strong(24, 0).grant(left_knee).at(part::weight) == 960);
    CHECK(strong(24, 0).says(left_knee, "MIN-4", rule::too_heavy));
    CHECK(strong(24, 92).says(left_knee, "MIN-4", rule::too_heavy));
    CHECK_FALSE(strong(24, 93).says(left_knee, "MIN-4", rule::too_heavy));
    CHECK_FALSE(strong(24, 0).says(right_knee, "MIN-4", rule::too_heavy));
}

TEST_CASE("MIN-4: an order's own share of the recorded most holds when it is less than the limit's") {
    for (exact share = 0; share <= 700; share += 50) {
        step s;
        s.today = first_day + 28, s.what = left_knee, s.from = s.to = loaded, s.share_of_one_rm = share;
        const reading<one_rm::value_type> most{*one_rm::value_type::from(100), first_day};  // 10 kg
        CHECK(rule{}(s, seen(0), most).what().limit.at(part::weight) == (share == 0 || share > 400 ? 4'000 : share * 10));
        CHECK(rule{}(s, seen(0), {}).what() == progress());
    }
    draft f = form();
    order o = f.orders[0];
    o.share_of_one_rm = 200_pm;
    f.orders = {o};
    auto p = someone(ibm_rules, f);
    p.checks_in();
    CHECK(p.grant(left_knee) == dose{10 * rep, 1 * kg});
    p.tells(one_rm{left_knee, *one_rm::value_type::from(40)});  // 4 kg: a fifth of it is 800 g
    CHECK(p.grant(left_knee) == dose{10 * rep, 800 * g});
    CHECK(p.speaks(left_knee, "MIN-4"));
}

TEST_CASE("MIN-4: a loaded knee in a life") {
    auto p = someone();
    const auto open = [&] { return !p.speaks(left_knee, "MIN-4"); };
    p.checks_in().trains({}, {left_knee}).sleeps().checks_in();
    CHECK(p.says(left_knee, "MIN-4", rule::two_days_running));
    CHECK_FALSE(p.speaks(right_knee, "MIN-4"));
    p.sleeps(2).checks_in();
    CHECK(open());
    p.trains({}, {left_knee}).sleeps(2).checks_in();
    CHECK(p.says(left_knee, "MIN-4", rule::enough_resistance));  // day 5, after days 0 and 3
    p.sleeps().checks_in();
    CHECK_FALSE(open());
    p.sleeps().checks_in();
    CHECK(open());
    REQUIRE(p.day_number() == 7);
    p.lives_well(21, 0).checks_in();  // day 28
    p.trains({}, {left_knee}).sleeps(2).checks_in().trains({}, {left_knee}).sleeps(2).checks_in();
    CHECK(open());
    p.trains({}, {left_knee}).sleeps(2).checks_in();
    CHECK_FALSE(open());
}

TEST_CASE("MIN-4: aerobic days count together, outside sessions too") {
    auto p = someone();
    p.checks_in().trains({}, {walking}).sleeps().checks_in().tells(outside{chair_class, dose{20 * minutes}, 2_cr10});
    p.sleeps().checks_in();
    CHECK_FALSE(p.speaks(recumbent_cycle, "MIN-4"));
    p.tells(done{recumbent_cycle, dose{10 * minutes}}).sleeps().checks_in();
    CHECK(p.says(recumbent_cycle, "MIN-4", rule::enough_aerobic));
    CHECK(p.says(walking, "MIN-4", rule::enough_aerobic));
    CHECK_FALSE(p.speaks(left_knee, "MIN-4"));
    p.sleeps(3).checks_in();
    CHECK(p.says(walking, "MIN-4", rule::enough_aerobic));  // day 6, after days 0, 1 and 2
    p.sleeps().checks_in();
    CHECK_FALSE(p.speaks(walking, "MIN-4"));
}

/// Toe lifts without a load, six a week.
draft toes() {
    order o;
    o.what = left_toes, o.start = plain, o.ceiling = dose{3 * sets, 15 * rep}, o.per_week = 6;
    draft d;
    d.by = therapist, d.since = first_day, d.pace = pace::standard, d.orders = {o};
    return d;
}
template <class P>
facts of(const P& p) {
    return frequency::of(p.history(), p.history().find(left_toes), p.today()).value();
}

TEST_CASE("MIN-4: daily light work is tolerated after 28 days whose second-day answers were clear") {
    const auto after = [](exact n, const feeling& f = {}) {
        auto p = someone(ibm_rules, toes());
        p.lives_well(n, 2, f).checks_in();
        return p;
    };
    CHECK_FALSE(of(after(27)).tolerated);
    CHECK(after(27).says(left_toes, "MIN-4", rule::two_days_running));
    CHECK(of(after(29)).tolerated);
    CHECK_FALSE(after(29).says(left_toes, "MIN-4", rule::two_days_running));
    CHECK(after(29).may(left_toes));
    CHECK(of(after(29)).light);
    CHECK_FALSE(of(after(29, {.hard = 3.5_cr10})).light);
    CHECK_FALSE(of(after(29, {.hard = std::nullopt})).light);  // untold is not light
}

TEST_CASE("MIN-4: one second-day answer that was not clear, or fewer than half of them known, is not tolerated") {
    const auto sore_once = [](nrs at) {
        auto p = someone(ibm_rules, toes());
        p.lives_well(20, 2).checks_in().tells(soreness{left(shin), at});
        p.sleeps().checks_in();
        p.lives_well(10, 0).checks_in();
        return of(p).tolerated;
    };
    CHECK(sore_once(1_nrs));
    CHECK_FALSE(sore_once(2_nrs));
    CHECK_FALSE(sore_once(5_nrs));

    const auto answered = [](exact second_days) {  // a session every 4 days; the second day is answered so often
        auto p = someone(ibm_rules, toes());
        for (exact i = 0; i != 8; ++i) {
            p.checks_in().trains().sleeps(2);
            if (i >= 1 && i <= second_days) p.checks_in();
            p.sleeps(2);
        }
        return of(p);  // day 32; the sessions of days 8 to 28 are within 28
    };
    CHECK_FALSE(answered(3).tolerated);
    CHECK(answered(4).tolerated);
    CHECK(answered(7).tolerated);

    auto idle = someone(ibm_rules, toes());
    idle.checks_in().trains().sleeps(40).checks_in();
    CHECK_FALSE(of(idle).tolerated);  // nothing was done that could have been tolerated
}

TEST_CASE("MIN-4: every seven days keep a day of rest") {
    const auto days_running = [](exact n) {
        auto p = someone();
        for (exact i = 0; i != n; ++i) p.checks_in().tells(outside{chair_class, dose{10 * minutes}, 1_cr10}).sleeps();
        p.checks_in();
        return p;
    };
    CHECK_FALSE(days_running(5).speaks("MIN-4"));
    CHECK(days_running(6).act() == action::rest);
    CHECK(days_running(6).says("MIN-4", rules::weekly_day_of_rest::six_days));
    CHECK(days_running(7).act() == action::rest);
    CHECK(days_running(6).may(left_fist));
    auto p = days_running(6);
    p.sleeps().checks_in();
    CHECK(p.act() < action::rest);
}

TEST_CASE("MIN-4: the rings of its limits") {
    CHECK(moved(limits::aerobic_days, 1) == limit_problem::nothing);
    CHECK(moved(limits::aerobic_days, 4) == limit_problem::needs_a_signature);
    CHECK(moved(limits::aerobic_days, 7, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::aerobic_days, 8, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::share_of_one_rm, 100) == limit_problem::nothing);
    CHECK(moved(limits::share_of_one_rm, 401) == limit_problem::needs_a_signature);
    CHECK(moved(limits::share_of_one_rm, 700, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::share_of_one_rm, 701, signed_off) == limit_problem::beyond_the_absolute_bound);
    rule r;
    REQUIRE(r.aerobic_days.set(1, {}, first_day) == limit_problem::nothing);
    CHECK(says(seen(1), dose{10 * minutes}, walking, 28, r).what() == waits());
    REQUIRE(r.share_of_one_rm.set(700, signed_off, first_day) == limit_problem::nothing);
    CHECK(says(seen(0), loaded, left_knee, 28, r, 100).what().limit.at(part::weight) == 7'000);
}

TEST_CASE("MIN-4 alone decides") {
    const auto story = [](auto p) { return p.checks_in().trains({}, {left_knee}).sleeps(3).checks_in().trains({}, {left_knee}).sleeps(2).checks_in(); };
    CHECK_FALSE(story(someone()).may(left_knee));
    CHECK(story(someone(all_but<rule>())).may(left_knee));
    const outside class_day{chair_class, dose{10 * minutes}, 1_cr10};
    const auto week = [&](auto p) {
        for (exact i = 0; i != 6; ++i) p.checks_in().tells(class_day).sleeps();
        return p.checks_in().act();
    };
    CHECK(week(someone()) == action::rest);
    CHECK(week(someone(all_but<rules::weekly_day_of_rest>())) < action::rest);
}

}  // namespace recovery_frequency
