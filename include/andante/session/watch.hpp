// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/day_plan.hpp>

/// During a session: one more reading, and what to do now.
namespace andante {

/// Ordered; each is safer than the one before.
enum class cue : std::uint8_t { go_on, ease, stop_exercise, end_session, seek_care };

/// A reading as the watch keeps it. Of everything that was heard, the first 64 are kept for the diary.
using heard_list = bounded_list<entry, 64>;

/// No exercise has been named yet.
inline constexpr place nothing_at_hand{0xfffe};

/// What a watch remembers.
template <class Memory>
struct watch_state {
    prescription rx{};
    Memory so_far{};
    day today = never;
    cue of_session = cue::go_on, of_exercise = cue::go_on;
    place at_hand = nothing_at_hand;
    set_of<constraint> only{};     ///< what holds for the rest of the session: seated only, for instance
    reason_list why{};
    heard_list heard{};

    /// The cue in force: of the session, or of the exercise at hand.
    constexpr cue now() const noexcept { return (std::max)(of_session, of_exercise); }
    /// Why of an exercise ends with it; what was said of the person or of a way of moving stays.
    constexpr void next_exercise() noexcept {
        of_exercise = cue::go_on, at_hand = nothing_at_hand;
        const reason_list told = why;
        why = {};
        for (const reason& r : told)
            if (r.at != scope::exercise || of_session >= cue::end_session) why.add_new(r);
    }
};

}  // namespace andante
