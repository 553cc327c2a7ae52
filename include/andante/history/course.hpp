// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/step.hpp>
#include <andante/history/entry.hpp>
#include <andante/history/ramp.hpp>
#include <andante/history/test_course.hpp>

/// The course of one prescribed exercise: its level, the step last taken, and the sessions that may earn the next.
namespace andante {

/// One session of one exercise, as far as it can be evidence.
struct session_record {
    day on = never;
    exact effort = -1;            ///< CR10 half steps, or RPE for aerobic work; -1: not told
    exact reserve = -1;           ///< repetitions in reserve; -1: not told
    exact cap = 1000;             ///< the effort cap of its day
    exact spare = 0;              ///< the reserve asked for on its day
    std::uint16_t level_no = 0;   ///< the level it was done at
    bool at_level = false;        ///< granted the whole level
    bool met = false;             ///< done at least nine tenths of the grant, not over-done, not stopped early
    bool over_done = false;
    bool talk_told = false, could_not_talk = false;
    bool pain_told = false, hurt = false;  ///< amber pain or worse (OVW-8)
    std::int8_t cramped = -1;     ///< 0 none, 1 some, 2 severe; -1: not told

    /// Above the cap, no breath to talk, or too few repetitions to spare.
    constexpr bool too_hard() const noexcept { return effort > cap || could_not_talk || (reserve >= 0 && reserve < spare); }
};

/// Where the tiers of fall risk begin: Timed Up and Go in tenths of a second, and how many tiers a clinician takes off.
struct fall_cuts {
    exact moderate = 120, high = 150, tiers_down = 0;
};

/// Thresholds that folding needs; the guard takes them from the rules in force.
struct fold_terms {
    exact rung_days = 7;          ///< IRP-2
    exact over_done = 200;        ///< PRG-12, per mille above the grant
    exact resistance_cap = 8, aerobic_cap = 13, aerobic_start_cap = 11;  ///< INT-2, INT-1
    exact reps_to_spare = 4;      ///< INT-2
    exact amber_pain = 3;         ///< OVW-8
    exact fever = 380;            ///< SCR-6, tenths of a degree
    exact bed_days = 3;           ///< IRP-4
    exact least_capacity = 0;     ///< SCR-9, per cent
    fall_cuts cuts{};             ///< FAL-1
    exact strength_error = 200;   ///< FAT-4, per mille
    dose ceiling = dose::unbounded();  ///< of the session's order: no grant is above it

