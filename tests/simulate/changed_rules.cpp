// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>
#include <andante/simulate/changed_rules.hpp>

#include <doctest/doctest.h>

namespace simulate_changed_rules {

using namespace andante;
using namespace andante::simulate;

TEST_CASE("a limit goes past its rings, and nowhere else than on its scale") {
    changed_rules<ibm_rule_set> r{ibm_rules};
    CHECK(limits::wait_between_steps.ring.absolute == 7);
    CHECK(r.set("PRG-1.wait", 3) == change_problem::nothing);
    CHECK(static_cast<const rules::permission&>(r).wait.place() == 3);
    CHECK(r.set("PRG-1.wait", -1) == change_problem::off_the_scale);
    CHECK(static_cast<const rules::permission&>(r).wait.place() == 3);
    CHECK(r.set("PRG-1.weight", 3) == change_problem::no_such_limit);
    std::size_t moved = 0;
    ibm_rules.for_each_limit([&](const rule_card& card, std::string_view name, const auto& b, origin) {
        CHECK(r.set(std::string{card.id} + "." + std::string{name}, b.place()) == change_problem::nothing);
        ++moved;
    });
    CHECK(moved > 50);
    CHECK(static_cast<const rules::permission&>(r).wait.place() == static_cast<const rules::permission&>(ibm_rules).wait.place());
}

TEST_CASE("a rule is left out, and the red-flag floor is not") {
    changed_rules<ibm_rule_set> r{ibm_rules};
    CHECK(r.leave_out("PRG-4") == change_problem::nothing);
    CHECK(r.leave_out("PRG-40") == change_problem::no_such_rule);
    for (const char* floor : {"RED-1", "RED-2", "RED-3", "RED-7"}) CHECK(r.leave_out(floor) == change_problem::red_flag);
    std::size_t n = 0;
    r.for_each_rule([&](const auto&, std::size_t) { ++n; });
    CHECK(n == ibm_rule_set::size - 1);
}

TEST_CASE("a guard of unchanged rules decides as the rules themselves do") {
    constexpr auto plain = compose(policies::standard{}, ibm_rules, ibm_questions{});
    const auto changed = compose(policies::standard{}, changed_rules<ibm_rule_set>{ibm_rules}, ibm_questions{});
    draft d;
    d.by = physiotherapist(41), d.since = "2026-03-02"_day;
    order o;
    o.what = exercises::walking, o.start = dose{10 * minutes}, o.ceiling = dose{30 * minutes};
    d.orders.add(o);
    const prescription rx = *prescribe(d);
    std::remove_cvref_t<decltype(plain)>::memory a{};
    std::remove_cvref_t<decltype(changed)>::memory b{};
    plain.open(rx, a), changed.open(rx, b);
    const day today = "2026-03-04"_day;
    CHECK(plain.decide(rx, a, today).at[0] == changed.decide(rx, b, today).at[0]);
}

}  // namespace simulate_changed_rules
