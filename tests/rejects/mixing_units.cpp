// rejected: no match for .operator\+.|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0
// Repetitions and kilograms have no sum.
#include <andante/quantity/units.hpp>

using namespace andante;
constexpr load both_loads = 2 * kg + 500 * g;
static_assert(both_loads == 2.5 * kg);
#ifdef REJECTED
constexpr auto nonsense = 8 * rep + 2 * kg;
#endif
