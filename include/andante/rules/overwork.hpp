// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

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
        const finding today = rest(l.heard + 1), back = (today | regress(*back_off)).marked(flag::episode);
        said s{progress()};
        if (unlike.known() && unlike.value() == yes) s = s | said{today, unusual, v};
        if (v > 0 && (!unlike.known() || !tasks.known())) s = s | said{hold(), not_said, v}.unanswered();
        if (v >= gate.place() && e >= 1) s = s | said{today, sore_today, v, gate.place()};
        if (tasks.known() && tasks.value() == yes) s = s | said{n >= 1 ? back : today, in_the_way, v};
        if (n == 1 && v >= 6 && e >= excess.place()) s = s | said{back, very_sore_next_day, v, 6};
        if (n >= 2 && v >= 2 && e >= excess.place()) s = s | said{back, still_sore, v, usual.place() + excess.place()};
        if (n >= 2 && v >= 3 && e == 1) s = s | said{today | hold(), a_little_above_usual, v, 3};
        if (n == 3 && v >= 4 && e >= excess.place() && !(since.second_day && *since.second_day < 4))
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

}  // namespace andante::rules
