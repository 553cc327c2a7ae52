// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace red_flags {

using namespace living;

constexpr auto each_warning = [](set_of<warning> of, auto visit) {
    andante::for_each(of, [&](warning w) { visit(w); });
};
/// What a rule set says of a person's day; the guard itself refuses a set without the red-flag rules.
template <class Rules, class P>
finding of_person(const Rules& set, const P& p) {
    judgement j;
    judge(set, whole_person{{p.today(), never}}, p.history(), enlisted_set{}, j);
    return j.sum;
}
/// A person on day 9, three good sessions done, the morning's questions answered.
auto on_day_9() {
    auto p = someone();
    p.lives_well(9).checks_in();
    return p;
}

// ── RED-1 ──

TEST_CASE("RED-1: each emergency sign stops at once and leaves only what the care team sets") {
    CHECK(emergency_warnings.size() == 10);
    each_warning(emergency_warnings, [](warning w) {
        const said s = rules::emergency_signs{}(whole_person{}, warnings{w});
        CHECK(s.what() == stop_and_seek_care(urgency::emergency));
        CHECK(s.what().leaves == movement::care_team_only);
        auto p = on_day_9();
        p.tells(warning_signs{w});
        CHECK(p.act(left_knee) == action::stop_and_seek_care);
        CHECK(p.decides().person.sum.how_soon == urgency::emergency);
        CHECK_FALSE(p.may(left_fist));
    });
}

TEST_CASE("RED-1: none of the signs is no finding, and the signs of RED-2 are not its own") {
    CHECK(rules::emergency_signs{}(whole_person{}, warnings{none}).what() == progress());
    each_warning(same_day_warnings, [](warning w) { CHECK(rules::emergency_signs{}(whole_person{}, warnings{w}).what() == progress()); });
    const warnings one_of_each = set_of<warning>{warning::choking} | warning::lasting_dizziness;
    CHECK(rules::emergency_signs{}(whole_person{}, one_of_each).what() == stop_and_seek_care(urgency::emergency));
}

TEST_CASE("RED-1: silence holds and never latches, whatever its cause") {
    const auto silent_person = [](auto say) {
        auto p = someone();
        p.lives_well(9);
        say(p);
        p.tells(illness{not_ill}, fatigue{usually_tired}, unusual_fatigue{no}, soreness{everywhere, not_sore});
        return p;
    };
    const auto holds = [](const auto& p) {
        CHECK(p.why("RED-1")->because == cause::silence);
        CHECK(p.why("RED-1")->act == action::hold);
        CHECK(p.decides().person.sum.latched.empty());
        CHECK(p.act() == action::rest);
    };
    holds(silent_person([](auto&) {}));
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined})
        holds(silent_person([&](auto& p) { p.tells(unanswered<warning_signs>{s}); }));
    holds(silent_person([](auto& p) { p.checks_in().sleeps(); }));  // yesterday's answer
}

TEST_CASE("RED-1: it lasts for 400 good days, a physiotherapist cannot end it, and cleared it does not come back") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::fainting}).sleeps();
    p.lives_well(300, 3).tells(cleared{latch::programme, doctor}).lives_well(100, 3).checks_in();
    CHECK(p.act() == action::stop_and_seek_care);
    CHECK(p.decides().person.sum.how_soon == urgency::emergency);
    CHECK_FALSE(p.may(left_fist));

    p.tells(cleared{latch::red_flag, therapist});
    CHECK(p.act() == action::stop_and_seek_care);
    p.tells(cleared{latch::red_flag, doctor});
    CHECK(p.act(left_knee) == action::regress);
    CHECK(p.may(left_fist));
    p.sleeps().lives_well(100, 3).checks_in();
    CHECK_FALSE(p.speaks("RED-1"));
    CHECK_FALSE(p.decides().person.sum.latched.has(latch::red_flag));
}

