// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/ibm.hpp>
#include "wellness_csv.hpp"

/// How a wellness diary of healthy athletes is told to this library. It is an exercise in folding real gaps and habits, not evidence:
/// the people in such files do not have IBM, and every choice below is this program's own.
namespace wellness {

using andante::nrs;

/// The file's 1 to 5 is "against my normal", higher is better: 1 far worse, 3 normal, 5 far better. The library's 0 to 10 is "how much",
/// higher is worse. Index: the file's number less 1.
inline constexpr std::array<nrs, 5> nrs_of_wellness{nrs::at(8), nrs::at(4), nrs::at(2), nrs::at(1), nrs::at(0)};
/// Empty off the file's scale.
constexpr std::optional<nrs> nrs_of(std::int64_t told) noexcept {
    if (told < 1 || told > 5) return std::nullopt;
    return nrs_of_wellness[static_cast<std::size_t>(told - 1)];
}
/// Where "normal" lies on the library's scale: told as the usual, for 3 means normal by the scale's own words.
inline constexpr nrs usual_place = nrs_of_wellness[2];
/// From here down, "far worse than normal" or "not ready" is said to be unusual.
inline constexpr std::int64_t unusual_told = 1, not_ready = 3;
/// Days between two tellings of the usual.
inline constexpr exact usual_every = 84;

/// Unusual tiredness: fatigue 1, or readiness 3 and less. Empty when neither was answered.
constexpr std::optional<bool> unusually_tired(std::optional<std::int64_t> fatigue_told, std::optional<std::int64_t> readiness_told) noexcept {
    if (!fatigue_told && !readiness_told) return std::nullopt;
    return (fatigue_told && *fatigue_told <= unusual_told) || (readiness_told && *readiness_told <= not_ready);
}
/// Unusual soreness, its place unnamed: soreness 1, or a day with an injury. Empty when soreness was not answered and no injury stands there.
constexpr std::optional<bool> unusually_sore(std::optional<std::int64_t> soreness_told, std::optional<std::int64_t> injury_told) noexcept {
    if (injury_told && *injury_told == 1) return true;
    if (!soreness_told) return std::nullopt;
    return *soreness_told <= unusual_told;
}
/// The least time that a load can have taken: all of it at CR10 10. `load` in hundredths of CR10 x minutes. At most 24 hours.
constexpr andante::duration least_time_of(std::int64_t load) noexcept {
    const std::int64_t seconds_at_ten = load * 6 / 100;
    return andante::duration::from_value(static_cast<exact>(std::min<std::int64_t>(seconds_at_ten, 86'400)));
}
/// Whether any of the day's questions was answered.
inline bool answered_anything(const player_day& d) noexcept {
    for (const column c : {column::fatigue, column::soreness, column::stress, column::mood, column::readiness, column::sleep_duration, column::sleep_quality})
        if (d[c]) return true;
    return false;
}

/// Tells one morning, in order: `tell(const entry&)`. `gate_assumed`: a day with any answer counts as "no warning sign, not ill";
/// the file never asks. `usual_due`: the usual is told today.
template <class Tell>
void tell_morning(const player_day& d, bool gate_assumed, bool usual_due, Tell tell) {
    using namespace andante;
    const auto put = [&](const auto& x) { tell(row(x)); };
    const auto& tired = d[column::fatigue];
    const auto& sore = d[column::soreness];
    if (usual_due) put(usual_fatigue{usual_place}), put(usual_soreness{everywhere, usual_place});
    if (gate_assumed && answered_anything(d)) put(warning_signs{none}), put(illness{not_ill});
    if (tired) put(fatigue{*nrs_of(*tired)});
    else put(unanswered<fatigue>{});
    if (const auto unusual = unusually_tired(tired, d[column::readiness])) put(unusual_fatigue{*unusual ? yes : no});
    else put(unanswered<unusual_fatigue>{});
    if (sore) put(soreness{everywhere, *nrs_of(*sore)});
    else put(unanswered<soreness>{everywhere});
    if (const auto unusual = unusually_sore(sore, d[column::injury])) put(unusual_soreness{everywhere, *unusual ? yes : no});
}
/// Tells the training of a day, if there was any.
template <class Tell>
void tell_training(const player_day& d, Tell tell) {
    if (d.load() > 0) tell(andante::row(andante::outside{andante::exercises::walking, andante::dose{least_time_of(d.load())}}));
}

/// A plain programme that a physiotherapist could set: the coach needs one to plan. Nobody in the file did it. Football loads the legs
/// and not the arms, so an arm exercise shows what the coach keeps apart.
inline andante::draft plain_programme(day since) {
    using namespace andante;
    using namespace andante::exercises;
    draft d;
    d.by = physiotherapist(1), d.since = since;
    order cycling, knee, arm;
    cycling.what = recumbent_cycle, cycling.start = dose{10 * minutes}, cycling.ceiling = dose{20 * minutes};
    knee.start = dose{1 * andante::sets, 8 * rep}, knee.ceiling = dose{2 * andante::sets, 12 * rep};
    d.orders.add(cycling);
    knee.what = left(knee_extension);
    d.orders.add(knee);
    knee.what = right(knee_extension);
    d.orders.add(knee);
    arm.start = knee.start, arm.ceiling = knee.ceiling;
    arm.what = left(shoulder_raise);
    d.orders.add(arm);
    arm.what = right(shoulder_raise);
    d.orders.add(arm);
    return d;
}

/// One line of the mapping table.
struct mapping_line {
    std::string from, to;
};
/// The mapping as it is printed, made of the values above.
inline std::vector<mapping_line> mapping_lines() {
    std::string scale;
    for (std::size_t i = 0; i != nrs_of_wellness.size(); ++i)
        scale += (i == 0 ? "" : ", ") + std::to_string(i + 1) + "->" + std::to_string(nrs_of_wellness[i].place());
    const std::string usual = std::to_string(usual_place.place());
    return {
        {"fatigue 1 to 5 (5 is best)", "fatigue, NRS 0 to 10 (10 is worst): " + scale},
        {"soreness 1 to 5 (1 is very sore)", "soreness, NRS, of every region, for the file names none: " + scale},
        {"3, normal", "usual_fatigue and usual_soreness " + usual + ", told on the first day and every " + std::to_string(usual_every) + " days"},
        {"readiness 0 to 10 (10 is best)", std::to_string(not_ready) + " or less, or fatigue 1 -> unusual_fatigue yes; else no"},
        {"injury 1, or soreness 1", "unusual_soreness yes, of every region (the place is unnamed); else no"},
        {"daily_load > 0", "outside session of walking (exposure of thighs and calves, never evidence), told after the day's plan"},
        {"its minutes", "not in the file: the least that fits, load / 10, as if all at CR10 10"},
        {"its effort", "not in the file: not told"},
        {"stress, mood, sleep_duration, sleep_quality", "no signal of this rule set; checked, and not told"},
        {"nothing", "limits_tasks, weaker_after, fell, pain, after_effects, limited_next_day, daily_tasks_harder: never asked in such a file, so nothing is told "
                    "and the coach holds. Company and the rest of fall risk: not needed, for the programme is seated. Temperature: not needed, for nobody is told ill"},
        {"an empty field", "asked and not answered (fatigue, soreness)"},
        {"a date without a row", "never asked; no session (load 0)"},
        {"atl, ctl28, ctl42, monotony, strain", "only compared with the load figures; acwr is checked and not used"},
    };
}

}  // namespace wellness
