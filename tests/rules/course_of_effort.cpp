// SPDX-License-Identifier: BSL-1.0
// INT-6: page docs/rules/INT-6.md.
#include "living.hpp"

#include <doctest/doctest.h>

namespace course_of_effort {

using namespace living;
using int6 = rules::harder_than_before;
constexpr exact untold = felt_harder::untold;

constexpr said felt(exercise e, exact rise, exact before = untold) {
    step s;
    s.today = s.heard = first_day, s.what = e;
    return int6{}(s, {rise, before});
}
TEST_CASE("INT-6: just below, at and just above, on either scale; twice running is a re-match") {
    CHECK(felt(left_knee, untold).what() == progress());
    CHECK(felt(left_knee, 2).what() == progress());     // CR10 1
    CHECK(felt(left_knee, 3).what() == hold());
    CHECK(felt(left_knee, 4).what() == hold());
    CHECK(felt(left_knee, 3, 2).arm == int6::harder);
    CHECK(felt(left_knee, 3, 3).what() == hold().relevelled(relevel::rematch));
    CHECK(felt(left_knee, 3, 3).arm == int6::twice_harder);
    CHECK(felt(left_knee, 2, 3).what() == progress());
    CHECK(felt(walking, 1).what() == progress());
    CHECK(felt(walking, 2).what() == hold());
    CHECK(felt(walking, 2, 2).what() == hold().relevelled(relevel::rematch));
    CHECK_FALSE(int6::concerns([] { step s; s.what = left_fist; return s; }()));
}

/// Sessions every fourth day, each with its effort in half steps; -1: not told.
person sessions(std::initializer_list<exact> efforts, const tested_rules& rules = ibm_rules) {
    auto p = someone(rules);
    for (const exact e : efforts) {
        p.checks_in();
        feeling f;
        f.hard = e < 0 ? std::nullopt : std::optional{*cr10::from(e)};
        p.trains(f).sleeps(4);
    }
    p.checks_in();
    return p;
}
bool says(const person& p, std::uint8_t arm) { return p.says(left_knee, "INT-6", arm); }

TEST_CASE("INT-6: the middle of the three sessions before, at the same dose") {
    CHECK_FALSE(sessions({4, 4, 4, 6}).speaks(left_knee, "INT-6"));
    CHECK(says(sessions({4, 4, 4, 7}), int6::harder));
    CHECK(says(sessions({2, 4, 8, 7}), int6::harder));
    CHECK_FALSE(sessions({2, 5, 8, 7}).speaks(left_knee, "INT-6"));
    CHECK_FALSE(sessions({4, 4, 7}).speaks(left_knee, "INT-6"));          // only two before it
    CHECK(says(sessions({4, -1, 4, 4, 7}), int6::harder));               // a session without an answer is skipped
    CHECK_FALSE(sessions({4, 4, 4, -1}).speaks(left_knee, "INT-6"));
    CHECK_FALSE(sessions({4, 4, 4, 7, 4}).speaks(left_knee, "INT-6"));   // it ends with the next session
}
TEST_CASE("INT-6: twice running the level falls by a tenth, once") {
    const person once = sessions({4, 4, 4, 7}), twice = sessions({4, 4, 4, 7, 7});
    CHECK(says(twice, int6::twice_harder));
    CHECK(volume(twice.level(left_knee)) == volume(once.level(left_knee)) * 9 / 10);
    const person on = sessions({4, 4, 4, 7, 7, 7, 7});                    // the new level is a dose of its own
    CHECK(on.level(left_knee) == twice.level(left_knee));
    CHECK_FALSE(on.speaks(left_knee, "INT-6"));
    CHECK(once.decides().person.sum.latched.empty());
    const person broken = sessions({4, 4, 4, 7, 4, 7});
    CHECK(says(broken, int6::harder));
    CHECK(broken.level(left_knee) == once.level(left_knee));
}
TEST_CASE("INT-6: sessions 28 days before it, and of another level, are not held against it") {
    const auto after = [](exact n) {
        course_memory c;
        c.what = left_knee;
        const auto put = [&](day on, exact felt_, std::uint16_t level) {
            session_record s;
            s.on = on, s.effort = felt_, s.level_no = level, s.at_level = true;
            c.sessions.put(s);
        };
        put(first_day, 4, 1), put(first_day + 3, 4, 1), put(first_day + 6, 4, 1), put(first_day + n, 7, 1);
        return felt_harder::of(chronicle{}, &c, first_day + n + 1).value().rise;
    };
    CHECK(after(27) == 3);
    CHECK(after(28) == untold);
    course_memory other;
    other.what = left_knee;
    for (std::uint16_t i = 0; i != 4; ++i) {
        session_record s;
        s.on = first_day + i, s.effort = i == 3 ? 9 : 4, s.level_no = i == 0 ? std::uint16_t{1} : std::uint16_t{2}, s.at_level = true;
        other.sessions.put(s);
    }
    CHECK(felt_harder::of(chronicle{}, &other, first_day + 4).value().rise == untold);
    CHECK(felt_harder::of(chronicle{}, nullptr, first_day).value().rise == untold);
}
TEST_CASE("INT-6: aerobic work by RPE") {
    const auto walks = [](exact last) {
        auto p = someone();
        for (const exact e : {exact{8}, exact{8}, exact{8}, last}) {
            p.checks_in();
            feeling f;
            f.exerted = *borg::from(e);
            p.trains(f).sleeps(3);
        }
        p.checks_in();
        return p;
    };
    CHECK_FALSE(walks(9).speaks(walking, "INT-6"));
    CHECK(walks(10).says(walking, "INT-6", int6::harder));
}
TEST_CASE("INT-6: the rings of its limits") {
    CHECK(moved(limits::exertion_rise, 1) == limit_problem::nothing);
    CHECK(moved(limits::exertion_rise, 3) == limit_problem::needs_a_signature);
    CHECK(moved(limits::exertion_rise, 3, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::exertion_rise, 4, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::effort_rise, 2) == limit_problem::nothing);
    CHECK(moved(limits::effort_rise, 4) == limit_problem::needs_a_signature);
    CHECK(moved(limits::effort_rise, 6, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::effort_rise, 7, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(sessions({4, 4, 4, 6}, with_limit(limits::effort_rise, 2)).speaks(left_knee, "INT-6"));
    CHECK_FALSE(sessions({4, 4, 4, 7}, with_limit(limits::effort_rise, 4)).speaks(left_knee, "INT-6"));
}
TEST_CASE("INT-6 alone decides") {
    const auto level = [](const tested_rules& r) { return volume(sessions({2, 2, 2, 8, 8}, r).level(left_knee)); };
    CHECK(level(ibm_rules) < level(all_but<int6>()));   // CR10 4 is under the cap
}

}  // namespace course_of_effort
