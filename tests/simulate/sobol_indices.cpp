// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/sobol_indices.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <vector>

namespace simulate_sobol_indices {

using namespace andante::simulate;

template <class F>
std::vector<sobol_index> indices(const sobol_design& d, F f, std::uint32_t resamplings = 200) {
    std::vector<double> y;
    for (std::size_t i = 0; i != d.size(); ++i) y.push_back(f(d.point(i)));
    return indices_of(d, y, resamplings);
}
double at(const std::vector<float>& x, std::size_t i) { return static_cast<double>(x[i]); }
/// The estimate is near, and the interval reaches as far as two more of its widths.
void near(const sobol_index& is, double first, double total, double by) {
    CHECK(std::abs(is.first - first) < by);
    CHECK(std::abs(is.total - total) < by);
    const double wide = is.of_first.most - is.of_first.least, wide_total = is.of_total.most - is.of_total.least;
    CHECK(is.of_first.least - wide <= first);
    CHECK(first <= is.of_first.most + wide);
    CHECK(is.of_total.least - wide_total <= total);
    CHECK(total <= is.of_total.most + wide_total);
}

TEST_CASE("each row has two points, and for each input the first with one coordinate of the second") {
    const sobol_design d{seed{2026}, 5, 10};
    CHECK(d.size() == 70);
    for (std::size_t row = 0; row != 10; ++row) {
        const std::vector<float> a = d.point(row * 7), b = d.point(row * 7 + 1);
        for (std::size_t j = 0; j != 5; ++j) {
            std::vector<float> should = a;
            should[j] = b[j];
            CHECK(d.point(row * 7 + 2 + j) == should);
            CHECK(a[j] != b[j]);
        }
    }
}

TEST_CASE("a sum shares its variance by the squares of its slopes, alone and in total") {
    const auto s = indices(sobol_design{seed{1}, 3, 4000}, [](const std::vector<float>& x) { return 1000 + 2 * at(x, 0) + at(x, 1); });
    near(s[0], 0.8, 0.8, 0.05), near(s[1], 0.2, 0.2, 0.05);
    CHECK(s[2].first == doctest::Approx(0));
    CHECK(s[2].total == doctest::Approx(0));
}

TEST_CASE("the function of Ishigami has the indices of its formula") {
    const double pi = std::acos(-1.0);
    const auto s = indices(sobol_design{seed{2}, 3, 8000}, [&](const std::vector<float>& x) {
        const double a = std::sin(pi * (2 * at(x, 0) - 1)), b = std::sin(pi * (2 * at(x, 1) - 1)), c = pi * (2 * at(x, 2) - 1);
        return a + 7 * b * b + 0.1 * c * c * c * c * a;
    });
    near(s[0], 0.3139, 0.5576, 0.04), near(s[1], 0.4424, 0.4424, 0.04), near(s[2], 0, 0.2437, 0.04);
}

TEST_CASE("the g-function of Sobol' has the indices of its formula") {
    const double a[] = {0, 1, 4.5, 9, 99};
    const auto s = indices(sobol_design{seed{3}, 5, 6000}, [&](const std::vector<float>& x) {
        double y = 1;
        for (std::size_t j = 0; j != 5; ++j) y *= (std::abs(4 * at(x, j) - 2) + a[j]) / (1 + a[j]);
        return y;
    });
    double all = 1;
    for (const double one : a) all *= 1 + 1 / (3 * (1 + one) * (1 + one));
    for (std::size_t j = 0; j != 5; ++j) {
        const double own = 1 / (3 * (1 + a[j]) * (1 + a[j]));
        near(s[j], own / (all - 1), own * (all / (1 + own)) / (all - 1), 0.05);
    }
}

TEST_CASE("what does not vary has no shares, and the same design gives the same digits") {
    const sobol_design d{seed{4}, 2, 50};
    for (const sobol_index& s : indices(d, [](const std::vector<float>&) { return 3.0; })) CHECK((s.first == 0 && s.total == 0 && s.of_total.most == 0));
    const auto f = [](const std::vector<float>& x) { return at(x, 0) * at(x, 1); };
    const auto once = indices(d, f), again = indices(d, f);
    for (std::size_t j = 0; j != 2; ++j) {
        CHECK(once[j].first == again[j].first);
        CHECK(once[j].of_total.most == again[j].of_total.most);
    }
}

}  // namespace simulate_sobol_indices
