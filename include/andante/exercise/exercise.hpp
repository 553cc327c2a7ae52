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
/// What the body must be able to do for it. `breath`: to breathe harder for minutes on end. `swallow`: to swallow safely, for it is done lying flat or with
/// the water near the face.
enum class demand : std::uint8_t { grip, standing, stairs, floor_transfer, overhead, breath, swallow };
inline constexpr std::size_t demand_count = 7;

/// How the muscle mostly works, from least to most strain: not at all, shortening, held, up and down again, lowering with care.
/// The order is a house value: lowering strains most.
enum class contraction : std::uint8_t { nothing, concentric, isometric, mixed, eccentric };
/// What a fall could come of. Nothing: seated or lying with a back to lean on. Low: at the edge of a seat, in water, or with both feet down and a fixed support in reach.
/// Raised: standing away from a support, on one foot, rising, or over a step. A house value.
enum class fall_exposure : std::uint8_t { nothing, low, raised };
/// What has to be at hand. `helper`: a person who was shown how.
enum class tool : std::uint8_t { chair, bed, rail, weight, band, ball, cycle, pool, step, table, strap, helper };
inline constexpr std::size_t tool_count = 12;

/// A way of working that a finding can close as a whole, across regions.
enum class mode : std::uint8_t { standing, pool, external_load, aerobic };
inline constexpr std::size_t mode_count = 4;

/// One row of the catalogue, side not yet said.
struct activity {
    std::string_view key;
    std::string_view name;
    modality kind{};
    bool sided = false;
    region_set works{};           ///< limb muscles with both sides, even where one is trained at a time; trunk, neck, breathing
    position pose{};
    setting place{};
    loading how{};
    set_of<demand> needs{};       ///< all of them
    contraction emphasis{};
    fall_exposure falls{};
    set_of<tool> tools{};         ///< all of them at once; empty: nothing is needed
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
