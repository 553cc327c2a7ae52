// SPDX-License-Identifier: BSL-1.0
// A rule that is switched off decides as one that is left out; whichever rule is asked first, the same is decided and explained.
#include "library.hpp"

#include <andante/compose.hpp>
#include <andante/ibm.hpp>
#include <andante/verify/lattice.hpp>

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


using turns = std::array<std::uint8_t, ibm_rule_set::size>;
/// What is answered by rules that are asked in these turns when two grave things are told on one day: that day, the next, and two days later, with the reasons of all.
std::vector<verify::answer_of_day> answers_in(const turns& order) {
    const verify::implementation it = verify::of("in turns", library::verbs{tested_rules{ibm_rules}.asked_in(order)});
    constexpr std::uint8_t grave[] = {unexpected_breathlessness::code, breathlessness::code, saturation::code,   saturation_at_work::code, heart_rate::code, resting_rate::code,
                                      fell::code,                      soreness::code,       weaker_after::code, limited_next_day::code,   fatigue::code,    pain::code};
    std::vector<verify::axis> axes = verify::axes_of(verify::forms::measured());
    std::erase_if(axes, [&](const verify::axis& a) { return std::find(std::begin(grave), std::end(grave), a.code) == std::end(grave); });
    verify::trial t;
    t.what = &it;
    verify::life p{t, verify::forms::measured(), verify::forms::first};
    p.enrols().wakes().trains().sleeps(3);
    std::vector<verify::answer_of_day> all;
    for (std::size_t a = 0; a != axes.size(); ++a)
        for (std::size_t b = a + 1; b != axes.size(); ++b) {
            verify::life q = verify::day_beside(p, verify::telling_at::after_work, {axes[a].code, axes[b].code});
            q.hear(axes[a].row(axes[a].points.back())), q.hear(axes[b].row(axes[b].points.back()));
            all.push_back(q.ask()), q.sleeps().wakes();
            all.push_back(q.ask()), q.sleeps(2).wakes();
            all.push_back(q.ask());
        }
    return all;
}
TEST_CASE("whichever rule is asked first, the same is decided and explained (I8)") {
    const std::vector<verify::answer_of_day> as_listed = answers_in({});
    CHECK(as_listed.size() > 200);
    std::uint32_t x = 20260302;
    for (int n = 0; n != 5; ++n) {
        turns order{};
        for (std::size_t i = 0; i != order.size(); ++i)
            x = x * 1664525u + 1013904223u, order[i] = static_cast<std::uint8_t>(n == 0 ? 7 - i * 8 / order.size() : (x >> 8) % 8);
        CHECK(answers_in(order) == as_listed);
    }
}

}  // namespace ablation_of_rules
