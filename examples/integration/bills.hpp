// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "requirements.hpp"

/// Bills of material: SPDX 2.3 and CycloneDX 1.5, the same bytes for the same versions.
namespace integration {

/// What andante is made with. `needed`: by a host; else by tests alone.
struct component {
    const char *name, *version, *licence, *purl, *about;
    bool needed;
    bool optional;
};
/// The versions are those that the tests were last run with; what CMake asks for at least stands in the words.
inline constexpr auto components = std::to_array<component>({
    {"boost", "1.74.0", "BSL-1.0", "pkg:generic/boost@1.74.0", "Boost headers 1.74 or later, of them Boost.Units; nothing is linked", true, false},
    {"nlohmann-json", "3.11.2", "MIT", "pkg:github/nlohmann/json@v3.11.2", "nlohmann-json 3.9 or later; andante::io alone needs it", true, true},
    {"doctest", "2.4.9", "MIT", "pkg:github/doctest/doctest@v2.4.9", "for tests", false, false},
    {"rapidcheck", "0~1033", "BSD-2-Clause", "pkg:github/emil-e/rapidcheck", "for tests", false, false},
    {"benchmark", "1.7.1", "Apache-2.0", "pkg:github/google/benchmark@v1.7.1", "for benchmarks", false, false},
});
/// A bill has a day, and the same bill has the same one: that of the version. It is moved when the version is.
inline constexpr const char* day_of_the_bill = "2026-11-27T00:00:00Z";
inline constexpr const char* supplier = "The andante contributors";

inline std::string spdx() {
    using object = nlohmann::ordered_json;
    const std::string version = version_of_the_library();
    object j = {{"spdxVersion", "SPDX-2.3"}, {"dataLicense", "CC0-1.0"}, {"SPDXID", "SPDXRef-DOCUMENT"}, {"name", "andante-" + version},
              {"documentNamespace", "https://spdx.org/spdxdocs/andante-" + version + "-rule-set-" + std::string{rule_set_version}},
              {"creationInfo", {{"created", day_of_the_bill}, {"creators", object::array({std::string{"Organization: "} + supplier, "Tool: andante-integration-" + version})}}}};
    const auto package = [&](const std::string& name, const std::string& v, const std::string& licence, const std::string& from, const std::string& about) {
        object p = {{"name", name}, {"SPDXID", "SPDXRef-Package-" + name}, {"versionInfo", v}, {"supplier", from}, {"downloadLocation", "NOASSERTION"}, {"filesAnalyzed", false},
                  {"licenseConcluded", licence}, {"licenseDeclared", licence}, {"copyrightText", "NOASSERTION"}, {"summary", about}};
        return p;
    };
    object self = package("andante", version, "BSL-1.0", std::string{"Organization: "} + supplier, "Paces exercise for people with inclusion body myositis; rule set " + std::string{rule_set_version});
    self["primaryPackagePurpose"] = "LIBRARY";
    j["packages"] = object::array({self});
    j["relationships"] = object::array({{{"spdxElementId", "SPDXRef-DOCUMENT"}, {"relationshipType", "DESCRIBES"}, {"relatedSpdxElement", "SPDXRef-Package-andante"}}});
    for (const component& c : components) {
        object p = package(c.name, c.version, c.licence, "NOASSERTION", c.about);
        p["externalRefs"] = object::array({{{"referenceCategory", "PACKAGE-MANAGER"}, {"referenceType", "purl"}, {"referenceLocator", c.purl}}});
        j["packages"].push_back(p);
        const std::string other = std::string{"SPDXRef-Package-"} + c.name;
        if (c.needed && !c.optional) j["relationships"].push_back({{"spdxElementId", "SPDXRef-Package-andante"}, {"relationshipType", "DEPENDS_ON"}, {"relatedSpdxElement", other}});
        else j["relationships"].push_back({{"spdxElementId", other}, {"relationshipType", c.needed ? "OPTIONAL_DEPENDENCY_OF" : "TEST_DEPENDENCY_OF"}, {"relatedSpdxElement", "SPDXRef-Package-andante"}});
    }
    return j.dump(1) + "\n";
}

inline std::string cyclone_dx() {
    using object = nlohmann::ordered_json;
    const std::string version = version_of_the_library(), self = "andante@" + version;
    const auto licences = [](const char* id) { return object::array({{{"license", {{"id", id}}}}}); };
    object j = {{"bomFormat", "CycloneDX"}, {"specVersion", "1.5"}, {"version", 1}};
    j["metadata"] = {{"timestamp", day_of_the_bill},
                     {"component", {{"type", "library"}, {"bom-ref", self}, {"supplier", {{"name", supplier}}}, {"name", "andante"}, {"version", version},
                                    {"description", "Paces exercise for people with inclusion body myositis"}, {"licenses", licences("BSL-1.0")},
                                    {"properties", object::array({{{"name", "andante:rule_set"}, {"value", rule_set_version}}, {{"name", "andante:support"}, {"value", "by volunteers"}},
                                                                {{"name", "andante:end_of_support"}, {"value", "no day is promised"}}})}}}};
    object needs = object::array(), dependencies = object::array();
    for (const component& c : components) {
        const std::string ref = std::string{c.name} + "@" + c.version;
        j["components"].push_back({{"type", "library"}, {"bom-ref", ref}, {"name", c.name}, {"version", c.version}, {"description", c.about}, {"scope", !c.needed ? "excluded" : c.optional ? "optional" : "required"},
                                   {"licenses", licences(c.licence)}, {"purl", c.purl}});
        if (c.needed) needs.push_back(ref);
        dependencies.push_back({{"ref", ref}});
    }
    j["dependencies"] = object::array({{{"ref", self}, {"dependsOn", needs}}});
    for (const object& d : dependencies) j["dependencies"].push_back(d);
    return j.dump(1) + "\n";
}

}  // namespace integration
