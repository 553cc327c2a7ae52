// rejected: a_coach_says_what_its_host_asks_such_as_ibm_questions
// SPDX-License-Identifier: BSL-1.0
// Rules are checked against what the host asks.
#include <andante/compose.hpp>

using namespace andante;
inline auto make(const prescription& rx) { return compose(rx, policies::standard{}, ibm_rules, ibm_questions{}); }
#ifdef REJECTED
inline auto make_mute(const prescription& rx) { return compose(rx, policies::standard{}, ibm_rules); }
#endif
