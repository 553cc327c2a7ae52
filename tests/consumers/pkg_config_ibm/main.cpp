// SPDX-License-Identifier: BSL-1.0
// A session under the ready-made coach of an installed andante: a warning sign on the way ends it.
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
    diary mine;
    mine.write(rx.since(), cleared{latch::programme, physician(7)}, warning_signs{none});

    session_watch watch = coach.watch(mine, rx.since());
    std::puts(watch.hear(warning_signs{warning::chest_pain}) == cue::seek_care ? "seek care" : "go on");
    mine.write(rx.since(), watch);
    std::puts(coach.plan(mine, rx.since() + 1).kind() == day_kind::care_call ? "the care team first" : "a new day");
}
