// SPDX-License-Identifier: BSL-1.0
// OVW-1, OVW-2, OVW-9: pages docs/rules/OVW-1.md, OVW-2.md, OVW-9.md.
#include "living.hpp"

#include <doctest/doctest.h>

#include <array>

namespace overwork {

using namespace living;

constexpr day d0 = first_day;
constexpr region thigh_l = left(thigh);
constexpr signature signed_by{41, 1, d0 + 100};

// Named here: clang 14 emits no code for a literal inside a generic lambda.
constexpr nrs one_of_ten = 1_nrs, two_of_ten = 2_nrs, three_of_ten = 3_nrs;
constexpr cr10 light = 3_cr10;

constexpr limb here(day now, day trained_on) { return {{now, now}, thigh_l, trained_on}; }

// ── OVW-1 ──

constexpr said weaker(degree now, exact clear_ones, exact any, day answered = d0, const rules::weaker_after_work& r = {}) {
    return r(here(answered, d0), now, {clear_ones, any});
}
using ovw1 = rules::weaker_after_work;

TEST_CASE("OVW-1: clearly weaker rests the region to d + 2 and takes a fifth back") {
    const said s = weaker(clearly, 1, 1);
    CHECK(s.arm == ovw1::clearly_weaker);
    CHECK(s.what().act == action::rest);
    CHECK(s.what().rest_until == d0 + 2);
    CHECK(s.what().factor == 800_pm);
    CHECK(s.what().mark == flag::episode);
    CHECK(s.what().latched.empty());
    CHECK(s.what().leaves == movement::gentle);
}
TEST_CASE("OVW-1: the rest counts from the day of the answer, also when it comes the next morning") {
    CHECK(weaker(clearly, 1, 1, d0 + 1).what().rest_until == d0 + 3);
    CHECK(weaker(a_little, 0, 1, d0 + 1).what().rest_until == d0 + 3);
}
TEST_CASE("OVW-1: a little weaker rests two days and holds; no factor") {
    const said s = weaker(a_little, 0, 1);
    CHECK(s.arm == ovw1::little_weaker);
    CHECK(s.what().act == action::rest);
    CHECK(s.what().rest_until == d0 + 2);
    CHECK(s.what().factor == whole);
    CHECK(s.what().mark == flag::nothing);
}
TEST_CASE("OVW-1: not weaker says nothing, whatever was before") {
    for (exact n = 0; n <= 3; ++n) CHECK(weaker(not_at_all, n, n).what() == progress());
}
TEST_CASE("OVW-1: clearly in 2 of the last 3 waits for a physiotherapist; in 1 it does not") {
    CHECK(weaker(clearly, 1, 3).what().latched.empty());
    for (exact n = 2; n <= 3; ++n) {
        const said s = weaker(clearly, n, n);
        CHECK(s.arm == ovw1::twice_clearly);
        CHECK(s.what().act == action::await_clearance);
        CHECK(s.what().latched == set_of<latch>{latch::overwork});
        CHECK(s.what().factor == 800_pm);
    }
    CHECK(may_clear(latch::overwork) == role::physiotherapist);
}
TEST_CASE("OVW-1: a little in 2 of the last 3 is a minor mark") {
    CHECK(weaker(a_little, 0, 1).what().mark == flag::nothing);
    for (exact n = 2; n <= 3; ++n) {
        const said s = weaker(a_little, 0, n);
        CHECK(s.arm == ovw1::twice_a_little);
        CHECK(s.what().mark == flag::minor);
        CHECK(s.what().factor == 900_pm);
        CHECK(s.what().rest_until == d0 + 2);
    }
}
TEST_CASE("OVW-1: back_off and rest_days reach the ends of their rings") {
    ovw1 r;
    for (const exact n : {exact{500}, exact{800}}) {
        REQUIRE(r.back_off.set(n, {}, d0) == limit_problem::nothing);
        CHECK(weaker(clearly, 1, 1, d0, r).what().factor.place() == n);
    }
    CHECK(r.back_off.set(801, {}, d0) == limit_problem::needs_a_signature);
    CHECK(r.back_off.set(900, signed_by, d0) == limit_problem::nothing);
    CHECK(weaker(clearly, 1, 1, d0, r).what().factor == 900_pm);
    CHECK(r.back_off.set(901, signed_by, d0) == limit_problem::beyond_the_absolute_bound);
    for (exact n = 2; n <= 4; ++n) {
        REQUIRE(r.rest_days.set(n, {}, d0) == limit_problem::nothing);
        CHECK(weaker(clearly, 1, 1, d0, r).what().rest_until == d0 + n);
    }
    CHECK(r.rest_days.set(1, signed_by, d0) == limit_problem::beyond_the_absolute_bound);
}
TEST_CASE("OVW-1: silence after a session holds, and rests nothing") {
    auto p = someone(ibm_rules, without_load(form()));
    p.lives_well(4, 4).checks_in().trains({.weak = std::nullopt}, {left_knee}).sleeps().checks_in().sleeps().checks_in();
    REQUIRE(p.speaks(left_knee, "OVW-1"));
    CHECK(p.why(left_knee, "OVW-1")->because == cause::silence);
    CHECK(p.act(left_knee) == action::hold);
}
TEST_CASE("OVW-1: the rest ends by itself, also when the next session never comes") {
    auto p = someone();
    p.checks_in().trains({.weak = clearly}, {left_knee}).sleeps().checks_in();
    CHECK(p.act(left_knee) == action::rest);
    p.sleeps().checks_in();
    CHECK(p.of(left_knee).sum.rest_until <= p.today());
    CHECK(p.may(left_knee));
    p.sleeps(3).checks_in();
    CHECK(p.may(left_knee));
}
TEST_CASE("OVW-1: three answered sessions are looked at, not more") {
    auto p = someone();
    const auto session = [&](degree w) {
        p.checks_in().trains({.weak = w}, {left_knee}).sleeps();
        for (exact i = 1; i != 4; ++i) p.checks_in().sleeps();
    };
    session(clearly), session(not_at_all), session(not_at_all), session(clearly);
    CHECK(p.history().at(thigh_l).place.left.lasts.latched.empty());
    auto q = someone();
    const auto again = [&](degree w) {
        q.checks_in().trains({.weak = w}, {left_knee}).sleeps();
        for (exact i = 1; i != 4; ++i) q.checks_in().sleeps();
    };
    again(clearly), again(not_at_all), again(clearly);
    CHECK(q.history().at(thigh_l).place.left.lasts.latched == set_of<latch>{latch::overwork});
    CHECK(q.history().at(right(thigh)).place.left.lasts.latched.empty());
    q.checks_in();
    CHECK(q.act(right_knee) < action::rest);
}
TEST_CASE("OVW-1 alone decides: a little weaker after light work") {
    const auto morning_after = [](const auto& set) {
        auto p = someone(set);
        p.lives_well(8, 4).checks_in().trains({.weak = a_little}, {walking}).sleeps().checks_in();
        return p.act(walking);
    };
    CHECK(morning_after(ibm_rules) == action::rest);
    CHECK(morning_after(all_but<ovw1>()) == action::hold);
}

// ── OVW-2, the clock ──

using clock = rules::soreness_clock;

/// The clock's word on `v` when `n` days have passed since training (-1: never), usual `u`.
constexpr said sore(exact n, exact v, exact u = 0, std::optional<exact> second = std::nullopt, const clock& r = {},
                    yes_no unlike = no, yes_no tasks = no) {
    const day now = d0 + 50;
    return r(here(now, n < 0 ? never : now - n), *nrs::from(v), *nrs::from(u), {n < 0 ? never : now - n, second.value_or(-1)}, {unlike, now}, {tasks, now});
}
constexpr bool rests(const said& s) { return s.what().act >= action::rest; }
constexpr bool takes_back(const said& s) { return s.what().factor == 800_pm && s.what().mark == flag::episode; }
constexpr bool latches(const said& s) { return s.what().latched == set_of<latch>{latch::overwork}; }

TEST_CASE("OVW-2: any day, 4 or more and above usual rests today; it takes nothing back") {
    for (const exact n : {exact{-1}, exact{0}, exact{1}}) {
        CHECK_FALSE(rests(sore(n, 3)));
        for (exact v = 4; v <= 5; ++v) {
            CHECK(rests(sore(n, v)));
            CHECK(sore(n, v).what().rest_until == d0 + 51);
            CHECK_FALSE(takes_back(sore(n, v)));
        }
        CHECK_FALSE(rests(sore(n, 4, 4)));
        CHECK(rests(sore(n, 4, 3)));
    }
}
TEST_CASE("OVW-2: the next day, 6 or more and 2 above usual takes a fifth back") {
    CHECK_FALSE(takes_back(sore(1, 5)));
    CHECK(takes_back(sore(1, 6)));
    CHECK(takes_back(sore(1, 7)));
    CHECK(sore(1, 6).arm == clock::very_sore_next_day);
    CHECK(takes_back(sore(1, 6, 4)));
    CHECK_FALSE(takes_back(sore(1, 6, 5)));
    CHECK(rests(sore(1, 6, 5)));
    CHECK_FALSE(takes_back(sore(0, 6)));
}
TEST_CASE("OVW-2: from the second day, 2 or more and 2 above usual takes a fifth back") {
    for (exact n = 2; n <= 6; ++n) {
        CHECK(sore(n, 1).what() == progress());
        CHECK(takes_back(sore(n, 2)));
        CHECK(rests(sore(n, 2)));
        CHECK(sore(n, 2).arm == clock::still_sore);
        CHECK(takes_back(sore(n, 3)));
        CHECK(takes_back(sore(n, 3, 1)));
        CHECK_FALSE(takes_back(sore(n, 2, 1)));
        CHECK(sore(n, 2, 1).what() == progress());
    }
    CHECK_FALSE(takes_back(sore(1, 2)));
    CHECK(sore(1, 2).what() == progress());
}
TEST_CASE("OVW-2: from the second day, 3 or more and 1 above usual rests and holds") {
    for (exact n = 2; n <= 4; ++n) {
        CHECK(sore(n, 2, 1).what() == progress());
        CHECK(rests(sore(n, 3, 2)));
        CHECK_FALSE(takes_back(sore(n, 3, 2)));
        CHECK(sore(n, 3, 2).arm == clock::a_little_above_usual);
        CHECK(sore(n, 3, 3).what() == progress());
    }
    CHECK(sore(1, 3, 2).what() == progress());
}
TEST_CASE("OVW-2: the third day, 4 or more and 2 above usual latches, unless the second day was known below 4") {
    CHECK_FALSE(latches(sore(3, 3)));
    CHECK(latches(sore(3, 4)));
    CHECK(latches(sore(3, 5)));
    CHECK(sore(3, 4).arm == clock::sore_on_third_day);
    CHECK_FALSE(latches(sore(3, 4, 0, 3)));
    CHECK(latches(sore(3, 4, 0, 4)));
    CHECK(latches(sore(3, 4, 2)));
    CHECK_FALSE(latches(sore(3, 4, 3)));
    CHECK_FALSE(latches(sore(2, 4)));
    CHECK_FALSE(latches(sore(4, 4)));
}
TEST_CASE("OVW-2: the seventh day and later, still 4 or more and 1 above usual latches") {
    CHECK_FALSE(latches(sore(6, 4)));
    CHECK(latches(sore(7, 4)));
    CHECK(latches(sore(8, 4)));
    CHECK(sore(7, 4).arm == clock::sore_for_a_week);
    CHECK_FALSE(latches(sore(7, 3)));
    CHECK(latches(sore(7, 4, 3)));
    CHECK_FALSE(latches(sore(7, 4, 4)));
    CHECK_FALSE(latches(sore(-1, 9)));
}
TEST_CASE("OVW-2: a fresh cause weeks after the last session is not the session") {
    auto p = someone();
    p.checks_in().trains({}, {left_knee}).sleeps();
    for (exact i = 1; i != 20; ++i) p.checks_in().sleeps();
    p.checks_in().tells(soreness{thigh_l, 5_nrs}, unusual_soreness{thigh_l, no}, limits_tasks{thigh_l, no});
    CHECK(p.of(left_knee).sum.act == action::rest);
    CHECK(p.history().at(thigh_l).place.left.lasts.latched.empty());
}
TEST_CASE("OVW-2: unusual soreness rests the region at any value; so does soreness in the way of tasks, which takes back from the next day") {
    for (const exact v : {exact{0}, exact{1}, exact{9}}) CHECK(rests(sore(0, v, 0, std::nullopt, {}, yes)));
    CHECK(sore(0, 1, 0, std::nullopt, {}, yes).arm == clock::unusual);
    CHECK(rests(sore(0, 1, 0, std::nullopt, {}, no, yes)));
    CHECK_FALSE(takes_back(sore(0, 1, 0, std::nullopt, {}, no, yes)));
    CHECK(takes_back(sore(1, 1, 0, std::nullopt, {}, no, yes)));
    CHECK(sore(1, 1, 0, std::nullopt, {}, no, yes).arm == clock::in_the_way);
    CHECK(rests(sore(-1, 1, 0, std::nullopt, {}, no, yes)));
}
TEST_CASE("OVW-2: soreness never gets looser as the value or the day's answer rises") {
    for (exact n = -1; n <= 10; ++n)
        for (exact u = 0; u <= 3; ++u)
            for (exact v = 0; v != 10; ++v) {
                CHECK(sore(n, v, u).what() <= sore(n, v + 1, u).what());
                CHECK(sore(n, v, u).what() <= sore(n, v, u, std::nullopt, {}, yes).what());
                CHECK(sore(n, v, u).what() <= sore(n, v, u, std::nullopt, {}, no, yes).what());
                if (u > 0) CHECK(sore(n, v, u).what() <= sore(n, v, u - 1).what());
            }
}
TEST_CASE("OVW-2: gate, excess and back_off reach the ends of their rings") {
    clock r;
    REQUIRE(r.gate.set(2, {}, d0) == limit_problem::nothing);
    CHECK(rests(sore(1, 2, 0, std::nullopt, r)));
    CHECK_FALSE(rests(sore(1, 1, 0, std::nullopt, r)));
    CHECK(r.gate.set(1, {}, d0) == limit_problem::nothing);  // tighter than the range is free
    CHECK(r.gate.set(5, {}, d0) == limit_problem::needs_a_signature);
    REQUIRE(r.gate.set(5, signed_by, d0) == limit_problem::nothing);
    CHECK_FALSE(rests(sore(1, 4, 0, std::nullopt, r)));
    CHECK(rests(sore(1, 5, 0, std::nullopt, r)));
    CHECK(r.gate.set(6, signed_by, d0) == limit_problem::beyond_the_absolute_bound);

    clock x;
    REQUIRE(x.excess.set(1, {}, d0) == limit_problem::nothing);
    CHECK(takes_back(sore(2, 2, 1, std::nullopt, x)));
    CHECK(x.excess.set(3, signed_by, d0) == limit_problem::beyond_the_absolute_bound);

    clock b;
    REQUIRE(b.back_off.set(500, {}, d0) == limit_problem::nothing);
    CHECK(sore(2, 2, 0, std::nullopt, b).what().factor == 500_pm);
    CHECK(b.back_off.set(801, {}, d0) == limit_problem::needs_a_signature);
    REQUIRE(b.back_off.set(900, signed_by, d0) == limit_problem::nothing);
    CHECK(sore(2, 2, 0, std::nullopt, b).what().factor == 900_pm);
    CHECK(b.back_off.set(901, signed_by, d0) == limit_problem::beyond_the_absolute_bound);
}
TEST_CASE("OVW-2: an unanswered soreness rests its region today, until it is answered, and never latches") {
    auto p = someone();
    p.lives_well(4, 4);
    p.tells(warning_signs{none}, illness{not_ill}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{right(thigh), 0_nrs});
    CHECK(p.act(left_knee) == action::rest);
    CHECK(p.of(left_knee).sum.latched.empty());
    CHECK(p.why(left_knee, "OVW-2")->because == cause::silence);
    CHECK(p.act(right_knee) < action::rest);
    p.tells(soreness{thigh_l, 0_nrs});
    CHECK(p.act(left_knee) < action::rest);
}
TEST_CASE("OVW-2: a soreness whose follow-up questions are open does not rise") {
    auto p = someone();
    p.lives_well(4, 4).checks_in().tells(soreness{thigh_l, 1_nrs});
    CHECK(p.act(left_knee) >= action::hold);
}
TEST_CASE("OVW-2 alone decides: soreness 2 on the second day") {
    const auto second_day = [](const auto& set) {
        auto p = someone(set, without_load(form()));
        p.lives_well(4, 4).checks_in().trains({}, {left_knee}).sleeps().checks_in().sleeps();
        p.checks_in().tells(soreness{thigh_l, two_of_ten}, unusual_soreness{thigh_l, no}, limits_tasks{thigh_l, no});
        return p.of(left_knee);
    };
    CHECK(second_day(ibm_rules).sum.act == action::rest);
    CHECK(second_day(ibm_rules).sum.factor == 800_pm);
    CHECK(second_day(all_but<clock>()).sum.act == action::hold);
}
TEST_CASE("OVW-2: the left thigh rests, the right thigh and the hand go on") {
    auto p = someone();
    p.lives_well(4, 4).checks_in().tells(soreness{thigh_l, 6_nrs}, unusual_soreness{thigh_l, no}, limits_tasks{thigh_l, no});
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(right_knee));
    CHECK(p.may(left_fist));
}

