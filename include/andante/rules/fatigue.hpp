// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Tiredness of the whole person.
namespace andante::rules {

/// FAT-1. Unusual tiredness earns a day off: said to be unusual, or 2 above usual, or 8 and more where usual is below 7;
/// 7 and more while no usual is known. One above usual holds. After three such days in a row light seated work at half
/// is offered; after seven, someone looks. A fourth spell in 28 days takes the work back to 800.
struct unusual_tiredness {
    bounded<nrs, up(1, 2, 2, 3)> above_usual{};
    bounded<nrs, up(7, 8, 8, 9)> high{};
    static constexpr rule_card card{"FAT-1", "Unusual tiredness earns a day off, and tiredness that rest does not lift is looked at.",
                                    {"Cure IBM, Exercise (2019)", "Check with Your Doctor"}, grade::c};
    using reads = signals<tired_days, follow_up<fatigue>, follow_up<unusual_fatigue>>;
    using knobs = tunable<knob<"above_usual", &unusual_tiredness::above_usual>, knob<"high", &unusual_tiredness::high>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    static constexpr bool uses_up_spells = true;
    enum arm : std::uint8_t { a_day_off, a_little_more, long_spell, seven_days, fourth_spell, not_said };

    constexpr said operator()(const whole_person& p, const tired_days::value_type& t, const reading<nrs>& now, const reading<yes_no>& unusual) const noexcept {
        said s{progress()};
        if (!now.known() || !unusual.known()) s = said{hold(), not_said}.unanswered();
        if (!t.told_today()) return s;
        const exact v = t.at(0).value, most = t.usual < 0 ? 7 : t.usual + above_usual.place();
        if (!trigger(t.at(0), t.usual)) return t.usual >= 0 && v > t.usual ? s | said{hold(), a_little_more, v, t.usual} : s;

        exact run = 0, run_known = 0, in_a_row = 0, spells = 0;
        bool ill = false, opens = false;
        t.newest_first([&](const tired_days::one& d) {
            if (d.on <= t.cleared_on || !trigger(d, t.usual)) return false;
            in_a_row += in_a_row == run && p.today - d.on == in_a_row;
            ++run, run_known += t.usual >= 0 || d.unusual, ill = ill || d.ill;
            return true;
        });
        day last = never;
        t.oldest_first([&](const tired_days::one& d) {
            if (d.on <= t.cleared_on || d.on <= t.spells_used_on || !trigger(d, t.usual)) return;
            opens = last == never || d.on - last > 2;
            spells += opens, last = d.on;
        });
        if (run_known >= 7 && !ill) return s | said{await_clearance(latch::fatigue), seven_days, run, 7};
        const finding day_off = rest(p.today + 1);
        if (opens && spells >= 4)
            return s | said{(day_off | regress(800_pm)).marked(flag::episode).asking(review::repeated_fatigue), fourth_spell, spells, 4};
        if (in_a_row <= 3) return s | said{day_off, a_day_off, v, most};
        return s | said{(ease(500_pm) | under(constraint::seated_only)).asking(review::fatigue_spell), long_spell, in_a_row, 3};
    }

