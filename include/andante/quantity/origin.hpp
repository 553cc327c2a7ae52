// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

/// Where a number comes from.
namespace andante {

/// Seen in the named source; known but not confirmed; set by this project.
enum class origin : std::uint8_t { read, recalled, house };

}  // namespace andante
