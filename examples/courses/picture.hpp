// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report.hpp"

/// The first course of each person as one SVG page: a strip of 364 days, told by height and place; colour repeats it.
namespace courses {

namespace detail {

inline std::string number(exact n) { return std::to_string(n); }
/// How tall a verdict's bar stands above the line; a clearance hangs below it.
inline constexpr std::array<exact, verdict_count> tall{26, 18, 10, 3, 0};
inline constexpr std::array<std::string_view, verdict_count> verdict_classes{"p", "h", "g", "r", "c"};
inline constexpr std::array<std::string_view, verdict_count> verdict_words{"a step is open", "the same dose", "a smaller dose", "rest", "waits for a clearance"};

inline std::string words_at(exact x, exact y, std::string_view s, std::string_view more = {}) {
    std::string safe;
    for (const char c : s) safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\"" + spelled(more) + ">" + safe + "</text>\n";
}
inline std::string bar(exact x, exact line, exact wide, verdict v) {
    const std::string across = "h" + number(wide);
    const std::string back = "h-" + number(wide) + "z";
    return v == verdict::clearance ? "M" + number(x) + " " + number(line + 1) + across + "v9" + back
                                   : "M" + number(x) + " " + number(line) + across + "v-" + number(tall[static_cast<std::size_t>(v)]) + back;
}

}  // namespace detail

inline std::string svg_of(const std::vector<outcome>& all) {
    using namespace detail;
    constexpr exact from = 330, a_day = 3, row = 52, top = 132;
    const exact width = from + a_day * a_year + 24, height = top + row * static_cast<exact>(all.size()) + 16;
    std::string body;
    for (exact v = 0, x = 24; v != static_cast<exact>(verdict_count); ++v, x += 190) {
        body += "<path class=\"" + spelled(verdict_classes[static_cast<std::size_t>(v)]) + "\" d=\"" + bar(x, 88, 18, static_cast<verdict>(v)) + "\"/>\n";
        body += words_at(x + 26, 88, verdict_words[static_cast<std::size_t>(v)]);
    }
    body += "<path class=\"n\" d=\"M974 90h18v4h-18z\"/>\n" + words_at(1000, 88, "rest on a day meant for training");
    for (exact week = 0; week < a_year / 7; week += 4) body += words_at(from + week * 7 * a_day, top - 12, week == 0 ? "week 1" : number(week + 1), " class=\"s\"");
    exact line = top + 28;
    for (const outcome& o : all) {
        const lived_year& y = o.years[0];
        const std::string called = spelled(o.of->called);
        const std::size_t cut = called.size() <= 48 ? std::string::npos : called.rfind(' ', 48);
        std::string told = called + ".";
        for (std::size_t v = 0; v != verdict_count; ++v)
            told += " " + spelled(verdict_words[v]) + ": " + number(days_of(y, static_cast<verdict>(v))) + (v + 1 == verdict_count ? "." : ";");
        body += "<g role=\"img\"><title>" + told + "</title>\n" + words_at(24, line - 14, o.of->key, " class=\"b\"") + words_at(24, line, called.substr(0, cut), " class=\"s\"");
        if (cut != std::string::npos) body += words_at(24, line + 13, called.substr(cut + 1), " class=\"s\"");
        for (std::size_t v = 0; v != verdict_count; ++v) {
            std::string d;
            for (exact i = 0; i != a_year;) {
                exact n = 1;
                while (i + n != a_year && y.verdicts[static_cast<std::size_t>(i + n)] == y.verdicts[static_cast<std::size_t>(i)]) ++n;
                if (y.verdicts[static_cast<std::size_t>(i)] == static_cast<verdict>(v)) d += bar(from + i * a_day, line, n * a_day, static_cast<verdict>(v));
                i += n;
            }
            if (!d.empty()) body += "<path class=\"" + spelled(verdict_classes[v]) + "\" d=\"" + d + "\"/>\n";
        }
        std::string lost;
        for (exact i = 0; i != a_year; ++i)
            if (y.wanted[static_cast<std::size_t>(i)] && y.verdicts[static_cast<std::size_t>(i)] == verdict::rest)
                lost += "M" + number(from + i * a_day) + " " + number(line + 2) + "h3v4h-3z";
        if (!lost.empty()) body += "<path class=\"n\" d=\"" + lost + "\"/>\n";
        body += "<path class=\"l\" d=\"M" + number(from) + " " + number(line) + "h" + number(a_day * a_year) + "\"/></g>\n";
        line += row;
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"en\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\" role=\"img\" aria-labelledby=\"t d\">\n"
           "<title id=\"t\">A year of invented people under the guard</title>\n"
           "<desc id=\"d\">A strip of 364 days for each person. The taller the bar, the more is open; a bar below the line waits for a clearance, a tick below it is "
           "a rest on a day meant for training.</desc>\n"
           "<style>text{font:13px sans-serif;fill:#1b1b1b}.b{font-weight:bold}.s{font-size:11.5px}.p{fill:#00694d}.h{fill:#5b9bc4}.g{fill:#b98200}.r{fill:#8f8f8f}"
           ".c{fill:#6b2f78}.n{fill:#1b1b1b}.l{stroke:#1b1b1b;stroke-width:.6}</style>\n"
           "<rect width=\"" + number(width) + "\" height=\"" + number(height) + "\" fill=\"#fff\"/>\n" +
           words_at(24, 30, "A year of invented people under the guard", " class=\"b\"") +
           words_at(24, 50, "The first course of each. What the morning came to, for the exercise that fared best: the taller, the more is open.") + body + "</svg>\n";
}

}  // namespace courses
