// SPDX-License-Identifier: BSL-1.0
// FAL-4, STR-2: the order of a session, swept over the whole catalogue. Pages docs/rules/FAL-4.md, docs/rules/STR-2.md.
#include "living.hpp"

#include <doctest/doctest.h>

#include <andante/session/sequence.hpp>

namespace session_sequences {

using namespace living;

/// Visits every exercise of the catalogue, sided ones on the left.
template <class Visit>
constexpr void every_exercise(Visit visit) {
    for (std::size_t i = 0; i != activity_count; ++i) {
        const auto id = static_cast<std::uint8_t>(i);
        visit(exercise{id, about(exercise{id, side::middle}).sided ? side::left : side::middle});
    }
}
template <class Law>
constexpr bool holds_for_all(Law law) {
    bool ok = true;
    every_exercise([&](exercise e) { ok = ok && law(e); });
    return ok;
}
constexpr std::uint32_t detail_turn(exercise e) { return andante::detail::turn_in_session(e); }

// The parts come in their order, and a stretch is in the last of them; so no stretch comes before anything else.
static_assert(holds_for_all([](exercise e) { return detail_turn(e) >> 12 == static_cast<std::uint32_t>(place_in_session(e)); }));
static_assert(holds_for_all([](exercise e) { return (about(e).kind == modality::stretching) == (place_in_session(e) == session_part::stretching); }));
static_assert(holds_for_all([](exercise e) { return is_training(e) == (place_in_session(e) == session_part::while_fresh || place_in_session(e) == session_part::work); }));
// Standing work is done while fresh, all of it.
static_assert(holds_for_all([](exercise e) { return !is_training(e) || !is_done_standing(e) || place_in_session(e) == session_part::while_fresh; }));
static_assert(holds_for_all([](exercise e) { return place_in_session(e) != session_part::work || !is_done_standing(e); }));

TEST_CASE("FAL-4, STR-2: the laws of the order, for each two of the catalogue") {
    const auto stretches = [](exercise e) { return about(e).kind == modality::stretching; };
    const auto wet = [](exercise e) { return about(e).place == setting::pool; };
    every_exercise([&](exercise a) {
        CHECK_FALSE(goes_first(a, a));
        every_exercise([&](exercise b) {
            CAPTURE(about(a).key);
            CAPTURE(about(b).key);
            CHECK_FALSE((goes_first(a, b) && goes_first(b, a)));
            if (stretches(b) && !stretches(a)) CHECK(goes_first(a, b));
            if (!is_training(a) || !is_training(b)) return;
            const bool stands = is_done_standing(a), sits = !is_done_standing(b) && about(b).kind != modality::balance;
            if (stands && sits) CHECK(goes_first(a, b));
            if (stands && is_done_standing(b) && wet(a) == wet(b)) {
                if (about(a).kind == modality::balance && about(b).kind != modality::balance) CHECK(goes_first(a, b));
                if (about(a).kind == about(b).kind && about(a).falls > about(b).falls) CHECK(goes_first(a, b));
            }
            // One visit to the water: what stands on land comes before it, what sits on land after it.
            if (!wet(a) && wet(b) && place_in_session(a) == session_part::while_fresh) CHECK(goes_first(a, b));
            if (wet(a) && !wet(b) && place_in_session(b) == session_part::work) CHECK(goes_first(a, b));
        });
    });
}

draft wide() {
    draft d;
    d.by = therapist, d.since = first_day, d.pace = pace::standard;
    const auto add = [&](exercise e, const dose& x) {
        order o;
        o.what = e, o.start = o.ceiling = x;
        d.orders.add(o);
    };
    const dose reps{8 * rep}, some{5 * minutes};  // in an order that is no order of a session
    add(left_fist, dose{1 * minutes}), add(seated_march, some), add(left(calf_stretch), dose{1 * minutes}), add(left(finger_curl), reps), add(walking, some);
    add(belly_breathing, dose{2 * minutes}), add(seated_pool_kicks, some), add(sit_to_stand, reps), add(seated_reach, dose{3 * minutes}), add(pool_balance, dose{3 * minutes});
    add(standing_balance, dose{3 * minutes}), add(seated_range_of_motion, some), add(heel_raise, reps), add(warm_water_walking, some), add(heel_to_toe_stand, dose{2 * minutes});
    return d;
}
std::vector<std::pair<session_part, exercise>> rows_of(const day_plan& p) {
    const session_sequence s{p};
    std::vector<std::pair<session_part, exercise>> all;
    for (const placed& x : s) all.emplace_back(x.in, x.what.what);
    CHECK(all.size() == s.size());
    return all;
}

TEST_CASE("a day in its order: warm-up, balance and standing work, seated work, quiet breathing, stretches") {
    auto p = someone(ibm_rules, wide());
    p.checks_in().tells(pool_company{yes}, water_trouble{no}, way_out{yes}, water_temperature{water_celsius::at(310)}, water_depth{to_the_waist});
    const day_plan plan{p.decides()};
    const std::vector<std::pair<session_part, exercise>> want{
        {session_part::warm_up, seated_range_of_motion},   {session_part::while_fresh, heel_to_toe_stand}, {session_part::while_fresh, standing_balance}, {session_part::while_fresh, seated_reach},
        {session_part::while_fresh, sit_to_stand},         {session_part::while_fresh, heel_raise},        {session_part::while_fresh, walking},          {session_part::while_fresh, pool_balance},
        {session_part::while_fresh, warm_water_walking},   {session_part::work, seated_pool_kicks},        {session_part::work, left(finger_curl)},       {session_part::work, seated_march},
        {session_part::cool_down, belly_breathing},        {session_part::stretching, left_fist},          {session_part::stretching, left(calf_stretch)}};
    CHECK(rows_of(plan) == want);
    CHECK(session_sequence{plan}.warms_up());
}
TEST_CASE("it holds what is granted, each once, at the dose that was granted, and nothing else") {
    auto p = someone(ibm_rules, wide());
    p.checks_in().tells(soreness{left(thigh), nrs::at(6)}, soreness{right(shin), nrs::at(6)});
    const day_plan plan{p.decides()};
    std::size_t granted_rows = 0;
    for (const decision& d : plan.decisions()) granted_rows += d.granted();
    CHECK(granted_rows < plan.decisions().size);
    const session_sequence s{plan};
    CHECK(s.size() == granted_rows);
    for (const placed& x : s) {
        CHECK(x.what.dose.what() == x.what.what);
        plan.find(x.what.what)->match([&](const approved_dose& a) { CHECK(a == x.what.dose); }, [](const decision&) { CHECK(false); });
    }
    CHECK(s[0].what.what == s.begin().operator*().what.what);
}
TEST_CASE("STR-2, STR-5: on a day without training movement goes on by itself, and nothing is stretched warm") {
    auto p = someone(ibm_rules, wide());
    p.checks_in().trains().sleeps().checks_in();
    const day_plan rest{p.decides()};
    REQUIRE(rest.kind() == day_kind::rest_day);
    CHECK_FALSE(session_sequence{rest}.warms_up());
    CHECK(rows_of(rest).size() == 4);
    for (const auto& [in, e] : rows_of(rest)) {
        CHECK(in == session_part::gentle);
        CHECK_FALSE(is_training(e));
    }
    p.tells(warning_signs{warning::chest_pain});
    const day_plan stopped{p.decides()};
    CHECK(session_sequence{stopped}.empty());
}
TEST_CASE("a stretch is never first and never cold: with any one exercise beside it, and without one") {
    const auto only_with = [](exercise e) {
        draft d;
        d.by = therapist, d.since = first_day;
        order stretch, other;
        stretch.what = left_fist, stretch.start = stretch.ceiling = dose{1 * minutes};
        other.what = e, other.start = other.ceiling = about(e).kind == modality::strength ? dose{8 * rep} : dose{5 * minutes};
        d.orders.add(stretch);
        if (!(e == left_fist)) d.orders.add(other);
        return d;
    };
    every_exercise([&](exercise e) {
        CAPTURE(about(e).key);
        auto p = someone(ibm_rules, only_with(e));
        p.checks_in();
        const day_plan plan{p.decides()};
        const auto rows = rows_of(plan);
        REQUIRE_FALSE(rows.empty());
        for (std::size_t i = 0; i != rows.size(); ++i) {
            if (about(rows[i].second).kind != modality::stretching) continue;
            CHECK(rows[i].first == (plan.kind() == day_kind::session ? session_part::stretching : session_part::gentle));
            for (std::size_t j = i; j != rows.size(); ++j) CHECK(about(rows[j].second).kind == modality::stretching);
        }
    });
}

constexpr nrs start = nrs::at(2);
TEST_CASE("FAL-4: no standing work after leg effort of CR10 4, RPE 13, or tiredness up by 2") {
    const auto tired = [](const entry& e, nrs rise = tired_by) {
        heard_list all;
        all.add(e);
        return is_too_tired_to_stand(all, start, rise);
    };
    for (exact n = 0; n <= 20; ++n) CHECK(tired(row(effort{left_knee, *cr10::from(n)})) == (n >= 8));
    for (exact n = 0; n <= 20; ++n) CHECK_FALSE(tired(row(effort{left(elbow_flexion), *cr10::from(n)})));
    for (exact n = 6; n <= 20; ++n) CHECK(tired(row(exertion{walking, *borg::from(n)})) == (n >= 13));
    for (exact n = 6; n <= 20; ++n) CHECK_FALSE(tired(row(exertion{arm_cycle, *borg::from(n)})));
    for (exact n = 0; n <= 10; ++n)
        for (exact rise = 1; rise <= 3; ++rise) CHECK(tired(row(fatigue_in_session{*nrs::from(n)}), *nrs::from(rise)) == (n >= 2 + rise));
    CHECK_FALSE(tired(row(unanswered<effort>{left_knee})));
    CHECK_FALSE(is_too_tired_to_stand({}, start));
    heard_list full;
    for (int i = 0; i != 63; ++i) full.add(row(pain{left_knee, nrs::at(0)}));
    CHECK_FALSE(is_too_tired_to_stand(full, start));
    full.add(row(pain{left_knee, nrs::at(0)}));
    CHECK(is_too_tired_to_stand(full, start));  // what came after is not kept
}
TEST_CASE("FAL-4: a watch that heard tired legs keeps the rest of the session seated, and goes on") {
    auto p = someone(ibm_rules, wide());
    p.checks_in();
    const auto seated_after = [&](const auto& felt) {
        auto w = p.coach().watch(p.diary(), p.today());
        (void)w.hear(felt);
        w.next_exercise();
        return w.only().has(constraint::seated_only);
    };
    CHECK_FALSE(seated_after(effort{heel_raise, 3_cr10}));
    CHECK(seated_after(effort{heel_raise, 4_cr10}));
    CHECK(seated_after(exertion{walking, 13_borg}));
    CHECK_FALSE(seated_after(exertion{walking, 12_borg}));
    CHECK_FALSE(seated_after(effort{left(finger_curl), 6_cr10}));
    CHECK(seated_after(fatigue_in_session{5_nrs}));  // FAT-2
}

}  // namespace session_sequences
