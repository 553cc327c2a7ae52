// SPDX-License-Identifier: BSL-1.0
// What the guard puts together for a policy that asks, of people who live some weeks.
#include "living.hpp"

#include <andante/policy/experience.hpp>

#include <doctest/doctest.h>

namespace experience_of_a_person {

using namespace living;

experience of(const person& p, exercise e, exact planned_gap = 3) {
    return experience_of(p.history(), p.history().find(e), e, planned_gap, p.coach().rx().since(), p.today());
}

TEST_CASE("before the first session there is nothing but today") {
    auto p = someone();
    const experience silent = of(p, left_knee);
    CHECK(silent.today == first_day);
    CHECK(silent.since == first_day);
    CHECK(silent.began == never);
    CHECK(silent.size == 0);
    CHECK(silent.sore == -1);
    CHECK(silent.tired == -1);
    CHECK_FALSE(silent.clear());
    CHECK_FALSE(silent.comfortable.stated());
    CHECK_FALSE(silent.flagged_lately());
    p.checks_in();
    CHECK(of(p, left_knee).sore == 0);
    CHECK(of(p, left_knee).tired == 2);
    CHECK(of(p, left_knee).usually_tired == 2);
    CHECK(of(p, left_knee).clear());
    const experience never_ordered = experience_of(p.history(), nullptr, left(elbow_flexion), 3, first_day, p.today());
    CHECK(never_ordered.began == never);
    CHECK(never_ordered.size == 0);
}
TEST_CASE("sessions are newest first, with what was told of them") {
    auto p = someone();
    feeling f;
    f.to_spare = *reserve::from(6);
    p.checks_in().trains(f, {left_knee}).sleeps(3).checks_in().trains({}, {left_knee});
    const experience x = of(p, left_knee);
    REQUIRE(x.size == 2);
    CHECK(x.began == first_day);
    CHECK(x.changed == first_day);
    CHECK(x.sessions[0].on == first_day + 3);
    CHECK(x.sessions[0].reserve == -1);
    CHECK(x.sessions[1].reserve == 6);
    CHECK(x.sessions[1].effort == 6);
    CHECK(x.sessions[1].cap == 8);
    CHECK(x.sessions[1].spare == 4);
    CHECK(x.sessions[1].good());
    CHECK(x.sessions[0].at_this_level);
    CHECK(x.away == 0);
    p.sleeps(4).checks_in();
    CHECK(of(p, left_knee).size == 2);
}
TEST_CASE("a session above the cap is too hard, one without a word about effort is not good") {
    auto p = someone();
    feeling hard, silent;
    hard.hard = cr10::from(9), silent.hard = std::nullopt;
    p.checks_in().trains(hard, {left_knee}).trains(silent, {right_knee});
    CHECK(of(p, left_knee).sessions[0].too_hard);
    CHECK_FALSE(of(p, left_knee).sessions[0].good());
    CHECK_FALSE(of(p, right_knee).sessions[0].too_hard);
    CHECK_FALSE(of(p, right_knee).sessions[0].good());
}
TEST_CASE("what is done beyond the grant is no good session") {
    auto p = someone();
    p.checks_in();
    p.of(left_knee).match([&](const approved_dose& a) { p.tells(done{left_knee, a, a.value().with(part::n_reps, 20)}, effort{left_knee, *cr10::from(4)}); },
                          [](const decision&) {});
    REQUIRE(of(p, left_knee).size == 1);
    CHECK_FALSE(of(p, left_knee).sessions[0].met);
}
TEST_CASE("soreness is that of the regions that work, and unknown when one of them was not told") {
    auto p = someone();
    p.checks_in().tells(soreness{left(thigh), 3_nrs}, soreness{left(forearm), 6_nrs});
    CHECK(of(p, left_knee).sore == 3);
    CHECK(of(p, left_knee).over_usual_sore == 3);
    CHECK_FALSE(of(p, left_knee).clear());
    CHECK(of(p, right_knee).clear());
    p.sleeps().tells(soreness{right(thigh), 0_nrs});
    CHECK(of(p, left_knee).sore == -1);
    CHECK(of(p, right_knee).sore == 0);
}
TEST_CASE("a break of over a week is one, and longer than planned; it lasts until the next session") {
    for (exact days = 5; days <= 12; ++days) {
        auto p = someone();
        p.checks_in().trains({}, {walking}).sleeps(days).checks_in();
        CHECK((of(p, walking).away == days) == (days > 7));
        CHECK((of(p, walking, 7).away == days) == (days > 8));
        if (days <= 7) continue;
        CHECK(of(p, walking).returned == never);
        p.trains({}, {walking});
        CHECK(of(p, walking).away == days);
        CHECK(of(p, walking).returned == p.today());
        CHECK(of(p, walking).good_since == 1);
        p.sleeps(3).checks_in().trains({}, {walking});
        CHECK(of(p, walking).away == days);
        CHECK(of(p, walking).good_since == 2);
    }
}
TEST_CASE("a step and a step taken back change the level's day, and the episode is remembered") {
    auto p = someone();
    exact n = 0;
    while (p.level(left_knee) == dose{1 * sets, 10 * rep, 1 * kg} && ++n < 60) p.lives_well(1, n % 3 == 0 ? 1 : 0);
    REQUIRE(n < 60);
    CHECK(of(p, left_knee).changed == p.today() - 1);
    CHECK_FALSE(of(p, left_knee).sessions[1].at_this_level);
    p.lives_well(2, 0).checks_in().tells(soreness{left(thigh), 5_nrs});
    CHECK(of(p, left_knee).flagged == p.today());
    CHECK(of(p, left_knee).flagged_lately());
    CHECK(of(p, left_knee).changed == p.today());
    CHECK_FALSE(of(p, right_knee).flagged_lately());
}

}  // namespace experience_of_a_person
