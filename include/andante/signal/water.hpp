// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/conversion.hpp>
#include <andante/signal/signals.hpp>

/// What water changes, in numbers: the weight that is borne in it, the heart rate in it. For a host to show; no rule reads them.
namespace andante {

/// AQU-3. The share of the body's weight that is borne standing still at a depth, per cent. Measured in 34 people: at the back of the knee 88.1 and 86.7 (men,
/// women), at the front of the hip 59.1 and 52.5, at the end of the breastbone 35.3 and 31.6, at the collar bone 11.8 and 10.2. Walking bears more.
constexpr interval<ordinal<scales::percent>> weight_borne(depth_of_water d) noexcept {
    using per_cent = ordinal<scales::percent>;
    constexpr exact ends[4][2] = {{52, 89}, {52, 60}, {31, 36}, {10, 12}};  // rounded outwards
    const auto& e = ends[d.place()];
    return {*per_cent::from(e[0]), *per_cent::from(e[1]), "weight borne in a hydrotherapy pool, 34 people"sv};
}

/// Beats a minute by which the heart is slower in water at the same effort, where a person's own difference is not known: read in copies of the method of
/// the Aquatic Exercise Association (10 to 17; the strict end).
inline constexpr exact beats_slower_in_water = 17;
/// AQU-6. A target that was set for work on land, as one in water: less the person's own difference, measured a minute on land and a minute in water; else less 17.
/// Never above the target on land. Where a finding has `constraint::no_heart_rate_targets` (INT-4) there is none to convert.
constexpr bpm target_in_water(bpm on_land, std::optional<exact> own_difference = std::nullopt) noexcept {
    const exact slower = own_difference ? (std::max)(*own_difference, exact{0}) : beats_slower_in_water;
    return *bpm::from((std::max)(on_land.place() - (std::min)(slower, bpm::most), bpm::least));
}

}  // namespace andante
