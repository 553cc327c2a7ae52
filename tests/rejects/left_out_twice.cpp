// rejected: without<R>: the set has no such rule
// SPDX-License-Identifier: BSL-1.0
// Only what is there can be left out.
#include <andante/compose.hpp>

using namespace andante;
constexpr auto fewer = without<rules::load_step>(ibm_rules);
static_assert(fewer.size == ibm_rules.size);
#ifdef REJECTED
constexpr auto fewer_still = without<rules::load_step>(fewer);
#endif
