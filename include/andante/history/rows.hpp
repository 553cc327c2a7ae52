// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

/// The growing array of the diary: what is used of `std::vector`, at a fraction of what that costs to include.
namespace andante::detail {

/// Owns values that are copied bit by bit, one after another. What cannot be had of memory throws `std::bad_alloc`, or ends
/// the program where nothing throws; what is in stays as it is.
template <class T>
class rows_of {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

  public:
    using value_type = T;

    constexpr rows_of() noexcept = default;
    rows_of(const rows_of& other) {
        if (other.size_ == 0) return;
        at_ = room_for(other.size_), room_ = other.size_;
        for (const T& x : other) put(x);
    }
    rows_of(rows_of&& other) noexcept
        : at_{std::exchange(other.at_, nullptr)}, size_{std::exchange(other.size_, 0)}, room_{std::exchange(other.room_, 0)} {}
    rows_of& operator=(rows_of other) noexcept {
        std::swap(at_, other.at_), std::swap(size_, other.size_), std::swap(room_, other.room_);
        return *this;
    }
    ~rows_of() { ::operator delete(at_); }

    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }
    const T* data() const noexcept { return at_; }
    const T* begin() const noexcept { return at_; }
    const T* end() const noexcept { return at_ + size_; }
    const T& back() const noexcept { return at_[size_ - 1]; }

    /// Puts a value before the one at `before`, which may be the end. `x` may be one of those that are in.
    void insert(const T* before, const T& x) {
        const auto i = static_cast<std::size_t>(before - at_);
        const T copy = x;
        if (size_ == room_) grow();
        put(copy);
        for (std::size_t k = size_ - 1; k != i; --k) at_[k] = at_[k - 1];
        at_[i] = copy;
    }
    void push_back(const T& x) { insert(end(), x); }
    void erase(const T* one) noexcept {
        for (auto i = static_cast<std::size_t>(one - at_) + 1; i != size_; ++i) at_[i - 1] = at_[i];
        --size_;
    }

    friend bool operator==(const rows_of& a, const rows_of& b) noexcept {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i != a.size_; ++i)
            if (!(a.at_[i] == b.at_[i])) return false;
        return true;
    }

  private:
    static T* room_for(std::size_t n) {
        static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
        return static_cast<T*>(::operator new(n * sizeof(T)));
    }
    void put(const T& x) noexcept { ::new (static_cast<void*>(at_ + size_++)) T(x); }
    /// Twice the room: so many more at the end cost no more than O(1) each.
    void grow() {
        rows_of larger;
        larger.room_ = room_ == 0 ? 8 : 2 * room_;
        larger.at_ = room_for(larger.room_);
        for (const T& x : *this) larger.put(x);
        *this = std::move(larger);
    }
    T* at_ = nullptr;
    std::size_t size_ = 0, room_ = 0;
};

}  // namespace andante::detail
