// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/set.hpp>
#include <andante/rules/falls.hpp>
#include <andante/rules/fatigue.hpp>
#include <andante/rules/intensity.hpp>
#include <andante/rules/interruption.hpp>
#include <andante/rules/overwork.hpp>
#include <andante/rules/pool.hpp>
#include <andante/rules/progression.hpp>
#include <andante/rules/recovery.hpp>
#include <andante/rules/red_flags.hpp>
#include <andante/rules/screening.hpp>
#include <andante/rules/stretching.hpp>

/// The IBM rule set.
namespace andante {

/// The version of the rule set. A changed decision is at least a minor step and is listed; a loosening is a major one.
inline constexpr std::string_view rule_set_version = "1.0.0";

/// The rules of the IBM set. A reason names its rule by the place in this list.
struct ibm_rule_set
    : rule_set<
          rules::emergency_signs, rules::same_day_signs, rules::unexpected_breath, rules::heart_rate_alarm, rules::wish_to_end, rules::unanswered_gate,
          rules::red_return,
          rules::clearance_gate, rules::contraindication_on_record, rules::blood_pressure, rules::pulse_at_rest, rules::oxygen_at_rest,
          rules::oxygen_at_work, rules::acute_illness, rules::growing_worse, rules::quick_gain, rules::therapist_first, rules::weak_breathing,
          rules::fall_risk_tier, rules::company_for_standing, rules::after_a_fall,
          rules::weaker_after_work, rules::soreness_clock, rules::soreness_recalled, rules::widespread_soreness, rules::severe_cramp,
          rules::heaviness_after, rules::slow_to_settle, rules::limited_the_next_day, rules::joint_pain_after, rules::pain_light,
          rules::daily_tasks_lost, rules::next_session_gate,
          rules::recovery_by_effort, rules::days_a_week, rules::weekly_day_of_rest,
          rules::unusual_tiredness, rules::tiredness_in_session, rules::tiredness_after_session, rules::pulse_above_usual, rules::tiredness_score_risen,
          rules::aerobic_effort, rules::high_cap_supervised, rules::resistance_effort, rules::strength_eligibility,
          rules::illness_and_return, rules::feverish_day, rules::return_after_illness, rules::hospital_return, rules::flare_and_return, rules::immobilised_limb,
          rules::gap_since_training, rules::ramp_of_return,
          rules::warm_and_last, rules::gentle_stretch,
          rules::permission, rules::one_part, rules::load_step, rules::weekly_minutes, rules::repeated_episodes, rules::more_than_granted,
          rules::slower_on_foot, rules::tests_that_fall, rules::capability_falls, rules::harder_than_before, rules::slow_decline, rules::weaker_side_steady,
          rules::fit_for_the_water, rules::warmth_of_the_water, rules::depth_of_the_water, rules::way_out_of_the_water, rules::company_in_the_water,
          rules::first_weeks_in_the_water, rules::no_target_of_the_heart> {};
inline constexpr ibm_rule_set ibm_rules{};

}  // namespace andante
