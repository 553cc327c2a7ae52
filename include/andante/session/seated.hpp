// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/substitute.hpp>
#include <andante/session/sequence.hpp>

/// What may be done sitting down where standing has to wait.
namespace andante {

/// Why an exercise is not done standing today: it is not granted, or only seated, or only with a trained person beside.
constexpr bool standing_waits(const decision& d) noexcept {
    return is_done_standing(d.what) && (!d.granted() || d.sum.only.has(set_of<constraint>{constraint::seated_only} | constraint::supervised_only));
}

/// The nearest seated or lying exercises for one that is done standing: `substitutes` of a body that does not stand. Empty for an exercise that is not done
/// standing, and where the catalogue has none. A list, not a grant: what is chosen is prescribed first.
constexpr substitute_list seated_instead(exercise e, capability can, set_of<tool> at_hand) noexcept {
    if (!is_done_standing(e)) return {};
    can.meets = can.meets.without(set_of<demand>{demand::standing} | demand::stairs | demand::floor_transfer);
    return substitutes(e, can, at_hand);
}
/// The same where the day's decision asks for it: standing waits, or is supervised, as the tier of fall risk wants it (FAL-1, FAL-2). Else empty.
constexpr substitute_list seated_instead(const decision& d, const capability& can, set_of<tool> at_hand) noexcept {
    return standing_waits(d) ? seated_instead(d.what, can, at_hand) : substitute_list{};
}

/// Whether it counts as balance work of the week: standing, in water, or its seated kind (MIN-5).
constexpr bool is_balance(exercise e) noexcept { return about(e).kind == modality::balance; }

}  // namespace andante
