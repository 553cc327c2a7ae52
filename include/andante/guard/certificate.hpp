// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/decision.hpp>

/// Why this dose, and what would change it.
namespace andante {

/// What held one part of the dose.
enum class held_by : std::uint8_t { wish, rules, action_taken, ceiling, constraint_of_load };

/// One part: what was wished, what was granted, the least limit on it, and what set that limit.
struct bound_part {
    exact before = 0;    ///< the level
    exact wished = 0, granted = 0, limit = 0;
    held_by by = held_by::wish;
    /// How far the grant stays under its limit.
    constexpr exact slack() const noexcept { return limit - granted; }
};
/// The smallest change of one answer that alters the action; small as a share of the answer's scale, since counted in
/// steps the nearest change to every good day would be a warning sign.
struct change {
    std::uint8_t signal = 0;
    scope at = scope::person;
    place where{};
    bool was_known = false;
    silence why = silence::never_asked;
    exact from = 0, to = 0;
    action then = action::progress;
    exact per_mille = 0;     ///< of the scale
    day heard = never;       ///< the day of the answer
};
struct certificate {
    exercise what{};
    day on = never;
    decision of{};
    std::array<bound_part, part_count> parts{};
    bool has_worse = false, has_better = false;
    change nearest_worse{}, nearest_better{};
    reason_set not_watched{};   ///< rules that were left out, or read a measurement that nobody enlisted
    std::string_view rule_set{};
};

}  // namespace andante
