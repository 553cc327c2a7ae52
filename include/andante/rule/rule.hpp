// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/derived.hpp>
#include <andante/history/enlisted.hpp>
#include <andante/rule/card.hpp>

#include <utility>

/// What a rule is: a value whose call operator is the law. The type of its first argument is its scope.
namespace andante {

/// When a rule speaks: before a session (the plan), during it (the watch), after it (when an answer is heard).
enum class phase : std::uint8_t { before, during, after };
inline constexpr auto before = set_of<phase>{phase::before}, during = set_of<phase>{phase::during}, after = set_of<phase>{phase::after};

// What a rule judges. `heard` is the newest reading it was given.

struct moment {
    day today = never, heard = never;
};
/// The whole person, and when there was a session last.
struct whole_person : moment {
    day trained = never;
};
/// A region, and when it was trained last.
struct limb : moment {
    region where{};
    day trained = never;
};
/// A way of working, across regions.
struct way : moment {
    mode which{};
    fall_cuts cuts{};
};
/// One exercise and the step that is wished for it.
struct step : moment {
    exercise what{};
    dose from{};                    ///< the level
    dose to{};                      ///< the wish
    dose start{};
    dose ceiling{};
    exact planned_gap = 3;          ///< days
    exact per_week = 3;
    exact load_step = 0;            ///< the smallest step that can be loaded, in grams
    exact least_reps_in_range = 8;  ///< the bottom of the repetition range
    exact effort_cap = 8;           ///< the cap in force, on the exercise's scale: CR10 half steps, or RPE
    exact reps_to_spare = 4;        ///< repetitions in reserve that the rules in force ask for
    std::int64_t week_seconds = 0;  ///< aerobic time of a week at the levels of all orders
    std::int64_t week_rise = 0;     ///< what other exercises' steps of today add to it
    andante::pace at_pace = pace::slow;
    bool start_phase = true;        ///< days 0 to 27 of the course
    fall_cuts cuts{};
    day declined = never;
    day trained = never;            ///< the last session of it
    exact share_of_one_rm = 0;      ///< the order's own bound on load, per mille of the recorded most; 0: none
    exact most_reps_in_range = 15;  ///< the top of the repetition range

