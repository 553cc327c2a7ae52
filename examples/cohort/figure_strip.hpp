// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_panels.hpp"

/// One invented person's days, in lanes one below the other: what was felt and told, the dose, and what was decided, each answer with a shape of its own.
namespace cohort_report {

/// A line or a run of points over the days.
struct strip_line {
    std::string name{};
    look drawn{};
    bool points = false;
    std::vector<double> day{}, value{};
};
struct strip_lane {
    measure y{};
    std::vector<strip_line> lines{};
};
/// What a day came to; `kind` is one of the plot's.
struct strip_mark {
    double day = 0;
    std::size_t kind = 0;
    std::string words{};
};
struct strip_plot {
    std::string id{}, caption{}, says{};
    std::vector<std::pair<look, std::string>> kinds{};
    std::vector<strip_lane> lanes{};
    std::string decisions_name = "Decision";
    std::vector<strip_mark> marks{};
};

inline figure figure_of(const strip_plot& f) {
    using namespace detail;
    figure out{f.id, f.caption, {}, {f.caption, {"Day", f.decisions_name, "What was said"}, {}}};
    extent et;
    for (const strip_lane& lane : f.lanes)
        for (const strip_line& l : lane.lines) {
            out.numbers.columns.push_back(l.name + ": " + lane.y.words());
            for (const double d : l.day) et.take(d);
        }
    std::vector<double> days;
    for (const strip_mark& m : f.marks) et.take(m.day), days.push_back(m.day);
    if (days.empty())
        for (const strip_lane& lane : f.lanes)
            for (const strip_line& l : lane.lines) days.insert(days.end(), l.day.begin(), l.day.end());
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const double d : days) {
        std::string what, words;
        for (const strip_mark& m : f.marks)
            if (m.day == d) what += (what.empty() ? "" : "; ") + (m.kind < f.kinds.size() ? f.kinds[m.kind].second : std::string{"–"}), words += (words.empty() ? "" : "; ") + m.words;
        std::vector<std::string> cells{decimal(d, 0), what.empty() ? "–" : what, words.empty() ? "–" : words};
        for (const strip_lane& lane : f.lanes)
            for (const strip_line& l : lane.lines) {
                double v = unknown;
                for (std::size_t i = 0; i != l.day.size() && i != l.value.size(); ++i)
                    if (l.day[i] == d) v = l.value[i];
                cells.push_back(decimal(v, lane.y.places));
            }
        out.numbers.rows.push_back(std::move(cells));
    }
    constexpr double width = 680, left = 48, right = 552, lane_height = 92;
    const scale x{et, left, right, 12, true};
    pen p;
    double y = 18;
    if (!f.kinds.empty()) {
        p.text(6, y, f.decisions_name, "b");
        for (std::size_t k = 0; k != f.kinds.size(); ++k) {
            y += 16;
            p.line(left, y, right, y, "grid").mark(right + 9, y, f.kinds[k].first, 3.6).text(right + 19, y + 4, shortened(f.kinds[k].second, 16), "s");
            for (const strip_mark& m : f.marks)
                if (m.kind == k) p.mark(x.at(m.day), y, f.kinds[k].first, 3.6);
        }
        y += 22;
    }
    for (std::size_t i = 0; i != f.lanes.size(); ++i) {
        const strip_lane& lane = f.lanes[i];
        extent e;
        for (const strip_line& l : lane.lines)
            for (const double v : l.value) e.take(v);
        const double top = y + 20, bottom = top + lane_height;
        const scale up{e, bottom, top, 4};
        p.text(6, y + 10, lane.y.words(), "b");
        draw_y_axis(p, up, left, right, "");
        for (const auto& [value, said] : x.ticks()) {
            p.line(x.at(value), top, x.at(value), bottom, "grid");
            if (i + 1 == f.lanes.size()) p.text(x.at(value), bottom + 16, said, "s mid");
        }
        std::vector<double> ends;
        for (const strip_line& l : lane.lines) {
            if (l.points)
                for (std::size_t k = 0; k != l.day.size() && k != l.value.size(); ++k) {
                    if (known(l.value[k])) p.mark(x.at(l.day[k]), up.at(l.value[k]), l.drawn, 2.6);
                }
            else p.path(path_of(x, up, l.day, l.value, false), pen::stroke_of(l.drawn));
            ends.push_back(!l.value.empty() && known(l.value.back()) ? up.at(l.value.back()) + 4 : bottom);
        }
        std::vector<double> at = ends;
        spread(at, 14, top + 4, bottom + 4);
        for (std::size_t k = 0; k != lane.lines.size(); ++k) {
            if (lane.lines[k].points) p.mark(right + 9, at[k] - 4, lane.lines[k].drawn, 3.4);
            else p.line(right + 3, at[k] - 4, right + 15, at[k] - 4, pen::stroke_of(lane.lines[k].drawn));
            p.text(right + 19, at[k], shortened(lane.lines[k].name, 16), "s");
        }
        y = bottom + 14;
    }
    p.text((left + right) / 2, y + 24, "day", "mid");
    if (f.marks.empty() && f.lanes.empty()) p.text(12, y + 4, "Nothing was counted.");
    out.drawings.push_back({f.caption, f.says, width, y + 36, p.take()});
    return out;
}

}  // namespace cohort_report
