// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/ibm.hpp>
#include <andante/session/pool_visit.hpp>
#include <andante/session/seated.hpp>
#include <andante/session/week.hpp>

/// A form of six exercises and a person who has lived with it for four weeks. All of it is invented.
namespace week_example {

using namespace andante;
using namespace andante::exercises;

inline constexpr day first_day = "2026-03-02"_day;          // a Monday
inline constexpr day monday = first_day + 4 * weeks;        // the week that is planned begins here

inline constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = first_day,
    .orders = {{.what = left(knee_extension), .start = {8 * rep, 1 * kg}, .ceiling = {12 * rep, 3 * kg}},
               usual_order(standing_balance, 10 * minutes),
               {.what = walking, .start = 12 * minutes, .ceiling = 30 * minutes},
               {.what = warm_water_walking, .start = 10 * minutes, .ceiling = 20 * minutes, .per_week = 1},
               usual_order(left(passive_finger_flexion)),
               {.what = seated_range_of_motion, .start = 5 * minutes, .ceiling = 5 * minutes}},
    .pace = pace::standard};

/// What the host has filled in so far for Monday's pool.
inline constexpr pool_visit pool_so_far{.way_in = pool_way::steps_with_rails, .water = water_celsius::at(315)};

/// What this body can do and what is at hand, for seated alternatives.
inline capability body() {
    capability c;
    c.grades.set(everywhere, 4_mrc), c.meets = every_demand;
    return c;
}
inline constexpr set_of<tool> at_home = set_of<tool>{tool::chair} | tool::rail | tool::weight | tool::bed | tool::pool;

/// Answers what is asked, as on a day that goes well.
inline void answer(diary& mine, const ibm_coach& coach, day on) {
    for (int round = 0; round != 4; ++round)
        for (const question& q : coach.due(mine, on))
            if (const auto n = when_all_goes_well{}(q)) mine.write(on, *q.answer(*n));
}
inline week_plan week_from(const diary& mine, const ibm_coach& coach, day first, const when_all_goes_well& supposed = {}) {
    ibm_history so_far;
    coach.recall(so_far, mine, first);
    return plan_week(coach, so_far, first, supposed);
}
/// One day as it is planned: what is granted is done.
inline void live(diary& mine, const ibm_coach& coach, day on) {
    answer(mine, coach, on);
    const day_plan today = coach.plan(mine, on);
    const week_plan from_today = week_from(mine, coach, on);
    for (const ahead& a : from_today[0].rows)
        if (a.is_done()) today.find(a.what)->match([&](const approved_dose& x) { mine.write(on, done{a.what, x}); }, [](const decision&) {});
    answer(mine, coach, on);
}
/// Four weeks that went well, and the check-in of the Monday after them.
inline diary four_weeks(const ibm_coach& coach) {
    diary mine;
    mine.write(first_day, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{everywhere, 4_mrc}, usual_fatigue{2_nrs},
               bad_past_experience{no}, unsteady{yes});
    for (day on = first_day; on != monday; on = on + 1) live(mine, coach, on);
    answer(mine, coach, monday);
    return mine;
}

}  // namespace week_example
