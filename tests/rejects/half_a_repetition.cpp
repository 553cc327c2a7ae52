// rejected: this_amount_is_not_a_whole_number_of_base_units
// SPDX-License-Identifier: BSL-1.0
// There is half a kilogram, and no half repetition.
#include <andante/quantity/units.hpp>

using namespace andante;
constexpr load half = 0.5 * kg;
static_assert(half == 500 * g);
#ifdef REJECTED
constexpr repetitions nearly = 8.5 * rep;
#endif
