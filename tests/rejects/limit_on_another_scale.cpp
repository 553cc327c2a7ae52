// rejected: could not convert|cannot convert|no viable conversion|no matching function
// SPDX-License-Identifier: BSL-1.0
// Each limit knows its scale.
#include <andante/guard/limits.hpp>

using namespace andante;
constexpr limit_setting gate = limit(limits::soreness_gate, 3_nrs);
static_assert(gate.value == 3);
#ifdef REJECTED
constexpr limit_setting effort = limit(limits::soreness_gate, 3_cr10);
#endif
