// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/write_decisions.hpp>
#include <andante/io/write_diary.hpp>
#include <andante/verify/wishes.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// This library as one that test vectors can drive: `docs/vectors.md`.
namespace andante::verify {

/// A maker of coaches that can be told what their policy wishes as well: `coach_of(rx, wishes)`.
template <class MakeCoach>
concept takes_wishes = std::invocable<const MakeCoach&, const prescription&, const told_wishes&>;

namespace detail {

/// A member of a JSON object, or of a list (then without a key), as it was written.
struct raw_member {
    std::string_view key, value;
};

/// The members of a JSON object or list, uncut: a document tree would drop a repeated key and a minus before a zero, which the reader of diaries refuses.
/// Precondition: the text is JSON.
inline std::vector<raw_member> raw_members(std::string_view json) {
    std::vector<raw_member> all;
    std::size_t depth = 0, from = 0;
    std::string_view key;
    const auto trimmed = [&](std::size_t to) {
        std::string_view s = json.substr(from, to - from);
        const std::size_t first = s.find_first_not_of(" \t\r\n");
        return first == std::string_view::npos ? std::string_view{} : s.substr(first, s.find_last_not_of(" \t\r\n") - first + 1);
    };
    for (std::size_t i = 0; i != json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            for (++i; json[i] != '"'; ++i) i += json[i] == '\\';
        } else if (c == '{' || c == '[') {
            if (++depth == 1) from = i + 1;
        } else if (depth == 1 && c == ':') {
            key = trimmed(i), key = key.substr(1, key.size() - 2), from = i + 1;
        } else if (depth == 1 && (c == ',' || c == '}' || c == ']')) {
            if (const std::string_view value = trimmed(i); !value.empty()) all.push_back({key, value});
            key = {}, from = i + 1, depth -= c != ',';
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return all;
}
/// What stands between the quotes; nothing when it is no word, or one with escapes, which no word of a request needs.
inline std::optional<std::string_view> raw_word(std::string_view value) {
    if (value.size() < 2 || value.front() != '"' || value.find('\\') != std::string_view::npos) return std::nullopt;
    return value.substr(1, value.size() - 2);
}
/// The bytes of base64 with its padding; nothing when it is not that.
inline std::optional<std::string> bytes_of_base64(std::string_view text) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if (text.size() % 4 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i != text.size(); i += 4) {
        const std::size_t padding = i + 4 != text.size() ? 0 : text[i + 2] == '=' && text[i + 3] == '=' ? 2 : text[i + 3] == '=' ? 1 : 0;
        std::uint32_t n = 0;
        for (std::size_t k = 0; k != 4; ++k) {
            const std::size_t digit = k >= 4 - padding ? 0 : digits.find(text[i + k]);
            if (digit == std::string_view::npos) return std::nullopt;
            n = n << 6 | static_cast<std::uint32_t>(digit);
        }
        for (std::size_t k = 0; k != 3 - padding; ++k) bytes += static_cast<char>(n >> (16 - 8 * k) & 0xff);
    }
    return bytes;
}

inline std::string one_field(std::string_view key, std::string_view word) {
    andante::detail::json_text j;
    return j.open().field(key, word).close().text();
}
inline std::string refused(const io_error& e) { return one_field("refused", code(e.what)); }

/// What was told so far, as the lines of a diary.
class told_record {
  public:
    /// Hears a JSON list of events.
    void tell(std::string_view events) {
        for (const raw_member& e : raw_members(events)) lines_ += e.value, lines_ += '\n';
    }
    /// Writes the record, ends, and reads what was written.
    void save_and_restore() { through(parse_diary(lines_)); }
    /// Takes the record for a file of an older format.
    void migrate_from(exact format) {
        andante::detail::json_text head, tail;
        std::string text = head.open().field("event", "diary").field("format", format).flag("sealed", true).close().text() + '\n' + lines_;
        const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        text += tail.open().field("event", "end").field("lines", count).field("checksum", andante::detail::hex(andante::detail::checksum(text))).close().text() + '\n';
        through(parse_diary(text));
    }
    /// The answer for a day, from all that is on record; a record that the reader refuses on that day is no record. `coach_of` is given the
    /// prescription, and wishes where some are told.
    template <class MakeCoach, class... Wishes>
    std::string decide(day today, const MakeCoach& coach_of, std::string_view rule_set, const Wishes&... wishes) const {
        if (lost_) return refused(*lost_);
        const diary_file f = parse_diary(lines_, today);
        if (!f) return refused(f.error());
        constexpr prescription none_yet{};
        const prescription* rx = f.in_force(today);
        const auto coach = coach_of(rx == nullptr ? none_yet : *rx, wishes...);
        return write_decisions(coach.plan(f.book, today), [&](const auto& r) -> const rule_card& {
            if constexpr (requires { coach.card(r); }) return coach.card(r);
            else return card(r);
        }, rule_set);
    }

