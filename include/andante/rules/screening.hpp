// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Before a programme: a doctor's go-ahead, and what forbids training at all.
namespace andante::rules {

/// SCR-1. Arms: 0 none on record, 1 out of date, 2 a named change since, 3 another change, 4 renewal is near.
struct clearance_gate {
    bounded<day_count, up(30, 365, 365, 365)> valid{};
    static constexpr rule_card card{"SCR-1", "A programme starts and goes on with a physician's clearance that is in date.",
                                    {"Cure IBM, Exercise (2019)", "Check with Your Doctor"}, grade::b};
    using reads = signals<programme_clearance>;
    using knobs = tunable<knob<"valid", &clearance_gate::valid>>;
    static constexpr action if_unknown = action::rest;
    enum arm : std::uint8_t { none_on_record, out_of_date, named_change, other_change, renewal_near };

    constexpr said operator()(const whole_person& p, const programme_clearance::value_type& c) const noexcept {
        if (c.on == never) return {await_clearance(latch::programme), none_on_record};
        const exact age = p.today - c.on;
        if (age > valid.place() || p.today > c.until) return {await_clearance(latch::programme), out_of_date, age, valid.place()};
        if (c.named_change > c.on) return {await_clearance(latch::programme), named_change};
        const bool changed = c.other_change > c.on && p.today - c.other_change < 14;
        if (changed) return {hold().asking(review::clearance_renewal), other_change, p.today - c.other_change, 14};
        if (age >= valid.place() - 30) return {please_review(review::clearance_renewal), renewal_near, age, valid.place()};
        return progress();
    }
};

/// SCR-2. Any contraindication on record: only what the care team sets.
struct contraindication_on_record {
    static constexpr rule_card card{"SCR-2", "With a contraindication on record only the care team sets activity.",
                                    {"NHS Wales, Motivate 2 Move, ch. 16", "contraindications"}, grade::b};
    using reads = signals<contraindications>;
    static constexpr action if_unknown = action::hold;
    constexpr said operator()(const whole_person&, const contraindication_set& c) const noexcept {
        if (!c.any()) return progress();
        return {await_clearance(latch::contraindication).leaving(movement::care_team_only), 0, c.place()};
    }
};

/// SCR-3. Blood pressure at rest, when the prescription enlists it: a reading is over at 180 or at 100. Both of two readings over
/// wait for a physician, and so does a low pressure with signs; one over and no second rests the day, two days running
/// wait too. From 160 there is no resistance work today; on 3 measured days of 14, load waits.
struct blood_pressure {
    bounded<mmhg, up(150, 180, 180, 180)> upper{};
    bounded<mmhg, up(90, 100, 100, 110)> lower{};
    bounded<mmhg, up(140, 160, 160, 160)> for_resistance{};
    static constexpr rule_card card{"SCR-3", "With a high blood pressure, or a low one with signs, a physician looks first.",
                                    {"NHS Wales, Motivate 2 Move, ch. 16; trials NCT02317094, NCT04486261", "contraindications; exclusions"}, grade::b};
    using reads = signals<follow_up<systolic>, pressure_log, follow_up<low_pressure_signs>>;
    using knobs = tunable<knob<"upper", &blood_pressure::upper, origin::read>, knob<"lower", &blood_pressure::lower, origin::read>,
                          knob<"for_resistance", &blood_pressure::for_resistance, origin::read>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { high, high_two_days, not_confirmed, low_with_signs, no_resistance, often_high, half_told };
    static constexpr bool concerns(const step& s) noexcept { return about(s.what).kind == modality::strength; }
    static constexpr bool concerns(const way& w) noexcept { return w.which == mode::external_load; }

