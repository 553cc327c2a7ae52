// SPDX-License-Identifier: BSL-1.0
// Writes the two committed diaries anew: make_diaries [FOLDER], by default examples/diaries.
#include <andante/io.hpp>

#include "diaries/lives.hpp"

#include <iostream>

int main(int count, char** given) {
    const std::string folder = count > 1 ? given[1] : "examples/diaries";
    bool ok = true;
    const auto keep = [&](const andante::diary_file& f, const std::string& name) {
        const auto saved = andante::save(f, folder + "/" + name);
        if (saved) std::cout << folder << '/' << name << ": " << *saved << " bytes\n";
        else std::cerr << folder << '/' << name << ": " << words(saved.error()) << '\n', ok = false;
    };
    keep(lives::home_programme(), "home_programme.jsonl");
    keep(lives::hard_year(), "hard_year.jsonl");
    return ok ? 0 : 1;
}
