// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/person.hpp>

/// Worlds in pairs, one on each side of the median: what rises and falls with a parameter is out of the mean of the two.
namespace andante::simulate {

/// The world on the other side of the median world. It is as likely, so the mean of a pair is unbiased; its error is less where the output rises or falls with the parameters, and more where it
/// has a hill between them.
constexpr world opposite(const world& w) noexcept {
    world other;
    for (std::size_t i = 0; i != parameter_count; ++i) other.shift[i] = -w.shift[i];
    return other;
}

}  // namespace andante::simulate
