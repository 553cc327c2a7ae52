// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/judgement.hpp>
#include <andante/rule/set.hpp>

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
    [[gnu::always_inline]] constexpr read_once(const History& h, const Subject& s) noexcept
        : held<Derived>{h.template read<Derived>(scope_of(s), place_for<Derived>(s), s.today)}..., history_{h} {}
    template <class S>
    constexpr decltype(auto) read(scope at, place p, day today) const noexcept {
        if constexpr (among<S, signals<Derived...>>) return (static_cast<const held<S>&>(*this).told);
        else return history_.template read<S>(at, p, today);
    }

  private:
    const History& history_;
};

/// A history of one exercise, whose course is looked up once.
template <class History>
class of_one_exercise {
  public:
    constexpr of_one_exercise(const History& h, exercise e) noexcept : history_{h}, course_{h.find(e)} {}
    template <class S>
    constexpr decltype(auto) read(scope at, place p, day today) const noexcept {
        if constexpr (derived_of_a_course<S>) return S::of(history_, course_, today);
        else if constexpr (derived_of_what_lasts<S>) return S::of(history_, course_ == nullptr ? nullptr : &course_->place, today);
        else if constexpr (derived<S> || S::at != scope::exercise) return history_.template read<S>(at, p, today);
        else return history_.template told_of<S>(course_, today);
    }

  private:
    const History& history_;
    const course_memory* course_;
};

}  // namespace detail

namespace detail {

constexpr const dose* wish_of(const moment&) noexcept { return nullptr; }
constexpr const dose* wish_of(const step& s) noexcept { return &s.to; }

template <class Subject>
constexpr reason why(std::size_t i, const said& x, bool silent, day heard, const Subject& s) noexcept {
    return {static_cast<std::uint8_t>(i), x.what().act, x.arm, silent || x.from_silence ? cause::silence : cause::reading, scope_of(s), own_place(s),
            x.what().latched, x.value, x.bound, x.from_silence ? s.today : heard};
}
// One function of all rules of a scope is what makes a decision quick; under a sanitizer it takes minutes to compile.
#if !defined(__SANITIZE_ADDRESS__)
template <class Set, class Subject, class History>
[[gnu::flatten]] constexpr void judge_each(const Set& rules, const Subject& subject, const History& told, const enlisted_set& enlisted, const all_of& into) noexcept;
#endif
template <class Set, class Subject, class History>
constexpr void judge_each(const Set& rules, const Subject& subject, const History& told, const enlisted_set& enlisted, const all_of& into) noexcept {
    Subject s{subject};
    const topic of{scope_of(subject), own_place(subject), subject.today, wish_of(subject)};
    rules.for_each_rule([&]<class R>(const R& rule, std::size_t i) __attribute__((always_inline)) {
        if constexpr (judges<R, Subject>) {
            if constexpr (!phases_of<R>().has(phase::before) && goes_by_answers<typename R::reads>)
                if (is_of_an_older_day(s, told, typename R::reads{})) return;
            (void)ask_here(rule, s, told, enlisted, [&](const said& x, bool silent, const auto& heard) __attribute__((always_inline)) {
                if (!x.speaks()) [[likely]] return;
                if constexpr (!phases_of<R>().has(phase::before) && !goes_by_answers<typename R::reads>)
                    if (!silent && heard() != s.today) return;
                into.add_new(x, static_cast<std::uint8_t>(i), of, heard(), silent);
            });
        }
    });
}

}  // namespace detail

/// The join of every rule of this scope, for the plan of `s.today`. A rule without the phase `before` adds what its
/// silence means, and what it said of a reading heard today; what lasts of older readings is already marked.
template <set_of_rules Set, class Subject, class History>
constexpr void judge(const Set& rules, const Subject& s, const History& told, const enlisted_set& enlisted, const detail::all_of& into) noexcept {
    if constexpr (std::same_as<Subject, limb>)
        detail::judge_each(rules, s, detail::read_once<History, usual_soreness_here, since_training>{told, s}, enlisted, into);
    else if constexpr (std::same_as<Subject, whole_person>) detail::judge_each(rules, s, detail::read_once<History, illness_course, test_falls>{told, s}, enlisted, into);
    else if constexpr (std::same_as<Subject, step>) detail::judge_each(rules, s, detail::of_one_exercise<History>{told, s.what}, enlisted, into);
    else detail::judge_each(rules, s, told, enlisted, into);
}
template <set_of_rules Set, class Subject, class History>
constexpr void judge(const Set& rules, const Subject& s, const History& told, const enlisted_set& enlisted, judgement& into) noexcept {
    judgement one;
    judge(rules, s, told, enlisted, detail::all_of{one.sum, one.spoke, one.why});
    into.join(one);
}
/// What each rule that `Chosen` picks by type says of what was just heard: `tell(answer, reason)`.
template <set_of_rules Set, class Chosen, class Subject, class History, class Tell>
constexpr void judge_those(const Set& rules, Chosen, const Subject& s, const History& told, const enlisted_set& enlisted, Tell tell) noexcept {
    rules.for_each_rule([&]<class R>(const R& rule, std::size_t i) {
        if constexpr (judges<R, Subject>)
            if constexpr (Chosen{}.template operator()<R>()) {
                Subject at{s};
                (void)detail::ask_of(rule, at, told, enlisted, [&](const said& x, bool silent, const auto& heard) {
                    if (!silent && x.speaks()) tell(x.what(), detail::why(i, x, silent, heard(), s));
                });
            }
    });
}

}  // namespace andante
