// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/chronicle.hpp>

/// What a policy may know beside the course of an exercise: how the last sessions went, how it is today, and since when.
namespace andante {

/// One past session of an exercise.
struct past_session {
    day on = never;
    exact effort = -1;            ///< CR10 half steps, or RPE for aerobic work; -1: not told
    exact cap = 1000;             ///< the effort cap of its day, on the same scale
    exact reserve = -1;           ///< repetitions that could still have been done; -1: not told
    exact spare = 0;              ///< as many as were to be left on its day
    bool at_this_level = false;   ///< the level of today was granted, whole
    bool met = false;             ///< done as granted: nine tenths at least, not over-done, not stopped early
    bool hurt = false;            ///< pain that counts (OVW-8)
    bool too_hard = false;        ///< above the cap, no breath to talk, or too few repetitions to spare

    /// Done as granted, told, and nothing wrong with it.
    constexpr bool good() const noexcept { return met && effort >= 0 && !too_hard && !hurt; }
    friend constexpr bool operator==(const past_session&, const past_session&) noexcept = default;
};

/// All of one exercise, on one day. A plain value in constant space; the guard puts it together only for a policy that asks for it.
/// What is not told is -1, and a day that never was is `never`. What is done beyond a grant is not in here: it earns nothing (PRG-12).
struct experience {
    day today = never;
    day since = never;            ///< the first day of the prescription
    day began = never;            ///< day 0 of the exercise: its first session, or the last re-baseline
    day changed = never;          ///< since when the level has been what it is
    day flagged = never;          ///< the newest episode of the person, of a region that works, or of the exercise
    exact away = 0;               ///< days of the last break; 0: none. A break is over a week, and over a day more than planned
    day returned = never;         ///< the first session after it; `never` while it lasts
    exact good_since = 0;         ///< good sessions since then, of the last twelve
    exact sore = -1;              ///< worst soreness told today, NRS; -1: of some region that works it was not told
    exact over_usual_sore = 0;    ///< most by which it is above the region's usual; below 0: it is less
    exact tired = -1;             ///< today, NRS
    exact usually_tired = -1;
    dose comfortable{};           ///< comfortable maximum of the last baseline session; not stated: there was none
    std::array<past_session, 3> sessions{};   ///< newest first
    std::size_t size = 0;         ///< how many of them there were

    /// Whether something was too much in the last two weeks: no policy rises then (A1.6, house value).
    constexpr bool flagged_lately() const noexcept { return today - flagged < 14; }
    /// Soreness told, and clear: below 2, or not above usual, or 1 above usual at 2.
    constexpr bool clear() const noexcept { return sore >= 0 && is_clear(sore, sore - over_usual_sore); }
    friend constexpr bool operator==(const experience&, const experience&) noexcept = default;
};

/// What is known on `today` of an exercise that is to be done every `planned_gap` days; `c` is null when it was never prescribed.
constexpr experience experience_of(const chronicle& h, const course_memory* c, exercise what, exact planned_gap, day since, day today) noexcept {
    experience x;
    x.today = today, x.since = since, x.flagged = h.person.place.flags.newest_ever();
    if (const auto tired = h.person.tired.on(today)) x.tired = *tired;
    x.usually_tired = h.usual_fatigue_at(today);
    x.sore = 0, x.over_usual_sore = -nrs::most;
    for_each_region(movers(what), [&](region r) {
        x.flagged = (std::max)(x.flagged, h.at(r).place.flags.newest_ever());
        const auto sore = h.at(r).sore.on(today);
        if (!sore) x.sore = -1;
        if (!sore || x.sore < 0) return;
        x.sore = (std::max)(x.sore, *sore), x.over_usual_sore = (std::max)(x.over_usual_sore, *sore - h.usual_soreness_at(r, today));
    });
    if (c == nullptr) return x;
    x.flagged = (std::max)(x.flagged, c->place.flags.newest_ever());
    x.began = c->began, x.comfortable = c->comfortable;
    x.changed = (std::max)((std::max)(c->began, c->increased), (std::max)(c->taken_back, c->lowered));
    const exact least = (std::max)(exact{7}, planned_gap + 1);
    if (c->last != never && today - c->last > least) x.away = today - c->last;
    else if (c->away > least) x.away = c->away, x.returned = c->resumed;
    for (const session_record& s : c->sessions) {
        const past_session seen{s.on, s.effort, s.cap, s.reserve, s.spare, s.at_level && s.level_no == c->level_no, s.met, s.hurt, s.too_hard()};
        if (x.size != x.sessions.size()) x.sessions[x.size++] = seen;
        x.good_since += x.returned != never && s.on >= x.returned && seen.good();
    }
    return x;
}

}  // namespace andante
