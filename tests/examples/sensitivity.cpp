// SPDX-License-Identifier: BSL-1.0
// The report of the sensitivity, over an invented model whose answers are known: no guard is compiled here.
#include <doctest/doctest.h>

#include "sensitivity/report.hpp"

#include <algorithm>
#include <string>

namespace sensitivity_report {
namespace {

using namespace sensitivity;

double at(const world& w, parameter p) { return static_cast<double>(w.shift[static_cast<std::size_t>(p)]); }
/// The first output rests on two parameters, the second on one, the third on their product; the last on nothing.
run_result invented(const world& w, const size_of_study&, const parts_at_work& on) {
    const double a = at(w, parameter::tiredness_days), b = at(w, parameter::adaptation_gain);
    return {10 * a + 2 * b, 3 * b, a * b, on.damage ? 7.0 : 8.0};
}
constexpr auto silent = [](std::size_t, std::size_t) {};
const analysis& small() {
    static const analysis s = analyse({.people = 4, .days = 28, .trajectories = 40, .chosen = 2, .rows = 2000}, invented, silent);
    return s;
}
std::size_t count(const std::string& in, std::string_view what) {
    std::size_t n = 0;
    for (std::size_t i = in.find(what); i != std::string::npos; i = in.find(what, i + 1)) ++n;
    return n;
}

TEST_CASE("the parameters that matter are found among all, and share the variance as they do") {
    const analysis& s = small();
    REQUIRE(s.variance.parameters == std::vector<std::size_t>{static_cast<std::size_t>(parameter::adaptation_gain), static_cast<std::size_t>(parameter::tiredness_days)});
    const double a = 10 * 0.3, b = 2 * 0.6;  // their deviations between studies
    CHECK(s.variance.indices[0][1].first == doctest::Approx(a * a / (a * a + b * b)).epsilon(0.05));
    CHECK(s.variance.indices[1][0].total == doctest::Approx(1).epsilon(0.05));
    CHECK(s.variance.indices[1][1].total == doctest::Approx(0));
    CHECK(s.variance.indices[2][0].first < 0.1);   // a product about nought acts by both, and by neither alone
    CHECK(s.variance.indices[2][0].total > 0.85);
    CHECK(s.variance.indices[3][0].total == 0);
    for (std::size_t j = 0; j != parameter_count; ++j)
        if (j != s.variance.parameters[0] && j != s.variance.parameters[1]) CHECK(s.screening.effects[0][j].strength == 0);
    CHECK(s.digest == first_digest(s.size, invented));
    for (std::size_t i = 0; i != parts.size(); ++i) CHECK(s.structure[i][3] == (parts[i].name == "damage" ? 8 : 7));
}

TEST_CASE("the page, the lines and the picture have every number, and close what they open") {
    const std::string page = generated(small()), lines = csv(small()), picture = svg(small());
    CHECK(page.rfind(begins, 0) == 0);
    CHECK(count(page, "\n| `") == outputs.size() * (listed + 2));
    CHECK(page.find("\n| damage | 0.00 | 0.00 | 0.00 | 8.00 |\n") != std::string::npos);
    CHECK(count(lines, "\n") == 1 + outputs.size() * (parameter_count + 4));
    for (std::size_t i = 0; i < lines.size(); i = lines.find('\n', i) + 1) {
        const std::string line = lines.substr(i, lines.find('\n', i) - i);
        bool quoted = false;
        std::size_t commas = 0;
        for (const char c : line) quoted = quoted != (c == '"'), commas += c == ',' && !quoted;
        CHECK_MESSAGE(commas == 8, line);
    }
    CHECK(count(picture, "<text") == count(picture, "</text>"));
    CHECK(picture.find("</svg>\n") == picture.size() - 7);
    CHECK(picture.find("nan") == std::string::npos);
    CHECK(svg(small()) == picture);
    CHECK(sensitivity::detail::number(-0.004) == "0.00");
    CHECK(sensitivity::detail::number(-1.995) == "-2.00");
    CHECK(sensitivity::detail::number(12.3) == "12.30");
}

}  // namespace
}  // namespace sensitivity_report