TEST_CASE("RED-1 alone decides") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::chest_pain});
    CHECK(of_person(ibm_rules, p).act == action::stop_and_seek_care);
    CHECK(of_person(without<rules::emergency_signs>(ibm_rules), p).act < action::rest);
}

// ── RED-2 ──

TEST_CASE("RED-2: each sign needs care the same day") {
    CHECK(same_day_warnings.size() == 5);
    each_warning(same_day_warnings, [](warning w) {
        auto p = on_day_9();
        p.tells(warning_signs{w});
        CHECK(p.act(left_knee) == action::stop_and_seek_care);
        CHECK(p.decides().person.sum.how_soon == urgency::same_day);
        CHECK(p.says("RED-2", rules::same_day_signs::same_day));
        CHECK_FALSE(p.may(left_fist));
    });
    const rules::same_day_signs rule;
    each_warning(emergency_warnings, [&](warning w) { CHECK(rule(whole_person{}, no, reading<warnings>{warnings{w}, first_day}).what() == progress()); });
    CHECK(rule(whole_person{}, no, reading<warnings>{}).what() == progress());
    CHECK(rule(whole_person{}, yes, reading<warnings>{}).what() == stop_and_seek_care(urgency::emergency));
}

TEST_CASE("RED-2: without care by the next civil day it is an emergency") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::palpitations});
    CHECK(p.decides().person.sum.how_soon == urgency::same_day);
    p.sleeps().checks_in();
    CHECK(p.decides().person.sum.how_soon == urgency::emergency);
    CHECK(p.says("RED-2", rules::same_day_signs::care_is_late));
}

TEST_CASE("RED-2: it becomes an emergency although nobody answers the next day") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::palpitations}).sleeps();
    CHECK(p.decides().person.sum.how_soon == urgency::emergency);
}

TEST_CASE("RED-2: care seen the same day keeps it from becoming one, for good") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::palpitations}, care_seen{});
    for (exact i = 0; i != 20; ++i) {
        p.sleeps().checks_in();
        CHECK(p.act() == action::stop_and_seek_care);
        CHECK(p.decides().person.sum.how_soon == urgency::same_day);
        if (i == 3) p.tells(care_seen{});  // a second visit changes nothing
    }
}

TEST_CASE("RED-2: care seen before the sign is not care for it") {
    auto p = on_day_9();
    p.tells(care_seen{}).sleeps().checks_in().tells(warning_signs{warning::palpitations}).sleeps().checks_in();
    CHECK(p.decides().person.sum.how_soon == urgency::emergency);
}

TEST_CASE("RED-2: a second sign under the latch wants care of its own") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::palpitations}, care_seen{}).sleeps(10).checks_in();
    p.tells(warning_signs{warning::lasting_dizziness});
    CHECK(p.decides().person.sum.how_soon == urgency::same_day);
    p.sleeps().checks_in();
    CHECK(p.decides().person.sum.how_soon == urgency::emergency);
}

TEST_CASE("RED-2: it lasts for 400 good days, a physiotherapist cannot end it, and cleared it does not come back") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::sudden_strength_loss}, care_seen{}).sleeps();
    p.lives_well(300, 3).tells(cleared{latch::programme, doctor}).lives_well(100, 3).checks_in();
    CHECK(p.act() == action::stop_and_seek_care);
    p.tells(cleared{latch::red_flag, therapist});
    CHECK(p.act() == action::stop_and_seek_care);
    p.tells(cleared{latch::red_flag, doctor});
    CHECK(p.act(left_knee) == action::regress);
    p.sleeps().lives_well(60, 3).checks_in();
    CHECK_FALSE(p.speaks("RED-2"));
}

TEST_CASE("RED-1, RED-2: what is cleared on the day of the sign is over the next day") {
    for (const warning w : {warning::fainting, warning::palpitations}) {
        auto p = on_day_9();
        p.tells(warning_signs{w}, care_seen{}, cleared{latch::red_flag, doctor}).sleeps().checks_in();
        CHECK(p.act() < action::await_clearance);
        p.lives_well(30).checks_in();
        CHECK_FALSE(p.decides().person.sum.latched.has(latch::red_flag));
    }
}

