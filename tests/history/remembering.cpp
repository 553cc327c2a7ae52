// SPDX-License-Identifier: BSL-1.0
#include <andante/ibm.hpp>

#include <doctest/doctest.h>

namespace history_remembering {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = first,
                                    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}}}};
const ibm_coach coach{form};

entry on_day(entry e, exact offset, std::uint16_t order) {
    e.id = 1u + static_cast<entry_id>(offset) * 100u + order, e.on = first + offset, e.order = order;
    return e;
}

TEST_CASE("what becomes of an entry is said") {
    static ibm_history h;
    coach.recall(h, {}, first);
    const auto remember = [&](const entry& e, exact today = 10) { return coach.remember(h, e, first + today); };
    CHECK(remember(on_day(row(fatigue{2_nrs}), 5, 3)) == heard::taken);
    CHECK(remember(on_day(row(fatigue{2_nrs}), 11, 0)) == heard::in_the_future);
    CHECK(remember(on_day(row(fatigue{2_nrs}), 4, 9)) == heard::late);
    CHECK(remember(on_day(row(fatigue{2_nrs}), 5, 2)) == heard::late);
    entry own = on_day(row(fatigue{2_nrs}), 5, 4);  // of a host's own signal
    own.code = 200;
    CHECK(remember(own) == heard::not_collected);
    entry off = on_day(row(fatigue{2_nrs}), 5, 5);
    off.value = 11;
    CHECK(remember(off) == heard::off_the_scale);
    off.value = -1;
    CHECK(remember(off) == heard::off_the_scale);
    entry nowhere = on_day(row(soreness{left(thigh), 2_nrs}), 5, 6);
    nowhere.where = place{23};
    CHECK(remember(nowhere) == heard::off_the_scale);
    CHECK(remember(on_day(row(effort{walking, 3_cr10}), 5, 7)) == heard::unknown_exercise);
    entry unheard_of = on_day(row(done{exercise{200, side::left}, dose{8 * rep}}), 6, 0);
    CHECK(remember(unheard_of) == heard::unknown_exercise);
    CHECK(remember(on_day(row(cleared{latch::red_flag, physiotherapist(41)}), 6, 1)) == heard::not_authorised);
    CHECK(remember(on_day(row(cleared{latch::red_flag, physician(7)}), 6, 2)) == heard::taken);
}
TEST_CASE("a struck row and an unknown code change nothing") {
    static ibm_history h;
    coach.recall(h, {}, first);
    const day_plan before_it = coach.plan(h, first);
    entry e;
    e.id = 9, e.on = first;
    CHECK(coach.remember(h, e, first) == heard::taken);
    e.what = entry_kind::answer, e.code = 250, e.order = 1;
    CHECK(coach.remember(h, e, first) == heard::not_collected);
    const day_plan after_it = coach.plan(h, first);
    CHECK(before_it.decisions().at[0] == after_it.decisions().at[0]);
}
TEST_CASE("kept row by row is recalled from the diary, also when a row is late and the diary is folded again") {
    diary d;
    d.write(first, cleared{latch::programme, physician(7)}, muscle_grade{left(thigh), 4_mrc});
    for (exact i = 0; i != 20; ++i) {
        d.write(first + i, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, *nrs::from(i % 3)});
        if (i % 3 == 0) d.write(first + i, done{left(knee_extension), dose{8 * rep, 2 * kg}}, weaker_after{left(thigh), not_at_all}, effort{left(knee_extension), 3_cr10});
    }
    static ibm_history kept, recalled;
    coach.recall(kept, {}, first + 19);
    for (const entry& e : d.rows()) CHECK(coach.remember(kept, e, first + 19) == heard::taken);
    coach.recall(recalled, d, first + 19);
    for (exact i = 19; i != 60; ++i) {
        const day_plan a = coach.plan(kept, first + i), b = coach.plan(recalled, first + i);
        CHECK(a.decisions().at[0] == b.decisions().at[0]);
        CHECK(a.person() == b.person());
    }
    d.write(first + 3, fall{.minutes_down = 2});
    for (const entry& e : d.rows())
        if (e.what == entry_kind::fall) CHECK(coach.remember(kept, e, first + 19) == heard::late);
}
TEST_CASE("a session opens its questions anew: the answer to the last one is not the answer to this one") {
    static ibm_history h;
    coach.recall(h, {}, first);
    (void)coach.remember(h, on_day(row(done{left(knee_extension), dose{8 * rep}}), 0, 0), first);
    (void)coach.remember(h, on_day(row(weaker_after{left(thigh), not_at_all}), 0, 1), first);
    (void)coach.remember(h, on_day(row(effort{left(knee_extension), 3_cr10}), 0, 2), first);
    CHECK(h.read<weaker_after>(scope::region, place_of(left(thigh)), first).known());
    CHECK(h.read<effort>(scope::exercise, place_of(left(knee_extension)), first).known());
    (void)coach.remember(h, on_day(row(done{left(knee_extension), dose{8 * rep}}), 2, 0), first + 2);
    CHECK_FALSE(h.read<weaker_after>(scope::region, place_of(left(thigh)), first + 2).known());
    CHECK_FALSE(h.read<effort>(scope::exercise, place_of(left(knee_extension)), first + 2).known());
}

