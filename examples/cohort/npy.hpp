// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <string>
#include <vector>

/// Arrays in NumPy's file format, version 1.0 (NEP 1, recalled): little-endian, the last axis runs fastest.
namespace cohort {

template <class T>
    requires std::same_as<T, double> || std::same_as<T, std::int64_t>
class npy_array {
  public:
    explicit npy_array(std::vector<std::size_t> shape) : shape_{std::move(shape)} {
        std::size_t n = 1;
        for (const std::size_t s : shape_) n *= s;
        at_.reserve(n);
    }
    void add(T x) { at_.push_back(x); }
    const std::vector<std::size_t>& shape() const noexcept { return shape_; }
    /// Precondition: as many were added as the shape says.
    std::string bytes() const {
        std::string head = std::string{"{'descr': '"} + (std::same_as<T, double> ? "<f8" : "<i8") + "', 'fortran_order': False, 'shape': (";
        for (const std::size_t s : shape_) head += std::to_string(s) + ", ";
        if (shape_.size() > 1) head.resize(head.size() - 2);
        else if (shape_.size() == 1) head.pop_back();
        head += "), }";
        while ((10 + head.size() + 1) % 64 != 0) head += ' ';
        head += '\n';
        std::string b{"\x93NUMPY\x01", 7};
        b += '\0', b += static_cast<char>(head.size() & 0xff), b += static_cast<char>(head.size() >> 8);
        b += head;
        for (const T x : at_) {
            const auto bits = std::bit_cast<std::uint64_t>(x);
            for (int i = 0; i != 8; ++i) b += static_cast<char>(bits >> (8 * i) & 0xff);
        }
        return b;
    }

  private:
    std::vector<std::size_t> shape_;
    std::vector<T> at_;
};

}  // namespace cohort
