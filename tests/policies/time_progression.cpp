// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>

#include <doctest/doctest.h>

namespace time_progression_policy {

using namespace andante;
using namespace andante::exercises;

constexpr policies::time_progression policy{};

constexpr course walk(exact at_s, exact ceiling_s, exact step_s = 60) {
    course c;
    c.what = walking, c.level = c.start = dose{}.with(part::time, at_s);
    c.ceiling = dose{}.with(part::time, ceiling_s), c.time_step = step_s;
    return c;
}
constexpr exact wished(exact at_s, exact ceiling_s, exact step_s = 60) { return policy(walk(at_s, ceiling_s, step_s)).at(part::time); }

TEST_CASE("time progression: one time step more, up to the ceiling and not above it") {
    CHECK(wished(600, 1800) == 660);
    CHECK(wished(1740, 1800) == 1800);
    CHECK(wished(1741, 1800) == 1741);
    CHECK(wished(1800, 1800) == 1800);
    CHECK(wished(600, 1800, 300) == 900);
    CHECK(wished(1600, 1800, 300) == 1600);
}
TEST_CASE("time progression: no other part moves, and every wish is one step with room under PRG-4") {
    for (exact at_s = 120; at_s <= 2400; at_s += 30)
        for (const exact step_s : {exact{15}, exact{60}, exact{300}})
            for (exact often = 1; often <= 6; ++often) {
                const course c = walk(at_s, 2400, step_s);
                step s;
                s.what = walking, s.from = c.level, s.to = policy(c), s.per_week = often, s.week_seconds = at_s * often;
                bool good = fits(s.to, c.ceiling) && s.to.with(part::time, at_s) == c.level && rules::one_part{}(s).what() == progress();
                if (rules::weekly_minutes::concerns(s)) good = good && rules::weekly_minutes{}(s).what().limit.at(part::time) > at_s;
                CHECK(good);
            }
}

}  // namespace time_progression_policy
