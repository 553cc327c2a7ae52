// rejected: a_diary_takes_answers_and_events_and_what_may_be_missing_is_checked_first
// SPDX-License-Identifier: BSL-1.0
// The scale may have no such place.
#include <andante/history/diary.hpp>
#include <andante/session/question.hpp>

using namespace andante;
inline void tell(diary& mine, day today, const question& q) {
    if (const auto told = q.answer(3)) mine.write(today, *told);
}
#ifdef REJECTED
inline void tell_at_once(diary& mine, day today, const question& q) { mine.write(today, q.answer(3)); }
#endif
