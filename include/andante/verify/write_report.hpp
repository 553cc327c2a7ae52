// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/report.hpp>

/// A report as text and as a table.
namespace andante::verify {

/// How much of a whole, in tenths of a per cent, rounded down.
inline std::string share_in_words(std::size_t part, std::size_t whole) {
    const std::size_t n = whole == 0 ? 0 : part * 1000 / whole;
    return std::to_string(n / 10) + "." + std::to_string(n % 10) + " %";
}

/// `I4 does not hold in 3 of 14727 states: …`, or that it holds.
inline std::string words(const law_result& r) {
    std::string s{r.law->id};
    if (!r.not_applicable.empty()) return s + " is not asked: " + std::string{r.not_applicable};
    s += r.holds() ? " holds in " + std::to_string(r.states) + " states. "
                   : " does not hold in " + std::to_string(r.failures) + " of " + std::to_string(r.states) + " states. ";
    s += r.law->states;
    if (!r.smallest.empty())
        s += "\n  smallest: " + r.smallest.front().why + (r.smallest.front().got_rules.empty() ? "" : "\n  rules cited: " + r.smallest.front().got_rules);
    return s;
}
/// Every law in a line or two.
inline std::string words(const report& all) {
    std::string s = all.of + "\n";
    for (const law_result& r : all.laws) s += words(r) + "\n";
    return s;
}
/// The laws as a Markdown table: what each says, how it is shown, over what, in how many states, with what result.
inline std::string table(const report& all) {
    std::string s = "| Law | States | Method | Over | Size | Result |\n|---|---|---|---|---|---|\n";
    for (const law_result& r : all.laws) {
        s += "| " + std::string{r.law->id} + " | " + std::string{r.law->states};
        if (!r.law->assumes.empty() && r.not_applicable.empty()) s += " *Assumes: " + std::string{r.law->assumes} + ".*";
        s += " | " + std::string{word(r.law->how)} + " | " + std::string{r.law->over} + " | " + std::to_string(r.states) + " | ";
        s += !r.not_applicable.empty() ? "not asked: " + std::string{r.not_applicable} : r.holds() ? "holds" : "does not hold, " + std::to_string(r.failures) + " times";
        s += " |\n";
    }
    return s;
}

}  // namespace andante::verify
