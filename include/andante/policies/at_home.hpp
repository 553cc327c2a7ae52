// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/double_progression.hpp>
#include <andante/policies/time_progression.hpp>

/// The standard policy for a person whose weights are known.
namespace andante::policies {

/// Minutes for work that is timed; double progression for work that is counted, from one load that can be put together to the next. Of unknown equipment
/// it wishes what `standard` wishes.
struct at_home {
    static constexpr policy_card card{"at_home", "The standard policy, with the loads that there are.", "andante", "house rule", origin::house};
    equipment has{};
    constexpr dose operator()(const course& c) const noexcept {
        return c.level.at(part::n_reps) == 0 ? time_progression{}(c) : double_progression::wish(c, has);
    }
};

}  // namespace andante::policies
