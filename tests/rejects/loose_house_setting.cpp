// rejected: this_limit_needs_a_signature
// SPDX-License-Identifier: BSL-1.0
// A house may tighten a threshold; beyond the recommended range it takes a clinician.
#include <andante/compose.hpp>

using namespace andante;
constexpr rules::soreness_clock strict{.gate = 3_nrs};
static_assert(*strict.gate == 3_nrs);
#ifdef REJECTED
constexpr rules::soreness_clock loose{.gate = 6_nrs};
#endif
