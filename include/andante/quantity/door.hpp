// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/units.hpp>

#include <bit>
#include <optional>

/// The one door from floating point.
namespace andante {

namespace detail {

// Reads exponent bits, so that no host flag can fold the test away.
constexpr bool finite(double x) noexcept { return (std::bit_cast<std::uint64_t>(x) >> 52 & 0x7ff) != 0x7ff; }

}  // namespace detail

/// The most that a measured amount may be: 500 kg, 1 000 repetitions, 100 sets, 24 hours.
template <class Unit>
inline constexpr exact absolute_bound = 0;
template <>
inline constexpr exact absolute_bound<unit::gram> = 500'000;
template <>
inline constexpr exact absolute_bound<unit::second> = 86'400;
template <>
inline constexpr exact absolute_bound<unit::repetition> = 1'000;
template <>
inline constexpr exact absolute_bound<unit::set> = 100;

/// A measured number becomes an exact amount, rounded towards less.
/// Empty for NaN, infinity, negatives and anything above the absolute bound.
/// The hair of 1/1024 of a base unit lets decimals in: 1.001 kg is 1000.999… g in a double and means 1001 g.
template <class Unit, exact Factor>
constexpr std::optional<amount<Unit>> measured(double x, detail::word<Unit, Factor>) noexcept {
    static_assert(absolute_bound<Unit> % Factor == 0);
    if (!detail::finite(x) || x < 0.0 || x > absolute_bound<Unit> / Factor) return std::nullopt;
    // A power of two is the one factor that rounds nowhere, in no register and under no flag; the rest is whole numbers.
    const std::int64_t parts = static_cast<std::int64_t>(x * 0x1p40) * Factor;
    return amount<Unit>::from_value(static_cast<exact>((parts + (std::int64_t{1} << 30)) >> 40));
}

}  // namespace andante
