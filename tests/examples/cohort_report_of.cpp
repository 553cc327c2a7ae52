// SPDX-License-Identifier: BSL-1.0
// The page of a study: it tells the numbers of the result, and keeps what chance does apart from what is not known.
#include <doctest/doctest.h>

#include "cohort/report_of.hpp"
#include "read_again.hpp"

#include <ostream>

namespace cohort_report_of_example {
namespace {

using namespace cohort_report;
using andante::exact;
using sim::outcome;

cohort::study_form a_form() {
    cohort::study_form f;
    f.name = "a <study> & \"more\"", f.people = 20, f.days = 28, f.worlds = 4, f.seed = 123456789;
    f.arms.resize(5);
    f.arms[0].name = "standard", f.arms[0].policy = "standard";
    f.arms[1].name = "standard, alone", f.arms[1].policy = "standard", f.arms[1].by = sim::conduct::unguarded;
    f.arms[2].name = "</h2><b>", f.arms[2].policy = "two_for_two";
    f.arms[3].name = "no exercise", f.arms[3].by = sim::conduct::nothing;
    f.arms[4].name = "oracle", f.arms[4].by = sim::conduct::oracle;
    return f;
}
/// Invented lives: `shift` is added to every outcome of the drawn worlds.
sim::study_result a_result(const cohort::study_form& f, std::uint32_t people, std::int64_t shift = 0) {
    sim::study_result r;
    r.name = f.name, r.people = f.people, r.days = f.days;
    std::vector<std::string> names;
    for (const cohort::arm_form& a : f.arms) names.push_back(a.name);
    for (std::uint32_t w = 0; w != f.worlds; ++w) {
        r.in_world.emplace_back(names, cohort::pairs_of(f));
        for (std::uint32_t i = 0; i != people; ++i) {
            std::vector<sim::life> lives(names.size());
            for (std::size_t a = 0; a != lives.size(); ++a) {
                for (std::size_t k = 0; k != sim::outcome_count; ++k) lives[a].counted[k] = static_cast<std::int64_t>((i * (7 + a) + 3 * k) % 23 + a * k) + (w == 0 ? 0 : shift * static_cast<std::int64_t>(w * (a + 1)));
                for (std::uint32_t t = 0; t != f.days && w == 0; ++t) {
                    sim::day_lived d;
                    d.here = true, d.planned = t % 7 < 3, d.came = d.planned && (t + i) % 4 != 0, d.trained = d.came, d.strength = static_cast<exact>(1000 + t * a), d.pain = static_cast<exact>((t * i) % 60), d.dose_share = d.trained ? 300 : 0;
                    d.fell = (t + i * 3) % 40 == 39;
                    lives[a].weeks.add(t, d);
                }
            }
            r.in_world.back().add(lives);
        }
    }
    return r;
}
const table& numbers_of(const page& p, std::string_view id) {
    for (const section& s : p.sections)
        for (const figure& f : s.figures)
            if (f.id == id) return f.numbers;
    FAIL("no such figure");
    return p.sections.front().figures.front().numbers;
}
bool says(const page& p, std::string_view words) { return html_of(p).find(words) != std::string::npos; }

TEST_CASE("a page of any study is well-formed: of many worlds, of one, of one arm, of nobody") {
    for (const std::uint32_t people : {0u, 1u, 20u})
        for (const std::uint32_t worlds : {1u, 4u})
            for (const std::size_t arms : {1u, 5u}) {
                cohort::study_form f = a_form();
                f.worlds = worlds, f.arms.resize(arms);
                const std::string html = html_of(report_of(f, a_result(f, people, 2)));
                const std::size_t from = html.find("<body>");
                CHECK(read_again::read(std::string_view{html}.substr(from, html.find("</body>") + 7 - from)).has_value());
                CHECK(html.find("nan") == std::string::npos);
            }
}
TEST_CASE("paired differences and their Monte Carlo error are those of the result") {
    const cohort::study_form f = a_form();
    const sim::study_result r = a_result(f, 20, 2);
    const page p = report_of(f, r);
    const table& t = numbers_of(p, "paired-falls");
    REQUIRE(t.rows.size() == 4);
    for (std::size_t a = 1; a != 5; ++a) {
        const sim::paired_difference d = r.in_world[0].paired(outcome::falls, a);
        CHECK(t.rows[a - 1][0] == f.arms[a].name);
        CHECK(t.rows[a - 1][1] == signed_decimal(d.mean, 2));
        CHECK(t.rows[a - 1][2] == signed_decimal(d.mean - detail::z_of_90 * d.standard_error, 2));
        CHECK(t.rows[a - 1][3] == signed_decimal(d.mean + detail::z_of_90 * d.standard_error, 2));
    }
}
TEST_CASE("what chance does and what is not known are never one interval: a drawn world moves its own columns alone") {
    const cohort::study_form f = a_form();
    const page as_it_is = report_of(f, a_result(f, 20)), moved = report_of(f, a_result(f, 20, 5));
    const table &a = numbers_of(as_it_is, "paired-adverse_days"), &b = numbers_of(moved, "paired-adverse_days");
    for (std::size_t row = 0; row != a.rows.size(); ++row) {
        for (std::size_t c = 0; c != 4; ++c) CHECK(a.rows[row][c] == b.rows[row][c]);
        CHECK(a.rows[row][4] != b.rows[row][4]);
    }
    CHECK(numbers_of(as_it_is, "front-strength").rows == numbers_of(moved, "front-strength").rows);
    CHECK(numbers_of(as_it_is, "course-pain").rows == numbers_of(moved, "course-pain").rows);
    CHECK(numbers_of(as_it_is, "front-worlds").rows != numbers_of(moved, "front-worlds").rows);
    CHECK(detail::by_world({4, 1, 3, 2}).mid == 2.5);
    CHECK(detail::by_world({7}).lo == 7);
    CHECK_FALSE(detail::by_world({}).known());
}
TEST_CASE("the head says what it can and cannot claim, the seed, the hashes that it was given, and whether rules were changed") {
    cohort::study_form f = a_form();
    report_extras more;
    more.facts = {{"SHA-256 of outcomes.csv", "0123abcd"}};
    const sim::study_result r = a_result(f, 20);
    CHECK(says(report_of(f, r, more), "It cannot predict a person, give a safe dose"));
    CHECK(says(report_of(f, r, more), "<td>123456789</td>"));
    CHECK(says(report_of(f, r, more), "<td>0123abcd</td>"));
    CHECK(says(report_of(f, r), "No rule was changed"));
    CHECK(says(report_of(f, r), "Not whole"));
    f.arms[2].rules = {{"PRG-1.wait", 7}};
    CHECK(says(report_of(f, r), "Rules were changed in some arms"));
    CHECK_FALSE(says(report_of(f, r), "No rule was changed"));
    CHECK(says(report_of(f, r), "PRG-1.wait at place 7"));
}
TEST_CASE("the guard's section has the pairs of one policy with and without it, regret every arm but the oracle") {
    const cohort::study_form f = a_form();
    const page p = report_of(f, a_result(f, 20));
    CHECK(numbers_of(p, "guard-falls").rows.size() == 1);
    CHECK(numbers_of(p, "guard-falls").rows[0][0] == "standard");
    CHECK(numbers_of(p, "exercise-falls").rows.size() == 4);
    std::vector<std::string> panels;
    for (const auto& row : numbers_of(p, "regret-strength").rows)
        if (panels.empty() || panels.back() != row[0]) panels.push_back(row[0]);
    CHECK(panels == std::vector<std::string>{"standard", "standard, alone", "</h2><b>", "no exercise"});
    const auto& incidence = numbers_of(p, "incidence-all").rows;
    double before = 0;
    std::string of;
    for (const auto& row : incidence) {
        if (row[0] + row[1] != of) of = row[0] + row[1], before = 0;
        CHECK(std::stod(row[3]) >= before);
        before = std::stod(row[3]);
    }
}

}  // namespace
}  // namespace cohort_report_of_example
