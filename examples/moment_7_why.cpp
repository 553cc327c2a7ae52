// SPDX-License-Identifier: BSL-1.0
// Moment 7, why this answer: for the person, for the clinician, and what would change it.
#include <andante/ibm.hpp>
#include <andante/text.hpp>

#include <iostream>

using namespace andante;
using namespace andante::exercises;

constexpr exercise knee = left(knee_extension);
constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = knee, .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}},
               {.what = left(elbow_flexion), .start = {8 * rep, 1 * kg}, .ceiling = {12 * rep, 2 * kg}}}};

int main() {
    const ibm_coach coach{rx};
    diary mine;
    mine.write(rx.since(), cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen});
    mine.write(rx.since(), muscle_grade{left(thigh), 4_mrc}, muscle_grade{left(upper_arm), 4_mrc});
    const auto morning = [&](day t, nrs sore) {
        mine.write(t, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
        if (sore > nrs{}) mine.write(t, soreness{left(thigh), sore}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    };
    morning(rx.since(), 0_nrs);
    coach.plan(mine, rx.since())
        .match([&](const session_plan& s) { for (const granted& x : s.go) mine.write(rx.since(), done{x.what, x.dose}, effort{x.what, 3_cr10}, pain{x.what, 0_nrs}); },
               [](const rest_day&) {}, [](const care_call&) {});
    mine.write(rx.since(), weaker_after{everywhere, not_at_all}, after_effects{none});
    const day today = rx.since() + 2;
    morning(today, 4_nrs);

    const certificate c = coach.explain(mine, today, knee);
    std::cout << words(c) << '\n' << words(c, reader::clinician) << '\n';
    if (c.has_better) std::cout << words(c.nearest_better) << '\n';  // what would change this?
}
