// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/fields.hpp>
#include <andante/io/file.hpp>
#include <andante/io/json_text.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>
#include <version>

#ifdef __cpp_lib_filesystem
#include <filesystem>
#endif

/// Holds any implementation against test vectors, as `docs/vectors.md` has them. Nothing here knows a rule of this library.
namespace andante::verify {

/// The format of vector files that is read.
inline constexpr std::string_view vector_format = "andante-vectors/1";
inline constexpr std::array<std::string_view, 4> vector_levels{"required", "rule_set", "should", "hostile"};

/// What became of a test.
enum class vector_status : std::uint8_t {
    pass,
    fail,         ///< the answer is not as expected
    error,        ///< the vector or the answer cannot be read
    unsupported   ///< the implementation says that it cannot do this
};
inline constexpr std::array<std::string_view, 4> vector_statuses{"pass", "fail", "error", "unsupported"};

/// What a flag of a test means: the fault that was just found, what it does to a person, and what is behind it.
struct vector_note {
    std::string flag, fault, effect;
    std::vector<std::string> hazards, rules, laws, evidence;
};

/// One test, and what became of it.
struct vector_result {
    std::string file, title, rule_set;        ///< the version of the rules that the file was made with
    std::string level, type, id, comment;     ///< empty when a file as a whole cannot be read
    std::vector<vector_note> notes;
    vector_status status = vector_status::pass;
    std::vector<std::string> differences;     ///< what was expected and what was answered, in words; or why there is no result
};

/// An implementation: answers a request, a line of JSON, with a line of JSON, both without a newline. An empty answer is none.
using implementation_under_test = std::function<std::string(const std::string& request)>;

/// The inside of a run: how expectations, answers and events are read, and compared.
namespace vector_tests {

using json = nlohmann::json;

/// What a tree would swallow: where a text is no JSON, a key that is there twice, a number that is not whole.
class json_faults final : public nlohmann::json_sax<json> {
  public:
    std::string why;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t& s) override { return stop("this number is not whole: " + s); }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return open(); }
    bool key(string_t& k) override { return keys_.back().insert(k).second || stop("this key is there twice: " + k); }
    bool end_object() override { return keys_.pop_back(), true; }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return keys_.pop_back(), true; }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override { return stop("no JSON: byte " + std::to_string(at)); }

  private:
    bool open() { return keys_.emplace_back(), keys_.size() <= 64 || stop("nested deeper than 64"); }
    bool stop(std::string s) { return why = std::move(s), false; }
    std::vector<std::set<std::string>> keys_;
};

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
inline std::optional<day> day_of(const json& j) {
    return j.is_string() ? andante::detail::day_written(j.get_ref<const std::string&>()) : std::nullopt;
}
inline std::string word_in(const json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string{};
}
inline std::vector<std::string> words_in(const json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && is_words(*at) ? at->get<std::vector<std::string>>() : std::vector<std::string>{};
}
inline std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string s;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t n = (std::min)(bytes.size() - i, std::size_t{3});
        std::uint32_t group = 0;
        for (std::size_t k = 0; k != 3; ++k) group = group << 8 | (k < n ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k != 4; ++k) s += k <= n ? digits[group >> (18 - 6 * k) & 63] : '=';
    }
    return s;
}

// ── what of an answer is looked at ──

/// Sets, repetitions, load, time; nothing is 0 of all.
using parts = std::array<std::int64_t, part_count>;

