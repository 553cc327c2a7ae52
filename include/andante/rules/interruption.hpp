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

/// IRP-3. An illness of the whole body rests until the settled day and two days more. A cold above the neck keeps work light. More
/// than 3 feverish days, the chest, or not settled on the tenth day wait for a physician.
struct illness_and_return {
    bounded<day_count, down(1, 2, 2, 3)> settled_days{};
    static constexpr rule_card card{"IRP-3", "After an illness training waits until it has settled, and returns lower.",
                                    {"Metzl et al. 2020, HSS Journal", "Table 1; days and shares are house values"}, grade::expert};
    using reads = signals<illness_course, follow_up<illness>>;
    using knobs = tunable<knob<"settled_days", &illness_and_return::settled_days>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { ill_now, settling, a_cold = 4, long_fever, chest, not_settled };
    constexpr said operator()(const whole_person& p, const illness_course::value_type& c, const reading<illness_state>& now) const noexcept {
        said s{progress()};
        if (now.known() && now.value() >= above_neck) s = said{hold() | under(constraint::light_effort), a_cold, light_exertion};
        if (c.last == never) return s;
        if (c.last == p.today) {
            s = s | said{rest(p.today + 1 + settled_days.place()), ill_now, c.days};  // settled tomorrow at the earliest
            if (c.in_chest_now) s = s | said{await_clearance(latch::programme), chest};
            if (c.fever_days > 3) s = s | said{await_clearance(latch::programme), long_fever, c.fever_days, 3};
            const exact n = p.today - c.fresh_from + 1;
            return n >= 10 ? s | said{await_clearance(latch::programme), not_settled, n, 10} : s;
        }
        const day open = c.settles + settled_days.place();
        if (p.today < open) s = s | said{rest(open), settling, (std::max)(p.today - c.settles, exact{0}), settled_days.place()};
        if (p.today > c.settles) return s;
        if (const exact n = c.last - c.fresh_from + 1; n >= 10) return s | said{await_clearance(latch::programme), not_settled, n, 10};  // recorded at its end
        return s;
    }
};

/// IRP-3, the return: at 700 after up to 3 ill days, else at 500; it takes effect while ill, and anew on the settled day.
struct return_after_illness {
    static constexpr rule_card card{"IRP-3", "After an illness training returns lower, the longer the illness the lower.",
                                    {"Metzl et al. 2020, HSS Journal", "Table 1; days and shares are house values"}, grade::expert};
    using reads = signals<illness_course>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { comes_back_at_700 = 2, comes_back_at_500 = 3 };
    constexpr said operator()(const whole_person& p, const illness_course::value_type& c) const noexcept {
        if (c.last == never || (c.last != p.today && p.today > c.settles)) return progress();
        return c.days <= 3 ? said{regress(700_pm), comes_back_at_700, c.days, 3} : said{regress(500_pm), comes_back_at_500, c.days, 3};
    }
};

/// IRP-3, while feverish: daily life only. It speaks for the plan alone, so a temperature told later opens gentle movement again.
struct feverish_day {
    static constexpr rule_card card{"IRP-3", "With a fever there is ordinary daily life, and nothing more.",
                                    {"andante, reconciled rules A0.5 and D, IRP-3", "house rule"}, grade::expert};
    using reads = signals<feverish_today>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { feverish = 8 };
    constexpr said operator()(const whole_person& p, yes_no fever) const noexcept {
        return fever == yes ? said{rest(p.today + 1).leaving(movement::daily_life), feverish} : said{progress()};
    }
};

