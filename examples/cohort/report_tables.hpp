// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_bars.hpp"
#include "figure_rows.hpp"
#include "page.hpp"

#include <variant>

/// Tables of other programs as sections of the report: what a result rests on (`sensitivity --csv`), and the published beside the simulated (`validation --csv`).
namespace cohort_report {

/// The rows of a table with commas; a cell in quotes may hold commas and line ends, and two quotes for one.
inline std::vector<std::vector<std::string>> rows_of_csv(std::string_view text) {
    std::vector<std::vector<std::string>> all;
    bool in_quotes = false, any = false;
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (!any) all.push_back({std::string{}}), any = true;
        std::string& cell = all.back().back();
        const char c = text[i];
        if (in_quotes && c == '"' && i + 1 != text.size() && text[i + 1] == '"') cell += '"', ++i;
        else if (c == '"') in_quotes = !in_quotes;
        else if (in_quotes) cell += c;
        else if (c == ',') all.back().emplace_back();
        else if (c == '\n') any = false;
        else if (c != '\r') cell += c;
    }
    return all;
}
/// The number that a text begins with, if it is all of it or a space follows; `unknown` otherwise. A point, whatever the country.
inline double number_before(std::string_view s) {
    const bool less = !s.empty() && s.front() == '-';
    if (!s.empty() && (s.front() == '-' || s.front() == '+')) s.remove_prefix(1);
    double whole = 0, scale = 1;
    std::size_t digits = 0, i = 0;
    for (bool after = false; i != s.size() && digits < 15; ++i) {
        if (s[i] == '.' && !after) after = true;
        else if (s[i] >= '0' && s[i] <= '9') whole = whole * 10 + (s[i] - '0'), scale *= after ? 10 : 1, ++digits;
        else break;
    }
    if (digits == 0 || (i != s.size() && s[i] != ' ')) return unknown;
    return (less ? -whole : whole) / scale;
}

