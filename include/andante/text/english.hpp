// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/english_messages.hpp>
#include <andante/text/english_questions.hpp>
#include <andante/text/english_safety.hpp>

/// English.
namespace andante {

namespace text::detail {

constexpr std::string_view english_plural(exact n) noexcept { return n == 1 ? "one" : "other"; }

inline constexpr auto english_phrases = std::to_array<phrase>({
    // Amounts. `.one` and `.other` are plural categories; `plural` of the language picks.
    {"sets.one", "1 set"}, {"sets.other", "{n} sets"}, {"reps.one", "1 rep"}, {"reps.other", "{n} reps"},
    {"times.one", "once"}, {"times.other", "{n} times"}, {"minutes.one", "{n} min"}, {"minutes.other", "{n} min"},
    {"seconds.one", "{n} s"}, {"seconds.other", "{n} s"}, {"days.one", "1 day"}, {"days.other", "{n} days"},
    {"of", "{a} of {b}"}, {"and_then", "{a}, {b}"}, {"gram", "{n} g"}, {"kilogram", "{n} kg"}, {"nothing_asked", "not stated"},
    // Days.
    {"day.yesterday", "yesterday"}, {"day.today", "today"}, {"day.tomorrow", "tomorrow"}, {"day.on", "on {day}"}, {"day.from", "from {day}"},
    {"day.date", "{weekday} {n} {month}"}, {"day.date_year", "{weekday} {n} {month} {year}"}, {"day.never", "no day"},
    {"weekday.1", "Monday"}, {"weekday.2", "Tuesday"}, {"weekday.3", "Wednesday"}, {"weekday.4", "Thursday"}, {"weekday.5", "Friday"},
    {"weekday.6", "Saturday"}, {"weekday.7", "Sunday"},
    {"month.1", "January"}, {"month.2", "February"}, {"month.3", "March"}, {"month.4", "April"}, {"month.5", "May"}, {"month.6", "June"},
    {"month.7", "July"}, {"month.8", "August"}, {"month.9", "September"}, {"month.10", "October"}, {"month.11", "November"}, {"month.12", "December"},
    // Parts of the body: each brings its own possessive. Left and right are the person's own.
    {"region.left_fingers", "the fingers of your left hand"}, {"region.right_fingers", "the fingers of your right hand"},
    {"region.left_wrist", "your left wrist"}, {"region.right_wrist", "your right wrist"},
    {"region.left_forearm", "your left forearm"}, {"region.right_forearm", "your right forearm"},
    {"region.left_upper_arm", "your left upper arm"}, {"region.right_upper_arm", "your right upper arm"},
    {"region.left_shoulder", "your left shoulder"}, {"region.right_shoulder", "your right shoulder"},
    {"region.left_hip", "your left hip"}, {"region.right_hip", "your right hip"},
    {"region.left_thigh", "your left thigh"}, {"region.right_thigh", "your right thigh"},
    {"region.left_hamstring", "the back of your left thigh"}, {"region.right_hamstring", "the back of your right thigh"},
    {"region.left_shin", "your left shin"}, {"region.right_shin", "your right shin"},
    {"region.left_calf", "your left calf"}, {"region.right_calf", "your right calf"},
    {"region.trunk", "your belly and back"}, {"region.neck", "your neck"}, {"region.breathing", "your breathing muscles"},
    {"both.fingers", "the fingers of both hands"}, {"both.wrist", "both wrists"}, {"both.forearm", "both forearms"}, {"both.upper_arm", "both upper arms"},
    {"both.shoulder", "both shoulders"}, {"both.hip", "both hips"}, {"both.thigh", "both thighs"}, {"both.hamstring", "the backs of both thighs"},
    {"both.shin", "both shins"}, {"both.calf", "both calves"}, {"place.several", "several parts"},
    {"muscles.left_fingers", "left long finger flexors"}, {"muscles.right_fingers", "right long finger flexors"},
    {"muscles.left_wrist", "left wrist flexors and extensors"}, {"muscles.right_wrist", "right wrist flexors and extensors"},
    {"muscles.left_forearm", "left forearm flexors"}, {"muscles.right_forearm", "right forearm flexors"},
    {"muscles.left_upper_arm", "left elbow flexors and extensors"}, {"muscles.right_upper_arm", "right elbow flexors and extensors"},
    {"muscles.left_shoulder", "left shoulder abductors and flexors"}, {"muscles.right_shoulder", "right shoulder abductors and flexors"},
    {"muscles.left_hip", "left hip flexors, abductors and extensors"}, {"muscles.right_hip", "right hip flexors, abductors and extensors"},
    {"muscles.left_thigh", "left knee extensors"}, {"muscles.right_thigh", "right knee extensors"},
    {"muscles.left_hamstring", "left knee flexors"}, {"muscles.right_hamstring", "right knee flexors"},
    {"muscles.left_shin", "left ankle dorsiflexors"}, {"muscles.right_shin", "right ankle dorsiflexors"},
    {"muscles.left_calf", "left ankle plantarflexors"}, {"muscles.right_calf", "right ankle plantarflexors"},
    {"muscles.trunk", "trunk"}, {"muscles.neck", "neck flexors"}, {"muscles.breathing", "respiratory muscles"},
    // Exercises, bare; the side comes before, and "your" in a sentence.
    {"exercise.knee_extension", "knee extension"}, {"exercise.knee_flexion", "knee bend"}, {"exercise.hip_abduction", "leg out to the side"},
    {"exercise.ankle_dorsiflexion", "toe lift"}, {"exercise.heel_raise", "heel raise at the rail"}, {"exercise.sit_to_stand", "sit to stand"},
    {"exercise.elbow_flexion", "elbow bend"}, {"exercise.shoulder_raise", "arm raise"}, {"exercise.wrist_extension", "wrist lift"},
    {"exercise.soft_ball_squeeze", "soft ball squeeze"}, {"exercise.trunk_curl", "belly curl"}, {"exercise.walking", "walking"},
    {"exercise.recumbent_cycle", "recumbent cycle"}, {"exercise.warm_water_walking", "warm water walking"}, {"exercise.chair_class", "chair class"},
    {"exercise.standing_balance", "balance at the rail"}, {"exercise.seated_range_of_motion", "gentle moves in a chair"},
    {"exercise.passive_finger_flexion", "fingers eased to a fist"}, {"exercise.calf_stretch", "calf stretch"},
    {"side.left", "left {it}"}, {"side.right", "right {it}"}, {"your", "your {it}"},
    {"mode.standing", "standing work"}, {"mode.pool", "the pool"}, {"mode.external_load", "weights"}, {"mode.aerobic", "walks and rides"},
    {"place.person", "all of you"}, {"place.everywhere", "any part"},
    {"scope.person", "person"}, {"scope.region", "region {it}"}, {"scope.exercise", "exercise {it}"}, {"scope.mode", "mode {it}"},
    // What the coach answers.
    {"action.progress", "a step up is open"}, {"action.hold", "the same as before"}, {"action.regress", "a smaller amount"}, {"action.rest", "rest"},
    {"action.await_clearance", "waits for a go-ahead"}, {"action.stop_and_seek_care", "stop, and get care"},
    {"action_name.progress", "progress"}, {"action_name.hold", "hold"}, {"action_name.regress", "regress"}, {"action_name.rest", "rest"},
    {"action_name.await_clearance", "await clearance"}, {"action_name.stop_and_seek_care", "stop and seek care"},
    {"urgency.routine", "routine"}, {"urgency.same_day", "same day"}, {"urgency.emergency", "emergency"},
    {"movement_name.care_team_only", "as the care team sets"}, {"movement_name.daily_life", "daily life"}, {"movement_name.gentle", "gentle"},
    {"movement_name.light_seated", "light seated"}, {"movement_name.open", "open"},
    {"line", "{exercise}: {dose}"}, {"line.with", "{exercise}: {dose} ({how})"},
    {"line.same", "the same as before"}, {"line.step", "a small step up, if you like"}, {"line.less", "less for now"}, {"line.start", "your start"},
    {"line.rest_today", "rest today"}, {"line.rest_from", "rest, open again {from_day} if all feels settled"}, {"line.answer", "waits for an answer"},
    {"line.await", "waits for a go-ahead"}, {"line.closed", "not for now"}, {"line.stop", "stopped"},
    {"brief.session.one", "Today: 1 exercise is ready."}, {"brief.session.other", "Today: {n} exercises are ready."},
    // Conditions of today's work, for the person and for the clinician.
    {"constraint.seated_only", "Stay seated."}, {"constraint.supported_standing", "Hold a fixed rail."},
    {"constraint.company", "Have someone at home."}, {"constraint.supervised_only", "Have a trained person beside you."},
    {"constraint.no_pool", "Leave the pool for now."}, {"constraint.no_external_load", "Do it without weight."},
    {"constraint.assisted_only", "Do it with help."}, {"constraint.passive_only", "Have it moved for you."},
    {"constraint.start_phase_effort", "Keep it light."}, {"constraint.light_effort", "Keep it very light."},
    {"constraint.when_warm", "Do it last, when you are warm."},
    {"condition.seated_only", "seated only"}, {"condition.supported_standing", "fixed support"}, {"condition.company", "company"},
    {"condition.supervised_only", "supervised"}, {"condition.no_pool", "no pool"}, {"condition.no_external_load", "no external load"},
    {"condition.assisted_only", "assisted or gravity-reduced"}, {"condition.passive_only", "passive only"},
    {"condition.start_phase_effort", "start-phase effort caps"}, {"condition.light_effort", "RPE 10 at most"},
    {"condition.when_warm", "last, and warm"},
    {"review.clearance_renewal", "clearance renewal"}, {"review.fatigue_spell", "fatigue spell"}, {"review.repeated_fatigue", "repeated fatigue"},
    {"review.overdoing", "done above the grant"}, {"review.physiotherapist", "physiotherapist"}, {"review.capability", "capability"},
    {"review.daily_tasks", "daily tasks harder"},
    {"latch.programme", "programme clearance"}, {"latch.contraindication", "contraindication"}, {"latch.red_flag", "red flag"},
    {"latch.overwork", "overwork"}, {"latch.fatigue", "fatigue"}, {"latch.falls", "falls"},
    {"latch.flare", "flare"}, {"latch.blood_pressure", "blood pressure"}, {"latch.immobilised", "immobilised limb"},
    {"waits.person", "Training waits for a go-ahead from {who}."}, {"waits.place", "Work with {place} waits for a go-ahead from {who}."},
    {"waits.standing", "Standing work waits for a go-ahead from {who}."},
    {"who.physician", "your doctor"}, {"who.physiotherapist", "your {pt}"}, {"who.nobody", "your care team"},
    {"role.physician", "physician"}, {"role.physiotherapist", "physiotherapist or physician"}, {"role.nobody", "nobody"},
    {"term.phone", "your emergency number"}, {"term.same_day_care", "your doctor"}, {"term.pt", "physio"},
    // During a session.
    {"cue.go_on", "All is well. Go on."}, {"cue.ease", "Ease off now. Find a pace that feels light."}, {"cue.stop_exercise", "Let this exercise go for today."},
    {"cue.end_session", "End here for today."}, {"cue.seek_care", "Stop now. Sit down."},
    {"cue_name.go_on", "go on"}, {"cue_name.ease", "ease"}, {"cue_name.stop_exercise", "stop the exercise"}, {"cue_name.end_session", "end the session"},
    {"cue_name.seek_care", "stop and seek care"}, {"cue.sound", "To listen to your body is right."},
    // What would change an answer.
    {"change.better", "More may open {settled}."}, {"change.answer", "More may open once {about} is answered."}, {"change.any", "The plan looks again {settled}."},
    {"change.clinician", "If {signal} ({day}) were {to} instead of {from}, the answer would be: {then}."}, {"change.unanswered", "not answered ({why})"},
    {"about.person", "one more question"}, {"about.place", "a question about {place}"},
    {"silence.never_asked", "never asked"}, {"silence.not_answered", "not answered"}, {"silence.declined", "declined"}, {"silence.outdated", "out of date"},
    {"question.not_now", "Not now"}, {"question.not_sure", "Not sure"}, {"question.scale", "{a} to {b}"},
    // The door that stays shut.
    {"refusal.line", "line {n}, {field}: {what}"}, {"refusal.form", "{field}: {what}"}, {"refusal.numbers", "{it} (asked {asked}, bound {bound})"},
    {"part.n_sets", "sets"}, {"part.n_reps", "repetitions"}, {"part.weight", "weight"}, {"part.time", "time"},
    {"field.form", "form"}, {"field.by", "clinician"}, {"field.since", "day"}, {"field.orders", "orders"}, {"field.what", "exercise"},
    {"field.start", "start"}, {"field.ceiling", "ceiling"}, {"field.reps", "repetition range"}, {"field.load_step", "load step"},
    {"field.time_step", "time step"}, {"field.per_week", "sessions a week"}, {"field.planned_gap", "planned gap"}, {"field.limits", "limits"},
    {"field.measures", "measures"},
    {"draft.nothing", "is in order"}, {"draft.no_clinician", "names no clinician"}, {"draft.no_day", "states no first day"},
    {"draft.no_orders", "has no orders"}, {"draft.too_many_orders", "has more than 16 orders"},
    {"draft.not_in_the_catalogue", "is not in the catalogue, or lacks its side"}, {"draft.ordered_twice", "is ordered twice"},
    {"draft.no_start", "is not stated"}, {"draft.no_ceiling", "is not stated"}, {"draft.start_above_ceiling", "starts above its ceiling"},
    {"draft.parts_do_not_match", "names other parts than the exercise and its ceiling have"},
    {"draft.start_needs_a_signature", "is above what an unsupervised start may be; it needs a signature"},
    {"draft.beyond_the_absolute_bound", "is above what may be prescribed for work at home"},
    {"draft.bad_repetition_range", "does not lie between 3 and the ceiling"}, {"draft.bad_step", "is not a step that can be made"},
    {"draft.bad_frequency", "is outside 1 to the bound"}, {"draft.bad_gap", "is outside 1 to the bound"},
    {"draft.too_many_limits", "are more than 16"}, {"draft.bad_measure", "are more than 16"},
    {"draft.limit_refused", "is refused"},
    {"limit.nothing", "is in order"}, {"limit.off_the_scale", "is not on the scale of the limit"}, {"limit.needs_a_signature", "needs a signature with a reason"},
    {"limit.beyond_the_absolute_bound", "lies beyond the absolute bound, and no signature helps"}, {"limit.expired", "has a signature that is out of date"},
    {"limit.too_long", "is signed for more than 26 weeks"}, {"limit.no_such_limit", "is not a limit of this rule set"},
    // The certificate.
    {"held.wish", "wish"}, {"held.rules", "rules"}, {"held.action_taken", "action"}, {"held.ceiling", "ceiling"},
    {"held.constraint_of_load", "no external load"},
    {"certificate.head", "{exercise}, {day}: {action}"}, {"certificate.part", "{part}: before {before}, wished {wished}, granted {granted}, limit {limit} (held by {by}), slack {slack}"},
    {"certificate.worse", "nearest worse: {it}"}, {"certificate.better", "nearest better: {it}"},
    {"certificate.not_watched", "not watched: {it}"}, {"certificate.rule_set", "rule set {it}"},
    {"clinician.head", "{day}: {kind}. Person: {action}, movement {movement}"}, {"clinician.granted", "{exercise}: {action}, {dose} (level {level}, wish {wish})"},
    {"clinician.withheld", "{exercise}: {action}, withheld (level {level}, wish {wish})"}, {"clinician.factor", "factor {n} per mille"},
    {"clinician.rest", "rest; open from {day}"}, {"clinician.conditions", "conditions: {it}"}, {"clinician.reviews", "review asked: {it}"},
    {"clinician.latches", "latched: {it}"}, {"clinician.movement", "movement {it}"}, {"clinician.urgency", "urgency {it}"},
    {"clinician.reason", "[{rule}] {it}"}, {"clinician.source", "Source: {it}."}, {"card", "{work}, {locator}"},
    {"kind.session", "session"}, {"kind.rest_day", "rest day"}, {"kind.care_call", "care call"},
    {"grade.a", "grade A"}, {"grade.b", "grade B"}, {"grade.c", "grade C"}, {"grade.expert", "expert"},
    {"warning.chest_pain", "chest pain"}, {"warning.breathless_at_rest", "breathless at rest"}, {"warning.fainting", "fainting or near-fainting"},
    {"warning.stroke_signs", "new facial droop, speech, one-sided change or confusion"}, {"warning.cold_sweat", "cold sweat or cyanosis"},
    {"warning.palpitations_with_symptoms", "palpitations with symptoms"}, {"warning.choking", "choking"}, {"warning.head_injury", "head injury"},
    {"warning.dark_urine", "dark urine"}, {"warning.little_urine", "little urine"}, {"warning.severe_swollen_muscle", "severe soreness with swelling"},
    {"warning.sudden_strength_loss", "sudden strength loss"}, {"warning.palpitations", "palpitations"},
    {"warning.wet_voice_after_choking", "wet voice after choking"}, {"warning.lasting_dizziness", "lasting dizziness"},
    {"after_effect.cramp", "cramp"}, {"after_effect.heaviness", "heaviness"}, {"after_effect.joint_pain", "joint pain"},
    {"after_effect.slow_breath", "breath slow to settle"}, {"after_effect.lasting_tiredness", "tired for over an hour"},
    {"contraindication.unstable_angina", "unstable angina"}, {"contraindication.uncontrolled_arrhythmia", "uncontrolled arrhythmia"},
    {"contraindication.heart_failure", "decompensated heart failure"}, {"contraindication.myocarditis", "myocarditis"},
    {"contraindication.aortic_stenosis", "severe aortic stenosis"}, {"contraindication.recent_embolism", "recent embolism"},
    {"contraindication.recent_infarction", "recent infarction"}, {"contraindication.thrombophlebitis", "thrombophlebitis"},
    {"contraindication.uncontrolled_diabetes", "uncontrolled diabetes"},
});

}  // namespace text::detail

/// The source language: every other is measured against it. Its safety texts are not signed yet.
inline constexpr language english{"en", text::detail::english_messages, text::detail::english_safety, text::detail::english_questions,
                                  text::detail::english_phrases, text::detail::english_plural, {}};

}  // namespace andante
