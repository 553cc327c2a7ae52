// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/person.hpp>

/// Policies of a few numbers, for many people at once. They see what people tell; nothing stands between them and people: no guard, no question, no clinician. All numbers are house values.
namespace andante::simulate::simple {

// A policy moves one level for all exercises: 0 where a course begins, 1 at its ceiling. `next` is asked before a session, but not before the first: the level so far, what was told
// (pain and tiredness of this morning, effort of the last session), and a number that it may keep between sessions, 0 at first. What it answers is brought to 0 to 1.

/// Never moves.
struct fixed {
    template <class L>
    [[gnu::always_inline]] typename L::real next(const typename L::real& level, typename L::real&, const report_of<L>&) const noexcept {
        return level;
    }
};

/// More after some easy sessions in a row, less after pain.
struct threshold {
    float pain_below = 3, effort_below = 6;   ///< an easy session: both are lower
    float sessions = 2;                       ///< that many of them in a row, then more
    float less_from_pain = 5;                 ///< less, from this pain on
    float step = 0.05f;                       ///< of the way from start to ceiling
    template <class L>
    [[gnu::always_inline]] typename L::real next(const typename L::real& level, typename L::real& easy, const report_of<L>& told) const noexcept {
        easy = L::choose((told.pain < pain_below) & (told.effort < effort_below), easy + 1.0f, typename L::real{});
        const auto more = easy >= sessions;
        easy = L::choose(more, typename L::real{}, easy);
        return L::choose(told.pain >= less_from_pain, level - step, L::choose(more, level + step, level));
    }
};

/// More at every session, whatever is told: what a policy without sense does to people.
struct always_more {
    float step = 0.05f;
    template <class L>
    [[gnu::always_inline]] typename L::real next(const typename L::real& level, typename L::real&, const report_of<L>&) const noexcept {
        return level + step;
    }
};

/// As much as the body would just bear, which nobody knows: the bound of what any policy could do. `borne` is the highest level that damages no site.
struct oracle {
    template <class L>
    [[gnu::always_inline]] typename L::real next_of_body(const typename L::real& borne) const noexcept {
        return borne - 1e-4f;  // what just bears must not break by a digit
    }
};

}  // namespace andante::simulate::simple