template <class S>
void leaves_out() {
    using value = typename S::value_type;
    const S good{everywhere, *exactly<value>(value::least)};
    const unanswered<S> silent{left(thigh), silence::declined};
    const S by_name{left(thigh), *exactly<value>(value::most)};
    const auto at = [](const ibm_history& h, region r, day today = first) { return h.template read<S>(scope::region, place_of(r), today); };
    static ibm_history h;
    const auto hear = [&](auto... told) {
        diary d;
        (d.write(first, told), ...);
        coach.recall(h, d, first);
    };
    const auto left_out = [&] { return !at(h, left(thigh)).known() && at(h, left(thigh)).why() == silence::declined && at(h, right(thigh)).known(); };
    diary beside;
    beside.write(first, good, silent);  // in whichever order
    coach.recall(h, beside, first);
    CHECK(left_out());
    hear(silent, good);
    CHECK(left_out());
    hear(silent, good, by_name);
    CHECK(at(h, left(thigh)).value() == by_name.value);
    hear(silent, by_name, good);
    CHECK(at(h, left(thigh)).value() == good.value);
    hear(silent, good, good);  // a second answer for every region is an answer
    CHECK(at(h, left(thigh)).known());
    hear(silent, unanswered<S>{everywhere}, good);  // a silence about every region is none
    CHECK(left_out());
    hear(good, silent);  // what was told stays told
    CHECK(at(h, left(thigh)).known());
    entry off = row(good);
    off.value = value::most + 1;
    const auto told_after = [&](std::uint16_t order, entry e) {
        e.id = order + 1u, e.on = first, e.order = order;
        return coach.remember(h, e, first);
    };
    coach.recall(h, {}, first);
    CHECK(told_after(0, row(silent)) == heard::taken);
    CHECK(told_after(1, off) == heard::off_the_scale);  // what is refused answers nothing either
    CHECK(told_after(2, row(good)) == heard::taken);
    CHECK(left_out());
    diary next_day;
    next_day.write(first, silent);
    next_day.write(first + 1, good);
    coach.recall(h, next_day, first + 1);
    CHECK(at(h, left(thigh), first + 1).known());
}
template <class S>
void of_a_region() {
    if constexpr (S::at == scope::region) leaves_out<S>();
}

TEST_CASE("an answer for every region does not speak of one whose silence stands beside it") {
    []<class... Signals>(collects<Signals...>) { (of_a_region<Signals>(), ...); }(ibm_questions{});
    static ibm_history h;
    diary d;
    d.write(first, soreness{everywhere, 0_nrs}, unusual_soreness{everywhere, no}, unanswered<soreness>{left(thigh)}, unanswered<unusual_soreness>{right(calf)});
    coach.recall(h, d, first);  // each question has its own
    const auto told = [&]<class S>(std::type_identity<S>, region r) { return h.template read<S>(scope::region, place_of(r), first).known(); };
    CHECK_FALSE(told(std::type_identity<soreness>{}, left(thigh)));
    CHECK(told(std::type_identity<soreness>{}, right(calf)));
    CHECK(told(std::type_identity<unusual_soreness>{}, left(thigh)));
    CHECK_FALSE(told(std::type_identity<unusual_soreness>{}, right(calf)));
}

TEST_CASE("what an answer for every region leaves out is not remembered as told") {
    static ibm_history h, all;
    diary d, told;
    d.write(first, done{left(knee_extension), form.orders()[0].start});
    told = d;
    d.write(first + 2, soreness{everywhere, 0_nrs}, unanswered<soreness>{left(thigh)});
    told.write(first + 2, soreness{everywhere, 0_nrs});
    coach.recall(h, d, first + 3), coach.recall(all, told, first + 3);
    CHECK(h.soreness_gap(left(thigh), first + 3));
    CHECK_FALSE(all.soreness_gap(left(thigh), first + 3));
}

}  // namespace history_remembering
