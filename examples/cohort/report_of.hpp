// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_bars.hpp"
#include "figure_heat.hpp"
#include "figure_panels.hpp"
#include "figure_pareto.hpp"
#include "figure_rows.hpp"
#include "page.hpp"
#include "report_words.hpp"
#include "study_form.hpp"

/// The page of a study: what its numbers are, drawn. What chance does (Monte Carlo error) and what is not known of people (the worlds) stand beside each other, and are never one interval.
namespace cohort_report {

/// What a report has beside the study and its results.
struct report_extras {
    std::vector<std::pair<std::string, std::string>> facts{};   ///< versions and hashes, as the manifest tells them
    std::vector<section> sections{};                            ///< more of them, at the end: one person's days, sensitivity, published trials
};

namespace detail {

inline constexpr double z_of_90 = 1.6448536269514722;           // of the normal distribution: nine in ten lie within
inline double standard_error(const sim::exact_sum& s) { return s.size() == 0 ? unknown : std::sqrt(s.variance() / static_cast<double>(s.size())); }
/// The mean and its 90 % Monte Carlo interval.
inline interval by_chance(const sim::counted& c, double times) { return c.sum.size() == 0 ? interval{} : within(c.sum.mean() * times, z_of_90 * standard_error(c.sum) * times); }
/// At a share of a sorted list, between its neighbours where it falls between two.
inline double at_share(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) return unknown;
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto i = static_cast<std::size_t>(at);
    return i + 1 == sorted.size() ? sorted[i] : sorted[i] + (at - static_cast<double>(i)) * (sorted[i + 1] - sorted[i]);
}
/// The median of what a mean is in each drawn world, and where 90 % of them lie.
inline interval by_world(std::vector<double> means) {
    std::sort(means.begin(), means.end());
    return {at_share(means, .05), at_share(means, .5), at_share(means, .95)};
}

class study_page {
  public:
    study_page(const cohort::study_form& f, const sim::study_result& r) : form_{f}, result_{r} {}

    page all(const report_extras& more) const {
        page p;
        p.title = "Cohort study: " + result_.name;
        p.subtitle = std::to_string(arms()) + " ways to train, lived by the same " + std::to_string(result_.people) + " invented people for " + std::to_string(result_.days) + " days" +
                     (drawn() == 0 ? "." : ", in the median world and in " + std::to_string(drawn()) + " drawn ones.");
        p.sections.push_back(claims());
        p.sections.push_back(what_was_run(more));
        if (arms() == 0 || result_.in_world.empty()) return p;
        p.sections.push_back(safety_and_benefit());
        if (drawn() > 0) p.sections.push_back(over_worlds());
        if (arms() > 1) p.sections.push_back(beside_the_first());
        if (section s = beside("guard", "With the guard, and without it", guards(), "Each row is one policy: its guarded arm minus its unguarded one. Left of the line the guard has less."); !s.figures.empty()) p.sections.push_back(std::move(s));
        if (section s = beside("exercise", "What exercise gives, and what it costs", beside_nothing(), "Each row is an arm minus the arm without exercise: what exercise alone does to the same people."); !s.figures.empty())
            p.sections.push_back(std::move(s));
        if (section s = regret(); !s.figures.empty()) p.sections.push_back(std::move(s));
        p.sections.push_back(worst_tenth());
        if (section s = courses(); !s.figures.empty()) p.sections.push_back(std::move(s));
        if (section s = incidence(); !s.figures.empty()) p.sections.push_back(std::move(s));
        if (section s = adherence(); !s.figures.empty()) p.sections.push_back(std::move(s));
        p.sections.insert(p.sections.end(), more.sections.begin(), more.sections.end());
        p.sections.push_back(meanings());
        return p;
    }

