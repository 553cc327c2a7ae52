// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/history.hpp>

/// Signals that the chronicle gives: what rules read beside answers.
namespace andante {

/// Which entries can move a derived signal; a rule that reads it is then judged when such an entry is heard.
/// `moved_by_flags` follows a new episode, `closes_with_a_session` is judged just before a session is folded.
template <class S>
concept moved_by_an_entry = requires { { S::moved_by } -> std::convertible_to<set_of<entry_kind>>; };
template <class S>
concept moved_by_flags = requires { requires S::moved_by_flags; };
template <class S>
concept closes_with_a_session = requires { requires S::closes_with_a_session; };

/// The programme's clearance, as SCR-1 needs it. Always known: none on record is a finding, not silence.
struct programme_clearance {
    struct value_type {
        day on = never, until = never;
        day named_change = never, other_change = never;
    };
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        return {{p.cleared_on, p.cleared_until, p.named_change, p.other_change}, today};
    }
};

/// Whether a call for care has gone unanswered past its day.
struct care_overdue {
    using value_type = yes_no;
    static constexpr scope at = scope::person;
    static constexpr reading<yes_no> of(const chronicle& h, place, day today) noexcept { return {h.care_came_late(today) ? yes : no, today}; }
};

/// The last cleared red flag and what it still asks for.
struct red_clearance {
    struct value_type {
        day cleared_on = never;
        bool supervised_first = false;
    };
    static constexpr scope at = scope::person;
    static constexpr auto moved_by = set_of<entry_kind>{entry_kind::clearance};
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        return {value_type{p.red_cleared_on, p.supervised_first}, p.red_cleared_on == never ? today : p.red_cleared_on};
    }
};

/// Soreness above which a region's own usual begins. Always known; 0 when nothing tells it.
struct usual_soreness_here {
    using value_type = nrs;
    static constexpr scope at = scope::region;
    static constexpr reading<nrs> of(const chronicle& h, place p, day today) noexcept {
        return {*nrs::from(h.usual_soreness_at(region{static_cast<std::uint8_t>(p.index)}, today)), today};
    }
};

/// The region's clock: when it was trained last, and what was told since.
struct since_training {
    struct value_type {
        day trained = never;               ///< the last training day before `today`, or today's
        std::optional<exact> second_day{}; ///< soreness told on d + 2
        bool gap = false;                  ///< a day went unanswered, and no recall closed it
        bool eased = false;                ///< told below 4 on some day from d + 2 to yesterday
    };
    static constexpr scope at = scope::region;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const limb_memory& m = h.limbs[p.index];
        const day d = m.trained.newest();
        value_type v{d, d == never ? std::nullopt : m.sore.on(d + 2), h.soreness_gap(region{static_cast<std::uint8_t>(p.index)}, today), false};
        if (d != never) m.sore.for_each(today, ~std::uint64_t{1}, [&](day x, exact told) { v.eased = v.eased || (x >= d + 2 && told < 4); });
        return {v, today};
    }
};


/// How many regions were told today to be sore in a way the person does not know.
struct unusual_regions {
    using value_type = tally;
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<unusual_soreness>;
    static constexpr reading<tally> of(const chronicle& h, place, day today) noexcept {
        return {*tally::from(h.person.unusual_on == today ? h.person.unusual_here.size() : 0), today};
    }
};

/// The effort of today's work on CR10, the least of what was told: the strict end for breathlessness.
struct effort_today {
    using value_type = cr10;
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<effort, exertion>;
    static constexpr reading<cr10> of(const chronicle& h, place, day today) noexcept {
        if (h.person.least_effort_on != today) return {};
        return {*cr10::from(h.person.least_effort), today};
    }
};

/// "Weaker after" over the last three sessions of a region that have an answer, since its last clearance.
struct weakness_lately {
    struct value_type { exact clearly = 0, at_least_a_little = 0; };
    static constexpr scope at = scope::region;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const limb_memory& m = h.limbs[p.index];
        value_type v;
        exact seen = 0;
        m.weaker.for_each(today, ~std::uint64_t{0}, [&](day d, exact w) {
            if (d <= m.place.cleared_on || seen == 3) return;
            ++seen, v.clearly += w == 2, v.at_least_a_little += w >= 1;
        });
        return {v, today};
    }
};

/// What a region's recovery counts: unknown effort is an effort that nobody has told.
struct recovery_due {
    struct value_type {
        day trained = never;
        exact hardest = 0;
        bool effort_told = true, new_work = false;
    };
    static constexpr scope at = scope::region;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const limb_memory& m = h.limbs[p.index];
        return {{m.trained.newest(), m.hardest, m.efforts_open == 0, m.new_work}, today};
    }
};

