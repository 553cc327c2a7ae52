// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// After a fall.
namespace andante::rules {

/// FAL-1. The tier of fall risk, from falls of 90 and 365 days, harm, help to rise, and tests. Moderate: standing work has a fixed
/// support. High: it is supervised, by a test alone too (a house value). Low wants a known year of falls and one test in date.
struct fall_risk_tier {
    bounded<tug::value_type, up(120, 120, 120, 150)> moderate{};
    bounded<tug::value_type, up(150, 150, 150, 200)> high{};
    static constexpr rule_card card{"FAL-1", "The risk of falling sets how standing work is done.",
                                    {"CDC STEADI, copies; McMaster IBM gait aids 2014", "Timed Up and Go 12 s; knee extension 30 Nm"}, grade::c};
    using reads = signals<fall_risk>;
    using knobs = tunable<knob<"moderate", &fall_risk_tier::moderate, origin::read>, knob<"high", &fall_risk_tier::high>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { high_risk, moderate_risk, not_tested };
    static constexpr bool concerns(const way& w) noexcept { return w.which == mode::standing; }
    constexpr exact moderate_from() const noexcept { return moderate.place(); }
    constexpr exact high_from() const noexcept { return high.place(); }
    constexpr said operator()(const way& w, const fall_risk_facts& f) const noexcept {
        if (!concerns(w)) return progress();
        const set_of<constraint> rail = constraint::supported_standing;
        switch (f.tier(w.cuts)) {
            case fall_tier::low: return progress();
            case fall_tier::moderate: return {under(rail), f.tested && f.history_known ? moderate_risk : not_tested, f.in_365_days};
            case fall_tier::high: break;
        }
        return {under(rail | constraint::supervised_only), high_risk, f.in_365_days};
    }
};

/// FAL-2. Standing work by tier: from moderate on it wants company, and without it waits today; low, a support in reach.
struct company_for_standing {
    bounded<tally, up(0, 0, 0, 1)> tiers_down{};
    static constexpr rule_card card{"FAL-2", "Standing work wants a support in reach, and company where falls are likely.",
                                    {"andante, reconciled rules D, FAL-2", "house rule"}, grade::expert};
    using reads = signals<fall_risk, follow_up<company>>;
    using knobs = tunable<knob<"tiers_down", &company_for_standing::tiers_down>>;
    static constexpr auto when = before | during;
    static constexpr action if_unknown = action::hold;
    static constexpr bool of_the_moment = true;  // company may still come today
    enum arm : std::uint8_t { with_company, alone_today, support_in_reach, not_said };
    static constexpr bool concerns(const way& w) noexcept { return w.which == mode::standing; }
    constexpr exact tiers_off() const noexcept { return tiers_down.place(); }
    constexpr said operator()(const way& w, const fall_risk_facts& f, const reading<yes_no>& here) const noexcept {
        if (!concerns(w)) return progress();
        if (f.tier(w.cuts) == fall_tier::low) return {under(constraint::supported_standing), support_in_reach};
        const auto with_others = [] { return under(set_of<constraint>{constraint::supported_standing} | constraint::company); };
        if (!here.known()) return said{rest(w.today + 1) | with_others(), not_said}.unanswered();
        if (here.value() == no) return {rest(w.today + 1) | with_others(), alone_today};
        return {with_others(), with_company};
    }
};

/// FAL-3. A head strike, a faint or a fracture is an emergency; an hour on the floor needs care today; any other fall
/// rests the day, and for 14 days standing work wants a fixed support and company; two falls in 7 days
/// latch standing work, and seated work goes on. Whether there was a fall is asked at every check-in; unanswered, standing
/// work keeps a support.
struct after_a_fall {
    static constexpr rule_card card{"FAL-3", "After a fall: rest, then support and company; after two in a week, someone looks first.",
                                    {"andante, reconciled rules A2.23 and A2.24", "house rule"}, grade::expert};
    using reads = signals<last_falls, follow_up<fell>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { hurt, long_lie, rest_after, with_support, two_in_a_week, not_said };
    static constexpr bool concerns(const way& w) noexcept { return w.which == mode::standing; }
    constexpr said operator()(const whole_person& p, const last_falls::value_type& f, const reading<yes_no>& asked) const noexcept {
        if (f.newest != p.today) return asked.known() && asked.value() == yes ? said{rest(p.today + 1), rest_after} : said{progress()};
        const auto day_off = [&] { return rest(p.today + 1); };  // a graver arm keeps what a milder one says
        if (f.grave) return {stop_and_seek_care(urgency::emergency) | day_off(), hurt};
        if (f.long_lie) return {stop_and_seek_care(urgency::same_day) | day_off(), long_lie, 60};
        return {day_off(), rest_after};
    }
    constexpr said operator()(const way& w, const last_falls::value_type& f, const reading<yes_no>& asked) const noexcept {
        if (!concerns(w)) return progress();
        const auto supported = [] { return under(set_of<constraint>{constraint::supported_standing} | constraint::company); };
        if (!asked.known() && (f.newest == never || w.today - f.newest >= 14)) return said{under(constraint::supported_standing), not_said}.unanswered();
        if (asked.known() && asked.value() == yes && (f.newest == never || w.today - f.newest >= 14)) return {supported(), with_support, 0, 14};
        if (f.newest == never || w.today - f.newest >= 14) return progress();
        said s{supported(), with_support, w.today - f.newest, 14};
        if (f.newest == w.today && f.in_7_days >= 2) s = s | said{await_clearance(latch::falls), two_in_a_week, f.in_7_days, 2};
        return s;
    }
};

/// FAL-5. A Timed Up and Go that takes 1.1 s and a tenth longer, or a gait slower by 80 mm/s: hold until someone has looked, 28 days at
/// most. It is measured from the best result since the last review and the last such fall. The newest result sets the tier (FAL-1).
struct slower_on_foot {
    static constexpr rule_card card{"FAL-5", "When rising or walking has become slower, the dose holds while someone looks.",
                                    {"BMC Musculoskelet Disord, s12891-015-0637-8; LIFE-P, PMC3100159", "1.1 s; 0.08 m/s"}, grade::b};
    using reads = signals<test_falls>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { slower_to_rise, slower_gait };
    constexpr said operator()(const whole_person&, const test_falls::value_type& f) const noexcept {
        if (const exact n = f.held(trend::rising); n >= 0) return {hold().asking(review::capability), slower_to_rise, n, 28};
        if (const exact n = f.held(trend::gait); n >= 0) return {hold().asking(review::capability), slower_gait, n, 28};
        return progress();
    }
};

}  // namespace andante::rules
