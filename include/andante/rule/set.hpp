// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Several rules, one judgement.
namespace andante {

/// The join of what rules said, and why.
struct judgement {
    finding sum{};
    reason_set spoke{};
    reason_list why{};

    constexpr void add(const finding& f, const reason& r) noexcept {
        sum = sum | f;
        spoke.add(r.rule);
        why.add(r);
    }
    constexpr void join(const judgement& other) noexcept {
        sum = sum | other.sum;
        spoke = spoke | other.spoke;
        for (const reason& r : other.why) why.add(r);
    }
};

/// A limit that the wish respects is no reason.
constexpr bool speaks(const finding& f, const moment&) noexcept { return f != finding{}; }
constexpr bool speaks(const finding& f, const step& s) noexcept { return f != within(f.limit) || !fits(s.to, f.limit); }

/// A pack of bases: the language refuses a rule listed twice, and order cannot matter.
template <class... Rules>
class rule_set : public Rules... {
    static_assert((admit<Rules>() && ...));
    static_assert(sizeof...(Rules) <= reason_set::capacity, "a judgement remembers 128 rules");

  public:
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

    /// The join of every rule of this scope, for the plan of `s.today`. A rule without the phase `before` adds what its
    /// silence means, and what it said of a reading heard today; what lasts of older readings is already marked.
    template <class Subject, class History>
    constexpr void judge(const Subject& s, const History& told, const enlisted_set& enlisted, judgement& into) const noexcept {
        for_each_rule([&]<class R>(const R& rule, std::size_t i) {
            if constexpr (judges<R, Subject>) {
                const answered a = ask(rule, s, told, enlisted);
                if (!detail::phases_of<R>().has(phase::before) && !a.silent && a.heard != s.today) return;
                if (!speaks(a.what.what, s)) return;
                into.add(a.what.what, why(i, a, s));
            }
        });
    }
    /// What each rule that listens to `Of` says of a reading just heard: `tell(answer, reason)`.
    template <class Of, class Subject, class History, class Tell>
    constexpr void judge_heard(const Subject& s, const History& told, const enlisted_set& enlisted, Tell tell) const noexcept {
        judge_those([]<class R>() { return detail::listens_to<Of, typename R::reads>; }, s, told, enlisted, tell);
    }
    /// The same for the rules that `Chosen` picks by type.
    template <class Chosen, class Subject, class History, class Tell>
    constexpr void judge_those(Chosen, const Subject& s, const History& told, const enlisted_set& enlisted, Tell tell) const noexcept {
        for_each_rule([&]<class R>(const R& rule, std::size_t i) {
            if constexpr (judges<R, Subject>)
                if constexpr (Chosen{}.template operator()<R>()) {
                    const answered a = ask(rule, s, told, enlisted);
                    if (!a.silent && a.what.what != finding{}) tell(a.what.what, why(i, a, s));
                }
        });
    }

    /// Moves a limit that some rule of this set has; the rule never learns who moved it.
    constexpr limit_problem set_limit(std::uint32_t id, exact value, const signature& by, day signed_on) noexcept {
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
    template <class Subject>
    static constexpr reason why(std::size_t i, const answered& a, const Subject& s) noexcept {
        return {static_cast<std::uint8_t>(i), a.what.arm, a.silent || a.what.from_silence ? cause::silence : cause::reading, scope_of(s), own_place(s),
                a.what.what.act, a.what.what.latched, a.what.value, a.what.bound, a.what.from_silence ? s.today : a.heard};
    }
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
