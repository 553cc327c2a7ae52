// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Several rules as one value.
namespace andante {

/// A pack of bases: the language refuses a rule listed twice, and order cannot matter. A named set,
/// `struct my_rules : rule_set<...> {};`, keeps the names of all that is made from it short.
template <class... Rules>
class rule_set : public Rules... {
    static_assert((admit<Rules>() && ...));
    static_assert(sizeof...(Rules) <= reason_set::capacity, "a judgement remembers 128 rules");

  public:
    using list = rule_set;
    static constexpr std::size_t size = sizeof...(Rules);
    constexpr rule_set() noexcept = default;
    constexpr explicit rule_set(const Rules&... r) noexcept
        requires(sizeof...(Rules) > 0)
        : Rules{r}... {}

    template <class R>
    static constexpr bool holds = (std::same_as<R, Rules> || ...);

    template <class Visit>
    constexpr void for_each_rule(Visit visit) const {
        std::size_t i = 0;
        (visit(static_cast<const Rules&>(*this), i++), ...);
    }
    template <class Visit>
    static constexpr void for_each_type(Visit visit) {
        std::size_t i = 0;
        (visit.template operator()<Rules>(i++), ...);
    }
    /// The card of the rule at a position; the position is that of this set only.
    static constexpr const rule_card& card(std::size_t i) noexcept {
        constexpr std::array<const rule_card*, sizeof...(Rules)> cards{&Rules::card...};
        return *cards[i];
    }

    /// Moves a limit that some rule of this set has; the rule never learns who moved it.
    [[gnu::cold]] constexpr limit_problem set_limit(std::uint32_t id, exact value, const signature& by, day signed_on) noexcept {
        limit_problem p = limit_problem::no_such_limit;
        (turn(static_cast<Rules&>(*this), id, [&](auto& b) { p = b.set(value, by, signed_on); }), ...);
        return p;
    }
    /// Whether a limit could be moved so.
    static constexpr limit_problem check_limit(std::uint32_t id, exact value, const signature& by, day signed_on) noexcept {
        limit_problem p = limit_problem::no_such_limit;
        rule_set s;
        (turn(static_cast<Rules&>(s), id, [&](auto& b) { p = b.check(value, by, signed_on); }), ...);
        return p;
    }
    /// Visits every limit: `visit(card, name, bounded, origin)`.
    template <class Visit>
    constexpr void for_each_limit(Visit visit) const {
        (limits_of(static_cast<const Rules&>(*this), visit), ...);
    }

  private:
    template <class R, class Move>
    static constexpr void turn(R& rule, std::uint32_t id, Move move) noexcept {
        if constexpr (requires { typename R::knobs; })
            [&]<class... Knobs>(tunable<Knobs...>) {
                ((std::integral_constant<std::uint32_t, limit_id(R::card.id, Knobs::name)>::value == id ? move(rule.*Knobs::member) : void()), ...);
            }(typename R::knobs{});
    }
    template <class R, class Visit>
    static constexpr void limits_of(const R& rule, Visit visit) {
        if constexpr (requires { typename R::knobs; })
            [&]<class... Knobs>(tunable<Knobs...>) {
                (visit(R::card, Knobs::name, rule.*Knobs::member, Knobs::from), ...);
            }(typename R::knobs{});
    }
};
template <class... Rules>
rule_set(Rules...) -> rule_set<Rules...>;

namespace detail {

template <class List>
inline constexpr bool is_rule_set = false;
template <class... Rules>
inline constexpr bool is_rule_set<rule_set<Rules...>> = true;

}  // namespace detail

/// The ranks of a set's rules: by their ids, a short one before a long one, so that OVW-9 is before OVW-10; of one id by their sentences.
template <class... Rules>
consteval rule_ranks ranks_of(const rule_set<Rules...>&) {
    constexpr std::array<const rule_card*, sizeof...(Rules)> cards{&Rules::card...};
    const auto is_first = [](const rule_card& a, const rule_card& b) {
        return a.id.size() != b.id.size() ? a.id.size() < b.id.size() : a.id != b.id ? a.id < b.id : a.states < b.states;
    };
    rule_ranks r;
    for (std::size_t i = 0; i != cards.size(); ++i)
        for (const rule_card* other : cards) r.of[i] = static_cast<std::uint8_t>(r.of[i] + is_first(*other, *cards[i]));
    return r;
}

/// `rule_set<...>`, or a struct of that kind.
template <class T>
concept set_of_rules = requires { requires detail::is_rule_set<typename T::list>; } && std::derived_from<T, typename T::list>;

/// The set and one rule more. Adding a rule can only make answers safer.
template <class... Rules, class R>
constexpr auto with(const rule_set<Rules...>& set, const R& rule) noexcept {
    return rule_set<Rules..., R>{static_cast<const Rules&>(set)..., rule};
}

namespace detail {

template <class Removed, class R>
constexpr auto kept_or_left_out(const R& r) noexcept {
    if constexpr (std::same_as<Removed, R>) return left_out<R>{};
    else return r;
}

}  // namespace detail

/// The set with one rule left out, aloud: it keeps its place and its card, and certificates list it as not watched.
template <class R, class... Rules>
constexpr auto without(const rule_set<Rules...>& set) noexcept {
    static_assert(rule_set<Rules...>::template holds<R>, "without<R>: the set has no such rule");
    return rule_set{detail::kept_or_left_out<R>(static_cast<const Rules&>(set))...};
}

}  // namespace andante
