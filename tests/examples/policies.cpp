// SPDX-License-Identifier: BSL-1.0
// docs/policies.md has a row for every policy that there is, and each says where its numbers come from.
#include <andante/policies/any_of.hpp>
#include <andante/policies/as_published.hpp>
#include <andante/policies/at_home.hpp>
#include <andante/policies/easier_week.hpp>
#include <andante/policies/low_intensity.hpp>
#include <andante/policies/maintenance.hpp>
#include <andante/policies/return_ramp.hpp>
#include <andante/policies/rpe_autoregulated.hpp>
#include <andante/policies/standard.hpp>
#include <andante/policies/symptom_contingent.hpp>
#include <andante/policies/twenty_percent.hpp>
#include <andante/policies/two_for_two.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace page_of_policies {
namespace {

using namespace andante;
namespace fs = std::filesystem;

template <class... Ps>
std::set<std::string> keys() {
    return {std::string{Ps::card.key}...};
}
template <class... Ps>
bool are_told() {
    return ((!Ps::card.states.empty() && !Ps::card.source.empty() && !Ps::card.place_in.empty()) && ...);
}
const auto known = keys<policies::standard, policies::double_progression, policies::time_progression, policies::maintenance, policies::at_home, policies::two_for_two,
                        policies::rpe_autoregulated<>, policies::symptom_contingent<>, policies::low_intensity, policies::twenty_percent, policies::return_ramp<>,
                        policies::easier_week<policies::standard>>();

TEST_CASE("every header of a policy is a policy with a card, and the key is its name") {
    std::set<std::string> headers;
    for (const fs::directory_entry& e : fs::directory_iterator{fs::path{ANDANTE_SOURCE_DIR} / "include/andante/policies"}) headers.insert(e.path().stem().string());
    for (const char* other : {"any_of", "as_published", "protocols"}) CHECK(headers.erase(other) == 1);
    CHECK(headers == known);
    CHECK(are_told<policies::standard, policies::double_progression, policies::time_progression, policies::maintenance, policies::at_home, policies::two_for_two,
                   policies::rpe_autoregulated<>, policies::symptom_contingent<>, policies::low_intensity, policies::twenty_percent, policies::return_ramp<>,
                   policies::easier_week<policies::standard>>());
}
TEST_CASE("docs/policies.md has a row for each, whole, with the origin of its numbers, and no other") {
    std::ifstream in{fs::path{ANDANTE_SOURCE_DIR} / "docs/policies.md"};
    std::set<std::string> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("| `", 0) != 0) continue;
        const std::string key = line.substr(3, line.find('`', 3) - 3);
        CHECK_MESSAGE(rows.insert(key).second, key);
        std::size_t cells = 0;
        for (std::size_t i = 0; i != line.size(); ++i) cells += line[i] == '|';
        CHECK_MESSAGE(cells == 6, key);
        const bool marked = line.find("house") != std::string::npos || line.find("read:") != std::string::npos || line.find("recalled:") != std::string::npos;
        CHECK_MESSAGE((marked || line.find("its parts'") != std::string::npos || line.find("its two parts'") != std::string::npos || line.find("| none |") != std::string::npos), key);
    }
    CHECK(rows == known);
    for (const std::string& key : known) CHECK_MESSAGE(fs::exists(fs::path{ANDANTE_SOURCE_DIR} / "tests/policies" / (key + ".cpp")), key);
}

}  // namespace
}  // namespace page_of_policies
