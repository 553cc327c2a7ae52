// SPDX-License-Identifier: BSL-1.0
// A decision whose policy and rules are chosen at run time, by policies that ask for the experience: its object code asks for nothing from outside.

#include <andante/compose.hpp>
#include <andante/guard/chosen_rules.hpp>
#include <andante/policies/any_of.hpp>
#include <andante/policies/easier_week.hpp>
#include <andante/policies/low_intensity.hpp>
#include <andante/policies/return_ramp.hpp>
#include <andante/policies/rpe_autoregulated.hpp>
#include <andante/policies/symptom_contingent.hpp>
#include <andante/policies/twenty_percent.hpp>
#include <andante/policies/two_for_two.hpp>

namespace object_decide_by_choice {

using namespace andante;
using namespace andante::exercises;

constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = "2026-03-02"_day,
                                    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}},
                                               {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}}}};
constexpr policies::any_of known_policies{policies::easier_week{policies::symptom_contingent{policies::return_ramp{policies::rpe_autoregulated{}}}, 6 * weeks},
                                          policies::two_for_two{}, policies::low_intensity{}, policies::twenty_percent{}};
constexpr chosen_rules known_rules{ibm_rules};
using memory = history<ibm_questions>;

void decided(const memory& h, day today, std::size_t policy, bool by_minutes, day_decisions& into);
void decided(const memory& h, day today, std::size_t policy, bool by_minutes, day_decisions& into) {
    const auto chosen = known_policies.choose(policy);
    if (!chosen) return;
    into = compose(*chosen, known_rules.only_if<rules::weekly_minutes>(by_minutes), ibm_questions{}).decide(form, h, today);
}

}  // namespace object_decide_by_choice
