// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "matrix.hpp"

#include <andante/io/json.hpp>
#include <andante/io/problem.hpp>

/// Every public promise, with its range, unit, default and error, and what shows it: docs/integration/requirements.json and .md.
namespace integration {

/// A promise, and what shows it. Empty texts say nothing.
struct requirement {
    std::string kind, id, states;
    std::string unit, range, by_default, bound, looser, unknown, error, origin;
    words laws, tests;
    std::size_t vectors = 0;
};

namespace detail {

/// Promises of the core that no table has.
struct promise {
    const char *id, *states, *tests;
};
inline constexpr auto core_promises = std::to_array<promise>({
    {"1", "An answer depends on the prescription, the diary and the day alone: no clock, no locale, no thread, no setting of the machine.", "tests/properties/order_and_time.cpp tests/object/decide.cpp"},
    {"2", "Deciding, folding an entry and planning a week allocate nothing, throw nothing and call nothing from outside.", "tests/object/decide.cpp tests/object/decide_by_choice.cpp tests/object/plan_week.cpp tests/guard/allocations.cpp"},
    {"3", "Decisions are exact integers. A floating-point number passes one door, which refuses what is not finite, is below zero or above its bound, and rounds towards less.", "tests/quantity/door.cpp tests/static/quantities.cpp tests/proofs/door.smt2"},
    {"4", "Flags under which a compiler may take a NaN for a number are refused.", "tests/rejects/flags_that_fold_nan.cpp"},
    {"5", "Only the guard makes a dose, and a withheld decision has none that could be read.", "tests/rejects/dose_without_the_guard.cpp tests/rejects/reading_a_withheld_dose.cpp tests/rejects/moving_an_approval.cpp"},
    {"6", "A host that shows no page for care does not compile.", "tests/rejects/page_for_care.cpp"},
    {"7", "A guarded policy has the rules RED-1, RED-2, RED-3 and RED-7, and nothing tunes them.", "tests/rejects/no_red_flags.cpp tests/rejects/floor_switched_off.cpp tests/properties/rule_sets.cpp"},
    {"8", "Bare numbers, other units and other scales do not compile.", "tests/rejects/bare_numbers.cpp tests/rejects/mixing_units.cpp tests/rejects/mixing_scales.cpp"},
    {"9", "Every answer carries the version of the rule set and its reasons; a certificate names what bound the dose and the smallest change that would alter it.", "tests/io/decisions.cpp tests/guard/certificate.cpp"},
    {"10", "A file is saved as a whole or not at all, wherever the program is killed.", "tests/drills/kill.cpp tests/io/killed_save.cpp"},
    {"11", "Of a saved file with any changed bit no event is trusted, and its bytes are handed back.", "tests/drills/flipped_bit.cpp"},
    {"12", "An older file is read no looser than it was meant; a later one is refused as a whole and not saved over.", "tests/drills/older.cpp tests/drills/newer.cpp"},
    {"13", "What is written is the same bytes for the same diary, and is read as the same diary.", "tests/io/round_trip.cpp"},
    {"14", "Words for patients keep to a reading grade, a length and a list of words that are not said.", "tests/text/lint.cpp"},
    {"15", "Values have the sizes of the page on the environment, and are copied by their bytes.", "tests/static/sizes.cpp"},
});

inline words split(std::string_view s) {
    words all;
    while (!s.empty()) {
        const std::size_t n = (std::min)(s.find(' '), s.size());
        if (n != 0) all.emplace_back(s.substr(0, n));
        s.remove_prefix((std::min)(n + 1, s.size()));
    }
    return all;
}
inline std::string without_ticks(std::string s) {
    s.erase(std::remove(s.begin(), s.end(), '`'), s.end());
    return s;
}
inline std::string range_of(exact least, exact most) { return std::to_string(least) + " to " + std::to_string(most); }

}  // namespace detail

inline std::vector<requirement> requirements_of(const found& f, const fs::path& top) {
    using detail::range_of;
    std::vector<requirement> all;
    const std::string errors = detail::whole(top / "docs/errors.md"), signals = detail::whole(top / "docs/signals.md");
    const auto ids_with = [&](const std::string& start) {
        return static_cast<std::size_t>(std::count_if(f.vector_ids.begin(), f.vector_ids.end(), [&](const std::string& id) { return id.starts_with(start + "."); }));
    };
    const auto add = [&](const char* kind, const std::string& id, std::string states) -> requirement& {
        all.push_back({kind, std::string{"REQ-"} + kind + "-" + id, std::move(states), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, 0});
        return all.back();
    };
    for (const detail::promise& p : detail::core_promises) add("CORE", p.id, p.states).tests = detail::split(p.tests);
    for (const law_row& l : f.laws)
        if (l.holds()) add("LAW", l.id, l.states).laws = {l.id};
    for (const rule_row& r : f.rules) {
        requirement& q = add("RULE", r.id, r.states);
        q.vectors = r.vectors.size(), q.laws = {"I4", "I7", "R1"}, q.origin = r.numbers;
    }
    const auto says_unknown = [&](const rule_card& c, action silence) {
        const std::string word{rule_index::silence_word(silence)};
        for (requirement& q : all)
            if (q.id == "REQ-RULE-" + std::string{c.id} && q.unknown.find(word) == std::string::npos) q.unknown += (q.unknown.empty() ? "" : " or ") + word;
    };
    ibm_rules.for_each_rule([&]<class R>(const R&, std::size_t) { says_unknown(R::card, R::if_unknown); });
    std::map<std::string, origin> origins;
    ibm_rules.for_each_limit([&]<class B>(const rule_card& c, std::string_view knob, const B&, origin from) { origins.emplace(std::string{c.id} + "." + std::string{knob}, from); });
    const auto limit_of = [&](const std::string& name, const rings& ring, std::string_view scale) {
        constexpr const char* words_of_origin[] = {"read", "recalled", "house"};
        requirement& q = add("LIMIT", name, "A limit that a clinician may move within its rings.");
        q.unit = scale, q.by_default = std::to_string(ring.normal), q.range = range_of(ring.recommended.least, ring.recommended.most), q.bound = std::to_string(ring.absolute);
        q.looser = ring.looser_up ? "up" : "down", q.error = "E_LIMIT", q.laws = {"I24", "I24-rings"}, q.tests = {"tests/static/rules_and_limits.cpp"};
        q.vectors = ids_with(name) + ids_with("LIMIT." + name);
        if (const auto at = origins.find(name); at != origins.end()) q.origin = words_of_origin[static_cast<std::size_t>(at->second)];
    };
    limits::for_each([&]<class T>(const named_limit<T>& l) {
        if constexpr (requires { T::scale::name; }) limit_of(std::string{l.name}, l.ring, T::scale::name);
        else limit_of(std::string{l.name}, l.ring, "per mille");
    });
    std::map<std::string, words> told;
    for (words& row : detail::rows_below(signals, "# Signals", 10)) told.emplace(detail::without_ticks(row[0]), row);
    for (const andante::detail::signal_form& s : andante::detail::signal_forms) {
        const auto at = told.find(std::string{s.stem});
        requirement& q = add("SIGNAL", std::string{s.key}, "An answer that is told under this key; it counts for the days of its greatest age.");
        using form = andante::detail::answer_form;
        q.unit = s.form == form::yes_no ? "yes or no" : s.form == form::word ? "one word" : s.form == form::flags ? "a set of words" : "a whole number";
        q.range = range_of(s.least, s.most), q.error = s.form == form::number ? "E_RANGE, E_WRONG_UNIT, E_NOT_AN_INTEGER" : s.form == form::yes_no ? "E_WRONG_TYPE" : "E_UNKNOWN_WORD";
        if (at != told.end()) q.unit += at->second[3] == "flags" || at->second[3] == "yes_no" ? "" : " on " + at->second[3], q.unknown = at->second[9], q.bound = "age " + at->second[6] + " days";
        q.vectors = ids_with("RANGE." + std::string{s.key}), q.laws = {"I5", "I31"}, q.tests = {"tests/io/refused.cpp", "tests/io/round_trip.cpp"};
    }
    const dose most = absolute_ceiling;
    for (std::size_t i = 0; i != part_count; ++i) {
        constexpr const char* units[] = {"sets", "repetitions", "g", "s"};
        requirement& q = add("FORM", std::string{andante::detail::part_keys[i]}, "The most that a prescription may ask for at home.");
        q.unit = units[i], q.range = range_of(0, most.parts()[i]), q.error = "E_RANGE in a file, beyond_the_absolute_bound of a form", q.laws = {"I9", "I10"}, q.tests = {"tests/guard/prescription.cpp"};
    }
    for (const words& row : detail::rows_below(errors, "### `draft_problem`", 4)) {
        const std::string code = detail::without_ticks(row[0]);
        const auto& keys = andante::detail::draft_problem_keys;
        if (code == "nothing" || std::find(keys.begin(), keys.end(), code) == keys.end()) continue;
        requirement& q = add("FORM", code, "A form is refused that " + row[1] + ".");
        q.error = "E_PRESCRIPTION, " + code, q.laws = {"I10"}, q.tests = {"tests/guard/prescription.cpp"}, q.vectors = 0;
    }
    for (const words& row : detail::rows_below(errors, "What stands in braces is filled in.", 4)) {
        const std::string code = detail::without_ticks(row[0]);
        if (!code.starts_with("E_")) continue;
        requirement& q = add("ERROR", code, "A stable code: " + row[1] + ".");
        q.error = code, q.tests = {"tests/io/refused.cpp", "tests/io/files.cpp"};
        if (const auto n = f.by_error.find(code); n != f.by_error.end()) q.vectors = n->second;
    }
    for (const auto& [key, most_of_it] : {std::pair{"line_bytes", andante::longest_line}, std::pair{"file_bytes", andante::longest_file}, std::pair{"depth", andante::deepest},
                                          std::pair{"word_bytes", andante::longest_word}}) {
        requirement& q = add("READ", key, "The most that is read of a file; more is refused.");
        q.range = "0 to " + std::to_string(most_of_it), q.error = std::string_view{key} == "depth" ? "E_DEPTH" : "E_SIZE", q.tests = {"tests/io/refused.cpp"};
        q.vectors = f.by_error.count(q.error) == 0 ? 0 : f.by_error.at(q.error);
    }
    return all;
}

/// What is wrong with the traces; empty when nothing is.
inline words untraced(const std::vector<requirement>& all, const found& f, const fs::path& top) {
    words wrong;
    std::set<std::string> ids;
    const std::string forms = detail::whole(top / "tests/guard/prescription.cpp"), files = detail::whole(top / "tests/io/files.cpp") + detail::whole(top / "tests/io/refused.cpp");
    for (const requirement& q : all) {
        if (!ids.insert(q.id).second) wrong.push_back(q.id + " is there twice");
        if (q.states.empty()) wrong.push_back(q.id + " promises nothing");
        if (q.laws.empty() && q.tests.empty() && q.vectors == 0) wrong.push_back(q.id + " is shown by nothing");
        for (const std::string& l : q.laws)
            if (f.law(l) == nullptr || !f.law(l)->holds()) wrong.push_back(q.id + ": no such law holds: " + l);
        for (const std::string& t : q.tests)
            if (!fs::exists(top / t)) wrong.push_back(q.id + ": no such test: " + t);
        if (q.kind == "SIGNAL" && q.unknown.empty()) wrong.push_back(q.id + " does not say what silence means");
        if (q.kind == "LIMIT" && q.vectors == 0) wrong.push_back(q.id + " has no vector");
        if (q.kind == "FORM" && q.error.starts_with("E_PRESCRIPTION") && forms.find(q.error.substr(q.error.find(' ') + 1)) == std::string::npos) wrong.push_back(q.id + " is provoked by no test");
        if (q.kind == "ERROR" && q.vectors == 0 && files.find(q.error) == std::string::npos) wrong.push_back(q.id + " is provoked by no vector and no test");
    }
    return wrong;
}

inline std::string version_of_the_library() {
    return std::to_string(ANDANTE_VERSION_MAJOR) + "." + std::to_string(ANDANTE_VERSION_MINOR) + "." + std::to_string(ANDANTE_VERSION_PATCH);
}
/// A requirement a line.
inline std::string requirements_json(const std::vector<requirement>& all) {
    std::string s = "{\"format\": \"andante-requirements/1\", \"library\": \"" + version_of_the_library() + "\", \"rule_set\": \"" + std::string{rule_set_version} + "\",\n \"requirements\": [\n";
    for (const requirement& q : all) {
        nlohmann::ordered_json j;
        const auto say = [&](const char* key, const std::string& x) {
            if (!x.empty()) j[key] = x;
        };
        j["id"] = q.id, j["states"] = q.states;
        say("unit", q.unit), say("range", q.range), say("default", q.by_default), say("bound", q.bound), say("looser", q.looser), say("unknown", q.unknown), say("error", q.error), say("origin", q.origin);
        if (!q.laws.empty()) j["laws"] = q.laws;
        if (q.vectors != 0) j["vectors"] = q.vectors;
        if (!q.tests.empty()) j["tests"] = q.tests;
        s += "  " + j.dump() + (&q == &all.back() ? "\n" : ",\n");
    }
    return s + " ]}\n";
}
/// The same to be read.
inline std::string requirements_page(const std::vector<requirement>& all) {
    std::string s = "# Requirements\n\nEvery public promise of andante " + version_of_the_library() + " with rule set " + std::string{rule_set_version} +
                    ", written by the program `integration` from the code and the pages; [requirements.json](requirements.json) is the same for programs.\n"
                    "A promise is shown by laws, by [test vectors](../vectors.md), whose number stands here, and by tests. What the [laws](../laws.md) assume, they name.\n";
    struct part { const char *kind, *title, *about; };
    for (const part& p : {part{"CORE", "The core", "Promises of the library as a whole."},
                          part{"LAW", "Laws", "What every answer keeps."},
                          part{"RULE", "Rules", "Of each rule: what it says, what silence means to it at most, and where its numbers come from. [The matrix](traceability.html) has the rest."},
                          part{"LIMIT", "Limits", "*Range* is the recommended one, within which a clinician moves a limit freely; up to the *bound* it takes a signature, beyond it nothing helps."},
                          part{"SIGNAL", "Signals", "What may be told. *Bound* is the greatest age at which it counts; 0 is the day itself."},
                          part{"FORM", "Prescriptions", "What may be prescribed, and what is refused."},
                          part{"READ", "Sizes", "What is read of a file."},
                          part{"ERROR", "Errors of files", "Nothing of a line with an error is used. [Errors](../errors.md) has cause and cure."}}) {
        struct column { const char* head; std::string requirement::* of; };
        std::vector<column> columns;
        for (const column& c : {column{"Unit", &requirement::unit}, column{"Range", &requirement::range}, column{"Default", &requirement::by_default}, column{"Bound", &requirement::bound},
                                column{"Looser", &requirement::looser}, column{"Unknown means", &requirement::unknown}, column{"Error", &requirement::error}, column{"Origin", &requirement::origin}})
            if (std::any_of(all.begin(), all.end(), [&](const requirement& q) { return q.kind == p.kind && !(q.*c.of).empty(); })) columns.push_back(c);
        s += std::string{"\n## "} + p.title + "\n\n" + p.about + "\n\n| Id | States |";
        for (const column& c : columns) s += std::string{" "} + c.head + " |";
        s += " Shown by |\n|---|---|";
        for (std::size_t i = 0; i != columns.size(); ++i) s += "---|";
        s += "---|\n";
        for (const requirement& q : all) {
            if (q.kind != p.kind) continue;
            std::string shown;
            const auto show = [&](const std::string& one) { shown += (shown.empty() ? "" : ", ") + one; };
            for (const std::string& l : q.laws) show(l);
            if (q.vectors != 0) show(detail::plural(q.vectors, "vector"));
            for (const std::string& t : q.tests) show("`" + t + "`");
            s += "| " + q.id + " | " + q.states + " |";
            for (const column& c : columns) s += " " + q.*c.of + " |";
            s += " " + shown + " |\n";
        }
    }
    return s;
}

}  // namespace integration
