// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "living.hpp"

namespace stretching {

using namespace living;
using rule = rules::warm_and_last;

inline constexpr exercise left_calf = left(calf_stretch), moves = seated_range_of_motion;

/// A knee with load, two stretches, and gentle moves.
draft with_stretches() {
    const auto order_of = [](exercise e, const dose& d, const dose& to) {
        order o;
        o.what = e, o.start = d, o.ceiling = to;
        return o;
    };
    draft d;
    d.by = therapist, d.since = first_day, d.pace = pace::standard;
    d.orders = {order_of(left_knee, dose{1 * sets, 10 * rep, 1 * kg}, dose{3 * sets, 12 * rep, 3 * kg}), order_of(left_fist, dose{1 * minutes}, dose{1 * minutes}),
                order_of(left_calf, dose{1 * minutes}, dose{1 * minutes}), order_of(moves, dose{5 * minutes}, dose{10 * minutes})};
    return d;
}
auto morning(const tested_rules& rules = ibm_rules) {
    auto p = someone(rules, with_stretches());
    p.lives_well(9, 0).checks_in();
    return p;
}
template <class P>
bool all_open(const P& p) {
    return p.may(left_fist) && p.may(left_calf) && p.may(moves);
}
template <class P>
bool all_shut(const P& p) {
    return !p.may(left_fist) && !p.may(left_calf) && !p.may(moves);
}
constexpr tug up_and_go(exact tenths) { return tug{*tug::value_type::from(tenths)}; }

// ── STR-2 ──

TEST_CASE("STR-2: a stretch comes when warm, and from the moderate tier on seated or lying") {
    const auto says = [](exact tenths) {
        fall_risk_facts f;
        f.tested = f.history_known = f.may_come_down = true, f.tug = tenths;
        step s;
        s.what = left_calf;
        return rule{}(s, f);
    };
    CHECK(says(119).what() == under(constraint::when_warm));
    CHECK(says(119).arm == rule::when_warm);
    CHECK(says(119).value == 5);
    for (const exact tenths : {120, 149, 150, 151}) {
        CHECK(says(tenths).what() == under(set_of<constraint>{constraint::when_warm} | constraint::seated_only));
        CHECK(says(tenths).arm == rule::seated);
    }
    CHECK(detail::closes(constraint::seated_only, heel_raise));  // what stands would wait
}

TEST_CASE("STR-2: in a life: stretches only, and they stay open at every tier") {
    for (const exact tenths : {100, 130, 160}) {
        CAPTURE(tenths);
        auto p = morning();
        p.tells(up_and_go(tenths));
        for (const exercise e : {left_fist, left_calf}) {
            CHECK(p.may(e));
            CHECK(p.of(e).sum.only.has(constraint::when_warm));
            CHECK(p.of(e).sum.only.has(constraint::seated_only) == (tenths >= 120));
        }
        CHECK_FALSE(p.speaks(moves, "STR-2"));
        CHECK_FALSE(p.speaks(left_knee, "STR-2"));
        CHECK(p.may(moves));
    }
}

TEST_CASE("STR-2: an unknown tier is moderate: seated") {
    person p{ibm_rules, with_stretches()};
    p.tells(cleared{latch::programme, doctor}).checks_in();
    CHECK(p.says(left_calf, "STR-2", rule::seated));
    CHECK(p.may(left_calf));
}

TEST_CASE("STR-2: the rings of its limit") {
    CHECK(moved(limits::warm_up_minutes, 10) == limit_problem::nothing);
    CHECK(moved(limits::warm_up_minutes, 5) == limit_problem::nothing);
    CHECK(moved(limits::warm_up_minutes, 4) == limit_problem::needs_a_signature);
    CHECK(moved(limits::warm_up_minutes, 3, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::warm_up_minutes, 2, signed_off) == limit_problem::beyond_the_absolute_bound);
    const auto p = morning(with_limit(limits::warm_up_minutes, 3));
    CHECK(p.why(left_calf, "STR-2")->value == 3);
}

TEST_CASE("STR-2 alone decides") {
    CHECK(morning().of(left_calf).sum.only == set_of<constraint>{constraint::when_warm});
    CHECK(morning(all_but<rule>()).of(left_calf).sum.only.empty());
}

// ── STR-5, a law ──

TEST_CASE("STR-5: range of motion and stretching stay open on a day of rest and under a latch") {
    auto tired = morning();
    tired.tells(unusual_fatigue{yes});
    CHECK(tired.act() == action::rest);
    CHECK(all_open(tired));
    auto fallen = morning();
    fallen.tells(fall{});
    CHECK(fallen.act() == action::rest);
    CHECK(all_open(fallen));
    auto sore = morning();
    sore.tells(soreness{left(calf), 9_nrs}, soreness{left(fingers), 9_nrs});
    CHECK(all_open(sore));
    auto changed = morning();
    changed.tells(recorded{record_kind::named_change});
    CHECK(changed.act() == action::await_clearance);
    CHECK(changed.decides().person.sum.leaves == movement::gentle);
    CHECK(all_open(changed));
    CHECK_FALSE(changed.may(left_knee));
    person never_cleared{ibm_rules, with_stretches()};
    never_cleared.checks_in();
    CHECK(never_cleared.act() == action::await_clearance);
    CHECK(all_open(never_cleared));
}

TEST_CASE("STR-5: not while only daily life is left, nor while only the care team sets movement") {
    auto feverish = morning();
    feverish.tells(temperature{*celsius::from(385)});
    CHECK(feverish.decides().person.sum.leaves == movement::daily_life);
    CHECK(all_shut(feverish));
    auto unanswered_gate = morning();
    unanswered_gate.sleeps();
    CHECK(unanswered_gate.decides().person.sum.leaves == movement::daily_life);
    CHECK(all_shut(unanswered_gate));
    for (const warning w : {warning::chest_pain, warning::palpitations}) {
        auto p = morning();
        p.tells(warning_signs{w}, care_seen{}).sleeps(30).checks_in();
        CHECK(p.decides().person.sum.leaves == movement::care_team_only);
        CHECK(all_shut(p));
        p.tells(cleared{latch::red_flag, doctor});
        CHECK(all_open(p));
    }
    auto forbidden = morning();
    forbidden.tells(contraindications{contraindication::myocarditis});
    CHECK(forbidden.decides().person.sum.leaves == movement::care_team_only);
    CHECK(all_shut(forbidden));
}

TEST_CASE("STR-5: it is no session: no recovery, no evidence, no gap that closes, no question afterwards") {
    auto p = morning();
    const day trained = p.history().person.trained.newest();
    for (exact i = 0; i != 10; ++i) {
        p.tells(done{moves, dose{10 * minutes}}, done{left_calf, dose{2 * minutes}}, outside{left_fist, dose{2 * minutes}});
        CHECK(p.history().person.trained.newest() == trained);
        CHECK_FALSE(p.speaks(left_knee, "MIN-3"));
        CHECK_FALSE(p.speaks("MIN-4"));
        p.sleeps().checks_in();
        CHECK(all_open(p));
    }
    CHECK_FALSE(p.history().at(left(calf)).trained.has(p.today() - 1));
    for (const question& q : p.coach().due(p.diary(), p.today())) CHECK(q.code != weaker_after::code);
}

TEST_CASE("STR-5: the factors of training do not shorten a stretch") {
    auto p = morning();
    p.tells(warning_signs{warning::palpitations}, care_seen{}).sleeps(3).tells(cleared{latch::red_flag, doctor}).checks_in();
    CHECK(p.of(left_calf).factor == 500_pm);
    CHECK(p.grant(left_calf) == dose{1 * minutes});
    CHECK(p.grant(moves) == dose{5 * minutes});
}

}  // namespace stretching
