// SPDX-License-Identifier: BSL-1.0
// AQU-1 to AQU-5 and AQU-7: pages docs/rules/AQU-*.md.
#include <doctest/doctest.h>

#include "living.hpp"

namespace pool {

using namespace living;
using fit = rules::fit_for_the_water;
using warmth = rules::warmth_of_the_water;
using depth = rules::depth_of_the_water;
using out = rules::way_out_of_the_water;
using with_somebody = rules::company_in_the_water;
using short_at_first = rules::first_weeks_in_the_water;

inline constexpr exercise swim_walk = warm_water_walking, kicks = seated_pool_kicks;
inline constexpr yes_no is = yes, is_not = no;

constexpr water_temperature degrees(exact tenths) { return water_temperature{*water_celsius::from(tenths)}; }
constexpr vital_capacity breath(exact per_cent) { return vital_capacity{*ordinal<scales::percent>::from(per_cent)}; }
constexpr tug up_and_go(exact tenths) { return tug{*tug::value_type::from(tenths)}; }

dose lasting(exact n_minutes) { return dose{}.with(part::time, n_minutes * 60); }
order order_of(exercise e, const dose& from, const dose& to) {
    order o;
    o.what = e, o.start = from, o.ceiling = to;
    return o;
}
/// A walk and kicks in the water, a knee, and, if it has a time, a cycle on land.
draft with_a_pool(exact land_minutes = 0, exact pool_minutes = 10) {
    draft d;
    d.by = therapist, d.since = first_day, d.pace = pace::standard;
    d.orders = {order_of(swim_walk, lasting(pool_minutes), dose{30 * minutes}), order_of(kicks, dose{1 * sets, 10 * rep}, dose{3 * sets, 15 * rep}),
                order_of(left_knee, dose{1 * sets, 10 * rep, 1 * kg}, dose{3 * sets, 12 * rep, 3 * kg})};
    if (land_minutes != 0) d.orders.add(order_of(recumbent_cycle, lasting(land_minutes), dose{30 * minutes}));
    return d;
}
/// The five answers of a visit.
template <class P>
P& visits(P& p, const water_temperature& warm = degrees(320), depth_of_water deep = to_the_chest) {
    p.tells(pool_company{is}, water_trouble{is_not}, way_out{is}, warm, water_depth{deep});
    return p;
}
/// On a good morning nine days on, with the clinician's record of the pool.
auto morning(const tested_rules& rules = ibm_rules, const draft& d = with_a_pool()) {
    auto p = someone(rules, d);
    p.tells(water_precautions{none}, breath(85));
    p.lives_well(9, 0).checks_in();
    return p;
}
auto at_the_pool(const tested_rules& rules = ibm_rules, const draft& d = with_a_pool()) {
    auto p = morning(rules, d);
    return visits(p);
}
template <class P>
bool closed(const P& p) {
    return !p.may(swim_walk) && !p.may(kicks) && p.may(left_knee) && p.act() < action::rest;
}
template <class P>
bool open(const P& p) {
    return p.may(swim_walk) && p.may(kicks) && p.may(left_knee);
}
way of_the_pool(mode m = mode::pool) { return {{first_day, first_day}, m, {}}; }
template <class T>
reading<T> told(const T& v, day on = first_day) {
    return {v, on};
}

// ── silence ──

TEST_CASE("the pool is open with the answers of the visit, and each answer that is not there keeps it closed; land goes on") {
    CHECK(open(at_the_pool()));
    CHECK(closed(morning()));
    const auto all_but_one = [](std::uint8_t left_open) {
        auto p = morning();
        const auto say = [&](const auto& x) {
            if (row(x).code != left_open) p.tells(x);
        };
        say(pool_company{is}), say(water_trouble{is_not}), say(way_out{is}), say(degrees(320)), say(water_depth{to_the_waist});
        return p;
    };
    const std::pair<std::uint8_t, std::string_view> by_rule[] = {
        {pool_company::code, "AQU-5"}, {water_trouble::code, "AQU-1"}, {way_out::code, "AQU-4"}, {water_temperature::code, "AQU-2"}, {water_depth::code, "AQU-3"}};
    for (const auto& one : by_rule) {
        const std::uint8_t code = one.first;
        const std::string_view id = one.second;
        CAPTURE(id);
        const auto p = all_but_one(code);
        CHECK(closed(p));
        REQUIRE(p.why(swim_walk, id));
        CHECK(p.why(swim_walk, id)->because == cause::silence);
        CHECK(p.of(swim_walk).sum.latched.empty());
        CHECK(p.of(swim_walk).sum.only.has(constraint::no_pool));
    }
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined}) {
        auto p = all_but_one(pool_company::code);
        p.tells(unanswered<pool_company>{s});
        CHECK(closed(p));
        p.tells(pool_company{is});
        CHECK(open(p));  // the answer opens it, the same day
    }
    auto p = at_the_pool();
    p.sleeps().checks_in();
    CHECK(closed(p));  // yesterday's visit is none
}

