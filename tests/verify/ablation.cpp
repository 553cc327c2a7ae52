// SPDX-License-Identifier: BSL-1.0
// A rule that is switched off decides as one that is left out.
#include "living.hpp"

#include <andante/compose.hpp>
#include <andante/ibm.hpp>

#include <doctest/doctest.h>

namespace ablation_of_rules {

using namespace living;

bool same(const day_decisions& a, const day_decisions& b) {
    return a.person.sum == b.person.sum && a.person.why == b.person.why && a.person.spoke == b.person.spoke && std::equal(a.begin(), a.end(), b.begin(), b.end());
}
/// Days of which many rules speak.
person troubled(const tested_rules& rules) {
    auto p = someone(rules);
    p.lives_well(24, 4).checks_in().trains().sleeps();
    p.tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{6_nrs}, unusual_fatigue{yes}, soreness{everywhere, 3_nrs}, weaker_after{left(thigh), a_little});
    p.sleeps(2).tells(fatigue{5_nrs}, soreness{left(thigh), 5_nrs}, limited_next_day{yes}).sleeps(9).checks_in();
    return p;
}

TEST_CASE("with no rule off it is the set itself") {
    const person p = troubled(ibm_rules);
    const ibm_coach theirs{p.coach().rx()};
    for (day t = first_day; t <= p.today(); t = t + 1) CHECK(same(p.coach().plan(p.diary(), t).decisions(), theirs.plan(p.diary(), t).decisions()));
}
TEST_CASE("a rule that is switched off decides as one that is left out") {
    const person p = troubled(all_but<rules::unusual_tiredness>());
    const auto theirs = compose(p.coach().rx(), policies::standard{}, without<rules::unusual_tiredness>(ibm_rules), ibm_questions{});
    int differs = 0;
    for (day t = first_day; t <= p.today(); t = t + 1) {
        const day_plan mine = p.coach().plan(p.diary(), t);
        CHECK(same(mine.decisions(), theirs.plan(p.diary(), t).decisions()));
        differs += !same(mine.decisions(), living::coach{p.coach().rx(), ibm_rules}.plan(p.diary(), t).decisions());
    }
    CHECK(differs > 0);
}
TEST_CASE("it says which rules are off, and keeps places and cards") {
    constexpr tested_rules some = all_but<rules::load_step, rules::permission>();
    std::size_t asked = 0, off = 0;
    some.for_each_rule([&]<class R>(const R&, std::size_t i) {
        ++asked;
        CHECK_FALSE(some.off().has(i));
        CHECK(some.card(i).states == R::card.states);
    });
    for (std::size_t i = 0; i != tested_rules::size; ++i) off += some.off().has(i);
    CHECK(off == 2);
    CHECK(asked + off == ibm_rule_set::size);
}

}  // namespace ablation_of_rules
