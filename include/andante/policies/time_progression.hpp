// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>

/// Minutes, a step at a time.
namespace andante::policies {

/// One time step more, up to the ceiling. PRG-4 keeps the week in bounds.
struct time_progression {
    static constexpr policy_card card{"time_progression", "A step of time more.", "andante", "house rule", origin::house};
    constexpr dose operator()(const course& c) const noexcept {
        const exact t = c.level.at(part::time);
        return t > c.ceiling.at(part::time) - c.time_step ? c.level : c.level.with(part::time, t + c.time_step);
    }
};

}  // namespace andante::policies