TEST_CASE("the pool is asked about where the form orders it: company first, the rest where there is some") {
    const std::uint8_t rest_of_them[] = {water_trouble::code, way_out::code, water_temperature::code, water_depth::code};
    const auto asks = [](const auto& p, std::uint8_t code) {
        const question_list due = p.coach().due(p.history(), p.today());
        return std::any_of(due.begin(), due.end(), [&](const question& q) { return q.code == code; });
    };
    auto p = morning();
    CHECK(asks(p, pool_company::code));
    for (const std::uint8_t code : rest_of_them) CHECK_FALSE(asks(p, code));
    auto stays_home = p;
    stays_home.tells(pool_company{no});
    CHECK_FALSE(asks(stays_home, pool_company::code));
    for (const std::uint8_t code : rest_of_them) CHECK_FALSE(asks(stays_home, code));
    p.tells(pool_company{yes});
    for (const std::uint8_t code : rest_of_them) CHECK(asks(p, code));
    visits(p);
    for (const std::uint8_t code : rest_of_them) CHECK_FALSE(asks(p, code));
    auto on_land = someone();
    on_land.checks_in();
    CHECK_FALSE(asks(on_land, pool_company::code));
    on_land.tells(pool_company{yes});
    for (const std::uint8_t code : rest_of_them) CHECK_FALSE(asks(on_land, code));
}

TEST_CASE("the pool rules speak of the pool alone") {
    auto p = morning();
    for (const std::string_view id : {"AQU-1", "AQU-2", "AQU-3", "AQU-4", "AQU-5", "AQU-7"}) {
        CHECK_FALSE(p.speaks(left_knee, id));
        CHECK_FALSE(p.speaks(id));
    }
    for (const mode m : {mode::standing, mode::external_load, mode::aerobic}) {
        CHECK(fit{}(of_the_pool(m), {}, {}, {}).what() == progress());
        CHECK(warmth{}(of_the_pool(m), {}, {}, {}).what() == progress());
        CHECK(depth{}(of_the_pool(m), {}, {}, {}, {}).what() == progress());
        CHECK(out{}(of_the_pool(m), {}).what() == progress());
        CHECK(with_somebody{}(of_the_pool(m), {}, {}).what() == progress());
    }
}

// ── AQU-1 ──

TEST_CASE("AQU-1: trouble keeps out of the water for the day") {
    auto p = at_the_pool();
    p.tells(water_trouble{yes});
    CHECK(closed(p));
    CHECK(p.says(swim_walk, "AQU-1", fit::trouble_today));
    CHECK(p.of(swim_walk).sum.latched.empty());
    p.sleeps().checks_in();
    CHECK(open(visits(p)));
}

