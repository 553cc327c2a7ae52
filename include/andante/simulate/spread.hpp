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
/// what it holds. Buckets never move: they depend on no number that was added. Only those that hold something are kept.
class spread {
  public:
    struct bucket {
        std::int32_t at = 0;
        std::uint64_t count = 0;
        friend constexpr bool operator==(const bucket&, const bucket&) noexcept = default;
    };
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
    void add_to(std::int32_t at, std::uint64_t count) {
        const auto i = std::lower_bound(all_.begin(), all_.end(), at, [](const bucket& b, std::int32_t a) { return b.at < a; });
        if (i != all_.end() && i->at == at) i->count += count;
        else all_.insert(i, {at, count});
    }
    /// O(buckets of both).
    void merge(const spread& o) {
        std::vector<bucket> both;
        both.reserve(all_.size() + o.all_.size());
        auto a = all_.begin();
        for (const bucket& b : o.all_) {
            while (a != all_.end() && a->at < b.at) both.push_back(*a++);
            const bool same = a != all_.end() && a->at == b.at;
            both.push_back({b.at, b.count + (same ? a++->count : 0)});
        }
        both.insert(both.end(), a, all_.end());
        all_ = std::move(both);
    }
    const std::vector<bucket>& buckets() const noexcept { return all_; }   ///< from the least to the most
    std::uint64_t size() const noexcept {
        std::uint64_t n = 0;
        for (const bucket& b : all_) n += b.count;
        return n;
    }
    /// The number below or at which a share of all lies: the middle of its bucket. 0 of nothing.
    double quantile(double share) const noexcept {
        const double wanted = share * static_cast<double>(size());
        double n = 0;
        for (const bucket& b : all_)
            if (n += static_cast<double>(b.count); n >= wanted && n > 0) return middle(b.at);
        return 0;
    }
    /// The mean of the least (or the most) tenth, as the buckets tell it.
    double mean_of_tenth(bool of_the_most) const noexcept {
        const double wanted = static_cast<double>(size()) / 10;
        double n = 0, sum = 0;
        for (std::size_t i = 0; i != all_.size() && n < wanted; ++i) {
            const bucket& b = all_[of_the_most ? all_.size() - 1 - i : i];
            const double take = (std::min)(static_cast<double>(b.count), wanted - n);
            n += take, sum += take * middle(b.at);
        }
        return n == 0 ? 0 : sum / n;
    }
    friend bool operator==(const spread&, const spread&) noexcept = default;

  private:
    std::vector<bucket> all_;
};

}  // namespace andante::simulate
