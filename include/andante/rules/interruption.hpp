// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Coming back after a break.
namespace andante::rules {

/// IRP-1. Days since the exercise's regions (or its modality) were trained, against the planned gap p: to p + 1 nothing;
/// to max(7, p + 1) hold; to 13 days 800 per mille; to 27 a ramp from 500; from 28 a re-baseline.
struct gap_since_training {
    bounded<day_count, up(7, 13, 13, 19)> first_cut{};
    bounded<day_count, up(14, 27, 27, 40)> second_cut{};
    static constexpr rule_card card{"IRP-1", "After a break the start is low, the longer the break the lower.",
                                    {"Caterisano et al. 2019, CSCCa and NSCA consensus", "abstract; day cuts are house values"}, grade::c};
    using reads = signals<follow_up<gap>>;
    using knobs = tunable<knob<"first_cut", &gap_since_training::first_cut>, knob<"second_cut", &gap_since_training::second_cut>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { longer_than_planned, over_a_week, over_two_weeks, over_four_weeks };
    static constexpr bool concerns(const step& s) noexcept { return is_training(s.what); }
    constexpr said operator()(const step& s, const reading<day_count>& since) const noexcept {
        if (!since.known()) return progress();
        const exact n = since.value().place(), p = s.planned_gap;
        if (n <= p + 1) return progress();
        if (n <= (std::max)(exact{7}, p + 1)) return {hold(), longer_than_planned, n, p + 1};
        if (n <= first_cut.place()) return {regress(800_pm), over_a_week, n, first_cut.place()};
        if (n <= second_cut.place()) return {regress(500_pm), over_two_weeks, n, second_cut.place()};
        return {ease(whole).relevelled(relevel::rebaseline), over_four_weeks, n, second_cut.place() + 1};
    }
};

/// IRP-2. The ramp: a factor in force heals by rungs. The guard applies every ramp; this rule sets its pace and names it.
struct ramp_of_return {
    bounded<day_count, down(3, 7, 7, 14)> rung_days{};
    static constexpr rule_card card{"IRP-2", "The way back is a ramp: a rung a week, and a good session on each.",
                                    {"Caterisano et al. 2019, CSCCa and NSCA consensus", "shape only; rungs are house values"}, grade::c};
    using reads = signals<rung>;
    using knobs = tunable<knob<"rung_days", &ramp_of_return::rung_days>>;
    static constexpr action if_unknown = action::hold;
    constexpr exact rung_length() const noexcept { return rung_days.place(); }
    constexpr said operator()(const whole_person&, const rung::value_type& r) const noexcept { return on(r); }
    constexpr said operator()(const limb&, const rung::value_type& r) const noexcept { return on(r); }
    constexpr said operator()(const way&, const rung::value_type& r) const noexcept { return on(r); }
    constexpr said operator()(const step&, const rung::value_type& r) const noexcept { return on(r); }

  private:
    static constexpr said on(const rung::value_type& r) noexcept {
        return r.at < 1000_pm ? said{ease(r.at), 0, r.at.place(), 1000} : said{progress()};
    }
};

}  // namespace andante::rules