// ── OVW-2, recalled ──

using recall = rules::soreness_recalled;

constexpr said recalled(exact n, exact v, exact u = 0, const recall& r = {}) {
    const day now = d0 + 50;
    return r(here(now, n < 0 ? never : now - n), *nrs::from(u), {n < 0 ? never : now - n}, {*nrs::from(v), now});
}
TEST_CASE("OVW-2 recalled: 2 or more and 2 above usual takes a fifth back from the second day, 6 or more from the first; it never latches") {
    CHECK(recalled(2, 1).what() == progress());
    CHECK(takes_back(recalled(2, 2)));
    CHECK(takes_back(recalled(2, 3, 1)));
    CHECK_FALSE(takes_back(recalled(2, 2, 1)));
    CHECK_FALSE(takes_back(recalled(1, 5)));
    CHECK(takes_back(recalled(1, 6)));
    CHECK_FALSE(takes_back(recalled(1, 6, 5)));
    CHECK(recalled(1, 3).what() == progress());
    CHECK(recalled(1, 4).what().act == action::rest);
    CHECK(recalled(1, 4, 4).what() == progress());
    CHECK(recalled(-1, 10).what() == progress());
    for (exact n = 0; n <= 20; ++n) CHECK(recalled(n, 10).what().latched.empty());
    CHECK(recalled(2, 2).what().rest_until == d0 + 51);
}
TEST_CASE("OVW-2 recalled: not asked, it says nothing; its back-off reaches the ends of its ring") {
    CHECK(recall{}(here(d0, d0 - 2), 0_nrs, {d0 - 2}, {}).what() == progress());
    recall r;
    REQUIRE(r.recalled_back_off.set(500, {}, d0) == limit_problem::nothing);
    CHECK(recalled(2, 2, 0, r).what().factor == 500_pm);
    CHECK(r.recalled_back_off.set(801, {}, d0) == limit_problem::needs_a_signature);
    CHECK(r.recalled_back_off.set(901, signed_by, d0) == limit_problem::beyond_the_absolute_bound);
}
TEST_CASE("OVW-2 recalled alone decides: sore between, well today") {
    const auto next_start = [](const auto& set) {
        auto p = someone(set);
        p.lives_well(4, 4).checks_in().trains({}, {left_knee}).sleeps(3);
        p.checks_in().tells(recalled_soreness{thigh_l, three_of_ten});
        return p.act(left_knee);
    };
    CHECK(next_start(ibm_rules) == action::rest);
    CHECK(next_start(all_but<recall>()) == action::hold);
}
TEST_CASE("OVW-2 recalled: what was recalled is no usual soreness") {
    auto p = someone();
    p.checks_in().trains({}, {left_knee}).sleeps();
    for (exact i = 1; i != 40; ++i) {
        p.checks_in();
        if (i % 5 == 0) p.tells(recalled_soreness{thigh_l, 5_nrs});
        p.sleeps();
    }
    auto q = someone();  // never answers but by recall
    q.checks_in().trains({}, {left_knee});
    for (exact i = 0; i != 6; ++i) q.sleeps(5).tells(recalled_soreness{thigh_l, 5_nrs});
    CHECK(p.history().usual_soreness_at(thigh_l, p.today()) == 0);
    CHECK(q.history().usual_soreness_at(thigh_l, q.today()) == 0);
}

