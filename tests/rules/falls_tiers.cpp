// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace falls_tiers {

using namespace living;
using tier_rule = rules::fall_risk_tier;
using company_rule = rules::company_for_standing;

constexpr auto rail = set_of<constraint>{constraint::supported_standing};
constexpr auto supervised_rail = rail | constraint::supervised_only;

constexpr tug up_and_go(exact tenths) { return tug{*tug::value_type::from(tenths)}; }
constexpr tally times(exact n) { return *tally::from(n); }

/// What is known of a person with one good test and a year without a fall.
constexpr fall_risk_facts steady_facts() {
    fall_risk_facts f;
    f.tested = f.history_known = f.may_come_down = true, f.tug = 100;
    return f;
}
template <class Change>
fall_tier tier_of(Change change) {
    fall_risk_facts f = steady_facts();
    change(f);
    return f.tier({});
}
/// As FAL-1 shows it: by what it asks of walking.
template <class P>
fall_tier tier(const P& p) {
    const decision d = p.of(walking);
    if (!p.speaks(walking, "FAL-1")) return fall_tier::low;
    return d.sum.only.has(constraint::supervised_only) ? fall_tier::high : fall_tier::moderate;
}
auto morning() {
    auto p = someone();
    p.lives_well(9, 0).checks_in();
    return p;
}

TEST_CASE("FAL-1: each criterion, just below, at and just above") {
    using f_t = fall_risk_facts&;
    CHECK(tier_of([](f_t) {}) == fall_tier::low);
    const auto low = fall_tier::low, moderate = fall_tier::moderate, high = fall_tier::high;
    const auto sorts = [](auto into, std::initializer_list<std::pair<exact, fall_tier>> want) {
        for (const auto& one : want) {
            const exact value = one.first;
            CAPTURE(value);
            CHECK(tier_of([&](f_t f) { into(f, value); }) == one.second);
        }
    };
    sorts([](f_t f, exact v) { f.tug = v; }, {{119, low}, {120, moderate}, {121, moderate}, {149, moderate}, {150, high}, {151, high}});
    sorts([](f_t f, exact v) { f.gait = v; }, {{1001, low}, {1000, low}, {999, moderate}, {801, moderate}, {800, high}, {799, high}, {0, high}});
    sorts([](f_t f, exact v) { f.tandem = v; }, {{101, low}, {100, low}, {99, moderate}, {50, moderate}, {49, high}, {0, high}});
    sorts([](f_t f, exact v) { f.knee = v; }, {{31, low}, {30, low}, {29, high}, {0, high}});
    sorts([](f_t f, exact v) { f.stands = v; }, {{9, low}, {8, low}, {7, moderate}, {0, moderate}});
    sorts([](f_t f, exact v) { f.in_365_days = v; }, {{0, low}, {1, moderate}, {2, moderate}, {3, high}, {4, high}});
    sorts([](f_t f, exact v) { f.in_90_days = v, f.in_365_days = v; }, {{0, low}, {1, moderate}, {2, high}});
    CHECK(tier_of([](f_t f) { f.injured = true; }) == high);
    CHECK(tier_of([](f_t f) { f.could_not_rise = true; }) == high);
    CHECK(tier_of([](f_t f) { f.fainted = true; }) == high);
    CHECK(tier_of([](f_t f) { f.knee_buckles = true; }) == high);
    CHECK(tier_of([](f_t f) { f.unsteady = true; }) == moderate);
    CHECK(tier_of([](f_t f) { f.tested = false; }) == moderate);
    CHECK(tier_of([](f_t f) { f.history_known = false; }) == moderate);
}

TEST_CASE("FAL-1: moderate asks for a fixed support, high for supervision, low for neither; seated work for nothing") {
    const tier_rule rule;
    const auto says = [&](auto change, mode m) {
        fall_risk_facts f = steady_facts();
        change(f);
        return rule(way{{first_day, first_day}, m, {}}, f);
    };
    CHECK(says([](auto&) {}, mode::standing).what() == progress());
    CHECK(says([](auto& f) { f.tug = 130; }, mode::standing).what() == under(rail));
    CHECK(says([](auto& f) { f.tug = 130; }, mode::standing).arm == tier_rule::moderate_risk);
    CHECK(says([](auto& f) { f.tested = false; }, mode::standing).arm == tier_rule::not_tested);
    CHECK(says([](auto& f) { f.tug = 160; }, mode::standing).what() == under(supervised_rail));
    CHECK(says([](auto& f) { f.tug = 160; }, mode::standing).arm == tier_rule::high_risk);
    for (const mode m : {mode::pool, mode::external_load, mode::aerobic}) CHECK(says([](auto& f) { f.tug = 160; }, m).what() == progress());

    auto p = morning();
    p.tells(up_and_go(160));
    CHECK(p.of(walking).sum.only.has(supervised_rail));
    CHECK(p.of(recumbent_cycle).sum.only.empty());
    CHECK(p.may(recumbent_cycle));
    CHECK(p.may(left_knee));
}

