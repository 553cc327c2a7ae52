// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/dose.hpp>
#include <andante/exercise/exercise.hpp>
#include <andante/quantity/civil.hpp>
#include <andante/quantity/proportion.hpp>

/// What rules say: points of a bounded join-semilattice. `a | b` is the safer of both, part by part.
namespace andante {

/// Six ranks, each safer than the one before. `await_clearance` and `stop_and_seek_care` latch.
enum class action : std::uint8_t { progress, hold, regress, rest, await_clearance, stop_and_seek_care };
enum class urgency : std::uint8_t { nothing, routine, same_day, emergency };
/// The movement still offered: what the care team set; daily life; gentle range of motion and own walking;
/// light seated work too; anything. Joined by the least.
enum class movement : std::uint8_t { care_team_only, daily_life, gentle, light_seated, open };
enum class constraint : std::uint8_t {
    seated_only, supported_standing, company, supervised_only, no_pool, no_external_load, assisted_only, passive_only, start_phase_effort,
    light_effort,   ///< RPE 10 at most
    when_warm,      ///< after light work or warm water; else without a hold at the end of the range
    no_heart_rate_targets
};
/// Why training waits for a person's word. The place where it is kept gives its scope.
enum class latch : std::uint8_t { programme, contraindication, red_flag, overwork, fatigue, falls, flare, blood_pressure, immobilised, water };
inline constexpr std::size_t latch_count = 10;
/// A request to have a look. No rank, no latch.
enum class review : std::uint8_t { clearance_renewal, fatigue_spell, repeated_fatigue, overdoing, physiotherapist, capability, daily_tasks, measurement };
/// A mark in a place's ladder: minor marks add up, an episode moves the ladder.
enum class flag : std::uint8_t { nothing, minor, episode };
/// What ends at once when the finding is made during a session; between sessions it says nothing.
enum class halt : std::uint8_t { nothing, exercise, session };

/// How the level itself falls: by a tenth because its effort was too high, or to a new baseline after a long gap.
enum class relevel : std::uint8_t { stays, rematch, rebaseline };

/// Who may end a latch.
enum class role : std::uint8_t { nobody, physiotherapist, physician };
constexpr role may_clear(latch l) noexcept {
    return l == latch::programme || l == latch::contraindication || l == latch::red_flag || l == latch::flare ? role::physician : role::physiotherapist;
}

/// A product of semilattices. The default finding is the identity: nothing to say.
struct finding {
    action act = action::progress;
    urgency how_soon = urgency::nothing;
    movement leaves = movement::open;
    flag mark = flag::nothing;
    halt ends = halt::nothing;
    relevel level = relevel::stays;
    bool lighter = false;                 ///< the load goes one loadable step down
    set_of<constraint> only{};
    set_of<latch> latched{};
    set_of<review> asks{};
    proportion factor{};                  ///< of the level's volume; stays and heals by rungs
    proportion eased{};                   ///< of the level's volume, today alone
    day rest_until = never;               ///< rest through the day before this one
    dose limit = dose::unbounded();

    constexpr finding& operator|=(const finding& b) noexcept {
        act = (std::max)(act, b.act);
        how_soon = (std::max)(how_soon, b.how_soon);
        leaves = (std::min)(leaves, b.leaves);
        mark = (std::max)(mark, b.mark);
        ends = (std::max)(ends, b.ends);
        level = (std::max)(level, b.level);
        lighter = lighter | b.lighter;
        only = only | b.only;
        latched = latched | b.latched;
        asks = asks | b.asks;
        factor = (std::min)(factor, b.factor);
        eased = (std::min)(eased, b.eased);
        rest_until = (std::max)(rest_until, b.rest_until);
        if (b.limit != dose::unbounded()) limit = meet(limit, b.limit);
        return *this;
    }
    [[gnu::noinline]] friend constexpr finding operator|(const finding& a, const finding& b) noexcept { finding x{a}; x |= b; return x; }
    [[gnu::noinline]] friend constexpr bool operator==(const finding& a, const finding& b) noexcept {
        return a.act == b.act && a.how_soon == b.how_soon && a.leaves == b.leaves && a.mark == b.mark && a.ends == b.ends && a.level == b.level && a.lighter == b.lighter &&
               a.only == b.only && a.latched == b.latched && a.asks == b.asks && a.factor == b.factor && a.eased == b.eased &&
               a.rest_until == b.rest_until && a.limit == b.limit;
    }
    /// `a <= b`: b is at least as safe as a in every part.
    friend constexpr bool operator<=(const finding& a, const finding& b) noexcept { return (a | b) == b; }

