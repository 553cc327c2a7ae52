// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace falls {

using namespace living;
using rule = rules::after_a_fall;

constexpr auto supported = set_of<constraint>{constraint::supported_standing} | constraint::company;

/// A person on day 9, three good sessions done, the morning's questions answered.
auto on_day_9() {
    auto p = someone();
    p.lives_well(9).checks_in();
    return p;
}
fall lying_for(exact how_many_minutes) {
    fall f;
    f.minutes_down = how_many_minutes;
    return f;
}
template <class P>
bool wants_support(const P& p) {
    return (p.of(walking).sum.only & supported) == supported;
}

TEST_CASE("FAL-3: a fall rests its day; the next day is open") {
    auto p = on_day_9();
    CHECK_FALSE(p.speaks(walking, "FAL-3"));
    p.tells(fall{});
    CHECK(p.act() == action::rest);
    CHECK(p.says("FAL-3", rule::rest_after));
    CHECK(p.decides().person.sum.leaves == movement::gentle);
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(left_fist));
    p.sleeps().checks_in();
    CHECK(p.may(left_knee));
}

TEST_CASE("FAL-3: for 14 days standing work wants a fixed support and company, and seated work does not") {
    auto p = on_day_9();
    p.tells(fall{});
    CHECK(wants_support(p));
    p.sleeps(13).checks_in();
    CHECK(wants_support(p));
    CHECK(p.says(walking, "FAL-3", rule::with_support));
    CHECK(p.of(recumbent_cycle).sum.only.empty());
    p.sleeps().checks_in();
    CHECK_FALSE(p.speaks(walking, "FAL-3"));  // the tier of FAL-1 may want it longer
}

TEST_CASE("FAL-3: a head strike, a faint or a fracture is an emergency; other harm is not") {
    for (const fall f : {fall{.head = true}, fall{.faint = true}, fall{.fracture = true}}) {
        auto p = on_day_9();
        p.tells(f);
        CHECK(p.act() == action::stop_and_seek_care);
        CHECK(p.decides().person.sum.how_soon == urgency::emergency);
        CHECK(p.says("FAL-3", rule::hurt));
        CHECK_FALSE(p.may(left_fist));
    }
    for (const fall f : {fall{.needed_help = true}, fall{.injured = true}}) {
        auto p = on_day_9();
        p.tells(f);
        CHECK(p.act() == action::rest);
    }
}

TEST_CASE("FAL-3: an hour on the floor needs care the same day, and is an emergency without it") {
    const auto after = [](exact how_many_minutes) {
        auto p = on_day_9();
        p.tells(lying_for(how_many_minutes));
        return p;
    };
    CHECK(after(59).act() == action::rest);
    CHECK(after(60).act() == action::stop_and_seek_care);
    CHECK(after(60).decides().person.sum.how_soon == urgency::same_day);
    CHECK(after(60).says("FAL-3", rule::long_lie));
    CHECK(after(61).decides().person.sum.how_soon == urgency::same_day);

    auto p = after(60);
    p.sleeps();
    CHECK(p.decides().person.sum.how_soon == urgency::emergency);
    auto q = after(60);
    q.tells(care_seen{}).sleeps().checks_in();
    CHECK(q.decides().person.sum.how_soon == urgency::same_day);

    fall grave_and_long = lying_for(90);
    grave_and_long.head = true;
    auto r = on_day_9();
    r.tells(grave_and_long);
    CHECK(r.decides().person.sum.how_soon == urgency::emergency);
}

TEST_CASE("FAL-3: the graver of two falls of a day counts, whichever was told last") {
    for (const bool grave_first : {true, false}) {
        auto p = on_day_9();
        if (grave_first) p.tells(fall{.head = true}, fall{});
        else p.tells(fall{}, fall{.head = true});
        CHECK(p.act() == action::stop_and_seek_care);
    }
}

TEST_CASE("FAL-3: a grave fall told later still latches") {
    auto p = on_day_9();
    p.sleeps(2).checks_in().tells_on(p.today() - 2, fall{.head = true});
    CHECK(p.act() == action::stop_and_seek_care);
}

