// SPDX-License-Identifier: BSL-1.0
// A diary in, every day's answer out: diary FILE [--why] [--json] [--svg FILE] [--from DAY] [--to DAY]
#include <andante/io.hpp>

#include "../terminal.hpp"
#include "pages.hpp"

#include <fstream>
#include <string_view>

namespace {

/// Progress is for people, and never among the results.
bool counts_aloud() { return terminal::shows_errors() && !terminal::shows_output(); }

constexpr std::string_view usage =
    "usage: diary FILE [--why] [--json] [--svg FILE] [--from DAY] [--to DAY]\n"
    "  FILE        a diary, one JSON event a line (docs/diary-format.md)\n"
    "  --why       with each answer its certificate: limits, slack, and the smallest change that would alter it\n"
    "  --json      decisions as canonical JSON, one day a line; a day that called for care after the plan has a second line\n"
    "  --svg FILE  draw the course\n"
    "  --from DAY, --to DAY   only these days, written 2026-03-02; what came before still counts\n"
    "The plan of a day is decided from all that was told before the day's first exercise. Days with the same plan are one entry.\n";

std::optional<andante::day> day_of(std::string_view s) {
    if (s.size() != 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
    andante::exact n[3] = {};
    for (std::size_t i = 0, part = 0; i != s.size(); ++i) {
        if (i == 4 || i == 7)
            ++part;
        else if (s[i] < '0' || s[i] > '9')
            return std::nullopt;
        else
            n[part] = n[part] * 10 + (s[i] - '0');
    }
    return andante::day::from(n[0], n[1], n[2]);
}

}  // namespace

int main(int count, char** given) {
    std::string file, svg;
    course_of::wishes asked;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = given[i];
        const bool wants_more = word == "--svg" || word == "--from" || word == "--to";
        if (wants_more && i + 1 == count) return std::cerr << word << " wants a word after it\n" << usage, 2;
        if (word == "--help" || word == "-h") return std::cout << usage, 0;
        if (word == "--why")
            asked.why = true;
        else if (word == "--json")
            asked.json = true;
        else if (word == "--svg")
            svg = given[++i];
        else if (word == "--from" || word == "--to") {
            const auto d = day_of(given[++i]);
            if (!d) return std::cerr << word << ": " << given[i] << " is not a day; write it as 2026-03-02\n", 2;
            (word == "--from" ? asked.from : asked.to) = *d;
        } else if (word.starts_with("-") || !file.empty())
            return std::cerr << "not understood: " << word << '\n' << usage, 2;
        else
            file = word;
    }
    if (file.empty()) return std::cerr << usage, 2;

    const andante::diary_file read = andante::read_diary_file(file);
    course_of::picture drawing{file.substr(file.find_last_of("/\\") + 1)};
    {
        course_of::printer print{std::cout, asked};
        const bool counts = asked.why && counts_aloud();
        course_of::walk(read, [&](const course_of::lived_day& d) {
            print.add(d);
            if (counts)
                std::cerr << "\r  day " << d.on - read.book.rows().front().on + 1 << " of "
                          << read.book.rows().back().on - read.book.rows().front().on + 1 << ' ';
            if (asked.shows(d.on)) drawing.add(d);
        });
    }
    for (const andante::entry& e : read.book.superseded())
        if (asked.shows(e.on)) drawing.corrected(e.on);

    if (asked.why && counts_aloud()) std::cerr << '\n';
    bool ok = static_cast<bool>(read);
    std::cout.flush();
    for (const andante::tightening& t : read.notes) std::cerr << file << ": " << words(t) << '\n';
    for (const andante::io_error& e : read.errors) std::cerr << file << ": " << words(e) << '\n';
    if (!ok && !read.book.empty()) std::cerr << file << ": what stood before that line is shown\n";
    if (!svg.empty()) {
        std::ofstream out{svg, std::ios::binary};
        out << drawing.svg() << std::flush;
        if (out)
            (asked.json ? std::cerr : std::cout) << "The course is drawn in " << svg << '\n';
        else
            std::cerr << svg << ": cannot be written\n", ok = false;
    }
    return ok ? 0 : 1;
}
