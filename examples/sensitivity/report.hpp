// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "study.hpp"

#include <string>

/// The sensitivity as tables, as lines and as a picture.
namespace sensitivity {

inline constexpr std::string_view begins = "<!-- from here on written by the program sensitivity -->\n";
inline constexpr std::size_t listed = 10;

namespace detail {

/// With two places after the point.
inline std::string number(double x) {
    const std::int64_t n = static_cast<std::int64_t>(std::floor((x < 0 ? -x : x) * 100 + 0.5));
    const std::string rest = std::to_string(n % 100);
    return (x < 0 && n != 0 ? "-" : "") + std::to_string(n / 100) + "." + (rest.size() == 1 ? "0" : "") + rest;
}
inline std::string name_of(std::size_t parameter) { return std::string{house_priors[parameter].key}; }
/// Parameters in the order of their strength for an output.
inline std::vector<std::size_t> ranked(const std::vector<elementary_effects>& of) {
    std::vector<std::size_t> order = all_parameters();
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return of[a].strength > of[b].strength; });
    return order;
}
inline std::string hex(std::uint64_t h) {
    std::string s;
    for (int i = 60; i >= 0; i -= 4) s += "0123456789abcdef"[h >> i & 0xf];
    return s;
}

}  // namespace detail

inline std::string table_of_parts(const std::array<run_result, parts.size()>& structure) {
    using namespace detail;
    std::string t = "\n## Parts off\n\nIn the median world, each part of the model off in its turn.\n\n| Off |";
    for (const output& o : outputs) t += " " + std::string{o.name} + ", " + std::string{o.unit} + " |";
    t += "\n|---|---|---|---|---|\n";
    for (std::size_t i = 0; i != parts.size(); ++i) {
        t += "| " + std::string{parts[i].name} + " |";
        for (const double y : structure[i]) t += " " + number(y) + " |";
        t += "\n";
    }
    return t;
}
inline std::string generated(const analysis& s) {
    using namespace detail;
    std::string t = std::string{begins} + "\n" + std::to_string(s.size.people) + " people, " + std::to_string(s.size.days) + " days, the same in every run. The first " + std::to_string(digested) + " runs have the digest `" +
                    hex(s.digest) + "`.\n\n## Screening\n\n" + std::to_string(s.size.trajectories) + " trajectories, " + std::to_string(first_design(s.size).size()) + " runs. Of each output the " + std::to_string(listed) +
                    " strongest parameters; all are in the CSV.\n";
    for (std::size_t k = 0; k != outputs.size(); ++k) {
        const auto& of = s.screening.effects[k];
        t += "\n**" + std::string{outputs[k].name} + "**, " + std::string{outputs[k].unit} + "\n\n| Parameter | Strength (error) | Mean | Spread |\n|---|---|---|---|\n";
        const std::vector<std::size_t> order = ranked(of);
        for (std::size_t i = 0; i != listed; ++i) {
            const elementary_effects& e = of[order[i]];
            t += "| `" + name_of(order[i]) + "` | " + number(e.strength) + " (" + number(e.strength_error) + ") | " + number(e.mean) + " | " + number(e.spread) + " |\n";
        }
    }
    t += "\n## Shares of the variance\n\n" + std::to_string(s.size.rows) + " rows, " + std::to_string(s.size.rows * (s.variance.parameters.size() + 2)) + " runs, of the " + std::to_string(s.variance.parameters.size()) +
         " parameters that are strongest over all outputs; the others stand at their medians. In brackets, nine tenths of the estimates from rows drawn again.\n";
    for (std::size_t k = 0; k != outputs.size(); ++k) {
        t += "\n**" + std::string{outputs[k].name} + "**\n\n| Parameter | Alone | In total |\n|---|---|---|\n";
        for (std::size_t i = 0; i != s.variance.parameters.size(); ++i) {
            const sobol_index& x = s.variance.indices[k][i];
            t += "| `" + name_of(s.variance.parameters[i]) + "` | " + number(x.first) + " [" + number(x.of_first.least) + ", " + number(x.of_first.most) + "] | " + number(x.total) + " [" + number(x.of_total.least) + ", " +
                 number(x.of_total.most) + "] |\n";
        }
    }
    return t + table_of_parts(s.structure);
}

inline std::string csv(const analysis& s) {
    using namespace detail;
    std::string t = "method,output,unit,parameter,value,least,most,mean,spread\n";
    const auto plain = [](std::string_view name) {
        std::string x;
        for (const char c : name)
            if (c != '`') x += c;
        return "\"" + x + "\"";
    };
    for (std::size_t k = 0; k != outputs.size(); ++k)
        for (std::size_t j = 0; j != parameter_count; ++j) {
            const elementary_effects& e = s.screening.effects[k][j];
            t += "elementary effect," + plain(outputs[k].name) + "," + std::string{outputs[k].unit} + "," + name_of(j) + "," + number(e.strength) + "," + number(e.strength - 1.645 * e.strength_error) + "," +
                 number(e.strength + 1.645 * e.strength_error) + "," + number(e.mean) + "," + number(e.spread) + "\n";
        }
    for (std::size_t k = 0; k != outputs.size(); ++k)
        for (std::size_t i = 0; i != s.variance.parameters.size(); ++i) {
            const sobol_index& x = s.variance.indices[k][i];
            const std::string of = plain(outputs[k].name) + ",share," + name_of(s.variance.parameters[i]) + ",";
            t += "first index," + of + number(x.first) + "," + number(x.of_first.least) + "," + number(x.of_first.most) + ",,\n";
            t += "total index," + of + number(x.total) + "," + number(x.of_total.least) + "," + number(x.of_total.most) + ",,\n";
        }
    return t;
}

