// rejected: a calendar remembers at most 64 days
// SPDX-License-Identifier: BSL-1.0
// A calendar is one word of bits.
#include <andante/history/calendar.hpp>

using namespace andante;
constexpr calendar<64> two_months{};
static_assert(!two_months.on("2026-03-02"_day));
#ifdef REJECTED
constexpr calendar<65> more{};
#endif
