// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_scale.hpp"

/// Rows of intervals over one scale: differences of policies, a published figure over what was simulated, the worst tenth beside all.
namespace cohort_report {

/// A name, and an interval of each series.
struct row_of_intervals {
    std::string name{};
    std::vector<interval> at{};
};
struct rows_plot {
    std::string id{}, caption{}, says{};               ///< `says`: what it shows, in a sentence, for who cannot see it
    measure x{};
    std::string first_column = "Policy";
    std::vector<std::pair<look, std::string>> series{};
    std::vector<row_of_intervals> rows{};
    double reference = unknown;                         ///< a line across all rows
    std::string reference_words{};
    bool is_difference = false;                         ///< numbers bear their sign
    bool joined = false;                                ///< a thin line joins the marks of a row
};

namespace detail {

inline constexpr double figure_width = 680, most_name = 238, most_height = 800;   // what a printed page holds

inline std::string told(double x, const measure& m, bool is_difference) { return is_difference ? signed_decimal(x, m.places) : decimal(x, m.places); }

/// The table of a plot of rows: of each series the middle and, where one has width, the range.
inline table numbers_of(const rows_plot& f) {
    table t{f.caption, {f.first_column}, {}};
    std::vector<bool> wide(f.series.size());
    for (std::size_t k = 0; k != f.series.size(); ++k) {
        for (const row_of_intervals& r : f.rows) wide[k] = wide[k] || (k < r.at.size() && r.at[k].wide());
        const std::string name = f.series.size() == 1 ? f.x.words() : f.series[k].second + ": " + f.x.words();
        t.columns.push_back(name);
        if (wide[k]) t.columns.push_back(f.series.size() == 1 ? "Low" : f.series[k].second + ": low"), t.columns.push_back(f.series.size() == 1 ? "High" : f.series[k].second + ": high");
    }
    for (const row_of_intervals& r : f.rows) {
        std::vector<std::string> cells{r.name};
        for (std::size_t k = 0; k != f.series.size(); ++k) {
            const interval i = k < r.at.size() ? r.at[k] : interval{};
            cells.push_back(told(i.mid, f.x, f.is_difference));
            if (wide[k]) cells.push_back(told(i.lo, f.x, f.is_difference)), cells.push_back(told(i.hi, f.x, f.is_difference));
        }
        t.rows.push_back(std::move(cells));
    }
    return t;
}

}  // namespace detail

inline figure figure_of(const rows_plot& f) {
    using namespace detail;
    figure out{f.id, f.caption, {}, numbers_of(f)};
    extent e;
    std::size_t longest = 6;
    for (const row_of_intervals& r : f.rows) {
        longest = (std::max)(longest, characters(r.name));
        for (const interval& i : r.at) e.take(i);
    }
    e.take(f.reference);
    const double names = (std::min)(static_cast<double>(longest) * letter + 10, most_name);
    const scale x{e, names + 14, figure_width - 24, 7};
    const double gap = 12, each = f.series.size() > 2 ? 9 + gap * static_cast<double>(f.series.size() - 1) + 9 : f.series.size() == 2 && !f.joined ? 26 : 22;
    const std::size_t most = static_cast<std::size_t>(most_height / each), parts = (f.rows.size() + most - 1) / most, fair = parts == 0 ? 0 : (f.rows.size() + parts - 1) / parts;
    std::size_t done = 0;
    for (std::size_t part = 0; part == 0 || done != f.rows.size(); ++part) {
        const std::size_t n = (std::min)(fair, f.rows.size() - done);
        pen p;
        double y = 18;
        if (f.series.size() > 1) y += p.key(6, y, figure_width, f.series) - 4;
        if (!f.reference_words.empty() && known(f.reference)) y += 14, p.text(x.at(f.reference), y - 6, f.reference_words, x.at(f.reference) > figure_width * .7 ? "s end" : x.at(f.reference) < names + 60 ? "s" : "s mid");
        const double top = y, bottom = top + each * static_cast<double>((std::max)(n, std::size_t{1})) + 6;
        draw_x_axis(p, x, top, bottom, f.x.words());
        if (known(f.reference)) p.line(x.at(f.reference), top, x.at(f.reference), bottom, "ref");
        if (n == 0) p.text(names + 24, top + 17, "Nothing was counted.");
        for (std::size_t i = 0; i != n; ++i) {
            const row_of_intervals& r = f.rows[done + i];
            const double middle = top + 3 + each * (static_cast<double>(i) + .5);
            if (i % 2 == 1) p.box(0, middle - each / 2, names + 8, each, "band");
            p.text(names, middle + 4, shortened(r.name, static_cast<std::size_t>(most_name / letter) - 1), "end");
            const double spread = f.joined ? 0 : f.series.size() > 2 ? gap : 10, first = middle - spread * static_cast<double>(f.series.size() - 1) / 2;
            if (f.joined) {
                extent across;
                for (const interval& at : r.at) across.take(at.mid);
                if (across.any()) p.line(x.at(across.lo()), middle, x.at(across.hi()), middle, "join");
            }
            for (std::size_t k = (std::min)(f.series.size(), r.at.size()); k-- != 0;) {   // the first lies on top
                const interval& at = r.at[k];
                if (!at.known()) continue;
                const double here = first + spread * static_cast<double>(k);
                const look& l = f.series[k].first;
                if (at.wide()) {
                    p.line(x.at(at.lo), here, x.at(at.hi), here, pen::stroke_of(l));
                    p.path("M" + pen::pair(x.at(at.lo), here - 3.5) + "v7M" + pen::pair(x.at(at.hi), here - 3.5) + "v7", pen::stroke_of(l));
                }
                p.mark(x.at(at.mid), here, l, f.joined && !l.filled ? 6 : 4.5);
            }
        }
        done += n;
        const std::string which = parts > 1 ? ", part " + std::to_string(part + 1) + " of " + std::to_string(parts) : "";
        out.drawings.push_back({f.caption + which, f.says, figure_width, bottom + 44, p.take()});
        if (f.rows.empty()) break;
    }
    return out;
}

}  // namespace cohort_report
