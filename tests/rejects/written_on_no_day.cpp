// rejected: a_diary_is_written_on_a_day_first_the_day_then_what_was_told
// SPDX-License-Identifier: BSL-1.0
// A diary has no clock.
#include <andante/history/diary.hpp>

using namespace andante;
inline void tell(diary& mine) { mine.write("2026-03-02"_day, fell{no}, fatigue{2_nrs}); }
#ifdef REJECTED
inline void tell_some_day(diary& mine) { mine.write(fell{no}, fatigue{2_nrs}); }
#endif
