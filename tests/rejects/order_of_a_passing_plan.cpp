// rejected: what_it_shows_lives_in_the_plan_so_keep_the_plan_first
// SPDX-License-Identifier: BSL-1.0
// A session in its order shows a plan, and ends with it.
#include <andante/session/sequence.hpp>

using namespace andante;
inline std::size_t count(const day_plan& kept) { return session_sequence{kept}.size(); }
#ifdef REJECTED
inline std::size_t count_anew() { return session_sequence{day_plan{}}.size(); }
#endif
