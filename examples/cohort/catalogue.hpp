// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/at_home.hpp>
#include <andante/policies/easier_week.hpp>
#include <andante/policies/low_intensity.hpp>
#include <andante/policies/maintenance.hpp>
#include <andante/policies/return_ramp.hpp>
#include <andante/policies/rpe_autoregulated.hpp>
#include <andante/policies/symptom_contingent.hpp>
#include <andante/policies/twenty_percent.hpp>
#include <andante/policies/two_for_two.hpp>
#include <andante/policy/policy_ref.hpp>

#include <array>

/// The policies that a study can name.
namespace cohort {

using namespace andante;

/// Asks for twice as much, always: a policy that nobody should have, to see what holds it. Load is doubled where there is some, else time, else repetitions.
struct always_more {
    static constexpr policy_card card{"always_more", "Twice as much, always.", "andante", "made up, to be withstood", origin::house};
    constexpr dose operator()(const course& c) const noexcept {
        const part p = c.level.at(part::weight) > 0 ? part::weight : c.level.at(part::n_reps) > 0 ? part::n_reps : part::time;
        const exact most = p == part::weight ? absolute_bound<unit::gram> : p == part::n_reps ? absolute_bound<unit::repetition> : absolute_bound<unit::second>;
        return c.level.with(p, static_cast<exact>((std::min)(std::int64_t{2} * c.level.at(p), std::int64_t{most})));
    }
};
struct known_policy {
    std::string_view key, states;
    policy_ref asks;
};

namespace detail {

inline constexpr policies::standard standard{};
inline constexpr policies::double_progression double_progression{};
inline constexpr policies::time_progression time_progression{};
inline constexpr policies::maintenance maintenance{};
inline constexpr policies::at_home at_home{equipment::in_steps_of(500 * g)};
inline constexpr policies::two_for_two two_for_two{};
inline constexpr policies::rpe_autoregulated<> rpe_autoregulated{};
inline constexpr policies::symptom_contingent<> symptom_contingent{};
inline constexpr policies::low_intensity low_intensity{};
inline constexpr policies::twenty_percent twenty_percent{};
inline constexpr policies::return_ramp<> return_ramp{};
inline constexpr policies::easier_week easier_week{policies::standard{}, 8 * weeks};
inline constexpr always_more twice{};

template <class P>
known_policy known(const P& p) noexcept {
    return {P::card.key, P::card.states, policy_ref{p}};
}

}  // namespace detail

/// All of docs/policies.md, in its order, and one that is hostile. `at_home` has weights in steps of half a kilogram; `easier_week` comes every eight weeks.
inline const std::array catalogue{
    detail::known(detail::standard),           detail::known(detail::double_progression), detail::known(detail::time_progression), detail::known(detail::maintenance),
    detail::known(detail::at_home),            detail::known(detail::two_for_two),        detail::known(detail::rpe_autoregulated), detail::known(detail::symptom_contingent),
    detail::known(detail::low_intensity),      detail::known(detail::twenty_percent),     detail::known(detail::return_ramp),      detail::known(detail::easier_week),
    detail::known(detail::twice)};

/// Null when there is none of this key.
inline const known_policy* find_policy(std::string_view key) noexcept {
    for (const known_policy& p : catalogue)
        if (p.key == key) return &p;
    return nullptr;
}

}  // namespace cohort