/// Episodes of one place (person, region or exercise).
struct episodes {
    struct value_type { day newest = never; exact in_14_days = 0, in_28_days = 0; };
    static constexpr bool moved_by_flags = true;
    static constexpr reading<value_type> of(const chronicle& h, scope s, place p, day today) noexcept {
        const standing_of_place* at = h.standing(s, p);
        if (at == nullptr || at->flags.newest() == never) return {value_type{}, today};
        return {{at->flags.newest(), at->flags.within(14, today), at->flags.within(28, today)}, at->flags.newest()};
    }
};

/// The factor in force at one place (person, region, exercise, mode), on its rung.
struct rung {
    struct value_type { proportion at{}; day since = never; };
    static constexpr reading<value_type> of(const chronicle& h, scope s, place p, day today) noexcept {
        const standing_of_place* at = h.standing(s, p);
        return at == nullptr ? reading<value_type>{value_type{}, today} : reading<value_type>{{at->factor.on(today, h.rung_days), at->factor.since()}, today};
    }
};

/// The tiredness of the last days, newest first: only days with an answer. Bounded to 28 days.
struct tired_days {
    struct one { exact value = -1; bool unusual = false, ill = false; day on = never; };  // value -1: no number that day
    struct value_type { std::array<one, 28> at{}; std::size_t size = 0; exact usual = -1; day cleared_on = never, spells_used_on = never; };
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        value_type v;
        v.spells_used_on = h.person.spells_used_on;
        v.usual = h.usual_fatigue_at(today);
        v.cleared_on = h.person.place.cleared_on;
        for (exact i = 0; i < 28; ++i) {
            const day d = today - i;
            const auto t = h.person.tired.on(d);
            const bool unusual = h.person.tired_unusually.has(d);
            if (!t && !unusual) continue;
            const auto ill = h.person.ill.on(d);
            v.at[v.size++] = {t ? *t : -1, unusual, ill && *ill > 0, d};
        }
        return {v, today};
    }
};

/// The falls of the last 28 days.
struct last_falls {
    struct value_type {
        day newest = never;
        bool grave = false;      ///< head, faint or fracture
        bool long_lie = false;   ///< an hour or more on the floor
        exact in_7_days = 0;     ///< not counting what a clearance consumed
    };
    static constexpr scope at = scope::person;
    static constexpr auto moved_by = set_of<entry_kind>{entry_kind::fall};
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        value_type v;
        for (const entry& f : h.person.falls) {
            if (f.on > today) continue;
            if (v.newest == never) v.newest = f.on;
            if (f.on == v.newest) {
                v.grave = v.grave || has(f, fall_fact::head) || has(f, fall_fact::faint) || has(f, fall_fact::fracture);
                v.long_lie = v.long_lie || has(f, fall_fact::long_lie);
            }
            v.in_7_days += today - f.on < 7 && f.on > h.person.falls_consumed;
        }
        return {v, v.newest == never ? today : v.newest};
    }
};

/// What is known of the risk of falling, as FAL-1 sorts it.
struct fall_risk {
    using value_type = fall_risk_facts;
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept { return {fall_risk_of(h, today), today}; }
};

/// The last contact with a physiotherapist on record; always known, for none on record is a finding.
struct therapist_contact {
    struct value_type { day on = never; };
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept { return {value_type{h.person.therapist_on}, today}; }
};

/// The blood pressure of today and of the measured days before it.
struct pressure_log {
    struct value_type {
        pressure_day today{}, yesterday{};
        std::array<exact, 14> upper{};       ///< the lower of the upper readings of each measured day of the last 14, today's first
        std::size_t size = 0;
    };
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<systolic, diastolic, systolic_again, diastolic_again, standing_drop, low_pressure_signs>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        value_type v;
        for (const pressure_day& d : h.person.pressures) {
            if (d.on > today || today - d.on >= 14) continue;
            if (d.on == today) v.today = d;
            if (d.on == today - 1 && d.on > h.person.place.cleared_on) v.yesterday = d;
            if (d.upper() >= 0 && d.on > h.modes_at(mode::external_load).cleared_on) v.upper[v.size++] = d.upper();
        }
        return {v, today};
    }
};

