// SPDX-License-Identifier: BSL-1.0
#include <andante/history/derived.hpp>

#include <doctest/doctest.h>

namespace history_chronicle {

using namespace andante;
using namespace andante::exercises;

constexpr day d0 = "2026-03-02"_day;
constexpr exercise left_knee = left(knee_extension);
constexpr dose as_prescribed{8 * rep};  // named: clang 14 loses a consteval literal inside a template
constexpr nrs none_at_all = 0_nrs, middling = 5_nrs;
constexpr cr10 hard = 6_cr10;

/// Hears rows of a day, by its number, as a history does.
class record_of_days {
  public:
    record_of_days() { told.prescribe(left_knee, as_prescribed); }
    template <class... Ts>
    void tells(exact on_day, const Ts&... xs) {
        (tell(on_day, row(xs)), ...);
    }
    template <class S>
    auto read(exact on_day, region r = left(thigh)) const {
        return S::of(told, place_of(r), d0 + on_day).value();
    }
    chronicle told{};

  private:
    void tell(exact on_day, entry e) {
        e.on = d0 + on_day;
        switch (e.what) {
            case entry_kind::clearance: (void)told.clear(e); break;
            case entry_kind::session: told.train(e, {}); break;
            case entry_kind::record: told.record(e, {}); break;
            default: told.answer(e, {});
        }
    }
};

TEST_CASE("an effort that is told before its session is of that session, and leaves none open") {
    record_of_days before, after;
    before.tells(0, effort{left_knee, hard}, done{left_knee, as_prescribed});
    after.tells(0, done{left_knee, as_prescribed}, effort{left_knee, hard});
    for (const record_of_days* r : {&before, &after}) {
        CHECK(r->read<recovery_due>(1).effort_told);
        CHECK(r->read<recovery_due>(1).hardest == hard.place());
    }
    record_of_days yesterday;
    yesterday.tells(0, effort{left_knee, hard});
    yesterday.tells(1, done{left_knee, as_prescribed});
    CHECK_FALSE(yesterday.read<recovery_due>(1).effort_told);
    CHECK(yesterday.read<recovery_due>(1).hardest == 0);
}
TEST_CASE("an exercise is new work until it has been done on two of the 28 days before") {
    const auto new_on = [](exact last) {
        record_of_days r;
        for (const exact on : {exact{0}, exact{10}, last}) r.tells(on, done{left_knee, as_prescribed});
        return r.read<recovery_due>(last).new_work;
    };
    record_of_days r;
    r.tells(0, done{left_knee, as_prescribed});
    r.tells(0, done{left_knee, as_prescribed});
    CHECK(r.read<recovery_due>(0).new_work);
    r.tells(1, done{left_knee, as_prescribed});  // two sessions of one day are one
    CHECK(r.read<recovery_due>(1).new_work);
    r.tells(2, done{left_knee, as_prescribed});
    CHECK_FALSE(r.read<recovery_due>(2).new_work);
    CHECK_FALSE(new_on(27));
    CHECK(new_on(28));
}
TEST_CASE("the usual tiredness of the first four weeks stays, also where it is none") {
    record_of_days r;
    for (exact i = 0; i != 28; ++i) r.tells(i, fatigue{i < 15 ? none_at_all : middling});
    r.tells(28, fatigue{middling});
    CHECK(r.told.person.fatigue_reference == 0);
    for (exact i = 29; i != 75; ++i) r.tells(i, fatigue{middling});  // the first days are not remembered any more
    CHECK(r.told.person.fatigue_reference == 0);
    CHECK(r.told.usual_fatigue_at(d0 + 75) == 2);
}
TEST_CASE("a warning sign that was cleared leaves no call for care open") {
    record_of_days r;
    const auto sign = [&](exact on_day) {
        reason why;
        why.act = action::stop_and_seek_care, why.heard = d0 + on_day;
        r.told.person.place.left.leave(stop_and_seek_care(urgency::same_day), why);
        if (r.told.person.care_called_on == never) r.told.person.care_called_on = d0 + on_day;
    };
    sign(0);
    CHECK_FALSE(r.told.care_came_late(d0));
    CHECK(r.told.care_came_late(d0 + 1));
    r.tells(2, cleared{latch::red_flag, physician(7)});
    CHECK_FALSE(r.told.care_came_late(d0 + 2));
    sign(10);
    CHECK_FALSE(r.told.care_came_late(d0 + 10));
    CHECK(r.told.care_came_late(d0 + 11));
}
TEST_CASE("of falls of tests that took long the last told counts; of those of one day the one that began last") {
    const auto walks = [](exact m) { return two_minute_walk{*two_minute_walk::value_type::from(m)}; };
    const auto rates = [](exact points) { return ibmfrs{*ibmfrs::value_type::from(points)}; };
    for (const bool walk_first : {true, false}) {
        record_of_days r;
        r.tells(0, rates(30));
        r.tells(20, walks(100));
        if (walk_first) r.tells(90, walks(60), rates(20));
        else r.tells(90, rates(20), walks(60));
        CHECK(r.told.person.fell_slowly_on == d0 + 90);
        CHECK(r.told.person.slow_fall_from == d0 + 20);
    }
    record_of_days r;
    r.tells(0, rates(30));
    r.tells(20, walks(100));
    r.tells(90, walks(60));
    CHECK(r.told.person.slow_fall_from == d0 + 20);
    r.tells(91, rates(20));
    CHECK(r.told.person.fell_slowly_on == d0 + 91);
    CHECK(r.told.person.slow_fall_from == d0);
}

TEST_CASE("the risk of falling: what counts, and for how long") {
    constexpr fall_cuts cuts{};
    chronicle h;
    const auto risk = [&](exact today) { return fall_risk_of(h, d0 + today); };
    CHECK_FALSE(risk(0).history_known);
    CHECK_FALSE(risk(0).tested);
    h.person.first_entry = d0;
    CHECK_FALSE(risk(364).history_known);
    CHECK(risk(365).history_known);
    h.person.falls_before = {2, d0};
    CHECK(risk(364).history_known);
    CHECK(risk(364).in_365_days == 2);
    CHECK(risk(364).in_90_days == 0);
    CHECK(risk(365).in_365_days == 0);
    h.person.tug = {100, d0 + 1};
    CHECK(risk(123).tested);
    CHECK_FALSE(risk(124).tested);
    CHECK(risk(124).tug == 100);
    h.person.stay_on = d0 + 1;
    CHECK_FALSE(risk(2).tested);
    h.person.stay_on = d0;
    CHECK(risk(2).tested);
    entry e = row(fall{.fracture = true});
    e.on = d0 + 2;
    h.person.falls.put(e);
    CHECK(risk(1).in_90_days == 0);
    CHECK(risk(91).in_90_days == 1);
    CHECK(risk(92).in_90_days == 0);
    CHECK(risk(366).in_365_days == 1);
    CHECK(risk(366).injured);
    CHECK(risk(367).in_365_days == 0);
    CHECK_FALSE(risk(367).injured);
    const auto with = [&](auto change) {
        fall_risk_facts f;
        f.tested = f.history_known = true;
        change(f);
        return f.by_criteria(cuts);
    };
    using enum fall_tier;
    CHECK(with([](fall_risk_facts&) {}) == low);
    CHECK(with([](fall_risk_facts& f) { f.tested = false; }) == moderate);
    CHECK(with([](fall_risk_facts& f) { f.history_known = false; }) == moderate);
    CHECK(with([](fall_risk_facts& f) { f.unsteady = true; }) == moderate);
    CHECK(with([](fall_risk_facts& f) { f.in_365_days = 1; }) == moderate);
    CHECK(with([](fall_risk_facts& f) { f.in_365_days = 2; }) == moderate);
    CHECK(with([](fall_risk_facts& f) { f.in_365_days = 3; }) == high);
    CHECK(with([](fall_risk_facts& f) { f.in_90_days = 1; }) == low);
    CHECK(with([](fall_risk_facts& f) { f.in_90_days = 2; }) == high);
    CHECK(with([](fall_risk_facts& f) { f.injured = true; }) == high);
    CHECK(with([](fall_risk_facts& f) { f.could_not_rise = true; }) == high);
    CHECK(with([](fall_risk_facts& f) { f.fainted = true; }) == high);
    CHECK(with([](fall_risk_facts& f) { f.knee_buckles = true; }) == high);
    const auto by = [&](exact fall_risk_facts::*test, exact n) { return with([&](fall_risk_facts& f) { f.*test = n; }); };
    CHECK(by(&fall_risk_facts::tug, 119) == low);
    CHECK(by(&fall_risk_facts::tug, 120) == moderate);
    CHECK(by(&fall_risk_facts::tug, 149) == moderate);
    CHECK(by(&fall_risk_facts::tug, 150) == high);
    CHECK(by(&fall_risk_facts::gait, 0) == high);
    CHECK(by(&fall_risk_facts::gait, 800) == high);
    CHECK(by(&fall_risk_facts::gait, 801) == moderate);
    CHECK(by(&fall_risk_facts::gait, 999) == moderate);
    CHECK(by(&fall_risk_facts::gait, 1'000) == low);
    CHECK(by(&fall_risk_facts::tandem, 0) == high);
    CHECK(by(&fall_risk_facts::tandem, 49) == high);
    CHECK(by(&fall_risk_facts::tandem, 50) == moderate);
    CHECK(by(&fall_risk_facts::tandem, 99) == moderate);
    CHECK(by(&fall_risk_facts::tandem, 100) == low);
    CHECK(by(&fall_risk_facts::knee, 0) == high);
    CHECK(by(&fall_risk_facts::knee, 29) == high);
    CHECK(by(&fall_risk_facts::knee, 30) == low);
    CHECK(by(&fall_risk_facts::stands, 0) == moderate);
    CHECK(by(&fall_risk_facts::stands, 7) == moderate);
    CHECK(by(&fall_risk_facts::stands, 8) == low);
    fall_risk_facts f;
    f.tested = f.history_known = true, f.held = high;
    CHECK(f.tier(cuts) == high);
    CHECK(f.tier({120, 150, 1}) == moderate);
    f.may_come_down = true;
    CHECK(f.tier(cuts) == low);
    CHECK(f.tier({120, 150, 1}) == low);
}
TEST_CASE("a tier rises at once; it comes down by a test after it and after the last fall, or by 90 days without one") {
    record_of_days r;
    const auto tier = [&](exact on_day) { return fall_risk_of(r.told, d0 + on_day).tier({}); };
    const auto rises_in = [](exact tenths) { return tug{*tug::value_type::from(tenths)}; };
    r.tells(0, falls_last_year{*tally::from(0)}, rises_in(100));
    CHECK(tier(0) == fall_tier::low);
    CHECK(r.told.person.tier == fall_tier::low);
    r.tells(5, rises_in(160));
    CHECK(tier(5) == fall_tier::high);
    CHECK(r.told.person.tier == fall_tier::high);
    CHECK(r.told.person.tier_on == d0 + 5);
    r.tells(6, unsteady{yes});  // what changes nothing does not begin the 90 days again
    CHECK(r.told.person.tier_on == d0 + 5);
    r.tells(7, knee_buckles{yes}), r.tells(8, unsteady{no}, knee_buckles{no});
    r.tells(9, rises_in(100));
    CHECK(tier(9) == fall_tier::low);
    CHECK(r.told.person.tier_on == d0 + 9);
    r.tells(10, unsteady{yes});
    CHECK(tier(10) == fall_tier::moderate);
    r.tells(11, unsteady{no});
    CHECK(tier(11) == fall_tier::moderate);  // no test since
    CHECK(tier(99) == fall_tier::moderate);
    CHECK(tier(100) == fall_tier::low);
}
TEST_CASE("pain: sharp pain is a hurt, and pain is one where it is amber and more than before the session") {
    const auto hurt = [](auto... xs) {
        record_of_days r;
        r.tells(0, done{left_knee, as_prescribed});
        (r.tells(0, xs), ...);
        return r.told.find(left_knee)->sessions[0].hurt;
    };
    CHECK_FALSE(hurt());
    CHECK(hurt(sharp_pain{left_knee, yes}));
    CHECK_FALSE(hurt(sharp_pain{left_knee, no}));
    CHECK_FALSE(hurt(pain{left_knee, 2_nrs}));
    CHECK(hurt(pain{left_knee, 3_nrs}));
    CHECK_FALSE(hurt(pain_before{left_knee, 3_nrs}, pain{left_knee, 3_nrs}));
    CHECK(hurt(pain_before{left_knee, 3_nrs}, pain{left_knee, 4_nrs}));
    record_of_days r;
    r.tells(0, pain_before{left_knee, 5_nrs});
    r.tells(1, done{left_knee, as_prescribed}, pain{left_knee, 4_nrs});  // of another day it says nothing
    CHECK(r.told.find(left_knee)->sessions[0].hurt);
}
TEST_CASE("the usual soreness of a region: the lower middle of five answers away from training, or that of enrolment for half a year") {
    record_of_days r;
    const auto usual = [&](exact today) { return r.told.usual_soreness_at(left(thigh), d0 + today); };
    CHECK(usual(0) == 0);
    r.tells(0, usual_soreness{left(thigh), 4_nrs});
    CHECK(usual(0) == 3);  // never above
    CHECK(usual(182) == 3);
    CHECK(usual(183) == 0);
    for (exact i = 1; i != 6; ++i) r.tells(i, soreness{left(thigh), *nrs::from(i % 3)});
    CHECK(usual(5) == 3);  // today is left out
    CHECK(usual(6) == 1);  // of 0, 1, 1, 2, 2
    r.tells(6, done{left_knee, as_prescribed});
    for (exact i = 6; i != 10; ++i) r.tells(i, soreness{left(thigh), 2_nrs});
    CHECK(usual(9) == 1);   // three days after training do not count
    r.tells(10, soreness{left(thigh), 2_nrs}), r.tells(11, soreness{left(thigh), 2_nrs});
    CHECK(usual(12) == 2);  // that of day 6 and those of days 10 and 11 do
}
TEST_CASE("the usual tiredness: the lower middle of five answers of two weeks, of eight, or that of enrolment for half a year") {
    record_of_days r;
    const auto usual = [&](exact today) { return r.told.usual_fatigue_at(d0 + today); };
    CHECK(usual(0) == -1);
    r.tells(0, usual_fatigue{4_nrs});
    CHECK(usual(182) == 4);
    CHECK(usual(183) == -1);
    for (exact i = 0; i != 5; ++i) r.tells(i, fatigue{6_nrs});
    CHECK(usual(4) == 4);  // today is left out
    CHECK(usual(5) == 6);
    for (exact i = 14; i != 19; ++i) r.tells(i, fatigue{2_nrs});
    CHECK(usual(18) == 2);  // days 4 to 17: 6, 2, 2, 2, 2
    CHECK(usual(28) == 2);
    CHECK(usual(29) == 2);  // days 15 to 28 have four answers; of all ten the lower middle
}
TEST_CASE("a gap of soreness: a day from the second to the fourteenth without an answer, until a recall closes it") {
    record_of_days r;
    const auto gap_at = [&](exact today) { return r.told.soreness_gap(left(thigh), d0 + today); };
    r.tells(0, done{left_knee, as_prescribed});
    CHECK_FALSE(gap_at(2));
    CHECK(gap_at(3));
    CHECK(gap_at(14));
    CHECK_FALSE(gap_at(15));
    r.tells(2, soreness{left(thigh), 0_nrs});
    CHECK_FALSE(gap_at(3));
    CHECK(gap_at(4));
    r.tells(4, recalled_soreness{left(thigh), 0_nrs});
    CHECK_FALSE(gap_at(4));
    CHECK(gap_at(5));  // the day of the recall itself is open
}

}  // namespace history_chronicle
