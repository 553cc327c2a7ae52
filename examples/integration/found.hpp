// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rule_index/rule_index.hpp"

#include <andante/andante.hpp>
#include <andante/io/file.hpp>
#include <andante/verify/vectors.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

/// What is written for integrators: docs/integration. Here: all that it is written from, read and tried once.
namespace integration {

using namespace andante;
namespace fs = std::filesystem;
using json = nlohmann::json;
using words = std::vector<std::string>;

/// The library under test, and the same with one rule silent from the first entry on; a rule of the red-flag floor cannot be silent.
struct under_test {
    verify::implementation_under_test ask;
    std::function<verify::implementation_under_test(const std::string& rule)> without;
};

struct hazard {
    std::string id, what, how, left_to_the_host;
    words rules, laws, tests;
};
/// A law as docs/laws.md has it, which the program `laws` writes.
struct law_row {
    std::string id, states, method, over, size, result;
    bool holds() const { return result == "holds"; }
};
/// A rule, whatever number of judges it has.
struct rule_row {
    std::string id, states, evidence, grades, numbers;
    std::set<std::string> hazards, laws;
    words vectors;                      ///< the ids of those that are made for it
    std::map<std::string, std::size_t> by_level;
    std::size_t failed = 0;
    words alone;                        ///< the decision vectors whose answer is another, reasons apart, when it is silent: there it decides alone
};
struct tests_of {
    std::size_t all = 0, passed = 0;
};

struct found {
    std::vector<hazard> hazards;
    std::vector<law_row> laws;
    std::vector<rule_row> rules;
    std::vector<verify::vector_result> vectors;
    std::map<std::string, tests_of> by_level, by_hazard;
    std::map<std::string, std::size_t> by_error;  ///< hostile vectors that expect this code
    words vector_ids;                             ///< in their order
    const law_row* law(std::string_view id) const {
        for (const law_row& l : laws)
            if (l.id == id) return &l;
        return nullptr;
    }
};

namespace detail {

inline std::string whole(const fs::path& file) {
    const auto text = andante::detail::read_whole(file.string());
    return text ? *text : std::string{};
}
inline words listed(const json& j) { return j.get<words>(); }
inline std::vector<hazard> hazards_in(const fs::path& file) {
    std::vector<hazard> all;
    for (const json& h : json::parse(whole(file))) {
        const json& c = h.at("controls");
        all.push_back({h.at("id").get<std::string>(), h.at("hazard").get<std::string>(), h.at("how").get<std::string>(), h.at("left_to_the_host").get<std::string>(), listed(c.at("rules")),
                       listed(c.at("laws")), listed(c.at("tests"))});
    }
    return all;
}
/// The cells of a table's line.
inline words cells_of(std::string_view line) {
    words row;
    for (std::size_t at = 2; at < line.size();) {
        const std::size_t end = (std::min)(line.find(" |", at), line.size());
        row.emplace_back(line.substr(at, end - at)), at = end + 3;
    }
    return row;
}
/// The lines of tables below a mark on a page, up to the next heading of the third rank, with so many cells.
inline std::vector<words> rows_below(std::string_view page, std::string_view mark, std::size_t cells) {
    std::vector<words> all;
    for (std::size_t at = (std::min)(page.find(mark), page.size()); at < page.size();) {
        const std::size_t end = (std::min)(page.find('\n', at), page.size());
        const std::string_view line = page.substr(at, end - at);
        if (line.starts_with("### ") && line != mark) break;
        if (line.starts_with("| "))
            if (words row = cells_of(line); row.size() == cells) all.push_back(std::move(row));
        at = end + 1;
    }
    return all;
}
inline std::string joined(const words& all, std::string_view between = " ") {
    std::string s;
    for (const std::string& w : all) s += (s.empty() ? "" : std::string{between}) + w;
    return s;
}
inline std::string joined(const std::set<std::string>& all) { return joined(words{all.begin(), all.end()}); }

inline std::vector<rule_row> rules_of_the_set() {
    std::vector<rule_row> all;
    const auto add_card = [&](const rule_card& c) {
        const std::string id{c.id}, numbers = rule_index::numbers_of(c);
        auto at = std::find_if(all.begin(), all.end(), [&](const rule_row& r) { return r.id == id; });
        if (at == all.end()) at = all.insert(all.end(), rule_row{id, {}, {}, {}, {}, {}, {}, {}, {}, 0, {}});
        const auto add = [](std::string& to, const std::string& one, const char* between) {
            if (to.find(one) == std::string::npos) to += (to.empty() ? "" : between) + one;
        };
        add(at->states, std::string{c.states}, " "), add(at->evidence, std::string{c.source.work} + ": " + std::string{c.source.locator}, "; ");
        add(at->grades, std::string{rule_index::grade_word(c.strength)}, ", ");
        if (numbers != "–") add(at->numbers, numbers, "; ");
    };
    for (std::size_t i = 0; i != ibm_rule_set::size; ++i) add_card(ibm_rule_set::card(i));
    return all;
}
/// What an answer decides, without its reasons and the numbers behind it.
inline json decided(const std::string& answer) {
    json a = json::parse(answer, nullptr, false);
    if (!a.is_object() || !a.contains("person")) return a;
    const auto only = [](const json& from, std::initializer_list<const char*> keys) {
        json to = json::object();
        for (const char* k : keys)
            if (from.contains(k)) to[k] = from[k];
        return to;
    };
    json to = only(a, {"kind", "offers", "clearances"});
    to["person"] = only(a["person"], {"action", "urgency", "movement", "constraints", "latches", "reviews"});
    for (const json& d : a["decisions"])
        to["decisions"].push_back(only(d, {"exercise", "side", "outcome", "action", "urgency", "movement", "constraints", "latches", "reviews", "granted"}));
    return to;
}
/// Whether an answer of the person rests on this rule and no other.
inline bool rests_on(const std::string& answer, const std::string& rule) {
    const json a = json::parse(answer, nullptr, false);
    if (!a.is_object() || !a.contains("person")) return false;
    std::set<std::string> cited;
    for (const json& r : a["person"]["why"]) cited.insert(r.at("rule").get<std::string>());
    return cited == std::set{rule} && a["person"]["action"] != "progress" && a["person"]["action"] != "hold";
}
/// The decision vectors of a file in which a rule decides alone.
inline words alone_in(const std::string& file, const std::string& rule, const under_test& library) {
    const verify::implementation_under_test silent = library.without(rule);
    const verify::vector_run* now = nullptr;
    std::set<std::size_t> in;
    verify::vector_run run{[&](const std::string& request) {
        const std::string answer = library.ask(request);
        if (silent ? decided(answer) != decided(silent(request)) : rests_on(answer, rule)) in.insert(now->results().size());
        return answer;
    }};
    now = &run;
    run.add_file(file);
    words all;
    for (const std::size_t i : in)
        if (run.results()[i].type == "decision") all.push_back(run.results()[i].id);
    return all;
}

}  // namespace detail

inline found find(const fs::path& top, const under_test& library) {
    using detail::rows_below;
    found f;
    f.hazards = detail::hazards_in(top / "docs/integration/hazards.json"), f.rules = detail::rules_of_the_set();
    for (const words& row : rows_below(detail::whole(top / "docs/laws.md"), "<!-- from here on", 6))
        if (row[0] != "Law") f.laws.push_back({row[0], row[1], row[2], row[3], row[4], row[5]});

    std::map<std::string, std::set<std::string>> files_of;  // a rule's
    for (const std::string& file : verify::vector_files((top / "tests/vectors").string())) {
        verify::vector_run run{library.ask};
        run.add_file(file);
        for (const verify::vector_result& r : run.results()) {
            f.vectors.push_back(r), f.vector_ids.push_back(r.id);
            const bool passed = r.status == verify::vector_status::pass;
            std::set<std::string> hazards, rules;
            for (const verify::vector_note& n : r.notes) {
                hazards.insert(n.hazards.begin(), n.hazards.end()), rules.insert(n.rules.begin(), n.rules.end());
                for (rule_row& rule : f.rules)
                    if (std::find(n.rules.begin(), n.rules.end(), rule.id) != n.rules.end())
                        rule.hazards.insert(n.hazards.begin(), n.hazards.end()), rule.laws.insert(n.laws.begin(), n.laws.end());
            }
            ++f.by_level[r.level].all, f.by_level[r.level].passed += passed;
            for (const std::string& h : hazards) ++f.by_hazard[h].all, f.by_hazard[h].passed += passed;
            for (rule_row& rule : f.rules)
                if (rules.count(rule.id) != 0) rule.vectors.push_back(r.id), ++rule.by_level[r.level], rule.failed += !passed, files_of[rule.id].insert(file);
        }
        const json text = json::parse(detail::whole(file));
        for (const json& g : text.at("groups"))
            for (const json& t : g.at("tests"))
                if (g.at("type") == "document" && t.at("expect").contains("error")) ++f.by_error[t["expect"]["error"].get<std::string>()];
    }
    for (rule_row& rule : f.rules) {
        for (const hazard& h : f.hazards)
            if (std::find(h.rules.begin(), h.rules.end(), rule.id) != h.rules.end()) rule.hazards.insert(h.id);
        for (const std::string& file : files_of[rule.id])
            for (std::string& id : detail::alone_in(file, rule.id, library)) rule.alone.push_back(std::move(id));
    }
    return f;
}

/// What an integrator may not be given: a rule without evidence, a hazard without a control, a rule that no vector shows alone, a trace into nothing. Empty when all is there.
inline words missing(const found& f, const fs::path& top) {
    words all;
    const auto need = [&](bool holds, const std::string& what) {
        if (!holds) all.push_back(what);
    };
    std::set<std::string> rules;
    for (const rule_row& r : f.rules) {
        rules.insert(r.id);
        need(!r.states.empty() && !r.evidence.empty() && !r.grades.empty(), r.id + " has no evidence");
        need(fs::exists(top / "docs/rules" / (r.id + ".md")), r.id + " has no page");
        need(!r.hazards.empty(), r.id + " controls no hazard");
        need(!r.vectors.empty(), r.id + " has no vector");
        need(r.failed == 0, r.id + " has vectors that fail");
        need(!r.alone.empty(), r.id + " decides alone in no vector");
        for (const std::string& l : r.laws) need(f.law(l) != nullptr, r.id + " names a law that is none: " + l);
    }
    std::set<std::string> hazards;
    for (const hazard& h : f.hazards) {
        need(hazards.insert(h.id).second, h.id + " is there twice");
        need(h.rules.size() + h.laws.size() != 0, h.id + " has no control");
        need(!h.laws.empty() && !h.tests.empty(), h.id + " has no proof");
        const auto at = f.by_hazard.find(h.id);
        need(at != f.by_hazard.end() && at->second.all == at->second.passed, h.id + " has no vectors, or some that fail");
        for (const std::string& r : h.rules) need(rules.count(r) == 1, h.id + " names a rule that is none: " + r);
        for (const std::string& l : h.laws) need(f.law(l) != nullptr && f.law(l)->holds(), h.id + " names a law that does not hold: " + l);
        for (const std::string& t : h.tests) need(fs::exists(top / t), h.id + " names a test that is none: " + t);
    }
    for (const auto& [id, n] : f.by_hazard) need(hazards.count(id) == 1, "the vectors name a hazard that is none: " + id);
    return all;
}

}  // namespace integration
