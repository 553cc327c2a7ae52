// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/morris.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

namespace simulate_morris {

using namespace andante::simulate;

template <class F>
std::vector<elementary_effects> screened(const morris_design& d, F f) {
    std::vector<double> y;
    for (std::size_t i = 0; i != d.size(); ++i) y.push_back(f(d.point(i)));
    return effects_of(d, y);
}
double at(const std::vector<float>& x, std::size_t i) { return static_cast<double>(x[i]); }

TEST_CASE("a trajectory moves each input once, by half of its range, and never to an end") {
    const morris_design d{seed{2026}, 7, 20};
    CHECK(d.size() == 160);
    for (std::uint32_t row = 0; row != 20; ++row) {
        std::vector<int> moves(7);
        for (std::size_t step = 0; step != 7; ++step) {
            const std::vector<float> a = d.point(row * 8 + step), b = d.point(row * 8 + step + 1);
            int changed = 0;
            for (std::uint32_t j = 0; j != 7; ++j) {
                CHECK((a[j] == 0.125f || a[j] == 0.375f || a[j] == 0.625f || a[j] == 0.875f));
                if (a[j] == b[j]) continue;
                ++changed, ++moves[j];
                CHECK(static_cast<double>(b[j] - a[j]) == d.step_of(row, j));
            }
            CHECK(changed == 1);
        }
        CHECK(std::all_of(moves.begin(), moves.end(), [](int n) { return n == 1; }));
    }
}

TEST_CASE("the effects of a plane are its slopes, and they have no spread") {
    const double slope[] = {3, 0, -2, 0.5};
    const auto e = screened(morris_design{seed{1}, 4, 12}, [&](const std::vector<float>& x) { return 7 + 3 * at(x, 0) - 2 * at(x, 2) + 0.5 * at(x, 3); });
    for (std::size_t j = 0; j != 4; ++j) {
        CHECK(e[j].mean == doctest::Approx(slope[j]));
        CHECK(e[j].strength == doctest::Approx(std::abs(slope[j])));
        CHECK(e[j].spread == doctest::Approx(0));
        CHECK(e[j].mean_error == doctest::Approx(0));
    }
}

TEST_CASE("a product and a parabola have the effects that are worked out by hand") {
    const auto product = screened(morris_design{seed{2}, 3, 4000}, [](const std::vector<float>& x) { return at(x, 0) * at(x, 1); });
    for (std::size_t j = 0; j != 2; ++j) {  // of one the other: the mean of 1/8, 3/8, 5/8, 7/8, and their deviation
        CHECK(product[j].mean == doctest::Approx(0.5).epsilon(0.02));
        CHECK(product[j].spread == doctest::Approx(std::sqrt(0.078125)).epsilon(0.02));
        CHECK(product[j].mean_error == doctest::Approx(product[j].spread / std::sqrt(4000.0)));
        CHECK(std::abs(product[j].mean - 0.5) < 4 * product[j].mean_error);
    }
    CHECK(product[2].strength == 0);
    const auto parabola = screened(morris_design{seed{3}, 1, 4000}, [](const std::vector<float>& x) { return (at(x, 0) - 0.5) * (at(x, 0) - 0.5); });
    CHECK(parabola[0].mean == doctest::Approx(0).epsilon(0.02));  // it acts both ways, and so its mean hides it
    CHECK(parabola[0].strength == doctest::Approx(0.25));
    CHECK(parabola[0].strength_error == doctest::Approx(0));
}

TEST_CASE("the g-function of Sobol' is screened in its order") {
    const double a[] = {99, 0, 9, 1};
    const auto e = screened(morris_design{seed{4}, 4, 400}, [&](const std::vector<float>& x) {
        double y = 1;
        for (std::size_t j = 0; j != 4; ++j) y *= (std::abs(4 * at(x, j) - 2) + a[j]) / (1 + a[j]);
        return y;
    });
    CHECK(e[1].strength > e[3].strength);
    CHECK(e[3].strength > e[2].strength);
    CHECK(e[2].strength > e[0].strength);
}

TEST_CASE("one trajectory has effects, and no errors") {
    const auto e = screened(morris_design{seed{5}, 2, 1}, [](const std::vector<float>& x) { return at(x, 0); });
    CHECK(e[0].mean == doctest::Approx(1));
    CHECK(e[0].mean_error == 0);
}

}  // namespace simulate_morris
