// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

namespace andante {

namespace detail {

/// Whether an after-effect was named and its further question was put here: trained at most 4 days before the answer.
constexpr bool left_open(day trained, const reading<after_effect_set>& after, after_effect what) noexcept {
    return trained != never && after.known() && after.value().all().has(what) && after.taken() - trained <= 4;
}

}  // namespace detail

}  // namespace andante

/// Signs that the work was too much for a region.
namespace andante::rules {

/// OVW-1. Weaker after a session, asked 30 minutes after it or later.
struct weaker_after_work {
    bounded<proportion, up(500, 800, 800, 900)> back_off{};
    bounded<day_count, down(2, 2, 2, 4)> rest_days{};
    static constexpr rule_card card{"OVW-1", "A region that is weaker after work rests for two days; clearly weaker, it returns lower.",
                                    {"Muscular Dystrophy Association, Quest 16(2)", "Warning: Read Me First"}, grade::expert};
    using reads = signals<weaker_after, weakness_lately>;
    using knobs = tunable<knob<"back_off", &weaker_after_work::back_off>, knob<"rest_days", &weaker_after_work::rest_days>>;
    static constexpr auto when = after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { clearly_weaker, twice_clearly, little_weaker, twice_a_little };
    static constexpr bool concerns(const limb& l) noexcept { return l.trained != never; }
    constexpr said operator()(const limb& l, degree weaker, const weakness_lately::value_type& lately) const noexcept {
        if (weaker == not_at_all) return progress();
        const day open = l.heard + rest_days.place();
        if (weaker == clearly) {
            const said once{(rest(open) | regress(*back_off)).marked(flag::episode), clearly_weaker, weaker.place()};
            if (lately.clearly >= 2) return said{await_clearance(latch::overwork), twice_clearly, lately.clearly, 2} | once;
            return once;
        }
        if (lately.at_least_a_little >= 2)
            return {(rest(open) | regress(900_pm)).marked(flag::minor), twice_a_little, lately.at_least_a_little, 2};
        return {rest(open) | hold(), little_weaker, weaker.place()};
    }
};

/// OVW-2. The soreness clock: what is sore a day after, two days after, three days after, a week after.
struct soreness_clock {
    bounded<nrs, up(2, 4, 4, 5)> gate{};
    bounded<nrs, up(1, 2, 2, 2)> excess{};
    bounded<proportion, up(500, 800, 800, 900)> back_off{};
    static constexpr rule_card card{"OVW-2", "A sore region rests; soreness that outlasts the second day takes some of the work back.",
                                    {"Muscular Dystrophy UK, Top tips for exercise", "aches gone within 48 hours"}, grade::expert};
    using reads = signals<soreness, usual_soreness_here, since_training, follow_up<unusual_soreness>, follow_up<limits_tasks>>;
    using knobs = tunable<knob<"gate", &soreness_clock::gate>, knob<"excess", &soreness_clock::excess>,
                          knob<"back_off", &soreness_clock::back_off>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::rest;
    enum arm : std::uint8_t { sore_today, very_sore_next_day, still_sore, a_little_above_usual, sore_on_third_day, sore_for_a_week, unusual, in_the_way, not_said = 10 };

