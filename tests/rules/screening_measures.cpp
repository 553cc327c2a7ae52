// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace screening_measures {

using namespace living;

using pressure_rule = rules::blood_pressure;

constexpr mmhg pressure(exact n) { return *mmhg::from(n); }
draft form_with(std::initializer_list<std::uint8_t> measures) {
    draft d = form();
    for (const std::uint8_t m : measures) d.measures.add(m);
    return d;
}
/// The form of `living`, with a cuff prescribed.
draft with_a_cuff() {
    return form_with({systolic::code, diastolic::code, systolic_again::code, diastolic_again::code, standing_drop::code});
}
auto measured(const tested_rules& rules = ibm_rules) {
    return someone(rules, with_a_cuff());
}
template <class P>
void reads(P& p, exact upper, exact lower) {
    p.tells(systolic{pressure(upper)}, diastolic{pressure(lower)});
}
template <class P>
void reads_again(P& p, exact upper, exact lower) {
    p.tells(systolic_again{pressure(upper)}, diastolic_again{pressure(lower)});
}
/// A morning of day 9 with one or two readings.
auto read_once(exact upper, exact lower) {
    auto p = measured();
    p.lives_well(9, 0).checks_in();
    reads(p, upper, lower);
    return p;
}
auto read_twice(exact upper, exact lower, exact upper_again, exact lower_again) {
    auto p = read_once(upper, lower);
    reads_again(p, upper_again, lower_again);
    return p;
}

TEST_CASE("SCR-3: two readings at 180 or 100 and more wait for a physician, each reading by either number") {
    CHECK(read_twice(179, 99, 179, 99).act() < action::rest);
    CHECK(read_twice(180, 70, 180, 70).act() == action::await_clearance);
    CHECK(read_twice(181, 70, 181, 70).act() == action::await_clearance);
    CHECK(read_twice(120, 99, 120, 99).act() < action::rest);
    CHECK(read_twice(120, 100, 120, 100).act() == action::await_clearance);
    CHECK(read_twice(120, 101, 120, 101).act() == action::await_clearance);
    CHECK(read_twice(180, 70, 179, 99).act() < action::rest);
    CHECK(read_twice(179, 99, 180, 70).act() < action::rest);
    CHECK(read_twice(180, 99, 179, 100).act() == action::await_clearance);
    auto p = read_twice(185, 95, 182, 95);
    CHECK(p.says("SCR-3", pressure_rule::high));
    CHECK(p.decides().person.sum.leaves == movement::gentle);
    CHECK_FALSE(p.may(recumbent_cycle));
    CHECK(p.may(left_fist));
}

TEST_CASE("SCR-3: one reading over and no second rests the day; a lower second opens it again") {
    for (const auto& [upper, lower] : {std::pair{180, 80}, std::pair{120, 100}}) {
        auto p = read_once(upper, lower);
        CHECK(p.act() == action::rest);
        CHECK(p.says("SCR-3", pressure_rule::not_confirmed));
        CHECK(p.why("SCR-3")->because == cause::silence);
        CHECK(p.may(left_fist));
        reads_again(p, 150, 85);
        CHECK(p.act() < action::rest);
        CHECK(p.may(left_knee));
    }
    CHECK(read_once(179, 99).act() < action::rest);
    auto p = read_once(185, 90);
    p.tells(systolic_again{pressure(150)});  // half a second reading is none
    CHECK(p.act() == action::rest);
    p.tells(diastolic_again{pressure(80)});
    CHECK(p.act() < action::rest);
    auto q = read_once(185, 90);
    q.sleeps().checks_in();
    reads(q, 130, 80);
    CHECK(q.act() < action::rest);
}

TEST_CASE("SCR-3: over on two days running and never a second waits for a physician") {
    auto p = read_once(185, 90);
    p.sleeps().checks_in();
    CHECK(p.act() < action::rest);
    reads(p, 185, 90);
    CHECK(p.act() == action::await_clearance);
    CHECK(p.says("SCR-3", pressure_rule::high_two_days));
    auto with_a_gap = read_once(185, 90);
    with_a_gap.sleeps(2).checks_in();
    reads(with_a_gap, 185, 90);
    CHECK(with_a_gap.act() == action::rest);
    auto settled = read_twice(185, 90, 150, 85);  // the second reading of the first day was lower
    settled.sleeps().checks_in();
    reads(settled, 185, 90);
    CHECK(settled.act() == action::rest);
}

