// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/civil.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>

/// Bounded memories of days.
namespace andante {

/// Which of the last 64 days something happened on.
class day_set {
  public:
    constexpr void put(day d) noexcept {
        if (newest_ == never || d > newest_) {
            const exact by = newest_ == never ? 64 : d - newest_;
            bits_ = by >= 64 ? 0 : bits_ << by;
            newest_ = d;
        }
        if (newest_ - d < 64) bits_ |= std::uint64_t{1} << (newest_ - d);
    }
    constexpr bool has(day d) const noexcept {
        const exact ago = newest_ - d;
        return ago >= 0 && ago < 64 && (bits_ >> ago & 1) != 0;
    }
    /// The days before and with `today`: bit i is `today - i`. Of those in `which`, bit i for `newest() - i`.
    constexpr std::uint64_t seen_from(day today, std::uint64_t which = ~std::uint64_t{0}) const noexcept {
        return turned(bits_ & which, today - newest_);  // far from any day when nothing is in
    }
    /// The days of a set whose bit 0 is moved by so many days.
    static constexpr std::uint64_t turned(std::uint64_t d, exact by) noexcept {
        if (by >= 0 && by < 64) return d << by;
        return by < 0 && by > -64 ? d >> -by : 0;
    }
    /// How many of the days from `first` to `last` are in.
    constexpr exact count(day first, day last) const noexcept {
        exact n = 0;
        for (day d = first; d <= last; d = d + 1) n += has(d);
        return n;
    }
    constexpr day newest() const noexcept { return newest_; }
    /// The newest one before `today`, within the 64; `never` when there is none.
    constexpr day before(day today) const noexcept {
        const std::uint64_t earlier = seen_from(today) & ~std::uint64_t{1};
        return earlier == 0 ? never : today - static_cast<exact>(std::countr_zero(earlier));
    }

  private:
    std::uint64_t bits_ = 0;
    day newest_ = never;
};

/// How many days are in a set of 64. Written out: without a machine instruction `std::popcount` calls a library.
constexpr exact count_of(std::uint64_t d) noexcept {
    d -= d >> 1 & 0x5555555555555555u;
    d = (d & 0x3333333333333333u) + (d >> 2 & 0x3333333333333333u);
    return static_cast<exact>(((d + (d >> 4)) & 0x0f0f0f0f0f0f0f0fu) * 0x0101010101010101u >> 56);
}

/// The `n` newest days of a set.
constexpr std::uint64_t newest_of(std::uint64_t d, exact n) noexcept {
    std::uint64_t older = d;
    for (; n != 0; --n) older &= older - 1;
    return d & ~older;
}
/// The days after `d`, bit i for `today - i`.
constexpr std::uint64_t days_after(day d, day today) noexcept {
    const exact ago = today - d;
    return ago >= 64 ? ~std::uint64_t{0} : ago <= 0 ? 0 : (std::uint64_t{1} << ago) - 1;
}

/// A number from 0 to 15 for each of the last `N` days; the worse of two on one day is kept. O(1).
/// Kept bit by bit, so that what is asked of all the days at once takes a few steps.
template <std::size_t N>
class calendar {
    static_assert(N <= 64, "a calendar remembers at most 64 days");

  public:
    constexpr void put(day d, exact n) noexcept {
        const day newest = days_.newest();
        const bool first = newest == never, is_new = first || d > newest;
        if (!is_new) {
            if (newest - d >= static_cast<exact>(N)) return;
            if (const auto told = on(d); told && *told >= n) return;
        }
        days_.put(d);
        const exact by = first ? 64 : is_new ? d - newest : 0;
        const std::uint64_t at = std::uint64_t{1} << (days_.newest() - d);
        const auto put_bit = [=](std::uint64_t& bits, int i) { bits = ((by < 64 ? bits << by : 0) & ~at) | ((n >> i & 1) != 0 ? at : 0); };
        auto& [ones, twos, fours, eights] = bits_;  // written out: told of every region at once, it is the most frequent step of all
        put_bit(ones, 0), put_bit(twos, 1), put_bit(fours, 2), put_bit(eights, 3);
    }
    constexpr std::optional<exact> on(day d) const noexcept {
        const exact ago = days_.newest() - d;
        if (ago >= static_cast<exact>(N) || !days_.has(d)) return std::nullopt;
        return number_at(ago);
    }
    /// The days with a number, bit i for `today - i`.
    constexpr std::uint64_t told(day today) const noexcept { return days_.seen_from(today, all); }
    /// Those with a number of `n` or more, 1 to 15.
    constexpr std::uint64_t from(exact n, day today) const noexcept { return days_.seen_from(today, all & from(n)); }
    /// Visits what was told on the days `today - i` whose bit i is in `wanted`, newest first.
    template <class Visit>
    constexpr void for_each(day today, std::uint64_t wanted, Visit visit) const noexcept {
        const exact ahead = days_.newest() - today;
        for (std::uint64_t left_over = told(today) & wanted & all; left_over != 0; left_over &= left_over - 1) {
            const auto i = static_cast<exact>(std::countr_zero(left_over));
            visit(today - i, number_at(i + ahead));
        }
    }
    /// The lower middle of the numbers told on the days in `wanted`; empty when there are fewer than `least`.
    /// What is above `top` counts as `top`.
    constexpr std::optional<exact> lower_median(day today, std::uint64_t wanted, exact least, exact top) const noexcept {
        const exact ahead = days_.newest() - today;
        const std::uint64_t counted = days_.seen_from(days_.newest(), all & day_set::turned(wanted & all, ahead));
        const exact n = count_of(counted);
        if (n < least || n == 0) return std::nullopt;
        for (exact v = 0; v != top; ++v)
            if (2 * count_of(counted & ~from(v + 1)) >= n) return v;
        return top;
    }
    constexpr day newest() const noexcept { return days_.newest(); }

  private:
    static constexpr std::uint64_t all = N == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << N) - 1;

    constexpr std::uint64_t from(exact n) const noexcept {
        const auto& [ones, twos, fours, eights] = bits_;  // from the ones up: a bit that is asked for, and more of those below
        std::uint64_t d = (n & 1) != 0 ? ones : ~std::uint64_t{0};
        d = (n & 2) != 0 ? twos & d : twos | d;
        d = (n & 4) != 0 ? fours & d : fours | d;
        return (n & 8) != 0 ? eights & d : eights | d;
    }
    constexpr exact number_at(exact ago) const noexcept {
        return static_cast<exact>((bits_[0] >> ago & 1) | (bits_[1] >> ago & 1) << 1 | (bits_[2] >> ago & 1) << 2 | (bits_[3] >> ago & 1) << 3);
    }
    std::array<std::uint64_t, 4> bits_{};  ///< of the numbers, the ones first; bit i for `newest - i`
    day_set days_{};
};

/// The last `N` of a kind, newest first.
template <class T, std::size_t N>
class ring {
  public:
    constexpr void put(const T& x) noexcept {
        for (std::size_t i = N; --i != 0;) at_[i] = at_[i - 1];
        at_[0] = x;
        if (size_ < N) ++size_;
    }
    constexpr void clear() noexcept { size_ = 0; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr T& operator[](std::size_t i) noexcept { return at_[i]; }
    constexpr const T& operator[](std::size_t i) const noexcept { return at_[i]; }
    constexpr const T* begin() const noexcept { return at_.data(); }
    constexpr const T* end() const noexcept { return at_.data() + size_; }

  private:
    std::array<T, N> at_{};
    std::size_t size_ = 0;
};

}  // namespace andante
