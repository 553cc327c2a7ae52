// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/unit_cube.hpp>

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

/// Screening: which of many inputs matter at all, by a few runs for each.
namespace andante::simulate {

/// Trajectories through the unit cube that move one input at a time. Morris MD 1991, *Factorial sampling plans for preliminary computational experiments*, Technometrics 33
/// (recalled). An input stands on one of `levels` equal parts of its range, in the middle of it, and moves by half the range: never to an end, where a normal number would have none.
/// The design asks, the caller runs (in whatever order), `effects_of` answers. Precondition: at least one input and trajectory; `levels` is even and not 0.
class morris_design {
  public:
    morris_design(seed s, std::uint32_t inputs, std::uint32_t trajectories, std::uint32_t levels = 4) : seed_{s}, inputs_{inputs}, trajectories_{trajectories}, levels_{levels} {}
    std::uint32_t inputs() const noexcept { return inputs_; }
    std::uint32_t trajectories() const noexcept { return trajectories_; }
    /// Runs that are asked for: trajectories times one more than the inputs.
    std::size_t size() const noexcept { return std::size_t{trajectories_} * (inputs_ + 1); }
    /// O(inputs). Precondition: `i` is below `size()`.
    std::vector<float> point(std::size_t i) const {
        const std::uint32_t row = static_cast<std::uint32_t>(i / (inputs_ + 1)), steps = static_cast<std::uint32_t>(i % (inputs_ + 1));
        std::vector<float> x(inputs_);
        for (std::uint32_t j = 0; j != inputs_; ++j) x[j] = place(level(row, j));
        const std::vector<std::uint32_t> moves = order(row);
        for (std::uint32_t step = 0; step != steps; ++step) x[moves[step]] = place(moved(level(row, moves[step])));
        return x;
    }
    /// In which order a trajectory moves the inputs. O(inputs).
    std::vector<std::uint32_t> order(std::uint32_t row) const {
        std::vector<std::uint32_t> all(inputs_);
        for (std::uint32_t j = 0; j != inputs_; ++j) all[j] = j;
        for (std::uint32_t j = inputs_; j > 1; --j) std::swap(all[j - 1], all[below(j, design_bits(seed_, design_stream::order, row, j))]);
        return all;
    }
    /// How far an input moves in a trajectory: a half, up or down.
    double step_of(std::uint32_t row, std::uint32_t input) const noexcept { return level(row, input) < levels_ / 2 ? 0.5 : -0.5; }

  private:
    std::uint32_t level(std::uint32_t row, std::uint32_t input) const noexcept { return below(levels_, design_bits(seed_, design_stream::levels, row, input)); }
    std::uint32_t moved(std::uint32_t from) const noexcept { return from < levels_ / 2 ? from + levels_ / 2 : from - levels_ / 2; }
    float place(std::uint32_t l) const noexcept { return (static_cast<float>(l) + 0.5f) / static_cast<float>(levels_); }

    seed seed_;
    std::uint32_t inputs_, trajectories_, levels_;
};

/// The effects of one input over all trajectories: change of the output divided by that of the input.
struct elementary_effects {
    double mean = 0, mean_error = 0;            ///< near 0 where it acts both ways; its standard error
    double strength = 0, strength_error = 0;    ///< mean of the sizes, called mu star: how much it matters (Campolongo 2007, recalled)
    double spread = 0;                          ///< standard deviation: how much it depends on the others, or bends
};

/// Of every input. `values` are the outputs at the points of the design, in order. O(size). Errors are 0 of a single trajectory.
inline std::vector<elementary_effects> effects_of(const morris_design& d, const std::vector<double>& values) {
    std::vector<double> sum(d.inputs()), size(d.inputs()), square(d.inputs());
    for (std::uint32_t row = 0; row != d.trajectories(); ++row) {
        const std::vector<std::uint32_t> moves = d.order(row);
        const std::size_t first = std::size_t{row} * (d.inputs() + 1);
        for (std::uint32_t step = 0; step != d.inputs(); ++step) {
            const std::uint32_t j = moves[step];
            const double effect = (values[first + step + 1] - values[first + step]) / d.step_of(row, j);
            sum[j] += effect, size[j] += effect < 0 ? -effect : effect, square[j] += effect * effect;
        }
    }
    const double n = d.trajectories();
    std::vector<elementary_effects> all(d.inputs());
    for (std::size_t j = 0; j != all.size(); ++j) {
        const auto deviation = [&](double mean) {
            const double v = n < 2 ? 0 : (square[j] - n * mean * mean) / (n - 1);
            return v > 0 ? std::sqrt(v) : 0;
        };
        elementary_effects& e = all[j];
        e.mean = sum[j] / n, e.strength = size[j] / n, e.spread = deviation(e.mean);
        e.mean_error = e.spread / std::sqrt(n), e.strength_error = deviation(e.strength) / std::sqrt(n);
    }
    return all;
}

}  // namespace andante::simulate
