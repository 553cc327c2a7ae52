// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/judgement.hpp>
#include <andante/rule/set.hpp>

/// Several rules, one judgement.
namespace andante {

namespace detail {

template <class... Rules, class Which>
consteval reason_set places_of(const rule_set<Rules...>&, Which which) {
    reason_set s;
    std::size_t i = 0;
    ((which.template operator()<Rules>() ? s.add(i++) : void(++i)), ...);
    return s;
}
template <class S, class Reads>
inline constexpr bool reads_it = false;
template <class S, class... Ss>
inline constexpr bool reads_it<S, signals<Ss...>> = (std::same_as<S, typename reads_one<Ss>::signal_type> || ...);
/// The rules of a set that read a signal.
template <class Set, class S>
inline constexpr reason_set readers_of = places_of(typename Set::list{}, []<class R>() { return reads_it<S, typename R::reads>; });

/// A history of which some derived signals are read once, because several rules read them of one place.
template <class S>
struct held {
    reading<typename S::value_type> told;
};
template <class History, class... Derived>
class read_once : held<Derived>... {
  public:
    template <class Set, class Subject>
    [[gnu::always_inline]] constexpr read_once(const Set&, const reason_set& asked, const History& h, const Subject& s) noexcept
        : held<Derived>{(asked & readers_of<Set, Derived>).empty() ? reading<typename Derived::value_type>{} : h.template read<Derived>(scope_of(s), place_for<Derived>(s), s.today)}..., history_{h} {}
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
    constexpr of_one_exercise(const History& h, exercise e) noexcept
        : history_{h}, course_{h.find(e)}, number_{course_ == nullptr ? course_count : h.number_of(course_)} {}
    template <class S>
    constexpr decltype(auto) read(scope at, place p, day today) const noexcept {
        if constexpr (derived_of_a_course<S>) return S::of(history_, course_, today);
        else if constexpr (derived_of_what_lasts<S>) return S::of(history_, course_ == nullptr ? nullptr : &course_->place, today);
        else if constexpr (derived<S> || S::at != scope::exercise) return history_.template read<S>(at, p, today);
        else return number_ == course_count ? reading<typename S::value_type>{} : history_.template told_at<S>(number_, today);
    }

  private:
    const History& history_;
    const course_memory* course_;
    std::size_t number_;
};

/// A history of one region, of which two derived signals are read once.
template <class History>
class of_one_region : read_once<History, usual_soreness_here, since_training> {
    using once = read_once<History, usual_soreness_here, since_training>;

  public:
    template <class Set>
    constexpr of_one_region(const Set& rules, const reason_set& asked, const History& h, const limb& l) noexcept : once{rules, asked, h, l}, history_{h}, where_{l.where} {}
    template <class S>
    constexpr decltype(auto) read(scope at, place p, day today) const noexcept {
        if constexpr (derived_of_what_lasts<S>) return S::of(history_, &history_.at(where_).place, today);
        else if constexpr (derived<S> || S::at != scope::region) return once::template read<S>(at, p, today);
        else return history_.template told_at<S>(where_.index, today);
    }

