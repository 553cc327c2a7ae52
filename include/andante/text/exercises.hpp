// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/substitute.hpp>
#include <andante/text/names.hpp>

/// Words for the columns of the catalogue, for what sets an exercise aside, and for what may stand for it.
namespace andante {

namespace text {

inline constexpr std::array<std::string_view, 5> modality_keys{"strength", "aerobic", "balance", "range_of_motion", "stretching"};
inline constexpr std::array<std::string_view, 3> position_keys{"lying", "seated", "standing"};
inline constexpr std::array<std::string_view, 4> setting_keys{"land", "pool", "bed", "chair"};
inline constexpr std::array<std::string_view, 6> loading_keys{"passive", "assisted", "gravity_reduced", "buoyant", "free", "resisted"};
inline constexpr std::array<std::string_view, 5> contraction_keys{"nothing", "concentric", "isometric", "mixed", "eccentric"};
inline constexpr std::array<std::string_view, 3> fall_exposure_keys{"nothing", "low", "raised"};
inline constexpr std::array<std::string_view, demand_count> demand_keys{"grip", "standing", "stairs", "floor_transfer", "overhead", "breath", "swallow"};
inline constexpr std::array<std::string_view, tool_count> tool_keys{"chair", "bed", "rail", "weight", "band", "ball", "cycle", "pool", "step", "table", "strap", "helper"};
inline constexpr std::array<std::string_view, obstacle_count> obstacle_keys{
    "too_weak_for_load", "too_weak_against_gravity", "too_weak_to_move", "grade_unknown", "no_grip", "no_standing", "no_stairs", "no_floor_transfer",
    "no_overhead", "no_breath", "no_swallow", "no_chair", "no_bed", "no_rail", "no_weight", "no_band", "no_ball", "no_cycle", "no_pool", "no_step",
    "no_table", "no_strap", "no_helper"};

}  // namespace text

inline std::string words(modality x, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "modality.", text::key_of(text::modality_keys, x))}; }
inline std::string words(position x, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "position.", text::key_of(text::position_keys, x))}; }
inline std::string words(setting x, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "setting.", text::key_of(text::setting_keys, x))}; }
inline std::string words(loading x, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "loading.", text::key_of(text::loading_keys, x))}; }
inline std::string words(contraction x, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "contraction.", text::key_of(text::contraction_keys, x))}; }
inline std::string words(fall_exposure x, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "falls.", text::key_of(text::fall_exposure_keys, x))}; }
inline std::string words(demand x, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "demand.", text::key_of(text::demand_keys, x))}; }
inline std::string words(tool x, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "tool.", text::key_of(text::tool_keys, x))}; }

/// "It needs a weight."; for the clinician "no weight at hand".
inline std::string words(obstacle x, reader to = reader::patient, const language& in = english) {
    return std::string{text::say(in, to == reader::clinician ? "obstacle_name." : "obstacle.", text::key_of(text::obstacle_keys, x))};
}
/// All of them, in their order; empty when there is none.
inline std::string words(set_of<obstacle> all, reader to = reader::patient, const language& in = english) {
    std::string s;
    for_each(all, [&](obstacle x) {
        if (to == reader::clinician) return text::join(in, s, words(x, to, in));
        if (!s.empty()) s.append(" ");
        s.append(words(x, to, in));
    });
    return s;
}

/// Why an exercise is not for now, and what may stand for it: a line each. The person reads the three nearest, the clinician all.
inline std::string words(exercise e, const substitute_list& instead, reader to = reader::patient, const language& in = english) {
    const std::string name = words(e, to, in);
    const auto line = [&](std::string_view k, std::string_view it) {
        return text::render(text::phrase_in(in, k), [&](std::string_view part) { return part == "exercise" ? std::string_view{name} : it; }) + "\n";
    };
    if (instead.nothing_to_replace()) return line("substitute.nothing_to_replace", {});
    std::string s = line(to == reader::clinician ? "substitute.set_aside" : "substitute.why", words(instead.why(), to, in)), others;
    for (std::size_t i = 0; i != instead.size() && (to == reader::clinician || i != 3); ++i) text::join(in, others, words(instead[i], to, in));
    return s + line(others.empty() ? "substitute.no_other" : "substitute.instead", others);
}

}  // namespace andante
