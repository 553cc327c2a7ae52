// rejected: which_day_is_today_there_is_no_clock
// SPDX-License-Identifier: BSL-1.0
// The host says which day it is.
#include <andante/ibm.hpp>

using namespace andante;
inline day_plan now(const ibm_coach& coach, const diary& mine) { return coach.plan(mine, "2026-03-02"_day); }
#ifdef REJECTED
inline day_plan some_day(const ibm_coach& coach, const diary& mine) { return coach.plan(mine); }
#endif
