// rejected: this_amount_is_negative_or_too_large
// SPDX-License-Identifier: BSL-1.0
// Nobody lifts less than nothing.
#include <andante/quantity/units.hpp>

using namespace andante;
constexpr load two = 2 * kg;
static_assert(two.value() == 2000);
#ifdef REJECTED
constexpr load less = -2 * kg;
#endif