TEST_CASE("AQU-1: what is on record waits for a clearance of the pool, and heat is no part of it") {
    for (std::uint8_t i = 0; i != water_precaution_count; ++i) {
        const auto w = static_cast<water_precaution>(i);
        CAPTURE(key(w));
        auto p = at_the_pool();
        p.tells(water_precautions{w});
        const bool waits = w != water_precaution::heat_sensitive;
        CHECK(p.of(swim_walk).sum.latched.has(latch::water) == waits);
        if (!waits) continue;
        CHECK(p.says(swim_walk, "AQU-1", fit::on_record));
        CHECK(closed(p));
        p.sleeps(400).enrols().checks_in();
        visits(p, degrees(320), to_the_waist);
        CHECK(closed(p));  // time does not end it
        CHECK(p.of(swim_walk).sum.latched.has(latch::water));
        p.tells(cleared{latch::water, mode::pool, clinician{3, role::nobody}});
        CHECK(closed(p));
        p.tells(cleared{latch::water, mode::pool, therapist});
        CHECK(p.may(kicks));
        CHECK(p.of(kicks).sum.latched.empty());
    }
    CHECK(may_clear(latch::water) == role::physiotherapist);
}

TEST_CASE("AQU-1: a vital capacity under 60 per cent waits; one in order does not") {
    for (const exact per_cent : {59, 60, 61, 0}) {
        const bool waits = per_cent < 60;
        CAPTURE(per_cent);
        auto p = at_the_pool();
        p.tells(breath(per_cent));
        CHECK(p.of(swim_walk).sum.latched.has(latch::water) == waits);
        CHECK(p.says(swim_walk, "AQU-1", fit::little_breath) == waits);
    }
}

TEST_CASE("AQU-1: a clearance consumes the evidence up to its day; a record after it waits anew") {
    auto p = at_the_pool();
    p.tells(water_precautions{water_precaution::incontinence}, cleared{latch::water, mode::pool, therapist});
    CHECK(open(p));
    p.sleeps(30).checks_in();
    CHECK(open(visits(p)));
    p.tells(water_precautions{water_precaution::incontinence});
    CHECK(closed(p));
    p.tells(cleared{latch::water, mode::pool, doctor}).sleeps().checks_in();
    visits(p);
    CHECK(open(p));
    p.tells(breath(55));
    CHECK(closed(p));
}

TEST_CASE("AQU-1: a latch is of the pool alone, and silence beside it adds nothing") {
    const fit rule;
    const auto on_record = told(water_precaution_set{water_precaution::unsafe_swallow});
    CHECK(rule(of_the_pool(), {}, on_record, {}).what() == (await_clearance(latch::water) | under(constraint::no_pool)));
    CHECK(rule(of_the_pool(), told(no), on_record, {}).what() == (await_clearance(latch::water) | under(constraint::no_pool)));
    CHECK(rule(of_the_pool(), {}, {}, {}).from_silence);
    CHECK(rule(of_the_pool(), told(no), {}, {}).what() == progress());
    CHECK(rule(of_the_pool(), told(yes), {}, {}).what().rest_until == first_day + 1);
}

// ── AQU-2 ──

TEST_CASE("AQU-2: cold, active, light, moved, too warm: just below, at and just above each") {
    const auto arm_at = [](exact tenths) { return warmth{}(of_the_pool(), told(*water_celsius::from(tenths)), told(water_precaution_set{}), {}); };
    CHECK(arm_at(279).arm == warmth::too_cold);
    CHECK(arm_at(279).what().act == action::rest);
    for (const exact t : {280, 281, 329, 330}) CHECK(arm_at(t).what() == progress());
    for (const exact t : {331, 344, 345}) {
        CHECK(arm_at(t).arm == warmth::light_work);
        CHECK(arm_at(t).what().only == set_of<constraint>{constraint::start_phase_effort});
        CHECK(arm_at(t).what().limit.at(part::time) == 1200);
        CHECK(arm_at(t).what().act == action::progress);
    }
    for (const exact t : {346, 354, 355}) {
        CHECK(arm_at(t).arm == warmth::only_moved);
        CHECK(arm_at(t).what() == (rest(first_day + 1) | arm_at(345).what()));  // what is no training stays open
    }
    for (const exact t : {356, 420}) {
        CHECK(arm_at(t).arm == warmth::too_warm);
        CHECK(arm_at(t).what().only.has(constraint::no_pool));
    }
    for (const exact t : {279, 346, 355, 356}) {
        auto p = morning();
        CHECK(closed(visits(p, degrees(t))));
    }
    for (const exact t : {280, 330, 331, 345}) {
        auto p = morning();
        CHECK(open(visits(p, degrees(t))));
    }
}

