// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace screening {

using namespace living;
using gate = rules::clearance_gate;

constexpr said clearance(exact today, const programme_clearance::value_type& c, const gate& rule = {}) {
    return rule(whole_person{{first_day + today, never}}, c);
}
constexpr programme_clearance::value_type cleared_on_day_0{first_day, always, never, never};

TEST_CASE("SCR-1: a clearance is valid for 365 days, and its renewal is asked for from day 335") {
    CHECK(clearance(0, {}).what() == await_clearance(latch::programme));
    CHECK(clearance(0, {}).arm == gate::none_on_record);
    CHECK(clearance(0, cleared_on_day_0).what() == progress());
    CHECK(clearance(334, cleared_on_day_0).what() == progress());
    CHECK(clearance(335, cleared_on_day_0).what() == please_review(review::clearance_renewal));
    CHECK(clearance(335, cleared_on_day_0).arm == gate::renewal_near);
    CHECK(clearance(365, cleared_on_day_0).what() == please_review(review::clearance_renewal));
    CHECK(clearance(366, cleared_on_day_0).what() == await_clearance(latch::programme));
    CHECK(clearance(366, cleared_on_day_0).arm == gate::out_of_date);
}

TEST_CASE("SCR-1: a clearance may end before its year") {
    const programme_clearance::value_type c{first_day, first_day + 90, never, never};
    CHECK(clearance(89, c).what() == progress());
    CHECK(clearance(90, c).what() == progress());
    CHECK(clearance(91, c).what() == await_clearance(latch::programme));
    CHECK(clearance(91, c).arm == gate::out_of_date);
}

TEST_CASE("SCR-1: a named change after the clearance asks for a new one") {
    const auto changed = [](exact on) { return programme_clearance::value_type{first_day, always, first_day + on, never}; };
    CHECK(clearance(40, changed(-1)).what() == progress());
    CHECK(clearance(40, changed(0)).what() == progress());
    CHECK(clearance(40, changed(1)).what() == await_clearance(latch::programme));
    CHECK(clearance(300, changed(1)).arm == gate::named_change);
}

TEST_CASE("SCR-1: another change holds for 14 days and asks") {
    const auto changed = [](exact on) { return programme_clearance::value_type{first_day, always, never, first_day + on}; };
    const finding asks = hold().asking(review::clearance_renewal);
    CHECK(clearance(5, changed(0)).what() == progress());
    CHECK(clearance(10, changed(10)).what() == asks);
    CHECK(clearance(23, changed(10)).what() == asks);
    CHECK(clearance(23, changed(10)).arm == gate::other_change);
    CHECK(clearance(24, changed(10)).what() == progress());
    const programme_clearance::value_type both_kinds{first_day, always, first_day + 10, first_day + 10};
    CHECK(clearance(10, both_kinds).what() == await_clearance(latch::programme));
}

TEST_CASE("SCR-1: the rings of its limit") {
    CHECK(moved(limits::clearance_valid, 30) == limit_problem::nothing);
    CHECK(moved(limits::clearance_valid, 365) == limit_problem::nothing);
    CHECK(moved(limits::clearance_valid, 366) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::clearance_valid, 366, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::clearance_valid, 401, signed_off) == limit_problem::off_the_scale);

    gate month;
    CHECK(month.valid.set(30, {}, first_day) == limit_problem::nothing);
    CHECK(clearance(30, cleared_on_day_0, month).what() == please_review(review::clearance_renewal));
    CHECK(clearance(31, cleared_on_day_0, month).what() == await_clearance(latch::programme));
}

TEST_CASE("SCR-1: without a clearance nobody trains, gentle movement stays, and only a physician ends it") {
    person p{ibm_rules};
    p.tells(bad_past_experience{no}, muscle_grade{everywhere, 4_mrc}, usual_fatigue{usually_tired}, usual_soreness{everywhere, not_sore}, contraindications{none});
    p.checks_in();
    CHECK(p.act() == action::await_clearance);
    CHECK(p.decides().person.sum.leaves == movement::gentle);
    CHECK(p.why("SCR-1")->because == cause::reading);
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(left_fist));

    p.lives_well(400, 3).checks_in();
    CHECK(p.act() == action::await_clearance);

    p.tells(cleared{latch::programme, therapist});
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::programme, doctor});
    CHECK(p.act() < action::await_clearance);
    CHECK(p.may(left_knee));
}

TEST_CASE("SCR-1: the clearance runs out in a life, and a renewal carries on") {
    auto p = someone();
    p.sleeps(365).checks_in();
    CHECK(p.act() < action::await_clearance);
    CHECK(p.speaks("SCR-1"));
    p.sleeps().checks_in();
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::programme, doctor});
    CHECK_FALSE(p.speaks("SCR-1"));
    p.sleeps(334).checks_in();
    CHECK_FALSE(p.speaks("SCR-1"));
}

