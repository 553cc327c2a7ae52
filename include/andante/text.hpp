// SPDX-License-Identifier: BSL-1.0
#pragma once

// Words for everything that speaks. `words(x)` is for the person, in English; `words(x, reader::clinician)` for the clinician.
// What is said of a coach composed by hand takes its cards too: `words(plan, mine.card)`.
#include <andante/ibm.hpp>
#include <andante/text/certificate.hpp>
#include <andante/text/exercises.hpp>
#include <andante/text/refusals.hpp>
#include <andante/text/session.hpp>

namespace andante {

/// Today, for the reader: one stop alone, or one message for the day, or the exercises with their reasons. A line each.
inline std::string words(const day_plan& plan, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(plan, &card, to, in, host);
}
inline page page_of(const day_plan& plan, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return page_of(plan, &card, to, in, host);
}
/// The three pages of a day are views of its plan, and say what the plan says.
inline std::string words(const session_plan& s, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(s.plan, to, in, host);
}
inline std::string words(const rest_day& s, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(s.plan, to, in, host);
}
inline std::string words(const care_call& s, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(s.plan, to, in, host);
}
/// One exercise on the day of its plan.
inline std::string words(const decision& d, day today, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(d, &card, today, {}, to, in, host);
}
inline std::string words(const granted& x, reader to = reader::patient, const language& in = english) { return words(x, &card, to, in); }
inline std::string words(const withheld& x, day today, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(x, &card, today, to, in, host);
}
/// Why: for the clinician with the rule's id and source beside it.
inline std::string words(const reason& r, day today, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(r, &card, today, to, in, host);
}
inline std::string words(const certificate& c, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(c, &card, [](std::size_t i) -> const rule_card& { return rule_at(i); }, rule_count(), to, in, host);
}
/// What to do in the session.
inline std::string words(const session_watch& w, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    return words(w, &card, w.all_heard().empty() ? never : w.all_heard()[w.all_heard().size() - 1].on, to, in, host);
}

}  // namespace andante
