// SPDX-License-Identifier: BSL-1.0
// Stillness harms too: good days lead back to progress, obedience earns it, and no ordinary course locks a person up.
// Every person here is invented; the noise ranks wordings and predicts nobody.

#include "people.hpp"

namespace liveness {

using namespace people;

bool latched_anywhere(const day_plan& p) {
    return !p.clearances().empty();  // those of load too, which take the load off only
}
/// A day of a person with whom all is well, who trains every `rhythm` days, as granted.
void good_day(player& p, exact rhythm, day& trained, exact percent = 100) {
    p.good_morning(1);
    if (p.today - trained >= rhythm) {
        const std::size_t rows_before = p.rows.size();
        p.train(percent);
        for (std::size_t i = rows_before; i != p.rows.size(); ++i)
            if (p.rows[i].what == entry_kind::session && is_training(p.rows[i].which)) trained = p.today;
        p.evening();
    }
    p.sleep();
}
/// Reviewed, graded and known to be well: what a clinician does before the good days begin.
void made_good(player& p) {
    p.say(cleared{latch::programme, physician(7)});
    p.say(contraindications{none});
    for (std::size_t i = 0; i != region_count; ++i) p.say(muscle_grade{region{static_cast<std::uint8_t>(i)}, 4_mrc});
    p.say(bad_past_experience{no});
    p.say(recorded{.what = record_kind::physiotherapist_seen, .by = physiotherapist(41)});
    if (p.h.person.flare_began_on > p.h.person.flare_ended_on) p.say(recorded{.what = record_kind::flare_ended, .by = physician(7)});
}

TEST_CASE("good days reach progress within 63 days from any unlatched state, at every rhythm within the planned gap") {
    for (exact gap_planned = 1; gap_planned <= 7; ++gap_planned) {
        CHECK(rc::check("planned gap " + std::to_string(gap_planned), [&] {
            const script s = *scripts(8);
            const exact rhythm = *rc::gen::inRange(1, gap_planned + 1);
            player p{orders_every(gap_planned)};
            p.cleared_to_train();
            for (const one_day& d : s) p.live(d);
            made_good(p);
            if (latched_anywhere(p.plan())) p.clear_all();
            RC_PRE(!latched_anywhere(p.plan()));
            std::array<bool, 3> reached{};
            day trained = p.today - 7;
            for (const day over = p.h.person.flare_ended_on; over != never && p.today - over < 14;) good_day(p, rhythm, trained);  // IRP-6: load waits so long
            for (int i = 0; i <= 63; ++i) {
                player asked = p;
                asked.good_morning(1);
                const day_plan today = asked.plan();
                for (std::size_t k = 0; k != 3; ++k) reached[k] = reached[k] || today.decisions().at[k].sum.act == action::progress;
                good_day(p, rhythm, trained);
            }
            RC_ASSERT(reached[0]);
            RC_ASSERT(reached[1]);
            RC_ASSERT(reached[2]);
        }));
    }
}

TEST_CASE("a beginner who does what is granted takes steps, at every rhythm from 1 to 7 days") {
    for (exact rhythm = 1; rhythm <= 7; ++rhythm) {
        player p{orders_every(rhythm)};
        p.cleared_to_train();
        day trained = never;
        for (int i = 0; i != 182; ++i) good_day(p, rhythm, trained);
        CAPTURE(rhythm);
        p.good_morning(1);
        const day_plan now = p.plan();
        for (const decision& d : now.decisions()) {
            const dose start = p.coach.rx().find(d.what)->start;
            if (is_training(d.what)) CHECK(!fits(d.level, start));
        }
    }
}

/// Steps taken in `days_on` days by someone who does `percent` of what is granted.
int steps_of(exact percent, int days_on) {
    player p{orders_every(2)};
    p.cleared_to_train();
    day trained = never;
    int steps = 0;
    for (int i = 0; i != days_on; ++i) {
        p.good_morning(1);
        const day_plan today = p.plan();
        if (p.today - trained >= 2)
            today.match([&](const session_plan& x) { for (const granted& e : x.go) steps += e.is_step(); }, [](const rest_day&) {}, [](const care_call&) {});
        good_day(p, 2, trained, percent);
    }
    return steps;
}
TEST_CASE("the obedient take at least as many steps as anyone who does more, and the over-doer takes none") {
    const int obedient = steps_of(100, 364);
    CHECK(obedient > 9);
    CHECK(steps_of(140, 364) == 0);
    CHECK(steps_of(200, 364) == 0);
    for (const exact percent : {105, 115, 125, 130}) CHECK(steps_of(percent, 364) <= obedient);
}

TEST_CASE("a fixed rhythm of gaps gives a fixed dose") {
    for (exact rhythm = 1; rhythm <= 40; ++rhythm) {
        player p{orders_every((std::min)(rhythm, exact{3}), pace::standard, aim::maintain)};
        p.cleared_to_train();
        std::array<std::vector<dose>, 3> given;
        for (int session = 0; session != 20; ++session) {
            p.good_morning(1);
            const day_plan today = p.plan();
            for (std::size_t k = 0; k != 3; ++k) given[k].push_back(granted_dose(today.decisions().at[k]));
            p.train(), p.evening();
            const day next = p.today + rhythm;
            while (p.today < next) {
                p.sleep();
                if (p.today < next) p.good_morning(1);
            }
            if (session % 5 == 4) made_good(p);
        }
        CAPTURE(rhythm);
        for (const std::vector<dose>& doses : given)
            for (std::size_t i = 6; i != doses.size(); ++i)  // MIN-4 leaves days out of a quick rhythm; what it grants is the same
                if (doses[5].stated() && doses[i].stated()) CHECK(doses[i] == doses[5]);
    }
}

/// Days of a year on which a latch holds the whole person, in how many spells.
struct locked { int spells = 0, days_held = 0; };
template <class Answers>
locked a_year(Answers answers) {
    player p{orders_every(2)};
    p.cleared_to_train();
    locked sum;
    bool was = false;
    day since = never;
    for (int i = 0; i != 364; ++i) {
        answers(p);
        const bool is = !p.plan().person().latched.empty();
        if (is && !was) ++sum.spells, since = p.today;
        sum.days_held += is;
        if (is && p.today - since >= 10) p.clear_all();
        was = is;
        p.sleep();
    }
    return sum;
}
TEST_CASE("nobody without a red flag or an illness that wants a clearance is locked more than twice a year") {
    const auto good = a_year([](player& p) {
        p.good_morning();
        if (p.today.number() % 2 == 0) p.train(), p.evening();
    });
    CHECK(good.spells == 0);
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 dice{seed};
        const auto one_in = [&](unsigned n) { return dice() % n == 0; };
        const auto noise = [&](exact usual, exact spread) { return usual + static_cast<exact>(dice() % static_cast<unsigned>(spread + 1)); };
        const auto noisy = a_year([&](player& p) {   // invented noise: ratings that wander, answers that are missing
            if (!one_in(12)) p.say(warning_signs{none}), p.say(illness{not_ill});
            if (!one_in(8)) p.say(fatigue{*nrs::from(noise(2, 2))}), p.say(unusual_fatigue{one_in(60) ? yes : no});
            for (const region r : {left(thigh), right(thigh), left(calf), right(calf)}) {
                if (one_in(10)) continue;
                p.say(soreness{r, *nrs::from(one_in(12) ? noise(1, 3) : noise(0, 1))});
                p.say(unusual_soreness{r, one_in(100) ? yes : no}), p.say(limits_tasks{r, no});
            }
            if (p.today.number() % 2 == 0) p.train(100, *cr10::from(noise(4, 4))), p.evening();
            if (one_in(120)) p.say(fall{.minutes_down = 2});
        });
        CAPTURE(seed);
        CHECK(noisy.spells <= 2);
        CHECK(noisy.days_held <= 40);
    }
}

TEST_CASE("a region's latch leaves the rest of the body to train") {
    player p{orders_every(2)};
    p.cleared_to_train();
    for (int i = 0; i != 3; ++i) {
        p.good_morning(), p.train();
        p.say(weaker_after{left(thigh), clearly}), p.evening();
        for (int d = 0; d != 6; ++d) p.sleep(), p.good_morning();
    }
    const day_plan today = p.plan();
    CHECK(today.find(knee)->sum.latched.has(latch::overwork));
    CHECK_FALSE(today.find(knee)->granted());
    CHECK(today.find(heels)->granted());
    CHECK(today.find(chair_moves)->granted());
    CHECK(today.person().latched.empty());
    CHECK(today.kind() == day_kind::session);
}

}  // namespace liveness
