// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace tiredness {

using namespace living;
using rule = rules::unusual_tiredness;

constexpr nrs three = 3_nrs, more_than_usual = 4_nrs;  // named: they stand in generic lambdas

/// A morning with this tiredness; usual, unless it is said to be unusual.
template <class P>
P& wakes(P& p, exact tired, yes_no unusual = no) {
    return p.tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{*nrs::from(tired)}, unusual_fatigue{unusual}, soreness{everywhere, not_sore}, company{yes},
                   daily_tasks_harder{not_at_all}, worse_than_last_week{no});
}
/// Thirty days of one tiredness: usual, and the reference, are known.
person used_to(exact usual, const tested_rules& rules = ibm_rules) {
    auto p = someone(rules);
    for (exact i = 0; i != 30; ++i) wakes(p, usual).sleeps();
    return p;
}
action after_waking(auto p, exact tired, yes_no unusual = no) { return wakes(p, tired, unusual).act(); }

TEST_CASE("FAT-1: one above usual holds, two above rest the day") {
    CHECK(after_waking(used_to(3), 3) == action::progress);
    CHECK(after_waking(used_to(3), 4) == action::hold);
    CHECK(after_waking(used_to(3), 5) == action::rest);
    CHECK(after_waking(used_to(3), 0) == action::progress);
    auto p = used_to(3);
    wakes(p, 4);
    CHECK(p.says("FAT-1", rule::a_little_more));
    wakes(p, 5);
    CHECK(p.says("FAT-1", rule::a_day_off));
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(left_fist));
    wakes(p.sleeps(), 3);
    CHECK(p.may(left_knee));
}

TEST_CASE("FAT-1: 8 and more rests where usual is below 7") {
    CHECK(after_waking(used_to(6), 7) == action::hold);
    CHECK(after_waking(used_to(6), 8) == action::rest);
    CHECK(after_waking(used_to(7), 7) == action::progress);
    CHECK(after_waking(used_to(7), 8) == action::hold);
    CHECK(after_waking(used_to(7), 9) == action::rest);
    CHECK(after_waking(used_to(8), 8) == action::progress);
    CHECK(after_waking(used_to(8), 9) == action::hold);
    CHECK(after_waking(used_to(8), 10) == action::rest);
    CHECK(after_waking(used_to(10), 10) == action::progress);
}

TEST_CASE("FAT-1: while no usual is known 7 and more rests") {
    const auto newcomer = [] {
        person p{ibm_rules};
        p.tells(cleared{latch::programme, doctor}, bad_past_experience{no}, muscle_grade{everywhere, 4_mrc});
        return p;
    };
    CHECK(after_waking(newcomer(), 6) == action::progress);
    CHECK(after_waking(newcomer(), 7) == action::rest);
    CHECK(after_waking(newcomer(), 8) == action::rest);
    auto p = newcomer();
    p.tells(usual_fatigue{7_nrs});
    CHECK(after_waking(p, 7) == action::progress);
}

TEST_CASE("FAT-1: said to be unusual it rests at any number, in whatever order, and without a number") {
    for (exact tired = 0; tired <= 10; ++tired) CHECK(after_waking(used_to(3), tired, yes) == action::rest);
    auto word_first = used_to(3);
    word_first.tells(warning_signs{none}, illness{not_ill}, fell{no}, unusual_fatigue{yes}, fatigue{0_nrs});
    CHECK(word_first.act() == action::rest);
    auto word_alone = used_to(3);
    word_alone.tells(warning_signs{none}, illness{not_ill}, fell{no}, unusual_fatigue{yes});
    CHECK(word_alone.act() == action::rest);
}

TEST_CASE("FAT-1: the worst tiredness of a day counts") {
    auto p = used_to(3);
    wakes(p, 5).tells(fatigue{three});
    CHECK(p.act() == action::rest);
}

TEST_CASE("FAT-1: silence holds, whatever its cause, and ends with the answer") {
    const auto morning = [](auto say) {
        auto p = used_to(3);
        p.tells(warning_signs{none}, illness{not_ill}, fell{no}, soreness{everywhere, not_sore});
        say(p);
        return p;
    };
    const auto holds = [](const auto& p) {
        CHECK(p.act() == action::hold);
        CHECK(p.why("FAT-1")->because == cause::silence);
        CHECK(p.may(left_knee));
    };
    holds(morning([](auto&) {}));
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined}) {
        holds(morning([&](auto& p) { p.tells(unanswered<fatigue>{s}, unusual_fatigue{no}); }));
        holds(morning([&](auto& p) { p.tells(fatigue{three}, unanswered<unusual_fatigue>{s}); }));
    }
    holds(morning([](auto& p) { p.tells_on(p.today() - 1, fatigue{three}, unusual_fatigue{no}); }));
    CHECK(morning([](auto& p) { p.tells(fatigue{three}, unusual_fatigue{no}); }).act() == action::progress);
}

