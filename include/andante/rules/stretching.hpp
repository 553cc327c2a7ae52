// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Stretching.
namespace andante::rules {

/// STR-2. A stretch comes last and warm: after 5 minutes of light work, or a warm bath or pool; else it is gentle movement without a hold at
/// the end of the range. From the moderate tier of fall risk on it is done seated or lying, and a standing stretch waits.
struct warm_and_last {
    bounded<minute_count, down(3, 5, 5, 10)> warm_up{};
    static constexpr rule_card card{"STR-2", "A stretch comes at the end, when warm, and seated where falls are likely.",
                                    {"Cure IBM, Exercise (2019)", "Recommended Exercises"}, grade::c};
    using reads = signals<fall_risk>;
    using knobs = tunable<knob<"warm_up", &warm_and_last::warm_up>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { when_warm, seated };
    static constexpr bool concerns(const step& s) noexcept { return about(s.what).kind == modality::stretching; }
    constexpr said operator()(const step& s, const fall_risk_facts& f) const noexcept {
        const said warm{under(constraint::when_warm), when_warm, warm_up.place()};
        if (f.tier(s.cuts) == fall_tier::low) return warm;
        return said{under(set_of<constraint>{constraint::seated_only} | constraint::when_warm), seated, warm_up.place()};
    }
};

/// STR-3. A stretch stays at a discomfort of 3 at most; more, tingling or a change of colour ends it, and on two of three days waits for a
/// physiotherapist.
struct gentle_stretch {
    bounded<nrs, up(1, 3, 3, 3)> most{};
    static constexpr rule_card card{"STR-3", "A stretch is mild; more than that, tingling or colour ends it.",
                                    {"andante, reconciled rules D, STR-3", "house rule"}, grade::expert};
    using reads = signals<follow_up<stretch_discomfort>, follow_up<stretch_signs>, strains_lately>;
    using knobs = tunable<knob<"most", &gentle_stretch::most>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { too_far, with_signs, twice_of_three };
    static constexpr bool concerns(const step& s) noexcept { return about(s.what).kind == modality::stretching; }
    constexpr said operator()(const step&, const reading<nrs>& felt, const reading<yes_no>& signs, const strains_lately::value_type& lately) const noexcept {
        const bool far = felt.known() && felt.value() > *most, a_sign = signs.known() && signs.value() == yes;
        if (!far && !a_sign) return progress();
        said s{progress()};
        if (far) s = said{hold().ending(halt::exercise), too_far, felt.value().place(), most.place()};
        if (a_sign) s = s | said{hold().ending(halt::exercise), with_signs};
        const exact n = lately.above(most.place());
        return n >= 2 ? s | said{await_clearance(latch::overwork), twice_of_three, n, 2} : s;
    }
};

}  // namespace andante::rules
