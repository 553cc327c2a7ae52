// rejected: a judgement remembers 128 rules
// SPDX-License-Identifier: BSL-1.0
// A judgement has a bit for each rule.
#include <andante/compose.hpp>
#include <utility>

using namespace andante;
template <std::size_t>
struct my_rule {
    static constexpr rule_card card{"MY-1", "Rests tired people.", {"tests/rejects", "invented"}, grade::expert};
    using reads = signals<fatigue>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person& p, nrs tired) const noexcept { return tired > 7_nrs ? rest(p.today + 1) : progress(); }
};
template <std::size_t... N>
constexpr std::size_t as_many(std::index_sequence<N...>) {
    return rule_set<my_rule<N>...>::size;
}
static_assert(as_many(std::make_index_sequence<3>{}) == 3);
#ifdef REJECTED
static_assert(as_many(std::make_index_sequence<129>{}) == 129);
#endif
