// SPDX-License-Identifier: BSL-1.0
// validation                 the generated part of docs/simulation/validation.md: published outcomes beside those of virtual trials
// validation --csv           a line for each outcome
// validation --svg           the picture
// validation --write TOP     the page and the picture anew, into the top folder
// validation --replicates N  with N virtual trials instead of 2000
#include "picture.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace {

bool on_a_terminal() {
#if __has_include(<unistd.h>)
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

bool write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out{file, std::ios::binary};
    out << text << std::flush;
    if (!out) std::cerr << "validation: cannot write " << file.string() << "\n";
    return static_cast<bool>(out);
}
std::string read(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

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
        if (on_a_terminal()) std::cerr << "\r  study " << done << " of " << of << (done == of ? "\n" : " ") << std::flush;
    });
    if (how != "--write") {
        std::cout << (how == "--csv" ? validation::csv(all) : how == "--svg" ? validation::svg(all) : validation::generated(all));
        return 0;
    }
    const std::filesystem::path folder = top / "docs" / "simulation";
    const std::string page = read(folder / "validation.md");
    return write(folder / "validation.md", page.substr(0, page.find(validation::begins)) + validation::generated(all)) && write(folder / "validation.svg", validation::svg(all)) ? 0 : 1;
}
