// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace recovery {

using namespace living;
using rule = rules::recovery_by_effort;

/// The days a rule asks for, after training on day 0.
exact waits(const recovery_due::value_type& r, const rule& of = {}) {
    for (exact n = 0; n <= 10; ++n)
        if (of(limb{{r.trained + n, r.trained + n}, left(thigh), r.trained}, r).what() == progress()) return n;
    return 99;
}
constexpr recovery_due::value_type after(exact half_steps) {
    recovery_due::value_type r;
    r.trained = first_day, r.hardest = half_steps;
    return r;
}

TEST_CASE("MIN-3: to 3 the next day, below 6 the second, from 6 the third") {
    for (exact half = 0; half <= 20; ++half) {
        const double rated = half / 2.0;
        CAPTURE(rated);
        CHECK(waits(after(half)) == (rated <= 3 ? 1 : rated < 6 ? 2 : 3));
    }
    const said s = rule{}(limb{{first_day + 1, first_day + 1}, left(thigh), first_day}, after(7));
    CHECK(s.what() == rest(first_day + 2));
    CHECK(s.arm == rule::after_moderate);
    CHECK(rule{}(limb{{first_day, first_day}, left(thigh), first_day}, after(6)).arm == rule::after_light);
    CHECK(rule{}(limb{{first_day, first_day}, left(thigh), first_day}, after(12)).arm == rule::after_hard);
}

TEST_CASE("MIN-3: new work rests to the second day at least; untold effort to the third") {
    for (exact half = 0; half <= 20; ++half) {
        recovery_due::value_type r = after(half);
        r.new_work = true;
        CHECK(waits(r) == (half < 12 ? 2 : 3));
        r.effort_told = false;
        CHECK(waits(r) == 3);
    }
    CHECK(waits(recovery_due::value_type{}) == 0);
}

TEST_CASE("MIN-3: the rings of its limits") {
    const auto free_from_to = [](const auto& l, exact least_free, exact absolute) {
        CHECK(moved(l, 4) == limit_problem::nothing);
        CHECK(moved(l, least_free) == limit_problem::nothing);
        if (absolute < least_free) {
            CHECK(moved(l, least_free - 1) == limit_problem::needs_a_signature);
            CHECK(moved(l, absolute, signed_off) == limit_problem::nothing);
        }
        CHECK(moved(l, absolute - 1, signed_off) == limit_problem::beyond_the_absolute_bound);
    };
    free_from_to(limits::recovery_light, 1, 1);
    free_from_to(limits::recovery_moderate, 2, 1);
    free_from_to(limits::recovery_hard, 3, 1);
}

TEST_CASE("MIN-3: however its limits are moved, harder work never rests less and new work keeps its second day") {
    for (const exact l : {1, 4})
        for (const exact m : {1, 2, 4})
            for (const exact h : {1, 3, 4}) {
                rule r;
                REQUIRE(r.light.set(l, signed_off, first_day) == limit_problem::nothing);
                REQUIRE(r.moderate.set(m, signed_off, first_day) == limit_problem::nothing);
                REQUIRE(r.hard.set(h, signed_off, first_day) == limit_problem::nothing);
                CAPTURE(l);
                CAPTURE(m);
                CAPTURE(h);
                for (exact half = 0; half < 20; ++half) CHECK(waits(after(half), r) <= waits(after(half + 1), r));
                CHECK(waits(after(0), r) == l);
                recovery_due::value_type fresh = after(0);
                fresh.new_work = true;
                CHECK(waits(fresh, r) >= 2);
            }
}

/// Two sessions behind, so that nothing is new; the third is felt as said, this morning.
auto after_a_session(const feeling& f) {
    auto p = someone();
    p.lives_well(8, 4).checks_in().trains(f).sleeps().checks_in();
    return p;
}
template <class P>
exact opens_after(P p, exercise e) {
    for (exact n = 1; n <= 6; ++n, p.sleeps().checks_in())
        if (!p.speaks(e, "MIN-3")) return n;
    return 99;
}

TEST_CASE("MIN-3: each band in a life") {
    feeling f;
    const auto knee_opens = [&](cr10 hard) { return f.hard = hard, opens_after(after_a_session(f), left_knee); };
    f.exerted = 10_borg;
    CHECK(knee_opens(3_cr10) == 1);
    CHECK(knee_opens(3.5_cr10) == 2);
    CHECK(knee_opens(5.5_cr10) == 2);
    CHECK(knee_opens(6_cr10) == 3);
    CHECK(knee_opens(10_cr10) == 3);
}

TEST_CASE("MIN-3: aerobic work counts by the upper end of its zone") {
    feeling f;
    const auto cycle_opens = [&](borg exerted) { return f.hard = 1_cr10, f.exerted = exerted, opens_after(after_a_session(f), recumbent_cycle); };
    CHECK(cycle_opens(11_borg) == 1);
    CHECK(cycle_opens(12_borg) == 2);
    CHECK(cycle_opens(13_borg) == 2);
    CHECK(cycle_opens(14_borg) == 3);
}