/// IRP-4. After a stay in hospital, or 3 days in bed, a physician clears the programme first, and is asked the same day; then
/// half the level for 14 days at start-phase efforts, and a rung a week.
struct hospital_return {
    bounded<proportion, up(200, 500, 500, 600)> first{};
    bounded<day_count, up(2, 3, 3, 5)> bed_days{};
    static constexpr rule_card card{"IRP-4", "After a stay in hospital or days in bed a physician looks first, and training returns at half.",
                                    {"Cure IBM, Exercise (2019)", "The Dangers of Inactivity and Immobilization"}, grade::b};
    using reads = signals<last_stay>;
    using knobs = tunable<knob<"first", &hospital_return::first>, knob<"bed_days", &hospital_return::bed_days>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { after_hospital, after_bed, first_weeks, later_weeks };
    constexpr exact days_in_bed_from() const noexcept { return bed_days.place(); }
    constexpr said operator()(const whole_person& p, const last_stay::value_type& stay) const noexcept {
        if (stay.on == never || (!stay.hospital && stay.days < bed_days.place())) return progress();
        if (stay.open) return {await_clearance(latch::programme), stay.hospital ? after_hospital : after_bed, stay.days};
        const exact n = p.today - stay.cleared_on;
        if (n < 0) return progress();
        if (n < 14) {
            const finding start = ease(*first) | under(constraint::start_phase_effort);
            return {n == 0 ? start | regress(*first) : start, first_weeks, n, 14};
        }
        const proportion rung = n < 21 ? 700_pm : n < 28 ? 800_pm : n < 35 ? 900_pm : whole;
        return rung < whole ? said{ease(rung), later_weeks, rung.place(), 1000} : said{progress()};
    }
};

/// IRP-6. A flare on record: nothing new begins and nothing is loaded; walking and range of motion go on, at start-phase
/// efforts. Load waits 14 days from its end and for a physician's word, in either order, and returns at 500.
struct flare_and_return {
    bounded<day_count, down(14, 14, 14, 28)> wait{};
    static constexpr rule_card card{"IRP-6", "During a flare nothing new begins and nothing is loaded; load returns late, cleared, and at half.",
                                    {"andante, reconciled rules A2.21 and D, IRP-6", "house rule"}, grade::expert};
    using reads = signals<flare_course>;
    using knobs = tunable<knob<"wait", &flare_and_return::wait>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { light_work, no_start, no_load, load_returns };
    static constexpr bool concerns(const step& s) noexcept { return is_training(s.what); }
    static constexpr bool concerns(const way& w) noexcept { return w.which == mode::external_load; }
    constexpr said operator()(const whole_person&, const flare_course::value_type& f) const noexcept {
        return f.running() ? said{under(constraint::start_phase_effort), light_work} : said{progress()};
    }
    constexpr said operator()(const step& s, const flare_course::value_type& f) const noexcept {
        return f.running() && s.trained == never ? said{rest(s.today + 1), no_start} : said{progress()};
    }
    constexpr said operator()(const way& w, const flare_course::value_type& f) const noexcept {
        if (!concerns(w) || f.began == never) return progress();
        if (f.running()) return {await_clearance(latch::flare), no_load};
        const exact n = w.today - f.ended;
        said s{progress()};
        if (f.cleared_on == w.today) s = said{regress(500_pm), load_returns, n, wait.place()};
        if (n >= wait.place()) return s;
        return s | (f.cleared_on < f.ended ? said{await_clearance(latch::flare), no_load, n, wait.place()} : said{rest(f.ended + wait.place()), no_load, n, wait.place()});
    }
};

/// IRP-7. A limb that was held still for 3 days or more waits for a physiotherapist's look, and the rest of the body trains;
/// it returns by the length of the break (IRP-1), at half at most.
struct immobilised_limb {
    bounded<day_count, up(2, 3, 3, 5)> days{};
    static constexpr rule_card card{"IRP-7", "A limb that was held still is looked at first, and returns at half at most.",
                                    {"Cure IBM, Exercise (2019)", "The Dangers of Inactivity and Immobilization"}, grade::expert};
    using reads = signals<immobilised_lately>;
    using knobs = tunable<knob<"days", &immobilised_limb::days>>;
    static constexpr auto when = after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { held_still, returns };
    constexpr said operator()(const limb& l, const immobilised_lately::value_type& i) const noexcept {
        if (i.on == l.today && i.cleared_on < i.on && i.days >= days.place()) return {await_clearance(latch::immobilised), held_still, i.days, days.place()};
        return i.cleared_on == l.today ? said{regress(500_pm), returns, i.days} : said{progress()};
    }
};

}  // namespace andante::rules
