// rejected: duplicate base type|base class .* specified more than once
// SPDX-License-Identifier: BSL-1.0
// A rule is in a set once.
#include <andante/compose.hpp>

using namespace andante;
constexpr auto few = rule_set{rules::emergency_signs{}, rules::same_day_signs{}};
static_assert(few.size == 2);
#ifdef REJECTED
constexpr auto twice = rule_set{rules::emergency_signs{}, rules::same_day_signs{}, rules::emergency_signs{}};
#endif
