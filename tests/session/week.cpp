// SPDX-License-Identifier: BSL-1.0
// A week ahead: what is promised is granted when it is lived, a day of rest is kept, joints are moved on it. Page docs/sessions-and-weeks.md.
#include "living.hpp"

#include <doctest/doctest.h>

#include <andante/session/week.hpp>

namespace session_week {

using namespace living;

constexpr nrs sore_enough = 5_nrs, very_tired = 9_nrs;

/// Lives a day as it is planned: answers what is asked, does what is planned, answers what is asked then.
void answer(person& p, const when_all_goes_well& calm = {}) {
    for (int round = 0; round != 4; ++round) {
        bool any = false;
        for (const question& q : p.coach().due(p.history(), p.today()))
            if (const auto n = calm(q)) p.tells(*q.answer(*n)), any = true;
        if (!any) return;
    }
}
/// Plays a week, day by day, against the plan.
void replays(person p, const when_all_goes_well& calm = {}) {
    const week_plan w = plan_week(p.coach(), p.history(), p.today(), calm);
    for (const day_ahead& d : w) {
        REQUIRE(p.today() == d.on);
        CAPTURE(p.day_number());
        answer(p, calm);
        const day_plan real = p.coach().plan(p.diary(), p.today());  // the whole diary, folded anew
        CHECK(real.person().act == d.act);
        CHECK(real.offers() == d.offers);
        CHECK(d.rows.size() == p.coach().rx().orders().size());
        std::vector<std::pair<exercise, approved_dose>> todo;
        for (const ahead& a : d.rows) {
            const decision* now = real.find(a.what);
            REQUIRE(now != nullptr);
            CAPTURE(about(a.what).key);
            CHECK(now->granted() == (a.is == ahead_kind::trains || a.is == ahead_kind::moves || a.is == ahead_kind::open));
            CHECK(now->sum.act == a.act);
            now->match([&](const approved_dose& x) {
                CHECK(x.value() == a.asks);
                if (a.is_done()) todo.emplace_back(a.what, x);
            }, [&](const decision&) { CHECK_FALSE(a.is_done()); });
            if (a.has_reason) CHECK(std::find(now->why.begin(), now->why.end(), a.because) != now->why.end());
            else CHECK(a.is != ahead_kind::waits);
        }
        for (const auto& [e, x] : todo) p.tells(done{e, x});
        if (d.trains()) answer(p, calm);
        p.sleeps();
    }
    const budget now = budget_of(p.coach().rx(), p.history(), p.today());
    CHECK(now.training_days == w.after.training_days);
    CHECK(now.aerobic_seconds == w.after.aerobic_seconds);
    for (const region_budget& r : now.regions) CHECK(*w.after.find(r.where) == r);
}
/// In any seven days, with those before the plan, one without training; a form's sessions are never more than it asks; joints are moved every open day.
void keeps_the_laws(const person& p, const when_all_goes_well& calm = {}) {
    const week_plan w = plan_week(p.coach(), p.history(), p.today(), calm);
    CHECK(w.training_days() <= 6);
    for (const order& o : p.coach().rx().orders()) {
        if (is_training(o.what)) CHECK(w.days_of(o.what) <= o.per_week);
        const ahead* last = nullptr;
        exact since = 0;
        for (const day_ahead& d : w) {
            const ahead* a = d.find(o.what);
            REQUIRE(a != nullptr);
            ++since;
            if (a->is != ahead_kind::trains) continue;
            if (last != nullptr) CHECK(since >= 7 / o.per_week);
            last = a, since = 0;
            CHECK(fits(a->asks, o.ceiling));
        }
    }
    for (const day_ahead& d : w) {
        bool any = false;
        for (std::size_t i = 0; i != d.rows.size(); ++i) {
            const ahead& a = d.rows[i];
            any = any || a.is == ahead_kind::trains;
            if (about(a.what).kind == modality::range_of_motion && d.offers >= movement::gentle) CHECK(a.is == ahead_kind::moves);
            if (i != 0) CHECK_FALSE(goes_first(a.what, d.rows[i - 1].what));
        }
        CHECK(any == d.trains());
        if (d.kind == day_kind::care_call) CHECK_FALSE(any);
    }
    std::uint32_t trained = 0;
    for (exact back = 7; back >= 1; --back) trained = trained << 1 | (p.history().person.trained.seen_from(p.today()) >> back & 1);
    for (const day_ahead& d : w) {
        trained = trained << 1 | std::uint32_t{d.trains()};
        CHECK((trained & 0x7f) != 0x7f);
    }
}

order line(exercise e, const dose& from, const dose& to, exact per_week = 0) {
    order o;
    o.what = e, o.start = from, o.ceiling = to, o.per_week = per_week;
    return o;
}
/// Many kinds of exercise, each at its own rhythm.
draft mixed(exact walks = 3, exact lifts = 3, exact stands = 3) {
    draft d;
    d.by = therapist, d.since = first_day, d.pace = pace::standard;
    const dose reps{8 * rep}, more{15 * rep};
    d.orders = {line(left_knee, {8 * rep, 1 * kg}, {12 * rep, 3 * kg}, lifts > 3 ? 3 : lifts), line(right_knee, reps, more, lifts),
                line(left(finger_curl), reps, more, lifts), line(walking, dose{10 * minutes}, dose{30 * minutes}, walks),
                line(standing_balance, dose{5 * minutes}, dose{10 * minutes}, stands), line(seated_reach, dose{3 * minutes}, dose{10 * minutes}, stands),
                line(warm_water_walking, dose{5 * minutes}, dose{20 * minutes}, 1), usual_order(left_fist), usual_order(left(calf_stretch)),
                line(seated_range_of_motion, dose{5 * minutes}, dose{5 * minutes})};
    return d;
}

TEST_CASE("what a plan promises is granted when it is lived: from the first day, and later") {
    for (const exact days_lived : {0, 1, 2, 9, 20, 23, 35}) {
        CAPTURE(days_lived);
        auto p = someone();
        p.lives_well(days_lived, 2);
        replays(p);
        keeps_the_laws(p);
        auto q = someone(ibm_rules, mixed());
        q.lives_well(days_lived, 2);
        replays(q);
        keeps_the_laws(q);
    }
}
TEST_CASE("and at every rhythm that a form can have") {
    for (const exact n : {1, 2, 3, 4, 5, 6})
        for (const exact m : {1, 3, 6}) {
            CAPTURE(n);
            CAPTURE(m);
            const auto p = someone(ibm_rules, mixed(m, n, 7 - n));
            replays(p);
            keeps_the_laws(p);
            auto later = someone(ibm_rules, without_load(mixed(n, m, n)));
            later.lives_well(30, 2);
            replays(later);
            keeps_the_laws(later);
        }
}
TEST_CASE("and after days that went badly: sore, tired, weaker, a fall, an illness, a break, silence, no clearance, a red flag") {
    const auto begun = [] {
        auto p = someone(ibm_rules, mixed());
        p.lives_well(9, 2).checks_in();
        return p;
    };
    const auto both = [](const person& p) {
        replays(p);
        keeps_the_laws(p);
    };
    both(begun().tells(soreness{left(thigh), sore_enough}));
    both(begun().tells(fatigue{very_tired}));
    both(begun().trains().tells(weaker_after{left(thigh), clearly}));
    both(begun().tells(fell{yes}, fall{}));
    both(begun().tells(illness{systemic}, temperature{*celsius::from(385)}, upset_gut{no}));
    both(begun().sleeps(9));
    both(begun().sleeps(30));
    both(begun().tells(warning_signs{warning::chest_pain}));
    both(begun().tells(breathlessness{cr10::at(4)}));  // the last turn of its day has been
    both(begun().trains());                            // today is done
    both(person{ibm_rules, mixed()});
    auto silent = someone(ibm_rules, mixed());
    silent.lives_well(9, 2);
    both(silent);
    keeps_the_laws(begun(), {.company = no});
    replays(begun(), {.company = no});
}
TEST_CASE("two rhythms that lie a day apart come together, and rest days are for the whole body") {
    auto p = someone(ibm_rules, mixed());
    p.checks_in().trains({}, {walking, standing_balance, warm_water_walking}).sleeps();
    p.checks_in().trains({}, {left(finger_curl), seated_reach}).sleeps();
    for (int i = 0; i != 2; ++i) {
        const week_plan w = plan_week(p.coach(), p.history(), p.today());
        CHECK(w.training_days() <= 4);
        for (std::size_t d = 1; d != week_length; ++d) CHECK_FALSE((w[d].trains() && w[d - 1].trains()));
        bool together = false;
        for (const ahead& a : w[0].rows) together = together || a.why_open == not_its_day::day_of_rest;
        if (i == 0) CHECK(together);
        p.lives_well(7, 2);
    }
}
TEST_CASE("the first week of a form: every other day, three days at most, and why on the days between") {
    const auto p = someone();
    const week_plan w = plan_week(p.coach(), p.history(), p.today());
    const bool trains[] = {true, false, true, false, true, false, false};
    for (std::size_t i = 0; i != week_length; ++i) CHECK(w[i].trains() == trains[i]);
    CHECK(w.days_of(walking) == 3);
    CHECK(w.days_of(left_knee) == 2);   // loaded: twice a week in the first four weeks
    CHECK(w.days_of(left_fist) == 7);   // STR-4: daily
    for (const ahead& a : w[1].rows)
        if (is_training(a.what)) CHECK(ibm_rule_set::card(a.because.rule).id == "MIN-3");
    CHECK(ibm_rule_set::card(w[4].find(left_knee)->because.rule).id == "MIN-4");
    CHECK(w.aerobic_seconds() == 3 * 2 * 600);
    CHECK(w.after.training_days.used == 2);
}
TEST_CASE("MIN-5: balance on three days a week; alone, its seated kind goes on") {
    auto p = someone(ibm_rules, mixed());
    p.tells(unsteady{yes});
    const week_plan with = plan_week(p.coach(), p.history(), p.today()), alone = plan_week(p.coach(), p.history(), p.today(), {.company = no});
    CHECK(with.balance_days() == 3);
    CHECK(with.days_of(standing_balance) == 3);
    CHECK(alone.balance_days() == 3);
    CHECK(alone.days_of(standing_balance) == 0);
    CHECK(alone.days_of(walking) == 0);
    CHECK(alone.days_of(seated_reach) == 3);
}
TEST_CASE("STR-1, STR-5: stretches on three days at least, with a session where there is one; joints every day") {
    for (const exact lived : {0, 9}) {
        auto p = someone(ibm_rules, mixed());
        p.lives_well(lived, 2);
        const week_plan w = plan_week(p.coach(), p.history(), p.today());
        CHECK(w.days_of(left(calf_stretch)) >= 3);
        CHECK(w.days_of(seated_range_of_motion) == 7);
        for (const day_ahead& d : w)
            if (d.trains()) CHECK(d.find(left(calf_stretch))->is == ahead_kind::moves);
    }
    auto latched = someone(ibm_rules, mixed());
    latched.lives_well(5, 2).checks_in().trains({.left_behind = after_effect::slow_breath}).tells(settle_minutes{*minute_count::from(20)});
    const week_plan w = plan_week(latched.coach(), latched.history(), latched.today());
    CHECK(w.training_days() == 0);
    CHECK(w.days_of(seated_range_of_motion) == 7);  // weeks of waiting must not become weeks of lying still
    for (const day_ahead& d : w) CHECK(d.kind == day_kind::care_call);
}
TEST_CASE("nothing of the person is assumed: only what a check-in or a session asks") {
    const when_all_goes_well calm;
    question q;
    [&]<class... Ss>(const collects<Ss...>&) {
        const auto see = [&]<class S>() {
            q = andante::detail::question_of<S>({});
            const auto n = calm(q);
            const asking a = asked_when<S>();
            CAPTURE(S::key);
            if (std::same_as<S, daily_tasks_harder> || std::same_as<S, worse_than_last_week>) CHECK(n == 0);
            else if (std::same_as<S, body_weight>) CHECK_FALSE(n.has_value());  // whatever was guessed could be a rise
            else CHECK(n.has_value() == (a == asking::daily || a == asking::after_session || a == asking::follow_up));
            if (n) CHECK(q.answer(*n).has_value());
        };
        (see.template operator()<Ss>(), ...);
    }(ibm_questions::list{});
    q = {};
    q.code = 200;
    CHECK_FALSE(calm(q).has_value());
    auto p = someone();
    const auto before = p.history().person;
    (void)plan_week(p.coach(), p.history(), p.today());
    CHECK(p.history().person.trained.newest() == before.trained.newest());  // it plans over a copy
}
TEST_CASE("a clock that ran back, a form that is not yet in force, a form without a line: nothing is planned, and nothing breaks") {
    auto p = someone(ibm_rules, mixed());
    p.lives_well(3, 2).checks_in();
    const week_plan back = plan_week(p.coach(), p.history(), p.today() - 10), early = plan_week(p.coach(), memory{}, first_day - 10);
    for (const week_plan* w : {&back, &early}) {
        CHECK(w->training_days() == 0);
        for (std::size_t i = 0; i != week_length; ++i) CHECK((*w)[i].on == (*w)[0].on + static_cast<exact>(i));
    }
    const prescription none{};
    const coach of_nobody{none, ibm_rules};
    const week_plan empty = plan_week(of_nobody, memory{}, first_day);
    for (const day_ahead& d : empty) CHECK(d.rows.empty());
}
TEST_CASE("a plan is no approval: what it asks is a dose") {
    static_assert(!std::is_convertible_v<decltype(ahead::asks), approved_dose>);
    CHECK_FALSE(row(done{left_knee, dose{8 * rep}}).had_grant);
    CHECK(sizeof(week_plan) < 16'384);
}

}  // namespace session_week