// ── OVW-2, the person's part ──

using widely = rules::widespread_soreness;

TEST_CASE("OVW-2, the person: unusual soreness in three regions rests everything; in two it does not") {
    const whole_person who{{d0, d0}};
    for (exact n = 0; n <= 23; ++n) {
        const said s = widely{}(who, *tally::from(n));
        CHECK((s.what().act == action::rest) == (n >= 3));
        CHECK(s.what().latched.empty());
        if (n >= 3) CHECK(s.what().rest_until == d0 + 1);
    }
}
TEST_CASE("OVW-2, the person: that part alone decides for a region that is not sore") {
    const auto today = [](const auto& set, std::initializer_list<region> where) {
        auto p = someone(set);
        p.lives_well(4, 4).checks_in();
        for (const region r : where) p.tells(soreness{r, one_of_ten}, unusual_soreness{r, yes}, limits_tasks{r, no});
        return p.act(right_knee);
    };
    CHECK(today(ibm_rules, {left(fingers), left(wrist)}) == action::hold);
    CHECK(today(ibm_rules, {left(fingers), left(wrist), left(forearm)}) == action::rest);
    CHECK(today(all_but<widely>(), {left(fingers), left(wrist), left(forearm)}) == action::hold);
}
TEST_CASE("OVW-2, the person: unusual soreness that names no region counts for all") {
    auto p = someone();
    p.lives_well(4, 4).checks_in().tells(unusual_soreness{everywhere, yes});
    CHECK(p.act() == action::rest);
}

