// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/day_plan.hpp>

/// Gentle offers that a host may show (IRP-5): days without movement, and a clearance that has to be asked for.
namespace andante {

/// `move`: some gentle movement, 2 to 5 minutes, seated. `ask_for_clearance`: has the clearance been asked for? `move_after_sitting`: some
/// movement of any kind now.
enum class reminder_kind : std::uint8_t { move, ask_for_clearance, move_after_sitting };

/// One offer. `days_since`: the last movement, or the day the latch began.
struct reminder {
    reminder_kind what = reminder_kind::move;
    exact days_since = 0;
    clearance_due clearance{};   ///< which one, for `ask_for_clearance`
    exact minutes_sat = 0;       ///< for `move_after_sitting`
};
using reminder_list = bounded_list<reminder, 17>;

namespace detail {

inline constexpr exact idle_days = 3;  // house value, IRP-5

}  // namespace detail

/// What may be offered on a day. Every third day without movement, while gentle movement is open, on no day of rest and to nobody who is ill; and on
/// days 1, 3, 7 and 14 of each latch, whether its clearance has been asked for. Nothing when the person has switched reminders
/// off, and nothing on a day of care: that page says enough. It is an offer: no rule reads what becomes of it. O(places).
template <class Memory>
constexpr reminder_list reminders(const Memory& h, const day_plan& plan, bool switched_off = false) noexcept {
    reminder_list all;
    const day today = plan.on();
    if (switched_off || plan.person().act == action::stop_and_seek_care) return all;
    const day moved = h.person.moved != never ? h.person.moved : h.person.first_entry;
    const auto ill = h.person.ill.on(today);
    const bool well = !ill || *ill < systemic.place();
    if (moved != never && plan.offers() >= movement::gentle && plan.person().act != action::rest && well) {
        const exact n = today - moved;
        if (n >= detail::idle_days && n % detail::idle_days == 0) all.add({reminder_kind::move, n, {}});
    }
    for (const clearance_due& c : plan.clearances()) {
        const standing_of_place* at = h.standing(c.at, c.where);
        if (at == nullptr) continue;
        const exact n = today - at->left.since[static_cast<std::size_t>(c.what)];
        if (at->left.lasts.latched.has(c.what) && (n == 1 || n == 3 || n == 7 || n == 14)) all.add({reminder_kind::ask_for_clearance, n, c});
    }
    return all;
}

}  // namespace andante
