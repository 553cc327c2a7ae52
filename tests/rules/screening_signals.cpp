// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

// The rules of SCR, FAT and STR that read a pulse, a saturation, a weight, a course of answers, or a test by a clinician.
namespace screening_signals {

using namespace living;

draft form_with(std::initializer_list<std::uint8_t> measures) {
    draft d = form();
    for (const std::uint8_t m : measures) d.measures.add(m);
    return d;
}

// ── SCR-4 ──

using pulse_rule = rules::pulse_at_rest;
constexpr bpm beats(exact n) { return *bpm::from(n); }
auto with_a_pulse(const tested_rules& rules = ibm_rules) { return someone(rules, form_with({resting_rate::code, resting_rate_again::code})); }
/// A morning of day 9 with one count, or two.
auto counts(exact first, exact again = -1) {
    auto p = with_a_pulse();
    p.lives_well(9, 0).checks_in().tells(resting_rate{beats(first)});
    if (again >= 0) p.tells(resting_rate_again{beats(again)});
    return p;
}

TEST_CASE("SCR-4: 120 and more on both counts waits for a physician") {
    CHECK(counts(119, 119).act() == action::rest);
    CHECK(counts(120, 120).act() == action::await_clearance);
    CHECK(counts(121, 121).says("SCR-4", pulse_rule::fast));
    CHECK(counts(120, 119).says("SCR-4", pulse_rule::above_band));
    CHECK(counts(119, 120).says("SCR-4", pulse_rule::above_band));
    CHECK(counts(130, 90).act() < action::hold);
    auto p = counts(125, 125);
    CHECK(p.may(left_fist));
    CHECK_FALSE(p.may(recumbent_cycle));
    p.sleeps(30).checks_in().tells(resting_rate{beats(70)});
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::programme, therapist});
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::programme, doctor});
    CHECK(p.act() < action::await_clearance);
}

TEST_CASE("SCR-4: above the band both times rests the day, once and no second too; a second count below opens it") {
    CHECK(counts(100, 100).act() < action::hold);
    CHECK(counts(101, 101).act() == action::rest);
    CHECK(counts(101, 101).says("SCR-4", pulse_rule::above_band));
    CHECK(counts(101, 101).decides().person.sum.asks.has(review::measurement));
    CHECK(counts(100).act() < action::hold);
    for (const exact n : {101, 119, 120, 180}) {
        auto p = counts(n);
        CHECK(p.act() == action::rest);
        CHECK(p.says("SCR-4", pulse_rule::not_confirmed));
        CHECK(p.why("SCR-4")->because == cause::silence);
        p.tells(resting_rate_again{beats(100)});
        CHECK(p.act() < action::hold);
    }
    auto p = with_a_pulse();
    p.lives_well(9, 0).checks_in().tells(resting_rate_again{beats(110)});  // the second alone
    CHECK(p.act() == action::rest);
}

TEST_CASE("SCR-4: above the band on two measured days running waits; a clearance consumes them") {
    const auto two_days = [](exact apart, exact again = 105, const tested_rules& rules = ibm_rules) {
        auto p = with_a_pulse(rules);
        p.lives_well(9, 0).checks_in().tells(resting_rate{beats(105)});
        if (again >= 0) p.tells(resting_rate_again{beats(again)});
        p.sleeps(apart).checks_in().tells(resting_rate{beats(105)}, resting_rate_again{beats(105)});
        return p;
    };
    CHECK(two_days(1).says("SCR-4", pulse_rule::fast_two_days));
    CHECK(two_days(1).act() == action::await_clearance);
    CHECK(two_days(1, -1).act() == action::await_clearance);
    CHECK(two_days(7).act() == action::await_clearance);
    CHECK(two_days(8).act() == action::rest);
    CHECK(two_days(1, 100).act() == action::rest);
    auto between = counts(105, 105);  // a measured day below between them
    between.sleeps().checks_in().tells(resting_rate{beats(80)}).sleeps().checks_in().tells(resting_rate{beats(105)}, resting_rate_again{beats(105)});
    CHECK(between.act() == action::rest);

    auto p = two_days(1);
    p.tells(cleared{latch::programme, doctor}).sleeps().checks_in().tells(resting_rate{beats(105)}, resting_rate_again{beats(105)});
    CHECK(p.act() == action::rest);
    p.sleeps().checks_in().tells(resting_rate{beats(105)}, resting_rate_again{beats(105)});
    CHECK(p.act() == action::await_clearance);
    CHECK(two_days(1, 105, with_limit(limits::resting_rate_band, 110)).act() < action::hold);  // a band of one's own
}

