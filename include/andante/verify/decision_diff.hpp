// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/decision_record.hpp>

/// What another version of a rule set, or another implementation, decides differently: at how many states, which way, with the smallest example of each.
namespace andante::verify {

/// Which way an answer moved. Mixed: looser in one thing and tighter in another, or another trade of one part for another.
enum class direction : std::uint8_t { same, tighter, looser, mixed };
constexpr std::string_view word(direction d) noexcept {
    constexpr std::array<std::string_view, 4> words{"same", "tighter", "looser", "mixed"};
    return words[static_cast<std::size_t>(d)];
}
/// Whether `b` asks for care as soon as `a`, and puts what it grants under no condition less. The laws do not ask for this: more tiredness before a session explains more
/// in it, and takes a condition back (FAT-2).
constexpr bool as_conditional(const answer_of_day& a, const answer_of_day& b) noexcept {
    if (b.how_soon < a.how_soon) return false;
    for (std::size_t i = 0; i != a.size && i != b.size; ++i)
        if (a.at[i].granted && b.at[i].granted && !a.at[i].only.without(b.at[i].only).empty()) return false;
    return true;
}
/// By the order of answers that the laws have, and by the conditions.
constexpr direction direction_of(const answer_of_day& before, const answer_of_day& after) noexcept {
    if (allows_the_same(before, after)) return direction::same;
    const bool no_looser = not_looser(before, after) && as_conditional(before, after), no_tighter = not_looser(after, before) && as_conditional(after, before);
    return no_looser == no_tighter ? direction::mixed : no_looser ? direction::tighter : direction::looser;
}

/// What of an answer moved. Conditions and the parts of a dose are counted where both grant one.
enum class moved : std::uint8_t { person, care, movement, latches, outcome, action, conditions, n_sets, n_reps, weight, time };
inline constexpr std::size_t moved_count = 11;
constexpr std::string_view word(moved m) noexcept {
    constexpr std::array<std::string_view, moved_count> words{"action of the person", "how soon care", "movement that is left", "latches", "granted or withheld", "action of an exercise",
                                                              "conditions",           "sets",          "repetitions",           "load",    "time"};
    return words[static_cast<std::size_t>(m)];
}
struct both_ways {
    std::size_t tighter = 0, looser = 0;
};

/// One state that is decided otherwise.
struct changed_decision {
    std::string block, row, point;
    direction way = direction::same;
    std::string difference;  ///< in words
};

struct decision_diff {
    std::string before, after;                  ///< the two rule sets
    std::size_t states = 0;                     ///< that both were asked
    std::array<std::size_t, 4> by_direction{};  ///< of these
    std::array<both_ways, moved_count> by_part{};
    std::size_t added = 0, gone = 0;            ///< states that only the later or only the earlier was asked
    std::vector<changed_decision> changes{};
    std::vector<violation> examples{};          ///< the smallest of each direction, where the later was asked here

