// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_strip.hpp"
#include "page.hpp"
#include "report_words.hpp"
#include "strip.hpp"

/// One invented person's days as a section of the report.
namespace cohort_report {

/// Precondition: there is such an arm and person.
inline section section_of(const std::string& arm, std::uint32_t number, const std::vector<cohort::strip_day>& days) {
    section s{"person", "One person's days", "What the guard answered on each day on which the person came, each answer in a row of its own; below it the days as they truly were. The last lane is seen by an oracle alone: how much work "
                                             "the left knee would bear without damage. This person is one of many, and was not chosen.", {}, {}, {}};
    strip_plot f{"person-strip", "Person " + std::to_string(number) + " under " + arm + ", median world", {},
                 {{{shape::up, true, pattern::whole, 2}, "a step is open"}, {{shape::disc, true, pattern::whole, 0}, "the same dose"}, {{shape::down, false, pattern::whole, 1}, "a smaller dose"}, {{shape::bar, true, pattern::whole, 0}, "rest"},
                  {{shape::diamond, true, pattern::whole, 3}, "awaits clearance"}, {{shape::square, true, pattern::whole, 1}, "stop, seek care"}, {{shape::disc, false, pattern::whole, 3}, "did not come"}, {{shape::cross, false, pattern::whole, 1}, "fell"},
                  {{shape::square, false, pattern::whole, 2}, "ill, or a flare"}}, {}, "What was answered, and what happened", {}};
    constexpr std::size_t did_not_come = 6, fell = 7, unwell = 8;
    strip_line pain{"pain", {shape::disc, true, pattern::whole, 0}, false, {}, {}}, tired{"tiredness", {shape::disc, true, pattern::dashed, 1}, false, {}, {}}, strong{"strength", {shape::disc, true, pattern::whole, 0}, false, {}, {}},
        dose{"dose done", {shape::disc, true, pattern::whole, 0}, true, {}, {}}, bears{"left knee bears", {shape::disc, true, pattern::dash_and_dot, 2}, false, {}, {}};
    std::array<std::size_t, 9> count{};
    for (std::size_t t = 0; t != days.size(); ++t) {
        const sim::day_lived& d = days[t].seen;
        if (!d.here) continue;
        const auto at = static_cast<double>(t);
        const auto put = [&](strip_line& l, double v) { l.day.push_back(at), l.value.push_back(v); };
        put(pain, d.pain / 10.0), put(tired, d.tiredness / 10.0), put(strong, d.strength / 10.0), put(bears, days[t].at[0].bears / 10.0);
        if (d.trained) put(dose, d.dose_share / 10.0);
        std::array<std::vector<std::string>, 6> why;
        std::array<bool, 6> any{};
        for (const cohort::strip_exercise& x : days[t].at) {
            if (!x.decided) continue;
            const auto k = static_cast<std::size_t>(x.act);
            any[k] = true;
            for (const std::string_view id : x.rules)
                if (std::find(why[k].begin(), why[k].end(), id) == why[k].end()) why[k].emplace_back(id);
        }
        const auto mark = [&](std::size_t kind, std::string words) { f.marks.push_back({at, kind, std::move(words)}), ++count[kind]; };
        for (std::size_t k = 0; k != any.size(); ++k)
            if (any[k]) mark(k, why[k].empty() ? "no rule binds" : joined(why[k], " "));
        if (d.planned && !d.came) mark(did_not_come, "a session was planned");
        if (d.fell) mark(fell, "a fall");
        if (d.ill || d.flaring) mark(unwell, d.flaring ? "a flare" : "an illness");
    }
    f.says = "A strip of " + std::to_string(days.size()) + " days. Days by answer and event:";
    for (std::size_t k = 0; k != count.size(); ++k) f.says += (k == 0 ? " " : "; ") + f.kinds[k].second + " " + std::to_string(count[k]);
    f.says += ".";
    f.lanes = {{{"true pain and tiredness", "points of 10", 1}, {pain, tired}}, {{"strength", "% of the start", 1}, {strong}}, {{"dose done", "% of the ceilings", 0}, {dose}}, {{"what would do no damage", "% of the most a site can do", 0}, {bears}}};
    s.figures.push_back(figure_of(f));
    return s;
}

/// The first person under the first arm that has a guard; no figure where there is none.
inline section one_person(const cohort::study_form& f) {
    const auto a = std::find_if(f.arms.begin(), f.arms.end(), [](const cohort::arm_form& x) { return x.by == sim::conduct::guarded; });
    if (a == f.arms.end() || f.people == 0) return {};
    return section_of(a->name, 0, cohort::strip_of(cohort::study_of(f), static_cast<std::size_t>(a - f.arms.begin()), 0, 0));
}

}  // namespace cohort_report
