// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>

/// Small sets over an enumeration; they join by union.
namespace andante {

/// At most 32 members. Empty by default.
template <class E>
class set_of {
  public:
    constexpr set_of() noexcept = default;
    constexpr set_of(E e) noexcept : bits_{std::uint32_t{1} << static_cast<unsigned>(e)} {}
    static constexpr set_of of_bits(std::uint32_t bits) noexcept {
        set_of s;
        s.bits_ = bits;
        return s;
    }
    constexpr bool empty() const noexcept { return bits_ == 0; }
    constexpr int size() const noexcept {
        int n = 0;
        for (std::uint32_t left_over = bits_; left_over != 0; left_over &= left_over - 1) ++n;
        return n;
    }
    /// Whether any member of `s` is here.
    constexpr bool has(set_of s) const noexcept { return (bits_ & s.bits_) != 0; }
    constexpr set_of without(set_of s) const noexcept { return of_bits(bits_ & ~s.bits_); }
    constexpr std::uint32_t bits() const noexcept { return bits_; }
    friend constexpr set_of operator|(set_of a, set_of b) noexcept { return of_bits(a.bits_ | b.bits_); }
    friend constexpr set_of operator&(set_of a, set_of b) noexcept { return of_bits(a.bits_ & b.bits_); }
    friend constexpr bool operator==(set_of, set_of) noexcept = default;

  private:
    std::uint32_t bits_ = 0;
};

/// Visits the members in the order of the enumeration.
template <class E, class Visit>
constexpr void for_each(set_of<E> s, Visit visit) {
    for (std::uint32_t left = s.bits(); left != 0; left &= left - 1) visit(static_cast<E>(std::countr_zero(left)));
}

}  // namespace andante
