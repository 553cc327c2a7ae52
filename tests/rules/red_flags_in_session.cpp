// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace red_flags_in_session {

using namespace living;
using alarm_rule = rules::heart_rate_alarm;

constexpr bpm beats(exact n) { return *bpm::from(n); }
draft with_a_pulse() {
    draft d = form();
    d.measures.add(heart_rate::code);
    return d;
}
/// Day 9 of someone whose heart rate is prescribed and told with every session.
auto counting(const tested_rules& rules = ibm_rules) {
    auto p = someone(rules, with_a_pulse());
    p.lives_well(9, 0).checks_in();
    return p;
}

// ── RED-4 ──

TEST_CASE("RED-4: 150 and more needs care the same day, at any effort") {
    const auto at = [](exact n, std::optional<borg> exerted) {
        auto p = counting();
        if (exerted) p.tells(done{walking, dose{10 * minutes}}, exertion{walking, *exerted});
        p.tells(heart_rate{beats(n)});
        return p;
    };
    const std::array<std::optional<borg>, 4> efforts{std::nullopt, 10_borg, 14_borg, 20_borg};
    for (const auto& exerted : efforts) {
        CHECK_FALSE(at(149, exerted).speaks("RED-4"));
        CHECK(at(150, exerted).act() == action::stop_and_seek_care);
        CHECK(at(151, exerted).decides().person.sum.how_soon == urgency::same_day);
    }
    auto p = at(150, std::nullopt);
    CHECK(p.says("RED-4", alarm_rule::too_fast));
    CHECK_FALSE(p.may(left_fist));
    p.sleeps().checks_in();
    CHECK(p.decides().person.sum.how_soon == urgency::emergency);  // RED-2: no care by the next day
}

TEST_CASE("RED-4: 120 and more under a beta-blocker") {
    const auto at = [](exact n, yes_no slowed) {
        auto p = counting();
        p.tells(beta_blocker{slowed}, heart_rate{beats(n)});
        return p.act();
    };
    CHECK(at(119, yes) < action::rest);
    CHECK(at(120, yes) == action::stop_and_seek_care);
    CHECK(at(121, yes) == action::stop_and_seek_care);
    CHECK(at(149, no) < action::rest);
}

TEST_CASE("RED-4: a record of a beta-blocker does not age, and another one ends it") {
    for (const exact days : {365, 366, 800}) {
        auto p = counting();
        p.tells(beta_blocker{yes}).sleeps(days);
        CHECK(person{p}.tells(heart_rate{beats(119)}).act() < action::stop_and_seek_care);
        CHECK(person{p}.tells(heart_rate{beats(120)}).act() == action::stop_and_seek_care);
        p.tells(beta_blocker{no});
        CHECK(person{p}.tells(heart_rate{beats(149)}).act() < action::stop_and_seek_care);
    }
}

TEST_CASE("RED-4: with a sign beside it, told before or after, it is an emergency") {
    const auto told = [](auto sooner, auto later) {
        auto p = counting();
        sooner(p);
        p.tells(heart_rate{beats(155)});
        later(p);
        return p.decides().person.sum.how_soon;
    };
    const auto nothing = [](auto&) {};
    CHECK(told(nothing, nothing) == urgency::same_day);
    const auto each = [&](auto sign) {
        CHECK(told(sign, nothing) == urgency::emergency);
        CHECK(told(nothing, sign) == urgency::emergency);
    };
    each([](auto& p) { p.tells(warning_signs{warning::lasting_dizziness}); });
    each([](auto& p) { p.tells(unexpected_breathlessness{yes}); });
    const alarm_rule rule;
    const auto breath = [&](exact half) {
        return rule(whole_person{}, reading<bpm>{beats(155), first_day}, {}, reading<cr10>{*cr10::from(half), first_day}, {}, {}, {}).what().how_soon;
    };
    CHECK(breath(5) == urgency::same_day);
    CHECK(breath(6) == urgency::emergency);
    CHECK(breath(7) == urgency::emergency);
}

