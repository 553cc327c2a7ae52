// rejected: this_limit_is_set_on_another_scale
// SPDX-License-Identifier: BSL-1.0
// Each limit knows its scale.
#include <andante/guard/prescription.hpp>

using namespace andante;
constexpr limit_setting gate = limit(limits::soreness_gate, 3_nrs);
static_assert(gate.value == 3);
#ifdef REJECTED
constexpr limit_setting effort = limit(limits::soreness_gate, 3_cr10);
#endif