  private:
    std::size_t arms() const { return result_.in_world.empty() ? 0 : result_.in_world[0].arms().size(); }
    std::size_t drawn() const { return result_.in_world.size() < 2 ? 0 : result_.in_world.size() - 1; }
    const sim::comparison& median_world() const { return result_.in_world[0]; }
    const sim::arm_result& arm(std::size_t a) const { return median_world().arms()[a]; }
    sim::conduct by(std::size_t a) const { return a < form_.arms.size() ? form_.arms[a].by : sim::conduct::guarded; }
    bool known_arm(std::size_t a) const { return a < form_.arms.size(); }
    look look_of(std::size_t a) const {
        switch (by(a)) {
            case sim::conduct::guarded: break;
            case sim::conduct::unguarded: return unguarded_look;
            case sim::conduct::nothing: return {shape::square, true, pattern::dotted, 3};
            case sim::conduct::oracle: return {shape::diamond, false, pattern::dash_and_dot, 2};
        }
        return guarded_look;
    }
    std::vector<std::pair<look, std::string>> conducts() const {
        static constexpr std::array<std::string_view, 4> words{"under the guard", "without the guard", "no exercise", "oracle"};
        std::vector<std::pair<look, std::string>> all;
        for (std::size_t k = 0; k != words.size(); ++k)
            for (std::size_t a = 0; a != arms(); ++a)
                if (static_cast<std::size_t>(by(a)) == k) {
                    all.emplace_back(look_of(a), std::string{words[k]});
                    break;
                }
        return all;
    }
    /// The unguarded arm of the same policy and rules.
    std::size_t twin_of(std::size_t a) const {
        if (by(a) == sim::conduct::guarded)
            for (const sim::pair_result& p : median_world().pairs())
                if (p.between.arm == a && by(p.between.to) == sim::conduct::unguarded && known_arm(p.between.to) && known_arm(a) && form_.arms[a].policy == form_.arms[p.between.to].policy && same_rules(a, p.between.to)) return p.between.to;
        return ~std::size_t{0};
    }
    bool same_rules(std::size_t a, std::size_t b) const { return rules_words(form_.arms[a]) == rules_words(form_.arms[b]) && form_.arms[a].takes_steps_per_mille == form_.arms[b].takes_steps_per_mille; }
    std::string name_of(const sim::pair_of_arms& p) const { return arm(p.arm).name + " − " + arm(p.to).name; }
    static std::string rules_words(const cohort::arm_form& a) {
        std::vector<std::string> all;
        for (const auto& m : a.rules) all.push_back(m.limit + " at place " + std::to_string(m.to));
        for (const std::string& r : a.without) all.push_back("without " + r);
        return joined(all, ", ");
    }

    // What chance does, and what is not known.

    interval here(std::size_t a, sim::outcome o) const { return by_chance(arm(a).of[static_cast<std::size_t>(o)], words_of(o).times); }
    interval over_worlds(std::size_t a, sim::outcome o) const {
        std::vector<double> means;
        for (std::size_t w = 1; w < result_.in_world.size(); ++w)
            if (const sim::exact_sum& s = result_.in_world[w].arms()[a].of[static_cast<std::size_t>(o)].sum; s.size() != 0) means.push_back(s.mean() * words_of(o).times);
        return by_world(std::move(means));
    }
    interval over_worlds(std::size_t pair, sim::outcome o, bool) const {
        std::vector<double> means;
        for (std::size_t w = 1; w < result_.in_world.size(); ++w)
            if (const sim::exact_sum& s = result_.in_world[w].pairs()[pair].of[static_cast<std::size_t>(o)].sum; s.size() != 0) means.push_back(s.mean() * words_of(o).times);
        return by_world(std::move(means));
    }
    std::vector<std::pair<look, std::string>> two_kinds() const {
        std::vector<std::pair<look, std::string>> all{{guarded_look, "median world: mean, 90 % by Monte Carlo error"}};
        if (drawn() > 0) all.emplace_back(look{shape::diamond, false, pattern::dashed, 1}, "drawn worlds: median, 90 % of worlds");
        return all;
    }

    // The sections.

