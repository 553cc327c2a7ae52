// SPDX-License-Identifier: BSL-1.0
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
               {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};

int main() {
    constexpr day today = "2026-03-02"_day;
    diary mine;
    mine.write(today, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{left(thigh), 4_mrc});
    mine.write(today, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, soreness{everywhere, 0_nrs}, fatigue{2_nrs}, unusual_fatigue{no});

    std::cout << words(ibm_coach{rx}.plan(mine, today));
}
