// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/reason.hpp>

/// What several rules found, joined.
namespace andante {

namespace detail {

/// Which rule speaks, of what.
struct speaker {
    std::uint8_t rule;
    scope at;
    place where;
    day today;
    const dose* wish;   ///< of an exercise
};
/// A limit that the wish respects is no reason.
constexpr bool is_respected(const finding& f, const dose& wish) noexcept {
    return f.act == action::progress && f.limit != dose::unbounded() && fits(wish, f.limit) && f == within(f.limit);
}

/// Where what rules say is joined: a judgement, or a decision's parts.
struct all_of {
    finding& sum;
    reason_set& spoke;
    reason_list& why;

    [[gnu::noinline]] constexpr void add(const finding& f, const reason& r) const noexcept {
        sum |= f;
        explain(r);
    }
    /// Adds what a rule said, if it is more than a limit that the wish respects.
    [[gnu::noinline]] constexpr void add(const said& x, const speaker& by, day heard, bool silent) const noexcept {
        const finding& f = x.what_;
        if (by.wish != nullptr && is_respected(f, *by.wish)) return;
        sum |= f;
        explain({by.rule, x.arm, silent || x.from_silence ? cause::silence : cause::reading, by.at, by.where, f.act, f.latched, x.value, x.bound,
                 x.from_silence ? by.today : heard});
    }
    template <class Judgement>
    constexpr void begin_with(const Judgement& other) const noexcept {
        sum = other.sum, spoke = other.spoke;
        why.begin_with(other.why);
    }
    template <class Judgement>
    constexpr void join(const Judgement& other) const noexcept {
        if (other.why.empty()) return;
        sum |= other.sum;
        for (const reason& r : other.why)
            if (spoke.has(r.rule)) why.add(r);
            else why.add_new(r);
        spoke = spoke | other.spoke;
    }

  private:
    [[gnu::always_inline]] constexpr void explain(const reason& r) const noexcept {
        if (spoke.has(r.rule)) return why.add(r);
        spoke.add(r.rule);
        why.add_new(r);
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
    constexpr void join(const judgement& other) noexcept { detail::all_of{sum, spoke, why}.join(other); }
};

}  // namespace andante