/// The illness that is going on, or the last one: days told ill all over, feverish or in the chest, not more than two well days apart.
/// Settled: the first day told well after it, not the one after a sick stomach; or the day it was recorded as over. Looks back 32 days.
struct illness_course {
    struct value_type {
        day first = never, last = never;
        day settled = never;
        day settles = never;           ///< that day, or the earliest that it can be while nothing is told
        exact days = 0;                ///< ill days; an unanswered one between two of them is one
        day fresh_from = never;        ///< the first day of it that no clearance of the programme has seen
        exact fever_days = 0;          ///< told since then; an ill day without a temperature below the fever is one
        bool in_chest_now = false;
    };
    static constexpr scope at = scope::person;
    static constexpr auto moved_by = set_of<entry_kind>{entry_kind::record};
    using moved_by_signals = signals<illness, temperature, upset_gut>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        value_type v;
        exact well_between = 0, well = 0;
        for (exact i = 0; i != 32; ++i) {
            const day d = today - i;
            const auto told = p.ill.on(d);
            if (!told) continue;
            if (*told < systemic.place()) {
                if (v.last != never && ++well_between > 2) break;
                if (v.last == never && !p.upset.has(d - 1)) v.settled = d;
                continue;
            }
            if (v.last == never) v.last = d;
            const bool fever = p.heat.on(d).value_or(1) != 0;
            v.first = d, well += well_between, well_between = 0;
            v.fever_days += fever && d > p.cleared_on;
            v.in_chest_now = v.in_chest_now || (d == today && *told == in_the_chest.place());
        }
        if (v.last == never) v.settled = never;
        else v.days = v.last - v.first + 1 - well;
        if (p.illness_over_on != never && p.illness_over_on <= today && p.illness_over_on > v.last && today - p.illness_over_on < 32) {
            const day over = p.illness_over_on, began = over - (std::max)(p.illness_over_days, exact{1});
            if (v.last == never || began > v.last + 2) v.first = began, v.last = over - 1, v.days = 0, v.settled = never;
            else if (v.settled == never || v.settled > over) v.last = over - 1;
            v.settled = v.settled == never ? over : (std::min)(v.settled, over);
            v.days = (std::max)(v.days, v.last - v.first + 1 - well), v.days = (std::max)(v.days, over - began);
        }
        v.settles = v.settled != never ? v.settled : p.upset.has(today - 1) ? today + 1 : today;
        if (v.last != never) v.fresh_from = (std::max)(v.first, p.cleared_on == never ? never : p.cleared_on + 1);
        return {v, today};
    }
};

/// Whether today is an ill day without a temperature below the fever. No answer moves it, so it is of the plan alone.
struct feverish_today {
    using value_type = yes_no;
    static constexpr scope at = scope::person;
    static constexpr reading<yes_no> of(const chronicle& h, place, day today) noexcept {
        return {h.person.ill.on(today).value_or(0) >= systemic.place() && h.person.heat.on(today).value_or(1) != 0 ? yes : no, today};
    }
};

/// The last stay in hospital, or days in bed, and the clearance after it.
struct last_stay {
    struct value_type {
        day on = never;
        exact days = 0;
        bool hospital = false, open = false;
        day cleared_on = never;
    };
    static constexpr scope at = scope::person;
    static constexpr auto moved_by = set_of<entry_kind>{entry_kind::record} | entry_kind::clearance;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        return {value_type{p.stay_on, p.stay_days, p.stay_was_hospital, p.stay_open, p.stay_cleared_on}, today};
    }
};

/// The last flare, and the clearance of load after it.
struct flare_course {
    struct value_type {
        day began = never, ended = never, cleared_on = never;
        constexpr bool running() const noexcept { return began > ended; }
    };
    static constexpr scope at = scope::person;
    static constexpr auto moved_by = set_of<entry_kind>{entry_kind::record} | entry_kind::clearance;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        return {value_type{p.flare_began_on, p.flare_ended_on, p.flare_cleared_on}, today};
    }
};

/// When a region was freed after it had been immobilised, and the clearance after that.
struct immobilised_lately {
    struct value_type { day on = never; exact days = 0; day cleared_on = never; };
    static constexpr scope at = scope::region;
    static constexpr auto moved_by = set_of<entry_kind>{entry_kind::record} | entry_kind::clearance;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const limb_memory& m = h.limbs[p.index];
        return {value_type{m.immobilised_on, m.immobilised_days, m.freed_on}, today};
    }
};

/// Since when daily tasks have been clearly harder, without another answer between and since the last clearance of load.
struct harder_lately {
    struct value_type { day since = never, first_entry = never, began = never; };  // since: not counting what a clearance consumed
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<daily_tasks_harder>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const day since = h.person.harder_since, cleared = h.modes_at(mode::external_load).cleared_on;
        return {value_type{since == never ? never : (std::max)(since, cleared), h.person.first_entry, since}, today};
    }
};