    section claims() const {
        return {"claims", "What this page can tell, and what it cannot", {},
                {"It can rank ways to train under stated assumptions, find a policy that fails in some plausible world, and show where noisy answers make a rule misfire.",
                 "It cannot predict a person, give a safe dose, estimate a real rate of harm, or show that exercise slows or speeds the disease: in the model exercise never touches the disease. Nothing here "
                 "recommends a dose, and nothing here replaces a clinician.",
                 "Of inclusion body myositis there are some seven exercise trials with 5 to 22 people each. Almost every number of the model is a house value, and wide. What a virtual cohort gets wrong first is the rare "
                 "and the severe: read differences between arms, not the height of a line."}, {}, {}};
    }
    section what_was_run(const report_extras& more) const {
        section s{"study", "What was run", "The same study file, version and seed give the same bytes of this page.", {}, {}, {}};
        const bool changed = form_.rules_changed();
        s.paragraphs.push_back(changed ? "Rules were changed in some arms: the table of arms says which. These arms do not tell about the library's rules."
                                       : "No rule was changed: guarded arms live under the library's rules as they are.");
        if (!result_.whole()) s.paragraphs.push_back("Not whole: " + std::to_string(result_.lives()) + " lives are counted of " + std::to_string(std::uint64_t{result_.people} * result_.in_world.size()) + ". Every figure is of these.");
        table t{"The study", {"What", "Value"}, {}};
        const auto fact = [&](std::string what, std::string value) { t.rows.push_back({std::move(what), std::move(value)}); };
        fact("study", result_.name), fact("people in each world", std::to_string(result_.people)), fact("days", std::to_string(result_.days));
        fact("worlds", std::to_string(result_.in_world.size()) + (drawn() == 0 ? ": the median one" : ": the median one and " + std::to_string(drawn()) + " drawn"));
        fact("seed", std::to_string(form_.seed)), fact("replicate", std::to_string(form_.replicate));
        if (!form_.parts_off.empty()) fact("parts of the model switched off", joined(form_.parts_off, ", "));
        if (!form_.priors.empty()) {
            std::vector<std::string> moved;
            for (const cohort::prior_form& p : form_.priors) moved.emplace_back(sim::house_priors[p.which].key);
            fact("priors that are not the house's", joined(moved, ", "));
        }
        for (const auto& [what, value] : more.facts) fact(what, value);
        s.tables.push_back(std::move(t));
        table named{"The arms", {"Arm", "Policy", "Who decides", "Rules changed", "Steps taken when granted"}, {}};
        static constexpr std::array<std::string_view, 4> deciders{"the guard", "the policy alone", "nobody: no exercise", "an oracle that sees the body"};
        for (const cohort::arm_form& a : form_.arms) {
            const bool wishes = a.by == sim::conduct::guarded || a.by == sim::conduct::unguarded;
            named.rows.push_back({a.name, wishes ? a.policy : "none", std::string{deciders[static_cast<std::size_t>(a.by)]}, a.rules_changed() ? rules_words(a) : "no",
                                  decimal(static_cast<double>(a.takes_steps_per_mille) / 10, a.takes_steps_per_mille % 10 != 0 ? 1 : 0) + " %"});
        }
        s.tables.push_back(std::move(named));
        return s;
    }

