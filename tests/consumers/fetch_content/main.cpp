// SPDX-License-Identifier: BSL-1.0
// An app with a copy of andante's source: who does not say whether there are warning signs rests today, and is not locked out.
#include <andante/ibm.hpp>

#include <cstdio>

using namespace andante;
using namespace andante::exercises;

constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};

int main() {
    const ibm_coach coach{rx};
    const day today = rx.since();
    diary mine;
    mine.write(today, cleared{latch::programme, physician(7)});

    for (const question& q : coach.due(mine, today))
        if (q.code == warning_signs::code) mine.write(today, q.unanswered(silence::declined));

    const day_plan plan = coach.plan(mine, today);
    plan.match([](const session_plan&) { std::puts("a session"); },
               [](const rest_day&) { std::puts("a day of rest"); },
               [](const care_call&) { std::puts("the care team first"); });
    std::printf("latched: %zu\n", plan.clearances().size());
}
