// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/place.hpp>
#include <andante/quantity/ordinal.hpp>

/// What a body can do and what is at hand; what of it an exercise would need besides.
namespace andante {

/// Every demand, every tool.
inline constexpr set_of<demand> every_demand = set_of<demand>::of_bits((1u << demand_count) - 1);
inline constexpr set_of<tool> every_tool = set_of<tool>::of_bits((1u << tool_count) - 1);

/// MRC grades by region and side. A region that nobody graded is unknown, which is neither strong nor weak.
class muscle_grades {
  public:
    constexpr muscle_grades() noexcept {
        for (std::int8_t& p : place_) p = ungraded;
    }
    constexpr void set(region r, mrc grade) noexcept { place_[r.index] = static_cast<std::int8_t>(grade.place()); }
    constexpr void set(every_region, mrc grade) noexcept {
        for (std::int8_t& p : place_) p = static_cast<std::int8_t>(grade.place());
    }
    constexpr void forget(region r) noexcept { place_[r.index] = ungraded; }
    /// Empty when the region is not graded.
    constexpr std::optional<mrc> of(region r) const noexcept { return mrc::from(place_[r.index]); }
    friend constexpr bool operator==(const muscle_grades&, const muscle_grades&) noexcept = default;

  private:
    static constexpr std::int8_t ungraded = -1;
    std::array<std::int8_t, region_count> place_{};
};

/// What a person can do. Empty means nothing is known: no grade, and no demand that is met.
struct capability {
    muscle_grades grades{};
    set_of<demand> meets{};  ///< demands that are met today; unknown counts as not met
    friend constexpr bool operator==(const capability&, const capability&) noexcept = default;
};

/// Why an exercise is not for this body or this room. The order is that of the reasons a person is told: the body first.
enum class obstacle : std::uint8_t {
    too_weak_for_load, too_weak_against_gravity, too_weak_to_move, grade_unknown,
    no_grip, no_standing, no_stairs, no_floor_transfer, no_overhead, no_breath, no_swallow,
    no_chair, no_bed, no_rail, no_weight, no_band, no_ball, no_cycle, no_pool, no_step, no_table, no_strap, no_helper
};
inline constexpr std::size_t obstacle_count = 23;

/// Grades where the rules change, in thirds (reconciled rule A2.11, INT-3): 3 lifts against gravity, 2- moves with help.
inline constexpr mrc lifts_against_gravity = mrc::at(9), moves_with_help = mrc::at(5);

namespace detail {

inline constexpr unsigned first_demand = static_cast<unsigned>(obstacle::no_grip), first_tool = static_cast<unsigned>(obstacle::no_chair);
static_assert(first_tool == first_demand + demand_count && obstacle_count == first_tool + tool_count);

/// Whether a grade is asked for at all: of strength work and of range of motion. Walks, rides, classes and balance ask what `needs` says, as in the
/// guard; a stretch asks nothing of the muscle.
constexpr bool is_graded(const activity& a) noexcept { return a.kind == modality::strength || a.kind == modality::range_of_motion; }

constexpr set_of<obstacle> weakness_at(const activity& a, const std::optional<mrc>& graded) noexcept {
    if (!is_graded(a) || a.how == loading::passive) return {};
    if (!graded) return a.how == loading::resisted ? set_of{obstacle::grade_unknown} : set_of<obstacle>{};
    if (*graded < moves_with_help) return obstacle::too_weak_to_move;
    if (*graded >= lifts_against_gravity || a.how <= loading::gravity_reduced) return {};
    return a.how == loading::resisted ? obstacle::too_weak_for_load : obstacle::too_weak_against_gravity;
}

}  // namespace detail

/// All that stands against an exercise; empty when nothing does. Precondition: `known(e)`.
///
/// Grades of the movers, by the weakest (A2.11): below 2- only being moved; from 2- and below 3 only with help or with gravity taken off, so neither
/// water, nor free, nor loaded; from 3 anything. An unknown grade takes no load, and against gravity only what comes freely. Demands that are not met, tools
/// that are not at hand.
///
/// It does not see rest, latches, tiers or a prescription: those are the guard's, which has the last word. O(regions).
constexpr set_of<obstacle> set_aside(exercise e, const capability& can, set_of<tool> at_hand) noexcept {
    const activity& a = about(e);
    set_of<obstacle> all = set_of<obstacle>::of_bits(a.needs.without(can.meets).bits() << detail::first_demand | a.tools.without(at_hand).bits() << detail::first_tool);
    for_each_region(movers(e), [&](region r) { all = all | detail::weakness_at(a, can.grades.of(r)); });
    return all;
}

}  // namespace andante
