// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/reminder.hpp>

#include <concepts>
#include <optional>

/// What a host may put on a screen by itself, and when. No rule reads what becomes of it.
namespace andante {

/// How often sitting may be spoken of, in seconds: 60 minutes, 30 to 120 (MIN-6; house values).
inline constexpr exact sitting_least = 30 * 60, sitting_usual = 60 * 60, sitting_most = 120 * 60;

/// MIN-6. After so long a time of sitting, which a host's clock knows: an offer to move a little, in the chair or out of it. None where gentle movement
/// is not open, and none to somebody who has said *not today*: `declined_today`. `every` beyond its ring is taken as the nearest end.
constexpr std::optional<reminder> sitting_reminder(duration sat, const day_plan& plan, bool declined_today = false,
                                                   duration every = duration::from_value(sitting_usual)) noexcept {
    const exact e = every.value() < sitting_least ? sitting_least : every.value() > sitting_most ? sitting_most : every.value();
    if (declined_today || sat.value() < e || plan.offers() < movement::gentle || plan.person().act == action::stop_and_seek_care) return std::nullopt;
    reminder r;
    r.what = reminder_kind::move_after_sitting, r.minutes_sat = sat.value() / 60;
    return r;
}

template <class Number, class Sentence = struct sitting_is_a_time_such_as_60_minutes>
    requires std::integral<Number>
std::optional<reminder> sitting_reminder(Number, const day_plan&, bool = false) = delete;

/// FAL-6. Whether a host may suggest a timed test of standing or walking (Timed Up and Go, chair stands, tandem stand, gait) to somebody who is alone:
/// never at the high tier of fall risk, never while the tier is not known, and not on a day on which the person or standing work waits.
template <class Memory>
constexpr bool may_test_alone(const Memory& h, const day_plan& plan) noexcept {
    const fall_risk_facts f = fall_risk_of(h, plan.on());
    if (!f.tested || !f.history_known || f.tier({}) == fall_tier::high || plan.person().act >= action::rest) return false;
    for (const clearance_due& c : plan.clearances())
        if (c.at == scope::person || (c.at == scope::mode && c.where == place_of(mode::standing))) return false;
    return true;
}

}  // namespace andante
