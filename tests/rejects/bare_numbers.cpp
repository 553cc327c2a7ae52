// rejected: a dose has units: 2 \* sets, 8 \* rep, 2.5 \* kg, 10 \* minutes
// SPDX-License-Identifier: BSL-1.0
// Eight what?
#include <andante/dose/dose.hpp>

using namespace andante;
constexpr dose light{8 * rep, 2 * kg};
static_assert(light.sets() == 1 * sets);
#ifdef REJECTED
constexpr dose bare{8, 2};
#endif
