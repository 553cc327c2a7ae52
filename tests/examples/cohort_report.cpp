// SPDX-License-Identifier: BSL-1.0
// The figures and the page of a cohort report: from plain data of any kind, well-formed and self-contained text that says the same in the picture and in the table.
#include <doctest/doctest.h>

#include "cohort/figure_bars.hpp"
#include "cohort/figure_heat.hpp"
#include "cohort/figure_panels.hpp"
#include "cohort/figure_pareto.hpp"
#include "cohort/figure_rows.hpp"
#include "cohort/figure_strip.hpp"
#include "cohort/page.hpp"
#include "cohort/report_tables.hpp"
#include "read_again.hpp"

#include <map>
#include <ostream>
#include <set>

namespace cohort_report_example {
namespace {

using namespace cohort_report;

using read_again::element;
using read_again::read;

std::vector<element> elements_of(const drawing& d) {
    const auto all = read(svg_of(d, "one"));
    REQUIRE(all.has_value());
    return *all;
}
double number_in(std::string cell) {
    if (const std::size_t at = cell.find("−"); at != std::string::npos) cell.replace(at, std::string_view{"−"}.size(), "-");
    return std::stod(cell);
}
/// What an axis says, taken from two of its numbers: from a place to a value.
struct read_axis {
    double from = 0, each = 1;
    double at(double place) const { return from + each * place; }
};
/// The axis whose numbers stand in a row (`along` x) or one above the other (`along` y).
read_axis axis_of(const std::vector<element>& all, const std::string& css, const std::string& along, const std::string& across, double shift) {
    std::map<double, std::vector<std::pair<double, double>>> lines;
    for (const element& e : all)
        if (e.name == "text" && e.at("class") == css && detail::is_number(e.text)) lines[e.number(across)].emplace_back(e.number(along) - shift, number_in(e.text));
    for (const auto& [where, ticks] : lines)
        if (ticks.size() >= 2) {
            const auto [p, v] = ticks.front();
            const auto [q, w] = ticks.back();
            return {v - (w - v) / (q - p) * p, (w - v) / (q - p)};
        }
    FAIL("no axis");
    return {};
}

// Data of all kinds.

class lots {
  public:
    double next() noexcept { return state_ = state_ * 1664525u + 1013904223u, static_cast<double>(state_ >> 8) / 16777216.0; }

