// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/lanes.hpp>

/// Random bits by counting: the same for a person, a day and a stream, whoever asks, in whatever order.
namespace andante::simulate {

/// Four words of 32 bits.
template <class L>
struct four {
    typename L::word w[4];
};

namespace detail {

template <class Word, class L>
using lanes_of = std::conditional_t<std::is_same_v<Word, std::uint32_t>, lanes<1>, L>;

// A word of a counter is one for each lane, or one for all of them, which costs less and lasts for a round or two.
template <class L, int Rounds, class A, class B, class C, class D>
[[gnu::always_inline]] constexpr four<L> philox_rounds(const A& a, const B& b, const C& c, const D& d, std::uint32_t key_0, std::uint32_t key_1) noexcept {
    if constexpr (Rounds == 0) {
        return {{a, b, c, d}};
    } else {
        A high_0{}, low_0{};
        C high_1{}, low_1{};
        lanes_of<A, L>::multiply(0xD2511F53u, a, high_0, low_0), lanes_of<C, L>::multiply(0xCD9E8D57u, c, high_1, low_1);
        return philox_rounds<L, Rounds - 1>(high_1 ^ (b ^ key_0), low_1, high_0 ^ (d ^ key_1), low_0, key_0 + 0x9E3779B9u, key_1 + 0xBB67AE85u);
    }
}

}  // namespace detail

/// Philox4x32-10: a counter of four words and a key give four random words. Salmon JK et al. 2011, *Parallel random numbers: as easy as 1, 2, 3*, SC11 (recalled;
/// held against its published known answers). O(1); the lanes count, the key is that of the study.
template <class L, class A, class B, class C, class D>
[[gnu::always_inline]] constexpr four<L> philox(const A& a, const B& b, const C& c, const D& d, std::uint32_t key_0, std::uint32_t key_1) noexcept {
    return detail::philox_rounds<L, 10>(a, b, c, d, key_0, key_1);
}

/// What the numbers of a study are drawn by. The policy is not in it: all policies meet the same people on the same days.
struct seed {
    std::uint32_t low = 0, high = 0;
    constexpr explicit seed(std::uint64_t n = 0) noexcept : low{static_cast<std::uint32_t>(n)}, high{static_cast<std::uint32_t>(n >> 32)} {}
};

/// What a number is drawn for. A new one goes to the end: then no other draw moves.
enum class stream : std::uint32_t { traits, habits, daily, reports, events, study };

/// Four words for people, at an index (a day, the number of an event) of a stream.
template <class L>
[[gnu::always_inline]] constexpr four<L> draw(seed s, const typename L::word& person, std::uint32_t replicate, std::uint32_t index, stream what) noexcept {
    return philox<L>(person, replicate, index, static_cast<std::uint32_t>(what), s.low, s.high);
}

}  // namespace andante::simulate
