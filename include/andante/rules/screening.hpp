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

}  // namespace andante::rules
