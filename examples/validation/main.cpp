// SPDX-License-Identifier: BSL-1.0
// validation                 the generated part of docs/simulation/validation.md: published outcomes beside those of virtual trials
// validation --csv           a line for each outcome
// validation --replicates N  with N virtual trials instead of 2000
#include "page.hpp"

#include <cstdlib>
#include <iostream>

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

}  // namespace

int main(int count, char** given) {
    std::uint32_t replicates = validation::all_replicates;
    bool as_lines = false;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = given[i];
        if (word == "--csv") as_lines = true;
        else if (word == "--replicates" && i + 1 < count && std::atol(given[i + 1]) >= 1 && std::atol(given[i + 1]) <= 1'000'000) replicates = static_cast<std::uint32_t>(std::atol(given[++i]));
        else return std::cerr << "usage: validation [--csv] [--replicates 1 to 1000000]\n", 2;
    }
    const auto all = validation::simulate_all(replicates, [](std::size_t done, std::size_t of) {
        if (on_a_terminal()) std::cerr << "\r  study " << done << " of " << of << (done == of ? "\n" : " ") << std::flush;
    });
    std::cout << (as_lines ? validation::csv(all) : validation::generated(all));
}
