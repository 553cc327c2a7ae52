// rejected: this_limit_is_not_one_of_this_rule_set
// SPDX-License-Identifier: BSL-1.0
// A limit is one of the IBM rules' own.
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
    .limits = {limit_setting{limit_id("MY-1.gate"), 3, {}}}};
#endif
