// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/civil.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

/// The door for wellness diaries: a CSV with one row a player-day. Nothing is guessed and nothing is skipped silently.
namespace wellness {

using andante::day;
using andante::exact;

/// The columns. The header names each once, in any order; other columns are refused.
enum class column : std::uint8_t {
    player_id, date, daily_load, fatigue, soreness, stress, mood, readiness, sleep_duration, sleep_quality, injury,
    atl, ctl28, ctl42, acwr, monotony, strain
};
inline constexpr std::size_t column_count = 17;

/// How a column is written: decimals that may stand, its least and most in the last decimal, and whether it may be empty.
struct column_form {
    std::string_view name;
    int decimals = 0;
    std::int64_t least = 0, most = 0;
    bool may_be_empty = true;
};
/// The most of a day's load is 24 hours at CR10 10: 14 400. Figures made of it follow.
inline constexpr std::array<column_form, column_count> forms{{
    {"player_id", 0, 0, 0, false},
    {"date", 0, 0, 0, false},
    {"daily_load", 2, 0, 1'440'000, false},
    {"fatigue", 0, 1, 5},
    {"soreness", 0, 1, 5},
    {"stress", 0, 1, 5},
    {"mood", 0, 1, 5},
    {"readiness", 0, 0, 10},
    {"sleep_duration", 4, 0, 240'000},
    {"sleep_quality", 0, 1, 5},
    {"injury", 0, 0, 1},
    {"atl", 4, 0, 144'000'000},
    {"ctl28", 4, 0, 144'000'000},
    {"ctl42", 4, 0, 144'000'000},
    {"acwr", 4, 0, 10'000'000},
    {"monotony", 4, 0, 100'000'000},
    {"strain", 4, 0, 10'000'000'000'000},
}};
constexpr const column_form& form(column c) noexcept { return forms[static_cast<std::size_t>(c)]; }

/// What can be wrong. Codes are stable.
enum class csv_problem : std::uint8_t {
    nothing, empty_file, unknown_column, repeated_column, missing_column, too_few_fields, too_many_fields, quoted_field, control_character,
    truncated_line, empty_field, name_too_long, not_a_date, not_a_number, not_finite, too_many_decimals, out_of_range, day_repeated,
    day_out_of_order, person_again
};
inline constexpr std::array<std::string_view, 20> problem_words{
    "nothing", "the file is empty", "this column is not known", "this column is named twice", "a column is missing", "too few fields",
    "too many fields", "quotes are not part of this format", "a control character", "the last line has no end, so it may be cut short",
    "this field may not be empty", "a name has at most 64 characters", "not a date (2021-03-02)", "not a number", "not a finite number",
    "more decimals than this column has", "outside the range of this column", "this day was there already",
    "the days of a person go forward", "the rows of a person stand together"};

/// One refusal: what, where. `line` counts from 1; `at` is the field, from 1 (0: the whole line); `name` the column or what was read.
struct csv_error {
    csv_problem what = csv_problem::nothing;
    std::size_t line = 0, at = 0;
    std::string name;
    std::string read;
};
inline std::string words(const csv_error& e) {
    std::string s = "line " + std::to_string(e.line);
    if (e.at != 0) s += ", field " + std::to_string(e.at);
    if (!e.name.empty()) s += " (" + e.name + ")";
    s += ": ";
    s += problem_words[static_cast<std::size_t>(e.what)];
    if (!e.read.empty()) s += ": \"" + e.read + "\"";
    return s;
}

/// A whole number of the last decimal of a column: 257.14 in a column of two decimals is 25714. Exact.
struct number_read {
    csv_problem what = csv_problem::nothing;
    std::int64_t value = 0;
};
inline number_read read_number(std::string_view text, const column_form& f) noexcept {
    const bool negative = !text.empty() && text.front() == '-';
    std::string_view s = negative ? text.substr(1) : text;
    const auto is = [&](std::string_view word) {
        return s.size() == word.size() && std::equal(s.begin(), s.end(), word.begin(), [](char a, char b) { return (a | 0x20) == b; });
    };
    if (is("nan") || is("inf") || is("infinity")) return {csv_problem::not_finite};
    const std::size_t point = s.find('.');
    const std::string_view whole_part = s.substr(0, point), rest_part = point == std::string_view::npos ? std::string_view{} : s.substr(point + 1);
    const auto digits = [](std::string_view t) { return !t.empty() && t.find_first_not_of("0123456789") == std::string_view::npos; };
    if (!digits(whole_part) || (point != std::string_view::npos && !digits(rest_part))) return {csv_problem::not_a_number};
    if (rest_part.size() > static_cast<std::size_t>(f.decimals)) return {csv_problem::too_many_decimals};
    if (whole_part.size() > 12) return {csv_problem::out_of_range};
    std::int64_t n = 0;
    for (const char c : whole_part) n = n * 10 + (c - '0');
    for (std::size_t i = 0; i != static_cast<std::size_t>(f.decimals); ++i) n = n * 10 + (i < rest_part.size() ? rest_part[i] - '0' : 0);
    if (negative) n = -n;
    return n < f.least || n > f.most ? number_read{csv_problem::out_of_range} : number_read{csv_problem::nothing, n};
}
inline std::optional<day> read_date(std::string_view s) noexcept {
    if (s.size() != 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
    const auto part_of = [&](std::size_t from, std::size_t n) -> exact {
        exact v = 0;
        for (std::size_t i = from; i != from + n; ++i) {
            if (s[i] < '0' || s[i] > '9') return -1;
            v = v * 10 + (s[i] - '0');
        }
        return v;
    };
    return day::from(part_of(0, 4), part_of(5, 2), part_of(8, 2));
}

/// One row: a person's day. Numbers are whole in the last decimal of their column; empty means asked and not answered.
struct player_day {
    day on = andante::never;
    std::size_t line = 0;
    std::array<std::optional<std::int64_t>, column_count> at{};
    const std::optional<std::int64_t>& operator[](column c) const noexcept { return at[static_cast<std::size_t>(c)]; }
    std::optional<std::int64_t>& operator[](column c) noexcept { return at[static_cast<std::size_t>(c)]; }
    /// Load of the day in hundredths.
    std::int64_t load() const noexcept { return (*this)[column::daily_load].value_or(0); }
};
/// A person and their days, in order.
struct player {
    std::string id;
    std::vector<player_day> days;
};
struct table {
    std::vector<player> people;
    std::vector<csv_error> errors;
    std::size_t rows = 0;
    bool header_ok = false;
};

/// Reads the whole text. A bad row goes into `errors`, never into `people`; reading ends at the first one unless `keep_going`.
/// A bad header ends it always. O(text).
inline table read_table(std::string_view text, bool keep_going) {
    table t;
    std::size_t line_no = 0;
    const auto refuse = [&](csv_problem p, std::size_t field = 0, std::string_view name = {}, std::string_view read = {}) {
        t.errors.push_back({p, line_no, field, std::string{name}, std::string{read.substr(0, 40)}});
    };
    if (text.empty()) {
        line_no = 1;
        refuse(csv_problem::empty_file);
        return t;
    }
    std::array<std::string_view, column_count + 1> field{};
    const auto split = [&](std::string_view line) {
        std::size_t n = 0;
        while (n <= column_count) {
            const std::size_t comma = line.find(',');
            field[n++] = line.substr(0, comma);
            if (comma == std::string_view::npos) break;
            line.remove_prefix(comma + 1);
        }
        return n;
    };
    std::array<std::size_t, column_count> position{};
    std::unordered_set<std::string_view> seen_before;
    std::string_view rest_of = text;
    const auto next_line = [&](std::string_view& line) {
        if (rest_of.empty()) return false;
        ++line_no;
        const std::size_t end = rest_of.find('\n');
        line = rest_of.substr(0, end);
        rest_of = end == std::string_view::npos ? std::string_view{} : rest_of.substr(end + 1);
        if (end != std::string_view::npos && !line.empty() && line.back() == '\r') line.remove_suffix(1);
        return true;
    };
    const auto plain = [&](std::string_view line) {
        if (line.find('"') != std::string_view::npos) return refuse(csv_problem::quoted_field), false;
        if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
            return refuse(csv_problem::control_character), false;
        return true;
    };

    std::string_view line;
    (void)next_line(line);
    if (!plain(line)) return t;
    {
        std::array<bool, column_count> seen{};
        std::string_view names = line;
        for (std::size_t n = 0;; ++n) {
            const std::size_t comma = names.find(',');
            const std::string_view name = names.substr(0, comma);
            const auto f = std::find_if(forms.begin(), forms.end(), [&](const column_form& c) { return c.name == name; });
            if (f == forms.end()) refuse(csv_problem::unknown_column, n + 1, {}, name);
            else if (seen[static_cast<std::size_t>(f - forms.begin())]) refuse(csv_problem::repeated_column, n + 1, name);
            else seen[static_cast<std::size_t>(f - forms.begin())] = true, position[static_cast<std::size_t>(f - forms.begin())] = n;
            if (comma == std::string_view::npos) break;
            names.remove_prefix(comma + 1);
        }
        for (std::size_t c = 0; c != column_count; ++c)
            if (!seen[c]) refuse(csv_problem::missing_column, 0, forms[c].name);
        if (!t.errors.empty()) return t;
    }
    t.header_ok = true;

    const auto read_row = [&](std::string_view row_text, bool ended) {
        if (!ended) return refuse(csv_problem::truncated_line), false;
        if (!plain(row_text)) return false;
        const std::size_t n = split(row_text);
        if (n != column_count) return refuse(n < column_count ? csv_problem::too_few_fields : csv_problem::too_many_fields), false;
        player_day d;
        d.line = line_no;
        for (std::size_t c = 0; c != column_count; ++c) {
            const std::size_t p = position[c];
            const std::string_view s = field[p];
            const column_form& f = forms[c];
            const auto wrong = [&](csv_problem what) { return refuse(what, p + 1, f.name, s), false; };
            if (s.empty()) {
                if (!f.may_be_empty) return wrong(csv_problem::empty_field);
                continue;
            }
            if (c == static_cast<std::size_t>(column::player_id)) {
                if (s.size() > 64) return wrong(csv_problem::name_too_long);
            } else if (c == static_cast<std::size_t>(column::date)) {
                const auto on = read_date(s);
                if (!on) return wrong(csv_problem::not_a_date);
                d.on = *on;
            } else {
                const number_read x = read_number(s, f);
                if (x.what != csv_problem::nothing) return wrong(x.what);
                d.at[c] = x.value;
            }
        }
        const std::size_t id_at = position[static_cast<std::size_t>(column::player_id)], date_at = position[static_cast<std::size_t>(column::date)];
        const std::string_view id = field[id_at];
        if (t.people.empty() || t.people.back().id != id) {
            if (!seen_before.insert(id).second) return refuse(csv_problem::person_again, id_at + 1, "player_id", id), false;
            t.people.push_back({std::string{id}, {}});
        }
        std::vector<player_day>& days = t.people.back().days;
        if (!days.empty() && d.on <= days.back().on)
            return refuse(d.on == days.back().on ? csv_problem::day_repeated : csv_problem::day_out_of_order, date_at + 1, "date", field[date_at]), false;
        days.push_back(d);
        ++t.rows;
        return true;
    };
    while (next_line(line))
        if (!read_row(line, !rest_of.empty() || text.back() == '\n') && !keep_going) return t;
    return t;
}

/// 2021-03-02.
inline std::string iso(day d) {
    const auto c = d.date();
    const auto two = [](exact n) { return std::string(1, static_cast<char>('0' + n / 10)) + static_cast<char>('0' + n % 10); };
    return std::to_string(c.year) + "-" + two(c.month) + "-" + two(c.day);
}

}  // namespace wellness
