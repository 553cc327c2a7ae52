// SPDX-License-Identifier: BSL-1.0
// Moment 6, one's own signal, rule and policy: under 20 lines each, and the same four verbs.
#include <andante/compose.hpp>

#include <iostream>

using namespace andante;
using namespace andante::exercises;

/// A pain in the grip. An answer lasts its day; codes from 200 are the host's.
struct grip_pain : signal<scope::person, nrs, 0, 200> {
    using signal::signal;
    static constexpr std::string_view key = "grip_pain";
};

struct spare_the_grip {
    bounded<nrs, up(2, 4, 4, 5)> gate{};
    static constexpr rule_card card{"clinic/spare-the-grip", "A painful grip rests for a day.", {"Our clinic, protocol 7", "step 2"}};
    using reads = signals<grip_pain>;
    using knobs = tunable<knob<"gate", &spare_the_grip::gate>>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person& p, nrs pain) const noexcept { return pain >= *gate ? rest(p.heard + 1) : progress(); }
};
static_assert(spare_the_grip{}(whole_person{}, 4_nrs).act == action::rest);
static_assert(spare_the_grip{}(whole_person{}, 3_nrs) == progress());

/// One repetition more up to the ceiling, and never a heavier load.
struct one_more_rep {
    constexpr dose operator()(const course& c) const noexcept {
        const exact reps = c.level.at(part::n_reps);
        return reps > 0 && reps < c.ceiling.at(part::n_reps) ? c.level.with(part::n_reps, reps + 1) : c.level;
    }
};

constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = left(elbow_flexion), .start = {8 * rep, 1 * kg}, .ceiling = {12 * rep, 2 * kg}}}};

constexpr auto coach = compose(rx, one_more_rep{}, with(ibm_rules, spare_the_grip{}), also<ibm_questions, grip_pain>{});

int main() {
    constexpr day today = "2026-03-02"_day;
    diary mine;
    mine.write(today, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{left(upper_arm), 4_mrc}, bad_past_experience{no});
    mine.write(today, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    for (const nrs pain : {3_nrs, 4_nrs}) {
        diary then = mine;
        then.write(today, grip_pain{pain});
        const day_plan plan = coach.plan(then, today);
        std::cout << "grip pain " << pain.place() << ": " << (plan.kind() == day_kind::session ? "a session" : "a day of rest") << '\n';
        for (const reason& r : plan.why()) std::cout << "    " << coach.card(r).states << " [" << coach.card(r).id << ": " << coach.card(r).source.work << "]\n";
    }
}
