// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// After a fall.
namespace andante::rules {

/// FAL-3. A head strike, a faint or a fracture is an emergency; an hour on the floor needs care today; any other fall
/// rests the day, and for 14 days standing work wants a fixed support and company; two falls in 7 days
/// latch standing work, and seated work goes on. Whether there was a fall is asked at every check-in; unanswered, standing
/// work keeps a support.
struct after_a_fall {
    static constexpr rule_card card{"FAL-3", "After a fall: rest, then support and company; after two in a week, someone looks first.",
                                    {"andante, reconciled rules A2.23 and A2.24", "house rule"}, grade::expert};
    using reads = signals<last_falls, follow_up<fell>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { hurt, long_lie, rest_after, with_support, two_in_a_week, not_said };
    constexpr said operator()(const whole_person& p, const last_falls::value_type& f, const reading<yes_no>& asked) const noexcept {
        if (f.newest != p.today) return asked.known() && asked.value() == yes ? said{rest(p.today + 1), rest_after} : said{progress()};
        const finding day_off = rest(p.today + 1);  // a graver arm keeps what a milder one says
        if (f.grave) return {stop_and_seek_care(urgency::emergency) | day_off, hurt};
        if (f.long_lie) return {stop_and_seek_care(urgency::same_day) | day_off, long_lie, 60};
        return {day_off, rest_after};
    }
    constexpr said operator()(const way& w, const last_falls::value_type& f, const reading<yes_no>& asked) const noexcept {
        if (w.which != mode::standing) return progress();
        const finding supported = under(set_of<constraint>{constraint::supported_standing} | constraint::company);
        if (!asked.known() && (f.newest == never || w.today - f.newest >= 14)) return said{under(constraint::supported_standing), not_said}.unanswered();
        if (asked.known() && asked.value() == yes && (f.newest == never || w.today - f.newest >= 14)) return {supported, with_support, 0, 14};
        if (f.newest == never || w.today - f.newest >= 14) return progress();
        said s{supported, with_support, w.today - f.newest, 14};
        if (f.newest == w.today && f.in_7_days >= 2) s = s | said{await_clearance(latch::falls), two_in_a_week, f.in_7_days, 2};
        return s;
    }
};

}  // namespace andante::rules