TEST_CASE("AQU-2: who does not bear heat stays at 30, and without a record at 33") {
    const auto arm_at = [](exact tenths, const reading<water_precaution_set>& record) {
        pool_record::value_type p;
        p.heat_sensitive = record.known() && record.value().all().has(water_precaution::heat_sensitive);
        return warmth{}(of_the_pool(), told(*water_celsius::from(tenths)), record, p);
    };
    const auto no_heat = told(water_precaution_set{water_precaution::heat_sensitive});
    for (const exact t : {299, 300}) CHECK(arm_at(t, no_heat).what() == progress());
    for (const exact t : {301, 330, 340, 350}) CHECK(arm_at(t, no_heat).arm == warmth::bears_no_heat);
    for (const exact t : {329, 330}) CHECK(arm_at(t, {}).what() == progress());
    for (const exact t : {331, 340, 350}) {
        CHECK(arm_at(t, {}).arm == warmth::no_record);
        CHECK(arm_at(t, {}).from_silence);
        CHECK(arm_at(t, {}).what().only.has(constraint::no_pool));
    }
}

TEST_CASE("AQU-2: that somebody does not bear heat stands until another record, however old the last") {
    auto p = someone(ibm_rules, with_a_pool());
    p.tells(water_precautions{water_precaution::heat_sensitive});
    p.lives_well(9, 0).sleeps(400).lives_well(9, 0).checks_in();
    const auto arm = [&] {
        const auto w = p.why(swim_walk, "AQU-2");
        return w ? int{w->arm} : -1;
    };
    visits(p, degrees(301));
    CHECK(arm() == warmth::bears_no_heat);
    CHECK_FALSE(p.may(swim_walk));
    p.tells(unanswered<water_precautions>{silence::declined});
    CHECK(arm() == warmth::bears_no_heat);  // silence takes nothing back
    p.tells(water_precautions{none});
    CHECK(arm() == -1);
}

TEST_CASE("AQU-2: another pool opens the same day") {
    auto p = morning();
    CHECK(closed(visits(p, degrees(250))));
    p.tells(degrees(300));
    CHECK(open(p));
}

TEST_CASE("AQU-2: the rings of its limits") {
    CHECK(moved(limits::coldest_water, 300) == limit_problem::nothing);
    CHECK(moved(limits::coldest_water, 279) == limit_problem::needs_a_signature);
    CHECK(moved(limits::coldest_water, 270, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::coldest_water, 269, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::water_for_active_work, 331) == limit_problem::needs_a_signature);
    CHECK(moved(limits::water_for_active_work, 345, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::water_for_active_work, 346, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::water_for_light_work, 346) == limit_problem::needs_a_signature);
    CHECK(moved(limits::water_for_light_work, 355, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::water_for_light_work, 356, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::water_to_be_moved_in, 356) == limit_problem::needs_a_signature);
    CHECK(moved(limits::water_to_be_moved_in, 360, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::water_to_be_moved_in, 361, signed_off) == limit_problem::beyond_the_absolute_bound);
    auto p = morning(with_limit(limits::water_for_active_work, 345));
    visits(p, degrees(345));
    CHECK_FALSE(p.speaks(swim_walk, "AQU-2"));
    auto q = morning(with_limit(limits::coldest_water, 270));
    CHECK(open(visits(q, degrees(270))));
}

