// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/derived.hpp>
#include <andante/policy/experience.hpp>
#include <andante/quantity/origin.hpp>

#include <concepts>
#include <string_view>

/// What a policy is: it wishes the next dose, and grants nothing.
namespace andante {

/// What a policy is told of one exercise.
struct course {
    exercise what{};
    dose level{};               ///< last earned
    dose start{};
    dose ceiling{};
    exact bottom = 8, top = 12; ///< the repetition range
    exact load_step = 500;      ///< the smallest step that can be loaded, grams
    exact time_step = 60;       ///< seconds

    constexpr bool aerobic() const noexcept { return about(what).kind == modality::aerobic; }
};

/// What a policy says of itself. `key` is stable; `states` is one sentence; `source` names a work and the place in it, and `from` says
/// whether that was read. Optional: a policy of one's own needs none.
struct policy_card {
    std::string_view key{}, states{}, source{}, place_in{};
    origin from = origin::house;
};
template <class P>
concept named_policy = requires { { P::card } -> std::convertible_to<const policy_card&>; };

/// Callable with a course, noexcept, answers a dose.
template <class P>
concept wishes_by_course = requires(const P& p, const course& c) {
    { p(c) } noexcept -> std::same_as<dose>;
};
/// Callable with a course and the experience, noexcept, answers a dose. Only such a policy has the experience put together.
template <class P>
concept wishes_by_experience = requires(const P& p, const course& c, const experience& x) {
    { p(c, x) } noexcept -> std::same_as<dose>;
};
/// A policy. Any dose: the rules judge it and the guard grants.
template <class P>
concept progression = std::copyable<P> && (wishes_by_course<P> || wishes_by_experience<P>);

/// What a policy of either kind wishes.
template <progression P>
constexpr dose wished_by(const P& policy, const course& c, const experience& x) noexcept {
    if constexpr (wishes_by_experience<P>) return policy(c, x);
    else return policy(c);
}
/// What a policy that another one leads may wish: nothing above the level before the first session, nor within two weeks of an episode.
template <progression P>
constexpr dose led(const P& policy, const course& c, const experience& x) noexcept {
    const dose wish = wished_by(policy, c, x);
    return (x.flagged_lately() || x.began == never) && !fits(wish, c.level) ? c.level : wish;
}

}  // namespace andante
