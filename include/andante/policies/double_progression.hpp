// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/equipment.hpp>
#include <andante/dose/step.hpp>
#include <andante/policy/policy.hpp>

/// Repetitions first, then sets, then the smallest step of load.
namespace andante::policies {

/// One repetition up to the top of the range; then one set more at the bottom of the range; at the last set the next load that there is, again at the bottom.
/// Where that load breaks the ceiling, or is a larger step than PRG-3 can allow, another part rises instead: one repetition above the range, up to the
/// ceiling's repetitions (the sets are at theirs by then); else the dose stays. It stays too where the trade for a load would leave fewer than 6 repetitions,
/// and where the load has reached its own ceiling. A wish is one part and one step, and never above the ceiling.
struct double_progression {
    static constexpr policy_card card{"double_progression", "A repetition more, then a set, then the next load.", "Muscular Dystrophy UK, What type of exercise can I do",
                                      "length or frequency first; the order of the rest is a house value", origin::house};
    /// With the order's load step.
    constexpr dose operator()(const course& c) const noexcept { return wish(c, unknown_equipment); }
    /// With what there is to load with.
    static constexpr dose wish(const course& c, const equipment& has) noexcept {
        const exact reps = c.level.at(part::n_reps), n = c.level.at(part::n_sets);
        const exact top = (std::min)(c.top, c.ceiling.at(part::n_reps));
        if (reps == 0) return c.level;
        if (reps < top) return c.level.with(part::n_reps, reps + 1);
        if (n < c.ceiling.at(part::n_sets)) return c.level.with(part::n_sets, n + 1).with(part::n_reps, (std::min)(c.bottom, reps));
        return heavier(c, has);
    }

    /// The next load that there is, at the bottom of the range; where it cannot be taken, a repetition more, or nothing.
    static constexpr dose heavier(const course& c, const equipment& has) noexcept {
        const exact from = c.level.at(part::weight), reps = c.level.at(part::n_reps);
        const auto next = has.next_above(c.level.weight(), c.ceiling.weight(), load::from_value(c.load_step));
        if (!next) return instead(c);
        const exact to = next->value();
        const load_band band = band_of(from, to);
        if (from == 0 ? to > 500 : band >= load_band::clinician) return instead(c);
        exact then = (std::min)(c.bottom, reps);
        if (from > 0 && band == load_band::traded) {
            then = andante::detail::saturated(std::int64_t{from} * reps / to);
            if (then < 6) return c.level;
        }
        return c.level.with(part::weight, to).with(part::n_reps, (std::min)(then, reps));
    }

  private:
    static constexpr dose instead(const course& c) noexcept {
        const exact reps = c.level.at(part::n_reps);
        const bool waits = c.level.at(part::weight) < c.ceiling.at(part::weight);
        return waits && reps < c.ceiling.at(part::n_reps) ? c.level.with(part::n_reps, reps + 1) : c.level;
    }
};

}  // namespace andante::policies
