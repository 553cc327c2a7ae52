// rejected: what_it_shows_lives_in_the_diary_so_keep_the_diary_first
// SPDX-License-Identifier: BSL-1.0
// The rows end with the diary.
#include <andante/history/diary.hpp>

using namespace andante;
inline std::size_t count(const diary& kept) { return kept.rows().size(); }
#ifdef REJECTED
inline std::size_t count_anew() { return diary{}.rows().size(); }
#endif
