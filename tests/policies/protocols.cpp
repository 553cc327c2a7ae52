// SPDX-License-Identifier: BSL-1.0
// The published programmes as data: cited, marked, and empty where nothing is known.
#include <andante/policies/as_published.hpp>
#include <andante/policies/protocols.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace protocols_policy {

using namespace andante;
using namespace andante::exercises;
using policies::as_published, policies::find_protocol;

/// Every number of a programme.
std::vector<published_number> numbers_of(const protocol& p) {
    std::vector<published_number> all;
    const auto add = [&](const maybe_published& n) {
        if (n) all.push_back(*n);
    };
    for (const maybe_published* n : {&p.people, &p.weeks, &p.days_a_week, &p.times_a_day, &p.weeks_of_first_part, &p.later_days_a_week}) add(*n);
    for (const published_exercise& x : p.exercises)
        for (const maybe_published* n : {&x.n_sets, &x.n_reps, &x.minutes, &x.share, &x.repetition_maximum, &x.share_step, &x.step_weeks, &x.weeks_to_reach}) add(*n);
    return all;
}

TEST_CASE("twelve programmes, each once, found by their keys") {
    const std::set<std::string_view> named{"johnson_2007",     "johnson_2009",     "spector_1997",      "arnardottir_2003", "alexanderson_2000", "alexanderson_2007",
                                           "alexanderson_2014", "wallace_2019",     "jorgensen_2018",    "fyss_low_load",    "sveen_low_intensity", "post_polio_20"};
    std::set<std::string_view> here;
    for (const protocol& p : policies::protocols) CHECK(here.insert(p.key).second);
    CHECK(here == named);
    for (const std::string_view key : named) CHECK(find_protocol(key)->key == key);
    CHECK(find_protocol("nobody_1900") == nullptr);
}
TEST_CASE("every programme is cited, and every number says where it was found and how it is known") {
    for (const protocol& p : policies::protocols) {
        CAPTURE(p.key);
        CHECK_FALSE(p.authors.empty());
        CHECK_FALSE(p.title_in.empty());
        CHECK_FALSE(p.population.empty());
        CHECK_FALSE(p.outcome.empty());
        CHECK_FALSE(p.outcome_where.empty());
        CHECK((p.year == 0 || (p.year > 1990 && p.year < 2027)));
        CHECK(p.outcome_from == origin::read);
        CHECK(p.exercises.size() >= 1);
        CHECK(p.of_ibm == (p.population.find("inclusion body") != std::string_view::npos));
        const auto all = numbers_of(p);
        CHECK(all.size() >= 1);
        for (const published_number& n : all) {
            CHECK_FALSE(n.where.empty());
            CHECK(n.from != origin::house);  // what this project chose is not published
            CHECK(n.least > 0);
            CHECK(n.least <= n.most);
        }
        for (const published_exercise& x : p.exercises) {
            CHECK_FALSE(x.called.empty());
            CHECK(known(x.runs_as[0]));
            CHECK((x.runs_as[1] == exercise{} || known(x.runs_as[1])));
            CHECK(p.find(x.runs_as[0]) == &x);
            CHECK(x.share_step.has_value() == x.step_weeks.has_value());
        }
        CHECK(p.later_days_a_week.has_value() == p.weeks_of_first_part.has_value());
        CHECK(p.find(exercise{}) == nullptr);
    }
}
TEST_CASE("what must not be quoted is not there") {
    const auto bare = [](std::string_view key) {
        const protocol* p = find_protocol(key);
        REQUIRE(p != nullptr);
        for (const published_exercise& x : p->exercises)
            for (const maybe_published* n : {&x.n_sets, &x.n_reps, &x.minutes, &x.share, &x.repetition_maximum}) CHECK_FALSE(n->has_value());
    };
    for (const std::string_view key : {"johnson_2007", "johnson_2009", "spector_1997", "arnardottir_2003", "wallace_2019"}) bare(key);
    CHECK_FALSE(find_protocol("spector_1997")->days_a_week.has_value());
    CHECK(find_protocol("jorgensen_2018")->watched == supervision::unknown);
    CHECK(find_protocol("jorgensen_2018")->outcome.find("per-protocol") != std::string_view::npos);
    for (const published_number& n : numbers_of(*find_protocol("sveen_low_intensity")))
        CHECK((n.from == origin::recalled) == (n.where.find("review") != std::string_view::npos));
}
TEST_CASE("of all, one asks for a method that is never prescribed") {
    for (const protocol& p : policies::protocols)
        for (const published_exercise& x : p.exercises)
            CHECK(x.methods == (p.key == "jorgensen_2018" ? set_of<method>{method::restriction_cuff} | method::to_failure : set_of<method>{}));
}

constexpr course at(exercise e, const dose& level) {
    course c;
    c.what = e, c.level = c.start = c.ceiling = level;
    return c;
}
constexpr exercise knee = left(knee_extension);

TEST_CASE("as published: what is not known stays at the level, and so does what the programme does not have") {
    const dose counted{2 * sets, 9 * rep, 1 * kg}, timed{7 * minutes};
    for (exact week = 0; week != 30; ++week) {
        CHECK(as_published{find_protocol("johnson_2007"), week, 10'000}(at(sit_to_stand, counted)) == counted);
        CHECK(as_published{find_protocol("wallace_2019"), week, 10'000}(at(recumbent_cycle, timed)) == timed);
        CHECK(as_published{find_protocol("wallace_2019"), week, 10'000}(at(knee, counted)) == counted);
        CHECK(as_published{nullptr, week, 10'000}(at(knee, counted)) == counted);
        CHECK(as_published{find_protocol("alexanderson_2000"), week, 10'000}(at(walking, timed)) == dose{15 * minutes});
        CHECK(as_published{find_protocol("alexanderson_2007"), week, 10'000}(at(knee, counted)) == dose{3 * sets, 10 * rep, 7 * kg});
    }
    CHECK(as_published{find_protocol("alexanderson_2007"), 0, 0}(at(knee, counted)) == dose{3 * sets, 10 * rep, 1 * kg});  // no record, no load from a share
}
TEST_CASE("as published: a share rises by its step, and ends at 70 % where no end is published") {
    const auto grams = [](std::string_view key, exact week) { return as_published{find_protocol(key), week, 10'000}(at(knee, dose{9 * rep})).at(part::weight); };
    for (exact week = 0; week != 40; ++week) {
        CHECK(grams("sveen_low_intensity", week) == (std::min)(4'000 + 500 * (week / 2), 7'000));
        CHECK(grams("post_polio_20", week) == (std::min)(2'000 + 1'000 * (week / 4), 7'000));
    }
}
TEST_CASE("as published: FYSS begins low and comes to its repetitions; Alexanderson 2014 changes its rhythm") {
    const auto reps = [](exact week) { return as_published{find_protocol("fyss_low_load"), week, 0}(at(knee, dose{9 * rep})).at(part::n_reps); };
    CHECK(reps(0) == 9);
    CHECK(reps(2) == 9);
    CHECK(reps(3) == 30);
    CHECK(find_protocol("alexanderson_2014")->days_in_week(11)->least == 5);
    CHECK(find_protocol("alexanderson_2014")->days_in_week(12)->least == 2);
    CHECK(weeks_to_run(*find_protocol("alexanderson_2014")) == 24);
    CHECK(weeks_to_run(*find_protocol("fyss_low_load")) == weeks_when_unknown);
}

}  // namespace protocols_policy
