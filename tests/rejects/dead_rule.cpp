// rejected: this rule can never fire: it reads a signal that the host does not collect
// SPDX-License-Identifier: BSL-1.0
// A rule that waits for an answer nobody asks for is dead.
#include <andante/compose.hpp>

using namespace andante;
constexpr auto all_asked = compose(policies::standard{}, ibm_rules, ibm_questions{});
static_assert(all_asked.rules().size > 0);
#ifdef REJECTED
using few_questions = collects<warning_signs, illness, fatigue, unusual_fatigue>;
constexpr auto hardly_asked = compose(policies::standard{}, ibm_rules, few_questions{});
#endif
