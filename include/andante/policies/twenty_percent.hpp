// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>

/// From a fifth of what can be done in comfort, a tenth of it more a month.
namespace andante::policies {

/// PRG-5. One step every 28 days at the most, of a tenth of the comfortable maximum, never above a fifth of it and a tenth for each month since the exercise began, and
/// never above it. Repetitions rise, at most by two, or minutes; sets and load never. Without a comfortable maximum the level stays, and so it does with more
/// load than that was done with. The start is the form's to say: `start_of`. A month is four weeks. Source: the post-polio rule, Yarnell 1998: a fifth of
/// the measured maximum, and a tenth of it more a month.
struct twenty_percent {
    static constexpr policy_card card{"twenty_percent", "From a fifth of the comfortable maximum, a tenth of it more a month.",
                                      "Yarnell 1998, post-polio.org", "the page: of a measured maximum; people after polio", origin::read};
    static constexpr exact month = 28, calm_days = 84;
    static constexpr proportion first = 200_pm, rise = 100_pm;

    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        const std::int64_t most = volume(x.comfortable);
        if (x.began == never || x.today - x.changed < month || x.flagged_lately() || most <= 0) return c.level;
        const std::int64_t months = (x.today - x.began) / month, open = most * (std::min)(std::int64_t{first.place()} + rise.place() * months, std::int64_t{1000}) / 1000;
        const bool timed = c.level.at(part::n_reps) == 0;
        if (timed != (x.comfortable.at(part::n_reps) == 0) || c.level.at(part::weight) > x.comfortable.at(part::weight)) return c.level;
        const part p = timed ? part::time : part::n_reps;
        const std::int64_t from = c.level.at(p), n = timed ? 1 : (std::max)(c.level.at(part::n_sets), exact{1});
        const std::int64_t tenth = (std::max)(most * rise.place() / 1000 / n, std::int64_t{1});
        const std::int64_t to = (std::min)({from + (timed ? tenth : (std::min)(tenth, std::int64_t{2})), open / n, std::int64_t{c.ceiling.at(p)}});
        return to > from ? c.level.with(p, static_cast<exact>(to)) : c.level;
    }
    /// What a form may start with: a fifth of the comfortable maximum, in one set; at least 3 repetitions or 2 minutes, and never more than the maximum.
    static constexpr dose start_of(const dose& comfortable) noexcept {
        const exact fifth = andante::detail::saturated(volume(comfortable) * first.place() / 1000);
        if (comfortable.at(part::n_reps) == 0) return comfortable.with(part::time, (std::min)((std::max)(fifth, least_seconds), comfortable.at(part::time)));
        return comfortable.with(part::n_sets, 1).with(part::n_reps, (std::min)((std::max)(fifth, least_reps), comfortable.at(part::n_reps)));
    }
    /// Whether the person and a clinician may now choose a quicker policy: 84 days of the exercise without an episode. They choose; nothing does it for them.
    static constexpr bool may_be_left(const experience& x) noexcept { return x.began != never && x.today - (std::max)(x.began, x.flagged) >= calm_days; }
};
static_assert(progression<twenty_percent>);

}  // namespace andante::policies
