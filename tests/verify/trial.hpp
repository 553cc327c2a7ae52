// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/vectors.hpp>

#include <doctest/doctest.h>

/// Vectors, answers to hold them against, and what came of it.
namespace vector_trial {

using andante::verify::vector_result;
using andante::verify::vector_run;
using andante::verify::vector_status;
using json = nlohmann::json;

inline json read(const std::string& text) {
    const json j = json::parse(text, nullptr, false);
    REQUIRE_MESSAGE(!j.is_discarded(), text);
    return j;
}

// ── vectors and answers to hold them against ──

/// A file with groups, at a level.
inline std::string file_with(const std::string& groups, const std::string& level = "rule_set") {
    return R"({"format":"andante-vectors/1","rule_set":{"name":"andante.ibm","version":"1.0.0"},"title":"A title","level":")" + level +
           R"(","reviewed_by":null,"reviewed_on":null,"notes":{"edge":{"fault":"OFF_BY_ONE","effect":"one too much","hazards":["HZ-03"],"rules":["PRG-1"],"laws":["I11"],"evidence":["house value"]}},)"
           R"("histories":{"first":{"events":[{"day":"2026-03-02","event":"care_seen"}]},"second":{"after":"first","events":[{"day":"2026-03-03","event":"care_seen"}]}},)"
           R"("groups":)" + groups + "}";
}
/// A file with one test of a kind: its members without the braces, and without the id.
inline std::string file_of(const std::string& type, const std::string& test, const std::string& level = "rule_set") {
    return file_with(R"([{"type":")" + type + R"(","tests":[{"id":"T.1",)" + test + "}]}]", level);
}
/// Runs a file against answers that are given one after the other, the last one for ever; `asked` has the requests.
struct trial {
    std::vector<std::string> answers;
    std::vector<json> asked{};

    std::vector<vector_result> all(const std::string& file) {
        vector_run run{[&](const std::string& request) {
            CHECK(request.find('\n') == std::string::npos);
            asked.push_back(read(request));
            return answers[(std::min)(asked.size(), answers.size()) - 1];
        }};
        run.add(file, "a file");
        return run.results();
    }
    vector_result of(const std::string& file) {
        const std::vector<vector_result> r = all(file);
        REQUIRE(r.size() == 1);
        return r[0];
    }
};
/// The result and its first difference.
inline std::string outcome(const vector_result& r) {
    return std::string{andante::verify::vector_statuses[static_cast<std::size_t>(r.status)]} + (r.differences.empty() ? "" : ": " + r.differences[0]);
}
inline std::string outcome(const std::string& file, std::vector<std::string> answers) { return outcome(trial{std::move(answers)}.of(file)); }

/// An answer with one exercise for each line: a granted dose, or none.
inline std::string answer_with(const std::string& person_action, const std::string& latches, const std::string& decisions) {
    return R"({"day":"2026-03-02","person":{"action":")" + person_action + R"(","why":[{"rule":"FAT-1","arm":0}]},"clearances":[)" + latches + R"(],"decisions":[)" + decisions + "]}";
}
inline std::string granted(const std::string& dose, const std::string& action = "progress", const std::string& rules = R"("PRG-1")") {
    return R"({"exercise":"knee_extension","side":"left","outcome":"granted","action":")" + action + R"(","granted":)" + dose + R"(,"spoke":[)" + rules + "]}";
}
inline std::string withheld(const std::string& action = "rest", const std::string& rules = R"("OVW-2")") {
    return R"({"exercise":"walking","outcome":"withheld","action":")" + action + R"(","spoke":[)" + rules + "]}";
}
inline const std::string some_dose = R"({"sets":2,"reps":10,"load_g":1000})";
inline std::string usual_answer() { return answer_with("hold", R"({"latch":"falls","at":"mode"})", granted(some_dose) + "," + withheld()); }

inline constexpr std::string_view asks_today = R"("today":"2026-03-02","expect":)";

// ── relations ──

/// A base of one event, and one relation to one variant.
inline std::string relation(const std::string& how, const std::string& variant = R"({"duplicate":true})") {
    return file_of("metamorphic", R"("after":"first","events":[{"day":"2026-03-02","event":"check_in","answers":{"fatigue_nrs":2,"illness":"none"}},{"day":"2026-03-02","since":"2026-02-28","event":"x",
        "deep":[{"until":"2026-03-31"}]}],"today":"2026-03-02","relation":")" + how + R"(","variants":[)" + variant + "]");
}

}  // namespace vector_trial
