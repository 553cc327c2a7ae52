// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/double_progression.hpp>
#include <andante/policies/time_progression.hpp>

/// The policy of the ready-made coach.
namespace andante::policies {

/// Minutes for work that is timed, double progression for work that is counted. How long a step waits is the prescription's pace.
struct standard {
    static constexpr policy_card card{"standard", "Double progression for counted work, a step of time for timed work.", "andante", "house rule", origin::house};
    constexpr dose operator()(const course& c) const noexcept {
        return c.level.at(part::n_reps) == 0 ? time_progression{}(c) : double_progression{}(c);
    }
};

}  // namespace andante::policies
