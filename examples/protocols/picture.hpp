// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report.hpp"

/// The programmes as one SVG page: for each exercise and week an open bar for what was wished and a filled one for what was granted.
namespace protocols {

namespace detail {

/// What a week asks for: repetitions, or seconds, times the days; under load times the grams as well. Sides alike.
inline std::int64_t week_amount(const dose& d, exact days_a_week) {
    return volume(d) * days_a_week * (d.at(part::weight) > 0 ? std::int64_t{d.at(part::weight)} : 1);
}
inline std::string text_at(exact x, exact y, std::string_view s, std::string_view more = {}) {
    std::string safe;
    for (const char c : s) safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"" + spelled(more) + ">" + safe + "</text>\n";
}
inline std::string box_at(exact x, exact y, exact w, exact h, std::string_view how) {
    return "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" + std::to_string(w) + "\" height=\"" + std::to_string(h) + "\" " + spelled(how) + "/>\n";
}

}  // namespace detail

inline std::string svg_of(const std::vector<outcome>& all) {
    using namespace detail;
    constexpr exact left_edge = 390, bar = 20, step = 24, most_weeks = 26, tall = 44, row = 74, top = 96;
    std::string body;
    exact y = top;
    for (const outcome& o : all) {
        if (!o.runs) {
            body += text_at(20, y + 16, o.of->key, " class=\"b\"") + text_at(20, y + 32, "refused at entry, and not run");
            exact line = y;
            for (const std::string_view code : refused_at_entry(o)) body += text_at(left_edge, line += 16, code);
            y += row;
        }
        for (const order& x : o.rx.orders()) {
            const exercise e = x.what;
            if (e.on == side::right && tell_the_same(o.weeks, left(sided_exercise{e.id}), e)) continue;
            const bool both = e.on == side::left && tell_the_same(o.weeks, e, right(sided_exercise{e.id}));
            std::int64_t most = 1;
            std::vector<std::string_view> ids;
            for (const told_week& w : o.weeks) {
                if (w.what != e) continue;
                most = std::max({most, week_amount(w.wished, w.days_wished + w.second_wished), week_amount(w.granted, w.days_open)});
                for (const std::string_view id : w.rules) add_once(ids, id);
                for (const std::string_view id : w.second_rules) add_once(ids, id);
            }
            std::sort(ids.begin(), ids.end());
            body += text_at(20, y + 16, o.of->key, " class=\"b\"") + text_at(20, y + 32, both ? spelled(about(e).name) + ", each side" : words(e)) +
                    text_at(20, y + 48, ids.empty() ? "nothing is changed" : "changed by " + joined(ids)) +
                    (o.of->find(e)->doses_known() ? "" : text_at(20, y + 64, "no dose is known: the starter's"));
            for (const told_week& w : o.weeks)
                for (exact n = w.first; w.what == e && n <= w.last; ++n) {
                    const auto height = [&](std::int64_t amount) { return static_cast<exact>((amount * tall + most - 1) / most); };
                    const exact wished = height(week_amount(w.wished, w.days_wished + w.second_wished)), got = height(week_amount(w.granted, w.days_open));
                    body += box_at(left_edge + n * step, y + 8 + tall - got, bar, got, "class=\"g\"") + box_at(left_edge + n * step, y + 8 + tall - wished, bar, wished, "class=\"w\"");
                }
            y += row;
        }
    }
    const exact width = left_edge + most_weeks * step + 20, height = y + 10;
    std::string weeks;
    for (exact n = 0; n < most_weeks; n += 2) weeks += text_at(left_edge + n * step + 4, top - 8, std::to_string(n + 1));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) + "\" role=\"img\">\n"
           "<title>Published programmes: what a week wished and what was granted</title>\n"
           "<desc>For each programme and exercise a bar a week. The open bar is the amount that the programme wishes for the week, the filled one what the guard "
           "grants to an invented person who obeys and feels well. The rules that changed something stand beside it.</desc>\n"
           "<style>text{font:13px sans-serif;fill:#222}.b{font-weight:bold}.g{fill:#4a7a8c}.w{fill:none;stroke:#222;stroke-width:1.5}</style>\n" +
           box_at(0, 0, width, height, "fill=\"#fff\"") +
           text_at(20, 30, "Published programmes through the guard, week by week", " class=\"b\"") +
           text_at(20, 50, "Open bar: wished. Filled bar: granted. Amount of a week: days times repetitions (times load), or times minutes; each row on its own scale.") +
           text_at(20, top - 8, "week") + weeks + body + "</svg>\n";
}

}  // namespace protocols