TEST_CASE("RED-2 alone decides") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::wet_voice_after_choking});
    CHECK(of_person(ibm_rules, p).act == action::stop_and_seek_care);
    CHECK(of_person(without<rules::same_day_signs>(ibm_rules), p).act < action::rest);
}

// ── RED-3 ──

constexpr finding breathless = stop_and_seek_care(urgency::emergency) | rest(first_day + 1);
const auto breath_says = [](exact breath, std::optional<exact> effort, std::optional<yes_no> unexpected = std::nullopt) {
    const auto told = [](std::optional<exact> v) { return v ? reading<cr10>{*cr10::from(*v), first_day} : reading<cr10>{}; };
    return rules::unexpected_breath{}(whole_person{{first_day, first_day}}, told(breath), told(effort),
                                      unexpected ? reading<yes_no>{*unexpected, first_day} : reading<yes_no>{});
};

TEST_CASE("RED-3: every pair of breathlessness and effort on the scale") {
    for (exact b = 0; b <= 20; ++b)
        for (exact e = 0; e <= 20; ++e) {
            const double breath = b / 2.0, above = breath - e / 2.0;
            const bool fires = breath >= 7 || (breath >= 5 && above >= 1) || (breath >= 3 && above >= 2);
                CAPTURE(b);
            CAPTURE(e);
            CHECK(breath_says(b, e).what() == (fires ? breathless : progress()));
            CHECK(breath_says(b, e, yes).what() == breathless);
            CHECK(breath_says(b, e, no).what() == breath_says(b, e).what());
        }
}

TEST_CASE("RED-3: more breathlessness never gives more, alone or together with the effort") {
    for (exact b = 0; b < 20; ++b) {
        CHECK(breath_says(b, std::nullopt).what() <= breath_says(b + 1, std::nullopt).what());
        for (exact e = 0; e <= 20; ++e) {
            CHECK(breath_says(b, e).what() <= breath_says(b + 1, e).what());
            const exact harder = (std::min)(e + 1, exact{20});
            CHECK(breath_says(b, e).what() <= breath_says(b + 1, harder).what());
        }
    }
}

TEST_CASE("RED-3: effort unanswered: 5 is an emergency, 3 rests the day and does not latch") {
    CHECK(breath_says(5, std::nullopt).what() == progress());
    CHECK(breath_says(6, std::nullopt).what() == rest(first_day + 1));
    CHECK(breath_says(9, std::nullopt).what() == rest(first_day + 1));
    CHECK(breath_says(9, std::nullopt).what().latched.empty());
    CHECK(breath_says(10, std::nullopt).what() == breathless);
}

TEST_CASE("RED-3: nothing told about breath is no finding") {
    auto p = on_day_9();
    CHECK_FALSE(p.speaks("RED-3"));
    p.tells(unanswered<breathlessness>{silence::declined}, unanswered<unexpected_breathlessness>{});
    CHECK_FALSE(p.speaks("RED-3"));
}

TEST_CASE("RED-3: a diary knows the effort of the session, in whatever order it was written") {
    const auto after_work = [](bool breath_first, cr10 breath, cr10 worked) {
        auto p = on_day_9();
        p.tells(done{left_knee, dose{1 * sets, 5 * rep}});
        if (breath_first) p.tells(breathlessness{breath}, effort{left_knee, worked});
        else p.tells(effort{left_knee, worked}, breathlessness{breath});
        p.sleeps().checks_in();
        return p.act();
    };
    for (const bool breath_first : {true, false}) {
        CAPTURE(breath_first);
        CHECK(after_work(breath_first, 5_cr10, 6_cr10) < action::rest);
        CHECK(after_work(breath_first, 5_cr10, 4.5_cr10) < action::rest);
        CHECK(after_work(breath_first, 5_cr10, 4_cr10) == action::stop_and_seek_care);
        CHECK(after_work(breath_first, 3_cr10, 1_cr10) == action::stop_and_seek_care);
        CHECK(after_work(breath_first, 3_cr10, 1.5_cr10) < action::rest);
        CHECK(after_work(breath_first, 7_cr10, 10_cr10) == action::stop_and_seek_care);
    }
}

