// SPDX-License-Identifier: BSL-1.0
// docs/errors.md and the code hold each other: what can be said is on the page, and what is on the page can be said.
#include <doctest/doctest.h>

#include <andante/io.hpp>
#include <andante/text.hpp>

#include "wellness_replay/wellness_csv.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace errors {
namespace {

using namespace andante;
namespace fs = std::filesystem;

fs::path root() { return ANDANTE_SOURCE_DIR; }
std::string text_of(const fs::path& p) {
    std::ifstream in{p};
    return {std::istreambuf_iterator<char>{in}, {}};
}
bool says(std::string_view all, std::string_view some) { return all.find(some) != std::string_view::npos; }
std::string replaced(std::string s, std::string_view from, std::string_view to) {
    for (std::size_t at = s.find(from); at != std::string::npos; at = s.find(from, at + to.size())) s.replace(at, from.size(), to);
    return s;
}
std::string trimmed(const std::string& s) {
    const std::size_t first = s.find_first_not_of(" \n"), last = s.find_last_not_of(" \n");
    return first == std::string::npos ? std::string{} : s.substr(first, last - first + 1);
}
/// What a code span holds: "`a`", "`` a `b` ``"; other text as it stands.
std::string inside_ticks(std::string s) {
    while (s.size() >= 2 && s.front() == '`' && s.back() == '`') s = s.substr(1, s.size() - 2);
    return trimmed(s);
}

using cells = std::vector<std::string>;
/// The cells of a table's line; `\|` is a bar inside a cell.
cells cells_of(const std::string& line) {
    cells row;
    std::string cell;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line.compare(i, 2, "\\|") == 0) cell += line[++i];
        else if (line[i] == '|') row.push_back(trimmed(cell)), cell.clear();
        else cell += line[i];
    }
    return row;
}
/// The rows below a heading of the page, without the head of the table, up to the next heading.
std::vector<cells> rows_of(std::string_view heading) {
    std::ifstream in{root() / "docs/errors.md"};
    std::vector<cells> rows;
    std::string line;
    bool here = false, in_block = false, in_table = false, found = false;
    while (std::getline(in, line)) {
        if (line.rfind("```", 0) == 0) in_block = !in_block;
        if (!in_block && line.rfind('#', 0) == 0) here = line == heading, found = found || here;
        if (line.rfind('|', 0) != 0) in_table = false;
        if (line.rfind("|--", 0) == 0) in_table = true;
        else if (here && in_table) rows.push_back(cells_of(line));
    }
    INFO(heading);
    REQUIRE(found);
    REQUIRE(!rows.empty());
    return rows;
}
/// The text below a heading up to the next heading of the same rank or a higher one.
std::string section(const std::string& heading) {
    const std::string page = text_of(root() / "docs/errors.md");
    const std::size_t from = page.find("\n" + heading + "\n");
    REQUIRE_MESSAGE(from != std::string::npos, heading);
    std::string all;
    const std::size_t rank = heading.find(' ');
    for (std::size_t at = from + heading.size() + 2; at < page.size();) {
        const std::size_t end = std::min(page.find('\n', at), page.size());
        const std::string line = page.substr(at, end - at);
        if (line.rfind('#', 0) == 0 && line.find(' ') <= rank) break;
        all += line + "\n";
        at = end + 1;
    }
    return all;
}

std::vector<fs::path> files_below(const char* folder, const char* extension) {
    std::vector<fs::path> all;
    for (const fs::directory_entry& e : fs::recursive_directory_iterator{root() / folder})
        if (e.path().extension() == extension) all.push_back(e.path());
    std::sort(all.begin(), all.end());
    REQUIRE(!all.empty());
    return all;
}
std::string without_comments(const std::string& code) {
    std::string s;
    bool in_string = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '\\' && in_string && i + 1 < code.size()) {
            s += code[i], s += code[++i];
            continue;
        }
        if (code[i] == '"') in_string = !in_string;
        if (code[i] == '\n') in_string = false;
        if (!in_string && code.compare(i, 2, "//") == 0) {
            while (i < code.size() && code[i] != '\n') ++i;
            s += '\n';
            continue;
        }
        s += code[i];
    }
    return s;
}
std::set<std::string> every(const std::string& code, const char* pattern) {
    const std::regex r{pattern};
    std::set<std::string> all;
    for (std::sregex_iterator i{code.begin(), code.end(), r}, end; i != end; ++i) all.insert((*i)[1].str());
    return all;
}

// ── the compiler ──

