// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>

/// Holding steady, which is success.
namespace andante::policies {

/// The level, always.
struct maintenance {
    static constexpr policy_card card{"maintenance", "The level, always.", "andante", "house rule", origin::house};
    constexpr dose operator()(const course& c) const noexcept { return c.level; }
};

}  // namespace andante::policies
