// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/reason.hpp>

/// What several rules found, joined.
namespace andante {

namespace detail {

/// Where what rules say is joined: a judgement, or a decision's parts.
struct all_of {
    finding& sum;
    reason_set& spoke;
    reason_list& why;

    [[gnu::noinline]] constexpr void add(const finding& f, const reason& r) const noexcept {
        sum = sum | f;
        if (spoke.has(r.rule)) return why.add(r);
        spoke.add(r.rule);
        why.add_new(r);
    }
    template <class Judgement>
    constexpr void begin_with(const Judgement& other) const noexcept {
        sum = other.sum, spoke = other.spoke;
        why.begin_with(other.why);
    }
    template <class Judgement>
    constexpr void join(const Judgement& other) const noexcept {
        if (other.why.empty()) return;
        sum = sum | other.sum;
        for (const reason& r : other.why)
            if (spoke.has(r.rule)) why.add(r);
            else why.add_new(r);
        spoke = spoke | other.spoke;
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
