// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/keys.hpp>
#include <andante/verify/decision_sweep.hpp>

#include <charconv>
#include <map>

/// All decisions of the sweep, kept in a text that is small enough to be committed with each version of a rule set.
namespace andante::verify {

/// What was decided at every state, in the order of the sweep.
struct decision_record {
    struct line {
        std::string block, row;
        std::size_t points = 0;             ///< which list of points
        std::vector<std::size_t> answers{};  ///< one for each point
    };
    std::string rule_set;
    std::vector<answer_of_day> answers{};              ///< each once
    std::vector<std::vector<std::string>> points{};    ///< each list once
    std::vector<line> lines{};

    std::size_t states() const noexcept {
        std::size_t n = 0;
        for (const line& l : lines) n += l.answers.size();
        return n;
    }
};

namespace detail {

template <class E, std::size_t N>
std::string written(const set_of<E>& all, const std::array<std::string_view, N>& keys) {
    std::string s;
    for_each(all, [&](E e) { s += (s.empty() ? "" : "+") + std::string{andante::detail::key_in(keys, e)}; });
    return s.empty() ? "-" : s;
}
inline std::string written(const dose& d) {
    std::string s;
    for (const exact n : d.parts()) s += (s.empty() ? "" : ",") + std::to_string(n);
    return s;
}
/// `left_knee_extension hold 1,8,2000,0 1,8,2000,0 - company`: what, action, granted, level, latches, conditions.
inline std::string written(const answer_of_exercise& x) {
    std::string s{andante::detail::key_in(andante::detail::side_keys, x.what.on)};
    s += (s.empty() ? "" : "_") + std::string{about(x.what).key} + " " + std::string{andante::detail::key_in(andante::detail::action_keys, x.act)};
    return s + " " + (x.granted ? written(x.amount) : "-") + " " + written(x.level) + " " + written(x.latched, andante::detail::latch_keys) + " " + (x.granted ? written(x.only, andante::detail::constraint_keys) : "-");
}
/// `rest gentle nothing red_flag`: of the person.
inline std::string written_of_person(const answer_of_day& a) {
    return std::string{andante::detail::key_in(andante::detail::action_keys, a.act)} + " " + std::string{andante::detail::key_in(andante::detail::movement_keys, a.leaves)} + " " +
           std::string{andante::detail::key_in(andante::detail::urgency_keys, a.how_soon)} + " " + written(a.latched, andante::detail::latch_keys);
}

/// Gives each text a number, by the order in which it came.
class numbered_texts {
  public:
    std::size_t number_of(const std::string& s) {
        const auto [at, is_new] = number_.emplace(s, all_.size());
        if (is_new) all_.push_back(s);
        return at->second;
    }
    std::size_t size() const noexcept { return all_.size(); }
    const std::vector<std::string>& all() const noexcept { return all_; }

  private:
    std::map<std::string, std::size_t> number_;
    std::vector<std::string> all_;
};

/// The words of a line, one after the other.
class words_of {
  public:
    explicit words_of(std::string_view line) noexcept : left_{line} {}
    std::string_view next(char until = ' ') noexcept {
        const std::size_t n = (std::min)(left_.find(until), left_.size());
        const std::string_view word = left_.substr(0, n);
        left_.remove_prefix((std::min)(n + 1, left_.size()));
        return word;
    }
    std::string_view rest() const noexcept { return left_; }
    bool done() const noexcept { return left_.empty(); }

