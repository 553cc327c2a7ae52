// SPDX-License-Identifier: BSL-1.0
#include "by_hand_rules.hpp"

namespace by_hand {

void decide(const form& rx, const state& s, day_answer& into) {
    const limits l = limits_in_force(rx, s);
    const day_facts facts = facts_of(s, l);
    into.person.begin(), judge_person(rx, s, l, facts, into.person);
    unsigned once = 0, shared = 0, limbs_done = 0, modes_done = 0;
    for (int i = 0; i != rx.n_orders; ++i) {
        const order& o = rx.orders[i];
        for (int k = 0; k != o.n_of_regions; ++k) shared |= once & 1u << o.regions[k], once |= 1u << o.regions[k];
    }
    const day_terms terms = terms_of(rx, s, l);
    std::int64_t week_rise = 0;
    found limbs[n_regions], modes[n_modes];
    into.size = rx.n_orders;
    for (int i = 0; i != rx.n_orders; ++i) {
        const order& o = rx.orders[i];
        decided& d = into.at[i];
        d.sum = into.person.sum, d.spoke = into.person.spoke, d.n = into.person.n;
        for (int k = 0; k != d.n; ++k) d.why[k] = into.person.why[k];
        for (int k = 0; k != o.n_of_regions; ++k) {
            const int r = o.regions[k];
            if ((shared >> r & 1) == 0) {
                judge_limb(s, l, r, d);
                continue;
            }
            if ((limbs_done >> r & 1) == 0) limbs_done |= 1u << r, limbs[r].begin(), judge_limb(s, l, r, limbs[r]);
            join(d, limbs[r]);
        }
        const wish w = wish_of(rx, s, l, i, terms, week_rise);
        for (int m = 0; m != n_modes; ++m) {
            if (!o.in_mode[m] && (m != loaded_work || (w.from[weight] == 0 && w.to[weight] == 0))) continue;
            if ((modes_done >> m & 1) == 0) modes_done |= 1u << m, modes[m].begin(), judge_mode(rx, s, l, facts, m, modes[m]);
            join(d, modes[m]);
        }
        judge_order(rx, s, l, facts, w, d);
        answer_of(w, terms, d, week_rise);
    }
}

}  // namespace by_hand
