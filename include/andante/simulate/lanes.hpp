// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

/// Many people at once: numbers in lanes, and the scalar that each lane equals.
namespace andante::simulate {

namespace detail {

// Written out: g++ forgets a vector size that depends on a template parameter.
template <class T, std::size_t Width>
struct vector_of;
template <> struct vector_of<float, 4> { typedef float type __attribute__((vector_size(16))); };
template <> struct vector_of<float, 8> { typedef float type __attribute__((vector_size(32))); };
template <> struct vector_of<std::int32_t, 4> { typedef std::int32_t type __attribute__((vector_size(16))); };
template <> struct vector_of<std::int32_t, 8> { typedef std::int32_t type __attribute__((vector_size(32))); };
template <> struct vector_of<std::uint32_t, 4> { typedef std::uint32_t type __attribute__((vector_size(16))); };
template <> struct vector_of<std::uint32_t, 8> { typedef std::uint32_t type __attribute__((vector_size(32))); };
template <> struct vector_of<std::uint64_t, 2> { typedef std::uint64_t type __attribute__((vector_size(16))); };
template <> struct vector_of<std::uint64_t, 4> { typedef std::uint64_t type __attribute__((vector_size(32))); };
template <> struct vector_of<std::uint64_t, 8> { typedef std::uint64_t type __attribute__((vector_size(64))); };

#if defined(__x86_64__) && !defined(__clang__)
[[gnu::target("avx2")]] int knows_avx2();  // g++ declares the built-in functions of a target when it first hears of it
#endif

}  // namespace detail

/// `Width` numbers side by side; what is done with them is done with each, and a single number beside them stands for `Width` like it. All is inlined, whatever the
/// optimisation: a function that is compiled for wider registers then uses these, and no call hands a vector over.
template <class T, std::size_t Width>
struct pack {
    using number = T;
    using vector = typename detail::vector_of<T, Width>::type;
    using mask = pack<std::int32_t, Width>;   ///< all ones where true
    vector v;

