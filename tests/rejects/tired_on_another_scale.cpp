// rejected: this_signal_is_told_on_another_scale
// SPDX-License-Identifier: BSL-1.0
// Tiredness is told from 0 to 10, effort on CR10.
#include <andante/signal/signals.hpp>

using namespace andante;
constexpr fatigue tired{3_nrs};
static_assert(tired.value == 3_nrs);
#ifdef REJECTED
constexpr fatigue worn{3_cr10};
#endif