TEST_CASE("FAL-1: low wants a known year and one test in date; silence of any of them is moderate") {
    const auto told = [](auto... what) {
        person p{ibm_rules};
        p.tells(cleared{latch::programme, doctor}, what...).checks_in();
        return p;
    };
    const falls_last_year no_falls{times(0)};
    CHECK(tier(told(no_falls, up_and_go(100))) == fall_tier::low);
    CHECK(tier(told(no_falls)) == fall_tier::moderate);
    CHECK(told(no_falls).says(walking, "FAL-1", tier_rule::not_tested));
    CHECK(tier(told(up_and_go(100))) == fall_tier::moderate);
    CHECK(tier(told()) == fall_tier::moderate);
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined})
        CHECK(tier(told(unanswered<falls_last_year>{s}, up_and_go(100))) == fall_tier::moderate);
    CHECK(tier(told(no_falls, gait_speed{*gait_speed::value_type::from(1200)})) == fall_tier::low);
    CHECK(tier(told(no_falls, chair_stands{times(12)})) == fall_tier::low);
    CHECK(tier(told(no_falls, tandem_stand{*tandem_stand::value_type::from(100)})) == fall_tier::low);
    CHECK(tier(told(no_falls, knee_strength{*knee_strength::value_type::from(60)})) == fall_tier::low);
    CHECK(tier(told(falls_last_year{times(1)}, up_and_go(100))) == fall_tier::moderate);
    CHECK(tier(told(falls_last_year{times(3)}, up_and_go(100))) == fall_tier::high);
}

TEST_CASE("FAL-1: a good test reassures for 122 days, and not across a stay in hospital; a bad one counts until the next") {
    const auto days_after = [](exact tenths, exact n) {
        auto p = morning();
        p.tells(up_and_go(tenths)).sleeps(n).checks_in();
        return p;
    };
    CHECK(tier(days_after(100, 122)) == fall_tier::low);
    CHECK(tier(days_after(100, 123)) == fall_tier::moderate);
    CHECK(tier(days_after(160, 300)) == fall_tier::high);
    auto p = days_after(100, 3);
    p.tells(recorded{record_kind::hospital_stay, 2});
    CHECK(tier(p) == fall_tier::moderate);
    p.sleeps().checks_in().tells(up_and_go(100));
    CHECK(tier(p) == fall_tier::low);
}

TEST_CASE("FAL-1: falls count for 90 and 365 days, those of the year before too") {
    const auto fell_then = [](exact n, fall f = {}) {
        auto p = morning();
        p.tells(f).sleeps(n).checks_in().tells(cleared{latch::programme, doctor});
        return p;
    };
    CHECK(tier(fell_then(1)) == fall_tier::moderate);
    CHECK(tier(fell_then(1, fall{.injured = true})) == fall_tier::high);
    CHECK(tier(fell_then(1, fall{.needed_help = true})) == fall_tier::high);
    CHECK(tier(fell_then(364, fall{.injured = true})) == fall_tier::high);
    auto p = fell_then(364, fall{.injured = true});
    p.tells(up_and_go(100));
    CHECK(tier(p) == fall_tier::high);
    p.sleeps().checks_in();
    CHECK(tier(p) == fall_tier::low);

    const auto two_falls = [](exact apart) {
        auto q = morning();
        q.tells(fall{}).sleeps(apart).checks_in().tells(fall{});
        return tier(q);
    };
    CHECK(two_falls(89) == fall_tier::high);
    CHECK(two_falls(90) == fall_tier::moderate);
}

TEST_CASE("FAL-1: a tier rises at once, and comes down only with a new test or 90 days without a fall") {
    auto p = morning();
    CHECK(tier(p) == fall_tier::low);
    p.tells(knee_buckles{yes});
    CHECK(tier(p) == fall_tier::high);
    p.sleeps().checks_in().tells(knee_buckles{no});
    CHECK(tier(p) == fall_tier::high);
    auto with_a_test = p;
    with_a_test.sleeps().checks_in().tells(up_and_go(100));
    CHECK(tier(with_a_test) == fall_tier::low);
    auto by_time = p;
    by_time.sleeps(88).checks_in();
    CHECK(tier(by_time) == fall_tier::high);
    by_time.sleeps().checks_in();
    CHECK(tier(by_time) == fall_tier::low);
    auto fell_between = p;
    fell_between.sleeps(20).checks_in().tells(fall{}).sleeps(69).checks_in();
    CHECK(tier(fell_between) == fall_tier::high);
    fell_between.sleeps(21).checks_in();
    CHECK(tier(fell_between) == fall_tier::moderate);
}

TEST_CASE("FAL-1: the questions of every 84 days do not begin the 90 days again") {
    auto p = morning();
    p.tells(knee_buckles{yes}).sleeps(10).checks_in().tells(knee_buckles{no}, unsteady{no});
    p.sleeps(79).checks_in().tells(knee_buckles{no}, unsteady{no});
    CHECK(tier(p) == fall_tier::high);
    p.sleeps(1).checks_in();
    CHECK(tier(p) == fall_tier::low);
}

