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

}  // namespace andante::rules
