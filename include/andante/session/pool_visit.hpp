// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/sequence.hpp>

/// A visit to a pool, as far as it is planned: how to get in, how warm the water is, who comes along, how to get out again.
namespace andante {

/// How a person gets in or out. Weaker muscles get out worse than they got in, so the way out is planned by itself.
enum class pool_way : std::uint8_t { ramp, steps_with_rails, lift, ladder, helper };
/// Who comes along. `one_to_one`: a person for this swimmer alone.
enum class pool_companion : std::uint8_t { nobody, lifeguard, companion, one_to_one };

/// What has to be planned for the pool. Source: Cure IBM, Exercise (2019), *Recommended Exercises* (water warm, ramp, steps, lift); that all four are
/// planned beforehand: reconciled rules D, AQU-2, AQU-4, AQU-5.
enum class pool_point : std::uint8_t { way_in, water, company, way_out };
inline constexpr std::size_t pool_point_count = 4;

/// What a host has filled in. Empty: not known, which is never *fine*. Whether a planned visit is good enough is for rules to judge, not for this form.
struct pool_visit {
    std::optional<pool_way> way_in{};
    std::optional<water_celsius> water{};
    std::optional<pool_companion> company{};
    std::optional<pool_way> way_out{};
    friend constexpr bool operator==(const pool_visit&, const pool_visit&) noexcept = default;
};

/// What is still to plan. Going alone is not a plan.
constexpr set_of<pool_point> still_to_plan(const pool_visit& v) noexcept {
    set_of<pool_point> open;
    if (!v.way_in) open = open | pool_point::way_in;
    if (!v.water) open = open | pool_point::water;
    if (!v.company || *v.company == pool_companion::nobody) open = open | pool_point::company;
    if (!v.way_out) open = open | pool_point::way_out;
    return open;
}

constexpr bool is_in_the_pool(exercise e) noexcept { return about(e).place == setting::pool; }
/// Whether a session goes to the pool, so that a visit is to be planned.
constexpr bool goes_to_the_pool(const session_sequence& s) noexcept {
    for (const placed& p : s)
        if (is_in_the_pool(p.what.what)) return true;
    return false;
}

}  // namespace andante
