// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/dose.hpp>
#include <andante/exercise/catalogue.hpp>
#include <andante/finding/finding.hpp>
#include <andante/quantity/bounded.hpp>
#include <andante/signal/signals.hpp>

/// What a diary holds: facts, one to a row.
namespace andante {

/// Kinds in the order in which they are heard when day and order are the same: a clearance comes before a complaint,
/// so the complaint stands.
enum class entry_kind : std::uint8_t {
    struck, prescribed, clearance, care_seen, amendment, record, declined_step, baseline, session, outside, fall, answer
};

/// Dated facts that are no answer to a question.
enum class record_kind : std::uint8_t {
    hospital_stay,      ///< `value`: nights; on the day of return home
    limb_immobilised,   ///< `value`: days; a region; on the day it was freed
    flare_began, flare_ended,
    named_change,       ///< a diagnosis or medicine that re-opens the clearance (`docs/rules/SCR-1.md` lists them)
    other_change,
    review_done,
    physiotherapist_seen,
    illness_ended,      ///< `value`: days ill
    bed_rest            ///< `value`: days mainly in bed, at home; on the day they ended
};

/// What is known of a fall.
enum class fall_fact : std::uint8_t { head, faint, fracture, needed_help, long_lie, injured };

/// What is known of a session beside its dose.
enum class session_fact : std::uint8_t { stopped_early, supervised };

/// A stable id; a repeat is the same id. 0 means not given yet.
using entry_id = std::uint64_t;

/// Rows that came from one event of a file share its id: bit 63, the event's id from bit 10 on, the row's number below.
inline constexpr entry_id shares_an_event = entry_id{1} << 63;
/// The id of the event that a row belongs to: its own, or the one it shares.
constexpr entry_id event_of(entry_id row) noexcept { return row < shares_an_event ? row : (row - shares_an_event) >> 10; }

/// One row with blank columns: trivially copyable, sortable, usable in constant expressions.
/// `revision` counts corrections of the same id; the last one stands.
struct entry {
    entry_id id = 0;
    day on = never;
    std::uint16_t order = 0;               ///< order within the day
    std::uint16_t revision = 0;
    entry_kind what = entry_kind::struck;

    std::uint8_t code = 0;                 ///< answer: the signal; record: its kind
    bool known = false;                    ///< answer: told, or silent; outside: its effort is told
    silence why = silence::never_asked;
    scope at = scope::person;              ///< clearance: where the latch sits
    place where{};                         ///< answer, record, clearance
    exact value = 0;                       ///< answer, record, amendment; outside: effort in half steps

    exercise which{};                      ///< prescribed, baseline, session, outside, declined step
    bool had_grant = false;                ///< session: `granted` is what it was done under
    std::uint8_t facts = 0;                ///< bits of `fall_fact` or `session_fact`
    dose done{};                           ///< session, outside, baseline; prescribed: the start
    dose granted{};

    set_of<latch> ends{};                  ///< clearance
    role as = role::nobody;                  ///< clearance: in which role
    signature by{};                        ///< clearance, amendment: who, why, until
    std::uint32_t limit = 0;               ///< amendment: the limit's id

