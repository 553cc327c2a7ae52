// SPDX-License-Identifier: BSL-1.0
#include <andante/ibm.hpp>

#include <doctest/doctest.h>
#include <set>
#include <string_view>

namespace guard_certificate {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr exercise knee = left(knee_extension);

prescription form(const dose& ceiling) {
    draft d;
    d.by = physiotherapist(41), d.since = first, d.pace = pace::standard;
    d.orders.add({.what = knee, .start = dose{8 * rep}, .ceiling = ceiling, .planned_gap = 2});
    d.orders.add({.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}, .planned_gap = 2});
    return *prescribe(d);
}
void morning(diary& d, day t, nrs sore) {
    d.write(t, warning_signs{none}, illness{not_ill}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs}, limited_next_day{no}, company{yes}, daily_tasks_harder{not_at_all},
            worse_than_last_week{no});
    if (t == first) d.write(t, falls_last_year{*tally::from(0)}, tug{*tug::value_type::from(100)});
    if (sore > 0_nrs) d.write(t, soreness{left(thigh), sore}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
}
/// A month of good sessions every second day; the last day has its check-in and no session yet.
diary a_month(const ibm_coach& coach, exact days_on = 28) {
    diary d;
    d.write(first, cleared{latch::programme, physician(7)}, muscle_grade{left(thigh), 4_mrc}, contraindications{none});
    for (exact i = 0; i <= days_on; ++i) {
        const day t = first + i;
        morning(d, t, 0_nrs);
        if (i % 2 != 0 || i == days_on) continue;
        const day_plan p = coach.plan(d, t);
        for (const decision& x : p.decisions())
            x.match(
                [&](const approved_dose& a) {
                    d.write(t, done{a.what(), a});
                    for_each_region(movers(a.what()), [&](region r) { d.write(t, weaker_after{r, not_at_all}); });
                    if (a.what() == walking) d.write(t, exertion{walking, 9_borg}, could_talk{walking, yes});
                    else d.write(t, effort{a.what(), 2.5_cr10});
                    d.write(t, pain{a.what(), 0_nrs}, after_effects{none});
                },
                [](const decision&) {});
    }
    return d;
}
/// The action after one answer is changed as the certificate says: the row of that day, or a new one today.
action after(const ibm_coach& coach, const diary& d, day today, exercise what, const change& c) {
    diary other;
    bool replaced = false;
    for (entry e : d.until(today)) {
        if (!replaced && c.was_known && e.what == entry_kind::answer && e.code == c.signal && e.where == c.where && e.on == c.heard && e.known && e.value == c.from) {
            e.value = c.to, replaced = true;
        }
        (void)other.take(e);
    }
    if (!replaced) {
        entry e;
        e.what = entry_kind::answer, e.code = c.signal, e.where = c.where, e.known = true, e.value = c.to;
        e.on = today, e.order = 0xfff0, e.id = 1'000'000;
        (void)other.take(e);
    }
    return coach.plan(other, today).find(what)->sum.act;
}

