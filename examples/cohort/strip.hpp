// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "csv.hpp"
#include "study_form.hpp"

/// One virtual person's life, day by day: what was felt, what was decided and why, what was done, and what an oracle would have seen.
namespace cohort {

/// One exercise on a day on which the person came.
struct strip_exercise {
    bool decided = false;             ///< the guard was asked
    bool granted = false;
    action act = action::progress;    ///< the gravest that was found
    dose level{}, grant{};
    std::vector<std::string_view> rules;  ///< that bind hardest, by their ids
    exact bears = 0;                  ///< an oracle's: work that would do no damage, per mille of the most that the site can do; 0 of the breath
};
struct strip_day {
    day_lived seen{};
    std::array<strip_exercise, trained_in_a_study.size()> at{};
    std::uint32_t propensity_per_mille = 0;   ///< of taking the steps offered; 0: none was offered
};

/// The strip of a person in a world. Precondition: there is such an arm. O(days).
inline std::vector<strip_day> strip_of(const study_of_arms& s, std::size_t arm, std::uint32_t number, std::uint32_t world_number, std::vector<entry>* diary = nullptr) {
    const auto& a = s.arms[arm];
    regime led = a.led;
    led.diary = diary;
    const auto course = std::make_unique<guarded_course<guard_of_an_arm>>(a.guard, seed{s.who.seed}, s.who.replicate, number, s.who.priors, world_of(s.who, world_number), s.who.parts, s.who.how, led);
    std::vector<strip_day> all;
    for (std::uint32_t t = 0; t != s.days; ++t) {
        strip_day d;
        for (std::size_t i = 0; i != d.at.size(); ++i)
            if (const std::size_t k = trained_in_a_study[i].works; k != site_count) d.at[i].bears = static_cast<exact>(1000 * margin(course->who(), course->state(), k, 0.0f));
        course->day_passes([&](const day_decisions& now) {
            for (std::size_t i = 0; i != now.size; ++i) {
                strip_exercise& x = d.at[i];
                x.decided = true, x.act = now.at[i].sum.act, x.level = now.at[i].level;
                now.at[i].match([&](const approved_dose& g) { x.granted = true, x.grant = g.value(); }, [](const decision&) {});
                for (const reason& why : now.at[i].why)
                    if (const std::string_view id = guard_of_an_arm::card(why).id; std::find(x.rules.begin(), x.rules.end(), id) == x.rules.end()) x.rules.push_back(id);
            }
        });
        d.seen = course->seen();
        if (d.seen.steps_offered) d.propensity_per_mille = d.seen.steps_taken ? a.led.takes_steps_per_mille : 1000 - a.led.takes_steps_per_mille;
        all.push_back(d);
    }
    return all;
}

namespace detail {

inline constexpr std::array<std::string_view, 6> action_keys{"progress", "hold", "regress", "rest", "await_clearance", "stop_and_seek_care"};
inline std::string amount(const dose& d) {
    if (!d.stated()) return {};
    if (d.at(part::n_reps) == 0) return std::to_string(d.at(part::time)) + " s";
    return std::to_string(d.at(part::n_sets)) + "x" + std::to_string(d.at(part::n_reps)) + " " + std::to_string(d.at(part::weight)) + " g";
}

}  // namespace detail

/// A line for each day; on days on which the guard was asked, for each exercise. Pain and tiredness in tenths of a point, strength per mille of the start.
inline std::string strip_csv(const std::vector<strip_day>& days) {
    std::string text{"day,date,here,planned,came,trained,strength,pain,tiredness,ill,flare,fell,left,dose_share,steps_offered,steps_taken,propensity,exercise,act,level,granted,rules,bears\n"};
    const auto yes_no = [](bool b) { return b ? std::string{"1,"} : std::string{"0,"}; };
    for (std::size_t t = 0; t != days.size(); ++t) {
        const day_lived& d = days[t].seen;
        const std::string head = std::to_string(t) + "," + detail::json_text::written(d.on) + "," + yes_no(d.here) + yes_no(d.planned) + yes_no(d.came) + yes_no(d.trained) + std::to_string(d.strength) + "," + std::to_string(d.pain) + "," +
                                 std::to_string(d.tiredness) + "," + yes_no(d.ill) + yes_no(d.flaring) + yes_no(d.fell) + yes_no(d.left) + std::to_string(d.dose_share) + "," + yes_no(d.steps_offered) +
                                 yes_no(d.steps_taken) + (days[t].propensity_per_mille == 0 ? std::string{} : decimal(days[t].propensity_per_mille / 1000.0)) + ",";
        bool any = false;
        for (std::size_t i = 0; i != days[t].at.size(); ++i) {
            const strip_exercise& x = days[t].at[i];
            if (!x.decided) continue;
            any = true;
            const exercise e = trained_in_a_study[i].what;
            text += head + (e.on == side::middle ? "" : std::string{andante::detail::key_in(andante::detail::side_keys, e.on)} + "_") + std::string{about(e).key} + "," + std::string{detail::action_keys[static_cast<std::size_t>(x.act)]} + "," +
                    detail::amount(x.level) + "," + (x.granted ? detail::amount(x.grant) : "") + ",";
            for (std::size_t k = 0; k != x.rules.size(); ++k) text += (k == 0 ? "" : " ") + std::string{x.rules[k]};
            text += "," + std::to_string(x.bears) + "\n";
        }
        if (!any) text += head + ",,,,,\n";
    }
    return text;
}

}  // namespace cohort