// ── AQU-3 ──

TEST_CASE("AQU-3: from the waist to the chest; deeper with a safe swallow, breath and company") {
    const auto says = [](depth_of_water d, water_precaution_set record, exact per_cent, yes_no with) {
        pool_record::value_type p;
        p.breath = per_cent, p.breath_on = first_day, p.breath_in_date = true;
        return depth{}(of_the_pool(), told(d), told(record), told(with), p);
    };
    const water_precaution_set nothing{};
    CHECK(says(below_the_waist, nothing, 90, yes).arm == depth::too_shallow);
    CHECK(says(below_the_waist, nothing, 90, yes).what().act == action::rest);
    for (const depth_of_water d : {to_the_waist, to_the_chest, above_the_chest}) CHECK(says(d, nothing, 90, yes).what() == progress());
    CHECK(says(to_the_chest, nothing, 90, no).what() == progress());
    CHECK(says(above_the_chest, nothing, 90, no).arm == depth::not_so_deep);
    for (const water_precaution w : {water_precaution::unsafe_swallow, water_precaution::airway_or_feeding_tube}) {
        CHECK(says(to_the_chest, w, 90, yes).what() == progress());
        CHECK(says(above_the_chest, w, 90, yes).arm == depth::not_so_deep);
    }
    for (const depth_of_water d : {to_the_chest, above_the_chest}) {
        CHECK(says(d, nothing, 60, yes).what() == progress());
        CHECK(says(d, nothing, 59, yes).arm == depth::waist_for_breath);
        CHECK(says(d, water_precaution::under_one_litre, 90, yes).arm == depth::waist_for_breath);
    }
    CHECK(says(to_the_waist, water_precaution::under_one_litre, 10, no).what() == progress());
}

TEST_CASE("AQU-3: cleared by name, from 50 per cent on the chest is open, below it never is") {
    const auto cleared_at = [](exact per_cent, depth_of_water d) {
        auto p = morning();
        p.tells(breath(per_cent), cleared{latch::water, mode::pool, therapist});
        return visits(p, degrees(320), d);
    };
    for (const exact per_cent : {49, 50, 59, 60}) CHECK(open(cleared_at(per_cent, to_the_waist)));
    for (const exact per_cent : {50, 59, 60}) CHECK(open(cleared_at(per_cent, to_the_chest)));
    CHECK(closed(cleared_at(49, to_the_chest)));
    CHECK(cleared_at(49, to_the_chest).says(swim_walk, "AQU-3", depth::waist_for_breath));
}

TEST_CASE("AQU-3: without a record, or a lung test in date, it is the waist") {
    const auto p = [](auto... record) {
        auto x = someone(ibm_rules, with_a_pool());
        x.tells(record...);
        return x.lives_well(9, 0).checks_in();
    };
    for (const auto& x : {p(bad_past_experience{is_not}), p(water_precautions{none}), p(breath(85))}) {
        auto chest = x, waist = x;
        CHECK(closed(visits(chest)));
        CHECK(chest.says(swim_walk, "AQU-3", depth::no_record));
        CHECK(chest.why(swim_walk, "AQU-3")->because == cause::silence);
        CHECK(open(visits(waist, degrees(320), to_the_waist)));
    }
    auto q = p(water_precautions{none}, breath(85));
    q.sleeps(356).checks_in();  // 365 days after the record
    q.tells(cleared{latch::programme, doctor});
    visits(q);
    CHECK_FALSE(q.speaks(swim_walk, "AQU-3"));
    q.sleeps().checks_in();
    visits(q);
    CHECK(q.says(swim_walk, "AQU-3", depth::no_record));
    CHECK(closed(q.tells(water_depth{below_the_waist})));
}

