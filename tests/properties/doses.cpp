// SPDX-License-Identifier: BSL-1.0
// What may be granted: never above a ceiling, never negative, never below the floor, never a product of factors.

#include "living.hpp"
#include "people.hpp"

#include <limits>

namespace doses {

using namespace people;

/// What the policies below wish for: the compiled coach takes a policy as a function, which has no place for numbers of its own.
std::array<exact, part_count> asked_for{};
/// A policy with no good in it: any four integers.
dose wild(const course&) noexcept { return dose::of_parts(asked_for); }
/// A greedy one: as much as the level, the ceiling and the integers let it ask for, part by part.
dose greedy(const course& c) noexcept {
    dose d = c.level;
    for (std::size_t i = 0; i != part_count; ++i)
        d = d.with(static_cast<part>(i), static_cast<exact>((std::min)(std::int64_t{d.parts()[i]} + asked_for[i], std::int64_t{(std::numeric_limits<exact>::max)()})));
    return d;
}
day_plan planned(const player& p, living::chosen_policy policy) { return living::coach{p.coach.rx(), ibm_rules, policy}.plan(p.h, p.today); }
rc::Gen<exact> any_integer() {
    return rc::gen::weightedOneOf<exact>({{4, rc::gen::arbitrary<exact>()},
                                          {3, rc::gen::inRange<exact>(-3, 40)},
                                          {1, rc::gen::just((std::numeric_limits<exact>::max)())},
                                          {1, rc::gen::just((std::numeric_limits<exact>::min)())}});
}
player played(const script& s, exact p_gap = 2) {
    player p{orders_every(p_gap)};
    p.cleared_to_train();
    for (const one_day& d : s) p.live(d);
    return p;
}
bool sane(const prescription& rx, const decision& d) {
    if (!d.granted()) return true;
    const order* o = rx.find(d.what);
    return o != nullptr && well_formed(granted_dose(d)) && fits(granted_dose(d), o->ceiling) && fits(dose{}, granted_dose(d));
}

TEST_CASE("no wish passes a ceiling or makes a negative part: any integers in every part") {
    CHECK(rc::check("wild policies", [] {
        player p = played(*scripts(4));
        for (int i = 0; i != 30; ++i) p.good_morning(1), p.train(), p.evening(), p.sleep();
        p.good_morning(1);
        const diary book = p.book();
        for (int i = 0; i != 20; ++i) {
            asked_for = {*any_integer(), *any_integer(), *any_integer(), *any_integer()};
            for (const living::chosen_policy policy : {wild, greedy}) {
                const day_plan plan = planned(p, policy);
                for (const decision& d : plan.decisions()) RC_ASSERT(sane(p.coach.rx(), d));
            }
        }
    }));
}

TEST_CASE("what a wish gets above the level is one step of one part, and only with permission") {
    CHECK(rc::check("one step", [] {
        player p{orders_every(2)};
        p.cleared_to_train();
        for (int i = *rc::gen::inRange(0, 80); i != 0; --i) {
            p.good_morning(1);
            if (i % 2 == 0) p.train(), p.evening();
            p.sleep();
        }
        p.good_morning(1);
        asked_for = {*any_integer(), *any_integer(), *any_integer(), *any_integer()};
        const day_plan plan = planned(p, greedy);
        for (const decision& d : plan.decisions()) {
            if (!d.granted() || !is_training(d.what) || fits(granted_dose(d), d.level)) continue;
            const stride s = from_to(d.level, granted_dose(d));
            RC_ASSERT(d.sum.act == action::progress);
            RC_ASSERT(s.raised == 1);
            RC_ASSERT(credible_step(d.level, granted_dose(d), floor_of(p.coach.rx().find(d.what)->start)));
        }
    }));
}

TEST_CASE("no granted training falls below the floor of its start, and grants that never were do not lower it") {
    CHECK(rc::check("floor", [] {
        const script s = *scripts(10);
        player p{orders_every(2)};
        p.cleared_to_train();
        for (const one_day& b : s) {
            p.live(b);
            player asked = p;
            asked.good_morning(1);
            const day_plan now = asked.plan();
            for (const decision& d : now.decisions()) {
                const order* o = p.coach.rx().find(d.what);
                if (d.granted() && is_training(d.what)) RC_ASSERT(volume(granted_dose(d)) >= volume(floor_of(o->start)));
                RC_ASSERT(volume(d.level) >= volume(floor_of(o->start)));
            }
        }
    }));
}

TEST_CASE("whatever a clinician prescribed, a good half year stays between the floor and the ceiling") {
    CHECK(rc::check("any prescription", [] {
        const exact n = *rc::gen::inRange(1, 4), r = *rc::gen::inRange(3, 16), grams = *rc::gen::element(0, 0, 500, 1'000, 2'000, 5'000);
        order o{.what = left(exercises::shoulder_raise)};
        o.start = dose::of_parts({n, r, grams, 0});
        o.ceiling = dose::of_parts({*rc::gen::inRange(n, 4), *rc::gen::inRange(r, 31), grams + *rc::gen::inRange(0, 6'000), 0});
        o.reps_from = *rc::gen::inRange(0, 12), o.load_step = load::from_value(*rc::gen::inRange(1, 2'000)), o.planned_gap = 2;
        o.start_signed = {7, 1, first_day + 100};
        draft form;
        form.by = physiotherapist(41), form.since = first_day, form.pace = pace::standard;
        form.orders.add(o);
        const auto rx = prescribe(form);
        RC_PRE(bool(rx));
        player p{*rx};
        p.cleared_to_train();
        for (int i = 0; i != 182; ++i) {
            p.good_morning(1);
            const day_plan today = p.plan();
            const decision& d = today.decisions().at[0];
            if (d.granted()) {
                RC_ASSERT(fits(granted_dose(d), o.ceiling));
                RC_ASSERT(volume(granted_dose(d)) >= volume(floor_of(o.start)));
            }
            if (i % 2 == 0) p.train(100, i % 40 == 38 ? 6_cr10 : 2_cr10), p.evening();
            p.sleep();
        }
    }));
}

TEST_CASE("factors do not compound: a hundred bad answers of one kind leave the dose of one") {
    CHECK(rc::check("no product", [] {
        // sore on the second day after every session, for months: 800 again and again, halved by PRG-6, never multiplied
        const exact sore = *rc::gen::inRange(2, 8), weeks_on = *rc::gen::inRange(4, 40);
        player p{orders_every(3)};
        p.cleared_to_train();
        exact seen = 1000;
        for (exact i = 0; i != weeks_on * 7; ++i) {
            p.say(warning_signs{none}), p.say(illness{not_ill}), p.say(fatigue{1_nrs}), p.say(unusual_fatigue{no});
            const bool second_day = p.h.at(left(thigh)).trained.newest() == p.today - 2;
            p.say(soreness{right(thigh), 0_nrs}), p.say(soreness{left(calf), 0_nrs}), p.say(soreness{right(calf), 0_nrs});
            p.say(soreness{left(thigh), *nrs::from(second_day ? sore : 0)});
            if (second_day) p.say(unusual_soreness{left(thigh), no}), p.say(limits_tasks{left(thigh), no});
            p.clear_all();
            const day_plan today = p.plan();
            const decision& d = *today.find(knee);
            if (d.factor < whole) seen = (std::min)(seen, d.factor.place());
            RC_ASSERT(d.factor.place() >= 500);
            RC_ASSERT(volume(d.level) >= volume(floor_of(dose{8 * rep, 2 * kg})));
            if (d.granted()) RC_ASSERT(volume(granted_dose(d)) >= volume(floor_of(dose{8 * rep, 2 * kg})));
            p.train(), p.evening(), p.sleep();
        }
        RC_ASSERT(seen < 1000);
    }));
}

TEST_CASE("what is granted on a factor is that share of the level, once, whichever rules asked for it") {
    CHECK(rc::check("share", [] {
        player p = played(*scripts(8));
        p.good_morning(1);
        const day_plan now = p.plan();
        for (const decision& d : now.decisions()) {
            if (!d.granted() || !is_training(d.what) || d.sum.act != action::regress || d.sum.only.has(constraint::no_external_load)) continue;
            const order& o = *p.coach.rx().find(d.what);
            const dose level = d.sum.level == relevel::rebaseline ? rebaselined(d.level, o.start) : d.level;  // the level after a long gap
            const std::int64_t asked = volume(level) * d.factor.place() / 1000, floor = volume(floor_of(o.start));
            const exact n = (std::max)(level.at(part::n_sets), exact{1});
            const dose got = granted_dose(d);
            RC_ASSERT(fits(got, level));
            RC_ASSERT(volume(got) <= (std::max)(asked, floor));
            if (d.sum.limit == dose::unbounded()) RC_ASSERT(volume(got) > (std::max)(asked, floor) - n);
        }
    }));
}

TEST_CASE("a setting of an amendment out of date no longer holds, and none passes its absolute bound") {
    CHECK(rc::check("amended limits", [] {
        const day today = first_day;
        const exact n = *any_integer(), for_days = *rc::gen::inRange(-3, 400);
        const auto check_one = [&](std::uint32_t id, const auto& ring, exact least, exact most) {
            const limit_setting s{id, n, {9, 1, today + for_days}};
            const auto a = amend(s, today);
            if (!a) return;
            RC_ASSERT(n >= least);
            RC_ASSERT(n <= most);
            RC_ASSERT((ring.looser_up ? n <= ring.absolute : n >= ring.absolute));
            if (ring.looser_up ? n > ring.recommended.most : n < ring.recommended.least) {
                RC_ASSERT(for_days >= 0);
                RC_ASSERT(for_days <= 182);
            }
        };
        limits::for_each([&]<class T>(const named_limit<T>& l) { check_one(l.id(), l.ring, T::least, T::most); });
    }));
}

}  // namespace doses