/// The last words of each `static_assert` that has any.
void add_assertions(const std::string& code, std::set<std::string>& to) {
    for (std::size_t at = code.find("static_assert("); at != std::string::npos; at = code.find("static_assert(", at + 1)) {
        int depth = 0;
        std::string last;
        for (std::size_t i = at + std::string_view{"static_assert"}.size(); i < code.size(); ++i) {
            if (code[i] == '"') {
                std::string words;
                for (++i; i < code.size() && code[i] != '"'; ++i) {
                    if (code[i] == '\\') ++i;
                    words += code[i];
                }
                last = words;
                continue;
            }
            if (code[i] == '(') ++depth;
            if (code[i] == ')' && --depth == 0) break;
            if (code[i] == ')' || code[i] == ',') last.clear();
        }
        if (!last.empty()) to.insert(last);
    }
}
/// All that a header makes the compiler say: assertions, functions that nobody defines, deleted overloads with a sentence, `#error`.
std::set<std::string> sentences_of_headers() {
    std::set<std::string> all;
    for (const fs::path& p : files_below("include", ".hpp")) {
        const std::string code = without_comments(text_of(p));
        add_assertions(code, all);
        for (const char* pattern : {"\\bvoid ([a-z0-9_]+)\\(\\);", "class Sentence = struct ([a-z0-9_]+)", "using sentence = struct ([a-z0-9_]+);", "#\\s*error \"([^\"]*)\""}) all.merge(every(code, pattern));
    }
    return all;
}

constexpr const char* of_andante[] = {"### A prescription in source", "### Numbers, scales and days", "### What is told, and when", "### The answer of the day",
                                      "### Rules and policies of your own"};
constexpr const char* of_the_compiler = "### In the compiler's own words";

TEST_CASE("what the headers make a compiler say is on the page, once, and the page has no other sentence") {
    std::set<std::string> page;
    for (const char* heading : of_andante)
        for (const cells& row : rows_of(heading)) {
            REQUIRE(row.size() == 4);
            CHECK_MESSAGE(page.insert(inside_ticks(row[0])).second, row[0], " is there twice");
            CHECK(!row[1].empty());
            CHECK(!row[2].empty());
        }
    const std::set<std::string> code = sentences_of_headers();
    CHECK(code.size() > 60);
    for (const std::string& s : code) CHECK_MESSAGE(page.count(s) == 1, "not on the page: ", s);
    for (const std::string& s : page) CHECK_MESSAGE(code.count(s) == 1, "no header says: ", s);
}
TEST_CASE("each sentence has a file that provokes it, and each such file is on the page") {
    std::map<std::string, std::string> proofs;
    for (const fs::path& p : files_below("tests/rejects", ".cpp")) {
        const std::string code = text_of(p), mark = "// rejected: ";
        REQUIRE_MESSAGE(code.rfind(mark, 0) == 0, p.string());
        proofs.emplace(p.stem().string(), code.substr(mark.size(), code.find('\n') - mark.size()));
    }
    std::set<std::string> named;
    const auto check = [&](const char* heading) {
        for (const cells& row : rows_of(heading)) {
            REQUIRE(row.size() == 4);
            const std::set<std::string> files = every(row[3], "\\]\\(\\.\\./tests/rejects/([a-z0-9_]+)\\.cpp\\)");
            CHECK_MESSAGE(!files.empty(), "no file provokes ", row[0]);
            for (const std::string& f : files) {
                CAPTURE(f);
                CHECK(says(row[3], "[" + f + "]"));
                CHECK_MESSAGE(named.insert(f).second, "named twice");
                REQUIRE(proofs.count(f) == 1);
                CHECK_MESSAGE(std::regex_search(inside_ticks(row[0]), std::regex{proofs.at(f)}), proofs.at(f), " is not in ", row[0]);
            }
        }
    };
    for (const char* heading : of_andante) check(heading);
    check(of_the_compiler);
    for (const auto& proof : proofs) CHECK_MESSAGE(named.count(proof.first) == 1, "not on the page: tests/rejects/", proof.first, ".cpp: ", proof.second);
}

// ── CMake ──

