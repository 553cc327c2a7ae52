// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/compose.hpp>
#include <andante/ibm.hpp>
#include <andante/verify/wishes.hpp>

/// Whom the test vectors ask: the ready-made coach; where wishes are told, one with the same rules.
struct this_coach {
    andante::ibm_coach operator()(const andante::prescription& rx) const { return andante::ibm_coach{rx}; }
    auto operator()(const andante::prescription& rx, const andante::verify::told_wishes& wishes) const {
        return andante::compose(rx, wishes.or_those_of(andante::policies::standard{}), andante::ibm_rules, andante::ibm_questions{});
    }
};