TEST_CASE("FAL-1: the rings of its limits") {
    CHECK(moved(limits::tug_moderate, 120) == limit_problem::nothing);
    CHECK(moved(limits::tug_moderate, 121) == limit_problem::needs_a_signature);
    CHECK(moved(limits::tug_moderate, 150, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::tug_moderate, 151, signed_off) == limit_problem::beyond_the_absolute_bound);
    CHECK(moved(limits::tug_high, 150) == limit_problem::nothing);
    CHECK(moved(limits::tug_high, 151) == limit_problem::needs_a_signature);
    CHECK(moved(limits::tug_high, 200, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::tug_high, 201, signed_off) == limit_problem::beyond_the_absolute_bound);
    auto p = someone(with_limit(limits::tug_high, 200));
    p.checks_in().tells(up_and_go(199));
    CHECK(tier(p) == fall_tier::moderate);
    p.tells(up_and_go(200));
    CHECK(tier(p) == fall_tier::high);
    auto q = someone(with_limit(limits::tug_moderate, 150));
    q.checks_in().tells(up_and_go(149));
    CHECK(tier(q) == fall_tier::low);
}

TEST_CASE("FAL-1 alone decides") {
    const auto story = [](auto p) { return p.checks_in().tells(up_and_go(160)).of(walking).sum.only.has(constraint::supervised_only); };
    CHECK(story(someone()));
    CHECK_FALSE(story(someone(all_but<tier_rule>())));
}

// ── FAL-2 ──

TEST_CASE("FAL-2: low has a support in reach; from moderate on standing work wants company, and alone it waits today") {
    auto p = morning();
    CHECK(p.says(walking, "FAL-2", company_rule::support_in_reach));
    CHECK(p.of(walking).sum.only == rail);
    CHECK(p.may(walking));
    p.sleeps().checks_in().tells(company{no});
    CHECK(p.may(walking));
    for (const exact tenths : {130, 160}) {
        CAPTURE(tenths);
        auto q = morning();
        q.tells(up_and_go(tenths));
        CHECK(q.says(walking, "FAL-2", company_rule::with_company));
        CHECK(q.of(walking).sum.only.has(rail | constraint::company));
        CHECK(q.may(walking));
        q.sleeps().checks_in().tells(company{no});
        CHECK(q.says(walking, "FAL-2", company_rule::alone_today));
        CHECK_FALSE(q.may(walking));
        CHECK(q.may(recumbent_cycle));
        CHECK(q.may(left_knee));
        CHECK(q.act() < action::rest);
        q.tells(company{yes});
        CHECK(q.may(walking));  // somebody came home
    }
}

TEST_CASE("FAL-2: company unknown is no company, whatever the silence, and the answer opens the same day") {
    const auto today = [](auto say) {
        auto p = someone();
        p.lives_well(9, 0).tells(up_and_go(130), warning_signs{none}, illness{not_ill}, fell{no}, fatigue{usually_tired}, unusual_fatigue{no},
                                 soreness{everywhere, not_sore});
        say(p);
        return p;
    };
    const auto waits = [](const auto& p) {
        CHECK_FALSE(p.may(walking));
        CHECK(p.says(walking, "FAL-2", company_rule::not_said));
        CHECK(p.why(walking, "FAL-2")->because == cause::silence);
        CHECK(p.of(walking).sum.latched.empty());
    };
    waits(today([](auto&) {}));
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined}) waits(today([&](auto& p) { p.tells(unanswered<company>{s}); }));
    auto p = today([](auto&) {});
    p.tells(company{yes});
    CHECK(p.may(walking));
    p.sleeps();
    waits(p);  // yesterday's company is none
}

TEST_CASE("FAL-2: a clinician may take one tier off, signed, and no more") {
    CHECK(moved(limits::fall_tiers_down, 0) == limit_problem::nothing);
    CHECK(moved(limits::fall_tiers_down, 1) == limit_problem::needs_a_signature);
    CHECK(moved(limits::fall_tiers_down, 1, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::fall_tiers_down, 2, signed_off) == limit_problem::beyond_the_absolute_bound);
    auto p = someone(with_limit(limits::fall_tiers_down, 1));
    p.checks_in().tells(up_and_go(160));
    CHECK(tier(p) == fall_tier::moderate);
    p.tells(up_and_go(130));
    CHECK(tier(p) == fall_tier::low);
    CHECK(p.of(walking).sum.only == rail);
    p.tells(up_and_go(100));
    CHECK(tier(p) == fall_tier::low);
}

TEST_CASE("FAL-2 alone decides") {
    const auto story = [](auto p) { return p.checks_in().tells(up_and_go(130), company{no}); };
    CHECK_FALSE(story(someone()).may(walking));
    CHECK(story(someone(all_but<company_rule>())).may(walking));
}

}  // namespace falls_tiers