    // What a rule adds to what it says.
    constexpr finding marked(flag f) const noexcept { finding x{*this}; x.mark = f; return x; }
    constexpr finding ending(halt h) const noexcept { finding x{*this}; x.ends = h; return x; }
    constexpr finding leaving(movement m) const noexcept { finding x{*this}; x.leaves = m; return x; }
    constexpr finding asking(review r) const noexcept { finding x{*this}; x.asks = x.asks | r; return x; }
    constexpr finding scaled(proportion p) const noexcept { finding x{*this}; x.factor = (std::min)(p, proportion{}); return x; }
    constexpr finding lightened() const noexcept { finding x{*this}; x.lighter = true; return x; }
    constexpr finding relevelled(relevel l) const noexcept { finding x{*this}; x.level = l; return x; }
};

/// Whether it is the identity: `f == finding{}`, in one glance.
constexpr bool says_nothing(const finding& f) noexcept {
    const auto n = [](auto x) { return static_cast<std::uint32_t>(x); };
    const std::uint32_t said = n(f.act) | n(f.how_soon) | (n(f.leaves) ^ n(movement::open)) | n(f.mark) | n(f.ends) | n(f.level) | n(f.lighter) | f.only.bits() |
                               f.latched.bits() | f.asks.bits() | n(f.factor.place() ^ whole.place()) | n(f.eased.place() ^ whole.place()) |
                               n(f.rest_until.number() ^ never.number());
    return said == 0 && f.limit == dose::unbounded();
}

/// The identity, known to be so before it is made.
struct nothing_to_say {
    constexpr operator finding() const noexcept { return {}; }
};
/// Nothing to say.
constexpr nothing_to_say progress() noexcept { return {}; }
/// The same dose again.
constexpr finding hold() noexcept { finding f; f.act = action::hold; return f; }
/// A smaller dose: `p` of the level's volume.
constexpr finding regress(proportion p) noexcept { finding f; f.act = action::regress; f.factor = (std::min)(p, proportion{}); return f; }
/// A smaller dose for today; tomorrow is judged anew.
constexpr finding ease(proportion p) noexcept { finding f; f.act = action::regress; f.eased = (std::min)(p, proportion{}); return f; }
/// No training through the day before `open`; gentle movement stays.
constexpr finding rest(day open) noexcept { finding f; f.act = action::rest; f.leaves = movement::gentle; f.rest_until = open; return f; }
/// Training waits for a recorded clearance; gentle movement stays.
constexpr finding await_clearance(latch why) noexcept {
    finding f;
    f.act = action::await_clearance, f.how_soon = urgency::routine, f.leaves = movement::gentle, f.latched = why;
    return f;
}
/// End now. Nothing is offered but what the care team sets.
constexpr finding stop_and_seek_care(urgency u) noexcept {
    finding f;
    f.act = action::stop_and_seek_care, f.how_soon = (std::max)(u, urgency::same_day), f.leaves = movement::care_team_only;
    f.latched = latch::red_flag;
    return f;
}
/// No part of the dose above `limit`.
constexpr finding within(const dose& limit) noexcept { finding f; f.limit = limit; return f; }
constexpr finding under(set_of<constraint> c) noexcept { finding f; f.only = c; return f; }
constexpr finding please_review(review r) noexcept { finding f; f.asks = r; return f; }

/// The top: nothing is safer.
constexpr finding everything() noexcept {
    finding f;
    f.act = action::stop_and_seek_care, f.how_soon = urgency::emergency, f.leaves = movement::care_team_only, f.mark = flag::episode;
    f.ends = halt::session, f.level = relevel::rebaseline, f.lighter = true;
    f.only = set_of<constraint>::of_bits(~0u), f.latched = set_of<latch>::of_bits(~0u), f.asks = set_of<review>::of_bits(~0u);
    f.factor = 0_pm, f.eased = 0_pm, f.rest_until = always, f.limit = dose::of_parts({(std::numeric_limits<exact>::min)(), (std::numeric_limits<exact>::min)(),
                                                                     (std::numeric_limits<exact>::min)(), (std::numeric_limits<exact>::min)()});
    return f;
}

/// The findings that rules may utter; the join stays among them. A latch and the two gravest actions imply each
/// other; a factor implies regress or worse; a rest and its day imply each other.
constexpr bool sound(const finding& f) noexcept {
    return (f.act >= action::await_clearance) == !f.latched.empty() && ((f.factor == proportion{} && f.eased == proportion{}) || f.act >= action::regress) &&
           (f.rest_until == never || f.act >= action::rest) && (f.act != action::rest || f.rest_until != never) &&
           (f.leaves == movement::open || f.act >= action::rest) && (f.how_soon == urgency::nothing) == f.latched.empty() &&
           f.factor <= proportion{} && f.eased <= proportion{};
}

/// What a finding leaves behind when its reading has aged: a latch until cleared and a rest until its day.
/// Marks, factors and re-matches move a place's ladder once, when they are heard. A homomorphism of the join.
constexpr finding lasting(const finding& f) noexcept {
    finding x;
    x.latched = f.latched, x.rest_until = f.rest_until;
    if (!x.latched.empty() || x.rest_until != never) x.leaves = f.leaves;
    if (!x.latched.empty()) x.how_soon = f.how_soon;
    x.act = x.how_soon >= urgency::same_day ? action::stop_and_seek_care
            : !x.latched.empty()            ? action::await_clearance
            : x.rest_until != never         ? action::rest
                                            : action::progress;
    return x;
}
/// A rest whose day has come is over.
constexpr finding settled(finding f, day today) noexcept {
    if (f.rest_until > today) return f;
    f.rest_until = never;
    if (f.act == action::rest) f.act = action::progress, f.leaves = movement::open;
    return f;
}

}  // namespace andante
