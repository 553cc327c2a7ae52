// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/guarded.hpp>

#include <algorithm>
#include <array>

/// What a rule set decides when some of its rules are silent, or when they are asked in another order.
namespace andante::verify {

/// A rule set whose rules can be switched off by value, so that a test or a study compiles one set and asks it many times.
/// `ablation{ibm_rules}.without<rules::load_step>()`. The rules keep their places and cards. A host leaves a rule out with
/// `andante::without`, which its certificates show; an ablation shows nothing.
template <set_of_rules Set>
class ablation : public Set {
  public:
    constexpr ablation() noexcept = default;
    constexpr ablation(const Set& all) noexcept : Set{all} {}

    /// The same without one rule more. The red-flag floor stays.
    template <class R>
    constexpr ablation without() const noexcept {
        static_assert(Set::template holds<R>, "without<R>: the set has no such rule");
        static_assert(!red_flag_rule<R>, "the red-flag floor cannot be switched off");
        ablation a{*this};
        Set::for_each_type([&]<class Other>(std::size_t i) {
            if constexpr (std::same_as<R, Other>) a.off_.add(i);
        });
        return a;
    }
    /// The same without the rule at a place of the set; a rule of the red-flag floor stays.
    constexpr ablation without(std::size_t place) const noexcept {
        ablation a{*this};
        Set::for_each_type([&]<class R>(std::size_t i) {
            if (i == place && !red_flag_rule<R>) a.off_.add(i);
        });
        return a;
    }
    /// The same with the rule at a place silent, whichever it is: what decides is studied beneath the red-flag floor too. For tests and studies; no host may.
    constexpr ablation silencing(std::size_t place) const noexcept {
        ablation a{*this};
        a.off_.add(place);
        return a;
    }
    constexpr const reason_set& off() const noexcept { return off_; }
    /// The same, asked in another order: all rules of turn 0, then those of turn 1, and so on. By law it decides and explains as before (I8).
    constexpr ablation asked_in(const std::array<std::uint8_t, Set::size>& turns) const noexcept {
        ablation a{*this};
        a.turn_ = turns, a.last_ = *std::max_element(turns.begin(), turns.end());
        return a;
    }

    template <class Visit>
    constexpr void for_each_rule(Visit visit) const {
        for (std::size_t turn = 0; turn <= last_; ++turn)
            Set::for_each_rule([&]<class R>(const R& rule, std::size_t i) __attribute__((always_inline)) {
                if (!off_.has(i) && turn_[i] == turn) visit(rule, i);
            });
    }

  private:
    reason_set off_{};
    std::array<std::uint8_t, Set::size> turn_{};
    std::size_t last_ = 0;
};
template <class Set>
ablation(const Set&) -> ablation<Set>;

}  // namespace andante::verify
