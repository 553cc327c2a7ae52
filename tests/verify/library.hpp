// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "living.hpp"

#include <andante/verify/implementation.hpp>

/// This library under its own laws, by the coach of `living.cpp`, which is compiled already.
namespace library {

struct verbs {
    using memory = living::memory;
    living::tested_rules rules_in_force{andante::ibm_rules};
    living::chosen_policy policy{};

    living::coach coach(const andante::prescription& rx) const { return {rx, rules_in_force, policy}; }
    void recall(const andante::prescription& rx, memory& h, std::span<const andante::entry> rows, andante::day today) const {
        andante::diary d;
        for (const andante::entry& e : rows) (void)d.take(e);
        h = coach(rx).recall(d, today);
    }
    andante::heard remember(const andante::prescription& rx, memory& h, const andante::entry& e, andante::day today) const { return coach(rx).remember(h, e, today); }
    andante::day_decisions decide(const andante::prescription& rx, const memory& h, andante::day today) const { return coach(rx).plan(h, today).decisions(); }
    verbs without(std::size_t rule) const { return {rules_in_force.without(rule), policy}; }
    verbs silencing(std::size_t rule) const { return {rules_in_force.silencing(rule), policy}; }
    static std::vector<std::string_view> rules() {
        std::vector<std::string_view> ids;
        for (std::size_t i = 0; i != andante::ibm_rule_set::size; ++i) ids.push_back(andante::ibm_rule_set::card(i).id);
        return ids;
    }
};
inline andante::verify::implementation itself(living::chosen_policy policy = {}) { return andante::verify::of("andante", verbs{andante::ibm_rules, policy}); }

}  // namespace library
