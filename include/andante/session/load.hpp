// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/ordinal.hpp>
#include <andante/quantity/units.hpp>

#include <array>
#include <optional>

/// Numbers of load to look at (PRG-9). No rule reads them and no dose follows them: they come from athletes, and a ratio of a short to a long load is
/// left out on purpose.
namespace andante {

/// The load of a session: CR10 times minutes, rounded up. CR10 4 over 30 minutes is 120. Source: Foster's session-RPE (read).
constexpr exact load_of(cr10 felt, duration lasted) noexcept {
    const std::int64_t n = std::int64_t{felt.place()} * lasted.value();  // half steps and seconds: 120 to one
    return static_cast<exact>((n + 119) / 120);
}

/// Seven days of load.
struct week_of_load {
    std::int64_t total = 0;
    /// Mean over standard deviation of the seven, in hundredths, rounded down. Empty when all seven are equal: it is undefined, not infinite.
    std::optional<std::int64_t> monotony{};
    std::optional<std::int64_t> strain{};   ///< the total times the monotony, rounded down; empty with it
};
/// Of the loads of seven days running, a day without any as 0; a load below 0 counts as 0. The deviation is that of the seven themselves. O(1).
constexpr week_of_load load_of_week(const std::array<exact, 7>& loads) noexcept {
    week_of_load w;
    std::int64_t squares = 0;
    for (const exact d : loads) {
        const std::int64_t x = d < 0 ? 0 : d > 100'000 ? 100'000 : d;
        w.total += x, squares += x * x;
    }
    const std::int64_t spread = 7 * squares - w.total * w.total;  // 49 times the variance, exact
    if (spread <= 0) return w;
    const std::int64_t square = 10'000 * w.total * w.total / spread;
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 30; bit != 0; bit >>= 1)
        if ((root + bit) * (root + bit) <= square) root += bit;
    w.monotony = root, w.strain = w.total * root / 100;
    return w;
}

}  // namespace andante
