// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/body.hpp>

#include <concepts>

/// What can be done, with what it demands of the body.
namespace andante {

/// What kind of work it is. Range of motion and stretching are movement, never a session.
enum class modality : std::uint8_t { strength, aerobic, balance, range_of_motion, stretching };
enum class position : std::uint8_t { lying, seated, standing };
enum class setting : std::uint8_t { land, pool, bed, chair };
/// How the load is met, from least to most. Assisted and gravity-reduced: less help is more.
enum class loading : std::uint8_t { passive, assisted, gravity_reduced, buoyant, free, resisted };
enum class demand : std::uint8_t { grip, standing, stairs, floor_transfer, overhead, breath };

/// A way of working that a finding can close as a whole, across regions.
enum class mode : std::uint8_t { standing, pool, external_load, aerobic };
inline constexpr std::size_t mode_count = 4;

/// One row of the catalogue, side not yet said.
struct activity {
    std::string_view key;
    std::string_view name;
    modality kind{};
    bool sided = false;
    std::uint32_t muscles = 0;    ///< bit m: the limb muscle of index m works (both sides unless sided)
    region_set middle{};          ///< trunk, neck, breathing
    position pose{};
    setting place{};
    loading how{};
    set_of<demand> needs{};
};

/// An activity and, where it has one, the side that works: two bytes.
struct exercise {
    std::uint8_t id = 0xff;
    side on = side::middle;
    friend constexpr auto operator<=>(exercise, exercise) noexcept = default;
};
/// A catalogue entry that still wants its side: `left(knee_extension)`.
struct sided_exercise {
    std::uint8_t id;
    template <class Unsided = sided_exercise>
    constexpr operator exercise() const noexcept {
        static_assert(!std::same_as<Unsided, sided_exercise>, "which side? write left(knee_extension) or right(knee_extension)");
        return {};
    }
};
constexpr exercise left(sided_exercise e) noexcept { return {e.id, side::left}; }
constexpr exercise right(sided_exercise e) noexcept { return {e.id, side::right}; }
template <class Sentence = struct this_exercise_has_no_side_or_has_it_already>
constexpr exercise left(exercise) = delete;
template <class Sentence = struct this_exercise_has_no_side_or_has_it_already>
constexpr exercise right(exercise) = delete;

}  // namespace andante