namespace detail {

inline constexpr std::string_view sensitivity_head = "method,output,unit,parameter,value,least,most,mean,spread", validation_head = "study,n,outcome,published,mark,median,least,most,per_mille,role,verdict";
inline constexpr std::size_t strongest = 15;

using csv_rows = std::vector<std::vector<std::string>>;
inline interval interval_in(const std::vector<std::string>& row, std::size_t mid) { return {number_before(row[mid + 1]), number_before(row[mid]), number_before(row[mid + 2])}; }
inline std::string spaced(std::string s) {
    for (char& c : s) c = c == '_' ? ' ' : c == '`' ? '\'' : c;
    return s;
}

inline section sensitivity_of(const csv_rows& rows) {
    section s{"sensitivity", "What the results rest on", "The longer a bar, the more the result moves with what is not known of that number; the line over it is the error of the estimate. From a study of its own with few people: it says which assumptions to doubt "
                                                         "first, and no more.", {}, {}, {}};
    std::vector<std::string> outputs;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (std::find(outputs.begin(), outputs.end(), rows[i][1]) == outputs.end()) outputs.push_back(rows[i][1]);
    for (std::size_t o = 0; o != outputs.size(); ++o) {
        const std::string id = "sensitivity-" + std::to_string(o + 1);
        bars_plot effects{id + "-effects", "Mean size of the effect on " + spaced(outputs[o]), "Bars for the parameters with the strongest elementary effects.", {"effect of half of the range", "", 2}, "Parameter", {"mean size of the effect"}, {}};
        bars_plot shares{id + "-shares", "Shares of the variance of " + spaced(outputs[o]), "Bars for the shares of the variance that parameters explain, alone and with all others.", {"share of the variance", "%", 0}, "Parameter", {"alone", "with all others"}, {}};
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto& r = rows[i];
            if (r[1] != outputs[o]) continue;
            if (r[0] == "elementary effect") effects.x.unit = r[2], effects.rows.push_back({spaced(r[3]), {interval_in(r, 4)}});
            const bool first = r[0] == "first index";
            if (!first && r[0] != "total index") continue;
            const std::string name = spaced(r[3]);
            auto at = std::find_if(shares.rows.begin(), shares.rows.end(), [&](const row_of_intervals& x) { return x.name == name; });
            if (at == shares.rows.end()) at = shares.rows.insert(at, {name, {interval{}, interval{}}});
            const interval share = interval_in(r, 4);
            at->at[first ? 0 : 1] = {share.lo * 100, share.mid * 100, share.hi * 100};
        }
        const auto by_size = [](std::size_t k) { return [k](const row_of_intervals& a, const row_of_intervals& b) { return (a.at[k].known() ? a.at[k].mid : 0) > (b.at[k].known() ? b.at[k].mid : 0); }; };
        std::stable_sort(effects.rows.begin(), effects.rows.end(), by_size(0)), std::stable_sort(shares.rows.begin(), shares.rows.end(), by_size(1));
        if (effects.rows.size() > strongest) effects.rows.resize(strongest), effects.caption += ": the " + std::to_string(strongest) + " strongest";
        if (!effects.rows.empty()) s.figures.push_back(figure_of(effects));
        if (!shares.rows.empty()) s.figures.push_back(figure_of(shares));
    }
    return s;
}
inline section validation_of(const csv_rows& rows) {
    section s{"validation", "Published trials beside simulated ones", "Each row is a published outcome: the diamond is what was published, the bar with the line what nine tenths of virtual trials of the same size gave. With so few people a hit says little; a miss says more.", {}, {}, {}};
    std::vector<rows_plot> by_unit;
    table all{"Published and simulated outcomes", {"Study", "People", "Outcome", "Published", "Known from", "Simulated median", "Low", "High", "Below it, per mille", "Role", "Verdict"}, {}};
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& r = rows[i];
        std::vector<std::string> cells;
        for (const std::string& c : r) cells.push_back(c.empty() ? "–" : c);
        all.rows.push_back(std::move(cells));
        const interval simulated = interval_in(r, 5);
        if (!simulated.known()) continue;
        const std::size_t comma = r[2].rfind(", ");
        const std::string unit = comma == std::string::npos ? "" : r[2].substr(comma + 2);
        auto f = std::find_if(by_unit.begin(), by_unit.end(), [&](const rows_plot& x) { return x.x.unit == unit; });
        if (f == by_unit.end())
            f = by_unit.insert(f, {"validation-" + std::to_string(by_unit.size() + 1), "Published over simulated" + (unit.empty() ? "" : ", " + unit), "For each published outcome the published value over the middle nine tenths of virtual trials.", {"outcome", unit, 2}, "Outcome",
                                   {{{shape::bar, true, pattern::whole, 0}, "simulated: median, 90 % of trials"}, {{shape::diamond, false, pattern::dashed, 1}, "published"}}, {}, unknown, {}, true, false});
        f->rows.push_back({r[0] + ": " + (comma == std::string::npos ? r[2] : r[2].substr(0, comma)), {simulated, point_at(number_before(r[3]))}});
    }
    for (const rows_plot& f : by_unit) s.figures.push_back(figure_of(f));
    s.tables.push_back(std::move(all));
    return s;
}

}  // namespace detail

/// The section of a table, or in one sentence why there is none.
inline std::variant<section, std::string> section_of_table(std::string_view csv) {
    const detail::csv_rows rows = rows_of_csv(csv);
    const std::string head = rows.empty() ? std::string{} : joined(rows.front(), ",");
    const bool validation = head == detail::validation_head;
    if (!validation && head != detail::sensitivity_head) return "this is no table of sensitivity --csv or of validation --csv";
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i].size() != rows[0].size()) return "line " + std::to_string(i + 1) + ": " + std::to_string(rows[i].size()) + " cells where there are " + std::to_string(rows[0].size()) + " headings";
    return validation ? detail::validation_of(rows) : detail::sensitivity_of(rows);
}

}  // namespace cohort_report
