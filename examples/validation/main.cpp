// SPDX-License-Identifier: BSL-1.0
// validation                 the generated part of docs/simulation/validation.md: published outcomes beside those of virtual trials
// validation --csv           a line for each outcome
// validation --svg           the picture
// validation --write TOP     the page and the picture anew, into the top folder
// validation --replicates N  with N virtual trials instead of 2000
#include "../terminal.hpp"
#include "../text_file.hpp"
#include "picture.hpp"

#include <cstdlib>
#include <filesystem>
#include <iostream>

int main(int count, char** given) {
    std::uint32_t replicates = validation::all_replicates;
    std::string_view how;
    std::filesystem::path top;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = given[i];
        if (how.empty() && (word == "--csv" || word == "--svg")) how = word;
        else if (how.empty() && word == "--write" && i + 1 < count) how = word, top = given[++i];
        else if (word == "--replicates" && i + 1 < count && std::atol(given[i + 1]) >= 1 && std::atol(given[i + 1]) <= 1'000'000) replicates = static_cast<std::uint32_t>(std::atol(given[++i]));
        else return std::cerr << "usage: validation [--csv | --svg | --write TOP] [--replicates 1 to 1000000]\n", 2;
    }
    const auto all = validation::simulate_all(replicates, [](std::size_t done, std::size_t of) {
        if (terminal::shows_errors()) std::cerr << "\r  study " << done << " of " << of << (done == of ? "\n" : " ") << std::flush;
    });
    if (how != "--write") {
        std::cout << (how == "--csv" ? validation::csv(all) : how == "--svg" ? validation::svg(all) : validation::generated(all));
        return 0;
    }
    const std::filesystem::path folder = top / "docs" / "simulation";
    const std::string page = read_text(folder / "validation.md");
    return write_text(folder / "validation.md", page.substr(0, page.find(validation::begins)) + validation::generated(all), "validation") && write_text(folder / "validation.svg", validation::svg(all), "validation") ? 0 : 1;
}
