// SPDX-License-Identifier: BSL-1.0
// sensitivity             the generated part of docs/simulation/sensitivity.md; takes minutes
// sensitivity --csv       a line for each number
// sensitivity --svg       the picture
// sensitivity --write TOP all three, into the top folder
// sensitivity --check TOP lives the first runs alone, and says whether the page there is of this program; the exit status is 1 when it is not
// sensitivity --few ...   a small study, to see how it goes
#include "report.hpp"

#include <andante/policies/standard.hpp>
#include <andante/policies/two_for_two.hpp>
#include <andante/simulate.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace {

using namespace sensitivity;

bool on_a_terminal() {
#if __has_include(<unistd.h>)
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}
/// A policy that is chosen at run time, so that the guard is compiled once.
struct chosen {
    bool spares = false;
    constexpr andante::dose operator()(const andante::course& c, const andante::experience& x) const noexcept { return spares ? andante::policies::two_for_two{}(c, x) : andante::policies::standard{}(c); }
};
run_result lives(const world& w, const size_of_study& s) {
    cohort c{.people = s.people, .seed = 2026, .in = w};
    c.threads = 2;
    const comparison r = compare(c, s.days, [](std::uint64_t, std::uint64_t) {}, arm_of("standard", chosen{}), arm_of("two for two", chosen{true}));
    const auto mean = [&](std::size_t arm, outcome o, bool difference) {
        const arm_result& a = r.arms()[arm];
        return (difference ? a.differences : a.of_people)[static_cast<std::size_t>(o)].mean();
    };
    return {mean(0, outcome::safe_days, false), mean(0, outcome::strength, false) / 1000, mean(1, outcome::safe_days, true), mean(1, outcome::strength, true) / 1000};
}
bool write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out{file, std::ios::binary};
    out << text << std::flush;
    if (!out) std::cerr << "sensitivity: cannot write " << file.string() << "\n";
    return static_cast<bool>(out);
}
std::string read(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}
int usage() { return std::cerr << "usage: sensitivity [--few] [--csv | --svg | --write TOP | --check TOP]\n", 2; }

}  // namespace

int main(int count, char** given) {
    size_of_study size;
    std::string_view how;
    std::filesystem::path top;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = given[i];
        if (word == "--few") size = {.people = 4, .days = 28, .trajectories = 2, .chosen = 3, .rows = 8};
        else if (how.empty() && (word == "--csv" || word == "--svg")) how = word;
        else if (how.empty() && (word == "--write" || word == "--check") && i + 1 < count) how = word, top = given[++i];
        else return usage();
    }
    const std::filesystem::path folder = top / "docs" / "simulation";
    if (how == "--check") {
        const bool same = read(folder / "sensitivity.md").find("have the digest `" + sensitivity::detail::hex(first_digest(size, lives)) + "`") != std::string::npos;
        std::cout << (same ? "The page is of this program.\n" : "The page is not of this program: write it anew.\n");
        return same ? 0 : 1;
    }
    const study s = conduct(size, lives, [](std::size_t done, std::size_t of) {
        if (on_a_terminal()) std::cerr << "\r  run " << done << " of " << of << (done == of ? "\n" : " ") << std::flush;
    });
    if (how != "--write") {
        std::cout << (how == "--csv" ? csv(s) : how == "--svg" ? svg(s) : generated(s));
        return 0;
    }
    const std::string page = read(folder / "sensitivity.md");
    return write(folder / "sensitivity.md", page.substr(0, page.find(begins)) + generated(s)) && write(folder / "sensitivity.csv", csv(s)) && write(folder / "sensitivity.svg", svg(s)) ? 0 : 1;
}