TEST_CASE("RED-3: the least effort of the day counts, an RPE by the lower end of its interval") {
    const auto after_walk = [](borg worked, cr10 breath) {
        auto p = on_day_9();
        p.tells(done{walking, dose{10 * minutes}}, exertion{walking, worked}, breathlessness{breath}).sleeps().checks_in();
        return p.act();
    };
    CHECK(after_walk(14_borg, 4.5_cr10) < action::rest);                      // 14 and more are 4 at the least
    CHECK(after_walk(14_borg, 5_cr10) == action::stop_and_seek_care);
    CHECK(after_walk(13_borg, 3.5_cr10) < action::rest);                      // 11 to 13 are 2 at the least
    CHECK(after_walk(13_borg, 4_cr10) == action::stop_and_seek_care);
    CHECK(after_walk(11_borg, 3.5_cr10) < action::rest);
    CHECK(after_walk(11_borg, 4_cr10) == action::stop_and_seek_care);
    CHECK(after_walk(10_borg, 2.5_cr10) < action::rest);                      // to 10 they may be 0
    CHECK(after_walk(10_borg, 3_cr10) == action::stop_and_seek_care);
    auto p = on_day_9();
    p.tells(done{walking, dose{10 * minutes}}, done{left_knee, dose{1 * sets, 5 * rep}}, exertion{walking, 10_borg}, effort{left_knee, 4_cr10},
            breathlessness{3_cr10}).sleeps().checks_in();
    CHECK(p.act() == action::stop_and_seek_care);
}

TEST_CASE("RED-3: it latches like any emergency") {
    auto p = on_day_9();
    p.tells(unexpected_breathlessness{yes});
    CHECK(p.says("RED-3", rules::unexpected_breath::said_so));
    p.sleeps().lives_well(300, 3).tells(cleared{latch::programme, doctor}).lives_well(100, 3).checks_in();
    CHECK(p.act() == action::stop_and_seek_care);
    p.tells(cleared{latch::red_flag, therapist});
    CHECK(p.act() == action::stop_and_seek_care);
    p.tells(cleared{latch::red_flag, doctor}).sleeps().checks_in();
    CHECK(p.act() < action::rest);
}

TEST_CASE("RED-3: a clearance of the same day is heard before it; one of a later day ends it") {
    auto p = on_day_9();
    p.tells(unexpected_breathlessness{yes}, cleared{latch::red_flag, doctor}).sleeps().checks_in();
    CHECK(p.act() == action::stop_and_seek_care);
    p.tells(cleared{latch::red_flag, doctor});
    CHECK(p.act(left_knee) == action::regress);
}

TEST_CASE("RED-3: it speaks during the session") {
    auto p = on_day_9();
    auto w = p.coach().watch(p.diary(), p.today());
    CHECK(w.hear(effort{left_knee, 4_cr10}) == cue::go_on);
    CHECK(w.hear(breathlessness{4.5_cr10}) == cue::go_on);
    CHECK(w.hear(breathlessness{5_cr10}) == cue::seek_care);
    CHECK(w.hear(breathlessness{0_cr10}) == cue::seek_care);
}

TEST_CASE("RED-3 alone decides") {
    auto p = on_day_9();
    p.tells(unexpected_breathlessness{yes});
    CHECK(of_person(ibm_rules, p).act == action::stop_and_seek_care);
    CHECK(of_person(without<rules::unexpected_breath>(ibm_rules), p).act < action::rest);
}

