// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/json.hpp>
#include <andante/io/keys.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Judges the answer of any implementation: whether it is as a test vector expects, and how it stands to another answer. `docs/vectors.md` has the expectations and
/// the words of what does not hold. Nothing here knows a rule of this library.
namespace andante::verify::vector_tests {

using json = nlohmann::json;

inline std::string written(const json& j) { return j.dump(-1, ' ', false, json::error_handler_t::replace); }
inline bool is_one_of(const json& j, std::initializer_list<std::string_view> words) {
    return j.is_string() && std::find(words.begin(), words.end(), std::string_view{j.get_ref<const std::string&>()}) != words.end();
}
template <std::size_t N>
bool is_one_of(const json& j, const std::array<std::string_view, N>& words) {
    return j.is_string() && std::find(words.begin(), words.end(), std::string_view{j.get_ref<const std::string&>()}) != words.end();
}
inline bool is_number(const json& j, std::int64_t least, std::int64_t most = (std::int64_t{1} << 53) - 1) {
    if (!j.is_number_integer() || (j.is_number_unsigned() && j.get<std::uint64_t>() > static_cast<std::uint64_t>(most))) return false;
    return j.get<std::int64_t>() >= least && j.get<std::int64_t>() <= most;
}
inline bool is_words(const json& j) {
    return j.is_array() && std::all_of(j.begin(), j.end(), [](const json& w) { return w.is_string(); });
}
inline std::string word_in(const json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string{};
}
inline std::vector<std::string> words_in(const json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && is_words(*at) ? at->get<std::vector<std::string>>() : std::vector<std::string>{};
}

// ── what of an answer is looked at ──

/// Sets, repetitions, load, time; nothing is 0 of all.
using parts = std::array<std::int64_t, part_count>;

struct seen_exercise {
    std::string action;
    bool granted = false, withheld = false;   // a person is neither
    parts amount{};
    json dose;                      // as it was written
    std::set<std::string> rules, constraints;
};
struct seen_answer {
    std::string refused;            // the code; empty when it is an answer
    std::string action;             // the person's
    std::set<std::string> rules, latches, constraints;
    std::map<std::string, seen_exercise> exercises;
};

inline bool is_dose(const json& j) {
    if (!j.is_object()) return false;
    const auto& keys = andante::detail::part_keys;
    for (const auto& p : j.items())
        if (std::find(keys.begin(), keys.end(), p.key()) == keys.end() || !is_number(p.value(), 0, 1'000'000)) return false;
    return true;
}
/// Precondition: `is_dose`.
inline parts parts_of(const json& dose) {
    parts p{};
    for (std::size_t i = 0; i != part_count; ++i)
        if (const auto at = dose.find(std::string{andante::detail::part_keys[i]}); at != dose.end()) p[i] = at->get<std::int64_t>();
    if (p[1] > 0 && !dose.contains("sets")) p[0] = 1;
    return p;
}
inline bool within(const parts& a, const parts& b) {
    for (std::size_t i = 0; i != part_count; ++i)
        if (a[i] > b[i]) return false;
    return true;
}
inline std::size_t rank_of(std::string_view action) {
    const auto& keys = andante::detail::action_keys;
    return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), action) - keys.begin());
}

/// The constraints that cap effort, the lowest first.
inline constexpr std::array<std::string_view, 2> effort_caps{"light_effort", "start_phase_effort"};

/// Reads an answer for a day; `why` is what cannot be read, and a JSON pointer to it.
class answer_reader {
  public:
    std::string why;

