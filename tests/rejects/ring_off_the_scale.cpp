// rejected: the rings lie on the scale
// SPDX-License-Identifier: BSL-1.0
// A scale from 0 to 10 has no bound of 11.
#include <andante/quantity/bounded.hpp>

using namespace andante;
constexpr bounded<nrs, up(2, 4, 5, 6)> gate{};
static_assert(*gate == 4_nrs);
#ifdef REJECTED
constexpr bounded<nrs, up(2, 4, 5, 11)> beyond{};
#endif
