// SPDX-License-Identifier: BSL-1.0
// The pages say what the code says: signals, limits, rules, versions, and every path and link that a page names.
#include <doctest/doctest.h>

#include <andante/compose.hpp>
#include <andante/text/exercises.hpp>
#include <andante/version.hpp>

#include "rule_index/rule_index.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace docs {
namespace {

using namespace andante;
namespace fs = std::filesystem;

using cells = std::vector<std::string>;

fs::path root() { return ANDANTE_SOURCE_DIR; }

std::string text_of(const fs::path& p) {
    std::ifstream in{p};
    return {std::istreambuf_iterator<char>{in}, {}};
}
std::string text_of(const char* page) {
    const std::string s = text_of(root() / page);
    REQUIRE_MESSAGE(!s.empty(), std::string{page});
    return s;
}
bool says(const std::string& all, std::string_view some) { return all.find(some) != std::string::npos; }

std::string trimmed(std::string s) {
    while (!s.empty() && s.back() == ' ') s.pop_back();
    s.erase(0, std::min(s.find_first_not_of(' '), s.size()));
    return s;
}
/// The rows of every table on a page whose first cell is `code`.
std::vector<cells> coded_rows(const std::string& page) {
    std::vector<cells> rows;
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t end = std::min(page.find('\n', at), page.size());
        const std::string line = page.substr(at, end - at);
        at = end + 1;
        if (line.rfind("| `", 0) != 0) continue;
        cells row;
        for (std::size_t i = 1; i < line.size();) {
            const std::size_t bar = std::min(line.find('|', i), line.size());
            std::string cell = trimmed(line.substr(i, bar - i));
            cell.erase(std::remove(cell.begin(), cell.end(), '`'), cell.end());
            row.push_back(cell);
            i = bar + 1;
        }
        rows.push_back(row);
    }
    return rows;
}
std::string shown(const cells& row) {
    std::string s;
    for (const std::string& c : row) s += "| " + c + " ";
    return s + "|";
}
std::string written(std::string_view s) { return std::string{s}; }

std::string range_of(exact least, exact most) { return std::to_string(least) + " to " + std::to_string(most); }

std::string name_of(scope s) {
    constexpr const char* names[] = {"person", "region", "exercise", "mode"};
    return names[static_cast<std::size_t>(s)];
}
std::string name_of(asking a) {
    constexpr const char* names[] = {"daily", "after_session", "follow_up", "enrolment", "live", "clinician"};
    return names[static_cast<std::size_t>(a)];
}
std::string name_of(origin o) {
    constexpr const char* names[] = {"read", "recalled", "house"};
    return names[static_cast<std::size_t>(o)];
}

template <class S>
cells signal_row() {
    using value = typename S::value_type;
    std::string scale = "flags";
    exact steps = 1;
    if constexpr (requires { value::scale::name; }) scale = written(value::scale::name), steps = value::scale::steps_per_unit;
    return {written(S::key), std::to_string(S::code), name_of(S::at), scale, range_of(value::least, value::most), std::to_string(steps),
            std::to_string(S::max_age), name_of(asked_when<S>())};
}
template <class... Ss>
void add_rows(collects<Ss...>, std::vector<cells>& to) {
    (to.push_back(signal_row<Ss>()), ...);
}

TEST_CASE("docs/signals.md lists every signal, with its numbers") {
    std::vector<cells> want;
    add_rows(ibm_questions{}, want);
    std::map<std::string, cells> page;
    for (const cells& row : coded_rows(text_of("docs/signals.md"))) {
        REQUIRE(row.size() == 10);
        CHECK_MESSAGE(page.emplace(row[0], row).second, row[0], " is listed twice");
    }
    CHECK(page.size() == want.size());
    for (const cells& w : want) {
        INFO("the row should begin ", shown(w));
        REQUIRE(page.count(w[0]) == 1);
        const cells& row = page[w[0]];
        CHECK_MESSAGE(std::equal(w.begin(), w.end(), row.begin()), shown(row));
        CHECK(!row[8].empty());
        CHECK(!row[9].empty());
    }
}

