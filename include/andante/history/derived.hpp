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
        exact second_day = -1;             ///< soreness told on d + 2; -1 when it was not
        bool gap = false;                  ///< a day went unanswered, and no recall closed it
        bool eased = false;                ///< told below 4 on some day from d + 2 to yesterday
    };
    static constexpr scope at = scope::region;
    [[gnu::always_inline]] static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const limb_memory& m = h.limbs[p.index];
        const day d = m.trained.newest();
        value_type v{d, d == never ? -1 : m.sore.on(d + 2).value_or(-1), h.soreness_gap(region{static_cast<std::uint8_t>(p.index)}, today), false};
        if (const exact ago = today - d; d != never && ago > 2) {
            const std::uint64_t since = (std::uint64_t{1} << (std::min)(ago - 1, exact{56})) - 2;  // from yesterday to d + 2
            v.eased = (since & m.sore.told(today) & ~m.sore.from(4, today)) != 0;
        }
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
    static constexpr bool always_known = true;
    static constexpr reading<value_type> of(const chronicle& h, place p, day today) noexcept {
        const limb_memory& m = h.limbs[p.index];
        const std::uint64_t last_three = newest_of(m.weaker.told(today) & days_after(m.place.cleared_on, today), 3);
        return {value_type{count_of(last_three & m.weaker.from(2, today)), count_of(last_three & m.weaker.from(1, today))}, today};
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
    static constexpr reading<value_type> of(const chronicle&, const standing_of_place* at, day today) noexcept {
        if (at == nullptr || at->flags.newest() == never) return {value_type{}, today};
        return {{at->flags.newest(), at->flags.within(14, today), at->flags.within(28, today)}, at->flags.newest()};
    }
};

/// The factor in force at one place (person, region, exercise, mode), on its rung.
struct rung {
    struct value_type { proportion at{}; day since = never; };
    static constexpr reading<value_type> of(const chronicle& h, const standing_of_place* at, day today) noexcept {
        return at == nullptr ? reading<value_type>{value_type{}, today} : reading<value_type>{{at->factor.on(today, h.rung_days), at->factor.since()}, today};
    }
};

/// The tiredness of the last days: only days with an answer. Bounded to 28 days.
struct tired_days {
    struct one { exact value = -1; bool unusual = false, ill = false; day on = never; };  // value -1: no number that day
    struct value_type {
        day today = never;
        std::uint64_t told = 0, said_unusual = 0, ill = 0;  ///< days, bit i for `today - i`
        calendar<56> numbers{};
        exact usual = -1;
        day cleared_on = never, spells_used_on = never;

        constexpr one at(exact ago) const noexcept {
            const auto t = numbers.on(today - ago);
            return {t ? *t : -1, (said_unusual >> ago & 1) != 0, (ill >> ago & 1) != 0, today - ago};
        }
        constexpr bool told_today() const noexcept { return (told & 1) != 0; }
        /// Visits the days until `visit` says false.
        template <class Visit>
        constexpr void newest_first(Visit visit) const noexcept {
            for (std::uint64_t left_over = told; left_over != 0; left_over &= left_over - 1)
                if (!visit(at(static_cast<exact>(std::countr_zero(left_over))))) return;
        }
        template <class Visit>
        constexpr void oldest_first(Visit visit) const noexcept {
            for (std::uint64_t left_over = told; left_over != 0;) {
                const auto ago = static_cast<exact>(63 - std::countl_zero(left_over));
                left_over &= ~(std::uint64_t{1} << ago);
                visit(at(ago));
            }
        }
    };
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        constexpr std::uint64_t four_weeks = (std::uint64_t{1} << 28) - 1;
        const std::uint64_t unusual = p.tired_unusually.seen_from(today);
        return {{today, (p.tired.told(today) | unusual) & four_weeks, unusual, p.ill.from(1, today), p.tired, h.usual_fatigue_at(today), p.place.cleared_on, p.spells_used_on}, today};
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
        std::array<exact, 14> upper{};       ///< of each measured day of the last 14 the lower systolic reading; of today once there are two
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
            if (d.upper() >= 0 && (d.on != today || d.systolic_again >= 0) && d.on > h.modes_at(mode::external_load).cleared_on) v.upper[v.size++] = d.upper();
        }
        return {v, today};
    }
};

