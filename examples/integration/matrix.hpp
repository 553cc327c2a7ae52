// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "found.hpp"

/// The traceability matrix: rule, evidence, hazards, laws, vectors, result.
namespace integration {

namespace detail {

inline std::string in_csv(std::string_view s) {
    std::string quoted = "\"";
    for (const char c : s) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + "\"";
}
inline std::string in_html(std::string_view s) {
    std::string out;
    for (const char c : s) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : std::string{c};
    return out;
}
inline std::size_t at_level(const rule_row& r, const char* level) { return r.by_level.count(level) == 0 ? 0 : r.by_level.at(level); }
inline std::string result_of(const rule_row& r) { return r.vectors.empty() ? "no vector of its own" : r.failed == 0 ? "pass" : "fail: " + std::to_string(r.failed); }
inline std::string result_of(const tests_of& t) { return std::to_string(t.passed) + " of " + std::to_string(t.all) + " pass"; }
inline std::string plural(std::size_t n, const char* what) { return std::to_string(n) + " " + what + (n == 1 ? "" : "s"); }

}  // namespace detail

/// One line for each rule of the set.
inline std::string matrix_csv(const found& f) {
    using detail::in_csv;
    using detail::joined;
    std::string s = "rule,states,evidence,grade,numbers,page,hazards,laws,vectors_required,vectors_rule_set,vectors_should,result,alone,alone_first,vectors\n";
    for (const rule_row& r : f.rules)
        s += r.id + "," + in_csv(r.states) + "," + in_csv(r.evidence) + "," + in_csv(r.grades) + "," + in_csv(r.numbers) + ",docs/rules/" + r.id + ".md," + joined(r.hazards) + "," + joined(r.laws) + "," +
             std::to_string(detail::at_level(r, "required")) + "," + std::to_string(detail::at_level(r, "rule_set")) + "," + std::to_string(detail::at_level(r, "should")) + "," + detail::result_of(r) + "," +
             std::to_string(r.alone.size()) + "," + (r.alone.empty() ? "" : r.alone.front()) + "," + joined(r.vectors) + "\n";
    return s;
}

/// The same to be read and printed, with the hazards and the laws.
inline std::string matrix_html(const found& f) {
    using detail::in_html;
    using detail::joined;
    const auto head = [](std::initializer_list<const char*> cells) {
        std::string s = "<thead><tr>";
        for (const char* c : cells) s += "<th scope=\"col\">" + std::string{c} + "</th>";
        return s + "</tr></thead>\n<tbody>\n";
    };
    const auto cell = [](const std::string& s) { return "<td>" + in_html(s) + "</td>"; };
    const auto row = [](const std::string& id) { return "<tr id=\"" + in_html(id) + "\"><th scope=\"row\">" + in_html(id) + "</th>"; };
    const auto to = [](const auto& ids) {
        std::string s = "<td>";
        for (const std::string& id : ids) s += (s == "<td>" ? "" : " ") + ("<a href=\"#" + in_html(id) + "\">" + in_html(id) + "</a>");
        return s + "</td>";
    };
    std::string s =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>andante: traceability</title>\n<style>\n"
        "body{font:1rem/1.45 sans-serif;margin:1.5rem;max-width:80rem;color:#000;background:#fff}\ntable{border-collapse:collapse;width:100%;margin:0 0 2rem}\n"
        "caption{text-align:left;font-weight:bold;padding:.5rem 0}\nth,td{border:1px solid #555;padding:.3rem .4rem;text-align:left;vertical-align:top;font-size:.875rem}\n"
        "thead th{background:#eee}\na{color:#00378a}\n@media print{body{margin:0}a{color:inherit;text-decoration:none}thead{display:table-header-group}tr{break-inside:avoid}}\n"
        "</style>\n</head>\n<body>\n<h1>Traceability</h1>\n";
    s += "<p>andante " + std::to_string(ANDANTE_VERSION_MAJOR) + "." + std::to_string(ANDANTE_VERSION_MINOR) + "." + std::to_string(ANDANTE_VERSION_PATCH) + ", rule set " + std::string{rule_set_version} +
         ". Written by the program <code>integration</code> from the code, the hazards, the laws and the test vectors, which it runs; a test compares it. It names no probability, no severity and no acceptance of a "
         "risk: these belong to whoever makes a product. No clinician has signed any of it.</p>\n";
    s += "<p>To every rule belong, beside the laws named in its row: I4 (tried on what it reads), I7 (left out), I8, I29, I30 and R1. In a vector in which a rule decides alone the answer is another, reasons apart, when the rule is silent. The four "
         "rules of the red-flag floor cannot be silent; for them the vectors count in which what the person may do rests on this rule and no other.</p>\n";

    s += "<table>\n<caption>Rules</caption>\n" + head({"Rule", "Says", "Evidence", "Grade", "Numbers", "Hazards", "Laws", "Vectors", "Alone", "Result"});
    for (const rule_row& r : f.rules) {
        std::string vectors;
        for (const std::string_view level : verify::vector_levels)
            if (const auto at = r.by_level.find(std::string{level}); at != r.by_level.end()) vectors += (vectors.empty() ? "" : ", ") + std::to_string(at->second) + " " + std::string{level};
        s += row(r.id) + cell(r.states) + cell(r.evidence) + cell(r.grades) + cell(r.numbers) + to(r.hazards) + to(r.laws) + cell(vectors) +
             cell(r.alone.empty() ? "none" : std::to_string(r.alone.size()) + ": " + r.alone.front()) + cell(detail::result_of(r)) + "</tr>\n";
    }
    s += "</tbody>\n</table>\n<table>\n<caption>Hazards</caption>\n" + head({"Hazard", "What", "How", "Rules", "Laws", "Tests", "Vectors", "Left to the host"});
    for (const hazard& h : f.hazards) {
        const auto at = f.by_hazard.find(h.id);
        s += row(h.id) + cell(h.what) + cell(h.how) + to(h.rules) + to(h.laws) + cell(joined(h.tests)) + cell(at == f.by_hazard.end() ? "none" : detail::result_of(at->second)) + cell(h.left_to_the_host) + "</tr>\n";
    }
    s += "</tbody>\n</table>\n<table>\n<caption>Laws</caption>\n" + head({"Law", "States", "Method", "Size", "Result"});
    const auto plain = [](std::string in) { return in.erase(static_cast<std::size_t>(std::remove(in.begin(), in.end(), '*') - in.begin())); };
    for (const law_row& l : f.laws) s += row(l.id) + cell(plain(l.states)) + cell(l.method) + cell(l.size) + cell(l.result) + "</tr>\n";
    s += "</tbody>\n</table>\n<table>\n<caption>Vectors</caption>\n" + head({"Level", "Result"});
    for (const auto& [level, n] : f.by_level) s += row(level) + cell(detail::result_of(n)) + "</tr>\n";
    return s + "</tbody>\n</table>\n</body>\n</html>\n";
}

}  // namespace integration
