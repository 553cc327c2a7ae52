// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

/// How whole numbers are spread, in fixed buckets: merged in any order the same, in a space that does not grow with how many there are.
namespace andante::simulate {

/// Counts by buckets: each number below 128 has its own, above zero and below; beyond, every power of two is cut in 64, so that a bucket is at most 1.6 per cent of
/// what it holds. Buckets never move: they depend on no number that was added. Kept are those from the least that holds something to the most: adding is O(1), and no more than 60 kB
/// whatever is added.
class spread {
  public:
    struct bucket {
        std::int32_t at = 0;
        std::uint64_t count = 0;
        friend constexpr bool operator==(const bucket&, const bucket&) noexcept = default;
    };
    static constexpr std::int32_t last = 3712;   ///< the bucket of the greatest magnitude of 64 bits; the first is `-last`
    static constexpr std::int32_t of(std::int64_t x) noexcept {
        const std::uint64_t m = x < 0 ? ~static_cast<std::uint64_t>(x) + 1 : static_cast<std::uint64_t>(x);
        if (m < 128) return static_cast<std::int32_t>(x);
        const auto shift = static_cast<int>(std::bit_width(m)) - 7;
        const auto b = static_cast<std::int32_t>(64 * shift + static_cast<std::int32_t>(m >> shift));
        return x < 0 ? -b : b;
    }
    /// The least magnitude in a bucket, with its sign.
    static constexpr std::int64_t least(std::int32_t at) noexcept {
        const std::int32_t m = at < 0 ? -at : at, shift = m < 128 ? 0 : m / 64 - 1;
        const std::int64_t v = std::int64_t{m - 64 * shift} << shift;
        return at < 0 ? -v : v;
    }
    /// Its middle.
    static constexpr double middle(std::int32_t at) noexcept {
        const std::int32_t m = at < 0 ? -at : at, shift = m < 128 ? 0 : m / 64 - 1;
        const double v = static_cast<double>(least(m)) + 0.5 * static_cast<double>((std::int64_t{1} << shift) - 1);
        return at < 0 ? -v : v;
    }

    void add(std::int64_t x) { add_to(of(x), 1); }
    /// Precondition: `at` is a bucket, from `-last` to `last`, and `count` is not 0.
    void add_to(std::int32_t at, std::uint64_t count) {
        make_room(at, at);
        counts_[place(at)] += count;
    }
    /// O(buckets of both).
    void merge(const spread& o) {
        if (o.counts_.empty()) return;
        make_room(o.first_, o.first_ + static_cast<std::int32_t>(o.counts_.size()) - 1);
        for (std::size_t i = 0; i != o.counts_.size(); ++i) counts_[place(o.first_) + i] += o.counts_[i];
    }
    /// Those that hold something, from the least to the most.
    std::vector<bucket> buckets() const {
        std::vector<bucket> all;
        for (std::size_t i = 0; i != counts_.size(); ++i)
            if (counts_[i] != 0) all.push_back({first_ + static_cast<std::int32_t>(i), counts_[i]});
        return all;
    }
    std::uint64_t size() const noexcept {
        std::uint64_t n = 0;
        for (const std::uint64_t c : counts_) n += c;
        return n;
    }
    /// The number below or at which a share of all lies: the middle of its bucket. 0 of nothing.
    double quantile(double share) const noexcept {
        const double wanted = share * static_cast<double>(size());
        double n = 0;
        for (std::size_t i = 0; i != counts_.size(); ++i)
            if (n += static_cast<double>(counts_[i]); n >= wanted && n > 0) return middle(first_ + static_cast<std::int32_t>(i));
        return 0;
    }
    /// The mean of the least (or the most) tenth, as the buckets tell it.
    double mean_of_tenth(bool of_the_most) const noexcept {
        const double wanted = static_cast<double>(size()) / 10;
        double n = 0, sum = 0;
        for (std::size_t k = 0; k != counts_.size() && n < wanted; ++k) {
            const std::size_t i = of_the_most ? counts_.size() - 1 - k : k;
            const double take = (std::min)(static_cast<double>(counts_[i]), wanted - n);
            n += take, sum += take * middle(first_ + static_cast<std::int32_t>(i));
        }
        return n == 0 ? 0 : sum / n;
    }
    friend bool operator==(const spread&, const spread&) noexcept = default;

  private:
    std::size_t place(std::int32_t at) const noexcept { return static_cast<std::size_t>(at - first_); }
    void make_room(std::int32_t from, std::int32_t to) {
        if (counts_.empty()) first_ = from;
        if (from < first_) counts_.insert(counts_.begin(), static_cast<std::size_t>(first_ - from), 0), first_ = from;
        if (place(to) >= counts_.size()) counts_.resize(place(to) + 1);
    }
    std::int32_t first_ = 0;                ///< of the least bucket that holds something; the last count is that of the most
    std::vector<std::uint64_t> counts_;
};

}  // namespace andante::simulate