    constexpr said operator()(const whole_person& p, const reading<mmhg>&, const pressure_log::value_type& log, const reading<yes_no>& signs) const noexcept {
        const pressure_day& t = log.today;
        const exact v = (std::max)(t.upper(), exact{0});
        said s{progress()};
        if (t.systolic < 0) s = said{hold()}.unanswered();
        else if (t.diastolic < 0) s = said{hold(), half_told, v}.unanswered();
        if ((t.upper() >= 0 && t.upper() < 90) || t.drop > 20) {
            if (!signs.known()) s = s | said{hold(), half_told, v}.unanswered();
            else if (signs.value() == yes) s = s | said{await_clearance(latch::programme), low_with_signs, v, 90};
        }
        if (confirmed(t)) return s | said{await_clearance(latch::programme), high, v, upper.place()};
        if (!one_over(t)) return s;
        s = s | said{rest(p.today + 1), not_confirmed, v, upper.place()}.unanswered();
        return confirmed(log.yesterday) || one_over(log.yesterday) ? s | said{await_clearance(latch::programme), high_two_days, v, upper.place()} : s;
    }
    constexpr said operator()(const step& s, const reading<mmhg>&, const pressure_log::value_type& log, const reading<yes_no>&) const noexcept {
        const exact v = log.today.upper();
        return v >= for_resistance.place() ? said{rest(s.today + 1), no_resistance, v, for_resistance.place()} : said{progress()};
    }
    constexpr said operator()(const way& w, const reading<mmhg>&, const pressure_log::value_type& log, const reading<yes_no>&) const noexcept {
        if (!concerns(w)) return progress();
        exact days = 0;
        for (std::size_t i = 0; i != log.size; ++i) days += log.upper[i] >= for_resistance.place();
        return days >= 3 ? said{await_clearance(latch::blood_pressure), often_high, days, 3} : said{progress()};
    }

  private:
    constexpr bool over(exact s, exact d) const noexcept { return s >= upper.place() || d >= lower.place(); }
    constexpr bool under(exact s, exact d) const noexcept { return s >= 0 && d >= 0 && !over(s, d); }
    constexpr bool confirmed(const pressure_day& d) const noexcept { return over(d.systolic, d.diastolic) && over(d.systolic_again, d.diastolic_again); }
    /// One reading over, and no other that is known to be under.
    constexpr bool one_over(const pressure_day& d) const noexcept {
        const bool first = over(d.systolic, d.diastolic), again = over(d.systolic_again, d.diastolic_again);
        return first != again && !under(d.systolic, d.diastolic) && !under(d.systolic_again, d.diastolic_again);
    }
};

/// SCR-4. Pulse at rest, when the prescription enlists it. Fast on both readings, 120 and more, waits for a physician. Above the band, 101 to
/// 119, on both rests the day, and on two measured days running waits too; a clinician may set a person's own band. A reading above the band
/// and no second counts as both would. Below 40, or below 50 with signs, waits.
struct pulse_at_rest {
    bounded<bpm, up(90, 120, 120, 120)> high{};
    bounded<bpm, up(90, 100, 100, 119)> band{};
    static constexpr rule_card card{"SCR-4", "With a fast pulse at rest, or a very slow one, a physician looks first.",
                                    {"Heart Online, safety considerations", "Table 1: above 120 at rest; supine 100 and more, with caution"}, grade::b};
    using reads = signals<follow_up<resting_rate>, pulse_log, follow_up<low_pressure_signs>>;
    using knobs = tunable<knob<"high", &pulse_at_rest::high, origin::read>, knob<"band", &pulse_at_rest::band>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { fast, fast_two_days, not_confirmed, above_band, slow, signs_not_said };

    constexpr said operator()(const whole_person& p, const reading<bpm>&, const pulse_log::value_type& log, const reading<yes_no>& signs) const noexcept {
        const twice_measured& t = log.today;
        const exact v = (std::max)(t.lower(), exact{0});
        said s{progress()};
        if (t.lower() < 0) return said{hold()}.unanswered();
        if (v < 50 && !signs.known()) s = said{hold(), signs_not_said, v, 50}.unanswered();
        if (v < 40 || (v < 50 && signs.known() && signs.value() == yes)) s = s | said{await_clearance(latch::programme), slow, v, v < 40 ? 40 : 50};
        const exact most = (std::min)(band.place() + 1, high.place());
        const bool twice = both_above(t, most), once = one_above(t, most);
        if (!twice && !once) return s;
        const finding off = rest(p.today + 1);
        if (both_above(t, high.place())) s = s | said{await_clearance(latch::programme), fast, v, high.place()};
        s = twice ? s | said{off.asking(review::measurement), above_band, v, band.place()} : s | said{off, not_confirmed, v, band.place()}.unanswered();
        return log.before_counts && (both_above(log.before, most) || one_above(log.before, most))
                   ? s | said{await_clearance(latch::programme), fast_two_days, v, band.place()}
                   : s;
    }

