// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/person.hpp>
#include <andante/version.hpp>

#include <cstdint>

/// Whether a build keeps the digits of the simulation: a compiler may contract a product and a sum into one operation, or trade one order of sums for another, and say nothing.
namespace andante::simulate {

namespace detail {

/// A fortnight of four people, and of all that is written out instead of asking a library: everything in it goes into the digest.
template <class L>
[[gnu::always_inline]] inline std::uint64_t fortnight(std::uint32_t first) noexcept {
    std::uint64_t digest[4] = {};
    const seed s{20260302u + first};
    for (std::uint32_t i = 0; i != 4; i += L::width) {
        const auto add = [&](const typename L::real& x) __attribute__((always_inline)) {
            for (std::size_t k = 0; k != L::width; ++k) digest[i + k] = (digest[i + k] ^ __builtin_bit_cast(std::uint32_t, L::at(x, k))) * 1099511628211u;
        };
        const auto who = L::count_from(first + i);
        const auto p = person<L>(s, 0, who, house_priors, world{});
        const auto fading = decays(p);
        auto b = body(p, s, 0);
        for (const auto& x : p.trait) add(x);
        for (std::uint32_t t = 0; t != 14; ++t) {
            const four<L> bits = draw<L>(s, who, 0, t, stream::daily);
            typename L::real z[4];
            for (std::size_t k = 0; k != 4; ++k) z[k] = normal<L>(between_0_and_1<L>(bits.w[k]));
            work_of<L> w;
            w.relative.fill(L::all(0.6f)), w.aerobic = L::all(1.0f), w.came = comes(p, b, z[2]);
            train(p, b, w);
            const auto told = reports(p, b, w, {z[0], z[1], z[3]});
            pass(p, b, fading, s, 0, z[0], z[1]);
            add(told.pain), add(told.tiredness), add(told.effort), add(b.joy), add(strength(p, b, 0));
            for (const auto& x : b.hazard) add(x);
        }
        for (const auto& x : b.at) add(x.disease), add(x.adaptation), add(x.skill), add(x.fatigue), add(x.fatigue_gain), add(x.damage), add(x.soreness), add(x.habit);
    }
    return digest[0] ^ digest[1] * 3 ^ digest[2] * 5 ^ digest[3] * 7;
}

}  // namespace detail

/// Whether this very file was compiled so that results have the digits that they have everywhere; some 20 microseconds. Ask it before a study: where it says no, compile with
/// `-ffp-contract=off`, without `-ffast-math` and its parts, and on 32-bit x86 with `-msse2 -mfpmath=sse`. Not `inline`: another file of the program may have other flags.
[[gnu::noinline, maybe_unused]] static bool digits_are_kept() noexcept {
    constexpr std::uint64_t everywhere = 0xb1de498f0cb46bd6u;
    const volatile std::uint32_t unknown = 0;  // nothing is worked out beforehand
    return detail::fortnight<lanes<1>>(unknown) == everywhere && detail::fortnight<lanes<4>>(unknown) == everywhere;
}

}  // namespace andante::simulate
