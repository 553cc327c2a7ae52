// SPDX-License-Identifier: BSL-1.0
// IRP-3, IRP-4, IRP-6, IRP-7: pages docs/rules/IRP-3.md and on.
#include "living.hpp"

#include <doctest/doctest.h>

namespace interruption_illness {

using namespace living;

constexpr day d0 = first_day;
constexpr region thigh_l = left(thigh);
constexpr clinician anybody{9, role::nobody};
constexpr nrs ill_tired = 2_nrs;
constexpr dose knee_start{1 * sets, 10 * rep, 1 * kg};

constexpr celsius degrees(exact tenths) { return *celsius::from(tenths); }
constexpr whole_person on(day today) { return {{today, today}, d0 - 20}; }
template <class T>
constexpr reading<T> told(T v, day when) { return {v, when}; }

/// Someone who trained well for a fortnight and is ready to train today.
person training(const tested_rules& rules = ibm_rules) {
    auto p = someone(rules);
    p.lives_well(12, 4);
    return p;
}
/// A morning on which the person says how ill they are; with a temperature when it is given.
template <class P>
P& wakes(P& p, illness_state how, exact temperature_dc = 0) {
    p.tells(warning_signs{none}, illness{how}, fell{no}, fatigue{ill_tired}, unusual_fatigue{no}, soreness{everywhere, not_sore}, limited_next_day{no},
            company{yes}, daily_tasks_harder{not_at_all});
    for (const region r : {thigh_l, right(thigh), left(hamstring), right(hamstring), left(calf), right(calf)})
        if (p.history().soreness_gap(r, p.today())) p.tells(recalled_soreness{r, not_sore});
    if (how > not_ill) p.tells(upset_gut{no});
    if (temperature_dc != 0) p.tells(temperature{degrees(temperature_dc)});
    return p;
}
/// `n` feverish days, ending on the next morning.
template <class P>
P& feverish(P& p, exact n) {
    for (exact i = 0; i != n; ++i) wakes(p, systemic, 385).sleeps();
    return p;
}
/// Whether good days, training every fourth, lead to a step within nine weeks.
template <class P>
bool finds_its_way(P p, exercise e = left_knee) {
    for (exact i = 0; i != 63; ++i) {
        p.checks_in();
        if (p.act(e) == action::progress && p.may(e)) return true;
        if (i % 4 == 0) p.trains();
        p.sleeps();
    }
    return false;
}
template <class P>
bool waits_for(const P& p, latch l) { return p.decides().person.sum.latched.has(l); }

// ── IRP-3 ──

using irp3 = rules::illness_and_return;
using course = illness_course::value_type;

/// An illness of `days` days that ends with `last`; fever on all of them.
constexpr course ill(day last, exact days, day settled = never) {
    course c;
    c.first = c.fresh_from = last - (days - 1), c.last = last, c.settled = c.settles = settled, c.days = c.fever_days = days;
    return c;
}
constexpr said hears(const course& c, day today, illness_state now = not_ill, const irp3& r = {}) {
    return r(on(today), c, told(now, today)) | rules::return_after_illness{}(on(today), c);
}

TEST_CASE("IRP-3: an ill day rests; feverish, it leaves daily life only, else gentle movement too") {
    const said s = hears(ill(d0, 1), d0, systemic);
    CHECK(s.arm == irp3::ill_now);
    CHECK(s.what() == (rest(d0 + 3) | regress(700_pm) | under(constraint::light_effort)));  // worse than a cold is not looser
    CHECK(hears({}, d0, above_neck).what() <= s.what());
    CHECK(rules::feverish_day{}(on(d0), yes).what() == rest(d0 + 1).leaving(movement::daily_life));
    CHECK(rules::feverish_day{}(on(d0), no).what() == progress());
    CHECK(hears({}, d0).what() == progress());
    CHECK(irp3{}(on(d0), {}, {}).what() == progress());
}
TEST_CASE("IRP-3: rest to the settled day and two more; the return at 700 after up to three ill days, else at 500") {
    for (exact days = 1; days <= 9; ++days)
        for (exact n = 0; n <= 5; ++n) {
            CAPTURE(days);
            CAPTURE(n);
            const said s = hears(ill(d0 - 1, days, d0), d0 + n);
            CHECK((s.what().act == action::rest) == (n < 2));
            if (n < 2) CHECK(s.what().rest_until == d0 + 2);
            CHECK(s.what().leaves == (n < 2 ? movement::gentle : movement::open));
            CHECK(s.what().factor == (n != 0 ? whole : days <= 3 ? 700_pm : 500_pm));
            CHECK(s.what().latched.empty());
            CHECK(s.what().mark == flag::nothing);  // an illness is no episode
        }
}
TEST_CASE("IRP-3: more than three feverish days, the chest, or the tenth day wait for a physician") {
    for (exact days = 1; days <= 15; ++days) {
        course c = ill(d0, days);
        CAPTURE(days);
        CHECK(hears(c, d0, systemic).what().latched.has(latch::programme) == (days > 3));
        c.fever_days = 0;
        CHECK(hears(c, d0, systemic).what().latched.has(latch::programme) == (days >= 10));
        c.in_chest_now = true;
        CHECK(hears(c, d0, in_the_chest).what().latched.has(latch::programme));
    }
    CHECK(may_clear(latch::programme) == role::physician);
}
TEST_CASE("IRP-3: a cold above the neck keeps work light and holds") {
    const said s = hears({}, d0, above_neck);
    CHECK(s.arm == irp3::a_cold);
    CHECK(s.what() == (hold() | under(constraint::light_effort)));
    auto p = training();
    wakes(p, above_neck, 370);
    CHECK(p.act() == action::hold);
    CHECK(p.may(left_knee));
    CHECK(p.of(left_knee).sum.only.has(constraint::light_effort));
    CHECK(p.coach().next(p.history(), *p.coach().rx().find(walking), p.today()).effort_cap == 10);
    p.sleeps();
    wakes(p, not_ill);
    CHECK_FALSE(p.speaks("IRP-3"));
    CHECK(p.of(left_knee).factor == whole);
}
TEST_CASE("IRP-3: the ring of its days") {
    for (const exact n : {exact{2}, exact{3}}) CHECK(moved(limits::settled_days, n) == limit_problem::nothing);
    CHECK(moved(limits::settled_days, 1) == limit_problem::needs_a_signature);
    CHECK(moved(limits::settled_days, 1, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::settled_days, 0, signed_off) == limit_problem::beyond_the_absolute_bound);
    irp3 r;
    for (const exact n : {exact{1}, exact{3}}) {
        REQUIRE(r.settled_days.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(hears(ill(d0 - 1, 1, d0), d0 + n - 1, not_ill, r).what().act == action::rest);
        CHECK(hears(ill(d0 - 1, 1, d0), d0 + n, not_ill, r).what() == progress());
    }
}
TEST_CASE("IRP-3: fevers of 1, 3, 4 and 9 days in a life") {
    for (const exact days : {1, 3, 4, 9}) {
        auto p = training();
        CAPTURE(days);
        feverish(p, days - 1);
        wakes(p, systemic, 385);
        CHECK_FALSE(p.may(left_knee));
        CHECK_FALSE(p.may(left_fist));                        // feverish: daily life only
        CHECK(waits_for(p, latch::programme) == (days > 3));
        p.sleeps();
        wakes(p, not_ill);                                    // the settled day
        CHECK(p.of(left_knee).factor == (days <= 3 ? 700_pm : 500_pm));
        CHECK_FALSE(p.may(left_knee));
        CHECK(p.may(left_fist));                              // gentle movement from 24 hours on
        p.tells(cleared{latch::programme, doctor}).sleeps();
        wakes(p, not_ill);
        CHECK_FALSE(p.may(left_knee));
        CHECK(p.may(left_fist));
        p.sleeps();
        wakes(p, not_ill);                                    // settled day + 2
        CHECK(p.may(left_knee));
        CHECK(p.grant(left_knee) == dose{1 * sets, days <= 3 ? 7 * rep : 5 * rep, 0.5 * kg});
        CHECK(p.history().person.place.flags.newest_ever() == never);
        CHECK(finds_its_way(p));
    }
}
TEST_CASE("IRP-3: an ill day without a temperature counts as feverish; one below the fever does not, and leaves gentle movement") {
    for (const bool measured : {true, false}) {
        auto p = training();
        for (exact i = 1; i <= 4; ++i) {
            wakes(p, systemic, measured ? 379 : 0);
            CHECK(p.may(left_fist) == measured);
            CHECK(waits_for(p, latch::programme) == (!measured && i == 4));
            p.sleeps();
        }
    }
    auto p = training();
    wakes(p, above_neck, 380);                                // a fever is an illness, whatever it is called
    CHECK(p.says("IRP-3", irp3::ill_now));
    CHECK_FALSE(p.may(left_knee));
    auto q = training();
    wakes(q, above_neck, 379);
    CHECK_FALSE(q.says("IRP-3", irp3::ill_now));
}
TEST_CASE("IRP-3: not settled on the tenth day, without a fever") {
    auto p = training();
    for (exact i = 1; i <= 10; ++i) {
        wakes(p, systemic, 370);
        CHECK(waits_for(p, latch::programme) == (i == 10));
        p.sleeps();
    }
    p.tells(cleared{latch::programme, doctor});
    for (exact i = 11; i <= 19; ++i) {                        // the clearance consumes the ten days before it, and its own
        wakes(p, systemic, 370);
        CAPTURE(i);
        CHECK_FALSE(waits_for(p, latch::programme));
        p.sleeps();
    }
}
TEST_CASE("IRP-3: the chest waits for a physician from its first day, and every new day that it is told") {
    auto p = training();
    wakes(p, in_the_chest, 370);
    CHECK(waits_for(p, latch::programme));
    p.sleeps().tells(cleared{latch::programme, doctor});
    wakes(p, not_ill);
    CHECK_FALSE(waits_for(p, latch::programme));
    p.sleeps();
    wakes(p, not_ill);
    CHECK_FALSE(waits_for(p, latch::programme));
    wakes(p, in_the_chest);
    CHECK(waits_for(p, latch::programme));
}
TEST_CASE("IRP-3: its latch outlasts good days, a physiotherapist and somebody; a physician ends it, and it does not come back") {
    auto p = training();
    feverish(p, 4);
    p.lives_well(40, 0).checks_in();
    CHECK(waits_for(p, latch::programme));
    for (const clinician who : {therapist, anybody}) {
        p.tells(cleared{latch::programme, who}).sleeps().checks_in();
        CHECK(waits_for(p, latch::programme));
    }
    p.tells(cleared{latch::programme, doctor}).sleeps().checks_in();
    CHECK_FALSE(waits_for(p, latch::programme));
    CHECK(p.may(left_knee));
    CHECK(finds_its_way(p));
}
TEST_CASE("IRP-3: a physiotherapist who ends another latch does not consume the fever") {
    auto p = training();
    p.tells(warning_signs{none}).trains({.left_behind = after_effect::slow_breath}).tells(settle_minutes{*minute_count::from(20)}).sleeps();
    feverish(p, 2);
    wakes(p, systemic, 385).tells(cleared{latch::overwork, therapist}).sleeps();
    wakes(p, systemic, 385);
    CHECK(waits_for(p, latch::programme));
}
TEST_CASE("IRP-3: unanswered days rest, between ill days count as ill, and never latch") {
    auto p = training();
    wakes(p, systemic, 385).sleeps();
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.of(left_knee).sum.rest_until == p.today() + 2);   // as if it were settled today, and no sooner
    CHECK(p.of(left_knee).sum.factor == 700_pm);
    p.sleeps(2);
    wakes(p, systemic, 385);                                  // days 1 and 4 told, 2 and 3 silent
    CHECK_FALSE(waits_for(p, latch::programme));
    p.sleeps();
    wakes(p, not_ill);
    CHECK(p.of(left_knee).factor == 500_pm);                  // four ill days, silence does not shorten them

    auto q = training();
    wakes(q, systemic, 385).sleeps(20);
    CHECK_FALSE(q.may(left_knee));
    wakes(q, not_ill);
    CHECK_FALSE(waits_for(q, latch::programme));              // silent for weeks, then well: nobody is locked
    CHECK(q.of(left_knee).sum.rest_until == q.today() + 2);
}
TEST_CASE("IRP-3: a relapse after one or two well days is the same illness, after three it is a new one") {
    for (const exact well_days : {1, 2, 3}) {
        auto p = training();
        feverish(p, 3);
        for (exact i = 0; i != well_days; ++i) wakes(p, not_ill).sleeps();
        wakes(p, systemic, 385);
        CAPTURE(well_days);
        CHECK(waits_for(p, latch::programme) == (well_days <= 2));
        p.sleeps();
        wakes(p, not_ill);
        CHECK(p.of(left_knee).factor == (well_days <= 2 ? 500_pm : 700_pm));
        CHECK(p.of(left_knee).sum.rest_until == p.today() + 2);
    }
}
TEST_CASE("IRP-3: the day after a sick stomach is not settled") {
    auto p = training();
    wakes(p, systemic, 370).tells(upset_gut{yes}).sleeps();
    wakes(p, not_ill);
    CHECK(p.of(left_knee).sum.rest_until == p.today() + 3);
    p.sleeps();
    wakes(p, not_ill);
    CHECK(p.says("IRP-3", irp3::settling));
    p.sleeps(2);
    wakes(p, not_ill);
    CHECK(p.may(left_knee));                                  // settled on the second day, open on the fourth
}
TEST_CASE("IRP-3: recorded as over, without daily answers") {
    for (const exact days : {1, 3, 4, 9, 10}) {
        auto p = training();
        CAPTURE(days);
        p.sleeps(days);
        wakes(p, not_ill).tells(recorded{record_kind::illness_ended, days});
        CHECK(p.of(left_knee).factor == (days <= 3 ? 700_pm : 500_pm));
        CHECK(p.of(left_knee).sum.rest_until == p.today() + 2);
        CHECK(waits_for(p, latch::programme) == (days >= 10)); // ill on its tenth day
        if (days >= 10) p.tells(cleared{latch::programme, doctor});
        p.sleeps();
        wakes(p, not_ill);
        CHECK_FALSE(p.may(left_knee));
        p.sleeps();
        wakes(p, not_ill);
        CHECK(p.may(left_knee));
    }
    auto p = training();                                      // told ill, silent, then recorded as over
    wakes(p, systemic, 385).sleeps(4);
    wakes(p, not_ill).tells(recorded{record_kind::illness_ended, 4});
    CHECK(p.of(left_knee).factor == 500_pm);
    auto q = training();                                      // the record is older than an ill day: it is not over
    q.tells(recorded{record_kind::illness_ended, 2});
    wakes(q, systemic, 385);
    CHECK(q.says("IRP-3", irp3::ill_now));
}
TEST_CASE("IRP-3 alone decides") {
    const auto after_a_fever = [](const auto& set) {
        auto p = training(set);
        feverish(p, 2);
        wakes(p, not_ill);
        return p.may(left_knee);
    };
    CHECK_FALSE(after_a_fever(ibm_rules));
    CHECK(after_a_fever(all_but<irp3>()));
}

// ── IRP-4 ──

using irp4 = rules::hospital_return;

constexpr said stayed(exact days, bool hospital, const irp4& r = {}) { return r(on(d0), {d0, days, hospital, true, never}); }
TEST_CASE("IRP-4: any night in hospital, or three days in bed, waits for a physician; gentle movement stays") {
    for (exact days = 0; days <= 6; ++days) {
        CHECK(stayed(days, true).what() == await_clearance(latch::programme));
        CHECK(stayed(days, true).arm == irp4::after_hospital);
        CHECK(stayed(days, false).what().latched.has(latch::programme) == (days >= 3));
    }
    CHECK(stayed(3, false).arm == irp4::after_bed);
    CHECK(stayed(3, false).what().leaves == movement::gentle);
    CHECK(irp4{}(on(d0), {}).what() == progress());
}
TEST_CASE("IRP-4: half for 14 days at start-phase efforts, then 700, 800, 900, a week each") {
    for (exact n = 0; n <= 40; ++n) {
        const said s = irp4{}(on(d0 + n), {d0 - 1, 4, true, false, d0});
        const proportion share = n < 14 ? 500_pm : n < 21 ? 700_pm : n < 28 ? 800_pm : n < 35 ? 900_pm : whole;
        CAPTURE(n);
        CHECK(s.what().eased == share);
        CHECK(s.what().only.has(constraint::start_phase_effort) == (n < 14));
        CHECK(s.what().factor == (n == 0 ? 500_pm : whole));
        CHECK(s.what().latched.empty());
    }
}
TEST_CASE("IRP-4: the rings of its limits") {
    for (const exact n : {exact{200}, exact{500}}) CHECK(moved(limits::return_after_hospital, n) == limit_problem::nothing);
    CHECK(moved(limits::return_after_hospital, 501) == limit_problem::needs_a_signature);
    CHECK(moved(limits::return_after_hospital, 600, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::return_after_hospital, 601, signed_off) == limit_problem::beyond_the_absolute_bound);
    for (const exact n : {exact{2}, exact{3}}) CHECK(moved(limits::days_in_bed, n) == limit_problem::nothing);
    CHECK(moved(limits::days_in_bed, 4) == limit_problem::needs_a_signature);
    CHECK(moved(limits::days_in_bed, 5, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::days_in_bed, 6, signed_off) == limit_problem::beyond_the_absolute_bound);
    for (const exact n : {exact{2}, exact{5}}) {
        auto p = training(with_limit(limits::days_in_bed, n));
        CHECK_FALSE(waits_for(p.tells(recorded{record_kind::bed_rest, n - 1}), latch::programme));
        CHECK(waits_for(p.tells(recorded{record_kind::bed_rest, n}), latch::programme));
    }
    for (const exact n : {exact{200}, exact{600}}) {
        irp4 r;
        REQUIRE(r.first.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(r(on(d0), {d0, 4, true, false, d0}).what().eased.place() == n);
    }
}
/// Four nights in hospital, told on the day of return.
template <class P>
P& home_again(P& p) {
    p.sleeps(4);
    return wakes(p, not_ill).tells(recorded{record_kind::hospital_stay, 4});
}
TEST_CASE("IRP-4: the clearance is asked for the same day, and nothing but a physician's word ends the wait") {
    auto p = training();
    home_again(p);
    CHECK(p.act() == action::await_clearance);
    CHECK(p.may(left_fist));
    const auto due = day_plan{p.decides()}.clearances();
    CHECK(std::find(due.begin(), due.end(), clearance_due{latch::programme, scope::person, {}, role::physician}) != due.end());
    p.sleeps().lives_well(60, 4).checks_in();
    CHECK(p.says("IRP-4", irp4::after_hospital));
    p.tells(cleared{latch::programme, therapist}, cleared{latch::programme, anybody}, cleared{latch::overwork, doctor}).sleeps().checks_in();
    CHECK(waits_for(p, latch::programme));
    p.tells(cleared{latch::programme, doctor}).sleeps().checks_in();
    CHECK_FALSE(waits_for(p, latch::programme));
    p.lives_well(30, 4).checks_in();
    CHECK_FALSE(waits_for(p, latch::programme));
}
TEST_CASE("IRP-4: cleared the same day: 500 for 14 days, then a rung a week, and on to a step") {
    auto p = training();
    home_again(p).tells(cleared{latch::programme, doctor});
    for (exact n = 0; n != 36; ++n) {
        p.checks_in();
        CAPTURE(n);
        const proportion most = n < 14 ? 500_pm : n < 21 ? 700_pm : n < 28 ? 800_pm : n < 35 ? 900_pm : whole;
        CHECK(p.of(left_knee).factor == most);
        if (n < 14) CHECK(p.coach().next(p.history(), *p.coach().rx().find(walking), p.today()).effort_cap == 11);
        if (n % 3 == 0) p.trains();
        p.sleeps();
    }
    CHECK(finds_its_way(p));
}
TEST_CASE("IRP-4: without a session no rung is climbed") {
    auto p = training();
    home_again(p).tells(cleared{latch::programme, doctor}).sleeps();
    p.lives_well(40, 0).checks_in();
    CHECK(p.of(recumbent_cycle).factor <= 500_pm);
}
TEST_CASE("IRP-4: tests of standing from before the stay no longer reassure") {
    auto p = training();
    const auto tier_known = [&] { return p.says(walking, "FAL-1", rules::fall_risk_tier::not_tested); };
    CHECK_FALSE(tier_known());
    home_again(p).tells(cleared{latch::programme, doctor}).sleeps().checks_in();
    CHECK(tier_known());
    CHECK(p.of(walking).sum.only.has(constraint::supported_standing));
    p.tells(tug{*tug::value_type::from(100)});
    CHECK_FALSE(tier_known());
}
TEST_CASE("IRP-4: two days in bed change nothing, also not with a later clearance or a test") {
    auto p = training();
    p.sleeps(2);
    wakes(p, not_ill).tells(recorded{record_kind::bed_rest, 2}, cleared{latch::programme, doctor});
    CHECK_FALSE(p.speaks("IRP-4"));
    CHECK(p.of(left_knee).factor == whole);
    CHECK_FALSE(p.history().start_phase_on(p.today()));
    CHECK_FALSE(p.says(walking, "FAL-1", rules::fall_risk_tier::not_tested));
}
TEST_CASE("IRP-4: days in bed after a stay in hospital are one stay") {
    auto p = training();
    home_again(p).sleeps(3);
    p.tells(recorded{record_kind::bed_rest, 3});
    CHECK(p.history().person.stay_was_hospital);
    p.tells(cleared{latch::programme, doctor}).sleeps().checks_in();
    CHECK_FALSE(waits_for(p, latch::programme));
}
TEST_CASE("IRP-4 alone decides") {
    const auto home = [](const auto& set) {
        auto p = training(set);
        home_again(p);
        return p.may(left_knee);
    };
    CHECK_FALSE(home(ibm_rules));
    CHECK(home(all_but<irp4>()));
}

// ── IRP-6 ──

using irp6 = rules::flare_and_return;

constexpr said load_after(exact n, bool cleared_since = false, const irp6& r = {}) {
    return r(way{{d0 + n, d0 + n}, mode::external_load, {}}, {d0 - 20, d0, cleared_since ? d0 + n : never});
}
TEST_CASE("IRP-6: while it lasts nothing begins, nothing is loaded, and effort is that of a start") {
    const flare_course::value_type now{d0 - 3, never, never};
    CHECK(irp6{}(on(d0), now).what() == under(constraint::start_phase_effort));
    step s;
    s.today = d0, s.what = left_knee;
    CHECK(irp6{}(s, now).what() == rest(d0 + 1));
    CHECK(irp6{}(s, now).arm == irp6::no_start);
    s.trained = d0 - 4;
    CHECK(irp6{}(s, now).what() == progress());
    for (const mode m : {mode::standing, mode::pool, mode::aerobic}) CHECK(irp6{}(way{{d0, d0}, m, {}}, now).what() == progress());
    CHECK(irp6{}(way{{d0, d0}, mode::external_load, {}}, now).what().latched.has(latch::flare));
    CHECK(irp6{}(on(d0), {}).what() == progress());
    CHECK(may_clear(latch::flare) == role::physician);
}
TEST_CASE("IRP-6: load waits 14 days from the end and for a physician's word, in either order") {
    for (exact n = 0; n <= 20; ++n) {
        CAPTURE(n);
        CHECK(load_after(n).what().latched.has(latch::flare) == (n < 14));  // from then on the mark itself waits
        const said s = load_after(n, true);
        CHECK(s.what().latched.empty());
        CHECK((s.what().act == action::rest) == (n < 14));
        if (n < 14) CHECK(s.what().rest_until == d0 + 14);
        CHECK(s.what().factor == 500_pm);
    }
}
TEST_CASE("IRP-6: the ring of its wait") {
    for (const exact n : {exact{14}, exact{28}, exact{29}}) CHECK(moved(limits::load_after_flare, n) == limit_problem::nothing);
    CHECK(moved(limits::load_after_flare, 13, signed_off) == limit_problem::beyond_the_absolute_bound);
    irp6 r;
    REQUIRE(r.wait.set(28, {}, d0) == limit_problem::nothing);
    CHECK(load_after(27, true, r).what().act == action::rest);
    CHECK(load_after(28, true, r).what().act == action::regress);
}
template <class P>
P& flares(P& p, exact days) {
    p.tells(recorded{record_kind::flare_began, 0, {}, doctor});
    for (exact i = 0; i != days; ++i) {
        wakes(p, not_ill);
        CHECK(p.grant(left_knee).at(part::weight) == 0);
        p.sleeps();
    }
    return wakes(p, not_ill);
}
TEST_CASE("IRP-6: walking and range of motion go on, the load is off, and a person cannot say that it is over") {
    auto p = training();
    flares(p, 3);
    CHECK(p.act() < action::rest);
    CHECK(p.may(left_knee));
    CHECK(p.grant(left_knee).at(part::weight) == 0);
    CHECK(p.may(walking));
    CHECK(p.may(left_fist));
    CHECK(p.of(walking).sum.only.has(constraint::start_phase_effort));
    p.tells(recorded{record_kind::flare_ended}).sleeps(20);
    wakes(p, not_ill);
    CHECK(p.speaks("IRP-6"));
}
TEST_CASE("IRP-6: a flare that begins on the day another ended is a flare") {
    auto p = training();
    flares(p, 2).tells(recorded{record_kind::flare_ended, 0, {}, doctor}, recorded{record_kind::flare_began, 0, {}, doctor});
    p.sleeps();
    wakes(p, not_ill);
    CHECK(p.says("IRP-6", irp6::light_work));
    p.tells(recorded{record_kind::flare_ended, 0, {}, doctor}).sleeps();
    wakes(p, not_ill);
    CHECK_FALSE(p.says("IRP-6", irp6::light_work));
}
TEST_CASE("IRP-6: nothing new begins") {
    auto p = someone();
    p.checks_in().tells(recorded{record_kind::flare_began, 0, {}, doctor});
    CHECK_FALSE(p.may(walking));
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.may(left_fist));
    p.tells(recorded{record_kind::flare_ended, 0, {}, therapist});
    CHECK(p.may(walking));
}
TEST_CASE("IRP-6: after the end load waits for the 14th day and a physician, and returns at half") {
    for (const exact cleared_on : {0, 13, 14, 20}) {
        auto p = training();
        flares(p, 3).tells(recorded{record_kind::flare_ended, 0, {}, doctor});
        CAPTURE(cleared_on);
        for (exact n = 0; n <= 21; ++n) {
            p.checks_in();
            if (n == cleared_on) p.tells(cleared{latch::flare, mode::external_load, therapist}, cleared{latch::flare, mode::external_load, doctor});
            CAPTURE(n);
            CHECK((p.grant(left_knee).at(part::weight) > 0) == (n >= 14 && n >= cleared_on));
            if (n >= 14 && n >= cleared_on) CHECK(p.of(left_knee).factor == 500_pm);
            CHECK(p.history().person.place.factor.on(p.today(), 7) == whole);
            p.sleeps();
        }
        p.checks_in();
        for (exact i = 0; i != 40; ++i) {
            if (i % 4 == 0) p.trains();
            p.sleeps().checks_in();
        }
        CHECK(p.of(left_knee).factor == whole);               // it heals by sessions with load
        CHECK(finds_its_way(p));
    }
}
TEST_CASE("IRP-6: good days and others' words end nothing") {
    auto p = training();
    flares(p, 3).tells(recorded{record_kind::flare_ended, 0, {}, doctor});
    p.lives_well(60, 4).checks_in();
    for (const cleared& c : {cleared{latch::flare, mode::external_load, therapist}, cleared{latch::flare, mode::external_load, anybody},
                             cleared{latch::flare, mode::standing, doctor}, cleared{latch::flare, doctor}, cleared{latch::overwork, mode::external_load, doctor}}) {
        p.tells(c).sleeps().checks_in();
        CHECK(p.grant(left_knee).at(part::weight) == 0);
    }
    p.tells(cleared{latch::flare, mode::external_load, doctor}).sleeps().checks_in();
    CHECK(p.grant(left_knee).at(part::weight) > 0);
    p.lives_well(20, 4).checks_in();
    CHECK(p.grant(left_knee).at(part::weight) > 0);
}
TEST_CASE("IRP-6: another latch of load that ends later is no return from a flare") {
    auto p = training();
    flares(p, 1).tells(recorded{record_kind::flare_ended, 0, {}, doctor}).sleeps(14);
    p.checks_in().tells(cleared{latch::flare, mode::external_load, doctor});
    for (exact i = 0; i != 60; ++i) {
        if (i % 4 == 0) p.trains();
        p.sleeps().checks_in();
    }
    REQUIRE(p.of(left_knee).factor == whole);
    p.tells(daily_tasks_harder{clearly});
    for (exact i = 0; i != 14; ++i) {
        p.sleeps();
        p.tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{usually_tired}, unusual_fatigue{no}, soreness{everywhere, not_sore}, limited_next_day{no},
                company{yes});
    }
    p.tells(daily_tasks_harder{clearly});
    REQUIRE(p.history().modes_at(mode::external_load).left.lasts.latched.has(latch::overwork));
    p.tells(cleared{latch::overwork, mode::external_load, therapist});
    CHECK(p.history().modes_at(mode::external_load).factor.on(p.today(), 7) == whole);
}
TEST_CASE("IRP-6 alone decides") {
    const auto load_of = [](const auto& set) {
        auto p = training(set);
        p.checks_in().tells(recorded{record_kind::flare_began, 0, {}, doctor});
        return p.grant(left_knee).at(part::weight);
    };
    CHECK(load_of(ibm_rules) == 0);
    CHECK(load_of(all_but<irp6>()) == 1000);
}

