// rejected: an_answer_is_a_place_on_its_scale_such_as_3_nrs
// SPDX-License-Identifier: BSL-1.0
// Three of what?
#include <andante/signal/signals.hpp>

using namespace andante;
constexpr fatigue tired{3_nrs};
static_assert(tired.value == 3_nrs);
#ifdef REJECTED
constexpr fatigue three{3};
#endif
