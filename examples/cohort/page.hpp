// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure.hpp"

#include <algorithm>

/// A page that needs nothing else: no script, no file beside it, no network. To be read on a screen, on paper, in the dark, with a keyboard and with a screen reader.
namespace cohort_report {

/// A heading, how to read what stands below it, and that.
struct section {
    std::string id{}, title{}, reading{};
    std::vector<std::string> paragraphs{};
    std::vector<table> tables{};
    std::vector<figure> figures{};
};
struct page {
    std::string title{}, subtitle{};
    std::vector<section> sections{};
};

namespace detail {

inline constexpr std::string_view page_style = R"css(
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1b1b; --soft: #50504c; --line: #d4d4ce; --band: #f1f1ed; --strong: #767670; --c0: #0b4f8a; --c1: #9c3a00; --c2: #00694d; --c3: #6b2f78 }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #16181a; --ink: #ececea; --soft: #bcbeba; --line: #3a3d40; --band: #222528; --strong: #8d908c; --c0: #82baf0; --c1: #f3a570; --c2: #70d0af; --c3: #d6a8e3 }
}
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "DejaVu Sans", "Segoe UI", Arial, sans-serif; scroll-padding-top: 1rem }
body { max-width: 62rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 1rem 0 .3rem } h2 { font-size: 1.3rem; margin: 2.6rem 0 .4rem; padding-top: .6rem; border-top: 1px solid var(--line) }
h3 { font-size: 1rem; margin: 0 0 .5rem }
a { color: var(--c0); text-underline-offset: .15em }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--c0); outline-offset: 2px }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--paper); padding: .5rem .8rem; border: 2px solid var(--c0) } .skip:focus { top: .5rem }
.reading { border-left: 4px solid var(--strong); padding-left: .8rem; max-width: 50rem } p, li { max-width: 50rem }
figure { margin: 1.6rem 0 }
.scroll { overflow-x: auto; padding: 2px } .scroll svg { display: block; margin-bottom: .6rem }
.panels { display: flex; flex-wrap: wrap; gap: .6rem } .panels svg { max-width: 100%; height: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem } caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { text-align: left; vertical-align: top; padding: .2rem .9rem .2rem .2rem; border-bottom: 1px solid var(--line) } .n { text-align: right } td.n { white-space: nowrap }
thead th { border-bottom: 2px solid var(--strong) } tbody th { font-weight: 600 }
summary { cursor: pointer; padding: .35rem .2rem }
footer { margin-top: 3rem; border-top: 1px solid var(--line) }
svg text { font: 13px system-ui, "DejaVu Sans", "Segoe UI", Arial, sans-serif; fill: var(--ink) } svg .s { font-size: 12px } svg .b { font-weight: 600 } svg .mid { text-anchor: middle } svg .end { text-anchor: end }
.halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round }
.grid { stroke: var(--line); stroke-width: 1 } .axis { stroke: var(--strong); stroke-width: 1.2 } .ref { stroke: var(--ink); stroke-width: 1.6 } .band { fill: var(--band) } .ink { fill: var(--ink) }
.join { stroke: var(--strong); stroke-width: 1.2 } .whisker { stroke: var(--strong); stroke-width: 1.3 } .halo:is(path) { stroke-width: 4; fill: none } .leader { stroke: var(--strong); stroke-width: .9; fill: none } .front { stroke: var(--ink); stroke-width: 1.6; stroke-dasharray: 6 3; fill: none }
.m { stroke-width: 1.7 } .o { fill: var(--paper) } .l { fill: none; stroke-width: 1.9 } .p1 { stroke-dasharray: 7 3 } .p2 { stroke-dasharray: 2 2.5 } .p3 { stroke-dasharray: 9 3 2 3 }
.c0 { stroke: var(--c0) } .c1 { stroke: var(--c1) } .c2 { stroke: var(--c2) } .c3 { stroke: var(--c3) } .c0.f { fill: var(--c0) } .c1.f { fill: var(--c1) } .c2.f { fill: var(--c2) } .c3.f { fill: var(--c3) }
.around { stroke: none; fill-opacity: .18 } .around.c0 { fill: var(--c0) } .around.c1 { fill: var(--c1) } .around.c2 { fill: var(--c2) } .around.c3 { fill: var(--c3) }
.bar { fill: var(--c0) } .hatched { fill: var(--paper); stroke: var(--c1); stroke-width: 1.4 } .hatch { stroke: var(--c1); stroke-width: 1 }
.outer { fill: var(--c0); fill-opacity: .16 } .inner { fill: var(--c0); fill-opacity: .38 } .rim { fill: none; stroke: var(--c0); stroke-width: 1; stroke-dasharray: 2 2 } .median { fill: none; stroke: var(--ink); stroke-width: 2 }
@media print {
  @page { size: A4; margin: 14mm }
  html { font-size: 10pt } body { max-width: none; padding: 0 } .skip, nav, summary { display: none } a { color: inherit; text-decoration: none }
  .scroll { overflow: visible } .scroll svg { max-width: 100%; max-height: 235mm; height: auto; width: auto } svg, tr, .reading, figcaption { break-inside: avoid } h2, h3, figcaption, caption, thead { break-after: avoid }
  details::details-content { content-visibility: visible; display: block; height: auto } table { font-size: 8pt }
}
)css";

