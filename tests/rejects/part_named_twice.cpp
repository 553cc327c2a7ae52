// rejected: a dose names each of sets, rep, kg, minutes at most once
// SPDX-License-Identifier: BSL-1.0
// A dose of eight repetitions, or of ten?
#include <andante/dose/dose.hpp>

using namespace andante;
constexpr dose once{2 * sets, 8 * rep};
static_assert(once.reps() == 8 * rep);
#ifdef REJECTED
constexpr dose twice{8 * rep, 10 * rep};
#endif
