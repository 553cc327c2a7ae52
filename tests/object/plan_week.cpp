// SPDX-License-Identifier: BSL-1.0
// A week ahead and a session in its order over a folded history of three exercises: their object code asks for nothing from outside.

#include <andante/compose.hpp>
#include <andante/session/week.hpp>

namespace object_plan_week {

using namespace andante;
using namespace andante::exercises;

constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = "2026-03-02"_day,
                                    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}},
                                               {.what = heel_raise, .start = dose{10 * rep}, .ceiling = dose{2 * sets, 15 * rep}},
                                               {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}}}};
constexpr auto coach = compose(form, policies::standard{}, ibm_rules, ibm_questions{});
using memory = decltype(coach)::memory;

void planned(const memory& h, day first, week_plan& into);
exercise first_of(const day_plan& p);

void planned(const memory& h, day first, week_plan& into) { into = plan_week(coach, h, first); }
exercise first_of(const day_plan& p) { return session_sequence{p}[0].what.what; }

}  // namespace object_plan_week
