// rejected: a_watch_hears_one_answer_and_what_may_be_missing_is_checked_first
// SPDX-License-Identifier: BSL-1.0
// A three of what?
#include <andante/ibm.hpp>

using namespace andante;
inline cue tell(session_watch& watch) { return watch.hear(fatigue{3_nrs}); }
#ifdef REJECTED
inline cue tell_three(session_watch& watch) { return watch.hear(3_nrs); }
#endif