TEST_CASE("what andante's CMake files say is on the page, and nothing else") {
    std::set<std::string> code, page;
    for (const char* file : {"CMakeLists.txt", "tests/CMakeLists.txt", "examples/CMakeLists.txt", "benchmarks/CMakeLists.txt"})
        for (std::string s : every(text_of(root() / file), "(?:message\\([A-Z_]+ |_MESSAGE )\"([^\"]*)\"")) code.insert(replaced(s, "${", "{"));
    for (const cells& row : rows_of("## From CMake")) {
        REQUIRE(row.size() == 3);
        page.insert(inside_ticks(row[0]));
    }
    for (const std::string& x : code) CHECK_MESSAGE(page.count(x) == 1, "not on the page: ", x);
    for (const std::string& x : page) CHECK_MESSAGE(code.count(x) == 1, "no CMakeLists.txt says: ", x);
}

// ── codes and their words ──

/// The enumerators of an enumeration, from its header, in order.
std::vector<std::string> enumerators(const char* header, const std::string& name) {
    const std::string code = without_comments(text_of(root() / header));
    const std::size_t at = code.find("enum class " + name + " ");
    REQUIRE_MESSAGE(at != std::string::npos, name);
    const std::size_t from = code.find('{', at) + 1;
    std::string list = code.substr(from, code.find('}', from) - from), word;
    std::vector<std::string> all;
    list += ',';
    for (const char c : list) {
        if (c == ',') all.push_back(trimmed(word)), word.clear();
        else word += c;
    }
    if (all.back().empty()) all.pop_back();
    return all;
}
/// The table below a heading has a row for each enumerator from `first` on, in order, and no other; `words_of(i)` are its further cells.
template <class WordsOf>
void compare(const char* heading, const std::vector<std::string>& names, std::size_t first, WordsOf words_of) {
    const std::vector<cells> rows = rows_of(heading);
    CHECK(rows.size() == names.size() - first);
    for (std::size_t i = first; i < names.size() && i - first < rows.size(); ++i) {
        const cells& row = rows[i - first];
        const cells want = words_of(i);
        CHECK(row[0] == "`" + names[i] + "`");
        REQUIRE(row.size() > want.size());
        for (std::size_t j = 0; j != want.size(); ++j) CHECK_MESSAGE(row[j + 1] == want[j], names[i]);
    }
}
cells codes_alone(std::size_t) { return {}; }

TEST_CASE("problems of a form") {
    const auto names = enumerators("include/andante/guard/prescription.hpp", "draft_problem");
    CHECK(names.size() == text::draft_problem_keys.size());
    compare("### `draft_problem`", names, 1, [](std::size_t i) -> cells {
        const refusal r{static_cast<draft_problem>(i), draft_field::form, -1, part::n_sets};
        if (r.what == draft_problem::limit_refused) return {std::string{text::say(english, "draft.", "limit_refused")}};
        const std::string said = words(r);
        const std::size_t from = said.find(": ") + 2;
        return {said.substr(from, said.find(" (asked 0, bound 0)") - from)};
    });
    const auto fields = enumerators("include/andante/guard/prescription.hpp", "draft_field");
    compare("### `draft_field`", fields, 0, [](std::size_t i) -> cells {
        const std::string said = words(refusal{draft_problem::no_day, static_cast<draft_field>(i)});
        return {said.substr(0, said.find(": "))};
    });
    compare("### `limit_problem`", enumerators("include/andante/quantity/bounded.hpp", "limit_problem"), 1,
            [](std::size_t i) -> cells { return {words(static_cast<limit_problem>(i))}; });
    const auto one_line = prescribe({.by = physiotherapist(41), .since = "2026-03-02"_day,
                                     .orders = {{.what = left(exercises::knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 1 * kg}}}});
    CHECK(says(section("## A form that is refused"), "```text\n" + words(one_line.error()) + "```\n"));
}
TEST_CASE("problems of a file") {
    const auto names = enumerators("include/andante/io/problem.hpp", "io_problem");
    const std::vector<cells> rows = rows_of("## A file that is refused");
    REQUIRE(rows.size() == names.size() - 1);
    for (std::size_t i = 1; i != names.size(); ++i) {
        io_error e;
        e.what = static_cast<io_problem>(i);
        e.asked = 1111, e.least = 2222, e.most = 3333, e.expected = "{expected}";
        e.refused.what = draft_problem::no_day, e.refused.asked = 1111, e.refused.bound = 4444;
        std::string said = words(e);
        for (const auto& [number, name] : {std::pair{"1111", "{asked}"}, {"2222", "{least}"}, {"3333", "{most}"}, {"4444", "{bound}"}, {"no_day", "{problem}"}})
            said = replaced(said, number, name);
        const cells& row = rows[i - 1];
        REQUIRE(row.size() == 4);
        CHECK(row[0] == "`" + std::string{code(e.what)} + "`");
        CHECK(row[1] + " [" + inside_ticks(row[0]) + "]" == said);
        CHECK(!row[2].empty());
        CHECK(!row[3].empty());
    }
    std::string readers;
    for (const fs::path& p : files_below("include/andante/io", ".hpp")) readers += text_of(p);
    const char* of_a_side = "(this (?:exercise|region) has [^\"`]*side[^\"`]*)[\"`]";
    CHECK(every(readers, of_a_side) == every(section("## A file that is refused"), of_a_side));

    io_error e;
    e.what = io_problem::range, e.line = 2, e.path = "/orders/0/ceiling/load_g", e.asked = 60'000, e.most = 50'000;
    CHECK(says(section("## A file that is refused"), "```text\n" + words(e) + "\n```\n"));
}
TEST_CASE("answers of the coach, of a history and of a diary") {
    compare("### `decision_problem`", enumerators("include/andante/guard/decision.hpp", "decision_problem"), 1, [](std::size_t i) -> cells {
        const auto p = static_cast<decision_problem>(i);
        return {words(p), words(p, reader::clinician)};
    });
    compare("### `heard`", enumerators("include/andante/history/history.hpp", "heard"), 0, codes_alone);
    compare("### `taken_in`", enumerators("include/andante/history/diary.hpp", "taken_in"), 0, codes_alone);
}

