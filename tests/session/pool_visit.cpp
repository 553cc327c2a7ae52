// SPDX-License-Identifier: BSL-1.0
// A visit to the pool: what is not filled in is still to plan.
#include "living.hpp"

#include <doctest/doctest.h>

#include <andante/session/pool_visit.hpp>

namespace session_pool_visit {

using namespace living;

constexpr pool_visit planned{.way_in = pool_way::steps_with_rails, .water = water_celsius::at(310), .company = pool_companion::companion, .way_out = pool_way::lift};
static_assert(still_to_plan(planned).empty());
static_assert(still_to_plan({}).size() == static_cast<int>(pool_point_count));

TEST_CASE("each of the four is named while it is open, and only then") {
    for (unsigned bits = 0; bits != 16; ++bits) {
        pool_visit v = planned;
        if ((bits & 1) != 0) v.way_in.reset();
        if ((bits & 2) != 0) v.water.reset();
        if ((bits & 4) != 0) v.company.reset();
        if ((bits & 8) != 0) v.way_out.reset();
        CHECK(still_to_plan(v) == set_of<pool_point>::of_bits(bits));
    }
    pool_visit alone = planned;
    alone.company = pool_companion::nobody;
    CHECK(still_to_plan(alone) == set_of<pool_point>{pool_point::company});
    for (const pool_companion c : {pool_companion::lifeguard, pool_companion::companion, pool_companion::one_to_one}) {
        alone.company = c;
        CHECK(still_to_plan(alone).empty());
    }
}
TEST_CASE("a session goes to the pool when something in water is granted") {
    draft d = form();
    order o;
    o.what = warm_water_walking, o.start = dose{5 * minutes}, o.ceiling = dose{20 * minutes};
    d.orders.add(o);
    auto dry = someone(), wet = someone(ibm_rules, d);
    dry.checks_in(), wet.checks_in().tells(pool_company{yes}, water_trouble{no}, way_out{yes}, water_temperature{water_celsius::at(310)}, water_depth{to_the_waist});
    const day_plan on_land{dry.decides()}, in_water{wet.decides()};
    CHECK_FALSE(goes_to_the_pool(session_sequence{on_land}));
    CHECK(goes_to_the_pool(session_sequence{in_water}));
    wet.trains().sleeps().checks_in();
    const day_plan rest{wet.decides()};
    CHECK_FALSE(goes_to_the_pool(session_sequence{rest}));
}

}  // namespace session_pool_visit
