// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/ramp.hpp>
#include <andante/policies/standard.hpp>

/// Another policy, that comes back from a break by rungs that are earned.
namespace andante::policies {

/// After a break of over a week eight tenths of the level, after two weeks half; then a rung (500, 700, 800, 900 per mille, the whole) for every two weeks that
/// had two good sessions to show for them. The ramp of the rules (IRP-1, IRP-2) takes a week and one session that was not bad; this one is for whom that was too
/// quick, and the guard grants the lesser of the two, never their product. It ends with a re-baseline, after which the level is new. The rungs are those of
/// the reconciled rules A1.8; two weeks and two good sessions are house values. Source of the shape: Caterisano 2019, abstract.
template <progression P = standard>
struct return_ramp {
    static constexpr policy_card card{"return_ramp", "After a break back by rungs, each of two weeks and two good sessions.",
                                      "Caterisano et al. 2019, CSCCa and NSCA consensus", "abstract: the shape alone; rungs and days are house values", origin::house};
    [[no_unique_address]] P of{};
    static constexpr exact rung_days = 14, good_sessions = 2, long_break = 14;
    static constexpr proportion all = 1000_pm, after_long = 500_pm, after_short = 800_pm;

    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        const proportion now = share_of(x);
        return now >= all ? led(of, c, x) : share(c.level, now, floor_of(c.start), 0);
    }
    /// The share of the level that is open today.
    static constexpr proportion share_of(const experience& x) noexcept {
        if (x.away == 0 || (x.returned != never && x.began >= x.returned)) return all;
        proportion p = x.away >= long_break ? after_long : after_short;
        if (x.returned == never) return p;
        for (exact n = (std::min)((x.today - x.returned) / rung_days, x.good_since / good_sessions); n > 0 && p < all; --n) p = ramp::next(p);
        return p;
    }
};
return_ramp() -> return_ramp<standard>;
template <class P>
return_ramp(P) -> return_ramp<P>;
static_assert(progression<return_ramp<>>);

}  // namespace andante::policies
