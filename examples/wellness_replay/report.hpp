// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "replay.hpp"

#include <cstdio>

/// What is printed and written: a report in plain text, every day as CSV, a page with a strip for each person.
namespace wellness {

namespace detail {

inline std::string padded(std::string s, std::size_t width, bool to_the_right = true) {
    if (s.size() >= width) return s;
    const std::string blank(width - s.size(), ' ');
    return to_the_right ? blank + s : s + blank;
}
inline std::string number(std::size_t n, std::size_t width = 0) { return padded(std::to_string(n), width); }
/// 0.9964 as 99.64; a share below 1 is never shown as 100.
inline std::string per_cent(double share) {
    const auto n = static_cast<std::int64_t>(std::floor(share * 10'000.0 + 1e-9));
    return decimal(n);
}
/// In ten-thousandths, as few decimals as it needs: 4714290 is 471.429.
inline std::string as_written(std::int64_t n) {
    std::string s = std::to_string(n / 10'000) + "." + padded(std::to_string(n % 10'000), 4);
    std::replace(s.begin(), s.end(), ' ', '0');
    while (s.back() == '0') s.pop_back();
    if (s.back() == '.') s.pop_back();
    return s;
}
inline std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::string out;
    std::size_t at = indent;
    bool first = true;
    while (!text.empty()) {
        const std::size_t n = std::min(text.find(' '), text.size());
        if (!first && at + 1 + n > width) out += "\n" + std::string(indent, ' '), at = indent, first = true;
        if (!first) out += ' ', ++at;
        out += text.substr(0, n), at += n, first = false;
        text.remove_prefix(std::min(n + 1, text.size()));
    }
    return out;
}
inline std::string rules_named(const rule_ids& ids, const std::vector<std::size_t>& days_by_slot, std::size_t n) {
    std::string s;
    for (const std::size_t i : top_rules(days_by_slot, n)) s += (s.empty() ? "" : ", ") + std::string{ids[i]} + " " + std::to_string(days_by_slot[i]);
    return s;
}
inline bool disagrees(const replayed_day& d, std::size_t c) noexcept {
    if (d.row == nullptr || d.row->load() == 0) return false;
    const auto same = agrees(d.load, *d.row, compared[c]);
    return same && !*same;
}

}  // namespace detail

/// What the report says first: what this is, the mapping, and what is assumed.
struct preface {
    std::string what_it_is;
    std::vector<mapping_line> mapping;
    std::vector<std::string> assumed;
};
inline preface preface_of(const assumptions& a) {
    preface p;
    p.what_it_is = "A replay of wellness diaries of healthy athletes through a coach for people with inclusion body myositis. It shows how the library "
                   "folds real gaps, habits and contradictions. It says nothing about how these people should train, and it is no clinical evidence.";
    p.mapping = mapping_lines();
    p.assumed = {
        "The programme: recumbent cycle 10 minutes, left and right knee extension, left and right arm raise 1 set of 8. Nobody in the file did it, so "
        "nothing in it can earn a step: progress is never to be expected, and what is open is held.",
        "The plan of a day is made in the morning: from that day's answers and the training of the days before.",
        a.gate ? "The file never asks about warning signs and illness. A day with any answer is taken as \"none\" and \"not ill\" (--strict-gate leaves both unasked)."
               : "The file never asks about warning signs and illness, and nothing is assumed: by RED-7 every day rests.",
    };
    if (a.clear_after >= 0)
        p.assumed.push_back("A physician clears the programme on a person's first day and every " + std::to_string(clearance_year) +
                            " days; a clinician ends a latch " + std::to_string(a.clear_after) + " days after it began (--clear-after never: only the first day).");
    else
        p.assumed.push_back("A physician clears the programme on a person's first day. Nobody renews it, and nobody ends a latch.");
    p.assumed.push_back("The action of a day is that of the exercise that is most open; withheld means that no exercise was granted. Rules are counted by the days "
                        "on which they gave some exercise its action.");
    return p;
}

/// The sums over all people.
struct totals {
    std::size_t rows = 0, gaps = 0, withheld = 0, clearances = 0;
    std::array<std::size_t, action_count> actions{};
    std::vector<std::size_t> rules;
    agreement agree{};
};
inline totals totals_of(const std::vector<replayed_player>& people) {
    totals t;
    for (const replayed_player& p : people) {
        t.rows += p.rows, t.gaps += p.gaps, t.withheld += p.withheld, t.clearances += p.clearances, t.agree += p.agree;
        for (std::size_t i = 0; i != action_count; ++i) t.actions[i] += p.actions[i];
        t.rules.resize(std::max(t.rules.size(), p.rules.size()));
        for (std::size_t i = 0; i != p.rules.size(); ++i) t.rules[i] += p.rules[i];
    }
    return t;
}

inline std::string text_report(const std::vector<replayed_player>& people, const rule_ids& ids, const assumptions& a) {
    using detail::number;
    using detail::padded;
    const preface first = preface_of(a);
    const totals all = totals_of(people);
    std::string s = detail::wrapped(first.what_it_is, 0, 110) + "\n\nHow the file is told to the library\n";
    for (const mapping_line& m : first.mapping) s += "  " + padded(m.from, 45, false) + detail::wrapped(m.to, 47, 110) + "\n";
    s += "\nWhat is assumed\n";
    for (const std::string& x : first.assumed) s += "  - " + detail::wrapped(x, 4, 110) + "\n";

    std::size_t name = 6;
    for (const replayed_player& p : people) name = std::max(name, p.id.size());
    s += "\nDays with a row, by action\n  " + padded("person", name, false) + "   days progress  hold regress  rest await stop | withheld  in a row, from | cleared | no row\n";
    const auto actions = [&](const std::array<std::size_t, action_count>& n) {
        return number(n[0], 9) + number(n[1], 6) + number(n[2], 8) + number(n[3], 6) + number(n[4], 6) + number(n[5], 5);
    };
    for (const replayed_player& p : people)
        s += "  " + padded(std::string{p.id}, name, false) + number(p.rows, 7) + actions(p.actions) + " |" + number(p.withheld, 9) + number(p.longest, 5) + " " +
             (p.longest == 0 ? "          " : iso(p.longest_from)) + " |" + number(p.clearances, 8) + " |" + number(p.gaps, 7) + "\n";
    s += "  " + padded("in all", name, false) + number(all.rows, 7) + actions(all.actions) + " |" + number(all.withheld, 9) + std::string(16, ' ') + " |" +
         number(all.clearances, 8) + " |" + number(all.gaps, 7) + "\n";
    s += "  \"in a row\" counts dates without a row too: silence rests the day (RED-7). \"cleared\": latches ended by the assumed clinician.\n";

    s += "\nWhy: rules and the days on which they gave an exercise its action\n";
    for (const replayed_player& p : people)
        s += "  " + padded(std::string{p.id}, name, false) + "  " + detail::rules_named(ids, p.rules, 6) + "\n";
    s += "  " + padded("in all", name, false) + "  " + detail::rules_named(ids, all.rules, 6) + "\n";
    for (const std::size_t i : top_rules(all.rules, 6))
        for (std::size_t r = 0; r != andante::rule_count(); ++r)
            if (andante::rule_at(r).id == ids[i]) {
                s += "  " + padded(std::string{ids[i]}, 6, false) + " " + detail::wrapped(andante::rule_at(r).states, 9, 110) + "\n";
                break;
            }

    s += "\nLoad figures (to be looked at; no decision reads them)\n  " + padded("person", name, false) +
         "  heaviest week, to           highest strain, on\n";
    for (const replayed_player& p : people) {
        s += "  " + padded(std::string{p.id}, name, false);
        s += p.heaviest_week == 0 ? "  no session" : padded(decimal(p.heaviest_week), 12) + "  " + iso(p.heaviest_on);
        if (p.highest_strain != 0) s += padded(decimal(p.highest_strain), 17) + "  " + iso(p.strain_on);
        s += "\n";
    }
    s += "\nAgreement with the file's figures, % of days with a session (daily_load > 0)\n  " + padded("person", name, false) + " sessions";
    for (const column c : compared) s += padded(std::string{form(c).name}, 10);
    s += "\n";
    const auto shares = [&](const agreement& g) {
        std::string x = number(g.sessions, 9);
        for (std::size_t c = 0; c != compared.size(); ++c) x += padded(g.of[c] == 0 ? "-" : detail::per_cent(g.share(c)), 10);
        return x + "\n";
    };
    std::size_t agreeing = 0;
    for (const replayed_player& p : people) {
        s += "  " + padded(std::string{p.id}, name, false) + shares(p.agree);
        agreeing += p.agree.all_above(agreement_wanted);
    }
    s += "  " + padded("in all", name, false) + shares(all.agree);
    s += "  " + std::to_string(agreeing) + " of " + std::to_string(people.size()) + " people agree in at least " + detail::per_cent(agreement_wanted) + " % in every column.\n";
    if (agreeing != people.size()) s += "\nRows that do not agree; where the same formulas fit the other people, the loads or the figures of these rows are at fault\n";
    for (const replayed_player& p : people) {
        if (p.agree.all_above(agreement_wanted)) continue;
        s += "  " + std::string{p.id} + ":";
        for (std::size_t c = 0; c != compared.size(); ++c)
            if (p.agree.agreeing[c] != p.agree.of[c])
                s += " " + std::string{form(compared[c]).name} + " " + std::to_string(p.agree.of[c] - p.agree.agreeing[c]) + " of " + std::to_string(p.agree.of[c]) + " rows;";
        s.back() = '\n';
        std::size_t shown = 0;
        for (const replayed_day& d : p.days) {
            std::string differing;
            for (std::size_t c = 0; c != compared.size(); ++c) {
                if (!detail::disagrees(d, c)) continue;
                const auto ours = figure(d.load, compared[c]);
                differing += (differing.empty() ? "" : ", ") + std::string{form(compared[c]).name} + " " + (ours ? decimal(*ours) : std::string{"none"}) +
                             " (file " + detail::as_written(*(*d.row)[compared[c]]) + ")";
            }
            if (differing.empty()) continue;
            s += "    " + iso(d.on) + " line " + std::to_string(d.row->line) + ", load " + decimal(d.row->load()) + ": " + detail::wrapped(differing, 6, 104) + "\n";
            if (++shown == 3) break;
        }
    }
    return s;
}

/// One line a day, dates without a row included.
inline std::string csv_of_days(const std::vector<replayed_player>& people, const rule_ids& ids) {
    std::string s = "person,date,row,action,granted";
    s.reserve(2'000'000);
    for (const andante::order& o : plain_programme(day::numbered(0)).orders) {
        s += ",";
        if (o.what.on == andante::side::left) s += "left_";
        if (o.what.on == andante::side::right) s += "right_";
        s += andante::about(o.what).key;
    }
    s += ",rules,week_load,mean_7,mean_28,mean_42,monotony,strain\n";
    for (const replayed_player& p : people)
        for (const replayed_day& d : p.days) {
            s += p.id;
            s += "," + iso(d.on) + (d.row != nullptr ? ",1," : ",0,");
            s += key_of(d.act);
            s += "," + std::to_string(d.granted);
            for (const action x : d.each) s += ",", s += key_of(x);
            s += ",";
            bool any = false;
            for (std::size_t i = 0; i != ids.size(); ++i)
                if (d.rules.has(i)) s += any ? " " : "", s += ids[i], any = true;
            s += "," + decimal(d.load.week) + "," + decimal(d.load.mean_7) + "," + decimal(d.load.mean_28) + "," + decimal(d.load.mean_42) + "," +
                 (d.load.monotony_rounded ? decimal(*d.load.monotony_rounded) : "") + "," + (d.load.strain ? decimal(*d.load.strain) : "") + "\n";
        }
    return s;
}

}  // namespace wellness