TEST_CASE("SCR-4: a very slow pulse waits, one below 50 with signs") {
    const auto slow = [](exact n, std::optional<yes_no> signs) {
        auto p = counts(n);
        if (signs) p.tells(low_pressure_signs{*signs});
        return p.act();
    };
    CHECK(slow(39, no) == action::await_clearance);
    CHECK(slow(39, std::nullopt) == action::await_clearance);
    CHECK(slow(40, no) < action::hold);
    CHECK(slow(40, yes) == action::await_clearance);
    CHECK(slow(49, yes) == action::await_clearance);
    CHECK(slow(49, std::nullopt) == action::hold);
    CHECK(slow(50, yes) < action::hold);
    CHECK(slow(50, std::nullopt) < action::hold);
    CHECK(counts(45).says("SCR-4", pulse_rule::signs_not_said));
    CHECK(counts(60, 39).act() == action::await_clearance);
}

TEST_CASE("SCR-4: enlisted and untold it holds, not enlisted it says nothing; what is asked for") {
    auto p = with_a_pulse();
    p.lives_well(9, 0).checks_in();
    CHECK(p.act() == action::hold);
    CHECK(p.why("SCR-4")->because == cause::silence);
    const auto asks = [&](std::uint8_t code) {
        const question_list all = p.coach().due(p.history(), p.today());
        return std::any_of(all.begin(), all.end(), [&](const question& q) { return q.code == code; });
    };
    CHECK(asks(resting_rate::code));
    CHECK_FALSE(asks(resting_rate_again::code));
    p.tells(resting_rate{beats(90)});
    CHECK_FALSE(asks(resting_rate_again::code));
    p.tells(resting_rate{beats(91)});
    CHECK(asks(resting_rate_again::code));
    CHECK_FALSE(asks(low_pressure_signs::code));
    p.tells(resting_rate{beats(49)});
    CHECK(asks(low_pressure_signs::code));
    auto q = someone();
    q.lives_well(9, 0).checks_in().tells(resting_rate{beats(150)}, resting_rate_again{beats(150)});
    CHECK_FALSE(q.speaks("SCR-4"));
}

TEST_CASE("SCR-4: the rings, and it alone decides") {
    CHECK(moved(limits::resting_rate_gate, 90) == limit_problem::nothing);
    CHECK(moved(limits::resting_rate_gate, 121, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::resting_rate_band, 90) == limit_problem::nothing);
    CHECK(moved(limits::resting_rate_band, 101) == limit_problem::needs_a_signature);
    CHECK(moved(limits::resting_rate_band, 119, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::resting_rate_band, 120, signed_off) == limit_problem::beyond_the_absolute_bound);
    const auto story = [](auto p) { return p.lives_well(9, 0).checks_in().tells(resting_rate{beats(125)}, resting_rate_again{beats(125)}); };
    CHECK(story(with_a_pulse()).act(left_knee) == action::await_clearance);
    CHECK(story(with_a_pulse(all_but<pulse_rule>())).may(left_knee));
}