/// Of the last three sessions with an answer, how many left tiredness that lasted over an hour.
struct tired_after_sessions {
    struct value_type { exact of_last_three = 0; };
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<after_effects>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        value_type v;
        exact seen = 0;
        h.person.tired_after.for_each(today, ~std::uint64_t{0}, [&](day d, exact tired) {
            if (seen != 3 && d > h.person.place.cleared_on) ++seen, v.of_last_three += tired;
        });
        return {v, today};
    }
};

/// Severe cramps over the last three sessions of an exercise that have an answer, since its last clearance.
struct cramps_lately {
    struct value_type { exact severe = 0; };
    static constexpr scope at = scope::exercise;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        value_type v;
        exact seen = 0;
        if (const course_memory* c = h.find(exercise_at(p)); c != nullptr) {
            const auto count = [&](const session_record& s) {
                if (s.cramped < 0 || s.on <= c->place.cleared_on || seen == 3) return;
                ++seen, v.severe += s.cramped == 2;
            };
            if (c->waiting.on == today) count(c->waiting);
            for (const session_record& s : c->sessions) count(s);
        }
        return {v, today};
    }
};

/// How often the person trained: days of the last six before today.
struct training_days {
    struct value_type { exact of_last_six = 0; };
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        return {value_type{std::popcount(h.person.trained.seen_from(today) & 0x7eu)}, today};
    }
};

/// How often an exercise's regions (or aerobic work) were trained: days of the last six before today.
struct frequency {
    struct value_type {
        exact of_last_six = 0;
        bool yesterday = false;
        bool light = true;        ///< the last session of each region was told, and felt light (CR10 3 or less)
        bool tolerated = false;   ///< 28 days of it with clear second-day answers, at least half of them known
        day began = never;
    };
    static constexpr scope at = scope::exercise;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const exercise e = exercise_at(p);
        const course_memory* c = h.find(e);
        value_type v;
        if (c == nullptr) return {v, today};
        v.began = c->began;
        if (about(e).kind == modality::aerobic) {
            v.of_last_six = std::popcount(h.person.aerobic.seen_from(today) & 0x7eu);
            return {v, today};
        }
        v.tolerated = v.began != never && today - v.began >= 28;
        for_each_region(movers(e), [&](region r) {
            const limb_memory& m = h.at(r);
            const std::uint64_t worked = m.resisted.seen_from(today);
            v.of_last_six = (std::max)(v.of_last_six, exact{std::popcount(worked & 0x7eu)});
            v.yesterday = v.yesterday || (worked & 2u) != 0;
            v.light = v.light && m.efforts_open == 0 && m.hardest <= 6;
            v.tolerated = v.tolerated && tolerated(h, r, worked, today);
        });
        return {v, today};
    }

  private:
    /// Of the sessions of the last 28 days whose second day has come.
    static constexpr bool tolerated(const chronicle& h, region r, std::uint64_t worked, day today) noexcept {
        const exact usual = h.usual_soreness_at(r, today);
        exact all = 0, known_ones = 0;
        bool clear = true;
        for (exact i = 2; i != 28; ++i) {
            if ((worked >> i & 1) == 0) continue;
            ++all;
            if (const auto sore = h.at(r).sore.on(today - i + 2)) {
                ++known_ones;
                clear = clear && is_clear(*sore, usual);
            }
        }
        return clear && 2 * known_ones >= all;
    }
};

/// Days since an exercise's regions (or its modality, when aerobic) were trained; unknown before the first time.
struct gap {
    using value_type = day_count;
    static constexpr scope at = scope::exercise;
    static constexpr bool closes_with_a_session = true;
    static constexpr reading<day_count> of(const chronicle& h, place p, day today) noexcept {
        const exercise e = exercise_at(p);
        const course_memory* c = h.find(e);
        if (c == nullptr || c->sessions.empty()) return {};
        day oldest = always;
        if (about(e).kind == modality::aerobic) oldest = h.mode_last[static_cast<std::size_t>(mode::aerobic)].before(today);
        else for_each_region(movers(e), [&](region r) { oldest = (std::min)(oldest, h.at(r).strength.before(today)); });
        if (oldest == never) return {};
        return {*day_count::from((std::min)(today - oldest, day_count::most)), oldest};
    }
};

