// SPDX-License-Identifier: BSL-1.0
// A latch ends by a clearance and by nothing else, and silence never makes one.

#include "people.hpp"

namespace latches {

using namespace people;

/// The latches of every place, as a plan shows them. Only what lasts: today's readings have been left at their place.
struct held {
    set_of<latch> person{};
    std::array<set_of<latch>, region_count> regions{};
    std::array<set_of<latch>, mode_count> modes{};
    std::array<set_of<latch>, 8> orders{};
};
held held_in(const ibm_history& h, const prescription& rx) {
    held x;
    x.person = h.person.place.left.lasts.latched;
    for (std::size_t i = 0; i != region_count; ++i) x.regions[i] = h.limbs[i].place.left.lasts.latched;
    for (std::size_t i = 0; i != mode_count; ++i) x.modes[i] = h.modes[i].left.lasts.latched;
    std::size_t i = 0;
    for (const order& o : rx.orders()) x.orders[i++] = h.find(o.what)->place.left.lasts.latched;
    return x;
}
bool within_it(set_of<latch> a, set_of<latch> b) { return a.without(b).empty(); }
bool still_held(const held& a, const held& b) {
    bool ok = within_it(a.person, b.person);
    for (std::size_t i = 0; i != region_count; ++i) ok = ok && within_it(a.regions[i], b.regions[i]);
    for (std::size_t i = 0; i != mode_count; ++i) ok = ok && within_it(a.modes[i], b.modes[i]);
    for (std::size_t i = 0; i != a.orders.size(); ++i) ok = ok && within_it(a.orders[i], b.orders[i]);
    return ok;
}
set_of<latch> shown(const day_plan& p) {
    set_of<latch> all = p.person().latched;
    for (const decision& d : p.decisions()) all = all | d.sum.latched;
    return all;
}
one_day without_clearance(one_day b) {
    if (b[8] % 16 <= 3 || b[8] % 16 >= 9) b[8] = 0;
    return b;
}

TEST_CASE("a latch survives time, silence, good days and whatever else is told, until a clearance") {
    CHECK(rc::check("latches last", [] {
        const script s = *scripts(6);
        player p{orders_every(2)};
        p.cleared_to_train();
        for (const one_day& d : s) {
            const held before_it = held_in(p.h, p.coach.rx());
            p.live(without_clearance(d));
            RC_ASSERT(still_held(before_it, held_in(p.h, p.coach.rx())));
        }
        const held then = held_in(p.h, p.coach.rx());
        const set_of<latch> seen = shown(p.plan());
        const exact idle = *rc::gen::inRange(0, 400);
        p.today = p.today + idle;                                    // time
        RC_ASSERT(within_it(seen, shown(p.plan())));
        for (int i = 0; i != 30; ++i) p.good_morning(1), p.train(), p.evening(), p.sleep();   // good days
        RC_ASSERT(still_held(then, held_in(p.h, p.coach.rx())));
        player again{orders_every(2)};                               // saved and loaded, on another device
        const diary saved = p.book();
        again.rows.assign(saved.rows().begin(), saved.rows().end());
        again.today = p.today;
        again.refold();
        RC_ASSERT(still_held(then, held_in(again.h, again.coach.rx())));
        RC_ASSERT(shown(again.plan()) == shown(p.plan()));
    }));
}

TEST_CASE("a clearance by a role that may not give it ends nothing") {
    CHECK(rc::check("authority", [] {
        const script s = *scripts(5);
        player p{orders_every(2)};
        p.cleared_to_train();
        for (const one_day& d : s) p.live(without_clearance(d));
        const held then = held_in(p.h, p.coach.rx());
        for (const latch l : {latch::programme, latch::contraindication, latch::red_flag}) {
            entry e = row(cleared{l, physiotherapist(41)});
            p.hear(e);
            RC_ASSERT(still_held(then, held_in(p.h, p.coach.rx())));
        }
        for (std::size_t l = 0; l != latch_count; ++l) {
            entry e = row(cleared{static_cast<latch>(l), clinician{3, role::nobody}});
            p.hear(e);
            RC_ASSERT(still_held(then, held_in(p.h, p.coach.rx())));
        }
    }));
}

TEST_CASE("a cleared latch does not return without new evidence") {
    CHECK(rc::check("no return", [] {
        const script s = *scripts(6);
        player p{orders_every(2)};
        p.cleared_to_train();
        for (const one_day& d : s) p.live(d);
        p.clear_all();
        p.say(cleared{latch::programme, physician(7)});
        p.say(contraindications{none});
        const bool says_nothing = *rc::gen::arbitrary<bool>();
        for (int i = 0; i != 40; ++i) {
            p.sleep();
            if (!says_nothing) p.good_morning(1), p.train(), p.evening();
            RC_ASSERT(shown(p.plan()).empty());
        }
    }));
}

TEST_CASE("a clearance consumes the evidence: one sign more, which alone never latches, does not bring the latch back") {
    CHECK(rc::check("consumed", [] {
        const int kind = *rc::gen::inRange(0, 4), rounds = *rc::gen::inRange(0, 3);
        player p{orders_every(2)};
        p.cleared_to_train();
        const auto one_sign = [&] {      // a good session, and one thing that goes wrong after it
            p.good_morning(1), p.train();
            if (kind == 0) p.say(weaker_after{left(thigh), clearly});
            p.evening(), p.sleep(), p.good_morning(1), p.sleep();
            if (kind == 1) {
                p.say(warning_signs{none}), p.say(illness{not_ill}), p.say(fell{no}), p.say(fatigue{1_nrs}), p.say(unusual_fatigue{no}), p.say(soreness{everywhere, 0_nrs});
                p.say(soreness{left(thigh), 3_nrs}), p.say(unusual_soreness{left(thigh), no}), p.say(limits_tasks{left(thigh), no});
            } else {
                p.good_morning(kind == 2 ? 9 : 1);
            }
            if (kind == 3) p.say(fall{.minutes_down = 2});
            p.sleep();
            for (int i = 0; i != 3; ++i) p.good_morning(1), p.sleep();
        };
        for (int i = 0; i <= rounds; ++i) one_sign();
        for (int i = 0; i != 6 && shown(p.plan()).empty(); ++i) one_sign();
        p.good_morning(1), p.clear_all(), p.sleep();
        one_sign();
        p.good_morning(1);
        RC_ASSERT(shown(p.plan()).empty());
    }));
}

TEST_CASE("silence never latches, whatever is left unanswered") {
    CHECK(rc::check("silence", [] {
        const script s = *scripts(8);
        player p{orders_every(2)};
        p.cleared_to_train();
        for (const one_day& d : s) {
            // each question: a good answer, a row that says it went unanswered, or no row at all
            const auto told_or_not = [&](std::size_t i, auto good, auto silent) {
                if (d[i] % 3 == 0) p.say(good);
                if (d[i] % 3 == 1) p.say(silent);
            };
            told_or_not(0, warning_signs{none}, unanswered<warning_signs>{});
            told_or_not(1, illness{not_ill}, unanswered<illness>{silence::declined});
            told_or_not(17, fell{no}, unanswered<fell>{});
            told_or_not(2, fatigue{2_nrs}, unanswered<fatigue>{});
            told_or_not(3, unusual_fatigue{no}, unanswered<unusual_fatigue>{});
            for (const region r : {left(thigh), left(calf), right(calf), right(thigh)}) {
                told_or_not(4 + r.index % 3, soreness{r, 0_nrs}, unanswered<soreness>{r});
                told_or_not(7, recalled_soreness{r, 0_nrs}, unanswered<recalled_soreness>{r});
                told_or_not(8, weaker_after{r, not_at_all}, unanswered<weaker_after>{r, silence::declined});
                told_or_not(9, muscle_grade{r, 4_mrc}, unanswered<muscle_grade>{r});
            }
            told_or_not(10, breathlessness{2_cr10}, unanswered<breathlessness>{});
            told_or_not(11, unexpected_breathlessness{no}, unanswered<unexpected_breathlessness>{});
            told_or_not(12, contraindications{none}, unanswered<contraindications>{});
            if (d[13] % 2 == 0) {
                const day_plan today = p.plan();
                for (const decision& x : today.decisions())
                    x.match([&](const approved_dose& a) { p.hear(row(done{a.what(), a})); }, [](const decision&) {});
                for (const exercise e : {knee, heels}) told_or_not(14, effort{e, 3_cr10}, unanswered<effort>{e});
                told_or_not(15, exertion{walk, 9_borg}, unanswered<exertion>{walk});
                told_or_not(16, could_talk{walk, yes}, unanswered<could_talk>{walk});
            }
            RC_ASSERT(shown(p.plan()).empty());
            RC_ASSERT(p.plan().person().act <= action::rest);
            p.sleep();
        }
        p.today = p.today + 90;
        RC_ASSERT(shown(p.plan()).empty());
    }));
}

TEST_CASE("an unanswered gate rests the day, and its answer ends the rest the same day") {
    CHECK(rc::check("the gate", [] {
        player p{orders_every(2)};
        p.cleared_to_train();
        for (int i = *rc::gen::inRange(0, 20); i != 0; --i) {
            p.good_morning();
            if (i % 2 == 0) p.train(), p.evening();
            p.sleep();
        }
        p.say(illness{not_ill}), p.say(fatigue{2_nrs}), p.say(unusual_fatigue{no}), p.say(soreness{everywhere, 0_nrs}), p.say(limited_next_day{no});
        p.say(unanswered<warning_signs>{});
        RC_ASSERT(p.plan().person().act == action::rest);
        RC_ASSERT(p.plan().offers() == movement::daily_life);
        p.say(warning_signs{none});
        RC_ASSERT(p.plan().person().act == action::progress);
    }));
}

}  // namespace latches