  private:
    const History& history_;
    region where_;
};

}  // namespace detail

namespace detail {

constexpr const dose* wish_of(const moment&) noexcept { return nullptr; }
constexpr const dose* wish_of(const step& s) noexcept { return &s.to; }

/// The rules of a scope.
template <class Set, class Subject>
inline constexpr reason_set rules_of = places_of(typename Set::list{}, []<class R>() { return judges<R, Subject>; });

constexpr reason why(std::size_t i, const said& x, const topic& of, day heard) noexcept {
    const finding f = x.what();
    return {static_cast<std::uint8_t>(i), f.act, x.arm, x.from_silence ? cause::silence : cause::reading, of.at, of.where, f.latched, x.value, x.bound,
            x.from_silence ? of.today : heard};
}
// One function of all rules of a scope is what makes a decision quick; under a sanitizer it takes minutes to compile.
#if !defined(__SANITIZE_ADDRESS__)
template <class Set, class Subject, class History>
[[gnu::flatten]] constexpr void judge_each(const Set& rules, const Subject& subject, const History& told, const enlisted_set& enlisted, const listener& into) noexcept;
#endif
template <class Set, class Subject, class History>
constexpr void judge_each(const Set& rules, const Subject& subject, const History& told, const enlisted_set& enlisted, const listener& into) noexcept {
    Subject s{subject};
    const topic of{scope_of(subject), own_place(subject), subject.today, wish_of(subject)};
    const reason_set asked = into.asked;
    rules.for_each_rule([&]<class R>(const R& rule, std::size_t i) __attribute__((always_inline)) {
        if constexpr (judges<R, Subject>) {
            if (!asked.has(i)) return;
            if constexpr (!phases_of<R>().has(phase::before) && goes_by_answers<typename R::reads>)
                if (into.plans && is_of_an_older_day(s, told, typename R::reads{})) return;
            const auto tell = [&](const said& x, const auto& heard) __attribute__((always_inline)) {
                if (!x.speaks()) [[likely]] return;
                if constexpr (!phases_of<R>().has(phase::before) && !goes_by_answers<typename R::reads>)
                    if (into.plans && heard() != s.today) return;
                into.tell(into, x, static_cast<std::uint8_t>(i), of, heard(), false);
            };
            const auto missing = [&]() __attribute__((always_inline)) {
                if (into.plans) tell_silence(into, R::if_unknown, silence_leaves<R>(), static_cast<std::uint8_t>(i), of);
            };
            (void)ask_here(rule, s, told, enlisted, tell, missing);
        }
    });
}
/// Asks the rules of this scope that the listener asks.
template <class Set, class Subject, class History>
constexpr void judge_for(const Set& rules, const Subject& s, const History& told, const enlisted_set& enlisted, const listener& into) noexcept {
    if constexpr (std::same_as<Subject, limb>) judge_each(rules, s, of_one_region<History>{rules, into.asked, told, s}, enlisted, into);
    else if constexpr (std::same_as<Subject, whole_person>) judge_each(rules, s, read_once<History, illness_course, test_falls>{rules, into.asked, told, s}, enlisted, into);
    else if constexpr (std::same_as<Subject, step>) judge_each(rules, s, of_one_exercise<History>{told, s.what}, enlisted, into);
    else judge_each(rules, s, told, enlisted, into);
}

/// Passes on what is said of a subject: `tell(answer, reason)`.
template <class Tell>
struct passed_on : listener {
    const Tell& to;
    constexpr passed_on(const reason_set& which, const Tell& t) noexcept : listener{&pass, which, false}, to{t} {}
    static constexpr void pass(const listener& l, const said& x, std::uint8_t rule, const topic& of, day heard, bool) noexcept {
        static_cast<const passed_on&>(l).to(x.what(), why(rule, x, of, heard));
    }
};

}  // namespace detail

/// The join of every rule of this scope, for the plan of `s.today`. A rule without the phase `before` adds what its
/// silence means, and what it said of a reading heard today; what lasts of older readings is already marked.
template <set_of_rules Set, class Subject, class History>
constexpr void judge(const Set& rules, const Subject& s, const History& told, const enlisted_set& enlisted, judgement& into) noexcept {
    judgement one;
    detail::judge_for(rules, s, told, enlisted, detail::all_of{one.sum, one.spoke, one.why});
    into.join(one);
}
/// What each rule among `chosen` says of what was just heard: `tell(answer, reason)`. Silence says nothing here.
template <set_of_rules Set, class Subject, class History, class Tell>
constexpr void judge_those(const Set& rules, const reason_set& chosen, const Subject& s, const History& told, const enlisted_set& enlisted, const Tell& tell) noexcept {
    const reason_set asked = chosen & detail::rules_of<Set, Subject>;
    if (!asked.empty()) detail::judge_for(rules, s, told, enlisted, detail::passed_on<Tell>{asked, tell});
}

}  // namespace andante