TEST_CASE("docs/limits.md lists every limit, with its rings, and the rules have the same") {
    std::map<std::string, std::pair<rings, origin>> of_rules;
    ibm_rules.for_each_limit([&]<class B>(const rule_card& c, std::string_view name, const B&, origin from) {
        of_rules.emplace(written(c.id) + "." + written(name), std::pair{B::ring, from});
    });
    std::map<std::string, cells> page;
    for (const cells& row : coded_rows(text_of("docs/limits.md"))) {
        REQUIRE(row.size() == 8);
        CHECK_MESSAGE(page.emplace(row[1], row).second, row[1], " is listed twice");
    }
    std::size_t n = 0;
    limits::for_each([&]<class T>(const named_limit<T>& l) {
        ++n;
        const std::string name = written(l.name);
        INFO(name);
        REQUIRE(of_rules.count(name) == 1);
        const auto& [r, from] = of_rules.at(name);
        const rings& named = l.ring;
        CHECK((r.normal == named.normal && r.absolute == named.absolute && r.looser_up == named.looser_up &&
               r.recommended.least == named.recommended.least && r.recommended.most == named.recommended.most));
        std::string scale = "per mille";
        if constexpr (requires { T::scale::name; }) scale = written(T::scale::name);
        const cells want{scale,
                         std::to_string(r.normal),
                         range_of(r.recommended.least, r.recommended.most),
                         std::to_string(r.absolute),
                         r.looser_up ? "up" : "down",
                         name_of(from)};
        REQUIRE(page.count(name) == 1);
        const cells& row = page[name];
        CHECK_MESSAGE(std::equal(want.begin(), want.end(), row.begin() + 2), shown(row), " should end ", shown(want));
        CHECK(says(text_of("include/andante/guard/limits.hpp"), " " + row[0] + "{\"" + name + "\""));
    });
    CHECK(n == page.size());
    CHECK(n == of_rules.size());
}

/// The keys of the members of a set, "chair, band"; a dash for the empty one.
template <class E, std::size_t N>
std::string listed(set_of<E> all, const std::array<std::string_view, N>& keys) {
    std::string s;
    for_each(all, [&](E x) { s += (s.empty() ? "" : ", ") + written(text::key_of(keys, x)); });
    return s.empty() ? "–" : s;
}
std::string muscles_of(const activity& a) {
    std::string s;
    for_each_region(a.works, [&](region r) {
        if (side_of(r) == side::right) return;
        const std::string k = written(key(r));
        s += (s.empty() ? "" : ", ") + (side_of(r) == side::left ? k.substr(5) : k);
    });
    return s;
}
TEST_CASE("docs/exercises.md lists every exercise and every obstacle, and nothing else") {
    const std::string page = text_of("docs/exercises.md");
    std::vector<cells> rows, obstacles;
    for (const cells& row : coded_rows(page)) (row.size() == 3 ? obstacles : rows).push_back(row);
    REQUIRE(rows.size() == activity_count);
    for (std::size_t i = 0; i != activity_count; ++i) {
        const activity& a = about(exercise{static_cast<std::uint8_t>(i), side::middle});
        const bool limbs = side_of(region{static_cast<std::uint8_t>(std::countr_zero(a.works.bits()))}) != side::middle;
        const cells want{written(a.key), written(a.name), written(text::key_of(text::modality_keys, a.kind)), a.sided ? "left, right" : limbs ? "both" : "none",
                         muscles_of(a), written(text::key_of(text::position_keys, a.pose)), written(text::key_of(text::setting_keys, a.place)),
                         written(text::key_of(text::loading_keys, a.how)), written(text::key_of(text::contraction_keys, a.emphasis)),
                         written(text::key_of(text::fall_exposure_keys, a.falls)), listed(a.needs, text::demand_keys), listed(a.tools, text::tool_keys)};
        CHECK_MESSAGE(rows[i] == want, shown(rows[i]), " should be ", shown(want));
    }
    REQUIRE(obstacles.size() == obstacle_count);
    for (std::size_t i = 0; i != obstacle_count; ++i) CHECK(obstacles[i][0] == text::obstacle_keys[i]);
    CHECK(says(page, ": " + std::to_string(activity_count) + " exercises"));
}

