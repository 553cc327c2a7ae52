// SPDX-License-Identifier: BSL-1.0
#pragma once

// Virtual people: policies compared before anybody tries them. docs/simulation.md says what that can tell, and what it cannot.
#include <andante/compose.hpp>
#include <andante/simulate/batch.hpp>
#include <andante/simulate/changed_rules.hpp>
#include <andante/simulate/compare.hpp>
#include <andante/simulate/digits.hpp>
#include <andante/simulate/result_file.hpp>
#include <andante/simulate/study.hpp>

namespace andante::simulate {

/// A policy under the IBM rules and questions: `arm_of("standard", policies::standard{})`.
template <class Policy>
auto arm_of(std::string name, Policy policy) {
    return arm{std::move(name), compose(policy, ibm_rules, ibm_questions{})};
}

}  // namespace andante::simulate
