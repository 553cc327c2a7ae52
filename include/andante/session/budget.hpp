// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/prescription.hpp>
#include <andante/history/derived.hpp>
#include <andante/rule/allowance.hpp>
#include <andante/session/day_plan.hpp>

/// What is used and what is left of a week and of 28 days: for each region, and in all. Facts of the history, counted with the functions that the rules judge by.
namespace andante {

/// How much is used, and how much there may be.
struct quota {
    std::int64_t used = 0, most = 0;
    constexpr std::int64_t left() const noexcept { return used < most ? most - used : 0; }
    friend constexpr bool operator==(const quota&, const quota&) noexcept = default;
};
/// Of one region: days of resistance work among the six before today, against what one more would find (MIN-4); the last step up of an exercise that works it, and the
/// earliest day of the next, `never` before the first session (PRG-1); episodes of 28 days (PRG-6).
struct region_budget {
    region where{};
    quota days{};
    day last_step = never, next_step = never;
    quota episodes{};
    friend constexpr bool operator==(const region_budget&, const region_budget&) noexcept = default;
};
/// Of the person: days of training and of aerobic work among the six before today (MIN-4); aerobic seconds of a week at its levels, against what the week may grow to
/// (PRG-4); episodes of 28 days that count for the whole person (PRG-6).
struct budget {
    day on = never;
    quota training_days{}, aerobic_days{}, aerobic_seconds{}, episodes{};
    bounded_list<region_budget, region_count> regions{};

    constexpr const region_budget* find(region r) const noexcept {
        for (const region_budget& b : regions)
            if (b.where == r) return &b;
        return nullptr;
    }
};

/// What a limit is on a day: the normal one, the prescription's, the last amendment that holds. What is not allowed does not count. House settings of a rule set of one's own are not seen.
template <class T>
constexpr exact limit_in_force(const named_limit<T>& l, const prescription& rx, const chronicle& h, day on) noexcept {
    exact now = l.ring.normal;
    const auto see = [&](std::uint32_t id, exact value, const signature& by, day since) {
        const bool in_date = by.until == never || by.until >= on;
        if (id == l.id() && since <= on && in_date && check(limit_setting{id, value, by}, since).what == limit_problem::nothing) now = value;
    };
    for (const limit_setting& s : rx.limits()) see(s.id, s.value, s.by, rx.since());
    for (std::size_t i = 0; i != h.amended; ++i) see(h.amendments[i].limit, h.amendments[i].value, h.amendments[i].by, h.amendments[i].on);
    return now;
}

namespace detail {

/// The earliest day of an exercise's next step, as far as waits decide it; `never` before its first session.
constexpr day next_step_of(const prescription& rx, const chronicle& h, const course_memory& c, exact wait, day on) noexcept {
    if (c.began == never) return never;
    const evidence::value_type e = evidence::of(h, &c, on).value();
    const bool slow = rx.pace() == pace::slow || (h.person.bad_experience && h.person.bad_experience_on >= rx.since());
    day open = c.began + days_before_steps;
    if (e.increased != never) open = (std::max)(open, e.increased + days_between_steps(wait, slow, e.wait_doubled));
    if (e.newest_episode != never) open = (std::max)(open, e.newest_episode + days_after_an_episode);
    return (std::max)(open, on);
}

}  // namespace detail

/// The budget of a day, before its training. A region is listed when the form trains it. O(orders x regions).
constexpr budget budget_of(const prescription& rx, const chronicle& h, day on) noexcept {
    budget b;
    b.on = on;
    b.training_days = {training_days::of(h, {}, on).value().of_last_six, most_training_days};
    b.aerobic_days = {0, limit_in_force(limits::aerobic_days, rx, h, on)};
    b.episodes = {h.person.place.flags.within(28, on), episodes_that_wait - 1};
    const exact wait = limit_in_force(limits::wait_between_steps, rx, h, on);
    std::array<region_budget, region_count> at{};
    region_set trained;
    std::int64_t week = 0;
    for (const order& o : rx.orders()) {
        if (!is_training(o.what)) continue;
        const course_memory* c = h.find(o.what);
        const dose level = c != nullptr ? c->level : o.start;
        const frequency::value_type f = frequency::of(h, c, on).value();
        const bool aerobic = about(o.what).kind == modality::aerobic, resisted = about(o.what).kind == modality::strength;
        if (aerobic) b.aerobic_days.used = f.of_last_six, week += std::int64_t{level.at(part::time)} * o.per_week;
        const bool loaded = carries_its_load(o.what) || level.at(part::weight) > 0 || !f.light, first_weeks = f.began == never || on - f.began < 28;
        const day next = c == nullptr ? never : detail::next_step_of(rx, h, *c, wait, on);
        for_each_region(movers(o.what), [&](region r) {
            region_budget& x = at[r.index];
            x.where = r;
            if (c != nullptr) x.last_step = (std::max)(x.last_step, c->increased);
            if (next != never) x.next_step = x.next_step == never ? next : (std::min)(x.next_step, next);
            x.episodes = {h.at(r).place.flags.within(28, on), episodes_that_wait - 1};
            if (!resisted) return;
            const exact most = most_resistance_days(loaded, first_weeks, f.tolerated);
            x.days.used = count_of(h.at(r).resisted.seen_from(on) & 0x7eu);
            x.days.most = x.days.most == 0 ? most : (std::min)(x.days.most, std::int64_t{most});
        });
        trained = trained | movers(o.what);
    }
    for_each_region(trained, [&](region r) { b.regions.add(at[r.index]); });
    b.aerobic_seconds = {week, most_weekly_seconds(week, limit_in_force(limits::weekly_rise, rx, h, on), limit_in_force(limits::weekly_floor_minutes, rx, h, on))};
    return b;
}

}  // namespace andante
