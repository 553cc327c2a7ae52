// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/maintenance.hpp>
#include <andante/rules/progression.hpp>
#include <andante/verify/never_looser.hpp>

#include <doctest/doctest.h>

/// The laws that every policy of the library keeps, over the boundary states.
namespace policy_laws {

using namespace andante;

// Named here: clang 14 takes no unit in a default argument.
inline constexpr dose most_of_a_knee{3 * sets, 15 * rep, 5 * kg};

/// A counted course, with a level, a ceiling and steps of 500 g.
constexpr course knee(const dose& level, const dose& ceiling = most_of_a_knee) {
    course c;
    c.what = left(exercises::knee_extension), c.level = level, c.ceiling = ceiling;
    c.start = meet(dose{8 * rep}, level);
    return c;
}
constexpr course walk(const duration& level) {
    course c;
    c.what = exercises::walking, c.level = level, c.ceiling = 30 * minutes, c.start = meet(dose{5 * minutes}, dose{level});
    return c;
}
/// Someone of whom all is well, changed in one way.
template <class Change>
constexpr experience well_but(const course& c, Change change) {
    experience x = verify::all_well(c);
    change(x);
    return x;
}

/// No wish is above the ceiling, raises more than one part or more than one step, breaks PRG-2 or PRG-3, or is no dose. None that raises nothing is below the floor, unless the level is.
/// After an episode within two weeks, and of someone who was never trained, nothing rises.
template <class Policy>
void keep(const Policy& policy) {
    std::size_t broken = 0, rises = 0, states = 0;
    verify::for_each_boundary_state([&](const course& c, const experience& x) {
        const dose to = wished_by(policy, c, x);
        const stride s = from_to(c.level, to);
        const dose floor = floor_of(c.start);
        step st;
        st.what = c.what, st.from = c.level, st.to = to, st.least_reps_in_range = c.bottom;
        bool good = well_formed(to) && fits(to, c.ceiling) && s.raised <= 1 && (s.raised != 0 || volume(to) >= (std::min)(volume(floor), volume(c.level)));
        good = good && rules::one_part{}(st).what() == progress() && (!rules::load_step::concerns(st) || rules::load_step{}(st).what() == progress());
        if (s.raised != 0) good = good && credible_step(c.level, to, dose{});
        if (wishes_by_experience<Policy> && (x.flagged_lately() || x.began == never)) good = good && s.raised == 0;
        broken += !good, rises += s.raised != 0, ++states;
    });
    CHECK(broken == 0);
    CHECK(rises > 0);
    CHECK(rises < states);
    CHECK(verify::never_bolder(policies::maintenance{}, policy).holds());
}

}  // namespace policy_laws
