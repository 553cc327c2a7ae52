// SPDX-License-Identifier: BSL-1.0
// PRG-1 to PRG-4, PRG-6, PRG-7, PRG-12: pages docs/rules/PRG-*.md.
#include "living.hpp"

#include <doctest/doctest.h>

namespace progression_rules {

using namespace living;

constexpr day d0 = first_day;
constexpr signature signed_by{41, 1, d0 + 400};
constexpr day signed_on = d0 + 300, now = d0 + 100;
constexpr exact level_reps = 10;

// Named here: clang 14 emits no code for a literal inside a template.
constexpr cr10 light = 3_cr10;
constexpr borg walks_lightly = 10_borg;
constexpr nrs two_of_ten = 2_nrs;

/// Does `did` of an exercise that is granted today, and answers as after a good session.
void does(person& p, exercise e, const dose& did, std::optional<degree> weak = not_at_all, cr10 hard = light) {
    p.of(e).match([&](const approved_dose& a) { p.tells(done{e, a, did}); }, [](const decision&) { REQUIRE(false); });
    if (weak) for_each_region(movers(e), [&](region r) { p.tells(weaker_after{r, *weak}); });
    if (about(e).kind == modality::aerobic) p.tells(exertion{e, walks_lightly}, could_talk{e, yes});
    else p.tells(effort{e, hard});
    p.tells(pain{e, not_sore}, after_effects{none});
}
/// What a coach with another policy or another set decides of the same days.
decision decided_by(chosen_policy policy, const tested_rules& rules, const person& p, exercise e) {
    const day_plan plan = coach{p.coach().rx(), rules, policy}.plan(p.history(), p.today());
    for (const decision& d : plan.decisions())
        if (d.what == e) return d;
    return {};
}
/// How the sessions of the left knee are judged, on days on which no step could be as well.
template <class Person>
evidence::value_type sessions_of(const Person& p) {
    evidence::value_type v;
    evidence::look_at_sessions(p.history(), *p.history().find(left_knee), p.today(), v);
    return v;
}
/// Day 21 after good days: the first that may bring a step.
auto ready(const draft& f = form()) {
    auto p = someone(ibm_rules, f);
    p.lives_well(21).checks_in();
    return p;
}

// ── PRG-1 ──

using prg1 = rules::permission;

step asking(exercise e = left_knee, andante::pace at = pace::standard) {
    step s;
    s.today = s.heard = now, s.what = e, s.at_pace = at;
    s.effort_cap = about(e).kind == modality::aerobic ? 13 : 8;
    return s;
}
evidence::value_type good_evidence(exact n = 2, exact felt = 6, exact cap = 8) {
    evidence::value_type e;
    e.any = true, e.began = now - 60;
    for (exact i = 0; i != n; ++i) e.at[e.size++] = {now - 3 - 3 * i, true, true, felt, cap};
    e.sessions_14 = e.evaluable_14 = n;
    return e;
}
TEST_CASE("PRG-1: two good evaluable sessions and nothing against it: no word") {
    CHECK(prg1{}(asking(), good_evidence()).what() == progress());
    CHECK(prg1{}(asking(), good_evidence(8)).what() == progress());
}
TEST_CASE("PRG-1: one good session is too few; the ring goes from 2 to 6") {
    for (exact n = 0; n <= 1; ++n) {
        CHECK(prg1{}(asking(), good_evidence(n)).what() == hold());
        CHECK(prg1{}(asking(), good_evidence(n)).arm == prg1::too_few_sessions);
    }
    prg1 r;
    REQUIRE(r.sessions.set(6, {}, signed_on) == limit_problem::nothing);
    CHECK(r(asking(), good_evidence(5)).arm == prg1::too_few_sessions);
    CHECK(r(asking(), good_evidence(6)).what() == progress());
    CHECK(r.sessions.set(1, signed_by, signed_on) == limit_problem::beyond_the_absolute_bound);
}
TEST_CASE("PRG-1: before the first session, and before day 21") {
    auto e = good_evidence();
    e.any = false;
    CHECK(prg1{}(asking(), e).arm == prg1::first_time);
    e = good_evidence();
    for (const exact n : {exact{0}, exact{20}}) {
        e.began = now - n;
        CHECK(prg1{}(asking(), e).what() == hold());
        CHECK(prg1{}(asking(), e).arm == prg1::early_days);
    }
    e.began = now - 21;
    CHECK(prg1{}(asking(), e).what() == progress());
}
TEST_CASE("PRG-1: the wait after an increase is 14 days, 28 at the slow pace; doubled to 28 and 56 by steps taken back") {
    const auto open_after = [&](exact days_since, andante::pace at, exact doubled, const prg1& r = {}) {
        auto e = good_evidence();
        e.increased = now - days_since, e.wait_doubled = doubled;
        const said s = r(asking(left_knee, at), e);
        if (s.what() != progress()) CHECK(s.arm == prg1::waiting);
        return s.what() == progress();
    };
    const auto waits_exactly = [&](exact n, andante::pace at, exact doubled, const prg1& r = {}) {
        return !open_after(n - 1, at, doubled, r) && open_after(n, at, doubled, r) && open_after(n + 1, at, doubled, r);
    };
    CHECK(waits_exactly(14, pace::standard, 0));
    CHECK(waits_exactly(28, pace::standard, 1));
    CHECK(waits_exactly(56, pace::standard, 2));
    CHECK(waits_exactly(28, pace::slow, 0));
    CHECK(waits_exactly(56, pace::slow, 1));
    CHECK(waits_exactly(56, pace::slow, 2));
    prg1 r;
    CHECK(r.wait.set(13, {}, signed_on) == limit_problem::needs_a_signature);
    REQUIRE(r.wait.set(7, signed_by, signed_on) == limit_problem::nothing);
    CHECK(waits_exactly(7, pace::standard, 0, r));
    CHECK(waits_exactly(28, pace::slow, 0, r));
    CHECK(r.wait.set(6, signed_by, signed_on) == limit_problem::beyond_the_absolute_bound);
    REQUIRE(r.wait.set(42, {}, signed_on) == limit_problem::nothing);
    CHECK(waits_exactly(42, pace::standard, 0, r));
    CHECK(waits_exactly(56, pace::standard, 1, r));
}
TEST_CASE("PRG-1: no episode in the last 14 days") {
    auto e = good_evidence();
    e.newest_episode = now - 13;
    CHECK(prg1{}(asking(), e).arm == prg1::lately_too_much);
    CHECK(prg1{}(asking(), e).what() == hold());
    e.newest_episode = now - 14;
    CHECK(prg1{}(asking(), e).what() == progress());
}
TEST_CASE("PRG-1: a fall in the last 14 days holds standing work, not seated work") {
    auto e = good_evidence(2, 12, 13);
    e.newest_fall = now - 13;
    CHECK(prg1{}(asking(walking), e).arm == prg1::fell_lately);
    e.newest_fall = now - 14;
    CHECK(prg1{}(asking(walking), e).what() == progress());
    auto seated = good_evidence();
    seated.newest_fall = now;
    CHECK(prg1{}(asking(left_knee), seated).what() == progress());
}
TEST_CASE("PRG-1: half of the sessions of 14 days must be evaluable") {
    auto e = good_evidence();
    e.sessions_14 = 4, e.evaluable_14 = 2;
    CHECK(prg1{}(asking(), e).what() == progress());
    e.sessions_14 = 5;
    CHECK(prg1{}(asking(), e).arm == prg1::too_few_answers);
    CHECK(prg1{}(asking(), e).what() == hold());
    e.sessions_14 = e.evaluable_14 = 0;
    CHECK(prg1{}(asking(), e).what() == progress());
}
TEST_CASE("PRG-1: effort at most one whole point under the cap of its own day") {
    CHECK(prg1{}(asking(), good_evidence(2, 6)).what() == progress());
    CHECK(prg1{}(asking(), good_evidence(2, 7)).arm == prg1::not_yet_good);
    CHECK(prg1{}(asking(), good_evidence(2, 7)).what() == hold());
    CHECK(prg1{}(asking(walking), good_evidence(2, 12, 13)).what() == progress());
    CHECK(prg1{}(asking(walking), good_evidence(2, 13, 13)).arm == prg1::not_yet_good);
    CHECK(prg1{}(asking(walking), good_evidence(2, 10, 11)).what() == progress());
    CHECK(prg1{}(asking(walking), good_evidence(2, 11, 11)).arm == prg1::not_yet_good);
}
TEST_CASE("PRG-1: the newest evaluable sessions count: an unevaluable one is skipped, a bad one is not") {
    auto e = good_evidence(3);
    e.at[0].evaluable = e.at[0].good = false;
    CHECK(prg1{}(asking(), e).what() == progress());
    e.at[0].evaluable = true;
    CHECK(prg1{}(asking(), e).arm == prg1::not_yet_good);
    e = good_evidence(3);
    e.at[2].good = false;
    CHECK(prg1{}(asking(), e).what() == progress());
}
TEST_CASE("PRG-1: good days bring the first step on day 21, and the next 14 days after it") {
    auto p = someone();
    for (exact n = 0; n != 35; ++n) {
        p.checks_in();
        if (n == 21) CHECK(p.grant(left_knee) == dose{11 * rep, 1 * kg});
        else CHECK(p.act(left_knee) >= action::hold);
        if (n % 3 == 0) p.trains();
        p.sleeps();
    }
    p.checks_in();
    CHECK(p.grant(left_knee) == dose{12 * rep, 1 * kg});
}
TEST_CASE("PRG-1: at the slow pace the second step waits 28 days") {
    auto p = someone(ibm_rules, form(0, pace::slow));
    p.lives_well(21).checks_in();
    CHECK(p.grant(left_knee) == dose{11 * rep, 1 * kg});
    p.trains().sleeps();
    for (exact n = 22; n != 49; ++n) {
        p.checks_in();
        CHECK(p.act(left_knee) >= action::hold);
        if (n % 3 == 0) p.trains();
        p.sleeps();
    }
    p.lives_well(2, 0).checks_in();
    CHECK(p.grant(left_knee) == dose{12 * rep, 1 * kg});
}
TEST_CASE("PRG-1: someone with a bad experience goes at the slow pace whatever was prescribed") {
    auto p = someone();
    p.tells(bad_past_experience{yes}).lives_well(21).checks_in().trains().sleeps();
    for (exact n = 22; n != 42; ++n) {
        p.checks_in();
        CHECK(p.act(left_knee) >= action::hold);
        if (n % 3 == 0) p.trains();
        p.sleeps();
    }
}
TEST_CASE("PRG-1: someone who answers only to train reaches a step") {
    auto p = someone();
    for (exact n = 0; n <= 24 && p.act(left_knee) != action::progress; n += 3) p.checks_in().trains().sleeps(3).checks_in();
    CHECK(p.act(left_knee) == action::progress);
    CHECK(p.day_number() == 21);
}
TEST_CASE("PRG-1: soreness of the second day closes a session, a later day alone does not; a recall by the fourth does") {
    const auto newest_evaluable = [](exact answered_on, bool recalled) {
        auto p = someone();
        p.checks_in().trains({}, {left_knee}).sleeps(answered_on);
        if (recalled) p.tells(recalled_soreness{left(thigh), 0_nrs});
        else p.tells(soreness{left(thigh), 0_nrs});
        return sessions_of(p).at[0].evaluable;
    };
    for (exact n = 1; n <= 5; ++n) {
        CAPTURE(n);
        CHECK(newest_evaluable(n, false) == (n == 2));
        CHECK(newest_evaluable(n, true) == (n >= 2 && n <= 4));
    }
}
TEST_CASE("PRG-1: clear is below 2, not above usual, or 1 above usual at 2; the worst of the answers counts") {
    const auto good = [](exact usual, std::initializer_list<exact> told) {
        auto p = someone();
        p.tells(usual_soreness{left(thigh), *nrs::from(usual)}).checks_in().trains({}, {left_knee}).sleeps(2);
        for (const exact v : told) p.tells(soreness{left(thigh), *nrs::from(v)}).sleeps();
        return sessions_of(p).at[0].good;
    };
    CHECK(good(0, {0}));
    CHECK(good(0, {1}));
    CHECK_FALSE(good(0, {2}));
    CHECK(good(1, {2}));
    CHECK(good(2, {2}));
    CHECK_FALSE(good(2, {3}));
    CHECK(good(3, {3}));
    CHECK_FALSE(good(3, {4}));
    CHECK_FALSE(good(0, {0, 2}));
    CHECK_FALSE(good(0, {2, 0}));
}
TEST_CASE("PRG-1: a session is evidence only if it met its grant, was not stopped, left 4 repetitions and did not weaken") {
    const auto good = [](void (*spoil)(person&)) {
        auto p = someone();
        p.checks_in();
        spoil(p);
        p.sleeps().checks_in().sleeps().checks_in();
        const auto e = sessions_of(p);
        REQUIRE(e.size == 1);
        return e.at[0].evaluable && e.at[0].good;
    };
    using someone_t = person;
    CHECK(good([](someone_t& p) { does(p, left_knee, {10 * rep, 1 * kg}); }));
    CHECK(good([](someone_t& p) { does(p, left_knee, {9 * rep, 1 * kg}); }));
    CHECK_FALSE(good([](someone_t& p) { does(p, left_knee, {8 * rep, 1 * kg}); }));
    CHECK_FALSE(good([](someone_t& p) { does(p, left_knee, {10 * rep, 0.5 * kg}); }));
    CHECK(good([](someone_t& p) { does(p, left_knee, {12 * rep, 1 * kg}); }));
    CHECK_FALSE(good([](someone_t& p) { does(p, left_knee, {13 * rep, 1 * kg}); }));
    CHECK_FALSE(good([](someone_t& p) { does(p, left_knee, {10 * rep, 1 * kg}, a_little); }));
    CHECK_FALSE(good([](someone_t& p) { does(p, left_knee, {10 * rep, 1 * kg}, std::nullopt); }));
    CHECK(good([](someone_t& p) { does(p, left_knee, {10 * rep, 1 * kg}), p.tells(reps_in_reserve{left_knee, reserve::at(4)}); }));
    CHECK_FALSE(good([](someone_t& p) { does(p, left_knee, {10 * rep, 1 * kg}), p.tells(reps_in_reserve{left_knee, reserve::at(3)}); }));
    CHECK_FALSE(good([](someone_t& p) {
        p.of(left_knee).match(
            [&](const approved_dose& a) {
                done cut{left_knee, a};
                cut.stopped_early = true;
                p.tells(cut, weaker_after{left(thigh), not_at_all}, effort{left_knee, 3_cr10});
            },
            [](const decision&) {});
    }));
}
TEST_CASE("PRG-1: work above the cap of the start phase is no evidence when the start phase is over") {
    auto p = someone();
    for (exact n = 0; n != 30; ++n) {
        p.checks_in().tells(declined_step{walking});
        if (n % 3 == 0) p.trains({.exerted = n == 24 ? 12_borg : 10_borg}, {walking});
        p.sleeps();
    }
    p.checks_in();
    CHECK(p.act(walking) == action::hold);
    CHECK(p.why(walking, "PRG-1")->arm == prg1::not_yet_good);
}
TEST_CASE("PRG-1: a step is not taken while a factor is in force") {
    auto p = ready();
    p.sleeps(-1);
    p.tells(soreness{left(thigh), 2_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no}).sleeps().checks_in();
    CHECK(p.act(left_knee) >= action::regress);
    CHECK(p.act(right_knee) == action::progress);
}
TEST_CASE("PRG-1 alone decides: in the first three weeks") {
    auto p = someone();
    p.lives_well(8, 4).checks_in();
    CHECK(p.act(left_knee) == action::hold);
    CHECK(decided_by(wish<policies::standard>, all_but<prg1>(), p, left_knee).sum.act == action::progress);
}

// ── PRG-2 ──

using prg2 = rules::one_part;

step wishing(const dose& from, const dose& to, exercise e = left_knee) {
    step s = asking(e);
    s.from = from, s.to = to, s.start = from;
    return s;
}
TEST_CASE("PRG-2: one part by one step; more parts or a longer step hold") {
    const dose from{1 * sets, 10 * rep, 1 * kg};
    CHECK(prg2{}(wishing(from, from)).what() == progress());
    CHECK(prg2{}(wishing(from, {11 * rep, 1 * kg})).what() == progress());
    CHECK(prg2{}(wishing(from, {12 * rep, 1 * kg})).what() == progress());
    CHECK(prg2{}(wishing(from, {13 * rep, 1 * kg})).arm == prg2::more_than_a_step);
    CHECK(prg2{}(wishing(from, {13 * rep, 1 * kg})).what() == hold());
    CHECK(prg2{}(wishing(from, {2 * sets, 8 * rep, 1 * kg})).what() == progress());
    CHECK(prg2{}(wishing(from, {3 * sets, 8 * rep, 1 * kg})).arm == prg2::more_than_a_step);
    CHECK(prg2{}(wishing(from, {2 * sets, 11 * rep, 1 * kg})).arm == prg2::several_parts);
    CHECK(prg2{}(wishing(from, {11 * rep, 1.05 * kg})).arm == prg2::several_parts);
    CHECK(prg2{}(wishing(from, {11 * rep, 1.05 * kg})).what() == hold());
    CHECK(prg2{}(wishing(from, {8 * rep, 1.05 * kg})).what() == progress());
    CHECK(prg2{}(wishing(from, {8 * rep, 0.5 * kg})).what() == progress());
}
struct two_at_once {
    constexpr dose operator()(const course& c) const noexcept {
        return c.aerobic() ? c.level : c.level.with(part::n_reps, c.level.at(part::n_reps) + 1).with(part::n_sets, c.level.at(part::n_sets) + 1);
    }
};
TEST_CASE("PRG-2 alone decides: a policy that wishes a set and a repetition at once") {
    const auto p = ready();
    CHECK(decided_by(wish<two_at_once>, ibm_rules, p, left_knee).sum.act == action::hold);
    CHECK(decided_by(wish<two_at_once>, all_but<prg2>(), p, left_knee).sum.act == action::progress);
}

// ── PRG-3 ──

using prg3 = rules::load_step;

bool loads(exact from_g, exact reps_then, exact to_g, exact reps_now, const prg3& r = {}) {
    step s = wishing(dose::of_parts({1, reps_then, from_g, 0}), dose::of_parts({1, reps_now, to_g, 0}));
    s.least_reps_in_range = 8;
    REQUIRE(prg3::concerns(s));
    const finding f = r(s).what();
    if (f == progress()) return true;
    CHECK(f == within(dose::unbounded().with(part::weight, from_g)));
    return false;
}
TEST_CASE("PRG-3: to a twentieth plain, to a tenth at the bottom of the range") {
    CHECK(loads(2000, 12, 2100, 12));
    CHECK_FALSE(loads(2000, 12, 2101, 12));
    CHECK_FALSE(loads(2000, 12, 2101, 9));
    CHECK(loads(2000, 12, 2101, 8));
    CHECK_FALSE(loads(2000, 12, 2200, 9));
    CHECK(loads(2000, 12, 2200, 8));
}
TEST_CASE("PRG-3: to a quarter only traded against repetitions, and 6 are left; the example of the catalogue") {
    CHECK_FALSE(loads(2000, 8, 2201, 8));
    CHECK(loads(2000, 12, 2500, 9));         // 12 x 2.0 kg, next 2.5 kg: 9 repetitions
    CHECK_FALSE(loads(2000, 12, 2500, 10));
    CHECK(loads(2000, 10, 2500, 8));         // 20.0 for 20.0
    CHECK(loads(2000, 8, 2500, 6));
    CHECK_FALSE(loads(2000, 7, 2500, 5));
    CHECK_FALSE(loads(2000, 12, 2501, 6));   // above a quarter: a clinician's matter
    CHECK_FALSE(loads(2000, 30, 3000, 6));
    CHECK_FALSE(loads(2000, 30, 3001, 6));   // above half: never
    CHECK_FALSE(loads(500, 20, 1000, 6));    // from 0.5 kg to 1.0 kg: refused
}
TEST_CASE("PRG-3: bands are cut by cross-multiplying, in every gram") {
    for (exact from = 1; from <= 3000; from += 7)
        for (const exact to : {from + from / 20, from + from / 20 + 1, from + from / 10, from + from / 10 + 1, from + from / 4, from + from / 4 + 1,
                               from + from / 2, from + from / 2 + 1}) {
            const load_band b = band_of(from, to);
            const exact rise = to - from;
            CHECK((b <= load_band::plain) == (rise * 20 <= from));
            CHECK((b <= load_band::to_the_bottom) == (rise * 10 <= from));
            CHECK((b <= load_band::traded) == (rise * 4 <= from));
            CHECK((b == load_band::refused) == (rise * 2 > from));
        }
}
TEST_CASE("PRG-3: the first external load is half a kilogram at most, at the bottom of the range") {
    CHECK(loads(0, 12, 500, 8));
    CHECK_FALSE(loads(0, 12, 501, 8));
    CHECK_FALSE(loads(0, 12, 500, 9));
    CHECK(loads(0, 12, 1, 8));
}
TEST_CASE("PRG-3: the knob binds every band and reaches the ends of its ring") {
    prg3 r;
    REQUIRE(r.most.set(20, {}, signed_on) == limit_problem::nothing);
    CHECK(loads(2000, 12, 2040, 12, r));
    CHECK_FALSE(loads(2000, 12, 2041, 12, r));
    CHECK_FALSE(loads(2000, 12, 2200, 8, r));
    CHECK_FALSE(loads(2000, 12, 2500, 9, r));
    CHECK(r.most.set(251, signed_by, signed_on) == limit_problem::beyond_the_absolute_bound);
}
struct heavier_at_once {
    constexpr dose operator()(const course& c) const noexcept { return c.aerobic() ? c.level : c.level.with(part::weight, c.level.at(part::weight) + 500); }
};
TEST_CASE("PRG-3 alone decides: half a kilogram on one") {
    const auto p = ready();
    const auto load_under = [&](const auto& set) {
        return decided_by(wish<heavier_at_once>, set, p, left_knee).match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; });
    };
    CHECK(load_under(ibm_rules) == dose{level_reps * rep, 1 * kg});
    CHECK(load_under(all_but<prg3>()) == dose{level_reps * rep, 1.5 * kg});
}

