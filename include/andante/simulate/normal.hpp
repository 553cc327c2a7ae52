// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/lanes.hpp>

/// Numbers out of random bits, without the mathematics of a platform: the same digits everywhere, as long as products and sums are not contracted.
namespace andante::simulate {

namespace detail {

/// From the highest power down.
template <class L, class... Coefficients>
[[gnu::always_inline]] constexpr typename L::real polynomial(const typename L::real& x, float highest, Coefficients... lower) noexcept {
    auto p = L::all(highest);
    ((p = p * x + lower), ...);
    return p;
}

}  // namespace detail

/// A number strictly between 0 and 1, of the upper 23 bits: the middle of one of 2^23 equal parts.
template <class L>
[[gnu::always_inline]] constexpr typename L::real between_0_and_1(const typename L::word& bits) noexcept {
    return (L::number(bits >> 9) + 0.5f) * 0x1p-23f;
}

/// The natural logarithm of a positive normal number. Relative error below 2e-7 away from 1; absolute below 1e-7 near it.
template <class L>
[[gnu::always_inline]] constexpr typename L::real logarithm(const typename L::real& x) noexcept {
    using word = typename L::word;
    const word bits = L::template reinterpret_as<word>(x), shifted = bits - 0x3f3504f3u;  // the mantissa from the root of a half to that of two
    const auto power = L::template reinterpret_as<typename L::mask>(shifted) >> 23;
    const auto m = L::template reinterpret_as<typename L::real>((shifted & 0x007fffffu) + 0x3f3504f3u) - 1.0f;
    const auto e = L::number(L::template reinterpret_as<word>(power));
    const auto p = detail::polynomial<L>(m, 7.0376836292e-2f, -1.1514610310e-1f, 1.1676998740e-1f, -1.2420140846e-1f, 1.4249322787e-1f, -1.6668057665e-1f, 2.0000714765e-1f,
                                         -2.4999993993e-1f, 3.3333331174e-1f);  // of Cephes, logf (Moshier; recalled, its error is tested)
    const auto square = m * m;
    return (m * square * p + e * -2.12194440e-4f - 0.5f * square + m) + e * 0.693359375f;
}

/// e to the power of `x`, for -80 to 80; beyond, what it is there. Relative error below 3e-7.
template <class L>
[[gnu::always_inline]] constexpr typename L::real exponential(const typename L::real& power) noexcept {
    const auto x = L::greater(L::all(-80.0f), L::lesser(L::all(80.0f), power));
    const auto turned = x * 1.44269504088896341f;
    const auto n = L::whole(turned + L::choose(turned < 0.0f, L::all(-0.5f), L::all(0.5f)));
    const auto whole = L::number(L::template reinterpret_as<typename L::word>(n));
    const auto r = (x - whole * 0.693359375f) - whole * -2.12194440e-4f;
    const auto p = detail::polynomial<L>(r, 1.9875691500e-4f, 1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f);  // of Cephes, expf (Moshier; recalled, its error is tested)
    const auto y = p * r * r + r + 1.0f;
    return y * L::template reinterpret_as<typename L::real>(L::template reinterpret_as<typename L::word>(n + 127) << 23);
}

/// The root of a positive normal number, by Newton's steps from a first guess: no library, no flag of errors. Relative error below 2e-7.
template <class L>
[[gnu::always_inline]] constexpr typename L::real root(const typename L::real& x) noexcept {
    using word = typename L::word;
    auto y = L::template reinterpret_as<typename L::real>(0x5f375a86u - (L::template reinterpret_as<word>(x) >> 1));  // of 1 / root
    for (int i = 0; i != 3; ++i) y = y * (1.5f - 0.5f * x * y * y);
    return x * y;
}

/// A normal number of mean 0 and variance 1, from a number between 0 and 1: the inverse of its distribution, so that one that is turned over has the other sign.
/// Giles M 2010, *Approximating the erfinv function* (recalled, its error is tested). Never beyond 5.3.
template <class L>
[[gnu::always_inline]] constexpr typename L::real normal(const typename L::real& u) noexcept {
    const auto x = 2.0f * u - 1.0f;
    const auto w = -logarithm<L>((1.0f - x) * (1.0f + x));
    auto p = detail::polynomial<L>(w - 2.5f, 2.81022636e-08f, 3.43273939e-07f, -3.5233877e-06f, -4.39150654e-06f, 0.00021858087f, -0.00125372503f, -0.00417768164f, 0.246640727f, 1.50140941f);
    const auto far = w >= 5.0f;
    if (L::any(far))  // one of 300
        p = L::choose(far, detail::polynomial<L>(root<L>(L::choose(far, w, L::all(5.0f))) - 3.0f, -0.000200214257f, 0.000100950558f, 0.00134934322f, -0.00367342844f, 0.00573950773f,
                                                 -0.0076224613f, 0.00943887047f, 1.00167406f, 2.83297682f), p);
    return 1.41421356237f * (p * x);
}

}  // namespace andante::simulate