TEST_CASE("FAT-1: more tiredness never gives more, wherever its limits stand") {
    for (const exact above : {1, 2, 3})
        for (const exact high : {7, 8, 9}) {
            tested_rules set = with_limit(limits::fatigue_above_usual, above);
            REQUIRE(set.set_limit(limits::fatigue_gate.id(), high, signed_off, first_day) == limit_problem::nothing);
            const auto p = used_to(4, set);
            for (exact tired = 0; tired < 10; ++tired) {
                CAPTURE(above);
                CAPTURE(high);
                CAPTURE(tired);
                CHECK(after_waking(p, tired) <= after_waking(p, tired + 1));
            }
        }
}

TEST_CASE("FAT-1: the rings of its limits") {
    CHECK(moved(limits::fatigue_above_usual, 1) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_above_usual, 2) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_above_usual, 3) == limit_problem::needs_a_signature);
    CHECK(moved(limits::fatigue_above_usual, 3, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_above_usual, 4, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::fatigue_gate, 7) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_gate, 9) == limit_problem::needs_a_signature);
    CHECK(moved(limits::fatigue_gate, 9, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_gate, 10, signed_off) == limit_problem::beyond_the_absolute_bound);

    CHECK(after_waking(used_to(3, with_limit(limits::fatigue_above_usual, 1)), 4) == action::rest);
    CHECK(after_waking(used_to(3, with_limit(limits::fatigue_above_usual, 3)), 5) == action::hold);
    CHECK(after_waking(used_to(3, with_limit(limits::fatigue_above_usual, 3)), 6) == action::rest);
    CHECK(after_waking(used_to(6, with_limit(limits::fatigue_gate, 7)), 7) == action::rest);
    CHECK(after_waking(used_to(6, with_limit(limits::fatigue_above_usual, 3)), 8) == action::rest);
}

TEST_CASE("FAT-1: three days of rest in a row, then light seated work at half, then someone looks") {
    auto p = used_to(2);
    for (exact n = 1; n <= 8; ++n, p.sleeps()) {
        wakes(p, 5);
        CAPTURE(n);
        if (n <= 3) {
            CHECK(p.act() == action::rest);
        } else if (n <= 6) {
            CHECK(p.act() == action::regress);
            CHECK(p.says("FAT-1", rule::long_spell));
            CHECK(p.decides().person.sum.asks.has(review::fatigue_spell));
            CHECK(p.of(walking).problem == decision_problem::not_fit_for_the_person);
            CHECK(p.grant(recumbent_cycle) == dose{5 * minutes});
        } else {
            CHECK(p.act() == action::await_clearance);
            CHECK(p.decides().person.sum.latched.has(latch::fatigue));
            CHECK(p.may(left_fist));
        }
    }
}

TEST_CASE("FAT-1: the half of the fourth day is for that day alone") {
    auto p = used_to(2);
    for (exact n = 1; n <= 4; ++n, p.sleeps()) wakes(p, 5);
    wakes(p, 2);
    CHECK(p.grant(recumbent_cycle) == dose{10 * minutes});
}

TEST_CASE("FAT-1: unanswered days neither count towards the seven nor break them; a good day does") {
    auto p = used_to(2);
    for (exact n = 1; n <= 6; ++n) wakes(p, 5).sleeps();
    p.sleeps();
    CHECK_FALSE(p.decides().person.sum.latched.has(latch::fatigue));
    wakes(p, 5);
    CHECK(p.decides().person.sum.latched.has(latch::fatigue));

    auto q = used_to(2);
    for (exact n = 1; n <= 6; ++n) wakes(q, 5).sleeps();
    wakes(q, 2).sleeps();
    for (exact n = 1; n <= 6; ++n) wakes(q, 5).sleeps();
    CHECK_FALSE(q.decides().person.sum.latched.has(latch::fatigue));
}

TEST_CASE("FAT-1: days apart are no days in a row") {
    auto p = used_to(2);
    for (exact n = 0; n != 3; ++n) {
        wakes(p, 5, yes);
        p.sleeps(4);
    }
    wakes(p, 5, yes);
    CHECK(p.act() == action::rest);
}

TEST_CASE("FAT-1: with an illness in the spell nobody is locked") {
    auto p = used_to(2);
    for (exact n = 1; n <= 10; ++n, p.sleeps()) {
        wakes(p, 5);
        if (n == 3) p.tells(illness{above_neck});
        CHECK_FALSE(p.decides().person.sum.latched.has(latch::fatigue));
    }
}

TEST_CASE("FAT-1: days of the 7-and-more arm do not count towards a latch") {
    person p{ibm_rules};
    p.tells(cleared{latch::programme, doctor}, bad_past_experience{no}, muscle_grade{everywhere, 4_mrc});
    for (exact n = 0; n != 8; ++n, p.sleeps()) {
        wakes(p, 8);
        CHECK_FALSE(p.decides().person.sum.latched.has(latch::fatigue));
    }
}

