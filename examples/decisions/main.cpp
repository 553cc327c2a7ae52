// SPDX-License-Identifier: BSL-1.0
// decisions                        holds what this library decides against the records of the rule set's versions; the status is 1 when its version may not be called so
// decisions FROM.txt [TO.txt]      what changed from a record to this library, or to another record: in words, or with --csv, or (of this library) with --vectors
// decisions --write                writes the record of this version; one that is there and says otherwise is written anew only with --unreleased
// From the top folder.
#include "records.hpp"

#include <andante/io/file.hpp>
#include <andante/verify/write_vector.hpp>

#include <fstream>
#include <iostream>

int main(int count, char** words_given) {
    using namespace decisions;
    const std::filesystem::path folder = "tests/verify/decisions";
    const std::vector<std::string_view> asked(words_given + 1, words_given + count);
    const auto has = [&](std::string_view word) { return std::find(asked.begin(), asked.end(), word) != asked.end(); };
    std::vector<decision_record> given;
    for (const std::string_view word : asked) {
        if (word == "--csv" || word == "--vectors" || word == "--write" || word == "--unreleased") continue;
        const auto text = andante::detail::read_whole(std::string{word}.c_str());
        auto r = text ? read_decisions(*text) : std::nullopt;
        if (!r) return std::cerr << "decisions: " << word << " is no record\n", 2;
        given.push_back(std::move(*r));
    }
    const std::string version{ibm_rule_set_version()};
    if (!given.empty()) {
        const decision_diff d = given.size() > 1 ? compare(given[0], given[1]) : compare(given[0], andante_itself(), version);
        if (has("--csv")) std::cout << csv(d);
        else if (has("--vectors")) for (const violation& v : d.examples) std::cout << write_vector(v) << "\n";
        else std::cout << words(d);
        const std::string why = refused_step(d);
        if (!why.empty()) std::cerr << why << "\n";
        return why.empty() ? 0 : 1;
    }
    const decision_record now = record_of(andante_itself(), version);
    if (has("--write")) {
        const std::filesystem::path file = folder / (version + ".txt");
        const auto there = andante::detail::read_whole(file.string().c_str());
        if (there && *there != written(now) && !has("--unreleased"))
            return std::cerr << "decisions: " << file.string() << " says otherwise; a released version keeps its record, so raise the version, or say --unreleased\n", 1;
        std::ofstream{file, std::ios::binary} << written(now);
        return 0;
    }
    const std::string why = wrong_with(records_in(folder), now);
    std::cout << (why.empty() ? "rule set " + version + ": " + std::to_string(now.states()) + " states, decided as its record says\n" : why + "\n");
    return why.empty() ? 0 : 1;
}
