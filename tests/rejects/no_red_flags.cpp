// rejected: a guarded policy keeps the red-flag rules: RED-1, RED-2, RED-3, RED-7
// SPDX-License-Identifier: BSL-1.0
// No rule set goes without the red flags.
#include <andante/compose.hpp>

using namespace andante;
constexpr auto without_a_step = compose(policies::standard{}, without<rules::load_step>(ibm_rules), ibm_questions{});
static_assert(without_a_step.rules().size > 0);
#ifdef REJECTED
constexpr auto unwarned = compose(policies::standard{}, without<rules::emergency_signs>(ibm_rules), ibm_questions{});
#endif
