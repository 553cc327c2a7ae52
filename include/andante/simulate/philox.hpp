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

/// Philox4x32-10: a counter and a key give four random words. Salmon JK et al. 2011, *Parallel random numbers: as easy as 1, 2, 3*, SC11 (recalled;
/// held against its published known answers). O(1); the lanes count, the key is that of the study.
template <class L>
constexpr four<L> philox(four<L> c, std::uint32_t key_0, std::uint32_t key_1) noexcept {
    for (int round = 0; round != 10; ++round) {
        typename L::word high_0{}, low_0{}, high_1{}, low_1{};
        L::multiply(0xD2511F53u, c.w[0], high_0, low_0);
        L::multiply(0xCD9E8D57u, c.w[2], high_1, low_1);
        c = {{high_1 ^ c.w[1] ^ key_0, low_1, high_0 ^ c.w[3] ^ key_1, low_0}};
        key_0 += 0x9E3779B9u, key_1 += 0xBB67AE85u;
    }
    return c;
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
constexpr four<L> draw(seed s, typename L::word person, std::uint32_t replicate, std::uint32_t index, stream what) noexcept {
    return philox<L>({{person, L::all(replicate), L::all(index), L::all(static_cast<std::uint32_t>(what))}}, s.low, s.high);
}

}  // namespace andante::simulate
