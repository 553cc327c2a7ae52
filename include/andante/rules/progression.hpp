// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/allowance.hpp>
#include <andante/rule/rule.hpp>

/// When a dose may rise, how much, and when it is taken back.
namespace andante::rules {

/// PRG-1. Permission. Hold, unless the last evaluable sessions at this level were good, their answers are in, the wait
/// is over, and nothing went wrong lately. There is no rule that grants.
struct permission {
    bounded<tally, down(2, 2, 2, 6)> sessions{};
    bounded<day_count, down(7, 14, 14, 42)> wait{};
    static constexpr rule_card card{"PRG-1", "A step waits for good sessions, their second-day answers, and time at the level.",
                                    {"andante, reconciled rules D; after Graves and Baechle's two-for-two", "house rule"}, grade::c};
    using reads = signals<evidence>;
    using knobs = tunable<knob<"sessions", &permission::sessions>, knob<"wait", &permission::wait>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { first_time, early_days, waiting, too_few_sessions, not_yet_good, too_few_answers, lately_too_much, fell_lately, declined_today };
    static constexpr bool concerns(const step& s) noexcept { return is_training(s.what); }
    constexpr said operator()(const step& s, const evidence::value_type& e) const noexcept {
        if (!e.any) return {hold(), first_time};
        const exact day_no = s.today - e.began;
        if (day_no < days_before_steps) return {hold(), early_days, day_no, days_before_steps};
        if (s.today - e.newest_episode < days_after_an_episode) return {hold(), lately_too_much, s.today - e.newest_episode, days_after_an_episode};
        if (about(s.what).pose == position::standing && s.today - e.newest_fall < 14) return {hold(), fell_lately, s.today - e.newest_fall, 14};
        const exact days_to_wait = days_between_steps(wait.place(), s.at_pace == pace::slow, e.wait_doubled);
        if (e.increased != never && s.today - e.increased < days_to_wait) return {hold(), waiting, s.today - e.increased, days_to_wait};
        if (s.declined == s.today) return {hold(), declined_today};
        if (e.evaluable_14 * 2 < e.sessions_14) return {hold(), too_few_answers, e.evaluable_14, e.sessions_14};
        exact good = 0;
        const exact below = s.aerobic() ? 1 : 2;  // one whole point under the cap, on the scale of the exercise
        for (std::size_t i = 0; i != e.size && good < sessions.place(); ++i) {
            if (!e.at[i].evaluable) continue;
            if (!e.at[i].good || e.at[i].effort > e.at[i].cap - below) return {hold(), not_yet_good, e.at[i].effort, e.at[i].cap - below};
            ++good;
        }
        if (good < sessions.place()) return {hold(), too_few_sessions, good, sessions.place()};
        return progress();
    }
};

/// PRG-2. One part, one step: one set, two repetitions.
struct one_part {
    static constexpr rule_card card{"PRG-2", "A step changes one part of the dose, by one step.",
                                    {"Muscular Dystrophy UK, What type of exercise can I do", "length or frequency first"}, grade::expert};
    using reads = signals<>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { several_parts, more_than_a_step };
    constexpr said operator()(const step& s) const noexcept {
        const stride x = from_to(s.from, s.to);
        if (x.raised > 1) return {hold(), several_parts, x.raised, 1};
        if (x.raised == 1 && x.first == part::n_sets && s.to.at(part::n_sets) - s.from.at(part::n_sets) > 1) return {hold(), more_than_a_step};
        if (x.raised == 1 && x.first == part::n_reps && s.to.at(part::n_reps) - s.from.at(part::n_reps) > 2) return {hold(), more_than_a_step};
        return progress();
    }
};

/// PRG-3. Load steps, as a share of the current load: to 5 % plain; to 10 % with the repetitions at the bottom of their
/// range; to 25 % only if load times repetitions does not rise and 6 repetitions are left; above that never without a
/// clinician, above half never. The first external load is at most half a kilogram, at the bottom of the range.
struct load_step {
    bounded<proportion, up(20, 250, 250, 250)> most{};
    static constexpr rule_card card{"PRG-3", "A load rises by a small share of itself, and repetitions make room for it.",
                                    {"American College of Sports Medicine 2009, progression models", "2 to 10 % (healthy adults)"}, grade::c};
    using reads = signals<>;
    using knobs = tunable<knob<"most", &load_step::most>>;
    static constexpr action if_unknown = action::hold;
    static constexpr bool concerns(const step& s) noexcept { return s.to.at(part::weight) > s.from.at(part::weight); }
    constexpr said operator()(const step& s) const noexcept {
        const exact from = s.from.at(part::weight), to = s.to.at(part::weight);
        const exact reps_then = s.from.at(part::n_reps), reps_now = s.to.at(part::n_reps);
        const bool at_bottom = reps_now <= s.least_reps_in_range;
        bool allowed = false;
        if (from == 0) {
            allowed = to <= 500 && at_bottom;
        } else {
            const std::int64_t rise = std::int64_t{to} - from;
            const bool within_most = rise * 1000 <= std::int64_t{from} * most.place();
            switch (band_of(from, to)) {
                case load_band::no_rise:
                case load_band::plain: allowed = within_most; break;
                case load_band::to_the_bottom: allowed = within_most && at_bottom; break;
                case load_band::traded:
                    allowed = within_most && std::int64_t{to} * reps_now <= std::int64_t{from} * reps_then && reps_now >= 6;
                    break;
                case load_band::clinician:
                case load_band::refused: break;
            }
        }
        if (allowed) return progress();
        return {within(dose::unbounded().with(part::weight, from)), 0, to, from};
    }
};

/// PRG-4. Weekly minutes of all aerobic work at its levels: at most a tenth or five minutes more, and never above 130 % or two minutes more. One session is never
/// above 130 % or five minutes more, however much room the week has.
struct weekly_minutes {
    bounded<proportion, up(0, 100, 100, 200)> rise{};
    bounded<tally, up(0, 5, 5, 10)> floor_minutes{};
    static constexpr rule_card card{"PRG-4", "The week's minutes grow by about a tenth.",
                                    {"Buist et al. 2008; Nielsen et al.", "a convention, not a threshold"}, grade::c};
    using reads = signals<>;
    using knobs = tunable<knob<"rise", &weekly_minutes::rise>, knob<"floor_minutes", &weekly_minutes::floor_minutes>>;
    static constexpr action if_unknown = action::hold;
    static constexpr bool concerns(const step& s) noexcept { return s.to.at(part::time) > s.from.at(part::time); }
    constexpr said operator()(const step& s) const noexcept {
        const std::int64_t own = std::int64_t{s.from.at(part::time)} * s.per_week, week = s.aerobic() ? s.week_seconds : own;
        const std::int64_t room = most_weekly_seconds(week, rise.place(), floor_minutes.place()) - week - (s.aerobic() ? s.week_rise : 0);
        const std::int64_t share = (own + (std::max)(room, std::int64_t{0})) / s.per_week;
        const exact each = detail::saturated((std::min)(share, most_seconds_after_a_step(s.from.at(part::time))));
        return {within(dose::unbounded().with(part::time, each)), 0, s.to.at(part::time), each};
    }
};

/// PRG-6. Episodes: the second in 14 days halves the dose, the third in 28 days waits for a clinician.
struct repeated_episodes {
    bounded<proportion, up(500, 500, 500, 800)> second{};
    static constexpr rule_card card{"PRG-6", "When it is too much again and again, the dose halves, and then someone looks.",
                                    {"andante, reconciled rules A1.7 to A1.9", "house rule"}, grade::expert};
    using reads = signals<episodes>;
    using knobs = tunable<knob<"second", &repeated_episodes::second>>;
    static constexpr auto when = after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { second_in_14_days, third_in_28_days };
    constexpr said operator()(const whole_person& p, const episodes::value_type& e) const noexcept { return judged(p, e); }
    constexpr said operator()(const limb& l, const episodes::value_type& e) const noexcept { return judged(l, e); }
    constexpr said operator()(const step& s, const episodes::value_type& e) const noexcept { return judged(s, e); }

