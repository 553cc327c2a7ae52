// rejected: a coach takes no rules that were changed for virtual people
// SPDX-License-Identifier: BSL-1.0
// Limits that know no rings are for virtual people.
#include <andante/compose.hpp>
#include <andante/simulate/changed_rules.hpp>

using namespace andante;
constexpr auto of_a_study = compose(policies::standard{}, simulate::changed_rules{ibm_rules}, ibm_questions{});
static_assert(of_a_study.rules().size > 0);
#ifdef REJECTED
auto coach_of(const prescription& rx) { return compose(rx, policies::standard{}, simulate::changed_rules{ibm_rules}, ibm_questions{}); }
#endif
