// SPDX-License-Identifier: BSL-1.0
// The programmes played through the guard: what the report says, and the page beside it.
#include <doctest/doctest.h>

#include "protocols/picture.hpp"

#include <fstream>
#include <iterator>
#include <map>

namespace protocols_example {
namespace {

using namespace protocols;

const std::vector<outcome>& played() {
    static const std::vector<outcome> all = [] {
        std::vector<outcome> each;
        for (const protocol& p : policies::protocols) each.push_back(play(p));
        return each;
    }();
    return all;
}
const outcome& of(std::string_view key) {
    for (const outcome& o : played())
        if (o.of->key == key) return o;
    FAIL("no such programme");
    return played().front();
}
std::string text_in(const char* path) {
    std::ifstream in{std::string{ANDANTE_SOURCE_DIR "/"} + path};
    return {std::istreambuf_iterator<char>{in}, {}};
}
using ids = std::vector<std::string_view>;

TEST_CASE("the report of each programme is the committed one") {
    CHECK(protocols::text_of(played()) == text_in("examples/expected/protocols.txt"));
    CHECK(csv_of(played()) == text_in("examples/expected/protocols.csv.txt"));
    CHECK(svg_of(played()) == text_in("docs/protocols.svg"));
    const std::string all = protocols::text_of(played());
    for (const outcome& o : played()) CHECK(all.find(protocols::text_of(o)) != std::string::npos);
}
TEST_CASE("nothing above the wish, the form or 40 % of the most is granted, and what is changed is somebody's doing") {
    for (const outcome& o : played()) {
        CAPTURE(o.of->key);
        CHECK(o.runs == (o.of->key != "jorgensen_2018"));
        CHECK(o.runs == !o.weeks.empty());
        for (const told_week& w : o.weeks) {
            CAPTURE(w.first);
            CHECK(fits(w.granted, o.rx.find(w.what)->ceiling));
            CHECK(fits(w.granted, w.wished));
            CHECK(w.granted.at(part::weight) <= most_grams * 4 / 10);
            CHECK(w.days_open <= w.days_open_most);
            CHECK(w.days_open_most <= w.days_wished);
            CHECK((w.rules.empty() ? w.granted == w.wished && w.days_open == w.days_wished : true));
            CHECK((w.granted == w.wished && w.days_open == w.days_wished ? w.rules.empty() : true));
            CHECK((w.second_open < w.second_wished) == !w.second_rules.empty());
        }
        for (const order& x : o.rx.orders()) {
            exact next = 0;
            for (const told_week& w : o.weeks)
                if (w.what == x.what) CHECK(w.first == next), next = w.last + 1;
            CHECK(next == weeks_to_run(*o.of));
        }
    }
}
TEST_CASE("what the guard changes in the programmes") {
    CHECK(refused_at_entry(of("jorgensen_2018")) == ids{"restriction_cuff", "sets_to_failure", "beyond_the_absolute_bound", "start_needs_a_signature"});
    CHECK(rules_that_changed(of("johnson_2007")) == ids{"MIN-3", "MIN-4"});
    for (const told_week& w : of("johnson_2007").weeks) {
        CHECK(w.second_open == 0);                        // never a second time on one day
        CHECK(w.days_open_most <= (w.first < 4 ? 4 : 5));  // every other day, then five
    }
    CHECK(rules_that_changed(of("wallace_2019")).empty());
    CHECK(rules_that_changed(of("johnson_2009")).empty());
    CHECK(rules_that_changed(of("fyss_low_load")) == ids{"PRG-2"});
    CHECK(of("fyss_low_load").paced[0] == dose{15 * rep});
    CHECK(rules_that_changed(of("spector_1997")).empty());
    const ids sveen = rules_that_changed(of("sveen_low_intensity"));
    for (const std::string_view id : {"MIN-4", "PRG-1", "PRG-2", "PRG-3"}) CHECK(std::find(sveen.begin(), sveen.end(), id) != sveen.end());
    CHECK(of("sveen_low_intensity").weeks.back().granted == dose{1 * sets, 12 * rep, 4 * kg});
    CHECK(volume(of("sveen_low_intensity").paced[0]) > volume(of("sveen_low_intensity").rx.orders()[0].start));
}

/// The rows of the page's table by their keys, without the ticks.
std::map<std::string, std::vector<std::string>> page_rows() {
    std::ifstream in{ANDANTE_SOURCE_DIR "/docs/protocols.md"};
    std::map<std::string, std::vector<std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("| `", 0) != 0) continue;
        std::vector<std::string> cells;
        for (std::size_t i = 2; i < line.size();) {
            const std::size_t bar = std::min(line.find(" |", i), line.size());
            std::string cell = line.substr(i, bar - i);
            cell.erase(std::remove(cell.begin(), cell.end(), '`'), cell.end());
            cells.push_back(cell);
            i = bar + 3;
        }
        rows[cells[0]] = cells;
    }
    return rows;
}
TEST_CASE("docs/protocols.md has a row for each programme and for each thing that is refused, and they say the same as the code") {
    auto rows = page_rows();
    for (const outcome& o : played()) {
        const std::vector<std::string> want = row_of(o);
        CAPTURE(want[0]);
        REQUIRE(rows.count(want[0]) == 1);
        CHECK(rows[want[0]] == want);
        rows.erase(want[0]);
    }
    for (const draft_problem p : {draft_problem::restriction_cuff, draft_problem::sets_to_failure, draft_problem::maximal_eccentric, draft_problem::above_70_percent,
                                  draft_problem::share_above_its_limit}) {
        const std::string code{text::key_of(text::draft_problem_keys, p)};
        CAPTURE(code);
        REQUIRE(rows.count(code) == 1);
        CHECK(rows[code].size() == 3);
        rows.erase(code);
    }
    CHECK(rows.empty());
}

}  // namespace
}  // namespace protocols_example
