// rejected: no match for .operator<.|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0
// Minutes are not less than kilograms.
#include <andante/quantity/units.hpp>

using namespace andante;
static_assert(10 * minutes < 700 * seconds);
#ifdef REJECTED
static_assert(10 * minutes < 700 * kg);
#endif
