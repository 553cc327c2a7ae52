// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/double_progression.hpp>
#include <andante/policies/time_progression.hpp>

/// Two repetitions more could have been done, in two sessions: then load.
namespace andante::policies {

/// The next load when in the last two sessions, both at this level and good, two repetitions more than are to be left could still have been done. They are
/// declared, not done: what is done beyond a grant earns nothing (PRG-12). Repetitions and sets do not rise where there is load to add; an exercise that is
/// ordered without load takes the step of `double_progression`. Timed work has no repetitions to spare: there both sessions were two points
/// below the cap. Reserve that was not told is no reserve. Source: Graves and Baechle, the two-for-two rule, where the two repetitions are done.
struct two_for_two {
    static constexpr policy_card card{"two_for_two", "More load when two repetitions more could have been done in two sessions.",
                                      "Graves and Baechle, the two-for-two rule", "as told in a secondary page; healthy adults", origin::read};
    equipment has{};
    static constexpr exact more = 2, sessions_in_a_row = 2;

    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        if (!earned(c, x)) return c.level;
        if (c.level.at(part::n_reps) == 0) return time_progression{}(c);
        return c.ceiling.at(part::weight) == 0 ? double_progression{}(c) : double_progression::heavier(c, has);
    }

  private:
    static constexpr bool earned(const course& c, const experience& x) noexcept {
        if (x.flagged_lately() || x.size < static_cast<std::size_t>(sessions_in_a_row)) return false;
        for (std::size_t i = 0; i != static_cast<std::size_t>(sessions_in_a_row); ++i) {
            const past_session& s = x.sessions[i];
            if (!s.good() || !s.at_this_level) return false;
            const exact point = c.aerobic() ? 1 : 2;
            if (c.level.at(part::n_reps) == 0 ? s.effort > s.cap - 2 * point : s.reserve < s.spare + more) return false;
        }
        return true;
    }
};
static_assert(progression<two_for_two>);

}  // namespace andante::policies
