// SPDX-License-Identifier: BSL-1.0
// The program `week`: what it prints and draws, and that the picture says what the plan says.
#include <doctest/doctest.h>

#include "week/picture.hpp"

#include <fstream>
#include <iterator>

namespace week_of_the_example {
namespace {

using namespace week_example;

std::string text_in(const char* path) {
    std::ifstream in{std::string{ANDANTE_SOURCE_DIR "/"} + path};
    return {std::istreambuf_iterator<char>{in}, {}};
}
std::size_t count_of(const std::string& all, std::string_view some) {
    std::size_t n = 0;
    for (std::size_t at = all.find(some); at != std::string::npos; at = all.find(some, at + 1)) ++n;
    return n;
}

TEST_CASE("what the program prints and draws is what is committed") {
    const ibm_coach coach{rx};
    const diary mine = four_weeks(coach);
    CHECK(report_of(mine, coach, reader::patient) == text_in("examples/expected/week.txt"));
    CHECK(report_of(mine, coach, reader::clinician) == text_in("examples/expected/week.clinician.txt"));
    CHECK(report_of(mine, coach, reader::patient, {.company = no}) == text_in("examples/expected/week.alone.txt"));
    CHECK(svg_of(week_from(mine, coach, monday)) == text_in("docs/week.svg"));
}
TEST_CASE("six exercises, three days of training, joints and fingers every day, and a reason in every empty place") {
    const ibm_coach coach{rx};
    const week_plan w = week_from(four_weeks(coach), coach, monday);
    CHECK(rx.orders().size() == 6);
    CHECK(w.training_days() == 3);
    CHECK(w.balance_days() == 3);
    CHECK(w.days_of(seated_range_of_motion) == 7);
    CHECK(w.days_of(left(passive_finger_flexion)) == 7);
    CHECK(w.days_of(warm_water_walking) == 1);
    std::size_t trains = 0, moves = 0, alone = 0;
    for (const day_ahead& d : w)
        for (const ahead& a : d.rows) {
            trains += a.is == ahead_kind::trains;
            (d.trains() ? moves : alone) += a.is == ahead_kind::moves;
            if (!a.is_done()) CHECK_FALSE(week_example::detail::why_not(a).empty());
        }
    const std::string svg = svg_of(w);
    CHECK(count_of(svg, "class=\"t\"") == trains);
    CHECK(count_of(svg, "class=\"g\"") == moves);
    CHECK(count_of(svg, "class=\"o\"") == alone);
}
TEST_CASE("docs/sessions-and-weeks.md names what the plan can say of a day that is not its day") {
    const std::string page = text_in("docs/sessions-and-weeks.md");
    for (std::size_t i = 1; i != text::not_its_day_keys.size(); ++i) {
        const std::string says{text::say(english, "week.", text::not_its_day_keys[i])};
        CAPTURE(says);
        CHECK(page.find("| *" + says + "* |") != std::string::npos);
    }
    for (const session_part p : {session_part::warm_up, session_part::while_fresh, session_part::work, session_part::cool_down, session_part::stretching}) {
        const std::string name{text::say(english, "session_name.", text::key_of(text::session_part_keys, p))};
        CHECK(page.find("| " + name.substr(0, 5)) != std::string::npos);
    }
}

}  // namespace
}  // namespace week_of_the_example