TEST_CASE("SCR-4 and SCR-5: over all pairs of readings a worse one, or silence instead of a good one, never gives more") {
    const whole_person who{{first_day + 9, first_day + 9}};
    const reading<bpm> told{beats(70), who.today};
    const auto of_pulse = [&](exact first, exact again, bool before) {
        pulse_log::value_type log;
        log.today = {who.today, first, again}, log.before = {who.today - 1, 110, -1}, log.before_counts = before;
        return pulse_rule{}(who, told, log, {}).what();
    };
    const auto of_oxygen = [&](exact first, exact again, exact breath) {
        const reading<cr10> b = breath < 0 ? reading<cr10>{} : reading<cr10>{*cr10::from(breath), who.today};
        return rules::oxygen_at_rest{}(who, {}, {who.today, first, again}, b, {}).what();
    };
    for (exact first = 60; first != 130; ++first)
        for (exact again = 60; again != 130; ++again)
            for (const bool before : {false, true}) {
                CAPTURE(first);
                CAPTURE(again);
                CAPTURE(before);
                const finding f = of_pulse(first, again, before);
                REQUIRE(f <= of_pulse(first + 1, again, before));
                REQUIRE(f <= of_pulse(first, again + 1, before));
                REQUIRE(of_pulse(first, 60, before) <= of_pulse(first, -1, before));
            }
    for (exact first = 85; first != 97; ++first)
        for (exact again = 85; again != 97; ++again)
            for (const exact breath : {exact{-1}, exact{0}, exact{5}, exact{6}, exact{20}}) {
                REQUIRE(of_oxygen(first + 1, again, breath) <= of_oxygen(first, again, breath));
                REQUIRE(of_oxygen(first, again + 1, breath) <= of_oxygen(first, again, breath));
                REQUIRE(of_oxygen(first, again, -1) <= of_oxygen(first, again, breath));
                REQUIRE(of_oxygen(first, 97, breath) <= of_oxygen(first, -1, breath));
            }
}

// ── SCR-5 ──

using rest_oxygen = rules::oxygen_at_rest;
using work_oxygen = rules::oxygen_at_work;
constexpr spo2 oxygen(exact n) { return *spo2::from(n); }
auto with_oxygen(const tested_rules& rules = ibm_rules) { return someone(rules, form_with({saturation::code, saturation_again::code, saturation_at_work::code})); }
auto breathes(exact first, exact again = -1) {
    auto p = with_oxygen();
    p.lives_well(9, 0).checks_in().tells(saturation{oxygen(first)});
    if (again >= 0) p.tells(saturation_again{oxygen(again)});
    return p;
}

TEST_CASE("SCR-5: below 92 on both readings waits; one below and no other rests; a higher second opens the day") {
    CHECK(breathes(92, 92).act() < action::hold);
    CHECK(breathes(91, 91).act() == action::await_clearance);
    CHECK(breathes(91, 91).says("SCR-5", rest_oxygen::low));
    CHECK(breathes(93).act() < action::hold);
    CHECK(breathes(92).act() < action::hold);
    CHECK(breathes(91).act() == action::rest);
    CHECK(breathes(91).says("SCR-5", rest_oxygen::not_confirmed));
    CHECK(breathes(91).why("SCR-5")->because == cause::silence);
    CHECK(breathes(91, 92).act() < action::hold);
    CHECK(breathes(92, 91).act() < action::hold);
    auto p = with_oxygen();
    p.lives_well(9, 0).checks_in();
    CHECK(p.act() == action::hold);
    CHECK(p.tells(saturation_again{oxygen(91)}).act() == action::rest);
    auto q = someone();
    q.lives_well(9, 0).checks_in().tells(saturation{oxygen(80)}, saturation_again{oxygen(80)}, saturation_at_work{oxygen(80)});
    CHECK_FALSE(q.speaks("SCR-5"));
}

TEST_CASE("SCR-5: with breathlessness beside it, it is an emergency") {
    for (const exact again : {-1, 91}) {
        auto p = breathes(91, again).tells(breathlessness{*cr10::from(5)});  // CR10 2.5
        CHECK(p.act() < action::stop_and_seek_care);
        p.tells(breathlessness{*cr10::from(6)});
        CHECK(p.says("SCR-5", rest_oxygen::low_and_breathless));
        CHECK(p.decides().person.sum.how_soon == urgency::emergency);
    }
    CHECK(breathes(91, 91).tells(unexpected_breathlessness{yes}).says("SCR-5", rest_oxygen::low_and_breathless));
}

