// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/catalogue.hpp>

/// Places: of the person, a region, an exercise, a mode.
namespace andante {

/// Where a question is asked, a rule judges and a finding lasts.
enum class scope : std::uint8_t { person, region, exercise, mode };

/// An answer that holds for every region: nothing hurts anywhere.
struct every_region {};
inline constexpr every_region everywhere{};

/// The place of an answer in a file and in memory.
struct place {
    std::uint16_t index = 0;
    friend constexpr auto operator<=>(place, place) noexcept = default;
};
inline constexpr place every_place{0xffff};
constexpr place place_of(region r) noexcept { return {r.index}; }
constexpr place place_of(exercise e) noexcept {
    return {static_cast<std::uint16_t>(e.id * 3 + static_cast<unsigned>(e.on))};
}
constexpr exercise exercise_at(place p) noexcept {
    return {static_cast<std::uint8_t>(p.index / 3), static_cast<side>(p.index % 3)};
}

constexpr place place_of(mode m) noexcept { return {static_cast<std::uint16_t>(m)}; }

}  // namespace andante
