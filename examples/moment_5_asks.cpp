// SPDX-License-Identifier: BSL-1.0
// Moment 5, a host says what it asks. A rule that could never fire is an error of the compiler, or is left out aloud.
#include <andante/compose.hpp>

#include <iostream>

using namespace andante;
using namespace andante::exercises;

// All that the IBM rules need, but the tiredness questions: this host has no screen for them.
using asks = collects<warning_signs, illness, temperature, upset_gut, systolic, diastolic, systolic_again, diastolic_again, resting_rate, resting_rate_again,
                      low_pressure_signs, saturation, saturation_again, body_weight, fell, limited_next_day, company, soreness, unusual_soreness, limits_tasks,
                      recalled_soreness, after_effects, settle_minutes, weaker_after, heavy_hours, heavy_this_morning, effort, exertion, could_talk,
                      reps_in_reserve, pain, cramp, joint_pain_hours, joint_alarm, breathlessness, unexpected_breathlessness, wish_to_stop, pain_before,
                      sharp_pain, stretch_discomfort, stretch_signs, heart_rate, saturation_at_work, muscle_grade, one_rm, daily_tasks_harder,
                      worse_than_last_week, contraindications, beta_blocker, heart_rate_unreliable, unsteered_heart, pool_company, water_trouble, way_out,
                      water_temperature, water_depth, water_precautions>;

constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}}}};

// compose(rx, policies::standard{}, ibm_rules, asks{}) does not compile:
//     this rule can never fire: it reads a signal that the host does not collect
constexpr auto coach = compose(rx, policies::standard{}, without<rules::tiredness_in_session>(without<rules::unusual_tiredness>(without<rules::pulse_above_usual>(ibm_rules))), asks{});

int main() {
    constexpr day today = "2026-03-02"_day;
    diary mine;
    mine.write(today, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{left(thigh), 4_mrc});
    for (const question& q : coach.due(mine, today)) std::cout << "asks: " << q.key << '\n';
    mine.write(today, warning_signs{none}, illness{not_ill}, fell{no}, soreness{everywhere, 0_nrs});

    std::cout << (coach.plan(mine, today).kind() == day_kind::session ? "a session\n" : "no session\n");
    const certificate c = coach.explain(mine, today, left(knee_extension));
    for (std::size_t i = 0; i != decltype(ibm_rules)::size; ++i)
        if (c.not_watched.has(i)) std::cout << "not watched: " << decltype(ibm_rules)::card(i).id << '\n';
}