  private:
    /// What was read is saved and read again; what cannot be is lost, and every later answer says so.
    void through(const diary_file& f) {
        if (lost_) return;
        if (!f) return void(lost_ = f.error());
        const auto saved = write_diary(f);
        if (!saved) return void(lost_ = saved.error());
        const auto lines = write_diary(parse_diary(*saved), framed::bare);
        if (!lines) return void(lost_ = lines.error());
        lines_ = *lines;
    }

    std::string lines_;
    std::optional<io_error> lost_;
};

/// Answers one request; `why_not` is told when it is none.
template <class MakeCoach>
class answering {
  public:
    answering(const MakeCoach& coach_of, std::string_view rule_set) : coach_of_{coach_of}, rule_set_{rule_set} {}

    std::string answer(std::string_view request) {
        const std::vector<raw_member> all = raw_members(request);
        const auto what = raw_word(find(all, "do"));
        std::string a;
        if (what == "decide") a = only(all, {"do", "events", "today", "wishes"}) ? decide(all) : std::string{};
        else if (what == "scenario") a = only(all, {"do", "steps"}) ? scenario(all) : std::string{};
        else if (what == "read") a = only(all, {"do", "base64", "today"}) ? read(all) : std::string{};
        else return unsupported("\"do\" is none of decide, scenario, read");
        return why_not_.empty() ? a : unsupported(why_not_);
    }

  private:
    static std::string unsupported(std::string_view why) { return one_field("unsupported", why); }
    std::string stop(std::string why) { return why_not_ = std::move(why), std::string{}; }
    static std::string_view find(const std::vector<raw_member>& all, std::string_view key) {
        for (const raw_member& m : all)
            if (m.key == key) return m.value;
        return {};
    }
    bool only(const std::vector<raw_member>& all, std::initializer_list<std::string_view> keys) {
        for (const raw_member& m : all) {
            if (std::find(keys.begin(), keys.end(), m.key) == keys.end()) return stop("this key is not known: " + std::string{m.key}), false;
            const auto times = std::count_if(all.begin(), all.end(), [&](const raw_member& other) { return other.key == m.key; });
            if (times != 1) return stop("a key is there twice: " + std::string{m.key}), false;
        }
        return true;
    }
    std::optional<day> day_in(std::string_view value) {
        const auto word = raw_word(value);
        const auto d = word ? andante::detail::day_written(*word) : std::nullopt;
        if (!d) stop("a day is written \"2026-03-02\"");
        return d;
    }
    bool is_list(std::string_view value) {
        const bool is = value.starts_with('[');
        if (!is) stop("events and steps are lists");
        return is;
    }

