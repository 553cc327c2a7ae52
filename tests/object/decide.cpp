// SPDX-License-Identifier: BSL-1.0
// One decision through `compose` over a folded history of three exercises: its object code asks for nothing from outside.

#include <andante/compose.hpp>

namespace object_decide {

using namespace andante;
using namespace andante::exercises;

constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = "2026-03-02"_day,
                                    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}},
                                               {.what = heel_raise, .start = dose{10 * rep}, .ceiling = dose{2 * sets, 15 * rep}},
                                               {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}}}};
constexpr auto guard = compose(policies::standard{}, ibm_rules, ibm_questions{});
using memory = decltype(guard)::memory;

void folded(memory& h, const entry& e, day today);
void decided(const memory& h, day today, day_decisions& into);

void folded(memory& h, const entry& e, day today) { (void)guard.remember(form, h, e, today); }
void decided(const memory& h, day today, day_decisions& into) { into = guard.decide(form, h, today); }

}  // namespace object_decide
