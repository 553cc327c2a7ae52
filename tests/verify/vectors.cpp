// SPDX-License-Identifier: BSL-1.0
// The runner of test vectors against answers of every kind, right and wrong.
#include "trial.hpp"

#include <drills/folder.hpp>
#include <vectors/drive.hpp>
#include <vectors/page.hpp>

#include <andante/io/json.hpp>
#include <andante/verify/vectors.hpp>

namespace verify_vectors {
namespace {

namespace verify = andante::verify;
using namespace vector_trial;

// ── requests ──

TEST_CASE("events are asked with those of their history before them, and with ids and orders") {
    trial t{{usual_answer()}};
    (void)t.of(file_of("decision", R"("after":"second","events":[{"day":"2026-03-03","event":"x"},{"day":"2026-03-02","event":"y"}],)" + std::string{asks_today} + R"({"all_rest":false})"));
    REQUIRE(t.asked.size() == 1);
    CHECK(t.asked[0] == read(R"({"do":"decide","today":"2026-03-02","events":[{"id":1,"order":0,"day":"2026-03-02","event":"care_seen"},{"id":2,"order":0,"day":"2026-03-03","event":"care_seen"},
        {"id":3,"order":1,"day":"2026-03-03","event":"x"},{"id":4,"order":1,"day":"2026-03-02","event":"y"}]})"));
}
TEST_CASE("wishes are asked as they are written, whatever their numbers") {
    trial t{{usual_answer()}};
    const std::string wishes = R"({"walking":{"time_s":-1},"left_knee_extension":{},"no_exercise":{"reps":9007199254740991}})";
    CHECK(outcome(t.of(file_of("decision", R"("wishes":)" + wishes + "," + std::string{asks_today} + R"({"all_rest":false})"))) == "pass");
    CHECK(t.asked.at(0) == read(R"({"do":"decide","today":"2026-03-02","events":[],"wishes":)" + wishes + "}"));
    CHECK(outcome(file_of("decision", R"("wishes":)" + wishes + "," + std::string{asks_today} + R"({"all_rest":false})"), {R"({"unsupported":"it has no wishes"})"}) == R"(unsupported: "it has no wishes")");
}
TEST_CASE("ids and orders that are written are used; the same id on the same day has one order") {
    const auto numbers = [](const std::string& events) {
        trial t{{usual_answer()}};
        (void)t.of(file_of("decision", R"("events":)" + events + "," + std::string{asks_today} + R"({"all_rest":false})"));
        std::vector<std::pair<int, int>> all;
        for (const json& asked : t.asked)
            for (const json& e : asked["events"]) all.emplace_back(e["id"].get<int>(), e["order"].get<int>());
        return all;
    };
    using all = std::vector<std::pair<int, int>>;
    CHECK(numbers(R"([{"day":"A"},{"day":"A","order":4},{"day":"A"},{"day":"B"}])") == all{{1, 5}, {2, 4}, {3, 6}, {4, 0}});
    CHECK(numbers(R"([{"id":7,"day":"A"},{"id":9,"day":"A"},{"id":7,"day":"A","revision":1},{"id":7,"day":"B","revision":2}])") == all{{7, 0}, {9, 1}, {7, 0}, {7, 0}});
    CHECK(numbers(R"([{"id":7,"day":"A"},{"id":7,"day":"A","order":3}])") == all{{7, 3}, {7, 3}});
    CHECK(numbers(R"([{"id":7,"day":"A"},{"day":"A"}])").empty());
}

// ── scenarios ──

TEST_CASE("a scenario: its steps are asked at once, and each answer is held against its own expectation") {
    const std::string steps = R"("after":"first","steps":[{"tell":[{"day":"2026-03-02","event":"x"}]},{"decide":"2026-03-02","expect":{"all_rest":false}},{"save_restore":true},)"
                              R"({"migrate_from":1},{"tell":[{"day":"2026-03-02","event":"z"}]},{"decide":"2026-03-02","same_as":0},{"decide":"2026-03-01"}])";
    const auto answers = [](const std::string& a, const std::string& b, const std::string& c) { return R"({"answers":[)" + a + "," + b + "," + c + "]}"; };
    const std::string usual = usual_answer(), other = answer_with("hold", "", granted(some_dose) + "," + withheld()), refused = R"({"refused":"E_FUTURE"})";
    trial t{{answers(usual, usual, refused)}};
    CHECK(outcome(t.of(file_of("scenario", steps))) == "pass");
    CHECK(t.asked.at(0) == read(R"({"do":"scenario","steps":[{"tell":[{"id":1,"order":0,"day":"2026-03-02","event":"care_seen"}]},{"tell":[{"id":2,"order":1,"day":"2026-03-02","event":"x"}]},
        {"decide":"2026-03-02"},{"save_restore":true},{"migrate_from":1},{"tell":[{"id":3,"order":2,"day":"2026-03-02","event":"z"}]},{"decide":"2026-03-02"},{"decide":"2026-03-01"}]})"));
    CHECK(outcome(file_of("scenario", steps), {answers(usual, other, usual)}) == R"(fail: decide 1 answer latches: expected {"equal":["falls"]}, got [])");
    CHECK(outcome(file_of("scenario", steps), {answers(usual, refused, usual)}) == R"(fail: decide 1 answer refused: expected null, got "E_FUTURE")");
    CHECK(outcome(file_of("scenario", steps), {answers(answer_with("rest", "", withheld()), usual, usual)}) == "fail: decide 0 answer all_rest: expected false, got true");
    CHECK(outcome(file_of("scenario", steps), {R"({"answers":[]})"}) == "error: the answer cannot be read: /answers");
    CHECK(outcome(file_of("scenario", steps), {answers(usual, "5", usual)}) == "error: the answer cannot be read: it is no object");
    CHECK(outcome(file_of("scenario", steps), {refused}) == R"(fail: decide 0 answer refused: expected null, got "E_FUTURE")");
    CHECK(outcome(file_of("scenario", steps), {R"({"unsupported":"no restart here"})"}) == R"(unsupported: "no restart here")");
    CHECK(outcome(file_of("scenario", steps), {answers(usual, R"({"unsupported":"no restart here"})", usual)}) == R"(unsupported: "no restart here")");
}

