// SPDX-License-Identifier: BSL-1.0
// The table of AQU-3, and AQU-6: pages docs/rules/AQU-3.md and docs/rules/AQU-6.md.
#include <doctest/doctest.h>

#include <andante/signal/water.hpp>

namespace water {

using namespace andante;

TEST_CASE("AQU-3: the weight that is borne, an interval at each depth, less the deeper") {
    for (exact d = 0; d <= depth_of_water::most; ++d) {
        const auto borne = weight_borne(*depth_of_water::from(d));
        CHECK(borne.least <= borne.most);
        CHECK_FALSE(borne.table.empty());
        if (d > 0) CHECK((borne.least <= weight_borne(*depth_of_water::from(d - 1)).least && borne.most < weight_borne(*depth_of_water::from(d - 1)).most));
    }
    CHECK(weight_borne(to_the_waist).holds(*ordinal<scales::percent>::from(59)));
    CHECK(weight_borne(to_the_chest).holds(*ordinal<scales::percent>::from(35)));
    CHECK_FALSE(weight_borne(to_the_chest).holds(*ordinal<scales::percent>::from(60)));
}

TEST_CASE("AQU-6: less one's own difference, else less 17; never more than on land, never off the scale") {
    CHECK(target_in_water(*bpm::from(110)) == *bpm::from(93));
    CHECK(target_in_water(*bpm::from(110), 8) == *bpm::from(102));
    CHECK(target_in_water(*bpm::from(110), 0) == *bpm::from(110));
    CHECK(target_in_water(*bpm::from(110), -5) == *bpm::from(110));
    CHECK(target_in_water(*bpm::from(30)) == *bpm::from(25));
    CHECK(target_in_water(*bpm::from(110), 2'000'000'000) == *bpm::from(25));
}

}  // namespace water
