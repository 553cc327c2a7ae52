// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/unit_cube.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

/// How much of the variance of an output each input accounts for: alone, and with all that it does together with others.
namespace andante::simulate {

/// Two samples A and B of the unit cube, and for each input A with the column of B. Saltelli A et al. 2010, *Variance based sensitivity analysis of model output*, Comput Phys
/// Commun 181 (recalled). The points are drawn by counting, not from a low-discrepancy sequence: errors fall as the root of `rows`, and the intervals say how large they are.
/// The design asks, the caller runs (in whatever order), `indices_of` answers.
class sobol_design {
  public:
    sobol_design(seed s, std::uint32_t inputs, std::uint32_t rows) : seed_{s}, inputs_{inputs}, rows_{rows} {}
    std::uint32_t inputs() const noexcept { return inputs_; }
    std::uint32_t rows() const noexcept { return rows_; }
    /// Runs that are asked for: rows times two more than the inputs.
    std::size_t size() const noexcept { return std::size_t{rows_} * (inputs_ + 2); }
    /// O(inputs). Of a row: A, B, then A with each column of B. Precondition: `i` is below `size()`.
    std::vector<float> point(std::size_t i) const {
        const std::uint32_t row = static_cast<std::uint32_t>(i / (inputs_ + 2)), which = static_cast<std::uint32_t>(i % (inputs_ + 2));
        std::vector<float> x(inputs_);
        for (std::uint32_t j = 0; j != inputs_; ++j) x[j] = unit_coordinate(seed_, which == 1 || which == j + 2 ? design_stream::second_sample : design_stream::first_sample, row, j);
        return x;
    }
    seed drawn_by() const noexcept { return seed_; }

  private:
    seed seed_;
    std::uint32_t inputs_, rows_;
};

/// Between which nine tenths of the resampled estimates lie: what the number of rows leaves open, and nothing else.
struct index_interval {
    double least = 0, most = 0;
};
/// Shares of the variance. An estimate may lie a little below 0 or above 1, and is left so: that is its error.
struct sobol_index {
    double first = 0, total = 0;
    index_interval of_first{}, of_total{};
};

namespace detail {

/// The sums over rows that the indices are made of.
struct index_sums {
    double a = 0, b = 0, squares = 0;
    std::vector<double> product, step, step_square;  // of an input: f(B)(f(AB) - f(A)), f(AB) - f(A), its square
    explicit index_sums(std::size_t inputs) : product(inputs), step(inputs), step_square(inputs) {}
    void add(const double* row) {
        a += row[0], b += row[1], squares += row[0] * row[0] + row[1] * row[1];
        for (std::size_t j = 0; j != product.size(); ++j) {
            const double d = row[j + 2] - row[0];
            product[j] += row[1] * d, step[j] += d, step_square[j] += d * d;
        }
    }
    void indices(double n, std::vector<sobol_index>& to) const {
        const double mean = (a + b) / (2 * n), variance = squares / (2 * n) - mean * mean;
        for (std::size_t j = 0; j != product.size(); ++j) {
            if (!(variance > 0)) continue;
            to[j].first = (product[j] - mean * step[j]) / n / variance;   // Saltelli 2010, about the mean
            to[j].total = step_square[j] / (2 * n) / variance;            // Jansen 1999 (recalled)
        }
    }
};

}  // namespace detail

/// Of every input; all 0 where the output does not vary. `values` are the outputs at the points of the design, in order; `resamplings` of the rows give the intervals.
/// O(resamplings × size). Precondition: at least one row.
inline std::vector<sobol_index> indices_of(const sobol_design& d, const std::vector<double>& values, std::uint32_t resamplings = 500) {
    const std::size_t k = d.inputs(), n = d.rows();
    // About a mean of all: an output that lies far from 0 keeps its digits.
    double mean = 0;
    for (const double y : values) mean += y;
    mean = values.empty() ? 0 : mean / static_cast<double>(values.size());
    std::vector<double> centred(values);
    for (double& y : centred) y -= mean;

    std::vector<sobol_index> all(k);
    detail::index_sums sums{k};
    for (std::size_t row = 0; row != n; ++row) sums.add(&centred[row * (k + 2)]);
    sums.indices(static_cast<double>(n), all);

    std::vector<std::vector<double>> first(k), total(k);
    for (std::uint32_t r = 0; r != resamplings; ++r) {
        detail::index_sums again{k};
        for (std::size_t i = 0; i != n; ++i) again.add(&centred[below(d.rows(), design_bits(d.drawn_by(), design_stream::resampling, static_cast<std::uint32_t>(i), 0, r)) * (k + 2)]);
        std::vector<sobol_index> one(k);
        again.indices(static_cast<double>(n), one);
        for (std::size_t j = 0; j != k; ++j) first[j].push_back(one[j].first), total[j].push_back(one[j].total);
    }
    const auto nine_tenths = [](std::vector<double>& of) {
        std::sort(of.begin(), of.end());
        return of.empty() ? index_interval{} : index_interval{of[of.size() / 20], of[of.size() - 1 - of.size() / 20]};
    };
    for (std::size_t j = 0; j != k; ++j) all[j].of_first = nine_tenths(first[j]), all[j].of_total = nine_tenths(total[j]);
    return all;
}

}  // namespace andante::simulate
