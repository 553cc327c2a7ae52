// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Stop now: the warning signs, and the way back after them.
namespace andante::rules {

/// RED-1. Any emergency sign stops at once; also a fall with a head strike, a faint or a suspected fracture (FAL-3).
struct emergency_signs {
    static constexpr rule_card card{"RED-1", "An emergency sign ends training until a physician has cleared it.",
                                    {"Cure IBM, Exercise (2019)", "Check with Your Doctor"}, grade::b};
    using reads = signals<warning_signs>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    constexpr said operator()(const whole_person&, const warnings& w) const noexcept {
        if (!w.all().has(emergency_warnings)) return progress();
        return {stop_and_seek_care(urgency::emergency), 0, w.place()};
    }
};

/// RED-2. Signs that need care on the same day. Without care by the next civil day it is an emergency.
struct same_day_signs {
    static constexpr rule_card card{"RED-2", "Some signs need care the same day; without it, they are an emergency.",
                                    {"Muscular Dystrophy Association, Quest 16(2)", "Warning: Read Me First"}, grade::expert};
    using reads = signals<care_overdue, follow_up<warning_signs>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { same_day, care_is_late };
    constexpr said operator()(const whole_person&, yes_no overdue, const reading<warnings>& w) const noexcept {
        if (overdue == yes) return {stop_and_seek_care(urgency::emergency), care_is_late};
        if (!w.known() || !w.value().all().has(same_day_warnings)) return progress();
        return {stop_and_seek_care(urgency::same_day), same_day, w.value().place()};
    }
};

/// RED-3. Breathlessness beyond the work: dyspnoea 7 or more; 5 or more and above the effort by 1; 3 or more and above
/// it by 2; or said to be more than expected. CR10, in half steps. Effort unanswered: 5 or more is an emergency,
/// 3 or more ends the session and rests the day.
struct unexpected_breath {
    static constexpr rule_card card{"RED-3", "Breathlessness that the work does not explain is an emergency.",
                                    {"Cure IBM, Exercise (2019)", "Check with Your Doctor"}, grade::expert};
    using reads = signals<follow_up<breathlessness>, follow_up<effort_today>, follow_up<unexpected_breathlessness>>;
    static constexpr auto when = during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { severe, beyond_effort, said_so, effort_unanswered };
    constexpr said operator()(const whole_person& p, const reading<cr10>& breath, const reading<cr10>& effort,
                              const reading<yes_no>& unexpected) const noexcept {
        const exact b = breath.known() ? breath.value().place() : 0;
        const finding stop = stop_and_seek_care(urgency::emergency) | rest(p.today + 1);  // a graver arm keeps what a milder one says
        if (unexpected.known() && unexpected.value() == yes) return {stop, said_so, b};
        if (b >= 14) return {stop, severe, b, 14};
        if (!effort.known()) {
            if (b >= 10) return {stop, effort_unanswered, b, 10};
            if (b >= 6) return {rest(p.today + 1), effort_unanswered, b, 6};
            return progress();
        }
        const exact above = b - effort.value().place();
        if ((b >= 10 && above >= 2) || (b >= 6 && above >= 4)) return {stop, beyond_effort, b, effort.value().place()};
        return progress();
    }
};

/// RED-6. After a cleared red flag: a ramp from 500, start-phase efforts for 14 days, and a supervised first session
/// after an emergency.
struct red_return {
    bounded<proportion, up(200, 500, 500, 600)> first{};
    static constexpr rule_card card{"RED-6", "After a cleared warning sign training returns at half, slowly, and supervised after an emergency.",
                                    {"Metzl et al. 2020, HSS Journal", "Table 1"}, grade::c};
    using reads = signals<red_clearance>;
    using knobs = tunable<knob<"first", &red_return::first>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { ramp_begins, start_phase, supervised_first };
    constexpr said operator()(const whole_person& p, const red_clearance::value_type& r) const noexcept {
        if (r.cleared_on == never || p.today < r.cleared_on) return progress();
        said s{progress()};
        if (p.today == r.cleared_on) s = s | said{regress(*first), ramp_begins, first.place()};
        if (p.today - r.cleared_on < 14) s = s | said{under(constraint::start_phase_effort), start_phase, p.today - r.cleared_on, 14};
        if (r.supervised_first) s = s | said{under(constraint::supervised_only), supervised_first};
        return s;
    }
};

/// RED-7. An unanswered gate rests the day; the answer ends it, the same day. An illness that is answered (ill all over,
/// or in the chest) rests its day too: what follows an illness is IRP-3's, which this rule set does not have yet.
struct unanswered_gate {
    static constexpr rule_card card{"RED-7", "Without an answer about warning signs and illness, or ill all over, there is no training today.",
                                    {"andante, reconciled rules A0.1", "house rule"}, grade::expert};
    using reads = signals<warning_signs, illness>;
    static constexpr action if_unknown = action::rest;
    static constexpr movement if_unknown_leaves = movement::daily_life;
    enum arm : std::uint8_t { unanswered, ill_today };
    constexpr said operator()(const whole_person& p, const warnings&, illness_state ill) const noexcept {
        return ill >= systemic ? said{rest(p.today + 1).leaving(movement::daily_life), ill_today, ill.place(), systemic.place()} : said{progress()};
    }
};

}  // namespace andante::rules
