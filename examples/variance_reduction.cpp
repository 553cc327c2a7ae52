// SPDX-License-Identifier: BSL-1.0
// How many fewer people, or worlds, an estimate needs: two programmes, two and four sessions a week, on the same virtual people. No guard and no policy.
#include "validation/trial.hpp"

#include <andante/simulate/antithetic.hpp>
#include <andante/simulate/control_variate.hpp>

#include <iostream>
#include <string>

namespace {

using namespace validation;

constexpr protocol twice{.weekdays = 0b0001001, .relative = 0.45f}, four_times{.weekdays = 0b0110011, .relative = 0.45f};
constexpr float unit = 1e6f;

std::int64_t whole(float x) { return static_cast<std::int64_t>(x * unit); }
std::int64_t knee(const lived& x) { return whole(x.after[0]); }
std::int64_t came(const lived& x) { return x.came; }

/// As a factor with one place.
std::string times(double x) {
    const std::int64_t n = static_cast<std::int64_t>(x * 10 + 0.5);
    return std::to_string(n / 10) + "." + std::to_string(n % 10);
}
template <class Of>
double by_pairing(const std::vector<lived>& a, const std::vector<lived>& b, Of of) {
    exact_sum one, other, difference;
    for (std::size_t i = 0; i != a.size(); ++i) one.add(of(a[i])), other.add(of(b[i])), difference.add(of(b[i]) - of(a[i]));
    return (one.variance() + other.variance()) / difference.variance();
}

}  // namespace

int main() {
    const drawn_by median{seed{2026}, 0, {}};
    const auto a = group(median, 2000, twice), b = group(median, 2000, four_times);
    std::cout << "The same people under both, knee strength after 12 weeks: variance of the difference " << times(by_pairing(a, b, knee)) << " times smaller\n";
    std::cout << "The same people under both, sessions attended: " << times(by_pairing(a, b, came)) << " times smaller\n";

    const auto& weak = house_priors[static_cast<std::size_t>(parameter::strength_at_start)];
    control_variate of_level;
    for (const lived& x : a) {
        const auto p = person<one>(median.study, 0, x.number, house_priors, median.in);
        of_level.add(knee(x), whole(logarithm<one>(p[weak.what] / weak.median) / weak.between_people));
    }
    std::cout << "Strength at the start as a control, knee strength of one programme: " << times(1 / of_level.estimate(0).variance_left) << " times smaller\n";

    exact_sum worlds, pairs;
    for (std::uint32_t r = 0; r != 400; ++r) {
        const auto gained = [&](const world& in) {
            const drawn_by d{seed{2026}, 0, in};
            std::int64_t sum = 0;
            for (std::uint32_t i = 0; i != 8; ++i) sum += knee(live(d, i, four_times)) - knee(live(d, i, twice));
            return sum;
        };
        const world w = world::drawn(seed{2026}, r, house_priors);
        const std::int64_t here = gained(w), there = gained(opposite(w));
        worlds.add(here), worlds.add(there), pairs.add((here + there) / 2);
    }
    std::cout << "Worlds in opposite pairs, mean difference over worlds: " << times(worlds.variance() / 2 / pairs.variance()) << " times smaller\n";
}
