// rejected: this_is_not_a_date
// SPDX-License-Identifier: BSL-1.0
// February has no thirtieth.
#include <andante/quantity/civil.hpp>

using namespace andante;
constexpr day leap_day = "2028-02-29"_day;
static_assert(leap_day + 1 == "2028-03-01"_day);
#ifdef REJECTED
constexpr day nowhere = "2026-02-30"_day;
#endif
