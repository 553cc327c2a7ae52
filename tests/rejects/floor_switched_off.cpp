// rejected: the red-flag floor cannot be switched off
// SPDX-License-Identifier: BSL-1.0
// Not even in a study: what warns of danger is asked always.
#include <andante/compose.hpp>
#include <andante/verify/ablation.hpp>

using namespace andante;
constexpr verify::ablation all{ibm_rules};
constexpr auto fewer = all.without<rules::load_step>();
static_assert(fewer.off() != reason_set{});
#ifdef REJECTED
constexpr auto unwarned = all.without<rules::emergency_signs>();
#endif
