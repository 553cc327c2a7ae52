// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_rows.hpp"

/// Bars from a common line, the longest on top: how much each thing moves a result. A second series is hatched and stands below.
namespace cohort_report {

struct bars_plot {
    std::string id{}, caption{}, says{};
    measure x{};
    std::string first_column = "Parameter";
    std::vector<std::string> series{};                  ///< one or two
    std::vector<row_of_intervals> rows{};               ///< in the order in which they are to stand
};

inline figure figure_of(const bars_plot& f) {
    using namespace detail;
    std::vector<std::pair<look, std::string>> series;
    for (const std::string& s : f.series) series.emplace_back(look{}, s);
    figure out{f.id, f.caption, {}, numbers_of(rows_plot{f.id, f.caption, f.says, f.x, f.first_column, series, f.rows})};
    extent e;
    e.take(0);
    std::size_t longest = 6;
    for (const row_of_intervals& r : f.rows) {
        longest = (std::max)(longest, characters(r.name));
        for (const interval& i : r.at) e.take(i);
    }
    const double names = (std::min)(static_cast<double>(longest) * letter + 10, most_name), thick = 11, each = 8 + (thick + 1) * static_cast<double>((std::max)(f.series.size(), std::size_t{1}));
    const scale x{e, names + 14, figure_width - 24, 7};
    const std::size_t most = static_cast<std::size_t>(most_height / each), parts = (f.rows.size() + most - 1) / most;
    std::size_t done = 0;
    for (std::size_t part = 0; part == 0 || done != f.rows.size(); ++part) {
        const std::size_t n = (std::min)(most, f.rows.size() - done);
        pen p;
        double y = 18;
        const auto bar = [&](std::size_t k, double from, double above, double wide) {
            p.box(from, above, wide, thick, k == 0 ? "bar" : "hatched");
            std::string lines;
            for (double at = from + 4; k != 0 && at < from + wide; at += 4) lines += "M" + pen::pair(at, above) + "v" + coordinate(thick);
            p.path(lines, "hatch");
        };
        if (f.series.size() > 1) {
            double at = 6;
            for (std::size_t k = 0; k != f.series.size(); ++k) {
                bar(k, at, y - 11, 26);
                p.text(at + 33, y - 1, f.series[k]);
                at += 50 + width_of(f.series[k]);
            }
            y += 12;
        }
        const double top = y, bottom = top + each * static_cast<double>((std::max)(n, std::size_t{1})) + 6;
        draw_x_axis(p, x, top, bottom, f.x.words());
        if (n == 0) p.text(names + 24, top + 17, "Nothing was counted.");
        for (std::size_t i = 0; i != n; ++i) {
            const row_of_intervals& r = f.rows[done + i];
            const double from = top + 6 + each * static_cast<double>(i);
            p.text(names, from + (each - 8) / 2 + 4, shortened(r.name, static_cast<std::size_t>(most_name / letter) - 1), "end");
            for (std::size_t k = 0; k != f.series.size() && k != r.at.size(); ++k) {
                const interval& at = r.at[k];
                if (!at.known()) continue;
                const double above = from + (thick + 1) * static_cast<double>(k), a = x.at((std::min)(0.0, at.mid)), b = x.at((std::max)(0.0, at.mid));
                bar(k, a, above, b - a);
                if (at.wide()) p.line(x.at(at.lo), above + thick / 2, x.at(at.hi), above + thick / 2, "halo").line(x.at(at.lo), above + thick / 2, x.at(at.hi), above + thick / 2, "whisker");
            }
        }
        p.line(x.at(0), top, x.at(0), bottom, "axis");
        done += n;
        const std::string which = parts > 1 ? ", part " + std::to_string(part + 1) + " of " + std::to_string(parts) : "";
        out.drawings.push_back({f.caption + which, f.says, figure_width, bottom + 44, p.take()});
        if (f.rows.empty()) break;
    }
    return out;
}

}  // namespace cohort_report
