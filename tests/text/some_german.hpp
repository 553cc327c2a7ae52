// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/language.hpp>

/// A language in one file, as a translator would begin it: a few words, no safety text. A made-up beginning for tests; no speaker has reviewed it.
namespace some_german {

using namespace andante;

constexpr std::string_view plural(exact n) noexcept { return n == 1 ? "one" : "other"; }

inline constexpr auto phrases = std::to_array<text::phrase>({
    {"decimal", "{a},{b}"}, {"of", "{a} mit je {b}"}, {"and_then", "{a}, {b}"}, {"kilogram", "{n} kg"}, {"gram", "{n} g"},
    {"sets.one", "1 Satz"}, {"sets.other", "{n} Sätze"}, {"reps.one", "1 Mal"}, {"reps.other", "{n} Mal"}, {"minutes.one", "{n} min"}, {"minutes.other", "{n} min"},
    {"weekday.4", "Donnerstag"}, {"day.tomorrow", "morgen"}, {"day.from", "ab {day}"},
    {"exercise.walking", "Gehen"}, {"line", "{exercise}: {dose}"}, {"line.with", "{exercise}: {dose} ({how})"}, {"line.same", "wie zuvor"},
});
inline constexpr auto messages = std::to_array<text::message>({
    {.key = "action.rest", .is = text::kind::rest, .order = "Heute ist ein Ruhetag.", .why = "Der Körper braucht Zeit.", .sound = "Ruhe gehört zum Plan.",
     .can = "Sanfte Bewegung bleibt offen.", .clinician = "Ruhe.", .brief = "Ruhetag."},
});
inline constexpr language german{"de", messages, {}, {}, phrases, plural, {}};

}  // namespace some_german
