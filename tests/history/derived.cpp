// SPDX-License-Identifier: BSL-1.0
#include <andante/history/derived.hpp>

#include <doctest/doctest.h>

#include <utility>

namespace history_derived {

using namespace andante;
using namespace andante::exercises;

constexpr day d0 = "2026-03-02"_day;
constexpr exercise left_knee = left(knee_extension);
constexpr region thigh_l = left(thigh);

template <class S>
auto of_a_region(const chronicle& h, day today) {
    return S::of(h, place_of(thigh_l), today).value();
}
template <class S>
auto of_the_person(const chronicle& h, day today) {
    return S::of(h, {}, today).value();
}
template <class S>
auto of_the_knee(const chronicle& h, day today) {
    return S::of(h, h.find(left_knee), today).value();
}
/// Someone for whom knee extension is prescribed.
chronicle someone() {
    chronicle h;
    h.prescribe(left_knee, dose{8 * rep});
    return h;
}
/// A session as granted, with its effort in half steps and a clear second day.
void trains(chronicle& h, day on, exact felt) {
    entry e = row(done{left_knee, h.find(left_knee)->level});
    e.on = on, e.had_grant = true, e.granted = e.done;
    h.train(e, {});
    entry hard;
    hard.what = entry_kind::answer, hard.code = effort::code, hard.known = true, hard.where = place_of(left_knee), hard.value = felt, hard.on = on;
    h.answer(hard, {});
    h.at(thigh_l).weaker.put(on, 0), h.at(thigh_l).sore.put(on + 2, 0);
}

TEST_CASE("no effort at all is an effort that was told") {
    for (const exact felt : {0, 1, 6}) {
        CAPTURE(felt);
        chronicle h = someone();
        for (exact i = 0; i != 12; ++i) trains(h, d0 + 3 * i, felt);
        const evidence::value_type v = of_the_knee<evidence>(h, d0 + 38);
        CHECK(v.evaluable_14 == 3);
        CHECK(v.at[0].evaluable);
        CHECK(of_the_knee<felt_harder>(h, d0 + 38).rise == 0);
        CHECK_FALSE(of_the_knee<previous_too_hard>(h, d0 + 38) == yes);
        CHECK(previous_too_hard::of(h, h.find(left_knee), d0 + 38).known());
    }
}
TEST_CASE("soreness eases by an answer from the second day after training to yesterday, as far back as answers are remembered") {
    const auto eased = [](exact told_on, exact today, nrs sore) {
        chronicle h;
        h.at(thigh_l).trained.put(d0);
        h.at(thigh_l).sore.put(d0 + told_on, sore.place());
        return of_a_region<since_training>(h, d0 + today).eased;
    };
    CHECK_FALSE(eased(1, 10, 0_nrs));
    CHECK(eased(2, 10, 3_nrs));
    CHECK_FALSE(eased(2, 10, 4_nrs));
    CHECK(eased(9, 10, 3_nrs));
    CHECK_FALSE(eased(10, 10, 3_nrs));
    CHECK(eased(10, 65, 3_nrs));
    CHECK_FALSE(eased(10, 66, 3_nrs));
}
TEST_CASE("the soreness of the second day is that of no other, and -1 where it was not told") {
    chronicle h;
    CHECK(of_a_region<since_training>(h, d0).second_day == -1);
    CHECK(of_a_region<since_training>(h, d0).trained == never);
    h.at(thigh_l).trained.put(d0);
    h.at(thigh_l).sore.put(d0 + 1, 3), h.at(thigh_l).sore.put(d0 + 3, 5);
    CHECK(of_a_region<since_training>(h, d0 + 3).second_day == -1);
    h.at(thigh_l).sore.put(d0 + 2, 0);
    CHECK(of_a_region<since_training>(h, d0 + 3).second_day == 0);
    CHECK(of_a_region<since_training>(h, d0 + 3).trained == d0);
}
TEST_CASE("the least score of tiredness is of those before the newest") {
    chronicle h;
    CHECK(of_the_person<tiredness_scores>(h, d0).newest == -1);
    h.person.tired_scores.put({40, d0});
    CHECK(of_the_person<tiredness_scores>(h, d0).newest == 40);
    CHECK(of_the_person<tiredness_scores>(h, d0).least == -1);
    h.person.tired_scores.put({52, d0 + 30}), h.person.tired_scores.put({35, d0 + 60});
    CHECK(of_the_person<tiredness_scores>(h, d0 + 60).newest == 35);
    CHECK(of_the_person<tiredness_scores>(h, d0 + 60).least == 40);
    h.person.tired_scores.put({50, d0 + 123});
    CHECK(of_the_person<tiredness_scores>(h, d0 + 123).least == 35);
}
TEST_CASE("an illness is fresh from the day after a clearance of the programme, or from its first day") {
    chronicle h;
    for (exact i = 0; i != 5; ++i) h.person.ill.put(d0 + i, systemic.place());
    CHECK(of_the_person<illness_course>(h, d0 + 4).fresh_from == d0);
    h.person.cleared_on = d0 - 3;
    CHECK(of_the_person<illness_course>(h, d0 + 4).fresh_from == d0);
    CHECK(of_the_person<illness_course>(h, d0 + 4).fever_days == 5);
    h.person.cleared_on = d0 + 2;
    CHECK(of_the_person<illness_course>(h, d0 + 4).fresh_from == d0 + 3);
    CHECK(of_the_person<illness_course>(h, d0 + 4).fever_days == 2);
}

TEST_CASE("how weak regions were is read of the last three sessions with an answer, since the last clearance") {
    chronicle h;
    const auto lately = [&](exact today) { return of_a_region<weakness_lately>(h, d0 + today); };
    CHECK(lately(0).at_least_a_little == 0);
    h.at(thigh_l).weaker.put(d0, 2), h.at(thigh_l).weaker.put(d0 + 3, 1), h.at(thigh_l).weaker.put(d0 + 6, 0);
    CHECK(lately(7).clearly == 1);
    CHECK(lately(7).at_least_a_little == 2);
    h.at(thigh_l).weaker.put(d0 + 9, 0);
    CHECK(lately(10).clearly == 0);
    CHECK(lately(10).at_least_a_little == 1);
    h.at(thigh_l).place.cleared_on = d0 + 3;  // what the day of the clearance told was seen
    CHECK(lately(10).at_least_a_little == 0);
    h.at(thigh_l).place.cleared_on = d0 + 2;
    CHECK(lately(10).at_least_a_little == 1);
}
TEST_CASE("falls: the newest day's facts, and those of seven days that no clearance has consumed") {
    chronicle h;
    const auto falls = [&](exact today) { return of_the_person<last_falls>(h, d0 + today); };
    const auto fell = [&](exact on, const fall& f) {
        entry e = row(f);
        e.on = d0 + on;
        h.person.falls.put(e);
    };
    CHECK(falls(0).newest == never);
    fell(0, {.head = true});
    CHECK(falls(0).grave);
    CHECK_FALSE(falls(0).long_lie);
    CHECK(falls(6).in_7_days == 1);
    CHECK(falls(7).in_7_days == 0);
    CHECK(falls(-1).newest == never);
    fell(2, {.minutes_down = 60});
    CHECK_FALSE(falls(2).grave);
    CHECK(falls(2).long_lie);
    CHECK(falls(2).in_7_days == 2);
    fell(2, {.fracture = true});
    CHECK(falls(2).grave);
    CHECK(falls(2).long_lie);
    CHECK(falls(2).newest == d0 + 2);
    h.person.falls_consumed = d0;
    CHECK(falls(2).in_7_days == 2);
    h.person.falls_consumed = d0 + 2;
    CHECK(falls(2).in_7_days == 0);
    CHECK(falls(2).grave);
}
TEST_CASE("a log of blood pressure: today, yesterday, and the lower readings of fourteen days") {
    chronicle h;
    const auto log = [&](exact today) { return of_the_person<pressure_log>(h, d0 + today); };
    h.person.pressures.put({d0, 150, 90, 140, 95, -1});
    CHECK(log(0).today.upper() == 140);
    CHECK(log(0).today.lower() == 90);
    CHECK(log(0).size == 1);
    CHECK(log(0).upper[0] == 140);
    CHECK(log(0).yesterday.on == never);
    CHECK(log(1).yesterday.on == d0);
    CHECK(log(1).today.on == never);
    CHECK(log(2).yesterday.on == never);
    CHECK(log(13).size == 1);
    CHECK(log(14).size == 0);
    CHECK(log(-1).size == 0);
    h.person.pressures.put({d0 + 3, 160, -1, -1, -1, -1});
    CHECK(log(3).size == 1);  // today's first reading waits for its second
    CHECK(log(4).size == 2);
    CHECK(log(4).upper[0] == 160);
    h.person.pressures.put({d0 + 4, -1, 80, -1, -1, -1});
    CHECK(log(5).size == 2);
    h.person.place.cleared_on = d0 + 4;
    CHECK(log(5).yesterday.on == never);
    h.person.place.cleared_on = d0 + 3;
    CHECK(log(5).yesterday.on == d0 + 4);
    h.modes_at(mode::external_load).cleared_on = d0;
    CHECK(log(5).size == 1);
    h.modes_at(mode::external_load).cleared_on = d0 - 1;
    CHECK(log(5).size == 2);
}
TEST_CASE("a log of the pulse: the day before within a week, and the lower middle of at least five days before that") {
    chronicle h;
    const auto log = [&](exact today) { return of_the_person<pulse_log>(h, d0 + today); };
    const exact rates[] = {70, 90, 60, 100, 80, 65};
    for (exact i = 0; i != 6; ++i) h.person.pulses.put({d0 + i, rates[i], -1});
    CHECK(log(6).before.on == d0 + 5);
    CHECK(log(6).usual == 80);  // of 60, 70, 80, 90, 100
    CHECK(log(5).today.first == 65);
    CHECK(log(5).before.on == d0 + 4);
    CHECK(log(5).usual == -1);  // of four days
    CHECK(log(12).before.on == d0 + 5);
    CHECK(log(13).before.on == never);
    CHECK(log(13).usual == 80);
    CHECK(log(55).usual == 80);
    CHECK(log(56).usual == -1);
    CHECK(log(6).before_counts);
    h.person.place.cleared_on = d0 + 5;
    CHECK_FALSE(log(6).before_counts);
    h.person.place.cleared_on = d0 + 4;
    CHECK(log(6).before_counts);
    h.person.pulses.put({d0 + 6, 66, -1});
    CHECK(log(7).usual == 70);  // the lower middle of six
}
TEST_CASE("weight: how far the newest is above the least of the three days before it") {
    chronicle h;
    const auto rise = [&](exact today) { return of_the_person<weight_rise>(h, d0 + today).rise; };
    CHECK(rise(0) == 0);
    h.person.weights.put({700, d0});
    CHECK(rise(0) == 0);
    h.person.weights.put({720, d0 + 3});
    CHECK(rise(3) == 20);
    h.person.place.cleared_on = d0;
    CHECK(rise(3) == 0);
    h.person.place.cleared_on = d0 - 1;
    CHECK(rise(3) == 20);
    h.person.weights.put({715, d0 + 4});  // the first is four days back
    CHECK(rise(4) == 0);
}
TEST_CASE("worse than a week ago: the newest answers in a row, and whether three lie within a week") {
    chronicle h;
    const auto lately = [&](exact today) { return of_the_person<worse_lately>(h, d0 + today); };
    CHECK(lately(0).running == 0);
    h.person.worse.put(d0, 1), h.person.worse.put(d0 + 1, 1);
    CHECK(lately(1).running == 2);
    h.person.worse.put(d0 + 6, 1);
    CHECK(lately(6).running == 3);
    CHECK(lately(6).within_a_week);
    CHECK_FALSE(lately(7).within_a_week);
    h.person.worse.put(d0 + 7, 1);
    CHECK(lately(7).running == 3);
    CHECK(lately(7).within_a_week);
    h.person.worse.put(d0 + 8, 0);
    CHECK(lately(8).running == 0);
    h.person.worse.put(d0 + 9, 1);
    CHECK(lately(9).running == 1);
    h.person.place.cleared_on = d0 + 9;
    CHECK(lately(9).running == 0);
}
TEST_CASE("an illness: its days, its breaks, and the day on which it is settled") {
    chronicle h;
    const auto ill = [&](exact on, exact how = 2) { h.person.ill.put(d0 + on, how); };
    const auto course = [&](exact today) { return of_the_person<illness_course>(h, d0 + today); };
    CHECK(course(0).last == never);
    CHECK(course(0).settled == never);
    ill(0), ill(1, 3), ill(2, 0), ill(3, 0), ill(4);
    CHECK(course(1).in_chest_now);
    CHECK_FALSE(course(2).in_chest_now);
    CHECK(course(2).settled == d0 + 2);
    CHECK(course(3).settled == d0 + 2);  // the first well day
    CHECK(course(4).first == d0);        // two well days are between
    CHECK(course(4).last == d0 + 4);
    CHECK(course(4).days == 3);
    CHECK(course(4).settled == never);
    CHECK(course(4).settles == d0 + 4);
    ill(5, 0), ill(6, 0), ill(7, 0), ill(8);
    CHECK(course(8).first == d0 + 8);    // three are
    CHECK(course(8).days == 1);
    CHECK(course(8 + 31).last == d0 + 8);
    CHECK(course(8 + 32).last == never);

    chronicle silent;                    // an unanswered day between two ill ones is one
    silent.person.ill.put(d0, 2), silent.person.ill.put(d0 + 3, 2);
    CHECK(of_the_person<illness_course>(silent, d0 + 3).days == 4);
    silent.person.heat.put(d0 + 3, 0);
    CHECK(of_the_person<illness_course>(silent, d0 + 3).fever_days == 1);

    chronicle stomach;                   // the day after a sick stomach does not settle it
    stomach.person.ill.put(d0, 2), stomach.person.upset.put(d0), stomach.person.ill.put(d0 + 1, 0);
    CHECK(of_the_person<illness_course>(stomach, d0 + 1).settled == never);
    CHECK(of_the_person<illness_course>(stomach, d0 + 1).settles == d0 + 2);
    stomach.person.ill.put(d0 + 2, 0);
    CHECK(of_the_person<illness_course>(stomach, d0 + 2).settled == d0 + 2);

    chronicle told;                      // a record that it is over speaks for itself, for 32 days
    told.person.illness_over_on = d0 + 10, told.person.illness_over_days = 4;
    CHECK(of_the_person<illness_course>(told, d0 + 9).last == never);
    CHECK(of_the_person<illness_course>(told, d0 + 10).first == d0 + 6);
    CHECK(of_the_person<illness_course>(told, d0 + 10).last == d0 + 9);
    CHECK(of_the_person<illness_course>(told, d0 + 10).days == 4);
    CHECK(of_the_person<illness_course>(told, d0 + 10).settled == d0 + 10);
    CHECK(of_the_person<illness_course>(told, d0 + 41).settled == d0 + 10);
    CHECK(of_the_person<illness_course>(told, d0 + 42).last == never);
}
TEST_CASE("a feverish day is an ill day without a temperature below the fever") {
    chronicle h;
    const auto feverish = [&](exact today) { return of_the_person<feverish_today>(h, d0 + today) == yes; };
    CHECK_FALSE(feverish(0));
    h.person.ill.put(d0, 1);
    CHECK_FALSE(feverish(0));
    h.person.ill.put(d0, 2);
    CHECK(feverish(0));
    CHECK_FALSE(feverish(1));
    h.person.heat.put(d0, 0);
    CHECK_FALSE(feverish(0));
    h.person.heat.put(d0, 1);
    CHECK(feverish(0));
}
TEST_CASE("what a session left behind is counted over the last three with an answer") {
    chronicle h = someone();
    for (const exact on : {0, 3, 6}) h.person.tired_after.put(d0 + on, 1);
    h.person.tired_after.put(d0 + 9, 0);
    CHECK(of_the_person<tired_after_sessions>(h, d0 + 9).of_last_three == 2);
    h.person.place.cleared_on = d0 + 3;
    CHECK(of_the_person<tired_after_sessions>(h, d0 + 9).of_last_three == 1);

    course_memory& c = *h.find(left_knee);
    const auto cramps = [&](exact today) { return of_the_knee<cramps_lately>(h, d0 + today).severe; };
    const auto session = [&](exact on, std::int8_t cramped) {
        session_record s;
        s.on = d0 + on, s.cramped = cramped;
        c.sessions.put(s);
    };
    session(0, 2), session(3, 2), session(6, -1), session(9, 1);
    CHECK(cramps(9) == 2);
    session(12, 2);
    CHECK(cramps(12) == 2);
    c.waiting.on = d0 + 13, c.waiting.cramped = 0;
    CHECK(cramps(13) == 1);
    CHECK(cramps(14) == 2);
    c.place.cleared_on = d0 + 3;
    CHECK(cramps(14) == 1);
    c.place.cleared_on = d0 + 12;
    CHECK(cramps(14) == 0);
}
TEST_CASE("the last three stretches: how many were above, since the last clearance") {
    chronicle h = someone();
    course_memory& c = *h.find(left_knee);
    for (const exact on : {0, 1, 2}) c.strains.put(d0 + on, 5);
    c.strains.put(d0 + 3, 4);
    CHECK(of_the_knee<strains_lately>(h, d0 + 3).above(4) == 2);
    CHECK(of_the_knee<strains_lately>(h, d0 + 3).above(5) == 0);
    CHECK(of_the_knee<strains_lately>(h, d0 + 3).above(3) == 3);
    CHECK(of_the_knee<strains_lately>(h, d0 + 3).worst[0] == 4);
    c.place.cleared_on = d0 + 1;
    CHECK(of_the_knee<strains_lately>(h, d0 + 3).above(4) == 1);
    CHECK(of_the_knee<strains_lately>(h, d0 + 3).worst[2] == -1);
}
TEST_CASE("training days are those of the six before today") {
    chronicle h;
    for (const exact on : {0, 1, 4, 6}) h.person.trained.put(d0 + on);
    CHECK(of_the_person<training_days>(h, d0 + 6).of_last_six == 3);
    CHECK(of_the_person<training_days>(h, d0 + 7).of_last_six == 3);
    CHECK(of_the_person<training_days>(h, d0 + 8).of_last_six == 2);
}
TEST_CASE("how often: days of resistance work, yesterday, light, and tolerated after four weeks of it without load") {
    chronicle h = someone();
    const auto often = [&](exact today) { return of_the_knee<frequency>(h, d0 + today); };
    CHECK(often(0).began == never);
    for (exact i = 0; i != 10; ++i) trains(h, d0 + 3 * i, 6);
    CHECK(often(27).of_last_six == 2);
    CHECK_FALSE(often(27).yesterday);
    CHECK(often(28).yesterday);
    CHECK(often(27).light);
    CHECK_FALSE(often(27).tolerated);
    CHECK(often(28).tolerated);
    h.at(thigh_l).hardest = 7;
    CHECK_FALSE(often(28).light);
    CHECK_FALSE(often(28).tolerated);
    h.at(thigh_l).hardest = 6, h.at(thigh_l).efforts_open = 1;
    CHECK_FALSE(often(28).light);
    h.at(thigh_l).efforts_open = 0;
    h.at(thigh_l).sore.put(d0 + 26, 2);  // a second day that is not clear
    CHECK_FALSE(often(28).tolerated);
    h.find(left_knee)->level = dose{8 * rep, 1 * kg};
    CHECK_FALSE(often(40).tolerated);

    chronicle untold = someone();
    for (exact i = 0; i != 10; ++i) {
        trains(untold, d0 + 3 * i, 6);
        if (i == 5) untold.at(thigh_l).sore = {};
    }
    CHECK_FALSE(of_the_knee<frequency>(untold, d0 + 29).tolerated);  // four of nine second days
    untold.at(thigh_l).sore.put(d0 + 17, 0);
    CHECK(of_the_knee<frequency>(untold, d0 + 29).tolerated);        // five of nine
}
TEST_CASE("a gap counts from the last day before today on which the least trained region was trained") {
    chronicle h = someone();
    const auto since = [&](exact today) { return gap::of(h, h.find(left_knee), d0 + today); };
    CHECK_FALSE(since(0).known());
    trains(h, d0, 6);
    CHECK_FALSE(since(0).known());
    CHECK(since(1).value().place() == 1);
    CHECK(since(1).taken() == d0);
    trains(h, d0 + 5, 6);
    CHECK(since(5).value().place() == 5);
    CHECK(since(9).value().place() == 4);
    CHECK(since(5'000).value().place() == day_count::most);
}
TEST_CASE("the session before the last: too hard for the cap of its day, within 28 days and at one level") {
    chronicle h = someone();
    course_memory& c = *h.find(left_knee);
    const auto before = [&](exact today) { return previous_too_hard::of(h, &c, d0 + today); };
    trains(h, d0, 9);
    CHECK_FALSE(before(0).known());
    trains(h, d0 + 3, 6);
    CHECK(before(3).known());
    CHECK(before(3).value() == yes);  // 4.5 above 4
    CHECK(before(27).known());
    CHECK_FALSE(before(28).known());
    CHECK(before(28).why() == silence::not_answered);
    c.sessions[1].effort = 8;
    CHECK(before(3).value() == no);
    c.sessions[1].reserve = 3, c.sessions[1].spare = 4;
    CHECK(before(3).value() == yes);
    c.sessions[1].reserve = 4;
    CHECK(before(3).value() == no);
    c.sessions[1].could_not_talk = true;
    CHECK(before(3).value() == yes);
    c.sessions[1].effort = -1;
    CHECK_FALSE(before(3).known());
    c.sessions[1].effort = 8, c.sessions[0].level_no = 7;
    CHECK_FALSE(before(3).known());
}
TEST_CASE("evidence: sessions of 28 days at this level, and of 14 how many can be judged") {
    chronicle h = someone();
    for (exact i = 0; i != 12; ++i) trains(h, d0 + 3 * i, 6);
    const auto found = [&](exact today) { return of_the_knee<evidence>(h, d0 + today); };
    CHECK_FALSE(evidence::of(h, nullptr, d0).value().any);
    CHECK_FALSE(evidence::of(someone(), h.find(recumbent_cycle), d0).value().any);
    CHECK(found(33).any);
    CHECK(found(33).began == d0);
    CHECK(found(33).size == 10);         // of days 6 to 33
    CHECK(found(33).sessions_14 == 4);   // of days 21 to 30: the last cannot be judged before its second day
    CHECK(found(35).evaluable_14 == 4);
    CHECK(found(20).size == 0);          // no step before day 21
    CHECK(found(35).at[0].good);
    h.at(thigh_l).sore.put(d0 + 35, 2);
    CHECK_FALSE(found(35).at[0].good);
    CHECK(found(35).at[1].good);
    h.person.place.flags.add(flag::episode, d0 + 34, d0 + 33);
    CHECK(found(47).newest_episode == d0 + 34);
    CHECK(found(47).size == 0);          // 14 days after an episode there is no step
    CHECK(found(48).size == 5);
    h.find(left_knee)->sessions[0].hurt = true;
    CHECK_FALSE(found(48).at[0].good);

    chronicle unsaid = someone();        // a session counts as one that could not be judged from its fifth day on
    trains(unsaid, d0, 6), trains(unsaid, d0 + 21, 6);
    unsaid.at(thigh_l).sore = {};
    CHECK(of_the_knee<evidence>(unsaid, d0 + 25).sessions_14 == 0);
    CHECK(of_the_knee<evidence>(unsaid, d0 + 26).sessions_14 == 1);
    CHECK(of_the_knee<evidence>(unsaid, d0 + 26).evaluable_14 == 0);
    unsaid.at(thigh_l).recalled.put(d0 + 25, 0);  // a recall on the fourth day speaks of the second
    CHECK(of_the_knee<evidence>(unsaid, d0 + 26).evaluable_14 == 1);
}
TEST_CASE("falls of tests hold 28 days, slow ones 122, and neither past a review") {
    chronicle h;
    const auto falls = [&](exact today) { return of_the_person<test_falls>(h, d0 + today); };
    CHECK(falls(0).held(trend::walk) == -1);
    CHECK(falls(0).slow() == -1);
    h.person.fell_on[static_cast<std::size_t>(trend::walk)] = d0;
    h.person.fell_slowly_on = d0, h.person.slow_fall_from = d0 - 60;
    CHECK(falls(0).held(trend::walk) == 0);
    CHECK(falls(27).held(trend::walk) == 27);
    CHECK(falls(28).held(trend::walk) == -1);
    CHECK(falls(28).held(trend::grip) == -1);
    CHECK(falls(122).slow() == 122);
    CHECK(falls(123).slow() == -1);
    CHECK_FALSE(falls(1).flagged);
    h.at(thigh_l).place.flags.add(flag::minor, d0 - 61, d0 - 62);
    CHECK_FALSE(falls(1).flagged);
    h.at(thigh_l).place.flags.add(flag::minor, d0 - 60, d0 - 61);
    CHECK(falls(1).flagged);
    h.person.last_review = d0 - 1;
    CHECK(falls(1).slow() == 1);
    h.person.last_review = d0;
    CHECK(falls(1).held(trend::walk) == -1);
    CHECK(falls(1).slow() == -1);
}
TEST_CASE("the weaker side: the least grade below 4, and how far it is below the other side") {
    chronicle h = someone();
    const auto side = [&] { return of_the_knee<weaker_side>(h, d0); };
    limb_memory &here = h.at(thigh_l), &there = h.at(right(thigh));
    CHECK(side().grade == -1);
    CHECK(side().grades_apart == 0);
    here.grade = 12;
    CHECK(side().grade == -1);
    here.grade = 11;
    CHECK(side().grade == 11);
    here.grade = 0;  // no movement at all is a grade
    CHECK(side().grade == 0);
    there.grade = 12;
    CHECK(side().grades_apart == 12);
    here.grade = 13;
    CHECK(side().grades_apart == 0);
    here.force.put(150, d0, never);
    CHECK(side().share_lost == 0);
    there.force.put(200, d0, never);
    CHECK(side().share_lost == 250);
    here.force.put(300, d0 + 1, never);
    CHECK(side().share_lost == 0);
}
TEST_CASE("felt harder: against the middle of three before it at one dose, within 28 days") {
    const auto rise = [](std::initializer_list<exact> efforts, exact every = 3) {
        chronicle h = someone();
        exact i = 0;
        for (const exact e : efforts) trains(h, d0 + every * i++, e);
        const felt_harder::value_type v = of_the_knee<felt_harder>(h, d0 + every * i);
        return std::pair{v.rise, v.rise_before};
    };
    constexpr exact untold = felt_harder::untold;
    CHECK(rise({4, 5, 6}).first == untold);
    CHECK(rise({4, 6, 5, 8}) == std::pair<exact, exact>{3, untold});
    CHECK(rise({6, 5, 4, 8}).first == 3);
    CHECK(rise({5, 6, 4, 5}) == std::pair<exact, exact>{0, untold});  // what has not risen is not asked further
    CHECK(rise({4, 6, 5, 7, 8}) == std::pair<exact, exact>{2, 2});
    CHECK(rise({4, 5, 6, 8}, 9).first == 3);
    CHECK(rise({4, 5, 6, 8}, 10).first == untold);
}
TEST_CASE("what the pool needs: a capacity that is a year old at most, and the shortest aerobic level on land") {
    chronicle h;
    const auto pool = [&](exact today) { return of_the_person<pool_record>(h, d0 + today); };
    CHECK(pool(0).breath == -1);
    CHECK_FALSE(pool(0).breath_in_date);
    h.person.capacity = {70, d0};
    CHECK(pool(vital_capacity::max_age).breath_in_date);
    CHECK_FALSE(pool(vital_capacity::max_age + 1).breath_in_date);
    CHECK(pool(vital_capacity::max_age + 1).breath == 70);
    CHECK(pool(0).land_seconds == -1);
    h.prescribe(walking, dose{20 * minutes}), h.prescribe(recumbent_cycle, dose{10 * minutes}), h.prescribe(left_knee, dose{8 * rep});
    CHECK(pool(0).land_seconds == 600);
    h.find(recumbent_cycle)->level = dose{30 * minutes};
    CHECK(pool(0).land_seconds == 1'200);
}

}  // namespace history_derived