// ── OVW-9 ──

TEST_CASE("OVW-9: 4 or more and above usual rests today, whatever else is said; nothing else here does") {
    const rules::next_session_gate gate{};
    for (exact v = 0; v <= 10; ++v)
        for (exact u = 0; u <= 10; ++u) {
            const said s = gate(here(d0, never), *nrs::from(v), *nrs::from(u));
            CHECK((s.what().act == action::rest) == (v >= 4 && v > u));
            CHECK(s.what().latched.empty());
            if (v >= 4 && v > u) CHECK(s.what().rest_until == d0 + 1);
        }
    static_assert(rules::next_session_gate::if_unknown == action::rest);
}
TEST_CASE("OVW-9: a region trains only when recovery, soreness, overwork rests and latches all allow it") {
    const auto allowed = [](void (*spoil)(person&)) {
        auto p = someone(ibm_rules, without_load(form()));
        p.lives_well(4, 4).checks_in().trains({.hard = light}, {left_knee}).sleeps().checks_in().sleeps().checks_in();
        spoil(p);
        return p.may(left_knee);
    };
    CHECK(allowed([](person&) {}));
    CHECK_FALSE(allowed([](person& p) { p.tells(soreness{thigh_l, 4_nrs}, unusual_soreness{thigh_l, no}, limits_tasks{thigh_l, no}); }));
    CHECK_FALSE(allowed([](person& p) { p.tells(weaker_after{thigh_l, clearly}); }));
    CHECK_FALSE(allowed([](person& p) { p.tells(outside{left_knee, dose{10 * rep}}).sleeps().checks_in(); }));
    CHECK_FALSE(allowed([](person& p) {
        p.tells(soreness{thigh_l, 5_nrs}, unusual_soreness{thigh_l, no}, limits_tasks{thigh_l, no}).sleeps();
        p.tells(warning_signs{none}, illness{not_ill}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs}, soreness{thigh_l, 5_nrs});
        p.sleeps().checks_in();  // the third day latched: no good day ends it
    }));
}