// ── RED-6 ──

TEST_CASE("RED-6: the ramp begins at half on the day of the clearance, with start-phase efforts for 14 days") {
    const rules::red_return rule;
    const auto at = [&](exact today, red_clearance::value_type r) { return rule(whole_person{{first_day + today, never}}, r).what(); };
    const red_clearance::value_type cleared_on_day_5{first_day + 5, false};
    CHECK(at(5, {}) == progress());
    CHECK(at(4, cleared_on_day_5) == progress());
    CHECK(at(5, cleared_on_day_5).factor == 500_pm);
    CHECK(at(5, cleared_on_day_5).act == action::regress);
    CHECK(at(6, cleared_on_day_5) == under(constraint::start_phase_effort));
    CHECK(at(18, cleared_on_day_5) == under(constraint::start_phase_effort));
    CHECK(at(19, cleared_on_day_5) == progress());
    red_clearance::value_type after_an_emergency = cleared_on_day_5;
    after_an_emergency.supervised_first = true;
    CHECK(at(6, after_an_emergency).only.has(constraint::supervised_only));
    CHECK(at(90, after_an_emergency) == under(constraint::supervised_only));
}

/// A same-day sign with care seen on day 9, cleared on day 12.
auto back_from_a_sign() {
    auto p = on_day_9();
    p.tells(warning_signs{warning::palpitations}, care_seen{}).sleeps(3).tells(cleared{latch::red_flag, doctor}).checks_in();
    return p;
}

TEST_CASE("RED-6: 500, 700, 800, 900, 1000, a rung for 7 days and a session") {
    auto p = back_from_a_sign();
    const std::array<exact, 5> rungs{300, 420, 480, 540, 600};
    for (std::size_t i = 0; i != rungs.size(); ++i) {
        CAPTURE(i);
        CHECK(p.grant(walking).at(part::time) == rungs[i]);
        p.trains().sleeps(6).checks_in();
        if (i + 1 != rungs.size()) CHECK(p.grant(walking).at(part::time) == rungs[i]);
        p.sleeps().checks_in();
    }
    CHECK(p.grant(walking).at(part::time) == 600);
    CHECK(p.grant(left_knee).at(part::n_reps) == 10);
}

TEST_CASE("RED-6: without a session no rung is climbed, however long it takes") {
    auto p = back_from_a_sign();
    p.lives_well(13, 0).checks_in();
    CHECK(p.decides().person.sum.eased == 500_pm);
    p.lives_well(100, 0).checks_in();
    CHECK(p.decides().person.sum.eased == 500_pm);
}

TEST_CASE("RED-6: a same-day sign with care asks for no supervised return") {
    auto p = back_from_a_sign();
    CHECK_FALSE(p.of(walking).sum.only.has(constraint::supervised_only));
    CHECK(p.of(walking).sum.only.has(constraint::start_phase_effort));
}

TEST_CASE("RED-6: after an emergency the first session is supervised, and only a supervised one will do") {
    const auto back = [] {
        auto p = on_day_9();
        p.tells(warning_signs{warning::fainting}).sleeps(3).tells(cleared{latch::red_flag, doctor}).checks_in();
        return p;
    };
    auto p = back();
    CHECK(p.of(walking).sum.only.has(constraint::supervised_only));
    p.trains().sleeps(3).checks_in();
    CHECK(p.of(walking).sum.only.has(constraint::supervised_only));

    auto q = back();
    done with_someone{walking, dose{5 * minutes}};
    with_someone.supervised = true;
    q.tells(with_someone).sleeps(3).checks_in();
    CHECK_FALSE(q.of(walking).sum.only.has(constraint::supervised_only));
}

TEST_CASE("RED-6: a same-day sign that went without care returns as an emergency") {
    auto p = on_day_9();
    p.tells(warning_signs{warning::palpitations}).sleeps(3).tells(cleared{latch::red_flag, doctor}).checks_in();
    CHECK(p.of(walking).sum.only.has(constraint::supervised_only));
}

