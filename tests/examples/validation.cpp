// SPDX-License-Identifier: BSL-1.0
// The table of the published beside the simulated: its page is of this code, and its verdicts are those of the rule that it states.
#include <doctest/doctest.h>

#include "validation/picture.hpp"

#include <fstream>
#include <iterator>

namespace validation_page {
namespace {

using namespace validation;

std::string committed(const char* file) {
    std::ifstream in{std::string{ANDANTE_SOURCE_DIR "/docs/simulation/"} + file};
    return {std::istreambuf_iterator<char>{in}, {}};
}
constexpr auto silent = [](std::size_t, std::size_t) {};

TEST_CASE("docs/simulation/validation.md has the rows of the code, and the digest of its first virtual trials") {
    const simulated few = simulate_all(digested, silent);
    const std::string page = committed("validation.md");
    CHECK(page.find(begins) != std::string::npos);
    CHECK_MESSAGE(page.find("have the digest `" + digest(few) + "`") != std::string::npos, "write it anew: validation");
    for (const row& r : few.rows) {
        std::string line = "|";
        for (const std::string_view cell : {r.study, r.people, r.what, r.published}) line += " " + std::string{cell} + " |";
        CHECK_MESSAGE(page.find(line) != std::string::npos, line);
    }
    for (const std::string_view note : few.lived_as) CHECK(page.find(note) != std::string::npos);
    CHECK_MESSAGE(committed("validation.svg").find("have the digest " + digest(few) + ".") != std::string::npos, "write it anew: validation");
    const std::string picture = svg(few);
    CHECK(static_cast<std::ptrdiff_t>(std::count_if(few.rows.begin(), few.rows.end(), [](const row& r) { return r.value.has_value(); })) == std::ptrdiff_t{[&] {
              std::ptrdiff_t n = 0;
              for (std::size_t i = picture.find("<g "); i != std::string::npos; i = picture.find("<g ", i + 1)) ++n;
              return n;
          }()});
    REQUIRE(few.came_out.size() == few.rows.size());
    for (const answers& a : few.came_out) CHECK(a.size() == digested);
}

TEST_CASE("more virtual trials begin with the same ones") {
    CHECK(digest(simulate_all(digested + 1, silent)) == digest(simulate_all(digested, silent)));
}

TEST_CASE("a number hits within the middle nine tenths, a statement that holds in a twentieth; what is not judged does neither") {
    answers a;
    for (std::int64_t i = 100; i != 0; --i) a.push_back(1000 * i);
    row r{.study = "s", .people = "1", .what = "w, %", .published = "p", .value = 50};
    CHECK(summarised(r, a).median == 50'000);
    CHECK(summarised(r, a).least == 5'000);
    CHECK(summarised(r, a).most == 95'000);
    CHECK(summarised(r, a).per_mille == 490);
    CHECK(summarised(r, a).hit);
    for (const double edge : {5.0, 95.0}) r.value = edge, CHECK(summarised(r, a).hit);
    for (const double out : {4.999, 95.001}) r.value = out, CHECK((summarised(r, a).judged && !summarised(r, a).hit));
    r.not_judged = "why";
    CHECK_FALSE(summarised(r, a).judged);
    const row said{.study = "s", .people = "1", .what = "w", .published = "p", .statement = true};
    CHECK(summarised(said, {1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}).hit);
    CHECK_FALSE(summarised(said, {1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}).hit);
    CHECK_FALSE(summarised(row{.study = "s", .people = "1", .what = "w", .published = "p"}, a).judged);
}

TEST_CASE("numbers are written with their sign, and rounded half away from nought") {
    CHECK(validation::detail::number(-9249, 1, true) == "-9.2");
    CHECK(validation::detail::number(-9250, 1, true) == "-9.3");
    CHECK(validation::detail::number(50, 1, true) == "+0.1");
    CHECK(validation::detail::number(-49, 1, true) == "0.0");
    CHECK(validation::detail::number(1005, 2, false) == "1.01");
    CHECK(validation::detail::number(12'500, 0, false) == "13");
}

TEST_CASE("nobody who is not asked to train gains, and a virtual trial is the same whoever else is tried") {
    const drawn_by d{seed{5}, 3, world::drawn(seed{5}, 3, house_priors)};
    for (const validation::lived& x : group(d, 20, {})) {
        for (std::size_t k = 0; k != site_count; ++k) CHECK(x.after[k] < x.before[k]);
        CHECK((x.planned == 0 && x.aerobic == 0 && x.harmed == 0));
    }
    const auto all = group(d, 5, {.weekdays = weekdays::three, .relative = 0.5f});
    CHECK(live(d, 4, {.weekdays = weekdays::three, .relative = 0.5f}).after == all[4].after);
    CHECK(all[4].came <= all[4].planned);
    CHECK(all[4].planned == 36);
}

}  // namespace
}  // namespace validation_page
