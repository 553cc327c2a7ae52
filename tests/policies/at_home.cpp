// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>
#include <andante/policies/at_home.hpp>

#include <doctest/doctest.h>

namespace at_home_policy {

using namespace andante;
using namespace andante::exercises;

constexpr equipment shelf = equipment::of({1 * kg, 1.5 * kg, 2 * kg, 2.2 * kg, 4 * kg});
constexpr policies::at_home policy{shelf};
static_assert(progression<policies::at_home>);

constexpr course at(const dose& level) {
    course c;
    c.what = left(knee_extension), c.level = c.start = level;
    c.ceiling = dose{3 * sets, 15 * rep, 3 * kg};
    return c;
}

TEST_CASE("at home: the next load is the next one on the shelf") {
    CHECK(policy(at({3 * sets, 12 * rep, 2 * kg})) == dose{3 * sets, 8 * rep, 2.2 * kg});  // a tenth
    CHECK(policy(at({3 * sets, 12 * rep, 1 * kg})).at(part::weight) == 1'000);              // 1.5 is half as much again
}
TEST_CASE("at home: where the next load breaks the ceiling or PRG-3, a repetition rises instead, up to the ceiling; then the dose stays") {
    CHECK(policy(at({3 * sets, 12 * rep, 2.2 * kg})) == dose{3 * sets, 13 * rep, 2.2 * kg});  // 4 kg is above the ceiling
    CHECK(policy(at({3 * sets, 12 * rep, 1 * kg})) == dose{3 * sets, 13 * rep, 1 * kg});
    CHECK(policy(at({3 * sets, 15 * rep, 2.2 * kg})) == dose{3 * sets, 15 * rep, 2.2 * kg});
}
TEST_CASE("at home: the first load is half a kilogram at most, or none") {
    CHECK(policy(at({3 * sets, 15 * rep})) == dose{3 * sets, 15 * rep});  // the shelf begins with 1 kg
    CHECK(policies::at_home{equipment::of({500 * g, 1 * kg})}(at({3 * sets, 12 * rep})) == dose{3 * sets, 8 * rep, 500 * g});
}
TEST_CASE("at home: of unknown equipment it wishes what the standard policy wishes") {
    for (exact n = 1; n <= 3; ++n)
        for (exact reps = 0; reps <= 15; ++reps)
            for (exact weight = 0; weight <= 3'000; weight += 100) {
                course c = at(dose::of_parts({n, reps, weight, reps == 0 ? 600 : 0}));
                c.ceiling = c.ceiling.with(part::time, 1'200);
                CHECK(policies::at_home{}(c) == policies::standard{}(c));
            }
}
TEST_CASE("at home: every wish is one step, none is above the ceiling, none breaks a rule, and every new load is on the shelf") {
    int wishes = 0;
    for (const equipment& has : {shelf, equipment::in_steps_of(300 * g), equipment::of({}), equipment::put_together({250 * g, 250 * g, 500 * g, 1 * kg})})
        for (exact n = 1; n <= 3; ++n)
            for (exact reps = 3; reps <= 16; ++reps)
                for (exact weight = 0; weight <= 4'000; weight += 100)
                    for (const exact bottom : {exact{5}, exact{8}, exact{10}})
                        for (const exact top : {exact{10}, exact{12}, exact{15}}) {
                            course c = at(dose::of_parts({n, reps, weight, 0}));
                            if (!fits(c.level, c.ceiling)) continue;
                            c.bottom = bottom, c.top = top;
                            step s;
                            s.what = c.what, s.from = c.level, s.to = policies::at_home{has}(c), s.least_reps_in_range = bottom, s.load_step = c.load_step;
                            ++wishes;
                            bool good = fits(s.to, c.ceiling) && from_to(s.from, s.to).raised <= 1 && rules::one_part{}(s).what() == progress();
                            if (rules::load_step::concerns(s))
                                good = good && rules::load_step{}(s).what() == progress() && has.heaviest_within(s.to.weight()) == s.to.weight();
                            if (s.to != s.from) good = good && credible_step(s.from, s.to, dose{});
                            CHECK(good);
                        }
    CHECK(wishes > 20'000);
}

}  // namespace at_home_policy
