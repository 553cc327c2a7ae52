// rejected: this_number_is_not_on_the_scale
// SPDX-License-Identifier: BSL-1.0
// CR10 has half steps and no quarter steps.
#include <andante/quantity/ordinal.hpp>

using namespace andante;
constexpr cr10 rather_hard = 4.5_cr10;
static_assert(rather_hard > 4_cr10);
#ifdef REJECTED
constexpr cr10 finer = 4.25_cr10;
#endif