    seen_answer read(const json& j) {
        seen_answer a;
        if (const std::string code = word_in(j, "refused"); !code.empty()) return a.refused = code, a;
        const json none;
        const auto at = [](const json& object, const char* key, const json& otherwise) -> const json& {
            const auto i = object.find(key);
            return i == object.end() ? otherwise : *i;
        };
        const json& person = at(j, "person", none);
        if (!need(person.is_object(), "/person")) return a;
        a.action = action_in(person, "/person"), a.constraints = constraints_in(person, "/person");
        if (need(of_each(at(person, "why", none), "rule", a.rules), "/person/why")) need(of_each(at(j, "clearances", none), "latch", a.latches), "/clearances");
        const json& decisions = at(j, "decisions", none);
        if (!need(decisions.is_array(), "/decisions")) return a;
        for (std::size_t i = 0; i != decisions.size() && why.empty(); ++i) {
            const json& d = decisions[i];
            const std::string where = "/decisions/" + std::to_string(i);
            if (!need(d.is_object() && !word_in(d, "exercise").empty(), where)) return a;
            if (!need(!d.contains("side") || is_one_of(d["side"], {"left", "right"}), where + "/side")) return a;
            seen_exercise x;
            x.action = action_in(d, where);
            const std::string outcome = word_in(d, "outcome");
            x.granted = outcome == "granted";
            need(x.granted || outcome == "withheld", where + "/outcome");
            need(d.contains("granted") == x.granted && (!x.granted || is_dose(d["granted"])), where + "/granted");
            x.withheld = !x.granted;
            need(d.contains("spoke") && is_words(d["spoke"]), where + "/spoke");
            x.constraints = constraints_in(d, where);
            if (!why.empty()) return a;
            if (x.granted) x.dose = d["granted"], x.amount = parts_of(x.dose);
            for (std::string& r : words_in(d, "spoke")) x.rules.insert(std::move(r));
            const std::string name = (d.contains("side") ? word_in(d, "side") + "_" : "") + word_in(d, "exercise");
            need(a.exercises.emplace(name, std::move(x)).second, where);
        }
        return a;
    }

  private:
    bool need(bool holds, const std::string& where) {
        if (!holds && why.empty()) why = "the answer cannot be read: " + where;
        return holds;
    }
    std::string action_in(const json& object, const std::string& where) {
        std::string a = word_in(object, "action");
        need(rank_of(a) != andante::detail::action_keys.size(), where + "/action");
        return a;
    }
    /// Who has none may leave them out.
    std::set<std::string> constraints_in(const json& object, const std::string& where) {
        const auto words = words_in(object, "constraints");
        need(!object.contains("constraints") || is_words(object["constraints"]), where + "/constraints");
        return {words.begin(), words.end()};
    }
    static bool of_each(const json& list, const char* key, std::set<std::string>& into) {
        if (!list.is_array()) return false;
        for (const json& e : list)
            if (!e.is_object() || !e.contains(key) || !e[key].is_string()) return false;
            else into.insert(e[key].get<std::string>());
        return true;
    }
};

// ── what is expected ──

using lines = std::vector<std::string>;

inline std::string difference(const std::string& where, const char* key, const json& expected, const json& got) {
    return where + " " + key + ": expected " + written(expected) + ", got " + written(got);
}

/// What is wrong with an expectation; empty when it can be held against an answer.
class expectation_reader {
  public:
    std::string why;

    void day_answer(const json& e) {
        if (!known(e, "expect", {"person", "exercises", "must_cite", "must_not_cite", "latches", "no_latches", "all_rest", "refused"})) return;
        if (e.contains("refused")) need(e.size() == 1 && !word_in(e, "refused").empty(), "refused is a code, and stands alone");
        if (e.contains("person")) one(e["person"], "person", false);
        if (e.contains("exercises") && need(e["exercises"].is_object(), "exercises is no object"))
            for (const auto& x : e["exercises"].items()) one(x.value(), x.key(), true);
        cited(e);
        if (e.contains("latches")) need(is_words(e["latches"]), "latches is no list of words");
        if (e.contains("no_latches")) need(e["no_latches"] == json(true), "no_latches is not true");
        if (e.contains("all_rest")) need(e["all_rest"].is_boolean(), "all_rest is neither true nor false");
    }
    void document(const json& e) {
        if (!known(e, "expect", {"error", "line", "at", "accepted"})) return;
        if (!need(e.contains("error") != e.contains("accepted"), "expect has one of error and accepted")) return;
        if (e.contains("accepted")) return void(need(e.size() == 1 && is_number(e["accepted"], 0), "accepted is a number, and stands alone"));
        need(!word_in(e, "error").empty(), "error is no code");
        if (e.contains("line")) need(is_number(e["line"], 0), "line is no number");
        if (e.contains("at")) need(e["at"].is_string(), "at is no JSON pointer");
    }

