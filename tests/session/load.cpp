// SPDX-License-Identifier: BSL-1.0
// PRG-9: numbers to look at.
#include <andante/session/load.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace session_load {

using namespace andante;

TEST_CASE("PRG-9: a session's load is CR10 times minutes, rounded up") {
    static_assert(load_of(4_cr10, 30 * minutes) == 120);
    static_assert(load_of(0_cr10, 30 * minutes) == 0);
    static_assert(load_of(3.5_cr10, 10 * minutes) == 35);
    static_assert(load_of(0.5_cr10, 1 * seconds) == 1);
    CHECK(load_of(10_cr10, duration::from_value(24 * 3600)) == 14'400);
}
TEST_CASE("PRG-9: seven equal days have no monotony: undefined, not infinite") {
    for (const exact n : {0, 1, 300}) {
        const week_of_load w = load_of_week({n, n, n, n, n, n, n});
        CHECK(w.total == 7 * n);
        CHECK_FALSE(w.monotony.has_value());
        CHECK_FALSE(w.strain.has_value());
    }
}
TEST_CASE("PRG-9: mean over deviation, in hundredths, and total times it") {
    const week_of_load w = load_of_week({100, 0, 100, 0, 100, 0, 0});  // mean 42.86, deviation 49.49
    CHECK(w.total == 300);
    CHECK(w.monotony == 86);
    CHECK(w.strain == 258);
    CHECK(load_of_week({-5, 0, 0, 0, 0, 0, 100}).total == 100);
    CHECK(load_of_week({2'000'000'000, 0, 0, 0, 0, 0, 0}).total == 100'000);
}
TEST_CASE("PRG-9: the same as in floating point, rounded down; the order of the days does not matter") {
    std::mt19937 dice{9};
    for (int i = 0; i != 2'000; ++i) {
        std::array<exact, 7> days{};
        for (exact& d : days) d = static_cast<exact>(dice() % 900);
        double sum = 0, squares = 0;
        for (const exact d : days) sum += d, squares += static_cast<double>(d) * d;
        const double deviation = std::sqrt(squares / 7 - sum / 7 * (sum / 7));
        const week_of_load w = load_of_week(days);
        REQUIRE(w.monotony.has_value());
        CHECK(std::abs(static_cast<double>(*w.monotony) + 0.5 - 100 * (sum / 7) / deviation) <= 0.51);
        std::swap(days[0], days[6]), std::swap(days[1], days[3]);
        CHECK(load_of_week(days).monotony == w.monotony);
    }
}

}  // namespace session_load
