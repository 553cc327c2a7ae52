// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "published.hpp"

#include <string>

/// The table of the published beside the simulated, as a page and as lines.
namespace validation {

inline constexpr std::string_view begins = "<!-- from here on written by the program validation -->\n";
inline constexpr std::uint32_t all_replicates = 2000, digested = 10;

/// Of one row, what came out of every virtual trial, in thousandths.
using answers = std::vector<std::int64_t>;
struct simulated {
    std::vector<row> rows;
    std::vector<std::string_view> lived_as;
    std::vector<answers> came_out;
    std::uint32_t replicates = 0;
};

/// Each virtual trial draws a world and its people. `progress(done, of)` counts studies.
template <class Progress>
simulated simulate_all(std::uint32_t replicates, Progress progress) {
    simulated all;
    all.replicates = replicates;
    const auto studies = published();
    for (std::size_t s = 0; s != studies.size(); ++s) {
        const std::size_t first = all.came_out.size();
        all.came_out.resize(first + studies[s].rows.size());
        for (std::uint32_t r = 0; r != replicates; ++r) {
            const seed by{2026 + s};
            std::vector<double> one_trial;
            studies[s].simulate({by, r, world::drawn(by, r, house_priors)}, one_trial);
            for (std::size_t k = 0; k != one_trial.size(); ++k) all.came_out[first + k].push_back(static_cast<std::int64_t>(std::floor(one_trial[k] * 1000 + 0.5)));
        }
        all.rows.insert(all.rows.end(), studies[s].rows.begin(), studies[s].rows.end());
        if (!studies[s].lived_as.empty()) all.lived_as.push_back(studies[s].lived_as);
        progress(s + 1, studies.size());
    }
    return all;
}
/// Of the first virtual trials of every row: a page can be held against the code without living all of them.
inline std::string digest(const simulated& all) {
    std::uint64_t h = 14695981039346656037u;
    for (const answers& a : all.came_out)
        for (std::size_t r = 0; r != (std::min)(a.size(), std::size_t{digested}); ++r)
            for (int i = 0; i != 8; ++i) h = (h ^ (static_cast<std::uint64_t>(a[r]) >> (8 * i) & 0xff)) * 1099511628211u;
    std::string s;
    for (int i = 60; i >= 0; i -= 4) s += "0123456789abcdef"[h >> i & 0xf];
    return s;
}

/// What a row comes to.
struct summary {
    std::int64_t median = 0, least = 0, most = 0;   ///< thousandths; of a statement only the share
    std::int64_t per_mille = 0;                     ///< of the virtual trials below the published value, or in which the statement holds
    bool judged = false, hit = false;
};
/// A number hits when it lies within the middle nine tenths; a statement when it holds in at least a twentieth of the trials.
inline summary summarised(const row& r, answers a) {
    summary s;
    if (a.empty()) return s;
    std::sort(a.begin(), a.end());
    const std::size_t n = a.size();
    const auto at = [&](std::size_t percent) { return a[(std::max)((n * percent + 99) / 100, std::size_t{1}) - 1]; };  // the nearest rank
    s.median = at(50), s.least = at(5), s.most = at(95);
    const auto per_mille = [&](std::size_t k) { return static_cast<std::int64_t>((k * 2000 + n) / (2 * n)); };
    if (r.statement) s.per_mille = per_mille(static_cast<std::size_t>(std::count(a.begin(), a.end(), 1000)));
    s.judged = r.not_judged.empty() && (r.statement || r.value);
    if (r.statement) s.hit = s.judged && s.per_mille >= 50;
    if (!r.value) return s;
    const std::int64_t value = static_cast<std::int64_t>(std::floor(*r.value * 1000 + 0.5));
    s.per_mille = per_mille(static_cast<std::size_t>(std::lower_bound(a.begin(), a.end(), value) - a.begin()));
    s.hit = s.judged && s.least <= value && value <= s.most;
    return s;
}

namespace detail {

/// Thousandths, with `places` after the point.
inline std::string number(std::int64_t x, int places, bool with_sign) {
    const std::int64_t unit = places == 2 ? 10 : places == 1 ? 100 : 1000, half = x < 0 ? -unit / 2 : unit / 2, n = (x + half) / unit, m = n < 0 ? -n : n;
    const std::int64_t parts = places == 2 ? 100 : places == 1 ? 10 : 1;
    std::string s = std::to_string(m / parts);
    if (places > 0) {
        const std::string rest = std::to_string(m % parts);
        s += "." + std::string(static_cast<std::size_t>(places) - rest.size(), '0') + rest;
    }
    return (n < 0 ? "-" : n > 0 && with_sign ? "+" : "") + s;
}
inline std::string per_cent(std::int64_t per_mille) { return number(per_mille * 100, 1, false) + " %"; }
inline std::string word(role r) { return r == role::calibration ? "calibration" : r == role::hold_out ? "hold-out" : "constraint"; }
inline std::string word(known_by m) { return m == known_by::read ? "read" : m == known_by::derived ? "derived" : "size not known"; }
inline std::string word(const summary& s, const row& r) { return s.judged ? s.hit ? "hit" : "**miss**" : "not judged: " + std::string{r.not_judged}; }
/// Counts of events and people have no sign; a d and a monthly rate have two places.
inline bool counted(const row& r) { return r.what.find("falls") != std::string_view::npos || r.what.find("people") != std::string_view::npos || r.what.find("lost") != std::string_view::npos ||
                                                                  r.what.find("attended") != std::string_view::npos; }
inline int places(const row& r) { return r.what.find("Cohen") != std::string_view::npos || r.what.find("a month") != std::string_view::npos ? 2 : r.what.find("people") != std::string_view::npos ? 0 : 1; }
inline std::string shown(const summary& s, const row& r) {
    if (r.statement) return "holds in " + per_cent(s.per_mille);
    const auto n = [&](std::int64_t x) { return number(x, places(r), !counted(r)); };
    return n(s.median) + " [" + n(s.least) + ", " + n(s.most) + "]";
}

}  // namespace detail

inline std::string generated(const simulated& all) {
    using namespace detail;
    std::string s = std::string{begins} + "\n" + std::to_string(all.replicates) + " virtual trials for each row. The first " + std::to_string(digested) + " of every row have the digest `" + digest(all) + "`.\n\n";
    s += "| Study | n | Outcome | Published | Mark | Simulated median [90 %] | Published lies at | Role | Verdict |\n|---|---|---|---|---|---|---|---|---|\n";
    std::size_t judged[3] = {}, hits[3] = {};
    for (std::size_t i = 0; i != all.rows.size(); ++i) {
        const row& r = all.rows[i];
        const summary x = summarised(r, all.came_out[i]);
        judged[static_cast<std::size_t>(r.of)] += x.judged, hits[static_cast<std::size_t>(r.of)] += x.hit;
        s += "| " + std::string{r.study} + " | " + std::string{r.people} + " | " + std::string{r.what} + " | " + std::string{r.published} + " | " + word(r.mark) + " | " + shown(x, r) + " | " +
             (r.value ? per_cent(x.per_mille) : "") + " | " + word(r.of) + " | " + word(x, r) + " |\n";
    }
    const auto of = [&](role r) { return std::to_string(hits[static_cast<std::size_t>(r)]) + " of " + std::to_string(judged[static_cast<std::size_t>(r)]); };
    s += "\nHits: " + of(role::calibration) + " in calibration, " + of(role::hold_out) + " held out. A hit is weak evidence: most intervals are wide.\n\n## How each was lived\n\nDoses, attendance and errors are house values.\n\n";
    for (const std::string_view note : all.lived_as) s += "- " + std::string{note} + "\n";
    return s + "- Errors of one test: strength 8 %, aerobic capacity 6 %. People who leave are replaced, for n is that of those who were analysed; only where completing is the outcome do they leave.\n";
}

inline std::string csv(const simulated& all) {
    using namespace detail;
    std::string s = "study,n,outcome,published,mark,median,least,most,per_mille,role,verdict\n";
    const auto quoted = [](std::string_view x) { return "\"" + std::string{x} + "\""; };
    for (std::size_t i = 0; i != all.rows.size(); ++i) {
        const row& r = all.rows[i];
        const summary x = summarised(r, all.came_out[i]);
        s += quoted(r.study) + "," + quoted(r.people) + "," + quoted(r.what) + "," + quoted(r.published) + "," + word(r.mark) + ",";
        s += r.statement ? ",,," : number(x.median, 2, false) + "," + number(x.least, 2, false) + "," + number(x.most, 2, false) + ",";
        s += (r.value || r.statement ? std::to_string(x.per_mille) : "") + "," + word(r.of) + "," + (x.judged ? x.hit ? "hit" : "miss" : "not judged") + "\n";
    }
    return s;
}

}  // namespace validation