namespace detail {

inline std::string at(std::int64_t x) { return std::to_string(x); }
inline std::string text_at(std::int64_t x, std::int64_t y, std::string_view s, std::string_view more = {}) {
    std::string safe;
    for (const char c : s)
        if (c != '`') safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return "<text x=\"" + at(x) + "\" y=\"" + at(y) + "\"" + std::string{more} + ">" + safe + "</text>\n";
}
/// A bar with a whisker, from `x0` on; `scale` pixels are one.
inline std::string bar_at(std::int64_t x0, std::int64_t y, std::int64_t tall, double scale, double value, double least, double most, std::string_view how) {
    const auto px = [&](double v) { return static_cast<std::int64_t>(std::floor((v < 0 ? 0 : v) * scale + 0.5)); };
    const std::int64_t middle = y + tall / 2;
    return "<path class=\"" + std::string{how} + "\" d=\"M" + at(x0) + " " + at(y) + "h" + at(px(value)) + "v" + at(tall) + "h-" + at(px(value)) + "z\"/>" +
           "<path class=\"k\" d=\"M" + at(x0 + px(least)) + " " + at(middle) + "H" + at(x0 + px(most)) + "\"/>\n";
}

}  // namespace detail

inline std::string svg(const analysis& s) {
    using namespace detail;
    constexpr std::int64_t left = 210, right = 740, wide = 280, row = 20, top = 108, tall_panel = 270;
    const std::int64_t width = right + wide + 110, height = top + tall_panel * static_cast<std::int64_t>(outputs.size()) + 10;
    std::string body;
    for (std::size_t k = 0; k != outputs.size(); ++k) {
        const auto& of = s.screening.effects[k];
        const std::vector<std::size_t> order = ranked(of);
        std::int64_t y = top + tall_panel * static_cast<std::int64_t>(k);
        body += text_at(20, y, std::string{outputs[k].name} + ", " + std::string{outputs[k].unit}, " class=\"b\"");
        double most = 0;
        for (std::size_t i = 0; i != listed; ++i) most = (std::max)(most, of[order[i]].strength + 1.645 * of[order[i]].strength_error);
        const double scale = most > 0 ? static_cast<double>(wide) / most : 0;
        for (std::size_t i = 0; i != listed; ++i) {
            const elementary_effects& e = of[order[i]];
            y += row;
            body += text_at(left - 8, y + 11, name_of(order[i]), " text-anchor=\"end\"") + bar_at(left, y, 14, scale, e.strength, e.strength - 1.645 * e.strength_error, e.strength + 1.645 * e.strength_error, "m") +
                    text_at(left + wide + 10, y + 11, number(e.strength));
        }
        y = top + tall_panel * static_cast<std::int64_t>(k);
        constexpr double unit = static_cast<double>(wide) / 1.2;
        const std::int64_t one = right + static_cast<std::int64_t>(unit + 0.5);
        body += "<path class=\"a\" d=\"M" + at(right) + " " + at(y + 22) + "V" + at(y + 34 * static_cast<std::int64_t>(s.variance.parameters.size()) + 26) + "M" + at(one) + " " + at(y + 22) + "V" +
                at(y + 34 * static_cast<std::int64_t>(s.variance.parameters.size()) + 26) + "\"/>\n" + text_at(right, y + 16, "0", " text-anchor=\"middle\"") + text_at(one, y + 16, "1", " text-anchor=\"middle\"");
        for (std::size_t i = 0; i != s.variance.parameters.size(); ++i) {
            const sobol_index& x = s.variance.indices[k][i];
            const auto within = [](double v) { return (std::min)(v, 1.2); };
            y += 34;
            body += text_at(right - 8, y + 11, name_of(s.variance.parameters[i]), " text-anchor=\"end\"") + bar_at(right, y - 4, 11, unit, within(x.first), x.of_first.least, within(x.of_first.most), "f") +
                    bar_at(right, y + 9, 11, unit, within(x.total), x.of_total.least, within(x.of_total.most), "t") +
                    text_at(right + wide + 10, y + 11, number(x.first) + ", " + number(x.total));
        }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"en\" viewBox=\"0 0 " + at(width) + " " + at(height) + "\" role=\"img\" aria-labelledby=\"t d\">\n"
           "<title id=\"t\">What the results rest on</title>\n"
           "<desc id=\"d\">For each of four outputs, on the left the strongest parameters by their mean elementary effect, on the right the shares of the variance of the parameters chosen, alone and in total. "
           "Lines are intervals of nine tenths. The numbers are in the tables beside the picture.</desc>\n"
           "<style>text{font:13px sans-serif;fill:#1b1b1b}.b{font-weight:bold}.m{fill:#5b9bc4}.f{fill:#00694d}.t{fill:#b98200}.k{stroke:#1b1b1b;stroke-width:1.4}.a{stroke:#8f8f8f;stroke-width:1;fill:none}</style>\n"
           "<rect width=\"" + at(width) + "\" height=\"" + at(height) + "\" fill=\"#fff\"/>\n" +
           text_at(20, 28, "What the results rest on", " class=\"b\"") +
           text_at(20, 50, "Left: the strongest parameters, mean size of the change when one moves over its whole range. Right: shares of the variance of those chosen. Lines are nine tenths.") +
           "<path class=\"f\" d=\"M" + at(right) + " 62h12v11h-12z\"/>" + text_at(right + 18, 72, "alone") +
           "<path class=\"t\" d=\"M" + at(right + 80) + " 62h12v11h-12z\"/>" + text_at(right + 98, 72, "with all others") + body + "</svg>\n";
}

}  // namespace sensitivity
