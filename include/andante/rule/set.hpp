// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/judgement.hpp>
#include <andante/rule/rule.hpp>

/// Several rules, one judgement.
namespace andante {

namespace detail {

/// A history of which some derived signals are read once, because several rules read them of one place.
template <class S>
struct held {
    reading<typename S::value_type> told;
};
template <class History, class... Derived>
class read_once : held<Derived>... {
  public:
    template <class Subject>
    constexpr read_once(const History& h, const Subject& s) noexcept
        : held<Derived>{h.template read<Derived>(scope_of(s), place_for<Derived>(s), s.today)}..., history_{h} {}
    template <class S>
    constexpr decltype(auto) read(scope at, place p, day today) const noexcept {
        if constexpr (among<S, signals<Derived...>>) return (static_cast<const held<S>&>(*this).told);
        else return history_.template read<S>(at, p, today);
    }

  private:
    const History& history_;
};

/// A history of one exercise, whose place in it is looked up once.
template <class History>
class of_one_exercise {
  public:
    constexpr of_one_exercise(const History& h, exercise e) noexcept : history_{h}, number_{h.course_number(e)} {}
    template <class S>
    constexpr decltype(auto) read(scope at, place p, day today) const noexcept {
        if constexpr (derived<S>) return history_.template read<S>(at, p, today);
        else if constexpr (S::at != scope::exercise) return history_.template read<S>(at, p, today);
        else return history_.template told_at<S>(number_, today);
    }

  private:
    const History& history_;
    std::size_t number_;
};

}  // namespace detail

/// A limit that the wish respects is no reason.
constexpr bool speaks(const finding& f, const moment&) noexcept { return !says_nothing(f); }
constexpr bool speaks(const finding& f, const step& s) noexcept {
    if (says_nothing(f)) return false;
    return f.act != action::progress || !fits(s.to, f.limit) || (f.limit == dose::unbounded() ? !says_nothing(f) : f != within(f.limit));
}

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
        judge(s, told, enlisted, detail::all_of{into.sum, into.spoke, into.why});
    }
    template <class Subject, class History>
    constexpr void judge(const Subject& s, const History& told, const enlisted_set& enlisted, detail::all_of into) const noexcept {
        if constexpr (std::same_as<Subject, limb>) judge_each(s, detail::read_once<History, usual_soreness_here, since_training>{told, s}, enlisted, into);
        else if constexpr (std::same_as<Subject, step>) judge_each(s, detail::of_one_exercise<History>{told, s.what}, enlisted, into);
        else judge_each(s, told, enlisted, into);
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
                    Subject at{s};
                    (void)detail::ask_of(rule, at, told, enlisted, [&](const said& x, bool silent, day heard) {
                        if (!silent && x.what != finding{}) tell(x.what, why(i, x, silent, heard, s));
                    });
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
    template <class Subject, class History>
    [[gnu::flatten]] constexpr void judge_each(Subject s, const History& told, const enlisted_set& enlisted, detail::all_of into) const noexcept {
        for_each_rule([&]<class R>(const R& rule, std::size_t i) __attribute__((always_inline)) {
            if constexpr (judges<R, Subject>) {
                if constexpr (!detail::phases_of<R>().has(phase::before) && detail::goes_by_answers<typename R::reads>)
                    if (detail::is_of_an_older_day(s, told, typename R::reads{})) return;
                (void)detail::ask_here(rule, s, told, enlisted, [&](const said& x, bool silent, day heard) __attribute__((always_inline)) {
                    if (!detail::phases_of<R>().has(phase::before) && !silent && heard != s.today) return;
                    if (speaks(x.what, s)) into.add(x.what, why(i, x, silent, heard, s));
                });
            }
        });
    }
    template <class Subject>
    static constexpr reason why(std::size_t i, const said& x, bool silent, day heard, const Subject& s) noexcept {
        return {static_cast<std::uint8_t>(i), x.arm, silent || x.from_silence ? cause::silence : cause::reading, scope_of(s), own_place(s),
                x.what.act, x.what.latched, x.value, x.bound, x.from_silence ? s.today : heard};
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
