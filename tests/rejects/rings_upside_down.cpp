// rejected: the absolute bound encloses the recommended range
// SPDX-License-Identifier: BSL-1.0
// The bound that nobody passes lies outside the range that is free.
#include <andante/quantity/bounded.hpp>

using namespace andante;
constexpr bounded<nrs, up(2, 4, 5, 6)> gate{};
static_assert(*gate == 4_nrs);
#ifdef REJECTED
constexpr bounded<nrs, up(2, 4, 5, 3)> inside_out{};
#endif
