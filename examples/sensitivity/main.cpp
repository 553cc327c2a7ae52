// SPDX-License-Identifier: BSL-1.0
// sensitivity             the generated part of docs/simulation/sensitivity.md; takes minutes
// sensitivity --csv       a line for each number
// sensitivity --svg       the picture
// sensitivity --parts     the last table alone, of parts that are off
// sensitivity --write TOP all three, into the top folder
// sensitivity --check TOP lives the first runs alone, and says whether the page there is of this program; the exit status is 1 when it is not
// sensitivity --few ...   a small study, to see how it goes
#include "../terminal.hpp"
#include "../text_file.hpp"
#include "report.hpp"

#include <andante/compose.hpp>
#include <andante/policies/two_for_two.hpp>
#include <andante/simulate/course.hpp>
#include <andante/simulate/exact_sum.hpp>

#include <filesystem>
#include <iostream>
#include <memory>

namespace {

using namespace sensitivity;

/// A policy that is chosen at run time, so that the guard is compiled once.
struct chosen {
    bool spares = false;
    constexpr andante::dose operator()(const andante::course& c, const andante::experience& x) const noexcept { return spares ? andante::policies::two_for_two{}(c, x) : andante::policies::standard{}(c); }
};
using guard = decltype(andante::compose(chosen{}, andante::ibm_rules, andante::ibm_questions{}));

/// The same people under both policies.
run_result lives(const world& w, const size_of_study& s, const parts_at_work& on) {
    static const std::array<guard, 2> arms{andante::compose(chosen{}, andante::ibm_rules, andante::ibm_questions{}), andante::compose(chosen{true}, andante::ibm_rules, andante::ibm_questions{})};
    exact_sum safe, strength, safer, stronger;
    for (std::uint32_t number = 0; number != s.people; ++number) {
        course_result r[2];
        for (std::size_t a = 0; a != 2; ++a) {
            const auto life = std::make_unique<guarded_course<guard>>(arms[a], seed{2026}, 0, number, house_priors, w, on);
            for (std::uint32_t t = 0; t != s.days; ++t) life->day_passes([](const andante::day_decisions&) {});
            r[a] = life->result();
        }
        const auto more = [&](outcome o) { return of(r[1], o) - of(r[0], o); };
        safe.add(of(r[0], outcome::safe_days)), strength.add(of(r[0], outcome::strength)), safer.add(more(outcome::safe_days)), stronger.add(more(outcome::strength));
    }
    return {safe.mean(), strength.mean() / 1000, safer.mean(), stronger.mean() / 1000};
}
int usage() { return std::cerr << "usage: sensitivity [--few] [--csv | --svg | --parts | --write TOP | --check TOP]\n", 2; }

}  // namespace

int main(int count, char** given) {
    size_of_study size;
    std::string_view how;
    std::filesystem::path top;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = given[i];
        if (word == "--few") size = {.people = 4, .days = 28, .trajectories = 2, .chosen = 3, .rows = 8};
        else if (how.empty() && (word == "--csv" || word == "--svg" || word == "--parts")) how = word;
        else if (how.empty() && (word == "--write" || word == "--check") && i + 1 < count) how = word, top = given[++i];
        else return usage();
    }
    const std::filesystem::path folder = top / "docs" / "simulation";
    if (how == "--check") {
        const bool same = read_text(folder / "sensitivity.md").find("have the digest `" + sensitivity::detail::hex(first_digest(size, lives)) + "`") != std::string::npos;
        std::cout << (same ? "The page is of this program.\n" : "The page is not of this program: write it anew.\n");
        return same ? 0 : 1;
    }
    if (how == "--parts") {
        std::cout << table_of_parts(with_parts_off(size, lives));
        return 0;
    }
    const analysis s = analyse(size, lives, [](std::size_t done, std::size_t of) {
        if (terminal::shows_errors()) std::cerr << "\r  run " << done << " of " << of << (done == of ? "\n" : " ") << std::flush;
    });
    if (how != "--write") {
        std::cout << (how == "--csv" ? csv(s) : how == "--svg" ? svg(s) : generated(s));
        return 0;
    }
    const std::string page = read_text(folder / "sensitivity.md");
    return write_text(folder / "sensitivity.md", page.substr(0, page.find(begins)) + generated(s), "sensitivity") && write_text(folder / "sensitivity.csv", csv(s), "sensitivity") && write_text(folder / "sensitivity.svg", svg(s), "sensitivity") ? 0 : 1;
}
