// rejected: a_place_is_a_whole_number_such_as_7_for_3_and_a_half_on_cr10
// SPDX-License-Identifier: BSL-1.0
// An answer of 3.5 would be cut to 3.
#include <andante/session/question.hpp>

using namespace andante;
inline auto tell(const question& q) { return q.answer(7); }
#ifdef REJECTED
inline auto tell_half(const question& q) { return q.answer(3.5); }
#endif