// ── PRG-4 ──

using prg4 = rules::weekly_minutes;

/// The weekly minutes that may follow `prev`, with one walk a week.
exact week_after(exact prev_minutes, const prg4& r = {}, exact risen_already = 0) {
    step s = wishing(dose{}.with(part::time, prev_minutes * 60), dose{}.with(part::time, 80'000), walking);
    s.per_week = 1, s.week_seconds = prev_minutes * 60, s.week_rise = risen_already * 60;
    REQUIRE(prg4::concerns(s));
    return r(s).what().limit.at(part::time) / 60;
}
TEST_CASE("PRG-4: the examples of the catalogue: 20 to 25, 100 to 110, 10 to 13") {
    CHECK(week_after(20) == 25);
    CHECK(week_after(100) == 110);
    CHECK(week_after(10) == 13);
}
TEST_CASE("PRG-4: the formula, minute by minute") {
    for (exact prev = 2; prev <= 240; ++prev)
        CHECK(week_after(prev) == (std::min)((std::max)(prev * 11 / 10, prev + 5), (std::max)(prev * 13 / 10, prev + 2)));
}
TEST_CASE("PRG-4: both knobs reach the ends of their rings, and the hard stop stays") {
    prg4 r;
    REQUIRE(r.rise.set(0, {}, signed_on) == limit_problem::nothing);
    REQUIRE(r.floor_minutes.set(0, {}, signed_on) == limit_problem::nothing);
    CHECK(week_after(100, r) == 100);
    CHECK(r.rise.set(101, {}, signed_on) == limit_problem::needs_a_signature);
    CHECK(r.floor_minutes.set(6, {}, signed_on) == limit_problem::needs_a_signature);
    REQUIRE(r.rise.set(200, signed_by, signed_on) == limit_problem::nothing);
    REQUIRE(r.floor_minutes.set(10, signed_by, signed_on) == limit_problem::nothing);
    CHECK(week_after(100, r) == 120);
    CHECK(week_after(40, r) == 50);
    CHECK(week_after(20, r) == 26);  // 130 % comes first
    CHECK(r.rise.set(201, signed_by, signed_on) == limit_problem::beyond_the_absolute_bound);
    CHECK(r.floor_minutes.set(11, signed_by, signed_on) == limit_problem::beyond_the_absolute_bound);
}
TEST_CASE("PRG-4: the week is the person's: what one exercise takes another does not get") {
    CHECK(week_after(40, {}, 0) == 45);
    CHECK(week_after(40, {}, 3) == 42);
    CHECK(week_after(40, {}, 5) == 40);
    CHECK(week_after(40, {}, 9) == 40);
    draft f = form();
    short_list<order, most_orders> twice_a_week;
    for (order o : f.orders) {
        if (o.what == walking || o.what == recumbent_cycle) o.per_week = 2, o.time_step = 150 * seconds, o.planned_gap = 4;
        twice_a_week.add(o);
    }
    f.orders = twice_a_week;
    const auto p = ready(f);
    const exact a = p.grant(walking).at(part::time), b = p.grant(recumbent_cycle).at(part::time);
    CHECK(a == 750);
    CHECK(2 * (a + b) <= 45 * 60);
    CHECK(b == 600);
}
TEST_CASE("PRG-4: one session is at most three tenths or five minutes longer, however much room the week has") {
    for (const exact one : {1, 10, 16, 17, 20, 40}) {
        CAPTURE(one);
        step s = wishing(dose{}.with(part::time, one * 60), dose{}.with(part::time, 80'000), walking);
        s.per_week = 1, s.week_seconds = 10 * 3600;
        CHECK(prg4{}(s).what().limit.at(part::time) == (std::max)(one * 60 * 13 / 10, one * 60 + 300));
        CHECK(credible_step(s.from, dose{}.with(part::time, prg4{}(s).what().limit.at(part::time)), dose{}));
    }
}
struct ten_minutes_more {
    constexpr dose operator()(const course& c) const noexcept { return c.aerobic() ? c.level.with(part::time, c.level.at(part::time) + 600) : c.level; }
};
TEST_CASE("PRG-4 alone decides: ten minutes more at once") {
    const auto p = ready();
    const auto time_under = [&](const auto& set) {
        return decided_by(wish<ten_minutes_more>, set, p, walking).match([](const approved_dose& a) { return a.value().at(part::time); }, [](const decision&) { return exact{0}; });
    };
    CHECK(time_under(ibm_rules) == 600 + 360 / 3);  // 60 minutes a week in all: 66, the 6 for three walks
    CHECK(time_under(all_but<prg4>()) == 1200);
}

// ── the course: steps, waits, levels ──

course_memory knee_course() {
    course_memory c;
    c.what = left_knee;
    c.order(dose{3 * sets, 10 * rep, 1 * kg});
    return c;
}
TEST_CASE("a step that hurt within 28 days is taken back and its next try waits 28, then 56 days; one that stands 28 days waits 14 again") {
    course_memory c = knee_course();
    const dose was = c.level, more = was.with(part::n_reps, 11);
    c.raise(more, d0);
    c.take_back(d0 + 27);
    CHECK(c.level == was);
    CHECK(c.waits_on(d0 + 27) == 1);
    c.take_back(d0 + 28);
    CHECK(c.waits_on(d0 + 28) == 1);  // a step is taken back once
    c.raise(more, d0 + 60);
    c.take_back(d0 + 60 + 28);
    CHECK(c.level == more);           // it has stood 28 days
    CHECK(c.waits_on(d0 + 60 + 27) == 1);
    CHECK(c.waits_on(d0 + 60 + 28) == 0);
    course_memory twice = knee_course();
    for (exact i = 0; i != 3; ++i) {
        twice.raise(more, d0 + 60 * i);
        twice.take_back(d0 + 60 * i + 3);
    }
    CHECK(twice.waits_on(d0 + 150) == 2);
    CHECK(twice.level == was);
}
TEST_CASE("taking a step back never gives decline back") {
    course_memory c = knee_course();
    c.raise(c.level.with(part::n_reps, 11), d0);
    c.lower_level(900_pm, d0 + 3);
    c.lower_level(900_pm, d0 + 6);
    const dose low = c.level;
    c.take_back(d0 + 9);
    CHECK(fits(c.level, low));
    CHECK(volume(c.level) == volume(low));
    course_memory s;  // a step in sets that was lowered since
    s.what = left_knee;
    s.order(dose{12 * rep, 1 * kg});
    s.raise(dose{2 * sets, 8 * rep, 1 * kg}, d0);
    s.lower_level(900_pm, d0 + 3);
    s.take_back(d0 + 6);
    CHECK(volume(s.level) == 12);
}
TEST_CASE("a level falls to the floor at most, and a re-baseline is the lesser of the starter and half the level") {
    course_memory c = knee_course();
    for (int i = 0; i != 40; ++i) c.lower_level(900_pm, d0 + i);
    CHECK(volume(c.level) == volume(c.floor()));
    CHECK(c.level.at(part::weight) == 1000);
    course_memory high;
    high.what = left_knee;
    high.order(dose{10 * rep, 1 * kg});
    high.level = dose{3 * sets, 12 * rep, 1 * kg};
    high.rebaseline(d0);
    CHECK(volume(high.level) <= 10);
    CHECK(volume(high.level) >= volume(high.floor()));
    CHECK(high.began == d0);
    course_memory low;
    low.what = left_knee;
    low.order(dose{10 * rep, 1 * kg});
    low.rebaseline(d0);
    CHECK(low.level == dose{5 * rep, 1 * kg});
}
TEST_CASE("a file cannot claim a step that no rule could have granted") {
    const dose level{10 * rep, 1 * kg}, floor = floor_of(level);
    const auto credible = [&](const dose& from, const dose& to) { return credible_step(from, to, floor); };
    CHECK(credible(level, {11 * rep, 1 * kg}));
    CHECK(credible(level, {12 * rep, 1 * kg}));
    CHECK_FALSE(credible(level, {13 * rep, 1 * kg}));
    CHECK_FALSE(credible(level, {11 * rep, 0.5 * kg}));
    CHECK(credible(level, {2 * sets, 8 * rep, 1 * kg}));
    CHECK_FALSE(credible(level, {3 * sets, 8 * rep, 1 * kg}));
    CHECK_FALSE(credible(level, {2 * sets, 11 * rep, 1 * kg}));
    CHECK_FALSE(credible(level, {2 * sets, 2 * rep, 1 * kg}));
    CHECK(credible(level, {8 * rep, 1.25 * kg}));
    CHECK_FALSE(credible(level, {8 * rep, 1.251 * kg}));
    CHECK_FALSE(credible(level, {4 * rep, 1.25 * kg}));
    CHECK(credible(level.with(part::weight, 0), {8 * rep, 500 * g}));
    CHECK_FALSE(credible(level.with(part::weight, 0), {8 * rep, 501 * g}));
    CHECK(credible_step({10 * minutes}, {15 * minutes}, {5 * minutes}));
    CHECK_FALSE(credible_step({10 * minutes}, dose{901 * seconds}, {5 * minutes}));
    CHECK_FALSE(credible(level, level));
}

TEST_CASE("a file cannot claim a step before day 21, or a week after the last one") {
    const auto level_after = [](exact on_day, exact since_last) {
        course_memory c;
        c.what = left_knee;
        c.order(dose{10 * rep, 1 * kg});
        c.began = d0;
        if (since_last >= 0) c.increased = d0 + on_day - since_last;
        entry e;
        e.what = entry_kind::session, e.which = left_knee, e.on = d0 + on_day, e.had_grant = true;
        e.granted = e.done = dose{11 * rep, 1 * kg};
        (void)c.train(e, fold_terms{}, false, false);
        return c.level.at(part::n_reps);
    };
    CHECK(level_after(20, -1) == 10);
    CHECK(level_after(21, -1) == 11);
    CHECK(level_after(60, 6) == 10);
    CHECK(level_after(60, 7) == 11);
}

// ── PRG-6: the ladder, the ramp, the escalation ──

TEST_CASE("flags within 4 days are one episode; a fifth day with training between is another") {
    ladder l;
    CHECK(l.add(flag::episode, d0, d0 - 2));
    for (exact n = 0; n <= 3; ++n) CHECK_FALSE(l.add(flag::episode, d0 + n, d0 + n));
    CHECK(l.add(flag::episode, d0 + 4, d0 + 2));
    CHECK(l.within(14, d0 + 4) == 2);
    CHECK(l.within(14, d0 + 13) == 2);
    CHECK(l.within(14, d0 + 14) == 1);
    CHECK(l.within(28, d0 + 27) == 2);
    CHECK(l.within(28, d0 + 28) == 1);
    CHECK_FALSE(l.add(flag::nothing, d0 + 20, d0 + 19));
    ladder rested;  // one cause: not trained since
    CHECK(rested.add(flag::episode, d0, d0 - 2));
    CHECK_FALSE(rested.add(flag::episode, d0 + 6, d0 - 2));
}
TEST_CASE("three minor marks in 28 days are one episode; two marks of a day are one") {
    ladder l;
    CHECK_FALSE(l.add(flag::minor, d0, d0));
    CHECK_FALSE(l.add(flag::minor, d0, d0));
    CHECK_FALSE(l.add(flag::minor, d0 + 13, d0 + 13));
    CHECK(l.add(flag::minor, d0 + 27, d0 + 27));
    CHECK(l.within(28, d0 + 27) == 1);
    ladder wide;
    CHECK_FALSE(wide.add(flag::minor, d0, d0));
    CHECK_FALSE(wide.add(flag::minor, d0 + 13, d0 + 13));
    CHECK_FALSE(wide.add(flag::minor, d0 + 28, d0 + 28));
    CHECK(wide.add(flag::minor, d0 + 30, d0 + 30));  // days 13, 28 and 30
}
TEST_CASE("a factor heals a rung at a time: seven days and a session on the rung; a bad answer repeats it") {
    ramp r;
    r.lower(500_pm, d0, {});
    CHECK(r.on(d0 + 100, 7) == 500_pm);  // no session, no rung
    r.train(d0 + 1, 7);
    CHECK(r.on(d0 + 6, 7) == 500_pm);
    CHECK(r.on(d0 + 7, 7) == 700_pm);
    CHECK(r.on(d0 + 100, 7) == 700_pm);  // one rung, however long
    r.train(d0 + 8, 7);
    CHECK(r.on(d0 + 14, 7) == 700_pm);
    CHECK(r.on(d0 + 15, 7) == 800_pm);
    r.lower(800_pm, d0 + 9, {});
    CHECK(r.on(d0 + 15, 7) == 700_pm);
    r.train(d0 + 10, 7);
    CHECK(r.on(d0 + 15, 7) == 700_pm);
    CHECK(r.on(d0 + 16, 7) == 800_pm);
    r.train(d0 + 16, 7), r.train(d0 + 23, 7), r.train(d0 + 30, 7);
    CHECK(r.on(d0 + 30, 7) == 1000_pm);
}
using prg6 = rules::repeated_episodes;

TEST_CASE("PRG-6: the second in 14 days halves, the third in 28 waits for a clinician, and only on the day a new one begins") {
    const auto at_person = [](exact in_14, exact in_28, day newest = now, const prg6& r = {}) {
        return r(whole_person{{now, now}}, episodes::value_type{newest, in_14, in_28});
    };
    CHECK(at_person(1, 1).what() == progress());
    CHECK(at_person(1, 2).what() == progress());
    CHECK(at_person(2, 2).what() == regress(500_pm));
    CHECK(at_person(2, 2).arm == prg6::second_in_14_days);
    CHECK(at_person(1, 3).what().latched == set_of<latch>{latch::overwork});
    CHECK(at_person(1, 3).arm == prg6::third_in_28_days);
    CHECK(at_person(3, 4).what().act == action::await_clearance);
    CHECK(at_person(2, 3, now - 1).what() == progress());
    prg6 r;
    CHECK(r.second.set(501, {}, signed_on) == limit_problem::needs_a_signature);
    REQUIRE(r.second.set(800, signed_by, signed_on) == limit_problem::nothing);
    CHECK(at_person(2, 2, now, r).what() == regress(800_pm));
    CHECK(r.second.set(801, signed_by, signed_on) == limit_problem::beyond_the_absolute_bound);
}
/// A session with a soreness of 2 on its second day, then two good days: an episode of the left thigh every 4 days.
template <class Person>
void sore_session(Person& p) {
    p.checks_in().trains({}, {left_knee}).sleeps().checks_in().sleeps();
    p.checks_in().tells(soreness{left(thigh), two_of_ten}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no}).sleeps();
    p.checks_in().sleeps();
}
TEST_CASE("PRG-6: one region, three episodes: a fifth off, half off, then a latch that a physiotherapist ends; back at 700 of a level of 800") {
    auto p = someone();
    sore_session(p);
    p.checks_in();
    CHECK(p.of(left_knee).factor == 800_pm);
    CHECK(p.grant(left_knee) == dose{8 * rep, 1 * kg});
    CHECK(p.of(right_knee).factor == whole);
    sore_session(p);
    p.checks_in();
    CHECK(p.of(left_knee).factor == 500_pm);
    CHECK(p.grant(left_knee) == dose{5 * rep, 0.5 * kg});
    sore_session(p);
    p.checks_in();
    CHECK(p.act(left_knee) == action::await_clearance);
    CHECK(p.of(left_knee).sum.latched == set_of<latch>{latch::overwork});
    CHECK(p.why(left_knee, "PRG-6"));
    CHECK(p.may(right_knee));
    for (exact i = 0; i != 60; ++i) p.sleeps().checks_in();
    CHECK_FALSE(p.may(left_knee));  // no good day and no time ends it
    const day cleared_on = p.today();
    p.tells(cleared{latch::overwork, left(thigh), therapist});
    CHECK(p.level(left_knee) == dose{8 * rep, 1 * kg});
    CHECK(p.history().at(left(thigh)).place.factor.on(cleared_on, 7) == 700_pm);
    p.sleeps(100).checks_in();
    CHECK(p.of(left_knee).sum.latched.empty());  // it does not come back without new evidence
}
TEST_CASE("PRG-6: a latch that ends at several regions of one exercise lowers its level once") {
    auto p = someone();
    p.checks_in().trains({}, {walking}).sleeps(3).checks_in();
    for (const region r : {left(thigh), right(thigh), left(calf), right(calf)})
        p.tells(soreness{r, 6_nrs}, unusual_soreness{r, no}, limits_tasks{r, no});
    REQUIRE(p.of(walking).sum.latched == set_of<latch>{latch::overwork});
    p.sleeps().checks_in();
    for (const region r : {left(thigh), right(thigh), left(calf), right(calf)}) p.tells(cleared{latch::overwork, r, therapist});
    CHECK(p.level(walking) == dose{8 * minutes});
}
TEST_CASE("PRG-6 alone decides: the second episode in 14 days") {
    const auto after_two = [](const auto& set) {
        auto p = someone(set);
        sore_session(p), sore_session(p);
        p.checks_in();
        return p.of(left_knee).factor;
    };
    CHECK(after_two(ibm_rules) == 500_pm);
    CHECK(after_two(all_but<prg6>()) == 800_pm);
}
TEST_CASE("a step that hurt: the increase of day 21 is taken back, and the next comes 28 days later at the earliest") {
    auto p = ready();
    REQUIRE(p.grant(left_knee) == dose{11 * rep, 1 * kg});
    p.trains().sleeps().checks_in().sleeps();
    CHECK(p.level(left_knee) == dose{11 * rep, 1 * kg});
    p.checks_in().tells(soreness{left(thigh), 2_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    CHECK(p.level(left_knee) == dose{10 * rep, 1 * kg});
    CHECK(p.level(right_knee) == dose{11 * rep, 1 * kg});
    const day taken = p.today();
    p.sleeps();
    day risen = never;
    for (exact n = 0; n != 80 && risen == never; ++n) {
        p.checks_in();
        if (p.act(left_knee) == action::progress) risen = p.today();
        if (p.day_number() % 3 == 0) p.trains();
        p.sleeps();
    }
    CHECK(risen - taken >= 28);
    CHECK(risen - taken <= 63);
}

TEST_CASE("a step that hurt twice: the third try comes within 63 good days, at 56 at the earliest") {
    auto p = ready();
    const auto next_step = [&] {
        for (exact n = 0; n != 80; ++n) {
            p.checks_in();
            if (p.act(left_knee) == action::progress) return;
            if (p.day_number() % 3 == 0) p.trains();
            p.sleeps();
        }
    };
    day hurt = never;
    for (int i = 0; i != 2; ++i) {
        next_step();
        REQUIRE(p.act(left_knee) == action::progress);
        p.trains({}, {left_knee}).sleeps().checks_in().sleeps();
        p.checks_in().tells(soreness{left(thigh), 2_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
        CHECK(p.level(left_knee) == dose{10 * rep, 1 * kg});
        hurt = p.today();
        p.sleeps();
    }
    next_step();
    REQUIRE(p.act(left_knee) == action::progress);
    CHECK(p.today() - hurt >= 56);
    CHECK(p.today() - hurt <= 63);
}

// ── PRG-7 ──

TEST_CASE("PRG-7: the calendar alone never lifts a grant above the level") {
    auto p = someone();
    p.lives_well(20);
    const dose level = p.level(left_knee);
    for (exact n = 0; n != 400; ++n) {
        p.sleeps();
        CHECK(fits(p.grant(left_knee), level));
    }
    auto q = someone();  // answers every morning, never trains
    for (exact n = 0; n != 120; ++n) {
        q.checks_in();
        CHECK(fits(q.grant(left_knee), q.level(left_knee)));
        CHECK(q.level(left_knee) == dose{10 * rep, 1 * kg});
        q.sleeps();
    }
}
TEST_CASE("PRG-7: asking again changes nothing, and a step not taken does not add up") {
    auto p = ready();
    const dose once = p.grant(left_knee);
    for (int i = 0; i != 50; ++i) CHECK(p.grant(left_knee) == once);
    for (exact n = 0; n != 20; ++n) {
        p.sleeps().checks_in();
        CHECK(fits(p.grant(left_knee), once));
    }
}
TEST_CASE("PRG-7: a step may be declined for ever") {
    auto p = someone();
    for (exact n = 0; n != 200; ++n) {
        p.checks_in().tells(declined_step{left_knee});
        CHECK(p.act(left_knee) != action::progress);
        CHECK(p.level(left_knee) == dose{10 * rep, 1 * kg});
        if (n % 4 == 0) {
            CHECK(p.grant(left_knee) == dose{10 * rep, 1 * kg});
            p.trains();
        }
        p.sleeps();
    }
    p.checks_in();
    CHECK(p.act(left_knee) <= action::rest);
    CHECK(p.level(walking) != dose{10 * minutes});  // what was not declined went on
}

// ── PRG-12 ──

using prg12 = rules::more_than_granted;

TEST_CASE("PRG-12: over-done is more than a fifth and more than 2 repetitions or 3 minutes above the grant") {
    const auto over = [](exact did, exact granted) { return over_doing(dose{}.with(part::n_sets, 1).with(part::n_reps, did), dose{}.with(part::n_sets, 1).with(part::n_reps, granted), 200); };
    CHECK_FALSE(over(12, 10));
    CHECK(over(13, 10));
    CHECK_FALSE(over(24, 20));
    CHECK(over(25, 20));
    CHECK_FALSE(over(7, 5));
    CHECK(over(8, 5));
    const auto longer = [](exact did, exact granted) { return over_doing(dose{}.with(part::time, did), dose{}.with(part::time, granted), 200); };
    CHECK_FALSE(longer(780, 600));
    CHECK(longer(781, 600));
    CHECK_FALSE(longer(1440, 1200));
    CHECK(longer(1441, 1200));
    const dose granted{10 * rep, 1 * kg};
    CHECK_FALSE(over_doing({10 * rep, 1.2 * kg}, granted, 200));
    CHECK(over_doing({10 * rep, 1.201 * kg}, granted, 200));
    CHECK(over_doing({10 * rep, 1 * g}, dose{10 * rep}, 200));
    CHECK(over_doing({11 * rep, 1 * kg, 1 * sets}, {10 * rep, 0.9 * kg}, 0));
}
TEST_CASE("PRG-12: the tolerance can only be tightened") {
    prg12 r;
    CHECK(r.over_done_tolerance() == 200);
    CHECK(r.tolerance.set(0, {}, signed_on) == limit_problem::nothing);
    CHECK(r.over_done_tolerance() == 0);
    CHECK(r.tolerance.set(201, signed_by, signed_on) == limit_problem::beyond_the_absolute_bound);
}
TEST_CASE("PRG-12: two of the last three hold; after 28 days a review is asked for") {
    const step s = asking();
    CHECK(prg12{}(s, {1, 0}).what() == progress());
    CHECK(prg12{}(s, {2, 0}).what() == hold());
    CHECK(prg12{}(s, {2, 0}).arm == prg12::twice_of_three);
    CHECK(prg12{}(s, {2, 27}).what() == hold());
    CHECK(prg12{}(s, {2, 28}).what() == hold().asking(review::overdoing));
    CHECK(prg12{}(s, {3, 28}).arm == prg12::for_a_month);
}
TEST_CASE("PRG-12: over-doing earns nothing, at any rate of training; a review is asked for after 28 days") {
    for (const exact every : {exact{4}, exact{5}, exact{6}}) {
        auto p = someone(ibm_rules, form(every));
        bool asked = false;
        for (exact n = 0; n != 80; ++n) {
            p.checks_in();
            if (n % every == 0) {
                CHECK(p.act(left_knee) <= action::hold);
                CHECK(p.act(left_knee) != action::progress);
                does(p, left_knee, {14 * rep, 1 * kg});
            }
            asked = asked || p.of(left_knee).sum.asks.has(review::overdoing);
            if (n < 28) CHECK_FALSE(asked);
            CHECK(p.level(left_knee) == dose{10 * rep, 1 * kg});
            p.sleeps();
        }
        CHECK(asked);
    }
}
TEST_CASE("PRG-12: a little more than granted counts as granted: it earns the same step, no more") {
    auto p = someone();
    for (exact n = 0; n != 24; ++n) {
        p.checks_in();
        if (n % 4 == 0) does(p, left_knee, {12 * rep, 1 * kg});
        p.sleeps();
    }
    p.checks_in();
    CHECK(p.grant(left_knee) == dose{11 * rep, 1 * kg});
}
TEST_CASE("PRG-12 alone decides: two over-done sessions without answers, between good ones") {
    auto p = someone(ibm_rules, without_load(form()));
    for (exact n = 0; n <= 24; ++n) {
        p.checks_in();
        if (n % 2 == 0) {
            const bool over = n == 20 || n == 22;
            does(p, left_knee, over ? dose{14 * rep} : p.grant(left_knee), over ? std::nullopt : std::optional<degree>{not_at_all});
            if (n < 24) p.tells(declined_step{left_knee});
        }
        p.sleeps();
    }
    p.checks_in().sleeps().checks_in();
    CHECK(p.act(left_knee) == action::hold);
    CHECK(p.why(left_knee, "PRG-12"));
    CHECK(decided_by(wish<policies::standard>, all_but<prg12>(), p, left_knee).sum.act == action::progress);
}

TEST_CASE("a grant above the order's ceiling was never a grant: the level stays") {
    auto p = someone();
    p.lives_well(22);
    entry forged = row(done{left_knee, dose{10 * rep, 1 * kg}});
    forged.had_grant = true, forged.granted = p.of(left_knee).level.with(part::time, 120);
    const dose level_then = p.of(left_knee).level;
    p.tells(told{forged});
    CHECK(p.of(left_knee).level == level_then);
}

}  // namespace progression_rules
