// SPDX-License-Identifier: BSL-1.0
// INT-1, INT-2, INT-3: pages docs/rules/INT-1.md, INT-2.md, INT-3.md.
#include "living.hpp"

#include <doctest/doctest.h>

namespace intensity {

using namespace living;

constexpr day d0 = first_day;
constexpr signature signed_by{41, 1, d0 + 100};
// Named here: clang 14 emits no code for a literal inside a generic lambda.
constexpr borg rpe_13 = 13_borg;
constexpr cr10 effort_6 = 6_cr10;
constexpr reading<yes_no> could{yes, d0}, could_not{no, d0}, talk_untold{};
constexpr reading<reserve> reserve_untold{};
constexpr reading<yes_no> none_before{}, fine_before{no, d0 - 3}, hard_before{yes, d0 - 3};

constexpr step at(exercise e, exact cap) {
    step s;
    s.today = s.heard = d0, s.what = e, s.effort_cap = cap;
    s.from = s.to = is_training(e) && about(e).kind != modality::aerobic ? dose{10 * rep, 1 * kg} : dose{10 * minutes};
    s.load_step = 500;
    return s;
}

// ── INT-1 ──

using int1 = rules::aerobic_effort;

constexpr said walked(exact rpe, exact cap, const reading<yes_no>& talk = could, const reading<yes_no>& last = none_before) {
    return int1{}(at(walking, cap), reading<borg>{*borg::from(rpe), d0}, talk, last);
}
TEST_CASE("INT-1: above the cap holds; two above takes a tenth back as a minor mark") {
    for (const exact cap : {exact{11}, exact{13}}) {
        CHECK(walked(cap - 1, cap).what() == progress());
        CHECK(walked(cap, cap).what() == progress());
        CHECK(walked(cap + 1, cap).what() == hold());
        CHECK(walked(cap + 1, cap).arm == int1::too_hard);
        const said far = walked(cap + 2, cap);
        CHECK(far.what().act == action::regress);
        CHECK(far.what().factor == 900_pm);
        CHECK(far.what().mark == flag::minor);
        CHECK(far.arm == int1::far_too_hard);
        CHECK(walked(20, cap).what().latched.empty());
    }
}
TEST_CASE("INT-1: the talk test is a second gate at any exertion; untold it leaves the exertion alone") {
    for (exact rpe = 6; rpe <= 11; ++rpe) {
        CHECK(walked(rpe, 11, could_not).what() == hold());
        CHECK(walked(rpe, 11, could_not).arm == int1::could_not_speak);
        CHECK(walked(rpe, 11, talk_untold).what() == progress());
    }
}
TEST_CASE("INT-1: above the cap, or no breath to talk, twice running is a re-match, never an episode") {
    CHECK(walked(12, 11, could, none_before).what().level == relevel::stays);
    CHECK(walked(12, 11, could, fine_before).what().level == relevel::stays);
    const said s = walked(12, 11, could, hard_before);
    CHECK(s.what().level == relevel::rematch);
    CHECK(s.what().mark == flag::nothing);
    CHECK(walked(11, 11, could, hard_before).what() == progress());
    CHECK(walked(11, 11, could_not, hard_before).what().level == relevel::rematch);
    CHECK(walked(13, 11, could, hard_before).what().mark == flag::minor);
}
TEST_CASE("INT-1: raising the exertion never loosens") {
    for (exact rpe = 6; rpe != 20; ++rpe)
        for (const auto& last : {none_before, hard_before}) {
            CHECK(walked(rpe, 11, could, last).what() <= walked(rpe + 1, 11, could, last).what());
            CHECK(walked(rpe, 11, could, last).what() <= walked(rpe, 11, could_not, last).what());
        }
}
TEST_CASE("INT-1: caps are 11 in the start phase and 13 later, and reach the ends of their rings") {
    int1 r;
    CHECK(r.effort_cap(true, true) == 11);
    CHECK(r.effort_cap(true, false) == 13);
    CHECK(r.effort_cap(false, true) == 1000);
    CHECK(r.start_cap.set(9, {}, d0) == limit_problem::nothing);
    CHECK(r.effort_cap(true, true) == 9);
    CHECK(r.start_cap.set(12, {}, d0) == limit_problem::needs_a_signature);
    CHECK(r.start_cap.set(12, signed_by, d0) == limit_problem::nothing);
    CHECK(r.effort_cap(true, true) == 12);
    CHECK(r.start_cap.set(13, signed_by, d0) == limit_problem::beyond_the_absolute_bound);
    CHECK(r.cap.set(9, {}, d0) == limit_problem::nothing);
    CHECK(r.effort_cap(true, false) == 9);
    CHECK(r.effort_cap(true, true) == 9);  // the stricter of the two in the start phase
    CHECK(r.cap.set(14, {}, d0) == limit_problem::needs_a_signature);
    CHECK(r.cap.set(15, signed_by, d0) == limit_problem::nothing);
    CHECK(r.cap.set(16, signed_by, d0) == limit_problem::beyond_the_absolute_bound);
}
TEST_CASE("INT-1: a cap of 14 or more is for supervised work") {
    const auto constraints_under = [](exact cap) {
        draft f = form();
        f.limits.add(limit(limits::aerobic_cap, *borg::from(cap), {therapist, because::tolerated_under_supervision, d0 + 100}));
        auto p = someone(ibm_rules, f);
        p.lives_well(30).checks_in();
        return p.of(walking).sum.only;
    };
    CHECK_FALSE(constraints_under(13).has(constraint::supervised_only));
    CHECK(constraints_under(14).has(constraint::supervised_only));
    CHECK(constraints_under(15).has(constraint::supervised_only));
}
TEST_CASE("INT-1: the start phase is day 0 to day 27 of the course") {
    auto p = someone();
    p.lives_well(27).checks_in().trains({.exerted = 12_borg}, {walking});
    CHECK(p.day_number() == 27);
    CHECK(p.speaks(walking, "INT-1"));
    auto q = someone();
    q.lives_well(28).checks_in().trains({.exerted = 13_borg}, {walking});
    CHECK_FALSE(q.speaks(walking, "INT-1"));
    CHECK(q.of(walking).sum.factor == whole);
}
TEST_CASE("INT-1: what was above the cap of its own day stays above it") {
    auto p = someone();
    p.lives_well(25).checks_in().trains({.exerted = 12_borg}, {walking}).sleeps();
    while (p.day_number() != 28) p.checks_in().sleeps();
    p.checks_in().trains({.exerted = 14_borg}, {walking});
    CHECK(p.of(walking).sum.level == relevel::rematch);
}
TEST_CASE("INT-1: exertion untold holds") {
    auto p = someone();
    p.lives_well(4, 4).checks_in().trains({.exerted = std::nullopt}, {walking}).sleeps(3).checks_in();
    REQUIRE(p.why(walking, "INT-1"));
    CHECK(p.why(walking, "INT-1")->because == cause::silence);
    CHECK(p.act(walking) == action::hold);
}
TEST_CASE("INT-1: a re-match lowers the level by a tenth, once, and is followed by no episode") {
    auto p = someone();
    p.checks_in().trains({.exerted = 12_borg}, {walking}).sleeps();
    p.checks_in().sleeps().checks_in().sleeps();
    CHECK(p.level(walking) == dose{10 * minutes});
    p.checks_in().trains({.exerted = 12_borg}, {walking});
    CHECK(p.level(walking) == dose{9 * minutes});
    p.tells(could_talk{walking, yes}, exertion{walking, 12_borg});
    CHECK(p.level(walking) == dose{9 * minutes});
    CHECK(p.history().find(walking)->place.flags.newest_ever() == never);
}
TEST_CASE("INT-1 alone decides: two above the cap takes a tenth back") {
    const auto later = [](const auto& set) {
        auto p = someone(set);
        p.checks_in().trains({.exerted = rpe_13}, {walking}).sleeps();
        p.checks_in().sleeps().checks_in().sleeps().checks_in();
        return p.of(walking).sum;
    };
    CHECK(later(ibm_rules).act == action::regress);
    CHECK(later(all_but<int1>()).act == action::hold);
    CHECK_FALSE(later(ibm_rules) <= later(all_but<int1>()));
}

// ── INT-2 ──

using int2 = rules::resistance_effort;

constexpr exact later_cap = 8;  // CR10 4, in half steps
constexpr said lifted(exact half_steps, const reading<reserve>& left_over = reserve_untold, const reading<yes_no>& last = none_before, const int2& r = {}) {
    return r(at(left_knee, r.cap.place()), reading<cr10>{*cr10::from(half_steps), d0}, left_over, last);
}
constexpr reading<reserve> spare(exact n) { return {*reserve::from(n), d0}; }

TEST_CASE("INT-2: above CR10 4 holds; 6 and more takes a fifth back as an episode") {
    CHECK(lifted(7).what() == progress());
    CHECK(lifted(8).what() == progress());
    CHECK(lifted(9).what() == hold());
    CHECK(lifted(9).arm == int2::too_hard);
    CHECK(lifted(11).what() == hold());
    for (exact v = 12; v <= 20; ++v) {
        const said s = lifted(v);
        CHECK(s.what().act == action::regress);
        CHECK(s.what().factor == 800_pm);
        CHECK(s.what().mark == flag::episode);
        CHECK(s.arm == int2::far_too_hard);
        CHECK(s.what().latched.empty());
    }
}
TEST_CASE("INT-2: fewer than 4 repetitions in reserve holds; untold, effort decides") {
    CHECK(lifted(6, spare(3)).what() == hold());
    CHECK(lifted(6, spare(3)).arm == int2::too_few_left);
    CHECK(lifted(6, spare(0)).what() == hold());
    CHECK(lifted(6, spare(4)).what() == progress());
    CHECK(lifted(6, spare(5)).what() == progress());
    CHECK(lifted(6).what() == progress());
}
TEST_CASE("INT-2: above the cap, or too few to spare, twice running is a re-match") {
    CHECK(lifted(9, reserve_untold, fine_before).what().level == relevel::stays);
    CHECK(lifted(9, reserve_untold, hard_before).what().level == relevel::rematch);
    CHECK(lifted(9, reserve_untold, hard_before).what().mark == flag::nothing);
    CHECK(lifted(8, reserve_untold, hard_before).what() == progress());
    CHECK(lifted(8, spare(3), hard_before).what().level == relevel::rematch);
}
TEST_CASE("INT-2: raising the effort or lowering the reserve never loosens") {
    for (exact v = 0; v != 20; ++v)
        for (exact n = 1; n <= 10; ++n) {
            CHECK(lifted(v, spare(n)).what() <= lifted(v + 1, spare(n)).what());
            CHECK(lifted(v, spare(n)).what() <= lifted(v, spare(n - 1)).what());
        }
}
TEST_CASE("INT-2: cap and reserve reach the ends of their rings") {
    int2 r;
    CHECK(r.effort_cap(false, true) == later_cap);
    CHECK(r.effort_cap(false, false) == later_cap);
    CHECK(r.effort_cap(true, false) == 1000);
    CHECK(r.cap.set(4, {}, d0) == limit_problem::nothing);
    CHECK(lifted(5, reserve_untold, none_before, r).what() == hold());
    CHECK(lifted(4, reserve_untold, none_before, r).what() == progress());
    CHECK(r.cap.set(9, {}, d0) == limit_problem::needs_a_signature);
    REQUIRE(r.cap.set(12, signed_by, d0) == limit_problem::nothing);
    CHECK(lifted(12, reserve_untold, none_before, r).what() == progress());
    CHECK(lifted(13, reserve_untold, none_before, r).what() == hold());
    CHECK(r.cap.set(13, signed_by, d0) == limit_problem::beyond_the_absolute_bound);
    int2 s;
    CHECK(s.in_reserve.set(6, {}, d0) == limit_problem::nothing);
    CHECK(lifted(6, spare(5), none_before, s).what() == hold());
    CHECK(s.in_reserve.set(3, {}, d0) == limit_problem::needs_a_signature);
    REQUIRE(s.in_reserve.set(2, signed_by, d0) == limit_problem::nothing);
    CHECK(lifted(6, spare(2), none_before, s).what() == progress());
    CHECK(lifted(6, spare(1), none_before, s).what() == hold());
    CHECK(s.in_reserve.set(1, signed_by, d0) == limit_problem::beyond_the_absolute_bound);
}
TEST_CASE("INT-2: two points above the cap takes the load one step down as well") {
    auto p = someone();
    p.checks_in().trains({.hard = 6_cr10}, {left_knee}).sleeps();
    p.checks_in().sleeps().checks_in().sleeps().checks_in();
    CHECK(p.grant(left_knee) == dose{8 * rep, 0.5 * kg});
    CHECK(p.level(left_knee) == dose{10 * rep, 1 * kg});
    CHECK(p.grant(right_knee) == dose{10 * rep, 1 * kg});
}
TEST_CASE("INT-2: effort untold holds, and opens on the third day at the earliest") {
    auto p = someone();
    p.lives_well(4, 4).checks_in().trains({.hard = std::nullopt}, {left_knee}).sleeps();
    p.checks_in().sleeps().checks_in();
    CHECK_FALSE(p.may(left_knee));
    p.sleeps().checks_in();
    CHECK(p.act(left_knee) == action::hold);
    CHECK(p.why(left_knee, "INT-2")->because == cause::silence);
}
TEST_CASE("INT-2: a re-match follows a falling capacity: a tenth of the volume, the load stays") {
    auto p = someone();
    for (int i = 0; i != 2; ++i) {
        p.checks_in().trains({.hard = 4.5_cr10}, {left_knee}).sleeps();
        p.checks_in().sleeps().checks_in().sleeps();
    }
    CHECK(p.level(left_knee) == dose{9 * rep, 1 * kg});
    CHECK(p.level(right_knee) == dose{10 * rep, 1 * kg});
    for (int i = 0; i != 20; ++i) {
        p.checks_in().trains({.hard = 4.5_cr10}, {left_knee}).sleeps();
        p.checks_in().sleeps().checks_in().sleeps();
    }
    p.checks_in();
    CHECK(p.level(left_knee) == dose{5 * rep, 1 * kg});  // the floor: half the starter
    CHECK(p.may(left_knee));
}
TEST_CASE("INT-2: an effort that was not told, or 28 days old, is not the one before") {
    auto p = someone();
    p.checks_in().trains({.hard = 4.5_cr10}, {left_knee}).sleeps(28);
    p.checks_in().trains({.hard = 4.5_cr10}, {left_knee});
    CHECK(p.of(left_knee).sum.level != relevel::rematch);
    auto q = someone();
    q.checks_in().trains({.hard = 4.5_cr10}, {left_knee}).sleeps(4).checks_in().trains({.hard = std::nullopt}, {left_knee}).sleeps(4);
    q.checks_in().trains({.hard = 4.5_cr10}, {left_knee});
    CHECK(q.level(left_knee) == dose{10 * rep, 1 * kg});
}
TEST_CASE("INT-2 alone decides: an effort of 6 takes a fifth back") {
    const auto later = [](const auto& set) {
        auto p = someone(set);
        p.checks_in().trains({.hard = effort_6}, {left_knee}).sleeps();
        p.checks_in().sleeps().checks_in().sleeps().checks_in();
        return p.of(left_knee).sum;
    };
    CHECK(later(ibm_rules).act == action::regress);
    CHECK(later(all_but<int2>()).act == action::hold);
    CHECK(later(ibm_rules).factor == 800_pm);
    CHECK(later(all_but<int2>()).factor == whole);
}

// ── INT-3 ──

using int3 = rules::strength_eligibility;

constexpr said graded(const reading<mrc>& r) { return int3{}(limb{{d0, d0}, left(thigh), never}, r); }

TEST_CASE("INT-3: 3 and more may be loaded; below 3 assisted; below 2- passive; 3- is below 3") {
    for (exact v = 0; v <= 15; ++v) {
        const set_of<constraint> only = graded({*mrc::from(v), d0}).what().only;
        CHECK(only.has(constraint::no_external_load) == (v < 9));
        CHECK(only.has(constraint::assisted_only) == (v < 9));
        CHECK(only.has(constraint::passive_only) == (v < 5));
        CHECK(graded({*mrc::from(v), d0}).what().act == action::progress);
    }
    CHECK(graded({3_mrc, d0}).what() == progress());
    CHECK(graded({minus(3_mrc), d0}).arm == int3::assisted);
    CHECK(graded({minus(2_mrc), d0}).arm == int3::assisted);
    CHECK(graded({plus(1_mrc), d0}).arm == int3::passive);
}
TEST_CASE("INT-3: never graded takes no load; a grade of more than a year ago takes no load and holds") {
    CHECK(graded({}).what() == under(constraint::no_external_load));
    CHECK(graded({}).arm == int3::not_graded);
    const reading<mrc> graded_once{4_mrc, d0 - 365};
    CHECK(graded(graded_once.seen_from(d0, muscle_grade::max_age)).what() == progress());
    const said old = graded(graded_once.seen_from(d0 + 1, muscle_grade::max_age));
    CHECK(old.arm == int3::grade_out_of_date);
    CHECK(old.what().act == action::hold);
    CHECK(old.what().only.has(constraint::no_external_load));
}
TEST_CASE("INT-3: the guard takes the load off, closes what cannot be done alone, and leaves the other side") {
    auto p = someone();
    p.lives_well(4, 4).checks_in();
    CHECK(p.grant(left_knee).weight() == 1 * kg);
    p.tells(muscle_grade{left(thigh), minus(3_mrc)});
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.grant(right_knee).weight() == 1 * kg);
    CHECK(p.may(left_fist));
}
TEST_CASE("a band cannot be taken off: what takes the load off an exercise closes one with a band, and nothing else") {
    std::size_t bands = 0;
    for (std::uint8_t i = 0; i != activity_count; ++i) {
        const exercise e{i, about({i}).sided ? side::left : side::middle};
        CAPTURE(i);
        bands += carries_its_load(e);
        CHECK(carries_its_load(e) == (about(e).how == loading::resisted && about(e).tools.has(tool::band)));
        CHECK(andante::detail::closes(constraint::no_external_load, e) == carries_its_load(e));
    }
    CHECK(bands >= 5);

    draft d;
    d.by = therapist, d.since = first_day;
    for (const exercise e : {left(band_leg_press), left(free_knee_extension)}) {
        order o;
        o.what = e, o.start = dose{10 * rep}, o.ceiling = dose{3 * sets, 15 * rep};
        d.orders.add(o);
    }
    living::person ungraded{ibm_rules, d};
    ungraded.tells(cleared{latch::programme, doctor}, bad_past_experience{no}).checks_in();
    CHECK_FALSE(ungraded.may(left(band_leg_press)));
    CHECK(ungraded.may(left(free_knee_extension)));

    auto p = someone(ibm_rules, d);
    p.lives_well(4, 4).checks_in();
    CHECK(p.may(left(band_leg_press)));
    CHECK(p.may(left(free_knee_extension)));
    p.tells(recorded{record_kind::flare_began, 0, {}, doctor});
    CHECK_FALSE(p.may(left(band_leg_press)));
    CHECK(p.may(left(free_knee_extension)));
}
TEST_CASE("INT-3 alone decides: an ungraded muscle is not loaded") {
    const auto load_of = [](const auto& set) {
        living::person p{set, form()};
        p.tells(cleared{latch::programme, doctor}, bad_past_experience{no}).checks_in();
        return p.grant(left_knee);
    };
    CHECK(load_of(ibm_rules) == dose{10 * rep});
    CHECK(load_of(all_but<int3>()) == dose{10 * rep, 1 * kg});
}

}  // namespace intensity
