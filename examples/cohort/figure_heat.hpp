// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_scale.hpp"

/// A grid of squares: the more, the larger. So it is read without colour, and by touch where it is printed so.
namespace cohort_report {

struct heat_plot {
    std::string id{}, caption{}, says{};
    measure value{};
    std::string row_name{}, column_name{};
    std::vector<std::string> rows{}, columns{};
    std::vector<std::vector<double>> at{};              ///< a row each
    double most = unknown;                              ///< fills a cell; the most of all where it is not known
    std::size_t told_every = 1;                         ///< of the columns, in the table
};

inline figure figure_of(const heat_plot& f) {
    figure out{f.id, f.caption, {}, {f.caption, {f.row_name}, {}}};
    const auto value = [&](std::size_t r, std::size_t c) { return r < f.at.size() && c < f.at[r].size() ? f.at[r][c] : unknown; };
    const auto is_told = [&](std::size_t c) { return c % (std::max)(f.told_every, std::size_t{1}) == 0 || c + 1 == f.columns.size(); };
    for (std::size_t c = 0; c != f.columns.size(); ++c)
        if (is_told(c)) out.numbers.columns.push_back(f.column_name + " " + f.columns[c]);
    double most = f.most;
    for (std::size_t r = 0; r != f.rows.size(); ++r) {
        std::vector<std::string> cells{f.rows[r]};
        for (std::size_t c = 0; c != f.columns.size(); ++c) {
            if (is_told(c)) cells.push_back(decimal(value(r, c), f.value.places));
            if (!known(f.most) && known(value(r, c))) most = known(most) ? (std::max)(most, value(r, c)) : value(r, c);
        }
        out.numbers.rows.push_back(std::move(cells));
    }
    if (!known(most) || most <= 0) most = 1;
    std::size_t longest = 4;
    for (const std::string& r : f.rows) longest = (std::max)(longest, characters(r));
    const double left = (std::min)(static_cast<double>(longest) * letter + 12, 236.0), width = 680;
    const double cell = f.columns.empty() ? 20 : (std::min)((width - left - 16) / static_cast<double>(f.columns.size()), 20.0), tall = (std::min)((std::max)(cell, 16.0), 20.0);
    const std::size_t most_rows = static_cast<std::size_t>(800 / tall), parts = (f.rows.size() + most_rows - 1) / most_rows, fair = parts == 0 ? 0 : (f.rows.size() + parts - 1) / parts;
    for (std::size_t done = 0, part = 0; part == 0 || done != f.rows.size(); ++part) {
        const std::size_t n = (std::min)(fair, f.rows.size() - done);
        pen p;
        // What sizes mean.
        p.text(6, 18, f.value.words() + ":");
        double at = 18 + width_of(f.value.words());
        for (const double share : {.25, .5, 1.0}) {
            const double side = (std::min)(cell, tall) * std::sqrt(share) - 1;
            p.box(at + 10 - side / 2, 14 - side / 2, side, side, "bar").text(at + 24, 18, decimal(most * share, f.value.places), "s");
            at += 44 + small_letter * static_cast<double>(characters(decimal(most * share, f.value.places)));
        }
        p.text(at + 4, 18, "; a dot: none; blank: not known", "s");
        const double top = 58;
        const std::size_t every = cell >= 18 ? 2 : cell >= 9 ? 4 : 8;
        for (std::size_t c = 0; c < f.columns.size(); c += every) p.text(left + cell * (static_cast<double>(c) + .5), top - 6, f.columns[c], "s mid");
        p.text(left, top - 22, f.column_name, "s");
        double y = top;
        for (std::size_t r = done; r != done + n; ++r, y += tall) {
            if ((r - done) % 2 == 1) p.box(0, y, left + cell * static_cast<double>(f.columns.size()), tall, "band");
            p.text(left - 8, y + tall / 2 + 4.5, shortened(f.rows[r], 31), "end");
            std::string squares, dots;
            for (std::size_t c = 0; c != f.columns.size(); ++c) {
                const double v = value(r, c), middle = left + cell * (static_cast<double>(c) + .5);
                if (!known(v)) continue;
                const double side = ((std::min)(cell, tall) - 1) * std::sqrt((std::clamp)(v / most, 0.0, 1.0));
                if (side < .6) dots += "M" + pen::pair(middle - .6, y + tall / 2 - .6) + "h1.2v1.2h-1.2z";
                else squares += "M" + pen::pair(middle - side / 2, y + (tall - side) / 2) + "h" + coordinate(side) + "v" + coordinate(side) + "h-" + coordinate(side) + "z";
            }
            p.path(squares, "bar").path(dots, "ink");
        }
        if (f.rows.empty() || f.columns.empty()) p.text(12, top + 14, "Nothing was counted."), y += 24;
        done += n;
        out.drawings.push_back({f.caption + (parts > 1 ? ", part " + std::to_string(part + 1) + " of " + std::to_string(parts) : ""), f.says, width, y + 12, p.take()});
        if (f.rows.empty()) break;
    }
    return out;
}

}  // namespace cohort_report