TEST_CASE("MIN-3: the highest rating of the region's last day counts, over exercises and sessions") {
    auto p = someone();
    p.lives_well(8, 4).checks_in().trains({.hard = 1_cr10, .exerted = 12_borg}).sleeps().checks_in();
    CHECK(opens_after(p, left_knee) == 2);    // the thigh walked and cycled, moderately
    auto q = someone();
    q.lives_well(8, 4).checks_in().trains({.hard = 6_cr10}, {left_knee}).sleeps().checks_in();
    CHECK(opens_after(q, left_knee) == 3);
    CHECK(opens_after(q, right_knee) == 1);   // the other side did not work
    CHECK(opens_after(q, recumbent_cycle) == 3);
    q.sleeps(2).checks_in().trains({.hard = 1_cr10}, {left_knee}).sleeps().checks_in();
    CHECK(opens_after(q, left_knee) == 1);    // only the last day counts
}

TEST_CASE("MIN-3: an exercise is new for its first two days, and again after 28 without it") {
    auto p = someone();
    p.checks_in().trains({}, {left_knee}).sleeps().checks_in();
    CHECK(opens_after(p, left_knee) == 2);
    CHECK(p.says(left_knee, "MIN-3", rule::after_new));
    p.sleeps(2).checks_in().trains({}, {left_knee}).sleeps().checks_in();
    CHECK(opens_after(p, left_knee) == 2);
    p.sleeps(2).checks_in().trains({}, {left_knee}).sleeps().checks_in();
    CHECK(opens_after(p, left_knee) == 1);
    p.sleeps(28).checks_in().trains({}, {left_knee}).sleeps().checks_in();
    CHECK(opens_after(p, left_knee) == 2);
}

TEST_CASE("MIN-3: effort that was never told rests to the third day, whatever the silence; the answer ends it") {
    auto p = someone();
    p.lives_well(8, 4).checks_in().trains({.hard = std::nullopt}, {left_knee});
    for (const silence s : {silence::not_answered, silence::declined}) p.tells(unanswered<effort>{left_knee, s});
    p.sleeps().checks_in();
    CHECK(opens_after(p, left_knee) == 3);
    CHECK(p.says(left_knee, "MIN-3", rule::effort_untold));
    p.tells_on(p.today() - 1, effort{left_knee, 3_cr10});
    CHECK_FALSE(p.speaks(left_knee, "MIN-3"));
}

TEST_CASE("MIN-3: one of two efforts told is not told") {
    auto p = someone();
    p.lives_well(8, 4).checks_in().trains({.hard = 1_cr10, .exerted = std::nullopt}).sleeps().checks_in();
    CHECK(opens_after(p, left_knee) == 3);
}

TEST_CASE("MIN-3: an outside session counts: by its effort when it was told, else as untold") {
    const auto class_felt = [](std::optional<cr10> felt) {
        auto p = someone();
        p.lives_well(9);
        outside o{chair_class, dose{10 * minutes}};
        o.felt = felt;
        p.checks_in().tells(o).sleeps().checks_in();
        return opens_after(p, left_knee);
    };
    CHECK(class_felt(1_cr10) == 2);  // new
    CHECK(class_felt(5_cr10) == 2);
    CHECK(class_felt(6_cr10) == 3);
    CHECK(class_felt(std::nullopt) == 3);
}

TEST_CASE("MIN-3: a baseline session was moderate at the least") {
    auto p = someone();
    p.lives_well(9).checks_in().tells(baseline{left_knee, dose{1 * sets, 12 * rep, 1 * kg}}).sleeps().checks_in();
    CHECK(opens_after(p, left_knee) >= 2);
}

TEST_CASE("MIN-3: stretching is no session") {
    auto p = someone();
    p.lives_well(9).checks_in().tells(outside{left(calf_stretch), dose{2 * minutes}}, outside{seated_range_of_motion, dose{10 * minutes}});
    CHECK_FALSE(p.speaks(left_knee, "MIN-3"));
    CHECK_FALSE(p.speaks(walking, "MIN-3"));
}

TEST_CASE("MIN-3: a person rests by a limit that was moved") {
    person p{with_limit(limits::recovery_light, 3)};
    p.enrols().lives_well(8, 4).checks_in().trains({.hard = 1_cr10}, {left_knee}).sleeps().checks_in();
    CHECK(opens_after(p, left_knee) == 3);
}

TEST_CASE("MIN-3 alone decides") {
    const feeling moderate{.hard = 4_cr10};
    const auto story = [&](auto p) { return p.lives_well(8, 4).checks_in().trains(moderate, {left_knee}).sleeps().checks_in(); };
    CHECK(story(someone()).act(walking) == action::rest);  // the thigh walks too
    CHECK_FALSE(story(someone()).may(walking));
    const auto free_of_it = story(someone(all_but<rule>()));
    CHECK(free_of_it.act(walking) < action::rest);
    CHECK(free_of_it.may(walking));
}

}  // namespace recovery