    /// Benefit to the right, harm upwards. `at` answers the interval of an arm and an outcome.
    template <class At>
    figure pareto(const std::string& id, const std::string& caption, const std::string& says, sim::outcome benefit, sim::outcome harm, At at) const {
        pareto_plot f{id, caption, says, measure_of(benefit), measure_of(harm), words_of(benefit).is != better::less, words_of(harm).is != better::less, conducts(), {}};
        f.x.places = f.y.places = 2;
        for (std::size_t a = 0; a != arms(); ++a) {
            f.points.push_back({arm(a).name, arm(a).name, at(a, benefit), at(a, harm), look_of(a), twin_of(a)});
        }
        std::vector<std::string> best;
        const std::vector<bool> front = front_of(f);
        for (std::size_t a = 0; a != arms(); ++a)
            if (front[a]) best.push_back(arm(a).name);
        f.says += best.empty() ? " No arm has numbers." : " On the front: " + joined(best, "; ") + ".";
        return figure_of(f);
    }
    section safety_and_benefit() const {
        section s{"front", "Safety and benefit in the median world",
                  "Each mark is an arm: further to the right it gains more, further down it harms less. The cross is the 90 % Monte Carlo interval: what chance alone could do with so few people. A thin line joins an arm with the "
                  "same policy without its guard. No arm beats those on the dashed line in both.", {}, {}, {}};
        const auto at = [&](std::size_t a, sim::outcome o) { return here(a, o); };
        s.figures.push_back(pareto("front-strength", "Adverse days against strength, median world", "A scatter of arms by strength gained and adverse days.", sim::outcome::strength, sim::outcome::adverse_days, at));
        s.figures.push_back(pareto("front-falls", "Falls against endurance, median world", "A scatter of arms by endurance gained and falls.", sim::outcome::endurance, sim::outcome::falls, at));
        return s;
    }
    section over_worlds() const {
        section s{"worlds", "The same over drawn worlds",
                  "Here the cross is no Monte Carlo error: it is where the means of 90 % of the drawn worlds lie, and the mark is their median. A world is one draw of what is not known about people. A ranking that turns between worlds "
                  "is not known.", {}, {}, {}};
        s.figures.push_back(pareto("front-worlds", "Adverse days against strength over " + std::to_string(drawn()) + " drawn worlds", "A scatter of arms by the median over worlds of strength gained and of adverse days.", sim::outcome::strength,
                                   sim::outcome::adverse_days, [&](std::size_t a, sim::outcome o) { return over_worlds(a, o); }));
        rows_plot f{"front-share", "In how many drawn worlds an arm is on the front", "For each arm the share of drawn worlds in which no other arm gains more strength with fewer adverse days.", {"worlds in which the arm is on the front", "%", 0}, "Arm",
                    {{guarded_look, "share of worlds"}}, {}, unknown, {}, false, false};
        std::vector<std::size_t> times(arms());
        for (std::size_t w = 1; w < result_.in_world.size(); ++w) {
            pareto_plot p{{}, {}, {}, {}, {}, true, false, {}, {}};
            for (const sim::arm_result& a : result_.in_world[w].arms()) {
                const auto mean = [&](sim::outcome o) { return a.of[static_cast<std::size_t>(o)].sum.size() == 0 ? interval{} : point_at(a.of[static_cast<std::size_t>(o)].sum.mean()); };
                p.points.push_back({{}, {}, mean(sim::outcome::strength), mean(sim::outcome::adverse_days), {}});
            }
            const std::vector<bool> front = front_of(p);
            for (std::size_t a = 0; a != arms(); ++a) times[a] += front[a];
        }
        for (std::size_t a = 0; a != arms(); ++a) f.rows.push_back({arm(a).name, {point_at(100.0 * static_cast<double>(times[a]) / static_cast<double>(drawn()))}});
        s.figures.push_back(figure_of(f));
        return s;
    }

