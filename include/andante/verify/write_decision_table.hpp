// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/decision_table.hpp>
#include <andante/verify/write_report.hpp>

#include <iterator>

/// A decision table as a page and as comma-separated values.
namespace andante::verify {

/// A finding that is known, by the name of its rule, and why it stands.
struct explained_finding {
    table_fault is = table_fault::dead;
    std::string_view rule, why;
};
/// The share of states in which some training may grow, of a space and of a thousand, below which it may not fall.
struct least_share {
    std::string_view space;
    std::size_t per_mille = 0;
};
constexpr std::size_t open_per_mille(const tallied_space& s) noexcept { return s.states == 0 ? 0 : s.open * 1000 / s.states; }

/// What was found and is not known, and what is known and was not found: `subsumed OVW-9` each.
inline std::vector<std::string> unexplained(const decision_table& t, const std::vector<explained_finding>& known) {
    std::vector<std::string> found, explained, only_one;
    for (const table_finding& f : t.findings) found.push_back(std::string{word(f.is)} + (f.is == table_fault::gap ? "" : " " + t.name(f.rule)));
    for (const explained_finding& k : known) explained.push_back(std::string{word(k.is)} + (k.rule.empty() ? "" : " " + std::string{k.rule}));
    std::sort(found.begin(), found.end()), std::sort(explained.begin(), explained.end());
    std::set_symmetric_difference(found.begin(), found.end(), explained.begin(), explained.end(), std::back_inserter(only_one));
    return only_one;
}
/// How many rules matter alone in some state of those spaces that `counts` picks.
template <class Counts>
std::size_t rules_that_matter(const decision_table& t, Counts counts) {
    std::size_t n = 0;
    for (std::size_t i = 0; i != t.rules.size(); ++i)
        n += std::any_of(t.spaces.begin(), t.spaces.end(), [&](const tallied_space& s) { return counts(s) && s.rules[i].matters(); });
    return n;
}

/// A line for each rule and space.
inline std::string csv(const decision_table& t) {
    std::string s = "place,rule,space,states,fired,decisive,adds\n";
    for (std::size_t i = 0; i != t.rules.size(); ++i)
        for (const tallied_space& of : t.spaces)
            s += std::to_string(i) + "," + std::string{t.rules[i]} + "," + of.name + "," + std::to_string(of.states) + "," + std::to_string(of.rules[i].fired) + "," +
                 std::to_string(of.rules[i].decisive) + "," + std::to_string(of.rules[i].adds) + "\n";
    return s;
}
/// The answers of each space, as a Markdown table.
inline std::string table_of_answers(const decision_table& t, const std::vector<least_share>& least = {}) {
    std::string s = "| Space | States | Some training may grow | Not below |";
    for (int a = 0; a != 6; ++a) s += " " + std::string{detail::in_words(static_cast<action>(a))} + " |";
    s += " Exercises granted | Withheld |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const tallied_space& of : t.spaces) {
        std::size_t granted = 0, withheld = 0;
        for (std::size_t a = 0; a != 6; ++a) granted += of.granted[a], withheld += of.withheld[a];
        s += "| " + of.name + " | " + std::to_string(of.states) + " | " + std::to_string(of.open) + ", " + share_in_words(of.open, of.states) + " |";
        const auto floor = std::find_if(least.begin(), least.end(), [&](const least_share& l) { return l.space == of.name; });
        s += floor == least.end() ? " – |" : " " + share_in_words(floor->per_mille, 1000) + " |";
        for (const std::size_t n : of.person) s += " " + std::to_string(n) + " |";
        s += " " + std::to_string(granted) + " | " + std::to_string(withheld) + " |\n";
    }
    return s;
}
/// The rules, as a Markdown table; `says(place)` tells of each what it is.
template <class Says>
std::string table_of_rules(const decision_table& t, Says says) {
    std::string s = "| | Rule |";
    for (const tallied_space& of : t.spaces) s += " " + of.name + " |";
    s += "\n|---|---|";
    for (std::size_t i = 0; i != t.spaces.size(); ++i) s += "---|";
    for (std::size_t i = 0; i != t.rules.size(); ++i) {
        s += "\n| " + std::to_string(i) + " | " + says(i) + " |";
        for (const tallied_space& of : t.spaces) {
            const rule_tally& r = of.rules[i];
            s += r.fired == 0 ? " – |" : " " + std::to_string(r.fired) + " / " + std::to_string(r.decisive) + (r.adds == 0 ? "" : " + " + std::to_string(r.adds)) + " |";
        }
    }
    return s + "\n";
}
/// What may be wrong, as a Markdown table.
inline std::string table_of_findings(const decision_table& t, const std::vector<explained_finding>& known = {}) {
    if (t.findings.empty()) return "Nothing is dead, identical, subsumed or left without a reason.\n";
    std::string s = "| Finding | Rule | By | States | Why it stands |\n|---|---|---|---|---|\n";
    for (const table_finding& f : t.findings) {
        const std::string rule = f.is == table_fault::gap ? "" : t.name(f.rule);
        std::string by = f.smallest ? f.smallest->why : "";
        for (const std::size_t j : f.by) by += (by.empty() ? "" : ", ") + t.name(j);
        const auto why = std::find_if(known.begin(), known.end(), [&](const explained_finding& k) { return k.is == f.is && k.rule == rule; });
        s += "| " + std::string{word(f.is)} + " | " + rule + " | " + by + " | " + std::to_string(f.states) + " | " + (why == known.end() ? "**not explained**" : std::string{why->why}) + " |\n";
    }
    return s;
}

}  // namespace andante::verify