    constexpr fold_terms under(const dose& most) const noexcept {
        fold_terms t = *this;
        t.ceiling = most;
        return t;
    }
};

/// Effort on a day of a cold, or as low as one (IRP-3): RPE 10, CR10 3 in half steps.
inline constexpr exact light_exertion = 10, light_effort = 6;

/// Clear of soreness on the second day: below 2, or not above usual, or 1 above usual at 2.
constexpr bool is_clear(exact sore, exact usual) noexcept { return sore < 2 || sore <= usual || (sore - usual == 1 && sore == 2); }

/// The least soreness that is not clear.
constexpr exact first_unclear(exact usual) noexcept { return usual == 0 ? 2 : (std::max)(usual + 1, exact{3}); }

/// Over-done: above the grant by more than `per_mille` of it *and* by more than 2 repetitions or 3 minutes;
/// or under a load that is above the granted one by more than that share.
constexpr bool over_doing(const dose& did, const dose& granted, exact per_mille) noexcept {
    const std::int64_t d = volume(did), w = volume(granted), slack = granted.at(part::n_reps) > 0 ? 2 : 180;
    const bool more = d * 1000 > w * (1000 + per_mille) && d - w > slack;
    return more || std::int64_t{did.at(part::weight)} * 1000 > std::int64_t{granted.at(part::weight)} * (1000 + per_mille);
}
/// At least nine tenths of the granted volume, at the granted load.
constexpr bool meets(const dose& did, const dose& granted) noexcept {
    return volume(did) * 1000 >= volume(granted) * 900 && did.at(part::weight) >= granted.at(part::weight);
}
/// A step that some rule could have granted: one part up, by one step; the others as they were, but that repetitions make
/// room for sets and load; nothing below the floor. Anything else in a file was never a grant.
[[gnu::cold]] constexpr bool credible_step(const dose& level, const dose& granted, const dose& floor) noexcept {
    const stride s = from_to(level, granted);
    if (s.raised != 1 || !well_formed(granted) || volume(granted) < volume(floor)) return false;
    const bool makes_room = s.first == part::n_sets || s.first == part::weight;
    for (const part p : {part::n_sets, part::n_reps, part::weight, part::time}) {
        if (p == s.first || granted.at(p) == level.at(p)) continue;
        if (p != part::n_reps || !makes_room || granted.at(p) < least_reps) return false;
    }
    const std::int64_t from = level.at(s.first), to = granted.at(s.first);
    switch (s.first) {
        case part::n_sets: return to - from <= 1;
        case part::n_reps: return to - from <= 2;
        case part::weight: return from == 0 ? to <= 500 : band_of(level.at(part::weight), granted.at(part::weight)) <= load_band::traded;
        case part::time: return to <= most_seconds_after_a_step(from);
    }
    return false;
}

struct course_memory {
    exercise what{};
    dose start{};
    dose level{};                 ///< last earned; starts at `start`
    dose before{};                ///< the level before the last increase
    std::uint16_t level_no = 0;
    std::uint8_t waits = 0;       ///< steps taken back in a row: the wait is 14, 28, 56 days
    day began = never;            ///< day 0: first session, or the last re-baseline
    day increased = never;
    day taken_back = never;
    day rematched = never;
    day lowered = never;          ///< the last re-match or return from a latch
    day returned = never;         ///< the last return from a latch
    day overdone_since = never;   ///< two of three sessions over-done, without a break since
    day declined = never;
    day last = never;
    day resumed = never;          ///< the first session after the last break of over a week
    exact away = 0;               ///< days of that break
    exact pain_before = 0;        ///< of `pain_before_on`
    day pain_before_on = never;
    calendar<40> strains{};       ///< the worst discomfort of a stretch, by day; 11: tingling or colour
    session_record waiting{};     ///< what was felt today, told before the session was
    dose comfortable{};           ///< comfortable maximum of the last baseline session
    ring<session_record, 12> sessions{};
    standing_of_place place{};
    test_course most{};           ///< the comfortable maxima: volumes under the load of `most_under`
    exact most_under = 0;

    constexpr bool aerobic() const noexcept { return about(what).kind == modality::aerobic; }
    constexpr dose floor() const noexcept { return floor_of(start); }

