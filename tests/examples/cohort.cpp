// SPDX-License-Identifier: BSL-1.0
#include <cohort/outputs.hpp>
#include <cohort/progress.hpp>
#include <cohort/strip.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace examples_cohort {

using namespace cohort;

constexpr std::string_view a_study = R"({"study": "s", "people": 20, "days": 30, "seed": 5, "worlds": 2, "priors": {"tolerance": {"median_per_mille": 900}}, "parts_off": ["falls"],
  "manners": {"overdoes_per_mille": 0}, "arms": [
  {"name": "standard", "policy": "standard"}, {"name": "standard, alone", "policy": "standard", "by": "unguarded"},
  {"name": "quick", "policy": "standard", "rules": {"PRG-1.wait": 3}, "without": ["PRG-4"]}, {"name": "a \"coin\"", "policy": "two_for_two", "takes_steps_per_mille": 500},
  {"name": "none", "by": "nothing"}, {"name": "oracle", "by": "oracle"}]})";

study_form form_of(std::string_view text) {
    auto f = read_form(text);
    REQUIRE_MESSAGE(std::holds_alternative<study_form>(f), (std::holds_alternative<std::string>(f) ? std::get<std::string>(f) : std::string{}));
    return std::get<study_form>(f);
}
std::string why_not(std::string_view from, std::string_view to) {
    std::string text{a_study};
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    auto f = read_form(text.replace(at, from.size(), to));
    return std::holds_alternative<std::string>(f) ? std::get<std::string>(f) : "read";
}

TEST_CASE("a form is read, written with every number said, and read as the same") {
    const study_form f = form_of(a_study);
    CHECK(f.people == 20);
    CHECK(f.arms.size() == 6);
    CHECK(f.arms[2].rules_changed());
    CHECK(f.arms[3].takes_steps_per_mille == 500);
    CHECK(f.rules_changed());
    CHECK(written(form_of(written(f))) == written(f));
    CHECK(study_of(f).who.priors[f.priors[0].which].median == doctest::Approx(0.27));
    CHECK(study_of(f).who.parts.falls == false);
}

TEST_CASE("what is wrong in a study file is said with its field") {
    const auto begins = [](const std::string& said, std::string_view with) { return said.substr(0, with.size()) == with; };
    const auto refused = [&](std::string_view from, std::string_view to, std::string_view sentence) {
        const std::string said = why_not(from, to);
        CHECK_MESSAGE(begins(said, sentence), said);
    };
    refused(R"("people": 20)", R"("people": 0)", "/people: 0 is out of range: 1 to 1000000000");
    refused(R"("people": 20)", R"("poeple": 20)", "/poeple: this field is not known");
    refused(R"("policy": "standard"},)", R"("policy": "standrad"},)", "/arms/0/policy: no policy has this key; cohort policies lists them");
    refused(R"("PRG-1.wait": 3)", R"("PRG-1.weight": 3)", "/arms/2/rules/PRG-1.weight: no rule has this limit");
    refused(R"("PRG-1.wait": 3)", R"("PRG-1.wait": -3)", "/arms/2/rules/PRG-1.wait: this value is not on the scale of the limit");
    refused(R"(["PRG-4"])", R"(["PRG-44"])", "/arms/2/without/0: the rule set has no such rule");
    refused(R"(["PRG-4"])", R"(["RED-1"])", "/arms/2/without/0: a red-flag rule stays in every set");
    refused(R"("by": "oracle")", R"("by": "miracle")", "/arms/5/by: this word is not known here; one of guarded, unguarded, nothing, oracle");
    refused(R"("by": "oracle")", R"("by": "oracle", "policy": "standard")", "/arms/5/policy: this field is not known");
    refused(R"("name": "none")", R"("name": "oracle")", "/arms/5/name: another arm has this name");
    refused(R"("name": "none")", R"("name": "")", "/arms/4/name: a name is one line, and not empty");
    refused(R"(["falls"])", R"(["fall"])", "/parts_off/0: the model has no part of this name");
    refused(R"("tolerance")", R"("tolerances")", "/priors/tolerances: the model has no parameter of this name");
    refused(R"("study": "s",)", "", "/study: missing");
    refused(R"(]})", R"(])", "");
    CHECK(begins(std::get<std::string>(read_form(R"({"study": "s", "arms": []})")), "/arms: a study has 1 to 64 arms"));
}

