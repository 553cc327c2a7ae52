// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/place.hpp>
#include <andante/quantity/ordinal.hpp>
#include <andante/signal/reading.hpp>

#include <type_traits>

/// What a signal is: one word for the question, the answer and what a rule reads.
namespace andante {

namespace detail {

template <class Other, class Value>
concept of_another_scale = !std::same_as<Other, Value> && requires { typename Other::scale; typename Value::scale; };

/// What is wrong with what an answer is made of, in a word that a compiler prints; nothing where nothing is.
template <scope At, class Value, class... Told>
struct fault_of_an_answer {};
template <scope At, class Value, class Number>
    requires std::is_arithmetic_v<Number>
struct fault_of_an_answer<At, Value, Number> { using sentence = struct an_answer_is_a_place_on_its_scale_such_as_3_nrs; };
template <class Value, class Other>
    requires of_another_scale<Other, Value>
struct fault_of_an_answer<scope::person, Value, Other> { using sentence = struct this_signal_is_told_on_another_scale; };
template <scope At, class Value, class Where, class Number>
    requires std::is_arithmetic_v<Number>
struct fault_of_an_answer<At, Value, Where, Number> { using sentence = struct an_answer_is_a_place_on_its_scale_such_as_3_nrs; };
template <scope At, class Value, class Where, class Told>
    requires((std::same_as<Where, muscle> || std::same_as<Where, sided_exercise>) && !std::is_arithmetic_v<Told>)
struct fault_of_an_answer<At, Value, Where, Told> { using sentence = struct which_side_write_left_or_right_before_it; };
template <scope At, class Value, class Told>
    requires(!std::is_arithmetic_v<Told>)
struct fault_of_an_answer<At, Value, region_set, Told> { using sentence = struct an_answer_is_told_of_one_side_at_a_time; };

/// How an answer is made. The questions of one scope on one scale share it.
template <scope At, class Value>
struct answer_of {
    template <class... Told, class Sentence = typename fault_of_an_answer<At, Value, Told...>::sentence>
    answer_of(Told...) = delete;
};
template <class Value>
struct answer_of<scope::person, Value> {
    place where{};
    Value value{};

    constexpr answer_of(Value v) noexcept : value{v} {}
    template <class... Told, class Sentence = typename fault_of_an_answer<scope::person, Value, Told...>::sentence>
    answer_of(Told...) = delete;
};
template <class Value>
struct answer_of<scope::region, Value> {
    place where{};
    Value value{};

    constexpr answer_of(region r, Value v) noexcept : where{place_of(r)}, value{v} {}
    constexpr answer_of(every_region, Value v) noexcept : where{every_place}, value{v} {}
    template <class... Told, class Sentence = typename fault_of_an_answer<scope::region, Value, Told...>::sentence>
    answer_of(Told...) = delete;
    template <class Other>
        requires of_another_scale<Other, Value>
    constexpr answer_of(region, Other) noexcept {
        static_assert(std::same_as<Other, Value>, "this signal is told on another scale: soreness{left(thigh), 3_nrs}, effort{walking, 3_cr10}");
    }
};
template <class Value>
struct answer_of<scope::exercise, Value> {
    place where{};
    Value value{};

    constexpr answer_of(exercise e, Value v) noexcept : where{place_of(e)}, value{v} {}
    template <class... Told, class Sentence = typename fault_of_an_answer<scope::exercise, Value, Told...>::sentence>
    answer_of(Told...) = delete;
    template <class Other>
        requires of_another_scale<Other, Value>
    constexpr answer_of(exercise, Other) noexcept {
        static_assert(std::same_as<Other, Value>, "this signal is told on another scale: soreness{left(thigh), 3_nrs}, effort{walking, 3_cr10}");
    }
};

}  // namespace detail

/// A question: of whom it is asked, on which scale, how many days an answer lasts, its code in memory.
/// Codes below 200 are the library's. `signal<scope::person, nrs, 0, 200>` is told by `{3_nrs}`,
/// a signal of a region or an exercise by `{left(thigh), 3_nrs}` (inherit the constructors: `using signal::signal;`).
template <scope At, class Value, exact MaxAge, std::uint8_t Code>
struct signal : detail::answer_of<At, Value> {
    using value_type = Value;
    using signal_type = signal;
    static constexpr scope at = At;
    static constexpr exact max_age = MaxAge;
    static constexpr std::uint8_t code = Code;

    using detail::answer_of<At, Value>::answer_of;
    template <class Sentence = struct an_answer_has_a_value_such_as_3_nrs>
    signal() = delete;
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