  private:
    std::string_view left_;
};
template <class N>
bool read_number(std::string_view s, N& n) noexcept {
    const auto [end, wrong] = std::from_chars(s.data(), s.data() + s.size(), n);
    return wrong == std::errc{} && end == s.data() + s.size();
}
template <class E, std::size_t N>
bool read_key(const std::array<std::string_view, N>& keys, std::string_view s, E& e) noexcept {
    for (std::size_t i = 0; i != N; ++i)
        if (keys[i] == s) return e = static_cast<E>(i), true;
    return false;
}
template <class E, std::size_t N>
bool read_set(const std::array<std::string_view, N>& keys, std::string_view s, set_of<E>& all) noexcept {
    all = {};
    for (words_of w{s == "-" ? std::string_view{} : s}; !w.done();) {
        E e{};
        if (!read_key(keys, w.next('+'), e)) return false;
        all = all | e;
    }
    return true;
}
inline bool read_dose(std::string_view s, dose& d) noexcept {
    words_of w{s};
    std::array<exact, part_count> parts{};
    for (exact& n : parts)
        if (!read_number(w.next(','), n)) return false;
    d = dose::of_parts(parts);
    return w.done();
}
inline bool read_exercise(std::string_view s, exercise& e) noexcept {
    for (std::size_t i = 0; i != activity_count; ++i)
        for (const side on : {side::middle, side::left, side::right}) {
            const exercise x{static_cast<std::uint8_t>(i), on};
            const std::string_view before = andante::detail::key_in(andante::detail::side_keys, on), key = about(x).key;
            const std::size_t n = before.empty() ? 0 : before.size() + 1;
            if (s.size() == n + key.size() && s.substr(n) == key && s.substr(0, n == 0 ? 0 : n - 1) == before) return e = x, true;
        }
    return false;
}
inline bool read_answer(std::string_view s, answer_of_exercise& x) noexcept {
    words_of w{s};
    if (!read_exercise(w.next(), x.what) || !read_key(andante::detail::action_keys, w.next(), x.act)) return false;
    const std::string_view granted = w.next();
    x.granted = granted != "-";
    return (!x.granted || read_dose(granted, x.amount)) && read_dose(w.next(), x.level) && read_set(andante::detail::latch_keys, w.next(), x.latched) &&
           read_set(andante::detail::constraint_keys, w.rest(), x.only);
}

/// Collects what a sweep sees into a record.
class recording {
  public:
    explicit recording(std::string rule_set) { record_.rule_set = std::move(rule_set); }
    void add(const decision_state& s, const answer_of_day& a) {
        if (record_.lines.empty() || record_.lines.back().block != s.block || record_.lines.back().row != s.row) {
            end_line();
            record_.lines.push_back({std::string{s.block}, std::string{s.row}, 0, {}});
        }
        std::string text = written_of_person(a);
        for (const answer_of_exercise& x : a) text += " / " + written(x);
        const std::size_t n = answers_.number_of(text);
        if (n == record_.answers.size()) record_.answers.push_back(a);
        record_.lines.back().answers.push_back(n), points_.emplace_back(s.point);
    }
    decision_record done() {
        end_line();
        return std::move(record_);
    }