study_result result_of(const study_form& f) {
    const study_of_arms s = study_of(f);
    study_result r = nothing_yet(s);
    run(s, r, [](const study_progress&, const study_result&) { return true; });
    return r;
}

TEST_CASE("arms are taken beside the first, beside no exercise, beside the oracle and beside themselves without the guard") {
    const auto pairs = pairs_of(form_of(a_study));
    const auto has = [&](std::size_t arm, std::size_t to) { return std::find(pairs.begin(), pairs.end(), pair_of_arms{arm, to}) != pairs.end(); };
    CHECK(has(3, 0));
    CHECK(has(2, 4));
    CHECK(has(5, 1));
    CHECK(has(0, 1));
    CHECK_FALSE(has(2, 1));  // its rules are other ones
}

TEST_CASE("tables, arrays and manifest follow from the result alone, and the result carries its form") {
    const study_form f = form_of(a_study);
    const study_result r = result_of(f);
    const auto again = read_result(written(r));
    REQUIRE(again);
    const auto files = outputs_of(form_of(again->form), *again), files_before = outputs_of(f, r);
    REQUIRE(files.size() == files_before.size());
    for (std::size_t i = 0; i != files.size(); ++i) CHECK(files[i].bytes == files_before[i].bytes);

    const auto file = [&](std::string_view name) { return std::find_if(files.begin(), files.end(), [&](const output& o) { return o.name == name; })->bytes; };
    const std::string table = file("outcomes.csv");
    const auto lines = static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n'));
    CHECK(lines == 1 + 2 * outcome_count * (6 * 10 + r.in_world[0].pairs().size() * 12));
    CHECK(table.find("s,0,standard,,days,people,20.000000,\n") != std::string::npos);
    CHECK(table.find("s,1,\"a \"\"coin\"\"\",standard,steps,mean,") != std::string::npos);
    const std::string arrays = file("counts.npy");
    CHECK(arrays.substr(0, 6) == "\x93NUMPY");
    CHECK(arrays.find("'<i8', 'fortran_order': False, 'shape': (6, 5, 7), }") != std::string::npos);
    CHECK(arrays.find('\n') % 64 == 63);
    CHECK(arrays.size() == arrays.find('\n') + 1 + 6 * 5 * 7 * 8);
    const std::string manifest = file("manifest.json");
    CHECK(manifest.find("\"rules_changed\":true") != std::string::npos);
    CHECK(manifest.find(sha256(table)) != std::string::npos);
}

TEST_CASE("a strip has every day, what binds on it, and propensities where steps were randomised") {
    study_form f = form_of(a_study);
    f.days = 60;
    const study_of_arms s = study_of(f);
    std::vector<entry> diary;
    const auto strip = strip_of(s, 3, 1, 0, &diary);
    CHECK(strip.size() == 60);
    CHECK_FALSE(diary.empty());
    std::size_t decided = 0;
    for (const strip_day& d : strip) {
        CHECK(d.seen.came == d.at[0].decided);
        CHECK((d.propensity_per_mille == 500) == d.seen.steps_offered);
        decided += d.at[0].decided;
    }
    CHECK(decided > 5);
    const std::string table = strip_csv(strip);
    CHECK(static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')) == 1 + 60 + 4 * decided);
}

TEST_CASE("SHA-256 answers as its standard says") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("progress says its rate and the time left") {
    CHECK(progress_line({480, 9600, 240}, 2) == "480 of 9600 people, 5 %, 120 a second, 1 min left");
    CHECK(progress_line({1, 4, 1}, 1) == "1 of 4 people, 25 %, 1.0 a second, 3 s left");
    CHECK(progress_line({0, 4, 0}, 0) == "0 of 4 people, 0 %");
    CHECK(time_left(7800) == "2 h 10 min");
}

TEST_CASE("decimals are the same everywhere") {
    CHECK(decimal(-0.0000001) == "0.000000");
    CHECK(decimal(1.0 / 3) == "0.333333");
    CHECK(csv_word("a,b") == "\"a,b\"");
}

}  // namespace examples_cohort