TEST_CASE("RED-6: the rings of its limit") {
    CHECK(moved(limits::return_after_red_flag, 200) == limit_problem::nothing);
    CHECK(moved(limits::return_after_red_flag, 500) == limit_problem::nothing);
    CHECK(moved(limits::return_after_red_flag, 501) == limit_problem::needs_a_signature);
    CHECK(moved(limits::return_after_red_flag, 600, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::return_after_red_flag, 601, signed_off) == limit_problem::beyond_the_absolute_bound);
    for (const exact first : {200, 600}) {
        person p{with_limit(limits::return_after_red_flag, first)};
        p.enrols().lives_well(9).checks_in().tells(warning_signs{warning::palpitations}, care_seen{}).sleeps(3);
        p.tells(cleared{latch::red_flag, doctor}).checks_in();
        CHECK(p.of(recumbent_cycle).factor.place() == first);
    }
}

TEST_CASE("RED-6 alone decides") {
    const auto story = [](auto p) {
        return p.lives_well(9).checks_in().tells(warning_signs{warning::palpitations}, care_seen{}).sleeps(3)
            .tells(cleared{latch::red_flag, doctor}).checks_in();
    };
    CHECK(story(someone()).grant(walking) == dose{5 * minutes});
    CHECK(story(someone(all_but<rules::red_return>())).grant(walking) == dose{10 * minutes});
}

// ── RED-7 ──

TEST_CASE("RED-7: an unanswered question of the gate rests the day and leaves daily life; the answer ends it the same day") {
    const auto half_told = [](auto say) {
        auto p = someone();
        p.lives_well(9).tells(fatigue{usually_tired}, unusual_fatigue{no}, soreness{everywhere, not_sore});
        say(p);
        return p;
    };
    const auto rests = [](const auto& p) {
        CHECK(p.act() == action::rest);
        CHECK(p.why("RED-7")->because == cause::silence);
        CHECK(p.decides().person.sum.leaves == movement::daily_life);
        CHECK(p.decides().person.sum.latched.empty());
        CHECK_FALSE(p.may(left_fist));
    };
    rests(half_told([](auto&) {}));
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined}) {
        rests(half_told([&](auto& p) { p.tells(warning_signs{none}, unanswered<illness>{s}); }));
        rests(half_told([&](auto& p) { p.tells(illness{not_ill}, unanswered<warning_signs>{s}); }));
    }
    auto p = half_told([](auto& q) { q.tells(warning_signs{none}); });
    rests(p);
    p.tells(illness{not_ill});
    CHECK(p.may(left_knee));
    CHECK_FALSE(p.speaks("RED-7"));
    p.sleeps();
    CHECK(p.act() == action::rest);
}

TEST_CASE("RED-7: it never outlasts the silence") {
    auto p = someone();
    p.lives_well(9).sleeps(20).checks_in();
    CHECK_FALSE(p.speaks("RED-7"));
    CHECK(p.may(left_knee));
}

TEST_CASE("RED-7: whatever the answer is, it is an answer; what an illness asks for is IRP-3's") {
    const rules::unanswered_gate rule;
    for (const illness_state ill : {not_ill, above_neck, systemic, in_the_chest}) CHECK(rule(whole_person{{first_day, first_day}}, warnings{none}, ill).what() == progress());
}

TEST_CASE("RED-7 alone decides") {
    auto p = on_day_9();
    p.sleeps().tells(warning_signs{none}, fatigue{usually_tired}, unusual_fatigue{no}, soreness{everywhere, not_sore});
    CHECK(of_person(ibm_rules, p).act == action::rest);
    CHECK(of_person(without<rules::unanswered_gate>(ibm_rules), p).act < action::rest);
}

}  // namespace red_flags
