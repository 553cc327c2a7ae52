// SPDX-License-Identifier: BSL-1.0
// A program of one file and one include, compiled by one command.
#include <andante/andante.hpp>

#include <cstdio>

using namespace andante;
using namespace andante::exercises;

constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};
constexpr auto coach = compose(rx, policies::standard{}, ibm_rules, ibm_questions{});

int main() {
    for (const warning w : {warning::chest_pain, warning::stroke_signs}) {
        diary mine;
        mine.write(rx.since(), cleared{latch::programme, physician(7)}, warning_signs{w});
        coach.plan(mine, rx.since()).match(
            [](const session_plan&) { std::puts("a session"); },
            [](const rest_day&) { std::puts("a day of rest"); },
            [](const care_call& call) { std::puts(call.plan.person().how_soon == urgency::emergency ? "an emergency" : "the care team first"); });
    }
}