  private:
    bool need(bool holds, const std::string& sentence) {
        if (!holds && why.empty()) why = sentence;
        return holds;
    }
    bool known(const json& j, const std::string& what, std::initializer_list<std::string_view> keys) {
        if (!need(j.is_object() && !j.empty(), what + " names nothing")) return false;
        for (const auto& m : j.items())
            if (!need(std::find(keys.begin(), keys.end(), m.key()) != keys.end(), what + " has an unknown key: " + m.key())) return false;
        return true;
    }
    void cited(const json& e) {
        for (const char* key : {"must_cite", "must_not_cite"})
            if (e.contains(key)) need(is_words(e[key]), std::string{key} + " is no list of words");
    }
    void one(const json& e, const std::string& what, bool exercise) {
        if (exercise ? !known(e, what, {"action", "outcome", "granted", "constraints", "must_cite", "must_not_cite"})
                     : !known(e, what, {"action", "constraints", "must_cite", "must_not_cite"})) return;
        if (e.contains("action")) action(e["action"]);
        if (e.contains("outcome")) need(is_one_of(e["outcome"], {"granted", "withheld"}), "outcome is neither granted nor withheld");
        if (e.contains("granted")) granted(e["granted"]);
        if (e.contains("constraints")) constraints(e["constraints"]);
        cited(e);
    }
    void action(const json& e) {
        if (!e.is_object()) return void(need(is_one_of(e, andante::detail::action_keys), "action is no action"));
        if (known(e, "action", {"at_least", "at_most"}))
            for (const json& bound : e) need(is_one_of(bound, andante::detail::action_keys), "action is no action");
    }
    void constraints(const json& e) {
        if (is_words(e) || !known(e, "constraints", {"must_have", "must_not_have", "at_most"})) return;
        for (const char* key : {"must_have", "must_not_have"})
            if (e.contains(key)) need(is_words(e[key]), std::string{key} + " is no list of words");
        if (e.contains("at_most")) need(is_one_of(e["at_most"], effort_caps), "at_most is no cap of effort");
    }
    void granted(const json& e) {
        if (is_dose(e) && !e.empty()) return;
        if (!known(e, "granted", {"at_most", "at_least", "max_fraction"})) return;
        for (const char* key : {"at_most", "at_least"})
            if (e.contains(key)) need(is_dose(e[key]), std::string{key} + " is no dose");
        if (!e.contains("max_fraction") || !known(e["max_fraction"], "max_fraction", {"of", "per_mille"})) return;
        const json& f = e["max_fraction"];
        need(f.contains("of") && is_dose(f["of"]) && f.contains("per_mille") && is_number(f["per_mille"], 0, 1'000'000), "max_fraction is a dose and a number");
    }
};

