// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rules/ibm.hpp>
#include <andante/verify/walk_vectors.hpp>
#include <andante/verify/write_decision_table.hpp>

/// The generated part of docs/decision-table.md.
namespace decision_table_page {

using namespace andante;

inline constexpr std::string_view begins = "<!-- from here on written by the program decision_table -->\n";

/// Wishes what the rules of steps are there for: all the load at once, or everything at once.
inline dose all_at_once(const course& c) noexcept {
    const exact load = c.ceiling.at(part::weight);
    return load > c.level.at(part::weight) ? c.level.with(part::weight, load) : c.ceiling;
}
/// What is known, and why it stands. The test demands that these are found, and no others.
inline std::vector<verify::explained_finding> known() {
    using enum verify::table_fault;
    return {{subsumed, "OVW-9", "Derived. At its own numbers OVW-2 rests whatever it rests. It matters where a clinician has widened the gate of OVW-2, for its own stays."},
            {subsumed, "IRP-2", "It names the ramp, and the guard applies it. Its own is how long a rung lasts: it matters where that is set longer."}};
}
/// Below these the shares may not fall.
inline std::vector<verify::least_share> least() {
    return {{verify::spaces::signals, 32}, {verify::spaces::days_after, 101}, {verify::spaces::weeks, 33}};
}
/// The findings are those of the rule set's own numbers; the spaces beyond show where what is subsumed matters after all.
inline verify::decision_table tabulated(const verify::implementation& what, const verify::implementation& bolder, const std::string& vectors, verify::tier how_far = verify::tier::ordinary) {
    verify::tabulator t{what.rules};
    verify::walk_table(t, what, how_far), verify::walk_wishes(t, bolder);
    const verify::decision_table own_numbers = t.table();
    verify::walk_moved_limits(t, what), verify::walk_vectors(t, what, vectors);
    verify::decision_table all = t.table();
    all.findings = own_numbers.findings;
    return all;
}
inline std::string generated(const verify::decision_table& t, std::string_view rule_set, verify::tier how_far = verify::tier::ordinary) {
    const auto in_vectors = [](const verify::tallied_space& s) { return s.name == verify::spaces::vectors; };
    const auto of_all = [&](std::size_t n) { return std::to_string(n) + " of " + std::to_string(t.rules.size()); };
    std::string s = std::string{begins} + "\nRule set " + std::string{rule_set} + (how_far == verify::tier::ordinary ? ", ordinary" : ", release") + " tier.\n\n## Answers\n\n" +
                    verify::table_of_answers(t, how_far == verify::tier::ordinary ? least() : std::vector<verify::least_share>{}) + "\n## Rules\n\nOf the rules " + of_all(verify::rules_that_matter(t, [&](const verify::tallied_space& x) { return !in_vectors(x); })) +
                    " matter alone in some state of the sweep, " + of_all(verify::rules_that_matter(t, in_vectors)) + " in some test vector, " +
                    of_all(verify::rules_that_matter(t, [](const verify::tallied_space&) { return true; })) + " in one of both.\n\n";
    s += verify::table_of_rules(t, [&](std::size_t i) {
        const rule_card& c = ibm_rule_set::card(i);
        return "[" + std::string{c.id} + "](rules/" + std::string{c.id} + ".md) " + std::string{c.states};
    });
    return s + "\n## Findings\n\n" + verify::table_of_findings(t, known());
}

}  // namespace decision_table_page