    using pair_list = std::vector<std::pair<std::size_t, std::string>>;   // the number of the pair, what its row is called
    pair_list guards() const {
        pair_list all;
        for (std::size_t i = 0; i != median_world().pairs().size(); ++i)
            if (const sim::pair_of_arms& p = median_world().pairs()[i].between; twin_of(p.arm) == p.to) all.emplace_back(i, arm(p.arm).name);
        return all;
    }
    pair_list beside_nothing() const {
        pair_list all;
        for (std::size_t i = 0; i != median_world().pairs().size(); ++i)
            if (const sim::pair_of_arms& p = median_world().pairs()[i].between; by(p.to) == sim::conduct::nothing && by(p.arm) != sim::conduct::nothing && known_arm(p.to)) all.emplace_back(i, arm(p.arm).name);
        return all;
    }
    figure differences(const std::string& id, const std::string& caption, const pair_list& pairs, sim::outcome o) const {
        rows_plot f{id, caption, {}, difference_in(o), "Arm", two_kinds(), {}, 0, "no difference", true, false};
        std::size_t less = 0, more = 0;
        for (const auto& [i, name] : pairs) {
            const interval mc = by_chance(median_world().pairs()[i].of[static_cast<std::size_t>(o)], words_of(o).times);
            row_of_intervals row{name, {mc}};
            if (drawn() > 0) row.at.push_back(over_worlds(i, o, true));
            less += mc.known() && mc.hi < 0, more += mc.known() && mc.lo > 0;
            f.rows.push_back(std::move(row));
        }
        f.says = "Of " + std::to_string(pairs.size()) + " rows, " + std::to_string(less) + " lie wholly below no difference by Monte Carlo error in the median world, and " + std::to_string(more) + " wholly above it.";
        return figure_of(f);
    }
    static constexpr std::array<sim::outcome, 12> compared{sim::outcome::strength,      sim::outcome::knees,    sim::outcome::endurance,     sim::outcome::safe_days,      sim::outcome::adverse_days, sim::outcome::falls,
                                                           sim::outcome::unharmed_days, sim::outcome::sessions, sim::outcome::withheld_days, sim::outcome::false_progress, sim::outcome::false_hold,   sim::outcome::left};
    section beside(const std::string& id, const std::string& title, const pair_list& pairs, const std::string& reading) const {
        section s{id, title, reading + " " + std::string{kinds_words}, {}, {}, {}};
        if (pairs.empty()) return s;
        for (const sim::outcome o : {sim::outcome::strength, sim::outcome::endurance, sim::outcome::adverse_days, sim::outcome::falls, sim::outcome::left})
            s.figures.push_back(differences(id + "-" + std::string{sim::outcome_keys[static_cast<std::size_t>(o)]}, title + ": " + std::string{words_of(o).name}, pairs, o));
        return s;
    }
    section beside_the_first() const {
        const std::string first = arm(0).name;
        section s{"paired", "Every arm beside the first", "Each row is an arm minus the arm “" + first + "”, person by person: all arms meet the same people on the same days. " + std::string{kinds_words}, {}, {}, {}};
        pair_list pairs;
        for (std::size_t i = 0; i != median_world().pairs().size(); ++i)
            if (const sim::pair_of_arms& p = median_world().pairs()[i].between; p.to == 0) pairs.emplace_back(i, arm(p.arm).name);
        for (const sim::outcome o : compared) s.figures.push_back(differences("paired-" + std::string{sim::outcome_keys[static_cast<std::size_t>(o)]}, "Beside " + first + ": " + std::string{words_of(o).name}, pairs, o));
        return s;
    }
    static constexpr std::string_view kinds_words =
        "The filled mark with the whole line is the mean in the median world with its 90 % Monte Carlo interval; more people make it narrower. The open mark with the dashed line is the median over drawn worlds, and where 90 % of them "
        "lie; only knowledge makes it narrower.";

    section regret() const {
        section s{"regret", "Regret: what an oracle would have gained more",
                  "For each arm the share of people (upwards) whose regret is at most so much: strength gained under the oracle minus strength gained under the arm, the same person. The steeper and the further left, the better. "
                  "The oracle sees the body; nobody else can.", {}, {}, {}};
        panels_plot f{"regret-strength", "Regret in strength, median world", "The distribution of regret over people.", {"regret, % strength", "", 1}, {"people with at most so much", "%", 0}, {}, true, false, 5};
        for (std::size_t a = 0; a != arms(); ++a) {
            for (const sim::pair_result& p : median_world().pairs()) {
                if (by(p.between.arm) != sim::conduct::oracle || !known_arm(p.between.arm) || p.between.to != a || by(a) == sim::conduct::oracle) continue;
                const sim::spread& d = p.of[static_cast<std::size_t>(sim::outcome::strength)].people;
                curve c{"", look_of(a), {}, {}};
                for (int q = 2; q <= 98 && d.size() != 0; q += 2) c.time.push_back(d.quantile(q / 100.0) * words_of(sim::outcome::strength).times), c.at.push_back(point_at(q));
                f.panels.push_back({arm(a).name, {std::move(c)}});
                break;
            }
        }
        if (!f.panels.empty()) s.figures.push_back(figure_of(f));
        return s;
    }
    section worst_tenth() const {
        section s{"worst", "The worst tenth", "Each row is an arm: the disc is the mean of all people, the diamond the mean of the tenth that fares worst in this outcome. A long line is harm that falls on few. Median world; the worst tenth as the "
                                              "buckets of the results tell it.", {}, {}, {}};
        for (const sim::outcome o : {sim::outcome::adverse_days, sim::outcome::falls, sim::outcome::safe_days, sim::outcome::strength}) {
            const bool most = words_of(o).is == better::less;
            rows_plot f{"worst-" + std::string{sim::outcome_keys[static_cast<std::size_t>(o)]}, "All people and the worst tenth: " + std::string{words_of(o).name}, {}, measure_of(o), "Arm",
                        {{look{shape::disc, true, pattern::whole, 0}, "mean of all"}, {look{shape::diamond, false, pattern::dashed, 1}, most ? "mean of the tenth with the most" : "mean of the tenth with the least"}}, {}, unknown, {}, false, true};
            f.says = "For each arm the mean of all people and the mean of the worst tenth, joined by a line.";
            for (std::size_t a = 0; a != arms(); ++a) {
                const sim::counted& c = arm(a).of[static_cast<std::size_t>(o)];
                const bool any = c.sum.size() != 0;
                f.rows.push_back({arm(a).name, {point_at(any ? c.sum.mean() * words_of(o).times : unknown), point_at(any ? c.people.mean_of_tenth(most) * words_of(o).times : unknown)}});
            }
            s.figures.push_back(figure_of(f));
        }
        return s;
    }