/// The pulse at rest: today's, the measured day before it within a week, and what is usual.
struct pulse_log {
    struct value_type {
        twice_measured today{}, before{};
        bool before_counts = false;      ///< no clearance of the programme has consumed the day before
        exact usual = -1;                ///< the lower median of at least 5 measured days before `before`, within 56; -1: not known
    };
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<resting_rate, resting_rate_again, low_pressure_signs>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        value_type v;
        std::array<exact, 28> earlier{};
        std::size_t n = 0;
        for (const twice_measured& d : h.person.pulses) {
            if (d.on > today || today - d.on >= 56) continue;
            if (d.on == today) v.today = d;
            else if (v.before.on == never) v.before = d;
            else {
                std::size_t at_place = n++;  // kept in order
                for (; at_place != 0 && earlier[at_place - 1] > d.lower(); --at_place) earlier[at_place] = earlier[at_place - 1];
                earlier[at_place] = d.lower();
            }
        }
        if (v.before.on != never && today - v.before.on > 7) v.before = {};
        v.before_counts = v.before.on != never && v.before.on > h.person.place.cleared_on;
        if (n >= 5) v.usual = earlier[(n - 1) / 2];
        return {v, today};
    }
};

/// The saturation at rest of today.
struct oxygen_today {
    using value_type = twice_measured;
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<saturation, saturation_again, breathlessness, unexpected_breathlessness>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        return {h.person.oxygen.on == today ? h.person.oxygen : value_type{}, today};
    }
};

/// By how much the weight of the newest day is above the least of the three days before it, in 100 g. What a clearance has seen does not count.
struct weight_rise {
    struct value_type { exact rise = 0; };
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<body_weight>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        value_type v;
        const auto& all = h.person.weights;
        for (const test_result& d : all)
            if (all[0].on - d.on <= 3 && d.on > h.person.place.cleared_on) v.rise = (std::max)(v.rise, all[0].value - d.value);
        return {v, today};
    }
};

/// The last three answers about being worse than a week ago, since the last clearance.
struct worse_lately {
    struct value_type {
        exact running = 0;               ///< answered days in a row with a yes, the newest first, of the last three
        bool within_a_week = false;      ///< those three are within 7 days
        day first_entry = never;
    };
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<worse_than_last_week>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        const std::uint64_t three = newest_of(p.worse.told(today) & days_after(p.place.cleared_on, today), 3), bad = p.worse.from(1, today) & three;
        value_type v;
        v.first_entry = p.first_entry;
        for (std::uint64_t left_over = three; left_over != 0 && (bad & left_over & (~left_over + 1)) != 0; left_over &= left_over - 1) ++v.running;
        v.within_a_week = three >> 7 == 0;
        return {v, today};
    }
};

/// The last vital capacity, per cent of predicted; -1: never told. It stands until another is written.
struct last_capacity {
    struct value_type { exact percent = -1; day on = never; };
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        return {value_type{h.person.capacity.value, h.person.capacity.on}, today};
    }
};

/// The fatigue severity scale: the newest score, and the least of those in the 122 days before it.
struct tiredness_scores {
    struct value_type {
        exact newest = -1, least = -1;   ///< tenths; -1: not told
        day on = never, reviewed_on = never;
    };
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        value_type v;
        v.reviewed_on = h.person.last_review;
        const auto& all = h.person.tired_scores;
        if (!all.empty()) v.newest = all[0].value, v.on = all[0].on;
        for (std::size_t i = 1; i < all.size(); ++i)
            if (v.on - all[i].on <= fatigue_severity::max_age) v.least = v.least < 0 ? all[i].value : (std::min)(v.least, all[i].value);
        return {v, today};
    }
};

