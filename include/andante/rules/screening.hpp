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

}  // namespace andante::rules
