// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/normal.hpp>
#include <andante/simulate/philox.hpp>

/// Numbers for the design of a study, drawn by counting as those of people are, and apart from them.
namespace andante::simulate {

/// What a number of a design is drawn for. Far from every `stream`, so that no design meets the draws of people; a new one goes to the end.
enum class design_stream : std::uint32_t { levels = 0x64730000u, order, first_sample, second_sample, resampling, test_error };

/// Random bits of a place in a design.
constexpr std::uint32_t design_bits(seed s, design_stream what, std::uint32_t row, std::uint32_t column, std::uint32_t replicate = 0) noexcept {
    return philox<lanes<1>>(row, replicate, column / 4, static_cast<std::uint32_t>(what), s.low, s.high).w[column % 4];
}
/// A coordinate strictly between 0 and 1.
constexpr float unit_coordinate(seed s, design_stream what, std::uint32_t row, std::uint32_t column) noexcept {
    return between_0_and_1<lanes<1>>(design_bits(s, what, row, column));
}
/// A whole number from 0 to below `n`, by the upper bits. Precondition: `n` is not 0.
constexpr std::uint32_t below(std::uint32_t n, std::uint32_t bits) noexcept { return static_cast<std::uint32_t>(std::uint64_t{bits} * n >> 32); }

}  // namespace andante::simulate