    std::size_t count(direction d) const noexcept { return by_direction[static_cast<std::size_t>(d)]; }
    std::size_t changed() const noexcept { return states - count(direction::same); }
};

namespace detail {

inline void count_parts(const answer_of_day& a, const answer_of_day& b, std::array<both_ways, moved_count>& into) {
    std::array<bool, moved_count> tighter{}, looser{};
    const auto note = [&](moved m, bool is_tighter, bool is_looser) {
        tighter[static_cast<std::size_t>(m)] |= is_tighter, looser[static_cast<std::size_t>(m)] |= is_looser;
    };
    const auto latches = [&](const set_of<latch>& x, const set_of<latch>& y) { note(moved::latches, !y.without(x).empty(), !x.without(y).empty()); };
    note(moved::person, b.act > a.act, b.act < a.act), note(moved::care, b.how_soon > a.how_soon, b.how_soon < a.how_soon);
    note(moved::movement, b.leaves < a.leaves, b.leaves > a.leaves), latches(a.latched, b.latched);
    for (std::size_t i = 0; i != a.size && i != b.size; ++i) {
        const answer_of_exercise &x = a.at[i], &y = b.at[i];
        note(moved::action, y.act > x.act, y.act < x.act), note(moved::outcome, x.granted && !y.granted, y.granted && !x.granted), latches(x.latched, y.latched);
        if (!x.granted || !y.granted) continue;
        note(moved::conditions, !y.only.without(x.only).empty(), !x.only.without(y.only).empty());
        for (std::size_t p = 0; p != part_count; ++p)
            note(static_cast<moved>(static_cast<std::size_t>(moved::n_sets) + p), y.amount.parts()[p] < x.amount.parts()[p], y.amount.parts()[p] > x.amount.parts()[p]);
    }
    for (std::size_t i = 0; i != moved_count; ++i) into[i].tighter += tighter[i], into[i].looser += looser[i];
}

/// What of an answer differs, in words: `left knee extension: 1 x 8 reps 2000 g, and now 1 x 9 reps 2000 g`.
inline std::string difference_in_words(const answer_of_day& a, const answer_of_day& b) {
    std::string s;
    const auto add = [&](const std::string& what, const std::string& before, const std::string& after) {
        if (before != after) s += (s.empty() ? "" : "; ") + what + ": " + before + ", and now " + after;
    };
    const auto latches = [](const set_of<latch>& all) { return all.empty() ? "none" : written(all, andante::detail::latch_keys); };
    const auto of = [](const answer_of_exercise& x) {
        return std::string{in_words(x.act)} + ", " + (!x.granted ? "withheld" : in_words(x.amount) + (x.only.empty() ? "" : " (" + written(x.only, andante::detail::constraint_keys) + ")"));
    };
    add("the person", std::string{in_words(a.act)}, std::string{in_words(b.act)});
    add("care", std::string{andante::detail::key_in(andante::detail::urgency_keys, a.how_soon)}, std::string{andante::detail::key_in(andante::detail::urgency_keys, b.how_soon)});
    add("movement", std::string{andante::detail::key_in(andante::detail::movement_keys, a.leaves)}, std::string{andante::detail::key_in(andante::detail::movement_keys, b.leaves)});
    add("waits", latches(a.latched), latches(b.latched));
    for (std::size_t i = 0; i != a.size && i != b.size; ++i) {
        add(name_of(a.at[i].what), of(a.at[i]), of(b.at[i]));
        if (a.latched == b.latched) add(name_of(a.at[i].what) + ", waits", latches(a.at[i].latched), latches(b.at[i].latched));
    }
    return s;
}
/// Holds a sweep against a record, state by state.
class comparing {
  public:
    comparing(const decision_record& before, std::string after) : before_{before} {
        diff_.before = before.rule_set, diff_.after = std::move(after);
        for (const decision_record::line& l : before.lines) lines_.emplace(l.block + "\n" + l.row, &l);
    }
    void add(const decision_state& s, const answer_of_day& after) {
        const answer_of_day* a = find(s);
        if (a == nullptr) return void(++diff_.added);
        ++diff_.states;
        const direction way = direction_of(*a, after);
        ++diff_.by_direction[static_cast<std::size_t>(way)];
        if (way == direction::same) return;
        count_parts(*a, after, diff_.by_part);
        diff_.changes.push_back({std::string{s.block}, std::string{s.row}, std::string{s.point}, way, difference_in_words(*a, after)});
        if (s.at != nullptr) keep(s, way, *a, after);
    }
    decision_diff done() {
        diff_.gone = before_.states() - diff_.states;
        for (std::optional<violation>& v : smallest_)
            if (v) diff_.examples.push_back(std::move(*v));
        return std::move(diff_);
    }

  private:
    const answer_of_day* find(const decision_state& s) {
        if (line_ == nullptr || line_->block != s.block || line_->row != s.row) {
            const auto at = lines_.find(std::string{s.block} + "\n" + std::string{s.row});
            line_ = at == lines_.end() ? nullptr : at->second, next_ = 0;
        }
        if (line_ == nullptr) return nullptr;
        const std::vector<std::string>& points = before_.points[line_->points];
        if (next_ >= points.size() || points[next_] != s.point) next_ = static_cast<std::size_t>(std::find(points.begin(), points.end(), s.point) - points.begin());
        return next_ == points.size() ? nullptr : &before_.answers[line_->answers[next_++]];
    }
    void keep(const decision_state& s, direction way, const answer_of_day& before, const answer_of_day& after) {
        std::optional<violation>& v = smallest_[static_cast<std::size_t>(way)];
        if (v && size_[static_cast<std::size_t>(way)] <= s.at->size()) return;
        size_[static_cast<std::size_t>(way)] = s.at->size(), v.emplace();
        v->law = word(way), v->states = "A decision of another version of the rule set.";
        v->why = std::string{s.block} + ", " + std::string{s.row} + ", " + std::string{s.point};
        v->why += ". " + difference_in_words(before, after);
        v->rx = s.at->rx(), v->record = s.at->record(), v->today = s.at->today(), v->expected = the_same_as(before), v->got = after;
    }

