// SPDX-License-Identifier: BSL-1.0
// OVW-3 to OVW-8 and OVW-10: pages docs/rules/OVW-3.md and on.
#include "living.hpp"

#include <doctest/doctest.h>

namespace overwork_after_effects {

using namespace living;

constexpr day d0 = first_day;
constexpr region thigh_l = left(thigh);
constexpr clinician anybody{9, role::nobody};

// Named here: clang 14 emits no code for a literal inside a generic lambda.
constexpr nrs nrs_2 = 2_nrs, nrs_3 = 3_nrs, nrs_5 = 5_nrs, nrs_6 = 6_nrs;
constexpr cr10 light = 3_cr10;

constexpr hour_count hours(exact n) { return *hour_count::from(n); }
constexpr minute_count mins(exact n) { return *minute_count::from(n); }
constexpr step knee(day trained = d0) {
    step s;
    s.today = s.heard = d0, s.what = left_knee, s.trained = trained;
    return s;
}
constexpr limb here(day trained = d0) { return {{d0, d0}, thigh_l, trained}; }
constexpr whole_person who(day trained = d0) { return {{d0, d0}, trained}; }
template <class T>
constexpr reading<T> told(T v, day on = d0) { return {v, on}; }
constexpr reading<after_effect_set> left_behind(after_effect_set a, day on = d0) { return {a, on}; }

/// One session of the left knee, what it left behind, and three good mornings after it.
template <class P, class... Ts>
P& session(P& p, const after_effects& left, const Ts&... more) {
    p.checks_in().trains({.hard = light, .left_behind = left}, {left_knee});
    if constexpr (sizeof...(more) != 0) p.tells(more...);
    p.sleeps();
    for (exact i = 1; i != 4; ++i) p.checks_in().sleeps();
    return p;
}
/// Whether good days, training every fourth, lead to a step within nine weeks.
template <class P>
bool finds_its_way(P p, exercise e = left_knee) {
    for (exact i = 0; i != 63; ++i) {
        p.checks_in();
        if (p.act(e) == action::progress && p.may(e)) return true;
        if (i % 4 == 0) p.trains();
        p.sleeps();
    }
    return false;
}
/// Whether a latch outlasts a hundred good days, a person without a role, and a clearance somewhere else; `ends` ends it.
template <class P>
void ends_by_its_clearance_alone(P p, exercise e, const cleared& ends, const cleared& elsewhere) {
    const auto waits = [&] { return p.of(e).sum.latched.has(latch::overwork) || p.grant(e).at(part::weight) == 0; };
    p.lives_well(100, 4).checks_in();
    CHECK(waits());
    cleared by_anybody = ends;
    by_anybody.by = anybody;
    p.tells(by_anybody, elsewhere).sleeps().checks_in();
    CHECK(waits());
    p.tells(ends).sleeps().checks_in();
    CHECK_FALSE(p.of(e).sum.latched.has(latch::overwork));
    CHECK(finds_its_way(p, e));
}

// ── OVW-3 ──

using ovw3 = rules::severe_cramp;

constexpr said cramped(degree how, exact severe, day on = d0, const ovw3& r = {}) {
    return r(knee(), {severe}, told(how, on), left_behind(after_effect::cramp));
}
TEST_CASE("OVW-3: a severe cramp ends the exercise and takes a fifth back; a lesser one says nothing") {
    const said s = cramped(clearly, 1);
    CHECK(s.arm == ovw3::severe);
    CHECK(s.what().act == action::regress);
    CHECK(s.what().factor == 800_pm);
    CHECK(s.what().mark == flag::episode);
    CHECK(s.what().ends == halt::exercise);
    CHECK(s.what().latched.empty());
    for (exact n = 0; n <= 3; ++n) {
        CHECK(cramped(not_at_all, n).what() == progress());
        CHECK(cramped(a_little, n).what() == progress());
    }
    CHECK(cramped(clearly, 3, d0 - 1).what() == progress());  // told yesterday: its mark is set
}
TEST_CASE("OVW-3: severe in 2 of the last 3 waits for a physiotherapist; in 1 it does not") {
    CHECK(cramped(clearly, 1).what().latched.empty());
    for (exact n = 2; n <= 3; ++n) {
        CHECK(cramped(clearly, n).arm == ovw3::twice_severe);
        CHECK(cramped(clearly, n).what().latched == set_of<latch>{latch::overwork});
        CHECK(cramped(clearly, n).what().factor == 800_pm);
    }
}
TEST_CASE("OVW-3: a cramp that was named and not described holds; unnamed, or not asked about here, it does not") {
    const auto silent = [](after_effect_set a, day trained) { return ovw3{}(knee(trained), {}, {}, left_behind(a)); };
    CHECK(silent(after_effect::cramp, d0).what() == hold());
    CHECK(silent(after_effect::cramp, d0).from_silence);
    CHECK(silent(after_effect::cramp, d0 - 4).what() == hold());
    CHECK(silent(after_effect::cramp, d0 - 5).what() == progress());
    CHECK(silent(after_effect::cramp, never).what() == progress());
    CHECK(silent(none, d0).what() == progress());
    CHECK(silent(after_effect::heaviness, d0).what() == progress());
    CHECK(ovw3{}(knee(), {}, {}, {}).what() == progress());  // the gate's own silence is OVW-5's
}
TEST_CASE("OVW-3: the ring of its back-off") {
    for (const exact n : {exact{0}, exact{500}, exact{800}}) CHECK(moved(limits::cramp_back_off, n) == limit_problem::nothing);
    CHECK(moved(limits::cramp_back_off, 801) == limit_problem::needs_a_signature);
    CHECK(moved(limits::cramp_back_off, 900, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::cramp_back_off, 901, signed_off) == limit_problem::beyond_the_absolute_bound);
    ovw3 r;
    for (const exact n : {exact{500}, exact{900}}) {
        REQUIRE(r.back_off.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(cramped(clearly, 1, d0, r).what().factor.place() == n);
    }
}
TEST_CASE("OVW-3: three sessions with an answer are looked at, not more; a session that left no cramp is an answer") {
    const auto after = [](std::initializer_list<int> sessions) {  // 2 severe, 0 none
        auto p = someone();
        for (const int how : sessions) {
            if (how == 2) session(p, after_effect::cramp, cramp{left_knee, clearly});
            else if (how == 0) session(p, none);
        }
        return p.history().find(left_knee)->place.left.lasts.latched.has(latch::overwork);
    };
    CHECK_FALSE(after({2}));
    CHECK(after({2, 2}));
    CHECK(after({2, 0, 2}));
    CHECK_FALSE(after({2, 0, 0, 2}));
    CHECK_FALSE(after({2, 0, 0, 0, 0, 2, 0}));
}
TEST_CASE("OVW-3: sessions without any answer neither count nor break") {
    auto p = someone();
    session(p, after_effect::cramp, cramp{left_knee, clearly});
    for (int i = 0; i != 3; ++i) {
        p.checks_in().trains({.hard = light, .left_behind = std::nullopt}, {left_knee}).sleeps();
        for (exact n = 1; n != 4; ++n) p.checks_in().sleeps();
    }
    session(p, after_effect::cramp, cramp{left_knee, clearly});
    CHECK(p.history().find(left_knee)->place.left.lasts.latched.has(latch::overwork));
}
TEST_CASE("OVW-3: told the next morning it counts for the session it was") {
    auto p = someone();
    session(p, after_effect::cramp, cramp{left_knee, clearly});
    p.checks_in().trains({.hard = light, .left_behind = std::nullopt}, {left_knee}).sleeps().checks_in().tells(after_effects{after_effect::cramp}, cramp{left_knee, clearly});
    CHECK(p.of(left_knee).sum.latched.has(latch::overwork));
    CHECK(p.may(right_knee));
}
TEST_CASE("OVW-3: the latch sits at the exercise, its clearance alone ends it, and consumes the cramps before it") {
    auto p = someone();
    session(p, after_effect::cramp, cramp{left_knee, clearly});
    session(p, after_effect::cramp, cramp{left_knee, clearly}).checks_in();
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(right_knee));
    CHECK(p.may(recumbent_cycle));
    CHECK(p.may(left_fist));
    ends_by_its_clearance_alone(p, left_knee, {latch::overwork, left_knee, therapist}, {latch::overwork, right_knee, therapist});

    const dose before = p.level(left_knee);
    p.tells(cleared{latch::overwork, left_knee, therapist}).sleeps().checks_in();
    CHECK(p.of(left_knee).factor == 700_pm);
    CHECK(volume(p.level(left_knee)) < volume(before));
    CHECK(volume(p.grant(left_knee)) >= volume(floor_of(dose{1 * sets, 10 * rep, 1 * kg})));
    session(p, after_effect::cramp, cramp{left_knee, clearly});
    CHECK_FALSE(p.history().find(left_knee)->place.left.lasts.latched.has(latch::overwork));
}
TEST_CASE("OVW-3: during the exercise a severe cramp stops it, and no other") {
    auto p = someone();
    p.checks_in();
    auto w = p.coach().watch(p.diary(), p.today());
    CHECK(w.hear(cramp{left_knee, a_little}) == cue::go_on);
    CHECK(w.hear(cramp{left_knee, clearly}) == cue::stop_exercise);
    w.next_exercise();
    CHECK(w.hear(effort{right_knee, 3_cr10}) == cue::go_on);
}
TEST_CASE("OVW-3: the factor heals by rungs") {
    auto p = someone();
    session(p, after_effect::cramp, cramp{left_knee, clearly}).checks_in();
    CHECK(p.grant(left_knee).at(part::n_reps) == 8);
    session(p, none), session(p, none).checks_in();
    CHECK(p.of(left_knee).factor == 900_pm);
    session(p, none), session(p, none).checks_in();
    CHECK(p.of(left_knee).factor == whole);
    CHECK(finds_its_way(p));
}
TEST_CASE("OVW-3 alone decides") {
    const auto next_dose = [](const auto& set) {
        auto p = someone(set);
        session(p, after_effect::cramp, cramp{left_knee, clearly}).checks_in();
        return p.grant(left_knee).at(part::n_reps);
    };
    CHECK(next_dose(ibm_rules) == 8);
    CHECK(next_dose(all_but<ovw3>()) == 10);
}

// ── OVW-4 ──

using ovw4 = rules::heaviness_after;

constexpr said heavy(exact n, const ovw4& r = {}, day on = d0) { return r(here(), told(hours(n), on), told(no), left_behind(after_effect::heaviness)); }
TEST_CASE("OVW-4: heavy for more than two hours takes a tenth back, as a minor mark") {
    for (exact n = 0; n <= 24; ++n) {
        CAPTURE(n);
        if (n <= 2) {
            CHECK(heavy(n).what() == progress());
        } else {
            CHECK(heavy(n).arm == ovw4::heavy_for_hours);
            CHECK(heavy(n).what() == regress(900_pm).marked(flag::minor));
        }
    }
    CHECK(heavy(24, {}, d0 - 1).what() == progress());
}
TEST_CASE("OVW-4: still heavy in the morning rests that day; both together are joined") {
    const said rests = ovw4{}(here(d0 - 1), told(hours(2), d0 - 1), told(yes), left_behind(after_effect::heaviness, d0 - 1));
    CHECK(rests.arm == ovw4::heavy_in_the_morning);
    CHECK(rests.what() == rest(d0 + 1));
    const said both = ovw4{}(here(d0 - 1), told(hours(3)), told(yes), left_behind(after_effect::heaviness));
    CHECK(both.what().act == action::rest);
    CHECK(both.what().factor == 900_pm);
    CHECK(both.what().latched.empty());
}
TEST_CASE("OVW-4: heaviness that was named and not described holds; so does the next morning's question") {
    const auto silent = [](const reading<hour_count>& h, const reading<yes_no>& m, day trained, after_effect_set a = after_effect::heaviness) {
        return ovw4{}(here(trained), h, m, left_behind(a, trained == never ? d0 : trained));
    };
    const reading<hour_count> one = told(hours(1), d0);
    CHECK(silent({}, {}, d0).what() == hold());
    CHECK(silent({}, told(no), d0 - 1).from_silence);
    CHECK(silent(one, {}, d0 - 1).what() == hold());       // the morning after, unanswered
    CHECK(silent(one, {}, d0).what() == progress());       // the day itself has no morning after
    CHECK(silent(one, {}, d0 - 2).what() == progress());   // nobody is asked any more
    CHECK(silent(one, told(no), d0 - 1).what() == progress());
    CHECK(silent({}, {}, never).what() == progress());
    CHECK(silent({}, {}, d0, none).what() == progress());
}
TEST_CASE("OVW-4: the ring of its hours") {
    for (const exact n : {exact{0}, exact{1}, exact{2}}) CHECK(moved(limits::heavy_hours_allowed, n) == limit_problem::nothing);
    CHECK(moved(limits::heavy_hours_allowed, 3) == limit_problem::needs_a_signature);
    CHECK(moved(limits::heavy_hours_allowed, 6, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::heavy_hours_allowed, 7, signed_off) == limit_problem::beyond_the_absolute_bound);
    ovw4 r;
    for (const exact n : {exact{1}, exact{6}}) {
        REQUIRE(r.most_hours.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(heavy(n, r).what() == progress());
        CHECK(heavy(n + 1, r).what().factor == 900_pm);
    }
}
TEST_CASE("OVW-4: three heavy sessions in 28 days are one episode; it never latches by itself, and heals") {
    auto p = someone();
    for (int i = 1; i <= 3; ++i) {
        session(p, after_effect::heaviness, heavy_hours{thigh_l, hours(3)});
        CHECK(p.history().at(thigh_l).place.flags.within(28, p.today()) == (i == 3 ? 1 : 0));
    }
    p.checks_in();
    CHECK(p.of(left_knee).factor == 900_pm);
    CHECK(p.of(right_knee).factor == whole);
    CHECK(p.of(left_knee).sum.latched.empty());
    CHECK(finds_its_way(p));
}
TEST_CASE("OVW-4: the heavy region rests that morning, the other side goes on, and the next day all is open") {
    auto p = someone();
    p.checks_in().trains({.hard = light, .left_behind = after_effect::heaviness}, {left_knee}).tells(heavy_hours{thigh_l, hours(1)}).sleeps();
    p.checks_in().tells(heavy_this_morning{thigh_l, yes});
    CHECK(p.says(left_knee, "OVW-4", ovw4::heavy_in_the_morning));
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(right_knee));
    p.sleeps().checks_in();
    CHECK(p.may(left_knee));
    CHECK(p.of(left_knee).factor == whole);
}
TEST_CASE("OVW-4 alone decides") {
    const auto next_dose = [](const auto& set) {
        auto p = someone(set);
        session(p, after_effect::heaviness, heavy_hours{thigh_l, hours(3)}).checks_in();
        return p.grant(left_knee).at(part::n_reps);
    };
    CHECK(next_dose(ibm_rules) == 9);
    CHECK(next_dose(all_but<ovw4>()) == 10);
}

// ── OVW-5 ──

using ovw5 = rules::slow_to_settle;

constexpr said settled(exact n, const ovw5& r = {}, day on = d0) { return r(who(), told(mins(n), on), left_behind(after_effect::slow_breath)); }
TEST_CASE("OVW-5: more than ten minutes to settle waits for a look; ten do not") {
    for (exact n = 0; n <= 120; ++n) {
        CHECK((settled(n).what() == progress()) == (n <= 10));
        if (n > 10) CHECK(settled(n).what() == await_clearance(latch::overwork));
    }
    CHECK(settled(11).what().leaves == movement::gentle);
    CHECK(settled(120, {}, d0 - 1).what() == progress());  // its latch is set
    CHECK(may_clear(latch::overwork) == role::physiotherapist);
}
TEST_CASE("OVW-5: while nobody has said what the session left behind, it holds; the minutes count without that answer") {
    CHECK(ovw5{}(who(), {}, {}).what() == hold());
    CHECK(ovw5{}(who(), {}, {}).from_silence);
    CHECK(ovw5{}(who(), {}, left_behind(after_effect::slow_breath)).what() == hold());
    CHECK(ovw5{}(who(), {}, left_behind(none)).what() == progress());
    CHECK(ovw5{}(who(), {}, left_behind(after_effect::cramp)).what() == progress());
    CHECK(ovw5{}(who(), told(mins(11)), {}).what().latched.has(latch::overwork));
    CHECK(ovw5{}(who(), told(mins(10)), {}).what() == hold());
    CHECK_FALSE(ovw5::concerns(who(never)));
}
TEST_CASE("OVW-5: the ring of its minutes") {
    for (const exact n : {exact{0}, exact{5}, exact{10}}) CHECK(moved(limits::settle_minutes_allowed, n) == limit_problem::nothing);
    CHECK(moved(limits::settle_minutes_allowed, 11) == limit_problem::needs_a_signature);
    CHECK(moved(limits::settle_minutes_allowed, 15, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::settle_minutes_allowed, 16, signed_off) == limit_problem::beyond_the_absolute_bound);
    ovw5 r;
    for (const exact n : {exact{5}, exact{15}}) {
        REQUIRE(r.most_minutes.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(settled(n, r).what() == progress());
        CHECK(settled(n + 1, r).what().latched.has(latch::overwork));
    }
}
TEST_CASE("OVW-5: one missing answer is one reason") {
    auto p = someone();
    p.checks_in().trains({.left_behind = std::nullopt}).sleeps(4).checks_in();
    CHECK(p.says("OVW-5", ovw5::not_said));
    CHECK(p.why("OVW-5")->because == cause::silence);
    for (const std::string_view other : {"OVW-3", "OVW-4", "OVW-7", "FAT-2"}) CHECK_FALSE(p.speaks(left_knee, other));
    CHECK(p.act() == action::hold);
    CHECK(p.tells(after_effects{none}).act() == action::progress);
}
TEST_CASE("OVW-5: the whole person waits, gentle movement stays, the clearance alone ends it, and the answer does not come back") {
    auto p = someone();
    p.checks_in().trains({.left_behind = after_effect::slow_breath}).tells(settle_minutes{mins(11)});
    CHECK(p.act() == action::await_clearance);
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(left_fist));
    p.sleeps().checks_in();
    CHECK(p.decides().person.sum.latched.has(latch::overwork));
    ends_by_its_clearance_alone(p, left_knee, {latch::overwork, therapist}, {latch::overwork, left_knee, therapist});
    p.tells(cleared{latch::overwork, doctor}).sleeps().checks_in();
    CHECK(p.act() < action::rest);
    CHECK(p.of(left_knee).factor == 700_pm);
    CHECK(p.level(left_knee) == dose{1 * sets, 8 * rep, 1 * kg});
    p.lives_well(3, 0).checks_in();
    CHECK(p.act() < action::rest);
}
TEST_CASE("OVW-5 alone decides") {
    const auto next_day = [](const auto& set) {
        auto p = someone(set);
        p.checks_in().trains({.left_behind = after_effect::slow_breath}).tells(settle_minutes{mins(11)}).sleeps(3).checks_in();
        return p.may(left_knee);
    };
    CHECK_FALSE(next_day(ibm_rules));
    CHECK(next_day(all_but<ovw5>()));
}

// ── OVW-6 ──

using ovw6 = rules::limited_the_next_day;

TEST_CASE("OVW-6: a day after that was limited rests, and takes a fifth back; unanswered on that day it holds") {
    const said s = ovw6{}(who(d0 - 1), told(yes));
    CHECK(s.arm == ovw6::limited);
    CHECK(s.what() == (rest(d0 + 1) | regress(800_pm)).marked(flag::episode));
    CHECK(ovw6{}(who(d0 - 1), told(no)).what() == progress());
    CHECK(ovw6{}(who(d0 - 1), {}).what() == hold());
    CHECK(ovw6{}(who(d0 - 1), {}).from_silence);
    CHECK(ovw6{}(who(d0), {}).what() == progress());      // not a day after
    CHECK(ovw6{}(who(d0 - 2), {}).what() == progress());
    CHECK(ovw6{}(who(never), {}).what() == progress());
}
TEST_CASE("OVW-6: the ring of its back-off") {
    for (const exact n : {exact{500}, exact{800}}) CHECK(moved(limits::limited_day_back_off, n) == limit_problem::nothing);
    CHECK(moved(limits::limited_day_back_off, 801) == limit_problem::needs_a_signature);
    CHECK(moved(limits::limited_day_back_off, 900, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::limited_day_back_off, 901, signed_off) == limit_problem::beyond_the_absolute_bound);
    ovw6 r;
    for (const exact n : {exact{500}, exact{900}}) {
        REQUIRE(r.back_off.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(r(who(d0 - 1), told(yes)).what().factor.place() == n);
    }
}
/// A session, and a day after it that was limited; ends `days` after the session.
template <class P>
P& limited_after_a_session(P& p, exact days) {
    p.checks_in().trains({.hard = light}, {left_knee}).sleeps().checks_in().tells(limited_next_day{yes}).sleeps();
    for (exact i = 2; i != days; ++i) p.checks_in().sleeps();
    return p;
}
TEST_CASE("OVW-6: the rest ends by itself; the second in 14 days halves, the third in 28 waits for a look") {
    auto p = someone();
    limited_after_a_session(p, 7).checks_in();
    CHECK(p.act() < action::rest);
    CHECK(p.of(right_knee).factor == 800_pm);
    limited_after_a_session(p, 7).checks_in();
    CHECK(p.of(right_knee).factor == 500_pm);
    CHECK(volume(p.grant(right_knee)) >= volume(floor_of(dose{1 * sets, 10 * rep, 1 * kg})));
    limited_after_a_session(p, 7).checks_in();
    CHECK(p.act() == action::await_clearance);
    CHECK(p.may(left_fist));
    ends_by_its_clearance_alone(p, left_knee, {latch::overwork, therapist}, {latch::overwork, left_knee, therapist});
    p.tells(cleared{latch::overwork, therapist}).sleeps();
    limited_after_a_session(p, 7).checks_in();   // the three before it are consumed
    CHECK(p.act() < action::rest);
}
TEST_CASE("OVW-6: three in more than 28 days wait for nobody") {
    auto p = someone();
    for (int i = 0; i != 4; ++i) limited_after_a_session(p, 15);
    p.checks_in();
    CHECK(p.act() < action::rest);
    CHECK(p.of(left_knee).sum.latched.empty());
    CHECK(finds_its_way(p));
}
TEST_CASE("OVW-6 alone decides") {
    const auto day_after = [](const auto& set) {
        auto p = someone(set);
        p.checks_in().trains({.hard = light}, {left_knee}).sleeps().checks_in().tells(limited_next_day{yes});
        return p.may(right_knee);
    };
    CHECK_FALSE(day_after(ibm_rules));
    CHECK(day_after(all_but<ovw6>()));
}

// ── OVW-7 ──

using ovw7 = rules::joint_pain_after;

constexpr said aching(exact n, yes_no alarm = no, const ovw7& r = {}, day on = d0) {
    return r(knee(), told(hours(n), on), told(alarm, on), left_behind(after_effect::joint_pain));
}
TEST_CASE("OVW-7: joint pain for more than two hours takes a fifth back") {
    for (exact n = 0; n <= 24; ++n) {
        CHECK((aching(n).what() == progress()) == (n <= 2));
        if (n > 2) CHECK(aching(n).what() == regress(800_pm).marked(flag::episode));
    }
    CHECK(aching(24, yes, {}, d0 - 1).what() == progress());
}
TEST_CASE("OVW-7: at night, or in a hot or swollen joint, it waits for a look at any length") {
    for (exact n = 0; n <= 24; ++n) {
        CHECK(aching(n, yes).arm == ovw7::joint_alarms);
        CHECK(aching(n, yes).what().latched == set_of<latch>{latch::overwork});
        CHECK(aching(n, no).what() <= aching(n, yes).what());
    }
}
TEST_CASE("OVW-7: named and not described, in either part, it holds") {
    const auto silent = [](const reading<hour_count>& h, const reading<yes_no>& alarm, after_effect_set a = after_effect::joint_pain, day trained = d0) {
        return ovw7{}(knee(trained), h, alarm, left_behind(a));
    };
    CHECK(silent({}, {}).what() == hold());
    CHECK(silent({}, {}).from_silence);
    CHECK(silent(told(hours(2)), {}).what() == hold());
    CHECK(silent({}, told(no)).what() == hold());
    CHECK(silent(told(hours(2)), told(no)).what() == progress());
    CHECK(silent({}, told(yes)).what().latched.has(latch::overwork));
    CHECK(silent({}, {}, none).what() == progress());
    CHECK(silent({}, {}, after_effect::joint_pain, d0 - 5).what() == progress());
    CHECK(silent({}, {}, after_effect::joint_pain, never).what() == progress());
}
TEST_CASE("OVW-7: the rings of its limits") {
    for (const exact n : {exact{1}, exact{2}}) CHECK(moved(limits::joint_pain_hours_allowed, n) == limit_problem::nothing);
    CHECK(moved(limits::joint_pain_hours_allowed, 3) == limit_problem::needs_a_signature);
    CHECK(moved(limits::joint_pain_hours_allowed, 4, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::joint_pain_hours_allowed, 5, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::joint_pain_back_off, 800) == limit_problem::nothing);
    CHECK(moved(limits::joint_pain_back_off, 801) == limit_problem::needs_a_signature);
    CHECK(moved(limits::joint_pain_back_off, 900, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::joint_pain_back_off, 901, signed_off) == limit_problem::beyond_the_absolute_bound);
    ovw7 r;
    for (const exact n : {exact{1}, exact{4}}) {
        REQUIRE(r.most_hours.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(aching(n, no, r).what() == progress());
        CHECK(aching(n + 1, no, r).what().factor == 800_pm);
    }
}
TEST_CASE("OVW-7: the latch sits at the exercise; its clearance alone ends it, and the answer does not come back") {
    auto p = someone();
    session(p, after_effect::joint_pain, joint_pain_hours{left_knee, hours(1)}, joint_alarm{left_knee, yes}).checks_in();
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(right_knee));
    CHECK(p.may(recumbent_cycle));
    ends_by_its_clearance_alone(p, left_knee, {latch::overwork, left_knee, therapist}, {latch::overwork, therapist});
    p.tells(cleared{latch::overwork, left_knee, therapist}).sleeps().checks_in();
    CHECK(p.may(left_knee));
}
TEST_CASE("OVW-7: the factor heals, and good days lead on") {
    auto p = someone();
    session(p, after_effect::joint_pain, joint_pain_hours{left_knee, hours(3)}, joint_alarm{left_knee, no}).checks_in();
    CHECK(p.of(left_knee).factor == 800_pm);
    CHECK(p.of(right_knee).factor == whole);
    CHECK(finds_its_way(p));
}
TEST_CASE("OVW-7 alone decides") {
    const auto next_dose = [](const auto& set) {
        auto p = someone(set);
        session(p, after_effect::joint_pain, joint_pain_hours{left_knee, hours(3)}, joint_alarm{left_knee, no}).checks_in();
        return p.grant(left_knee).at(part::n_reps);
    };
    CHECK(next_dose(ibm_rules) == 8);
    CHECK(next_dose(all_but<ovw7>()) == 10);
}

// ── OVW-8 ──

using ovw8 = rules::pain_light;

constexpr said hurting(exact v, exact before_it = 0, yes_no was_sharp = no, const ovw8& r = {}, day on = d0) {
    return r(knee(), told(*nrs::from(v), on), told(*nrs::from(before_it)), told(was_sharp));
}
TEST_CASE("OVW-8: every pain against every pain before it") {
    for (exact v = 0; v <= 10; ++v)
        for (exact b = 0; b <= 10; ++b) {
            const said s = hurting(v, b);
            CAPTURE(v);
            CAPTURE(b);
            if (v >= 7 || (v >= 5 && v > b)) {
                CHECK(s.arm == ovw8::red_pain);
                CHECK(s.what() == regress(800_pm).marked(flag::episode).ending(halt::exercise));
            } else if (v >= 3 && v > b) {
                CHECK(s.arm == ovw8::amber_pain);
                CHECK(s.what() == hold());
            } else {
                CHECK(s.what() == progress());
            }
            if (v < 10) CHECK(s.what() <= hurting(v + 1, b).what());
            if (b < 10) CHECK(hurting(v, b + 1).what() <= s.what());
            CHECK(hurting(v, b, yes).arm == ovw8::sharp);
            CHECK(hurting(v, b, yes).what().ends == halt::exercise);
            CHECK(s.what() <= hurting(v, b, yes).what());
        }
}
TEST_CASE("OVW-8: pain before that nobody told is none; pain that nobody told holds, after a session") {
    CHECK(ovw8{}(knee(), told(3_nrs), {}, {}).what() == hold());
    CHECK(ovw8{}(knee(), told(2_nrs), {}, {}).what() == progress());
    CHECK(ovw8{}(knee(), {}, {}, {}).what() == hold());
    CHECK(ovw8{}(knee(), {}, {}, {}).from_silence);
    CHECK(ovw8{}(knee(never), {}, {}, {}).what() == progress());
    CHECK(ovw8{}(knee(), {}, {}, told(yes)).what().ends == halt::exercise);
    CHECK(hurting(10, 0, no, {}, d0 - 1).what() == progress());
}
TEST_CASE("OVW-8: the rings of its limits, and the joint preset 4, 6, 7 of a clinician") {
    CHECK(moved(limits::amber_pain, 2) == limit_problem::nothing);
    CHECK(moved(limits::amber_pain, 4) == limit_problem::needs_a_signature);
    CHECK(moved(limits::amber_pain, 4, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::amber_pain, 5, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::red_pain, 3) == limit_problem::nothing);
    CHECK(moved(limits::red_pain, 6) == limit_problem::needs_a_signature);
    CHECK(moved(limits::red_pain, 6, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::red_pain, 7, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::pain_back_off, 800) == limit_problem::nothing);
    CHECK(moved(limits::pain_back_off, 801) == limit_problem::needs_a_signature);
    CHECK(moved(limits::pain_back_off, 901, signed_off) == limit_problem::beyond_the_absolute_bound);
    ovw8 joint;
    REQUIRE(joint.amber.set(4, signed_off, d0) == limit_problem::nothing);
    REQUIRE(joint.red.set(6, signed_off, d0) == limit_problem::nothing);
    CHECK(hurting(3, 0, no, joint).what() == progress());
    CHECK(hurting(4, 0, no, joint).what() == hold());
    CHECK(hurting(5, 0, no, joint).what() == hold());
    CHECK(hurting(6, 0, no, joint).what().ends == halt::exercise);
    CHECK(hurting(7, 7, no, joint).what().ends == halt::exercise);
    ovw8 low;
    REQUIRE(low.red.set(2, {}, d0) == limit_problem::nothing);   // tighter than amber: there is no amber
    CHECK(hurting(2, 0, no, low).what().ends == halt::exercise);
    CHECK(low.amber_from() == 2);
}
TEST_CASE("OVW-8: during the exercise amber eases, red and sharp stop it") {
    auto p = someone();
    p.checks_in();
    const auto cue_at = [&](exact before_it, nrs v, yes_no was_sharp = no) {
        auto w = p.coach().watch(p.diary(), p.today());
        (void)w.hear(pain_before{left_knee, *nrs::from(before_it)});
        (void)w.hear(pain{left_knee, v});
        return w.hear(sharp_pain{left_knee, was_sharp});
    };
    CHECK(cue_at(0, 2_nrs) == cue::go_on);
    CHECK(cue_at(0, 3_nrs) == cue::ease);
    CHECK(cue_at(3, 3_nrs) == cue::go_on);
    CHECK(cue_at(0, 4_nrs) == cue::ease);
    CHECK(cue_at(0, 5_nrs) == cue::stop_exercise);
    CHECK(cue_at(5, 5_nrs) == cue::go_on);
    CHECK(cue_at(6, 6_nrs) == cue::go_on);
    CHECK(cue_at(7, 7_nrs) == cue::stop_exercise);
    CHECK(cue_at(0, 0_nrs, yes) == cue::stop_exercise);
    auto w = p.coach().watch(p.diary(), p.today());
    CHECK(w.hear(pain{left_knee, 5_nrs}) == cue::stop_exercise);
    CHECK(w.hear(pain{left_knee, 1_nrs}) == cue::stop_exercise);
    CHECK(w.hear(pain{right_knee, 1_nrs}) == cue::go_on);
}
TEST_CASE("OVW-8: amber holds that day, and its session is no evidence for a step") {
    const auto steps_up = [](nrs each_time) {
        auto p = someone();
        for (exact i = 0; i != 60; ++i) {
            p.checks_in();
            if (i % 4 == 0) p.trains({.hurts = each_time});
            p.sleeps();
        }
        return p.level(left_knee) != dose{1 * sets, 10 * rep, 1 * kg};
    };
    CHECK(steps_up(nrs_2));
    CHECK_FALSE(steps_up(nrs_3));
}
TEST_CASE("OVW-8: unanswered, it holds until the answer") {
    auto p = someone();
    p.checks_in().trains({.hurts = std::nullopt}, {left_knee}).sleeps(4).checks_in();
    CHECK(p.says(left_knee, "OVW-8", ovw8::not_said));
    CHECK(p.why(left_knee, "OVW-8")->because == cause::silence);
    p.tells(pain{left_knee, 0_nrs});
    CHECK_FALSE(p.speaks(left_knee, "OVW-8"));
}
TEST_CASE("OVW-8: red pain takes a fifth of that exercise back, once, and it heals") {
    auto p = someone();
    p.checks_in().trains({.hard = light, .hurts = nrs_5}, {left_knee}).sleeps(4).checks_in();
    CHECK(p.of(left_knee).factor == 800_pm);
    CHECK(p.of(right_knee).factor == whole);
    CHECK(p.of(left_knee).sum.latched.empty());
    CHECK(finds_its_way(p));
}
TEST_CASE("OVW-8 alone decides") {
    const auto next_dose = [](const auto& set) {
        auto p = someone(set);
        p.checks_in().trains({.hard = light, .hurts = nrs_6}, {left_knee}).sleeps(4).checks_in();
        return p.grant(left_knee).at(part::n_reps);
    };
    CHECK(next_dose(ibm_rules) == 8);
    CHECK(next_dose(all_but<ovw8>()) == 10);
}

// ── OVW-10 ──

using ovw10 = rules::daily_tasks_lost;

/// A morning's answers but the one about daily tasks.
template <class P>
P& wakes(P& p) {
    p.tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{usually_tired}, unusual_fatigue{no}, soreness{everywhere, not_sore}, limited_next_day{no},
            company{yes});
    for (const region r : {thigh_l, right(thigh), left(hamstring), right(hamstring), left(calf), right(calf)})
        if (p.history().soreness_gap(r, p.today())) p.tells(recalled_soreness{r, not_sore});
    return p;
}
constexpr way loaded{{d0, d0}, mode::external_load, {}};
TEST_CASE("OVW-10: clearly harder takes a fifth back and asks for a look, on the day it begins; less says nothing") {
    const said s = ovw10{}(who(), {d0, d0 - 30, d0}, told(clearly));
    CHECK(s.arm == ovw10::clearly_harder);
    CHECK(s.what() == regress(800_pm).marked(flag::episode).asking(review::daily_tasks));
    CHECK(ovw10{}(who(), {d0 - 1, d0 - 30, d0 - 1}, told(clearly)).what() == progress());
    CHECK(ovw10{}(who(), {never, d0 - 30, never}, told(a_little)).what() == progress());
    CHECK(ovw10{}(who(), {never, d0 - 30, never}, told(not_at_all)).what() == progress());
}
TEST_CASE("OVW-10: still clearly harder 14 days later latches load, and load only") {
    const auto after = [](exact n, degree how, mode m = mode::external_load, day on = d0) {
        return ovw10{}(way{{d0, d0}, m, {}}, {d0 - n, d0 - 60, d0 - n}, told(how, on));
    };
    for (exact n = 0; n <= 40; ++n) CHECK(after(n, clearly).what().latched.has(latch::overwork) == (n >= 14));
    CHECK(after(14, clearly).arm == ovw10::still_harder);
    CHECK(after(14, a_little).what() == progress());
    CHECK(after(14, clearly, mode::standing).what() == progress());
    CHECK(after(14, clearly, mode::aerobic).what() == progress());
    CHECK(after(14, clearly, mode::external_load, d0 - 1).what() == progress());
}
TEST_CASE("OVW-10: unanswered for more than 21 days, it holds; before that it does not") {
    for (exact n = 0; n <= 30; ++n) {
        const said s = ovw10{}(who(), {never, d0 - n, never}, {});
        CHECK(s.what() == (n > 21 ? hold() : progress()));
        CHECK(s.from_silence == (n > 21));
    }
    auto p = someone();
    p.tells(daily_tasks_harder{not_at_all}).sleeps(21);
    CHECK_FALSE(wakes(p).speaks("OVW-10"));
    p.sleeps();
    CHECK(wakes(p).says("OVW-10", ovw10::not_said));
    CHECK(p.why("OVW-10")->because == cause::silence);
    CHECK(p.act() == action::hold);
    CHECK(p.tells(daily_tasks_harder{not_at_all}, worse_than_last_week{no}).act() == action::progress);
}
TEST_CASE("OVW-10: the ring of its days") {
    for (const exact n : {exact{7}, exact{14}}) CHECK(moved(limits::harder_tasks_days, n) == limit_problem::nothing);
    CHECK(moved(limits::harder_tasks_days, 15) == limit_problem::needs_a_signature);
    CHECK(moved(limits::harder_tasks_days, 28, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::harder_tasks_days, 29, signed_off) == limit_problem::beyond_the_absolute_bound);
    ovw10 r;
    for (const exact n : {exact{7}, exact{28}}) {
        REQUIRE(r.after_days.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(r(loaded, {d0 - n + 1, d0 - 60, d0 - n + 1}, told(clearly)).what() == progress());
        CHECK(r(loaded, {d0 - n, d0 - 60, d0 - n}, told(clearly)).what().latched.has(latch::overwork));
    }
}
/// Tells the answer about daily tasks every seventh day, from today.
template <class P>
P& weekly(P& p, std::initializer_list<degree> answers) {
    for (const degree x : answers) {
        for (exact i = 0; i != 7; ++i) {
            wakes(p);
            if (i == 0) p.tells(daily_tasks_harder{x});
            p.sleeps();
        }
    }
    return wakes(p);
}
TEST_CASE("OVW-10: once for each time it begins, and a review that stays asked for until it is done") {
    auto p = someone();
    weekly(p, {clearly, clearly});
    CHECK(p.history().person.place.flags.within(28, p.today()) == 1);
    CHECK(p.of(left_knee).factor == 800_pm);
    CHECK(p.decides().person.sum.asks.has(review::daily_tasks));
    p.tells(recorded{record_kind::review_done, 0, {}, therapist});
    CHECK_FALSE(p.decides().person.sum.asks.has(review::daily_tasks));
}
TEST_CASE("OVW-10: clearly, clearly, clearly takes the load off; another answer between begins anew") {
    auto p = someone();
    weekly(p, {clearly, clearly}).tells(daily_tasks_harder{clearly});
    CHECK(p.says(left_knee, "OVW-10", ovw10::still_harder));
    CHECK(p.may(left_knee));
    CHECK(p.grant(left_knee).at(part::weight) == 0);
    CHECK(p.act(left_knee) < action::rest);
    CHECK(p.of(walking).sum.latched.empty());
    CHECK(p.may(walking));

    auto q = someone();
    weekly(q, {clearly, a_little}).tells(daily_tasks_harder{clearly});
    CHECK(q.grant(left_knee).at(part::weight) == 1000);
    CHECK(q.history().modes_at(mode::external_load).left.lasts.latched.empty());
}
TEST_CASE("OVW-10: the clearance alone gives load back, and consumes the days before it") {
    auto p = someone();
    weekly(p, {clearly, clearly}).tells(daily_tasks_harder{clearly});
    ends_by_its_clearance_alone(p, left_knee, {latch::overwork, mode::external_load, therapist}, {latch::overwork, mode::standing, therapist});
    p.tells(cleared{latch::overwork, mode::external_load, therapist});
    CHECK(p.history().person.place.flags.within(28, p.today()) == 1);
    p.sleeps();
    wakes(p);
    CHECK(p.grant(left_knee).at(part::weight) == 1000);
    p.tells(daily_tasks_harder{clearly});
    CHECK(p.grant(left_knee).at(part::weight) == 1000);
    p.sleeps(12);
    wakes(p).tells(daily_tasks_harder{clearly});
    CHECK(p.grant(left_knee).at(part::weight) == 1000);
    p.sleeps();
    wakes(p).tells(daily_tasks_harder{clearly});            // 14 days after the clearance
    CHECK(p.grant(left_knee).at(part::weight) == 0);
}
TEST_CASE("OVW-10: a clearance of the load does not tell the person a second time on its day") {
    auto p = someone();
    weekly(p, {clearly, clearly}).tells(daily_tasks_harder{clearly}, cleared{latch::overwork, mode::external_load, therapist}, daily_tasks_harder{clearly});
    CHECK(p.history().person.place.flags.within(28, p.today()) == 1);
}
TEST_CASE("OVW-10: an exercise that has no load is not touched by the load's latch") {
    draft d = form();
    order o;
    o.what = left(elbow_flexion), o.start = dose{1 * sets, 10 * rep}, o.ceiling = dose{2 * sets, 12 * rep};
    d.orders.add(o);
    auto p = someone(ibm_rules, d);
    weekly(p, {clearly, clearly}).tells(daily_tasks_harder{clearly});
    REQUIRE(p.grant(left_knee).at(part::weight) == 0);
    CHECK_FALSE(p.says(left(elbow_flexion), "OVW-10", ovw10::still_harder));
    CHECK(p.may(left(elbow_flexion)));
}
TEST_CASE("OVW-10 alone decides") {
    const auto loads = [](const auto& set) {
        auto p = someone(set);
        weekly(p, {clearly, clearly}).tells(daily_tasks_harder{clearly});
        return p.grant(left_knee);
    };
    CHECK(loads(ibm_rules) == dose{1 * sets, 8 * rep, 0 * kg});
    CHECK(loads(all_but<ovw10>()) == dose{1 * sets, 10 * rep, 1 * kg});
}

}  // namespace overwork_after_effects
