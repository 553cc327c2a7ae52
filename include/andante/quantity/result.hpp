// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>
#include <utility>

/// A value, or why there is none.
namespace andante {

/// Names as in std::expected, so that a later move is a rename. Reading what is not there traps, in every build: for a
/// library of doses an honest crash is better than a default dose; in a constant expression it is a compile error.
template <class T, class E>
class [[nodiscard]] result {
  public:
    constexpr result(T value) : ok_{true}, value_{std::move(value)} {}
    constexpr result(E error) noexcept : error_{std::move(error)} {}

    constexpr explicit operator bool() const noexcept { return ok_; }
    constexpr const T& operator*() const& noexcept { return check(ok_), value_; }
    constexpr T&& operator*() && noexcept { return check(ok_), std::move(value_); }
    constexpr const T* operator->() const noexcept { return check(ok_), &value_; }
    constexpr const E& error() const noexcept { return check(!ok_), error_; }
    template <class Sentence = struct a_result_is_checked_before_it_is_read>
    constexpr operator T() const = delete;
    constexpr T value_or(T other) const { return ok_ ? value_ : std::move(other); }

  private:
    static constexpr void check(bool there) noexcept {
        if (!there) __builtin_trap();
    }
    bool ok_ = false;
    T value_{};
    E error_{};
};

}  // namespace andante