TEST_CASE("RED-4: only a heart rate that a clinician calls unreliable ends the alarm") {
    auto p = counting();
    p.tells(heart_rate_unreliable{no}, heart_rate{beats(160)});
    CHECK(p.act() == action::stop_and_seek_care);
    auto q = counting();
    q.tells(heart_rate_unreliable{yes}, heart_rate{beats(160)});
    CHECK_FALSE(q.speaks("RED-4"));
    q.sleeps(366).tells(cleared{latch::programme, doctor}, heart_rate{beats(160)});
    CHECK(q.act() == action::stop_and_seek_care);  // the record is older than a year
}

TEST_CASE("RED-4: it lasts, a physiotherapist cannot end it, and cleared it returns by RED-6") {
    auto p = counting();
    p.tells(heart_rate{beats(150)}, care_seen{}).sleeps();
    for (exact i = 0; i != 100; ++i) p.checks_in().tells(heart_rate{beats(80)}).sleeps();
    p.checks_in();
    CHECK(p.act() == action::stop_and_seek_care);
    p.tells(cleared{latch::red_flag, therapist});
    CHECK(p.act() == action::stop_and_seek_care);
    p.tells(cleared{latch::red_flag, doctor});
    CHECK(p.act(walking) == action::regress);
    p.sleeps(30).checks_in();
    CHECK_FALSE(p.decides().person.sum.latched.has(latch::red_flag));
}

TEST_CASE("RED-4: a session without the heart rate that was prescribed holds its exercise; the next one with it ends that") {
    const auto session = [](auto& p, auto say) {
        p.tells(done{recumbent_cycle, p.of(recumbent_cycle).match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; })});
        say(p);
        p.sleeps(3).checks_in();
    };
    const auto held = [](const auto& p) { return p.speaks(recumbent_cycle, "RED-4"); };
    auto p = counting();
    CHECK_FALSE(held(p));  // nothing was done yet
    session(p, [](auto&) {});
    CHECK(held(p));
    CHECK(p.act(recumbent_cycle) == action::hold);
    CHECK(p.may(recumbent_cycle));
    CHECK_FALSE(p.speaks(left_knee, "RED-4"));
    CHECK_FALSE(p.speaks("RED-4"));
    for (const silence s : {silence::not_answered, silence::declined}) {
        session(p, [&](auto& q) { q.tells(unanswered<heart_rate>{s}); });
        CHECK(held(p));
    }
    session(p, [](auto& q) { q.tells(heart_rate{beats(100)}); });
    CHECK_FALSE(held(p));

    auto unprescribed = someone();
    unprescribed.lives_well(9, 0).checks_in();
    session(unprescribed, [](auto&) {});
    CHECK_FALSE(held(unprescribed));
    unprescribed.tells(heart_rate{beats(200)});
    CHECK_FALSE(unprescribed.speaks("RED-4"));
}

TEST_CASE("RED-4: it speaks during the session") {
    auto p = counting();
    auto w = p.coach().watch(p.diary(), p.today());
    CHECK(w.hear(heart_rate{beats(149)}) == cue::go_on);
    (void)w.hear(exertion{walking, 11_borg});
    CHECK(w.hear(heart_rate{beats(149)}) < cue::stop_exercise);
    CHECK(w.hear(heart_rate{beats(150)}) == cue::seek_care);
    CHECK(w.hear(heart_rate{beats(90)}) == cue::seek_care);
}

TEST_CASE("RED-4: the rings of its limits") {
    CHECK(moved(limits::heart_rate_alarm, 110) == limit_problem::nothing);
    CHECK(moved(limits::heart_rate_alarm, 151, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::heart_rate_alarm_slowed, 110) == limit_problem::nothing);
    CHECK(moved(limits::heart_rate_alarm_slowed, 121) == limit_problem::needs_a_signature);
    CHECK(moved(limits::heart_rate_alarm_slowed, 150, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::heart_rate_alarm_slowed, 151, signed_off) == limit_problem::beyond_the_absolute_bound);
    const alarm_rule usual;
    for (const exact n : {110, 130, 150}) {
        alarm_rule r;
        REQUIRE(r.alarm_slowed.set(n, signed_off, first_day) == limit_problem::nothing);
        REQUIRE(r.alarm.set(130, {}, first_day) == limit_problem::nothing);
        const auto stops = [&](const alarm_rule& of, exact at, yes_no slowed) {
            return of(whole_person{}, reading<bpm>{beats(at), first_day}, {}, {}, {}, reading<yes_no>{slowed, first_day}, {}).what().act == action::stop_and_seek_care;
        };
        const exact most = (std::min)(n, exact{130});  // slowed, the alarm is never above the plain one
        CHECK_FALSE(stops(r, most - 1, yes));
        CHECK(stops(r, most, yes));
        CHECK_FALSE(stops(r, 129, no));
        CHECK(stops(r, 130, no));
        CHECK_FALSE(stops(usual, 130, no));
    }
}

