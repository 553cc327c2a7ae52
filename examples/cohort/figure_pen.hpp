// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure.hpp"

/// What figures are drawn with: text, lines, boxes, and marks that differ by shape, by being filled or open and by the pattern of their line. Colour only repeats it.
namespace cohort_report {

enum class shape : std::uint8_t { disc, square, diamond, up, down, cross, bar };
enum class pattern : std::uint8_t { whole, dashed, dotted, dash_and_dot };

/// How a series looks. No two of a figure share shape, fill and pattern.
struct look {
    shape drawn = shape::disc;
    bool filled = true;
    pattern line = pattern::whole;
    std::uint8_t colour = 0;          ///< one of the page's four, each with contrast enough in light and in dark
};
inline constexpr look guarded_look{shape::disc, true, pattern::whole, 0}, unguarded_look{shape::disc, false, pattern::dashed, 1};

inline constexpr double letter = 7.2, small_letter = 6.7, line_height = 16;   // of 13 and 12 pixels, on the wide side
/// About how wide a text of 13 pixels is.
inline double width_of(std::string_view s) noexcept { return letter * static_cast<double>(characters(s)); }

class pen {
  public:
    pen& text(double x, double y, std::string_view s, std::string_view css = {}) {
        all_ += "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\"" + in_class(css) + ">" + escaped(s) + "</text>\n";
        return *this;
    }
    pen& line(double x1, double y1, double x2, double y2, std::string_view css) {
        all_ += "<path" + in_class(css) + " d=\"M" + pair(x1, y1) + "L" + pair(x2, y2) + "\"/>\n";
        return *this;
    }
    pen& box(double x, double y, double width, double height, std::string_view css) {
        all_ += "<rect" + in_class(css) + " x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" width=\"" + coordinate(width) + "\" height=\"" + coordinate(height) + "\"/>\n";
        return *this;
    }
    pen& path(std::string_view d, std::string_view css) {
        if (!d.empty()) all_ += "<path" + in_class(css) + " d=\"" + std::string{d} + "\"/>\n";
        return *this;
    }
    pen& mark(double x, double y, const look& l, double size = 5) {
        const std::string css = std::string{"m c"} + std::to_string(l.colour) + (l.filled ? " f" : " o");
        const auto corners = [&](std::initializer_list<std::pair<double, double>> at) {
            std::string d;
            for (const auto& [px, py] : at) d += (d.empty() ? "M" : "L") + pair(x + px * size, y + py * size);
            return d;
        };
        switch (l.drawn) {
            case shape::disc: all_ += "<circle" + in_class(css) + " cx=\"" + coordinate(x) + "\" cy=\"" + coordinate(y) + "\" r=\"" + coordinate(size) + "\"/>\n"; break;
            case shape::square: path(corners({{-.9, -.9}, {.9, -.9}, {.9, .9}, {-.9, .9}}) + "z", css); break;
            case shape::diamond: path(corners({{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}}) + "z", css); break;
            case shape::up: path(corners({{0, -1.2}, {1.15, .9}, {-1.15, .9}}) + "z", css); break;
            case shape::down: path(corners({{0, 1.2}, {1.15, -.9}, {-1.15, -.9}}) + "z", css); break;
            case shape::cross: path(corners({{-1, -1}, {1, 1}}) + corners({{-1, 1}, {1, -1}}), css); break;
            case shape::bar: path(corners({{-1.1, -.4}, {1.1, -.4}, {1.1, .4}, {-1.1, .4}}) + "z", css); break;
        }
        return *this;
    }
    /// From left to right, what series mean; answers the height that it took.
    double key(double x, double y, double right, const std::vector<std::pair<look, std::string>>& all, bool lines = false) {
        double at = x, down = 0;
        for (const auto& [l, words] : all) {
            const double wide = (lines ? 44 : 22) + width_of(words) + 14;
            if (at != x && at + wide > right) at = x, down += 20;
            if (lines) line(at, y + down - 4, at + 30, y + down - 4, stroke_of(l));
            else mark(at + 7, y + down - 4, l);
            text(at + (lines ? 38 : 20), y + down, words);
            at += wide;
        }
        return down + 20;
    }
    static std::string stroke_of(const look& l) { return std::string{"l c"} + std::to_string(l.colour) + " p" + std::to_string(static_cast<int>(l.line)); }
    static std::string pair(double x, double y) { return coordinate(x) + " " + coordinate(y); }
    std::string take() { return std::move(all_); }

  private:
    static std::string in_class(std::string_view css) { return css.empty() ? "" : " class=\"" + std::string{css} + "\""; }
    std::string all_;
};

}  // namespace cohort_report