  private:
    constexpr said judged(const moment& m, const episodes::value_type& e) const noexcept {
        if (e.newest != m.today) return progress();
        if (e.in_28_days >= episodes_that_wait) return {await_clearance(latch::overwork), third_in_28_days, e.in_28_days, episodes_that_wait};
        if (e.in_14_days >= 2) return {regress(*second), second_in_14_days, e.in_14_days, 2};
        return progress();
    }
};

/// PRG-12. Done far above the grant in two of the last three sessions: hold, kindly.
struct more_than_granted {
    bounded<proportion, up(0, 200, 200, 200)> tolerance{};
    static constexpr rule_card card{"PRG-12", "Doing more than the plan earns nothing and holds the dose.",
                                    {"andante, reconciled rules A1.3 and A1.4", "house rule"}, grade::expert};
    using reads = signals<overdoing>;
    using knobs = tunable<knob<"tolerance", &more_than_granted::tolerance>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { twice_of_three, for_a_month };
    static constexpr bool concerns(const step& s) noexcept { return is_training(s.what); }
    constexpr exact over_done_tolerance() const noexcept { return tolerance.place(); }
    constexpr said operator()(const step&, const overdoing::value_type& o) const noexcept {
        if (o.of_last_three < 2) return progress();
        if (o.days_on >= 28) return {hold().asking(review::overdoing), for_a_month, o.of_last_three, 2};
        return {hold(), twice_of_three, o.of_last_three, 2};
    }
};

/// PRG-10. A test has fallen over 56 days or more, and the body did not ask for less in that time: the disease goes its way. Someone
/// looks at the plan; the dose follows effort (INT-1, INT-2, INT-6).
struct slow_decline {
    static constexpr rule_card card{"PRG-10", "A slow fall without a sign of too much is looked at, and nobody's fault.",
                                    {"Dutch myositis guideline 2023, treatment with physical training", "less intensive and passive forms as it advances"}, grade::expert};
    using reads = signals<test_falls>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { slowly_less };
    constexpr said operator()(const whole_person&, const test_falls::value_type& f) const noexcept {
        if (f.slow() < 0 || f.flagged) return progress();
        return {please_review(review::capability), slowly_less, f.slow_on - f.slow_from, slow_fall_days};
    }
};

/// PRG-11. The weaker side, by a whole grade or a quarter of its strength, and a muscle below grade 4: repetitions may grow to the top of
/// their range, load does not.
struct weaker_side_steady {
    static constexpr rule_card card{"PRG-11", "The weaker side grows in repetitions, not in load.",
                                    {"Jorgensen et al. 2022, doi 10.1111/sms.14079", "abstract: no effect in the weaker leg"}, grade::b};
    using reads = signals<weaker_side>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { below_the_other_side, weaker_than_the_other_side, below_grade_4 };
    static constexpr exact most_reps(const step& s) noexcept { return (std::max)(s.from.at(part::n_reps), s.most_reps_in_range); }
    static constexpr bool concerns(const step& s) noexcept {
        return !s.aerobic() && (s.to.at(part::weight) > s.from.at(part::weight) || s.to.at(part::n_reps) > most_reps(s));
    }
    constexpr said operator()(const step& s, const weaker_side::value_type& w) const noexcept {
        const finding steady = within(dose::unbounded().with(part::weight, s.from.at(part::weight)).with(part::n_reps, most_reps(s)));
        if (w.grades_apart >= 3) return {steady, below_the_other_side, w.grades_apart, 3};
        if (w.share_lost >= 250) return {steady, weaker_than_the_other_side, w.share_lost, 250};
        if (w.grade >= 0) return {steady, below_grade_4, w.grade, 12};
        return progress();
    }
};

}  // namespace andante::rules
