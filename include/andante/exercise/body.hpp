// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/set_of.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// Where in the body: muscle groups, sides, regions. IBM is asymmetric, so a limb muscle without its side is no region.
namespace andante {

// Keys are many, and a compiler need not count the letters of a literal that knows its length.
using std::string_view_literals::operator""sv;

enum class side : std::uint8_t { middle, left, right };

/// A muscle group of a limb; it becomes a region by `left` or `right`.
struct muscle {
    std::uint8_t index;
    friend constexpr bool operator==(muscle, muscle) noexcept = default;
    template <class Sentence = struct which_side_write_left_or_right_before_it>
    constexpr operator struct region() const = delete;
};
/// A muscle group and its side; trunk, neck and breathing have none.
struct region {
    std::uint8_t index;
    friend constexpr auto operator<=>(region, region) noexcept = default;
};

inline constexpr muscle fingers{0}, wrist{1}, forearm{2}, upper_arm{3}, shoulder{4}, hip{5}, thigh{6}, hamstring{7}, shin{8}, calf{9};
inline constexpr std::size_t muscle_count = 10;

constexpr region left(muscle m) noexcept { return {static_cast<std::uint8_t>(2 * m.index)}; }
constexpr region right(muscle m) noexcept { return {static_cast<std::uint8_t>(2 * m.index + 1)}; }
inline constexpr region trunk{20}, neck{21}, breathing{22};
inline constexpr std::size_t region_count = 23;

using region_set = set_of<region>;

constexpr side side_of(region r) noexcept {
    return r.index >= 2 * muscle_count ? side::middle : r.index % 2 == 0 ? side::left : side::right;
}
constexpr region_set both(muscle m) noexcept {
    return region_set::of_bits(std::uint32_t{3} << (2 * m.index));
}
/// The regions of a side, with trunk, neck and breathing, which have none. All regions for the middle.
constexpr region_set side_and_middle(side s) noexcept {
    constexpr std::uint32_t all = (1u << region_count) - 1, lefts = 0x55555, rights = 0xaaaaa;
    return region_set::of_bits(s == side::left ? all & ~rights : s == side::right ? all & ~lefts : all);
}
constexpr region_set only(region r) noexcept { return region_set::of_bits(std::uint32_t{1} << r.index); }

namespace detail {

inline constexpr std::array<std::string_view, muscle_count> muscle_keys{
    "fingers"sv, "wrist"sv, "forearm"sv, "upper_arm"sv, "shoulder"sv, "hip"sv, "thigh"sv, "hamstring"sv, "shin"sv, "calf"sv};
inline constexpr std::array<std::string_view, region_count> region_keys{
    "left_fingers"sv, "right_fingers"sv, "left_wrist"sv, "right_wrist"sv, "left_forearm"sv, "right_forearm"sv, "left_upper_arm"sv,
    "right_upper_arm"sv, "left_shoulder"sv, "right_shoulder"sv, "left_hip"sv, "right_hip"sv, "left_thigh"sv, "right_thigh"sv,
    "left_hamstring"sv, "right_hamstring"sv, "left_shin"sv, "right_shin"sv, "left_calf"sv, "right_calf"sv, "trunk"sv, "neck"sv, "breathing"sv};

}  // namespace detail

/// The stable key of a region in files: `left_thigh`.
constexpr std::string_view key(region r) noexcept { return r.index < region_count ? detail::region_keys[r.index] : std::string_view{}; }
/// Empty when no region has this key.
constexpr std::optional<region> region_called(std::string_view k) noexcept {
    for (std::size_t i = 0; i != region_count; ++i)
        if (detail::region_keys[i] == k) return region{static_cast<std::uint8_t>(i)};
    return std::nullopt;
}

/// Visits the regions of a set in the order of their indices.
template <class Visit>
constexpr void for_each_region(region_set s, Visit visit) {
    for (std::uint32_t left_over = s.bits(); left_over != 0; left_over &= left_over - 1)
        visit(region{static_cast<std::uint8_t>(std::countr_zero(left_over))});
}

}  // namespace andante
