// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/signal/signal.hpp>
#include <andante/signal/warnings.hpp>

/// The signals of the IBM rule set. Ranges, ages and directions: `docs/signals.md`.
namespace andante {

namespace scales {

/// None, a cold above the neck, ill all over, in the chest: each worse than the one before.
struct illness { static constexpr std::string_view name = "illness"sv; static constexpr exact least = 0, most = 3, steps_per_unit = 1; };
struct deciseconds { static constexpr std::string_view name = "ds"sv; static constexpr exact least = 0, most = 6'000, steps_per_unit = 10; };
struct millimetres_a_second { static constexpr std::string_view name = "mm_s"sv; static constexpr exact least = 0, most = 3'000, steps_per_unit = 1; };
struct metres { static constexpr std::string_view name = "m"sv; static constexpr exact least = 0, most = 400, steps_per_unit = 1; };
struct ibmfrs { static constexpr std::string_view name = "ibmfrs"sv; static constexpr exact least = 0, most = 40, steps_per_unit = 1; };
struct fss { static constexpr std::string_view name = "fss_tenths"sv; static constexpr exact least = 10, most = 70, steps_per_unit = 10; };
struct percent { static constexpr std::string_view name = "percent"sv; static constexpr exact least = 0, most = 150, steps_per_unit = 1; };
struct tenths_of_a_degree { static constexpr std::string_view name = "dc"sv; static constexpr exact least = 340, most = 430, steps_per_unit = 10; };
struct pressure { static constexpr std::string_view name = "mmhg"sv; static constexpr exact least = 30, most = 300, steps_per_unit = 1; };
struct drop { static constexpr std::string_view name = "mmhg_drop"sv; static constexpr exact least = 0, most = 200, steps_per_unit = 1; };
struct beats_a_minute { static constexpr std::string_view name = "bpm"sv; static constexpr exact least = 25, most = 250, steps_per_unit = 1; };
struct newtons { static constexpr std::string_view name = "newton"sv; static constexpr exact least = 0, most = 2'000, steps_per_unit = 1; };
struct newton_metres { static constexpr std::string_view name = "nm"sv; static constexpr exact least = 0, most = 400, steps_per_unit = 1; };
struct hectograms { static constexpr std::string_view name = "hg"sv; static constexpr exact least = 0, most = 3'000, steps_per_unit = 10; };
struct oxygen { static constexpr std::string_view name = "spo2"sv; static constexpr exact least = 50, most = 100, steps_per_unit = 1; };
struct body_weight { static constexpr std::string_view name = "body_hg"sv; static constexpr exact least = 200, most = 3'000, steps_per_unit = 10; };
/// Hours and minutes after a session, as far as anybody is asked.
struct hours { static constexpr std::string_view name = "hours"sv; static constexpr exact least = 0, most = 24, steps_per_unit = 1; };
struct minutes_after { static constexpr std::string_view name = "minutes"sv; static constexpr exact least = 0, most = 120, steps_per_unit = 1; };
/// Of water, tenths of a degree.
struct water { static constexpr std::string_view name = "water_dc"sv; static constexpr exact least = 100, most = 450, steps_per_unit = 10; };
/// Below the waist, to the waist, to the chest, deeper.
struct water_depth { static constexpr std::string_view name = "depth"sv; static constexpr exact least = 0, most = 3, steps_per_unit = 1; };

}  // namespace scales

using illness_state = ordinal<scales::illness>;
using celsius = ordinal<scales::tenths_of_a_degree>;
using mmhg = ordinal<scales::pressure>;
using mmhg_drop = ordinal<scales::drop>;
using bpm = ordinal<scales::beats_a_minute>;
using spo2 = ordinal<scales::oxygen>;
using hour_count = ordinal<scales::hours>;
using minute_count = ordinal<scales::minutes_after>;
using water_celsius = ordinal<scales::water>;
using depth_of_water = ordinal<scales::water_depth>;
inline constexpr illness_state not_ill = illness_state::at(0), above_neck = illness_state::at(1),
                               systemic = illness_state::at(2), in_the_chest = illness_state::at(3);
inline constexpr depth_of_water below_the_waist{}, to_the_waist = depth_of_water::at(1), to_the_chest = depth_of_water::at(2),
                                above_the_chest = depth_of_water::at(3);

// Of the person.

/// The red-flag gate: a set of named flags, or explicitly none. Asked at every start; unanswered rests the day.
struct warning_signs : signal<scope::person, warnings, 0, 1> {
    using signal::signal;
    static constexpr std::string_view key = "warning_signs"sv;
    constexpr warning_signs(none_of_these n) noexcept : signal{warnings{n}} {}
    constexpr warning_signs(warning w) noexcept : signal{warnings{w}} {}
};
/// Tiredness now, 0 to 10.
struct fatigue : signal<scope::person, nrs, 0, 2> {
    using signal::signal;
    static constexpr std::string_view key = "fatigue"sv;
};
/// Whether the tiredness is more than usual.
struct unusual_fatigue : signal<scope::person, yes_no, 0, 3> {
    using signal::signal;
    static constexpr std::string_view key = "unusual_fatigue"sv;
};
/// Whether the person is ill today, and where. Part of the gate.
struct illness : signal<scope::person, illness_state, 0, 4> {
    using signal::signal;
    static constexpr std::string_view key = "illness"sv;
};
/// Breathlessness during or just after work, Borg CR10.
struct breathlessness : signal<scope::person, cr10, 0, 5> {
    using signal::signal;
    static constexpr std::string_view key = "breathlessness"sv;
    static constexpr asking asked = asking::live;
};
/// Said by the person: more out of breath than expected from this work.
struct unexpected_breathlessness : signal<scope::person, yes_no, 0, 6> {
    using signal::signal;
    static constexpr std::string_view key = "unexpected_breathlessness"sv;
    static constexpr asking asked = asking::live;
};
/// A wish to stop the session.
struct wish_to_stop : signal<scope::person, yes_no, 0, 7> {
    using signal::signal;
    static constexpr std::string_view key = "wish_to_stop"sv;
    static constexpr asking asked = asking::live;
};
/// Enrolment: usual tiredness over the last month, 0 to 10. Raising it gives more, so it is renewed every 84 days.
struct usual_fatigue : signal<scope::person, nrs, 182, 8> {
    using signal::signal;
    static constexpr std::string_view key = "usual_fatigue"sv;
    static constexpr exact renewed_after = 84;
    static constexpr asking asked = asking::enrolment;
};
/// Enrolment: exercise has made things worse before.
struct bad_past_experience : signal<scope::person, yes_no, 100'000, 9> {
    using signal::signal;
    static constexpr std::string_view key = "bad_past_experience"sv;
    static constexpr asking asked = asking::enrolment;
};
/// A clinician's record; `none` when screened and none found. A clearance of the programme says the same.
struct contraindications : signal<scope::person, contraindication_set, 365, 10> {
    using signal::signal;
    static constexpr std::string_view key = "contraindications"sv;
    static constexpr asking asked = asking::clinician;
    constexpr contraindications(none_of_these n) noexcept : signal{contraindication_set{n}} {}
    constexpr contraindications(contraindication c) noexcept : signal{contraindication_set{c}} {}
};

/// Fell since the last check-in; the fall itself is an event of its own. Unanswered: standing work with support only.
struct fell : signal<scope::person, yes_no, 0, 11> {
    using signal::signal;
    static constexpr std::string_view key = "fell"sv;
};

/// Whether another adult is in the home today; asked where standing work needs company. Unanswered: nobody is.
struct company : signal<scope::person, yes_no, 0, 12> {
    using signal::signal;
    static constexpr std::string_view key = "company"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Whether tiredness got in the way of today's plans; asked on the day after a session.
struct limited_next_day : signal<scope::person, yes_no, 0, 13> {
    using signal::signal;
    static constexpr std::string_view key = "limited_next_day"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Whether daily tasks are harder than a month ago; asked weekly.
struct daily_tasks_harder : signal<scope::person, degree, 21, 14> {
    using signal::signal;
    static constexpr std::string_view key = "daily_tasks_harder"sv;
    static constexpr exact renewed_after = 7;
    static constexpr asking asked = asking::enrolment;
};
/// What the session left behind: a set of named flags, or explicitly none. Belongs to the last session.
struct after_effects : signal<scope::person, after_effect_set, 400, 15> {
    using signal::signal;
    static constexpr std::string_view key = "after_effects"sv;
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
    constexpr after_effects(none_of_these n) noexcept : signal{after_effect_set{n}} {}
    constexpr after_effects(after_effect a) noexcept : signal{after_effect_set{a}} {}
};
/// Minutes until the breath was as before; asked when it was slow to settle.
struct settle_minutes : signal<scope::person, minute_count, 400, 16> {
    using signal::signal;
    static constexpr std::string_view key = "settle_minutes"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool follows_a_session = true;
};
/// Tiredness during a session, 0 to 10; held against `fatigue` of the same day.
struct fatigue_in_session : signal<scope::person, nrs, 0, 17> {
    using signal::signal;
    static constexpr std::string_view key = "fatigue_in_session"sv;
    static constexpr asking asked = asking::live;
};
/// Body temperature, tenths of a degree Celsius; asked of someone who is ill.
struct temperature : signal<scope::person, celsius, 0, 18> {
    using signal::signal;
    static constexpr std::string_view key = "temperature"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Vomiting or diarrhoea today; asked of someone who is ill.
struct upset_gut : signal<scope::person, yes_no, 0, 19> {
    using signal::signal;
    static constexpr std::string_view key = "upset_gut"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Enrolment: falls of the last 12 months, before this diary.
struct falls_last_year : signal<scope::person, tally, 365, 27> {
    using signal::signal;
    static constexpr std::string_view key = "falls_last_year"sv;
    static constexpr asking asked = asking::enrolment;
};
/// Enrolment, renewed every 84 days: unsteady on the feet, or worried about falling.
struct unsteady : signal<scope::person, yes_no, 365, 28> {
    using signal::signal;
    static constexpr std::string_view key = "unsteady"sv;
    static constexpr exact renewed_after = 84;
    static constexpr asking asked = asking::enrolment;
};
/// Enrolment, renewed every 84 days: a knee gives way every week.
struct knee_buckles : signal<scope::person, yes_no, 365, 29> {
    using signal::signal;
    static constexpr std::string_view key = "knee_buckles"sv;
    static constexpr exact renewed_after = 84;
    static constexpr asking asked = asking::enrolment;
};
/// A clinician's record: takes a beta-blocker or another drug that slows the heart. It stands until another is written: with age it
/// could only loosen the alarm.
struct beta_blocker : signal<scope::person, yes_no, 100'000, 30> {
    using signal::signal;
    static constexpr std::string_view key = "beta_blocker"sv;
    static constexpr asking asked = asking::clinician;
};
/// A clinician's record: the heart rate cannot be trusted (a rhythm or a sensor). It alone ends the alarm.
struct heart_rate_unreliable : signal<scope::person, yes_no, 365, 31> {
    using signal::signal;
    static constexpr std::string_view key = "heart_rate_unreliable"sv;
    static constexpr asking asked = asking::clinician;
};
/// Dizzy or close to fainting, together with a low blood pressure.
struct low_pressure_signs : signal<scope::person, yes_no, 0, 32> {
    using signal::signal;
    static constexpr std::string_view key = "low_pressure_signs"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Whether breath, swelling or what can be done in ordinary life is clearly worse than a week ago; asked weekly, and daily after a yes.
struct worse_than_last_week : signal<scope::person, yes_no, 14, 100> {
    using signal::signal;
    static constexpr std::string_view key = "worse_than_last_week"sv;
    static constexpr exact renewed_after = 7;
    static constexpr asking asked = asking::enrolment;
};

// Of a region.

/// Soreness now, 0 to 10. Asked daily; `soreness{everywhere, 0_nrs}` answers every region.
struct soreness : signal<scope::region, nrs, 0, 20> {
    using signal::signal;
    static constexpr std::string_view key = "soreness"sv;
};
/// A soreness the person does not know; asked after a soreness above 0.
struct unusual_soreness : signal<scope::region, yes_no, 0, 21> {
    using signal::signal;
    static constexpr std::string_view key = "unusual_soreness"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Whether the soreness gets in the way of daily tasks; asked after a soreness above 0.
struct limits_tasks : signal<scope::region, yes_no, 0, 22> {
    using signal::signal;
    static constexpr std::string_view key = "limits_tasks"sv;
    static constexpr asking asked = asking::follow_up;
};
/// The worst soreness since last time, recalled at the next start; closes a gap of unanswered days.
struct recalled_soreness : signal<scope::region, nrs, 0, 23> {
    using signal::signal;
    static constexpr std::string_view key = "recalled_soreness"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Weaker than before the session, asked 30 minutes after it or later. Belongs to the region's last session.
struct weaker_after : signal<scope::region, degree, 400, 24> {
    using signal::signal;
    static constexpr std::string_view key = "weaker_after"sv;
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// MRC grade, by a clinician.
struct muscle_grade : signal<scope::region, mrc, 365, 25> {
    using signal::signal;
    static constexpr std::string_view key = "muscle_grade"sv;
    static constexpr asking asked = asking::clinician;
};
/// Enrolment: usual soreness here over the last month. Raising it gives more.
struct usual_soreness : signal<scope::region, nrs, 182, 26> {
    using signal::signal;
    static constexpr std::string_view key = "usual_soreness"sv;
    static constexpr exact renewed_after = 84;
    static constexpr asking asked = asking::enrolment;
};

/// Hours that the region felt heavy after the session; asked when heaviness was named.
struct heavy_hours : signal<scope::region, hour_count, 400, 33> {
    using signal::signal;
    static constexpr std::string_view key = "heavy_hours"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool follows_a_session = true;
};
/// Still heavy this morning; asked on the day after a session that left the region heavy.
struct heavy_this_morning : signal<scope::region, yes_no, 0, 34> {
    using signal::signal;
    static constexpr std::string_view key = "heavy_this_morning"sv;
    static constexpr asking asked = asking::follow_up;
};

// Of an exercise.

/// How hard resistance or balance work was, Borg CR10: the higher of muscle and whole body.
struct effort : signal<scope::exercise, cr10, 400, 40> {
    using signal::signal;
    static constexpr std::string_view key = "effort"sv;
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// How hard aerobic work was, Borg 6 to 20.
struct exertion : signal<scope::exercise, borg, 400, 41> {
    using signal::signal;
    static constexpr std::string_view key = "exertion"sv;
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// The talk test: could talk in full sentences, after 3 minutes of aerobic work.
struct could_talk : signal<scope::exercise, yes_no, 400, 42> {
    using signal::signal;
    static constexpr std::string_view key = "could_talk"sv;
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// Repetitions left in reserve at the end of the last set, 10 and more as 10.
struct reps_in_reserve : signal<scope::exercise, reserve, 400, 43> {
    using signal::signal;
    static constexpr std::string_view key = "reps_in_reserve"sv;
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};

/// Cramp during the exercise or after it; severe: it stopped the movement, or 7 of 10 and more.
struct cramp : signal<scope::exercise, degree, 400, 44> {
    using signal::signal;
    static constexpr std::string_view key = "cramp"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool follows_a_session = true;
};
/// The worst pain during the exercise, 0 to 10.
struct pain : signal<scope::exercise, nrs, 400, 45> {
    using signal::signal;
    static constexpr std::string_view key = "pain"sv;
    static constexpr asking asked = asking::after_session;
    static constexpr bool follows_a_session = true;
};
/// Pain there just before the exercise, 0 to 10. Raising it gives more, so untold it is 0.
struct pain_before : signal<scope::exercise, nrs, 0, 46> {
    using signal::signal;
    static constexpr std::string_view key = "pain_before"sv;
    static constexpr asking asked = asking::live;
};
/// Pain that was sharp or sudden.
struct sharp_pain : signal<scope::exercise, yes_no, 0, 47> {
    using signal::signal;
    static constexpr std::string_view key = "sharp_pain"sv;
    static constexpr asking asked = asking::live;
};
/// Hours that joint pain stayed above what it was before; asked when joint pain was named.
struct joint_pain_hours : signal<scope::exercise, hour_count, 400, 48> {
    using signal::signal;
    static constexpr std::string_view key = "joint_pain_hours"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool follows_a_session = true;
};
/// Joint pain at night, or a joint that is hot or swollen; asked when joint pain was named.
struct joint_alarm : signal<scope::exercise, yes_no, 400, 49> {
    using signal::signal;
    static constexpr std::string_view key = "joint_alarm"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool follows_a_session = true;
};
/// The most that can be lifted once, in steps of 100 g, as a clinician estimated it. Never tested at home.
struct one_rm : signal<scope::exercise, ordinal<scales::hectograms>, 92, 50> {
    using signal::signal;
    static constexpr std::string_view key = "one_rm"sv;
    static constexpr asking asked = asking::clinician;
};
/// The most discomfort during a stretch, 0 to 10.
struct stretch_discomfort : signal<scope::exercise, nrs, 0, 107> {
    using signal::signal;
    static constexpr std::string_view key = "stretch_discomfort"sv;
    static constexpr asking asked = asking::live;
};
/// Tingling, or a change of colour, during a stretch.
struct stretch_signs : signal<scope::exercise, yes_no, 0, 108> {
    using signal::signal;
    static constexpr std::string_view key = "stretch_signs"sv;
    static constexpr asking asked = asking::live;
};

// Tests and measurements. A cuff, a pulse and the like speak when the prescription enlists them; tests of standing and walking
// set the tier of fall risk (FAL-1) whenever they are told.

/// Timed Up and Go, tenths of a second.
struct tug : signal<scope::person, ordinal<scales::deciseconds>, 122, 60> {
    using signal::signal;
    static constexpr std::string_view key = "tug_ds"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Gait speed, millimetres a second.
struct gait_speed : signal<scope::person, ordinal<scales::millimetres_a_second>, 122, 61> {
    using signal::signal;
    static constexpr std::string_view key = "gait_speed_mm_s"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Two-minute walk test, metres.
struct two_minute_walk : signal<scope::person, ordinal<scales::metres>, 122, 62> {
    using signal::signal;
    static constexpr std::string_view key = "two_minute_walk_m"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// IBM functional rating scale, 0 to 40.
struct ibmfrs : signal<scope::person, ordinal<scales::ibmfrs>, 122, 63> {
    using signal::signal;
    static constexpr std::string_view key = "ibmfrs"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Fatigue severity scale, mean in tenths.
struct fatigue_severity : signal<scope::person, ordinal<scales::fss>, 122, 64> {
    using signal::signal;
    static constexpr std::string_view key = "fss_tenths"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Forced vital capacity, per cent of predicted. The pool reads it whenever it is told (AQU-1, AQU-3).
struct vital_capacity : signal<scope::person, ordinal<scales::percent>, 365, 65> {
    using signal::signal;
    static constexpr std::string_view key = "fvc_percent"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};

/// Blood pressure at rest, first reading and a second at least 5 minutes later, mmHg.
struct systolic : signal<scope::person, mmhg, 0, 66> {
    using signal::signal;
    static constexpr std::string_view key = "systolic_mmhg"sv;
    static constexpr bool measurement = true;
};
struct diastolic : signal<scope::person, mmhg, 0, 67> {
    using signal::signal;
    static constexpr std::string_view key = "diastolic_mmhg"sv;
    static constexpr bool measurement = true;
};
struct systolic_again : signal<scope::person, mmhg, 0, 68> {
    using signal::signal;
    static constexpr std::string_view key = "systolic_again_mmhg"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool measurement = true;
};
struct diastolic_again : signal<scope::person, mmhg, 0, 69> {
    using signal::signal;
    static constexpr std::string_view key = "diastolic_again_mmhg"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool measurement = true;
};
/// How far the systolic pressure falls on standing up, mmHg.
struct standing_drop : signal<scope::person, mmhg_drop, 0, 70> {
    using signal::signal;
    static constexpr std::string_view key = "standing_drop_mmhg"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Heart rate during work: a counted pulse, or the median of 30 seconds of a sensor.
struct heart_rate : signal<scope::person, bpm, 0, 71> {
    using signal::signal;
    static constexpr std::string_view key = "heart_rate_bpm"sv;
    static constexpr asking asked = asking::live;
    static constexpr bool measurement = true;
};
/// Chair stands in 30 seconds; with the arms used it is 0.
struct chair_stands : signal<scope::person, tally, 122, 72> {
    using signal::signal;
    static constexpr std::string_view key = "chair_stands"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Tandem stand, tenths of a second.
struct tandem_stand : signal<scope::person, ordinal<scales::deciseconds>, 122, 73> {
    using signal::signal;
    static constexpr std::string_view key = "tandem_stand_ds"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Knee extension strength of the weaker side, newton metres.
struct knee_strength : signal<scope::person, ordinal<scales::newton_metres>, 122, 74> {
    using signal::signal;
    static constexpr std::string_view key = "knee_strength_nm"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};
/// Strength of a region by an instrument, newtons: the same instrument in the same way each time. Grip is that of the fingers.
struct measured_strength : signal<scope::region, ordinal<scales::newtons>, 122, 90> {
    using signal::signal;
    static constexpr std::string_view key = "strength_n"sv;
    static constexpr asking asked = asking::clinician;
    static constexpr bool measurement = true;
};

/// Pulse at rest, after 10 minutes of sitting or lying, and a second time when the first is fast.
struct resting_rate : signal<scope::person, bpm, 0, 101> {
    using signal::signal;
    static constexpr std::string_view key = "resting_rate_bpm"sv;
    static constexpr bool measurement = true;
};
struct resting_rate_again : signal<scope::person, bpm, 0, 102> {
    using signal::signal;
    static constexpr std::string_view key = "resting_rate_again_bpm"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool measurement = true;
};
/// Oxygen saturation at rest, per cent, and a second time at least a minute later when the first is low.
struct saturation : signal<scope::person, spo2, 0, 103> {
    using signal::signal;
    static constexpr std::string_view key = "saturation_percent"sv;
    static constexpr bool measurement = true;
};
struct saturation_again : signal<scope::person, spo2, 0, 104> {
    using signal::signal;
    static constexpr std::string_view key = "saturation_again_percent"sv;
    static constexpr asking asked = asking::follow_up;
    static constexpr bool measurement = true;
};
/// Oxygen saturation during work, per cent.
struct saturation_at_work : signal<scope::person, spo2, 0, 105> {
    using signal::signal;
    static constexpr std::string_view key = "saturation_at_work_percent"sv;
    static constexpr asking asked = asking::live;
    static constexpr bool measurement = true;
};
/// Body weight, in steps of 100 g.
struct body_weight : signal<scope::person, ordinal<scales::body_weight>, 7, 106> {
    using signal::signal;
    static constexpr std::string_view key = "body_weight_hg"sv;
    static constexpr bool measurement = true;
};

// Of a visit to the pool. Asked on days of a form that orders work in a pool: company first, and the others where there is some, so that
// a day without a visit costs one answer. Without an answer the pool stays closed today.

/// Whether somebody who can help is there in the water or beside it. Unanswered: nobody is.
struct pool_company : signal<scope::person, yes_no, 0, 80> {
    using signal::signal;
    static constexpr std::string_view key = "pool_company"sv;
    static constexpr asking asked = asking::follow_up;
};
/// An open wound, a rash or infection, a fever, loose bowels or a sick stomach today.
struct water_trouble : signal<scope::person, yes_no, 0, 81> {
    using signal::signal;
    static constexpr std::string_view key = "water_trouble"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Whether there is a way out of the water that can be used when tired: a ramp, steps with a rail, a lift, a helper.
struct way_out : signal<scope::person, yes_no, 0, 82> {
    using signal::signal;
    static constexpr std::string_view key = "way_out"sv;
    static constexpr asking asked = asking::follow_up;
};
/// Temperature of the water, tenths of a degree Celsius.
struct water_temperature : signal<scope::person, water_celsius, 0, 83> {
    using signal::signal;
    static constexpr std::string_view key = "water_temperature"sv;
    static constexpr asking asked = asking::follow_up;
};
/// How deep the water is where the work is done, on the body as it stands or sits in it.
struct water_depth : signal<scope::person, depth_of_water, 0, 84> {
    using signal::signal;
    static constexpr std::string_view key = "water_depth"sv;
    static constexpr asking asked = asking::follow_up;
};
/// A clinician's record: what speaks against water, or explicitly none. Never made: the waist at most, and 33 degrees.
struct water_precautions : signal<scope::person, water_precaution_set, 365, 85> {
    using signal::signal;
    static constexpr std::string_view key = "water_precautions"sv;
    static constexpr asking asked = asking::clinician;
};
/// A clinician's record: atrial fibrillation, a pacemaker, or nerves that no longer steer the heart. It ends targets of the heart rate, never the alarm.
struct unsteered_heart : signal<scope::person, yes_no, 365, 86> {
    using signal::signal;
    static constexpr std::string_view key = "unsteered_heart"sv;
    static constexpr asking asked = asking::clinician;
};

/// What `ibm_coach` asks, gate first: the order in which `due` lists it.
struct ibm_questions : collects<warning_signs, illness, temperature, upset_gut, systolic, diastolic, systolic_again, diastolic_again, resting_rate, resting_rate_again, low_pressure_signs,
                                saturation, saturation_again, body_weight, fell, fatigue, unusual_fatigue, limited_next_day, company, soreness, unusual_soreness, limits_tasks,
                                recalled_soreness, after_effects, settle_minutes, weaker_after, heavy_hours, heavy_this_morning, effort, exertion,
                                could_talk, reps_in_reserve, pain, cramp, joint_pain_hours, joint_alarm, breathlessness,
                                unexpected_breathlessness, wish_to_stop, fatigue_in_session, pain_before, sharp_pain, stretch_discomfort, stretch_signs, heart_rate, saturation_at_work, muscle_grade, one_rm,
                                daily_tasks_harder, worse_than_last_week, usual_soreness, usual_fatigue, bad_past_experience, falls_last_year, unsteady, knee_buckles,
                                contraindications, beta_blocker, heart_rate_unreliable, standing_drop, tug, gait_speed, chair_stands, tandem_stand,
                                knee_strength, two_minute_walk, ibmfrs, measured_strength, fatigue_severity, vital_capacity,
                                pool_company, water_trouble, way_out, water_temperature, water_depth, water_precautions, unsteered_heart> {};

}  // namespace andante