// ── the programs ──

/// The literals of more than one word on lines that write to the error stream, without blanks and colons at their ends.
std::set<std::string> said_by(const char* program) {
    std::set<std::string> all;
    std::ifstream in{root() / program};
    for (std::string line; std::getline(in, line);) {
        if (!says(line, "std::cerr <<") && !says(line, "return wrong(")) continue;
        for (std::string s : every(line, "\"((?:[^\"\\\\]|\\\\.)*)\"")) {
            for (const char* escape : {"\\n", "\\r", "wellness_replay: "}) s = replaced(s, escape, "");
            while (!s.empty() && (s.front() == ' ' || s.front() == ':' || s.front() == ';')) s.erase(0, 1);
            while (!s.empty() && (s.back() == ' ' || s.back() == ':')) s.pop_back();
            if (says(s, " ") && !says(s, "[")) all.insert(s);
        }
    }
    REQUIRE(!all.empty());
    return all;
}
void compare_program(const char* heading, const char* program) {
    std::string code = text_of(root() / program), page;
    for (const cells& row : rows_of(heading)) {
        if (row.size() != 3) continue;
        const std::string sentence = inside_ticks(row[0]);
        page += sentence + "\n";
        for (std::size_t from = 0; from < sentence.size();) {  // what stands between the braces is in the program
            const std::size_t brace = std::min(sentence.find('{', from), sentence.size());
            CHECK_MESSAGE(says(code, trimmed(sentence.substr(from, brace - from))), program, " does not say: ", sentence);
            from = std::min(sentence.find('}', brace), sentence.size()) + 1;
        }
    }
    for (const std::string& s : said_by(program)) {
        if (s == "--help tells more") continue;
        CHECK_MESSAGE(says(page, s), "not on the page: ", program, ": ", s);
    }
}
TEST_CASE("what the programs say, and the codes they end with") {
    compare_program("### `diary`", "examples/diary/diary.cpp");
    compare_program("### `wellness_replay`", "examples/wellness_replay/main.cpp");
    compare_program("### `protocols`", "examples/protocols/main.cpp");
    compare_program("### `courses`", "examples/courses/main.cpp");
    compare_program("### `week`", "examples/week/main.cpp");
    CHECK(says(text_of(root() / "examples/wellness_replay/main.cpp"), "{ done = 0, bad_rows = 1, bad_command = 2, no_file = 3 }"));
    CHECK(says(section("### `wellness_replay`"), "Exit code 0: done. 1: the file has bad rows or a bad header. 2: the command line is wrong. 3: a file cannot be"));
    const auto names = enumerators("examples/wellness_replay/wellness_csv.hpp", "csv_problem");
    REQUIRE(names.size() == wellness::problem_words.size());
    std::map<std::string, std::string> page;
    for (const cells& row : rows_of("### `wellness_replay`"))
        if (row.size() == 2) page.emplace(inside_ticks(row[0]), row[1]);
    CHECK(page.size() == names.size() - 1);
    for (std::size_t i = 1; i != names.size(); ++i) CHECK_MESSAGE(page[names[i]] == wellness::problem_words[i], names[i]);
}

}  // namespace
}  // namespace errors
