// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"
#include "laws.hpp"

#include <andante/policies/two_for_two.hpp>

#include <doctest/doctest.h>

namespace two_for_two_policy {

using namespace policy_laws;
constexpr policies::two_for_two policy{};
constexpr dose level{2 * sets, 10 * rep, 2 * kg};

TEST_CASE("two for two: it keeps the laws of policies") { keep(policy); }
TEST_CASE("two for two: two repetitions more than are to be left, in two sessions, and the load rises to the bottom of the range") {
    const course c = knee({2 * sets, 10 * rep, 5 * kg}, {2 * sets, 12 * rep, 8 * kg});
    CHECK(policy(c, verify::all_well(c)) == dose{2 * sets, 8 * rep, 5.5 * kg});
    for (const std::size_t i : {0u, 1u})
        for (exact reserve = -1; reserve <= 10; ++reserve)
            CHECK((policy(c, well_but(c, [&](experience& x) { x.sessions[i].reserve = reserve; })) == c.level) == (reserve < 6));
    CHECK(policy(c, well_but(c, [](experience& x) { x.sessions[2].reserve = -1; })) != c.level);  // the third last does not count
}
TEST_CASE("two for two: a session that was not good, of another level, or not there earns nothing") {
    const course c = knee({2 * sets, 10 * rep, 5 * kg}, {2 * sets, 12 * rep, 8 * kg});
    for (const std::size_t i : {0u, 1u}) {
        CHECK(policy(c, well_but(c, [&](experience& x) { x.sessions[i].met = false; })) == c.level);
        CHECK(policy(c, well_but(c, [&](experience& x) { x.sessions[i].hurt = true; })) == c.level);
        CHECK(policy(c, well_but(c, [&](experience& x) { x.sessions[i].too_hard = true; })) == c.level);
        CHECK(policy(c, well_but(c, [&](experience& x) { x.sessions[i].effort = -1; })) == c.level);
        CHECK(policy(c, well_but(c, [&](experience& x) { x.sessions[i].at_this_level = false; })) == c.level);
    }
    CHECK(policy(c, well_but(c, [](experience& x) { x.size = 1; })) == c.level);
    CHECK(policy(c, well_but(c, [](experience& x) { x.flagged = x.today - 13; })) == c.level);
    CHECK(policy(c, well_but(c, [](experience& x) { x.flagged = x.today - 14; })) != c.level);
    CHECK(policy(c, experience{}) == c.level);
}
TEST_CASE("two for two: a load that is too far is traded for a repetition, one that is at its ceiling stays, and work without load counts repetitions") {
    const course light = knee({1 * sets, 8 * rep, 1 * kg});
    CHECK(policy(light, verify::all_well(light)) == dose{9 * rep, 1 * kg});  // 1.5 kg is half as much again
    const course full = knee({1 * sets, 8 * rep, 5 * kg});
    CHECK(policy(full, verify::all_well(full)) == full.level);
    const course bare = knee({8 * rep}, {2 * sets, 12 * rep});
    CHECK(policy(bare, verify::all_well(bare)) == dose{9 * rep});
    const policies::two_for_two shelf{equipment::of({2 * kg, 2.2 * kg})};
    const course has = knee(level);
    CHECK(shelf(has, verify::all_well(has)) == dose{2 * sets, 8 * rep, 2.2 * kg});
}
TEST_CASE("two for two: timed work wants two sessions two points below the cap") {
    const course c = walk(10 * minutes);
    for (exact effort = 6; effort <= 13; ++effort)
        CHECK((policy(c, well_but(c, [&](experience& x) { x.sessions[0].effort = effort; })) == dose{11 * minutes}) == (effort <= 11));
}
TEST_CASE("two for two: where it is bolder than the standard policy, and where not") {
    CHECK_FALSE(verify::never_bolder(policy, policies::standard{}).holds());  // load before the top of the range
    CHECK_FALSE(verify::never_bolder(policies::standard{}, policy).holds());
}
TEST_CASE("two for two: lived by someone who declares what they could still do, the load rises; without a word it never does") {
    using namespace living;
    const auto loaded = [] {
        draft d = living::form();
        short_list<order, most_orders> heavy;
        for (order o : d.orders) {
            if (o.what == left_knee) o.start = {1 * sets, 10 * rep, 5 * kg}, o.ceiling = {2 * sets, 12 * rep, 8 * kg};
            heavy.add(o);
        }
        d.orders = heavy;
        return d;
    }();
    feeling easy;
    easy.to_spare = *reserve::from(6);
    auto p = someone(ibm_rules, loaded, wish<policies::two_for_two>);
    p.lives_well(60, 3, easy);
    CHECK(p.level(left_knee).at(part::weight) > 5'000);
    auto silent = someone(ibm_rules, loaded, wish<policies::two_for_two>);
    silent.lives_well(60, 3);
    CHECK(silent.level(left_knee) == dose{1 * sets, 10 * rep, 5 * kg});
}

}  // namespace two_for_two_policy
