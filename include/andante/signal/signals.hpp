// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/signal/signal.hpp>
#include <andante/signal/warnings.hpp>

/// The signals of the IBM rule set. Ranges, ages and directions: `docs/signals.md`.
namespace andante {

namespace scales {

/// None, a cold above the neck, ill all over, in the chest: each worse than the one before.
struct illness { static constexpr std::string_view name = "illness"; static constexpr exact least = 0, most = 3, steps_per_unit = 1; };
struct deciseconds { static constexpr std::string_view name = "ds"; static constexpr exact least = 0, most = 6'000, steps_per_unit = 10; };
struct millimetres_a_second { static constexpr std::string_view name = "mm_s"; static constexpr exact least = 0, most = 3'000, steps_per_unit = 1; };
struct metres { static constexpr std::string_view name = "m"; static constexpr exact least = 0, most = 400, steps_per_unit = 1; };
struct ibmfrs { static constexpr std::string_view name = "ibmfrs"; static constexpr exact least = 0, most = 40, steps_per_unit = 1; };
struct fss { static constexpr std::string_view name = "fss_tenths"; static constexpr exact least = 10, most = 70, steps_per_unit = 10; };
struct percent { static constexpr std::string_view name = "percent"; static constexpr exact least = 0, most = 150, steps_per_unit = 1; };

}  // namespace scales

using illness_state = ordinal<scales::illness>;
inline constexpr illness_state not_ill = illness_state::at(0), above_neck = illness_state::at(1),
                               systemic = illness_state::at(2), in_the_chest = illness_state::at(3);

// Of the person.

/// The red-flag gate: a set of named flags, or explicitly none. Asked at every start; unanswered rests the day.
struct warning_signs : signal<scope::person, warnings, 0, 1> {
    using signal::signal;
    static constexpr std::string_view key = "warning_signs";
    constexpr warning_signs(none_of_these n) noexcept : signal{warnings{n}} {}
    constexpr warning_signs(warning w) noexcept : signal{warnings{w}} {}
};
/// Tiredness now, 0 to 10.
struct fatigue : signal<scope::person, nrs, 0, 2> {
    using signal::signal;
    static constexpr std::string_view key = "fatigue";
};
/// Whether the tiredness is more than usual.
struct unusual_fatigue : signal<scope::person, yes_no, 0, 3> {
    using signal::signal;
    static constexpr std::string_view key = "unusual_fatigue";
};
/// Whether the person is ill today, and where. Part of the gate.
struct illness : signal<scope::person, illness_state, 0, 4> {
    using signal::signal;
    static constexpr std::string_view key = "illness";
};
/// Breathlessness during or just after work, Borg CR10.
struct breathlessness : signal<scope::person, cr10, 0, 5> {
    using signal::signal;
    static constexpr std::string_view key = "breathlessness";
    static constexpr asking asked = asking::live;
};
/// Said by the person: more out of breath than expected from this work.
struct unexpected_breathlessness : signal<scope::person, yes_no, 0, 6> {
    using signal::signal;
    static constexpr std::string_view key = "unexpected_breathlessness";
    static constexpr asking asked = asking::live;
};
/// A wish to stop the session.
struct wish_to_stop : signal<scope::person, yes_no, 0, 7> {
    using signal::signal;
    static constexpr std::string_view key = "wish_to_stop";
    static constexpr asking asked = asking::live;
};
/// Enrolment: usual tiredness over the last month, 0 to 10. Raising it gives more, so it is renewed every 84 days.
struct usual_fatigue : signal<scope::person, nrs, 182, 8> {
    using signal::signal;
    static constexpr std::string_view key = "usual_fatigue";
    static constexpr exact renewed_after = 84;
    static constexpr asking asked = asking::enrolment;
};
/// Enrolment: exercise has made things worse before.
struct bad_past_experience : signal<scope::person, yes_no, 100'000, 9> {
    using signal::signal;
    static constexpr std::string_view key = "bad_past_experience";
    static constexpr asking asked = asking::enrolment;
};
/// A clinician's record; `none` when screened and none found. A clearance of the programme says the same.
struct contraindications : signal<scope::person, contraindication_set, 365, 10> {
    using signal::signal;
    static constexpr std::string_view key = "contraindications";
    static constexpr asking asked = asking::clinician;
    constexpr contraindications(none_of_these n) noexcept : signal{contraindication_set{n}} {}
    constexpr contraindications(contraindication c) noexcept : signal{contraindication_set{c}} {}
};

/// Fell since the last check-in; the fall itself is an event of its own. Unanswered: standing work with support only.
struct fell : signal<scope::person, yes_no, 0, 11> {
    using signal::signal;
    static constexpr std::string_view key = "fell";
};

// Of a region.

/// Soreness now, 0 to 10. Asked daily; `soreness{everywhere, 0_nrs}` answers every region.
struct soreness : signal<scope::region, nrs, 0, 20> {
    using signal::signal;
    static constexpr std::string_view key = "soreness";
};
/// A soreness the person does not know; asked after a soreness above 0.
struct unusual_soreness : signal<scope::region, yes_no, 0, 21> {
    using signal::signal;
    static constexpr std::string_view key = "unusual_soreness";
    static constexpr asking asked = asking::follow_up;
};
/// Whether the soreness gets in the way of daily tasks; asked after a soreness above 0.
struct limits_tasks : signal<scope::region, yes_no, 0, 22> {
    using signal::signal;
    static constexpr std::string_view key = "limits_tasks";
    static constexpr asking asked = asking::follow_up;
};
/// The worst soreness since last time, recalled at the next start; closes a gap of unanswered days.
struct recalled_soreness : signal<scope::region, nrs, 0, 23> {
    using signal::signal;
    static constexpr std::string_view key = "recalled_soreness";
    static constexpr asking asked = asking::follow_up;
};
/// Weaker than before the session, asked 30 minutes after it or later. Belongs to the region's last session.
struct weaker_after : signal<scope::region, degree, 400, 24> {
    using signal::signal;
    static constexpr std::string_view key = "weaker_after";
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// MRC grade, by a clinician.
struct muscle_grade : signal<scope::region, mrc, 365, 25> {
    using signal::signal;
    static constexpr std::string_view key = "muscle_grade";
    static constexpr asking asked = asking::clinician;
};
/// Enrolment: usual soreness here over the last month. Raising it gives more.
struct usual_soreness : signal<scope::region, nrs, 182, 26> {
    using signal::signal;
    static constexpr std::string_view key = "usual_soreness";
    static constexpr exact renewed_after = 84;
    static constexpr asking asked = asking::enrolment;
};

// Of an exercise.

/// How hard resistance or balance work was, Borg CR10: the higher of muscle and whole body.
struct effort : signal<scope::exercise, cr10, 400, 40> {
    using signal::signal;
    static constexpr std::string_view key = "effort";
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// How hard aerobic work was, Borg 6 to 20.
struct exertion : signal<scope::exercise, borg, 400, 41> {
    using signal::signal;
    static constexpr std::string_view key = "exertion";
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// The talk test: could talk in full sentences, after 3 minutes of aerobic work.
struct could_talk : signal<scope::exercise, yes_no, 400, 42> {
    using signal::signal;
    static constexpr std::string_view key = "could_talk";
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// Repetitions left in reserve at the end of the last set, 10 and more as 10.
struct reps_in_reserve : signal<scope::exercise, reserve, 400, 43> {
    using signal::signal;
    static constexpr std::string_view key = "reps_in_reserve";
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};

// Tests: kept in the diary for the care team; no rule of this rule set reads them.

/// Timed Up and Go, tenths of a second.
struct tug : signal<scope::person, ordinal<scales::deciseconds>, 122, 60> {
    using signal::signal;
    static constexpr std::string_view key = "tug_ds";
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Gait speed, millimetres a second.
struct gait_speed : signal<scope::person, ordinal<scales::millimetres_a_second>, 122, 61> {
    using signal::signal;
    static constexpr std::string_view key = "gait_speed_mm_s";
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Two-minute walk test, metres.
struct two_minute_walk : signal<scope::person, ordinal<scales::metres>, 122, 62> {
    using signal::signal;
    static constexpr std::string_view key = "two_minute_walk_m";
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// IBM functional rating scale, 0 to 40.
struct ibmfrs : signal<scope::person, ordinal<scales::ibmfrs>, 122, 63> {
    using signal::signal;
    static constexpr std::string_view key = "ibmfrs";
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Fatigue severity scale, mean in tenths.
struct fatigue_severity : signal<scope::person, ordinal<scales::fss>, 122, 64> {
    using signal::signal;
    static constexpr std::string_view key = "fss_tenths";
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Forced vital capacity, per cent of predicted.
struct vital_capacity : signal<scope::person, ordinal<scales::percent>, 365, 65> {
    using signal::signal;
    static constexpr std::string_view key = "fvc_percent";
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};

/// What `ibm_coach` asks, gate first: the order in which `due` lists it.
using ibm_questions = collects<warning_signs, illness, fell, fatigue, unusual_fatigue, soreness, unusual_soreness, limits_tasks,
                               recalled_soreness, weaker_after, effort, exertion, could_talk, reps_in_reserve, breathlessness,
                               unexpected_breathlessness, wish_to_stop, muscle_grade, usual_soreness, usual_fatigue,
                               bad_past_experience, contraindications>;
/// The tests that a diary keeps.
using ibm_tests = collects<tug, gait_speed, two_minute_walk, ibmfrs, fatigue_severity, vital_capacity>;

}  // namespace andante
