// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Days between sessions of one region.
namespace andante::rules {

/// MIN-3. By the highest effort of the region's last session, CR10: to 3 the next day, below 6 the second day, from 6 the
/// third; at least the second day after a new exercise; the third when the effort was never told.
struct recovery_by_effort {
    bounded<day_count, down(1, 1, 1, 4)> light{};
    bounded<day_count, down(1, 2, 2, 4)> moderate{};
    bounded<day_count, down(1, 3, 3, 4)> hard{};
    static constexpr rule_card card{"MIN-3", "The harder a region worked, the longer it rests.",
                                    {"Muscular Dystrophy UK, Strengthening activities", "not on consecutive days"}, grade::c};
    using reads = signals<recovery_due>;
    using knobs = tunable<knob<"light", &recovery_by_effort::light>, knob<"moderate", &recovery_by_effort::moderate>,
                          knob<"hard", &recovery_by_effort::hard>>;
    static constexpr action if_unknown = action::rest;
    enum arm : std::uint8_t { after_light, after_moderate, after_hard, after_new, effort_untold };
    constexpr said operator()(const limb& l, const recovery_due::value_type& r) const noexcept {
        if (r.trained == never) return progress();
        const bool is_hard = !r.effort_told || r.hardest >= 12, is_light = r.hardest <= 6;
        exact n = light.place();  // harder work never rests less
        if (!is_light || is_hard) n = (std::max)(n, moderate.place());
        if (is_hard) n = (std::max)(n, hard.place());
        std::uint8_t a = !r.effort_told ? effort_untold : is_hard ? after_hard : is_light ? after_light : after_moderate;
        if (r.new_work && n < 2) n = 2, a = after_new;
        if (l.today - r.trained >= n) return progress();
        return {rest(r.trained + n), a, r.hardest, n};
    }
};

}  // namespace andante::rules