TEST_CASE("SCR-3: the latch lasts, only a physician ends it, and it does not come back without a new reading") {
    auto p = read_twice(185, 90, 185, 90);
    for (exact i = 0; i != 100; ++i) {
        p.sleeps().checks_in();
        reads(p, 120, 70);
        REQUIRE(p.act() == action::await_clearance);
    }
    p.tells(cleared{latch::programme, therapist});
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::programme, doctor});
    CHECK(p.act() < action::await_clearance);
    p.sleeps().checks_in();
    reads(p, 120, 70);
    CHECK(p.act() < action::rest);

    auto q = read_once(185, 90);
    q.sleeps().checks_in();
    reads(q, 185, 90);
    q.tells(cleared{latch::programme, doctor}).sleeps().checks_in();
    CHECK(q.act() < action::await_clearance);
    reads(q, 185, 90);  // yesterday's reading was consumed
    CHECK(q.act() == action::rest);
}

TEST_CASE("SCR-3: below 90, or a drop of more than 20 on standing, waits when there are signs with it") {
    const auto low = [](exact upper, exact drop, std::optional<yes_no> signs) {
        auto p = read_once(upper, 60);
        if (drop >= 0) p.tells(standing_drop{*mmhg_drop::from(drop)});
        if (signs) p.tells(low_pressure_signs{*signs});
        return p;
    };
    CHECK(low(90, -1, yes).act() < action::rest);
    CHECK(low(89, -1, yes).act() == action::await_clearance);
    CHECK(low(89, -1, yes).says("SCR-3", pressure_rule::low_with_signs));
    CHECK(low(89, -1, no).act() < action::hold);
    CHECK(low(89, -1, std::nullopt).act() == action::hold);
    CHECK(low(89, -1, std::nullopt).why("SCR-3")->because == cause::silence);
    CHECK(low(110, 20, yes).act() < action::rest);
    CHECK(low(110, 21, yes).act() == action::await_clearance);
    CHECK(low(110, 21, no).act() < action::rest);
}

TEST_CASE("SCR-3: from 160 there is no resistance work that day; light aerobic work and range of motion stay") {
    CHECK(read_twice(159, 80, 159, 80).may(left_knee));
    auto p = read_twice(160, 80, 160, 80);
    CHECK(p.act() < action::rest);
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.says(left_knee, "SCR-3", pressure_rule::no_resistance));
    CHECK(p.may(recumbent_cycle));
    CHECK(p.may(walking));
    CHECK(p.may(left_fist));
    p.sleeps().checks_in();
    reads(p, 120, 80);
    CHECK(p.may(left_knee));
    CHECK_FALSE(read_once(160, 80).may(left_knee));
    CHECK(read_twice(161, 80, 159, 80).may(left_knee));  // the lower of two counts
}

