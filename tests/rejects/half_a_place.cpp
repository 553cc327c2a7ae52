// rejected: a_place_is_a_whole_number_such_as_7_for_3_and_a_half_on_cr10
// SPDX-License-Identifier: BSL-1.0
// 3.5 would be cut to place 3, which is a rating of 1.5.
#include <andante/quantity/ordinal.hpp>

using namespace andante;
static_assert(*cr10::from(7) == 3.5_cr10);
#ifdef REJECTED
constexpr auto felt = cr10::from(3.5);
#endif
