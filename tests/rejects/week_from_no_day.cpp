// rejected: which_day_is_today_there_is_no_clock
// SPDX-License-Identifier: BSL-1.0
// A week begins on a day that the host names.
#include <andante/ibm.hpp>
#include <andante/session/week.hpp>

using namespace andante;
inline week_plan from_monday(const ibm_coach& coach, const ibm_history& h) { return plan_week(coach, h, "2026-03-02"_day); }
#ifdef REJECTED
inline week_plan from_some_day(const ibm_coach& coach, const ibm_history& h) { return plan_week(coach, h); }
#endif