    std::size_t weeks() const {
        std::size_t n = 0;
        for (std::size_t a = 0; a != arms(); ++a) n = (std::max)(n, arm(a).weeks.weeks.size());
        return n;
    }
    std::size_t told_every() const { return (std::max)((weeks() + 11) / 12, std::size_t{1}); }
    section courses() const {
        section s{"courses", "Courses over the weeks",
                  "One panel for each arm, all with the same scale. The whole line is the median person of the week, the dark band the middle half of people, the light band with the dotted rim nine in ten. These are people, not uncertainty of a mean. "
                  "Median world; who has left is counted on.", {}, {}, {}};
        if (weeks() == 0) return s;
        for (std::size_t k = 0; k != sim::followed_keys.size(); ++k) {
            const followed_words& w = words_of_followed[k];
            fans_plot f{"course-" + std::string{sim::followed_keys[k]}, "Course of " + std::string{w.name}, "A fan over the weeks: " + std::string{w.meaning} + ".", {"week", "", 0}, {std::string{w.name}, std::string{w.unit}, w.places}, {}, told_every()};
            for (std::size_t a = 0; a != arms(); ++a) {
                fan one{arm(a).name, {}, {}};
                for (std::size_t i = 0; i != arm(a).weeks.weeks.size(); ++i) {
                    const sim::spread& d = arm(a).weeks.weeks[i].of[k];
                    static constexpr std::array<double, 5> shares{.05, .25, .5, .75, .95};
                    one.time.push_back(static_cast<double>(i + 1));
                    for (std::size_t q = 0; q != shares.size(); ++q) one.quantiles[q].push_back(d.size() == 0 ? unknown : d.quantile(shares[q]) * w.times);
                }
                f.fans.push_back(std::move(one));
            }
            s.figures.push_back(figure_of(f));
        }
        return s;
    }
    section incidence() const {
        section s{"incidence", "First flare, fall, sore day, and leaving",
                  "One panel for each arm: the share of people who have met it at least once, week by week. The band is the 90 % Monte Carlo interval. Rates are the model's priors and no real ones: compare panels.", {}, {}, {}};
        if (weeks() == 0) return s;
        panels_plot f{"incidence-all", "Cumulative incidence", "Steps over the weeks.", {"week", "", 0}, {"share of people", "%", 1}, {}, true, false, told_every()};
        const double n = static_cast<double>(median_world().people());
        for (std::size_t a = 0; a != arms() && n > 0; ++a) {
            panel one{arm(a).name, {}};
            for (std::size_t k = 0; k != sim::first_time_keys.size(); ++k) {
                curve c{std::string{words_of_first_times[k]}, {static_cast<shape>(k), true, static_cast<pattern>(k), static_cast<std::uint8_t>(k)}, {0}, {point_at(0)}};
                std::uint64_t met = 0;
                for (std::size_t i = 0; i != arm(a).weeks.weeks.size(); ++i) {
                    met += arm(a).weeks.weeks[i].first[k];
                    const double p = static_cast<double>(met) / n, half = z_of_90 * std::sqrt(p * (1 - p) / n);
                    c.time.push_back(static_cast<double>(i + 1)), c.at.push_back({100 * (std::max)(p - half, 0.0), 100 * p, 100 * (std::min)(p + half, 1.0)});
                }
                one.curves.push_back(std::move(c));
            }
            f.panels.push_back(std::move(one));
        }
        if (!f.panels.empty()) s.figures.push_back(figure_of(f));
        return s;
    }
    section adherence() const {
        section s{"adherence", "Adherence and dose, week by week", "Each square is a week of an arm: the larger, the more. Its area tells the number, so no colour is needed. Median world.", {}, {}, {}};
        if (weeks() == 0) return s;
        const std::size_t every = (weeks() + 51) / 52;
        const auto grid = [&](const std::string& id, const std::string& caption, const std::string& says, measure value) {
            heat_plot f{id, caption, says, std::move(value), "Arm", "week", {}, {}, {}, unknown, (std::max)((weeks() / every + 11) / 12, std::size_t{1})};
            for (std::size_t i = 0; i < weeks(); i += every) f.columns.push_back(std::to_string(i + 1));
            return f;
        };
        heat_plot came = grid("adherence-came", "Sessions that the person came to", "For each arm and week the share of planned sessions that people came to.", {"came to", "% of planned", 0});
        heat_plot dose = grid("adherence-dose", "Dose of the median person", "For each arm and week the dose done by the median person.", {"dose done", "% of the ceilings", 0});
        came.most = 100;
        for (std::size_t a = 0; a != arms(); ++a) {
            std::vector<double> c, d;
            for (std::size_t i = 0; i < weeks(); i += every) {
                const bool any = i < arm(a).weeks.weeks.size();
                c.push_back(any && arm(a).weeks.weeks[i].planned != 0 ? 100.0 * static_cast<double>(arm(a).weeks.weeks[i].came) / static_cast<double>(arm(a).weeks.weeks[i].planned) : unknown);
                d.push_back(any ? arm(a).weeks.weeks[i].of[static_cast<std::size_t>(sim::followed::dose_share)].quantile(.5) * words_of_followed[3].times : unknown);
            }
            came.rows.push_back(arm(a).name), came.at.push_back(std::move(c)), dose.rows.push_back(arm(a).name), dose.at.push_back(std::move(d));
        }
        s.figures.push_back(figure_of(came)), s.figures.push_back(figure_of(dose));
        const std::size_t twin = twin_of(0);
        for (const std::size_t a : {std::size_t{0}, twin}) {
            if (a >= arms()) continue;
            heat_plot f = grid("adherence-deciles-" + std::to_string(a + 1), "Dose by tenths of people: " + arm(a).name, "For each tenth of the people, ordered anew each week by their dose, and each week the dose done.", {"dose done", "% of the ceilings", 0});
            f.row_name = "Tenth of people";
            for (int tenth = 10; tenth >= 1; --tenth) {
                f.rows.push_back(tenth == 10 ? "10th: the most" : tenth == 1 ? "1st: the least" : tenth == 2 ? "2nd" : tenth == 3 ? "3rd" : std::to_string(tenth) + "th");
                std::vector<double> at;
                for (std::size_t i = 0; i < weeks(); i += every) at.push_back(i < arm(a).weeks.weeks.size() ? arm(a).weeks.weeks[i].of[static_cast<std::size_t>(sim::followed::dose_share)].quantile((tenth - .5) / 10) * words_of_followed[3].times : unknown);
                f.at.push_back(std::move(at));
            }
            s.figures.push_back(figure_of(f));
        }
        return s;
    }
    section meanings() const {
        section s{"meanings", "What the numbers mean", {}, {"Numbers are of one person over the whole study, unless they say otherwise. Truth is what the model knows; the policy and the guard see answers alone, which err."}, {}, {}};
        table t{"What is counted", {"Name", "Unit", "What it is", "Better"}, {}};
        static constexpr std::array<std::string_view, 3> ways{"more", "less", "neither"};
        for (const outcome_words& w : words_of_outcomes) t.rows.push_back({std::string{w.name}, std::string{w.unit}, std::string{w.meaning}, std::string{ways[static_cast<std::size_t>(w.is)]}});
        s.tables.push_back(std::move(t));
        return s;
    }

    const cohort::study_form& form_;
    const sim::study_result& result_;
};

}  // namespace detail

/// The page. O(arms² + arms × weeks).
inline page report_of(const cohort::study_form& f, const sim::study_result& r, const report_extras& more = {}) { return detail::study_page{f, r}.all(more); }

}  // namespace cohort_report
