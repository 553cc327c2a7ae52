// rejected: an_answer_is_told_of_one_side_at_a_time
// SPDX-License-Identifier: BSL-1.0
// Each side has its own soreness.
#include <andante/signal/signals.hpp>

using namespace andante;
constexpr soreness sore{left(thigh), 3_nrs};
static_assert(sore.value == 3_nrs);
#ifdef REJECTED
constexpr soreness on_both{both(thigh), 3_nrs};
#endif
