// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/step.hpp>
#include <andante/policy/policy.hpp>

/// Repetitions first, then sets, then the smallest step of load.
namespace andante::policies {

/// One repetition up to the top of the range; then one set more at the bottom of the range; at the last set the smallest
/// load step, again at the bottom. A load step that PRG-3 cannot allow is not wished for: the dose stays.
struct double_progression {
    constexpr dose operator()(const course& c) const noexcept {
        const exact reps = c.level.at(part::n_reps), n = c.level.at(part::n_sets);
        const exact top = (std::min)(c.top, c.ceiling.at(part::n_reps));
        if (reps == 0) return c.level;
        if (reps < top) return c.level.with(part::n_reps, reps + 1);
        if (n < c.ceiling.at(part::n_sets)) return c.level.with(part::n_sets, n + 1).with(part::n_reps, (std::min)(c.bottom, reps));
        return heavier(c);
    }

  private:
    static constexpr dose heavier(const course& c) noexcept {
        const exact from = c.level.at(part::weight), to = from + c.load_step, reps = c.level.at(part::n_reps);
        if (c.load_step <= 0 || to > c.ceiling.at(part::weight) || from > to - c.load_step) return c.level;
        exact then = (std::min)(c.bottom, reps);
        const load_band band = band_of(from, to);
        if (from == 0 ? to > 500 : band >= load_band::clinician) return c.level;
        if (from > 0 && band == load_band::traded) {
            then = detail::saturated(std::int64_t{from} * reps / to);
            if (then < 6) return c.level;
        }
        return c.level.with(part::weight, to).with(part::n_reps, (std::min)(then, reps));
    }
};

}  // namespace andante::policies