inline bool is_number(std::string_view s) {
    if (s.substr(0, 3) == "−") s.remove_prefix(3);
    else if (!s.empty() && s.front() == '+') s.remove_prefix(1);
    return s == "–" || (!s.empty() && s.find_first_not_of("0123456789.") == std::string_view::npos);
}
inline std::string html_of(const table& t) {
    std::string s = "<table>\n<caption>" + escaped(t.caption) + "</caption>\n<thead><tr>";
    std::vector<bool> numbers(t.columns.size());
    for (std::size_t c = 1; c < t.columns.size(); ++c) {
        numbers[c] = !t.rows.empty();
        for (const auto& row : t.rows) numbers[c] = numbers[c] && (c >= row.size() || is_number(row[c]));
    }
    for (std::size_t c = 0; c != t.columns.size(); ++c) s += std::string{"<th scope=\"col\""} + (numbers[c] ? " class=\"n\"" : "") + ">" + escaped(t.columns[c]) + "</th>";
    s += "</tr></thead>\n<tbody>\n";
    for (const auto& row : t.rows) {
        s += "<tr>";
        for (std::size_t c = 0; c != row.size(); ++c)
            s += c == 0 ? "<th scope=\"row\">" + escaped(row[c]) + "</th>" : std::string{"<td"} + (c < numbers.size() && numbers[c] ? " class=\"n\"" : "") + ">" + escaped(row[c]) + "</td>";
        s += "</tr>\n";
    }
    if (t.rows.empty()) s += "<tr><td colspan=\"" + std::to_string((std::max)(t.columns.size(), std::size_t{1})) + "\">Nothing was counted.</td></tr>\n";
    return s + "</tbody>\n</table>\n";
}
/// A part that may be wider than the screen: it scrolls by itself, and the keyboard reaches it.
inline std::string scrolling(const std::string& inner, const std::string& name) { return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + escaped(name) + "\">\n" + inner + "</div>\n"; }

inline std::string html_of(const figure& f, std::size_t number) {
    const std::string name = "Figure " + std::to_string(number);
    std::string drawings;
    bool small = !f.drawings.empty();
    for (std::size_t i = 0; i != f.drawings.size(); ++i) drawings += svg_of(f.drawings[i], f.id + "-" + std::to_string(i + 1)), small = small && f.drawings[i].width <= 300;
    return "<figure id=\"" + escaped(f.id) + "\">\n<figcaption><h3>" + name + ". " + escaped(f.caption) + "</h3></figcaption>\n" +
           (small ? "<div class=\"panels\">\n" + drawings + "</div>\n" : scrolling(drawings, name)) + "<details>\n<summary>" + name + " as a table</summary>\n" +
           scrolling(html_of(f.numbers), name + " as a table") + "</details>\n</figure>\n";
}

}  // namespace detail

inline std::string html_of(const page& p) {
    using detail::html_of;
    std::string contents, body;
    std::size_t number = 0, at = 0, tables = 0;
    for (const section& s : p.sections) {
        const std::string id = escaped(s.id), title = std::to_string(++at) + ". " + escaped(s.title);
        contents += "<li><a href=\"#" + id + "\">" + escaped(s.title) + "</a></li>\n";
        body += "<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">" + title + "</h2>\n";
        if (!s.reading.empty()) body += "<p class=\"reading\"><strong>How to read it.</strong> " + escaped(s.reading) + "</p>\n";
        for (const std::string& x : s.paragraphs) body += "<p>" + escaped(x) + "</p>\n";
        for (const table& t : s.tables) body += detail::scrolling(html_of(t), "Table " + std::to_string(++tables) + ", " + t.caption);
        for (const figure& f : s.figures) body += html_of(f, ++number);
        body += "</section>\n";
    }
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(p.title) + "</title>\n<style>" +
           std::string{detail::page_style} + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the content</a>\n<header>\n<h1>" + escaped(p.title) + "</h1>\n<p>" + escaped(p.subtitle) +
           "</p>\n</header>\n<nav aria-label=\"Contents\">\n<ol>\n" + contents + "</ol>\n</nav>\n<main id=\"main\" tabindex=\"-1\">\n" + body +
           "</main>\n<footer>\n<p>Invented people only. A ranking under stated assumptions: no prediction for a person, no safe dose, no clinical validation.</p>\n</footer>\n</body>\n</html>\n";
}

}  // namespace cohort_report
