// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/exact_sum.hpp>

#include <cmath>

/// Fewer people for the same error: what is counted, corrected by something whose mean is known.
namespace andante::simulate {

/// An estimate of a mean, and what is left of its variance.
struct controlled_mean {
    double mean = 0, standard_error = 0;   ///< Monte Carlo error
    double slope = 0;                      ///< of what is counted on what is known
    double variance_left = 1;              ///< a share of that without the control: 0.5 means that half the people would do
};

/// Exact sums of pairs: what is counted of a person, and a number of the same person whose mean is known without counting (the logarithm of the own decline, say, which is normal).
/// Merges in any order.
class control_variate {
  public:
    constexpr void add(std::int64_t counted, std::int64_t known) noexcept { y_.add(counted), x_.add(known), products_.add_product(counted, known); }
    constexpr void merge(const control_variate& o) noexcept { y_.merge(o.y_), x_.merge(o.x_), products_.merge(o.products_); }
    constexpr std::uint64_t size() const noexcept { return y_.size(); }
    /// The mean of what is counted where that of the other were what it is known to be. The slope comes from the same people: a bias of the order of one part in their number.
    /// Without spread in either, the plain mean.
    controlled_mean estimate(double known_mean) const noexcept {
        controlled_mean e;
        e.mean = y_.mean();
        const double n = static_cast<double>(size()), vx = x_.variance(), vy = y_.variance();
        if (size() < 3 || vx <= 0 || vy <= 0) {
            e.standard_error = size() == 0 ? 0 : std::sqrt(vy / n);
            return e;
        }
        const double together = (products_.value() - n * x_.mean() * y_.mean()) / (n - 1);
        e.slope = together / vx;
        const double left = 1 - together * together / (vx * vy);
        e.variance_left = left > 0 ? left : 0;
        e.mean -= e.slope * (x_.mean() - known_mean), e.standard_error = std::sqrt(vy * e.variance_left / n);
        return e;
    }
    friend constexpr bool operator==(const control_variate&, const control_variate&) noexcept = default;

  private:
    exact_sum y_{}, x_{};
    wide_sum products_{};
};

}  // namespace andante::simulate
