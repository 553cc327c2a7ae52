// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/civil.hpp>
#include <andante/quantity/ordinal.hpp>
#include <andante/quantity/proportion.hpp>

/// Thresholds with two rings: a recommended range and an absolute bound.
namespace andante {

/// Why a limit could not be moved.
enum class limit_problem : std::uint8_t { nothing, off_the_scale, needs_a_signature, beyond_the_absolute_bound, expired, too_long, no_such_limit };

/// Who moves a limit, why (a code, never text), and until when. Zero means unsigned.
struct signature {
    std::uint32_t who = 0;
    std::uint16_t why = 0;
    day until = never;
    friend constexpr bool operator==(const signature&, const signature&) = default;
};
/// A signature holds for at most 26 weeks.
inline constexpr exact longest_signature = 182;

/// `normal` is the default, `recommended` is free to use, `absolute` is the loosest there is.
/// On which side of the range `absolute` lies says which way is looser. Where it equals the end of
/// `recommended`, the limit can only be tightened.
struct rings {
    exact normal;
    struct { exact least, most; } recommended;
    exact absolute;
    bool looser_up;
};
/// More is looser: a cap, a factor that leaves more.
consteval rings up(exact strictest, exact normal, exact recommended_most, exact absolute) {
    return {normal, {strictest, recommended_most}, absolute, true};
}
/// Less is looser: a waiting time, a reserve.
consteval rings down(exact absolute, exact recommended_least, exact normal, exact strictest) {
    return {normal, {recommended_least, strictest}, absolute, false};
}

/// A threshold whose rings belong to its type, so no host can bring its own; the value is all that is stored.
template <class T, rings R>
class bounded {
    static_assert(R.recommended.least <= R.normal && R.normal <= R.recommended.most, "the normal value lies in the recommended range");
    static_assert(R.looser_up ? R.absolute >= R.recommended.most : R.absolute <= R.recommended.least, "the absolute bound encloses the recommended range");
    static_assert(exactly<T>(R.normal).has_value() && exactly<T>(R.absolute).has_value(), "the rings lie on the scale");

  public:
    using value_type = T;
    static constexpr rings ring = R;

    constexpr bounded() noexcept = default;
    /// A house setting: the recommended range and whatever is tighter; anything looser does not compile.
    consteval bounded(T v) : at_{v} {
        if (looser(number(v), R.looser_up ? R.recommended.most : R.recommended.least)) this_limit_needs_a_signature();
    }
    /// A run-time setting: beyond the recommended range only signed and in date, beyond the absolute bound never.
    static constexpr limit_problem check(exact n, const signature& by, day today) noexcept {
        if (!exactly<T>(n)) return limit_problem::off_the_scale;
        if (looser(n, R.absolute)) return limit_problem::beyond_the_absolute_bound;
        if (looser(n, R.looser_up ? R.recommended.most : R.recommended.least)) {
            if (by.who == 0 || by.why == 0) return limit_problem::needs_a_signature;
            if (by.until < today) return limit_problem::expired;
            if (by.until - today > longest_signature) return limit_problem::too_long;
        }
        return limit_problem::nothing;
    }
    /// Takes a value that `check` accepts on the day it was signed; does nothing with any other.
    constexpr limit_problem set(exact n, const signature& by, day signed_on) noexcept {
        const limit_problem p = check(n, by, signed_on);
        if (p == limit_problem::nothing) at_ = *exactly<T>(n);
        return p;
    }
    static constexpr bool looser(exact n, exact than) noexcept { return R.looser_up ? n > than : n < than; }
    constexpr const T& operator*() const noexcept { return at_; }
    constexpr exact place() const noexcept { return number(at_); }

  private:
    static void this_limit_needs_a_signature();  // never defined
    T at_ = *exactly<T>(R.normal);
};

}  // namespace andante
