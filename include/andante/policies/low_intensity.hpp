// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/double_progression.hpp>
#include <andante/policies/time_progression.hpp>

/// Little load, and a twentieth more of it every second week.
namespace andante::policies {

/// Two weeks at a level, then the heaviest load that there is of at most a twentieth more, at the same repetitions. Where no load is so near, and where nothing is
/// loaded yet, a repetition more up to the top of the range; timed work takes a step of time. Sets never rise. Before the exercise was trained, and when something
/// was too much in the last two weeks, the level. Source: Sveen 2013, low-intensity resistance in limb-girdle and Becker dystrophy: 3 sets of 12 to 15 from 40 %
/// of the most, five hundredths of it more every second week (PMC6955630, Table 1). Here it is a twentieth of the load, which is less.
struct low_intensity {
    static constexpr policy_card card{"low_intensity", "Every second week a twentieth more load, at the same repetitions.",
                                      "Sveen et al. 2013, Muscle Nerve 47:163-9", "PMC6955630, Table 1; limb-girdle and Becker dystrophy", origin::read};
    equipment has{};
    static constexpr exact every_days = 14, part_of_load = 20;

    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        if (x.began == never || x.today - x.changed < every_days || x.flagged_lately()) return c.level;
        const exact reps = c.level.at(part::n_reps), from = c.level.at(part::weight), to = heaviest(c);
        if (reps == 0) return time_progression{}(c);
        if (to > from) return c.level.with(part::weight, to);
        return reps < (std::min)(c.top, c.ceiling.at(part::n_reps)) ? c.level.with(part::n_reps, reps + 1) : c.level;
    }

  private:
    constexpr exact heaviest(const course& c) const noexcept {
        const exact from = c.level.at(part::weight), most = (std::min)(andante::detail::saturated(std::int64_t{from} + from / part_of_load), c.ceiling.at(part::weight));
        if (most <= from) return from;
        if (has.known()) return has.heaviest_within(load::from_value(most)).value();
        return c.load_step > 0 ? from + (most - from) / c.load_step * c.load_step : from;
    }
};
static_assert(progression<low_intensity>);

}  // namespace andante::policies
