// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/day_plan.hpp>

/// During a session: one more reading, and what to do now.
namespace andante {

/// Ordered; each is safer than the one before.
enum class cue : std::uint8_t { go_on, ease, stop_exercise, end_session, seek_care };

/// A reading as the watch keeps it. Of everything that was heard, the first 64 are kept for the diary.
using heard_list = bounded_list<entry, 64>;

/// What a watch remembers.
template <class Memory>
struct watch_state {
    prescription rx{};
    Memory so_far{};
    day today = never;
    cue of_session = cue::go_on, of_exercise = cue::go_on;
    place at_hand{0xfffe};
    set_of<constraint> only{};     ///< what holds for the rest of the session: seated only, for instance
    reason_list why{};
    heard_list heard{};

    /// The cue in force: of the session, or of the exercise at hand.
    constexpr cue now() const noexcept { return (std::max)(of_session, of_exercise); }
    constexpr void next_exercise() noexcept { of_exercise = cue::go_on, at_hand = place{0xfffe}; }
};

}  // namespace andante