  private:
    constexpr bool trigger(const tired_days::one& d, exact usual) const noexcept {
        if (d.unusual) return true;
        if (d.value < 0) return false;
        if (usual < 0) return d.value >= 7;
        return d.value - usual >= above_usual.place() || (d.value >= high.place() && usual < 7);
    }
};

/// FAT-2. Tiredness that rises during a session: by 2 the block ends and what follows is seated; by 3 the session ends.
struct tiredness_in_session {
    bounded<nrs, up(1, 2, 2, 4)> ends_block{};
    bounded<nrs, up(1, 3, 3, 4)> ends_session{};
    static constexpr rule_card card{"FAT-2", "When tiredness climbs during a session, it ends in time.",
                                    {"andante, reconciled rules A2.30 and D, FAT-2", "house rule"}, grade::expert};
    using reads = signals<follow_up<fatigue_in_session>, follow_up<fatigue>>;
    using knobs = tunable<knob<"ends_block", &tiredness_in_session::ends_block>, knob<"ends_session", &tiredness_in_session::ends_session>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { block_ends, session_ends };
    constexpr said operator()(const whole_person&, const reading<nrs>& now, const reading<nrs>& at_start) const noexcept {
        said s{progress()};
        const exact rise = now.known() ? now.value().place() - (at_start.known() ? at_start.value().place() : 0) : 0;
        if (rise >= (std::min)(ends_block.place(), ends_session.place()))
            s = said{(hold() | under(constraint::seated_only)).ending(halt::exercise), block_ends, rise, ends_block.place()};
        if (rise >= ends_session.place()) s = s | said{regress(900_pm).marked(flag::minor).ending(halt::session), session_ends, rise, ends_session.place()};
        return s;
    }
};

/// FAT-2, afterwards: tiredness that lasts over an hour holds, and after two of three sessions counts.
struct tiredness_after_session {
    static constexpr rule_card card{"FAT-2", "Tiredness that lasts over an hour after a session holds the dose.",
                                    {"andante, reconciled rules A2.30", "house rule"}, grade::expert};
    using reads = signals<tired_after_sessions, follow_up<after_effects>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { lasted_an_hour = 2, twice_an_hour = 3 };
    constexpr said operator()(const whole_person& p, const tired_after_sessions::value_type& lately, const reading<after_effect_set>& after) const noexcept {
        if (!after.known() || !after.value().all().has(after_effect::lasting_tiredness)) return progress();
        said s{hold(), lasted_an_hour};
        if (after.taken() == p.today && lately.of_last_three >= 2) s = s | said{regress(900_pm).marked(flag::minor), twice_an_hour, lately.of_last_three, 2};
        return s;
    }
};

/// FAT-3. A pulse at rest 10 above its usual on two measured days, with a symptom beside it, holds. Alone it says nothing.
struct pulse_above_usual {
    bounded<tally, up(5, 10, 10, 15)> above{};
    static constexpr rule_card card{"FAT-3", "A pulse above its usual holds the dose only when something else is felt too.",
                                    {"andante, reconciled rules D, FAT-3", "house rule"}, grade::expert};
    using reads = signals<follow_up<resting_rate>, pulse_log, follow_up<illness>, follow_up<unusual_fatigue>, follow_up<worse_than_last_week>,
                          follow_up<daily_tasks_harder>>;
    using knobs = tunable<knob<"above", &pulse_above_usual::above>>;
    static constexpr action if_unknown = action::hold;
    constexpr said operator()(const whole_person&, const reading<bpm>&, const pulse_log::value_type& log, const reading<illness_state>& ill,
                              const reading<yes_no>& tired, const reading<yes_no>& worse, const reading<degree>& harder) const noexcept {
        if (log.usual < 0 || log.today.lower() < 0 || log.before.lower() < 0) return progress();
        const exact rise = (std::min)(log.today.lower(), log.before.lower()) - log.usual;
        const bool a_symptom = (ill.known() && ill.value() > not_ill) || (tired.known() && tired.value() == yes) || (worse.known() && worse.value() == yes) ||
                               (harder.known() && harder.value() > not_at_all);
        return rise >= above.place() && a_symptom ? said{hold(), 0, rise, above.place()} : said{progress()};
    }
};

/// FAT-5. A rise of 0.9 and more on the fatigue severity scale over the least of the last months holds for 28 days or until reviewed.
/// A score of 4 and more suggests the slow pace, and imposes nothing.
struct tiredness_score_risen {
    bounded<tally, up(5, 9, 9, 12)> rise_tenths{};
    static constexpr rule_card card{"FAT-5", "When the fatigue score rises, the dose holds until someone has looked.",
                                    {"Rooney et al. 2019, Mult Scler Relat Disord 35:158", "abstract: smallest difference that matters 0.45 to 0.88"}, grade::c};
    using reads = signals<tiredness_scores>;
    using knobs = tunable<knob<"rise_tenths", &tiredness_score_risen::rise_tenths>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { risen, slow_suggested };
    constexpr said operator()(const whole_person& p, const tiredness_scores::value_type& f) const noexcept {
        if (f.newest < 0 || p.today - f.on >= 28 || f.reviewed_on >= f.on) return progress();
        const exact rise = f.least < 0 ? 0 : f.newest - f.least;
        if (rise >= rise_tenths.place()) return {hold().asking(review::fatigue_spell), risen, rise, rise_tenths.place()};
        return f.newest >= 40 ? said{please_review(review::fatigue_spell), slow_suggested, f.newest, 40} : said{progress()};
    }
};

/// FAT-4. A two-minute walk shorter by 10 m and a tenth, a functional rating lower by 2, a grip weaker by a fifth or by its own error:
/// hold until someone has looked, 28 days at most. Rising and gait are FAL-5's.
struct tests_that_fall {
    bounded<proportion, up(100, 200, 200, 400)> own_error{};
    static constexpr rule_card card{"FAT-4", "When a test has fallen, the dose holds while someone looks.",
                                    {"JNNP 2024, jnnp-2024-333617", "2 points of the IBM functional rating scale"}, grade::b};
    using reads = signals<test_falls>;
    using knobs = tunable<knob<"own_error", &tests_that_fall::own_error>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { shorter_walk, lower_rating, weaker_grip };
    constexpr exact strength_error() const noexcept { return own_error.place(); }
    constexpr said operator()(const whole_person&, const test_falls::value_type& f) const noexcept {
        if (const exact n = f.held(trend::walk); n >= 0) return {hold().asking(review::capability), shorter_walk, n, 28};
        if (const exact n = f.held(trend::rating); n >= 0) return {hold().asking(review::capability), lower_rating, n, 28};
        if (const exact n = f.held(trend::grip); n >= 0) return {hold().asking(review::capability), weaker_grip, n, 28};
        return progress();
    }
};

/// FAT-6. What can be done has fallen by a tenth within 28 days or a fifth within 122, by more than the test's own error: hold until
/// someone has looked, 28 days at most.
struct capability_falls {
    static constexpr rule_card card{"FAT-6", "When less can be done than lately, the dose holds while someone looks.",
                                    {"andante, reconciled rules A2.19", "house rule"}, grade::expert};
    using reads = signals<test_falls>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { less_than_lately };
    constexpr said operator()(const whole_person&, const test_falls::value_type& f) const noexcept {
        const exact n = f.held(trend::capability);
        return n >= 0 ? said{hold().asking(review::capability), less_than_lately, n, 28} : said{progress()};
    }
};

}  // namespace andante::rules