TEST_CASE("FAT-1: the latch lasts for 400 good days; a physiotherapist may end it, nobody less; it does not come back by itself") {
    auto p = used_to(2);
    for (exact n = 1; n <= 7; ++n) wakes(p, 5).sleeps();
    p.lives_well(200, 3).tells(cleared{latch::programme, doctor}).lives_well(200, 3).checks_in();
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::fatigue, clinician{9, role::nobody}});
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::fatigue, therapist});
    CHECK(p.act() < action::rest);
    p.sleeps().lives_well(60).checks_in();
    CHECK_FALSE(p.decides().person.sum.latched.has(latch::fatigue));
}

TEST_CASE("FAT-1: a clearance consumes the tired days before it") {
    auto p = used_to(2);
    for (exact n = 1; n <= 7; ++n) wakes(p, 5, yes).sleeps();
    p.tells(cleared{latch::fatigue, therapist});
    wakes(p, 5, yes);
    CHECK(p.act() == action::rest);
    p.sleeps();
    for (exact n = 1; n <= 7; ++n, p.sleeps()) {
        wakes(p, 5, yes);
        CHECK(p.decides().person.sum.latched.has(latch::fatigue) == (n == 7));
    }
}

/// Spells that begin so many days apart, each of one day; good days between. Ends on the morning of the last.
auto spells(exact how_many, exact apart) {
    auto p = used_to(2);
    for (exact n = 0; n != how_many; ++n) {
        wakes(p, 5);
        if (n + 1 == how_many) break;
        p.sleeps();
        for (exact i = 1; i != apart; ++i) wakes(p, 2).sleeps();
    }
    return p;
}

TEST_CASE("FAT-1: the fourth spell in 28 days rests, takes the work back to 800 and asks for a look") {
    CHECK_FALSE(spells(3, 7).says("FAT-1", rule::fourth_spell));
    auto p = spells(4, 9);
    CHECK(p.says("FAT-1", rule::fourth_spell));
    CHECK(p.act() == action::rest);
    CHECK(p.decides().person.sum.asks.has(review::repeated_fatigue));
    wakes(p.sleeps(), 2);
    CHECK(p.of(walking).factor == 800_pm);
    CHECK(p.decides().person.sum.asks.has(review::repeated_fatigue));
    CHECK_FALSE(spells(4, 10).says("FAT-1", rule::fourth_spell));  // the first lies 30 days back
}

TEST_CASE("FAT-1: four spells are used up once: the fifth rests, the eighth is a fourth again") {
    auto p = used_to(2);
    for (int n = 1; n <= 8; ++n) {
        wakes(p, 5);
        CAPTURE(n);
        CHECK(p.act() == action::rest);
        const day_decisions d = p.decides();
        const bool today_is_a_fourth = std::any_of(d.person.why.begin(), d.person.why.end(), [&](const reason& r) {
            return ibm_rule_set::card(r.rule).id == "FAT-1" && r.arm == rule::fourth_spell && r.heard == p.today();
        });
        CHECK(today_is_a_fourth == (n == 4 || n == 8));
        p.sleeps();
        for (int i = 1; i != 6; ++i) wakes(p, 2).sleeps();
    }
}

TEST_CASE("FAT-1: the 800 of a fourth spell lifts no lower rung") {
    auto p = used_to(2);
    wakes(p, 2).tells(warning_signs{warning::palpitations}, care_seen{}).sleeps();
    p.tells(cleared{latch::red_flag, doctor});
    for (int n = 0; n != 4; ++n) {
        wakes(p, 2).sleeps(2);
        wakes(p, 5, yes).sleeps();
    }
    wakes(p, 2);
    CHECK(p.decides().person.sum.asks.has(review::repeated_fatigue));
    CHECK(p.decides().person.sum.eased == 500_pm);
}

TEST_CASE("FAT-1: tired days two apart are one spell, three apart are two") {
    CHECK_FALSE(spells(4, 2).says("FAT-1", rule::fourth_spell));
    CHECK_FALSE(spells(9, 2).says("FAT-1", rule::fourth_spell));
    CHECK(spells(4, 3).says("FAT-1", rule::fourth_spell));
}

TEST_CASE("FAT-1: a slow climb does not hide itself: usual stays within 2 of the reference") {
    auto p = used_to(2);
    for (exact tired = 3; tired <= 4; ++tired)
        for (exact n = 0; n != 30; ++n) wakes(p, tired).sleeps();
    CHECK(after_waking(p, 4) == action::progress);
    for (exact n = 0; n != 30; ++n) wakes(p, 5).sleeps();
    CHECK(after_waking(p, 5) == action::hold);
    CHECK(after_waking(p, 6) == action::rest);
}

TEST_CASE("FAT-1 alone decides") {
    const auto story = [](auto p) { return p.lives_well(9).checks_in(more_than_usual); };
    CHECK(story(someone()).act(left_knee) == action::rest);
    CHECK_FALSE(story(someone()).may(left_knee));
    const auto free_of_it = story(someone(all_but<rule>()));
    CHECK(free_of_it.act(left_knee) < action::rest);
    CHECK(free_of_it.may(left_knee));
}

}  // namespace tiredness