    constexpr pack() noexcept = default;      ///< as of a number: nothing is known of it without `{}`
    [[gnu::always_inline]] constexpr pack(T x) noexcept : v{x - vector{}} {}
    [[gnu::always_inline]] constexpr explicit pack(const vector& x) noexcept : v{x} {}
    [[gnu::always_inline]] constexpr T operator[](std::size_t i) const noexcept { return v[i]; }
};

namespace detail {

template <class A, class B>
struct side_by_side;
template <class T, std::size_t Width>
struct side_by_side<pack<T, Width>, pack<T, Width>> { using type = pack<T, Width>; };
template <class T, std::size_t Width, class B>
    requires std::is_arithmetic_v<B>
struct side_by_side<pack<T, Width>, B> { using type = pack<T, Width>; };
template <class T, std::size_t Width, class A>
    requires std::is_arithmetic_v<A>
struct side_by_side<A, pack<T, Width>> { using type = pack<T, Width>; };
template <class A, class B>
using pack_of = typename side_by_side<A, B>::type;

// A single number stays one until it is used: g++ writes a vector of equal numbers one by one where it knows no register of that width.
template <class P>
[[gnu::always_inline]] constexpr const typename P::vector& raw(const P& x) noexcept { return x.v; }
template <class P>
[[gnu::always_inline]] constexpr typename P::number raw(typename P::number x) noexcept { return x; }

}  // namespace detail

template <class T, std::size_t Width>
[[gnu::always_inline]] constexpr pack<T, Width> operator-(const pack<T, Width>& a) noexcept { return pack<T, Width>{-a.v}; }
template <class T, std::size_t Width>
[[gnu::always_inline]] constexpr pack<T, Width> operator~(const pack<T, Width>& a) noexcept { return pack<T, Width>{~a.v}; }
template <class T, std::size_t Width>
[[gnu::always_inline]] constexpr pack<T, Width> operator<<(const pack<T, Width>& a, int n) noexcept { return pack<T, Width>{a.v << n}; }
template <class T, std::size_t Width>
[[gnu::always_inline]] constexpr pack<T, Width> operator>>(const pack<T, Width>& a, int n) noexcept { return pack<T, Width>{a.v >> n}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr P operator+(const A& a, const B& b) noexcept { return P{detail::raw<P>(a) + detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr P operator-(const A& a, const B& b) noexcept { return P{detail::raw<P>(a) - detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr P operator*(const A& a, const B& b) noexcept { return P{detail::raw<P>(a) * detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr P operator/(const A& a, const B& b) noexcept { return P{detail::raw<P>(a) / detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr P operator&(const A& a, const B& b) noexcept { return P{detail::raw<P>(a) & detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr P operator|(const A& a, const B& b) noexcept { return P{detail::raw<P>(a) | detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr P operator^(const A& a, const B& b) noexcept { return P{detail::raw<P>(a) ^ detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr typename P::mask operator<(const A& a, const B& b) noexcept { return typename P::mask{detail::raw<P>(a) < detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr typename P::mask operator>(const A& a, const B& b) noexcept { return typename P::mask{detail::raw<P>(a) > detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr typename P::mask operator<=(const A& a, const B& b) noexcept { return typename P::mask{detail::raw<P>(a) <= detail::raw<P>(b)}; }
template <class A, class B, class P = detail::pack_of<A, B>>
[[gnu::always_inline]] constexpr typename P::mask operator>=(const A& a, const B& b) noexcept { return typename P::mask{detail::raw<P>(a) >= detail::raw<P>(b)}; }

/// `Width` people at once, 4 or 8. A width of 1 is the plain number: the reference that every lane is held against. A function that takes `real` and `word` is written once for all.
/// On 64-bit x86 the function that 8 are inlined to must be compiled for AVX2.
template <std::size_t Width>
struct lanes {
    static constexpr std::size_t width = Width;
    using real = pack<float, Width>;
    using word = pack<std::uint32_t, Width>;
    using mask = pack<std::int32_t, Width>;

    [[gnu::always_inline]] static real all(float x) noexcept { return x; }
    [[gnu::always_inline]] static word all(std::uint32_t x) noexcept { return x; }
    /// `first`, `first + 1`, …
    [[gnu::always_inline]] static word count_from(std::uint32_t first) noexcept {
        word w{};
        for (std::uint32_t i = 0; i != Width; ++i) w.v[i] = i;
        return w + first;
    }
    [[gnu::always_inline]] static real number(const word& w) noexcept { return real{__builtin_convertvector(reinterpret_as<mask>(w).v, typename real::vector)}; }  // as signed: below 2^31
    [[gnu::always_inline]] static mask whole(const real& x) noexcept { return mask{__builtin_convertvector(x.v, typename mask::vector)}; }
    [[gnu::always_inline]] static real choose(const mask& m, const real& yes, const real& no) noexcept { return real{m.v ? yes.v : no.v}; }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"  // nothing is handed over: all is inlined
    [[gnu::always_inline]] static real lesser(const real& a, const real& b) noexcept {
#if defined(__x86_64__) && !defined(__clang__)  // g++ does not always see by itself that one instruction is enough
        if constexpr (Width == 4) return real{__builtin_ia32_minps(a.v, b.v)};
        else if constexpr (Width == 8) return real{__builtin_ia32_minps256(a.v, b.v)};
        else
#endif
            return real{a.v < b.v ? a.v : b.v};
    }
    [[gnu::always_inline]] static real greater(const real& a, const real& b) noexcept {
#if defined(__x86_64__) && !defined(__clang__)
        if constexpr (Width == 4) return real{__builtin_ia32_maxps(a.v, b.v)};
        else if constexpr (Width == 8) return real{__builtin_ia32_maxps256(a.v, b.v)};
        else
#endif
            return real{a.v > b.v ? a.v : b.v};
    }
#pragma GCC diagnostic pop
    /// 1 where true, else 0.
    [[gnu::always_inline]] static mask one_where(const mask& m) noexcept { return -m; }
    [[gnu::always_inline]] static bool any(const mask& m) noexcept {
#if defined(__x86_64__) && !defined(__clang__)
        if constexpr (Width == 4) return __builtin_ia32_movmskps(__builtin_bit_cast(typename real::vector, m)) != 0;
        if constexpr (Width == 8) return __builtin_ia32_movmskps256(__builtin_bit_cast(typename real::vector, m)) != 0;
#endif
        std::int32_t seen = 0;
        for (std::size_t i = 0; i != Width; ++i) seen |= m.v[i];
        return seen != 0;
    }
    [[gnu::always_inline]] static float at(const real& x, std::size_t i) noexcept { return x[i]; }
    [[gnu::always_inline]] static std::uint32_t at(const word& x, std::size_t i) noexcept { return x[i]; }
    [[gnu::always_inline]] static std::int32_t at(const mask& x, std::size_t i) noexcept { return x[i]; }
    template <class To, class From>
    [[gnu::always_inline]] static To reinterpret_as(const From& x) noexcept {
        return __builtin_bit_cast(To, x);
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"
    /// The halves of the 64-bit products.
    [[gnu::always_inline]] static void multiply(std::uint32_t by, const word& x, word& high, word& low) noexcept {
        using words = typename word::vector;
#ifdef __x86_64__  // the products of every other number, then of those between, by one instruction each
        using halves = typename detail::vector_of<std::uint64_t, Width / 2>::type;
        const halves even = (halves)x.v, odd = even >> 32;
#ifdef __clang__
        const words e = (words)((even & 0xffffffffu) * std::uint64_t{by}), o = (words)(odd * std::uint64_t{by});
#else
        using numbers = typename mask::vector;
        const numbers factor = (numbers)(halves{} + std::uint64_t{by});
        words e, o;
        if constexpr (Width == 4) e = (words)__builtin_ia32_pmuludq128((numbers)even, factor), o = (words)__builtin_ia32_pmuludq128((numbers)odd, factor);
        else e = (words)__builtin_ia32_pmuludq256((numbers)even, factor), o = (words)__builtin_ia32_pmuludq256((numbers)odd, factor);
#endif
        if constexpr (Width == 4) low.v = __builtin_shufflevector(e, o, 0, 4, 2, 6), high.v = __builtin_shufflevector(e, o, 1, 5, 3, 7);
        else low.v = __builtin_shufflevector(e, o, 0, 8, 2, 10, 4, 12, 6, 14), high.v = __builtin_shufflevector(e, o, 1, 9, 3, 11, 5, 13, 7, 15);
#else
        using longs = typename detail::vector_of<std::uint64_t, Width>::type;
        const longs p = __builtin_convertvector(x.v, longs) * std::uint64_t{by};
        low.v = __builtin_convertvector(p, words), high.v = __builtin_convertvector(p >> 32, words);
#endif
    }
#pragma GCC diagnostic pop
};
template <>
struct lanes<1> {
    static constexpr std::size_t width = 1;
    using real = float;
    using word = std::uint32_t;
    using mask = std::int32_t;

    [[gnu::always_inline]] static constexpr real all(float x) noexcept { return x; }
    [[gnu::always_inline]] static constexpr word all(std::uint32_t x) noexcept { return x; }
    [[gnu::always_inline]] static constexpr word count_from(std::uint32_t first) noexcept { return first; }
    [[gnu::always_inline]] static constexpr real number(word w) noexcept { return static_cast<float>(static_cast<std::int32_t>(w)); }
    [[gnu::always_inline]] static constexpr mask whole(real x) noexcept { return static_cast<std::int32_t>(x); }
    [[gnu::always_inline]] static constexpr real choose(mask m, real yes, real no) noexcept { return m != 0 ? yes : no; }
    [[gnu::always_inline]] static constexpr real lesser(real a, real b) noexcept { return a < b ? a : b; }
    [[gnu::always_inline]] static constexpr real greater(real a, real b) noexcept { return a > b ? a : b; }
    [[gnu::always_inline]] static constexpr mask one_where(mask m) noexcept { return m != 0; }
    [[gnu::always_inline]] static constexpr bool any(mask m) noexcept { return m != 0; }
    [[gnu::always_inline]] static constexpr float at(real x, std::size_t) noexcept { return x; }
    [[gnu::always_inline]] static constexpr std::uint32_t at(word x, std::size_t) noexcept { return x; }
    [[gnu::always_inline]] static constexpr std::int32_t at(mask x, std::size_t) noexcept { return x; }
    template <class To, class From>
    [[gnu::always_inline]] static constexpr To reinterpret_as(From x) noexcept {
        return __builtin_bit_cast(To, x);
    }
    [[gnu::always_inline]] static constexpr void multiply(std::uint32_t by, word x, word& high, word& low) noexcept {
        const std::uint64_t p = std::uint64_t{by} * x;
        low = static_cast<word>(p), high = static_cast<word>(p >> 32);
    }
};

}  // namespace andante::simulate
