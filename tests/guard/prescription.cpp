// SPDX-License-Identifier: BSL-1.0
#include <andante/guard/prescription.hpp>
#include <andante/rules/ibm.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace guard_prescription {

using namespace andante;
using namespace andante::exercises;

constexpr day since = "2026-03-02"_day;

draft right_one() {
    draft d;
    d.by = physiotherapist(41), d.since = since;
    d.orders.add({.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}});
    return d;
}
order knee() { return {.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}}; }
draft of(const order& o) {
    draft d = right_one();
    d.orders = {o};
    return d;
}
/// All problems of a draft, in order.
std::vector<draft_problem> problems(const draft& d) {
    const auto made = prescribe(d);
    std::vector<draft_problem> all;
    if (!made)
        for (const refusal& r : made.error()) all.push_back(r.what);
    return all;
}
using one = std::vector<draft_problem>;
using enum draft_problem;

TEST_CASE("a draft that is right is a prescription, with what was not stated filled in") {
    const auto made = prescribe(right_one());
    REQUIRE(made);
    const order& o = made->orders()[0];
    CHECK(o.reps_from == 8);
    CHECK(o.reps_to == 12);
    CHECK(o.load_step == 500 * g);
    CHECK(o.time_step == 1 * minutes);
    CHECK(o.per_week == 3);
    CHECK(o.planned_gap == 3);
    CHECK(made->pace() == pace::slow);
    CHECK(made->find(left(knee_extension)) != nullptr);
    CHECK(made->find(right(knee_extension)) == nullptr);
    CHECK(prescription{}.orders().size() == 0);
}
TEST_CASE("each thing that can be wrong is refused by its name") {
    draft d = right_one();
    d.by = {};
    CHECK(problems(d) == one{no_clinician});
    d = right_one(), d.since = never;
    CHECK(problems(d) == one{no_day});
    d = right_one(), d.orders = {};
    CHECK(problems(d) == one{no_orders});
    order o = knee();
    o.what = {};
    CHECK(problems(of(o)) == one{not_in_the_catalogue});
    o = knee(), o.what = exercise{left(knee_extension).id, side::middle};
    CHECK(problems(of(o)) == one{not_in_the_catalogue});
    d = right_one(), d.orders.add(knee());
    CHECK(problems(d) == one{draft_problem::ordered_twice});
    o = knee(), o.start = {};
    CHECK(problems(of(o)) == one{no_start});
    o = knee(), o.ceiling = {};
    CHECK(problems(of(o)) == one{no_ceiling});
    o = knee(), o.start = {}, o.ceiling = {};
    CHECK(problems(of(o)) == one{no_start, no_ceiling});
    o = knee(), o.start = dose{8 * rep, 7 * kg};
    CHECK(problems(of(o)) == one{draft_problem::start_above_ceiling});
    o = knee(), o.ceiling = dose{10 * minutes};
    CHECK(problems(of(o))[0] == parts_do_not_match);
    o = {.what = walking, .start = dose{8 * rep}, .ceiling = dose{9 * rep}};
    CHECK(problems(of(o))[0] == parts_do_not_match);
    o = knee(), o.start = o.start.with(part::n_sets, 0);  // repetitions of no set
    CHECK(problems(of(o)) == one{parts_do_not_match});
    o = knee(), o.ceiling = o.ceiling.with(part::n_sets, 0);
    CHECK(problems(of(o))[0] == parts_do_not_match);
    o = knee(), o.per_week = (std::numeric_limits<exact>::max)();
    CHECK(problems(of(o)) == one{bad_frequency});
    o = knee(), o.ceiling = dose{4 * sets, 12 * rep, 6 * kg};
    CHECK(problems(of(o)) == one{beyond_the_absolute_bound});
    o = knee(), o.ceiling = dose{31 * rep, 6 * kg};
    CHECK(problems(of(o)) == one{beyond_the_absolute_bound});
    o = {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{41 * minutes}};
    CHECK(problems(of(o)) == one{beyond_the_absolute_bound});
    o = knee(), o.start = dose{8 * rep}.with(part::weight, -1);
    CHECK(problems(of(o)) == one{beyond_the_absolute_bound});
    o = knee(), o.reps_from = 2;
    CHECK(problems(of(o)) == one{bad_repetition_range});
    o = knee(), o.reps_from = 12, o.reps_to = 10;
    CHECK(problems(of(o)) == one{bad_repetition_range});
    o = knee(), o.reps_to = 13;
    CHECK(problems(of(o)) == one{bad_repetition_range});
    o = knee(), o.load_step = 5'001 * g;
    CHECK(problems(of(o)) == one{bad_step});
    o = knee(), o.load_step = load::from_value(-1);
    CHECK(problems(of(o)) == one{bad_step});
    o = knee(), o.time_step = 301 * seconds;
    CHECK(problems(of(o)) == one{bad_step});
    o = knee(), o.per_week = 4;
    CHECK(problems(of(o)) == one{bad_frequency});           // loaded work: three a week
    o = {.what = left(band_leg_press), .start = dose{10 * rep}, .ceiling = dose{3 * sets, 15 * rep}, .per_week = 4};
    CHECK(problems(of(o)) == one{bad_frequency});           // so is work against a band
    o.per_week = 3;
    CHECK(problems(of(o)).empty());
    o = {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}, .per_week = 6};
    CHECK(problems(of(o)).empty());
    o.per_week = 7;
    CHECK(problems(of(o)) == one{bad_frequency});
    o.per_week = -1;
    CHECK(problems(of(o))[0] == bad_frequency);
    o = knee(), o.planned_gap = 7;
    CHECK(problems(of(o)).empty());
    o.planned_gap = 8;
    CHECK(problems(of(o)) == one{bad_gap});
    d = right_one(), d.limits.add({12345, 3, {}});
    CHECK(problems(d) == one{limit_refused});
}
TEST_CASE("a start above unsupervised work wants a signature in date: who, why, until") {
    order o = knee();
    o.start = dose{2 * sets, 8 * rep, 2 * kg}, o.ceiling = dose{3 * sets, 12 * rep, 6 * kg};
    CHECK(problems(of(o)) == one{start_needs_a_signature});
    o.start_signed = {.who = 7, .why = 3, .until = since + 182};
    CHECK(problems(of(o)).empty());
    o.start_signed.until = since + 183;
    CHECK(problems(of(o)) == one{start_needs_a_signature});
    o.start_signed.until = since - 1;
    CHECK(problems(of(o)) == one{start_needs_a_signature});
    o.start_signed = {.who = 7, .why = 0, .until = since + 10};
    CHECK(problems(of(o)) == one{start_needs_a_signature});
    o.start_signed = {.who = 0, .why = 3, .until = since + 10};
    CHECK(problems(of(o)) == one{start_needs_a_signature});
    o = knee(), o.start = o.ceiling = dose{15 * rep, 2 * kg};
    CHECK(problems(of(o)).empty());
    o = {.what = walking, .start = dose{15 * minutes}, .ceiling = dose{30 * minutes}};
    CHECK(problems(of(o)).empty());
    o.start = dose{15 * minutes}.with(part::time, 901);
    CHECK(problems(of(o)) == one{start_needs_a_signature});
}
TEST_CASE("a cuff, sets to failure and maximal eccentric work are refused by their names, signed or not; a twin without them is not") {
    using enum method;
    for (const auto& [asked, why] : {std::pair{method::restriction_cuff, draft_problem::restriction_cuff}, {to_failure, sets_to_failure},
                                     {method::maximal_eccentric, draft_problem::maximal_eccentric}}) {
        order o = knee();
        CHECK(problems(of(o)).empty());
        o.methods = asked;
        CHECK(problems(of(o)) == one{why});
        CHECK(prescribe(of(o)).error().first() == refusal{why, draft_field::methods, 0});
        o.start_signed = {.who = 7, .why = 3, .until = since + 182};
        CHECK(problems(of(o)) == one{why});
        o.start = {};
        CHECK(problems(of(o)) == one{why, no_start});
    }
    order o = knee();
    o.methods = set_of<method>{to_failure} | method::restriction_cuff | method::maximal_eccentric;
    CHECK(problems(of(o)) == one{draft_problem::restriction_cuff, sets_to_failure, draft_problem::maximal_eccentric});
}
TEST_CASE("a share of the most that can be lifted once: to 40 % free, to 70 % with the limit of the form, above never") {
    for (exact share = 0; share <= 2000; ++share) {
        order o = knee();
        o.share_of_one_rm = *proportion::from(share);
        const draft plain = of(o);
        draft moved = plain;
        moved.limits.add(limit(limits::share_of_one_rm, 600_pm, {physiotherapist(41), because::measured_here, since + 100}));
        draft tight = plain;
        tight.limits.add(limit(limits::share_of_one_rm, 200_pm));
        const auto answer = [&](exact free) { return share <= free ? one{} : share <= 700 ? one{share_above_its_limit} : one{above_70_percent}; };
        CHECK(problems(plain) == answer(400));
        CHECK(problems(moved) == answer(600));
        CHECK(problems(tight) == answer(200));
    }
    order o = knee();
    o.share_of_one_rm = 750_pm;
    CHECK(prescribe(of(o)).error().first() ==
          refusal{above_70_percent, draft_field::share_of_one_rm, 0, part::weight, limit_problem::nothing, 750, 700});
    o.share_of_one_rm = 500_pm;
    CHECK(prescribe(of(o)).error().first() ==
          refusal{share_above_its_limit, draft_field::share_of_one_rm, 0, part::weight, limit_problem::nothing, 500, 400});
    draft unsigned_limit = of(o);
    unsigned_limit.limits.add(limit(limits::share_of_one_rm, 600_pm));
    CHECK(problems(unsigned_limit) == one{share_above_its_limit, limit_refused});
}
TEST_CASE("all refusals are reported, in the order of the form, with the line, the part and the numbers") {
    draft d;
    d.orders.add({.what = left(knee_extension), .start = dose{8 * rep, 7 * kg}, .ceiling = dose{12 * rep, 6 * kg}});
    d.orders.add({.what = walking, .start = dose{10 * minutes}});
    d.limits.add(limit(limits::effort_cap, 5_cr10));
    const auto made = prescribe(d);
    REQUIRE_FALSE(made);
    std::vector<refusal> all(made.error().begin(), made.error().end());
    REQUIRE(all.size() == 5);
    CHECK(all[0].what == no_clinician);
    CHECK(all[1].what == no_day);
    CHECK(all[2] == refusal{draft_problem::start_above_ceiling, draft_field::start, 0, part::weight, limit_problem::nothing, 7'000, 6'000});
    CHECK(all[3].what == no_ceiling);
    CHECK(all[3].line == 1);
    CHECK(all[4].what == limit_refused);
    CHECK(all[4].limit == limit_problem::needs_a_signature);
    CHECK(all[4].asked == 10);
    CHECK(all[4].bound == 8);
    CHECK(made.error().first().what == no_clinician);
}
TEST_CASE("a list that is too long is an error and not a loss") {
    draft d = right_one();
    for (int i = 0; i != 17; ++i) d.orders.add({.what = exercise{static_cast<std::uint8_t>(i), side::left}, .start = dose{8 * rep}, .ceiling = dose{9 * rep}});
    CHECK(d.orders.overflowed());
    const one all = problems(d);
    CHECK(std::find(all.begin(), all.end(), too_many_orders) != all.end());
    d = right_one();
    for (int i = 0; i != 17; ++i) d.limits.add(limit(limits::soreness_gate, 3_nrs));
    const one more = problems(d);
    CHECK(std::find(more.begin(), more.end(), too_many_limits) != more.end());
    d = right_one();
    for (std::uint8_t i = 0; i != 17; ++i) d.measures.add(i);
    CHECK(problems(d) == one{bad_measure});
    refusals many;
    for (int i = 0; i != 40; ++i) many.add({no_start});
    CHECK(many.size() == 16);
}
TEST_CASE("an amendment is checked: its scale, its rings, its signature, its end") {
    const sign_off by{physician(7), because::usual_for_this_person, since + 30};
    CHECK(amend(limit(limits::effort_cap, 3_cr10), since));
    const auto loose = amend(limit(limits::effort_cap, 5_cr10), since);
    REQUIRE_FALSE(loose);
    CHECK(loose.error().limit == limit_problem::needs_a_signature);
    CHECK(loose.error().bound == 8);
    CHECK(amend(limit(limits::effort_cap, 5_cr10, by), since));
    const auto beyond = amend(limit(limits::effort_cap, 6.5_cr10, by), since);
    REQUIRE_FALSE(beyond);
    CHECK(beyond.error().limit == limit_problem::beyond_the_absolute_bound);
    CHECK(beyond.error().bound == 12);
    CHECK(amend(limit(limits::effort_cap, 5_cr10, {physician(7), because::other, since + 183}), since).error().limit == limit_problem::too_long);
    CHECK(amend(limit(limits::effort_cap, 5_cr10, {physician(7), because::other, since - 1}), since).error().limit == limit_problem::expired);
    CHECK(amend(limit(limits::effort_cap, 5_cr10, {physician(7), because::unsaid, since + 1}), since).error().limit == limit_problem::needs_a_signature);
    CHECK(amend(limit_setting{1, 2, {}}, since).error().limit == limit_problem::no_such_limit);
    CHECK(amend(limit_setting{limits::effort_cap.id(), 99, {7, 1, since + 1}}, since).error().limit == limit_problem::off_the_scale);
    const entry e = row(*amend(limit(limits::effort_cap, 5_cr10, by), since));
    CHECK(e.what == entry_kind::amendment);
    CHECK(e.value == 10);
    CHECK(e.by.until == since + 30);
}
TEST_CASE("the table of limits and the rules refuse the same settings") {
    int compared = 0;
    limits::for_each([&]<class T>(const named_limit<T>& l) {
        const exact around[] = {T::least - 1, T::least, l.ring.absolute - 1, l.ring.absolute, l.ring.absolute + 1, l.ring.recommended.least - 1,
                                l.ring.recommended.least, l.ring.recommended.most, l.ring.recommended.most + 1, T::most, T::most + 1};
        for (const exact v : around)
            for (const signature& by : {signature{}, signature{7, 2, since + 100}, signature{7, 2, since - 1}, signature{7, 2, since + 300}}) {
                CAPTURE(l.name);
                CAPTURE(v);
                CHECK(check(limit_setting{l.id(), v, by}, since).what == std::remove_const_t<decltype(ibm_rules)>::check_limit(l.id(), v, by, since));
                ++compared;
            }
    });
    CHECK(compared > 1'000);
    CHECK(check(limit_setting{12345, 1, {}}, since).what == limit_problem::no_such_limit);
}

}  // namespace guard_prescription
