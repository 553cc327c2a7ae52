// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/file.hpp>

#include "csv.hpp"
#include "npy.hpp"
#include "report_of.hpp"
#include "report_strip.hpp"
#include "sha256.hpp"
#include "study_form.hpp"

#include <filesystem>
#include <utility>

/// All files of a study's results.
namespace cohort {

/// A file: its name in the folder, and its bytes.
struct output {
    std::string name, bytes;
};

namespace detail {

inline std::string hex(std::uint64_t n) {
    std::string h;
    for (int i = 15; i >= 0; --i) h += "0123456789abcdef"[n >> (4 * i) & 15];
    return h;
}

/// `outcomes.npy` [world, arm, outcome, (people, mean, standard deviation)] and `differences.npy` [world, pair, outcome, (people, mean, standard deviation, more, less)].
inline std::string outcomes_npy(const study_result& r) {
    npy_array<double> a{{r.in_world.size(), r.in_world[0].arms().size(), outcome_count, 3}};
    for (const comparison& c : r.in_world)
        for (const arm_result& x : c.arms())
            for (const counted& o : x.of) a.add(static_cast<double>(o.sum.size())), a.add(o.sum.mean()), a.add(std::sqrt(o.sum.variance()));
    return a.bytes();
}
inline std::string differences_npy(const study_result& r) {
    npy_array<double> a{{r.in_world.size(), r.in_world[0].pairs().size(), outcome_count, 5}};
    for (const comparison& c : r.in_world)
        for (const pair_result& x : c.pairs())
            for (std::size_t k = 0; k != outcome_count; ++k) {
                const double n = static_cast<double>((std::max)(x.of[k].sum.size(), std::uint64_t{1}));
                a.add(static_cast<double>(x.of[k].sum.size())), a.add(x.of[k].sum.mean()), a.add(std::sqrt(x.of[k].sum.variance()));
                a.add(static_cast<double>(x.more[k]) / n), a.add(static_cast<double>(x.less[k]) / n);
            }
    return a.bytes();
}
/// `weeks.npy` [arm, week, what is followed, (q05, q25, q50, q75, q95)] and `counts.npy` [arm, week, (planned, came, trained, then who met each for the first time)].
inline std::string weeks_npy(const study_result& r) {
    const auto& arms = r.in_world[0].arms();
    npy_array<double> a{{arms.size(), arms[0].weeks.weeks.size(), followed_keys.size(), shares_of_a_fan.size()}};
    for (const arm_result& x : arms)
        for (const series::week& w : x.weeks.weeks)
            for (const spread& s : w.of)
                for (const double q : shares_of_a_fan) a.add(s.quantile(q));
    return a.bytes();
}
inline std::string counts_npy(const study_result& r) {
    const auto& arms = r.in_world[0].arms();
    npy_array<std::int64_t> a{{arms.size(), arms[0].weeks.weeks.size(), 3 + first_time_keys.size()}};
    for (const arm_result& x : arms)
        for (const series::week& w : x.weeks.weeks) {
            for (const std::uint64_t n : {w.planned, w.came, w.trained}) a.add(static_cast<std::int64_t>(n));
            for (const std::uint64_t n : w.first) a.add(static_cast<std::int64_t>(n));
        }
    return a.bytes();
}

}  // namespace detail

/// What was run, by what, and the hashes of all files; no day and no machine, so the same results give the same bytes.
inline std::string manifest(const study_form& f, const study_result& r, const std::vector<output>& files) {
    detail::json_text j;
    j.open().field("library", "andante " + std::to_string(ANDANTE_VERSION_MAJOR) + "." + std::to_string(ANDANTE_VERSION_MINOR) + "." + std::to_string(ANDANTE_VERSION_PATCH));
    j.field("rule_set", rule_set_version).flag("rules_changed", f.rules_changed()).field("study", f.name).field("key", detail::hex(r.key)).field("form_sha256", sha256(r.form));
    j.field("people", r.people).field("days", r.days).field("worlds", r.in_world.size()).field("seed", f.seed).field("replicate", f.replicate).flag("whole", r.whole());
#ifdef __clang__
    j.field("compiler", "clang " __clang_version__);
#else
    j.field("compiler", "g++ " __VERSION__);
#endif
    j.key("digests").open('[');
    for (const comparison& c : r.in_world) j.word(detail::hex(c.digest()));
    const auto list = [&](std::string_view key, const auto& words) {
        j.key(key).open('[');
        for (const auto& w : words) j.word(w);
        j.close(']');
    };
    j.close(']').key("axes").open();
    std::vector<std::string> arms, pairs;
    for (const arm_result& a : r.in_world[0].arms()) arms.push_back(a.name);
    for (const pair_result& p : r.in_world[0].pairs()) pairs.push_back(arms[p.between.arm] + " - " + arms[p.between.to]);
    list("arms", arms), list("pairs", pairs), list("outcomes", outcome_keys), list("followed", followed_keys), list("quantiles", fan_keys), list("first_times", first_time_keys);
    j.close().field("form", r.form).key("files").open('[');
    for (const output& o : files) j.open().field("name", o.name).field("bytes", o.bytes.size()).field("sha256", sha256(o.bytes)).close();
    j.close(']').close();
    return std::move(j).text() + "\n";
}

/// The report, with the hashes of all other files, and with sections that other programs gave.
inline std::string report_page(const study_form& f, const study_result& r, const std::vector<output>& files, const std::vector<cohort_report::section>& given) {
    cohort_report::report_extras more;
    more.facts = {{"library", "andante " + std::to_string(ANDANTE_VERSION_MAJOR) + "." + std::to_string(ANDANTE_VERSION_MINOR) + "." + std::to_string(ANDANTE_VERSION_PATCH)}, {"rule set", std::string{rule_set_version}},
                  {"key of the study", detail::hex(r.key)}, {"SHA-256 of its form", sha256(r.form)}, {"digest of the median world", r.in_world.empty() ? "none" : detail::hex(r.in_world[0].digest())}};
    for (const output& o : files) more.facts.emplace_back("SHA-256 of " + o.name, sha256(o.bytes));
    if (cohort_report::section one = cohort_report::one_person(f); !one.figures.empty()) more.sections.push_back(std::move(one));
    more.sections.insert(more.sections.end(), given.begin(), given.end());
    return html_of(cohort_report::report_of(f, r, more));
}

/// Every file that follows from a result, the manifest last.
inline std::vector<output> outputs_of(const study_form& f, const study_result& r, const std::vector<cohort_report::section>& given = {}) {
    std::vector<output> all;
    all.push_back({"outcomes.csv", outcomes_csv(r)});
    all.push_back({"weeks.csv", weeks_csv(r)});
    all.push_back({"outcomes.npy", detail::outcomes_npy(r)});
    all.push_back({"differences.npy", detail::differences_npy(r)});
    all.push_back({"weeks.npy", detail::weeks_npy(r)});
    all.push_back({"counts.npy", detail::counts_npy(r)});
    all.push_back({"report.html", report_page(f, r, all, given)});
    all.push_back({"manifest.json", manifest(f, r, all)});
    return all;
}

}  // namespace cohort