// ── relations ──

TEST_CASE("each variant changes the base in its own way") {
    const json a = read(R"({"id":1,"order":0,"day":"2026-03-02","event":"care_seen"})");
    const json b = read(R"({"id":2,"order":1,"day":"2026-03-02","event":"check_in","answers":{"fatigue_nrs":2,"illness":"none"}})");
    const json c = read(R"({"id":3,"order":2,"day":"2026-03-02","since":"2026-02-28","event":"x","deep":[{"until":"2026-03-31"}]})");
    const auto asked = [&](const std::string& variant, std::string_view today = "2026-03-02") {
        trial t{{usual_answer()}};
        CHECK(outcome(t.of(relation("equal", variant))) == "pass");
        REQUIRE(t.asked.size() == 2);
        CHECK(t.asked[0]["events"] == json::array({a, b, c}));
        CHECK(t.asked[1]["today"] == json(today));
        return t.asked[1]["events"];
    };
    CHECK(asked(R"({"duplicate":true})") == json::array({a, a, b, b, c, c}));
    CHECK(asked(R"({"drop_last":2})") == json::array({a}));
    // x is 12345 for seed 0: 0 mod 3 exchanges the last with the first; then 1406938949, and 21468 mod 2 the middle with the first.
    CHECK(asked(R"({"shuffle":0})") == json::array({b, c, a}));
    CHECK(asked(R"({"shuffle":7})") == asked(R"({"shuffle":2147483655})"));
    CHECK(asked(R"({"add":[{"day":"2026-03-02","event":"y"},{"day":"2026-03-01","event":"z"}]})") ==
          json::array({a, b, c, read(R"({"id":4,"order":3,"day":"2026-03-02","event":"y"})"), read(R"({"id":5,"order":0,"day":"2026-03-01","event":"z"})")}));
    CHECK(asked(R"({"future":[{"day":"2026-03-03","event":"y"}]})") == json::array({a, b, c, read(R"({"id":4,"order":0,"day":"2026-03-03","event":"y"})")}));
    CHECK(asked(R"({"answer":{"fatigue_nrs":null,"illness":"absent","fell":true}})")[1]["answers"] == read(R"({"fatigue_nrs":null,"fell":true})"));
    const json later = asked(R"({"shift_days":365})", "2027-03-02");
    CHECK(later[1]["day"] == "2027-03-02");
    CHECK(later[2]["since"] == "2027-02-28");
    CHECK(later[2]["deep"][0]["until"] == "2027-03-31");
    CHECK(asked(R"({"shift_days":-2})", "2026-02-28")[0]["day"] == "2026-02-28");
}
// ── documents ──

