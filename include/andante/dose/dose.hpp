// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/door.hpp>
#include <andante/quantity/units.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <type_traits>

/// What is asked of the body: sets, repetitions, load, time.
namespace andante {

enum class part : std::uint8_t { n_sets, n_reps, weight, time };
inline constexpr std::size_t part_count = 4;

namespace detail {

template <class Q>
inline constexpr int part_of = -1;
template <>
inline constexpr int part_of<set_count> = 0;
template <>
inline constexpr int part_of<repetitions> = 1;
template <>
inline constexpr int part_of<load> = 2;
template <>
inline constexpr int part_of<duration> = 3;

template <class... Qs>
consteval bool parts_named_once() {
    std::array<int, part_count> seen{};
    bool ok = true;
    ((part_of<Qs> >= 0 ? void(ok = ok && ++seen[static_cast<std::size_t>(part_of<Qs>)] == 1) : void()), ...);
    return ok;
}

}  // namespace detail

/// Ordered part by part. Parts are written in any order, each with its unit: `dose{8 * rep, 2 * kg}`;
/// repetitions without sets are one set. `dose{}` is *not stated*. 16 bytes, trivially copyable.
class dose {
  public:
    constexpr dose() noexcept = default;
    template <class... Qs>
        requires(sizeof...(Qs) >= 1)
    constexpr dose(const Qs&... qs) noexcept {
        static_assert(((detail::part_of<Qs> >= 0) && ...), "a dose has units: 2 * sets, 8 * rep, 2.5 * kg, 10 * minutes");
        static_assert(detail::parts_named_once<Qs...>(), "a dose names each of sets, rep, kg, minutes at most once");
        if constexpr (((detail::part_of<Qs> >= 0) && ...)) {
            ((at_[static_cast<std::size_t>(detail::part_of<Qs>)] = qs.value()), ...);
            if (at_[1] != 0 && at_[0] == 0) at_[0] = 1;
        }
    }
    static constexpr dose of_parts(const std::array<exact, part_count>& p) noexcept {
        dose d;
        d.at_ = p;
        return d;
    }
    /// The top of the order: meets change nothing.
    static constexpr dose unbounded() noexcept {
        constexpr exact most = (std::numeric_limits<exact>::max)();
        return of_parts({most, most, most, most});
    }

    constexpr set_count sets() const noexcept { return set_count::from_value(at_[0]); }
    constexpr repetitions reps() const noexcept { return repetitions::from_value(at_[1]); }
    constexpr load weight() const noexcept { return load::from_value(at_[2]); }
    constexpr duration time() const noexcept { return duration::from_value(at_[3]); }
    constexpr exact at(part p) const noexcept { return at_[static_cast<std::size_t>(p)]; }
    constexpr const std::array<exact, part_count>& parts() const noexcept { return at_; }

    /// The same dose with one part replaced.
    template <class Q>
    constexpr dose with(const Q& q) const noexcept {
        static_assert(detail::part_of<Q> >= 0, "a dose has units: 2 * sets, 8 * rep, 2.5 * kg, 10 * minutes");
        dose d{*this};
        d.at_[static_cast<std::size_t>(detail::part_of<Q>)] = q.value();
        return d;
    }
    constexpr dose with(part p, exact n) const noexcept {
        dose d{*this};
        d.at_[static_cast<std::size_t>(p)] = n;
        return d;
    }
    /// Whether anything is asked at all.
    constexpr bool stated() const noexcept { return (at_[0] | at_[1] | at_[2] | at_[3]) != 0; }

    friend constexpr bool operator==(const dose& a, const dose& b) noexcept {
        return ((a.at_[0] ^ b.at_[0]) | (a.at_[1] ^ b.at_[1]) | (a.at_[2] ^ b.at_[2]) | (a.at_[3] ^ b.at_[3])) == 0;
    }

  private:
    std::array<exact, part_count> at_{};
};
static_assert(std::is_trivially_copyable_v<dose> && sizeof(dose) == 16);

/// Whether no part of `d` is above `limit`.
constexpr bool fits(const dose& d, const dose& limit) noexcept {
    const auto &p = d.parts(), &most = limit.parts();
    return p[0] <= most[0] && p[1] <= most[1] && p[2] <= most[2] && p[3] <= most[3];
}
/// The lesser, part by part.
constexpr dose meet(const dose& a, const dose& b) noexcept {
    std::array<exact, part_count> p{};
    for (std::size_t i = 0; i != part_count; ++i) p[i] = (std::min)(a.parts()[i], b.parts()[i]);
    return dose::of_parts(p);
}
/// Repetitions of no set: not a dose.
constexpr bool without_sets(const dose& d) noexcept { return d.at(part::n_reps) > 0 && d.at(part::n_sets) < 1; }
/// No part negative, none above the absolute bound of its unit, no repetitions without a set.
constexpr bool well_formed(const dose& d) noexcept {
    return !without_sets(d) && fits(dose{}, d) && fits(d, dose::of_parts({absolute_bound<unit::set>, absolute_bound<unit::repetition>,
                                                      absolute_bound<unit::gram>, absolute_bound<unit::second>}));
}
/// What a factor acts on: sets times repetitions, or seconds where there are no repetitions.
constexpr std::int64_t volume(const dose& d) noexcept {
    return d.at(part::n_reps) > 0 ? std::int64_t{d.at(part::n_sets)} * d.at(part::n_reps) : std::int64_t{d.at(part::time)};
}

}  // namespace andante
