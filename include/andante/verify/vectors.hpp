// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/fields.hpp>
#include <andante/io/file.hpp>
#include <andante/io/json_text.hpp>
#include <andante/verify/judge_answer.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>
#include <version>

#ifdef __cpp_lib_filesystem
#include <filesystem>
#endif

/// Reads files of test vectors, as `docs/vectors.md` has them, asks any implementation what they ask, and says what became of each test.
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

/// The inside of a run: how files and events are read.
namespace vector_tests {

/// What a tree would swallow: where a text is no JSON, a key that is there twice, a number that is not whole. The last two are of a file alone: nobody need look at all of an answer.
class json_faults final : public nlohmann::json_sax<json> {
  public:
    std::string why;
    bool of_a_file = true;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t& s) override { return !of_a_file || stop("this number is not whole: " + s); }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return open(); }
    bool key(string_t& k) override { return !of_a_file || keys_.back().insert(k).second || stop("this key is there twice: " + k); }
    bool end_object() override { return keys_.pop_back(), true; }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return keys_.pop_back(), true; }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override { return stop("no JSON: byte " + std::to_string(at)); }

  private:
    bool open() { return keys_.emplace_back(), keys_.size() <= 64 || stop("nested deeper than 64"); }
    bool stop(std::string s) { return why = std::move(s), false; }
    std::vector<std::set<std::string>> keys_;
};

/// The value of a text, or why it has none. Deeper than a few levels it would end the stack of whoever walks it.
inline json value_of(std::string_view text, std::string& why, bool of_a_file) {
    json_faults faults;
    faults.of_a_file = of_a_file;
    // A zero would end the parser's text and not ours.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) why = "no JSON: byte " + std::to_string(zero + 1);
    else if (!json::sax_parse(text.begin(), text.end(), &faults)) why = faults.why;
    return why.empty() ? json::parse(text.begin(), text.end(), nullptr, false) : json();
}
inline std::optional<day> day_of(const json& j) {
    return j.is_string() ? andante::detail::day_written(j.get_ref<const std::string&>()) : std::nullopt;
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
    std::string why;
    const json file = vector_tests::value_of(text, why, true);
    if (!why.empty()) wrong(why);
    if (!why.empty() || !read_file(file)) return results_.push_back(std::move(now_));
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
    std::string why;
    json answer = vector_tests::value_of(text, why, false);
    if (text.empty()) wrong("there was no answer");
    else if (!why.empty() || !answer.is_object()) wrong("the answer is no JSON object: " + vector_tests::written(text.substr(0, 80)));
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
    if (!known(test, "the test", {"id", "today", "expect"}, {"comment", "flags", "after", "events", "wishes"})) return;
    if (!expect(test, &vector_tests::expectation_reader::day_answer) || !base_of(test, events, numbers)) return;
    json request = {{"do", "decide"}, {"events", events}, {"today", test["today"]}};
    if (test.contains("wishes")) {
        const json& wishes = test["wishes"];
        const bool readable = wishes.is_object() && !wishes.empty() && std::all_of(wishes.begin(), wishes.end(), [](const json& w) { return w.is_object(); });
        if (!need(readable, "wishes names no doses")) return;
        request["wishes"] = wishes;
    }
    if (!see(ask(request), seen)) return;
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
/// A result in words: its status and id, what differs, and of a failure what its flags mean. Lines end with a newline, and are as many: of a file or an answer a
/// control character becomes a question mark, so that neither writes a line of its own.
inline std::string words(const vector_result& r) {
    std::string s;
    const auto line = [&](std::string text) {
        std::replace_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
        s += text + "\n";
    };
    line(std::string{vector_statuses[static_cast<std::size_t>(r.status)]} + " " + (r.id.empty() ? r.file : r.id));
    for (const std::string& d : r.differences) line("    " + d);
    if (r.status == vector_status::fail)
        for (const vector_note& n : r.notes) line("    " + n.flag + " " + n.fault + ": " + n.effect);
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