TEST_CASE("SCR-3: on 3 measured days of 14 from 160, load waits for a physiotherapist, and the rest goes on") {
    const auto high_on = [](std::initializer_list<exact> days, exact last_second = 165) {
        auto p = measured();
        p.lives_well(9, 0);
        const day from = p.today();
        for (const exact n : days) {
            p.sleeps(n - (p.today() - from)).checks_in();
            reads(p, 165, 80);
            reads_again(p, n == *(days.end() - 1) ? last_second : 165, 80);
        }
        return p;
    };
    const auto load_waits = [](const auto& p) { return p.says(left_knee, "SCR-3", pressure_rule::often_high); };
    CHECK_FALSE(load_waits(high_on({0, 1})));
    CHECK(load_waits(high_on({0, 1, 2})));
    CHECK(load_waits(high_on({0, 5, 13})));
    CHECK_FALSE(load_waits(high_on({0, 5, 14})));
    CHECK_FALSE(load_waits(high_on({0, 1, 2}, 150)));

    auto p = high_on({0, 1, 2});
    p.sleeps(20).checks_in();
    reads(p, 120, 80);
    CHECK(p.of(left_knee).sum.only.has(constraint::no_external_load));
    CHECK(p.of(left_knee).sum.act == action::hold);
    CHECK(p.may(left_knee));
    CHECK(p.grant(left_knee).at(part::weight) == 0);
    CHECK_FALSE(p.of(recumbent_cycle).sum.only.has(constraint::no_external_load));
    p.tells(cleared{latch::blood_pressure, mode::external_load, clinician{9, role::nobody}});
    CHECK(p.of(left_knee).sum.only.has(constraint::no_external_load));
    p.tells(cleared{latch::blood_pressure, mode::external_load, therapist});
    CHECK_FALSE(p.of(left_knee).sum.only.has(constraint::no_external_load));

    auto q = high_on({0, 1, 2});
    q.sleeps().tells(cleared{latch::blood_pressure, mode::external_load, therapist}).checks_in();
    reads(q, 165, 80), reads_again(q, 165, 80);
    CHECK_FALSE(load_waits(q));  // the days before were consumed
    for (exact i = 0; i != 2; ++i) {
        q.sleeps().checks_in();
        reads(q, 165, 80), reads_again(q, 165, 80);
    }
    CHECK_FALSE(load_waits(q));  // the day of the clearance is consumed too
    q.sleeps().checks_in();
    reads(q, 165, 80), reads_again(q, 165, 80);
    CHECK(load_waits(q));
}

TEST_CASE("SCR-3: a cuff that was prescribed and not used holds; one that was not prescribed says nothing") {
    auto p = measured();
    p.lives_well(9, 0).checks_in();
    CHECK(p.act() == action::hold);
    CHECK(p.why("SCR-3")->because == cause::silence);
    p.tells(unanswered<systolic>{silence::declined});
    CHECK(p.act() == action::hold);
    p.tells(systolic{pressure(120)});
    CHECK(p.says("SCR-3", pressure_rule::half_told));
    p.tells(diastolic{pressure(70)});
    CHECK_FALSE(p.speaks("SCR-3"));
    p.sleeps().checks_in();
    CHECK(p.act() == action::hold);  // yesterday's reading is no reading
    p.tells(diastolic{pressure(105)});
    CHECK(p.act() == action::rest);  // silence about one number does not hide the other

    auto q = someone();
    q.lives_well(9, 0).checks_in();
    reads(q, 200, 120), reads_again(q, 200, 120);
    CHECK_FALSE(q.speaks("SCR-3"));
}

TEST_CASE("SCR-3: the rings of its limits") {
    CHECK(moved(limits::systolic_gate, 150) == limit_problem::nothing);
    CHECK(moved(limits::systolic_gate, 181, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::diastolic_gate, 90) == limit_problem::nothing);
    CHECK(moved(limits::diastolic_gate, 101) == limit_problem::needs_a_signature);
    CHECK(moved(limits::diastolic_gate, 110, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::diastolic_gate, 111, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::systolic_for_resistance, 140) == limit_problem::nothing);
    CHECK(moved(limits::systolic_for_resistance, 161, signed_off) == limit_problem::beyond_the_absolute_bound);
    auto p = measured(with_limit(limits::diastolic_gate, 110));
    p.lives_well(9, 0).checks_in();
    reads(p, 120, 109), reads_again(p, 120, 109);
    CHECK(p.act() < action::rest);
}

TEST_CASE("SCR-3 alone decides") {
    const auto story = [](auto p) {
        p.lives_well(9, 0).checks_in();
        reads(p, 185, 90), reads_again(p, 185, 90);
        return p;
    };
    CHECK(story(measured()).act(left_knee) == action::await_clearance);
    const auto free_of_it = story(measured(all_but<pressure_rule>()));
    CHECK(free_of_it.act(left_knee) < action::rest);
    CHECK(free_of_it.may(left_knee));
}

// ── SCR-6 ──

using fever_rule = rules::acute_illness;
constexpr celsius degrees(exact tenths) { return *celsius::from(tenths); }