// ── usual soreness ──

TEST_CASE("usual soreness: the lower median of five answers without training in the three days before; capped at 3; enrolment until then") {
    auto p = someone();
    p.tells(usual_soreness{thigh_l, 2_nrs});
    const auto usual = [&] { return p.history().usual_soreness_at(thigh_l, p.today()); };
    CHECK(usual() == 2);
    const std::array<exact, 5> told{1, 1, 1, 3, 9};
    for (std::size_t i = 0; i != told.size(); ++i) {
        CHECK(usual() == 2);
        p.tells(soreness{thigh_l, *nrs::from(told[i])}).sleeps();
    }
    CHECK(usual() == 1);
    p.tells(soreness{thigh_l, 9_nrs}).sleeps();
    CHECK(usual() == 1);  // 1 1 1 3 9 9: the lower of the middle two
    p.tells(soreness{thigh_l, 9_nrs}).sleeps();
    CHECK(usual() == 3);
    for (exact i = 0; i != 4; ++i) p.tells(soreness{thigh_l, 9_nrs}).sleeps();
    CHECK(usual() == 3);  // 9, capped
}
TEST_CASE("usual soreness: days within three of training are left out, and answers of 56 days ago") {
    auto p = someone();
    const auto usual = [&] { return p.history().usual_soreness_at(thigh_l, p.today()); };
    p.checks_in().trains({}, {left_knee}).sleeps();
    for (exact i = 1; i <= 6; ++i) p.tells(soreness{thigh_l, 2_nrs}).sleeps();
    CHECK(usual() == 0);  // day 0, told before training, and days 4 to 6
    p.tells(soreness{thigh_l, 2_nrs}).sleeps();
    CHECK(usual() == 2);
    while (p.today() != first_day + 55) p.sleeps();
    CHECK(usual() == 2);
    p.sleeps();
    CHECK(usual() == 0);
}
TEST_CASE("usual soreness: an enrolment answer lasts 182 days, then it is unknown, which is 0") {
    auto p = someone();
    p.tells(usual_soreness{thigh_l, 5_nrs});
    CHECK(p.history().usual_soreness_at(thigh_l, p.today()) == 3);
    CHECK(p.history().usual_soreness_at(thigh_l, p.today() + 182) == 3);
    CHECK(p.history().usual_soreness_at(thigh_l, p.today() + 183) == 0);
}

}  // namespace overwork
