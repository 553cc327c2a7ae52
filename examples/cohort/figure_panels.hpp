// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_scale.hpp"

/// Small pictures with one scale for all, which flow beside each other: fans of quantiles and curves, a policy each.
namespace cohort_report {

/// The 5th, 25th, 50th, 75th and 95th of a hundred, at each time.
struct fan {
    std::string name{};
    std::vector<double> time{};
    std::array<std::vector<double>, 5> quantiles{};
};
struct fans_plot {
    std::string id{}, caption{}, says{};
    measure time{}, y{};
    std::vector<fan> fans{};
    std::size_t told_every = 1;                         ///< of the times, in the table
};

/// A line with what is known of it, at each time; steps hold their value until the next.
struct curve {
    std::string name{};
    look drawn{};
    std::vector<double> time{};
    std::vector<interval> at{};
};
struct panel {
    std::string name{};
    std::vector<curve> curves{};
};
struct panels_plot {
    std::string id{}, caption{}, says{};
    measure time{}, y{};
    std::vector<panel> panels{};
    bool stepwise = false, wide = false;                ///< `wide`: each panel takes the whole width
    std::size_t told_every = 1;
};

namespace detail {

inline constexpr double panel_width = 216, panel_height = 182, panel_left = 44, panel_top = 48, panel_bottom = 148, panel_right = 206;

/// A name in one line or two.
inline void draw_name(pen& p, const std::string& name, std::size_t most) {
    std::size_t cut = characters(name) <= most ? std::string::npos : name.rfind(' ', most);
    if (cut == 0) cut = std::string::npos;
    p.text(6, 15, shortened(name.substr(0, cut), most), "b");
    if (cut != std::string::npos) p.text(6, 31, shortened(name.substr(cut + 1), most + 2), "b");
}
inline std::string path_of(const scale& x, const scale& y, const std::vector<double>& time, const std::vector<double>& value, bool stepwise, bool back = false) {
    std::string d;
    for (std::size_t k = 0; k != time.size() && k != value.size(); ++k) {
        const std::size_t i = back ? (std::min)(time.size(), value.size()) - 1 - k : k;
        if (!known(value[i]) || !known(time[i])) continue;
        const double px = x.at(time[i]), py = y.at(value[i]);
        if (d.empty()) d = (back ? "L" : "M") + pen::pair(px, py);
        else if (stepwise) d += back ? "V" + coordinate(py) + "H" + coordinate(px) : "H" + coordinate(px) + "V" + coordinate(py);
        else d += "L" + pen::pair(px, py);
    }
    return d;
}
inline std::string band_of(const scale& x, const scale& y, const std::vector<double>& time, const std::vector<double>& low, const std::vector<double>& high, bool stepwise) {
    const std::string there = path_of(x, y, time, low, stepwise), back = path_of(x, y, time, high, stepwise, true);
    return there.empty() || back.empty() ? "" : there + back + "z";
}
/// Where the n of a list are told: every so many, and the last.
inline bool is_told(std::size_t i, std::size_t n, std::size_t every) { return i % (std::max)(every, std::size_t{1}) == 0 || i + 1 == n; }
/// Moves words apart that would stand on each other: each at least `apart` below the one before, as near to where it should be as the frame lets it.
inline void spread(std::vector<double>& wanted, double apart, double top, double bottom) {
    std::vector<std::size_t> order(wanted.size());
    for (std::size_t i = 0; i != order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    double least = top;
    for (const std::size_t i : order) wanted[i] = (std::max)(wanted[i], least), least = wanted[i] + apart;
    double most = bottom;
    for (std::size_t k = order.size(); k-- != 0;) wanted[order[k]] = (std::min)(wanted[order[k]], most), most = wanted[order[k]] - apart;
}

}  // namespace detail

inline figure figure_of(const fans_plot& f) {
    using namespace detail;
    static constexpr std::array<std::string_view, 5> names{"5 %", "25 %", "median", "75 %", "95 %"};
    figure out{f.id, f.caption, {}, {f.caption, {"Policy", f.time.words()}, {}}};
    for (const std::string_view n : names) out.numbers.columns.push_back(std::string{n} + " of people: " + f.y.words());
    extent et, ey;
    for (const fan& one : f.fans) {
        for (const double t : one.time) et.take(t);
        for (const auto& q : one.quantiles)
            for (const double v : q) ey.take(v);
        for (std::size_t i = 0; i != one.time.size(); ++i) {
            if (!is_told(i, one.time.size(), f.told_every)) continue;
            std::vector<std::string> cells{one.name, decimal(one.time[i], f.time.places)};
            for (const auto& q : one.quantiles) cells.push_back(decimal(i < q.size() ? q[i] : unknown, f.y.places));
            out.numbers.rows.push_back(std::move(cells));
        }
    }
    const scale x{et, panel_left, panel_right, 4, true}, y{ey, panel_bottom, panel_top, 4};
    for (const fan& one : f.fans) {
        pen p;
        draw_name(p, one.name, 26);
        draw_x_axis(p, x, panel_top, panel_bottom, "");
        draw_y_axis(p, y, panel_left, panel_right, "");
        p.text((panel_left + panel_right) / 2, panel_bottom + 30, f.time.words(), "s mid");
        p.path(band_of(x, y, one.time, one.quantiles[0], one.quantiles[4], false), "outer").path(band_of(x, y, one.time, one.quantiles[1], one.quantiles[3], false), "inner");
        p.path(path_of(x, y, one.time, one.quantiles[0], false), "rim").path(path_of(x, y, one.time, one.quantiles[4], false), "rim");
        p.path(path_of(x, y, one.time, one.quantiles[2], false), "median");
        std::string says = f.says;
        if (!one.time.empty()) {
            const std::size_t last = one.time.size() - 1;
            const auto at = [&](std::size_t q, std::size_t i) { return decimal(i < one.quantiles[q].size() ? one.quantiles[q][i] : unknown, f.y.places); };
            says += " At the end: median " + at(2, last) + ", half of the people from " + at(1, last) + " to " + at(3, last) + ", nine in ten from " + at(0, last) + " to " + at(4, last) + "; median at the start " + at(2, 0) + ".";
        }
        out.drawings.push_back({f.caption + ": " + one.name, says, panel_width, panel_height, p.take()});
    }
    if (f.fans.empty()) out.drawings.push_back({f.caption, "Nothing was counted.", panel_width, panel_height, pen{}.text(12, 30, "Nothing was counted.").take()});
    return out;
}

inline figure figure_of(const panels_plot& f) {
    using namespace detail;
    figure out{f.id, f.caption, {}, {f.caption, {"Panel", "Curve", f.time.words(), f.y.words(), "Low", "High"}, {}}};
    extent et, ey;
    std::size_t longest = 0;
    for (const panel& one : f.panels)
        for (const curve& c : one.curves) {
            longest = (std::max)(longest, characters(c.name));
            for (const double t : c.time) et.take(t);
            for (const interval& v : c.at) ey.take(v);
            for (std::size_t i = 0; i != c.time.size() && i != c.at.size(); ++i)
                if (is_told(i, c.time.size(), f.told_every))
                    out.numbers.rows.push_back({one.name, c.name, decimal(c.time[i], f.time.places), decimal(c.at[i].mid, f.y.places), decimal(c.at[i].lo, f.y.places), decimal(c.at[i].hi, f.y.places)});
        }
    const std::size_t most = f.wide ? 24 : 12;
    const double words = static_cast<double>((std::min)(longest, most)) * small_letter + 8;
    const double width = f.wide ? 680 : 280, height = f.wide ? 340 : panel_height + 6, left = panel_left, right = width - words - 10, top = panel_top,
                 bottom = f.wide ? height - 44 : height - 36;
    const scale x{et, left, right, f.wide ? 8 : 4, true}, y{ey, bottom, top, f.wide ? 6 : 4};
    for (const panel& one : f.panels) {
        pen p;
        draw_name(p, one.name, f.wide ? 80 : 34);
        draw_x_axis(p, x, top, bottom, "");
        draw_y_axis(p, y, left, right, "");
        p.text((left + right) / 2, bottom + 31, f.time.words(), "s mid");
        std::vector<double> ends;
        std::string says = f.says;
        for (const curve& c : one.curves) {
            std::vector<double> low, mid, high;
            for (const interval& v : c.at) low.push_back(v.lo), mid.push_back(v.mid), high.push_back(v.hi);
            p.path(band_of(x, y, c.time, low, high, f.stepwise), "around c" + std::to_string(c.drawn.colour));
            p.path(path_of(x, y, c.time, mid, f.stepwise), pen::stroke_of(c.drawn));
            const double last = mid.empty() ? unknown : mid.back();
            ends.push_back(known(last) ? y.at(last) + 4 : bottom);
            if (!mid.empty()) says += " " + c.name + ": " + words_of(c.at.back(), f.y.places) + " at the end.";
        }
        std::vector<double> at = ends;
        spread(at, 14, top + 4, bottom + 4);
        for (std::size_t k = 0; k != one.curves.size(); ++k) {
            p.line(right + 1, ends[k] - 4, right + 6, at[k] - 4, "leader");
            p.text(right + 8, at[k], shortened(one.curves[k].name, most), "s");
        }
        out.drawings.push_back({f.caption + ": " + one.name, says, width, height, p.take()});
    }
    if (f.panels.empty()) out.drawings.push_back({f.caption, "Nothing was counted.", width, height, pen{}.text(12, 30, "Nothing was counted.").take()});
    return out;
}

}  // namespace cohort_report