TEST_CASE("SCR-5, at work: below 88 ends the session, in the watch as well") {
    const auto at_work = [](exact n, std::optional<exact> breath = {}) {
        auto p = breathes(96);
        p.tells(saturation_at_work{oxygen(n)}, effort{left_knee, 6_cr10});
        if (breath) p.tells(breathlessness{*cr10::from(*breath)});
        return p;
    };
    CHECK(at_work(88).act() < action::hold);
    CHECK(at_work(89).act() < action::hold);
    CHECK(at_work(87).act() == action::await_clearance);
    CHECK(at_work(87).says("SCR-5", work_oxygen::low_at_work));
    CHECK(at_work(87, 5).says("SCR-5", work_oxygen::low_at_work));
    CHECK(at_work(87, 6).says("SCR-5", work_oxygen::low_at_work_and_breathless));
    auto p = breathes(96);
    auto w = p.coach().watch(p.diary(), p.today());
    CHECK(w.hear(saturation_at_work{oxygen(88)}) == cue::go_on);
    CHECK(w.hear(saturation_at_work{oxygen(87)}) >= cue::end_session);
}

TEST_CASE("SCR-5: an exercise whose last session went without the reading holds") {
    auto p = breathes(96).trains();
    p.sleeps().checks_in().tells(saturation{oxygen(96)});
    CHECK(p.says(left_knee, "SCR-5", work_oxygen::not_told));
    auto q = breathes(96).tells(saturation_at_work{oxygen(94)}).trains();
    q.sleeps().checks_in().tells(saturation{oxygen(96)});
    CHECK_FALSE(q.says(left_knee, "SCR-5", work_oxygen::not_told));
}

TEST_CASE("SCR-5: the rings, and it alone decides") {
    CHECK(moved(limits::saturation_gate, 95) == limit_problem::nothing);
    CHECK(moved(limits::saturation_gate, 91) == limit_problem::needs_a_signature);
    CHECK(moved(limits::saturation_gate, 90, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::saturation_gate, 89, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::saturation_gate_at_work, 92) == limit_problem::nothing);
    CHECK(moved(limits::saturation_gate_at_work, 87, signed_off) == limit_problem::beyond_the_absolute_bound);
    const auto low = [](auto p) { return p.lives_well(9, 0).checks_in().tells(saturation{oxygen(90)}, saturation_again{oxygen(90)}); };
    CHECK(low(with_oxygen()).act(left_knee) == action::await_clearance);
    CHECK(low(with_oxygen(all_but<rest_oxygen>())).may(left_knee));
    const auto falls = [](auto p) { return p.lives_well(9, 0).checks_in().tells(saturation{oxygen(96)}, saturation_at_work{oxygen(86)}); };
    CHECK(falls(with_oxygen()).act(left_knee) == action::await_clearance);
    CHECK(falls(with_oxygen(all_but<work_oxygen>())).may(left_knee));
}

// ── SCR-7 ──

using worse_rule = rules::growing_worse;
using gain_rule = rules::quick_gain;

/// A morning a day, each with its answer; the last stays open.
auto mornings(std::initializer_list<std::optional<yes_no>> said, const tested_rules& rules = ibm_rules) {
    auto p = someone(rules);
    p.lives_well(9, 0);
    for (const auto& x : said) {
        p.sleeps().tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs}, daily_tasks_harder{not_at_all});
        if (x) p.tells(worse_than_last_week{*x});
    }
    return p;
}

TEST_CASE("SCR-7: worse on three answered days within a week waits for a physician") {
    CHECK(mornings({yes}).act() < action::hold);
    CHECK(mornings({yes, yes}).act() < action::hold);
    CHECK(mornings({yes, yes, yes}).act() == action::await_clearance);
    CHECK(mornings({yes, yes, yes}).says("SCR-7", worse_rule::three_days));
    CHECK(mornings({yes, yes, no}).act() < action::hold);
    CHECK(mornings({yes, no, yes, yes}).act() < action::hold);
    CHECK(mornings({no, yes, yes, yes}).act() == action::await_clearance);
    CHECK(mornings({yes, std::nullopt, yes, std::nullopt, yes}).act() == action::await_clearance);
    CHECK(mornings({yes, std::nullopt, std::nullopt, std::nullopt, std::nullopt, yes, yes}).act() == action::await_clearance);                // within 7 days
    CHECK(mornings({yes, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, yes, yes}).act() < action::hold);  // within 8
    auto p = mornings({yes, yes, yes});
    CHECK(p.may(left_fist));
    p.tells(cleared{latch::programme, doctor}).sleeps().checks_in().tells(worse_than_last_week{yes});
    CHECK(p.act() < action::await_clearance);
    p.sleeps().checks_in().tells(worse_than_last_week{yes}).sleeps().checks_in().tells(worse_than_last_week{yes});
    CHECK(p.act() == action::await_clearance);
    CHECK(mornings({yes, yes, yes}, all_but<worse_rule>()).may(left_knee));
}

