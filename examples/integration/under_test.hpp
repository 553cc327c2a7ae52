// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "found.hpp"

#include <andante/compose.hpp>
#include <andante/verify/ablation.hpp>
#include <andante/verify/answer.hpp>
#include <andante/verify/wishes.hpp>

/// This library as the vectors ask it, whole or with a rule switched off.
namespace integration {

struct coach_of_rules {
    verify::ablation<ibm_rule_set> rules{ibm_rules};
    auto operator()(const prescription& rx, const verify::told_wishes& wishes = {}) const { return compose(rx, wishes.or_those_of(policies::standard{}), rules, ibm_questions{}); }
};
inline under_test this_library() {
    const auto with = [](const verify::ablation<ibm_rule_set>& rules) -> verify::implementation_under_test {
        return [rules](const std::string& request) { return verify::answer(request, coach_of_rules{rules}, rule_set_version); };
    };
    return {with(verify::ablation{ibm_rules}), [with](const std::string& rule) -> verify::implementation_under_test {
                verify::ablation less{ibm_rules};
                for (std::size_t i = 0; i != ibm_rule_set::size; ++i)
                    if (ibm_rule_set::card(i).id == rule) less = less.without(i);
                return less.off() == reason_set{} ? verify::implementation_under_test{} : with(less);
            }};
}

}  // namespace integration
