// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/chosen_rules.hpp>
#include <andante/guard/limits.hpp>

#include <bit>

/// A rule set whose numbers are other ones: for virtual people only.
namespace andante::simulate {

/// Why a rule set was not changed.
enum class change_problem : std::uint8_t {
    nothing,
    no_such_limit,
    off_the_scale,
    no_such_rule,
    red_flag        ///< the red-flag floor stays in every set
};

/// A rule set with limits moved past the rings that hold for real people, and with rules left out, at run time. A study asks with it what another number would do to
/// virtual people. No coach takes it: a coach's limits are moved by a clinician, through `limit` and `amend`, within their rings.
template <set_of_rules Set>
class changed_rules : public chosen_rules<Set> {
  public:
    using for_virtual_people = void;

    constexpr changed_rules() noexcept = default;
    constexpr changed_rules(const Set& all) noexcept : chosen_rules<Set>{all} {}

    /// A limit by its name, `PRG-1.wait`, at a place of its scale; no ring binds. Unchanged where there is a problem. O(rules).
    constexpr change_problem set(std::string_view limit, exact value) noexcept {
        change_problem p = change_problem::no_such_limit;
        turn(typename Set::list{}, limit_id(limit), value, p);
        return p;
    }
    /// All rules with this id say nothing.
    constexpr change_problem leave_out(std::string_view rule) noexcept {
        bool found = false;
        Set::for_each_type([&]<class R>(std::size_t) { found = found || R::card.id == rule; });
        if (!found) return change_problem::no_such_rule;
        const auto without = this->only_if(rule, false);
        if (!without) return change_problem::red_flag;
        static_cast<chosen_rules<Set>&>(*this) = *without;
        return change_problem::nothing;
    }

  private:
    template <class... Rules>
    constexpr void turn(const rule_set<Rules...>&, std::uint32_t id, exact value, change_problem& p) noexcept {
        (turn_one(static_cast<Rules&>(*this), id, value, p), ...);
    }
    template <class R>
    static constexpr void turn_one(R& rule, std::uint32_t id, exact value, change_problem& p) noexcept {
        if constexpr (requires { typename R::knobs; })
            [&]<class... Knobs>(tunable<Knobs...>) {
                const auto move = [&]<class T, rings Ring>(bounded<T, Ring>& b) {
                    const auto v = exactly<T>(value);
                    p = v ? change_problem::nothing : change_problem::off_the_scale;
                    if (v) b = std::bit_cast<bounded<T, Ring>>(*v);  // past every ring: nobody real is under it
                };
                ((std::integral_constant<std::uint32_t, limit_id(R::card.id, Knobs::name)>::value == id ? move(rule.*Knobs::member) : void()), ...);
            }(typename R::knobs{});
    }
};

}  // namespace andante::simulate
