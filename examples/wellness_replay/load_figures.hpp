// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "wellness_csv.hpp"

#include <cmath>

/// Session-RPE load figures. They are computed to be looked at; no decision reads them.
namespace wellness {

/// The figures of one day. Sums and rounded figures are in hundredths of the unit.
struct load_figures {
    std::int64_t week = 0;                              ///< sum of the last 7 daily loads, today included
    std::int64_t sum_28 = 0, sum_42 = 0;
    std::int64_t mean_7 = 0, mean_28 = 0, mean_42 = 0;  ///< rounded to two decimals, half up
    std::optional<double> monotony{};            ///< mean of 7 days over their population standard deviation; empty when all are equal
    std::optional<std::int64_t> monotony_rounded{};
    std::optional<std::int64_t> strain{};        ///< week times the monotony rounded to two decimals
};

namespace detail {

/// `n / d` rounded half up, for n not negative.
constexpr std::int64_t rounded(std::int64_t n, std::int64_t d) noexcept { return (2 * n + d) / (2 * d); }

}  // namespace detail

/// The last 42 daily loads of a person, day by day; a day that is left out has load 0. O(1) a day.
class load_window {
  public:
    /// Puts the load of a day, in hundredths. Days go forward.
    void put(day on, std::int64_t load) noexcept {
        const exact n = newest_ == andante::never ? days_kept : std::min(on - newest_, days_kept);
        for (exact i = 0; i + 1 < n; ++i) step(0);
        step(load);
        newest_ = on;
    }
    /// The figures on the day last put. The monotony divides the mean *as it is printed*, rounded to two decimals: so do the monitoring
    /// systems whose files this reads, and at a tie of the second decimal it shows.
    load_figures figures() const noexcept {
        load_figures f;
        const std::int64_t s7 = sum(7), s28 = sum(28), s42 = sum(42);
        f.week = s7, f.sum_28 = s28, f.sum_42 = s42;
        f.mean_7 = detail::rounded(s7, 7), f.mean_28 = detail::rounded(s28, 28), f.mean_42 = detail::rounded(s42, 42);
        // n² var = n Σx² − (Σx)², exact in integers; no subtraction of nearly equal doubles.
        std::int64_t squares = 0;
        for (exact i = 0; i != 7; ++i) squares += back(i) * back(i);
        const std::int64_t spread = 7 * squares - s7 * s7;
        if (spread > 0) {
            f.monotony = static_cast<double>(f.mean_7) * 7.0 / std::sqrt(static_cast<double>(spread));
            f.monotony_rounded = static_cast<std::int64_t>(std::floor(*f.monotony * 100.0 + 0.5));
            f.strain = detail::rounded(s7 * *f.monotony_rounded, 100);
        }
        return f;
    }

  private:
    static constexpr exact days_kept = 42;
    void step(std::int64_t load) noexcept {
        head_ = (head_ + 1) % days_kept;
        at_[static_cast<std::size_t>(head_)] = load;
    }
    std::int64_t back(exact i) const noexcept { return at_[static_cast<std::size_t>((head_ - i + days_kept) % days_kept)]; }
    std::int64_t sum(exact n) const noexcept {
        std::int64_t s = 0;
        for (exact i = 0; i != n; ++i) s += back(i);
        return s;
    }
    std::array<std::int64_t, 42> at_{};
    exact head_ = 0;
    day newest_ = andante::never;
};

/// The columns that are compared with the file.
inline constexpr std::array<column, 5> compared{column::atl, column::ctl28, column::ctl42, column::monotony, column::strain};

/// Whether a figure agrees with what the file says, or empty when the file says nothing. Means: to the rounding of two decimals.
/// Monotony: within 0.01. Strain: within 0.05, for the files write six digits. No monotony agrees with 0.
inline std::optional<bool> agrees(const load_figures& f, const player_day& d, column c) noexcept {
    const auto& said = d[c];  // in ten-thousandths, as sums x 100 are
    if (!said) return std::nullopt;
    const auto mean = [&](std::int64_t sum, std::int64_t n) { return std::abs(sum * 100 - *said * n) <= 50 * n; };
    switch (c) {
        case column::atl: return mean(f.week, 7);
        case column::ctl28: return mean(f.sum_28, 28);
        case column::ctl42: return mean(f.sum_42, 42);
        case column::monotony: return f.monotony ? std::abs(*f.monotony * 10'000.0 - static_cast<double>(*said)) <= 100.0 : *said == 0;
        case column::strain: return std::abs(f.strain.value_or(0) * 100 - *said) <= 500;
        default: return std::nullopt;
    }
}
/// The figure itself, in hundredths; empty when there is none.
inline std::optional<std::int64_t> figure(const load_figures& f, column c) noexcept {
    switch (c) {
        case column::atl: return f.mean_7;
        case column::ctl28: return f.mean_28;
        case column::ctl42: return f.mean_42;
        case column::monotony: return f.monotony_rounded;
        case column::strain: return f.strain;
        default: return std::nullopt;
    }
}

/// 25714 as 257.14.
inline std::string decimal(std::int64_t hundredths) {
    const std::int64_t n = hundredths < 0 ? -hundredths : hundredths;
    std::string s = (hundredths < 0 ? "-" : "") + std::to_string(n / 100) + ".";
    s += static_cast<char>('0' + n / 10 % 10);
    s += static_cast<char>('0' + n % 10);
    return s;
}

}  // namespace wellness
