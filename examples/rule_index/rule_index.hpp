// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/andante.hpp>
#include <andante/verify/traceability.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

/// The index of the rules, written from the code: docs/rules/index.md.
namespace rule_index {

using namespace andante;

inline std::string written(std::string_view s) { return std::string{s}; }

inline std::string_view kind_word(verify::proposal_kind k) {
    constexpr std::array words{"judges", "derived", "law", "order", "default", "conversion", "wording", "display"};
    return words[static_cast<std::size_t>(k)];
}
inline std::string_view state_word(verify::progress_of_work d) {
    constexpr std::array words{"yes", "in part", "not yet"};
    return words[static_cast<std::size_t>(d)];
}
inline std::string_view grade_word(grade g) {
    constexpr std::array words{"A", "B", "C", "expert"};
    return words[static_cast<std::size_t>(g)];
}
/// What silence may mean: never less than hold, never more than rest.
inline std::string_view silence_word(action a) { return a == action::rest ? "rest" : a == action::regress ? "regress" : "hold"; }
/// The id, as a link where it has a page.
inline std::string linked(std::string_view id, const std::filesystem::path& pages) {
    const std::string name = written(id);
    return std::filesystem::exists(pages / (name + ".md")) ? "[" + name + "](" + name + ".md)" : name;
}
inline void add_to(std::string& list, std::string_view one) { list += (list.empty() ? "" : ", ") + written(one); }

template <class R>
std::string scopes_of() {
    std::string all;
    if (judges<R, whole_person>) add_to(all, "person");
    if (judges<R, limb>) add_to(all, "region");
    if (judges<R, step>) add_to(all, "exercise");
    if (judges<R, way>) add_to(all, "mode");
    return all;
}
template <class R>
std::string moments_of() {
    constexpr set_of<phase> when = [] {
        if constexpr (requires { R::when; }) return set_of<phase>{R::when};
        else return set_of<phase>{phase::before};
    }();
    std::string all;
    if (when.has(phase::before)) add_to(all, "before");
    if (when.has(phase::during)) add_to(all, "during");
    if (when.has(phase::after)) add_to(all, "after");
    return all;
}
/// Where the numbers of a card come from: "2 read, 1 house".
inline std::string numbers_of(const rule_card& c) {
    std::array<int, 3> n{};
    ibm_rules.for_each_limit([&]<class B>(const rule_card& of, std::string_view, const B&, origin from) {
        if (&of == &c) ++n[static_cast<std::size_t>(from)];
    });
    std::string all;
    constexpr std::array words{" read", " recalled", " house"};
    for (std::size_t i = 0; i != n.size(); ++i)
        if (n[i] != 0) add_to(all, std::to_string(n[i]) + words[i]);
    return all.empty() ? "–" : all;
}

/// The whole page. `pages` is the folder of the rules' pages.
inline std::string page(const std::filesystem::path& pages) {
    std::string s = "# Index of the rules\n\nWritten by `examples/rule_index` from the code; `tests/examples/docs.cpp` compares it. Rule set " + written(rule_set_version) + ".\n";

    s += "\n## The proposals\n\nEach of the " + std::to_string(verify::proposals.size()) +
         " proposals, and what became of it. *Judges* answers with a finding; *derived* and *law* follow from others; the rest are no judges and have\n"
         "their place elsewhere. What is not there yet is told once more, with what it waits for, in [not implemented](not-implemented.md).\n\n"
         "| Id | About | Kind | There | Where it lives, or what is missing |\n|---|---|---|---|---|\n";
    for (const verify::proposal& p : verify::proposals)
        s += "| " + linked(p.id, pages) + " | " + written(p.about) + " | " + written(kind_word(p.kind)) + " | " + written(state_word(p.done)) + " | " + written(p.rest) + " |\n";

    s += "\n## The cards\n\nThe judges of the set, in its order; the order changes no answer. *Scope*: what it judges. *Moment*: before a session, during it, after it. *Unknown*:\n"
         "what its silence means. *Grade*: strength of the idea (A trials, B guideline or cohort, C small or indirect, expert). *Numbers*: how many limits a\n"
         "clinician may move, by where they come from; [limits](../limits.md) has each.\n\n"
         "| Rule | Says | Scope | Moment | Unknown | Grade | Numbers | Source |\n|---|---|---|---|---|---|---|---|\n";
    ibm_rules.for_each_rule([&]<class R>(const R&, std::size_t) {
        const rule_card& c = R::card;
        s += "| " + linked(c.id, pages) + " | " + written(c.states) + " | " + scopes_of<R>() + " | " + moments_of<R>() + " | " + written(silence_word(R::if_unknown)) + " | " +
             written(grade_word(c.strength)) + " | " + numbers_of(c) + " | " + written(c.source.work) + ": " + written(c.source.locator) + " |\n";
    });

    s += "\n## The recommendations\n\nThe page that this project serves: Cure IBM, *Physical Therapy and Exercise*, revised 15 March 2019. Each recommendation in our words, and the\n"
         "proposals that serve it.\n\n| | Recommendation | Served by | Not there yet |\n|---|---|---|---|\n";
    for (const verify::recommendation& r : verify::recommendations) {
        std::string served, missing;
        verify::for_each_id(r, [&](std::string_view id) {
            const verify::proposal* p = verify::find_proposal(id);
            add_to(p != nullptr && p->done != verify::progress_of_work::not_yet ? served : missing, linked(id, pages));
        });
        s += "| " + std::to_string(r.number) + " | " + written(r.says) + " | " + served + " | " + missing + " |\n";
    }
    return s;
}

}  // namespace rule_index
