// SPDX-License-Identifier: BSL-1.0
// MIN-6 and FAL-6: what a host may put on a screen by itself.
#include <andante/session/display.hpp>
#include <andante/text.hpp>

#include "living.hpp"

#include <doctest/doctest.h>

namespace session_display {

using namespace living;

constexpr duration an_hour = 60 * minutes;  // clang 14 loses a consteval literal inside a template

template <class P>
day_plan plan_of(const P& p) {
    return p.coach().plan(p.diary(), p.today());
}
template <class P>
bool offered(const P& p, duration sat, bool declined = false, duration every = an_hour) {
    return sitting_reminder(sat, plan_of(p), declined, every).has_value();
}

TEST_CASE("MIN-6: after an hour of sitting an offer, of any movement; a host may choose half an hour to two") {
    auto p = someone();
    p.checks_in();
    CHECK_FALSE(offered(p, 59 * minutes));
    CHECK(offered(p, 60 * minutes));
    CHECK(offered(p, 300 * minutes));
    CHECK_FALSE(offered(p, 29 * minutes, false, 10 * minutes));
    CHECK(offered(p, 30 * minutes, false, 10 * minutes));
    CHECK_FALSE(offered(p, 119 * minutes, false, 500 * minutes));
    CHECK(offered(p, 120 * minutes, false, 500 * minutes));
    const std::optional<reminder> r = sitting_reminder(95 * minutes, plan_of(p));
    REQUIRE(r.has_value());
    CHECK(r->what == reminder_kind::move_after_sitting);
    CHECK(r->minutes_sat == 95);
    CHECK(words(*r) == "Would it feel good to move a little now?\nYou have sat for a while. Moves in your chair count too.\nNot today is fine. We will not ask again today.\n");
    CHECK(words(*r, reader::clinician).starts_with("95 min of sitting"));
}
TEST_CASE("MIN-6: who has said not today is not asked again that day") {
    auto p = someone();
    p.checks_in();
    CHECK_FALSE(offered(p, 600 * minutes, true));
}
TEST_CASE("MIN-6: on a day of rest moving stays open; with a fever, or on a day of care, nothing is offered") {
    auto tired = someone();
    CHECK(offered(tired.checks_in().tells(unusual_fatigue{yes}), 60 * minutes));
    auto feverish = someone();
    CHECK_FALSE(offered(feverish.checks_in().tells(illness{systemic}, temperature{*celsius::from(385)}), 60 * minutes));
    auto stopped = someone();
    CHECK_FALSE(offered(stopped.checks_in().tells(warning_signs{warning::chest_pain}), 60 * minutes));
}

TEST_CASE("FAL-6: a test of standing alone is for a known tier below high") {
    auto low = someone();  // enrolled with a year without falls, and a good test
    low.checks_in();
    CHECK(may_test_alone(low.history(), plan_of(low)));

    auto untold = someone();
    untold.sleeps(400).checks_in();  // the test is out of date
    CHECK_FALSE(may_test_alone(untold.history(), plan_of(untold)));
    CHECK_FALSE(may_test_alone(memory{}, plan_of(low)));

    auto high = someone();
    high.checks_in().tells(knee_buckles{yes});
    CHECK_FALSE(may_test_alone(high.history(), plan_of(high)));
}
TEST_CASE("FAL-6: not on a day of rest, and not while standing work waits") {
    auto tired = someone();
    tired.checks_in().tells(unusual_fatigue{yes});
    CHECK_FALSE(may_test_alone(tired.history(), plan_of(tired)));
    auto fallen = someone();
    fallen.checks_in().tells(fall{}).sleeps(3).checks_in().tells(fall{}).sleeps(2).checks_in();
    CHECK_FALSE(may_test_alone(fallen.history(), plan_of(fallen)));
}
TEST_CASE("FAL-6: andante itself asks for no such test") {
    auto p = someone();
    p.lives_well(40).checks_in();
    for (exact n = 0; n != 400; n += 50) {
        for (const question& q : p.coach().due(p.diary(), p.today()))
            for (const std::uint8_t test : {tug::code, gait_speed::code, chair_stands::code, tandem_stand::code, two_minute_walk::code}) CHECK(q.code != test);
        p.sleeps(50);
    }
}

}  // namespace session_display
