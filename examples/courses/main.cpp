// SPDX-License-Identifier: BSL-1.0
// A year of invented people under the whole rule set. --csv: a line each course; --svg: the first course of each as a strip; --write: all that is
// kept of it, into the top folder given. A key: that person alone; a number: so many courses of each.
#include "picture.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

bool write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out{file, std::ios::binary};
    out << text;
    out.close();
    if (!out || text.empty()) std::cerr << "courses: cannot write " << file.string() << "\n";
    return bool(out) && !text.empty();
}

}  // namespace

int main(int argc, char** argv) {
    using namespace courses;
    bool as_table = false, as_picture = false;
    std::string_view key;
    std::filesystem::path top;
    exact n = courses_a_person;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        exact number = 0;
        const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (word == "--csv") as_table = true;
        else if (word == "--svg") as_picture = true;
        else if (word == "--write" && i + 1 < argc) top = argv[++i];
        else if (std::any_of(people.begin(), people.end(), [&](const person& p) { return p.key == word; })) key = word;
        else if (problem == std::errc{} && end == word.data() + word.size() && number >= 1 && number <= 1000) n = number;
        else {
            std::cerr << "courses: cannot read " << word << "; write --csv, --svg, --write with the top folder, a number from 1 to 1000, or one of\n";
            for (const person& p : people) std::cerr << "    " << p.key << "\n";
            return 2;
        }
    }
    if (!top.empty()) key = {}, n = courses_a_person;
    std::vector<outcome> all;
    for (const person& p : people)
        if (key.empty() || p.key == key) all.push_back(live(p, n));
    if (top.empty()) {
        std::cout << (as_picture ? svg_of(all) : as_table ? csv_of(all) : text_of(all));
        return 0;
    }
    const std::filesystem::path page = top / "docs" / "liveness.md";
    std::ifstream in{page, std::ios::binary};
    const std::string before{std::istreambuf_iterator<char>{in}, {}};
    const std::string text = text_of(all);
    const bool written = write(page, page_with(before, text)) && write(top / "examples" / "expected" / "courses.txt", text) &&
                         write(top / "docs" / "liveness.csv", csv_of(all)) && write(top / "docs" / "liveness.svg", svg_of(all));
    return written ? 0 : 1;
}
