// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// From the recommendations of the patient organisation's page to rules, and from each proposed rule to the place where it lives.
namespace andante::verify {

/// What a proposal is: most judge; the others have a room of their own.
enum class proposal_kind : std::uint8_t { judges, is_derived, law, session_order, default_dose, conversion, wording, display };
/// How far a proposal is: all of it, a part of it, or nothing yet.
enum class progress_of_work : std::uint8_t { whole, in_part, not_yet };

/// One proposed rule, and what became of it.
struct proposal {
    std::string_view id;
    std::string_view about;                       ///< a few words
    proposal_kind kind = proposal_kind::judges;
    progress_of_work done = progress_of_work::not_yet;
    std::string_view rest{};                      ///< what is missing, or where it lives when no rule judges by it
};

/// One recommendation of the page, in our words, and the proposals that serve it.
struct recommendation {
    std::uint8_t number = 0;
    std::string_view says;
    std::string_view ids;                         ///< separated by blanks
};

/// Every proposal, by family. Source: reconciled rules D (79 of the catalogue, nine new).
inline constexpr auto proposals = std::to_array<proposal>({
    {"SCR-1", "the doctor's go-ahead", proposal_kind::judges, progress_of_work::whole},
    {"SCR-2", "contraindications", proposal_kind::judges, progress_of_work::whole},
    {"SCR-3", "blood pressure", proposal_kind::judges, progress_of_work::whole},
    {"SCR-4", "resting heart rate", proposal_kind::judges, progress_of_work::whole},
    {"SCR-5", "oxygen saturation", proposal_kind::judges, progress_of_work::whole},
    {"SCR-6", "fever, a sick stomach", proposal_kind::judges, progress_of_work::whole},
    {"SCR-7", "breath or swelling that grows worse", proposal_kind::judges, progress_of_work::whole},
    {"SCR-8", "a physiotherapist before load", proposal_kind::judges, progress_of_work::whole},
    {"SCR-9", "weak breathing and aerobic work", proposal_kind::judges, progress_of_work::whole},
    {"RED-1", "emergency signs", proposal_kind::judges, progress_of_work::whole},
    {"RED-2", "signs for the same day", proposal_kind::judges, progress_of_work::whole},
    {"RED-3", "unexpected breathlessness", proposal_kind::judges, progress_of_work::whole},
    {"RED-4", "a very fast heart at work", proposal_kind::judges, progress_of_work::whole},
    {"RED-5", "the wish to stop", proposal_kind::judges, progress_of_work::whole},
    {"RED-6", "the return after a red flag", proposal_kind::judges, progress_of_work::whole},
    {"RED-7", "an unanswered gate", proposal_kind::judges, progress_of_work::whole},
    {"OVW-1", "weaker after work", proposal_kind::judges, progress_of_work::whole},
    {"OVW-2", "soreness by the clock", proposal_kind::judges, progress_of_work::whole},
    {"OVW-3", "severe cramp", proposal_kind::judges, progress_of_work::whole},
    {"OVW-4", "a heavy limb", proposal_kind::judges, progress_of_work::whole},
    {"OVW-5", "breath slow to settle", proposal_kind::judges, progress_of_work::whole},
    {"OVW-6", "the next day lost", proposal_kind::judges, progress_of_work::whole},
    {"OVW-7", "joint pain after work", proposal_kind::judges, progress_of_work::whole},
    {"OVW-8", "pain during work", proposal_kind::judges, progress_of_work::whole},
    {"OVW-9", "the gate of the next session", proposal_kind::is_derived, progress_of_work::whole},
    {"OVW-10", "daily tasks clearly harder", proposal_kind::judges, progress_of_work::whole},
    {"INT-1", "the effort of aerobic work", proposal_kind::judges, progress_of_work::whole},
    {"INT-2", "the effort of resistance work", proposal_kind::judges, progress_of_work::whole},
    {"INT-3", "which muscle may be loaded", proposal_kind::judges, progress_of_work::whole},
    {"INT-4", "no target by heart rate", proposal_kind::judges, progress_of_work::whole},
    {"INT-5", "one scale of effort read as another", proposal_kind::conversion, progress_of_work::whole, "`on_cr10` and `on_borg`, in quantity/"},
    {"INT-6", "the same dose, felt as harder", proposal_kind::judges, progress_of_work::whole},
    {"PRG-1", "the permission for a step", proposal_kind::judges, progress_of_work::whole},
    {"PRG-2", "one part, one step", proposal_kind::judges, progress_of_work::whole},
    {"PRG-3", "the step of load", proposal_kind::judges, progress_of_work::whole},
    {"PRG-4", "the minutes of a week", proposal_kind::judges, progress_of_work::whole},
    {"PRG-5", "a very slow start after a bad experience", proposal_kind::default_dose, progress_of_work::whole,
     "the slow pace waits 28 days; `policies::twenty_percent` names the start and takes a tenth of the comfortable maximum a month"},
    {"PRG-6", "too much again and again", proposal_kind::judges, progress_of_work::whole},
    {"PRG-7", "no grant by the calendar alone", proposal_kind::law, progress_of_work::whole, "a property in tests/properties"},
    {"PRG-8", "an easier week, planned", proposal_kind::default_dose, progress_of_work::whole, "`policies::easier_week`, where somebody plans it"},
    {"PRG-9", "numbers of load and monotony", proposal_kind::display, progress_of_work::whole, "`load_of_week`, in session/; nothing judges by them"},
    {"PRG-10", "a slow fall of what can be done", proposal_kind::judges, progress_of_work::whole},
    {"PRG-11", "the weaker side", proposal_kind::judges, progress_of_work::whole},
    {"PRG-12", "more done than granted", proposal_kind::judges, progress_of_work::whole},
    {"IRP-1", "a break", proposal_kind::judges, progress_of_work::whole},
    {"IRP-2", "the ramp of a return", proposal_kind::judges, progress_of_work::whole},
    {"IRP-3", "an illness", proposal_kind::judges, progress_of_work::whole},
    {"IRP-4", "a stay in hospital", proposal_kind::judges, progress_of_work::whole},
    {"IRP-5", "an offer after idle days", proposal_kind::display, progress_of_work::whole, "`reminders`, in session/"},
    {"IRP-6", "a flare", proposal_kind::judges, progress_of_work::whole},
    {"IRP-7", "a limb held still", proposal_kind::judges, progress_of_work::whole},
    {"FAL-1", "the tier of fall risk", proposal_kind::judges, progress_of_work::whole},
    {"FAL-2", "company and support", proposal_kind::judges, progress_of_work::whole},
    {"FAL-3", "after a fall", proposal_kind::judges, progress_of_work::whole},
    {"FAL-4", "standing work while fresh", proposal_kind::session_order, progress_of_work::whole, "`session_sequence` and the watch, in session/"},
    {"FAL-5", "slower to rise or to walk", proposal_kind::judges, progress_of_work::whole},
    {"FAL-6", "no test of standing alone at high risk", proposal_kind::display, progress_of_work::whole, "`may_test_alone`, in session/; `due` asks for no such test"},
    {"AQU-1", "what keeps out of the pool", proposal_kind::judges, progress_of_work::whole},
    {"AQU-2", "the temperature of the water", proposal_kind::judges, progress_of_work::whole},
    {"AQU-3", "the depth of the water", proposal_kind::judges, progress_of_work::whole},
    {"AQU-4", "a way out of the water", proposal_kind::judges, progress_of_work::whole},
    {"AQU-5", "company in the water", proposal_kind::judges, progress_of_work::whole},
    {"AQU-6", "heart rate in the water", proposal_kind::conversion, progress_of_work::whole, "`target_in_water`, in signal/"},
    {"AQU-7", "the first weeks in the water", proposal_kind::judges, progress_of_work::whole},
    {"STR-1", "how long a stretch is held", proposal_kind::default_dose, progress_of_work::whole, "`usual_stretch`, in session/"},
    {"STR-2", "last, and warm", proposal_kind::judges, progress_of_work::whole},
    {"STR-3", "a stretch that hurts", proposal_kind::judges, progress_of_work::whole},
    {"STR-4", "fingers eased to a fist", proposal_kind::default_dose, progress_of_work::whole, "`usual_finger_stretch`, in session/"},
    {"STR-5", "range of motion stays open", proposal_kind::law, progress_of_work::whole, "follows from the movement that a finding leaves"},
    {"MIN-1", "150 minutes, only when asked for", proposal_kind::display, progress_of_work::whole, "no text and no rule names a weekly target"},
    {"MIN-2", "bouts of any length", proposal_kind::default_dose, progress_of_work::whole, "`usual_bout` and `in_bouts`, in session/"},
    {"MIN-3", "recovery by effort", proposal_kind::judges, progress_of_work::whole},
    {"MIN-4", "days a week", proposal_kind::judges, progress_of_work::whole},
    {"MIN-5", "balance three days a week", proposal_kind::default_dose, progress_of_work::whole, "`usual_balance`, in session/"},
    {"MIN-6", "long sitting", proposal_kind::display, progress_of_work::whole, "`sitting_reminder`, in session/"},
    {"FAT-1", "unusual tiredness", proposal_kind::judges, progress_of_work::whole},
    {"FAT-2", "tiredness that climbs in a session", proposal_kind::judges, progress_of_work::whole},
    {"FAT-3", "a fast pulse at rest with a symptom", proposal_kind::judges, progress_of_work::whole},
    {"FAT-4", "tests that fall", proposal_kind::judges, progress_of_work::whole},
    {"FAT-5", "the scale of fatigue severity", proposal_kind::judges, progress_of_work::whole},
    {"FAT-6", "capability that falls", proposal_kind::judges, progress_of_work::whole},
    {"COM-1", "words that never blame", proposal_kind::wording, progress_of_work::whole, "tests/text/lint.cpp"},
    {"COM-2", "plain words, short sentences", proposal_kind::wording, progress_of_work::whole, "tests/text/lint.cpp"},
    {"COM-3", "rest is a sound choice", proposal_kind::wording, progress_of_work::whole, "tests/text/lint.cpp"},
    {"COM-4", "no promise", proposal_kind::wording, progress_of_work::whole, "tests/text/lint.cpp"},
    {"COM-5", "a stop is short and hard", proposal_kind::wording, progress_of_work::whole, "tests/text/lint.cpp"},
    {"COM-6", "\"not today\" costs nothing", proposal_kind::wording, progress_of_work::whole, "tests/text/lint.cpp; a class, tests/text/week.cpp"},
    {"COM-7", "words and one number", proposal_kind::wording, progress_of_work::whole, "tests/text/lint.cpp"},
});
static_assert(proposals.size() == 88);

/// The recommendations of Cure IBM, *Physical Therapy and Exercise* (revised 15 March 2019), in our words.
inline constexpr auto recommendations = std::to_array<recommendation>({
    {1, "See a physiotherapist who knows neuromuscular disease.", "SCR-8 SCR-1 PRG-6"},
    {2, "It is not your fault; muscles will weaken with exercise and without it.", "COM-1 COM-3 COM-4 PRG-10"},
    {3, "Exercise may help balance, walking and mood; choose what you enjoy.", "MIN-1 COM-4 COM-6"},
    {4, "The old fear of exercise is understood, and is no longer held.", "COM-4"},
    {5, "A muscle enzyme may rise for a while after exercise.", "RED-2"},
    {6, "When it made things worse, it was perhaps too much.", "OVW-1 OVW-2 OVW-3 OVW-4 OVW-5 OVW-6 OVW-7 OVW-8 OVW-9 OVW-10 PRG-5 PRG-12"},
    {7, "Those who teach may ask too much when they do not know the disease.", "PRG-7 PRG-12 SCR-1"},
    {8, "Go at your own pace.", "PRG-7 COM-6"},
    {9, "Start slowly; very slowly after a bad experience.", "INT-1 INT-2 PRG-5"},
    {10, "Increase gradually.", "PRG-1 PRG-2 PRG-3 PRG-4"},
    {11, "Exercise heart and lungs.", "INT-1 MIN-4"},
    {12, "Work often, against little resistance.", "INT-2 MIN-3 MIN-4"},
    {13, "Leave heavy weights alone; they can injure.", "INT-2 INT-3 MIN-4 PRG-3"},
    {14, "A recumbent cycle suits many.", "FAL-2"},
    {15, "In a class that fits you, you need not keep up.", "COM-6 INT-1"},
    {16, "Warm pools carry; there should be a ramp, steps or a lift.", "AQU-1 AQU-2 AQU-3 AQU-4 AQU-5 AQU-7"},
    {17, "Stretch, and move each joint through its range.", "STR-1 STR-5"},
    {18, "Ease the fingers to a fist with the other hand, and hold.", "STR-4"},
    {19, "Stretch at the end, when you are warm.", "STR-2"},
    {20, "Ask your doctor before you begin.", "SCR-1 SCR-2"},
    {21, "Chest pain or unexpected breathlessness is for a doctor.", "RED-1 RED-3"},
    {22, "Listen to your body.", "OVW-8 RED-5 FAT-1 FAT-2"},
    {23, "Unusual tiredness or soreness earns a day off.", "FAT-1 OVW-2"},
    {24, "Muscles that rest waste away; movement is vital.", "IRP-5 STR-5 MIN-6"},
    {25, "After hospital or immobility begin again as soon as you are able.", "IRP-1 IRP-2 IRP-3 IRP-4 IRP-7"},
});
static_assert(recommendations.size() == 25);

/// The proposal of an id; null when there is none.
constexpr const proposal* find_proposal(std::string_view id) noexcept {
    for (const proposal& p : proposals)
        if (p.id == id) return &p;
    return nullptr;
}
/// Visits the ids of the proposals that serve a recommendation.
template <class Visit>
constexpr void for_each_id(const recommendation& r, Visit visit) {
    for (std::string_view left = r.ids; !left.empty();) {
        const std::size_t n = left.find(' ') < left.size() ? left.find(' ') : left.size();
        visit(left.substr(0, n));
        left.remove_prefix(n == left.size() ? n : n + 1);
    }
}

}  // namespace andante::verify
