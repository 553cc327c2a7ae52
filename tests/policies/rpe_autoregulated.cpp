// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"
#include "laws.hpp"

#include <andante/policies/rpe_autoregulated.hpp>

#include <doctest/doctest.h>

namespace rpe_autoregulated_policy {

using namespace policy_laws;
constexpr policies::rpe_autoregulated policy{};

TEST_CASE("autoregulated: it keeps the laws of policies") { keep(policy); }
TEST_CASE("autoregulated: a step two points below the cap, the level within them, nine tenths above it") {
    const course c = knee({2 * sets, 10 * rep, 2 * kg});
    for (exact effort = 0; effort <= 20; ++effort)
        for (const std::size_t i : {0u, 1u}) {
            const dose to = policy(c, well_but(c, [&](experience& x) { x.sessions[i].effort = effort, x.sessions[i].too_hard = effort > 8; }));
            CHECK(to == (effort <= 4 ? dose{2 * sets, 11 * rep, 2 * kg} : effort <= 8 || i == 1 ? c.level : dose{2 * sets, 9 * rep, 2 * kg}));
        }
    const course w = walk(20 * minutes);
    for (exact effort = 6; effort <= 20; ++effort) {
        const dose to = policy(w, well_but(w, [&](experience& x) { x.sessions[0].effort = effort, x.sessions[0].too_hard = effort > 13; }));
        CHECK(to == (effort <= 11 ? dose{21 * minutes} : effort <= 13 ? w.level : dose{18 * minutes}));
    }
}
TEST_CASE("autoregulated: what was not told, hurt, or was of another level is no easy session") {
    const course c = knee({2 * sets, 10 * rep, 2 * kg});
    for (const std::size_t i : {0u, 1u}) {
        CHECK(policy(c, well_but(c, [&](experience& x) { x.sessions[i].effort = -1; })) == c.level);
        CHECK(policy(c, well_but(c, [&](experience& x) { x.sessions[i].met = false; })) == c.level);
        CHECK(policy(c, well_but(c, [&](experience& x) { x.sessions[i].at_this_level = false; })) == c.level);
    }
    CHECK(policy(c, well_but(c, [](experience& x) { x.sessions[1].hurt = true; })) == c.level);
    CHECK(policy(c, well_but(c, [](experience& x) { x.sessions[0].hurt = true; })) == dose{2 * sets, 9 * rep, 2 * kg});
    CHECK(policy(c, well_but(c, [](experience& x) { x.size = 1; })) == c.level);
    CHECK(policy(c, well_but(c, [](experience& x) { x.flagged = x.today - 13; })) == c.level);
    CHECK(policy(c, experience{}) == c.level);
}
TEST_CASE("autoregulated: never bolder than the policy it leads, and that one is bolder") {
    CHECK(verify::never_bolder(policy, policies::standard{}).holds());
    const auto back = verify::never_bolder(policies::standard{}, policy);
    REQUIRE_FALSE(back.holds());
    CHECK(back.other() == policy(back.at(), back.knowing()));
    CHECK(verify::never_looser(policies::rpe_autoregulated{policies::time_progression{}}, policies::time_progression{}).holds());
    CHECK(verify::never_looser(policies::rpe_autoregulated{policies::maintenance{}}, policies::maintenance{}).holds());
}
TEST_CASE("autoregulated: lived, easy work rises and work within a point of the cap stays") {
    using namespace living;
    auto easy = someone(ibm_rules, living::form(), wish<policies::rpe_autoregulated<>>);
    feeling light;
    light.hard = cr10::from(4), light.exerted = borg::from(8);
    easy.lives_well(60, 3, light);
    CHECK(easy.level(left_knee) != dose{1 * sets, 10 * rep, 1 * kg});
    CHECK(volume(easy.level(walking)) > 600);
    auto near = someone(ibm_rules, living::form(), wish<policies::rpe_autoregulated<>>);
    feeling hard;
    hard.hard = cr10::from(6), hard.exerted = borg::from(12);
    near.lives_well(60, 3, hard);
    CHECK(near.level(left_knee) == dose{1 * sets, 10 * rep, 1 * kg});
    CHECK(volume(near.level(walking)) <= 600);
}

}  // namespace rpe_autoregulated_policy
