// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"
#include "laws.hpp"

#include <andante/policies/low_intensity.hpp>
#include <andante/policies/standard.hpp>

#include <doctest/doctest.h>

namespace low_intensity_policy {

using namespace policy_laws;
constexpr policies::low_intensity policy{};

TEST_CASE("low intensity: it keeps the laws of policies") { keep(policy); }
TEST_CASE("low intensity: two weeks at the level, then at most a twentieth of the load, at the same repetitions") {
    const course c = knee({2 * sets, 12 * rep, 10 * kg}, {3 * sets, 15 * rep, 20 * kg});
    for (exact days = 0; days <= 30; ++days)
        CHECK(policy(c, well_but(c, [&](experience& x) { x.changed = x.today - days; })) == (days < 14 ? c.level : dose{2 * sets, 12 * rep, 10.5 * kg}));
    const course heavy = knee({2 * sets, 12 * rep, 20.9 * kg}, {3 * sets, 15 * rep, 40 * kg});
    CHECK(policy(heavy, verify::all_well(heavy)).weight() == 21.9 * kg);  // two steps of half a kilogram are within a twentieth
    const policies::low_intensity shelf{equipment::of({10 * kg, 10.4 * kg, 10.6 * kg})};
    CHECK(shelf(c, verify::all_well(c)) == dose{2 * sets, 12 * rep, 10.4 * kg});
}
TEST_CASE("low intensity: where no load is so near a repetition rises to the top of the range, then nothing; sets never") {
    const dose most{3 * sets, 15 * rep, 20 * kg};
    const course c = knee({1 * sets, 11 * rep, 2 * kg}, most), top = knee({1 * sets, 12 * rep, 2 * kg}, most), bare = knee({8 * rep}, most), full = knee(most, most);
    CHECK(policy(c, verify::all_well(c)) == dose{12 * rep, 2 * kg});
    CHECK(policy(top, verify::all_well(top)) == top.level);
    CHECK(policy(bare, verify::all_well(bare)) == dose{9 * rep});  // a first load is no twentieth of nothing
    CHECK(policy(full, verify::all_well(full)) == full.level);
    const course w = walk(10 * minutes);
    CHECK(policy(w, verify::all_well(w)) == dose{11 * minutes});
}
TEST_CASE("low intensity: not before the first session, and not within two weeks of an episode") {
    const course c = knee({2 * sets, 12 * rep, 10 * kg}, {3 * sets, 15 * rep, 20 * kg});
    CHECK(policy(c, experience{}) == c.level);
    CHECK(policy(c, well_but(c, [](experience& x) { x.flagged = x.today - 13; })) == c.level);
    CHECK(policy(c, well_but(c, [](experience& x) { x.flagged = x.today - 14; })) != c.level);
}
TEST_CASE("low intensity: of timed work never looser than the standard policy; of counted work bolder in load, at a load that is heavy") {
    const auto bolder = verify::never_bolder(policy, policies::standard{});
    REQUIRE_FALSE(bolder.holds());
    CHECK(bolder.wish().at(part::weight) > bolder.other().at(part::weight));
    CHECK(band_of(bolder.at().level.at(part::weight), bolder.wish().at(part::weight)) == load_band::plain);
    CHECK_FALSE(verify::never_bolder(policies::standard{}, policy).holds());
}
TEST_CASE("low intensity: lived, a step every second week at the most") {
    using namespace living;
    auto p = someone(ibm_rules, living::form(), wish<policies::low_intensity>);
    p.lives_well(84, 3);
    const exact risen = p.level(left_knee).at(part::n_reps) - 10;
    CHECK(risen > 0);
    CHECK(risen <= 2);  // to the top of the range: half a kilogram is no twentieth of one
    CHECK(p.level(walking).at(part::time) > 600);
    CHECK(p.level(walking).at(part::time) <= 600 + 60 * 5);
}

}  // namespace low_intensity_policy
