// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>
#include <andante/policy/protocol.hpp>

/// A published programme, wished for week by week.
namespace andante::policies {

/// The dose that the source names for a week (from 0), of a range its lesser end; a part that is not known stays at the level.
/// It steps as the source does and heeds no rule: what is granted of it is the guard's.
struct as_published {
    const protocol* of = nullptr;
    exact week = 0;
    exact most_grams = 0;   ///< the most that can be lifted once; 0: not recorded, then no load is wished for

    constexpr dose operator()(const course& c) const noexcept {
        const published_exercise* x = of == nullptr ? nullptr : of->find(c.what);
        return x == nullptr ? c.level : dose_in_week(*x, c.level, week, most_grams);
    }
};
static_assert(progression<as_published>);

}  // namespace andante::policies
