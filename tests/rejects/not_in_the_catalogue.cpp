// rejected: this_exercise_is_not_in_the_catalogue
// SPDX-License-Identifier: BSL-1.0
// A name without its row.
#include <andante/exercise/catalogue.hpp>

using namespace andante;
using namespace andante::exercises;
constexpr exercise walk = detail::unsided(11);
static_assert(walk == walking);
#ifdef REJECTED
constexpr exercise swim = detail::unsided(200);
#endif