TEST_CASE("a document: read or refused, and where") {
    const auto result = [](const std::string& test, const std::string& answer) { return outcome(file_of("document", test), {answer}); };
    const std::string wants = R"("text":"nonsense","expect":{"error":"E_RANGE","line":2,"at":"/id"})";
    CHECK(result(wants, R"({"error":"E_RANGE","line":2,"at":"/id"})") == "pass");
    CHECK(result(wants, R"({"error":"E_RANGE","line":2})") == R"(fail: document at: expected "/id", got null)");
    CHECK(result(wants, R"({"error":"E_RANGE","line":3,"at":"/id"})") == "fail: document line: expected 2, got 3");
    CHECK(result(wants, R"({"error":"E_SIDE","line":2,"at":"/id"})") == R"(fail: document error: expected "E_RANGE", got "E_SIDE")");
    CHECK(result(wants, R"({"accepted":3})") == R"(fail: document error: expected "E_RANGE", got null)");
    CHECK(result(R"("text":"","expect":{"error":"E_RANGE"})", R"({"error":"E_RANGE","line":9,"at":"/x"})") == "pass");
    CHECK(result(R"("text":"","expect":{"accepted":3})", R"({"accepted":3})") == "pass");
    CHECK(result(R"("text":"","expect":{"accepted":3})", R"({"accepted":2})") == "fail: document accepted: expected 3, got 2");
    CHECK(result(R"("text":"","expect":{"accepted":0})", R"({"error":"E_TRUNCATED"})") == R"(fail: document error: expected null, got "E_TRUNCATED")");
    CHECK(result(wants, R"({"unsupported":"no reader"})") == R"(unsupported: "no reader")");
    for (const char* bad : {"{}", R"({"error":"E_RANGE","accepted":1})", R"({"error":5})", R"({"error":"E_RANGE","line":"2"})", R"({"error":"E_RANGE","at":2})"})
        CHECK(result(wants, bad).substr(0, 32) == "error: the answer cannot be read");

    const auto asked = [](const std::string& test) {
        trial t{{R"({"accepted":3})"}};
        (void)t.of(file_of("document", test + R"(,"expect":{"accepted":3})"));
        return t.asked.at(0);
    };
    CHECK(asked(R"("text":"")") == read(R"({"do":"read","base64":"","today":"2026-12-31"})"));
    CHECK(asked(R"("text":"f","today":"2026-03-02")") == read(R"({"do":"read","base64":"Zg==","today":"2026-03-02"})"));
    CHECK(asked(R"("text":"fo\u00e9")")["base64"] == "Zm/DqQ==");
    CHECK(asked(R"("text":"foobar\u0000")")["base64"] == "Zm9vYmFyAA==");
    CHECK(asked(R"("base64":"/w==")")["base64"] == "/w==");
}

// ── what cannot be read ──

