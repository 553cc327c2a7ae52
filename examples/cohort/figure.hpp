// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A figure of a report: drawings with their words, and beside them a table of the same numbers. Plain data in, text out; the same bytes everywhere.
namespace cohort_report {

// Numbers as text.

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
/// A double that can be drawn.
inline bool known(double x) noexcept { return x > -1e12 && x < 1e12; }

/// A range with a middle. What is not known is `unknown`; a range without width is a point.
struct interval {
    double lo = unknown, mid = unknown, hi = unknown;
    bool known() const noexcept { return cohort_report::known(mid); }
    bool wide() const noexcept { return known() && cohort_report::known(lo) && cohort_report::known(hi) && lo < hi; }
};
constexpr interval point_at(double x) noexcept { return {x, x, x}; }
constexpr interval within(double mid, double half) noexcept { return {mid - half, mid, mid + half}; }

namespace detail {

/// Halves go away from zero; -0 is 0.
inline std::string digits(double x, int places, std::string_view minus) {
    double scale = 1;
    for (int i = 0; i < places; ++i) scale *= 10;
    const double scaled = x * scale;
    const long long whole = std::llround(scaled);
    std::string s = std::to_string(whole < 0 ? -whole : whole);
    if (places > 0) {
        const std::size_t n = static_cast<std::size_t>(places);
        if (s.size() <= n) s.insert(0, n + 1 - s.size(), '0');
        s.insert(s.size() - n, 1, '.');
    }
    return whole < 0 ? std::string{minus} + s : s;
}

}  // namespace detail

/// With so many places, 0 to 6, and the true minus sign, which a screen reader speaks; an en dash for what is not known.
inline std::string decimal(double x, int places) { return known(x) ? detail::digits(x, places, "−") : "–"; }
/// The same with a plus sign: for a difference.
inline std::string signed_decimal(double x, int places) {
    const std::string s = decimal(x, places);
    return known(x) && x > 0 && s.find_first_of("123456789") != std::string::npos ? "+" + s : s;
}
/// A coordinate: a tenth of a pixel, no trailing zero.
inline std::string coordinate(double x) {
    std::string s = detail::digits(known(x) ? x : 0, 1, "-");
    if (s.back() == '0') s.resize(s.size() - 2);
    return s;
}
/// So many places show about three digits of what spans so much.
inline int places_for(double span) noexcept {
    int places = 0;
    for (double x = span < 0 ? -span : span; x > 0 && x < 100 && places < 6; x *= 10) ++places;
    return places;
}

// Text in XML.

/// Fit for XML and HTML, whatever came in: what is no UTF-8, and control characters, become U+FFFD.
inline std::string escaped(std::string_view s) {
    std::string out;
    for (std::size_t i = 0; i != s.size();) {
        const auto byte = [&](std::size_t k) { return i + k < s.size() ? static_cast<unsigned char>(s[i + k]) : 0u; };
        const auto goes_on = [&](std::size_t k) { return (byte(k) & 0xc0u) == 0x80u; };
        const unsigned b = byte(0);
        std::size_t n = 0;
        if (b < 0x80) n = b >= 0x20 && b != 0x7f ? 1 : b == '\n' || b == '\t' ? 1 : 0;
        else if (b >= 0xc2 && b < 0xe0) n = goes_on(1) && !(b == 0xc2 && byte(1) < 0xa0) ? 2 : 0;
        else if (b >= 0xe0 && b < 0xf0) n = goes_on(1) && goes_on(2) && (b != 0xe0 || byte(1) >= 0xa0) && (b != 0xed || byte(1) < 0xa0) && !(b == 0xef && byte(1) == 0xbf && byte(2) >= 0xbe) ? 3 : 0;
        else if (b >= 0xf0 && b < 0xf5) n = goes_on(1) && goes_on(2) && goes_on(3) && (b != 0xf0 || byte(1) >= 0x90) && (b != 0xf4 || byte(1) < 0x90) ? 4 : 0;
        if (n == 0) out += "\xef\xbf\xbd", ++i;
        else if (b == '&') out += "&amp;", ++i;
        else if (b == '<') out += "&lt;", ++i;
        else if (b == '>') out += "&gt;", ++i;
        else if (b == '"') out += "&quot;", ++i;
        else out.append(s.substr(i, n)), i += n;
    }
    return out;
}
/// How many characters it has: bytes that begin one.
inline std::size_t characters(std::string_view s) noexcept {
    std::size_t n = 0;
    for (const char c : s) n += (static_cast<unsigned char>(c) & 0xc0u) != 0x80u;
    return n;
}
/// Its first characters, with an ellipsis where that is not all.
inline std::string shortened(std::string_view s, std::size_t most) {
    if (characters(s) <= most) return std::string{s};
    std::size_t n = 0, i = 0;
    while (i != s.size()) {
        if ((static_cast<unsigned char>(s[i]) & 0xc0u) != 0x80u && ++n == most) break;
        ++i;
    }
    return std::string{s.substr(0, i)} + "…";
}
inline std::string joined(const std::vector<std::string>& all, std::string_view between) {
    std::string s;
    for (const std::string& x : all) s += (s.empty() ? "" : std::string{between}) + x;
    return s;
}

// A figure.

/// Rows below headings; the first cell of a row is its heading.
struct table {
    std::string caption{};
    std::vector<std::string> columns{};
    std::vector<std::vector<std::string>> rows{};
};
/// One SVG, with what it is and what it shows in words.
struct drawing {
    std::string title{}, desc{};
    double width = 0, height = 0;
    std::string body{};
};
/// `tall` drawings stand one below the other; small ones flow beside each other.
struct figure {
    std::string id{}, caption{};
    std::vector<drawing> drawings{};
    table numbers{};
};

/// The SVG as it stands in the page, named by its own title and description. `id` is one of its own in the page.
inline std::string svg_of(const drawing& d, std::string_view id) {
    const std::string w = coordinate(d.width), h = coordinate(d.height), name = std::string{id};
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + w + " " + h + "\" width=\"" + w + "\" height=\"" + h + "\" role=\"img\" aria-labelledby=\"" + name + "-t\" aria-describedby=\"" +
           name + "-d\">\n<title id=\"" + name + "-t\">" + escaped(d.title) + "</title>\n<desc id=\"" + name + "-d\">" + escaped(d.desc) + "</desc>\n" + d.body + "</svg>\n";
}

}  // namespace cohort_report
