// rejected: match_answers_both_granted_and_withheld
// SPDX-License-Identifier: BSL-1.0
// Both outcomes are answered, or the dose is not read.
#include <andante/guard/decision.hpp>

using namespace andante;
static_assert(decision{}.match([](const approved_dose&) { return 1; }, [](const decision&) { return 0; }) == 0);
#ifdef REJECTED
static_assert(decision{}.match([](const approved_dose&) { return 1; }) == 0);
#endif