TEST_CASE("SCR-1: a change that is cleared does not come back by itself") {
    {
        constexpr record_kind k = record_kind::named_change;
        auto p = someone();
        p.lives_well(10).tells(recorded{k}).checks_in();
        CHECK(p.act() == action::await_clearance);
        CHECK(p.why("SCR-1")->arm == gate::named_change);
        p.sleeps(3).tells(cleared{latch::programme, doctor}).checks_in();
        CHECK_FALSE(p.speaks("SCR-1"));
        p.lives_well(60).checks_in();
        CHECK_FALSE(p.speaks("SCR-1"));
        p.sleeps().tells(recorded{k}).checks_in();
        CHECK(p.act() == action::await_clearance);
    }
}

TEST_CASE("SCR-1: a tighter limit in the diary holds from its day on") {
    auto p = someone();
    p.sleeps(40).checks_in();
    CHECK_FALSE(p.speaks("SCR-1"));
    p.tells(*amend(limit(limits::clearance_valid, *day_count::from(39)), p.today()));
    CHECK(p.act() == action::await_clearance);
}

TEST_CASE("SCR-1 alone decides") {
    const auto story = [](auto p) { return p.lives_well(9).tells(recorded{record_kind::named_change}).checks_in(); };
    CHECK(story(someone()).act(left_knee) == action::await_clearance);
    CHECK_FALSE(story(someone()).may(left_knee));
    const auto free_of_it = story(someone(all_but<gate>()));
    CHECK(free_of_it.act(left_knee) < action::rest);
    CHECK(free_of_it.may(left_knee));
}

TEST_CASE("SCR-2: any contraindication leaves only what the care team sets") {
    const rules::contraindication_on_record rule;
    CHECK(rule(whole_person{}, contraindication_set{none}).what() == progress());
    for (std::size_t i = 0; i != contraindication_count; ++i) {
        const said s = rule(whole_person{}, contraindication_set{static_cast<contraindication>(i)});
        CHECK(s.what().act == action::await_clearance);
        CHECK(s.what().leaves == movement::care_team_only);
        CHECK(s.what().latched.has(latch::contraindication));
    }
}

TEST_CASE("SCR-2: silence holds, whatever its cause") {
    person never_asked{ibm_rules};
    never_asked.checks_in();
    CHECK(never_asked.why("SCR-2")->because == cause::silence);
    CHECK(never_asked.why("SCR-2")->act == action::hold);
    for (const silence s : {silence::not_answered, silence::declined, silence::never_asked}) {
        person p{ibm_rules};
        p.tells(unanswered<contraindications>{s}).checks_in();
        CHECK(p.why("SCR-2")->because == cause::silence);
        CHECK(p.why("SCR-2")->act == action::hold);
    }
    auto outdated = someone();
    outdated.sleeps(365).checks_in();
    CHECK_FALSE(outdated.speaks("SCR-2"));
    outdated.sleeps().checks_in();
    CHECK(outdated.why("SCR-2")->because == cause::silence);
    outdated.tells(cleared{latch::programme, doctor});
    CHECK_FALSE(outdated.speaks("SCR-2"));
}

TEST_CASE("SCR-2: it lasts, a physiotherapist cannot end it, and the record is set straight beside the clearance") {
    auto p = someone();
    p.lives_well(9).tells(contraindications{contraindication::myocarditis}).checks_in();
    CHECK(p.act() == action::await_clearance);
    CHECK_FALSE(p.may(left_fist));
    p.lives_well(300).tells(cleared{latch::programme, doctor}).lives_well(100).checks_in();
    CHECK(p.act() == action::await_clearance);
    CHECK_FALSE(p.may(left_fist));
    p.tells(contraindications{none});
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::contraindication, therapist});
    CHECK(p.act() == action::await_clearance);
    p.tells(cleared{latch::contraindication, doctor});
    CHECK(p.act() < action::await_clearance);
    p.sleeps(200).tells(cleared{latch::programme, doctor}).checks_in();
    CHECK_FALSE(p.speaks("SCR-2"));
}

TEST_CASE("SCR-2 alone decides") {
    const auto story = [](auto p) {
        return p.lives_well(9).tells(contraindications{contraindication::recent_embolism}).checks_in();
    };
    CHECK(story(someone()).act(left_knee) == action::await_clearance);
    CHECK_FALSE(story(someone()).may(left_fist));
    const auto free_of_it = story(someone(all_but<rules::contraindication_on_record>()));
    CHECK(free_of_it.may(left_knee));
    CHECK(free_of_it.may(left_fist));
}

}  // namespace screening
