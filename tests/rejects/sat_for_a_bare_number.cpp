// rejected: sitting_is_a_time_such_as_60_minutes
// SPDX-License-Identifier: BSL-1.0
// Sixty of what?
#include <andante/session/display.hpp>

using namespace andante;
inline auto offer(const day_plan& plan) { return sitting_reminder(60 * minutes, plan); }
#ifdef REJECTED
inline auto offer_sixty(const day_plan& plan) { return sitting_reminder(60, plan); }
#endif