    const decision_record& before_;
    std::map<std::string, const decision_record::line*> lines_;
    const decision_record::line* line_ = nullptr;
    std::size_t next_ = 0;
    decision_diff diff_;
    std::array<std::optional<violation>, 4> smallest_{};
    std::array<std::size_t, 4> size_{};
};

}  // namespace detail

/// What an implementation decides otherwise than a record says. Its smallest examples are records with what was decided before as what is expected: `write_vector` makes vectors of them.
inline decision_diff compare(const decision_record& before, const implementation& after, std::string rule_set) {
    detail::comparing c{before, std::move(rule_set)};
    sweep_decisions(after, [&](const decision_state& s, const answer_of_day& a) { c.add(s, a); });
    return c.done();
}
/// The same of two implementations.
inline decision_diff compare(const implementation& before, const implementation& after) { return compare(record_of(before, before.name), after, after.name); }
/// The same of two records; without examples, for a record has no events.
inline decision_diff compare(const decision_record& before, const decision_record& after) {
    detail::comparing c{before, after.rule_set};
    for (const decision_record::line& l : after.lines)
        for (std::size_t i = 0; i != l.answers.size(); ++i) c.add({l.block, l.row, after.points[l.points][i], nullptr}, after.answers[l.answers[i]]);
    return c.done();
}

/// The version of a rule set: `1.0.0`.
struct rule_set_number {
    int major = 0, minor = 0, patch = 0;
    static std::optional<rule_set_number> from(std::string_view s) noexcept {
        rule_set_number v;
        detail::words_of w{s};
        if (!detail::read_number(w.next('.'), v.major) || !detail::read_number(w.next('.'), v.minor) || !detail::read_number(w.rest(), v.patch)) return std::nullopt;
        return v;
    }
    friend constexpr auto operator<=>(const rule_set_number&, const rule_set_number&) noexcept = default;
};
/// Why a later version may not be called so; empty when it may. A looser or mixed answer is a major step, any other change at least a minor one; before 1.0.0 both are
/// minor. States that are no longer asked may hide a loosening, so they are none that may be passed over.
inline std::string refused_step(const decision_diff& d) {
    const auto from = rule_set_number::from(d.before), to = rule_set_number::from(d.after);
    if (!from || !to) return "a version is written 1.0.0, not " + (from ? d.after : d.before);
    if (*to < *from) return d.after + " is before " + d.before;
    if (d.gone != 0) return std::to_string(d.gone) + " states of the record of " + d.before + " are not asked any more";
    const std::size_t looser = d.count(direction::looser) + d.count(direction::mixed);
    const bool major = to->major > from->major, minor = major || (to->major == from->major && to->minor > from->minor);
    if (looser != 0 && !(from->major == 0 ? minor : major))
        return std::to_string(looser) + " states are decided looser: " + d.after + " is no " + (from->major == 0 ? "minor" : "major") + " step from " + d.before;
    if (d.changed() != 0 && !minor) return std::to_string(d.changed()) + " states are decided otherwise: " + d.after + " is no minor step from " + d.before;
    return {};
}

namespace detail {

inline std::string in_csv(std::string_view s) {
    std::string quoted = "\"";
    for (const char c : s) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + "\"";
}

}  // namespace detail

/// The counts, as a Markdown text, with up to `most` changed states.
inline std::string words(const decision_diff& d, std::size_t most = 5) {
    std::string s = "From rule set " + d.before + " to " + d.after + ": of " + std::to_string(d.states) + " states " + std::to_string(d.changed()) + " are decided otherwise.\n";
    if (d.added != 0) s += std::to_string(d.added) + " more were not asked before.\n";
    if (d.gone != 0) s += std::to_string(d.gone) + " are not asked any more.\n";
    if (d.changed() == 0) return s;
    s += "\n| Way | States |\n|---|---:|\n";
    for (const direction w : {direction::same, direction::tighter, direction::looser, direction::mixed}) s += "| " + std::string{word(w)} + " | " + std::to_string(d.count(w)) + " |\n";
    s += "\n| What moved | Tighter | Looser |\n|---|---:|---:|\n";
    for (std::size_t i = 0; i != moved_count; ++i)
        if (d.by_part[i].tighter + d.by_part[i].looser != 0)
            s += "| " + std::string{word(static_cast<moved>(i))} + " | " + std::to_string(d.by_part[i].tighter) + " | " + std::to_string(d.by_part[i].looser) + " |\n";
    s += "\n";
    for (const direction w : {direction::looser, direction::mixed, direction::tighter}) {
        std::size_t shown = 0;
        for (const changed_decision& c : d.changes)
            if (c.way == w && shown++ != most) s += "- " + std::string{word(w)} + " at " + c.block + ", " + c.row + ", " + c.point + ". " + c.difference + "\n";
            else if (c.way == w) break;
    }
    return s;
}
/// Every changed state, a line each.
inline std::string csv(const decision_diff& d) {
    std::string s = "way,block,row,point,difference\n";
    for (const changed_decision& c : d.changes)
        s += std::string{word(c.way)} + "," + detail::in_csv(c.block) + "," + detail::in_csv(c.row) + "," + detail::in_csv(c.point) + "," + detail::in_csv(c.difference) + "\n";
    return s;
}

}  // namespace andante::verify
