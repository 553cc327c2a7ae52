// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/series.hpp>

#include <doctest/doctest.h>

namespace simulate_series {

using namespace andante;
using namespace andante::simulate;

weeks_of_a_life life_of(int days, int falls_on) {
    weeks_of_a_life l;
    for (int t = 0; t != days; ++t) {
        day_lived d;
        d.here = true, d.planned = t % 7 == 0 || t % 7 == 2 || t % 7 == 4, d.came = d.trained = d.planned && t % 7 != 4;
        d.fell = t == falls_on, d.strength = 1000 + t, d.pain = t % 7 == 3 ? 55 : 10, d.tiredness = 20, d.dose_share = d.trained ? 300 : 0;
        l.add(static_cast<std::uint32_t>(t), d);
    }
    return l;
}

TEST_CASE("a week has the strength of its last day, the worst of its pain and tiredness, and its share of three sessions") {
    const weeks_of_a_life l = life_of(16, 9);
    REQUIRE(l.weeks.size() == 3);
    CHECK(l.weeks[1].at == std::array<exact, 4>{1013, 55, 20, 200});
    CHECK(l.weeks[2].at == std::array<exact, 4>{1015, 10, 20, 100});
    CHECK(l.weeks[0].planned == 3);
    CHECK(l.weeks[0].came == 2);
    CHECK(l.first == std::array<std::int32_t, 4>{-1, 1, 0, -1});
}

TEST_CASE("series of parts, of whatever lengths and in whatever order, merge to the series of all") {
    series all, first, second;
    for (const int falls : {3, 40, 8}) all.add(life_of(50, falls));
    first.add(life_of(50, 40)), second.add(life_of(50, 3)), second.add(life_of(50, 8));
    series a = first, b = second, c;
    a.merge(second), b.merge(first), c.merge(all);
    CHECK(a == all);
    CHECK(b == all);
    CHECK(c == all);
    CHECK(all.weeks[0].first[static_cast<std::size_t>(first_time::fall)] == 1);
    CHECK(all.weeks[0].of[0].size() == 3);
}

}  // namespace simulate_series