TEST_CASE("FAL-3: two falls within 7 days latch standing work alone") {
    const auto second_fall_after = [](exact n) {
        auto p = on_day_9();
        p.tells(fall{}).sleeps(n).checks_in().tells(fall{});
        return p;
    };
    CHECK(second_fall_after(0).act(walking) == action::await_clearance);
    CHECK(second_fall_after(6).act(walking) == action::await_clearance);
    CHECK(second_fall_after(6).says(walking, "FAL-3", rule::two_in_a_week));
    CHECK(second_fall_after(7).act(walking) == action::rest);
    CHECK(second_fall_after(8).act(walking) == action::rest);

    auto p = second_fall_after(6);
    CHECK(p.act() == action::rest);
    p.sleeps().checks_in();
    CHECK(p.act(walking) == action::await_clearance);
    CHECK_FALSE(p.may(walking));
    CHECK(p.may(left_knee));
    CHECK(p.may(recumbent_cycle));
}

TEST_CASE("FAL-3: the latch lasts for 400 good days; a physiotherapist may end it; it does not come back by itself") {
    auto p = on_day_9();
    p.tells(fall{}).sleeps(3).checks_in().tells(fall{}).sleeps();
    p.lives_well(200, 3).tells(cleared{latch::programme, doctor}).lives_well(200, 3).checks_in();
    CHECK(p.act(walking) == action::await_clearance);
    CHECK(p.may(recumbent_cycle));
    p.tells(cleared{latch::falls, mode::standing, clinician{7, role::nobody}});
    CHECK(p.act(walking) == action::await_clearance);
    p.tells(cleared{latch::falls, mode::pool, therapist});
    CHECK(p.act(walking) == action::await_clearance);
    p.tells(cleared{latch::falls, mode::standing, therapist});
    CHECK(p.act(walking) < action::rest);
    p.lives_well(60).checks_in();
    CHECK(p.act(walking) < action::rest);
}

TEST_CASE("FAL-3: a clearance consumes the falls before it") {
    auto p = on_day_9();
    p.tells(fall{}).sleeps(2).checks_in().tells(fall{}).sleeps().tells(cleared{latch::falls, mode::standing, therapist}).checks_in();
    CHECK(p.act(walking) < action::rest);
    p.sleeps().checks_in().tells(fall{});
    CHECK(p.act(walking) == action::rest);          // the third fall in 5 days, the first since the clearance
    p.sleeps().checks_in();
    CHECK(p.act(walking) < action::rest);
    p.tells(fall{});
    CHECK(p.act(walking) == action::await_clearance);
}

TEST_CASE("FAL-3: without an answer about falls standing work keeps a support, whatever the silence") {
    const auto morning = [](auto say) {
        auto p = someone();
        p.lives_well(9).tells(warning_signs{none}, illness{not_ill}, fatigue{usually_tired}, unusual_fatigue{no}, soreness{everywhere, not_sore});
        say(p);
        return p;
    };
    const auto keeps_a_support = [](const auto& p) {
        CHECK(p.of(walking).sum.only.has(constraint::supported_standing));
        CHECK(p.why(walking, "FAL-3")->because == cause::silence);
        CHECK(p.of(recumbent_cycle).sum.only.empty());
        CHECK(p.may(left_knee));
    };
    keeps_a_support(morning([](auto&) {}));
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined})
        keeps_a_support(morning([&](auto& p) { p.tells(unanswered<fell>{s}); }));
    CHECK_FALSE(morning([](auto& p) { p.tells(fell{no}); }).speaks(walking, "FAL-3"));
}

TEST_CASE("FAL-3: a fall that is only answered rests the day it is told, and wants support") {
    auto p = on_day_9();
    p.tells(fell{yes});
    CHECK(p.act() == action::rest);
    CHECK(wants_support(p));
    p.sleeps().checks_in();
    CHECK(p.may(left_knee));
}

TEST_CASE("FAL-3: an evening's fall told the next morning rests that morning's day") {
    auto p = on_day_9();
    p.tells_on(p.today() - 1, fall{}).tells(fell{yes});
    CHECK(p.act() == action::rest);
    CHECK(wants_support(p));
    p.sleeps().checks_in();
    CHECK(p.may(left_knee));
    CHECK(wants_support(p));
}

TEST_CASE("FAL-3 alone decides") {
    const auto story = [](auto p) { return p.lives_well(9).checks_in().tells(fall{}); };
    CHECK(story(someone()).act(left_knee) == action::rest);
    const auto free_of_it = story(someone(all_but<rule>()));
    CHECK(free_of_it.act(left_knee) < action::rest);
    CHECK(free_of_it.may(left_knee));
}

}  // namespace falls
