// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/exercise.hpp>

/// The exercises andante knows.
namespace andante {

namespace detail {

constexpr std::uint32_t works(auto... ms) noexcept { return ((std::uint32_t{1} << ms.index) | ... | 0u); }

inline constexpr auto activities = std::to_array<activity>({
    {.key = "knee_extension"sv, .name = "knee extension"sv, .kind = modality::strength, .sided = true, .muscles = works(thigh),
     .pose = position::seated, .place = setting::chair, .how = loading::resisted},
    {.key = "knee_flexion"sv, .name = "knee bend"sv, .kind = modality::strength, .sided = true, .muscles = works(hamstring),
     .pose = position::seated, .place = setting::chair, .how = loading::resisted},
    {.key = "hip_abduction"sv, .name = "leg out to the side"sv, .kind = modality::strength, .sided = true, .muscles = works(hip),
     .pose = position::lying, .place = setting::bed, .how = loading::gravity_reduced},
    {.key = "ankle_dorsiflexion"sv, .name = "toe lift"sv, .kind = modality::strength, .sided = true, .muscles = works(shin),
     .pose = position::seated, .place = setting::chair, .how = loading::free},
    {.key = "heel_raise"sv, .name = "heel raise at the rail"sv, .kind = modality::strength, .sided = false, .muscles = works(calf),
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = demand::standing},
    {.key = "sit_to_stand"sv, .name = "sit to stand"sv, .kind = modality::strength, .sided = false, .muscles = works(thigh, hip),
     .pose = position::standing, .place = setting::chair, .how = loading::free, .needs = demand::standing},
    {.key = "elbow_flexion"sv, .name = "elbow bend"sv, .kind = modality::strength, .sided = true, .muscles = works(upper_arm),
     .pose = position::seated, .place = setting::chair, .how = loading::resisted, .needs = demand::grip},
    {.key = "shoulder_raise"sv, .name = "arm raise"sv, .kind = modality::strength, .sided = true, .muscles = works(shoulder),
     .pose = position::seated, .place = setting::chair, .how = loading::resisted},
    {.key = "wrist_extension"sv, .name = "wrist lift"sv, .kind = modality::strength, .sided = true, .muscles = works(wrist),
     .pose = position::seated, .place = setting::chair, .how = loading::free},
    {.key = "soft_ball_squeeze"sv, .name = "soft ball squeeze"sv, .kind = modality::strength, .sided = true, .muscles = works(fingers, forearm),
     .pose = position::seated, .place = setting::chair, .how = loading::free, .needs = demand::grip},
    {.key = "trunk_curl"sv, .name = "belly curl"sv, .kind = modality::strength, .sided = false, .muscles = 0, .middle = only(trunk),
     .pose = position::lying, .place = setting::bed, .how = loading::free},
    {.key = "walking"sv, .name = "walking"sv, .kind = modality::aerobic, .sided = false, .muscles = works(thigh, calf),
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = demand::standing},
    {.key = "recumbent_cycle"sv, .name = "recumbent cycle"sv, .kind = modality::aerobic, .sided = false, .muscles = works(thigh, hamstring),
     .pose = position::seated, .place = setting::chair, .how = loading::free},
    {.key = "warm_water_walking"sv, .name = "warm water walking"sv, .kind = modality::aerobic, .sided = false, .muscles = works(thigh, hip),
     .pose = position::standing, .place = setting::pool, .how = loading::buoyant, .needs = demand::standing},
    {.key = "chair_class"sv, .name = "chair class"sv, .kind = modality::aerobic, .sided = false, .muscles = works(shoulder, thigh),
     .pose = position::seated, .place = setting::chair, .how = loading::free},
    {.key = "standing_balance"sv, .name = "balance at the rail"sv, .kind = modality::balance, .sided = false, .muscles = works(shin, calf),
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = demand::standing},
    {.key = "seated_range_of_motion"sv, .name = "gentle moves in a chair"sv, .kind = modality::range_of_motion, .sided = false,
     .muscles = works(shoulder, upper_arm, hip, thigh, shin), .pose = position::seated, .place = setting::chair, .how = loading::assisted},
    {.key = "passive_finger_flexion"sv, .name = "fingers eased to a fist"sv, .kind = modality::stretching, .sided = true, .muscles = works(fingers),
     .pose = position::seated, .place = setting::chair, .how = loading::passive},
    {.key = "calf_stretch"sv, .name = "calf stretch"sv, .kind = modality::stretching, .sided = true, .muscles = works(calf),
     .pose = position::seated, .place = setting::chair, .how = loading::free},
});

}  // namespace detail

inline constexpr std::size_t activity_count = detail::activities.size();

/// The catalogue row of an exercise. Precondition: `known(e)`.
constexpr const activity& about(exercise e) noexcept { return detail::activities[e.id]; }
/// Whether the catalogue has it and its side is said exactly where one is needed.
constexpr bool known(exercise e) noexcept {
    return e.id < activity_count && e.on <= side::right && (e.on != side::middle) == detail::activities[e.id].sided;
}
namespace detail {

struct body_of_work {
    region_set movers{};
    set_of<mode> modes{};
};
constexpr std::uint32_t left_limbs(std::uint32_t muscles) noexcept {  // bit m goes to bit 2m
    muscles = (muscles | muscles << 8) & 0x00ff00ffu;
    muscles = (muscles | muscles << 4) & 0x0f0f0f0fu;
    muscles = (muscles | muscles << 2) & 0x33333333u;
    return (muscles | muscles << 1) & 0x55555555u;
}
constexpr set_of<mode> modes_of(const activity& a) noexcept {
    set_of<mode> all;
    if (a.needs.has(demand::standing)) all = all | mode::standing;
    if (a.place == setting::pool) all = all | mode::pool;
    if (a.how == loading::resisted) all = all | mode::external_load;
    if (a.kind == modality::aerobic) all = all | mode::aerobic;
    return all;
}
inline constexpr auto bodies = [] {
    std::array<std::array<body_of_work, 3>, activity_count> all{};
    for (std::size_t i = 0; i != activity_count; ++i) {
        const activity& a = activities[i];
        const set_of<mode> ways = modes_of(a);
        const std::uint32_t on_left = left_limbs(a.muscles), on_right = on_left << 1, middle = a.middle.bits();
        all[i][static_cast<std::size_t>(side::middle)] = {region_set::of_bits(middle | on_left | on_right), ways};
        all[i][static_cast<std::size_t>(side::left)] = {region_set::of_bits(middle | on_left), ways};
        all[i][static_cast<std::size_t>(side::right)] = {region_set::of_bits(middle | on_right), ways};
    }
    return all;
}();

}  // namespace detail

/// The regions that do the work.
constexpr region_set movers(exercise e) noexcept { return detail::bodies[e.id][static_cast<std::size_t>(e.on)].movers; }
/// Training as the rules count it: range of motion and stretching are movement, not a session.
constexpr bool is_training(exercise e) noexcept { return about(e).kind < modality::range_of_motion; }
/// The ways of working that it uses, load apart (load is a matter of the dose).
constexpr set_of<mode> modes(exercise e) noexcept { return detail::bodies[e.id][static_cast<std::size_t>(e.on)].modes; }
/// Empty when the catalogue has no such key.
constexpr std::optional<std::uint8_t> activity_called(std::string_view k) noexcept {
    for (std::size_t i = 0; i != activity_count; ++i)
        if (detail::activities[i].key == k) return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

namespace detail {

void this_exercise_is_not_in_the_catalogue();  // never defined

consteval std::uint8_t row(std::string_view k, bool sided) {
    const auto id = activity_called(k);
    if (!id || activities[*id].sided != sided) this_exercise_is_not_in_the_catalogue();
    return *id;
}

}  // namespace detail

/// Names for what the catalogue holds; everyday words, so they wait for a using-directive.
namespace exercises {

inline constexpr sided_exercise knee_extension{detail::row("knee_extension"sv, true)}, knee_flexion{detail::row("knee_flexion"sv, true)},
    hip_abduction{detail::row("hip_abduction"sv, true)}, ankle_dorsiflexion{detail::row("ankle_dorsiflexion"sv, true)},
    elbow_flexion{detail::row("elbow_flexion"sv, true)}, shoulder_raise{detail::row("shoulder_raise"sv, true)},
    wrist_extension{detail::row("wrist_extension"sv, true)}, soft_ball_squeeze{detail::row("soft_ball_squeeze"sv, true)},
    passive_finger_flexion{detail::row("passive_finger_flexion"sv, true)}, calf_stretch{detail::row("calf_stretch"sv, true)};
inline constexpr exercise heel_raise{detail::row("heel_raise"sv, false), side::middle}, sit_to_stand{detail::row("sit_to_stand"sv, false), side::middle},
    trunk_curl{detail::row("trunk_curl"sv, false), side::middle}, walking{detail::row("walking"sv, false), side::middle},
    recumbent_cycle{detail::row("recumbent_cycle"sv, false), side::middle},
    warm_water_walking{detail::row("warm_water_walking"sv, false), side::middle}, chair_class{detail::row("chair_class"sv, false), side::middle},
    standing_balance{detail::row("standing_balance"sv, false), side::middle},
    seated_range_of_motion{detail::row("seated_range_of_motion"sv, false), side::middle};

}  // namespace exercises

}  // namespace andante