TEST_CASE("SCR-6: a fever from 38.0 rests the day and leaves daily life") {
    const auto warm = [](exact tenths) {
        auto p = someone();
        p.lives_well(9, 0).checks_in().tells(temperature{degrees(tenths)});
        return p;
    };
    CHECK_FALSE(warm(379).speaks("SCR-6"));
    CHECK(warm(380).act() == action::rest);
    CHECK(warm(381).act() == action::rest);
    CHECK(warm(380).says("SCR-6", fever_rule::feverish));
    CHECK(warm(380).decides().person.sum.leaves == movement::daily_life);
    CHECK_FALSE(warm(380).may(left_fist));
}

TEST_CASE("SCR-6: a sick stomach rests that day and the next") {
    const fever_rule rule;
    const whole_person w{{first_day, first_day}};
    const reading<yes_no> sick{yes, first_day}, well{no, first_day};
    CHECK(rule(w, {}, sick, {}).what() == rest(first_day + 2).leaving(movement::daily_life));
    CHECK(rule(w, {}, well, {}).what() == progress());
    CHECK(rule(w, reading<celsius>{degrees(390), first_day}, sick, {}).what() == rest(first_day + 2).leaving(movement::daily_life));

    const auto story = [](auto p) {
        p.lives_well(9, 0).checks_in().tells(upset_gut{yes});
        return p;
    };
    auto p = story(someone(all_but<rules::illness_and_return>()));
    CHECK(p.act() == action::rest);
    p.sleeps().checks_in();
    CHECK(p.act() == action::rest);
    CHECK(p.decides().person.sum.leaves == movement::daily_life);
    p.sleeps().checks_in();
    CHECK(p.act() < action::rest);
}

TEST_CASE("SCR-6: a fever or a sick stomach opens an illness, whatever was told about being ill") {
    for (const bool fever : {true, false}) {
        auto p = someone();
        p.lives_well(9, 0).checks_in();
        if (fever) p.tells(temperature{degrees(385)});
        else p.tells(upset_gut{yes});
        p.tells(illness{not_ill}).sleeps().checks_in();
        CHECK(p.act() == action::rest);
        CHECK(p.speaks("IRP-3"));
    }
}

TEST_CASE("SCR-6: who is ill and was not asked about fever and stomach is held") {
    const auto told = [](auto say) {
        auto p = someone();
        p.lives_well(9, 0).checks_in().tells(illness{above_neck});
        say(p);
        return p;
    };
    const auto held = [](const auto& p) { return p.says("SCR-6", fever_rule::not_said) && p.why("SCR-6")->because == cause::silence; };
    CHECK(held(told([](auto&) {})));
    CHECK(held(told([](auto& p) { p.tells(temperature{degrees(370)}); })));
    CHECK(held(told([](auto& p) { p.tells(upset_gut{no}); })));
    for (const silence s : {silence::not_answered, silence::declined}) CHECK(held(told([&](auto& p) { p.tells(upset_gut{no}, unanswered<temperature>{s}); })));
    CHECK_FALSE(told([](auto& p) { p.tells(temperature{degrees(370)}, upset_gut{no}); }).speaks("SCR-6"));
    auto well = someone();
    well.lives_well(9, 0).checks_in();
    CHECK_FALSE(well.speaks("SCR-6"));
}

TEST_CASE("SCR-6: the rings of its limit") {
    CHECK(moved(limits::fever, 375) == limit_problem::nothing);
    CHECK(moved(limits::fever, 374) == limit_problem::nothing);
    CHECK(moved(limits::fever, 381, signed_off) == limit_problem::beyond_the_absolute_bound);
    auto p = someone(with_limit(limits::fever, 375));
    p.lives_well(9, 0).checks_in().tells(temperature{degrees(375)});
    CHECK(p.act() == action::rest);
    p.sleeps().checks_in();
    CHECK(p.speaks("IRP-3"));  // the illness that it opens begins at the same number
}

TEST_CASE("SCR-6 alone decides") {
    const celsius no_fever = degrees(370);
    const auto story = [&](auto p) { return p.lives_well(9, 0).checks_in().tells(temperature{no_fever}, upset_gut{yes}); };
    const auto no_irp = all_but<rules::illness_and_return>();
    CHECK(story(someone(no_irp)).act(left_knee) == action::rest);
    const auto free_of_it = story(someone(no_irp.without<fever_rule>()));
    CHECK(free_of_it.act(left_knee) < action::rest);
    CHECK(free_of_it.may(left_knee));
}

