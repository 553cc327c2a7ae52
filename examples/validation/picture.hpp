// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "page.hpp"

/// The published numbers over the simulated intervals as one SVG page, each row on its own scale.
namespace validation {

namespace detail {

inline std::string at(std::int64_t x) { return std::to_string(x); }
inline std::string text_at(std::int64_t x, std::int64_t y, std::string_view s, std::string_view more = {}) {
    std::string safe;
    for (const char c : s) safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return "<text x=\"" + at(x) + "\" y=\"" + at(y) + "\"" + std::string{more} + ">" + safe + "</text>\n";
}

}  // namespace detail

/// Rows with a published number; the band from the 5th to the 95th percentile is as wide in all. A number further out than half a band stands at the end, with an arrow.
inline std::string svg(const simulated& all) {
    using namespace detail;
    constexpr std::int64_t from = 520, wide = 260, room = wide / 2, row_tall = 30, top = 104, after = from + wide + room + 24;
    std::string body;
    std::int64_t y = top;
    for (std::size_t i = 0; i != all.rows.size(); ++i) {
        const row& r = all.rows[i];
        if (!r.value) continue;
        const summary s = summarised(r, all.came_out[i]);
        const std::int64_t value = static_cast<std::int64_t>(std::floor(*r.value * 1000 + 0.5)), span = (std::max)(s.most - s.least, std::int64_t{1});
        const auto place = [&](std::int64_t v) { return from + (v - s.least) * wide / span; };
        const std::int64_t x = place(value), seen = (std::clamp)(x, from - room, from + wide + room);
        const auto n = [&](std::int64_t v) { return number(v, places(r), !counted(r)); };
        const std::string_view how = !s.judged ? "o" : s.hit ? "h" : "m";
        body += "<g role=\"img\"><title>" + std::string{r.study} + ", " + std::string{r.what} + ": published " + n(value) + ", simulated " + shown(s, r) + "</title>\n";
        body += text_at(20, y - 2, r.study, " class=\"b\"") + text_at(20, y + 11, std::string{r.what} + " (" + word(r.of) + ")", " class=\"s\"");
        body += "<path class=\"i\" d=\"M" + at(from) + " " + at(y - 4) + "h" + at(wide) + "v10h-" + at(wide) + "z\"/><path class=\"k\" d=\"M" + at(place(s.median)) + " " + at(y - 8) + "v18\"/>\n";
        if (seen == x) body += "<circle class=\"" + std::string{how} + "\" cx=\"" + at(x) + "\" cy=\"" + at(y + 1) + "\" r=\"6\"/>\n";
        else body += "<path class=\"" + std::string{how} + "\" d=\"M" + at(seen) + " " + at(y - 6) + (x < seen ? "l-12 7l12 7z" : "l12 7l-12 7z") + "\"/>\n";
        body += text_at(after, y + 5, n(value) + ", " + shown(s, r) + (s.judged ? s.hit ? "" : ", miss" : ", not judged"), " class=\"s\"") + "</g>\n";
        y += row_tall;
    }
    const std::int64_t width = after + 250, height = y + 4;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"en\" viewBox=\"0 0 " + at(width) + " " + at(height) + "\" role=\"img\" aria-labelledby=\"t d\">\n"
           "<title id=\"t\">Published numbers over what virtual trials gave</title>\n"
           "<desc id=\"d\">For each published number the band in which nine tenths of the virtual trials lie, their median, and the published number. The first virtual trials have the digest " + digest(all) + ".</desc>\n"
           "<style>text{font:13px sans-serif;fill:#1b1b1b}.b{font-weight:bold}.s{font-size:11.5px}.i{fill:#c9dcea}.k{stroke:#1b1b1b;stroke-width:1.5}.h{fill:#00694d}.m{fill:#fff;stroke:#a3320b;stroke-width:3}"
           ".o{fill:#8f8f8f}</style>\n"
           "<rect width=\"" + at(width) + "\" height=\"" + at(height) + "\" fill=\"#fff\"/>\n" +
           text_at(20, 28, "Published numbers over what virtual trials of the same size gave", " class=\"b\"") +
           text_at(20, 48, "Band: nine tenths of the virtual trials, each row on its own scale. Line: their median. Full dot: published, inside. Ring or arrow: published, outside (a miss). Grey: not judged.") +
           text_at(after, top - 24, "published, simulated median [90 %]", " class=\"s\"") + body + "</svg>\n";
}

}  // namespace validation