inline bool is_within_bounds(const json& expected, const std::string& action) {
    const auto bound = [&](const char* key) { return expected.is_object() ? word_in(expected, key) : expected.get<std::string>(); };
    const std::string least = bound("at_least"), most = bound("at_most");
    return (least.empty() || rank_of(action) >= rank_of(least)) && (most.empty() || rank_of(action) <= rank_of(most));
}
/// Nothing granted is within every bound from above.
inline bool is_granted_so(const json& expected, const seen_exercise& x) {
    if (is_dose(expected)) return x.granted && parts_of(expected) == x.amount;
    const auto has = [&](const char* key) { return expected.contains(key); };
    if (has("at_most") && !within(x.amount, parts_of(expected["at_most"]))) return false;
    if (has("at_least") && !(x.granted && within(parts_of(expected["at_least"]), x.amount))) return false;
    if (!has("max_fraction")) return true;
    const parts of = parts_of(expected["max_fraction"]["of"]);
    const auto share = expected["max_fraction"]["per_mille"].get<std::int64_t>();
    const auto small_enough = [&](std::int64_t got, std::int64_t whole) { return got * 1000 <= whole * share; };
    return small_enough(x.amount[0] * x.amount[1], of[0] * of[1]) && small_enough(x.amount[3], of[3]);
}
/// What is withheld has every constraint, and is within every cap.
inline bool are_constraints_so(const json& expected, const seen_exercise& x) {
    const auto has = [&](std::string_view c) { return x.constraints.count(std::string{c}) != 0; };
    if (expected.is_array()) return x.constraints == expected.get<std::set<std::string>>();
    const auto wanted = words_in(expected, "must_have"), unwanted = words_in(expected, "must_not_have");
    if (std::any_of(unwanted.begin(), unwanted.end(), has)) return false;
    const auto cap = std::find(effort_caps.begin(), effort_caps.end(), word_in(expected, "at_most"));
    return x.withheld || (std::all_of(wanted.begin(), wanted.end(), has) && (cap == effort_caps.end() || std::any_of(effort_caps.begin(), cap + 1, has)));
}
inline void cite(const json& expected, const std::set<std::string>& rules, const std::string& where, lines& into) {
    const auto wanted = words_in(expected, "must_cite"), unwanted = words_in(expected, "must_not_cite");
    const auto spoke = [&](const std::string& r) { return rules.count(r) != 0; };
    if (!std::all_of(wanted.begin(), wanted.end(), spoke)) into.push_back(difference(where, "must_cite", wanted, rules));
    if (std::any_of(unwanted.begin(), unwanted.end(), spoke)) into.push_back(difference(where, "must_not_cite", unwanted, rules));
}
inline void hold_one(const json& expected, const seen_exercise& x, const std::string& where, lines& into) {
    if (expected.contains("action") && !is_within_bounds(expected["action"], x.action)) into.push_back(difference(where, "action", expected["action"], x.action));
    const char* const outcome = x.granted ? "granted" : "withheld";
    if (expected.contains("outcome") && expected["outcome"] != json(outcome)) into.push_back(difference(where, "outcome", expected["outcome"], outcome));
    if (expected.contains("granted") && !is_granted_so(expected["granted"], x))
        into.push_back(difference(where, "granted", expected["granted"], x.granted ? x.dose : json("withheld")));
    if (expected.contains("constraints") && !are_constraints_so(expected["constraints"], x))
        into.push_back(difference(where, "constraints", expected["constraints"], x.constraints));
    cite(expected, x.rules, where, into);
}
/// A refusal is as cautious as the gravest action, and grants and cites nothing.
inline bool is_met_by_refusal(const json& expected) {
    lines unmet;
    seen_exercise refusal;
    refusal.action = andante::detail::action_keys.back(), refusal.withheld = true;
    const auto hold = [&](const json& e) {
        hold_one(e, refusal, {}, unmet);
        return (!e.contains("action") || (e["action"].is_object() && !e["action"].contains("at_most"))) && (!e.contains("constraints") || e["constraints"].is_object());
    };
    bool bounded = !expected.contains("latches") && !expected.contains("no_latches") && (!expected.contains("all_rest") || expected["all_rest"] == json(true));
    if (expected.contains("person")) bounded = hold(expected["person"]) && bounded;
    if (expected.contains("exercises"))
        for (const json& e : expected["exercises"]) bounded = hold(e) && bounded;
    cite(expected, {}, {}, unmet);
    return bounded && unmet.empty();
}
/// What of an answer is not as expected. Precondition: the expectation was read.
inline void hold_answer(const json& expected, const seen_answer& a, const std::string& at, lines& into) {
    const std::string code = word_in(expected, "refused");
    if (code != a.refused && !(code.empty() && is_met_by_refusal(expected)))
        into.push_back(difference(at + "answer", "refused", code.empty() ? json() : json(code), a.refused.empty() ? json() : json(a.refused)));
    if (!code.empty() || !a.refused.empty()) return;
    std::set<std::string> rules = a.rules;
    for (const auto& [name, x] : a.exercises) rules.insert(x.rules.begin(), x.rules.end());
    if (expected.contains("person")) {
        seen_exercise person;
        person.action = a.action, person.rules = a.rules, person.constraints = a.constraints;
        hold_one(expected["person"], person, at + "person", into);
    }
    if (expected.contains("exercises"))
        for (const auto& e : expected["exercises"].items()) {
            if (e.key() == "*") {
                for (const auto& [name, x] : a.exercises) hold_one(e.value(), x, at + name, into);
            } else if (const auto x = a.exercises.find(e.key()); x != a.exercises.end()) {
                hold_one(e.value(), x->second, at + e.key(), into);
            } else {
                json names = json::array();
                for (const auto& [name, other] : a.exercises) names.push_back(name);
                into.push_back(difference(at + "answer", "exercises", json::array({e.key()}), names));
            }
        }
    cite(expected, rules, at + "answer", into);
    const auto latches = words_in(expected, "latches");
    if (!std::all_of(latches.begin(), latches.end(), [&](const std::string& l) { return a.latches.count(l) != 0; }))
        into.push_back(difference(at + "answer", "latches", latches, a.latches));
    if (expected.contains("no_latches") && !a.latches.empty()) into.push_back(difference(at + "answer", "no_latches", true, a.latches));
    const bool all_rest = std::none_of(a.exercises.begin(), a.exercises.end(), [](const auto& x) { return x.second.granted; });
    if (expected.contains("all_rest") && expected["all_rest"] != json(all_rest)) into.push_back(difference(at + "answer", "all_rest", expected["all_rest"], all_rest));
}

