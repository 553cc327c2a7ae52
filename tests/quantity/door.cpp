// SPDX-License-Identifier: BSL-1.0
#include <andante/quantity/door.hpp>

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <limits>

namespace quantity_door {

using namespace andante;

TEST_CASE("every decimal number of kilograms to the gram means that number of grams") {
    int wrong = 0;
    for (exact n = 0; n <= 500'000; ++n) {
        const auto m = measured(static_cast<double>(n) / 1000.0, kg);
        wrong += !m || m->value() != n;
    }
    CHECK(wrong == 0);
}
TEST_CASE("what lies between two grams is the lesser, and never the greater by more than a thousandth of a gram") {
    int wrong = 0;
    for (exact n = 0; n < 500'000; n += 7)
        for (const double part_of_it : {0.1, 0.25, 0.5, 0.9, 0.99}) {
            const auto m = measured((n + part_of_it) / 1000.0, kg);
            wrong += !m || m->value() != n;
        }
    CHECK(wrong == 0);
}
TEST_CASE("where one gram goes over into the next is the same number on every machine") {
    // A hair and two millionths of a billionth of a gram below 50 g. A product of doubles came to 50 g, and to 49 g where the processor keeps more bits (i686).
    CHECK(measured(std::bit_cast<double>(std::uint64_t{0x3fa99978d4fdf3b6}), kg)->value() == 49);
    CHECK(measured((50.0 - 0x1p-10 + 0x1p-20) / 1000.0, kg)->value() == 50);
    CHECK(measured(50.0 - 0x1p-10, g)->value() == 50);
    CHECK(measured(std::nextafter(50.0 - 0x1p-10, 0.0), g)->value() == 49);
}
TEST_CASE("what is no amount does not come in") {
    using limit_of = std::numeric_limits<double>;
    for (const double x : {limit_of::quiet_NaN(), -limit_of::quiet_NaN(), limit_of::signaling_NaN(), limit_of::infinity(), -limit_of::infinity(), limit_of::max(),
                           limit_of::lowest(), -limit_of::min(), -limit_of::denorm_min(), -1.0, -0.001, 1e300, 500.001, std::nextafter(500.0, 501.0)}) {
        CAPTURE(x);
        if (x != 0) CHECK_FALSE(measured(x, kg).has_value());
    }
    for (const double x : {limit_of::quiet_NaN(), limit_of::infinity(), -1.0, 1001.0}) CHECK_FALSE(measured(x, rep).has_value());
    for (const double x : {limit_of::quiet_NaN(), limit_of::infinity(), -1.0, 1440.01}) CHECK_FALSE(measured(x, minutes).has_value());
    CHECK(measured(500.0, kg)->value() == 500'000);
    CHECK(measured(-0.0, kg)->value() == 0);
    CHECK(measured(limit_of::denorm_min(), kg)->value() == 0);
}
TEST_CASE("the door is monotone") {
    exact last = 0;
    for (double x = 0; x <= 500; x += 0.0137) {
        const auto m = measured(x, kg);
        REQUIRE(m.has_value());
        CHECK(m->value() >= last);
        last = m->value();
    }
}

}  // namespace quantity_door
