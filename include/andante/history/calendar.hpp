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
        return newest_ != never && d <= newest_ && newest_ - d < 64 && (bits_ >> (newest_ - d) & 1) != 0;
    }
    /// The days before and with `today`: bit i is `today - i`.
    constexpr std::uint64_t seen_from(day today) const noexcept {
        if (newest_ == never) return 0;
        const exact by = today - newest_;
        return by >= 64 || by <= -64 ? 0 : by >= 0 ? bits_ << by : bits_ >> -by;
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

/// A small number for each of the last `N` days; the worse of two on one day is kept. O(1), amortised.
template <std::size_t N>
class calendar {
    static_assert(N <= 64, "a calendar remembers at most 64 days");

  public:
    constexpr void put(day d, exact n) noexcept {
        if (days_.newest() != never && days_.newest() - d >= static_cast<exact>(N)) return;
        const auto v = static_cast<std::uint8_t>(n);
        at_[index(d)] = days_.has(d) ? (std::max)(at_[index(d)], v) : v;
        days_.put(d);
    }
    constexpr std::optional<exact> on(day d) const noexcept {
        if (!days_.has(d) || days_.newest() - d >= static_cast<exact>(N)) return std::nullopt;
        return at_[index(d)];
    }
    /// Visits what was told on the days `today - i` whose bit i is in `wanted`, newest first.
    template <class Visit>
    constexpr void for_each(day today, std::uint64_t wanted, Visit visit) const noexcept {
        constexpr std::uint64_t all = N == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << N) - 1;
        for (std::uint64_t left_over = days_.seen_from(today) & wanted & all; left_over != 0; left_over &= left_over - 1) {
            const auto i = static_cast<exact>(std::countr_zero(left_over));
            if (days_.newest() - (today - i) < static_cast<exact>(N)) visit(today - i, exact{at_[index(today - i)]});
        }
    }
    constexpr day newest() const noexcept { return days_.newest(); }

  private:
    static constexpr std::size_t index(day d) noexcept {
        const exact n = d.number() % static_cast<exact>(N);
        return static_cast<std::size_t>(n < 0 ? n + static_cast<exact>(N) : n);
    }
    std::array<std::uint8_t, N> at_{};
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

/// The lower middle of counted small numbers; empty when fewer than `least` were counted.
template <std::size_t Places>
class tally_of {
  public:
    constexpr void count(exact place) noexcept { ++n_[static_cast<std::size_t>(place)], ++all_; }
    constexpr exact size() const noexcept { return all_; }
    constexpr std::optional<exact> lower_median(exact least) const noexcept {
        if (all_ < least) return std::nullopt;
        exact before = 0;
        for (std::size_t i = 0; i != Places; ++i) {
            before += n_[i];
            if (before >= (all_ + 1) / 2) return static_cast<exact>(i);
        }
        return std::nullopt;
    }

  private:
    std::array<std::uint8_t, Places> n_{};
    exact all_ = 0;
};

}  // namespace andante
