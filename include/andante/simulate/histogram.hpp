// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

/// How often which numbers were seen: counted in buckets that are the same for everybody, so that parts merge in any order to the same counts.
namespace andante::simulate {

/// Whole numbers of either sign in buckets of fixed edges: each number from -63 to 63 has its own; beyond, a bucket is never wider than a 32nd of its nearer edge. Adding is O(1), all else
/// O(buckets); 30 kB whatever is added. Counts are exact below 2^64.
class histogram {
  public:
    static constexpr std::size_t buckets = 3776;

    constexpr void add(std::int64_t x, std::uint64_t times = 1) noexcept { counts_[bucket(x)] += times; }
    constexpr void merge(const histogram& o) noexcept {
        for (std::size_t i = 0; i != buckets; ++i) counts_[i] += o.counts_[i];
    }
    constexpr std::uint64_t size() const noexcept {
        std::uint64_t n = 0;
        for (const std::uint64_t c : counts_) n += c;
        return n;
    }
    /// The number that `per_mille` of 1000 do not exceed, to the bucket: the end of it that is nearer to 0. So it is exact up to 63, and beyond too small in size by less than a 32nd.
    /// 0 of nothing.
    constexpr std::int64_t quantile(std::uint32_t per_mille) const noexcept {
        const std::uint64_t n = size(), rank = (std::max)(share(n, per_mille), std::uint64_t{1});
        std::uint64_t seen = 0;
        for (std::size_t i = 0; n != 0 && i != buckets; ++i)
            if ((seen += counts_[i]) >= rank) return nearer_edge(i);
        return 0;
    }
    /// The mean of the lowest `per_mille` of 1000, as far as the buckets tell; 0 of nothing. The worst tenth, where less is worse.
    constexpr double mean_of_lowest(std::uint32_t per_mille) const noexcept {
        return mean_of(share(size(), per_mille), [](std::size_t i) { return i; });
    }
    /// The same, of the highest: where more is worse.
    constexpr double mean_of_highest(std::uint32_t per_mille) const noexcept {
        return mean_of(share(size(), per_mille), [](std::size_t i) { return buckets - 1 - i; });
    }
    constexpr const std::array<std::uint64_t, buckets>& counts() const noexcept { return counts_; }
    friend constexpr bool operator==(const histogram&, const histogram&) noexcept = default;

    /// Where a number is counted: the lower the number, the lower the bucket.
    static constexpr std::size_t bucket(std::int64_t x) noexcept {
        const std::size_t m = of_size(x < 0 ? ~static_cast<std::uint64_t>(x) + 1 : static_cast<std::uint64_t>(x));
        return x < 0 ? middle - m : middle + m;
    }
    /// The smallest number in size that is counted there.
    static constexpr std::int64_t nearer_edge(std::size_t bucket) noexcept {
        const std::size_t m = bucket < middle ? middle - bucket : bucket - middle;
        const std::uint64_t size = m < 64 ? m : (32 + m % 32) << (m / 32 - 1);
        return static_cast<std::int64_t>(bucket < middle ? ~size + 1 : size);
    }

  private:
    static constexpr std::size_t middle = buckets / 2;  // of 0; -2^63 is in the first
    static constexpr std::size_t of_size(std::uint64_t x) noexcept {
        if (x < 64) return static_cast<std::size_t>(x);
        const int shift = static_cast<int>(std::bit_width(x)) - 6;
        return static_cast<std::size_t>(32 * shift) + static_cast<std::size_t>(x >> shift);
    }
    static constexpr std::uint64_t share(std::uint64_t n, std::uint32_t per_mille) noexcept {
        const std::uint64_t k = (std::min)(per_mille, std::uint32_t{1000});
        return n / 1000 * k + (n % 1000 * k + 999) / 1000;  // rounded up
    }
    template <class Nth>
    constexpr double mean_of(std::uint64_t wanted, Nth nth) const noexcept {
        double sum = 0;
        std::uint64_t left = wanted;
        for (std::size_t i = 0; left != 0 && i != buckets; ++i) {
            const std::uint64_t here = (std::min)(counts_[nth(i)], left);
            sum += static_cast<double>(here) * static_cast<double>(nearer_edge(nth(i))), left -= here;
        }
        return wanted == 0 ? 0 : sum / static_cast<double>(wanted);
    }
    std::array<std::uint64_t, buckets> counts_{};
};

}  // namespace andante::simulate