    std::string decide(const std::vector<raw_member>& all) {
        const auto today = day_in(find(all, "today"));
        if (!today || !is_list(find(all, "events"))) return {};
        told_record record;
        record.tell(find(all, "events"));
        const std::string_view told = find(all, "wishes");
        if (told.empty()) return record.decide(*today, coach_of_, rule_set_);
        if constexpr (takes_wishes<MakeCoach>) {
            told_wishes wishes{*today};
            const io_error wrong = read_wishes(told, wishes);
            return wrong.what == io_problem::nothing ? record.decide(*today, coach_of_, rule_set_, wishes) : refused(wrong);
        } else {
            return stop("this coach cannot be given wishes");
        }
    }
    std::string scenario(const std::vector<raw_member>& all) {
        if (!is_list(find(all, "steps"))) return {};
        told_record record;
        std::string answers;
        for (const raw_member& s : raw_members(find(all, "steps"))) {
            const std::vector<raw_member> one = s.value.starts_with('{') ? raw_members(s.value) : std::vector<raw_member>{};
            if (one.size() != 1) return stop("a step is one of tell, decide, save_restore, migrate_from");
            const auto [what, value] = one[0];
            if (what == "tell") {
                if (!is_list(value)) return {};
                record.tell(value);
            } else if (what == "decide") {
                const auto today = day_in(value);
                if (!today) return {};
                answers += (answers.empty() ? "" : ",") + record.decide(*today, coach_of_, rule_set_);
            } else if (what == "save_restore" && value == "true") {
                record.save_and_restore();
            } else if (what == "migrate_from") {
                exact format = 1;
                while (format != diary_format && value != std::to_string(format)) ++format;
                if (format == diary_format) return stop("no older format has this number: " + std::string{value});
                record.migrate_from(format);
            } else {
                return stop("this step is not known: " + std::string{what});
            }
        }
        return "{\"answers\":[" + answers + "]}";
    }
    std::string read(const std::vector<raw_member>& all) {
        const auto today = day_in(find(all, "today"));
        if (!today) return {};
        const auto word = raw_word(find(all, "base64"));
        const auto bytes = word ? bytes_of_base64(*word) : std::nullopt;
        if (!bytes) return stop("the bytes are no base64");
        const diary_file f = parse_diary(*bytes, *today);
        io_error e = f.error();
        if (bytes->empty()) e.what = io_problem::truncated;  // as a file without a byte is
        andante::detail::json_text j;
        if (e.what == io_problem::nothing) return j.open().field("accepted", events_in(f.book)).close().text();
        j.open().field("error", code(e.what));
        if (e.line != 0) j.field("line", e.line);
        if (!e.path.empty()) j.field("at", e.path);
        return j.close().text();
    }
    static std::size_t events_in(const diary& d) {
        std::vector<entry_id> ids;
        for (const entry& e : d.rows()) ids.push_back(event_of(e.id));
        std::sort(ids.begin(), ids.end());
        return static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
    }

    const MakeCoach& coach_of_;
    std::string_view rule_set_;
    std::string why_not_;
};

}  // namespace detail

/// Answers one request of a runner of test vectors, a line of JSON, with a line of JSON, both without a newline: `decide`, `scenario` and `read`.
/// `coach_of(const prescription&)` gives the coach that is asked: `[](const prescription& rx) { return compose(rx, policies::standard{}, ibm_rules, ibm_questions{}); }`;
/// `rule_set` is the version of its rules. A request with `wishes` is for a maker that can be given them as well, an overload
/// `[](const prescription& rx, const told_wishes& w) { return compose(rx, w.or_those_of(policies::standard{}), ibm_rules, ibm_questions{}); }`; without one it is
/// unsupported. Events and wishes are read by the strict reader from the bytes of the request. A record that it refuses on the day that is asked for, or a wish, is
/// answered `{"refused":"E_…"}`, a request that cannot be understood `{"unsupported":"…"}`. Nothing is kept between requests: equal ones have equal answers.
template <class MakeCoach>
std::string answer(std::string_view request, const MakeCoach& coach_of, std::string_view rule_set) {
    // A zero would end the parser's text and not ours.
    if (request.find('\0') != std::string_view::npos || !nlohmann::json::accept(request) || request[request.find_first_not_of(" \t\r\n")] != '{')
        return detail::one_field("unsupported", "the request is no JSON object");
    std::string line{request};
    // JSON has newlines between its parts alone, and an event is a line of a diary.
    std::replace_if(line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return detail::answering{coach_of, rule_set}.answer(line);
}

}  // namespace andante::verify
