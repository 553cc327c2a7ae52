// SPDX-License-Identifier: BSL-1.0
#include <andante/ibm.hpp>

#include <doctest/doctest.h>

namespace guard_guarded {

using namespace andante;
using namespace andante::exercises;

constexpr day d0 = "2026-03-02"_day;
constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = d0,
                                    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}}}};
const ibm_coach coach{form};

TEST_CASE("an answer for every region is heard of those that are ordered and of those that were ever trained, and of no other") {
    static ibm_history h;
    diary d;
    d.write(d0, outside{left(elbow_flexion), dose{8 * rep}});
    d.write(d0 + 1, soreness{everywhere, 8_nrs});
    coach.recall(h, d, d0 + 1);
    CHECK(h.at(left(thigh)).trained.newest() == never);
    CHECK(h.at(left(thigh)).place.left.lasts.rest_until == d0 + 2);   // ordered
    for_each_region(movers(left(elbow_flexion)), [&](region r) { CHECK(h.at(r).place.left.lasts.rest_until == d0 + 2); });  // trained
    CHECK(h.at(right(calf)).place.left.lasts.rest_until == never);
}

}  // namespace guard_guarded
