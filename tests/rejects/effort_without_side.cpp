// rejected: which_side_write_left_or_right_before_it
// SPDX-License-Identifier: BSL-1.0
// Which knee was it hard for?
#include <andante/signal/signals.hpp>

using namespace andante;
using namespace andante::exercises;
constexpr effort hard{left(knee_extension), 5_cr10};
static_assert(hard.value == 5_cr10);
#ifdef REJECTED
constexpr effort somewhere{knee_extension, 5_cr10};
#endif
