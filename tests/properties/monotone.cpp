// SPDX-License-Identifier: BSL-1.0
// The monotone law and its named exceptions: docs/rules, "C. Signals", laws 1 to 7.

#include "people.hpp"

#include <andante/rules/red_flags.hpp>

namespace monotone {

using namespace people;

/// Which way danger lies on a signal's axis.
enum class danger : std::uint8_t { up, down };

/// One answer of today: the axis, and the answers it could have been from the best to the worst.
struct axis {
    entry best{};
    danger to = danger::up;
    exact least = 0, most = 0;
};
template <class S>
axis axis_of(const S& best, danger to) {
    return {row(best), to, S::value_type::least, S::value_type::most};
}
/// The axes of the spine. Warning signs and contraindications are ordered by inclusion and have a test of their own;
/// effort is here for the days on which nobody is out of breath.
std::vector<axis> axes_of_a_day() {
    return {axis_of(fatigue{0_nrs}, danger::up),
            axis_of(unusual_fatigue{no}, danger::up),
            axis_of(illness{not_ill}, danger::up),
            axis_of(fell{no}, danger::up),
            axis_of(soreness{left(thigh), 0_nrs}, danger::up),
            axis_of(soreness{right(calf), 0_nrs}, danger::up),
            axis_of(soreness{everywhere, 0_nrs}, danger::up),
            axis_of(unusual_soreness{left(thigh), no}, danger::up),
            axis_of(limits_tasks{left(thigh), no}, danger::up),
            axis_of(recalled_soreness{left(thigh), 0_nrs}, danger::up),
            axis_of(weaker_after{left(thigh), not_at_all}, danger::up),
            axis_of(weaker_after{right(calf), not_at_all}, danger::up),
            axis_of(effort{knee, cr10{}}, danger::up),
            axis_of(effort{heels, cr10{}}, danger::up),
            axis_of(exertion{walk, borg{}}, danger::up),
            axis_of(could_talk{walk, yes}, danger::down),
            axis_of(reps_in_reserve{knee, *reserve::from(10)}, danger::down),
            axis_of(breathlessness{cr10{}}, danger::up),
            axis_of(unexpected_breathlessness{no}, danger::up),
            axis_of(worse_than_last_week{no}, danger::up),
            axis_of(fatigue_severity{*fatigue_severity::value_type::from(10)}, danger::up),
            axis_of(vital_capacity{*vital_capacity::value_type::from(150)}, danger::down),
            axis_of(muscle_grade{left(thigh), 5_mrc}, danger::down),
            axis_of(muscle_grade{right(calf), 5_mrc}, danger::down),
            axis_of(tug{tug::value_type::at(0)}, danger::up),
            axis_of(gait_speed{gait_speed::value_type::at(3000)}, danger::down),
            axis_of(chair_stands{tally::at(100)}, danger::down),
            axis_of(two_minute_walk{two_minute_walk::value_type::at(400)}, danger::down),
            axis_of(ibmfrs{ibmfrs::value_type::at(40)}, danger::down),
            axis_of(measured_strength{left(fingers), measured_strength::value_type::at(2000)}, danger::down)};
}

/// A person with some weeks behind them.
player some_weeks(exact p_gap) {
    const script s = *scripts(6);
    player p{orders_every(p_gap)};
    p.cleared_to_train();
    for (const one_day& d : s) p.live(d);
    return p;
}
/// A good check-in in which one question is left open.
void check_in(player& p, exact tired, const entry& open) {
    const auto say = [&](const auto& x) {
        if (row(x).code != open.code) p.say(x);
    };
    say(warning_signs{none}), say(illness{not_ill}), say(fell{no}), say(fatigue{*nrs::from(tired)}), say(unusual_fatigue{no});
    if (open.code != soreness::code) return p.say(soreness{everywhere, 0_nrs});
    for (const region r : {left(thigh), right(thigh), left(calf), right(calf)})
        if (place_of(r) != open.where && open.where != every_place) p.say(soreness{r, 0_nrs});
}
/// Varies one answer of a random day; everything else is equal.
template <class Compare>
void vary(const axis& a, bool before_the_session, Compare compare) {
    player p = some_weeks(2);
    const exact tired = *rc::gen::inRange(0, 9);
    const bool trains = *rc::gen::arbitrary<bool>();
    check_in(p, tired, a.best);
    const auto ask = [&](player& x, exact v, bool known_) {
        entry e = a.best;
        e.known = known_, e.value = v;
        if (!known_) e.why = silence::not_answered;
        x.hear(e);
    };
    const auto decided = [&](exact v, bool known_) {
        player x = p;
        if (before_the_session && !trains) ask(x, v, known_);
        if (trains) {
            x.train();
            if (before_the_session) ask(x, v, known_);
            x.evening();
        }
        if (!before_the_session) ask(x, v, known_);
        return x.plan();
    };
    compare(decided);
}

TEST_CASE("law 1: one answer moved towards danger never lowers a part of the finding and never grants more") {
    for (const axis& a : axes_of_a_day()) {
        CAPTURE(int(a.best.code));
        CHECK(rc::check("axis " + std::to_string(a.best.code) + " at " + std::to_string(a.best.where.index), [&] {
            const bool of_session = belongs_to_the_session(a.best);
            vary(a, !of_session, [&](auto decided) {
                const exact from = *rc::gen::inRange(a.least, a.most + 1), to = *rc::gen::inRange(a.least, a.most + 1);
                const exact milder = a.to == danger::up ? (std::min)(from, to) : (std::max)(from, to);
                const exact graver = a.to == danger::up ? (std::max)(from, to) : (std::min)(from, to);
                RC_ASSERT(no_looser(decided(milder, true), decided(graver, true)));
            });
        }));
    }
}

TEST_CASE("law 1: more warning signs or contraindications never give more") {
    CHECK(rc::check("flags", [] {
        player p = some_weeks(2);
        const exact few = *rc::gen::inRange(0, 1 << warning_count), more = few | *rc::gen::inRange(0, 1 << warning_count);
        const auto with = [&](exact w) {
            player x = p;
            x.say(illness{not_ill}), x.say(fatigue{1_nrs}), x.say(unusual_fatigue{no}), x.say(soreness{everywhere, 0_nrs});
            x.say(warning_signs{*warnings::from(w)});
            return x.plan();
        };
        RC_ASSERT(no_looser(with(few), with(more)));
        const exact c = *rc::gen::inRange(0, 1 << contraindication_count), d = c | *rc::gen::inRange(0, 1 << contraindication_count);
        const auto found = [&](exact w) {
            player x = p;
            x.good_morning(), x.say(contraindications{*contraindication_set::from(w)});
            return x.plan();
        };
        RC_ASSERT(no_looser(found(c), found(d)));
    }));
}

TEST_CASE("law 1: a fall, and a graver fall, never give more") {
    CHECK(rc::check("falls", [] {
        player p = some_weeks(2);
        p.good_morning();
        const auto with = [&](int facts, int falls) {
            player x = p;
            for (int i = 0; i != falls; ++i)
                x.say(fall{.head = (facts & 1) != 0, .faint = (facts & 2) != 0, .fracture = (facts & 4) != 0, .needed_help = (facts & 8) != 0,
                           .injured = (facts & 16) != 0, .minutes_down = (facts & 32) != 0 ? 60 : 5});
            return x.plan();
        };
        const int facts = *rc::gen::inRange(0, 64), n = *rc::gen::inRange(0, 3);
        RC_ASSERT(no_looser(with(facts, n), with(facts, n + 1)));
        RC_ASSERT(no_looser(with(facts, n), with(facts | *rc::gen::inRange(0, 64), n)));
    }));
}

// ── law 2: breathlessness ──

/// What RED-3 says of a breathlessness and an effort, in half steps of CR10; effort -1 is untold.
finding breath(exact dyspnoea, exact told_effort) {
    whole_person p;
    p.today = p.heard = first_day;
    const reading<cr10> b{*cr10::from(dyspnoea), first_day};
    const reading<cr10> e = told_effort < 0 ? reading<cr10>{} : reading<cr10>{*cr10::from(told_effort), first_day};
    return rules::unexpected_breath{}(p, b, e, reading<yes_no>{no, first_day}).what();
}

TEST_CASE("law 2: breathlessness on the grid of 21 by 21 half steps, with exactly 8 edges where more effort explains it") {
    int edges = 0, cells = 0;
    for (exact b = 0; b <= 20; ++b) {
        for (exact e = 0; e <= 20; ++e, ++cells) {
            const finding f = breath(b, e);
            if (b >= 14) CHECK(f.how_soon == urgency::emergency);
            if (b < 20) CHECK(f <= breath(b + 1, e));
            if (b < 20 && e < 20) CHECK(f <= breath(b + 1, e + 1));
            if (e < 20 && !(f <= breath(b, e + 1))) {
                ++edges;
                CHECK(f.act == action::stop_and_seek_care);
                CHECK(((b >= 10 && b < 14 && e + 2 == b) || (b >= 6 && b < 10 && e + 4 == b)));
            }
        }
        const finding untold = breath(b, -1);
        CHECK((untold.act == action::stop_and_seek_care) == (b >= 10));
        CHECK((untold.act == action::rest) == (b >= 6 && b < 10));
        CHECK((b >= 10 || untold.latched.empty()));
        // no table of answers is looser than silence by more than the highest effort would explain
        CHECK(breath(b, 20) <= untold);
    }
    CHECK(cells == 441);
    CHECK(edges == 8);
}

TEST_CASE("law 2: on a day with a session, more breathlessness never gives more, told before or after the effort") {
    CHECK(rc::check("breathlessness in a diary", [] {
        const exact felt = *rc::gen::inRange(0, 21), b = *rc::gen::inRange(0, 20), c = *rc::gen::inRange(b, 21);
        const exact also_felt = *rc::gen::inRange(felt, 21);
        player p = some_weeks(2);
        p.good_morning();
        if (p.plan().kind() != day_kind::session) return;
        p.train();
        const auto with = [&](exact breath_told, exact effort_told) {
            player x = p;
            x.say(breathlessness{*cr10::from(breath_told)});
            x.say(exertion{walk, 9_borg}), x.say(effort{heels, *cr10::from(effort_told)}), x.say(effort{knee, *cr10::from(effort_told)});
            diary d = x.book();
            return x.coach.plan(d, x.today);
        };
        RC_ASSERT(no_looser(with(b, felt), with(c, felt)));
        const exact rise = (std::min)(also_felt - felt, 20 - b);
        RC_ASSERT(no_looser(with(b, felt), with(b + rise, felt + rise)));
    }));
}

// ── law 4: reference axes ──

TEST_CASE("law 4: a higher usual gives more or the same; unknown is the strict value") {
    CHECK(rc::check("usual soreness", [] {
        const exact low = *rc::gen::inRange(0, 11), high = *rc::gen::inRange(low, 11), now = *rc::gen::inRange(0, 11);
        const exact wait = *rc::gen::inRange(0, 10);
        const auto with = [&](exact usual) {                    // -1: not told
            player p{orders_every(2)};
            p.cleared_to_train();
            if (usual >= 0) p.say(usual_soreness{left(thigh), *nrs::from(usual)});
            p.good_morning(), p.train(), p.evening(), p.sleep();
            for (exact i = 0; i != wait; ++i) p.sleep();
            p.say(warning_signs{none}), p.say(illness{not_ill}), p.say(fatigue{2_nrs}), p.say(unusual_fatigue{no});
            p.say(soreness{right(thigh), 0_nrs}), p.say(soreness{left(calf), 0_nrs}), p.say(soreness{right(calf), 0_nrs});
            p.say(soreness{left(thigh), *nrs::from(now)}), p.say(unusual_soreness{left(thigh), no}), p.say(limits_tasks{left(thigh), no});
            return p.plan();
        };
        RC_ASSERT(no_looser(with(high), with(low)));
        RC_ASSERT(no_looser(with(low), with(-1)));
        RC_ASSERT(same(with(high < 3 ? 3 : high), with(3)));    // capped at 3
    }));
    CHECK(rc::check("usual tiredness", [] {
        const exact low = *rc::gen::inRange(0, 11), high = *rc::gen::inRange(low, 11), now = *rc::gen::inRange(0, 11);
        const auto with = [&](exact usual) {
            player p{orders_every(2)};
            p.cleared_to_train();
            if (usual >= 0) p.say(usual_fatigue{*nrs::from(usual)});
            p.good_morning(now);
            return p.plan();
        };
        RC_ASSERT(no_looser(with(high), with(low)));
        // untold: 7 and more rests; a told usual of 5 or less is at least as strict
        if (now < 7) RC_ASSERT(with(-1).person().act <= with(0).person().act);
        else RC_ASSERT(with(-1).person().act == action::rest);
    }));
}

// ── law 5: two ends ──

TEST_CASE("law 5: excess over the grant never gives more than meeting it, and a shortfall earns nothing") {
    CHECK(rc::check("excess", [] {
        const exact percent = *rc::gen::inRange(101, 400), short_of = *rc::gen::inRange(0, 90), weeks_on = *rc::gen::inRange(1, 9);
        const auto after_weeks = [&](exact does) {
            player p{orders_every(2)};
            p.cleared_to_train();
            for (exact i = 0; i != weeks_on * 7; ++i) {
                p.good_morning();
                if (i % 2 == 0) p.train(does), p.evening();
                p.sleep();
            }
            p.good_morning();
            return p.plan();
        };
        const day_plan met = after_weeks(100), over = after_weeks(percent), under_it = after_weeks(short_of);
        for (std::size_t i = 0; i != met.decisions().size; ++i) {
            const decision &m = met.decisions().at[i], &o = over.decisions().at[i], &u = under_it.decisions().at[i];
            RC_ASSERT(volume(o.level) <= volume(m.level) || o.level.at(part::weight) < m.level.at(part::weight));
            RC_ASSERT(u.level == orders_every(2).find(u.what)->start);
        }
    }));
}

// ── law 6: silence ──

TEST_CASE("law 6: silence is never better than the best answer") {
    for (const axis& a : axes_of_a_day()) {
        CHECK(rc::check("silence " + std::to_string(a.best.code) + " at " + std::to_string(a.best.where.index), [&] {
            const bool of_session = belongs_to_the_session(a.best);
            vary(a, !of_session, [&](auto decided) {
                RC_ASSERT(no_looser(decided(a.to == danger::up ? a.least : a.most, true), decided(0, false)));
            });
        }));
    }
}

TEST_CASE("law 6: a soreness left unanswered rests its region until it is answered, and counts when it is") {
    CHECK(rc::check("silence delays", [] {
        const exact silent_days = *rc::gen::inRange(2, 5), worst = *rc::gen::inRange(6, 11);
        player p{orders_every(2)};
        p.cleared_to_train();
        p.good_morning(), p.train(), p.evening(), p.sleep();
        const auto others = [&] { p.say(warning_signs{none}), p.say(illness{not_ill}), p.say(fatigue{2_nrs}), p.say(unusual_fatigue{no}); };
        for (exact i = 0; i != silent_days; ++i) {
            others();
            RC_ASSERT(p.plan().find(knee)->sum.act >= action::rest);
            p.sleep();
        }
        others();
        p.say(soreness{everywhere, 0_nrs}), p.say(recalled_soreness{left(thigh), *nrs::from(worst)});
        RC_ASSERT(p.plan().find(knee)->sum.factor < whole);
    }));
}

}  // namespace monotone
