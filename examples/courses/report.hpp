// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "course.hpp"
#include "people.hpp"

#include <andante/text/names.hpp>

#include <string>

/// What the years came to: tables in Markdown, and one line a course as CSV.
namespace courses {

/// So many courses stand behind each number, drawn by the lots 1, 2, 3 and so on.
inline constexpr exact courses_a_person = 10;

/// One person, several courses.
struct outcome {
    const person* of = nullptr;
    std::vector<lived_year> years{};

    exact most_locks() const {
        exact most = 0;
        for (const lived_year& y : years) most = (std::max)(most, y.person_locks());
        return most;
    }
    /// Whether some course locks the person more than twice, beside what wants a clearance anyway.
    bool locked_too_often() const { return most_locks() > 2 + of->clearance_worthy; }
};
inline outcome live(const person& p, exact n = courses_a_person) {
    outcome o{&p, {}};
    for (exact i = 1; i <= n; ++i) o.years.push_back(life{p.who, static_cast<std::uint32_t>(i)}.live());
    return o;
}

namespace detail {

inline std::string spelled(std::string_view s) { return std::string{s}; }
/// The mean of a number over the courses, to the nearest.
template <class Count>
exact sum_of(const outcome& o, Count count) {
    exact sum = 0;
    for (const lived_year& y : o.years) sum += count(y);
    return sum;
}
inline exact rounded(exact sum, std::size_t n) { return (2 * sum + static_cast<exact>(n)) / (2 * static_cast<exact>(n)); }
inline std::string whole_of(exact sum, std::size_t n) { return std::to_string(rounded(sum, n)); }
inline std::string tenths_of(exact sum, std::size_t n) {
    const exact t = rounded(10 * sum, n);
    return std::to_string(t / 10) + "." + std::to_string(t % 10);
}
inline std::string_view name_of(std::uint8_t rule) { return rule == no_rule ? "nothing told" : rule_at(rule).id; }
inline std::string_view name_of(scope s) {
    constexpr std::array<std::string_view, 4> all{"person", "region", "exercise", "way"};
    return all[static_cast<std::size_t>(s)];
}
inline constexpr std::array<std::string_view, verdict_count> verdict_names{"progress", "hold", "regress", "rest", "clearance"};

/// The rule that gave most of these days their verdict, and how many of them; rules that share an id count as one.
struct leader {
    std::string_view id{};
    exact days = 0;
};
template <class Which>
leader leading_rule(const outcome& o, Which counts) {
    std::vector<leader> all;
    for (const lived_year& y : o.years)
        for (std::size_t i = 0; i != y.verdicts.size(); ++i) {
            if (!counts(y, i)) continue;
            const std::string_view id = name_of(y.because_of[i]);
            auto at = std::find_if(all.begin(), all.end(), [&](const leader& l) { return l.id == id; });
            if (at == all.end()) at = all.insert(at, leader{id, 0});
            ++at->days;
        }
    const auto most = std::max_element(all.begin(), all.end(), [](const leader& a, const leader& b) { return a.days != b.days ? a.days < b.days : a.id > b.id; });
    return most == all.end() ? leader{} : *most;
}
/// "23, OVW-2 14": so many days, the leading rule and its part of them.
template <class Which>
std::string days_and_rule(const outcome& o, Which counts) {
    exact days = 0;
    for (const lived_year& y : o.years)
        for (std::size_t i = 0; i != y.verdicts.size(); ++i) days += counts(y, i);
    const leader l = leading_rule(o, counts);
    const std::size_t n = o.years.size();
    return rounded(days, n) == 0 ? whole_of(days, n) : whole_of(days, n) + ", " + spelled(l.id) + " " + whole_of(l.days, n);
}
inline exact days_of(const lived_year& y, verdict v) { return static_cast<exact>(std::count(y.verdicts.begin(), y.verdicts.end(), v)); }
inline exact locks_at(const lived_year& y, std::initializer_list<scope> at) {
    exact n = 0;
    for (const lock& l : y.locks) n += std::find(at.begin(), at.end(), l.of.at) != at.end();
    return n;
}

/// The locks of one person by one rule at one kind of place.
struct lock_row {
    std::string_view rule{};
    scope at = scope::person;
    latch what = latch::programme;
    exact times = 0, days = 0, most = 0;
};
inline std::vector<lock_row> locks_of(const outcome& o) {
    std::vector<lock_row> all;
    for (const lived_year& y : o.years) {
        std::vector<exact> here(all.size());
        for (const lock& l : y.locks) {
            const std::string_view id = name_of(l.rule);
            std::size_t i = 0;
            while (i != all.size() && !(all[i].rule == id && all[i].at == l.of.at && all[i].what == l.of.what)) ++i;
            if (i == all.size()) all.push_back({id, l.of.at, l.of.what, 0, 0, 0}), here.push_back(0);
            ++all[i].times, all[i].days += l.days, ++here[i];
            all[i].most = (std::max)(all[i].most, here[i]);
        }
    }
    return all;
}

using table = std::vector<std::vector<std::string>>;
/// As wide as its widest cell, so that a terminal shows it as a page does.
inline std::string markdown(const table& rows) {
    std::vector<std::size_t> wide(rows[0].size());
    for (const auto& r : rows)
        for (std::size_t i = 0; i != r.size(); ++i) wide[i] = (std::max)(wide[i], r[i].size());
    const auto line = [&](const std::vector<std::string>& r) {
        std::string s = "|";
        for (std::size_t i = 0; i != r.size(); ++i) s += " " + r[i] + std::string(wide[i] - r[i].size(), ' ') + " |";
        return s + "\n";
    };
    std::string s = line(rows[0]) + "|";
    for (const std::size_t w : wide) s += std::string(w + 2, '-') + "|";
    s += "\n";
    for (std::size_t i = 1; i != rows.size(); ++i) s += line(rows[i]);
    return s;
}

}  // namespace detail

/// All of it, as docs/liveness.md holds it.
inline std::string text_of(const std::vector<outcome>& all) {
    using namespace detail;
    const std::size_t n = all.empty() ? 0 : all[0].years.size();
    table beside{{"person", "latches of the person a year (days)", "E", "most in one year", "sessions", "E", "steps of a limb", "E",
                  "last dose, % of the most", "E"}};
    table days{{"person", "progress", "hold", "regress", "rest", "clearance", "rest where training was meant"}};
    table other{{"person", "latches of a region or exercise", "of a way of working", "steps of the walk or cycle", "works above the most",
                 "truly sore days of a limb", "least last repetitions"}};
    table locks{{"person", "rule", "latch", "of", "times a year", "most in one year", "days each"}};
    for (const outcome& o : all) {
        const auto of = [&](auto count) { return sum_of(o, count); };
        const auto mean = [&](auto count) { return tenths_of(of(count), n); };
        const auto or_dash = [](std::string_view s) { return spelled(s.empty() ? "-" : s); };
        const std::string key = spelled(o.of->key);
        beside.push_back({key, mean([](const lived_year& y) { return y.person_locks(); }) + " (" + whole_of(of([](const lived_year& y) { return y.days_locked(); }), n) + ")",
                          or_dash(o.of->before.locks), std::to_string(o.most_locks()), whole_of(of([](const lived_year& y) { return y.sessions; }), n),
                          or_dash(o.of->before.sessions), tenths_of(of([](const lived_year& y) { return y.steps; }), n * most_limbs), or_dash(o.of->before.steps),
                          whole_of(of([](const lived_year& y) { return y.dose_per_cent; }), n), or_dash(o.of->before.dose)});
        std::vector<std::string> row{key};
        for (std::size_t v = 0; v != verdict_count; ++v)
            row.push_back(v == 0 ? whole_of(of([](const lived_year& y) { return days_of(y, verdict::progress); }), n)
                                 : days_and_rule(o, [v](const lived_year& y, std::size_t i) { return y.verdicts[i] == static_cast<verdict>(v); }));
        row.push_back(days_and_rule(o, [](const lived_year& y, std::size_t i) { return y.verdicts[i] == verdict::rest && y.wanted[i]; }));
        days.push_back(row);
        exact least = 30;
        for (const lived_year& y : o.years) least = (std::min)(least, y.least_reps);
        other.push_back({key, mean([](const lived_year& y) { return locks_at(y, {scope::region, scope::exercise}); }),
                         mean([](const lived_year& y) { return locks_at(y, {scope::mode}); }), mean([](const lived_year& y) { return y.time_steps; }),
                         mean([](const lived_year& y) { return y.above; }), mean([](const lived_year& y) { return y.sore_days; }), std::to_string(least)});
        for (const lock_row& l : locks_of(o))
            locks.push_back({key, spelled(l.rule), spelled(text::key_of(text::latch_keys, l.what)), spelled(name_of(l.at)), tenths_of(l.times, n), std::to_string(l.most),
                             whole_of(l.days, static_cast<std::size_t>(l.times))});
    }
    std::string s = "Rule set " + spelled(ibm_rule_set_version()) + ", " + std::to_string(rule_count()) + " rules. " + std::to_string(n) +
                    " courses of 364 days for each person; every number is their mean, but for the most and the least.\n\n" + markdown(beside) +
                    "\nDays by what the morning came to, each with the rule that gave most of them and its part:\n\n" + markdown(days) + "\n" + markdown(other) +
                    "\nWho was locked, and by which rule:\n\n" + markdown(locks) + "\nLocked more than twice in some year, beside an illness that wants a clearance:";
    std::string too_often;
    for (const outcome& o : all) {
        if (!o.locked_too_often()) continue;
        too_often += too_often.empty() ? " " : "; ";
        too_often += spelled(o.of->key);
        std::string_view by;
        exact most = 0;
        for (const lock_row& l : locks_of(o))
            if (l.at == scope::person && l.times > most) most = l.times, by = l.rule;
        too_often += " by " + spelled(by);
    }
    return s + (too_often.empty() ? " nobody" : too_often) + ".\n";
}

/// A line for each course. `locks`: rule:latch:place:from day:days.
inline std::string csv_of(const std::vector<outcome>& all) {
    using namespace detail;
    std::string s = "person,lot,progress_days,hold_days,regress_days,rest_days,clearance_days,rest_days_training_was_meant,sessions,limb_steps,time_steps,dose_per_cent,"
                    "least_reps,works_above_the_most,sore_days,person_latches,region_or_exercise_latches,way_latches,locks\n";
    for (const outcome& o : all)
        for (std::size_t k = 0; k != o.years.size(); ++k) {
            const lived_year& y = o.years[k];
            s += spelled(o.of->key) + "," + std::to_string(k + 1);
            for (std::size_t v = 0; v != verdict_count; ++v) s += "," + std::to_string(days_of(y, static_cast<verdict>(v)));
            exact lost = 0;
            for (std::size_t i = 0; i != y.verdicts.size(); ++i) lost += y.verdicts[i] == verdict::rest && y.wanted[i];
            for (const exact x : {lost, y.sessions, y.steps, y.time_steps, y.dose_per_cent, y.least_reps, y.above, y.sore_days, locks_at(y, {scope::person}),
                                  locks_at(y, {scope::region, scope::exercise}), locks_at(y, {scope::mode})})
                s += "," + std::to_string(x);
            std::string locks;
            for (const lock& l : y.locks)
                locks += (locks.empty() ? "" : " ") + spelled(name_of(l.rule)) + ":" + spelled(text::key_of(text::latch_keys, l.of.what)) + ":" +
                         spelled(name_of(l.of.at)) + ":" + std::to_string(l.from) + ":" + std::to_string(l.days);
            s += "," + locks + "\n";
        }
    return s;
}

/// Where the page keeps what is written by the program.
inline constexpr std::string_view page_begin = "<!-- from here on written by the program courses -->\n", page_end = "<!-- to here -->\n";
/// The page with its own part written anew; empty when the page has no place for it.
inline std::string page_with(std::string page, const std::string& text) {
    const std::size_t from = page.find(page_begin), to = page.find(page_end);
    if (from == std::string::npos || to == std::string::npos || to < from) return {};
    return page.replace(from, to - from, std::string{page_begin} + "\n" + text + "\n");
}

}  // namespace courses