// ── AQU-4 ──

TEST_CASE("AQU-4: no way out, not today; one that is found opens it") {
    auto p = at_the_pool();
    p.tells(way_out{no});
    CHECK(closed(p));
    CHECK(p.says(swim_walk, "AQU-4", out::no_way_out));
    p.tells(way_out{yes});
    CHECK(open(p));
}

// ── AQU-5 ──

TEST_CASE("AQU-5: nobody is alone in the water; at the high tier it is one for one") {
    auto p = at_the_pool();
    CHECK(p.of(kicks).sum.only.has(constraint::company));
    CHECK_FALSE(p.of(kicks).sum.only.has(constraint::supervised_only));
    CHECK(p.says(kicks, "AQU-5", with_somebody::with_company));
    p.tells(up_and_go(149));
    CHECK(p.says(kicks, "AQU-5", with_somebody::with_company));
    p.tells(up_and_go(150));
    CHECK(p.says(kicks, "AQU-5", with_somebody::one_to_one));
    CHECK(p.of(kicks).sum.only.has(set_of<constraint>{constraint::company} | constraint::supervised_only));
    CHECK(p.may(kicks));
    p.tells(pool_company{no});
    CHECK(closed(p));
    CHECK(p.says(kicks, "AQU-5", with_somebody::alone_there));
    p.tells(pool_company{yes});
    CHECK(p.may(kicks));  // somebody came
    auto q = someone(with_limit(limits::fall_tiers_down, 1), with_a_pool());
    q.tells(water_precautions{none}, breath(85)).lives_well(9, 0).checks_in();
    visits(q).tells(up_and_go(150));
    CHECK(q.says(kicks, "AQU-5", with_somebody::with_company));
}

// ── AQU-7 ──

TEST_CASE("AQU-7: the first time is 10 minutes and seven tenths of land, not under the floor; then 20 for 14 days") {
    const auto first_grant = [](exact land, exact start) { return at_the_pool(ibm_rules, with_a_pool(land, start)).grant(swim_walk).at(part::time); };
    CHECK(first_grant(0, 10) == 600);
    CHECK(first_grant(0, 15) == 600);
    CHECK(first_grant(15, 10) == 600);
    CHECK(first_grant(14, 10) == 9 * 60);  // 9.8, in whole minutes
    CHECK(first_grant(10, 10) == 7 * 60);
    CHECK(first_grant(5, 10) == 5 * 60);  // the floor of a start of 10
    CHECK(first_grant(10, 15) == 450);

    const auto says = [](exact days_on) {
        step s;
        s.today = first_day + days_on, s.what = swim_walk, s.start = dose{10 * minutes};
        pool_record::value_type p;
        p.first = first_day;
        return short_at_first{}(s, p);
    };
    CHECK(says(0).arm == short_at_first::first_time);
    CHECK(says(0).what().limit.at(part::time) == 600);
    for (const exact n : {1, 12, 13}) {
        CHECK(says(n).arm == short_at_first::first_weeks);
        CHECK(says(n).what().limit.at(part::time) == 1200);
    }
    for (const exact n : {14, 15, 400}) CHECK(says(n).what() == progress());
    step of_sets;
    of_sets.what = kicks, of_sets.start = dose{1 * sets, 10 * rep};
    CHECK_FALSE(short_at_first::concerns(of_sets));
    step on_land;
    on_land.what = walking, on_land.start = dose{10 * minutes};
    CHECK_FALSE(short_at_first::concerns(on_land));
}

TEST_CASE("AQU-7: a second order on the first day is short too; any work in a pool was the first") {
    auto p = at_the_pool(ibm_rules, with_a_pool(0, 15));
    CHECK(p.grant(swim_walk).at(part::time) == 600);
    p.trains({}, {kicks});
    CHECK(p.history().person.first_in_the_pool == p.today());
    CHECK(p.grant(swim_walk).at(part::time) <= 600);
    p.sleeps(3).checks_in();
    visits(p);
    CHECK(p.grant(swim_walk).at(part::time) == 900);
}

