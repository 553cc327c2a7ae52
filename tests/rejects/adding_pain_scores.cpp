// rejected: no match for .operator\+.|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0
// Two pain scores compare; they have no sum.
#include <andante/quantity/ordinal.hpp>

using namespace andante;
static_assert(3_nrs < 4_nrs);
#ifdef REJECTED
constexpr auto sum = 3_nrs + 4_nrs;
#endif
