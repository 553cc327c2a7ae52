// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_scale.hpp"

/// Harm against benefit: a point for each policy with its intervals, and the front of those that none beats in both.
namespace cohort_report {

struct pareto_point {
    std::string name{};                                 ///< as the table tells it
    std::string label{};                                ///< as the plot tells it; nothing: the mark alone
    interval x{}, y{};
    look drawn{};
    std::size_t twin = ~std::size_t{0};                 ///< the point of the same policy otherwise, which a line joins
};
struct pareto_plot {
    std::string id{}, caption{}, says{};
    measure x{}, y{};
    bool more_x_is_better = true, more_y_is_better = true;
    std::vector<std::pair<look, std::string>> series{};
    std::vector<pareto_point> points{};
};

/// Which points no other is at least as good as in both, and better than in one. By their middles. O(n²).
inline std::vector<bool> front_of(const pareto_plot& f) {
    const auto x = [&](const pareto_point& p) { return f.more_x_is_better ? p.x.mid : -p.x.mid; };
    const auto y = [&](const pareto_point& p) { return f.more_y_is_better ? p.y.mid : -p.y.mid; };
    std::vector<bool> best(f.points.size());
    for (std::size_t i = 0; i != f.points.size(); ++i) {
        const pareto_point& a = f.points[i];
        best[i] = a.x.known() && a.y.known();
        for (const pareto_point& b : f.points)
            if (best[i] && b.x.known() && b.y.known() && x(b) >= x(a) && y(b) >= y(a) && (x(b) > x(a) || y(b) > y(a))) best[i] = false;
    }
    return best;
}

namespace detail {

struct placed_box {
    double x, y, width, height;
    double shared_with(const placed_box& o) const noexcept {
        const double w = (std::min)(x + width, o.x + o.width) - (std::max)(x, o.x), h = (std::min)(y + height, o.y + o.height) - (std::max)(y, o.y);
        return w > 0 && h > 0 ? w * h : 0;
    }
};
/// Looks further and further around a point for room that nothing has taken. Answers the least taken place inside of `all`, where none is free.
inline placed_box room_near(double x, double y, double width, double height, const placed_box& all, const std::vector<placed_box>& taken) {
    static constexpr std::array<std::pair<double, double>, 16> ways{{{1, 0}, {-1, 0}, {.7, -.7}, {.7, .7}, {-.7, -.7}, {-.7, .7}, {0, -1}, {0, 1},
                                                                     {.9, -.4}, {.9, .4}, {-.9, -.4}, {-.9, .4}, {.4, -.9}, {.4, .9}, {-.4, -.9}, {-.4, .9}}};
    placed_box best{x, y, width, height};
    double least = -1;
    for (double far = 9; far < 260; far += 9)
        for (const auto& [dx, dy] : ways) {
            const placed_box here{x + dx * far - (dx > .3 ? 0 : dx < -.3 ? width : width / 2), y + dy * far - (dy > .3 ? height * .2 : dy < -.3 ? height * .8 : height / 2), width, height};
            if (here.x < all.x || here.y < all.y || here.x + width > all.x + all.width || here.y + height > all.y + all.height) continue;
            double cost = far * .5;
            for (const placed_box& t : taken) cost += 10 * here.shared_with(t);
            if (least < 0 || cost < least) least = cost, best = here;
            if (cost <= far * .5) return here;
        }
    // No way around the point is free: the nearest free place of all.
    double nearest = -1;
    for (double top = all.y; top + height <= all.y + all.height; top += 4)
        for (double left = all.x; left + width <= all.x + all.width; left += 8) {
            const placed_box here{left, top, width, height};
            const double dx = left + width / 2 - x, dy = top + height / 2 - y, away = dx * dx + dy * dy;
            if ((nearest < 0 || away < nearest) && std::none_of(taken.begin(), taken.end(), [&](const placed_box& t) { return t.shared_with(here) > 0; })) nearest = away, best = here;
        }
    return best;
}

}  // namespace detail

inline figure figure_of(const pareto_plot& f) {
    const std::vector<bool> best = front_of(f);
    figure out{f.id, f.caption, {}, {f.caption, {"Policy", f.x.words(), "Low", "High", f.y.words(), "Low", "High", "On the front"}, {}}};
    for (std::size_t i = 0; i != f.points.size(); ++i) {
        const pareto_point& q = f.points[i];
        out.numbers.rows.push_back({q.name, decimal(q.x.mid, f.x.places), decimal(q.x.lo, f.x.places), decimal(q.x.hi, f.x.places), decimal(q.y.mid, f.y.places), decimal(q.y.lo, f.y.places),
                                    decimal(q.y.hi, f.y.places), best[i] ? "yes" : "no"});
    }
    extent ex, ey;
    for (const pareto_point& q : f.points) ex.take(q.x), ey.take(q.y);
    pen p;
    constexpr double width = 680, left = 62, right = width - 20, plot = 480;
    double top = 18;
    if (!f.series.empty()) top += p.key(6, top, width, f.series);
    p.path("M12 " + coordinate(top) + "h26", "front").text(46, top + 4, "the front: no policy is better in both");
    top += 38;
    const double bottom = top + plot;
    const scale x{ex, left, right, 7}, y{ey, bottom, top, 7};
    draw_x_axis(p, x, top, bottom, f.x.words() + (f.more_x_is_better ? " (better to the right)" : " (better to the left)"));
    draw_y_axis(p, y, left, right, f.y.words() + (f.more_y_is_better ? " (better upwards)" : " (better downwards)"));
    if (f.points.empty()) p.text(left + 12, top + 24, "Nothing was counted.");

    std::vector<std::pair<double, double>> front;
    for (std::size_t i = 0; i != f.points.size(); ++i)
        if (best[i]) front.emplace_back(x.at(f.points[i].x.mid), y.at(f.points[i].y.mid));
    std::sort(front.begin(), front.end());
    std::string steps;
    for (const auto& [px, py] : front) {
        if (steps.empty()) steps = "M" + pen::pair(px, py);
        else if (f.more_x_is_better) steps += "V" + coordinate(py) + "H" + coordinate(px);
        else steps += "H" + coordinate(px) + "V" + coordinate(py);
    }
    p.path(steps, "front");

    std::vector<detail::placed_box> taken;
    for (const pareto_point& q : f.points) {
        if (!q.x.known() || !q.y.known()) continue;
        const double px = x.at(q.x.mid), py = y.at(q.y.mid);
        taken.push_back({px - 7, py - 7, 14, 14});
        if (q.twin < f.points.size() && f.points[q.twin].x.known() && f.points[q.twin].y.known()) p.line(px, py, x.at(f.points[q.twin].x.mid), y.at(f.points[q.twin].y.mid), "join");
        if (q.x.wide()) p.line(x.at(q.x.lo), py, x.at(q.x.hi), py, "whisker");
        if (q.y.wide()) p.line(px, y.at(q.y.lo), px, y.at(q.y.hi), "whisker");
    }
    for (std::size_t i = 0; i != f.points.size(); ++i) {
        const pareto_point& q = f.points[i];
        if (q.x.known() && q.y.known()) p.mark(x.at(q.x.mid), y.at(q.y.mid), q.drawn, best[i] ? 6 : 4.5);
    }
    for (const pareto_point& q : f.points) {
        if (!q.x.known() || !q.y.known() || q.label.empty()) continue;
        const double px = x.at(q.x.mid), py = y.at(q.y.mid);
        const std::string label = shortened(q.label, 32);
        const detail::placed_box at = detail::room_near(px, py, small_letter * static_cast<double>(characters(label)) + 2, 14, {left + 2, top + 2, right - left - 4, plot - 4}, taken);
        taken.push_back(at);
        const double near_x = (std::clamp)(px, at.x, at.x + at.width), near_y = (std::clamp)(py, at.y, at.y + at.height), away = std::fabs(near_x - px) + std::fabs(near_y - py);
        if (away > 16) p.line(px, py, near_x, near_y, "leader");
        p.text(at.x + 1, at.y + 11, label, "s halo");
    }
    out.drawings.push_back({f.caption, f.says, width, bottom + 46, p.take()});
    return out;
}

}  // namespace cohort_report
