// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "bills.hpp"

#include <andante/verify/decision_record.hpp>

/// What is proved and what is tested, on one page with sizes and digests: docs/integration/proofs.md.
namespace integration {

namespace detail {

inline std::string in_hex(std::uint64_t n) {
    std::string s(16, '0');
    for (std::size_t i = 16; i-- != 0; n >>= 4) s[i] = "0123456789abcdef"[n & 15];
    return s;
}
/// Of the vector files, one after the other.
inline std::uint64_t digest_of_vectors(const fs::path& top) {
    std::uint64_t all = 14695981039346656037u;
    for (const std::string& file : verify::vector_files((top / "tests/vectors").string()))
        for (const char c : whole(file)) all = (all ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return all;
}
inline std::size_t files_below(const fs::path& folder) {
    return static_cast<std::size_t>(std::count_if(fs::recursive_directory_iterator{folder}, fs::recursive_directory_iterator{}, [](const fs::directory_entry& e) { return e.is_regular_file(); }));
}
/// A section of docs/proofs.md with laws: its title, its bounds, and how many.
struct arithmetic {
    std::string title, code, bounds;
    std::size_t laws = 0;
};
inline std::vector<arithmetic> arithmetic_in(std::string_view page) {
    std::vector<arithmetic> all;
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t end = (std::min)(page.find('\n', at), page.size());
        const std::string_view line = page.substr(at, end - at);
        at = end + 1;
        if (line.starts_with("### ")) all.push_back({std::string{line.substr(4)}, {}, {}, 0});
        if (all.empty()) continue;
        if (line.starts_with("Code: "))
            if (const std::size_t file = line.find(" File: "), bounds = line.find(" Bounds: "); bounds != std::string_view::npos)
                all.back().code = line.substr(6, file - 7), all.back().bounds = line.substr(bounds + 9);
        all.back().laws += line.starts_with("| ") && line.ends_with(" | proved |");
    }
    std::erase_if(all, [](const arithmetic& a) { return a.laws == 0; });
    return all;
}

}  // namespace detail

inline std::string proofs_page(const found& f, const fs::path& top) {
    const std::string z3_page = detail::whole(top / "docs/proofs.md");
    const std::vector<detail::arithmetic> arithmetic = detail::arithmetic_in(z3_page);
    const auto record = verify::read_decisions(detail::whole(top / "tests/verify/decisions" / (std::string{rule_set_version} + ".txt")));
    std::size_t proved = 0, tested = 0, not_asked = 0, states = 0, formulas = 0, passed = 0, vectors = 0;
    for (const law_row& l : f.laws) {
        if (!l.holds()) ++not_asked;
        else ++(l.method == "sampled" ? tested : proved), states += static_cast<std::size_t>(std::stoull(l.size));
    }
    for (const detail::arithmetic& a : arithmetic) formulas += a.laws;
    for (const auto& [level, n] : f.by_level) vectors += n.all, passed += n.passed;
    const std::size_t at = z3_page.find(") 4."), z3_end = z3_page.find(',', at);
    const std::string z3 = at == std::string::npos ? std::string{} : z3_page.substr(at + 2, z3_end - at - 2);

    std::string s = "# What is proved, and what is tested\n\nandante " + version_of_the_library() + ", rule set " + std::string{rule_set_version} +
                    ". Written by the program `integration`; a test compares it. *Proved* means: for every element of a space that is named here, or for all numbers within bounds. *Tested* means: on a "
                    "part of it that was drawn. Neither says that a rule is right for a body.\n\n## In short\n\n| What | How | Size | Result | Digest | Again |\n|---|---|---:|---|---|---|\n";
    s += "| [Laws](../laws.md) of every answer | walked as a whole, " + detail::plural(proved, "law") + "; drawn, " + std::to_string(tested) + " | " + std::to_string(states) + " states | hold; " + std::to_string(not_asked) +
         " not asked, and why | | `laws` |\n";
    s += "| [Arithmetic](../proofs.md) for all integers | z3 " + z3 + ", beside each law a planted fault that it finds | " + detail::plural(formulas, "law") + " in " + std::to_string(arithmetic.size()) +
         " files | proved | | `tests/tools/proofs.sh tests/proofs docs/proofs.md` |\n";
    if (record)
        s += "| [Decisions](decision-changes.md) of this version | every state of the sweep, kept | " + std::to_string(record->states()) + " states | as recorded | `" + detail::in_hex(verify::digest_of(*record)) + "` | `decisions` |\n";
    s += "| [Test vectors](../vectors.md) | asked of this library | " + std::to_string(vectors) + " vectors | " + std::to_string(passed) + " pass | `" + detail::in_hex(detail::digest_of_vectors(top)) + "` | `andante_vectors tests/vectors` |\n";
    s += "| What must not compile | each wrong line beside a right one | " + std::to_string(detail::files_below(top / "tests/rejects")) + " files | refused, with the sentence of [errors](../errors.md) | | `./go test all` |\n";
    s += "| [Hostile input](../fuzzing.md) | libFuzzer with sanitizers; what it found is kept and replayed | " + std::to_string(detail::files_below(top / "tests/fuzz/corpus")) + " files | replayed | | `tests/fuzz/hunt.sh` |\n";
    s += "\nThe digest of decisions is the same on every machine, compiler and level of optimisation on which the tests pass, for the record is compared byte by byte. Compilers and tools are on the page of the "
         "[environment](environment.md); which rule, hazard and vector belongs to which law, in [the matrix](traceability.html).\n";
    s += "\n## Laws\n\nWhat is walked and assumed by all of them is in [the laws](../laws.md#what-is-walked).\n\n| Law | States | Shown | Method | Space | Size | Result |\n|---|---|---|---|---|---:|---|\n";
    for (const law_row& l : f.laws)
        s += "| " + l.id + " | " + l.states + " | " + (!l.holds() ? "not asked" : l.method == "sampled" ? "tested" : "proved") + " | " + l.method + " | " + l.over + " | " + l.size + " | " + l.result + " |\n";
    s += "\n## Arithmetic\n\n| What | Code | Within | Laws | Shown |\n|---|---|---|---:|---|\n";
    for (const detail::arithmetic& a : arithmetic) s += "| " + a.title + " | " + a.code + " | " + a.bounds + " | " + std::to_string(a.laws) + " | proved |\n";
    return s;
}

/// What is kept in docs/integration, by the name of its file.
inline std::map<std::string, std::string> all_pages(const found& f, const fs::path& top) {
    const std::vector<requirement> all = requirements_of(f, top);
    return {{"traceability.csv", matrix_csv(f)}, {"traceability.html", matrix_html(f)}, {"requirements.json", requirements_json(all)}, {"requirements.md", requirements_page(all)},
            {"andante.spdx.json", spdx()}, {"andante.cdx.json", cyclone_dx()}, {"proofs.md", proofs_page(f, top)}};
}

}  // namespace integration
