// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <new>
#include <type_traits>

/// Room for a bounded number of values, which costs nothing until they are there.
namespace andante::detail {

/// Room for `N` values of a type that is copied as bytes; its owner counts them, and reads no other.
/// In constant expressions, where nothing may be left open, all are there from the beginning.
template <class T, std::size_t N>
class room_for {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

  public:
    constexpr room_for() noexcept : nobody_{} {
        if (std::is_constant_evaluated()) *this = room_for{all_there{}};
    }
    /// Begins the value at `i`.
    template <class... From>
    constexpr T& start(std::size_t i, const From&... from) noexcept {
        if (std::is_constant_evaluated()) all_[i] = T{from...};
        else ::new (static_cast<void*>(&all_[i])) T{from...};
        return all_[i];
    }
    constexpr T& operator[](std::size_t i) noexcept { return all_[i]; }
    constexpr const T& operator[](std::size_t i) const noexcept { return all_[i]; }
    constexpr const T* data() const noexcept { return all_.data(); }

  private:
    struct nothing_yet {};
    struct all_there {};
    constexpr explicit room_for(all_there) noexcept : all_{} {}
    union {
        nothing_yet nobody_;
        std::array<T, N> all_;
    };
};

}  // namespace andante::detail
