// rejected: a rule has a .card.: id, sentence, source
// SPDX-License-Identifier: BSL-1.0
// A rule without a source is no rule.
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
    using reads = signals<fatigue>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person& p, nrs tired) const noexcept { return tired > 7_nrs ? rest(p.today + 1) : progress(); }
};
constexpr auto other = with(ibm_rules, other_rule{});
#endif
