// rejected: a_proportion_lies_between_0_and_2000_per_mille
// SPDX-License-Identifier: BSL-1.0
// A share is per mille, and at most twice the whole.
#include <andante/quantity/proportion.hpp>

using namespace andante;
constexpr proportion twice = 2000_pm;
static_assert(twice > whole);
#ifdef REJECTED
constexpr proportion more = 2001_pm;
#endif