TEST_CASE("a step is explained: the wish, the limit, and the slack of each part") {
    const ibm_coach coach{form(dose{12 * rep})};
    const diary d = a_month(coach, 22);
    const certificate c = coach.explain(d, first + 22, knee);
    REQUIRE(c.of.granted());
    CHECK(c.of.sum.act == action::progress);
    const bound_part& r = c.parts[static_cast<std::size_t>(part::n_reps)];
    CHECK(r.before == 8);
    CHECK(r.wished == 9);
    CHECK(r.granted == 9);
    CHECK(r.limit == 12);
    CHECK(r.slack() == 3);
    CHECK(r.by == held_by::wish);
    CHECK(c.rule_set == ibm_rule_set_version());
    CHECK(c.on == first + 22);
    CHECK(c.what == knee);
    std::multiset<std::string_view> unwatched;  // cuff, pulse, oxygen and scales, which nobody prescribed
    for (std::size_t i = 0; i != rule_count(); ++i)
        if (c.not_watched.has(i)) unwatched.insert(rule_at(i).id);
    CHECK(unwatched == std::multiset<std::string_view>{"FAT-3", "INT-4", "RED-4", "SCR-3", "SCR-4", "SCR-5", "SCR-5", "SCR-7"});
}
TEST_CASE("what holds a part is named: the action, the ceiling, the grade of the muscle") {
    const ibm_coach coach{form(dose{12 * rep})};
    diary d = a_month(coach, 6);
    const certificate held_back = coach.explain(d, first + 6, knee);
    CHECK(held_back.of.sum.act == action::hold);
    CHECK(held_back.parts[static_cast<std::size_t>(part::n_reps)].by == held_by::action_taken);
    CHECK(held_back.parts[static_cast<std::size_t>(part::n_reps)].granted == 8);

    const ibm_coach low{form(dose{8 * rep})};
    const certificate at_ceiling = low.explain(a_month(low), first + 28, knee);
    CHECK(at_ceiling.parts[static_cast<std::size_t>(part::n_reps)].limit == 8);
    CHECK(at_ceiling.parts[static_cast<std::size_t>(part::n_reps)].slack() == 0);

    d.write(first + 6, muscle_grade{left(thigh), 2_mrc});
    const certificate weak = coach.explain(d, first + 6, knee);
    CHECK_FALSE(weak.of.granted());
    for (const bound_part& b : weak.parts) CHECK(b.granted == 0);
}
TEST_CASE("no slack is negative, and no part is granted above its limit") {
    const ibm_coach coach{form(dose{12 * rep})};
    const diary d = a_month(coach);
    for (exact i = 0; i <= 28; ++i)
        for (const exercise e : {knee, walking}) {
            const certificate c = coach.explain(d, first + i, e);
            if (!c.of.granted()) continue;
            for (const bound_part& b : c.parts) {
                CHECK(b.slack() >= 0);
                CHECK(b.granted <= b.limit);
            }
        }
}
TEST_CASE("the nearest change is exact: applied to the diary, it gives the action that was said") {
    const ibm_coach coach{form(dose{12 * rep})};
    int worse = 0, better = 0;
    for (const exact sore : {0, 1, 2, 4, 6})
        for (const exact days_on : {0, 1, 3, 6, 28}) {
            diary d = a_month(coach, days_on);
            const day today = first + days_on + 1;
            morning(d, today, *nrs::from(sore));
            for (const exercise e : {knee, walking}) {
                const certificate c = coach.explain(d, today, e);
                CAPTURE(sore);
                CAPTURE(days_on);
                if (c.has_worse) {
                    ++worse;
                    CHECK(c.nearest_worse.then > c.of.sum.act);
                    CHECK(after(coach, d, today, e, c.nearest_worse) == c.nearest_worse.then);
                }
                if (c.has_better) {
                    ++better;
                    CHECK(c.nearest_better.then < c.of.sum.act);
                    CHECK(after(coach, d, today, e, c.nearest_better) == c.nearest_better.then);
                }
            }
        }
    CHECK(worse > 20);
    CHECK(better > 10);
}
TEST_CASE("an unanswered gate: the answer that would open the day is the nearest better change") {
    const ibm_coach coach{form(dose{12 * rep})};
    diary d = a_month(coach, 6);
    const day today = first + 7;
    d.write(today, illness{not_ill}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    const certificate c = coach.explain(d, today, knee);
    CHECK(c.of.sum.act == action::rest);
    diary e = a_month(coach, 7);
    e.write(first + 9, illness{not_ill}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs}, recalled_soreness{everywhere, 0_nrs}, company{yes});
    const certificate g = coach.explain(e, first + 9, walking);
    REQUIRE(g.has_better);
    CHECK(g.nearest_better.signal == warning_signs::code);
    CHECK_FALSE(g.nearest_better.was_known);
    CHECK(g.nearest_better.to == 0);
}
TEST_CASE("an exercise that nobody ordered has a certificate with nothing in it") {
    const ibm_coach coach{form(dose{12 * rep})};
    const certificate c = coach.explain(diary{}, first, heel_raise);
    CHECK_FALSE(c.of.granted());
    CHECK_FALSE(c.has_better);
    CHECK(c.of.why.empty());
}

}  // namespace guard_certificate
