// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "play.hpp"

#include <andante/text.hpp>

#include <string>

/// What became of the programmes, in words and as a table.
namespace protocols {

namespace detail {

inline std::string spelled(std::string_view s) { return std::string{s}; }
inline std::string range_of(const published_number& n) {
    return std::to_string(n.least) + (n.most != n.least ? " to " + std::to_string(n.most) : "");
}
inline std::string number_of(const maybe_published& n) {
    return !n ? "not known" : range_of(*n) + (n->from == origin::recalled ? " (recalled)" : n->from == origin::house ? " (house)" : "");
}
inline std::string joined(const std::vector<std::string_view>& all) {
    std::string s;
    for (const std::string_view x : all) s += (s.empty() ? "" : ", ") + spelled(x);
    return s;
}
inline std::string dose_of(const dose& d) { return words(d, reader::clinician); }
inline std::string padded(std::string s, std::size_t width) { return s.size() < width ? s + std::string(width - s.size(), ' ') : s; }
inline std::string_view watched_by(supervision s) {
    constexpr std::array<std::string_view, 4> all{"not known", "at home", "partly", "throughout"};
    return all[static_cast<std::size_t>(s)];
}
/// "left knee extension", "both sides of knee extension".
inline std::string trained_as(const published_exercise& x) {
    if (!known(x.runs_as[0])) return "nothing";
    return known(x.runs_as[1]) ? spelled(about(x.runs_as[0]).name) + ", each side" : words(x.runs_as[0]);
}

}  // namespace detail

/// "Johnson LG et al. 2007, J Clin Neuromuscul Dis 8(4):187-194"
inline std::string citation_of(const protocol& p) {
    std::string s{p.authors};
    if (p.year != 0) s += " " + std::to_string(p.year);
    s += ", " + detail::spelled(p.title_in);
    if (!p.place_in.empty()) s += " " + detail::spelled(p.place_in);
    if (!p.doi.empty()) s += ", doi " + detail::spelled(p.doi);
    else if (!p.pmid.empty()) s += ", PMID " + detail::spelled(p.pmid);
    return s;
}
/// What the source, as far as it was read, does not say.
inline std::vector<std::string_view> not_known(const protocol& p) {
    std::vector<std::string_view> all;
    const auto add = [&](bool is_known, std::string_view what) {
        if (!is_known) detail::add_once(all, what);
    };
    add(p.year != 0, "year");
    add(p.people.has_value(), "people");
    add(p.weeks.has_value(), "weeks");
    add(p.days_a_week.has_value(), "days a week");
    add(p.watched != supervision::unknown, "supervision");
    for (const published_exercise& x : p.exercises) {
        add(x.moves_known, "moves");
        const bool timed = known(x.runs_as[0]) && about(x.runs_as[0]).kind == modality::aerobic;
        if (timed) {
            add(x.minutes.has_value(), "minutes");
            add(false, "intensity");
        } else {
            add(x.n_sets.has_value(), "sets");
            add(x.n_reps.has_value() || x.methods.has(method::to_failure), "repetitions");
            add(x.share.has_value() || x.repetition_maximum.has_value(), "load");
        }
        add(x.share_step.has_value() || x.weeks_to_reach.has_value(), "how it rises");
        add(!x.share_step.has_value(), "where the rise ends");
    }
    return all;
}
/// The codes of what was refused at entry, each once.
inline std::vector<std::string_view> refused_at_entry(const outcome& o) {
    std::vector<std::string_view> all;
    for (const refusal& r : o.refused) detail::add_once(all, text::key_of(text::draft_problem_keys, r.what));
    return all;
}
/// The rules that changed something in some week, each once, in the order of their ids.
inline std::vector<std::string_view> rules_that_changed(const outcome& o) {
    std::vector<std::string_view> all;
    for (const told_week& w : o.weeks) {
        for (const std::string_view id : w.rules) detail::add_once(all, id);
        for (const std::string_view id : w.second_rules) detail::add_once(all, id);
    }
    std::sort(all.begin(), all.end());
    return all;
}

namespace detail {

inline std::string told(const published_exercise& x) {
    std::string s = "  " + spelled(x.called) + "; run as " + trained_as(x) + "\n     ";
    const auto add = [&](std::string_view name, const maybe_published& n, std::string_view unit = {}) {
        if (n) s += " " + spelled(name) + " " + number_of(n) + spelled(unit) + " [" + spelled(n->where) + "];";
    };
    add("sets", x.n_sets), add("repetitions", x.n_reps), add("minutes", x.minutes);
    add("share of the most, per mille", x.share), add("repetition maximum", x.repetition_maximum);
    add("rises by, per mille", x.share_step), add("after weeks", x.step_weeks), add("comes to it in weeks", x.weeks_to_reach);
    for_each(x.methods, [&](method m) {
        constexpr std::array<std::string_view, 3> names{"a restriction cuff", "to failure", "maximal eccentric"};
        s += " " + spelled(names[static_cast<std::size_t>(m)]) + ";";
    });
    if (!x.doses_known()) s += " no dose is known;";
    s.back() = '\n';
    return s;
}
/// Whether two exercises' weeks tell the same, as two sides mostly do.
inline bool tell_the_same(const std::vector<told_week>& all, exercise a, exercise b) {
    std::vector<told_week> of_a, of_b;
    for (told_week w : all) {
        const exercise what = w.what;
        w.what = {};
        if (what == a) of_a.push_back(w);
        if (what == b) of_b.push_back(w);
    }
    return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), [](const told_week& x, const told_week& y) {
        return x.first == y.first && x.last == y.last && x.wished == y.wished && x.granted == y.granted && x.days_wished == y.days_wished &&
               x.days_open == y.days_open && x.days_open_most == y.days_open_most && x.rules == y.rules && x.second_rules == y.second_rules;
    });
}
inline std::string told(const told_week& w) {
    const std::string when = w.first == w.last ? "week " + std::to_string(w.first + 1) : "weeks " + std::to_string(w.first + 1) + " to " + std::to_string(w.last + 1);
    std::string days = "open on " + std::to_string(w.days_open);
    if (w.days_open_most != w.days_open) days += " or " + std::to_string(w.days_open_most);
    days += " of " + std::to_string(w.days_wished) + (w.days_wished == 1 ? " day" : " days");
    std::string s = "    " + padded(when + ":", 16) + padded(days, 27);
    s += w.granted == w.wished ? dose_of(w.granted) : "wished " + dose_of(w.wished) + "; granted " + (w.granted.stated() ? dose_of(w.granted) : "nothing");
    if (!w.rules.empty()) s += " [" + joined(w.rules) + "]";
    s += "\n";
    if (w.second_wished != 0)
        s += "    " + padded("", 16) + "a second time the same day: on " + std::to_string(w.second_open) + " of " + std::to_string(w.second_wished) + " [" +
             joined(w.second_rules) + "]\n";
    return s;
}

}  // namespace detail

