// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"
#include "laws.hpp"

#include <andante/policies/return_ramp.hpp>

#include <doctest/doctest.h>

namespace return_ramp_policy {

using namespace policy_laws;
constexpr policies::return_ramp policy{};

TEST_CASE("return ramp: it keeps the laws of policies") { keep(policy); }
TEST_CASE("return ramp: eight tenths after a week, half after two, while the break lasts and on the first day back") {
    const course c = walk(20 * minutes);
    for (exact away = 8; away <= 40; ++away) {
        const dose low = away < 14 ? dose{16 * minutes} : dose{10 * minutes};
        CHECK(policy(c, well_but(c, [&](experience& x) { x.away = away; })) == low);
        CHECK(policy(c, well_but(c, [&](experience& x) { x.away = away, x.returned = x.today; })) == low);
    }
    CHECK(policy(c, verify::all_well(c)) == dose{21 * minutes});
}
TEST_CASE("return ramp: a rung wants two weeks and two good sessions") {
    const course c = walk(20 * minutes);
    const exact of_long[] = {600, 840, 960, 1'080, 1'260}, of_short[] = {960, 1'080, 1'260};
    for (exact days = 0; days <= 70; ++days)
        for (exact good = 0; good <= 12; ++good) {
            const exact rungs = (std::min)(days / 14, good / 2);
            CHECK(policy(c, well_but(c, [&](experience& x) { x.away = 20, x.returned = x.today - days, x.good_since = good; })).at(part::time) == of_long[(std::min)(rungs, exact{4})]);
            CHECK(policy(c, well_but(c, [&](experience& x) { x.away = 10, x.returned = x.today - days, x.good_since = good; })).at(part::time) == of_short[(std::min)(rungs, exact{2})]);
        }
}
TEST_CASE("return ramp: after a re-baseline the level is new, and there is no ramp") {
    const course c = walk(20 * minutes);
    CHECK(policy(c, well_but(c, [](experience& x) { x.away = 40, x.returned = x.began = x.changed = x.today - 3; })) == dose{21 * minutes});
}
TEST_CASE("return ramp: never bolder than the policy it leads, and that one is bolder") {
    CHECK(verify::never_bolder(policy, policies::standard{}).holds());
    CHECK(verify::never_looser(policies::return_ramp{policies::maintenance{}}, policies::maintenance{}).holds());
    const auto back = verify::never_looser(policies::maintenance{}, policies::return_ramp{policies::maintenance{}});
    REQUIRE_FALSE(back.holds());
    CHECK(back.knowing().away > 0);
}
TEST_CASE("return ramp: lived, never above what the standard policy is granted, and back at the level in the end") {
    using namespace living;
    for (const exact away : {9, 16, 23}) {
        auto p = someone(ibm_rules, living::form(), wish<policies::return_ramp<>>), s = someone();
        p.lives_well(40, 3).sleeps(away), s.lives_well(40, 3).sleeps(away);
        const dose level = s.level(walking);
        CHECK(p.level(walking) == level);
        exact slower = 0;
        for (exact n = 0; n != 72; ++n) {
            p.checks_in(), s.checks_in();
            if (p.level(walking) == level && s.level(walking) == level) {
                CHECK(fits(p.grant(walking), s.grant(walking)));
                slower += p.grant(walking) != s.grant(walking);
            }
            if (n % 3 == 0) p.trains(), s.trains();
            p.sleeps(), s.sleeps();
        }
        CHECK(slower >= 14);
        p.checks_in();
        CHECK(fits(level, p.grant(walking)));
    }
}

}  // namespace return_ramp_policy
