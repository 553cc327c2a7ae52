// rejected: an_answer_is_a_place_on_its_scale_such_as_3_nrs
// SPDX-License-Identifier: BSL-1.0
// Three of what?
#include <andante/signal/signals.hpp>

using namespace andante;
constexpr soreness sore{left(thigh), 3_nrs};
static_assert(sore.value == 3_nrs);
#ifdef REJECTED
constexpr soreness three{left(thigh), 3};
#endif
