// SPDX-License-Identifier: BSL-1.0
// A rule that is left out at run time decides as one that `without` leaves out, and certificates say so.
#include "living.hpp"

#include <andante/compose.hpp>
#include <andante/guard/chosen_rules.hpp>
#include <andante/policies/symptom_contingent.hpp>
#include <andante/policy/policy_ref.hpp>

#include <doctest/doctest.h>

namespace chosen_rules_of {

using namespace living;

constexpr nrs tired_2 = 2_nrs;

/// A rule of a clinic, that its host may choose.
struct spare_the_knee {
    static constexpr rule_card card{"OWN-2", "A tired person does not train the knee today.", {"the clinic's own rule", "2026"}, grade::expert};
    using reads = signals<fatigue>;
    static constexpr action if_unknown = action::hold;
    static constexpr bool concerns(const step& s) noexcept { return s.what == left_knee || s.what == right_knee; }
    constexpr said operator()(const step& s, nrs tired) const noexcept { return tired >= tired_2 ? said{rest(s.today + 1), 0, tired.place(), 2} : said{progress()}; }
};
const chosen_rules all{with(ibm_rules, spare_the_knee{})};
const policies::standard standard{};
const policies::maintenance steady{};
const policies::symptom_contingent<> by_symptoms{};
const chosen_rules without_mine = all.only_if<spare_the_knee>(false);

/// The one coach of these tests: its policy and its rules are values.
auto coached(const person& p, const policy_ref& policy, const decltype(all)& rules) { return compose(p.coach().rx(), policy, rules, ibm_questions{}); }
std::size_t place_of_rule(std::string_view id) {
    for (std::size_t i = 0; i != all.size; ++i)
        if (all.card(i).id == id) return i;
    return all.size;
}
/// The same answers: of a set that is one rule longer the reasons have the same places.
bool same(const day_decisions& a, const day_decisions& b) {
    return a.person.sum == b.person.sum && a.person.why == b.person.why && a.person.spoke == b.person.spoke && std::equal(a.begin(), a.end(), b.begin(), b.end());
}
person troubled(const tested_rules& rules, chosen_policy policy = {}) {
    auto p = someone(rules, living::form(), policy);
    p.lives_well(24, 3).checks_in().trains().sleeps();
    p.tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{3_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs}, weaker_after{left(thigh), a_little}).sleeps();
    p.checks_in().trains().sleeps(12).checks_in().trains().sleeps();
    return p;
}

TEST_CASE("a clinic's rule is chosen at run time: in it rests the knee, out it says nothing and is not watched") {
    auto p = someone();
    p.checks_in();
    const std::size_t mine = place_of_rule("OWN-2");
    REQUIRE(mine == all.size - 1);
    for (const bool in : {true, false}) {
        const auto coach = coached(p, standard, all.only_if<spare_the_knee>(in));
        const certificate knee = coach.explain(p.diary(), p.today(), left_knee), walk = coach.explain(p.diary(), p.today(), walking);
        CHECK((knee.of.sum.act == action::rest) == in);
        CHECK(knee.of.spoke.has(mine) == in);
        CHECK(knee.not_watched.has(mine) != in);
        CHECK(walk.not_watched.has(mine) != in);
        CHECK(walk.of.granted());
    }
}
TEST_CASE("a rule that is out decides as one that was never there, and one that is taken in again as one that always was") {
    for (const bool tired_rule : {true, false}) {
        const person p = troubled(tired_rule ? tested_rules{ibm_rules} : all_but<rules::unusual_tiredness>());
        const auto coach = coached(p, standard, without_mine.only_if<rules::unusual_tiredness>(false).only_if<rules::unusual_tiredness>(tired_rule));
        for (day t = first_day; t <= p.today(); t = t + 1) CHECK(same(coach.plan(p.diary(), t).decisions(), p.coach().plan(p.diary(), t).decisions()));
    }
}
TEST_CASE("a policy that is looked at is judged like any other, by the same guard and day for day") {
    std::size_t differ = 0;
    for (const auto& [ref, policy] : {std::pair{policy_ref{standard}, chosen_policy{wish<policies::standard>}}, std::pair{policy_ref{steady}, chosen_policy{wish<policies::maintenance>}},
                                      std::pair{policy_ref{by_symptoms}, chosen_policy{wish<policies::symptom_contingent<>>}}}) {
        const person p = troubled(ibm_rules, policy);
        const auto coach = coached(p, ref, without_mine);
        const living::coach usual{p.coach().rx(), ibm_rules};
        for (day t = first_day; t <= p.today(); t = t + 1) {
            const day_plan theirs = coach.plan(p.diary(), t);
            CHECK(same(theirs.decisions(), p.coach().plan(p.diary(), t).decisions()));
            differ += !same(theirs.decisions(), usual.plan(p.diary(), t).decisions());
        }
    }
    CHECK(differ > 0);
}
TEST_CASE("by the id of a card; a red-flag rule and one that is not there cannot be chosen") {
    const auto without_three = all.only_if("PRG-3", false);
    REQUIRE(without_three);
    CHECK(without_three->left_out().has(place_of_rule("PRG-3")));
    CHECK(without_three->only_if("PRG-3", true)->left_out() == all.left_out());
    CHECK(all.left_out().empty());
    for (const std::string_view id : {"RED-1", "RED-2", "RED-3", "RED-7", "no such rule", ""}) CHECK_FALSE(all.only_if(id, false));
    std::size_t of_three = 0, out = 0;
    const auto no_illness = all.only_if("IRP-3", false);  // several rules bear this id
    REQUIRE(no_illness);
    for (std::size_t i = 0; i != all.size; ++i) of_three += all.card(i).id == "IRP-3", out += no_illness->left_out().has(i);
    CHECK(of_three == out);
    CHECK(out > 1);
}

}  // namespace chosen_rules_of