TEST_CASE("SCR-7: two weeks without an answer hold; it is asked weekly, and each day after a yes") {
    const auto silent = [](exact days) {
        auto p = someone();
        p.lives_well(9, 0);
        for (exact i = 1; i < days; ++i) p.sleeps();
        p.tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs}, daily_tasks_harder{not_at_all});
        return p;
    };
    CHECK_FALSE(silent(14).says("SCR-7", worse_rule::not_said));
    CHECK(silent(15).says("SCR-7", worse_rule::not_said));
    CHECK(silent(15).why("SCR-7")->because == cause::silence);

    const auto due_after = [](yes_no said, exact days) {
        auto p = someone();
        p.lives_well(9, 0).checks_in().tells(worse_than_last_week{said}).sleeps(days);
        const question_list all = p.coach().due(p.history(), p.today());
        return std::any_of(all.begin(), all.end(), [](const question& q) { return q.code == worse_than_last_week::code; });
    };
    CHECK_FALSE(due_after(no, 1));
    CHECK_FALSE(due_after(no, 6));
    CHECK(due_after(no, 7));
    CHECK_FALSE(due_after(yes, 0));
    CHECK(due_after(yes, 1));
}

TEST_CASE("SCR-7: 2 kg in three days wait for a physician, when the scales are enlisted") {
    const auto gains = [](exact by, exact days, const tested_rules& rules = ibm_rules, bool enlisted = true) {
        auto p = someone(rules, enlisted ? form_with({body_weight::code}) : form());
        p.lives_well(9, 0).checks_in().tells(body_weight{*body_weight::value_type::from(800)});
        p.sleeps(days).checks_in().tells(body_weight{*body_weight::value_type::from(800 + by)});
        return p;
    };
    CHECK(gains(19, 3).act() < action::hold);
    CHECK(gains(20, 3).says("SCR-7", gain_rule::two_kilograms));
    CHECK(gains(21, 1).act() == action::await_clearance);
    CHECK(gains(40, 4).act() < action::hold);
    CHECK(gains(-40, 1).act() < action::hold);
    CHECK_FALSE(gains(40, 1, ibm_rules, false).speaks("SCR-7"));
    auto p = gains(20, 3);
    p.tells(cleared{latch::programme, doctor}).sleeps().checks_in().tells(body_weight{*body_weight::value_type::from(820)});
    CHECK(p.act() < action::await_clearance);
    auto q = gains(0, 1);
    CHECK_FALSE(q.sleeps(7).checks_in().speaks("SCR-7"));
    CHECK(q.sleeps(1).checks_in().says("SCR-7", gain_rule::not_weighed));
    CHECK(gains(30, 1, all_but<gain_rule>()).may(left_knee));
}

// ── SCR-9 ──