TEST_CASE("AQU-7: the rings of its limit") {
    CHECK(moved(limits::first_pool_minutes, 5) == limit_problem::nothing);
    CHECK(moved(limits::first_pool_minutes, 11) == limit_problem::needs_a_signature);
    CHECK(moved(limits::first_pool_minutes, 30, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::first_pool_minutes, 31, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(at_the_pool(with_limit(limits::first_pool_minutes, 15), with_a_pool(0, 15)).grant(swim_walk).at(part::time) == 900);
    CHECK(at_the_pool(with_limit(limits::first_pool_minutes, 5)).grant(swim_walk).at(part::time) == 300);
}

// ── the monotone law ──

TEST_CASE("the pool: one answer moved towards danger takes no part of a finding back") {
    const auto temperature_of = [](exact t, int record) {
        const auto told_record = record == 0 ? reading<water_precaution_set>{} : told(record == 1 ? water_precaution_set{} : water_precaution_set{water_precaution::heat_sensitive});
        pool_record::value_type p;
        p.heat_sensitive = record == 2;
        return warmth{}(of_the_pool(), told(*water_celsius::from(t)), told_record, p).what();
    };
    for (int record = 0; record != 3; ++record) {
        for (exact t = 101; t <= 280; ++t) CHECK(temperature_of(t, record) <= temperature_of(t - 1, record));
        for (exact t = 281; t <= 450; ++t) CHECK(temperature_of(t - 1, record) <= temperature_of(t, record));
    }
    for (exact t = 100; t <= 450; ++t) {
        CHECK(temperature_of(t, 1) <= temperature_of(t, 2));
        CHECK(temperature_of(t, 1) <= temperature_of(t, 0));  // silence is no better than the best answer
    }
    std::vector<pool_record::value_type> records(1);
    for (const exact per_cent : {100, 60, 59, 50, 49, 0})
        for (const bool is_cleared : {false, true}) {
            pool_record::value_type p;
            p.breath = per_cent, p.breath_on = first_day, p.breath_in_date = true, p.cleared_on = is_cleared ? first_day : never;
            records.push_back(p);
        }
    std::vector<reading<water_precaution_set>> sets;
    for (exact bits = 0; bits != 1 << water_precaution_count; ++bits) sets.push_back(told(*water_precaution_set::from(bits)));
    for (const auto& p : records) {
        const auto deep = [&](exact d, const reading<water_precaution_set>& s, const reading<yes_no>& c) {
            return depth{}(of_the_pool(), told(*depth_of_water::from(d)), s, c, p).what();
        };
        const auto fits = [&](const reading<yes_no>& t, const reading<water_precaution_set>& s) { return fit{}(of_the_pool(), t, s, p).what(); };
        for (const auto& few : sets) {
            for (exact d = 1; d <= 3; ++d) {
                if (d > 1) CHECK(deep(d - 1, few, told(yes)) <= deep(d, few, told(yes)));
                CHECK(deep(d, few, told(yes)) <= deep(d, few, told(no)));
                CHECK(deep(d, few, told(yes)) <= deep(d, few, {}));
                CHECK(deep(d, sets[0], told(yes)) <= deep(d, {}, told(yes)));
            }
            CHECK(fits(told(no), few) <= fits(told(yes), few));
            CHECK(fits(told(no), few) <= fits({}, few));
            for (const auto& more : sets)
                if ((few.value().place() & more.value().place()) == few.value().place()) {
                    CHECK(fits(told(no), few) <= fits(told(no), more));
                    for (exact d = 0; d <= 3; ++d) CHECK(deep(d, few, told(yes)) <= deep(d, more, told(yes)));
                }
        }
    }
    CHECK(out{}(of_the_pool(), told(yes)).what() <= out{}(of_the_pool(), told(no)).what());
    CHECK(out{}(of_the_pool(), told(yes)).what() <= out{}(of_the_pool(), {}).what());
    for (const exact tenths : {100, 130, 160}) {
        fall_risk_facts f;
        f.tested = f.history_known = f.may_come_down = true, f.tug = tenths;
        const auto with = [&](const reading<yes_no>& c) { return with_somebody{}(of_the_pool(), f, c).what(); };
        CHECK(with(told(yes)) <= with(told(no)));
        CHECK(with(told(yes)) <= with({}));
    }
}

TEST_CASE("the pool: the answers of a visit commute") {
    auto p = morning(), q = morning();
    p.tells(pool_company{is}, water_trouble{is_not}, way_out{is}, degrees(340), water_depth{to_the_chest}, breath(55), water_precautions{water_precaution::incontinence});
    q.tells(water_precautions{water_precaution::incontinence}, breath(55), water_depth{to_the_chest}, degrees(340), way_out{is}, water_trouble{is_not}, pool_company{is});
    for (const exercise e : {swim_walk, kicks, left_knee}) {
        CHECK(p.of(e).sum == q.of(e).sum);
        CHECK(p.may(e) == q.may(e));
    }
}

// ── alone, and in a life ──

TEST_CASE("each pool rule alone decides") {
    const auto decides = [](const auto& story, const tested_rules& without_it) {
        CHECK_FALSE(story(morning()).may(swim_walk));
        CHECK(story(morning(without_it)).may(swim_walk));
    };
    decides([](auto p) { return visits(p).tells(water_trouble{yes}); }, all_but<fit>());
    decides([](auto p) { return visits(p, degrees(250)); }, all_but<warmth>());
    decides([](auto p) { return visits(p, degrees(320), below_the_waist); }, all_but<depth>());
    decides([](auto p) { return visits(p).tells(way_out{no}); }, all_but<out>());
    decides([](auto p) { return visits(p).tells(pool_company{no}); }, all_but<with_somebody>());
    CHECK(at_the_pool(ibm_rules, with_a_pool(0, 15)).grant(swim_walk).at(part::time) == 600);
    CHECK(at_the_pool(all_but<short_at_first>(), with_a_pool(0, 15)).grant(swim_walk).at(part::time) == 900);
}

TEST_CASE("a good course in the pool progresses: in the water and on land, with the answers given") {
    auto p = someone(ibm_rules, with_a_pool(10));
    p.tells(water_precautions{none}, breath(85));
    exact longest = 0;
    for (exact n = 0; n != 120; ++n) {
        p.checks_in();
        if (n % 3 == 0) {
            visits(p);
            CHECK(p.may(swim_walk));
            p.trains();
        }
        longest = (std::max)(longest, p.level(swim_walk).at(part::time));
        p.sleeps();
    }
    CHECK(longest > 600);
    CHECK(p.level(kicks).at(part::n_reps) > 10);
    CHECK(p.level(recumbent_cycle).at(part::time) > 600);
}

TEST_CASE("a good course at the waist progresses without any record of the pool") {
    auto p = someone(ibm_rules, with_a_pool());
    for (exact n = 0; n != 120; ++n) {
        p.checks_in();
        if (n % 3 == 0) visits(p, degrees(310), to_the_waist).trains();
        p.sleeps();
    }
    CHECK(p.level(swim_walk).at(part::time) > 600);
}

TEST_CASE("days without a visit cost one answer, and land progresses") {
    auto p = someone(ibm_rules, with_a_pool(10));
    for (exact n = 0; n != 80; ++n) {
        p.checks_in().tells(pool_company{no});
        if (n % 3 == 0) p.trains();
        p.sleeps();
    }
    CHECK(p.level(recumbent_cycle).at(part::time) > 600);
    CHECK(p.level(swim_walk).at(part::time) == 600);
}

}  // namespace pool