/// The discomfort of the last three days with a stretch that was told of, since its last clearance.
struct strains_lately {
    struct value_type {
        std::array<exact, 3> worst{-1, -1, -1};   ///< newest first; 11: tingling or colour
        constexpr exact above(exact most) const noexcept { return (worst[0] > most) + (worst[1] > most) + (worst[2] > most); }
    };
    static constexpr scope at = scope::exercise;
    static constexpr reading<value_type> of(const chronicle&, const course_memory* c, day today) noexcept {
        value_type v;
        if (c == nullptr) return {v, today};
        std::size_t n = 0;
        c->strains.for_each(today, newest_of(c->strains.told(today) & days_after(c->place.cleared_on, today), 3), [&](day, exact x) { v.worst[n++] = x; });
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
        const bool was_ill = (p.ill.from(systemic.place(), today) & 0xffff'ffffu) != 0;
        for (exact i = 0; was_ill && i != 32; ++i) {
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
        const auto& tired = h.person.tired_after;
        const std::uint64_t last_three = newest_of(tired.told(today) & days_after(h.person.place.cleared_on, today), 3);
        return {value_type{count_of(last_three & tired.from(1, today))}, today};
    }
};

/// Severe cramps over the last three sessions of an exercise that have an answer, since its last clearance.
struct cramps_lately {
    struct value_type { exact severe = 0; };
    static constexpr scope at = scope::exercise;
    static constexpr reading<value_type> of(const chronicle&, const course_memory* c, day today) noexcept {
        value_type v;
        exact seen = 0;
        if (c != nullptr) {
            const auto count = [&](const session_record& s) {
                if (s.cramped < 0 || s.on <= c->place.cleared_on || seen == 3) return;
                ++seen, v.severe += s.cramped == 2;
            };
            if (c->waiting.on == today) count(c->waiting);
            for (const session_record& s : c->sessions) {
                if (seen == 3) break;
                count(s);
            }
        }
        return {v, today};
    }
};

/// How often the person trained: days of the last six before today.
struct training_days {
    struct value_type { exact of_last_six = 0; };
    static constexpr scope at = scope::person;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        return {value_type{count_of(h.person.trained.seen_from(today) & 0x7eu)}, today};
    }
};

/// How often an exercise's regions (or aerobic work) were trained: days of the last six before today.
struct frequency {
    struct value_type {
        exact of_last_six = 0;
        bool yesterday = false;
        bool light = true;        ///< the last session of each region was told, and felt light (CR10 3 or less)
        bool tolerated = false;   ///< light, and 28 days of it with clear second-day answers, at least half of them known
        day began = never;
    };
    static constexpr scope at = scope::exercise;
    static constexpr reading<value_type> of(const chronicle& h, const course_memory* c, day today) noexcept {
        value_type v;
        if (c == nullptr) return {v, today};
        v.began = c->began;
        if (c->aerobic()) {
            v.of_last_six = count_of(h.person.aerobic.seen_from(today) & 0x7eu);
            return {v, today};
        }
        v.tolerated = v.began != never && today - v.began >= 28 && c->level.at(part::weight) == 0;
        for_each_region(movers(c->what), [&](region r) {
            const limb_memory& m = h.at(r);
            const std::uint64_t worked = m.resisted.seen_from(today);
            v.of_last_six = (std::max)(v.of_last_six, count_of(worked & 0x7eu));
            v.yesterday = v.yesterday || (worked & 2u) != 0;
            v.light = v.light && m.efforts_open == 0 && m.hardest <= 6;
            v.tolerated = v.tolerated && v.light && tolerated(h, r, worked, today);
        });
        return {v, today};
    }

