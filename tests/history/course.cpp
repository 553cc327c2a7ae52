// SPDX-License-Identifier: BSL-1.0
#include <andante/history/course.hpp>

#include <doctest/doctest.h>

namespace history_course {

using namespace andante;
using namespace andante::exercises;

constexpr day d0 = "2026-03-02"_day;
constexpr dose level{2 * sets, 8 * rep, 2 * kg}, bare{2 * sets, 8 * rep}, walk{10 * minutes}, long_walk{30 * minutes};

bool credible(const dose& from, const dose& to) { return credible_step(from, to, floor_of(from)); }

TEST_CASE("a step that a record claims is believed where a rule could have granted it: one part, by one step") {
    CHECK(credible(level, level.with(part::n_sets, 3)));
    CHECK_FALSE(credible(level, level.with(part::n_sets, 4)));
    CHECK(credible(level, level.with(part::n_reps, 10)));
    CHECK_FALSE(credible(level, level.with(part::n_reps, 11)));
    CHECK(credible(level, level.with(part::weight, 2'500)));
    CHECK_FALSE(credible(level, level.with(part::weight, 2'501)));
    CHECK(credible(bare, bare.with(part::weight, 1)));
    CHECK(credible(bare, bare.with(part::weight, 500)));  // the first load of all
    CHECK_FALSE(credible(bare, bare.with(part::weight, 501)));
    CHECK(credible(walk, dose{15 * minutes}));
    CHECK_FALSE(credible(walk, dose{901 * seconds}));
    CHECK(credible(long_walk, dose{39 * minutes}));
    CHECK_FALSE(credible(long_walk, dose{2'341 * seconds}));
    CHECK_FALSE(credible(level, level));
    CHECK_FALSE(credible(level, level.with(part::n_reps, 7)));
    CHECK_FALSE(credible(level, level.with(part::n_sets, 3).with(part::n_reps, 9)));
}
TEST_CASE("repetitions make room for sets and load, down to the floor; nothing else does") {
    CHECK(credible(level, level.with(part::n_sets, 3).with(part::n_reps, 6)));
    CHECK(credible(level, level.with(part::weight, 2'500).with(part::n_reps, 4)));
    CHECK_FALSE(credible(level, level.with(part::weight, 2'500).with(part::n_reps, 3)));  // 6 of 16 are below half
    CHECK_FALSE(credible(dose{3 * sets, 3 * rep, 2 * kg}, dose{3 * sets, 2 * rep, 2'200 * g}));
    CHECK_FALSE(credible(level, level.with(part::n_sets, 3).with(part::weight, 1'500)));
    CHECK_FALSE(credible(level, level.with(part::weight, 2'500).with(part::n_sets, 1)));
    CHECK_FALSE(credible(level, level.with(part::n_reps, 9).with(part::weight, 1'500)));
    CHECK_FALSE(credible(level, level.with(part::n_reps, 9).with(part::n_sets, 1)));
}
TEST_CASE("over-done: by a share of the grant and by more than two repetitions or three minutes, or under more load") {
    const dose granted{2 * sets, 10 * rep, 2 * kg};
    CHECK_FALSE(over_doing(granted, granted, 200));
    CHECK_FALSE(over_doing(granted.with(part::n_reps, 12), granted, 200));  // 24 of 20 is a fifth
    CHECK(over_doing(granted.with(part::n_sets, 1).with(part::n_reps, 25), granted, 200));
    CHECK_FALSE(over_doing(dose{6 * rep}, dose{4 * rep}, 200));
    CHECK(over_doing(dose{7 * rep}, dose{4 * rep}, 200));
    CHECK_FALSE(over_doing(dose{8 * minutes}, dose{5 * minutes}, 200));
    CHECK(over_doing(dose{481 * seconds}, dose{5 * minutes}, 200));
    CHECK_FALSE(over_doing(granted.with(part::weight, 2'400), granted, 200));
    CHECK(over_doing(granted.with(part::weight, 2'401), granted, 200));
    CHECK(over_doing(bare.with(part::weight, 1), bare, 200));
}
TEST_CASE("a grant is met by nine tenths of its volume at its load") {
    const dose granted{2 * sets, 10 * rep, 2 * kg};
    CHECK(meets(granted, granted));
    CHECK(meets(granted.with(part::n_reps, 9), granted));
    CHECK_FALSE(meets(granted.with(part::n_sets, 1).with(part::n_reps, 17), granted));
    CHECK_FALSE(meets(granted.with(part::weight, 1'999), granted));
    CHECK(meets(granted.with(part::weight, 2'001), granted));
}
TEST_CASE("a session of which nothing is known says so in every part, and was not too hard") {
    constexpr session_record s{};
    CHECK(s.on == never);
    CHECK(s.effort == -1);
    CHECK(s.reserve == -1);
    CHECK(s.cramped == -1);
    CHECK_FALSE(s.at_level);
    CHECK_FALSE(s.met);
    CHECK_FALSE(s.over_done);
    CHECK_FALSE(s.talk_told);
    CHECK_FALSE(s.pain_told);
    CHECK_FALSE(s.hurt);
    CHECK_FALSE(s.too_hard());
}
TEST_CASE("over-doing goes on from the day on which two of three sessions were over-done, until fewer are") {
    course_memory c;
    c.what = left(knee_extension);
    c.order(dose{10 * rep});
    const auto trains = [&](exact on, bool too_much) {
        entry e = row(done{c.what, too_much ? dose{20 * rep} : dose{10 * rep}});
        e.on = d0 + on, e.had_grant = true, e.granted = dose{10 * rep};
        (void)c.train(e, {}, false, false);
    };
    trains(0, true);
    CHECK(c.overdone_since == never);
    trains(3, true);
    CHECK(c.overdone_since == d0 + 3);
    trains(6, true);
    trains(9, false);
    CHECK(c.overdone_since == d0 + 3);
    trains(12, false);
    CHECK(c.overdone_since == never);
}
TEST_CASE("the cap of a session's effort is that of its day: lower in the first 28 days of aerobic work, and on a day of light effort") {
    const auto caps = [](exercise e, const dose& d, exact on, bool eased, bool light) {
        course_memory c;
        c.what = e;
        c.order(d);
        entry x = row(done{e, d});
        for (const exact day_no : {exact{0}, on}) x.on = d0 + day_no, (void)c.train(x, {}, eased, light);
        return c.sessions[0].cap;
    };
    CHECK(caps(walking, walk, 27, false, false) == 11);
    CHECK(caps(walking, walk, 28, false, false) == 13);
    CHECK(caps(walking, walk, 28, true, false) == 11);
    CHECK(caps(walking, walk, 28, false, true) == light_exertion);
    CHECK(caps(left(knee_extension), level, 1, true, false) == 8);
    CHECK(caps(left(knee_extension), level, 28, false, false) == 8);
    CHECK(caps(left(knee_extension), level, 28, false, true) == light_effort);
}
TEST_CASE("no step is believed before day 21, nor within 7 days of the last") {
    course_memory c;
    CHECK_FALSE(c.may_have_risen(d0));
    c.began = d0;
    CHECK_FALSE(c.may_have_risen(d0 + 20));
    CHECK(c.may_have_risen(d0 + 21));
    c.increased = d0 + 30;
    CHECK_FALSE(c.may_have_risen(d0 + 36));
    CHECK(c.may_have_risen(d0 + 37));
}
TEST_CASE("a step is taken back within 28 days, once, and the wait for the next one grows twice; one that stands 28 days ends the row") {
    course_memory c;
    c.what = left(knee_extension);
    c.order(bare);
    const auto rises = [&](exact on) { c.raise(c.level.with(part::n_reps, c.level.at(part::n_reps) + 1), d0 + on); };
    c.take_back(d0);  // there is none
    CHECK(c.waits == 0);
    rises(30);
    c.take_back(d0 + 58);
    CHECK(c.level.at(part::n_reps) == 9);
    c.take_back(d0 + 57);
    CHECK(c.level == bare);
    CHECK(c.waits == 1);
    c.take_back(d0 + 57);
    CHECK(c.waits == 1);
    rises(71), c.take_back(d0 + 72);
    CHECK(c.waits == 2);
    rises(128), c.take_back(d0 + 129);
    CHECK(c.waits == 2);
    rises(185);
    CHECK(c.waits_on(d0 + 212) == 2);
    CHECK(c.waits_on(d0 + 213) == 0);
    rises(212);
    CHECK(c.waits == 2);
    rises(240);
    CHECK(c.waits == 0);
    c.lower_level(nine_tenths, d0 + 241);  // what was lowered since is not given back
    const dose lowered = c.level;
    c.take_back(d0 + 242);
    CHECK(fits(c.level, lowered));
}
TEST_CASE("a break is of more than a week, and stays on record until the next one") {
    course_memory c;
    c.what = walking;
    c.order(dose{10 * minutes});
    const auto trains = [&](exact on) {
        entry e = row(done{walking, dose{10 * minutes}});
        e.on = d0 + on;
        (void)c.train(e, {}, false, false);
    };
    trains(0), trains(7);
    CHECK(c.resumed == never);
    trains(15);
    CHECK(c.resumed == d0 + 15);
    CHECK(c.away == 8);
    trains(16);
    CHECK(c.resumed == d0 + 15);
    trains(40);
    CHECK(c.resumed == d0 + 40);
    CHECK(c.away == 24);
}

}  // namespace history_course