TEST_CASE("a file that cannot be read is one error, and nothing is asked") {
    const std::string good = file_of("decision", std::string{asks_today} + R"({"all_rest":false})");
    REQUIRE(outcome(good, {usual_answer()}) == "pass");
    const auto broken = [&](const std::string& from, const std::string& to) {
        std::string file = good;
        const std::size_t at = file.find(from);
        REQUIRE(at != std::string::npos);
        file.replace(at, from.size(), to);
        trial t{{usual_answer()}};
        const vector_result r = t.of(file);
        CHECK(r.id.empty());
        CHECK(words(r).substr(0, 13) == "error a file\n");
        CHECK(t.asked.empty());
        return outcome(r);
    };
    CHECK(broken("\"format\"", "format") == "error: no JSON: byte 3");
    CHECK(broken("andante-vectors/1", "andante-vectors/2") == "error: the format is not andante-vectors/1");
    CHECK(broken(R"("title":"A title",)", "") == "error: the file has no title");
    CHECK(broken(R"("title":"A title",)", R"("title":"A title","more":1,)") == "error: the file has an unknown key: more");
    CHECK(broken(R"("title":"A title",)", R"("title":"A title","title":"A title",)") == "error: this key is there twice: title");
    CHECK(broken(R"("title":"A title",)", R"("title":1.5,)") == "error: this number is not whole: 1.5");
    CHECK(broken(R"("title":"A title",)", R"("title":1,)") == "error: title is no sentence");
    CHECK(broken(R"("rule_set","reviewed)", R"("maybe","reviewed)") == "error: level is none of required, rule_set, should, hostile");
    CHECK(broken(R"("reviewed_on":null)", R"("reviewed_on":"2026-03-02")") == "error: reviewed_by and reviewed_on are both null, or a name and a day");
    CHECK(broken(R"("version":"1.0.0")", R"("version":"1.0.0","of":"x")") == "error: rule_set has an unknown key: of");
    CHECK(broken(R"("effect")", R"("effects")") == "error: the note edge has no effect");
    CHECK(broken(R"("laws")", R"("law")") == "error: the note edge has an unknown key: law");
    CHECK(broken(R"(["HZ-03"])", R"("HZ-03")") == "error: hazards, rules, laws and evidence of a note are lists of words");
    CHECK(broken(R"("after":"first")", R"("then":"first")") == "error: the history second has an unknown key: then");
    CHECK(broken(R"("type":"decision")", R"("type":"decision","level":"should")") == "error: a group has an unknown key: level");
    CHECK(broken(R"("type":"decision")", R"("type":"riddle")") == "error: the type of a group is no kind of test");
    CHECK(outcome(file_with("[]"), {usual_answer()}) == "error: groups is no list of groups");
    CHECK(outcome(file_with(R"([{"type":"decision","tests":[]}])"), {usual_answer()}) == "error: a group has no tests");
    CHECK(outcome(std::string(100, '['), {usual_answer()}) == "error: nested deeper than 64");
    CHECK(outcome("\xff", {usual_answer()}).substr(0, 14) == "error: no JSON");
    CHECK(outcome(good + std::string(1, '\0'), {usual_answer()}) == "error: no JSON: byte " + std::to_string(good.size() + 1));
}
TEST_CASE("an answer that is no JSON, or is nested so deep that nobody could walk it, is an error") {
    const std::string file = file_of("decision", std::string{asks_today} + R"({"all_rest":false})");
    for (const std::string& bad : {usual_answer() + std::string(1, '\0'), std::string(1'000'000, '['), "{\"unsupported\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}", std::string{"[]"}})
        CHECK(outcome(file, {bad}).starts_with("error: the answer is no JSON object: "));
    CHECK(outcome(file, {usual_answer().substr(0, usual_answer().size() - 1) + R"(,"more":1.5,"more":[[1e300]]})"}) == "pass");  // nobody need look at all of an answer
}
TEST_CASE("a result has a line for itself and one for each thing to say, whatever characters a file or an answer has") {
    vector_result r;
    r.id = "T.1\npass T.2", r.status = vector_status::fail, r.differences = {"answer\twalking\r\n"}, r.notes = {{"edge\n", "OFF_BY_ONE", "one\x7ftoo much", {}, {}, {}, {}}};
    CHECK(words(r) == "fail T.1?pass T.2\n    answer?walking??\n    edge? OFF_BY_ONE: one?too much\n");
}
TEST_CASE("a test that cannot be read is an error, and nothing is asked") {
    const auto broken = [](const std::string& type, const std::string& test) {
        trial t{{usual_answer()}};
        const vector_result r = t.of(file_of(type, test));
        CHECK(t.asked.empty());
        return outcome(r);
    };
    const std::string today{asks_today}, fine = R"({"all_rest":false})";
    CHECK(broken("decision", R"("x":1,)" + today + fine) == "error: the test has an unknown key: x");
    CHECK(broken("decision", R"("expect":{"all_rest":false})") == "error: the test has no today");
    CHECK(broken("decision", R"("today":"2026-02-29","expect":{"all_rest":false})") == "error: today is no day");
    CHECK(broken("decision", R"("comment":1,)" + today + fine) == "error: the comment is no sentence");
    CHECK(broken("decision", R"("flags":["new"],)" + today + fine) == "error: no note explains the flag new");
    CHECK(broken("decision", R"("after":"third",)" + today + fine) == "error: there is no history \"third\"");
    CHECK(broken("decision", R"("events":[5],)" + today + fine) == "error: the events are no list of objects");
    CHECK(broken("decision", R"("events":[{"day":"A","order":-1}],)" + today + fine) == "error: an order is no number from 0 to 65535");
    CHECK(broken("decision", R"("events":[{"day":"A","id":1},{"day":"A"}],)" + today + fine) == "error: some events of the test have an id, and some have none");
    for (const char* wishes : {"{}", "[]", "5", R"({"walking":600})"})
        CHECK(broken("decision", R"("wishes":)" + std::string{wishes} + "," + today + fine) == "error: wishes names no doses");
    CHECK(broken("scenario", R"("wishes":{"walking":{}},"steps":[])") == "error: the test has an unknown key: wishes");
    struct wrong { const char *expect, *why; };
    for (const wrong& w : {wrong{"{}", "expect names nothing"},
                           wrong{R"({"mood":1})", "expect has an unknown key: mood"},
                           wrong{R"({"refused":"E_X","all_rest":true})", "refused is a code, and stands alone"},
                           wrong{R"({"person":{"outcome":"granted"}})", "person has an unknown key: outcome"},
                           wrong{R"({"person":{}})", "person names nothing"},
                           wrong{R"({"person":{"action":"jump"}})", "action is no action"},
                           wrong{R"({"person":{"action":{"at_leats":"hold"}}})", "action has an unknown key: at_leats"},
                           wrong{R"({"exercises":{"walking":{"outcome":"maybe"}}})", "outcome is neither granted nor withheld"},
                           wrong{R"({"exercises":{"walking":{"granted":{}}}})", "granted names nothing"},
                           wrong{R"({"exercises":{"walking":{"granted":{"load_kg":1}}}})", "granted has an unknown key: load_kg"},
                           wrong{R"({"exercises":{"walking":{"granted":{"time_s":1,"at_most":{}}}}})", "granted has an unknown key: time_s"},
                           wrong{R"({"exercises":{"walking":{"granted":{"at_most":{"minutes":1}}}}})", "at_most is no dose"},
                           wrong{R"({"exercises":{"walking":{"granted":{"max_fraction":{"of":{"time_s":1}}}}}})", "max_fraction is a dose and a number"},
                           wrong{R"({"constraints":[]})", "expect has an unknown key: constraints"},
                           wrong{R"({"person":{"constraints":"seated_only"}})", "constraints names nothing"},
                           wrong{R"({"person":{"constraints":{}}})", "constraints names nothing"},
                           wrong{R"({"exercises":{"*":{"constraints":{"has":[]}}}})", "constraints has an unknown key: has"},
                           wrong{R"({"exercises":{"*":{"constraints":{"must_have":"seated_only"}}}})", "must_have is no list of words"},
                           wrong{R"({"exercises":{"*":{"constraints":{"must_not_have":[1]}}}})", "must_not_have is no list of words"},
                           wrong{R"({"exercises":{"*":{"constraints":{"at_most":"company"}}}})", "at_most is no cap of effort"},
                           wrong{R"({"must_cite":"PRG-1"})", "must_cite is no list of words"},
                           wrong{R"({"latches":"falls"})", "latches is no list of words"},
                           wrong{R"({"no_latches":false})", "no_latches is not true"},
                           wrong{R"({"all_rest":1})", "all_rest is neither true nor false"}})
        CHECK(broken("decision", today + w.expect) == "error: " + std::string{w.why});

    for (const wrong& w : {wrong{"[]", "steps is no list of steps"},
                           wrong{R"([{"tell":[]}])", "the test expects nothing"},
                           wrong{R"([{"decide":"2026-03-02"}])", "the test expects nothing"},
                           wrong{R"([{"decide":"2026-03-32","expect":{"all_rest":true}}])", "decide is no day"},
                           wrong{R"([{"decide":"2026-03-02","same_as":0}])", "same_as is no decide step before"},
                           wrong{R"([{"decide":"2026-03-02"},{"decide":"2026-03-02","same_as":0,"expect":{"all_rest":true}}])", "beside decide stands expect or same_as"},
                           wrong{R"([{"tell":[],"save_restore":true}])", "a step does one thing"},
                           wrong{R"([{"tell":5}])", "tell is no list of objects"},
                           wrong{R"([{"save_restore":false}])", "save_restore is not true"},
                           wrong{R"([{"migrate_from":0}])", "migrate_from is no format"},
                           wrong{R"([{"sleep":1}])", "a step has an unknown key: sleep"},
                           wrong{R"([{"decide":"2026-03-02","expect":{}}])", "expect names nothing"}})
        CHECK(broken("scenario", R"("steps":)" + std::string{w.expect}) == "error: " + std::string{w.why});

    for (const wrong& w : {wrong{"", "variants is no list of variants"},
                           wrong{R"({"twice":true})", "a variant has an unknown key: twice"},
                           wrong{R"({"duplicate":true,"shuffle":1})", "a variant is one change"},
                           wrong{R"({"shuffle":-1})", "shuffle is no seed"},
                           wrong{R"({"duplicate":2})", "duplicate is not true"},
                           wrong{R"({"add":[1]})", "the events of a variant are no list of objects"},
                           wrong{R"({"add":[{"id":9,"day":"2026-03-02"}]})", "some events of the test have an id, and some have none"},
                           wrong{R"({"future":[{"day":"2026-03-02"}]})", "the events of future are dated after today"},
                           wrong{R"({"drop_last":4})", "drop_last is no number of events"},
                           wrong{R"({"answer":{}})", "answer names no answers"},
                           wrong{R"({"shift_days":99999})", "a shifted day is no day"}}) {
        trial t{{usual_answer()}};
        CHECK(outcome(t.of(relation("equal", w.expect))) == "error: " + std::string{w.why});
        CHECK(t.asked.empty());
    }
    CHECK(broken("metamorphic", R"("today":"2026-03-02","relation":"same","variants":[{"duplicate":true}])") == "error: relation is none of equal, not_looser, not_tighter");
    CHECK(broken("metamorphic", R"("today":"2026-03-02","relation":"equal","variants":[{"answer":{"fell":true}}])") == "error: no event of the base has answers");

    for (const wrong& w : {wrong{R"("text":"x","base64":"eA==","expect":{"accepted":1})", "a document has one of text and base64"},
                           wrong{R"("text":5,"expect":{"accepted":1})", "the document is no text"},
                           wrong{R"("text":"x","expect":{"accepted":1,"line":2})", "accepted is a number, and stands alone"},
                           wrong{R"("text":"x","expect":{"line":2})", "expect has one of error and accepted"},
                           wrong{R"("text":"x","expect":{"error":"E_X","line":"2"})", "line is no number"},
                           wrong{R"("text":"x","expect":{"error":"E_X","at":2})", "at is no JSON pointer"}})
        CHECK(broken("document", w.expect) == "error: " + std::string{w.why});
}
TEST_CASE("an id is there once, in all files of a run; a history does not come after itself") {
    vector_run run{[](const std::string&) { return usual_answer(); }};
    const std::string file = file_of("decision", std::string{asks_today} + R"({"all_rest":false})");
    run.add(file, "a");
    run.add(file, "b");
    REQUIRE(run.results().size() == 2);
    CHECK(outcome(run.results()[0]) == "pass");
    CHECK(outcome(run.results()[1]) == "error: this id is there twice");
    std::string round = file_of("decision", R"("after":"second",)" + std::string{asks_today} + R"({"all_rest":false})");
    round.replace(round.find(R"("first":{)"), 9, R"("first":{"after":"second",)");
    CHECK(outcome(round, {usual_answer()}).substr(0, 35) == "error: a history comes after itself");
}