// ── SCR-8 ──

using contact_rule = rules::therapist_first;

/// The form of `living`, signed by a physician: nobody says that a physiotherapist has been seen.
draft by_a_doctor() {
    draft d = form();
    d.by = doctor;
    return d;
}
/// Someone enrolled whom no physiotherapist has seen.
auto unseen(const tested_rules& rules = ibm_rules) {
    person p{rules, by_a_doctor()};
    p.steady().tells(cleared{latch::programme, doctor}, bad_past_experience{no}, muscle_grade{everywhere, good_strength}, usual_fatigue{usually_tired},
                     usual_soreness{everywhere, not_sore});
    return p;
}
template <class P>
bool without_load(const P& p) {
    return p.of(left_knee).sum.only.has(constraint::no_external_load);
}

TEST_CASE("SCR-8: no external load before a physiotherapist was seen; work without load goes on, and a review is asked for") {
    auto p = unseen();
    p.checks_in();
    CHECK(without_load(p));
    CHECK(p.says(left_knee, "SCR-8", contact_rule::never_seen));
    CHECK(p.may(left_knee));
    CHECK(p.grant(left_knee).at(part::weight) == 0);
    CHECK(p.grant(left_knee).at(part::n_reps) == 10);
    CHECK(p.of(left_knee).sum.asks.has(review::physiotherapist));
    CHECK_FALSE(p.speaks(walking, "SCR-8"));
    CHECK(p.act() < action::hold);
}

TEST_CASE("SCR-8: each contact with a physiotherapist counts, a physician's does not") {
    const auto after = [](auto... what) {
        auto p = unseen();
        p.tells(what...).checks_in();
        return p;
    };
    CHECK_FALSE(without_load(after(recorded{record_kind::physiotherapist_seen})));
    CHECK_FALSE(without_load(after(recorded{record_kind::review_done, 0, {}, therapist})));
    CHECK_FALSE(without_load(after(cleared{latch::overwork, left(thigh), therapist})));
    CHECK(without_load(after(recorded{record_kind::review_done, 0, {}, doctor})));
    CHECK(without_load(after(cleared{latch::overwork, left(thigh), doctor})));
    CHECK(without_load(after(recorded{record_kind::other_change})));
    person signed_by_one{ibm_rules, form()};
    signed_by_one.tells(cleared{latch::programme, doctor}, muscle_grade{everywhere, good_strength}).checks_in();
    CHECK_FALSE(without_load(signed_by_one));
}

TEST_CASE("SCR-8: a contact lasts for 365 days") {
    const auto days_after = [](exact n) {
        auto p = someone();
        p.sleeps(300).tells(cleared{latch::programme, doctor}).sleeps(n - 300).checks_in();
        return p;
    };
    CHECK_FALSE(days_after(364).speaks(left_knee, "SCR-8"));
    CHECK_FALSE(days_after(365).speaks(left_knee, "SCR-8"));
    CHECK(days_after(366).says(left_knee, "SCR-8", contact_rule::long_ago));
    auto p = days_after(400);
    p.tells(recorded{record_kind::physiotherapist_seen});
    CHECK_FALSE(p.speaks(left_knee, "SCR-8"));
}

TEST_CASE("SCR-8: the rings of its limit") {
    CHECK(moved(limits::therapist_contact_valid, 30) == limit_problem::nothing);
    CHECK(moved(limits::therapist_contact_valid, 366, signed_off) == limit_problem::beyond_the_absolute_bound);
    auto p = someone(with_limit(limits::therapist_contact_valid, 30));
    p.sleeps(30).checks_in();
    CHECK_FALSE(without_load(p));
    p.sleeps().checks_in();
    CHECK(without_load(p));
}

TEST_CASE("SCR-8 alone decides") {
    const auto story = [](auto p) { return p.checks_in().grant(left_knee).at(part::weight); };
    CHECK(story(unseen()) == 0);
    CHECK(story(unseen(all_but<contact_rule>())) == 1000);
}

}  // namespace screening_measures
