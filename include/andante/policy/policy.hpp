// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/derived.hpp>

/// What a policy is: it wishes the next dose. It sees no signal and grants nothing.
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

/// Callable with a course, noexcept, answers a dose. Any dose: the rules judge it and the guard grants.
template <class P>
concept progression = std::copyable<P> && requires(const P& p, const course& c) {
    { p(c) } noexcept -> std::same_as<dose>;
};

}  // namespace andante
