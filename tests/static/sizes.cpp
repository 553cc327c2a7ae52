// SPDX-License-Identifier: BSL-1.0
// What a host may rely on: sizes, and which types are copied by their bytes.

#include <andante/andante.hpp>

namespace sizes {

using namespace andante;

static_assert(sizeof(exact) == 4 && sizeof(load) == 4 && sizeof(repetitions) == 4 && sizeof(set_count) == 4 && sizeof(duration) == 4);
static_assert(sizeof(nrs) == 2 && sizeof(cr10) == 2 && sizeof(proportion) == 2 && sizeof(day) == 4 && sizeof(region) == 1 && sizeof(exercise) == 2);
static_assert(sizeof(dose) == 16);
static_assert(sizeof(reason) <= 24);
static_assert(sizeof(finding) <= 48);
static_assert(sizeof(entry) <= 96);
static_assert(sizeof(decision) <= 448);
static_assert(sizeof(bounded<nrs, up(2, 4, 5, 5)>) == sizeof(nrs), "a limit's rings cost no byte");
static_assert(sizeof(decltype(ibm_rules)) <= 160, "a rule set is its thresholds");
static_assert(sizeof(history<ibm_questions>) <= 48 * 1024, "a history is bounded");
static_assert(sizeof(day_plan) <= 16 * 1024);
static_assert(sizeof(prescription) <= 4 * 1024);
static_assert(sizeof(decltype(compose(policies::standard{}, ibm_rules, ibm_questions{}))) <= 224, "the guard keeps nothing but thresholds, and what folding takes from them");

template <class... Ts>
inline constexpr bool bytes = (std::is_trivially_copyable_v<Ts> && ...);
static_assert(bytes<dose, day, nrs, proportion, region, exercise, place, set_of<latch>, finding, reason, reason_set, reason_list, said>);
static_assert(bytes<entry, signature, limit_setting, amendment, decision, day_decisions, day_plan, approved_dose, certificate>);
static_assert(bytes<history<ibm_questions>, decltype(ibm_rules), policies::standard, question, question_list, told>);
static_assert(bytes<reading<nrs>, calendar<56>, day_set, ring<day, 4>, ramp, ladder, mark, course_memory, chronicle>);
static_assert(!std::is_polymorphic_v<day_plan> && !std::is_polymorphic_v<prescription>);

// What cannot be made, moved or compared.
static_assert(!std::is_default_constructible_v<approved_dose> && !std::is_constructible_v<approved_dose, exercise, dose>);
static_assert(!std::is_default_constructible_v<amendment> && !std::is_constructible_v<amendment, limit_setting>);
static_assert(!std::is_constructible_v<granted, approved_dose, decision>);

}  // namespace sizes
