// rejected: which_side_write_left_or_right_before_it
// SPDX-License-Identifier: BSL-1.0
// Which thigh? IBM is asymmetric.
#include <andante/signal/signals.hpp>

using namespace andante;
constexpr soreness sore{left(thigh), 3_nrs};
static_assert(sore.value == 3_nrs);
#ifdef REJECTED
constexpr soreness somewhere{thigh, 3_nrs};
#endif