  private:
    /// Of the sessions of the last 28 days whose second day has come.
    static constexpr bool tolerated(const chronicle& h, region r, std::uint64_t worked, day today) noexcept {
        const auto& sore = h.at(r).sore;
        const std::uint64_t second_days = worked >> 2 & ((std::uint64_t{1} << 26) - 1), told = second_days & sore.told(today);
        if (second_days == 0 || 2 * count_of(told) < count_of(second_days)) return false;
        const std::uint64_t sore_then = told & sore.from(first_unclear(0), today);  // below that is clear, whatever is usual
        return sore_then == 0 || (sore_then & sore.from(first_unclear(h.usual_soreness_at(r, today)), today)) == 0;
    }
};

/// Days since an exercise's regions (or its modality, when aerobic) were trained; unknown before the first time.
struct gap {
    using value_type = day_count;
    static constexpr scope at = scope::exercise;
    static constexpr bool closes_with_a_session = true;
    static constexpr reading<day_count> of(const chronicle& h, const course_memory* c, day today) noexcept {
        if (c == nullptr || c->sessions.empty()) return {};
        day oldest = always;
        if (c->aerobic()) oldest = h.mode_last[static_cast<std::size_t>(mode::aerobic)].before(today);
        else for_each_region(movers(c->what), [&](region r) { oldest = (std::min)(oldest, h.at(r).strength.before(today)); });
        if (oldest == never || oldest > today) return {};  // later than today: the clock ran back, and nothing is granted
        return {*day_count::from((std::min)(today - oldest, day_count::most)), oldest};
    }
};

/// Whether the session before the last one was too hard for the cap of its day; unknown when its effort was not told, or
/// not within 28 days, or at another level.
struct previous_too_hard {
    using value_type = yes_no;
    static constexpr scope at = scope::exercise;
    static constexpr reading<yes_no> of(const chronicle&, const course_memory* c, day today) noexcept {
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
    static constexpr reading<value_type> of(const chronicle&, const course_memory* c, day today) noexcept {
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
        detail::room_for<one, 12> at{};    ///< sessions at this level within 28 days, newest first
        std::size_t size = 0;
        exact sessions_14 = 0, evaluable_14 = 0;
        day began = never, increased = never, newest_episode = never, newest_fall = never;
        exact wait_doubled = 0;            ///< steps taken back in a row
        day declined = never;
        bool any = false;                  ///< trained at all
        bool factor = false;               ///< some factor is in force
    };
    static constexpr scope at = scope::exercise;
    static constexpr reading<value_type> of(const chronicle& h, const course_memory* c, day today) noexcept {
        value_type v;
        if (c == nullptr) return {v, today};
        v.began = c->began, v.increased = (std::max)(c->increased, c->taken_back), v.wait_doubled = c->waits_on(today);
        v.declined = c->declined, v.any = !c->sessions.empty();
        v.newest_episode = (std::max)(h.person.place.flags.newest_ever(), c->place.flags.newest_ever());
        for_each_region(movers(c->what), [&](region r) { v.newest_episode = (std::max)(v.newest_episode, h.at(r).place.flags.newest_ever()); });
        if (!h.person.falls.empty()) v.newest_fall = h.person.falls[0].on;
        const bool lately_too_much = today - v.newest_episode < 14;
        if (v.any && !lately_too_much && c->may_have_risen(today)) look_at_sessions(h, *c, today, v);  // else no step today, whatever the sessions were
        return {v, today};
    }
    /// Judges the sessions of the last 28 days, newest first.
    static constexpr void look_at_sessions(const chronicle& h, const course_memory& c, day today, value_type& v) noexcept {
        const answers_in a = answers_of(h, movers(c.what), today);
        for (const session_record& s : c.sessions) {
            const exact age = today - s.on;
            if (age >= 28) continue;
            const bool told = age >= 0 && s.effort >= 0 && (a.told >> age & 1) != 0;
            const one judged{s.on, told, told && s.met && !s.too_hard() && !s.hurt && (a.good >> age & 1) != 0, s.effort, s.cap};
            if (age < 14 && (judged.evaluable || age > 4)) ++v.sessions_14, v.evaluable_14 += judged.evaluable;
            if (s.at_level && s.level_no == c.level_no) v.at.start(v.size++) = judged;
        }
    }

  private:
    /// The days of sessions, bit i for `today - i`, whose answers are in, and those whose answers are good, in every region.
    struct answers_in { std::uint64_t told = ~std::uint64_t{0}, good = ~std::uint64_t{0}; };
    /// In: weaker told, and soreness of d + 2 known for each region, or recalled by d + 4. Good: not weaker, and clear on the
    /// worst value told from d + 2 to d + 4: below 2, or not above usual, or 1 above usual at 2.
    static constexpr answers_in answers_of(const chronicle& h, region_set regions, day today) noexcept {
        answers_in all;
        for_each_region(regions, [&](region r) {
            const limb_memory& m = h.at(r);
            const auto later = [](std::uint64_t d) { return d << 2 | d << 3 | d << 4; };
            all.told &= m.weaker.told(today) & (m.sore.told(today) << 2 | later(m.recalled.told(today)));  // later answers do not speak of the second day, a recall does
            const auto sore_from = [&](exact n) { return m.sore.from(n, today) | m.recalled.from(n, today); };
            std::uint64_t sore = sore_from(first_unclear(0));  // below that is clear, whatever is usual
            if (sore != 0) sore = sore_from(first_unclear(h.usual_soreness_at(r, today)));
            all.good &= ~m.weaker.from(1, today) & ~later(sore);
        });
        return all;
    }
};

/// Falls in the course of tests, as a review has to see them. Always known: no test is no fall.
struct test_falls {
    struct value_type {
        day today = never, reviewed = never;
        std::array<day, trend_count> on{};      ///< the last fall of each kind
        day slow_on = never, slow_from = never; ///< the last slow one, and its first day
        bool flagged = false;                   ///< the body asked for less in the course of that one

