// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/json.hpp>
#include <andante/io/keys.hpp>

/// Reading the fields of a line: the first problem is kept, and every field must be asked for.
namespace andante::detail {

/// A field that was meant, and what it is called here.
struct renamed {
    std::string_view stem, key;
};
inline constexpr auto renamed_fields = std::to_array<renamed>({
    {"load_step", "load_step_g"}, {"time_step", "time_step_s"}, {"load", "load_g"}, {"weight", "load_g"}, {"time", "time_s"}, {"duration", "time_s"},
    {"minutes", "time_s"}, {"seconds", "time_s"}, {"repetitions", "reps"}, {"planned_gap", "planned_gap_days"}, {"gap", "planned_gap_days"},
    {"down", "minutes_down"}, {"hours_down", "minutes_down"}, {"seconds_down", "minutes_down"}});

/// A day of the calendar, written 2026-03-02; nothing when it is none.
constexpr std::optional<day> day_written(std::string_view s) noexcept {
    bool ok = s.size() == 10 && s[4] == '-' && s[7] == '-';
    const auto digits = [&](std::size_t from, std::size_t to) {
        exact v = 0;
        for (std::size_t i = from; i < to && ok; ++i) {
            ok = s[i] >= '0' && s[i] <= '9';
            v = v * 10 + (s[i] - '0');
        }
        return v;
    };
    const exact y = digits(0, 4), m = digits(5, 7), d = digits(8, 10);
    return ok ? day::from(y, m, d) : std::nullopt;
}

/// Reads one line; once something is wrong, everything reads as nothing.
class line_reader {
  public:
    explicit line_reader(const json_line& l) : line_{l}, asked_(l.size(), false) {}

    bool failed() const noexcept { return errors_.size() != 0; }
    std::vector<io_error>& errors() noexcept { return errors_; }
    const json_node& root() const noexcept { return line_.root(); }
    std::string path(const json_node& n) const { return line_.path(line_.number_of(n)); }

    io_error& fail(io_problem p, const json_node& at, std::string_view expected = {}) { return fail(p, path(at), expected); }
    io_error& fail(io_problem p, std::string where, std::string_view expected = {}) {
        if (failed()) return ignored_;
        io_error e;
        e.what = p, e.path = std::move(where), e.expected = expected;
        errors_.push_back(std::move(e));
        return errors_.back();
    }
    void also(io_error e) { errors_.push_back(std::move(e)); }

    /// The member of an object; null when it is not there.
    const json_node* find(const json_node& object, std::string_view key) {
        for (const json_node* n = first(object); n != nullptr; n = next(*n))
            if (n->key == key) {
                asked_[line_.number_of(*n)] = true;
                return n;
            }
        return nullptr;
    }
    const json_node* need(const json_node& object, std::string_view key) {
        const json_node* n = find(object, key);
        // A field under another unit says more than a field that is missing.
        if (n == nullptr && !failed()) {
            for (const json_node* m = first(object); m != nullptr; m = next(*m))
                if (!asked_[line_.number_of(*m)] && meant(m->key) == key) return fail(io_problem::wrong_unit, *m, key), nullptr;
            fail(io_problem::missing_field, path(object) + json_line::step(key));
        }
        return n;
    }
    const json_node* first(const json_node& n) const { return n.first == 0 ? nullptr : &line_.at(n.first); }
    const json_node* next(const json_node& n) const { return n.next == 0 ? nullptr : &line_.at(n.next); }
    void take(const json_node& n) { asked_[line_.number_of(n)] = true; }
    /// Nobody asked for it: it is unknown, or meant under another unit.
    void done(const json_node& object) {
        for (const json_node* n = first(object); n != nullptr && !failed(); n = next(*n)) {
            if (asked_[line_.number_of(*n)]) continue;
            const std::string_view m = meant(n->key);
            if (m.empty()) fail(io_problem::unknown_field, *n);
            else fail(io_problem::wrong_unit, *n, m);
        }
    }