TEST_CASE("docs/rules/index.md is what the code says, and every rule has its page") {
    CHECK_MESSAGE(text_of("docs/rules/index.md") == rule_index::page(root() / "docs/rules"), "write it anew: examples/rule_index");
    for (std::size_t i = 0; i != decltype(ibm_rules)::size; ++i) {
        const std::string id = written(decltype(ibm_rules)::card(i).id);
        INFO(id);
        CHECK(fs::exists(root() / "docs/rules" / (id + ".md")));
    }
}

TEST_CASE("docs/rules/not-implemented.md names what the index misses, and nothing else") {
    const std::string page = text_of("docs/rules/not-implemented.md");
    for (const verify::proposal& p : verify::proposals) {
        const std::string id = written(p.id), first = "| " + id + " ", in_a_pair = id + ", ", second = ", " + id + " |";
        const bool listed = says(page, first + "|") || says(page, "| " + in_a_pair) || says(page, second);
        CHECK_MESSAGE(listed == (p.done != verify::progress_of_work::whole), id);
    }
}

TEST_CASE("the versions that the pages name are those of the code") {
    const std::string library = std::to_string(ANDANTE_VERSION_MAJOR) + "." + std::to_string(ANDANTE_VERSION_MINOR) + "." + std::to_string(ANDANTE_VERSION_PATCH);
    CHECK(says(text_of("CHANGELOG.md"), "## " + library + "\n"));
    CHECK(says(text_of("CHANGELOG.md"), "rule set " + written(rule_set_version)));
    CHECK(says(text_of("CITATION.cff"), "\nversion: " + library + "\n"));
    CHECK(says(text_of("SAFETY.md"), "rule set " + written(rule_set_version)));
}

TEST_CASE("README shows examples/hello.cpp and what it prints") {
    const std::string hello = text_of("examples/hello.cpp"), readme = text_of("README.md");
    CHECK(says(readme, "```cpp run\n" + hello.substr(hello.find('\n') + 1) + "```\n```text\n" + text_of("examples/expected/hello.txt") + "```\n"));
}

std::vector<fs::path> pages() {
    std::vector<fs::path> all;
    for (const fs::directory_entry& e : fs::directory_iterator{root()})
        if (e.path().extension() == ".md") all.push_back(e.path());
    for (const fs::directory_entry& e : fs::recursive_directory_iterator{root() / "docs"})
        if (e.path().extension() == ".md") all.push_back(e.path());
    std::sort(all.begin(), all.end());
    return all;
}
/// A page without its blocks of code, where brackets mean something else.
std::string prose_of(const fs::path& p) {
    std::ifstream in{p};
    std::string line, all;
    bool in_block = false;
    while (std::getline(in, line)) {
        if (line.find("```") != std::string::npos) in_block = !in_block;
        else if (!in_block) all += line + '\n';
    }
    return all;
}

/// A file, or a folder with something in it.
bool is_there(const fs::path& p) { return fs::is_directory(p) ? !fs::is_empty(p) : fs::exists(p); }

TEST_CASE("every link from a page to a file leads somewhere") {
    for (const fs::path& p : pages()) {
        const std::string s = prose_of(p);
        for (std::size_t at = s.find("]("); at != std::string::npos; at = s.find("](", at + 1)) {
            std::string target = s.substr(at + 2, s.find(')', at) - at - 2);
            target = target.substr(0, target.find('#'));
            if (target.empty() || says(target, "://")) continue;
            CHECK_MESSAGE(is_there(p.parent_path() / target), fs::relative(p, root()).string(), " links to ", target);
        }
    }
}

TEST_CASE("every path in the house's pages exists") {
    const std::set<std::string> rooms{"include/", "tests/", "docs/", "examples/", "benchmarks/"};
    for (const fs::path& p : pages()) {
        const std::string s = prose_of(p);
        for (std::size_t at = s.find('`'); at != std::string::npos;) {
            const std::size_t end = s.find('`', at + 1);
            if (end == std::string::npos) break;
            const std::string word = s.substr(at + 1, end - at - 1);
            at = s.find('`', end + 1);
            const bool is_path = std::any_of(rooms.begin(), rooms.end(), [&](const std::string& r) { return word.rfind(r, 0) == 0; });
            if (!is_path || word.find_first_of(" *<>…") != std::string::npos) continue;
            CHECK_MESSAGE(is_there(root() / word), fs::relative(p, root()).string(), " names ", word);
        }
    }
}

}  // namespace
}  // namespace docs