        /// How many days ago a fall was that holds: within 28 days, and no review since; -1 when there is none.
        constexpr exact held(trend t) const noexcept {
            const day d = on[static_cast<std::size_t>(t)];
            return d > reviewed && today - d < 28 ? today - d : -1;
        }
        /// The same of a slow one, which is as old as a test may be.
        constexpr exact slow() const noexcept { return slow_on > reviewed && today - slow_on <= 122 ? today - slow_on : -1; }
    };
    static constexpr scope at = scope::person;
    static constexpr bool always_known = true;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        value_type v{today, p.last_review, {}, p.fell_slowly_on, p.slow_fall_from, false};
        for (std::size_t i = 0; i != trend_count; ++i) v.on[i] = p.fell_on[i];
        if (v.slow() >= 0) v.flagged = flagged(h, v.slow_from, v.slow_on);
        return {v, today};
    }

  private:
    static constexpr bool flagged(const chronicle& h, day first, day last) noexcept {
        bool any = h.person.place.flags.any(first, last);
        for (const limb_memory& m : h.limbs) any = any || m.place.flags.any(first, last);
        for (std::size_t i = 0; i != h.ordered; ++i) any = any || h.courses[i].place.flags.any(first, last);
        return any;
    }
};

/// Whether an exercise works a muscle that is far weaker than the same one of the other side, or weak in itself.
struct weaker_side {
    struct value_type {
        exact grade = -1;         ///< the least grade below 4 among its regions, thirds of a grade; -1 when there is none
        exact grades_apart = 0;   ///< how far its side is below the other, thirds of a grade
        exact share_lost = 0;     ///< how far its strength is below that of the other side, per mille
    };
    static constexpr scope at = scope::exercise;
    static constexpr bool always_known = true;
    static constexpr reading<value_type> of(const chronicle& h, const course_memory* c, day today) noexcept {
        value_type v;
        if (c == nullptr) return {v, today};
        for_each_region(movers(c->what), [&](region r) {
            const limb_memory& here = h.at(r);
            if (here.grade >= 0 && here.grade < 12) v.grade = v.grade < 0 ? here.grade : (std::min)(v.grade, here.grade);
            if (side_of(r) == side::middle) return;
            const limb_memory& there = h.limbs[r.index ^ 1u];
            if (here.grade >= 0) v.grades_apart = (std::max)(v.grades_apart, there.grade - here.grade);
            const test_result mine = here.force.newest(), other = there.force.newest();
            if (mine.on != never && other.on != never && mine.value < other.value)
                v.share_lost = (std::max)(v.share_lost, static_cast<exact>(std::int64_t{other.value - mine.value} * 1000 / other.value));
        });
        return {v, today};
    }
};

/// How much harder the last session felt than the middle of the three before it with an answer, all at one dose and within 28 days; and so
/// the session before that one. In the steps of its scale.
struct felt_harder {
    static constexpr exact untold = -100;
    struct value_type { exact rise = untold, rise_before = untold; };
    static constexpr scope at = scope::exercise;
    static constexpr bool always_known = true;
    using moved_by_signals = signals<effort, exertion>;
    static constexpr reading<value_type> of(const chronicle&, const course_memory* c, day today) noexcept {
        value_type v;
        if (c == nullptr || c->sessions.size() < 4) return {v, today};
        v.rise = rise_of(*c, 0);
        if (v.rise > 0) v.rise_before = rise_of(*c, 1);  // else nobody asks
        return {v, c->sessions[0].on};
    }