    friend constexpr bool operator==(const entry&, const entry&) noexcept = default;
};

/// What was felt at an exercise: of today's session of it, or of the last one when that is still open.
constexpr bool belongs_to_the_session(const entry& e) noexcept {
    return e.what == entry_kind::answer && ((e.code >= effort::code && e.code <= joint_alarm::code) || e.code == stretch_discomfort::code || e.code == stretch_signs::code);
}
/// Within a day the breath comes last: it is held against the effort.
constexpr std::uint8_t turn_of_day(const entry& e) noexcept {
    return e.what == entry_kind::answer && (e.code == breathlessness::code || e.code == unexpected_breathlessness::code) ? 1 : 0;
}
/// The order in which a diary is heard.
constexpr bool heard_before(const entry& a, const entry& b) noexcept {
    if (a.on != b.on) return a.on < b.on;
    if (turn_of_day(a) != turn_of_day(b)) return turn_of_day(a) < turn_of_day(b);
    if (a.order != b.order) return a.order < b.order;
    if (a.what != b.what) return a.what < b.what;
    return a.id != b.id ? a.id < b.id : a.revision < b.revision;
}

/// A clinician, by the host's number for them.
struct clinician {
    std::uint32_t id = 0;
    role as = role::nobody;
    friend constexpr bool operator==(const clinician&, const clinician&) noexcept = default;
};
constexpr clinician physiotherapist(std::uint32_t id) noexcept { return {id, role::physiotherapist}; }
constexpr clinician physician(std::uint32_t id) noexcept { return {id, role::physician}; }

// What is written into a diary, beside signals. Each becomes one row.

/// Exercise that was granted by this library and done; without a grant it counts as an outside session.
struct done {
    exercise what{};
    dose did{};
    dose granted{};
    bool had_grant = false;
    bool stopped_early = false;
    bool supervised = false;

