// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

/// Many people at once: numbers in lanes, and the scalar that each lane equals.
namespace andante::simulate {

namespace detail {

// Written out: g++ forgets a vector size that depends on a template parameter.
template <std::size_t Width>
struct vectors;
template <>
struct vectors<4> {
    typedef float real __attribute__((vector_size(16)));
    typedef std::uint32_t word __attribute__((vector_size(16)));
    typedef std::int32_t mask __attribute__((vector_size(16)));
    typedef std::uint64_t longs __attribute__((vector_size(32)));
};
template <>
struct vectors<8> {
    typedef float real __attribute__((vector_size(32)));
    typedef std::uint32_t word __attribute__((vector_size(32)));
    typedef std::int32_t mask __attribute__((vector_size(32)));
    typedef std::uint64_t longs __attribute__((vector_size(64)));
};
template <>
struct vectors<16> {
    typedef float real __attribute__((vector_size(64)));
    typedef std::uint32_t word __attribute__((vector_size(64)));
    typedef std::int32_t mask __attribute__((vector_size(64)));
    typedef std::uint64_t longs __attribute__((vector_size(128)));
};

}  // namespace detail

/// `Width` numbers of 32 bits, 4, 8 or 16, that are added, compared and chosen together. A width of 1 is the plain number: the reference that every lane is held against.
/// A function that takes `real` and `word` is written once for both. Wider than a register of the target is refused by `-Wpsabi`, and rightly.
template <std::size_t Width>
struct lanes {
    static constexpr std::size_t width = Width;
    using real = typename detail::vectors<Width>::real;
    using word = typename detail::vectors<Width>::word;
    using mask = typename detail::vectors<Width>::mask;  ///< all ones where true

    static real all(float x) noexcept { return real{} + x; }
    static word all(std::uint32_t x) noexcept { return word{} + x; }
    /// `first`, `first + 1`, …
    static word count_from(std::uint32_t first) noexcept {
        word w{};
        for (std::uint32_t i = 0; i != Width; ++i) w[i] = first + i;
        return w;
    }
    static real number(const word& w) noexcept { return __builtin_convertvector(reinterpret_as<mask>(w), real); }  // as signed: below 2^31
    static mask whole(const real& x) noexcept { return __builtin_convertvector(x, mask); }
    static real choose(const mask& m, const real& yes, const real& no) noexcept {
        return reinterpret_as<real>((m & reinterpret_as<mask>(yes)) | (~m & reinterpret_as<mask>(no)));
    }
    static bool any(const mask& m) noexcept {
        std::int32_t seen = 0;
        for (std::size_t i = 0; i != Width; ++i) seen |= m[i];
        return seen != 0;
    }
    static float at(const real& x, std::size_t i) noexcept { return x[i]; }
    static std::uint32_t at(const word& x, std::size_t i) noexcept { return x[i]; }
    template <class To, class From>
    static To reinterpret_as(const From& x) noexcept {
        return std::bit_cast<To>(x);
    }
    /// The halves of the 64-bit products.
    static void multiply(std::uint32_t by, const word& x, word& high, word& low) noexcept {
        using longs = typename detail::vectors<Width>::longs;
        const longs p = __builtin_convertvector(x, longs) * std::uint64_t{by};
        low = __builtin_convertvector(p, word), high = __builtin_convertvector(p >> 32, word);
    }
};
template <>
struct lanes<1> {
    static constexpr std::size_t width = 1;
    using real = float;
    using word = std::uint32_t;
    using mask = std::int32_t;

    static constexpr real all(float x) noexcept { return x; }
    static constexpr word all(std::uint32_t x) noexcept { return x; }
    static constexpr word count_from(std::uint32_t first) noexcept { return first; }
    static constexpr real number(word w) noexcept { return static_cast<float>(static_cast<std::int32_t>(w)); }
    static constexpr mask whole(real x) noexcept { return static_cast<std::int32_t>(x); }
    static constexpr real choose(mask m, real yes, real no) noexcept { return m != 0 ? yes : no; }
    static constexpr bool any(mask m) noexcept { return m != 0; }
    static constexpr float at(real x, std::size_t) noexcept { return x; }
    static constexpr std::uint32_t at(word x, std::size_t) noexcept { return x; }
    template <class To, class From>
    static constexpr To reinterpret_as(From x) noexcept {
        return std::bit_cast<To>(x);
    }
    static constexpr void multiply(std::uint32_t by, word x, word& high, word& low) noexcept {
        const std::uint64_t p = std::uint64_t{by} * x;
        low = static_cast<word>(p), high = static_cast<word>(p >> 32);
    }
};

}  // namespace andante::simulate
