// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/units.hpp>

#include <algorithm>
#include <cstdint>

/// What a week and a region are allowed: rules judge by it, plans count with it.
namespace andante {

/// Of any seven days, how many may hold training. Source: MIN-4.
inline constexpr exact most_training_days = 6;

/// Of any seven days, on how many a region may do resistance work. `tolerated`: 28 days of light work with clear second days. Source: MIN-4.
constexpr exact most_resistance_days(bool loaded, bool first_weeks, bool tolerated) noexcept { return loaded ? (first_weeks ? 2 : 3) : tolerated ? 5 : 7; }

/// The most aerobic seconds of a week that follows one of `week` seconds: `rise` per mille or so many minutes more, whichever is
/// more, and never above 130 % or two minutes more. Source: PRG-4.
constexpr std::int64_t most_weekly_seconds(std::int64_t week, exact rise, exact floor_minutes) noexcept {
    const std::int64_t allowed = (std::max)(week * (1000 + rise) / 1000, week + 60 * std::int64_t{floor_minutes});
    const std::int64_t stop = (std::max)(week * 1300 / 1000, week + 120);
    return (std::min)(allowed, stop);
}

/// No step before this day of a course, nor sooner than so many days after an episode. Source: PRG-1.
inline constexpr exact days_before_steps = 21, days_after_an_episode = 14;
/// So many episodes within 28 days, and training waits for a clinician. Source: PRG-6.
inline constexpr exact episodes_that_wait = 3;
/// Days from one step to the next: the wait, 28 at the slow pace, doubled for each step taken back in a row, to 56 at most. Source: PRG-1.
constexpr exact days_between_steps(exact wait, bool slow, exact taken_back) noexcept {
    const exact once = slow ? (std::max)(wait, exact{28}) : wait;
    return (std::min)(once << taken_back, (std::max)(exact{56}, once));
}

}  // namespace andante