struct seen_exercise {
    std::string action;
    bool granted = false;
    parts amount{};
    json dose;                      // as it was written
    std::set<std::string> rules;
};
struct seen_answer {
    std::string refused;            // the code; empty when it is an answer
    std::string action;             // the person's
    std::set<std::string> rules, latches;
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
        a.action = action_in(person, "/person");
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
            need(d.contains("spoke") && is_words(d["spoke"]), where + "/spoke");
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
        if (exercise ? !known(e, what, {"action", "outcome", "granted", "must_cite", "must_not_cite"}) : !known(e, what, {"action", "must_cite", "must_not_cite"})) return;
        if (e.contains("action")) action(e["action"]);
        if (e.contains("outcome")) need(is_one_of(e["outcome"], {"granted", "withheld"}), "outcome is neither granted nor withheld");
        if (e.contains("granted")) granted(e["granted"]);
        cited(e);
    }
    void action(const json& e) {
        if (!e.is_object()) return void(need(is_one_of(e, andante::detail::action_keys), "action is no action"));
        if (known(e, "action", {"at_least", "at_most"}))
            for (const json& bound : e) need(is_one_of(bound, andante::detail::action_keys), "action is no action");
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
    cite(expected, x.rules, where, into);
}
/// A refusal is as cautious as the gravest action, and grants and cites nothing.
inline bool is_met_by_refusal(const json& expected) {
    lines unmet;
    seen_exercise refusal;
    refusal.action = andante::detail::action_keys.back();
    const auto hold = [&](const json& e) {
        hold_one(e, refusal, {}, unmet);
        return !e.contains("action") || (e["action"].is_object() && !e["action"].contains("at_most"));
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
        person.action = a.action, person.rules = a.rules;
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

// ── from a test to its requests ──

/// Gives events the ids and orders that were left out.
class event_numbers {
  public:
    std::string why;

    /// Sees what is written before any is given.
    void look_at(const json& events) {
        for (const json& e : events) {
            const auto order = e.find("order");
            if (order == e.end()) continue;
            if (!is_number(*order, 0, 0xffff)) return void(why = "an order is no number from 0 to 65535");
            next_[day_in(e)] = (std::max)(next_[day_in(e)], order->get<std::int64_t>() + 1);
            if (e.contains("id")) of_event_.emplace(place_of(e), *order);
        }
    }
    void give(json& events) {
        for (json& e : events) {
            ++(e.contains("id") ? written_ : given_);
            if (!e.contains("id")) e["id"] = given_;
            if (e.contains("order")) continue;
            const auto [order, is_new] = of_event_.emplace(place_of(e), next_[day_in(e)]);
            if (is_new) ++next_[day_in(e)];
            e["order"] = order->second;
        }
        if (written_ != 0 && given_ != 0) why = "some events of the test have an id, and some have none";
    }

  private:
    static std::string day_in(const json& e) { return word_in(e, "day"); }
    static std::pair<std::string, std::string> place_of(const json& e) { return {written(e["id"]), day_in(e)}; }
    std::int64_t written_ = 0, given_ = 0;
    std::map<std::string, std::int64_t> next_;                       // of a day
    std::map<std::pair<std::string, std::string>, json> of_event_;   // an id on a day has one order
};

inline bool is_events(const json& j) {
    return j.is_array() && std::all_of(j.begin(), j.end(), [](const json& e) { return e.is_object(); });
}
/// Every day in an event, this much later. False when one is no day, or none of the calendar any more.
inline bool shift_day(json& j, std::int64_t days) {
    const auto d = day_of(j);
    if (!d) return false;
    j = andante::detail::json_text::written(*d + static_cast<exact>(days));
    return day_of(j).has_value();
}
inline bool shift_days(json& j, std::int64_t days) {
    bool good = true;
    if (j.is_object())
        for (const auto& m : j.items()) {
            if (m.key() == "day" || m.key() == "since" || m.key() == "until") good = shift_day(m.value(), days) && good;
            else good = shift_days(m.value(), days) && good;
        }
    else if (j.is_array())
        for (json& e : j) good = shift_days(e, days) && good;
    return good;
}
/// Precondition: a list, a seed not below 0.
inline void shuffle(json& events, std::int64_t seed) {
    std::uint64_t x = static_cast<std::uint64_t>(seed) % (1u << 31);
    for (std::size_t i = events.size(); i > 1; --i) {
        x = (1103515245 * x + 12345) % (1u << 31);
        std::swap(events[i - 1], events[static_cast<std::size_t>(x / 65536 % i)]);
    }
}

}  // namespace vector_tests

/// Asks an implementation all tests of one file after another.
class vector_run {
  public:
    explicit vector_run(implementation_under_test ask) : ask_{std::move(ask)} {}

    /// Runs the tests of a file, which is known by `name`. A file that cannot be read is one result, an error.
    void add(std::string_view text, const std::string& name);
    /// The same from a path.
    void add_file(const std::string& path);

    /// In the order of the files, and of the tests in them.
    const std::vector<vector_result>& results() const& noexcept { return results_; }
    std::vector<vector_result> results() && noexcept { return std::move(results_); }

  private:
    using json = vector_tests::json;
    using keys = std::initializer_list<std::string_view>;

    bool wrong(std::string why) {
        if (now_.status != vector_status::error) now_.differences.clear(), now_.differences.push_back(std::move(why));
        return now_.status = vector_status::error, false;
    }
    bool need(bool holds, const char* why) { return holds || wrong(why); }
    bool known(const json& j, const std::string& what, keys needed, keys optional) {
        if (!j.is_object()) return wrong(what + " is no object");
        for (const std::string_view k : needed)
            if (!j.contains(std::string{k})) return wrong(what + " has no " + std::string{k});
        for (const auto& m : j.items())
            if (std::find(needed.begin(), needed.end(), m.key()) == needed.end() && std::find(optional.begin(), optional.end(), m.key()) == optional.end())
                return wrong(what + " has an unknown key: " + m.key());
        return true;
    }
    bool read_file(const json& file);
    bool read_note(const std::string& flag, const json& n);
    bool history(const json& name, json& events, std::size_t deep = 0);
    bool events_of(const json& test, json& events);
    bool expect(const json& test, void (vector_tests::expectation_reader::*read)(const json&));

    void one_test(const std::string& type, const json& test);
    void decision(const json& test);
    void scenario(const json& test);
    void metamorphic(const json& test);
    void document(const json& test);
    bool read_step(const json& s, std::size_t decided);
    bool base_of(const json& test, json& events, vector_tests::event_numbers& numbers);
    bool vary(const json& variant, json& events, json& today, vector_tests::event_numbers numbers);

    json ask(const json& request);
    bool see(const json& answer, vector_tests::seen_answer& seen);
    bool decide(const json& events, const json& today, vector_tests::seen_answer& seen) {
        return see(ask({{"do", "decide"}, {"events", events}, {"today", today}}), seen);
    }
    void cannot(const json& answer) { now_.status = vector_status::unsupported, now_.differences = {vector_tests::written(answer["unsupported"])}; }
    void conclude(vector_tests::lines differences) {
        if (now_.status == vector_status::error || differences.empty()) return;
        now_.status = vector_status::fail, now_.differences = std::move(differences);
    }

    implementation_under_test ask_;
    std::vector<vector_result> results_;
    std::set<std::string> ids_;
    json histories_;
    std::map<std::string, vector_note> notes_;
    vector_result file_, now_;
};

inline void vector_run::add_file(const std::string& path) {
    const auto text = andante::detail::read_whole(path);
    if (text) return add(*text, path);
    now_ = {}, now_.file = path;
    wrong(words(text.error()));
    results_.push_back(std::move(now_));
}
inline void vector_run::add(std::string_view text, const std::string& name) {
    now_ = {}, now_.file = name, notes_.clear(), histories_ = json::object();
    vector_tests::json_faults faults;
    const bool good = json::sax_parse(text.begin(), text.end(), &faults);
    const json file = good ? json::parse(text.begin(), text.end(), nullptr, false) : json();
    if (!good) wrong(faults.why);
    if (!good || !read_file(file)) return results_.push_back(std::move(now_));
    file_ = now_;
    for (const json& g : file["groups"])
        for (const json& t : g["tests"]) {
            now_ = file_;
            one_test(g["type"].get<std::string>(), t);
            results_.push_back(std::move(now_));
        }
}
inline bool vector_run::read_file(const json& file) {
    if (!known(file, "the file", {"format", "rule_set", "title", "level", "reviewed_by", "reviewed_on", "notes", "groups"}, {"histories"})) return false;
    if (!need(file["format"] == json(vector_format), "the format is not andante-vectors/1")) return false;
    if (!known(file["rule_set"], "rule_set", {"name", "version"}, {})) return false;
    if (!need(file["rule_set"]["version"].is_string() && file["rule_set"]["name"].is_string(), "rule_set is a name and a version")) return false;
    if (!need(file["title"].is_string(), "title is no sentence")) return false;
    if (!need(vector_tests::is_one_of(file["level"], vector_levels), "level is none of required, rule_set, should, hostile")) return false;
    const bool reviewed = file["reviewed_by"].is_string() && vector_tests::day_of(file["reviewed_on"]);
    if (!need(reviewed || (file["reviewed_by"].is_null() && file["reviewed_on"].is_null()), "reviewed_by and reviewed_on are both null, or a name and a day")) return false;
    if (!need(file["notes"].is_object(), "notes is no object")) return false;
    for (const auto& n : file["notes"].items())
        if (!read_note(n.key(), n.value())) return false;
    if (file.contains("histories")) {
        if (!need(file["histories"].is_object(), "histories is no object")) return false;
        histories_ = file["histories"];
        for (const auto& h : histories_.items()) {
            if (!known(h.value(), "the history " + h.key(), {"events"}, {"after"})) return false;
            if (!need(vector_tests::is_events(h.value()["events"]), "the events of a history are no list of objects")) return false;
        }
    }
    if (!need(file["groups"].is_array() && !file["groups"].empty(), "groups is no list of groups")) return false;
    for (const json& g : file["groups"]) {
        if (!known(g, "a group", {"type", "tests"}, {}) || !need(g["tests"].is_array() && !g["tests"].empty(), "a group has no tests")) return false;
        if (!need(vector_tests::is_one_of(g["type"], {"decision", "scenario", "metamorphic", "document"}), "the type of a group is no kind of test")) return false;
    }
    now_.level = file["level"].get<std::string>(), now_.title = file["title"].get<std::string>(), now_.rule_set = file["rule_set"]["version"].get<std::string>();
    return true;
}
inline bool vector_run::read_note(const std::string& flag, const json& n) {
    if (!known(n, "the note " + flag, {"fault", "effect", "hazards"}, {"rules", "laws", "evidence"})) return false;
    if (!need(n["fault"].is_string() && n["effect"].is_string(), "the fault and the effect of a note are words")) return false;
    for (const char* key : {"hazards", "rules", "laws", "evidence"})
        if (n.contains(key) && !need(vector_tests::is_words(n[key]), "hazards, rules, laws and evidence of a note are lists of words")) return false;
    const auto list = [&](const char* key) { return vector_tests::words_in(n, key); };
    notes_[flag] = {flag, n["fault"].get<std::string>(), n["effect"].get<std::string>(), list("hazards"), list("rules"), list("laws"), list("evidence")};
    return true;
}
inline bool vector_run::history(const json& name, json& events, std::size_t deep) {
    if (!name.is_string() || !histories_.contains(name.get<std::string>())) return wrong("there is no history " + vector_tests::written(name));
    if (deep > histories_.size()) return wrong("a history comes after itself: " + vector_tests::written(name));
    const json& h = histories_[name.get<std::string>()];
    if (h.contains("after") && !history(h["after"], events, deep + 1)) return false;
    events.insert(events.end(), h["events"].begin(), h["events"].end());
    return true;
}
inline bool vector_run::events_of(const json& test, json& events) {
    events = json::array();
    if (test.contains("after") && !history(test["after"], events)) return false;
    if (!test.contains("events")) return true;
    if (!need(vector_tests::is_events(test["events"]), "the events are no list of objects")) return false;
    events.insert(events.end(), test["events"].begin(), test["events"].end());
    return true;
}
inline bool vector_run::base_of(const json& test, json& events, vector_tests::event_numbers& numbers) {
    if (!events_of(test, events) || !need(vector_tests::day_of(test["today"]).has_value(), "today is no day")) return false;
    numbers.look_at(events), numbers.give(events);
    return numbers.why.empty() || wrong(numbers.why);
}
inline bool vector_run::expect(const json& test, void (vector_tests::expectation_reader::*read)(const json&)) {
    vector_tests::expectation_reader reader;
    (reader.*read)(test["expect"]);
    return reader.why.empty() || wrong(reader.why);
}
inline vector_tests::json vector_run::ask(const json& request) {
    const std::string text = ask_(vector_tests::written(request));
    json answer = json::parse(text.begin(), text.end(), nullptr, false);
    if (text.empty()) wrong("there was no answer");
    else if (answer.is_discarded() || !answer.is_object()) wrong("the answer is no JSON object: " + vector_tests::written(text.substr(0, 80)));
    return now_.status == vector_status::error ? json::object() : answer;
}
/// Reads an answer for a day; false when there is none to look at.
inline bool vector_run::see(const json& answer, vector_tests::seen_answer& seen) {
    if (now_.status == vector_status::error) return false;
    if (!answer.is_object()) return wrong("the answer cannot be read: it is no object");
    if (answer.contains("unsupported")) {
        cannot(answer);
        return false;
    }
    vector_tests::answer_reader reader;
    seen = reader.read(answer);
    return reader.why.empty() || wrong(reader.why);
}
inline void vector_run::one_test(const std::string& type, const json& test) {
    now_.type = type;
    if (!test.is_object()) return void(wrong("the test is no object"));
    now_.id = vector_tests::word_in(test, "id"), now_.comment = vector_tests::word_in(test, "comment");
    if (now_.id.empty()) return void(wrong("the test has no id"));
    if (!ids_.insert(now_.id).second) return void(wrong("this id is there twice"));
    if (test.contains("comment") && !need(test["comment"].is_string(), "the comment is no sentence")) return;
    if (test.contains("flags")) {
        if (!need(vector_tests::is_words(test["flags"]), "flags is no list of words")) return;
        for (const std::string& flag : vector_tests::words_in(test, "flags"))
            if (const auto n = notes_.find(flag); n != notes_.end()) now_.notes.push_back(n->second);
            else return void(wrong("no note explains the flag " + flag));
    }
    if (type == "decision") decision(test);
    else if (type == "scenario") scenario(test);
    else if (type == "metamorphic") metamorphic(test);
    else document(test);
}
inline void vector_run::decision(const json& test) {
    json events;
    vector_tests::event_numbers numbers;
    vector_tests::seen_answer seen;
    if (!known(test, "the test", {"id", "today", "expect"}, {"comment", "flags", "after", "events"})) return;
    if (!expect(test, &vector_tests::expectation_reader::day_answer) || !base_of(test, events, numbers) || !decide(events, test["today"], seen)) return;
    vector_tests::lines differences;
    vector_tests::hold_answer(test["expect"], seen, {}, differences);
    conclude(std::move(differences));
}
inline bool vector_run::read_step(const json& s, std::size_t decided) {
    if (!known(s, "a step", {}, {"tell", "decide", "expect", "same_as", "save_restore", "migrate_from"})) return false;
    if (s.contains("decide")) {
        const bool alone = s.size() == 1, with_one = s.size() == 2 && (s.contains("expect") || s.contains("same_as"));
        if (!need(vector_tests::day_of(s["decide"]).has_value(), "decide is no day") || !need(alone || with_one, "beside decide stands expect or same_as")) return false;
        const bool earlier = !s.contains("same_as") || vector_tests::is_number(s["same_as"], 0, static_cast<std::int64_t>(decided) - 1);
        if (!need(earlier, "same_as is no decide step before")) return false;
        return !s.contains("expect") || expect(s, &vector_tests::expectation_reader::day_answer);
    }
    if (!need(s.size() == 1, "a step does one thing")) return false;
    if (s.contains("tell")) return need(vector_tests::is_events(s["tell"]), "tell is no list of objects");
    if (s.contains("save_restore")) return need(s["save_restore"] == json(true), "save_restore is not true");
    return need(s.contains("migrate_from") && vector_tests::is_number(s["migrate_from"], 1), "migrate_from is no format");
}
inline void vector_run::scenario(const json& test) {
    if (!known(test, "the test", {"id", "steps"}, {"comment", "flags", "after"})) return;
    if (!need(test["steps"].is_array() && !test["steps"].empty(), "steps is no list of steps")) return;
    std::vector<json> decided, told(1);
    if (!events_of(test, told[0])) return;
    for (const json& s : test["steps"]) {
        if (!read_step(s, decided.size())) return;
        if (s.contains("decide")) decided.push_back(s);
        if (s.contains("tell")) told.push_back(s["tell"]);
    }
    if (!need(std::any_of(decided.begin(), decided.end(), [](const json& s) { return s.size() == 2; }), "the test expects nothing")) return;
    vector_tests::event_numbers numbers;
    for (const json& t : told) numbers.look_at(t);
    for (json& t : told) numbers.give(t);
    if (!numbers.why.empty()) return void(wrong(numbers.why));
    json steps = json::array();
    if (!told[0].empty()) steps.push_back({{"tell", told[0]}});
    for (std::size_t i = 0, next = 1; i != test["steps"].size(); ++i) {
        json s = test["steps"][i];
        if (s.contains("tell")) s["tell"] = told[next++];
        s.erase("expect"), s.erase("same_as");
        steps.push_back(std::move(s));
    }
    const json answer = ask({{"do", "scenario"}, {"steps", steps}});
    if (now_.status == vector_status::error) return;
    std::vector<vector_tests::seen_answer> seen(decided.size());
    if (answer.contains("unsupported") || answer.contains("refused")) {
        if (!see(answer, seen.emplace_back())) return;
        std::fill(seen.begin(), seen.end() - 1, seen.back());
    } else {
        const bool complete = answer.contains("answers") && answer["answers"].is_array() && answer["answers"].size() == decided.size();
        if (!need(complete, "the answer cannot be read: /answers")) return;
        for (std::size_t i = 0; i != decided.size(); ++i)
            if (!see(answer["answers"][i], seen[i])) return;
    }
    vector_tests::lines differences;
    for (std::size_t i = 0; i != decided.size(); ++i) {
        const std::string at = "decide " + std::to_string(i) + " ";
        if (decided[i].contains("expect")) vector_tests::hold_answer(decided[i]["expect"], seen[i], at, differences);
        if (decided[i].contains("same_as")) vector_tests::relate("equal", seen[decided[i]["same_as"].get<std::size_t>()], seen[i], at, differences);
    }
    conclude(std::move(differences));
}
inline bool vector_run::vary(const json& variant, json& events, json& today, vector_tests::event_numbers numbers) {
    if (!known(variant, "a variant", {}, {"shuffle", "duplicate", "add", "drop_last", "answer", "shift_days", "future"})) return false;
    if (!need(variant.size() == 1, "a variant is one change")) return false;
    const std::string what = variant.begin().key();
    const json& value = variant.begin().value();
    if (what == "shuffle") {
        if (!need(vector_tests::is_number(value, 0), "shuffle is no seed")) return false;
        vector_tests::shuffle(events, value.get<std::int64_t>());
    } else if (what == "duplicate") {
        if (!need(value == json(true), "duplicate is not true")) return false;
        json twice = json::array();
        for (const json& e : events) twice.push_back(e), twice.push_back(e);
        events = std::move(twice);
    } else if (what == "add" || what == "future") {
        if (!need(vector_tests::is_events(value), "the events of a variant are no list of objects")) return false;
        json more = value;
        for (const json& e : more) {
            const auto d = e.contains("day") ? vector_tests::day_of(e["day"]) : std::nullopt;
            if (what == "future" && !need(d && *d > *vector_tests::day_of(today), "the events of future are dated after today")) return false;
        }
        numbers.look_at(more), numbers.give(more);
        if (!numbers.why.empty()) return wrong(numbers.why);
        events.insert(events.end(), more.begin(), more.end());
    } else if (what == "drop_last") {
        if (!need(vector_tests::is_number(value, 1, static_cast<std::int64_t>(events.size())), "drop_last is no number of events")) return false;
        events.erase(events.end() - value.get<std::ptrdiff_t>(), events.end());
    } else if (what == "answer") {
        if (!need(value.is_object() && !value.empty(), "answer names no answers")) return false;
        auto last = std::find_if(events.rbegin(), events.rend(), [](const json& e) { return e.contains("answers") && e["answers"].is_object(); });
        if (!need(last != events.rend(), "no event of the base has answers")) return false;
        for (const auto& a : value.items()) {
            if (a.value() == json("absent")) (*last)["answers"].erase(a.key());
            else (*last)["answers"][a.key()] = a.value();
        }
    } else {
        if (!need(vector_tests::is_number(value, -100'000, 100'000), "shift_days is no number of days")) return false;
        const auto days = value.get<std::int64_t>();
        if (!need(vector_tests::shift_days(events, days) && vector_tests::shift_day(today, days), "a shifted day is no day")) return false;
    }
    return true;
}
inline void vector_run::metamorphic(const json& test) {
    if (!known(test, "the test", {"id", "today", "relation", "variants"}, {"comment", "flags", "after", "events"})) return;
    if (!need(vector_tests::is_one_of(test["relation"], {"equal", "not_looser", "not_tighter"}), "relation is none of equal, not_looser, not_tighter")) return;
    if (!need(test["variants"].is_array() && !test["variants"].empty(), "variants is no list of variants")) return;
    json base;
    vector_tests::event_numbers numbers;
    if (!base_of(test, base, numbers)) return;
    std::vector<std::pair<json, json>> varied;
    for (const json& v : test["variants"])
        if (auto& [events, today] = varied.emplace_back(base, test["today"]); !vary(v, events, today, numbers)) return;
    vector_tests::seen_answer seen;
    if (!decide(base, test["today"], seen)) return;
    vector_tests::lines differences;
    if (!seen.refused.empty()) differences.push_back(vector_tests::difference("base answer", "refused", json(), seen.refused));
    for (std::size_t i = 0; i != varied.size() && seen.refused.empty(); ++i) {
        vector_tests::seen_answer other;
        if (!decide(varied[i].first, varied[i].second, other)) {
            if (now_.status == vector_status::error) return;
            continue;
        }
        if (test["variants"][i].contains("future") && !other.refused.empty()) continue;
        vector_tests::relate(test["relation"].get<std::string>(), seen, other, "variant " + std::to_string(i) + " ", differences);
    }
    conclude(std::move(differences));
}
inline void vector_run::document(const json& test) {
    if (!known(test, "the test", {"id", "expect"}, {"comment", "flags", "text", "base64", "today"}) || !expect(test, &vector_tests::expectation_reader::document)) return;
    if (!need(test.contains("text") != test.contains("base64"), "a document has one of text and base64")) return;
    const json today = test.contains("today") ? test["today"] : json("2026-12-31");
    const json& bytes = test.contains("text") ? test["text"] : test["base64"];
    if (!need(vector_tests::day_of(today).has_value(), "today is no day") || !need(bytes.is_string(), "the document is no text")) return;
    const std::string& word = bytes.get_ref<const std::string&>();
    const json answer = ask({{"do", "read"}, {"base64", test.contains("text") ? vector_tests::base64(word) : word}, {"today", today}});
    if (now_.status == vector_status::error) return;
    if (answer.contains("unsupported")) return cannot(answer);
    const bool refused = answer.contains("error"), accepted = answer.contains("accepted");
    const bool readable = refused != accepted && (refused ? answer["error"].is_string() : vector_tests::is_number(answer["accepted"], 0));
    if (!need(readable, "the answer cannot be read: error or accepted")) return;
    if (answer.contains("line") && !need(vector_tests::is_number(answer["line"], 0), "the answer cannot be read: /line")) return;
    if (answer.contains("at") && !need(answer["at"].is_string(), "the answer cannot be read: /at")) return;
    vector_tests::lines differences;
    const json none;
    for (const char* key : {"error", "line", "at", "accepted"}) {
        const json& expected = test["expect"].contains(key) ? test["expect"][key] : none;
        const json& got = answer.contains(key) ? answer[key] : none;
        if ((test["expect"].contains(key) || std::string_view{key} == "error") && expected != got)
            differences.push_back(vector_tests::difference("document", key, expected, got));
    }
    conclude(std::move(differences));
}

/// The vector files of a path: itself; or of a folder every `.json` file below it but `schema.json`, in the order of their paths. Where C++ has no
/// `std::filesystem`, as on wasm32, a path is a file.
inline std::vector<std::string> vector_files(const std::string& path) {
#ifdef __cpp_lib_filesystem
    std::error_code none;
    if (!std::filesystem::is_directory(path, none)) return {path};
    std::vector<std::string> files;
    for (std::filesystem::recursive_directory_iterator i{path, none}, end; !none && i != end; i.increment(none))
        if (i->path().extension() == ".json" && i->path().filename() != "schema.json") files.push_back(i->path().generic_string());
    std::sort(files.begin(), files.end());
    return files;
#else
    return {path};
#endif
}
/// Runs the vectors of a file or a folder. No vectors are an error, so that a wrong path is no pass.
inline std::vector<vector_result> run_vectors(const std::string& path, implementation_under_test ask) {
    vector_run run{std::move(ask)};
    for (const std::string& file : vector_files(path)) run.add_file(file);
    std::vector<vector_result> results = std::move(run).results();
    if (!results.empty()) return results;
    vector_result none;
    none.file = path, none.status = vector_status::error, none.differences = {"no vectors are here"};
    return {none};
}
/// Whether a test speaks against conforming: it fails, is in error, or is unsupported though required.
inline bool speaks_against(const vector_result& r) noexcept {
    return r.status == vector_status::fail || r.status == vector_status::error || (r.status == vector_status::unsupported && r.level == "required");
}
/// A result in words: its status and id, what differs, and of a failure what its flags mean. Lines end with a newline.
inline std::string words(const vector_result& r) {
    std::string s = std::string{vector_statuses[static_cast<std::size_t>(r.status)]} + " " + (r.id.empty() ? r.file : r.id) + "\n";
    for (const std::string& d : r.differences) s += "    " + d + "\n";
    if (r.status == vector_status::fail)
        for (const vector_note& n : r.notes) s += "    " + n.flag + " " + n.fault + ": " + n.effect + "\n";
    return s;
}
/// All that speaks against conforming, in words; empty when nothing does. For a test of one's own, in one line:
/// `CHECK(what_failed(run_vectors("vectors/required", ask)) == "");`
inline std::string what_failed(const std::vector<vector_result>& results) {
    std::string s;
    for (const vector_result& r : results)
        if (speaks_against(r)) s += words(r);
    return s;
}

}  // namespace andante::verify
