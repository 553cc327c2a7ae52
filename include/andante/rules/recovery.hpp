// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/allowance.hpp>
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

/// MIN-4. How often: aerobic work on 3 days in any 7; resistance under load, or felt above CR10 3, on 2, after 28 days on 3, never on two
/// days running; light resistance on alternate days, after 28 days with clear answers on 5. Load stays under a share of the
/// one-repetition maximum, where a clinician recorded one: the share of the limit, or of the order when that is less.
struct days_a_week {
    bounded<tally, up(1, 3, 3, 7)> aerobic_days{};
    bounded<proportion, up(100, 400, 400, 700)> share_of_one_rm{};
    static constexpr rule_card card{"MIN-4", "Light work may be frequent; loaded work is not, and stays far from the most one can lift.",
                                    {"Cure IBM, Exercise (2019)", "Recommended Exercises"}, grade::c};
    using reads = signals<frequency, follow_up<one_rm>>;
    using knobs = tunable<knob<"aerobic_days", &days_a_week::aerobic_days>, knob<"share_of_one_rm", &days_a_week::share_of_one_rm>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { enough_aerobic, enough_resistance, two_days_running, too_heavy };
    static constexpr bool concerns(const step& s) noexcept { return s.aerobic() || about(s.what).kind == modality::strength; }
    constexpr said operator()(const step& s, const frequency::value_type& f, const reading<one_rm::value_type>& most) const noexcept {
        if (s.aerobic()) return f.of_last_six >= aerobic_days.place() ? said{rest(s.today + 1), enough_aerobic, f.of_last_six, aerobic_days.place()} : said{progress()};
        said x{progress()};
        if (most.known()) {
            const exact share = s.share_of_one_rm == 0 ? share_of_one_rm.place() : (std::min)(share_of_one_rm.place(), s.share_of_one_rm);
            const exact grams = detail::saturated(std::int64_t{most.value().place()} * share / 10);  // 100 g x per mille
            x = said{within(dose::unbounded().with(part::weight, grams)), too_heavy, s.to.at(part::weight), grams};
        }
        const bool loaded = carries_its_load(s.what) || s.from.at(part::weight) > 0 || s.to.at(part::weight) > 0 || !f.light, first_weeks = f.began == never || s.today - f.began < 28;
        const exact days = most_resistance_days(loaded, first_weeks, f.tolerated);
        if (f.yesterday && (loaded || !f.tolerated)) return x | said{rest(s.today + 1), two_days_running, 1};
        return f.of_last_six >= days ? x | said{rest(s.today + 1), enough_resistance, f.of_last_six, days} : x;
    }
};

/// MIN-4, the person's part: every 7 days keep a day of rest.
struct weekly_day_of_rest {
    static constexpr rule_card card{"MIN-4", "Every seven days keep a day of rest.",
                                    {"Myositis Australia, Use it or lose it", "a rest day a week"}, grade::expert};
    using reads = signals<training_days>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { six_days = 4 };
    constexpr said operator()(const whole_person& p, const training_days::value_type& t) const noexcept {
        return t.of_last_six >= most_training_days ? said{rest(p.today + 1), six_days, t.of_last_six, most_training_days} : said{progress()};
    }
};

}  // namespace andante::rules
