// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>

#include <doctest/doctest.h>

namespace rule_set_of_rules {

using namespace andante;

constexpr day today = "2026-03-02"_day;
constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = today,
                                    .orders = {{.what = left(exercises::knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}}},
                                    .measures = {}};

/// Rests a person whose walk has become slow: reads a measurement that somebody must enlist.
struct slow_walk {
    static constexpr rule_card card{"TST-3", "A slow walk rests the day.", {"tests/rule/set.cpp", "invented"}, grade::expert};
    using reads = signals<gait_speed>;
    static constexpr action if_unknown = action::rest;
    constexpr finding operator()(const whole_person& p, gait_speed::value_type v) const noexcept { return v.place() < 500 ? rest(p.today + 1) : progress(); }
};
/// The floor that every guard demands, two rules that the tests ask, and that one: what is said here of sets is not of the IBM set.
struct few : rule_set<rules::emergency_signs, rules::same_day_signs, rules::unexpected_breath, rules::unanswered_gate, rules::soreness_clock,
                      rules::unusual_tiredness, slow_walk> {};

diary morning() {
    diary d;
    d.write(today, cleared{latch::programme, physician(7)}, muscle_grade{left(thigh), 4_mrc}, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs},
            unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    return d;
}

TEST_CASE("a measurement that nobody enlisted is not watched; enlisted, its silence speaks") {
    const diary d = morning();
    const auto unlisted = compose(form, policies::standard{}, few{}, ibm_questions{});
    CHECK(unlisted.plan(d, today).person().act == action::progress);
    CHECK(unlisted.explain(d, today, left(exercises::knee_extension)).not_watched.has(few::size - 1));

    draft listed;
    listed.by = physiotherapist(41), listed.since = today;
    listed.orders = {{.what = left(exercises::knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}}};
    listed.measures.add(gait_speed::code);
    const auto enlisted = compose(*prescribe(listed), policies::standard{}, few{}, ibm_questions{});
    CHECK(enlisted.plan(d, today).person().act == action::rest);
    CHECK_FALSE(enlisted.explain(d, today, left(exercises::knee_extension)).not_watched.has(few::size - 1));
    diary measured_today = d;
    measured_today.write(today, gait_speed{*gait_speed::value_type::from(900)});
    CHECK(enlisted.plan(measured_today, today).person().act == action::progress);
    diary slow = d;
    slow.write(today, gait_speed{*gait_speed::value_type::from(400)});
    CHECK(enlisted.plan(slow, today).person().act == action::rest);
    CHECK(enlisted.plan(slow, today).why()[0].because == cause::reading);
    CHECK(enlisted.plan(d, today).why()[0].because == cause::silence);
}
TEST_CASE("a rank hangs on the rules and not on their order") {
    using namespace rules;
    constexpr rule_ranks a = ranks_of(rule_set<next_session_gate, soreness_clock, daily_tasks_lost, tiredness_in_session, soreness_recalled>{});
    constexpr rule_ranks b = ranks_of(rule_set<soreness_recalled, daily_tasks_lost, tiredness_in_session, soreness_clock, next_session_gate>{});
    constexpr std::size_t place_in_b[] = {4, 3, 1, 2, 0};
    for (std::size_t i = 0; i != 5; ++i) CHECK(a.of[i] == b.of[place_in_b[i]]);
    CHECK(a.of[3] == 0);           // FAT-2
    CHECK(a.of[1] < a.of[4]);      // of OVW-2 the clock, "A sore region", before "Soreness recalled"
    CHECK(a.of[4] < a.of[0]);      // before OVW-9
    CHECK(a.of[2] == 4);           // and OVW-10 last
}
TEST_CASE("a rule that is left out says nothing and is listed so") {
    diary d = morning();
    d.write(today, fatigue{9_nrs});
    const auto fewer = without<rules::unusual_tiredness>(few{});
    const auto all = compose(form, policies::standard{}, few{}, ibm_questions{});
    const auto some = compose(form, policies::standard{}, fewer, ibm_questions{});
    CHECK(all.plan(d, today).person().act == action::rest);
    CHECK(some.plan(d, today).person().act == action::progress);
    const certificate before_it = all.explain(d, today, left(exercises::knee_extension)), c = some.explain(d, today, left(exercises::knee_extension));
    for (std::size_t i = 0; i != fewer.size; ++i)
        CHECK(c.not_watched.has(i) == (before_it.not_watched.has(i) || (fewer.card(i).id == "FAT-1" && std::string_view{fewer.card(i).states}.starts_with("Unusual"))));
}
TEST_CASE("a limit is moved by name, within its rings, and ends with its signature") {
    auto r = ibm_rules;
    const auto gate_now = [&] {
        exact at = -1;
        r.for_each_limit([&](const rule_card& c, std::string_view name, const auto& b, origin) {
            if (c.id == "OVW-2" && name == "gate") at = b.place();
        });
        return at;
    };
    CHECK(gate_now() == 4);
    CHECK(r.set_limit(limits::soreness_gate.id(), 3, {}, today) == limit_problem::nothing);
    CHECK(gate_now() == 3);
    CHECK(r.set_limit(limits::soreness_gate.id(), 6, {7, 1, today + 10}, today) == limit_problem::beyond_the_absolute_bound);
    CHECK(gate_now() == 3);
    CHECK(r.set_limit(77, 3, {}, today) == limit_problem::no_such_limit);

    // in a diary: 5 is free of the gate only while the signature lasts
    diary d = morning();
    d.write(today, *amend(limit(limits::soreness_gate, 5_nrs, {physician(7), because::usual_for_this_person, today + 5}), today));
    const auto coach = compose(form, policies::standard{}, few{}, ibm_questions{});
    for (const exact n : {1, 5, 6}) {
        diary later = d;
        later.write(today + n, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs}, soreness{left(thigh), 4_nrs},
                    unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
        const auto r_then = coach.guard().in_force(form, coach.recall(later, today + n), today + n);
        exact at = -1;
        r_then.for_each_limit([&](const rule_card& c, std::string_view name, const auto& b, origin) {
            if (c.id == "OVW-2" && name == "gate") at = b.place();
        });
        CHECK(at == (n <= 5 ? 5 : 4));
    }
}
TEST_CASE("a judgement joins, and remembers who spoke") {
    judgement a, b;
    reason r;
    r.rule = 1, r.act = action::hold;
    a.add(hold(), r);
    r.rule = 4, r.act = action::rest;
    b.add(rest(today + 1), r);
    a.join(b);
    CHECK(a.sum == (hold() | rest(today + 1)));
    CHECK(a.spoke.has(1));
    CHECK(a.spoke.has(4));
    CHECK_FALSE(a.spoke.has(2));
    CHECK(a.why.size() == 2);
    CHECK(a.why[0].rule == 4);
}

}  // namespace rule_set_of_rules
