// SPDX-License-Identifier: BSL-1.0
// docs/simulation/priors.md has the priors of the code.
#include <doctest/doctest.h>

#include "priors/priors_page.hpp"

#include <fstream>
#include <iterator>

namespace priors_table {
namespace {

TEST_CASE("docs/simulation/priors.md is what the code says") {
    std::ifstream in{ANDANTE_SOURCE_DIR "/docs/simulation/priors.md", std::ios::binary};
    const std::string page{std::istreambuf_iterator<char>{in}, {}};
    const std::size_t at = page.find(priors_page::begins);
    REQUIRE(at != std::string::npos);
    CHECK_MESSAGE(page.substr(at) == priors_page::generated(), "write it anew: priors");
}

TEST_CASE("numbers are written as they stand in the code") {
    CHECK(priors_page::number(0.0045f) == "0.0045");
    CHECK(priors_page::number(90) == "90");
    CHECK(priors_page::number(2.5f) == "2.5");
    for (const priors_page::prior& p : priors_page::house_priors) CHECK(priors_page::number(p.median) != "0");
}

}  // namespace
}  // namespace priors_table