TEST_CASE("RED-4 alone decides") {
    const auto story = [](auto p) {
        p.tells(heart_rate{beats(150)});
        return p;
    };
    CHECK(story(counting()).act(left_knee) == action::stop_and_seek_care);
    const auto free_of_it = story(counting(all_but<alarm_rule>()));
    CHECK(free_of_it.act(left_knee) < action::rest);
    CHECK(free_of_it.may(left_knee));
}

// ── RED-5 ──

/// A person for whom a step is due.
auto ready(const tested_rules& rules = ibm_rules) {
    auto p = someone(rules);
    p.lives_well(54, 4).checks_in();
    return p;
}

TEST_CASE("RED-5: a wish to stop ends the session at once, and no reason is asked") {
    auto p = ready();
    auto w = p.coach().watch(p.diary(), p.today());
    CHECK(w.hear(wish_to_stop{no}) == cue::go_on);
    (void)w.hear(effort{left_knee, 2_cr10});
    CHECK(w.hear(wish_to_stop{no}) < cue::stop_exercise);
    CHECK(w.hear(wish_to_stop{yes}) == cue::end_session);
    CHECK(w.hear(wish_to_stop{no}) == cue::end_session);
    w.next_exercise();
    CHECK(w.now() == cue::end_session);
    CHECK(w.hear(warning_signs{warning::chest_pain}) == cue::seek_care);
}

TEST_CASE("RED-5: it holds that day, takes nothing back, latches nothing and is over the next morning") {
    auto p = ready();
    REQUIRE(p.act(left_knee) == action::progress);
    const dose level = p.level(left_knee);
    p.tells(wish_to_stop{yes});
    CHECK(p.act(left_knee) == action::hold);
    CHECK(p.act() == action::hold);
    CHECK(p.why("RED-5")->because == cause::reading);
    CHECK(p.grant(left_knee) == level);
    CHECK(p.decides().person.sum.mark == flag::nothing);
    CHECK(p.decides().person.sum.latched.empty());
    p.sleeps().checks_in();
    CHECK_FALSE(p.speaks("RED-5"));
    CHECK(p.act(left_knee) == action::progress);  // it counts against nobody
}

TEST_CASE("RED-5: no wish and no answer say nothing") {
    auto p = ready();
    CHECK_FALSE(p.speaks("RED-5"));
    p.tells(wish_to_stop{no});
    CHECK_FALSE(p.speaks("RED-5"));
    p.sleeps().checks_in();
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined}) p.tells(unanswered<wish_to_stop>{s});
    CHECK_FALSE(p.speaks("RED-5"));
}

TEST_CASE("RED-5 alone decides") {
    const auto story = [](auto p) { return p.tells(wish_to_stop{yes}).act(left_knee); };
    CHECK(story(ready()) == action::hold);
    CHECK(story(ready(all_but<rules::wish_to_end>())) == action::progress);
}

// ── RED-7 ──

TEST_CASE("RED-7: what was told about illness is IRP-3's; the gate only asks for an answer") {
    const rules::unanswered_gate rule;
    for (const illness_state ill : {not_ill, above_neck, systemic, in_the_chest}) {
        CHECK(rule(whole_person{}, warnings{none}, ill).what() == progress());
        auto p = someone();
        p.lives_well(9, 0).checks_in().tells(illness{ill});
        CHECK_FALSE(p.speaks("RED-7"));
        CHECK((p.act() >= action::rest) == (ill > above_neck));
    }
}

}  // namespace red_flags_in_session
