// rejected: a rule's .if_unknown. is hold, regress or rest: silence never latches
// SPDX-License-Identifier: BSL-1.0
// An unanswered question must not need a doctor to end it.
#include <andante/compose.hpp>

using namespace andante;
struct my_rule {
    static constexpr rule_card card{"MY-1", "Rests tired people.", {"tests/rejects", "invented"}, grade::expert};
    using reads = signals<fatigue>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person& p, nrs tired) const noexcept { return tired > 7_nrs ? rest(p.today + 1) : progress(); }
};
constexpr auto mine = with(ibm_rules, my_rule{});
static_assert(mine.size == ibm_rules.size + 1);
#ifdef REJECTED
struct other_rule {
    static constexpr rule_card card{"MY-1", "Rests tired people.", {"tests/rejects", "invented"}, grade::expert};
    using reads = signals<fatigue>;
    static constexpr action if_unknown = action::await_clearance;
    constexpr finding operator()(const whole_person& p, nrs tired) const noexcept { return tired > 7_nrs ? rest(p.today + 1) : progress(); }
};
constexpr auto other = with(ibm_rules, other_rule{});
#endif
