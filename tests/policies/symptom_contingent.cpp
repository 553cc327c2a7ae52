// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"
#include "laws.hpp"

#include <andante/policies/symptom_contingent.hpp>

#include <doctest/doctest.h>

namespace symptom_contingent_policy {

using namespace policy_laws;
constexpr policies::symptom_contingent policy{};

TEST_CASE("symptom-contingent: it keeps the laws of policies") { keep(policy); }
TEST_CASE("symptom-contingent: a step when soreness is clear, eight tenths when it is not, the level when it was not told") {
    const course c = knee({2 * sets, 10 * rep, 2 * kg});
    for (exact sore = -1; sore <= 10; ++sore)
        for (exact usual = 0; usual <= 3; ++usual) {
            const exact over = sore - usual;
            const dose to = policy(c, well_but(c, [&](experience& x) { x.sore = sore, x.over_usual_sore = over; }));
            CHECK(to == (sore < 0 ? c.level : is_clear(sore, usual) ? dose{2 * sets, 11 * rep, 2 * kg} : dose{2 * sets, 8 * rep, 2 * kg}));
        }
}
TEST_CASE("symptom-contingent: tiredness within usual lets a step through, above it eight tenths are left; silence holds the level") {
    const course c = walk(10 * minutes);
    for (exact usual = -1; usual <= 6; ++usual)
        for (exact tired = -1; tired <= 10; ++tired) {
            const exact u = usual < 0 ? 3 : usual;
            const dose to = policy(c, well_but(c, [&](experience& x) { x.tired = tired, x.usually_tired = usual; }));
            CHECK(to == (tired < 0 ? c.level : tired <= u ? dose{11 * minutes} : dose{8 * minutes}));
        }
}
TEST_CASE("symptom-contingent: a last session that hurt or was too hard takes two tenths, one cut short holds, an episode holds two weeks") {
    const course c = walk(10 * minutes);
    CHECK(policy(c, well_but(c, [](experience& x) { x.sessions[0].hurt = true; })) == dose{8 * minutes});
    CHECK(policy(c, well_but(c, [](experience& x) { x.sessions[0].too_hard = true; })) == dose{8 * minutes});
    CHECK(policy(c, well_but(c, [](experience& x) { x.sessions[1].hurt = true; })) == dose{11 * minutes});
    CHECK(policy(c, well_but(c, [](experience& x) { x.sessions[0].met = false; })) == c.level);
    CHECK(policy(c, well_but(c, [](experience& x) { x.flagged = x.today - 13; })) == c.level);
    CHECK(policy(c, well_but(c, [](experience& x) { x.flagged = x.today - 14; })) == dose{11 * minutes});
    CHECK(policy(c, experience{}) == c.level);
}
TEST_CASE("symptom-contingent: worse symptoms never give more") {
    const auto at = [](const course& c, exact sore, exact tired) {
        return policy(c, well_but(c, [&](experience& x) { x.sore = x.over_usual_sore = sore, x.tired = tired, x.usually_tired = 2; }));
    };
    for (const course& c : {knee({1 * sets, 10 * rep, 2 * kg}), walk(10 * minutes)})
        for (exact sore = 0; sore < 10; ++sore)
            for (exact tired = 0; tired < 10; ++tired) {
                CHECK(fits(at(c, sore + 1, tired), at(c, sore, tired)));
                CHECK(fits(at(c, sore, tired + 1), at(c, sore, tired)));
            }
}
TEST_CASE("symptom-contingent: never bolder than the policy it leads, and that one is bolder") {
    CHECK(verify::never_bolder(policy, policies::standard{}).holds());
    CHECK_FALSE(verify::never_bolder(policies::standard{}, policy).holds());
    CHECK(verify::never_looser(policies::symptom_contingent{policies::time_progression{}}, policies::time_progression{}).holds());
    CHECK(verify::never_looser(policies::symptom_contingent{policies::maintenance{}}, policies::maintenance{}).holds());
    const auto less = verify::never_looser(policies::maintenance{}, policies::symptom_contingent{policies::maintenance{}});
    REQUIRE_FALSE(less.holds());
    CHECK(policies::symptom_contingent<>::off(less.knowing()));
}
TEST_CASE("symptom-contingent: lived, good days rise, a day a little more tired is granted eight tenths, and the level stays") {
    using namespace living;
    auto p = someone(ibm_rules, living::form(), wish<policies::symptom_contingent<>>);
    p.lives_well(60, 3);
    const dose level = p.level(walking);
    CHECK(volume(level) > 600);
    p.checks_in(*nrs::from(3));
    CHECK(volume(p.grant(walking)) == volume(level) * 8 / 10);
    CHECK(p.level(walking) == level);
}

}  // namespace symptom_contingent_policy