inline std::string text_of(const outcome& o) {
    using namespace detail;
    const protocol& p = *o.of;
    std::string s = spelled(p.key) + "\n  " + citation_of(p) + "\n  " + spelled(p.population) + (p.of_ibm ? "" : " (not inclusion body myositis)") +
                    "; people " + number_of(p.people) + "; weeks " + number_of(p.weeks) + "; days a week " + number_of(p.days_a_week);
    if (p.later_days_a_week) s += ", from week " + std::to_string(p.weeks_of_first_part->most + 1) + " on " + number_of(p.later_days_a_week);
    if (p.times_a_day) s += "; times a day " + number_of(p.times_a_day);
    s += "; supervision " + spelled(watched_by(p.watched)) + "\n";
    for (const published_exercise& x : p.exercises) s += told(x);
    s += "  It says: " + spelled(p.outcome) + " [" + spelled(p.outcome_where) + "]\n";
    s += "  Not known: " + joined(not_known(p)) + "\n";
    if (o.refused.empty()) s += "  At entry: the form stands.\n";
    else s += spelled(o.runs ? "  At entry: refused, and brought down to the bounds to run\n" : "  At entry: refused, and not run\n");
    std::vector<refusal> told_once;
    for (refusal r : o.refused) {
        r.line = -1;  // two sides are refused for the same
        if (std::find(told_once.begin(), told_once.end(), r) != told_once.end()) continue;
        told_once.push_back(r);
        s += "    " + words(r) + "\n";
    }
    exercise before{};
    std::size_t line = 0;
    for (const order& x : o.rx.orders()) {
        const exercise e = x.what;
        const std::size_t n = line++;
        if (known(before) && before.id == e.id && tell_the_same(o.weeks, before, e)) continue;
        before = e;
        const bool both = e.on == side::left && tell_the_same(o.weeks, left(sided_exercise{e.id}), right(sided_exercise{e.id}));
        s += "  " + (both ? spelled(about(e).name) + ", each side" : words(e)) + "\n";
        for (const told_week& w : o.weeks)
            if (w.what == e) s += told(w);
        s += "    " + padded("paced instead:", 16) + dose_of(o.paced[n]) + " in the last week\n";
    }
    return s;
}
/// A programme as docs/protocols.md has it: key, source, people, weeks, days a week, what is trained, what is not known, what is refused, which rules
/// changed it.
inline std::vector<std::string> row_of(const outcome& o) {
    using namespace detail;
    const auto or_nothing = [](const std::string& s) { return s.empty() ? std::string{"nothing"} : s; };
    const protocol& p = *o.of;
    std::string trained;
    for (const published_exercise& x : p.exercises) trained += (trained.empty() ? "" : ", ") + spelled(x.called);
    const std::string days = number_of(p.days_a_week) + (p.later_days_a_week ? ", later " + number_of(p.later_days_a_week) : "") +
                             (p.times_a_day ? ", " + number_of(p.times_a_day) + " times a day" : "");
    return {spelled(p.key), citation_of(p), spelled(p.population) + ", " + number_of(p.people), number_of(p.weeks), days, trained, or_nothing(joined(not_known(p))),
            or_nothing(joined(refused_at_entry(o))), o.runs ? or_nothing(joined(rules_that_changed(o))) : "not run"};
}
/// All of them, with what is assumed before and the rules after.
inline std::string text_of(const std::vector<outcome>& all) {
    std::string s = "Published programmes through the guard, rule set " + detail::spelled(rule_set_version) + ".\n\n"
                    "The person is invented: obeys, does what is open as it is granted, feels well every day, has good strength, steady feet and company,\n"
                    "and can lift 10 kg once. So what is changed here would be changed for anybody, and no line says how a real person would fare.\n"
                    "A dose that is not known starts as the starter does (1 set of 10, or 5 minutes) and is not wished higher; weeks that are not known are 12,\n"
                    "days 3; a rise whose end is not known ends at 70 % of the most. Of a range the lesser end is wished. Moves that are not known are stood in for.\n"
                    "\"Paced instead\" is what is granted in the end when the standard policy wishes, under the same form and rules.\n";
    std::vector<std::string_view> ids;
    for (const outcome& o : all) {
        s += "\n" + text_of(o);
        for (const std::string_view id : rules_that_changed(o)) detail::add_once(ids, id);
    }
    std::sort(ids.begin(), ids.end());
    s += "\nThe rules that changed something\n";
    for (const std::string_view id : ids)
        for (std::size_t i = 0, told = 0; i != ibm_rule_set::size && told == 0; ++i)
            if (ibm_rule_set::card(i).id == id) s += "  " + detail::spelled(id) + ": " + detail::spelled(ibm_rule_set::card(i).states) + "\n", ++told;
    if (std::find(ids.begin(), ids.end(), "form") != ids.end()) s += "  form: the wish is above a ceiling of the form.\n";
    return s;
}
/// A line for each exercise and run of weeks; doses as sets, repetitions, grams and seconds.
inline std::string csv_of(const std::vector<outcome>& all) {
    std::string s = "programme,exercise,side,first_week,last_week,days_wished,days_open_least,days_open_most,wished_sets,wished_reps,wished_load_g,wished_time_s,"
                    "granted_sets,granted_reps,granted_load_g,granted_time_s,rules,second_time_wished,second_time_open,second_time_rules\n";
    const auto spaced = [](const std::vector<std::string_view>& ids) {
        std::string one;
        for (const std::string_view id : ids) one += (one.empty() ? "" : " ") + detail::spelled(id);
        return one;
    };
    for (const outcome& o : all)
        for (const told_week& w : o.weeks) {
            s += detail::spelled(o.of->key) + "," + detail::spelled(about(w.what).key) + "," + (w.what.on == side::left ? "left" : w.what.on == side::right ? "right" : "");
            for (const exact n : {w.first + 1, w.last + 1, w.days_wished, w.days_open, w.days_open_most}) s += "," + std::to_string(n);
            for (const dose& d : {w.wished, w.granted})
                for (const exact n : d.parts()) s += "," + std::to_string(n);
            s += "," + spaced(w.rules) + "," + std::to_string(w.second_wished) + "," + std::to_string(w.second_open) + "," + spaced(w.second_rules) + "\n";
        }
    return s;
}

}  // namespace protocols
