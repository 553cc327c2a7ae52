// rejected: a_draft_has_from_1_to_16_orders
// SPDX-License-Identifier: BSL-1.0
// A programme of nothing is none.
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
    .orders = {},
    .limits = {limit(limits::soreness_gate, 3_nrs)}};
#endif
