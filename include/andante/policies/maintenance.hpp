// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>

/// Holding steady, which is success.
namespace andante::policies {

/// The level, always.
struct maintenance {
    constexpr dose operator()(const course& c) const noexcept { return c.level; }
};

}  // namespace andante::policies
