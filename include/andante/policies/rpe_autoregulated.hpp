// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/standard.hpp>

/// The dose follows the effort that was told.
namespace andante::policies {

/// Steps as another policy does when the last two sessions, both at this level and good, were at least two points below the cap of effort. Within a point of the cap
/// the level stays; so it does when effort was not told. When the last session was too hard, nine tenths of the level until one is not. The points, the two
/// sessions and the share are house values. Source of the idea: Helms 2018, in trained men: load chosen by rated effort did as well as a share of the most.
template <progression P = standard>
struct rpe_autoregulated {
    static constexpr policy_card card{"rpe_autoregulated", "A step when two sessions were easy, less when the last one was too hard.",
                                      "Helms et al. 2018, Front Physiol 9:247", "abstract: the idea alone, trained men; the numbers are house values", origin::house};
    [[no_unique_address]] P of{};
    static constexpr exact points_below = 2;
    static constexpr std::size_t sessions_in_a_row = 2;
    static constexpr proportion after_too_hard = 900_pm;

    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        const exact point = c.aerobic() ? 1 : 2;  // of the scale: RPE, or CR10 in half steps
        if (x.size != 0 && (x.sessions[0].too_hard || x.sessions[0].hurt)) return share(c.level, after_too_hard, floor_of(c.start), 0);
        if (x.flagged_lately() || x.size < sessions_in_a_row) return c.level;
        for (std::size_t i = 0; i != sessions_in_a_row; ++i) {
            const past_session& s = x.sessions[i];
            if (!s.good() || !s.at_this_level || s.effort > s.cap - points_below * point) return c.level;
        }
        return led(of, c, x);
    }
};
rpe_autoregulated() -> rpe_autoregulated<standard>;
template <class P>
rpe_autoregulated(P) -> rpe_autoregulated<P>;
static_assert(progression<rpe_autoregulated<>>);

}  // namespace andante::policies
