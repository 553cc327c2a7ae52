// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/normal.hpp>
#include <andante/simulate/philox.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace simulate_normal {

using namespace andante::simulate;

using one = lanes<1>;

double error_of(float is, double should) noexcept { return std::abs(static_cast<double>(is) - should) / (std::max)(std::abs(should), 1e-3); }

TEST_CASE("logarithm, exponential and root are those of mathematics, to single precision") {
    double log = 0, exp = 0, sqrt = 0;
    for (float x = 1e-30f; x < 1e30f; x *= 1.0137f) {
        log = (std::max)(log, std::abs(static_cast<double>(logarithm<one>(x)) - std::log(static_cast<double>(x))) / (std::max)(1.0, std::abs(std::log(static_cast<double>(x)))));
        sqrt = (std::max)(sqrt, error_of(root<one>(x), std::sqrt(static_cast<double>(x))) * (x > 1e-6f));
    }
    for (float x = -80; x < 80; x += 0.0137f) exp = (std::max)(exp, std::abs(static_cast<double>(exponential<one>(x)) / std::exp(static_cast<double>(x)) - 1));
    CHECK(log < 2e-7);
    CHECK(exp < 3e-7);
    CHECK(sqrt < 3e-7);
    CHECK(exponential<one>(0.0f) == 1.0f);
    CHECK(logarithm<one>(1.0f) == 0.0f);
}

TEST_CASE("the normal numbers have the quantiles, the moments and the tails of the normal distribution") {
    double worst = 0;
    for (std::uint32_t i = 0; i < 1u << 23; i += 997) {
        const float u = between_0_and_1<one>(i << 9);
        const float z = normal<one>(u);
        const double back = 0.5 * std::erfc(-static_cast<double>(z) / std::sqrt(2.0)), p = static_cast<double>(u);
        worst = (std::max)(worst, std::abs(back - p) / (std::min)(p, 1 - p));
    }
    CHECK(worst < 3e-6);

    const std::uint32_t n = 1'000'000;
    double sum = 0, square = 0, cube = 0, fourth = 0;
    std::uint32_t beyond_2 = 0, beyond_3 = 0, beyond_4 = 0;
    float most = 0;
    for (std::uint32_t person = 0; person != n / 4; ++person)
        for (const std::uint32_t w : draw<one>(seed{2026}, person, 0, 0, stream::daily).w) {
            const float z = normal<one>(between_0_and_1<one>(w));
            const double x = static_cast<double>(z);
            sum += x, square += x * x, cube += x * x * x, fourth += x * x * x * x;
            beyond_2 += std::abs(z) > 2, beyond_3 += std::abs(z) > 3, beyond_4 += std::abs(z) > 4;
            most = (std::max)(most, std::abs(z));
        }
    CHECK(std::abs(sum / n) < 0.004);
    CHECK(std::abs(square / n - 1) < 0.006);
    CHECK(std::abs(cube / n) < 0.01);
    CHECK(std::abs(fourth / n - 3) < 0.04);
    CHECK(std::abs(beyond_2 / 45500.3 - 1) < 0.02);
    CHECK(std::abs(beyond_3 / 2699.8 - 1) < 0.08);
    CHECK(std::abs(beyond_4 / 63.3 - 1) < 0.5);
    CHECK(most < 5.3f);
}

TEST_CASE("one that is turned over has the other sign") {
    for (const std::uint32_t w : {0u, 1u << 9, 0x12345678u, 0x7fffffffu}) CHECK(normal<one>(between_0_and_1<one>(w)) == -normal<one>(between_0_and_1<one>(~w)));
}

template <std::size_t Width>
void agree() {
    using L = lanes<Width>;
    for (std::uint32_t person = 0; person < 4096; person += Width) {
        const four<L> many = draw<L>(seed{5}, L::count_from(person), 0, 0, stream::daily);
        for (std::size_t k = 0; k != 4; ++k) {
            const auto z = normal<L>(between_0_and_1<L>(many.w[k]));
            const auto e = exponential<L>(z);
            for (std::uint32_t i = 0; i != Width; ++i) {
                const float alone = normal<one>(between_0_and_1<one>(draw<one>(seed{5}, person + i, 0, 0, stream::daily).w[k]));
                REQUIRE(L::at(z, i) == alone);
                REQUIRE(L::at(e, i) == exponential<one>(alone));
            }
        }
    }
}
TEST_CASE("each lane has the digits of the number alone") {
    agree<4>();
#ifdef __AVX2__
    agree<8>();
#endif
}

}  // namespace simulate_normal