/// What of an answer is not as a relation says of another one. Precondition: the other is no refusal, or the relation is equal.
inline void relate(const std::string& how, const seen_answer& base, const seen_answer& got, const std::string& at, lines& into) {
    if (base.refused != got.refused && !(how == "not_looser" && base.refused.empty()))
        into.push_back(difference(at + "answer", "refused", base.refused.empty() ? json() : json(base.refused), got.refused.empty() ? json() : json(got.refused)));
    if (!base.refused.empty() || !got.refused.empty()) return;
    const bool equal = how == "equal", looser = how == "not_looser";
    const auto one = [&](const seen_exercise& b, const seen_exercise& g, const std::string& where) {
        const auto say = [&](const char* key, const json& was, const json& is) { into.push_back(difference(at + where, key, json{{how, was}}, is)); };
        const auto dose = [](const seen_exercise& x) { return x.granted ? x.dose : json("withheld"); };
        const seen_exercise &loose = looser ? b : g, &tight = looser ? g : b;
        const bool both = !b.action.empty() && !g.action.empty();
        if (equal ? b.action != g.action : both && rank_of(tight.action) < rank_of(loose.action)) say("action", b.action, g.action);
        if (equal ? b.granted != g.granted || b.amount != g.amount : !within(tight.amount, loose.amount)) say("granted", dose(b), dose(g));
        if (equal && b.rules != g.rules) say("rules", b.rules, g.rules);
    };
    const auto person = [](const seen_answer& a) {
        seen_exercise p;
        p.action = a.action, p.rules = a.rules;
        return p;
    };
    one(person(base), person(got), "person");
    std::set<std::string> names;
    for (const seen_answer* a : {&base, &got})
        for (const auto& [name, x] : a->exercises) names.insert(name);
    const auto find = [](const seen_answer& a, const std::string& name) {
        const auto x = a.exercises.find(name);
        return x == a.exercises.end() ? seen_exercise{} : x->second;
    };
    for (const std::string& name : names) one(find(base, name), find(got, name), name);
    if (equal && base.latches != got.latches) into.push_back(difference(at + "answer", "latches", json{{how, base.latches}}, got.latches));
}

}  // namespace andante::verify::vector_tests
