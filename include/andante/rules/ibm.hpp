// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/set.hpp>
#include <andante/rules/falls.hpp>
#include <andante/rules/fatigue.hpp>
#include <andante/rules/intensity.hpp>
#include <andante/rules/interruption.hpp>
#include <andante/rules/overwork.hpp>
#include <andante/rules/progression.hpp>
#include <andante/rules/recovery.hpp>
#include <andante/rules/red_flags.hpp>
#include <andante/rules/screening.hpp>

/// The IBM rule set.
namespace andante {

/// The version of the rule set. A changed decision is at least a minor step and is listed; a loosening is a major one.
inline constexpr std::string_view rule_set_version = "0.1.0";

inline constexpr auto ibm_rules = rule_set{
    rules::emergency_signs{}, rules::same_day_signs{}, rules::unexpected_breath{}, rules::unanswered_gate{}, rules::red_return{},
    rules::clearance_gate{}, rules::contraindication_on_record{},
    rules::after_a_fall{},
    rules::weaker_after_work{}, rules::soreness_clock{}, rules::soreness_recalled{}, rules::widespread_soreness{}, rules::next_session_gate{},
    rules::recovery_by_effort{},
    rules::unusual_tiredness{},
    rules::aerobic_effort{}, rules::high_cap_supervised{}, rules::resistance_effort{}, rules::strength_eligibility{},
    rules::gap_since_training{}, rules::ramp_of_return{},
    rules::permission{}, rules::one_part{}, rules::load_step{}, rules::weekly_minutes{}, rules::repeated_episodes{}, rules::more_than_granted{}};

}  // namespace andante