// ── IRP-7 ──

using irp7 = rules::immobilised_limb;

TEST_CASE("IRP-7: a limb held still for three days waits for a physiotherapist, two days do not") {
    for (exact days = 0; days <= 10; ++days) {
        const said s = irp7{}(limb{{d0, d0}, thigh_l, d0 - 20}, {d0, days, never});
        CHECK(s.what().latched.has(latch::immobilised) == (days >= 3));
    }
    CHECK(irp7{}(limb{{d0 + 1, d0 + 1}, thigh_l, d0 - 20}, {d0, 9, never}).what() == progress());  // its latch is set
    CHECK(irp7{}(limb{{d0, d0}, thigh_l, d0 - 20}, {d0 - 9, 9, d0}).what() == regress(500_pm));
    CHECK(irp7{}(limb{{d0, d0}, thigh_l, d0 - 20}, {}).what() == progress());
    CHECK(may_clear(latch::immobilised) == role::physiotherapist);
}
TEST_CASE("IRP-7: the ring of its days") {
    for (const exact n : {exact{2}, exact{3}}) CHECK(moved(limits::immobilised_days, n) == limit_problem::nothing);
    CHECK(moved(limits::immobilised_days, 4) == limit_problem::needs_a_signature);
    CHECK(moved(limits::immobilised_days, 5, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::immobilised_days, 6, signed_off) == limit_problem::beyond_the_absolute_bound);
    irp7 r;
    for (const exact n : {exact{2}, exact{5}}) {
        REQUIRE(r.days.set(n, signed_off, d0) == limit_problem::nothing);
        CHECK(r(limb{{d0, d0}, thigh_l, never}, {d0, n - 1, never}).what() == progress());
        CHECK(r(limb{{d0, d0}, thigh_l, never}, {d0, n, never}).what().latched.has(latch::immobilised));
    }
}
/// The left thigh was held still for `days`, and the person trained what was free.
template <class P>
P& freed(P& p, exact days) {
    for (exact i = 0; i != days; ++i) {
        p.checks_in();
        if (i % 4 == 0) p.trains({}, {right_knee});
        p.sleeps();
    }
    return p.checks_in().tells(recorded{record_kind::limb_immobilised, days, place_of(thigh_l)});
}
TEST_CASE("IRP-7: the region waits and the rest of the body trains; only a clearance of that region ends it") {
    auto p = training();
    freed(p, 7);
    CHECK_FALSE(p.may(left_knee));
    CHECK(p.of(left_knee).sum.latched.has(latch::immobilised));
    CHECK(p.may(right_knee));
    CHECK(p.may(left_fist));
    CHECK(p.act() < action::rest);
    p.sleeps().lives_well(60, 4).checks_in();
    for (const cleared& c : {cleared{latch::immobilised, thigh_l, anybody}, cleared{latch::immobilised, right(thigh), therapist},
                             cleared{latch::immobilised, therapist}, cleared{latch::overwork, thigh_l, therapist}}) {
        p.tells(c).sleeps().checks_in();
        CHECK_FALSE(p.may(left_knee));
    }
    p.tells(cleared{latch::immobilised, thigh_l, therapist}).sleeps().checks_in();
    CHECK(p.may(left_knee));
    CHECK(p.history().at(right(thigh)).place.factor.on(p.today(), 7) == whole);
    p.sleeps().checks_in();
    CHECK(p.may(left_knee));
    CHECK(finds_its_way(p));
}
TEST_CASE("IRP-7: it returns at half at most, and by the length of the break") {
    for (const exact days : {4, 9, 20}) {
        auto p = training();
        freed(p, days).tells(cleared{latch::immobilised, thigh_l, doctor});
        CAPTURE(days);
        CHECK(p.of(left_knee).factor <= 500_pm);
        CHECK(p.grant(left_knee) == dose{1 * sets, 5 * rep, 0.5 * kg});
        CHECK(finds_its_way(p));
    }
    auto p = training();
    freed(p, 40).tells(cleared{latch::immobilised, thigh_l, therapist});
    CHECK(p.of(left_knee).sum.level == relevel::rebaseline);
    CHECK(p.of(left_knee).factor == 500_pm);
    CHECK(volume(p.grant(left_knee)) >= volume(floor_of(knee_start)));
}
TEST_CASE("IRP-7 alone decides") {
    const auto after = [](const auto& set) {
        auto p = training(set);
        freed(p, 4);
        return p.may(left_knee);
    };
    CHECK_FALSE(after(ibm_rules));
    CHECK(after(all_but<irp7>()));
}

}  // namespace interruption_illness
