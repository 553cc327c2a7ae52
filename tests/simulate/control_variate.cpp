// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/control_variate.hpp>
#include <andante/simulate/person.hpp>
#include <andante/simulate/unit_cube.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <cmath>

namespace simulate_control_variate {

using namespace andante::simulate;

using one = lanes<1>;

float chance(std::uint32_t row, std::uint32_t column) { return normal<one>(unit_coordinate(seed{2026}, design_stream::test_error, row, column)); }
constexpr float unit = 1 << 20;

TEST_CASE("over many small studies the estimate is unbiased, its error is what it says, and the variance falls as the correlation says") {
    constexpr std::uint32_t studies = 2000, people = 30;
    double plain = 0, plain_square = 0, sum = 0, square = 0, said = 0;
    for (std::uint32_t s = 0; s != studies; ++s) {
        control_variate c;
        exact_sum alone;
        for (std::uint32_t i = 0; i != people; ++i) {
            const float x = chance(s * people + i, 0), y = 5 + 2 * x + chance(s * people + i, 1);  // four fifths of the variance are known
            c.add(static_cast<std::int64_t>(y * unit), static_cast<std::int64_t>(x * unit)), alone.add(static_cast<std::int64_t>(y * unit));
        }
        const controlled_mean e = c.estimate(0);
        const double m = e.mean / static_cast<double>(unit), a = alone.mean() / static_cast<double>(unit);
        sum += m, square += m * m, plain += a, plain_square += a * a, said += e.standard_error / static_cast<double>(unit);
    }
    const double v = square / studies - (sum / studies) * (sum / studies), v_plain = plain_square / studies - (plain / studies) * (plain / studies);
    CHECK(std::abs(sum / studies - 5) < 4 * std::sqrt(v / studies));
    CHECK(v / v_plain == doctest::Approx(0.2).epsilon(0.12));
    CHECK(said / studies == doctest::Approx(std::sqrt(v)).epsilon(0.06));
}

TEST_CASE("people's own decline takes its part out of the variance of what is left after a year") {
    const auto& slow = house_priors[static_cast<std::size_t>(parameter::decline_knee)];
    control_variate c;
    for (std::uint32_t i = 0; i != 2000; ++i) {
        const auto p = person<one>(seed{7}, 0, i, house_priors, world{});
        body_of<one> b = body(p, seed{7}, 0);
        pass(p, b, decays(p, 365), seed{7}, 0);
        const float z = logarithm<one>(p[slow.what] / slow.median) / slow.between_people;
        c.add(static_cast<std::int64_t>(b.at[0].disease * unit), static_cast<std::int64_t>(z * unit));
    }
    const controlled_mean e = c.estimate(0);
    CHECK(e.slope < 0);
    CHECK(e.variance_left < 0.3);
}

TEST_CASE("parts merge to the whole, and without spread the plain mean is left") {
    control_variate whole, half, other;
    for (int i = 0; i != 10; ++i) whole.add(i * i, i), (i % 2 == 0 ? half : other).add(i * i, i);
    other.merge(half);
    CHECK(other == whole);
    CHECK(control_variate{}.estimate(0).mean == 0);
    control_variate flat;
    for (int i = 0; i != 5; ++i) flat.add(i, 3);
    CHECK(flat.estimate(0).mean == 2);
    CHECK(flat.estimate(0).variance_left == 1);
}

}  // namespace simulate_control_variate
