// rejected: a_day_is_made_by_its_literal_or_by_day_from
// SPDX-License-Identifier: BSL-1.0
// 20260302 is a number of millions of days.
#include <andante/quantity/civil.hpp>

using namespace andante;
constexpr day monday = "2026-03-02"_day;
static_assert(monday == *day::from(2026, 3, 2));
#ifdef REJECTED
constexpr day number = 20260302;
#endif