    constexpr bool aerobic() const noexcept { return about(what).kind == modality::aerobic; }
    constexpr bool rises() const noexcept { return !fits(to, from); }
};

/// A signal that a rule reads if it was told: the rule is handed the reading itself, and says what its silence means.
template <class S>
struct follow_up {
    using signal_type = S;
};

namespace detail {

template <class S>
struct reads_one {
    using signal_type = S;
    static constexpr bool required = true;
    using argument = typename S::value_type;
};
template <class S>
struct reads_one<follow_up<S>> {
    using signal_type = S;
    static constexpr bool required = false;
    using argument = reading<typename S::value_type>;
};

template <class R, class Subject, class Reads>
inline constexpr bool answers = false;
template <class R, class Subject, class... Ss>
inline constexpr bool answers<R, Subject, signals<Ss...>> =
    requires(const R& r, const Subject& s, const typename reads_one<Ss>::argument&... v) {
        { r(s, v...) } -> std::convertible_to<said>;
    };
template <class R, class Subject, class Reads>
inline constexpr bool answers_noexcept = false;
template <class R, class Subject, class... Ss>
inline constexpr bool answers_noexcept<R, Subject, signals<Ss...>> =
    requires(const R& r, const Subject& s, const typename reads_one<Ss>::argument&... v) {
        { r(s, v...) } noexcept -> std::convertible_to<said>;
    };

/// Whether hearing `S` can change what a derived signal `D` says.
template <class D, class S>
inline constexpr bool moves = false;
template <class D, class S>
    requires requires { typename D::moved_by_signals; }
inline constexpr bool moves<D, S> = among<S, typename D::moved_by_signals>;

template <class S, class Reads>
inline constexpr bool listens_to = false;
template <class S, class... Ss>
inline constexpr bool listens_to<S, signals<Ss...>> =
    ((std::same_as<S, typename reads_one<Ss>::signal_type> || moves<typename reads_one<Ss>::signal_type, S>) || ...);

/// Whether a rule reads something that follows new episodes, an entry of kind `K`, or a session about to be folded.
template <class Reads>
inline constexpr bool follows_flags = false;
template <class... Ss>
inline constexpr bool follows_flags<signals<Ss...>> = (moved_by_flags<typename reads_one<Ss>::signal_type> || ...);
template <entry_kind K, class D>
consteval bool moved_by_kind() {
    if constexpr (moved_by_an_entry<D>) return D::moved_by.has(K);
    else return false;
}
template <entry_kind K, class Reads>
inline constexpr bool follows_kind = false;
template <entry_kind K, class... Ss>
inline constexpr bool follows_kind<K, signals<Ss...>> = (moved_by_kind<K, typename reads_one<Ss>::signal_type>() || ...);
template <class Reads>
inline constexpr bool closes_session = false;
template <class... Ss>
inline constexpr bool closes_session<signals<Ss...>> = (closes_with_a_session<typename reads_one<Ss>::signal_type> || ...);

template <class Host, class Reads>
inline constexpr bool gives = false;
template <class Host, class... Ss>
inline constexpr bool gives<Host, signals<Ss...>> =
    ((derived<typename reads_one<Ss>::signal_type> || is_asked<typename reads_one<Ss>::signal_type, Host>) && ...);

template <class R>
consteval set_of<phase> phases_of() {
    if constexpr (requires { R::when; }) return R::when;
    else return before;
}

}  // namespace detail

/// A rule of this scope: callable with the subject and the values it `reads`, noexcept.
template <class R, class Subject>
concept judges = requires { typename R::reads; } && detail::answers_noexcept<R, Subject, typename R::reads>;
template <class R>
concept judges_something = judges<R, whole_person> || judges<R, limb> || judges<R, step> || judges<R, way>;
template <class R>
concept answers_something = requires { typename R::reads; } &&
    (detail::answers<R, whole_person, typename R::reads> || detail::answers<R, limb, typename R::reads> ||
     detail::answers<R, step, typename R::reads> || detail::answers<R, way, typename R::reads>);

template <class R>
concept cited = requires { { R::card } -> std::convertible_to<const rule_card&>; } && !R::card.id.empty() && !R::card.states.empty() && !R::card.source.work.empty();
/// Silence withholds at most for today: it can never latch, or an unanswered question would need a doctor to end it.
template <class R>
concept cautious_when_unknown = requires { requires R::if_unknown >= action::hold && R::if_unknown <= action::rest; };
template <class R>
concept clinical_rule = std::copyable<R> && cited<R> && cautious_when_unknown<R> && judges_something<R>;
/// A rule whose signals the host never collects can only ever say "unknown".
template <class R, class Host>
concept can_fire = detail::gives<Host, typename R::reads>;

/// A rule that a set leaves out and says so. See `without`.
template <class R>
struct left_out {
    using leaves_out = R;
    static constexpr rule_card card = R::card;
    using reads = signals<>;
};
template <class R>
inline constexpr bool is_left_out = false;
template <class R>
inline constexpr bool is_left_out<left_out<R>> = true;

/// Says which promise a rule breaks, first line first.
template <class R>
    requires is_left_out<R>
consteval bool admit() {
    return true;
}
template <class R, class Host>
    requires is_left_out<R>
consteval bool live() {
    return true;
}
template <class R>
    requires(!is_left_out<R>)
consteval bool admit() {
    static_assert(cited<R>, "a rule has a `card`: id, sentence, source");
    static_assert(requires { typename R::reads; }, "a rule lists what it `reads`: signals<...>");
    static_assert(cautious_when_unknown<R>, "a rule's `if_unknown` is hold, regress or rest: silence never latches");
    static_assert(answers_something<R>, "a rule answers (whole_person | limb | way | step, the values it reads...) with a finding");
    static_assert(judges_something<R>, "a rule's call operator is noexcept");
    return true;
}
template <class R, class Host>
    requires(!is_left_out<R>)
consteval bool live() {
    static_assert(can_fire<R, Host>, "this rule can never fire: it reads a signal that the host does not collect");
    return true;
}

constexpr scope scope_of(const whole_person&) noexcept { return scope::person; }
constexpr scope scope_of(const limb&) noexcept { return scope::region; }
constexpr scope scope_of(const step&) noexcept { return scope::exercise; }
constexpr scope scope_of(const way&) noexcept { return scope::mode; }
constexpr place own_place(const whole_person&) noexcept { return {}; }
constexpr place own_place(const limb& l) noexcept { return place_of(l.where); }
constexpr place own_place(const step& s) noexcept { return place_of(s.what); }
constexpr place own_place(const way& w) noexcept { return {static_cast<std::uint16_t>(w.which)}; }

namespace detail {

template <class S, class Subject>
constexpr place place_for(const Subject& s) noexcept {
    if constexpr (derived_of_what_lasts<S>) {
        return own_place(s);
    } else if constexpr (S::at == scope::person) {
        return {};
    } else {
        static_assert(S::at == scope::region ? std::same_as<Subject, limb> : std::same_as<Subject, step>,
                      "a rule reads signals of its own scope, or of the person");
        return own_place(s);
    }
}

}  // namespace detail

/// What a rule answered, and whether silence answered for it.
struct answered {
    said what{};
    bool silent = false;
    bool watched = true;   ///< false: it reads a measurement that nobody enlisted
    day heard = never;
};

namespace detail {

/// What a rule leaves of movement when it has no answer.
template <class R>
consteval movement silence_leaves() {
    if constexpr (requires { R::if_unknown_leaves; }) return R::if_unknown_leaves;
    else return movement::open;
}
/// Asks one rule of a subject whose `heard` it may set: `tell(said, heard())` or `missing()`, once, where the rule is concerned and watched.
/// Answers whether it is watched.
template <class R, class Subject, class History, class Tell, class Missing>
[[gnu::always_inline]] constexpr bool ask_here(const R& rule, Subject& s, const History& told, const enlisted_set& enlisted, const Tell& tell, const Missing& missing) noexcept {
    if constexpr (requires { { R::concerns(s) } -> std::same_as<bool>; })
        if (!R::concerns(s)) return true;
    return [&]<class... Ss>(signals<Ss...>) __attribute__((always_inline, flatten)) {
        [[maybe_unused]] const auto unwatched = [&]<class S>() {
            if constexpr (measurement<S>) return !enlisted.has(S::code);
            else return false;
        };
        if ((unwatched.template operator()<typename reads_one<Ss>::signal_type>() || ...)) return false;
        [&](const auto&... r) __attribute__((always_inline, flatten)) {
            [[maybe_unused]] const auto is_missing = [&]<class S>(const auto& one) { return reads_one<S>::required && !one.known(); };
            if ((is_missing.template operator()<Ss>(r) || ...)) return missing();
            // What the chronicle derives is as new as the answers behind it; only a rule that reads nothing else goes by its day.
            constexpr bool reads_answers = (!derived<typename reads_one<Ss>::signal_type> || ...);
            [[maybe_unused]] const auto newest = [&]<class S>(const auto& one) {
                return one.known() && !(reads_answers && derived<typename reads_one<S>::signal_type>) ? one.taken() : never;
            };
            const auto heard = [&] {
                day d = never;
                ((d = newest.template operator()<Ss>(r) > d ? newest.template operator()<Ss>(r) : d), ...);
                return d;
            };
            s.heard = heard();
            [[maybe_unused]] const auto hand = [&]<class S>(const auto& one) -> decltype(auto) {
                if constexpr (reads_one<S>::required) return (one.value());
                else return (one);
            };
            const said x{rule(std::as_const(s), hand.template operator()<Ss>(r)...)};
            tell(x, heard);
        }(told.template read<typename reads_one<Ss>::signal_type>(scope_of(s), place_for<typename reads_one<Ss>::signal_type>(s), s.today)...);
        return true;
    }(typename R::reads{});
}

template <class Reads>
inline constexpr bool goes_by_answers = false;
template <class... Ss>
inline constexpr bool goes_by_answers<signals<Ss...>> =
    (!derived<typename reads_one<Ss>::signal_type> || ...) &&
    ((!derived<typename reads_one<Ss>::signal_type> || !reads_one<Ss>::required || always_known<typename reads_one<Ss>::signal_type>) && ...);

/// Whether what a rule answers is of an older day: all answers that it needs are there, and none is of today.
template <class Subject, class History, class... Ss>
constexpr bool is_of_an_older_day(const Subject& s, const History& told, signals<Ss...>) noexcept {
    bool all = true;
    day newest = never;
    const auto look = [&]<class S>() {
        using signal = typename reads_one<S>::signal_type;
        if constexpr (!derived<signal>) {
            const auto r = told.template read<signal>(scope_of(s), place_for<signal>(s), s.today);
            if (r.known()) newest = (std::max)(newest, r.taken());
            else all = all && !reads_one<S>::required;
        }
    };
    (look.template operator()<Ss>(), ...);
    return all && newest != s.today;
}

}  // namespace detail

/// Asks one rule. A rule never sees a missing reading; it has said beforehand what silence means.
template <class R, class Subject, class History>
constexpr answered ask(const R& rule, Subject s, const History& told, const enlisted_set& enlisted) noexcept {
    answered a;
    const auto tell = [&](const said& x, const auto& heard) { a.what = x, a.heard = heard(); };
    const auto missing = [&] {
        finding f = R::if_unknown == action::rest ? rest(s.today + 1) : R::if_unknown == action::regress ? ease(nine_tenths) : hold();
        f.leaves = (std::min)(f.leaves, detail::silence_leaves<R>());
        a.what = f, a.silent = true, a.heard = s.today;
    };
    a.watched = detail::ask_here(rule, s, told, enlisted, tell, missing);
    return a;
}

}  // namespace andante
