// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/study.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

/// Results as tidy tables: one number a line. The same bytes for the same results.
namespace cohort {

using namespace andante::simulate;

/// Six digits after the point; no minus before a zero.
inline std::string decimal(double x) {
    char text[64];
    std::snprintf(text, sizeof text, "%.6f", x);
    return std::string_view{text} == "-0.000000" ? "0.000000" : text;
}
/// Quoted where it must be.
inline std::string csv_word(std::string_view w) {
    if (w.find_first_of(",\"\n") == std::string_view::npos) return std::string{w};
    std::string q{'"'};
    for (const char c : w) q += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return q + '"';
}
inline constexpr std::array<double, 5> shares_of_a_fan{0.05, 0.25, 0.5, 0.75, 0.95};
inline constexpr std::array<std::string_view, 5> fan_keys{"q05", "q25", "q50", "q75", "q95"};

/// `study,world,arm,beside,outcome,statistic,value,mc_se`. World 0 is the median one; `beside` is the arm that is subtracted, person by person, or empty. `mc_se` is the
/// Monte Carlo error of the value, where it is a mean: what more people would make smaller, not what is unknown about people. Quantiles and tenths are of people, and
/// of the middle of their bucket. `more` and `less` are shares of people.
inline std::string outcomes_csv(const study_result& r) {
    std::string text{"study,world,arm,beside,outcome,statistic,value,mc_se\n"};
    const std::string study = csv_word(r.name) + ",";
    for (std::size_t w = 0; w != r.in_world.size(); ++w) {
        const comparison& c = r.in_world[w];
        const auto line = [&](const std::string& arms, std::size_t k, std::string_view statistic, double value, double mc_se = -1) {
            text += study + std::to_string(w) + "," + arms + "," + std::string{outcome_keys[k]} + "," + std::string{statistic} + "," + decimal(value) + "," + (mc_se < 0 ? "" : decimal(mc_se)) + "\n";
        };
        const auto lines = [&](const std::string& arms, std::size_t k, const counted& x) {
            const double n = static_cast<double>((std::max)(x.sum.size(), std::uint64_t{1}));
            line(arms, k, "people", static_cast<double>(x.sum.size()));
            line(arms, k, "mean", x.sum.mean(), std::sqrt(x.sum.variance() / n));
            line(arms, k, "sd", std::sqrt(x.sum.variance()));
            for (std::size_t i = 0; i != shares_of_a_fan.size(); ++i) line(arms, k, fan_keys[i], x.people.quantile(shares_of_a_fan[i]));
            line(arms, k, "least_tenth", x.people.mean_of_tenth(false)), line(arms, k, "most_tenth", x.people.mean_of_tenth(true));
        };
        for (const arm_result& a : c.arms())
            for (std::size_t k = 0; k != outcome_count; ++k) lines(csv_word(a.name) + ",", k, a.of[k]);
        for (const pair_result& p : c.pairs()) {
            const std::string arms = csv_word(c.arms()[p.between.arm].name) + "," + csv_word(c.arms()[p.between.to].name);
            for (std::size_t k = 0; k != outcome_count; ++k) {
                lines(arms, k, p.of[k]);
                const double n = static_cast<double>((std::max)(p.of[k].sum.size(), std::uint64_t{1}));
                line(arms, k, "more", static_cast<double>(p.more[k]) / n), line(arms, k, "less", static_cast<double>(p.less[k]) / n);
            }
        }
    }
    return text;
}

/// `study,arm,week,what,statistic,value`: the median world week by week. Fans of what is followed; days of people planned, come and trained; and the share of all people who
/// have met something by then.
inline std::string weeks_csv(const study_result& r) {
    std::string text{"study,arm,week,what,statistic,value\n"};
    for (const arm_result& a : r.in_world[0].arms()) {
        std::array<std::uint64_t, first_time_keys.size()> met{};
        for (std::size_t w = 0; w != a.weeks.weeks.size(); ++w) {
            const series::week& x = a.weeks.weeks[w];
            const auto line = [&](std::string_view what, std::string_view statistic, const std::string& value) {
                text += csv_word(r.name) + "," + csv_word(a.name) + "," + std::to_string(w + 1) + "," + std::string{what} + "," + std::string{statistic} + "," + value + "\n";
            };
            for (std::size_t k = 0; k != followed_keys.size(); ++k)
                for (std::size_t i = 0; i != shares_of_a_fan.size(); ++i) line(followed_keys[k], fan_keys[i], decimal(x.of[k].quantile(shares_of_a_fan[i])));
            line("days", "planned", std::to_string(x.planned)), line("days", "came", std::to_string(x.came)), line("days", "trained", std::to_string(x.trained));
            for (std::size_t i = 0; i != met.size(); ++i) {
                met[i] += x.first[i];
                line(first_time_keys[i], "by_then", decimal(static_cast<double>(met[i]) / static_cast<double>((std::max)(r.in_world[0].people(), std::uint64_t{1}))));
            }
        }
    }
    return text;
}

}  // namespace cohort
