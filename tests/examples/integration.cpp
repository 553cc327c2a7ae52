// SPDX-License-Identifier: BSL-1.0
// What docs/integration holds is what the code, the hazards, the laws and the vectors say; and the check notices what would be missing.
#include "integration/proofs.hpp"
#include "integration/under_test.hpp"

#include <andante/ibm.hpp>
#include <andante/io/file.hpp>

#include <doctest/doctest.h>

namespace integration_pages {
namespace {

using namespace andante;
using integration::found;
using integration::words;
namespace fs = std::filesystem;

const fs::path& top() {
    static const fs::path p = ANDANTE_SOURCE_DIR;
    return p;
}
const found& all() {
    static const found f = integration::find(top(), integration::this_library());
    return f;
}
std::string text_of(const fs::path& p) { return integration::detail::whole(p); }
bool says(const words& all_of_it, const std::string& one) { return std::find(all_of_it.begin(), all_of_it.end(), one) != all_of_it.end(); }

TEST_CASE("what is kept in docs/integration is what is written now") {
    for (const auto& page : integration::all_pages(all(), top())) {
        const bool same = text_of(top() / "docs/integration" / page.first) == page.second;
        CHECK_MESSAGE(same, page.first, " is another: integration --write");
    }
}
TEST_CASE("every rule has evidence, a hazard, and a vector in which it decides alone; every hazard a control and a proof") {
    CHECK(integration::detail::joined(integration::missing(all(), top()), "\n") == "");
    CHECK(all().rules.size() == 65);
    CHECK(all().hazards.size() == 14);
}
TEST_CASE("every promise is shown by a law, a vector or a test") {
    const auto promised = integration::requirements_of(all(), top());
    CHECK(integration::detail::joined(integration::untraced(promised, all(), top()), "\n") == "");
    const auto of_kind = [&](std::string_view kind) { return std::count_if(promised.begin(), promised.end(), [&](const auto& q) { return q.kind == kind; }); };
    std::size_t limits_there = 0;
    limits::for_each([&](const auto&) { ++limits_there; });
    CHECK(static_cast<std::size_t>(of_kind("LIMIT")) == limits_there);
    CHECK(static_cast<std::size_t>(of_kind("SIGNAL")) == andante::detail::signal_forms.size());
    CHECK(static_cast<std::size_t>(of_kind("ERROR")) == static_cast<std::size_t>(io_problem::unwritable));
    CHECK(static_cast<std::size_t>(of_kind("FORM")) == andante::detail::draft_problem_keys.size() - 1 + part_count);
}
TEST_CASE("what would be missing is noticed") {
    const auto without = [](auto change) {
        found f = all();
        change(f);
        return integration::missing(f, top());
    };
    const auto rule = [](found& f, std::string_view id) -> integration::rule_row& { return *std::find_if(f.rules.begin(), f.rules.end(), [&](const auto& r) { return r.id == id; }); };
    CHECK(says(without([&](found& f) { rule(f, "OVW-2").evidence.clear(); }), "OVW-2 has no evidence"));
    CHECK(says(without([&](found& f) { rule(f, "OVW-2").hazards.clear(); }), "OVW-2 controls no hazard"));
    CHECK(says(without([&](found& f) { rule(f, "OVW-2").alone.clear(); }), "OVW-2 decides alone in no vector"));
    CHECK(says(without([&](found& f) { rule(f, "OVW-2").vectors.clear(); }), "OVW-2 has no vector"));
    CHECK(says(without([&](found& f) { rule(f, "OVW-2").failed = 1; }), "OVW-2 has vectors that fail"));
    CHECK(says(without([&](found& f) { f.hazards[0].laws.clear(), f.hazards[0].rules.clear(); }), "HZ-01 has no control"));
    CHECK(says(without([&](found& f) { f.hazards[0].tests.clear(); }), "HZ-01 has no proof"));
    CHECK(says(without([&](found& f) { f.hazards[0].rules = {"OVW-99"}; }), "HZ-01 names a rule that is none: OVW-99"));
    CHECK(says(without([&](found& f) { f.hazards[0].tests = {"tests/none.cpp"}; }), "HZ-01 names a test that is none: tests/none.cpp"));
    CHECK(says(without([&](found& f) { f.hazards.pop_back(); }), "the vectors name a hazard that is none: HZ-14"));
    CHECK(says(without([&](found& f) { f.laws[0].result = "does not hold, 3 times"; }), "HZ-01 names a law that does not hold: I1"));
    CHECK(says(without([&](found& f) { --f.by_hazard["HZ-07"].passed; }), "HZ-07 has no vectors, or some that fail"));
}
TEST_CASE("the hazards are those of the vectors' page") {
    const std::string page = text_of(top() / "docs/vectors.md");
    for (const integration::hazard& h : all().hazards) CHECK_MESSAGE(page.find("| " + h.id + " | " + h.what + " |\n") != std::string::npos, h.id);
}
TEST_CASE("the bills have what their formats ask for, and name what the build asks for") {
    const auto bill = integration::json::parse(integration::spdx());
    for (const char* key : {"spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo", "packages", "relationships"}) CHECK_MESSAGE(bill.contains(key), key);
    CHECK(bill["spdxVersion"] == "SPDX-2.3");
    CHECK(bill["creationInfo"]["creators"].is_array());
    std::set<std::string> ids{"SPDXRef-DOCUMENT"};
    for (const auto& p : bill["packages"]) {
        for (const char* key : {"name", "SPDXID", "versionInfo", "downloadLocation", "licenseConcluded", "licenseDeclared", "copyrightText"}) CHECK_MESSAGE(p.at(key).is_string(), key);
        CHECK(p["filesAnalyzed"] == false);
        CHECK(ids.insert(p["SPDXID"].get<std::string>()).second);
    }
    for (const auto& r : bill["relationships"]) {
        CHECK(ids.count(r["spdxElementId"].get<std::string>()) == 1);
        CHECK(ids.count(r["relatedSpdxElement"].get<std::string>()) == 1);
    }
    CHECK(bill["relationships"].size() == bill["packages"].size());

    const auto cdx = integration::json::parse(integration::cyclone_dx());
    CHECK(cdx["bomFormat"] == "CycloneDX");
    CHECK(cdx["specVersion"] == "1.5");
    CHECK(cdx["version"] == 1);
    std::set<std::string> refs{cdx["metadata"]["component"]["bom-ref"].get<std::string>()};
    for (const auto& c : cdx["components"]) {
        for (const char* key : {"type", "name", "version", "scope", "purl"}) CHECK_MESSAGE(c.at(key).is_string(), key);
        CHECK(c["licenses"][0]["license"]["id"].is_string());
        CHECK(refs.insert(c["bom-ref"].get<std::string>()).second);
    }
    for (const auto& d : cdx["dependencies"]) {
        CHECK(refs.count(d["ref"].get<std::string>()) == 1);
        if (d.contains("dependsOn"))
            for (const auto& on : d["dependsOn"]) CHECK(refs.count(on.get<std::string>()) == 1);
    }
    CHECK(cdx["components"].size() == integration::components.size());

    const std::string build = text_of(top() / "CMakeLists.txt");
    CHECK(build.find("find_package(Boost 1.74") != std::string::npos);
    CHECK(build.find("find_package(nlohmann_json 3.9") != std::string::npos);
    CHECK(text_of(top() / "LICENSE").find("Boost Software License") != std::string::npos);
}
TEST_CASE("every assumption is held by something that is there") {
    std::size_t n = 0;
    for (const words& row : integration::detail::rows_below(text_of(top() / "docs/integration/assumptions.md"), "# ", 3)) {
        if (!row[0].starts_with("AS-")) continue;
        ++n;
        bool there = false;
        const std::string& last = row.back();
        for (std::size_t at = last.find('`'); at != std::string::npos; at = last.find('`', last.find('`', at + 1) + 1)) {
            const std::string path = last.substr(at + 1, last.find('`', at + 1) - at - 1);
            if (path.find('/') == std::string::npos) continue;
            CHECK_MESSAGE(fs::exists(top() / path), row[0], ": ", path);
            there = true;
        }
        CHECK_MESSAGE(there, row[0], " is held by nothing");
    }
    CHECK(n >= 10);
}

}  // namespace
}  // namespace integration_pages
