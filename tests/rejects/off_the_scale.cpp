// rejected: this_number_is_not_on_the_scale
// SPDX-License-Identifier: BSL-1.0
// The scale of pain ends at 10.
#include <andante/quantity/ordinal.hpp>

using namespace andante;
constexpr nrs worst = 10_nrs;
static_assert(worst > 9_nrs);
#ifdef REJECTED
constexpr nrs beyond = 11_nrs;
#endif
