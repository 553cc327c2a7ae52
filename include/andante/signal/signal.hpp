// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/place.hpp>
#include <andante/quantity/ordinal.hpp>
#include <andante/signal/reading.hpp>

#include <type_traits>

/// What a signal is: one word for the question, the answer and what a rule reads.
namespace andante {

/// A question: of whom it is asked, on which scale, how many days an answer lasts, its code in memory.
/// Codes below 200 are the library's. `signal<scope::person, nrs, 0, 200>` is told by `{3_nrs}`,
/// a signal of a region or an exercise by `{left(thigh), 3_nrs}` (inherit the constructors: `using signal::signal;`).
template <scope At, class Value, exact MaxAge, std::uint8_t Code>
struct signal {
    using value_type = Value;
    using signal_type = signal;
    static constexpr scope at = At;
    static constexpr exact max_age = MaxAge;
    static constexpr std::uint8_t code = Code;

    place where{};
    Value value{};

    template <class Sentence = struct an_answer_has_a_value_such_as_3_nrs>
    signal() = delete;
    constexpr signal(Value v) noexcept
        requires(At == scope::person)
        : value{v} {}
    constexpr signal(region r, Value v) noexcept
        requires(At == scope::region)
        : where{place_of(r)}, value{v} {}
    constexpr signal(every_region, Value v) noexcept
        requires(At == scope::region)
        : where{every_place}, value{v} {}
    constexpr signal(exercise e, Value v) noexcept
        requires(At == scope::exercise)
        : where{place_of(e)}, value{v} {}
    template <class Sentence = struct which_side_write_left_or_right_before_it>
    signal(muscle, Value) = delete;
    template <class Sentence = struct which_side_write_left_or_right_before_it>
    signal(sided_exercise, Value) = delete;
    template <class Sentence = struct an_answer_is_told_of_one_side_at_a_time>
    signal(region_set, Value) = delete;
    template <class Number, class Sentence = struct an_answer_is_a_place_on_its_scale_such_as_3_nrs>
        requires std::is_arithmetic_v<Number>
    signal(Number) = delete;
    template <class Where, class Number, class Sentence = struct an_answer_is_a_place_on_its_scale_such_as_3_nrs>
        requires std::is_arithmetic_v<Number>
    signal(Where, Number) = delete;
    template <class Other, class Sentence = struct this_signal_is_told_on_another_scale>
        requires(At == scope::person && !std::same_as<Other, Value> && requires { typename Other::scale; } && requires { typename Value::scale; })
    signal(Other) = delete;
    template <class Other>
        requires(!std::same_as<Other, Value> && requires { typename Other::scale; } && requires { typename Value::scale; })
    constexpr signal(region, Other) noexcept {
        static_assert(std::same_as<Other, Value>, "this signal is told on another scale: soreness{left(thigh), 3_nrs}, effort{walking, 3_cr10}");
    }
    template <class Other>
        requires(!std::same_as<Other, Value> && requires { typename Other::scale; } && requires { typename Value::scale; })
    constexpr signal(exercise, Other) noexcept {
        static_assert(std::same_as<Other, Value>, "this signal is told on another scale: soreness{left(thigh), 3_nrs}, effort{walking, 3_cr10}");
    }
};

/// When a host asks: every day, after a session, after another answer, once in a while, during work, or not at all
/// (a clinician records it).
enum class asking : std::uint8_t { daily, after_session, follow_up, enrolment, live, clinician };

template <class S>
concept asked_signal = requires {
    typename S::value_type;
    { S::at } -> std::convertible_to<scope>;
    { S::code } -> std::convertible_to<std::uint8_t>;
    { S::max_age } -> std::convertible_to<exact>;
};

/// Signals that a session opens anew: the answer to the last session is not the answer to this one.
template <class S>
concept follows_a_session = requires { requires S::follows_a_session; };
/// Measurements speak only when the prescription enlists them.
template <class S>
concept measurement = requires { requires S::measurement; };

template <class S>
consteval asking asked_when() {
    if constexpr (requires { S::asked; }) return S::asked;
    else return asking::daily;
}

/// What a rule reads.
template <class... Signals>
struct signals {};
/// What a host asks; told once, here, to the rest of the library. A named list, `struct asks : collects<...> {};`, keeps the names
/// of all that is made from it short.
template <class... Signals>
struct collects {
    using list = collects;
};

namespace detail {

template <class List>
inline constexpr bool is_question_list = false;
template <class... Signals>
inline constexpr bool is_question_list<collects<Signals...>> = true;

}  // namespace detail

/// `collects<...>`, or a struct of that kind.
template <class T>
concept question_pack = requires { requires detail::is_question_list<typename T::list>; } && std::derived_from<T, typename T::list>;

namespace detail {

template <class S, class List>
inline constexpr bool among = false;
template <class S, template <class...> class List, class... Ss>
inline constexpr bool among<S, List<Ss...>> = (std::same_as<S, Ss> || ...);

template <class S, class Host>
inline constexpr bool is_asked = among<S, typename Host::list>;

template <class List, class... More>
struct joined;
template <class... Signals, class... More>
struct joined<collects<Signals...>, More...> {
    using type = collects<Signals..., More...>;
};

}  // namespace detail

/// A host's list and some questions more: `also<ibm_questions, grip_pain>`.
template <class Host, class... More>
using also = typename detail::joined<typename Host::list, More...>::type;

}  // namespace andante
