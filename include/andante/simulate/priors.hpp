// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/origin.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What is assumed of virtual people, as data: each number with its spread and its origin.
namespace andante::simulate {

/// The parameters of a person. A new one goes to the end: its draw is keyed by its number.
enum class parameter : std::uint8_t {
    strength_at_start, decline_knee, decline_grip, decline_ankle, decline_other,
    adaptation_gain, adaptation_most, adaptation_days, skill_gain, skill_most, skill_days,
    fatigue_gain, fatigue_rise, fatigue_days, fatigue_gain_days, fatigue_weakens,
    damage_gain, damage_days, damage_weakens, soreness_days, soreness_scale, tolerance, habituation_helps, habituation_days,
    aerobic_gain, aerobic_most, aerobic_days,
    tiredness_of_work, tiredness_of_illness, tiredness_days, tiredness_noise,
    enjoyment_return, enjoyment_of_success, enjoyment_of_pain, enjoyment_noise,
    comes_by_itself, comes_for_joy, stays_for_pain, stays_for_tiredness,
    flares_a_year, flare_days, illnesses_a_year, illness_days, falls_a_year, falls_of_weakness, falls_of_tiredness, leaves_a_year, leaves_for_pain,
    pain_error, tiredness_error, effort_error
};
inline constexpr std::size_t parameter_count = 51;

/// A parameter among people: log-normal, `median * exp(between_studies * z + between_people * y)`. A study-level z is the same for all people of a run, and unknown to all.
struct prior {
    parameter what{};
    std::string_view key;             ///< in study files
    std::string_view unit;
    float median = 0;
    float between_people = 0;         ///< standard deviation of the logarithm
    float between_studies = 0;        ///< the same, of what is not known
    origin from = origin::house;      ///< of the median; what no source gives is a house value
    std::string_view source;          ///< what was read, or why this
};

/// The priors that this project ships. None is evidence about a person. `read` means that an abstract or a first page was read, not that the number stands there as such.
inline constexpr std::array<prior, parameter_count> house_priors{{
    {parameter::strength_at_start, "strength_at_start", "of expected", 0.5f, 0.5f, 0.1f, origin::house, "wide: from nearly normal to hardly against gravity"},
    {parameter::decline_knee, "decline_knee", "1/year", 0.08f, 0.6f, 0.7f, origin::house, "between -4 %/year (Oldroyd 2021) and -28 %/year (Cortese 2013)"},
    {parameter::decline_grip, "decline_grip", "1/year", 0.06f, 0.6f, 0.7f, origin::house, "near the grip of Lilleker 2019, -5.5 %/year"},
    {parameter::decline_ankle, "decline_ankle", "1/year", 0.06f, 0.6f, 0.7f, origin::house, "no source for this group"},
    {parameter::decline_other, "decline_other", "1/year", 0.04f, 0.6f, 0.7f, origin::house, "composites of some -4 %/year"},
    {parameter::adaptation_gain, "adaptation_gain", "per full session", 0.0045f, 0.6f, 0.6f, origin::house, "set so that twelve weeks give a few per cent"},
    {parameter::adaptation_most, "adaptation_most", "of strength", 0.5f, 0.2f, 0.2f, origin::house, "a bound"},
    {parameter::adaptation_days, "adaptation_days", "days", 90, 0.3f, 0.4f, origin::house, "between studies of stopping in older people; forms a ridge with the gain"},
    {parameter::skill_gain, "skill_gain", "per session", 0.03f, 0.4f, 0.4f, origin::house, "lifting rose where strength did not (Spector 1997)"},
    {parameter::skill_most, "skill_most", "of a lift", 0.8f, 0.3f, 0.3f, origin::house, "the same"},
    {parameter::skill_days, "skill_days", "days", 60, 0.3f, 0.3f, origin::house, "no source"},
    {parameter::fatigue_gain, "fatigue_gain", "per full session", 0.10f, 0.5f, 0.5f, origin::house, "the shape is that of Busso 2003"},
    {parameter::fatigue_rise, "fatigue_rise", "per full session", 0.02f, 0.5f, 0.5f, origin::house, "frequent sessions tire more (Busso 2002)"},
    {parameter::fatigue_days, "fatigue_days", "days", 2.5f, 0.3f, 0.3f, origin::house, "no source in this disease"},
    {parameter::fatigue_gain_days, "fatigue_gain_days", "days", 7, 0.3f, 0.3f, origin::house, "no source in this disease"},
    {parameter::fatigue_weakens, "fatigue_weakens", "of strength", 0.5f, 0.3f, 0.3f, origin::house, "no source"},
    {parameter::damage_gain, "damage_gain", "per squared excess", 1.0f, 0.7f, 0.7f, origin::house, "no source in this disease"},
    {parameter::damage_days, "damage_days", "days", 2.0f, 0.2f, 0.2f, origin::house, "soreness is worst after some 42 hours (Byrnes 1985)"},
    {parameter::damage_weakens, "damage_weakens", "of strength", 0.5f, 0.3f, 0.3f, origin::house, "no source in this disease"},
    {parameter::soreness_days, "soreness_days", "days", 1.2f, 0.2f, 0.2f, origin::house, "with damage_days, the worst hour is the 37th"},
    {parameter::soreness_scale, "soreness_scale", "points of 10", 10, 0.3f, 0.3f, origin::house, "a scale"},
    {parameter::tolerance, "tolerance", "of strength", 0.30f, 0.3f, 0.3f, origin::house, "work that damages nobody; no source in this disease"},
    {parameter::habituation_helps, "habituation_helps", "of habit", 0.5f, 0.3f, 0.3f, origin::house, "a second bout hurts less (Byrnes 1985)"},
    {parameter::habituation_days, "habituation_days", "days", 30, 0.3f, 0.3f, origin::house, "protection lasted six weeks, not nine (Byrnes 1985)"},
    {parameter::aerobic_gain, "aerobic_gain", "per full session", 0.021f, 0.4f, 0.5f, origin::house, "set so that twelve weeks give some 15 %"},
    {parameter::aerobic_most, "aerobic_most", "of capacity", 0.6f, 0.2f, 0.2f, origin::house, "a bound"},
    {parameter::aerobic_days, "aerobic_days", "days", 45, 0.3f, 0.3f, origin::house, "no source in this disease"},
    {parameter::tiredness_of_work, "tiredness_of_work", "per full session", 0.12f, 0.5f, 0.5f, origin::house, "no source in this disease"},
    {parameter::tiredness_of_illness, "tiredness_of_illness", "a day", 0.15f, 0.3f, 0.3f, origin::house, "no source"},
    {parameter::tiredness_days, "tiredness_days", "days", 4.5f, 0.3f, 0.3f, origin::house, "no source"},
    {parameter::tiredness_noise, "tiredness_noise", "a day", 0.06f, 0.3f, 0.3f, origin::house, "no source"},
    {parameter::enjoyment_return, "enjoyment_return", "a day", 0.03f, 0.3f, 0.3f, origin::house, "no source"},
    {parameter::enjoyment_of_success, "enjoyment_of_success", "per session", 0.02f, 0.5f, 0.5f, origin::house, "no source"},
    {parameter::enjoyment_of_pain, "enjoyment_of_pain", "per point over 3", 0.03f, 0.5f, 0.5f, origin::house, "no source"},
    {parameter::enjoyment_noise, "enjoyment_noise", "a day", 0.02f, 0.3f, 0.3f, origin::house, "no source"},
    {parameter::comes_by_itself, "comes_by_itself", "of a standard normal", 0.75f, 0.6f, 0.2f, origin::house, "58 to 78 % of sessions attended (Picorelli 2014; Martin and Sinden 2001)"},
    {parameter::comes_for_joy, "comes_for_joy", "per unit of joy", 1.0f, 0.3f, 0.3f, origin::house, "no source"},
    {parameter::stays_for_pain, "stays_for_pain", "per point", 0.12f, 0.4f, 0.4f, origin::house, "no source"},
    {parameter::stays_for_tiredness, "stays_for_tiredness", "per point", 0.08f, 0.4f, 0.4f, origin::house, "no source"},
    {parameter::flares_a_year, "flares_a_year", "1/year", 0.3f, 0.8f, 0.8f, origin::house, "no source: wide"},
    {parameter::flare_days, "flare_days", "days", 21, 0.4f, 0.4f, origin::house, "no source"},
    {parameter::illnesses_a_year, "illnesses_a_year", "1/year", 1.5f, 0.5f, 0.3f, origin::house, "no source in this disease"},
    {parameter::illness_days, "illness_days", "days", 7, 0.4f, 0.2f, origin::house, "no source in this disease"},
    {parameter::falls_a_year, "falls_a_year", "1/year", 1.0f, 1.0f, 0.5f, origin::house, "of somebody strong; nearly all have fallen (a survey of 62)"},
    {parameter::falls_of_weakness, "falls_of_weakness", "per strength lost", 2.0f, 0.3f, 0.4f, origin::house, "no source"},
    {parameter::falls_of_tiredness, "falls_of_tiredness", "per unit", 0.8f, 0.3f, 0.4f, origin::house, "no source"},
    {parameter::leaves_a_year, "leaves_a_year", "1/year", 0.47f, 0.4f, 0.3f, origin::house, "13 of 15 completed 16 weeks (a programme in Oslo)"},
    {parameter::leaves_for_pain, "leaves_for_pain", "per point", 0.25f, 0.4f, 0.4f, origin::house, "no source"},
    {parameter::pain_error, "pain_error", "points of 10", 0.6f, 0.3f, 0.2f, origin::house, "no source in this disease"},
    {parameter::tiredness_error, "tiredness_error", "points of 10", 0.8f, 0.3f, 0.2f, origin::house, "no source in this disease"},
    {parameter::effort_error, "effort_error", "points of 10", 0.7f, 0.3f, 0.2f, origin::house, "no source in this disease"},
}};

namespace detail {
consteval bool each_stands_in_its_place(const std::array<prior, parameter_count>& all) {
    for (std::size_t i = 0; i != all.size(); ++i) {
        const prior& p = all[i];
        if (static_cast<std::size_t>(p.what) != i || p.key.empty() || p.unit.empty() || p.source.empty()) return false;
        if (!(p.median > 0) || p.between_people < 0 || p.between_studies < 0) return false;
        for (std::size_t k = 0; k != i; ++k)
            if (all[k].key == p.key) return false;
    }
    return true;
}
static_assert(each_stands_in_its_place(house_priors));
}  // namespace detail

}  // namespace andante::simulate
