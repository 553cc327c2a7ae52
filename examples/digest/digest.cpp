// SPDX-License-Identifier: BSL-1.0
// digest FILE...                what is answered, said and saved, as digests: of the vectors and diaries in the files, of two lives lived anew, and of the sweep of the laws
// digest --short FILE...        the same without the sweep
// digest --save FOLDER ...      saves the two lives there too
// docs/targets.md has the digests that hold everywhere. The exit status is 1 when a vector, a diary or a law does not come out as it should.
#include <andante/andante.hpp>
#include <andante/verify/check.hpp>

#include "digest.hpp"

#include <iostream>

int main(int count, char** given) {
    std::vector<std::string> files;
    std::string folder, wrong;
    bool sweeps = true;
    for (int i = 1; i < count; ++i) {
        const std::string word = given[i];
        if (word == "--short") sweeps = false;
        else if (word == "--save" && i + 1 < count) folder = given[++i];
        else if (word.starts_with("-")) return std::cerr << "usage: digest [--short] [--save FOLDER] FILE...\n", 2;
        else files.push_back(word);
    }
    const std::vector<digests::life> lived = digests::lives_again();
    std::cout << digests::short_ones(files, lived, wrong) << std::flush;
    if (!folder.empty())
        for (const digests::life& l : lived)
            if (const auto saved = andante::save(l.lived, folder + "/" + std::string{l.file}); !saved) wrong += std::string{l.file} + ": " + words(saved.error()) + "\n";
    if (sweeps) {
        const auto found = andante::verify::check(andante::verify::of("andante", andante::policies::standard{}, andante::ibm_rules, andante::ibm_questions{}));
        std::cout << digests::line("sweep", found.answers, "answers", found.digest);
        for (const andante::verify::violation& v : found.violations()) wrong += std::string{v.law} + ": " + v.why + "\n";
    }
    std::cerr << wrong;
    return wrong.empty() ? 0 : 1;
}
