// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/language.hpp>

/// English, the questions. Scales with a licence (Borg) bring no words of ours: the host shows the one it has.
namespace andante::text {

namespace detail {

constexpr exact flag_of(warning w) noexcept { return exact{1} << static_cast<unsigned>(w); }
constexpr exact flag_of(contraindication c) noexcept { return exact{1} << static_cast<unsigned>(c); }

inline constexpr auto english_questions = std::to_array<question_text>({
    {.code = warning_signs::code, .key = "ask.warning", .safety = true, .lead = "Do you feel any of these now?",
     .help = "If you do, tap it. If in doubt, call {phone}.", .settled = "when no warning sign is there",
     .labels = {{{0, "None of these"},
                 {flag_of(warning::chest_pain), "Pain or weight on the chest"},
                 {flag_of(warning::breathless_at_rest), "Hard to breathe at rest"},
                 {flag_of(warning::fainting), "Faint, or close to it"},
                 {flag_of(warning::stroke_signs), "New change in face, speech, mind"},
                 {flag_of(warning::cold_sweat), "Cold sweat, grey or blue"},
                 {flag_of(warning::palpitations_with_symptoms), "Heart races, and I feel unwell"},
                 {flag_of(warning::choking), "Choking"},
                 {flag_of(warning::head_injury), "A hit on the head"},
                 {flag_of(warning::dark_urine), "Dark urine, like tea or cola"},
                 {flag_of(warning::little_urine), "Very little urine"},
                 {flag_of(warning::severe_swollen_muscle), "Swollen muscle, strong pain"},
                 {flag_of(warning::sudden_strength_loss), "Sudden loss of strength"},
                 {flag_of(warning::palpitations), "Heart races or jumps"},
                 {flag_of(warning::wet_voice_after_choking), "Wet voice since I choked"},
                 {flag_of(warning::lasting_dizziness), "Dizzy, and it stays"}}},
     .clinician = "warning signs"},
    {.code = illness::code, .key = "ask.ill", .lead = "Are you ill?", .settled = "when you are well again",
     .labels = {{{0, "No"}, {1, "A cold, no fever"}, {2, "Fever, or ill all over"}, {3, "Cough, or in the chest"}}}, .clinician = "illness"},
    {.code = fell::code, .key = "ask.fall", .lead = "Have you been on the floor without meaning to?",
     .help = "A slip or a slide counts. It helps us keep you steady.", .settled = "when some days have passed since the fall",
     .labels = {{{0, "No"}, {1, "Yes"}}}, .clinician = "fell since the last check-in"},
    {.code = fatigue::code, .key = "ask.tired", .lead = "How tired are you now?", .settled = "when you feel less tired",
     .labels = {{{0, "0 not tired"}, {10, "10 as tired as can be"}}}, .clinician = "fatigue (0 to 10)"},
    {.code = unusual_fatigue::code, .key = "ask.tired_kind", .lead = "Are you more tired than is usual for you?",
     .settled = "when being tired is back to its usual", .labels = {{{0, "No, about usual"}, {1, "Yes, more than usual"}}}, .clinician = "unusual fatigue"},
    {.code = breathlessness::code, .key = "ask.breath", .lead = "How short of breath are you?", .help = "Your scale follows.",
     .settled = "when your breath comes with ease", .clinician = "breathlessness (CR10)"},
    {.code = unexpected_breathlessness::code, .key = "ask.breath_more", .safety = true, .lead = "Is it more than you would expect from this work?",
     .settled = "when your breath comes with ease", .labels = {{{0, "No"}, {1, "Yes"}}}, .clinician = "unexpected breathlessness"},
    {.code = wish_to_stop::code, .key = "ask.stop", .lead = "Would you like to stop here?", .help = "Stopping is always right when you want to.",
     .labels = {{{0, "No, go on"}, {1, "Yes, stop"}}}, .clinician = "wish to stop"},
    {.code = usual_fatigue::code, .key = "ask.usual_tired", .lead = "How tired were you on a usual day last month?",
     .labels = {{{0, "0 not tired"}, {10, "10 as tired as can be"}}}, .clinician = "usual fatigue (0 to 10)"},
    {.code = bad_past_experience::code, .key = "ask.past", .lead = "Has exercise ever made things worse for you?",
     .labels = {{{0, "No"}, {1, "Yes"}}}, .clinician = "earlier bad experience"},
    {.code = contraindications::code, .key = "ask.conditions", .lead = "Which of these does the record name?",
     .labels = {{{0, "None of these"},
                 {flag_of(contraindication::unstable_angina), "Unstable angina"},
                 {flag_of(contraindication::uncontrolled_arrhythmia), "Uncontrolled arrhythmia"},
                 {flag_of(contraindication::heart_failure), "Decompensated heart failure"},
                 {flag_of(contraindication::myocarditis), "Myocarditis, pericarditis"},
                 {flag_of(contraindication::aortic_stenosis), "Severe aortic stenosis"},
                 {flag_of(contraindication::recent_embolism), "Recent embolism"},
                 {flag_of(contraindication::recent_infarction), "Recent infarction"},
                 {flag_of(contraindication::thrombophlebitis), "Thrombophlebitis"},
                 {flag_of(contraindication::uncontrolled_diabetes), "Uncontrolled diabetes"}}},
     .clinician = "contraindications"},

    {.code = soreness::code, .key = "ask.sore_level", .lead = "How much soreness is there in {place} now?", .help = "None there is a good answer too.",
     .settled = "when the soreness in {place} has settled", .labels = {{{0, "0 not sore"}, {10, "10 as sore as can be"}}}, .clinician = "soreness (0 to 10)"},
    {.code = unusual_soreness::code, .key = "ask.sore_kind", .lead = "Is the soreness in {place} of a new kind?",
     .settled = "when the soreness in {place} has settled", .labels = {{{0, "No, I know it"}, {1, "Yes, it is different"}}}, .clinician = "unusual soreness"},
    {.code = limits_tasks::code, .key = "ask.sore_tasks", .lead = "Does soreness in {place} get in your way?",
     .settled = "when the soreness in {place} has settled", .labels = {{{0, "No"}, {1, "Yes"}}}, .clinician = "soreness limits tasks"},
    {.code = recalled_soreness::code, .key = "ask.recall", .lead = "How much soreness was there in {place} at most?", .help = "Since the last session.",
     .settled = "when the days after sit well with {place}", .labels = {{{0, "0 not sore"}, {10, "10 as sore as can be"}}}, .clinician = "soreness recalled (0 to 10)"},
    {.code = weaker_after::code, .key = "ask.weaker", .lead = "Since the session, is there less strength in {place}?",
     .help = "Plain tiredness in the first half hour does not count.", .settled = "when {place} feels as strong as before the session",
     .labels = {{{0, "No"}, {1, "A little less"}, {2, "Clearly less"}}}, .clinician = "weaker after the session"},
    {.code = muscle_grade::code, .key = "ask.grade", .lead = "Which muscle grade does {place} have?",
     .labels = {{{0, "0 no contraction"}, {3, "1"}, {6, "2"}, {9, "3 against gravity"}, {12, "4"}, {15, "5 full"}}}, .clinician = "muscle grade (MRC)"},
    {.code = usual_soreness::code, .key = "ask.usual_sore", .lead = "How much soreness is usual in {place}?", .help = "Think of the last month.",
     .labels = {{{0, "0 not sore"}, {10, "10 as sore as can be"}}}, .clinician = "usual soreness (0 to 10)"},

    {.code = effort::code, .key = "ask.effort", .lead = "How hard was {place} for you?",
     .help = "Your scale follows. Go by how it felt, for the muscle and for all of you.", .settled = "when {place} feels lighter", .clinician = "effort (CR10)"},
    {.code = exertion::code, .key = "ask.exertion", .lead = "How hard was {place} for you?", .help = "Your scale follows.",
     .settled = "when {place} feels lighter", .clinician = "exertion (RPE 6 to 20)"},
    {.code = could_talk::code, .key = "ask.talk", .lead = "Could you talk with ease during {place}?",
     .settled = "when you can talk with ease during {place}", .labels = {{{0, "No"}, {1, "Yes"}}}, .clinician = "could talk"},
    {.code = reps_in_reserve::code, .key = "ask.left", .lead = "How many more could you have done with good form?", .help = "In the last set of {place}.",
     .settled = "when {place} feels lighter", .labels = {{{0, "None"}, {10, "10 or more"}}}, .clinician = "repetitions in reserve"},

    {.code = tug::code, .key = "ask.tug", .lead = "Timed Up and Go, in tenths of a second:", .clinician = "Timed Up and Go (0.1 s)"},
    {.code = gait_speed::code, .key = "ask.gait", .lead = "Walking speed, in millimetres a second:", .clinician = "gait speed (mm/s)"},
    {.code = two_minute_walk::code, .key = "ask.walk", .lead = "Two-minute walk, in metres:", .clinician = "two-minute walk (m)"},
    {.code = ibmfrs::code, .key = "ask.frs", .lead = "IBM functional rating scale:", .clinician = "IBMFRS (0 to 40)"},
    {.code = fatigue_severity::code, .key = "ask.fss", .lead = "Fatigue form, mean in tenths:", .clinician = "fatigue severity scale (0.1)"},
    {.code = vital_capacity::code, .key = "ask.fvc", .lead = "Lung test, in per cent of predicted:", .clinician = "vital capacity (% predicted)"},
});

}  // namespace detail

}  // namespace andante::text
