// rejected: no match for .operator<.|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0
// A pain of 3 and an effort of 4 are places on different scales.
#include <andante/quantity/ordinal.hpp>

using namespace andante;
static_assert(3_cr10 < 4_cr10);
#ifdef REJECTED
static_assert(3_nrs < 4_cr10);
#endif
