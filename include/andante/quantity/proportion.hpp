// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/units.hpp>

#include <optional>

/// Shares, in per mille.
namespace andante {

namespace detail {

void a_proportion_lies_between_0_and_2000_per_mille();  // never defined

}  // namespace detail

/// A share from 0 to 2000 per mille; the whole by default. Ordered; a share of a share is not defined on purpose.
class proportion {
  public:
    constexpr proportion() noexcept = default;
    /// Empty outside 0 to 2000.
    static constexpr std::optional<proportion> from(exact per_mille) noexcept {
        if (per_mille < least || per_mille > most) return std::nullopt;
        return proportion{per_mille};
    }
    constexpr exact place() const noexcept { return per_mille_; }
    friend constexpr auto operator<=>(proportion, proportion) noexcept = default;

    static constexpr exact least = 0, most = 2000;

  private:
    constexpr explicit proportion(exact n) noexcept : per_mille_{static_cast<std::uint16_t>(n)} {}
    std::uint16_t per_mille_ = 1000;
};

/// All of it.
inline constexpr proportion whole{};

/// `800_pm`: written in source, checked by the compiler.
consteval proportion operator""_pm(unsigned long long n) {
    if (n > proportion::most) detail::a_proportion_lies_between_0_and_2000_per_mille();
    return *proportion::from(static_cast<exact>(n));
}

/// What is left after a re-match, and where silence regresses: nine tenths.
inline constexpr proportion nine_tenths = 900_pm;

namespace detail {

constexpr exact allowance(exact n, proportion p) noexcept {
    return saturated(std::int64_t{n} * p.place() / 1000);
}
constexpr exact exposure(exact n, proportion p) noexcept {
    return saturated((std::int64_t{n} * p.place() + 999) / 1000);
}

}  // namespace detail

/// What a share of `q` allows: rounded down, saturating.
template <class Unit>
constexpr amount<Unit> allowance(const amount<Unit>& q, proportion p) noexcept {
    return amount<Unit>::from_value(detail::allowance(q.value(), p));
}
/// What a share of `q` exposes to: rounded up, saturating.
template <class Unit>
constexpr amount<Unit> exposure(const amount<Unit>& q, proportion p) noexcept {
    return amount<Unit>::from_value(detail::exposure(q.value(), p));
}

}  // namespace andante
