// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/reason.hpp>

/// What several rules found, joined.
namespace andante {

namespace detail {

/// What rules speak of.
struct topic {
    scope at;
    place where;
    day today;
    const dose* wish;   ///< of an exercise
};
/// A limit that the wish respects is no reason.
constexpr bool is_respected(const finding& f, const dose& wish) noexcept {
    return f.act == action::progress && f.limit != dose::unbounded() && fits(wish, f.limit) && f == within(f.limit);
}

/// Who listens while rules are asked. One function asks the rules of a scope, whoever listens: it is large, and there are many who do.
struct listener {
    void (*tell)(const listener&, const said&, std::uint8_t rule, const topic&, day heard, bool silent) noexcept;
    reason_set asked;   ///< the rules that are asked
    bool plans;         ///< for a plan: silence speaks, and what is of an older day does not
};

/// What silence means is told to who plans.
[[gnu::noinline, gnu::cold]] constexpr void tell_silence(const listener& to, action means, movement leaves, std::uint8_t rule, const topic& of) noexcept {
    finding f = means == action::rest ? rest(of.today + 1) : means == action::regress ? ease(nine_tenths) : hold();
    f.leaves = (std::min)(f.leaves, leaves);
    to.tell(to, said{f}, rule, of, of.today, true);
}

/// Where what rules say is joined: a judgement, or a decision's parts.
struct all_of : listener {
    finding& sum;
    reason_set& spoke;
    reason_list& why;

    constexpr all_of(finding& f, reason_set& s, reason_list& w) noexcept : listener{&add_new, reason_set::all(), true}, sum{f}, spoke{s}, why{w} {}

    /// Adds what may have been said before.
    [[gnu::noinline]] constexpr void add(const finding& f, const reason& r) const noexcept {
        sum |= f;
        if (spoke.has(r.rule) && !why.makes_way(r.speaker(), r.act)) return;
        spoke.add(r.rule);
        why.add_new(r);
    }
    /// Adds what a rule that speaks said, if it is more than a limit that the wish respects. A rule speaks once of a subject.
    [[gnu::noinline]] static constexpr void add_new(const listener& to, const said& x, std::uint8_t rule, const topic& of, day heard, bool silent) noexcept {
        const all_of& into = static_cast<const all_of&>(to);
        const finding& f = x.what_;
        if (of.wish != nullptr && is_respected(f, *of.wish)) return;
        into.sum |= f;
        into.spoke.add(rule);
        into.why.add_new({rule, f.act, x.arm, silent || x.from_silence ? cause::silence : cause::reading, of.at, of.where, f.latched, x.value, x.bound,
                     x.from_silence ? of.today : heard});
    }
    template <class Judgement>
    constexpr void begin_with(const Judgement& other) const noexcept {
        sum = other.sum, spoke = other.spoke;
        why.begin_with(other.why);
    }
    /// Joins what was found of another place, of which nothing can be here yet.
    template <class Judgement>
    constexpr void join_new(const Judgement& other) const noexcept {
        if (other.why.empty()) return;
        sum |= other.sum;
        spoke = spoke | other.spoke;
        for (const reason& r : other.why) why.add_new(r);
    }
};

}  // namespace detail

/// The join of what rules said, and why.
struct judgement {
    finding sum{};
    reason_set spoke{};
    reason_list why{};

    constexpr judgement() noexcept {}
    constexpr void add(const finding& f, const reason& r) noexcept { detail::all_of{sum, spoke, why}.add(f, r); }
    constexpr void join(const judgement& other) noexcept {
        sum |= other.sum;
        spoke = spoke | other.spoke;
        for (const reason& r : other.why) why.add(r);
    }
};

}  // namespace andante
