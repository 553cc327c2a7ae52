// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report.hpp"

/// The week as one SVG page: a row for each exercise, a column for each day; what is done is a box with its dose, what rests bears the rule that says so.
namespace week_example {

namespace detail {

inline std::string text_at(exact x, exact y, std::string_view s, std::string_view more = {}) {
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"" + std::string{more} + ">" + std::string{s} + "</text>\n";
}
inline std::string box_at(exact x, exact y, exact w, exact h, std::string_view how) {
    return "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" + std::to_string(w) + "\" height=\"" + std::to_string(h) + "\" " + std::string{how} + "/>\n";
}
/// Why nothing is done: the rule that speaks, or the plan's own reason.
inline std::string_view why_not(const ahead& a) {
    if (a.has_reason) return card(a.because).id;
    switch (a.why_open) {
        case not_its_day::enough_this_week: return "week done";
        case not_its_day::spread_out: return "day between";
        case not_its_day::day_of_rest: return "rest day";
        case not_its_day::no_reason: break;
    }
    return a.is == ahead_kind::done_already ? "done" : "";
}

}  // namespace detail

inline std::string svg_of(const week_plan& w) {
    using namespace detail;
    constexpr exact left_edge = 230, wide = 100, tall = 40, top = 118;
    std::string body;
    for (std::size_t i = 0; i != w.at.size(); ++i) {
        const exact x = left_edge + static_cast<exact>(i) * wide + 46;
        body += text_at(x, top - 26, words(w[i].on).substr(0, 3) + " " + std::to_string(w[i].on.date().day), " class=\"m b\"") +
                text_at(x, top - 10, w[i].trains() ? "training" : "rest", " class=\"m\"");
    }
    exact y = top;
    for (std::size_t row = 0; row != w[0].rows.size(); ++row) {
        const exercise e = w[0].rows[row].what;
        body += text_at(20, y + 25, words(e));
        for (std::size_t i = 0; i != w.at.size(); ++i) {
            const ahead& a = *w[i].find(e);
            const exact x = left_edge + static_cast<exact>(i) * wide;
            if (a.is_done()) {
                const bool by_itself = a.is == ahead_kind::moves && !w[i].trains();
                body += box_at(x, y + 4, wide - 8, tall - 8, a.is == ahead_kind::trains ? "class=\"t\"" : by_itself ? "class=\"o\"" : "class=\"g\"") +
                        text_at(x + 46, y + 25, words(a.asks), a.is == ahead_kind::trains ? " class=\"m w\"" : " class=\"m\"");
            } else {
                body += text_at(x + 46, y + 25, why_not(a), " class=\"m s\"");
            }
        }
        y += tall;
    }
    const auto left_of = [](const quota& q) { return std::to_string(q.used) + " of " + std::to_string(q.most); };
    y += 26;
    body += text_at(20, y, "Before the week: training days " + left_of(w.before.training_days) + ", aerobic days " + left_of(w.before.aerobic_days) + ". After it: " +
                               left_of(w.after.training_days) + ", " + left_of(w.after.aerobic_days) + ". Aerobic minutes: " + std::to_string(w.aerobic_seconds() / 60) +
                               " planned, " + std::to_string(w.before.aerobic_seconds.most / 60) + " at most.");
    y += 22;
    body += text_at(20, y, "If each day goes well. On each day the coach decides anew; nothing here is granted yet.");
    const exact width = left_edge + 7 * wide + 20, height = y + 18;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) + "\" role=\"img\">\n"
           "<title>A week ahead, and why there is rest</title>\n"
           "<desc>A row for each exercise in the order of a session, a column for each of seven days. A dark box is training with its dose, a light box movement or a stretch with a session, "
           "an open box gentle movement by itself. Where nothing is done stands the rule that keeps the rest, or the plan's own reason.</desc>\n"
           "<style>text{font:13px sans-serif;fill:#222}.b{font-weight:bold}.m{text-anchor:middle}.w{fill:#fff}.s{font-size:11px;fill:#555}.t{fill:#2f5d6e}.g{fill:#cfe0e6}"
           ".o{fill:none;stroke:#2f5d6e;stroke-width:1.5}</style>\n" +
           box_at(0, 0, width, height, "fill=\"#fff\"") + text_at(20, 30, "A week ahead, day by day", " class=\"b\"") +
           text_at(20, 52, "Dark: training. Light: movement with a session, stretches last and warm. Open: gentle movement by itself. Words alone: why it rests.") + body + "</svg>\n";
}

}  // namespace week_example
