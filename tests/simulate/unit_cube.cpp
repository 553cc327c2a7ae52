// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/unit_cube.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

namespace simulate_unit_cube {

using namespace andante::simulate;

TEST_CASE("coordinates are uniform, and those of two columns or two samples have nothing to do with each other") {
    constexpr std::uint32_t n = 20'000;
    for (const std::uint32_t column : {0u, 3u, 50u}) {
        double sum = 0, square = 0, beside = 0, other_sample = 0;
        for (std::uint32_t row = 0; row != n; ++row) {
            const double u = static_cast<double>(unit_coordinate(seed{2026}, design_stream::first_sample, row, column)) - 0.5;
            sum += u, square += u * u;
            beside += u * (static_cast<double>(unit_coordinate(seed{2026}, design_stream::first_sample, row, column + 1)) - 0.5);
            other_sample += u * (static_cast<double>(unit_coordinate(seed{2026}, design_stream::second_sample, row, column)) - 0.5);
        }
        CHECK(sum / n == doctest::Approx(0).epsilon(0.01));
        CHECK(square / n == doctest::Approx(1.0 / 12).epsilon(0.02));
        CHECK(beside / n == doctest::Approx(0).epsilon(0.003));
        CHECK(other_sample / n == doctest::Approx(0).epsilon(0.003));
    }
}

TEST_CASE("no design meets the draws of people") {
    for (std::uint32_t row = 0; row != 100; ++row)
        for (std::uint32_t column = 0; column != 4; ++column)
            for (const stream s : {stream::traits, stream::daily, stream::study})
                CHECK(design_bits(seed{1}, design_stream::levels, row, column) != draw<lanes<1>>(seed{1}, row, 0, 0, s).w[column]);
}

TEST_CASE("whole numbers are below their bound, and all of them come") {
    static_assert(below(1, 0xffffffffu) == 0 && below(6, 0xffffffffu) == 5 && below(6, 0) == 0);
    std::uint32_t seen[6] = {};
    for (std::uint32_t row = 0; row != 6000; ++row) ++seen[below(6, design_bits(seed{7}, design_stream::order, row, 0))];
    for (const std::uint32_t times : seen) CHECK((times > 880 && times < 1120));
}

}  // namespace simulate_unit_cube
