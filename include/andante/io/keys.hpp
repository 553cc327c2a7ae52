// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/certificate.hpp>
#include <andante/history/entry.hpp>

#include <array>
#include <string>
#include <string_view>

/// The words of files: one table a list, used by readers and writers alike. `docs/diary-format.md` lists them.
namespace andante::detail {

// In `detail`, where `during` may be the name of one of them as well as of a phase.
enum class telling : std::uint8_t { check_in, thirty_minutes, next_day, second_day, third_day, recall, during, test };

inline constexpr std::array<std::string_view, 6> action_keys{"progress", "hold", "regress", "rest", "await_clearance", "stop_and_seek_care"};
inline constexpr std::array<std::string_view, 4> urgency_keys{"nothing", "routine", "same_day", "emergency"};
inline constexpr std::array<std::string_view, 5> movement_keys{"care_team_only", "daily_life", "gentle", "light_seated", "open"};
inline constexpr std::array<std::string_view, 12> constraint_keys{"seated_only", "supported_standing", "company", "supervised_only", "no_pool",
                                                                  "no_external_load", "assisted_only", "passive_only", "start_phase_effort", "light_effort",
                                                                  "when_warm", "no_heart_rate_targets"};
inline constexpr std::array<std::string_view, latch_count> latch_keys{"programme", "contraindication", "red_flag", "overwork", "fatigue", "falls", "flare",
                                                                       "blood_pressure", "immobilised", "water"};
inline constexpr std::array<std::string_view, 8> review_keys{"clearance_renewal", "fatigue_spell", "repeated_fatigue", "overdoing", "physiotherapist", "capability",
                                                             "daily_tasks", "measurement"};
inline constexpr std::array<std::string_view, 3> flag_keys{"nothing", "minor", "episode"};
inline constexpr std::array<std::string_view, 3> relevel_keys{"stays", "rematch", "rebaseline"};
inline constexpr std::array<std::string_view, 3> role_keys{"nobody", "physiotherapist", "physician"};
inline constexpr std::array<std::string_view, 3> cause_keys{"reading", "silence", "record"};
inline constexpr std::array<std::string_view, 4> scope_keys{"person", "region", "exercise", "mode"};
inline constexpr std::array<std::string_view, mode_count> mode_keys{"standing", "pool", "external_load", "aerobic"};
inline constexpr std::array<std::string_view, 4> silence_keys{"never_asked", "not_answered", "declined", "outdated"};
inline constexpr std::array<std::string_view, 3> side_keys{"", "left", "right"};
inline constexpr std::array<std::string_view, 2> pace_keys{"slow", "standard"};
inline constexpr std::array<std::string_view, 2> aim_keys{"progress", "maintain"};
inline constexpr std::array<std::string_view, 7> because_keys{"unsaid", "usual_for_this_person", "measured_here", "tolerated_under_supervision", "recent_setback",
                                                              "patient_wish", "other"};
inline constexpr std::array<std::string_view, part_count> part_keys{"sets", "reps", "load_g", "time_s"};
inline constexpr std::array<std::string_view, 3> day_kind_keys{"session", "rest_day", "care_call"};
inline constexpr std::array<std::string_view, 7> decision_problem_keys{"nothing", "clock_ran_back", "prescription_not_yet_in_force", "too_many_entries",
                                                                       "wish_out_of_bounds", "not_fit_for_the_person", "below_the_floor"};
inline constexpr std::array<std::string_view, 5> held_by_keys{"wish", "rules", "action_taken", "ceiling", "constraint_of_load"};
inline constexpr std::array<std::string_view, 25> draft_problem_keys{
    "nothing", "no_clinician", "no_day", "no_orders", "too_many_orders", "not_in_the_catalogue", "ordered_twice", "no_start", "no_ceiling", "start_above_ceiling",
    "parts_do_not_match", "start_needs_a_signature", "beyond_the_absolute_bound", "bad_repetition_range", "bad_step", "bad_frequency", "bad_gap",
    "too_many_limits", "limit_refused", "bad_measure", "restriction_cuff", "sets_to_failure", "maximal_eccentric", "above_70_percent",
    "share_above_its_limit"};
inline constexpr std::array<std::string_view, 3> method_keys{"restriction_cuff", "to_failure", "maximal_eccentric"};
inline constexpr std::array<std::string_view, 7> limit_problem_keys{"nothing", "off_the_scale", "needs_a_signature", "beyond_the_absolute_bound", "expired",
                                                                    "too_long", "no_such_limit"};
inline constexpr std::array<std::string_view, 4> illness_keys{"none", "above_neck", "systemic", "in_the_chest"};
inline constexpr std::array<std::string_view, 3> degree_keys{"not_at_all", "a_little", "clearly"};
inline constexpr std::array<std::string_view, 3> cramp_keys{"none", "some", "severe"};
inline constexpr std::array<std::string_view, 4> depth_keys{"below_the_waist", "to_the_waist", "to_the_chest", "above_the_chest"};

template <class Enum, std::size_t N>
constexpr std::string_view key_in(const std::array<std::string_view, N>& keys, Enum e) noexcept {
    const auto i = static_cast<std::size_t>(e);
    return i < N ? keys[i] : std::string_view{};
}

/// How the value of a signal is written.
enum class answer_form : std::uint8_t { number, yes_no, word, flags };
/// A signal in files: its key with the scale or unit, the word without it, and what a value may be.
struct signal_form {
    std::uint8_t code = 0;
    std::string_view key, stem;
    scope at = scope::person;
    answer_form form = answer_form::number;
    bool is_test = false;         ///< a measurement, which a prescription may enlist
    exact least = 0, most = 0;
    const std::string_view* words = nullptr;
};

template <class S>
consteval signal_form form_of(std::string_view file_key, answer_form f, const std::string_view* words = nullptr) {
    signal_form s;
    s.code = S::code, s.key = file_key, s.stem = S::key, s.at = S::at, s.form = f;
    s.is_test = measurement<S>;
    s.least = S::value_type::least, s.most = S::value_type::most, s.words = words;
    return s;
}

/// In the order of their codes, which is the order of answers in a saved line.
inline constexpr auto signal_forms = std::to_array<signal_form>({
    form_of<warning_signs>("warning_signs", answer_form::flags, warning_keys.data()),
    form_of<fatigue>("fatigue_nrs", answer_form::number),
    form_of<unusual_fatigue>("unusual_fatigue", answer_form::yes_no),
    form_of<illness>("illness", answer_form::word, illness_keys.data()),
    form_of<breathlessness>("breathlessness_cr10_halves", answer_form::number),
    form_of<unexpected_breathlessness>("unexpected_breathlessness", answer_form::yes_no),
    form_of<wish_to_stop>("wish_to_stop", answer_form::yes_no),
    form_of<usual_fatigue>("usual_fatigue_nrs", answer_form::number),
    form_of<bad_past_experience>("bad_past_experience", answer_form::yes_no),
    form_of<contraindications>("contraindications", answer_form::flags, contraindication_keys.data()),
    form_of<fell>("fell", answer_form::yes_no),
    form_of<company>("company", answer_form::yes_no),
    form_of<limited_next_day>("limited_next_day", answer_form::yes_no),
    form_of<daily_tasks_harder>("daily_tasks_harder", answer_form::word, degree_keys.data()),
    form_of<after_effects>("after_effects", answer_form::flags, after_effect_keys.data()),
    form_of<settle_minutes>("settle_minutes", answer_form::number),
    form_of<fatigue_in_session>("fatigue_in_session_nrs", answer_form::number),
    form_of<temperature>("temperature_dc", answer_form::number),
    form_of<upset_gut>("upset_gut", answer_form::yes_no),
    form_of<soreness>("soreness_nrs", answer_form::number),
    form_of<unusual_soreness>("unusual_soreness", answer_form::yes_no),
    form_of<limits_tasks>("limits_tasks", answer_form::yes_no),
    form_of<recalled_soreness>("recalled_soreness_nrs", answer_form::number),
    form_of<weaker_after>("weaker_after", answer_form::word, degree_keys.data()),
    form_of<muscle_grade>("muscle_grade_mrc_thirds", answer_form::number),
    form_of<usual_soreness>("usual_soreness_nrs", answer_form::number),
    form_of<falls_last_year>("falls_last_year", answer_form::number),
    form_of<unsteady>("unsteady", answer_form::yes_no),
    form_of<knee_buckles>("knee_buckles", answer_form::yes_no),
    form_of<beta_blocker>("beta_blocker", answer_form::yes_no),
    form_of<heart_rate_unreliable>("heart_rate_unreliable", answer_form::yes_no),
    form_of<low_pressure_signs>("low_pressure_signs", answer_form::yes_no),
    form_of<heavy_hours>("heavy_hours", answer_form::number),
    form_of<heavy_this_morning>("heavy_this_morning", answer_form::yes_no),
    form_of<effort>("effort_cr10_halves", answer_form::number),
    form_of<exertion>("exertion_borg", answer_form::number),
    form_of<could_talk>("could_talk", answer_form::yes_no),
    form_of<reps_in_reserve>("reps_in_reserve", answer_form::number),
    form_of<cramp>("cramp", answer_form::word, cramp_keys.data()),
    form_of<pain>("pain_nrs", answer_form::number),
    form_of<pain_before>("pain_before_nrs", answer_form::number),
    form_of<sharp_pain>("sharp_pain", answer_form::yes_no),
    form_of<joint_pain_hours>("joint_pain_hours", answer_form::number),
    form_of<joint_alarm>("joint_alarm", answer_form::yes_no),
    form_of<one_rm>("one_rm_hg", answer_form::number),
    form_of<tug>("tug_ds", answer_form::number),
    form_of<gait_speed>("gait_speed_mm_s", answer_form::number),
    form_of<two_minute_walk>("two_minute_walk_m", answer_form::number),
    form_of<ibmfrs>("ibmfrs", answer_form::number),
    form_of<fatigue_severity>("fss_tenths", answer_form::number),
    form_of<vital_capacity>("fvc_percent", answer_form::number),
    form_of<systolic>("systolic_mmhg", answer_form::number),
    form_of<diastolic>("diastolic_mmhg", answer_form::number),
    form_of<systolic_again>("systolic_again_mmhg", answer_form::number),
    form_of<diastolic_again>("diastolic_again_mmhg", answer_form::number),
    form_of<standing_drop>("standing_drop_mmhg", answer_form::number),
    form_of<heart_rate>("heart_rate_bpm", answer_form::number),
    form_of<chair_stands>("chair_stands", answer_form::number),
    form_of<tandem_stand>("tandem_stand_ds", answer_form::number),
    form_of<knee_strength>("knee_strength_nm", answer_form::number),
    form_of<pool_company>("pool_company", answer_form::yes_no),
    form_of<water_trouble>("water_trouble", answer_form::yes_no),
    form_of<way_out>("way_out", answer_form::yes_no),
    form_of<water_temperature>("water_temperature_dc", answer_form::number),
    form_of<water_depth>("water_depth", answer_form::word, depth_keys.data()),
    form_of<water_precautions>("water_precautions", answer_form::flags, water_precaution_keys.data()),
    form_of<unsteered_heart>("unsteered_heart", answer_form::yes_no),
    form_of<measured_strength>("strength_n", answer_form::number),
    form_of<worse_than_last_week>("worse_than_last_week", answer_form::yes_no),
    form_of<resting_rate>("resting_rate_bpm", answer_form::number),
    form_of<resting_rate_again>("resting_rate_again_bpm", answer_form::number),
    form_of<saturation>("saturation_percent", answer_form::number),
    form_of<saturation_again>("saturation_again_percent", answer_form::number),
    form_of<saturation_at_work>("saturation_at_work_percent", answer_form::number),
    form_of<body_weight>("body_weight_hg", answer_form::number),
    form_of<stretch_discomfort>("stretch_discomfort_nrs", answer_form::number),
    form_of<stretch_signs>("stretch_signs", answer_form::yes_no),
});
template <class... Signals>
consteval bool all_have_a_form(collects<Signals...>) {
    const auto has_one = [](std::uint8_t code) {
        for (const signal_form& s : signal_forms)
            if (s.code == code) return true;
        return false;
    };
    return (has_one(Signals::code) && ...);
}
// A signal without a form cannot be saved.
static_assert(all_have_a_form(ibm_questions{}));
constexpr const signal_form* signal_called(std::string_view key) noexcept {
    for (const signal_form& s : signal_forms)
        if (s.key == key) return &s;
    return nullptr;
}
constexpr const signal_form* signal_coded(std::uint8_t code) noexcept {
    for (const signal_form& s : signal_forms)
        if (s.code == code) return &s;
    return nullptr;
}
/// The signal that was meant, when a key names it without its scale or with another one: the longest word that fits.
constexpr const signal_form* signal_meant(std::string_view key) noexcept {
    const signal_form* meant = nullptr;
    for (const signal_form& s : signal_forms) {
        std::string_view stem = s.stem;
        if (s.form == answer_form::number && s.is_test)
            for (const std::string_view unit : {"_ds", "_mm_s", "_m", "_tenths", "_percent", "_mmhg", "_bpm", "_nm"})
                if (stem.ends_with(unit)) { stem.remove_suffix(unit.size()); break; }
        const bool fits = key == stem || (key.starts_with(stem) && key.size() > stem.size() && key[stem.size()] == '_');
        if (fits && (meant == nullptr || stem.size() > meant->stem.size())) meant = &s;
    }
    return meant;
}
/// Signals of a host's own: codes from 200, written `signal_200`, their places as numbers.
inline constexpr std::uint8_t first_host_signal = 200;

/// `left_knee_extension`, `walking`.
inline std::string place_key(exercise e) {
    std::string s{key_in(side_keys, e.on)};
    if (!s.empty()) s += '_';
    return s += about(e).key;
}
/// What a place of a scope is called in files; empty when there is no such place.
inline std::string place_key(scope s, place p) {
    switch (s) {
        case scope::person: return "person";
        case scope::region: return p == every_place ? "everywhere" : p.index < region_count ? std::string{key(region{static_cast<std::uint8_t>(p.index)})} : std::string{};
        case scope::exercise: return p.index < 3 * activity_count && known(exercise_at(p)) ? place_key(exercise_at(p)) : std::string{};
        case scope::mode: return std::string{key_in(mode_keys, p.index)};
    }
    return {};
}

inline constexpr std::array<std::string_view, 8> moment_keys{"check_in", "thirty_minutes", "next_day", "second_day", "third_day", "recall", "during", "test"};

// Row ids. A line whose event is one row gives that row its own id. A line with several rows (answers, a prescription) gives
// row n of telling m the id 2^63 | id << 10 | m << 7 | n; ids of lines are below 2^53, so none of these meet.
inline constexpr entry_id largest_line_id = (entry_id{1} << 53) - 1;
inline constexpr std::size_t most_rows = 128;
constexpr entry_id row_id(entry_id line, telling m, std::size_t n) noexcept { return shares_an_event | line << 10 | static_cast<entry_id>(m) << 7 | n; }
constexpr bool is_shared(entry_id row) noexcept { return row >= shares_an_event; }
constexpr entry_id line_of(entry_id row) noexcept { return event_of(row); }
constexpr exact row_number(entry_id row) noexcept { return static_cast<exact>(row & 1023); }

}  // namespace andante::detail

namespace andante {

/// When answers were told. No rule reads it; it is kept for people.
using told_at = detail::telling;

}  // namespace andante