    bool is(const json_node& n, json_kind k, std::string_view what) {
        if (failed()) return false;
        if (n.kind == k) return true;
        fail(io_problem::wrong_type, n, what);
        return false;
    }
    std::int64_t integer(const json_node& n, std::int64_t least, std::int64_t most) {
        if (!is(n, json_kind::integer, "a whole number")) return least;
        if (n.number < least || n.number > most) {
            io_error& e = fail(io_problem::range, n);
            e.asked = n.number, e.least = least, e.most = most;
            return least;
        }
        return n.number;
    }
    exact number(const json_node& n, exact least, exact most) { return static_cast<exact>(integer(n, least, most)); }
    bool truth(const json_node& n) { return is(n, json_kind::boolean, "true or false") && n.truth; }
    /// The place of a word in its list.
    template <std::size_t N>
    std::size_t word(const json_node& n, const std::array<std::string_view, N>& of, std::size_t from = 0, io_problem p = io_problem::unknown_word) {
        if (!is(n, json_kind::word, "a word")) return from;
        return word(n, of.data() + from, N - from, p) + from;
    }
    std::size_t word(const json_node& n, const std::string_view* of, std::size_t size, io_problem p = io_problem::unknown_word) {
        for (std::size_t i = 0; i != size; ++i)
            if (of[i] == n.word) return i;
        std::string all;
        for (std::size_t i = 0; i != size; ++i) all += (i == 0 ? "" : ", ") + std::string{of[i]};
        fail(p, n, all);
        return 0;
    }
    day date(const json_node& n) {
        if (!is(n, json_kind::word, "a day, written \"2026-03-02\"")) return never;
        const auto found = day_written(n.word);
        if (!found) fail(io_problem::no_date, n);
        return found.value_or(never);
    }
    exercise which(const json_node& object) {
        const json_node* n = need(object, "exercise");
        const json_node* s = find(object, "side");
        if (n == nullptr || !is(*n, json_kind::word, "an exercise")) return {};
        const auto id = activity_called(n->word);
        if (!id) return fail(io_problem::unknown_exercise, *n), exercise{};
        exercise e{*id, side::middle};
        if (s != nullptr) e.on = static_cast<side>(word(*s, side_keys, 1));
        if (failed()) return {};
        if (!known(e))
            fail(io_problem::side, s == nullptr ? path(object) + "/side" : path(*s),
                 s == nullptr ? "this exercise has a side: left or right" : "this exercise has no side");
        return e;
    }
    /// The exercise that is the key of a member: `walking`, `left_knee_extension`.
    exercise which_key(const json_node& n) {
        std::string_view k = n.key;
        exercise e;
        for (const side s : {side::left, side::right}) {
            const std::string_view word = key_in(side_keys, s);
            if (!activity_called(k) && k.size() > word.size() && k.starts_with(word) && k[word.size()] == '_') k.remove_prefix(word.size() + 1), e.on = s;
        }
        const auto id = activity_called(k);
        if (!id) return fail(io_problem::unknown_exercise, n), exercise{};
        e.id = *id;
        if (!known(e)) fail(io_problem::side, n, e.on == side::middle ? "this exercise has a side: left or right" : "this exercise has no side");
        return e;
    }
    /// `{"sets": 1, "reps": 8, "load_g": 2000}`; what is not named is 0, and repetitions without sets are one set.
    dose amount(const json_node& n, const dose& most = dose::of_parts({absolute_bound<unit::set>, absolute_bound<unit::repetition>, absolute_bound<unit::gram>,
                                                                        absolute_bound<unit::second>})) {
        dose d;
        if (!is(n, json_kind::object, "a dose in braces")) return d;
        bool said_sets = false;
        for (std::size_t i = 0; i != part_count; ++i)
            if (const json_node* p = find(n, part_keys[i])) {
                d = d.with(static_cast<part>(i), number(*p, 0, most.parts()[i]));
                said_sets = said_sets || i == 0;
            }
        done(n);
        if (without_sets(d)) {
            if (said_sets) (void)number(*find(n, part_keys[0]), 1, most.at(part::n_sets));  // said to be none
            d = d.with(part::n_sets, 1);
        }
        return d;
    }
    clinician by(const json_node& n) {
        clinician c;
        if (!is(n, json_kind::object, "a clinician in braces")) return c;
        if (const json_node* r = need(n, "role")) c.as = static_cast<role>(word(*r, role_keys, 1));
        if (const json_node* i = need(n, "id")) c.id = static_cast<std::uint32_t>(integer(*i, 0, 0xffff'ffff));
        done(n);
        return c;
    }
    /// `who`, `why`, `until`: together, or not at all.
    signature signed_by(const json_node& object) {
        signature s;
        const json_node* who = find(object, "who");
        const json_node* why = find(object, "why");
        const json_node* until = find(object, "until");
        if (who != nullptr) s.who = static_cast<std::uint32_t>(integer(*who, 0, 0xffff'ffff));
        if (why != nullptr) s.why = static_cast<std::uint16_t>(word(*why, because_keys));
        if (until != nullptr) s.until = date(*until);
        return s;
    }

  private:
    static std::string_view meant(std::string_view key) noexcept {
        for (const renamed& r : renamed_fields)
            if (key == r.key) return {};
        const renamed* best = nullptr;
        for (const renamed& r : renamed_fields)
            if ((key == r.stem || (key.starts_with(r.stem) && key[r.stem.size()] == '_')) && (best == nullptr || r.stem.size() > best->stem.size())) best = &r;
        if (best != nullptr) return best->key;
        if (signal_called(key) != nullptr) return {};
        const signal_form* s = signal_meant(key);
        return s == nullptr ? std::string_view{} : s->key;
    }
    const json_line& line_;
    std::vector<bool> asked_;
    std::vector<io_error> errors_;
    io_error ignored_;
};

}  // namespace andante::detail