    constexpr done(exercise e, const dose& d) noexcept : what{e}, did{d} {}
    /// As granted, or otherwise when `d` is given. `Approved` is an `approved_dose`.
    template <class Approved>
        requires requires(const Approved& a) { { a.value() } -> std::convertible_to<dose>; { a.what() } -> std::same_as<exercise>; }
    constexpr done(exercise e, const Approved& a) noexcept : what{e}, did{a.value()}, granted{a.value()}, had_grant{a.what() == e} {}
    template <class Approved>
        requires requires(const Approved& a) { { a.value() } -> std::convertible_to<dose>; { a.what() } -> std::same_as<exercise>; }
    constexpr done(exercise e, const Approved& a, const dose& d) noexcept : what{e}, did{d}, granted{a.value()}, had_grant{a.what() == e} {}
};
/// Exercise elsewhere, a class for instance: exposure, never evidence.
/// Its effort, when told, sets the recovery; untold, it counts as hard.
struct outside {
    exercise what{};
    dose did{};
    std::optional<cr10> felt{};
};
/// The comfortable maximum, found in a baseline session; never to failure.
struct baseline {
    exercise what{};
    dose most{};
};
struct fall {
    bool head = false, faint = false, fracture = false, needed_help = false, injured = false;
    exact minutes_down = 0;
};
/// A clinician ends a latch: `cleared{latch::overwork, left(thigh), physiotherapist(41)}`.
struct cleared {
    latch what{};
    scope at = scope::person;
    place where{};
    clinician by{};
    day until = never;  ///< its last day: a programme clearance may end before its year
    constexpr cleared(latch l, clinician c, day end = never) noexcept : what{l}, by{c}, until{end} {}
    constexpr cleared(latch l, region r, clinician c) noexcept : what{l}, at{scope::region}, where{place_of(r)}, by{c} {}
    constexpr cleared(latch l, exercise e, clinician c) noexcept : what{l}, at{scope::exercise}, where{place_of(e)}, by{c} {}
    constexpr cleared(latch l, mode m, clinician c) noexcept
        : what{l}, at{scope::mode}, where{static_cast<std::uint16_t>(m)}, by{c} {}
    template <class... Where, class Sentence = struct a_clearance_names_its_clinician>
        requires(!std::same_as<Where, clinician> && ...)
    cleared(latch, Where...) = delete;
};
/// A doctor or an emergency service has been reached after a warning sign.
struct care_seen {};
struct recorded {
    record_kind what{};
    exact value = 0;
    place where{};
    clinician by{};
};
struct declined_step {
    exercise what{};
};
/// A question that was put and not answered, or declined.
template <class Signal>
struct unanswered {
    place where{};
    silence why = silence::not_answered;
    constexpr explicit unanswered(silence s = silence::not_answered) noexcept
        requires(Signal::at == scope::person)
        : why{s} {}
    constexpr explicit unanswered(every_region, silence s = silence::not_answered) noexcept
        requires(Signal::at == scope::region)
        : where{every_place}, why{s} {}
    constexpr explicit unanswered(region r, silence s = silence::not_answered) noexcept : where{place_of(r)}, why{s} {}
    constexpr explicit unanswered(exercise e, silence s = silence::not_answered) noexcept : where{place_of(e)}, why{s} {}
};

template <class S>
    requires asked_signal<S>
constexpr entry row(const S& s) noexcept {
    entry e;
    e.what = entry_kind::answer, e.code = S::code, e.known = true, e.where = s.where, e.value = number(s.value);
    return e;
}
template <class S>
constexpr entry row(const unanswered<S>& u) noexcept {
    entry e;
    e.what = entry_kind::answer, e.code = S::code, e.known = false, e.why = u.why, e.where = u.where;
    return e;
}
constexpr entry row(const done& d) noexcept {
    entry e;
    e.what = entry_kind::session, e.which = d.what, e.done = d.did, e.granted = d.granted, e.had_grant = d.had_grant;
    e.facts = static_cast<std::uint8_t>((d.stopped_early ? 1u << static_cast<unsigned>(session_fact::stopped_early) : 0u) |
                                        (d.supervised ? 1u << static_cast<unsigned>(session_fact::supervised) : 0u));
    return e;
}
constexpr entry row(const outside& o) noexcept {
    entry e;
    e.what = entry_kind::outside, e.which = o.what, e.done = o.did;
    if (o.felt) e.known = true, e.value = o.felt->place();
    return e;
}
constexpr entry row(const baseline& b) noexcept {
    entry e;
    e.what = entry_kind::baseline, e.which = b.what, e.done = b.most;
    return e;
}
constexpr entry row(const fall& f) noexcept {
    entry e;
    e.what = entry_kind::fall, e.value = f.minutes_down;
    const auto bit = [](bool on, fall_fact k) { return on ? 1u << static_cast<unsigned>(k) : 0u; };
    e.facts = static_cast<std::uint8_t>(bit(f.head, fall_fact::head) | bit(f.faint, fall_fact::faint) | bit(f.fracture, fall_fact::fracture) |
                                        bit(f.needed_help, fall_fact::needed_help) | bit(f.minutes_down >= 60, fall_fact::long_lie) |
                                        bit(f.injured, fall_fact::injured));
    return e;
}
constexpr entry row(const cleared& c) noexcept {
    entry e;
    e.what = entry_kind::clearance, e.ends = c.what, e.at = c.at, e.where = c.where, e.as = c.by.as, e.by = {c.by.id, 0, c.until};
    return e;
}
constexpr entry row(const care_seen&) noexcept {
    entry e;
    e.what = entry_kind::care_seen;
    return e;
}
constexpr entry row(const recorded& r) noexcept {
    entry e;
    e.what = entry_kind::record, e.code = static_cast<std::uint8_t>(r.what), e.value = r.value, e.where = r.where;
    e.as = r.by.as, e.by.who = r.by.id;
    return e;
}
constexpr entry row(const declined_step& d) noexcept {
    entry e;
    e.what = entry_kind::declined_step, e.which = d.what;
    return e;
}
/// The row of an order, as a diary keeps it: the exercise and its start.
constexpr entry prescribed_row(exercise what, const dose& start) noexcept {
    entry e;
    e.what = entry_kind::prescribed, e.which = what, e.done = start;
    return e;
}

constexpr bool has(const entry& e, fall_fact f) noexcept { return (e.facts >> static_cast<unsigned>(f) & 1) != 0; }
constexpr bool has(const entry& e, session_fact f) noexcept { return (e.facts >> static_cast<unsigned>(f) & 1) != 0; }

template <class T>
concept writable = requires(const T& x) { { row(x) } -> std::same_as<entry>; };

}  // namespace andante
