// SPDX-License-Identifier: BSL-1.0
// What can be expected of an answer, and how two answers are related: met and not met.
#include "trial.hpp"

#include <andante/io/json.hpp>
#include <andante/verify/judge_answer.hpp>

namespace verify_judge_answer {
namespace {

using namespace vector_trial;

struct line {
    const char* expect;
    bool holds;
};

TEST_CASE("what can be expected of an answer, met and not met") {
    for (const line& l : std::initializer_list<line>{
             {R"({"person":{"action":"hold"}})", true},
             {R"({"person":{"action":"rest"}})", false},
             {R"({"person":{"action":{"at_least":"hold"}}})", true},
             {R"({"person":{"action":{"at_least":"regress"}}})", false},
             {R"({"person":{"action":{"at_most":"hold"}}})", true},
             {R"({"person":{"action":{"at_most":"progress"}}})", false},
             {R"({"person":{"action":{"at_least":"progress","at_most":"rest"}}})", true},
             {R"({"person":{"action":{"at_least":"progress","at_most":"progress"}}})", false},
             {R"({"person":{"must_cite":["FAT-1"]}})", true},
             {R"({"person":{"must_cite":["FAT-1","PRG-1"]}})", false},
             {R"({"person":{"must_not_cite":["PRG-1"]}})", true},
             {R"({"person":{"must_not_cite":["FAT-1"]}})", false},
             {R"({"exercises":{"left_knee_extension":{"action":"progress"}}})", true},
             {R"({"exercises":{"left_knee_extension":{"action":"hold"}}})", false},
             {R"({"exercises":{"left_knee_extension":{"outcome":"granted"},"walking":{"outcome":"withheld"}}})", true},
             {R"({"exercises":{"left_knee_extension":{"outcome":"withheld"}}})", false},
             {R"({"exercises":{"walking":{"outcome":"granted"}}})", false},
             {R"({"exercises":{"right_knee_extension":{"outcome":"withheld"}}})", false},  // not in the answer
             {R"({"exercises":{"*":{"action":{"at_most":"rest"}}}})", true},
             {R"({"exercises":{"*":{"outcome":"withheld"}}})", false},
             {R"({"exercises":{"left_knee_extension":{"granted":{"sets":2,"reps":10,"load_g":1000}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"granted":{"sets":2,"reps":10,"load_g":1000,"time_s":0}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"granted":{"sets":2,"reps":10}}}})", false},
             {R"({"exercises":{"left_knee_extension":{"granted":{"sets":2,"reps":10,"load_g":1001}}}})", false},
             {R"({"exercises":{"left_knee_extension":{"granted":{"reps":10,"load_g":1000}}}})", false},  // one set
             {R"({"exercises":{"walking":{"granted":{"time_s":600}}}})", false},
             {R"({"exercises":{"left_knee_extension":{"granted":{"at_most":{"sets":2,"reps":10,"load_g":1000}}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"granted":{"at_most":{"sets":3,"reps":12,"load_g":3000}}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"granted":{"at_most":{"sets":3,"reps":9,"load_g":3000}}}}})", false},
             {R"({"exercises":{"walking":{"granted":{"at_most":{"time_s":1}}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"granted":{"at_least":{"sets":2,"reps":10}}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"granted":{"at_least":{"sets":3}}}}})", false},
             {R"({"exercises":{"walking":{"granted":{"at_least":{}}}}})", false},  // nothing is granted
             {R"({"exercises":{"left_knee_extension":{"granted":{"at_least":{"reps":10},"at_most":{"sets":2,"reps":10,"load_g":1000}}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"granted":{"max_fraction":{"of":{"sets":4,"reps":10},"per_mille":500}}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"granted":{"max_fraction":{"of":{"sets":4,"reps":10},"per_mille":499}}}}})", false},
             {R"({"exercises":{"left_knee_extension":{"granted":{"max_fraction":{"of":{"time_s":600},"per_mille":1000}}}}})", false},
             {R"({"exercises":{"walking":{"granted":{"max_fraction":{"of":{"time_s":600},"per_mille":0}}}}})", true},
             {R"({"exercises":{"walking":{"must_cite":["OVW-2"],"must_not_cite":["PRG-1"]}}})", true},
             {R"({"exercises":{"walking":{"must_cite":["PRG-1"]}}})", false},
             {R"({"exercises":{"walking":{"must_not_cite":["OVW-2"]}}})", false},
             {R"({"must_cite":["FAT-1","PRG-1","OVW-2"]})", true},
             {R"({"must_cite":["SCR-1"]})", false},
             {R"({"must_not_cite":["SCR-1"]})", true},
             {R"({"must_not_cite":["OVW-2"]})", false},
             {R"({"latches":["falls"]})", true},
             {R"({"latches":["falls","red_flag"]})", false},
             {R"({"no_latches":true})", false},
             {R"({"all_rest":false})", true},
             {R"({"all_rest":true})", false},
             {R"({"refused":"E_FUTURE"})", false}}) {
        CAPTURE(std::string{l.expect});
        const std::string result = outcome(file_of("decision", std::string{asks_today} + l.expect), {usual_answer()});
        CHECK(result.substr(0, 4) == (l.holds ? "pass" : "fail"));
    }
    const std::string still = answer_with("rest", "", withheld());
    CHECK(outcome(file_of("decision", std::string{asks_today} + R"({"no_latches":true,"all_rest":true})"), {still}) == "pass");
    CHECK(outcome(file_of("decision", std::string{asks_today} + R"({"all_rest":false})"), {still}) == "fail: answer all_rest: expected false, got true");
    CHECK(outcome(file_of("decision", std::string{asks_today} + R"({"exercises":{"left_knee_extension":{"granted":{"reps":10}}}})"),
                  {answer_with("hold", "", granted(R"({"sets":1,"reps":10})"))}) == "pass");
}
/// As the usual answer, under these constraints: of the person, of the knee, and of the walk, which is withheld.
std::string constrained(const std::string& person, const std::string& knee, const std::string& walk) {
    json a = read(usual_answer());
    a["person"]["constraints"] = read(person), a["decisions"][0]["constraints"] = read(knee), a["decisions"][1]["constraints"] = read(walk);
    return a.dump();
}
TEST_CASE("constraints: exactly, at least, without, and up to a cap of effort") {
    const std::string answer = constrained(R"(["no_pool"])", R"(["start_phase_effort","seated_only"])", "[]");
    for (const line& l : std::initializer_list<line>{
             {R"({"person":{"constraints":["no_pool"]}})", true},
             {R"({"person":{"constraints":[]}})", false},
             {R"({"person":{"constraints":{"must_have":["no_pool"],"must_not_have":["company"]}}})", true},
             {R"({"person":{"constraints":{"at_most":"start_phase_effort"}}})", false},  // of a person nothing is withheld
             {R"({"exercises":{"left_knee_extension":{"constraints":["seated_only","start_phase_effort"]}}})", true},  // in any order
             {R"({"exercises":{"left_knee_extension":{"constraints":["seated_only"]}}})", false},
             {R"({"exercises":{"left_knee_extension":{"constraints":["seated_only","start_phase_effort","company"]}}})", false},
             {R"({"exercises":{"left_knee_extension":{"constraints":{"must_have":["seated_only"]}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"constraints":{"must_have":["seated_only","company"]}}}})", false},
             {R"({"exercises":{"left_knee_extension":{"constraints":{"must_not_have":["company","no_pool"]}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"constraints":{"must_not_have":["company","seated_only"]}}}})", false},
             {R"({"exercises":{"left_knee_extension":{"constraints":{"at_most":"start_phase_effort"}}}})", true},
             {R"({"exercises":{"left_knee_extension":{"constraints":{"at_most":"light_effort"}}}})", false},
             {R"({"exercises":{"walking":{"constraints":[]}}})", true},
             {R"({"exercises":{"walking":{"constraints":["seated_only"]}}})", false},
             {R"({"exercises":{"walking":{"constraints":{"must_have":["company"],"at_most":"light_effort"}}}})", true},  // it is withheld
             {R"({"exercises":{"*":{"constraints":{"must_have":["seated_only"],"at_most":"start_phase_effort"}}}})", true}}) {
        CAPTURE(std::string{l.expect});
        CHECK(outcome(file_of("decision", std::string{asks_today} + l.expect), {answer}).substr(0, 4) == (l.holds ? "pass" : "fail"));
    }
    const auto first = [](const std::string& expect, const std::string& from) { return outcome(file_of("decision", std::string{asks_today} + expect), {from}); };
    CHECK(first(R"({"exercises":{"left_knee_extension":{"constraints":{"at_most":"light_effort"}}}})", answer) ==
          R"(fail: left_knee_extension constraints: expected {"at_most":"light_effort"}, got ["seated_only","start_phase_effort"])");
    CHECK(first(R"({"exercises":{"left_knee_extension":{"constraints":{"at_most":"start_phase_effort"}}}})", constrained("[]", R"(["light_effort"])", "[]")) == "pass");
    CHECK(first(R"({"exercises":{"walking":{"constraints":{"must_not_have":["company"]}}}})", constrained("[]", "[]", R"(["company"])")).substr(0, 4) == "fail");
    // Who has none may leave them out; what is no list of words cannot be read.
    CHECK(first(R"({"person":{"constraints":[]},"exercises":{"*":{"constraints":[]}}})", usual_answer()) == "pass");
    CHECK(first(R"({"person":{"constraints":["no_pool"]}})", usual_answer()) == R"(fail: person constraints: expected ["no_pool"], got [])");
    CHECK(first(R"({"all_rest":false})", constrained("5", "[]", "[]")) == "error: the answer cannot be read: /person/constraints");
    CHECK(first(R"({"all_rest":false})", constrained("[]", "[]", "[1]")) == "error: the answer cannot be read: /decisions/1/constraints");
}
TEST_CASE("each difference is said with what was expected and what came") {
    const auto first = [](const char* expect) { return outcome(file_of("decision", std::string{asks_today} + expect), {usual_answer()}); };
    CHECK(first(R"({"person":{"action":{"at_least":"rest"}}})") == R"(fail: person action: expected {"at_least":"rest"}, got "hold")");
    CHECK(first(R"({"exercises":{"walking":{"granted":{"time_s":600}}}})") == R"(fail: walking granted: expected {"time_s":600}, got "withheld")");
    CHECK(first(R"({"exercises":{"climbing":{"outcome":"withheld"}}})") == R"(fail: answer exercises: expected ["climbing"], got ["left_knee_extension","walking"])");
    const vector_result r = trial{{usual_answer()}}.of(file_of("decision", R"("flags":["edge"],)" + std::string{asks_today} + R"({"latches":["water"],"no_latches":true})"));
    CHECK(r.differences.size() == 2);
    CHECK(words(r) == "fail T.1\n    answer latches: expected [\"water\"], got [\"falls\"]\n    answer no_latches: expected true, got [\"falls\"]\n    edge OFF_BY_ONE: one too much\n");
    CHECK(r.notes.at(0).hazards == std::vector<std::string>{"HZ-03"});
    CHECK(r.level == "rule_set");
    CHECK(r.type == "decision");
    CHECK(r.rule_set == "1.0.0");
}
TEST_CASE("a record that is refused grants nothing and says nothing") {
    for (const line& l : std::initializer_list<line>{
             {R"({"refused":"E_FUTURE"})", true},
             {R"({"refused":"E_RANGE"})", false},
             {R"({"person":{"action":{"at_least":"stop_and_seek_care"}}})", true},
             {R"({"person":{"action":"stop_and_seek_care"}})", false},
             {R"({"person":{"action":{"at_least":"hold","at_most":"stop_and_seek_care"}}})", false},
             {R"({"exercises":{"*":{"outcome":"withheld"},"walking":{"granted":{"at_most":{"time_s":60}}}},"must_not_cite":["PRG-1"]})", true},
             {R"({"exercises":{"walking":{"granted":{"max_fraction":{"of":{"time_s":60},"per_mille":500}}}}})", true},
             {R"({"exercises":{"walking":{"outcome":"granted"}}})", false},
             {R"({"exercises":{"walking":{"granted":{"at_least":{"time_s":60}}}}})", false},
             {R"({"exercises":{"walking":{"granted":{"time_s":60}}}})", false},
             {R"({"exercises":{"walking":{"must_cite":["PRG-1"]}}})", false},
             {R"({"must_cite":["PRG-1"]})", false},
             {R"({"latches":["falls"]})", false},
             {R"({"no_latches":true})", false},
             {R"({"all_rest":true})", true},
             {R"({"person":{"constraints":{"must_have":["seated_only"],"must_not_have":["company"],"at_most":"light_effort"}}})", true},
             {R"({"exercises":{"walking":{"constraints":{"must_have":["seated_only"],"at_most":"light_effort"}}}})", true},
             {R"({"exercises":{"walking":{"constraints":[]}}})", false},
             {R"({"all_rest":false})", false}}) {
        CAPTURE(std::string{l.expect});
        CHECK(outcome(file_of("decision", std::string{asks_today} + l.expect), {R"({"refused":"E_FUTURE"})"}).substr(0, 4) == (l.holds ? "pass" : "fail"));
    }
    CHECK(outcome(file_of("decision", std::string{asks_today} + R"({"all_rest":false})"), {R"({"refused":"E_FUTURE"})"}) == "fail: answer refused: expected null, got \"E_FUTURE\"");
    CHECK(outcome(file_of("decision", std::string{asks_today} + R"({"refused":"E_RANGE"})"), {usual_answer()}) == "fail: answer refused: expected \"E_RANGE\", got null");
}

TEST_CASE("a relation of two answers, kept and broken") {
    const std::string base = answer_with("hold", "", granted(some_dose));
    const auto related = [&](const char* how, const std::string& other) { return outcome(relation(how), {base, other}).substr(0, 4); };
    struct pair { std::string other; bool equal, not_looser, not_tighter; };
    for (const pair& p : {pair{base, true, true, true},
                          pair{answer_with("rest", "", granted(some_dose)), false, true, false},
                          pair{answer_with("progress", "", granted(some_dose)), false, false, true},
                          pair{answer_with("hold", "", granted(some_dose, "hold")), false, true, false},
                          pair{answer_with("hold", "", granted(R"({"sets":2,"reps":10,"load_g":1001})")), false, false, true},
                          pair{answer_with("hold", "", granted(R"({"sets":2,"reps":9,"load_g":1000})")), false, true, false},
                          pair{answer_with("hold", "", granted(R"({"sets":2,"reps":9,"load_g":1001})")), false, false, false},
                          pair{answer_with("hold", "", granted(some_dose, "progress", R"("PRG-1","PRG-2")")), false, true, true},
                          pair{answer_with("hold", R"({"latch":"falls"})", granted(some_dose)), false, true, true},
                          pair{answer_with("hold", "", ""), false, true, false},
                          pair{answer_with("hold", "", granted(some_dose) + "," + withheld()), false, true, true},
                          pair{R"({"refused":"E_CONFLICT"})", false, true, false}}) {
        CAPTURE(p.other);
        CHECK(related("equal", p.other) == (p.equal ? "pass" : "fail"));
        CHECK(related("not_looser", p.other) == (p.not_looser ? "pass" : "fail"));
        CHECK(related("not_tighter", p.other) == (p.not_tighter ? "pass" : "fail"));
    }
    CHECK(outcome(relation("not_looser"), {base, answer_with("hold", "", granted(some_dose) + "," + R"({"exercise":"walking","outcome":"granted","action":"hold","granted":{"time_s":60},"spoke":[]})")}) ==
          R"(fail: variant 0 walking granted: expected {"not_looser":"withheld"}, got {"time_s":60})");
    const std::string refused = R"({"refused":"E_FUTURE"})", future = R"({"future":[{"day":"2026-03-03","event":"y"}]})";
    CHECK(outcome(relation("equal", future), {base, refused}) == "pass");
    CHECK(outcome(relation("equal", future), {base, answer_with("rest", "", granted(some_dose))}).substr(0, 4) == "fail");
    CHECK(outcome(relation("not_looser"), {refused}) == R"(fail: base answer refused: expected null, got "E_FUTURE")");
    // Every variant counts; one that is unsupported hides none that fails.
    const std::string two = R"({"duplicate":true},{"shuffle":1})", cannot = R"({"unsupported":"no duplicates"})";
    CHECK(outcome(relation("equal", two), {base, base, answer_with("rest", "", granted(some_dose))}) == R"(fail: variant 1 person action: expected {"equal":"hold"}, got "rest")");
    CHECK(outcome(relation("equal", two), {base, cannot, base}) == R"(unsupported: "no duplicates")");
    CHECK(outcome(relation("equal", two), {base, cannot, answer_with("rest", "", granted(some_dose))}).substr(0, 4) == "fail");
    CHECK(outcome(relation("equal", two), {cannot}) == R"(unsupported: "no duplicates")");
}
TEST_CASE("an answer that cannot be read is an error, and says where") {
    const std::string file = file_of("decision", std::string{asks_today} + R"({"all_rest":false})");
    CHECK(outcome(file, {""}) == "error: there was no answer");
    CHECK(outcome(file, {"hello"}) == "error: the answer is no JSON object: \"hello\"");
    CHECK(outcome(file, {"[]"}) == "error: the answer is no JSON object: \"[]\"");
    CHECK(outcome(file, {"{}"}) == "error: the answer cannot be read: /person");
    CHECK(outcome(file, {answer_with("dance", "", "")}) == "error: the answer cannot be read: /person/action");
    CHECK(outcome(file, {answer_with("hold", R"({"at":"person"})", "")}) == "error: the answer cannot be read: /clearances");
    CHECK(outcome(file, {R"({"person":{"action":"hold"}})"}) == "error: the answer cannot be read: /person/why");
    CHECK(outcome(file, {R"({"person":{"action":"hold","why":[]},"clearances":[]})"}) == "error: the answer cannot be read: /decisions");
    const auto decision = [&](const std::string& d) { return outcome(file, {answer_with("hold", "", withheld() + "," + d)}); };
    CHECK(decision("{}") == "error: the answer cannot be read: /decisions/1");
    CHECK(decision(withheld()) == "error: the answer cannot be read: /decisions/1");  // twice
    CHECK(decision(R"({"exercise":"x","side":"up"})") == "error: the answer cannot be read: /decisions/1/side");
    CHECK(decision(R"({"exercise":"x","outcome":"granted","action":"none","spoke":[]})") == "error: the answer cannot be read: /decisions/1/action");
    CHECK(decision(R"({"exercise":"x","outcome":"perhaps","action":"hold","spoke":[]})") == "error: the answer cannot be read: /decisions/1/outcome");
    CHECK(decision(R"({"exercise":"x","outcome":"granted","action":"hold","spoke":[]})") == "error: the answer cannot be read: /decisions/1/granted");
    CHECK(decision(R"({"exercise":"x","outcome":"withheld","action":"hold","granted":{"reps":1},"spoke":[]})") == "error: the answer cannot be read: /decisions/1/granted");
    for (const char* dose : {R"({"reps":-1})", R"({"reps":1.5})", R"({"load_kg":1})", "5"}) CHECK(decision(granted(dose)) == "error: the answer cannot be read: /decisions/1/granted");
    CHECK(decision(R"({"exercise":"x","outcome":"withheld","action":"hold"})") == "error: the answer cannot be read: /decisions/1/spoke");
}

}  // namespace
}  // namespace verify_judge_answer