  private:
    static constexpr bool both_above(const twice_measured& d, exact from) noexcept { return d.first >= from && d.again >= from; }
    /// One reading above, and no other that is known.
    static constexpr bool one_above(const twice_measured& d, exact from) noexcept {
        return (d.first >= from && d.again < 0) || (d.again >= from && d.first < 0);
    }
};

/// SCR-5. Oxygen saturation at rest, when the prescription enlists it: below 92 on both readings waits for a physician; one below and no second
/// rests the day. With breathlessness beside it, it is an emergency.
struct oxygen_at_rest {
    bounded<spo2, down(90, 92, 92, 95)> least{};
    static constexpr rule_card card{"SCR-5", "With little oxygen in the blood a physician looks first.",
                                    {"Hodgson et al. 2014, Critical Care 18:658", "abstract: more than 90 % counted as safe"}, grade::c};
    using reads = signals<follow_up<saturation>, oxygen_today, follow_up<breathlessness>, follow_up<unexpected_breathlessness>>;
    using knobs = tunable<knob<"least", &oxygen_at_rest::least>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { low, low_and_breathless, not_confirmed };
    static constexpr exact breathless_from = 6;  // CR10 3, in half steps: where RED-3 begins
    static constexpr bool breathless(const reading<cr10>& breath, const reading<yes_no>& unexpected) noexcept {
        return (breath.known() && breath.value().place() >= breathless_from) || (unexpected.known() && unexpected.value() == yes);
    }

