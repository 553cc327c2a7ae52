// rejected: is private within this context|calling a private constructor
// SPDX-License-Identifier: BSL-1.0
// A row of a plan names the exercise that was approved; an approval is never put beside another one.
#include <andante/session/day_plan.hpp>

using namespace andante;
constexpr granted honest(const approved_dose& a, const decision& d) { return day_plan::row(a, d); }
#ifdef REJECTED
constexpr approved_dose moved(const approved_dose& a) { return approved_dose{exercises::walking, a.value()}; }
#endif
