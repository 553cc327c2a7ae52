// rejected: what_it_shows_lives_in_the_plan_so_keep_the_plan_first
// SPDX-License-Identifier: BSL-1.0
// A day ahead ends with its week.
#include <andante/session/week.hpp>

using namespace andante;
inline std::size_t count(const week_plan& kept) { return kept[0].rows.size(); }
#ifdef REJECTED
inline std::size_t count_anew() { return week_plan{}[0].rows.size(); }
#endif
