// SPDX-License-Identifier: BSL-1.0
// IRP-5: page docs/rules/IRP-5.md.
#include "living.hpp"

#include <doctest/doctest.h>

namespace session_reminder {

using namespace living;

constexpr region thigh_l = left(thigh);
constexpr degree much_weaker = clearly;

template <class P>
reminder_list offers(const P& p, bool switched_off = false) {
    return reminders(p.history(), day_plan{p.decides()}, switched_off);
}
template <class P>
bool offers_movement(const P& p) {
    for (const reminder& r : offers(p))
        if (r.what == reminder_kind::move) return true;
    return false;
}
template <class P>
bool asks_for(const P& p, latch l) {
    for (const reminder& r : offers(p))
        if (r.what == reminder_kind::ask_for_clearance && r.clearance.what == l) return true;
    return false;
}

TEST_CASE("IRP-5: a gentle offer on the third day without movement, and on every third after it") {
    auto p = someone();
    p.checks_in().trains();
    for (exact n = 0; n <= 20; ++n) {
        CAPTURE(n);
        CHECK(offers_movement(p) == (n >= 3 && n % 3 == 0));
        for (const reminder& r : offers(p)) CHECK(r.days_since == n);
        p.sleeps().checks_in();
    }
}
TEST_CASE("IRP-5: any movement counts: a stretch, a class elsewhere; an answer does not") {
    for (int how = 0; how != 3; ++how) {
        auto p = someone();
        p.checks_in().trains().sleeps(2).checks_in();
        if (how == 1) p.tells(outside{left(calf_stretch), dose{2 * minutes}});
        if (how == 2) p.tells(outside{chair_class, dose{20 * minutes}});
        p.sleeps().checks_in();
        CHECK(offers_movement(p) == (how == 0));
    }
}
TEST_CASE("IRP-5: before the first movement it counts from the first day of the diary") {
    auto p = someone();
    p.checks_in();
    CHECK_FALSE(offers_movement(p));
    p.sleeps(3).checks_in();
    CHECK(offers_movement(p));
    const person nobody{ibm_rules};
    CHECK(offers(nobody).empty());
}
TEST_CASE("IRP-5: nothing on a day of rest, an ill day, an unanswered gate, a day of care, or when it is switched off") {
    const auto idle = [] {
        auto p = someone();
        p.checks_in().trains().sleeps(3).checks_in();
        return p;
    };
    CHECK(offers_movement(idle()));
    CHECK(offers(idle(), true).empty());
    CHECK_FALSE(offers_movement(idle().tells(unusual_fatigue{yes})));
    CHECK(offers_movement(idle().tells(illness{above_neck}, temperature{*celsius::from(370)}, upset_gut{no})));
    CHECK_FALSE(offers_movement(idle().tells(illness{systemic})));
    CHECK_FALSE(offers_movement(idle().tells(illness{in_the_chest})));
    CHECK(offers(idle().tells(warning_signs{warning::chest_pain})).empty());
    auto silent = someone();
    silent.checks_in().trains().sleeps(3);
    CHECK_FALSE(offers_movement(silent));
}
TEST_CASE("IRP-5: under a latch that leaves gentle movement it goes on") {
    auto p = someone();
    p.checks_in().trains({.left_behind = after_effect::slow_breath}).tells(settle_minutes{*minute_count::from(20)}).sleeps(3).checks_in();
    REQUIRE(p.act() == action::await_clearance);
    CHECK(offers_movement(p));
    p.tells(outside{left(calf_stretch), dose{2 * minutes}});
    CHECK_FALSE(offers_movement(p));
}
TEST_CASE("IRP-5: on days 1, 3, 7 and 14 of a latch, whether its clearance has been asked for; switched off, never") {
    auto p = someone();
    p.checks_in().trains({.left_behind = after_effect::slow_breath}).tells(settle_minutes{*minute_count::from(20)});
    for (exact n = 0; n <= 40; ++n) {
        CAPTURE(n);
        CHECK(asks_for(p, latch::overwork) == (n == 1 || n == 3 || n == 7 || n == 14));
        CHECK(offers(p, true).empty());
        p.sleeps().checks_in();
    }
}
TEST_CASE("IRP-5: it says which clearance, where, whose and since when, and is silent once that is given") {
    auto p = someone();
    p.checks_in().trains({.weak = much_weaker}, {left_knee}).sleeps(4).checks_in().trains({.weak = much_weaker}, {left_knee}).sleeps().checks_in();
    REQUIRE(p.of(left_knee).sum.latched.has(latch::overwork));
    const reminder_list all = offers(p);
    REQUIRE(all.size() == 1);
    CHECK(all[0].what == reminder_kind::ask_for_clearance);
    CHECK(all[0].clearance == clearance_due{latch::overwork, scope::region, place_of(thigh_l), role::physiotherapist});
    CHECK(all[0].days_since == 1);
    p.tells(cleared{latch::overwork, thigh_l, therapist});
    CHECK_FALSE(asks_for(p, latch::overwork));
}
TEST_CASE("IRP-5: a second latch has its own days") {
    auto p = someone();
    p.checks_in().tells(recorded{record_kind::flare_began, 0, {}, doctor}).sleeps(2).checks_in().tells(recorded{record_kind::limb_immobilised, 9, place_of(thigh_l)});
    p.sleeps().checks_in();
    CHECK(asks_for(p, latch::flare));        // its third day
    CHECK(asks_for(p, latch::immobilised));  // its first
    p.sleeps().checks_in();
    CHECK_FALSE(asks_for(p, latch::flare));
    CHECK_FALSE(asks_for(p, latch::immobilised));
}
TEST_CASE("COM-6: no offer of one kind stands on two days running, whatever became of the first") {
    auto p = someone();
    p.checks_in().trains({.left_behind = after_effect::slow_breath}).tells(settle_minutes{*minute_count::from(20)});
    bool moved_yesterday = false, asked_yesterday = false;
    for (exact n = 0; n != 60; ++n) {
        CAPTURE(n);
        const bool moves = offers_movement(p), asks = asks_for(p, latch::overwork);
        CHECK_FALSE((moves && moved_yesterday));
        CHECK_FALSE((asks && asked_yesterday));
        moved_yesterday = moves, asked_yesterday = asks;
        p.sleeps().checks_in();
    }
}
TEST_CASE("IRP-5: a host prompt and no more: no rule has its number, and asking changes no decision") {
    for (std::size_t i = 0; i != ibm_rule_set::size; ++i) CHECK(ibm_rule_set::card(i).id != "IRP-5");
    auto p = someone();
    p.checks_in().trains().sleeps(3).checks_in();
    const day_decisions before = p.decides();
    CHECK(p.coach().remind(p.diary(), p.today()).size() == offers(p).size());
    CHECK(p.decides().person.sum == before.person.sum);
    CHECK(p.grant(left_knee).stated());
}

}  // namespace session_reminder