TEST_CASE("SCR-9: under 60 % aerobic work stays at the effort of the start phase, and other work is not touched") {
    const auto breathing = [](std::optional<exact> percent, exact days_ago = 0, const tested_rules& rules = ibm_rules) {
        auto p = someone(rules);
        if (percent) p.tells(vital_capacity{*vital_capacity::value_type::from(*percent)});
        p.sleeps(days_ago).lives_well(35, 3).checks_in();
        return p;
    };
    const auto cap = [](const auto& p, exercise e) { return p.coach().next(p.history(), *p.coach().rx().find(e), p.today()).effort_cap; };
    CHECK(cap(breathing({}), walking) == 13);
    CHECK(cap(breathing(60), walking) == 13);
    CHECK(cap(breathing(61), walking) == 13);
    CHECK(cap(breathing(59), walking) == 11);
    CHECK(cap(breathing(59), left_knee) == cap(breathing(61), left_knee));
    auto p = breathing(59);
    CHECK(p.speaks(walking, "SCR-9"));
    CHECK(p.of(walking).sum.only.has(constraint::start_phase_effort));
    CHECK_FALSE(p.speaks(left_knee, "SCR-9"));
    p.trains({.exerted = 12_borg});
    CHECK(p.says(walking, "INT-1", rules::aerobic_effort::too_hard));
    CHECK_FALSE(breathing(61).trains({.exerted = 12_borg}).says(walking, "INT-1", rules::aerobic_effort::too_hard));
    CHECK(cap(breathing(59, 400), walking) == 11);
    CHECK(cap(p.tells(vital_capacity{*vital_capacity::value_type::from(70)}), walking) == 13);
    CHECK(cap(breathing(59, 0, with_limit(limits::vital_capacity_gate, 50)), walking) == 13);
    CHECK(cap(breathing(49, 0, with_limit(limits::vital_capacity_gate, 50)), walking) == 11);
    CHECK(cap(breathing(59, 0, all_but<rules::weak_breathing>()), walking) == 13);
    CHECK(moved(limits::vital_capacity_gate, 80) == limit_problem::nothing);
    CHECK(moved(limits::vital_capacity_gate, 59) == limit_problem::needs_a_signature);
    CHECK(moved(limits::vital_capacity_gate, 49, signed_off) == limit_problem::beyond_the_absolute_bound);
}

// ── FAT-3 ──

TEST_CASE("FAT-3: 10 above usual on two days holds only with a symptom beside it") {
    const auto story = [](exact yesterday, exact now, exact days_before = 6, const tested_rules& rules = ibm_rules) {
        auto p = with_a_pulse(rules);
        p.lives_well(9, 0);
        for (exact i = 0; i != days_before; ++i) p.checks_in().tells(resting_rate{beats(70)}).sleeps();
        p.checks_in().tells(resting_rate{beats(yesterday)}).sleeps();
        return p.checks_in().tells(resting_rate{beats(now)});
    };
    CHECK_FALSE(story(80, 80).speaks("FAT-3"));
    const auto with = [&](exact yesterday, exact now, exact days_before = 6) { return story(yesterday, now, days_before).tells(daily_tasks_harder{a_little}).speaks("FAT-3"); };
    CHECK_FALSE(with(79, 79));
    CHECK(with(80, 80));
    CHECK(with(81, 81));
    CHECK_FALSE(with(79, 81));
    CHECK_FALSE(with(81, 79));
    CHECK_FALSE(with(80, 80, 4));
    CHECK(with(80, 80, 5));
    CHECK(story(80, 80).tells(daily_tasks_harder{a_little}).act() == action::hold);
    CHECK(story(80, 80).tells(worse_than_last_week{yes}).speaks("FAT-3"));
    CHECK(story(80, 80).tells(unusual_fatigue{yes}).speaks("FAT-3"));
    CHECK(story(80, 80).tells(illness{above_neck}).speaks("FAT-3"));
    CHECK(story(80, 80, 6, all_but<rules::pulse_above_usual>()).tells(daily_tasks_harder{a_little}).act() < action::hold);
    CHECK(story(84, 84, 6, with_limit(limits::resting_rate_rise, 15)).tells(daily_tasks_harder{a_little}).act() < action::hold);
    CHECK(moved(limits::resting_rate_rise, 5) == limit_problem::nothing);
    CHECK(moved(limits::resting_rate_rise, 11) == limit_problem::needs_a_signature);
    CHECK(moved(limits::resting_rate_rise, 16, signed_off) == limit_problem::beyond_the_absolute_bound);
}

// ── FAT-5 ──

using score_rule = rules::tiredness_score_risen;

