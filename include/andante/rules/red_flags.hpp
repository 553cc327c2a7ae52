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
        const auto stop = [&] { return stop_and_seek_care(urgency::emergency) | rest(p.today + 1); };  // a graver arm keeps what a milder one says
        if (unexpected.known() && unexpected.value() == yes) return {stop(), said_so, b};
        if (b >= 14) return {stop(), severe, b, 14};
        if (!effort.known()) {
            if (b >= 10) return {stop(), effort_unanswered, b, 10};
            if (b >= 6) return {rest(p.today + 1), effort_unanswered, b, 6};
            return progress();
        }
        const exact above = b - effort.value().place();
        if ((b >= 10 && above >= 2) || (b >= 6 && above >= 4)) return {stop(), beyond_effort, b, effort.value().place()};
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

/// RED-4. The heart-rate alarm: 150 and more at any effort, 120 under a beta-blocker. With a sign beside it, an emergency.
/// Nothing but a heart rate that a clinician calls unreliable ends the alarm. An exercise whose last session went without the
/// heart rate that was prescribed is held.
struct heart_rate_alarm {
    bounded<bpm, up(110, 150, 150, 150)> alarm{};
    bounded<bpm, up(110, 120, 120, 150)> alarm_slowed{};
    static constexpr rule_card card{"RED-4", "A very fast heart during work means stop, and care the same day.",
                                    {"Muscular Dystrophy Association, Quest 16(2)", "Warning: Read Me First"}, grade::c};
    using reads = signals<follow_up<heart_rate>, follow_up<warning_signs>, follow_up<breathlessness>, follow_up<unexpected_breathlessness>, follow_up<beta_blocker>,
                          follow_up<heart_rate_unreliable>>;
    using knobs = tunable<knob<"alarm", &heart_rate_alarm::alarm, origin::read>, knob<"alarm_slowed", &heart_rate_alarm::alarm_slowed>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { too_fast, with_a_sign, not_told };
    static constexpr exact breathless_from = 6;  // CR10 3, in half steps: where RED-3 begins
    constexpr said operator()(const whole_person&, const reading<bpm>& rate, const reading<warnings>& signs, const reading<cr10>& breath,
                              const reading<yes_no>& unexpected, const reading<yes_no>& slowed, const reading<yes_no>& unreliable) const noexcept {
        if (!rate.known() || (unreliable.known() && unreliable.value() == yes)) return progress();
        const exact most = slowed.known() && slowed.value() == yes ? (std::min)(alarm.place(), alarm_slowed.place()) : alarm.place();
        const exact beats = rate.value().place();
        if (beats < most) return progress();
        const bool a_sign = (signs.known() && signs.value().any()) || (breath.known() && breath.value().place() >= breathless_from) ||
                            (unexpected.known() && unexpected.value() == yes);
        return a_sign ? said{stop_and_seek_care(urgency::emergency), with_a_sign, beats, most}
                      : said{stop_and_seek_care(urgency::same_day), too_fast, beats, most};
    }
    constexpr said operator()(const step& s, const reading<bpm>& rate, const reading<warnings>&, const reading<cr10>&, const reading<yes_no>&,
                              const reading<yes_no>&, const reading<yes_no>& unreliable) const noexcept {
        const bool told_then = (rate.known() || rate.why() == silence::outdated) && rate.taken() >= s.trained;
        if (s.trained == never || s.trained == s.today || told_then || (unreliable.known() && unreliable.value() == yes)) return progress();
        return said{hold(), not_told}.unanswered();
    }
};

/// RED-5. A wish to stop ends the session at once, no reason asked; today's dose does not rise. It counts against nobody.
struct wish_to_end {
    static constexpr rule_card card{"RED-5", "Whoever wants to stop, stops; no reason is asked.",
                                    {"American College of Sports Medicine, test termination (ExRx.net)", "the subject asks to stop"}, grade::a};
    using reads = signals<follow_up<wish_to_stop>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    constexpr said operator()(const whole_person&, const reading<yes_no>& stop) const noexcept {
        return stop.known() && stop.value() == yes ? said{hold().ending(halt::session)} : said{progress()};
    }
};

/// RED-7. An unanswered gate rests the day; the answer ends it, the same day.
struct unanswered_gate {
    static constexpr rule_card card{"RED-7", "Without an answer about warning signs and illness there is no training today.",
                                    {"andante, reconciled rules A0.1", "house rule"}, grade::expert};
    using reads = signals<warning_signs, illness>;
    static constexpr action if_unknown = action::rest;
    static constexpr movement if_unknown_leaves = movement::daily_life;
    constexpr said operator()(const whole_person&, const warnings&, illness_state) const noexcept { return progress(); }
};

}  // namespace andante::rules
