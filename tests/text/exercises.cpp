// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <andante/text.hpp>

#include <algorithm>
#include <set>

// Words for the catalogue's columns, for what sets an exercise aside, and for what may stand for it.
namespace text_exercises {

using namespace andante;
using namespace andante::exercises;

template <class E>
void all_have_words(std::size_t n) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i != n; ++i) {
        const std::string s = words(static_cast<E>(i));
        CAPTURE(i);
        CHECK(s.size() > 2);
        CHECK(seen.insert(s).second);
    }
    CHECK(words(static_cast<E>(n)).empty());
}
constexpr capability strong() {
    capability c;
    c.grades.set(everywhere, 5_mrc);
    c.meets = every_demand;
    return c;
}

TEST_CASE("every column of the catalogue has words") {
    all_have_words<modality>(5);
    all_have_words<position>(3);
    all_have_words<setting>(4);
    all_have_words<loading>(6);
    all_have_words<contraction>(5);
    all_have_words<fall_exposure>(3);
    all_have_words<demand>(demand_count);
    all_have_words<tool>(tool_count);
    all_have_words<obstacle>(obstacle_count);
}
TEST_CASE("an exercise is called what its row says, and each by another name") {
    std::set<std::string> names;
    for (std::uint8_t i = 0; i != activity_count; ++i) {
        const exercise e{i, about({i}).sided ? side::left : side::middle};
        CHECK(words(e) == (about(e).sided ? "left " : "") + std::string{about(e).name});
        CHECK(names.insert(words(e)).second);
    }
}
TEST_CASE("an obstacle is a sentence for the person and a finding for the clinician, and blames nobody") {
    for (std::size_t i = 0; i != obstacle_count; ++i) {
        const auto x = static_cast<obstacle>(i);
        const std::string person = words(x), expert = words(x, reader::clinician);
        CAPTURE(person);
        CHECK(person.back() == '.');
        CHECK(std::count(person.begin(), person.end(), ' ') < 15);
        for (const char* bad : {"you cannot", "too weak", "fail", "unable", "poor"}) CHECK(person.find(bad) == std::string::npos);
        CHECK(expert.size() > 5);
        CHECK(expert != person);
    }
    const set_of<obstacle> two = set_of{obstacle::no_standing} | obstacle::no_rail;
    CHECK(words(two) == "It is done standing. It needs a fixed rail.");
    CHECK(words(two, reader::clinician) == "standing not met, no rail at hand");
    CHECK(words(set_of<obstacle>{}).empty());
}
TEST_CASE("a substitute is offered with its reason") {
    const exercise knee = left(knee_extension);
    const set_of<tool> here = every_tool.without(tool::weight);
    CHECK(words(knee, substitutes(knee, strong(), here)) ==
          "left knee extension: not for now. It needs a weight.\nIn its place: left knee straightening, left thigh squeeze, left helped knee straightening.\n");
    CHECK(words(knee, substitutes(knee, strong(), here), reader::clinician).find("left knee extension: set aside (no weight at hand)\nIn its place: left knee straightening, ") == 0);
    CHECK(words(knee, substitutes(knee, strong(), every_tool)) == "left knee extension: open as it is\n");
    CHECK(words(warm_water_walking, substitutes(warm_water_walking, strong(), {})) ==
          "warm water walking: not for now. It needs a warm pool.\nNothing in the list can stand for it.\n");
}

}  // namespace text_exercises
