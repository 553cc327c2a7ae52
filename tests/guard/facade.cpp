// SPDX-License-Identifier: BSL-1.0
// The ready-made coach and the composed one are the same machine.

#include <andante/compose.hpp>
#include <andante/ibm.hpp>

#include <doctest/doctest.h>

#include <random>

namespace guard_facade {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = first,
                                    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}, .planned_gap = 2},
                                               {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}, .planned_gap = 2},
                                               {.what = seated_range_of_motion, .start = dose{5 * rep}, .ceiling = dose{10 * rep}}},
                                    .pace = pace::standard};

bool same(const judgement& a, const judgement& b) { return a.sum == b.sum && a.spoke == b.spoke && a.why == b.why; }
bool same(const day_plan& a, const day_plan& b) {
    const day_decisions &x = a.decisions(), &y = b.decisions();
    return x.on == y.on && x.size == y.size && same(x.person, y.person) && std::equal(x.begin(), x.end(), y.begin()) && a.kind() == b.kind();
}

TEST_CASE("state for state: plan, due, explain and watch agree on every day of a rough course") {
    const ibm_coach ready{form};
    const auto composed = compose(form, policies::standard{}, ibm_rules, ibm_questions{});
    std::mt19937 dice{20260302};
    const auto one_in = [&](unsigned n) { return dice() % n == 0; };
    const auto nrs_to = [&](unsigned n) { return *nrs::from(static_cast<exact>(dice() % n)); };
    diary d;
    d.write(first, cleared{latch::programme, physician(7)}, muscle_grade{left(thigh), 4_mrc}, muscle_grade{right(thigh), 4_mrc});
    int granted_days = 0, care = 0;
    for (exact i = 0; i != 90; ++i) {
        const day t = first + i;
        if (!one_in(9)) d.write(t, warning_signs{none}, illness{not_ill});
        if (one_in(40)) d.write(t, warning_signs{static_cast<warning>(dice() % warning_count)});
        if (!one_in(6)) d.write(t, fatigue{nrs_to(4)}, unusual_fatigue{one_in(20) ? yes : no});
        if (!one_in(6)) d.write(t, soreness{everywhere, nrs_to(2)});
        if (one_in(5)) d.write(t, soreness{left(thigh), nrs_to(8)}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
        if (one_in(30)) d.write(t, fall{.minutes_down = 2});
        const day_plan p = ready.plan(d, t);
        for (const clearance_due& c : p.clearances())
            if (one_in(3)) {
                entry e = row(cleared{c.what, physician(7)});
                e.at = c.at, e.where = c.where;
                d.write(t, told{e});
            }
        if (i % 2 == 0)
            for (const decision& x : p.decisions())
                x.match(
                    [&](const approved_dose& a) {
                        ++granted_days;
                        d.write(t, done{a.what(), a});
                        if (a.what() == walking) d.write(t, exertion{walking, 10_borg}, could_talk{walking, one_in(10) ? no : yes});
                        if (a.what() == left(knee_extension)) d.write(t, effort{a.what(), *cr10::from(static_cast<exact>(dice() % 12))});
                        for_each_region(movers(a.what()), [&](region r) { d.write(t, weaker_after{r, one_in(15) ? clearly : not_at_all}); });
                    },
                    [](const decision&) {});
        const day_plan q = ready.plan(d, t);
        care += q.kind() == day_kind::care_call;
        REQUIRE(same(q, composed.plan(d, t)));
        const question_list a = ready.due(d, t), b = composed.due(d, t);
        REQUIRE(a.size() == b.size());
        for (std::size_t k = 0; k != a.size(); ++k) REQUIRE((a[k].code == b[k].code && a[k].where == b[k].where));
        if (i % 9 == 0)
            for (const order& o : form.orders()) {
                const certificate x = ready.explain(d, t, o.what), y = composed.explain(d, t, o.what);
                REQUIRE(x.of == y.of);
                REQUIRE(x.has_worse == y.has_worse);
                REQUIRE(x.nearest_worse.to == y.nearest_worse.to);
                REQUIRE(x.nearest_better.signal == y.nearest_better.signal);
            }
        session_watch w = ready.watch(d, t);
        auto v = composed.watch(d, t);
        const effort felt{left(knee_extension), *cr10::from(static_cast<exact>(dice() % 21))};
        REQUIRE(w.hear(felt) == v.hear(felt));
        const breathlessness out_of_breath{*cr10::from(static_cast<exact>(dice() % 12))};
        REQUIRE(w.hear(out_of_breath) == v.hear(out_of_breath));
    }
    CHECK(granted_days > 20);
    CHECK(care > 0);
}
TEST_CASE("the cards of the ready-made coach are those of the rule set") {
    CHECK(rule_count() == ibm_rules.size);
    for (std::size_t i = 0; i != rule_count(); ++i) CHECK(rule_at(i).id == ibm_rules.card(i).id);
    CHECK(ibm_rule_set_version() == rule_set_version);
    reason r;
    r.rule = 2;
    CHECK(card(r).id == ibm_rules.card(2).id);
}
TEST_CASE("broken circumstances are an answer: nothing is granted, and it is said why") {
    const ibm_coach coach{form};
    diary d;
    d.write(first, cleared{latch::programme, physician(7)}, warning_signs{none}, illness{not_ill}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    const day_plan early = coach.plan(d, first - 1);
    for (const decision& x : early.decisions()) {
        CHECK_FALSE(x.granted());
        CHECK(x.problem == decision_problem::prescription_not_yet_in_force);
    }
    ibm_history h;
    coach.recall(h, d, first);
    const day_plan back = coach.plan(h, first - 1);
    for (const decision& x : back.decisions()) CHECK(x.problem == decision_problem::clock_ran_back);
    const day_plan ahead = coach.plan(d, first);
    CHECK(ahead.find(left(knee_extension))->granted());
    CHECK(ahead.find(right(knee_extension)) == nullptr);
    ibm_history crowded;
    coach.recall(crowded, d, first);
    std::uint8_t kinds = 0;
    for (std::uint8_t id = 0; id != activity_count; ++id)
        for (const side s : {side::left, side::middle, side::right}) {
            const exercise e{id, s};
            if (!known(e) || kinds == 20) continue;
            ++kinds;
            entry x = prescribed_row(e, dose{5 * rep});
            x.id = 500u + kinds, x.on = first, x.order = 900;
            (void)coach.remember(crowded, x, first);
        }
    const day_plan over_full = coach.plan(crowded, first);
    for (const decision& x : over_full.decisions()) CHECK(x.problem == decision_problem::too_many_entries);
}

}  // namespace guard_facade