TEST_CASE("FAT-5: 0.9 above the least of the last months holds until a review, or for 28 days") {
    const auto score = [](exact tenths) { return fatigue_severity{*fatigue_severity::value_type::from(tenths)}; };
    const auto story = [&](exact before, exact now, exact apart = 30, const tested_rules& rules = ibm_rules) {
        auto p = someone(rules);
        p.tells(score(before)).sleeps(apart).checks_in().tells(score(now));
        return p;
    };
    CHECK_FALSE(story(25, 33).speaks("FAT-5"));
    CHECK(story(25, 34).says("FAT-5", score_rule::risen));
    CHECK(story(25, 35).act() == action::hold);
    CHECK(story(25, 35).decides().person.sum.asks.has(review::fatigue_spell));
    CHECK_FALSE(story(35, 25).speaks("FAT-5"));
    CHECK(story(25, 35, 122).says("FAT-5", score_rule::risen));
    CHECK_FALSE(story(25, 35, 123).speaks("FAT-5"));
    auto climbing = someone();
    climbing.tells(score(25)).sleeps(30).tells(score(30)).sleeps(30).checks_in().tells(score(34));
    CHECK(climbing.says("FAT-5", score_rule::risen));
    auto p = story(25, 35);
    CHECK(p.sleeps(27).checks_in().says("FAT-5", score_rule::risen));
    CHECK_FALSE(p.sleeps(1).checks_in().speaks("FAT-5"));
    CHECK_FALSE(story(25, 35).sleeps(1).checks_in().tells(recorded{record_kind::review_done, 0, {}, therapist}).speaks("FAT-5"));

    CHECK_FALSE(story(39, 39).speaks("FAT-5"));
    CHECK(story(40, 40).says("FAT-5", score_rule::slow_suggested));
    CHECK(story(40, 40).act() < action::hold);
    CHECK(story(25, 35, 30, all_but<score_rule>()).act() < action::hold);
    CHECK(moved(limits::fatigue_severity_rise, 5) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_severity_rise, 12, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_severity_rise, 13, signed_off) == limit_problem::beyond_the_absolute_bound);
}

// ── STR-3 ──

using stretch_rule = rules::gentle_stretch;

TEST_CASE("STR-3: more than a mild stretch ends it, twice of three days waits for a physiotherapist") {
    const auto pulls = [](exact n) { return stretch_discomfort{left_fist, *nrs::from(n)}; };
    const auto days = [&](std::initializer_list<exact> all, const tested_rules& rules = ibm_rules) {
        auto p = someone(rules);
        p.lives_well(9, 0);
        for (const exact n : all) p.sleeps().checks_in().tells(pulls(n));
        return p;
    };
    CHECK_FALSE(days({3}).speaks(left_fist, "STR-3"));
    CHECK(days({4}).says(left_fist, "STR-3", stretch_rule::too_far));
    CHECK(days({4}).may(left_fist));
    CHECK(days({4, 4}).says(left_fist, "STR-3", stretch_rule::twice_of_three));
    CHECK(days({4, 0, 4}).act(left_fist) == action::await_clearance);
    CHECK(days({4, 0, 0, 4}).act(left_fist) < action::await_clearance);
    CHECK(days({4, 4}).may(left_knee));
    CHECK(days({}).sleeps().checks_in().tells(stretch_signs{left_fist, yes}).says(left_fist, "STR-3", stretch_rule::with_signs));
    CHECK_FALSE(days({}).sleeps().checks_in().tells(stretch_signs{left_fist, no}).speaks(left_fist, "STR-3"));
    CHECK(days({4}).sleeps().checks_in().tells(stretch_signs{left_fist, yes}).act(left_fist) == action::await_clearance);
    auto p = days({5, 5});
    p.tells(cleared{latch::overwork, left_fist, therapist}).sleeps().checks_in().tells(pulls(5));
    CHECK(p.act(left_fist) < action::await_clearance);
    CHECK(days({4, 4}, all_but<stretch_rule>()).may(left_fist));
    CHECK(days({3}, with_limit(limits::stretch_discomfort_allowed, 2)).speaks(left_fist, "STR-3"));
    CHECK(moved(limits::stretch_discomfort_allowed, 4, signed_off) == limit_problem::beyond_the_absolute_bound);

    auto q = days({});
    q.sleeps().checks_in();
    auto w = q.coach().watch(q.diary(), q.today());
    CHECK(w.hear(pulls(3)) == cue::go_on);
    CHECK(w.hear(pulls(4)) == cue::stop_exercise);
}

}  // namespace screening_signals
