// SPDX-License-Identifier: BSL-1.0
// A policy and a rule of one's own, each under 20 lines, with a question that the library does not ask.
#include "living.hpp"

#include <andante/compose.hpp>

#include <doctest/doctest.h>

namespace own {

using namespace living;

struct one_more_rep {
    constexpr dose operator()(const course& c) const noexcept {
        const exact n = c.level.at(part::n_reps);
        return n > 0 && n < c.ceiling.at(part::n_reps) ? c.level.with(part::n_reps, n + 1) : c.level;
    }
};
static_assert(progression<one_more_rep>);

struct grip_pain : signal<scope::person, nrs, 0, 200> {
    using signal::signal;
    static constexpr std::string_view key = "grip_pain";
};

struct spare_the_grip {
    static constexpr rule_card card{"OWN-1", "A hand that hurts does not grip today.", {"the clinic's own rule", "2026"}, grade::expert};
    using reads = signals<grip_pain>;
    static constexpr action if_unknown = action::hold;
    static constexpr bool concerns(const step& s) noexcept { return about(s.what).needs.has(demand::grip); }
    constexpr said operator()(const step& s, nrs pain) const noexcept {
        return pain >= 3_nrs ? said{rest(s.today + 1), 0, pain.place(), 3} : said{progress()};
    }
};
static_assert(clinical_rule<spare_the_grip>);

using questions = also<ibm_questions, grip_pain>;

// Named here: clang 14 emits no code for a literal inside a template.
constexpr nrs tired_2 = 2_nrs, sore_0 = 0_nrs;
constexpr cr10 light = 3_cr10;
constexpr exercise squeeze = left(soft_ball_squeeze);

struct hand_and_knee {
    prescription rx = *prescribe([] {
        draft d;
        d.by = therapist, d.since = first_day, d.pace = pace::standard;
        order a, b;
        a.what = squeeze, a.start = dose{8 * rep}, a.ceiling = dose{1 * sets, 12 * rep};
        b.what = left_knee, b.start = dose{8 * rep, 1 * kg}, b.ceiling = dose{1 * sets, 12 * rep, 1 * kg};
        d.orders = {a, b};
        return d;
    }());
    decltype(compose(rx, one_more_rep{}, with(ibm_rules, spare_the_grip{}), questions{})) coach =
        compose(rx, one_more_rep{}, with(ibm_rules, spare_the_grip{}), questions{});
    andante::diary diary{};
    day today = first_day;

    hand_and_knee() {
        diary.write(today, cleared{latch::programme, doctor}, bad_past_experience{no}, muscle_grade{everywhere, 4_mrc}, usual_fatigue{2_nrs},
                    usual_soreness{everywhere, 0_nrs});
    }
    template <class... Ts>
    void morning(const Ts&... more) {
        diary.write(today, warning_signs{none}, illness{not_ill}, fatigue{tired_2}, unusual_fatigue{no}, soreness{everywhere, sore_0}, limited_next_day{no},
                    daily_tasks_harder{not_at_all}, worse_than_last_week{no}, more...);
    }
    decision of(exercise e) const {
        for (const decision& d : coach.guard().decide(rx, coach.recall(diary, today), today))
            if (d.what == e) return d;
        return {};
    }
    void trains() {
        for (const exercise e : {squeeze, left_knee})
            of(e).match([&](const approved_dose& a) { diary.write(today, done{e, a}); }, [](const decision&) {});
        for (const region r : {left(fingers), left(forearm), left(thigh)}) diary.write(today, weaker_after{r, not_at_all});
        for (const exercise e : {squeeze, left_knee}) diary.write(today, effort{e, light}, pain{e, sore_0});
        diary.write(today, after_effects{none});
    }
};

TEST_CASE("a rule of one's own rests what it concerns and leaves the rest") {
    hand_and_knee p;
    for (exact v = 0; v <= 10; ++v) {
        hand_and_knee q;
        q.morning(grip_pain{*nrs::from(v)});
        CHECK(q.of(squeeze).granted() == (v < 3));
        CHECK(q.of(left_knee).granted());
    }
    p.morning();
    CHECK(p.of(squeeze).sum.act == action::hold);  // untold
    CHECK(p.coach.due(p.diary, p.today).size() > 0);
}
TEST_CASE("a rule of one's own only ever makes the answer safer") {
    for (exact v = 0; v <= 10; ++v) {
        hand_and_knee p;
        p.morning(grip_pain{*nrs::from(v)});
        const living::coach plain{p.rx, ibm_rules, wish<one_more_rep>};
        const day_plan theirs = plain.plan(p.diary, p.today);
        for (const decision& d : theirs.decisions()) CHECK(d.sum <= p.of(d.what).sum);
    }
}
TEST_CASE("its card is in the set, and its reason in the decision") {
    hand_and_knee p;
    p.morning(grip_pain{4_nrs});
    const decision d = p.of(squeeze);
    bool told = false;
    for (const reason& r : d.why)
        if (p.coach.card(r).id == "OWN-1") told = r.value == 4 && r.bound == 3;
    CHECK(told);
}
TEST_CASE("a policy of one's own is judged as any other: one repetition more after three good weeks, and never above the ceiling") {
    hand_and_knee p;
    for (exact n = 0; n != 150; ++n) {
        p.morning(grip_pain{0_nrs});
        const decision d = p.of(squeeze);
        if (n < 21) CHECK(d.sum.act >= action::hold);
        if (n == 21) CHECK(d.match([](const approved_dose& a) { return a.value() == dose{9 * rep}; }, [](const decision&) { return false; }));
        CHECK(d.match([](const approved_dose& a) { return fits(a.value(), dose{1 * sets, 12 * rep}); }, [](const decision&) { return true; }));
        if (n % 3 == 0) p.trains();
        p.today = p.today + 1;
    }
    p.morning(grip_pain{0_nrs});
    CHECK(p.of(squeeze).level == dose{12 * rep});
}

}  // namespace own
