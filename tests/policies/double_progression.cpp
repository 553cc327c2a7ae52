// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>

#include <doctest/doctest.h>

namespace double_progression_policy {

using namespace andante;
using namespace andante::exercises;

constexpr policies::double_progression policy{};
constexpr exercise knee = left(knee_extension);

/// A range of 8 to 12, three sets of 12 under 6 kg at most, half a kilogram a step.
constexpr course at(const dose& level) {
    course c;
    c.what = knee, c.level = c.start = level;
    c.ceiling = dose{3 * sets, 12 * rep, 6 * kg};
    return c;
}

TEST_CASE("double progression: repetitions first, one at a time, to the top of the range") {
    for (exact n = 8; n != 12; ++n) {
        const dose from = dose{1 * sets, 8 * rep, 2 * kg}.with(part::n_reps, n);
        CHECK(policy(at(from)) == from.with(part::n_reps, n + 1));
    }
}
TEST_CASE("double progression: then one set more at the bottom of the range") {
    CHECK(policy(at({1 * sets, 12 * rep, 2 * kg})) == dose{2 * sets, 8 * rep, 2 * kg});
    CHECK(policy(at({2 * sets, 12 * rep, 2 * kg})) == dose{3 * sets, 8 * rep, 2 * kg});
}
TEST_CASE("double progression: at the last set the smallest load step, again at the bottom") {
    CHECK(policy(at({3 * sets, 12 * rep, 5 * kg})) == dose{3 * sets, 8 * rep, 5.5 * kg});    // a tenth
    CHECK(policy(at({3 * sets, 12 * rep, 2 * kg})) == dose{3 * sets, 9 * rep, 2.5 * kg});    // a quarter: traded
    CHECK(policy(at({3 * sets, 12 * rep})) == dose{3 * sets, 8 * rep, 0.5 * kg});            // the first load
}
TEST_CASE("double progression: what PRG-3 cannot allow is not wished for") {
    const dose from{3 * sets, 12 * rep, 1.9 * kg};  // 0.5 on 1.9 is more than a quarter
    CHECK(policy(at(from)) == from);
    course heavy_steps = at({3 * sets, 12 * rep});
    heavy_steps.load_step = 1000;                   // the first load is half a kilogram at most
    CHECK(policy(heavy_steps) == heavy_steps.level);
    course low_range = at({3 * sets, 7 * rep, 2 * kg});
    low_range.bottom = 5, low_range.top = 7;        // 7 x 2.0 for 5 x 2.5 leaves fewer than 6
    CHECK(policy(low_range) == low_range.level);
}
TEST_CASE("double progression: where the load cannot rise, a repetition does, up to the ceiling's; then the dose stays") {
    course c = at({3 * sets, 12 * rep, 1.9 * kg});  // 0.5 on 1.9 is more than a quarter
    c.ceiling = dose{3 * sets, 14 * rep, 6 * kg}, c.top = 12;
    CHECK(policy(c) == dose{3 * sets, 13 * rep, 1.9 * kg});
    c.level = policy(c);
    CHECK(policy(c) == dose{3 * sets, 14 * rep, 1.9 * kg});
    c.level = policy(c);
    CHECK(policy(c) == c.level);
    c.level = dose{3 * sets, 12 * rep, 5.8 * kg};  // the next load is above the ceiling
    CHECK(policy(c) == dose{3 * sets, 13 * rep, 5.8 * kg});
    c.level = dose{3 * sets, 12 * rep, 6 * kg};    // the load is where it was to be
    CHECK(policy(c) == c.level);
}
TEST_CASE("double progression: at the ceiling the dose stays") {
    const dose all{3 * sets, 12 * rep, 6 * kg};
    CHECK(policy(at(all)) == all);
    course unloaded = at({3 * sets, 12 * rep});
    unloaded.ceiling = dose{3 * sets, 12 * rep};
    CHECK(policy(unloaded) == unloaded.level);
    course no_step = at({3 * sets, 12 * rep, 2 * kg});
    no_step.load_step = 0;
    CHECK(policy(no_step) == no_step.level);
    course timed = at({10 * minutes});
    CHECK(policy(timed) == timed.level);
}
TEST_CASE("double progression: a top above the ceiling is cut to it") {
    course c = at({1 * sets, 12 * rep, 2 * kg});
    c.top = 20;
    CHECK(policy(c) == dose{2 * sets, 8 * rep, 2 * kg});
}
TEST_CASE("double progression: every wish is one step, and none is above the ceiling") {
    int wishes = 0;
    for (exact n = 1; n <= 3; ++n)
        for (exact reps = 3; reps <= 15; ++reps)
            for (exact weight = 0; weight <= 6000; weight += 250)
                for (const exact load_step : {exact{100}, exact{250}, exact{500}, exact{1000}})
                    for (const exact bottom : {exact{5}, exact{8}, exact{10}})
                        for (const exact top : {exact{10}, exact{12}, exact{15}}) {
                            course c;
                            c.what = knee, c.level = dose::of_parts({n, reps, weight, 0}), c.ceiling = dose::of_parts({3, 15, 6000, 0});
                            c.bottom = bottom, c.top = top, c.load_step = load_step;
                            step s;
                            s.what = knee, s.from = c.level, s.to = policy(c), s.least_reps_in_range = bottom, s.load_step = load_step;
                            ++wishes;
                            bool good = fits(s.to, c.ceiling) && from_to(s.from, s.to).raised <= 1 && rules::one_part{}(s).what() == progress();
                            if (rules::load_step::concerns(s)) good = good && rules::load_step{}(s).what() == progress();
                            if (s.to != s.from) good = good && credible_step(s.from, s.to, dose{});
                            CHECK(good);
                        }
    CHECK(wishes == 3 * 13 * 25 * 4 * 3 * 3);
}
TEST_CASE("double progression: from the start to the ceiling it never stands still while a step is open") {
    course c = at({1 * sets, 8 * rep, 2 * kg});
    int steps = 0;
    for (dose next = policy(c); next != c.level; next = policy(c)) c.level = next, ++steps;
    CHECK(c.level == dose{3 * sets, 12 * rep, 6 * kg});
    // to 12, two sets more, eight loads; after a load to 12 again from 9, from 10 five times, from 8 twice
    CHECK(steps == 4 + 5 + 5 + 8 + (3 + 5 * 2 + 2 * 4));
}

}  // namespace double_progression_policy
