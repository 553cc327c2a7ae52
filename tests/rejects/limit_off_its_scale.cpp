// rejected: this_value_is_not_on_the_scale_of_its_limit
// SPDX-License-Identifier: BSL-1.0
// A setting by number is checked like any other.
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
    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}}},
    .limits = {limit_setting{limits::soreness_gate.id(), 11, {}}}};
#endif