    constexpr said operator()(const limb& l, nrs sore, nrs usual, const since_training::value_type& since, const reading<yes_no>& unlike,
                              const reading<yes_no>& tasks) const noexcept {
        const exact v = sore.place(), e = v - usual.place();
        const exact n = since.trained == never ? -1 : l.heard - since.trained;
        const auto today = [&] { return rest(l.heard + 1); };
        const auto back = [&] { return (today() | regress(*back_off)).marked(flag::episode); };
        said s{progress()};
        if (unlike.known() && unlike.value() == yes) s = s | said{today(), unusual, v};
        if (v > 0 && (!unlike.known() || !tasks.known())) s = s | said{hold(), not_said, v}.unanswered();
        if (v >= gate.place() && e >= 1) s = s | said{today(), sore_today, v, gate.place()};
        if (tasks.known() && tasks.value() == yes) s = s | said{n >= 1 ? back() : today(), in_the_way, v};
        if (n == 1 && v >= 6 && e >= excess.place()) s = s | said{back(), very_sore_next_day, v, 6};
        if (n >= 2 && v >= 2 && e >= excess.place()) s = s | said{back(), still_sore, v, usual.place() + excess.place()};
        if (n >= 2 && v >= 3 && e == 1) s = s | said{today() | hold(), a_little_above_usual, v, 3};
        if (n == 3 && v >= 4 && e >= excess.place() && (since.second_day < 0 || since.second_day >= 4))
            s = s | said{await_clearance(latch::overwork), sore_on_third_day, v, 4};
        if (n >= 7 && v >= 4 && e >= 1 && !since.eased) s = s | said{await_clearance(latch::overwork), sore_for_a_week, v, 4};
        return s;
    }
};

/// OVW-2, recalled: an answer that closes a gap of unanswered days. It can take work back, and cannot latch: it names no day.
struct soreness_recalled {
    bounded<proportion, up(500, 800, 800, 900)> recalled_back_off{};
    static constexpr rule_card card{"OVW-2", "Soreness recalled at the next start counts for the days it was asked about.",
                                    {"andante, reconciled rules C, law 6", "house rule"}, grade::expert};
    using reads = signals<usual_soreness_here, since_training, follow_up<recalled_soreness>>;
    using knobs = tunable<knob<"recalled_back_off", &soreness_recalled::recalled_back_off>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { recalled = 8, not_recalled = 11 };
    constexpr said operator()(const limb& l, nrs usual, const since_training::value_type& since, const reading<nrs>& worst) const noexcept {
        if (!worst.known() && since.gap) return said{rest(l.today + 1), not_recalled}.unanswered();
        if (!worst.known() || since.trained == never) return progress();
        const exact v = worst.value().place(), e = v - usual.place(), n = worst.taken() - since.trained;
        if ((n >= 1 && v >= 6 && e >= 2) || (n >= 2 && v >= 2 && e >= 2))
            return {(rest(l.heard + 1) | regress(*recalled_back_off)).marked(flag::episode), recalled, v, usual.place() + 2};
        return v >= 4 && e >= 1 ? said{rest(l.heard + 1), recalled, v, 4} : said{progress()};
    }
};

/// OVW-2, the person's part: unusual soreness in three regions or more.
struct widespread_soreness {
    static constexpr rule_card card{"OVW-2", "Unusual soreness in three regions or more rests the whole person.",
                                    {"Cure IBM, Exercise (2019)", "Check with Your Doctor"}, grade::expert};
    using reads = signals<unusual_regions>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { widespread = 9 };
    constexpr said operator()(const whole_person& p, tally n) const noexcept {
        return n.place() >= 3 ? said{rest(p.today + 1), widespread, n.place(), 3} : said{progress()};
    }
};

/// OVW-3. A severe cramp ends the exercise; severe in two of the last three sessions, someone looks.
struct severe_cramp {
    bounded<proportion, up(500, 800, 800, 900)> back_off{};
    static constexpr rule_card card{"OVW-3", "A severe cramp ends the exercise, and some of the work is taken back.",
                                    {"Muscular Dystrophy Association, Quest 16(2)", "Warning: Read Me First"}, grade::expert};
    using reads = signals<cramps_lately, follow_up<cramp>, follow_up<after_effects>>;
    using knobs = tunable<knob<"back_off", &severe_cramp::back_off>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { severe, twice_severe, not_said };
    static constexpr bool concerns(const step& s) noexcept { return is_training(s.what); }
    constexpr said operator()(const step& s, const cramps_lately::value_type& lately, const reading<degree>& how, const reading<after_effect_set>& after) const noexcept {
        if (!how.known()) return detail::left_open(s.trained, after, after_effect::cramp) ? said{hold(), not_said}.unanswered() : said{progress()};
        if (how.value() != clearly || how.taken() != s.today) return progress();
        const said once{regress(*back_off).marked(flag::episode).ending(halt::exercise), severe};
        return lately.severe >= 2 ? said{await_clearance(latch::overwork), twice_severe, lately.severe, 2} | once : once;
    }
};

/// OVW-4. A region that stays heavy for hours after a session; still heavy in the morning, it rests the day.
struct heaviness_after {
    bounded<hour_count, up(1, 2, 2, 6)> most_hours{};
    static constexpr rule_card card{"OVW-4", "A limb that stays heavy for hours did a little too much; heavy in the morning, it rests.",
                                    {"andante, reconciled rules D, OVW-4", "house rule"}, grade::expert};
    using reads = signals<follow_up<heavy_hours>, follow_up<heavy_this_morning>, follow_up<after_effects>>;
    using knobs = tunable<knob<"most_hours", &heaviness_after::most_hours>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { heavy_for_hours, heavy_in_the_morning, not_said };
    constexpr said operator()(const limb& l, const reading<hour_count>& hours, const reading<yes_no>& morning, const reading<after_effect_set>& after) const noexcept {
        said s{progress()};
        if (detail::left_open(l.trained, after, after_effect::heaviness) && (!hours.known() || (!morning.known() && l.trained == l.today - 1)))
            s = said{hold(), not_said}.unanswered();
        if (hours.known() && hours.taken() == l.today && hours.value() > *most_hours)
            s = s | said{regress(900_pm).marked(flag::minor), heavy_for_hours, hours.value().place(), most_hours.place()};
        if (morning.known() && morning.value() == yes) s = s | said{rest(l.today + 1), heavy_in_the_morning};
        return s;
    }
};

/// OVW-5. Breath that has not settled 10 minutes after stopping: someone looks first. What a session left behind is asked once;
/// while that is not answered, this rule holds.
struct slow_to_settle {
    bounded<minute_count, up(5, 10, 10, 15)> most_minutes{};
    static constexpr rule_card card{"OVW-5", "Breath that does not settle soon after the work is looked at first.",
                                    {"andante, reconciled rules A2.6", "house rule"}, grade::expert};
    using reads = signals<follow_up<settle_minutes>, follow_up<after_effects>>;
    using knobs = tunable<knob<"most_minutes", &slow_to_settle::most_minutes>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { too_long, not_said };
    static constexpr bool concerns(const whole_person& p) noexcept { return p.trained != never; }
    constexpr said operator()(const whole_person& p, const reading<minute_count>& settled, const reading<after_effect_set>& after) const noexcept {
        if (settled.known() && settled.taken() == p.today && settled.value() > *most_minutes)
            return {await_clearance(latch::overwork), too_long, settled.value().place(), most_minutes.place()};
        const bool open = !after.known() || (!settled.known() && after.value().all().has(after_effect::slow_breath));
        return open ? said{hold(), not_said}.unanswered() : said{progress()};
    }
};

/// OVW-6. Tiredness that got in the way on the day after a session. The third time in 28 days, PRG-6 asks for a look.
struct limited_the_next_day {
    bounded<proportion, up(500, 800, 800, 900)> back_off{};
    static constexpr rule_card card{"OVW-6", "When the day after is limited by tiredness, it is a day off, and some of the work is taken back.",
                                    {"Muscular Dystrophy UK, Top tips for exercise", "the next day"}, grade::expert};
    using reads = signals<follow_up<limited_next_day>>;
    using knobs = tunable<knob<"back_off", &limited_the_next_day::back_off>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { limited, not_said };
    constexpr said operator()(const whole_person& p, const reading<yes_no>& held_back) const noexcept {
        if (!held_back.known()) return p.trained != never && p.today - p.trained == 1 ? said{hold(), not_said}.unanswered() : said{progress()};
        return held_back.value() == yes ? said{(rest(p.today + 1) | regress(*back_off)).marked(flag::episode), limited} : said{progress()};
    }
};

/// OVW-7. Joint pain that stays above what it was before for more than 2 hours; at night, or in a hot or swollen joint, someone looks.
struct joint_pain_after {
    bounded<hour_count, up(1, 2, 2, 4)> most_hours{};
    bounded<proportion, up(500, 800, 800, 900)> back_off{};
    static constexpr rule_card card{"OVW-7", "Joint pain that outlasts the work by two hours takes some of it back.",
                                    {"KNGF guideline, rheumatoid arthritis", "C.3.2, joint pain over 2 hours"}, grade::b};
    using reads = signals<follow_up<joint_pain_hours>, follow_up<joint_alarm>, follow_up<after_effects>>;
    using knobs = tunable<knob<"most_hours", &joint_pain_after::most_hours, origin::read>, knob<"back_off", &joint_pain_after::back_off>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { for_hours, joint_alarms, not_said };
    static constexpr bool concerns(const step& s) noexcept { return is_training(s.what); }
    constexpr said operator()(const step& s, const reading<hour_count>& hours, const reading<yes_no>& alarm, const reading<after_effect_set>& after) const noexcept {
        said x{progress()};
        if ((!hours.known() || !alarm.known()) && detail::left_open(s.trained, after, after_effect::joint_pain))
            x = said{hold(), not_said}.unanswered();
        if (hours.known() && hours.taken() == s.today && hours.value() > *most_hours)
            x = x | said{regress(*back_off).marked(flag::episode), for_hours, hours.value().place(), most_hours.place()};
        if (alarm.known() && alarm.taken() == s.today && alarm.value() == yes) x = x | said{await_clearance(latch::overwork), joint_alarms};
        return x;
    }
};

/// OVW-8. The light of pain during an exercise, as a rise over the pain before it: from 3 finish the set and hold; from 5, from 7
/// in any case, or sharp: the exercise ends and some of the work is taken back.
struct pain_light {
    bounded<nrs, up(2, 3, 3, 4)> amber{};
    bounded<nrs, up(3, 5, 5, 6)> red{};
    bounded<proportion, up(500, 800, 800, 900)> back_off{};
    static constexpr rule_card card{"OVW-8", "Pain that rises during an exercise holds it; strong or sharp pain ends it.",
                                    {"Muscular Dystrophy UK, Top tips for exercise", "exercises should not be painful"}, grade::expert};
    using reads = signals<follow_up<pain>, follow_up<pain_before>, follow_up<sharp_pain>>;
    using knobs = tunable<knob<"amber", &pain_light::amber>, knob<"red", &pain_light::red>, knob<"back_off", &pain_light::back_off>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { amber_pain, red_pain, sharp, not_said };
    static constexpr bool concerns(const step& s) noexcept { return is_training(s.what); }
    constexpr exact amber_from() const noexcept { return (std::min)(amber.place(), red.place()); }
    constexpr said operator()(const step& s, const reading<nrs>& worst, const reading<nrs>& before_it, const reading<yes_no>& was_sharp) const noexcept {
        const auto ends = [&] { return regress(*back_off).marked(flag::episode).ending(halt::exercise); };
        if (was_sharp.known() && was_sharp.value() == yes) return {ends(), sharp, worst.known() ? worst.value().place() : 0};
        if (!worst.known()) return s.trained != never ? said{hold(), not_said}.unanswered() : said{progress()};
        if (worst.taken() != s.today) return progress();
        const exact v = worst.value().place(), rise = v - (before_it.known() ? before_it.value().place() : 0);
        if (v >= 7 || (v >= red.place() && rise >= 1)) return {ends(), red_pain, v, v >= 7 ? 7 : red.place()};
        return v >= amber_from() && rise >= 1 ? said{hold(), amber_pain, v, amber_from()} : said{progress()};
    }
};

/// OVW-9. Derived: a region may train only when nothing of overwork stands against it.
struct next_session_gate {
    static constexpr rule_card card{"OVW-9", "A region trains again when it has recovered, is not sore, and nothing rests it.",
                                    {"andante, reconciled rules A2.9", "derived"}, grade::expert};
    using reads = signals<soreness, usual_soreness_here>;
    static constexpr action if_unknown = action::rest;
    constexpr said operator()(const limb& l, nrs sore, nrs usual) const noexcept {
        return sore.place() >= 4 && sore.place() > usual.place() ? said{rest(l.today + 1), 0, sore.place(), 4} : said{progress()};
    }
};

/// OVW-10. Daily tasks are clearly harder: some of the work is taken back once and the care team is asked; still so 14 days later,
/// load waits.
struct daily_tasks_lost {
    bounded<day_count, up(7, 14, 14, 28)> after_days{};
    static constexpr rule_card card{"OVW-10", "When daily tasks become clearly harder, the work gives way and someone looks.",
                                    {"andante, reconciled rules D, OVW-10", "house rule"}, grade::expert};
    using reads = signals<harder_lately, follow_up<daily_tasks_harder>>;
    using knobs = tunable<knob<"after_days", &daily_tasks_lost::after_days>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { clearly_harder, still_harder, not_said };
    static constexpr bool concerns(const way& w) noexcept { return w.which == mode::external_load; }
    constexpr said operator()(const whole_person& p, const harder_lately::value_type& run, const reading<degree>& harder) const noexcept {
        if (!harder.known()) {
            const exact silent_for = run.first_entry == never ? 0 : p.today - (std::max)(run.first_entry, harder.taken());
            return silent_for > daily_tasks_harder::max_age ? said{hold(), not_said, silent_for, daily_tasks_harder::max_age}.unanswered() : said{progress()};
        }
        if (harder.value() != clearly || run.began != p.today) return progress();
        return {regress(800_pm).marked(flag::episode).asking(review::daily_tasks), clearly_harder, harder.value().place()};
    }
    constexpr said operator()(const way& w, const harder_lately::value_type& run, const reading<degree>& harder) const noexcept {
        if (!concerns(w) || !harder.known() || harder.value() != clearly || harder.taken() != w.today) return progress();
        const exact n = w.today - run.since;
        return n >= after_days.place() ? said{await_clearance(latch::overwork), still_harder, n, after_days.place()} : said{progress()};
    }
};

}  // namespace andante::rules