    constexpr said operator()(const whole_person& p, const reading<spo2>&, const twice_measured& t, const reading<cr10>& breath,
                              const reading<yes_no>& unexpected) const noexcept {
        if (t.first < 0 && t.again < 0) return said{hold()}.unanswered();
        const bool first = t.first >= 0 && t.first < least.place(), again = t.again >= 0 && t.again < least.place();
        const bool one_is_missing = t.first < 0 || t.again < 0;
        if (!(first && again) && !((first || again) && one_is_missing)) return progress();
        const exact v = t.lower();
        const said s = first && again ? said{await_clearance(latch::programme), low, v, least.place()}
                                      : said{rest(p.today + 1), not_confirmed, v, least.place()}.unanswered();
        return breathless(breath, unexpected) ? s | said{stop_and_seek_care(urgency::emergency), low_and_breathless, v, least.place()} : s;
    }
};

/// SCR-5, at work: below 88 ends the session and waits for a physician; with breathlessness beside it, it is an emergency. An exercise whose
/// last session went without the saturation that was prescribed is held.
struct oxygen_at_work {
    bounded<spo2, down(88, 88, 88, 92)> least_at_work{};
    static constexpr rule_card card{"SCR-5", "When the oxygen in the blood falls at work, the session ends and a physician looks.",
                                    {"Garvey et al. 2012, Respir Care 57:1154", "severe: below 88 % by one definition, below 89 % by another"}, grade::c};
    using reads = signals<follow_up<saturation_at_work>, follow_up<breathlessness>, follow_up<unexpected_breathlessness>>;
    using knobs = tunable<knob<"least_at_work", &oxygen_at_work::least_at_work, origin::read>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { low_at_work = 3, low_at_work_and_breathless, not_told };
    constexpr said operator()(const whole_person&, const reading<spo2>& now, const reading<cr10>& breath, const reading<yes_no>& unexpected) const noexcept {
        if (!now.known() || now.value() >= *least_at_work) return progress();
        const exact v = now.value().place();
        const said s{await_clearance(latch::programme).ending(halt::session), low_at_work, v, least_at_work.place()};
        return oxygen_at_rest::breathless(breath, unexpected) ? s | said{stop_and_seek_care(urgency::emergency), low_at_work_and_breathless, v, least_at_work.place()} : s;
    }
    constexpr said operator()(const step& s, const reading<spo2>& now, const reading<cr10>&, const reading<yes_no>&) const noexcept {
        const bool told_then = (now.known() || now.why() == silence::outdated) && now.taken() >= s.trained;
        if (s.trained == never || s.trained == s.today || told_then) return progress();
        return said{hold(), not_told}.unanswered();
    }
};

/// SCR-6. A fever, vomiting or diarrhoea rests the day, and the next after a sick stomach; it opens an illness (IRP-3).
struct acute_illness {
    bounded<celsius, up(375, 380, 380, 380)> fever{};
    static constexpr rule_card card{"SCR-6", "With a fever or a sick stomach there is no training.",
                                    {"BMJ Open, Table 1; Heart Online, safety considerations", "contraindications: fever above 38 C, vomiting or diarrhoea"}, grade::b};
    using reads = signals<follow_up<temperature>, follow_up<upset_gut>, follow_up<illness>>;
    using knobs = tunable<knob<"fever", &acute_illness::fever, origin::read>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { feverish, sick_stomach, not_said };
    constexpr exact fever_from() const noexcept { return fever.place(); }
    constexpr said operator()(const whole_person& p, const reading<celsius>& body, const reading<yes_no>& gut, const reading<illness_state>& ill) const noexcept {
        said s{progress()};
        if (ill.known() && ill.value() > not_ill && (!body.known() || !gut.known())) s = said{hold(), not_said}.unanswered();
        if (body.known() && body.value() >= *fever)
            s = s | said{rest(p.today + 1).leaving(movement::daily_life), feverish, body.value().place(), fever.place()};
        if (gut.known() && gut.value() == yes) s = s | said{rest(p.today + 2).leaving(movement::daily_life), sick_stomach};
        return s;
    }
};

/// SCR-7. Breath, swelling or tolerance clearly worse than a week ago on three answered days running, within 7 days, waits for a physician.
/// Two weeks without an answer hold.
struct growing_worse {
    static constexpr rule_card card{"SCR-7", "When breath, swelling or what one can do grows worse over days, a physician looks first.",
                                    {"Heart Online, safety considerations", "Table 1: worse tolerance or breath over 3 to 5 days"}, grade::b};
    using reads = signals<worse_lately, follow_up<worse_than_last_week>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { three_days, not_said };
    constexpr said operator()(const whole_person& p, const worse_lately::value_type& run, const reading<yes_no>& worse) const noexcept {
        if (!worse.known()) {
            const exact silent_for = run.first_entry == never ? 0 : p.today - (std::max)(run.first_entry, worse.taken());
            return silent_for > worse_than_last_week::max_age ? said{hold(), not_said, silent_for, worse_than_last_week::max_age}.unanswered() : said{progress()};
        }
        if (run.running < 3 || !run.within_a_week) return progress();
        return {await_clearance(latch::programme), three_days, run.running, 3};
    }
};

/// SCR-7, by the scales, when the prescription enlists them: 2 kg more than on one of the three days before waits for a physician.
struct quick_gain {
    static constexpr rule_card card{"SCR-7", "With a quick gain of weight a physician looks first.",
                                    {"Heart Online, safety considerations", "Table 1: 2 kg more over 1 to 3 days"}, grade::b};
    using reads = signals<follow_up<body_weight>, weight_rise>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { two_kilograms = 2, not_weighed };
    constexpr said operator()(const whole_person&, const reading<body_weight::value_type>& now, const weight_rise::value_type& w) const noexcept {
        if (!now.known()) return said{hold(), not_weighed}.unanswered();
        return w.rise >= 20 ? said{await_clearance(latch::programme), two_kilograms, w.rise, 20} : said{progress()};
    }
};

/// SCR-8. No external load before a physiotherapist has been seen; repetitions and minutes go on.
struct therapist_first {
    bounded<day_count, up(30, 365, 365, 365)> valid{};
    static constexpr rule_card card{"SCR-8", "External load waits until a physiotherapist has been seen.",
                                    {"Cure IBM, Exercise (2019)", "opening paragraph: see a physical therapist"}, grade::expert};
    using reads = signals<therapist_contact>;
    using knobs = tunable<knob<"valid", &therapist_first::valid>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { never_seen, long_ago };
    static constexpr bool concerns(const way& w) noexcept { return w.which == mode::external_load; }
    constexpr said operator()(const way& w, const therapist_contact::value_type& c) const noexcept {
        if (!concerns(w)) return progress();
        const auto no_load = [] { return under(constraint::no_external_load).asking(review::physiotherapist); };
        if (c.on == never) return {no_load(), never_seen};
        const exact age = w.today - c.on;
        return age > valid.place() ? said{no_load(), long_ago, age, valid.place()} : said{progress()};
    }
};

/// SCR-9. With a vital capacity known to be under 60 % aerobic work stays at start-phase efforts, RPE 11. A physician who clears such a person
/// for more signs a lower limit, to 50.
struct weak_breathing {
    bounded<ordinal<scales::percent>, down(50, 60, 60, 80)> least{};
    static constexpr rule_card card{"SCR-9", "With a low vital capacity aerobic work stays light.",
                                    {"andante, reconciled rules A2.26", "house rule"}, grade::expert};
    using reads = signals<last_capacity>;
    using knobs = tunable<knob<"least", &weak_breathing::least>>;
    static constexpr action if_unknown = action::hold;
    static constexpr bool concerns(const way& w) noexcept { return w.which == mode::aerobic; }
    constexpr exact capacity_from() const noexcept { return least.place(); }
    constexpr said operator()(const way& w, const last_capacity::value_type& c) const noexcept {
        if (!concerns(w) || c.percent < 0 || c.percent >= least.place()) return progress();
        return {under(constraint::start_phase_effort), 0, c.percent, least.place()};
    }
};

}  // namespace andante::rules
