// rejected: a_start_and_its_ceiling_name_the_parts_that_the_exercise_has
// SPDX-License-Identifier: BSL-1.0
// Walking is counted in minutes.
#include <andante/guard/prescription.hpp>

using namespace andante;
using namespace andante::exercises;
constexpr prescription form = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}}},
    .limits = {limit(limits::soreness_gate, 3_nrs)}};
static_assert(form.orders().size() == 1);
#ifdef REJECTED
constexpr prescription other = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = walking, .start = 8 * rep, .ceiling = 12 * rep}},
    .limits = {limit(limits::soreness_gate, 3_nrs)}};
#endif