  private:
    static constexpr exact rise_of(const course_memory& c, std::size_t i) noexcept {
        const session_record& s = c.sessions[i];
        if (s.effort < 0 || !s.at_level) return untold;
        std::array<exact, 3> before{};
        std::size_t n = 0;
        for (std::size_t k = i + 1; k < c.sessions.size() && n != 3; ++k) {
            const session_record& x = c.sessions[k];
            if (s.on - x.on >= 28 || x.level_no != s.level_no) break;  // older ones are older and of other levels still
            if (x.effort >= 0 && x.at_level) before[n++] = x.effort;
        }
        if (n != 3) return untold;
        const exact low = (std::min)(before[0], before[1]), high = (std::max)(before[0], before[1]);
        return s.effort - (std::max)(low, (std::min)(high, before[2]));
    }
};

/// What the pool rules need beside the answers of the visit.
struct pool_record {
    struct value_type {
        exact breath = -1;             ///< vital capacity, per cent; -1 when never told. A low one counts until the next
        day breath_on = never;
        bool breath_in_date = false;   ///< told within 365 days
        day cleared_on = never;        ///< the last clearance of the pool
        day first = never;             ///< the first work in a pool
        bool heat_sensitive = false;   ///< by the last record, however old: with age it could only loosen
        exact land_seconds = -1;       ///< the shortest level of aerobic work on land; -1 without any
    };
    static constexpr scope at = scope::person;
    using moved_by_signals = signals<vital_capacity, water_precautions>;
    static constexpr reading<value_type> of(const chronicle& h, place, day today) noexcept {
        const person_memory& p = h.person;
        value_type v{p.capacity.value, p.capacity.on, p.capacity.on != never && today - p.capacity.on <= vital_capacity::max_age, h.modes_at(mode::pool).cleared_on, p.first_in_the_pool, p.heat_sensitive, -1};
        for (std::size_t i = 0; i != h.ordered; ++i) {
            const course_memory& c = h.courses[i];
            const exact t = c.level.at(part::time);
            if (c.aerobic() && about(c.what).place != setting::pool && t > 0 && (v.land_seconds < 0 || t < v.land_seconds)) v.land_seconds = t;
        }
        return {v, today};
    }
};


}  // namespace andante
