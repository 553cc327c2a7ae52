// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// Sums of whole numbers that no order changes: over threads, shards and machines the same to the digit.
namespace andante::simulate {

/// A sum of 128 bits, above and below zero. Exact as long as fewer than 2^32 numbers of 2^94 are added.
class wide_sum {
  public:
    constexpr wide_sum() noexcept = default;
    constexpr wide_sum(std::uint64_t low, std::uint64_t high) noexcept : low_{low}, high_{high} {}
    constexpr void add(std::int64_t x) noexcept { add_parts(static_cast<std::uint64_t>(x), x < 0 ? ~std::uint64_t{0} : 0); }
    constexpr void add_product(std::int64_t a, std::int64_t b) noexcept {
        if (a == static_cast<std::int32_t>(a) && b == static_cast<std::int32_t>(b)) return add(a * b);
        const bool negative = (a < 0) != (b < 0);
        const std::uint64_t x = magnitude(a), y = magnitude(b), x0 = x & low_half, x1 = x >> 32, y0 = y & low_half, y1 = y >> 32;
        const std::uint64_t p00 = x0 * y0, p01 = x0 * y1, p10 = x1 * y0, middle = (p00 >> 32) + (p01 & low_half) + (p10 & low_half);
        std::uint64_t low = (p00 & low_half) | middle << 32, high = x1 * y1 + (p01 >> 32) + (p10 >> 32) + (middle >> 32);
        if (negative) low = ~low + 1, high = ~high + (low == 0);
        add_parts(low, high);
    }
    constexpr void merge(const wide_sum& other) noexcept { add_parts(other.low_, other.high_); }
    /// Nearest double; exact below 2^53.
    constexpr double value() const noexcept {
        const bool negative = (high_ >> 63) != 0;
        const std::uint64_t low = negative ? ~low_ + 1 : low_, high = negative ? ~high_ + (low == 0) : high_;
        const double v = static_cast<double>(high) * 18446744073709551616.0 + static_cast<double>(low);
        return negative ? -v : v;
    }
    constexpr std::uint64_t low() const noexcept { return low_; }
    constexpr std::uint64_t high() const noexcept { return high_; }
    friend constexpr bool operator==(const wide_sum&, const wide_sum&) noexcept = default;

  private:
    static constexpr std::uint64_t low_half = 0xffffffffu;
    static constexpr std::uint64_t magnitude(std::int64_t x) noexcept { return x < 0 ? ~static_cast<std::uint64_t>(x) + 1 : static_cast<std::uint64_t>(x); }
    constexpr void add_parts(std::uint64_t low, std::uint64_t high) noexcept { low_ += low, high_ += high + (low_ < low); }
    std::uint64_t low_ = 0, high_ = 0;
};

/// How many, their sum, and the sum of their squares.
class exact_sum {
  public:
    constexpr exact_sum() noexcept = default;
    /// As it was written down.
    constexpr exact_sum(std::uint64_t n, const wide_sum& sum, const wide_sum& squares) noexcept : n_{n}, sum_{sum}, squares_{squares} {}
    constexpr void add(std::int64_t x) noexcept { ++n_, sum_.add(x), squares_.add_product(x, x); }
    constexpr void merge(const exact_sum& o) noexcept { n_ += o.n_, sum_.merge(o.sum_), squares_.merge(o.squares_); }
    constexpr std::uint64_t size() const noexcept { return n_; }
    constexpr const wide_sum& sum() const noexcept { return sum_; }
    constexpr const wide_sum& squares() const noexcept { return squares_; }
    /// 0 of nothing.
    constexpr double mean() const noexcept { return n_ == 0 ? 0 : sum_.value() / static_cast<double>(n_); }
    /// Of the whole, not of a sample: the Monte Carlo variance of one.
    constexpr double variance() const noexcept {
        if (n_ < 2) return 0;
        const double n = static_cast<double>(n_), m = mean(), v = (squares_.value() - n * m * m) / (n - 1);
        return v < 0 ? 0 : v;
    }
    friend constexpr bool operator==(const exact_sum&, const exact_sum&) noexcept = default;

  private:
    std::uint64_t n_ = 0;
    wide_sum sum_{}, squares_{};
};

}  // namespace andante::simulate