// ── a run as a whole ──

TEST_CASE("what speaks against conforming: a failure, an error, and what is required and unsupported") {
    const auto speaks = [](const std::string& answer, const std::string& level) {
        return speaks_against(trial{{answer}}.of(file_of("decision", std::string{asks_today} + R"({"all_rest":false})", level)));
    };
    for (const char* level : {"required", "rule_set", "should", "hostile"}) {
        CHECK_FALSE(speaks(usual_answer(), level));
        CHECK(speaks(answer_with("rest", "", ""), level));
        CHECK(speaks("{}", level));
        CHECK(speaks(R"({"unsupported":"x"})", level) == (std::string_view{level} == "required"));
    }
}
TEST_CASE("a folder is run file by file; one without vectors, or that is not there, is an error") {
    const drills::folder here;
    const auto ask = [](const std::string&) { return usual_answer(); };
    const auto test = [](const std::string& id) { return file_with(R"([{"type":"decision","tests":[{"id":")" + id + R"(",)" + std::string{asks_today} + R"({"all_rest":false}}]}])"); };
    CHECK(verify::what_failed(verify::run_vectors(here.path(), ask)) == "error " + here.path() + "\n    no vectors are here\n");
    CHECK_FALSE(verify::what_failed(verify::run_vectors(here / "nowhere", ask)).empty());
    std::error_code bad;
    std::filesystem::create_directories(here / "a", bad);
    drills::put(here / "b.json", test("B"));
    drills::put(here / "a/z.json", test("AZ"));
    drills::put(here / "a/schema.json", "no vectors");
    drills::put(here / "a/README.md", "no vectors");
    const auto all = verify::run_vectors(here.path(), ask);
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == "AZ");
    CHECK(all[1].id == "B");
    CHECK(verify::what_failed(all) == "");
    CHECK(verify::run_vectors(here / "b.json", ask).size() == 1);
    drills::put(here / "c.json", "no vectors");
    CHECK(verify::what_failed(verify::run_vectors(here.path(), ask)) == "error " + here / "c.json" + "\n    no JSON: byte 2\n");
}

