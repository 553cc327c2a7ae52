// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/reason.hpp>

/// What a prescription says to rules beside its doses.
namespace andante {

/// The pace of a prescription. Slow unless a clinician says otherwise.
enum class pace : std::uint8_t { slow, standard };

/// Which measurements the prescription enlists, by signal code.
struct enlisted_set {
    reason_set codes{};
    constexpr bool has(std::uint8_t code) const noexcept { return codes.has(code & 127u); }
    constexpr void add(std::uint8_t code) noexcept { codes.add(code & 127u); }
    friend constexpr bool operator==(const enlisted_set&, const enlisted_set&) noexcept = default;
};

}  // namespace andante
