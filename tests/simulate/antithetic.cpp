// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/antithetic.hpp>
#include <andante/simulate/exact_sum.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

namespace simulate_antithetic {

using namespace andante::simulate;

TEST_CASE("the opposite of the opposite is the world, and the median world is its own") {
    const world w = world::drawn(seed{2026}, 5, house_priors);
    CHECK(opposite(opposite(w)).shift == w.shift);
    CHECK(opposite(w).shift != w.shift);
    CHECK(opposite(world{}).shift == world{}.shift);
}

TEST_CASE("pairs of worlds have the same mean, with less error than as many worlds by themselves") {
    exact_sum alone, pairs;
    for (std::uint32_t r = 0; r != 2000; ++r) {
        const world w = world::drawn(seed{2026}, r, house_priors);
        const auto left = [&](const world& in) {
            const auto p = person<lanes<1>>(seed{1}, 0, 3, house_priors, in);
            auto b = body(p, seed{1}, 0);
            pass(p, b, decays(p, 365), seed{1}, 0);
            return static_cast<std::int64_t>(b.at[0].disease * 1e6f);
        };
        const std::int64_t a = left(w), b = left(opposite(w));
        alone.add(a), alone.add(b), pairs.add((a + b) / 2);
    }
    CHECK(pairs.mean() == doctest::Approx(alone.mean()).epsilon(1e-5));
    CHECK(pairs.variance() < 0.5 * alone.variance() / 2);
}

}  // namespace simulate_antithetic
