// rejected: an_answer_has_a_value_such_as_3_nrs
// SPDX-License-Identifier: BSL-1.0
// Braces around nothing are no answer: unknown is never fine.
#include <andante/signal/signals.hpp>

using namespace andante;
constexpr warning_signs well{none};
static_assert(!well.value.any());
#ifdef REJECTED
constexpr warning_signs unsaid{};
#endif