  private:
    void end_line() {
        if (points_.empty()) return;
        std::string text;
        for (const std::string& p : points_) text += p + " ";
        const std::size_t n = lists_.number_of(text);
        if (n == record_.points.size()) record_.points.push_back(points_);
        record_.lines.back().points = n, points_.clear();
    }
    decision_record record_;
    numbered_texts answers_, lists_;
    std::vector<std::string> points_;
};

}  // namespace detail

/// What an implementation decides at every state of the sweep.
inline decision_record record_of(const implementation& what, std::string rule_set) {
    detail::recording r{std::move(rule_set)};
    sweep_decisions(what, [&](const decision_state& s, const answer_of_day& a) { r.add(s, a); });
    return r.done();
}

/// The record as text: the same bytes wherever the decisions are the same.
///
///     andante-decisions/1
///     rule set 1.0.0
///     exercise NUMBER WHAT ACTION GRANTED LEVEL LATCHES CONDITIONS   an answer for one exercise; sets,reps,grams,seconds; `-` for what is withheld, or none
///     answer NUMBER ACTION MOVEMENT URGENCY LATCHES EXERCISE…        an answer for a day: of the person, and the number of one for each exercise
///     points NUMBER POINT…
///     block NAME                                                     the form and the record
///     POINTS ANSWER[*TIMES]… : ROW                                   the answers at these points, of a row of the block
///     POINTS =LINE : ROW                                             the same answers as in that line of rows, counted from 0
inline std::string written(const decision_record& r) {
    std::string head = "andante-decisions/1\nrule set " + r.rule_set + "\n", days;
    detail::numbered_texts exercises;
    for (std::size_t i = 0; i != r.answers.size(); ++i) {
        days += "answer " + std::to_string(i) + " " + detail::written_of_person(r.answers[i]);
        for (const answer_of_exercise& x : r.answers[i]) days += " " + std::to_string(exercises.number_of(detail::written(x)));
        days += "\n";
    }
    for (std::size_t i = 0; i != exercises.size(); ++i) head += "exercise " + std::to_string(i) + " " + exercises.all()[i] + "\n";
    std::string s = head + days;
    for (std::size_t i = 0; i != r.points.size(); ++i) {
        s += "points " + std::to_string(i);
        for (const std::string& p : r.points[i]) s += " " + p;
        s += "\n";
    }
    std::string_view block;
    std::map<std::string, std::size_t> seen;
    for (std::size_t at = 0; at != r.lines.size(); ++at) {
        const decision_record::line& l = r.lines[at];
        if (l.block != block) block = l.block, s += "block " + l.block + "\n";
        std::string answers;
        for (std::size_t i = 0, n = 0; i != l.answers.size(); i += n) {
            for (n = 1; i + n != l.answers.size() && l.answers[i + n] == l.answers[i]; ++n) {}
            answers += " " + std::to_string(l.answers[i]) + (n == 1 ? "" : "*" + std::to_string(n));
        }
        const std::string again = " =" + std::to_string(seen.emplace(answers, at).first->second);
        s += std::to_string(l.points) + (again.size() < answers.size() && again != " =" + std::to_string(at) ? again : answers) + " : " + l.row + "\n";
    }
    return s;
}

/// Reads what `written` wrote; nothing when it is not that.
inline std::optional<decision_record> read_decisions(std::string_view text) {
    using detail::read_number;
    decision_record r;
    std::vector<answer_of_exercise> exercises;
    std::string block;
    detail::words_of lines{text};
    if (lines.next('\n') != "andante-decisions/1") return std::nullopt;
    while (!lines.done()) {
        const std::string_view line = lines.next('\n');
        detail::words_of w{line};
        const std::string_view what = w.next();
        std::size_t n = 0;
        if (what == "rule" && w.next() == "set") {
            r.rule_set = w.rest();
        } else if (what == "exercise") {
            answer_of_exercise x;
            if (!read_number(w.next(), n) || n != exercises.size() || !detail::read_answer(w.rest(), x)) return std::nullopt;
            exercises.push_back(x);
        } else if (what == "answer") {
            answer_of_day a;
            if (!read_number(w.next(), n) || n != r.answers.size() || !detail::read_key(andante::detail::action_keys, w.next(), a.act) ||
                !detail::read_key(andante::detail::movement_keys, w.next(), a.leaves) || !detail::read_key(andante::detail::urgency_keys, w.next(), a.how_soon) ||
                !detail::read_set(andante::detail::latch_keys, w.next(), a.latched))
                return std::nullopt;
            while (!w.done()) {
                if (!read_number(w.next(), n) || n >= exercises.size() || a.size == a.at.size()) return std::nullopt;
                a.at[a.size++] = exercises[n];
            }
            r.answers.push_back(a);
        } else if (what == "points") {
            if (!read_number(w.next(), n) || n != r.points.size()) return std::nullopt;
            r.points.emplace_back();
            while (!w.done()) r.points.back().emplace_back(w.next());
        } else if (what == "block") {
            block = w.rest();
        } else {
            decision_record::line l{block, {}, 0, {}};
            if (!read_number(what, l.points) || l.points >= r.points.size()) return std::nullopt;
            for (std::string_view one = w.next(); one != ":"; one = w.next()) {
                std::size_t answer = 0, times = 1;
                if (one.starts_with('=')) {
                    if (!read_number(one.substr(1), answer) || answer >= r.lines.size()) return std::nullopt;
                    l.answers = r.lines[answer].answers;
                    continue;
                }
                const std::size_t star = one.find('*');
                if (!read_number(one.substr(0, star), answer) || answer >= r.answers.size()) return std::nullopt;
                if (star != std::string_view::npos && (!read_number(one.substr(star + 1), times) || times > r.points[l.points].size())) return std::nullopt;
                l.answers.insert(l.answers.end(), times, answer);
            }
            if (l.answers.size() != r.points[l.points].size()) return std::nullopt;
            l.row = w.rest(), r.lines.push_back(std::move(l));
        }
    }
    return r;
}

/// A number of all decisions, whatever the rule set is called: equal wherever they are equal.
inline std::uint64_t digest_of(decision_record r) {
    r.rule_set.clear();
    std::uint64_t all = 14695981039346656037u;
    for (const char c : written(r)) all = (all ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return all;
}

}  // namespace andante::verify
