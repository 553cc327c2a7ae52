// rejected: a_draft_moves_at_most_16_limits
// SPDX-License-Identifier: BSL-1.0
// A form has sixteen lines for limits.
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
    .limits = {limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs),
               limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs),
               limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs), limit(limits::soreness_gate, 3_nrs)}};
#endif