// ── the program ──

TEST_CASE("a summary, JUnit and a page of the same results") {
    vector_run run{[](const std::string& request) { return request.find("\"today\":\"2026-03-03\"") != std::string::npos ? "{}" : usual_answer(); }};
    run.add(file_with(R"([{"type":"decision","tests":[{"id":"A.<1>","comment":"one & two",)" + std::string{asks_today} + R"({"all_rest":false}},)"
                      R"({"id":"A.2","flags":["edge"],)" + std::string{asks_today} + R"({"all_rest":true}},{"id":"A.3","today":"2026-03-03","expect":{"all_rest":true}}]}])"), "a.json");
    run.add(file_with(R"([{"type":"decision","tests":[{"id":"B.1",)" + std::string{asks_today} + R"({"all_rest":false}}]}])", "required"), "b.json");
    run.add("nonsense", "c.json");
    const std::vector<vector_result>& all = run.results();
    CHECK(test_vectors::summary(all) == "required: 1 pass, 0 fail, 0 error, 0 unsupported\nrule_set: 1 pass, 1 fail, 1 error, 0 unsupported\nall: 2 pass, 1 fail, 2 error, 0 unsupported\n");
    CHECK(test_vectors::claim(all, "required") == "andante-vectors/1, level required, 1 of 1, rule set 1.0.0");
    CHECK(test_vectors::claim(all, "rule_set").empty());
    CHECK(test_vectors::claim(all, "should").empty());
    CHECK(test_vectors::junit(all) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"5\" failures=\"1\" errors=\"2\" skipped=\"0\">\n"
          "<testsuite name=\"a.json\" tests=\"3\" failures=\"1\" errors=\"1\" skipped=\"0\">\n<testcase classname=\"rule_set\" name=\"A.&lt;1&gt;\"></testcase>\n"
          "<testcase classname=\"rule_set\" name=\"A.2\"><failure message=\"answer all_rest: expected true, got false\">answer all_rest: expected true, got false\nedge OFF_BY_ONE: one too much</failure></testcase>\n"
          "<testcase classname=\"rule_set\" name=\"A.3\"><error message=\"the answer cannot be read: /person\">the answer cannot be read: /person</error></testcase>\n</testsuite>\n"
          "<testsuite name=\"b.json\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n<testcase classname=\"required\" name=\"B.1\"></testcase>\n</testsuite>\n"
          "<testsuite name=\"c.json\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
          "<testcase classname=\"file\" name=\"c.json\"><error message=\"no JSON: byte 2\">no JSON: byte 2</error></testcase>\n</testsuite>\n</testsuites>\n");
    const std::string html = test_vectors::results_page{all, "a <library>"}.html();
    for (const char* piece : {"Asked: a &lt;library&gt;. It does not conform", "Passed whole: andante-vectors/1, level required, 1 of 1, rule set 1.0.0.", "<th scope=\"row\">PRG-1</th><td class=\"n\">1</td>",
                              "<h3>fail: A.2</h3>", "answer all_rest: expected true, got false", "<strong>edge OFF_BY_ONE</strong>: one too much.", "Hazards: HZ-03, the dose rises too fast",
                              "Laws: I11", "Evidence: house value", "<td>A.&lt;1&gt;</td><td>rule_set</td><td>decision</td><td>pass</td><td>one &amp; two</td>", "<h3>error: c.json</h3>"}) {
        CAPTURE(std::string{piece});
        CHECK(html.find(piece) != std::string::npos);
    }
    for (const char* outside : {"http://", "https://", "<script", "<link", "<img", "url("}) CHECK(html.find(outside) == std::string::npos);
    CHECK(test_vectors::results_page{{all[0], all[3]}, "x"}.html().find("Nothing speaks against conforming.") != std::string::npos);
}
TEST_CASE("the hazards of the page of results are those of docs/vectors.md") {
    const std::string page = drills::committed("docs/vectors.md");
    for (std::size_t i = 0; i != test_vectors::hazards.size(); ++i) {
        const std::string id = "HZ-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1);
        CHECK(page.find("| " + id + " | " + std::string{test_vectors::hazards[i]} + " |") != std::string::npos);
        CHECK(test_vectors::hazard_words(id) == id + ", " + std::string{test_vectors::hazards[i]});
    }
    CHECK(page.find("| HZ-" + std::to_string(test_vectors::hazards.size() + 1) + " |") == std::string::npos);
    CHECK(test_vectors::hazard_words("HZ-99") == "HZ-99");
}

#ifdef ANDANTE_VECTORS_CAN_DRIVE
TEST_CASE("a command is asked line by line, and not again once it has ended") {
    test_vectors::driven echo{"cat"};
    CHECK(echo.ask("one") == "one");
    CHECK(echo.ask(std::string(200'000, 'x')).size() == 200'000);
    CHECK(echo.ask("two") == "two");
    test_vectors::driven once{"read -r line; echo \"$line\""};
    CHECK(once.ask("one") == "one");
    CHECK(once.ask("two").empty());
    CHECK(once.ask("three").empty());
    test_vectors::driven nobody{"exit 3"};
    CHECK(nobody.ask("one").empty());
    test_vectors::driven half{"read -r line; printf half"};
    CHECK(half.ask("one").empty());
    test_vectors::driven chatty{"while read -r line; do echo \"$line\"; echo more; done"};
    CHECK(chatty.ask(std::string(200'000, 'x')).size() == 200'000);
}
#endif

}  // namespace
}  // namespace verify_vectors
