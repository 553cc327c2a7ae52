// rejected: this signal is told on another scale: soreness\{left\(thigh\), 3_nrs\}
// SPDX-License-Identifier: BSL-1.0
// Soreness is told from 0 to 10, effort on CR10.
#include <andante/signal/signals.hpp>

using namespace andante;
constexpr soreness sore{left(thigh), 3_nrs};
static_assert(sore.value == 3_nrs);
#ifdef REJECTED
constexpr soreness hard{left(thigh), 3_cr10};
#endif
