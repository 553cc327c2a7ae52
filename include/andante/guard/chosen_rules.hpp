// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/guarded.hpp>

#include <optional>

/// A rule set of which some rules are chosen at run time.
namespace andante {

/// All rules of a set, until one is left out by value: `chosen_rules{with(ibm_rules, spare_the_grip{})}.only_if<spare_the_grip>(wanted)`. A rule that is out keeps its
/// place and its card, asks nothing, says nothing, and certificates list it as not watched, as one that `without` leaves out. The red-flag floor stays in.
/// A signal that only a rule that is out reads is still asked: what is asked belongs to the type.
template <set_of_rules Set>
class chosen_rules : public Set {
  public:
    constexpr chosen_rules() noexcept = default;
    constexpr chosen_rules(const Set& all) noexcept : Set{all} {}

    /// The same with one rule in or out.
    template <class R>
    constexpr chosen_rules only_if(bool in) const noexcept {
        static_assert(Set::template holds<R>, "only_if<R>: the set has no such rule");
        static_assert(!red_flag_rule<R>, "only_if<R>: a red-flag rule is in every set, whatever is chosen");
        chosen_rules c{*this};
        Set::for_each_type([&]<class Other>(std::size_t i) {
            if constexpr (std::same_as<R, Other>) in ? c.out_.remove(i) : c.out_.add(i);
        });
        return c;
    }
    /// All rules with the id of a card in or out; empty when the set has none, or when one of them is a red-flag rule.
    constexpr std::optional<chosen_rules> only_if(std::string_view id, bool in) const noexcept {
        chosen_rules c{*this};
        bool found = false, floor = false;
        Set::for_each_type([&]<class R>(std::size_t i) {
            if (R::card.id != id) return;
            found = true, floor = floor || red_flag_rule<R>;
            in ? c.out_.remove(i) : c.out_.add(i);
        });
        return found && !floor ? std::optional{c} : std::nullopt;
    }
    /// The rules that are out, by their places in the set.
    constexpr const reason_set& left_out() const noexcept { return out_; }

    template <class Visit>
    constexpr void for_each_rule(Visit visit) const {
        Set::for_each_rule([&]<class R>(const R& rule, std::size_t i) __attribute__((always_inline)) {
            if (!out_.has(i)) visit(rule, i);
        });
    }

  private:
    reason_set out_{};
};
template <class Set>
chosen_rules(const Set&) -> chosen_rules<Set>;

}  // namespace andante
