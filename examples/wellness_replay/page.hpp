// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report.hpp"

/// A page that needs nothing else: for each person a strip of days in weeks, with the week's load below it.
namespace wellness {

namespace detail {

inline constexpr int cell = 8, head = 14, side_room = 22, bars = 30;

/// Each action has a shape of its own, drawn in a box of 6 by 6.
struct look {
    std::string_view name, colour, shape;  ///< the shape follows "M x y" of the box's corner
};
inline constexpr std::array<look, action_count> looks{{
    {"progress: up triangle", "#1b7837", "m0 6l3-6l3 6z"},
    {"hold: disc", "#2166ac", "m0 3a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"},
    {"regress: down triangle", "#b35806", "h6l-3 6z"},
    {"rest: bar", "#6b6b6b", "m0 2h6v2h-6z"},
    {"await clearance: diamond", "#b2182b", "m3 0l3 3l-3 3l-3-3z"},
    {"stop: square", "#000000", "h6v6h-6z"},
}};

inline std::string escaped(std::string_view text) {
    std::string s;
    for (const char c : text) {
        if (c == '<') s += "&lt;";
        else if (c == '>') s += "&gt;";
        else if (c == '&') s += "&amp;";
        else if (c == '"') s += "&quot;";
        else s += c;
    }
    return s;
}
/// Monday is 0.
constexpr exact weekday(day d) noexcept { return ((d.number() + 3) % 7 + 7) % 7; }

inline std::string strip(const replayed_player& p, std::size_t no) {
    const day from = p.days.front().on - weekday(p.days.front().on), to = p.days.back().on;
    const int columns = static_cast<int>((to - from) / 7 + 1);
    const int width = side_room + columns * cell + 2, below = head + 7 * cell + 4, height = below + bars + 2;
    std::string counts;
    for (std::size_t i = 0; i != action_count; ++i)
        if (p.actions[i] != 0) counts += (counts.empty() ? "" : ", ") + std::string{action_words[i]} + " " + std::to_string(p.actions[i]);
    const std::string n = std::to_string(no);
    std::string s = "<svg viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) + "\" width=\"" + std::to_string(width) + "\" height=\"" +
                    std::to_string(height) + "\" role=\"img\" aria-labelledby=\"t" + n + " d" + n + "\">\n<title id=\"t" + n + "\">" + escaped(p.id) +
                    ": the action of each day</title>\n<desc id=\"d" + n + "\">" + iso(p.days.front().on) + " to " + iso(to) + ", one mark a day, a column a week, Monday on top. " +
                    counts + "; " + std::to_string(p.gaps) + " dates without a row are blank. Below: the load of each week.</desc>\n";
    s += "<text class=\"d\" x=\"0\" y=\"" + std::to_string(head + 6) + "\">Mon</text><text class=\"d\" x=\"0\" y=\"" + std::to_string(head + 6 * cell + 6) + "\">Sun</text>\n";

    std::array<std::string, action_count> path;
    std::string months, load;
    std::int64_t most = 1;
    for (const replayed_day& d : p.days) most = std::max(most, d.load.week);
    for (const replayed_day& d : p.days) {
        const int x = side_room + static_cast<int>((d.on - from) / 7) * cell, y = head + weekday(d.on) * cell;
        const auto date = d.on.date();
        if (date.day == 1) {
            months += "M" + std::to_string(x - 1) + " " + std::to_string(head - 3) + "v" + std::to_string(7 * cell + 4);
            if (date.month % 3 == 1)
                s += "<text class=\"d\" x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(head - 5) + "\">" + iso(d.on).substr(0, 7) + "</text>\n";
        }
        if (d.row != nullptr) {
            const look& l = looks[static_cast<std::size_t>(d.act)];
            std::string& into = path[static_cast<std::size_t>(d.act)];
            into += "M" + std::to_string(x) + " " + std::to_string(y);
            into += l.shape;
        }
        if (weekday(d.on) == 6 || d.on == to) {
            const auto h = static_cast<int>(d.load.week * bars / most);
            if (h > 0) load += "M" + std::to_string(x) + " " + std::to_string(below + bars) + "v-" + std::to_string(h) + "h6v" + std::to_string(h) + "z";
        }
    }
    s += "<path class=\"m\" d=\"" + months + "\"/>\n";
    for (std::size_t i = 0; i != action_count; ++i)
        if (!path[i].empty()) s += "<path fill=\"" + std::string{looks[i].colour} + "\" d=\"" + path[i] + "\"/>\n";
    s += "<path class=\"l\" d=\"" + load + "\"/>\n</svg>\n";
    return s;
}

}  // namespace detail

inline std::string html_report(const std::vector<replayed_player>& people, const rule_ids& ids, const assumptions& a) {
    using detail::escaped;
    const preface first = preface_of(a);
    const totals all = totals_of(people);
    std::string s;
    s.reserve(1'000'000);
    s += R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wellness replay</title>
<style>
:root { color-scheme: light }
body { font: 16px/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 62rem; margin: 1.5rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 1.6rem 0 .2rem }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { text-align: left; vertical-align: top; padding: .15rem .7rem .15rem 0; border-bottom: 1px solid #ddd }
td.n, th.n { text-align: right }
.wide { overflow-x: auto }
svg { display: block; max-width: none }
.d { font: 8px sans-serif; fill: #444 } .m { fill: none; stroke: #ccc; stroke-width: .6 } .l { fill: #8a8a8a }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; padding: 0; list-style: none }
.key svg { display: inline-block; vertical-align: -.1em; margin-right: .4em }
p.why { margin: .2rem 0 0; font-size: .9rem }
@media print {
  body { max-width: none; margin: 0; font-size: 10pt } .wide { overflow: visible }
  section.person { break-inside: avoid } .person svg { width: 100%; height: auto }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
</style>
</head>
<body>
<h1>Wellness replay</h1>
<p>)";
    s += escaped(first.what_it_is) + "</p>\n<h2>How the file is told to the library</h2>\n<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">In the file</th><th scope=\"col\">In the library</th></tr></thead>\n<tbody>\n";
    for (const mapping_line& m : first.mapping) s += "<tr><td>" + escaped(m.from) + "</td><td>" + escaped(m.to) + "</td></tr>\n";
    s += "</tbody></table></div>\n<h2>What is assumed</h2>\n<ul>\n";
    for (const std::string& x : first.assumed) s += "<li>" + escaped(x) + "</li>\n";
    s += "</ul>\n<h2>Marks</h2>\n<ul class=\"key\">\n";
    for (const detail::look& l : detail::looks)
        s += "<li><svg viewBox=\"0 0 6 6\" width=\"14\" height=\"14\" aria-hidden=\"true\"><path fill=\"" + std::string{l.colour} + "\" d=\"M0 0" + std::string{l.shape} +
             "\"/></svg>" + std::string{l.name} + "</li>\n";
    s += "<li>blank: a date without a row</li>\n<li>grey bars below: the load of the week, against the person's heaviest</li>\n</ul>\n";

    s += "<h2>Agreement with the file's figures</h2>\n<div class=\"wide\"><table>\n<caption>% of days with a session</caption>\n<thead><tr><th scope=\"col\">Person</th><th scope=\"col\" class=\"n\">Sessions</th>";
    for (const column c : compared) s += "<th scope=\"col\" class=\"n\">" + std::string{form(c).name} + "</th>";
    s += "</tr></thead>\n<tbody>\n";
    const auto line = [&](std::string_view id, const agreement& g) {
        s += "<tr><th scope=\"row\">" + escaped(id) + "</th><td class=\"n\">" + std::to_string(g.sessions) + "</td>";
        for (std::size_t c = 0; c != compared.size(); ++c) s += "<td class=\"n\">" + (g.of[c] == 0 ? std::string{"-"} : detail::per_cent(g.share(c))) + "</td>";
        s += "</tr>\n";
    };
    for (const replayed_player& p : people) line(p.id, p.agree);
    line("in all", all.agree);
    s += "</tbody></table></div>\n<h2>People</h2>\n";
    std::size_t no = 0;
    for (const replayed_player& p : people) {
        s += "<section class=\"person\">\n<h3>" + escaped(p.id) + "</h3>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"" + escaped(p.id) + ", strip of days\">\n" + detail::strip(p, ++no) + "</div>\n<p class=\"why\">";
        bool any = false;
        for (std::size_t i = 0; i != action_count; ++i)
            if (p.actions[i] != 0) s += (any ? ", " : "") + std::string{action_words[i]} + " " + std::to_string(p.actions[i]), any = true;
        s += " (of " + std::to_string(p.rows) + " days with a row); withheld " + std::to_string(p.withheld);
        if (p.longest != 0) s += ", at most " + std::to_string(p.longest) + " days in a row from " + iso(p.longest_from);
        s += ". Most often: " + escaped(detail::rules_named(ids, p.rules, 6)) + ".</p>\n</section>\n";
    }
    s += "</body>\n</html>\n";
    return s;
}

}  // namespace wellness