    /// A prescription with another start begins anew; the same start changes nothing.
    [[gnu::cold]] constexpr void order(const dose& from) noexcept {
        if (from == start) return;
        start = level = before = from;
        ++level_no;
        increased = never, taken_back = never, waits = 0;
    }
    /// The level itself falls: to `p` of its volume, not below the floor.
    [[gnu::cold]] constexpr void lower_level(proportion p, day on) noexcept {
        level = share(level, p, floor(), 0);
        lowered = on;
        ++level_no;
    }
    /// A latch that ends lowers the level once, however many places of the exercise it ends at.
    constexpr void return_from_latch(proportion p, day on) noexcept {
        if (returned == on || !is_training(what)) return;
        lower_level(p, on);
        returned = on;
    }
    /// After a long gap: the lesser of the starter and half the level; day 0 again.
    [[gnu::cold]] constexpr void rebaseline(day on) noexcept {
        level = rebaselined(level, start);
        ++level_no;
        began = on, increased = never, taken_back = never, waits = 0;
        place.factor.end();
    }
    /// The one that is no more in volume and in load; where neither is, the meet.
    static constexpr dose lesser(const dose& a, const dose& b) noexcept {
        const auto under = [](const dose& x, const dose& y) { return volume(x) <= volume(y) && x.at(part::weight) <= y.at(part::weight); };
        return under(a, b) ? a : under(b, a) ? b : meet(a, b);
    }
    /// An episode within 28 days of an increase takes the step back and doubles the wait for the next try.
    [[gnu::cold]] constexpr void take_back(day on) noexcept {
        if (increased == never || taken_back >= increased || on - increased >= 28) return;
        level = lowered >= increased ? lesser(level, before) : before;  // decline is never given back
        ++level_no;
        taken_back = on;
        if (waits < 2) ++waits;
    }
    /// PRG-1 allows no step before day 21, nor within 7 days of the last at any setting.
    constexpr bool may_have_risen(day on) const noexcept { return began != never && on - began >= 21 && (increased == never || on - increased >= 7); }
    constexpr void raise(const dose& to, day on) noexcept {
        if (increased != never && taken_back < increased && on - increased >= 28) waits = 0;
        before = level, level = to, increased = on;
        ++level_no;
    }
    /// Steps taken back in a row, as the next step has to wait for them: one that stands 28 days ends the row.
    constexpr exact waits_on(day today) const noexcept {
        return increased != never && taken_back < increased && today - increased >= 28 ? 0 : waits;
    }

    /// The session that an answer of `on_day` is about: today's; the last one, while `open` says that its answer is missing
    /// and it is at most 4 days old; else the one that is still to come today.
    template <class Open>
    constexpr session_record& felt(day on_day, Open open) noexcept {
        if (!sessions.empty() && (sessions[0].on == on_day || (on_day - sessions[0].on <= 4 && open(sessions[0])))) return sessions[0];
        if (waiting.on != on_day) waiting = {}, waiting.on = on_day;
        return waiting;
    }
    /// Folds a session. Returns whether it was done under a grant that could have been given. `eased`: start-phase efforts hold
    /// for another reason than the course's age; `light`: a day of light effort.
    constexpr bool train(const entry& e, const fold_terms& terms, bool eased, bool light) noexcept {
        const bool raised = e.had_grant && !fits(e.granted, level);
        const bool granted = e.had_grant && well_formed(e.granted) && (!raised || (credible_step(level, e.granted, floor()) && fits(e.granted, terms.ceiling) && may_have_risen(e.on)));
        if (began == never) began = e.on;
        if (granted && raised) raise(e.granted, e.on);
        session_record s;
        s.on = e.on, s.level_no = level_no;
        s.at_level = granted && e.granted == level;
        s.over_done = granted && over_doing(e.done, e.granted, terms.over_done);
        s.met = granted && meets(e.done, e.granted) && !s.over_done && !has(e, session_fact::stopped_early);
        const bool start_phase = eased || e.on - began < 28;
        s.cap = !aerobic() ? terms.resistance_cap : start_phase ? (std::min)(terms.aerobic_start_cap, terms.aerobic_cap) : terms.aerobic_cap;
        if (light) s.cap = (std::min)(s.cap, aerobic() ? light_exertion : light_effort);
        s.spare = terms.reps_to_spare;
        if (waiting.on == e.on) {
            s.effort = waiting.effort, s.reserve = waiting.reserve, s.talk_told = waiting.talk_told, s.could_not_talk = waiting.could_not_talk;
            s.pain_told = waiting.pain_told, s.hurt = waiting.hurt, s.cramped = waiting.cramped;
        }
        waiting = {};
        sessions.put(s);
        exact over = 0;
        for (std::size_t i = 0; i < 3 && i < sessions.size(); ++i) over += sessions[i].over_done;
        if (over < 2) overdone_since = never;
        else if (overdone_since == never) overdone_since = e.on;
        place.factor.train(e.on, terms.rung_days);
        if (last != never && e.on - last > 7) resumed = e.on, away = e.on - last;
        last = e.on;
        return granted;
    }
};

}  // namespace andante
