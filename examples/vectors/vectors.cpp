// SPDX-License-Identifier: BSL-1.0
// Test vectors against this library or another: andante_vectors FILE... [--drive COMMAND] [--junit FILE] [--html FILE], or --answer
#include <andante/io.hpp>
#include <andante/verify/answer.hpp>

#include "../terminal.hpp"
#include "drive.hpp"
#include "page.hpp"
#include "this_coach.hpp"

#include <fstream>
#include <iostream>

namespace {

/// Progress is for people, and never among the results.
bool counts_aloud() { return terminal::shows_errors() && !terminal::shows_output(); }

constexpr std::string_view usage =
    "usage: andante_vectors FILE... [--drive COMMAND] [--junit FILE] [--html FILE]\n"
    "       andante_vectors --answer\n"
    "  FILE             a file of test vectors, or a folder of them (docs/vectors.md)\n"
    "  --drive COMMAND  ask a command, over its standard input and output, instead of this library\n"
    "  --junit FILE     write the results as JUnit XML\n"
    "  --html FILE      write the results as a page\n"
    "  --answer         be asked: a request a line in, an answer a line out\n"
    "The exit status is 0 when every test passes; 1 when one fails or ends in an error, or a required one is unsupported;\n"
    "2 when the command is wrong, or there are no vectors where it says.\n";

std::string this_library(const std::string& request) { return andante::verify::answer(request, this_coach{}, andante::ibm_rule_set_version()); }
bool write(const std::string& path, const std::string& text) {
    if (path.empty()) return true;
    std::ofstream out{path, std::ios::binary};
    out << text << std::flush;
    if (!out) std::cerr << path << ": cannot be written\n";
    return static_cast<bool>(out);
}
int answer_requests() {
    for (std::string line; std::getline(std::cin, line);) std::cout << this_library(line) << std::endl;
    return 0;
}
/// Where results are written beside the standard output.
struct reports {
    std::string junit, html;
};
int run(const std::vector<std::string>& files, andante::verify::implementation_under_test ask, const std::string& of, const reports& to) {
    andante::verify::vector_run tests{std::move(ask)};
    std::size_t shown = 0;
    for (std::size_t i = 0; i != files.size(); ++i) {
        if (counts_aloud()) std::cerr << "\r  file " << i + 1 << " of " << files.size() << ' ';
        tests.add_file(files[i]);
        for (; shown != tests.results().size(); ++shown) std::cout << words(tests.results()[shown]);
        std::cout.flush();
    }
    if (counts_aloud()) std::cerr << '\n';
    const test_vectors::results& all = tests.results();
    std::cout << test_vectors::summary(all) << std::flush;
    const bool as_junit = write(to.junit, test_vectors::junit(all)), as_page = write(to.html, test_vectors::results_page{all, of}.html());
    return as_junit && as_page && std::none_of(all.begin(), all.end(), andante::verify::speaks_against) ? 0 : 1;
}

}  // namespace

int main(int count, char** given) {
    std::vector<std::string> files;
    std::string drive;
    reports to;
    bool answers = false;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = given[i];
        const bool wants_more = word == "--drive" || word == "--junit" || word == "--html";
        if (wants_more && i + 1 == count) return std::cerr << word << " wants a word after it\n" << usage, 2;
        if (word == "--help" || word == "-h") return std::cout << usage, 0;
        if (wants_more) (word == "--drive" ? drive : word == "--junit" ? to.junit : to.html) = given[++i];
        else if (word == "--answer") answers = true;
        else if (word.starts_with("-")) return std::cerr << "not understood: " << word << '\n' << usage, 2;
        else files.emplace_back(word);
    }
    if (answers) return count == 2 ? answer_requests() : (std::cerr << "--answer stands alone\n" << usage, 2);
    if (files.empty()) return std::cerr << usage, 2;

    std::vector<std::string> all;
    for (const std::string& path : files) {
        std::error_code none;
        const std::vector<std::string> inside = andante::verify::vector_files(path);
        if (inside.empty() || !std::filesystem::exists(path, none)) return std::cerr << "no vectors: " << path << '\n', 2;
        for (const std::string& f : inside)
            if (std::find(all.begin(), all.end(), f) == all.end()) all.push_back(f);
    }
    if (drive.empty()) return run(all, this_library, "this library", to);
#ifdef ANDANTE_VECTORS_CAN_DRIVE
    test_vectors::driven other{drive};
    return run(all, [&](const std::string& request) { return other.ask(request); }, drive, to);
#else
    return std::cerr << "--drive needs a POSIX system\n", 2;
#endif
}