  private:
    std::uint32_t state_ = 7;
};
const std::vector<std::string> hostile{"</text><script>alert(1)</script>", "a & b < c > d \" e ' f", "\x01\x1f\x7f", "\xff\xfe broken \xc3", "\xed\xa0\x80\xc0\xaf\xf5\x80\x80\x80", "ünïcödé, мышца, 筋肉", "",
                                       "a name that is so long that no figure could ever hold it in a row of its own, and goes on", "]]>", "--><!--", "\n\t", "{{x}} %s %n"};
std::string name_of(std::size_t i) { return i % 2 == 0 ? "arm " + std::to_string(i) : hostile[i / 2 % hostile.size()]; }

/// Every kind of figure, of so many rows.
std::vector<figure> figures_of(std::size_t n) {
    lots u;
    const auto any = [&](std::size_t i) { return i % 5 == 4 ? interval{} : within(20 * u.next() - 8, u.next()); };
    rows_plot rows{"rows", "Rows", "Rows of intervals.", {"difference", "days", 2}, "Arm", {{guarded_look, "with"}, {unguarded_look, "without"}}, {}, 0, "no difference", true, false};
    rows_plot joined_rows = rows;
    joined_rows.id = "joined", joined_rows.caption = "Joined", joined_rows.joined = true;
    bars_plot bars{"bars", "Bars", "Bars of two kinds.", {"share", "%", 1}, "Parameter", {"alone", "with others"}, {}};
    pareto_plot front{"front", "Front", "A scatter.", {"gain", "%", 2}, {"harm", "days", 2}, true, false, {{guarded_look, "with"}, {unguarded_look, "without"}}, {}};
    fans_plot fans{"fans", "Fans", "Fans over the weeks.", {"week", "", 0}, {"strength", "%", 1}, {}, 3};
    panels_plot curves{"curves", "Curves", "Curves over the weeks.", {"week", "", 0}, {"people", "%", 1}, {}, true, false, 3};
    heat_plot heat{"heat", "Heat", "A grid of squares.", {"came to", "%", 0}, "Arm", "week", {}, {}, {}, unknown, 2};
    strip_plot strip{"strip", "Strip", "Days of one person.", {{{shape::up, true, pattern::whole, 2}, "more"}, {{shape::disc, true, pattern::whole, 0}, "the same"}}, {{{"pain", "points", 1}, {{"true", {}, false, {}, {}}, {"told", {shape::cross, false, pattern::whole, 1}, true, {}, {}}}}}, "Decision", {}};
    if (n > 0)
        for (int w = 1; w <= 7; ++w) heat.columns.push_back(std::to_string(w));
    for (std::size_t i = 0; i != n; ++i) {
        const std::string name = name_of(i);
        rows.rows.push_back({name, {any(i), any(i + 2)}}), joined_rows.rows.push_back({name, {any(i), any(i + 1)}}), bars.rows.push_back({name, {any(i), any(i + 3)}});
        front.points.push_back({name, name, any(i), any(i), i % 3 == 0 ? unguarded_look : guarded_look, i % 2 == 0 ? i + 1 : ~std::size_t{0}});
        fan f{name, {}, {}};
        panel p{name, {{"fall", {shape::disc, true, pattern::whole, 0}, {}, {}}, {"flare", {shape::square, true, pattern::dashed, 1}, {}, {}}}};
        for (int w = 0; w != (n == 1 ? 1 : 9); ++w) {
            f.time.push_back(w);
            for (std::size_t q = 0; q != 5; ++q) f.quantiles[q].push_back(i == 3 && w == 4 ? unknown : 100 + w * (static_cast<double>(q) - 2));
            for (curve& c : p.curves) c.time.push_back(w), c.at.push_back(w == 5 ? interval{} : within(w * u.next(), .5));
        }
        fans.fans.push_back(f), curves.panels.push_back(p), heat.rows.push_back(name), heat.at.emplace_back();
        for (int w = 0; w != 7; ++w) heat.at.back().push_back(w == 3 ? unknown : 100 * u.next());
        const double day = static_cast<double>(i);
        strip.marks.push_back({day, i % 2, name});
        for (strip_line& l : strip.lanes[0].lines) l.day.push_back(day), l.value.push_back(i % 5 == 4 ? unknown : 10 * u.next());
    }
    return {figure_of(rows), figure_of(joined_rows), figure_of(bars), figure_of(front), figure_of(fans), figure_of(curves), figure_of(heat), figure_of(strip)};
}

TEST_CASE("decimals are the nearest ones, on every machine") {
    CHECK(decimal(0, 0) == "0");
    CHECK(decimal(-0.04, 1) == "0.0");
    CHECK(decimal(0.5, 0) == "1");
    CHECK(decimal(-1.25, 1) == "−1.3");
    CHECK(decimal(1234567, 2) == "1234567.00");
    CHECK(decimal(unknown, 3) == "–");
    CHECK(decimal(1e300, 1) == "–");
    CHECK(signed_decimal(0.2, 1) == "+0.2");
    CHECK(signed_decimal(0.02, 1) == "0.0");
    CHECK(signed_decimal(-0.2, 1) == "−0.2");
    CHECK(coordinate(-12.04) == "-12");
    CHECK(coordinate(0.06) == "0.1");
    lots u;
    for (int i = 0; i != 400; ++i) {
        const int places = i % 7;
        const double x = (u.next() - .5) * (i % 2 == 0 ? 2000 : 2);
        double unit = 1;
        for (int k = 0; k != places; ++k) unit /= 10;
        CHECK(std::fabs(number_in(decimal(x, places)) - x) <= unit * .5000001);
    }
}
TEST_CASE("a name stays a name: nothing that it holds is read as markup") {
    for (const std::string& s : hostile) {
        CAPTURE(s);
        const auto all = read("<t a=\"" + escaped(s) + "\">" + escaped(s) + "</t>");
        REQUIRE(all.has_value());
        CHECK(all->size() == 1);
        CHECK(characters(shortened(s, 9)) <= 9);
    }
    CHECK(escaped("ünïcödé 筋肉") == "ünïcödé 筋肉");
    CHECK(escaped("\xff") == "\xef\xbf\xbd");
    CHECK(escaped("\xc3") == "\xef\xbf\xbd");
    CHECK(escaped("\xef\xbf\xbf") == "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}
TEST_CASE("an axis is a line through round numbers that holds all of its data") {
    lots u;
    for (int i = 0; i != 300; ++i) {
        extent e;
        const double size = i % 3 == 0 ? 1e-3 : i % 3 == 1 ? 10 : 1e6;
        for (int k = 0; k != i % 4; ++k) e.take((u.next() - .3) * size);
        if (i % 10 == 1) e.take(std::nextafter(e.hi(), 1e9));
        const bool as_time = i % 2 == 0;
        const scale x{e, 40, 640, 5, as_time};
        const auto ticks = x.ticks();
        CHECK(ticks.size() >= 1);
        CHECK(ticks.size() <= 8);
        for (std::size_t k = 0; k + 1 < ticks.size(); ++k) {
            CHECK(ticks[k].first < ticks[k + 1].first);
            CHECK(x.at(ticks[k].first) < x.at(ticks[k + 1].first));
            CHECK(ticks[k].second != ticks[k + 1].second);
        }
        for (const auto& [value, said] : ticks) CHECK(std::fabs(number_in(said) - value) <= 1e-9 * size + 1e-9);
        if (e.any()) {
            CHECK(x.at(e.lo()) >= 40 - 1e-6);
            CHECK(x.at(e.hi()) <= 640 + 1e-6);
            if (e.lo() < e.hi()) CHECK(x.at(e.lo()) < x.at(e.hi()));
        }
    }
}
TEST_CASE("the front holds what nothing beats, and nothing else") {
    lots u;
    for (int kind = 0; kind != 4; ++kind) {
        pareto_plot f;
        f.more_x_is_better = kind % 2 == 0, f.more_y_is_better = kind / 2 == 0;
        for (int i = 0; i != 60; ++i) f.points.push_back({{}, {}, point_at(std::floor(8 * u.next())), i == 9 ? interval{} : point_at(std::floor(8 * u.next())), {}});
        const auto beats = [&](const pareto_point& a, const pareto_point& b) {
            const double x = (a.x.mid - b.x.mid) * (f.more_x_is_better ? 1 : -1), y = (a.y.mid - b.y.mid) * (f.more_y_is_better ? 1 : -1);
            return x >= 0 && y >= 0 && (x > 0 || y > 0);
        };
        const std::vector<bool> best = front_of(f);
        CHECK(!best[9]);
        for (std::size_t i = 0; i != f.points.size(); ++i) {
            bool beaten = !f.points[i].y.known(), by_the_front = beaten;
            for (std::size_t k = 0; k != f.points.size(); ++k)
                if (f.points[k].y.known() && beats(f.points[k], f.points[i])) beaten = true, by_the_front = by_the_front || best[k];
            CHECK(best[i] == !beaten);
            CHECK(by_the_front == beaten);
        }
    }
}
TEST_CASE("words are moved apart, keep their order, and stay in their frame") {
    lots u;
    for (int i = 0; i != 50; ++i) {
        std::vector<double> at, wanted;
        for (int k = 0; k != i % 7; ++k) at.push_back(100 * u.next());
        wanted = at;
        detail::spread(at, 14, 0, 100);
        for (std::size_t a = 0; a != at.size(); ++a) {
            CHECK(at[a] >= -1e-9);
            CHECK(at[a] <= 100 + 1e-9);
            for (std::size_t b = 0; b != at.size(); ++b)
                if (wanted[a] < wanted[b]) CHECK(at[a] + 14 <= at[b] + 1e-9);
        }
    }
}
TEST_CASE("forty labels of a scatter do not touch, though all of its points lie in one place") {
    for (const double apart : {3.0, .3, 0.0}) {
        lots u;
        pareto_plot f{"front", "Front", "A scatter.", {"gain", "%", 2}, {"harm", "days", 2}, true, false, {}, {}};
        for (std::size_t i = 0; i != 40; ++i) f.points.push_back({"x", "policy number " + std::to_string(i), point_at(apart * u.next() + (i < 20 ? 0 : 8 * apart * u.next())), point_at(apart * u.next()), guarded_look});
        std::vector<detail::placed_box> labels;
        for (const element& e : elements_of(figure_of(f).drawings[0]))
            if (e.at("class") == "s halo") labels.push_back({e.number("x"), e.number("y") - 11, small_letter * static_cast<double>(characters(e.text)), 13});
        CHECK(labels.size() == 40);
        for (std::size_t a = 0; a != labels.size(); ++a)
            for (std::size_t b = 0; b != a; ++b) CHECK(labels[a].shared_with(labels[b]) < 1);
    }
}
TEST_CASE("each picture is well-formed, is named and described, keeps to its frame, and has a table; of nothing, of one and of many") {
    for (const std::size_t n : {0u, 1u, 2u, 24u, 90u})
        for (const figure& f : figures_of(n)) {
            CAPTURE(f.id);
            CAPTURE(n);
            CHECK(!f.drawings.empty());
            CHECK(f.numbers.caption == f.caption);
            CHECK((f.numbers.rows.empty() == (n == 0)));
            for (const auto& row : f.numbers.rows) CHECK(row.size() == f.numbers.columns.size());
            for (const drawing& d : f.drawings) {
                const auto all = read(svg_of(d, "one"));
                REQUIRE(all.has_value());
                const element& top = all->front();
                CHECK(top.name == "svg");
                CHECK(top.at("role") == "img");
                std::set<std::string> ids;
                for (const element& e : *all) {
                    if (e.has.count("id") != 0) CHECK(ids.insert(e.at("id")).second);
                    for (const auto& [key, value] : e.has) {
                        CHECK(value.find("nan") == std::string::npos);
                        CHECK(value.find("inf") == std::string::npos);
                    }
                    CHECK(e.name != "script");
                    if (e.name != "text") continue;
                    CHECK(e.number("x") >= 0);
                    CHECK(e.number("x") <= top.number("width"));
                    CHECK(e.number("y") >= 0);
                    CHECK(e.number("y") <= top.number("height"));
                }
                CHECK((*all)[1].name == "title");
                CHECK((*all)[1].at("id") == top.at("aria-labelledby"));
                CHECK(!(*all)[1].text.empty());
                CHECK((*all)[2].name == "desc");
                CHECK((*all)[2].at("id") == top.at("aria-describedby"));
                CHECK((*all)[2].text.size() > 9);
                CHECK(d.height <= 1000);
                CHECK(d.width <= 680);
            }
        }
}
TEST_CASE("rows: where a mark stands is what the table says") {
    lots u;
    rows_plot f{"rows", "Rows", "Rows.", {"difference", "days", 3}, "Arm", {{guarded_look, "only"}}, {}, 0, {}, true, false};
    for (int i = 0; i != 50; ++i) f.rows.push_back({"arm " + std::to_string(i), {within(30 * u.next() - 11, u.next())}});
    const figure drawn = figure_of(f);
    CHECK(drawn.drawings.size() == 2);
    std::size_t row = 0;
    for (const drawing& d : drawn.drawings) {
        const auto all = elements_of(d);
        const read_axis x = axis_of(all, "s mid", "x", "y", 0);
        for (const element& e : all) {
            if (e.name != "circle") continue;
            REQUIRE(row < drawn.numbers.rows.size());
            CHECK(std::fabs(x.at(e.number("cx")) - number_in(drawn.numbers.rows[row][1])) <= .06 * std::fabs(x.each) + .0006);
            ++row;
        }
    }
    CHECK(row == 50);
}
TEST_CASE("a scatter: where a mark stands is what the table says") {
    lots u;
    pareto_plot f{"front", "Front", "A scatter.", {"gain", "%", 3}, {"harm", "days", 3}, true, false, {}, {}};
    for (int i = 0; i != 30; ++i) f.points.push_back({"arm " + std::to_string(i), {}, within(9 * u.next() - 4, .1), within(20 * u.next(), .3), guarded_look});
    const figure drawn = figure_of(f);
    const auto all = elements_of(drawn.drawings[0]);
    const read_axis x = axis_of(all, "s mid", "x", "y", 0), y = axis_of(all, "s end", "y", "x", 4);
    std::size_t row = 0;
    for (const element& e : all)
        if (e.name == "circle") {
            CHECK(std::fabs(x.at(e.number("cx")) - number_in(drawn.numbers.rows[row][1])) <= .06 * std::fabs(x.each) + .0006);
            CHECK(std::fabs(y.at(e.number("cy")) - number_in(drawn.numbers.rows[row][4])) <= .06 * std::fabs(y.each) + .0006);
            ++row;
        }
    CHECK(row == 30);
}
TEST_CASE("a fan: the last of each line is the last of the table") {
    lots u;
    fan one{"arm", {}, {}};
    for (int w = 0; w != 12; ++w) {
        one.time.push_back(w);
        double v = 90 + 4 * u.next();
        for (auto& q : one.quantiles) q.push_back(v), v += 3 * u.next();
    }
    const figure drawn = figure_of(fans_plot{"fans", "Fans", "Fans over the weeks.", {"week", "", 0}, {"strength", "%", 3}, {one}, 4});
    const auto all = elements_of(drawn.drawings[0]);
    const read_axis y = axis_of(all, "s end", "y", "x", 4);
    const auto& last = drawn.numbers.rows.back();
    CHECK(drawn.numbers.rows.size() == 4);
    CHECK(last[1] == "11");
    std::vector<double> ends;
    for (const element& e : all)
        if (e.at("class") == "rim" || e.at("class") == "median") ends.push_back(y.at(std::stod(e.at("d").substr(e.at("d").rfind(' ')))));
    REQUIRE(ends.size() == 3);
    CHECK(std::fabs(ends[0] - number_in(last[2])) <= .06 * std::fabs(y.each) + .0006);
    CHECK(std::fabs(ends[1] - number_in(last[6])) <= .06 * std::fabs(y.each) + .0006);
    CHECK(std::fabs(ends[2] - number_in(last[4])) <= .06 * std::fabs(y.each) + .0006);
}
TEST_CASE("a square of a grid has the area of its number") {
    heat_plot f{"heat", "Heat", "A grid of squares.", {"came to", "%", 0}, "Arm", "week", {"arm"}, {"1", "2", "3", "4"}, {{100, 25, 0, unknown}}, 100};
    const figure drawn = figure_of(f);
    CHECK(drawn.numbers.rows[0] == std::vector<std::string>{"arm", "100", "25", "0", "–"});
    std::string squares, dots;
    for (const element& e : elements_of(drawn.drawings[0])) {
        if (e.name == "path" && e.at("class") == "bar") squares = e.at("d");
        if (e.name == "path" && e.at("class") == "ink") dots = e.at("d");
    }
    std::vector<double> sides;
    for (std::size_t at = squares.find('h'); at != std::string::npos; at = squares.find('h', at + 1))
        if (squares[at + 1] != '-') sides.push_back(std::stod(squares.substr(at + 1)));
    REQUIRE(sides.size() == 2);
    CHECK(std::fabs(sides[0] - 2 * sides[1]) < .21);
    CHECK(std::count(dots.begin(), dots.end(), 'M') == 1);
}
TEST_CASE("the page stands alone: nothing to load, nothing to run; each figure has its table; headings go down one by one; the same bytes each time") {
    const auto make = [] {
        page p{hostile[0], hostile[1], {}};
        std::size_t n = 0;
        for (const std::size_t size : {0u, 1u, 30u}) {
            section s{"s" + std::to_string(size), name_of(2 * size + 1), hostile[1], {hostile[0]}, {{"A table", {"What", "Value"}, {{hostile[0], hostile[1]}}}}, figures_of(size)};
            for (figure& f : s.figures) f.id += std::to_string(++n);
            p.sections.push_back(std::move(s));
        }
        return html_of(p);
    };
    const std::string html = make();
    CHECK(html == make());
    CHECK(html.rfind("<!doctype html>\n<html lang=\"en\">", 0) == 0);
    CHECK(html.find("@import") == std::string::npos);
    CHECK(html.find("url(") == std::string::npos);
    std::string links = html;
    for (std::size_t at = 0; (at = links.find("http", at)) != std::string::npos; ++at) CHECK(links.substr(at, 26) == "http://www.w3.org/2000/svg");
    const std::size_t from = html.find("<body>");
    REQUIRE(from != std::string::npos);
    const auto all = read(std::string_view{html}.substr(from, html.find("</body>") + 7 - from));
    REQUIRE(all.has_value());
    std::map<std::string, int> count;
    std::set<std::string> ids;
    int level = 0;
    for (const element& e : *all) {
        ++count[e.name];
        if (e.has.count("id") != 0) CHECK(ids.insert(e.at("id")).second);
        for (const auto& [key, value] : e.has) {
            CHECK(key != "src");
            CHECK(key.substr(0, 2) != "on");
            if (key == "href") CHECK(value.substr(0, 1) == "#");
        }
        if (e.name == "th") CHECK(!e.at("scope").empty());
        if (e.name.size() == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6') {
            const int now = e.name[1] - '0';
            CHECK(now <= level + 1);
            level = now;
        }
    }
    for (const element& e : *all)
        if (e.name == "a") CHECK(ids.count(e.at("href").substr(1)) == 1);
    CHECK(count["script"] == 0);
    CHECK(count["h1"] == 1);
    CHECK(count["main"] == 1);
    CHECK(count["figure"] == 24);
    CHECK(count["figcaption"] == count["figure"]);
    CHECK(count["details"] == count["figure"]);
    CHECK(count["table"] == count["figure"] + 3);
    CHECK(count["caption"] == count["table"]);
}

TEST_CASE("a table of another program is drawn as it is, or refused in a sentence") {
    CHECK(number_before("-9.25 (p = .02)") == -9.25);
    CHECK(number_before("+0.5") == 0.5);
    CHECK(number_before("100") == 100);
    CHECK(!known(number_before("no change")));
    CHECK(!known(number_before("4,5")));
    CHECK(!known(number_before("")));
    CHECK(rows_of_csv("a,\"b, \"\"c\"\"\"\n1,\"2\n3\"") == std::vector<std::vector<std::string>>{{"a", "b, \"c\""}, {"1", "2\n3"}});
    const auto refused = [](std::string_view csv) {
        const auto r = section_of_table(csv);
        return std::holds_alternative<std::string>(r) ? std::get<std::string>(r) : std::string{};
    };
    const std::string sensitivity = std::string{detail::sensitivity_head} + "\n", validation = std::string{detail::validation_head} + "\n";
    CHECK(refused("") == "this is no table of sensitivity --csv or of validation --csv");
    CHECK(refused("a,b\n") == refused(""));
    CHECK(refused(sensitivity + "first index,o\n") == "line 2: 2 cells where there are 9 headings");
    const auto rests_on = std::get<section>(section_of_table(sensitivity + "elementary effect,o,days,weak_one,0.5,0.1,0.9,0.5,0.1\nelementary effect,o,days,strong_one,2,1,3,-2,1\nfirst index,o,share,weak_one,0.1,0,0.2,,\ntotal index,o,share,weak_one,0.3,0.2,0.4,,\n"));
    REQUIRE(rests_on.figures.size() == 2);
    CHECK(rests_on.figures[0].numbers.rows == std::vector<std::vector<std::string>>{{"strong one", "2.00", "1.00", "3.00"}, {"weak one", "0.50", "0.10", "0.90"}});
    CHECK(rests_on.figures[1].numbers.rows == std::vector<std::vector<std::string>>{{"weak one", "10", "0", "20", "30", "20", "40"}});
    const auto published = std::get<section>(section_of_table(validation + "A 2018,11,\"knees, %\",\"-9.2 (p = .02, pp)\",read,-2.6,-9.4,4.2,54,calibration,hit\nB,7,strength,no change,read,,,,934,calibration,hit\n"));
    REQUIRE(published.figures.size() == 1);
    CHECK(published.figures[0].numbers.rows == std::vector<std::vector<std::string>>{{"A 2018: knees", "−2.60", "−9.40", "+4.20", "−9.20"}});
    REQUIRE(published.tables.size() == 1);
    CHECK(published.tables[0].rows.size() == 2);
    for (const section* s : {&rests_on, &published})
        for (const figure& f : s->figures)
            for (const drawing& d : f.drawings) CHECK(read(svg_of(d, "one")).has_value());
}

}  // namespace
}  // namespace cohort_report_example