/// Whether the session before the last one was too hard for the cap of its day; unknown when its effort was not told, or
/// not within 28 days, or at another level.
struct previous_too_hard {
    using value_type = yes_no;
    static constexpr scope at = scope::exercise;
    static constexpr reading<yes_no> of(const chronicle& h, place p, day today) noexcept {
        const course_memory* c = h.find(exercise_at(p));
        if (c == nullptr || c->sessions.size() < 2) return {};
        const session_record& s = c->sessions[1];
        if (s.effort < 0 || today - s.on >= 28 || s.level_no != c->sessions[0].level_no) return reading<yes_no>::silent(silence::not_answered, s.on);
        return {s.too_hard() ? yes : no, s.on};
    }
};

/// Sessions of the last three in which more was done than granted, and since when that has gone on.
struct overdoing {
    struct value_type { exact of_last_three = 0, days_on = 0; };
    static constexpr scope at = scope::exercise;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const course_memory* c = h.find(exercise_at(p));
        value_type v;
        if (c == nullptr) return {v, today};
        for (std::size_t i = 0; i < 3 && i < c->sessions.size(); ++i) v.of_last_three += c->sessions[i].over_done;
        if (c->overdone_since != never) v.days_on = today - c->overdone_since;
        return {v, c->sessions.empty() ? today : c->sessions[0].on};
    }
};

/// The level's course, as the permission to progress needs it.
struct evidence {
    struct one { day on = never; bool evaluable = false, good = false; exact effort = -1, cap = 1000; };
    struct value_type {
        std::array<one, 12> at{};          ///< sessions at this level within 28 days, newest first
        std::size_t size = 0;
        exact sessions_14 = 0, evaluable_14 = 0;
        day began = never, increased = never, newest_episode = never, newest_fall = never;
        exact wait_doubled = 0;            ///< steps taken back in a row
        day declined = never;
        bool any = false;                  ///< trained at all
        bool factor = false;               ///< some factor is in force
    };
    static constexpr scope at = scope::exercise;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const course_memory* c = h.find(exercise_at(p));
        value_type v;
        if (c == nullptr) return {v, today};
        v.began = c->began, v.increased = (std::max)(c->increased, c->taken_back), v.wait_doubled = c->waits_on(today);
        v.declined = c->declined, v.any = !c->sessions.empty();
        v.newest_episode = (std::max)(h.person.place.flags.newest_ever(), c->place.flags.newest_ever());
        for_each_region(movers(c->what), [&](region r) { v.newest_episode = (std::max)(v.newest_episode, h.at(r).place.flags.newest_ever()); });
        if (!h.person.falls.empty()) v.newest_fall = h.person.falls[0].on;
        std::array<exact, region_count> usual{};
        if (v.any) for_each_region(movers(c->what), [&](region r) { usual[r.index] = h.usual_soreness_at(r, today); });
        for (const session_record& s : c->sessions) {
            const exact age = today - s.on;
            if (age >= 28) continue;
            const one judged = judge(h, *c, s, today, usual);
            if (age < 14 && (judged.evaluable || age > 4)) ++v.sessions_14, v.evaluable_14 += judged.evaluable;
            if (s.at_level && s.level_no == c->level_no) v.at[v.size++] = judged;
        }
        return {v, today};
    }

  private:
    /// Evaluable: effort told, weaker told, and soreness of d + 2 known for each region, or recalled by d + 4. Good: met the target,
    /// not weaker, and clear on the worst value told: below 2, or not above usual, or 1 above usual at 2.
    static constexpr one judge(const chronicle& h, const course_memory& c, const session_record& s, day today,
                               const std::array<exact, region_count>& usual) noexcept {
        one o{s.on, s.effort >= 0, s.met && !s.too_hard() && !s.hurt, s.effort, s.cap};
        for_each_region(movers(c.what), [&](region r) {
            const limb_memory& m = h.at(r);
            const auto weak = m.weaker.on(s.on);
            o.evaluable = o.evaluable && weak.has_value();
            o.good = o.good && weak && *weak == 0;
            exact worst = -1;
            bool asked_of_all = m.sore.on(s.on + 2).has_value();  // later answers do not speak of the second day, a recall does
            for (exact n = 2; n <= 4 && s.on + n <= today; ++n) {
                if (const auto v = m.sore.on(s.on + n)) worst = (std::max)(worst, *v);
                if (const auto v = m.recalled.on(s.on + n)) worst = (std::max)(worst, *v), asked_of_all = true;
            }
            o.evaluable = o.evaluable && worst >= 0 && asked_of_all;
            o.good = o.good && is_clear(worst, usual[r.index]);
        });
        o.good = o.good && o.evaluable;
        return o;
    }
};


}  // namespace andante
