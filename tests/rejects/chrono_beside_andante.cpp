// rejected: reference to .weeks. is ambiguous
// SPDX-License-Identifier: BSL-1.0
// Both libraries have weeks.
#include <andante/quantity/civil.hpp>
#include <chrono>

using namespace andante;
constexpr day then = "2026-03-02"_day + 4 * weeks;
static_assert(then == "2026-03-30"_day);
#ifdef REJECTED
using namespace std::chrono;
constexpr auto again = then + 4 * weeks;
#endif
