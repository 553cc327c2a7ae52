// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/exercise.hpp>

/// The exercises andante knows.
namespace andante {

namespace detail {

// One word for a set of one, so that a row says `hip | thigh`, `chair | band`.
namespace sets_of_one {

inline constexpr region_set fingers = both(andante::fingers), wrist = both(andante::wrist), forearm = both(andante::forearm), upper_arm = both(andante::upper_arm),
    shoulder = both(andante::shoulder), hip = both(andante::hip), thigh = both(andante::thigh), hamstring = both(andante::hamstring),
    shin = both(andante::shin), calf = both(andante::calf), trunk = only(andante::trunk), neck = only(andante::neck),
    breathing = only(andante::breathing);
inline constexpr set_of<demand> grip{demand::grip}, standing{demand::standing}, stairs{demand::stairs}, floor_transfer{demand::floor_transfer}, overhead{demand::overhead},
    breath{demand::breath}, swallow{demand::swallow};
inline constexpr set_of<tool> chair{tool::chair}, bed{tool::bed}, rail{tool::rail}, weight{tool::weight}, band{tool::band}, ball{tool::ball}, cycle{tool::cycle},
    pool{tool::pool}, step{tool::step}, table{tool::table}, strap{tool::strap}, helper{tool::helper};

// A row keeps its place: it is the id in memory. What the columns mean, and where the rows come from: docs/exercises.md.
inline constexpr activity activities[] = {
    {.key = "knee_extension"sv, .name = "knee extension"sv, .kind = modality::strength, .sided = true, .works = thigh, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .emphasis = contraction::mixed, .tools = chair | weight},
    {.key = "knee_flexion"sv, .name = "knee bend"sv, .kind = modality::strength, .sided = true, .works = hamstring, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "hip_abduction"sv, .name = "leg out to the side"sv, .kind = modality::strength, .sided = true, .works = hip, .pose = position::lying,
     .place = setting::bed, .how = loading::gravity_reduced, .needs = swallow, .emphasis = contraction::concentric, .tools = bed},
    {.key = "ankle_dorsiflexion"sv, .name = "toe lift"sv, .kind = modality::strength, .sided = true, .works = shin, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "heel_raise"sv, .name = "heel raise at the rail"sv, .kind = modality::strength, .sided = false, .works = calf, .pose = position::standing,
     .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::mixed, .falls = fall_exposure::low, .tools = rail},
    {.key = "sit_to_stand"sv, .name = "sit to stand"sv, .kind = modality::strength, .sided = false, .works = thigh | hip, .pose = position::standing,
     .place = setting::chair, .how = loading::free, .needs = standing, .emphasis = contraction::mixed, .falls = fall_exposure::raised, .tools = chair},
    {.key = "elbow_flexion"sv, .name = "elbow bend"sv, .kind = modality::strength, .sided = true, .works = upper_arm, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed, .tools = chair | weight},
    {.key = "shoulder_raise"sv, .name = "arm raise"sv, .kind = modality::strength, .sided = true, .works = shoulder, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .emphasis = contraction::mixed, .tools = chair | weight},
    {.key = "wrist_extension"sv, .name = "wrist lift"sv, .kind = modality::strength, .sided = true, .works = wrist, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "soft_ball_squeeze"sv, .name = "soft ball squeeze"sv, .kind = modality::strength, .sided = true, .works = fingers | forearm,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .needs = grip, .emphasis = contraction::concentric,
     .tools = chair | ball},
    {.key = "trunk_curl"sv, .name = "belly curl"sv, .kind = modality::strength, .sided = false, .works = trunk, .pose = position::lying,
     .place = setting::bed, .how = loading::free, .needs = swallow, .emphasis = contraction::mixed, .tools = bed},
    {.key = "walking"sv, .name = "walking"sv, .kind = modality::aerobic, .sided = false, .works = thigh | calf, .pose = position::standing,
     .place = setting::land, .how = loading::free, .needs = standing | breath, .emphasis = contraction::mixed, .falls = fall_exposure::raised},
    {.key = "recumbent_cycle"sv, .name = "recumbent cycle"sv, .kind = modality::aerobic, .sided = false, .works = thigh | hamstring,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .needs = breath, .emphasis = contraction::mixed, .tools = cycle},
    {.key = "warm_water_walking"sv, .name = "warm water walking"sv, .kind = modality::aerobic, .sided = false, .works = thigh | hip,
     .pose = position::standing, .place = setting::pool, .how = loading::buoyant, .needs = standing | breath, .emphasis = contraction::mixed,
     .falls = fall_exposure::low, .tools = pool},
    {.key = "chair_class"sv, .name = "chair class"sv, .kind = modality::aerobic, .sided = false, .works = shoulder | thigh, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .needs = breath, .emphasis = contraction::mixed, .tools = chair},
    {.key = "standing_balance"sv, .name = "balance at the rail"sv, .kind = modality::balance, .sided = false, .works = shin | calf,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::isometric,
     .falls = fall_exposure::low, .tools = rail},
    {.key = "seated_range_of_motion"sv, .name = "gentle moves in a chair"sv, .kind = modality::range_of_motion, .sided = false,
     .works = shoulder | upper_arm | hip | thigh | shin, .pose = position::seated, .place = setting::chair, .how = loading::assisted,
     .emphasis = contraction::mixed, .tools = chair},
    {.key = "passive_finger_flexion"sv, .name = "fingers eased to a fist"sv, .kind = modality::stretching, .sided = true, .works = fingers,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair},
    {.key = "calf_stretch"sv, .name = "calf stretch"sv, .kind = modality::stretching, .sided = true, .works = calf, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::nothing, .tools = chair | strap},
    // Hands and forearms.
    {.key = "finger_curl"sv, .name = "finger curl"sv, .kind = modality::strength, .sided = true, .works = fingers, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "finger_slide"sv, .name = "finger slide on table"sv, .kind = modality::strength, .sided = true, .works = fingers,
     .pose = position::seated, .place = setting::chair, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = chair | table},
    {.key = "helped_finger_curl"sv, .name = "helped finger curl"sv, .kind = modality::strength, .sided = true, .works = fingers,
     .pose = position::seated, .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair},
    {.key = "open_and_close_hand"sv, .name = "open and close hand"sv, .kind = modality::range_of_motion, .sided = true, .works = fingers | forearm,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "passive_finger_extension"sv, .name = "fingers eased straight"sv, .kind = modality::stretching, .sided = true, .works = fingers,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair},
    {.key = "wrist_curl"sv, .name = "wrist curl"sv, .kind = modality::strength, .sided = true, .works = wrist | forearm, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed, .tools = chair | weight},
    {.key = "wrist_slide"sv, .name = "wrist slide on table"sv, .kind = modality::strength, .sided = true, .works = wrist, .pose = position::seated,
     .place = setting::chair, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = chair | table},
    {.key = "helped_wrist_lift"sv, .name = "helped wrist lift"sv, .kind = modality::strength, .sided = true, .works = wrist, .pose = position::seated,
     .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair},
    {.key = "passive_wrist_motion"sv, .name = "wrist moved by hand"sv, .kind = modality::range_of_motion, .sided = true, .works = wrist,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair},
    {.key = "wrist_stretch"sv, .name = "wrist stretch"sv, .kind = modality::stretching, .sided = true, .works = wrist | forearm,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair},
    {.key = "weighted_forearm_turn"sv, .name = "weighted palm turn"sv, .kind = modality::strength, .sided = true, .works = forearm,
     .pose = position::seated, .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed,
     .tools = chair | weight},
    {.key = "forearm_turn"sv, .name = "palm turn"sv, .kind = modality::strength, .sided = true, .works = forearm, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "forearm_turn_on_table"sv, .name = "palm turn on table"sv, .kind = modality::strength, .sided = true, .works = forearm,
     .pose = position::seated, .place = setting::chair, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = chair | table},
    {.key = "helped_forearm_turn"sv, .name = "helped palm turn"sv, .kind = modality::strength, .sided = true, .works = forearm,
     .pose = position::seated, .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair},
    {.key = "passive_forearm_turn"sv, .name = "palm turned by hand"sv, .kind = modality::range_of_motion, .sided = true, .works = forearm,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair},
    // Upper arms and shoulders.
    {.key = "band_elbow_extension"sv, .name = "band elbow straightening"sv, .kind = modality::strength, .sided = true, .works = upper_arm,
     .pose = position::seated, .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "free_elbow_flexion"sv, .name = "elbow bend without weight"sv, .kind = modality::strength, .sided = true, .works = upper_arm,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "elbow_hold"sv, .name = "elbow push and hold"sv, .kind = modality::strength, .sided = true, .works = upper_arm, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::isometric, .tools = chair},
    {.key = "elbow_slide"sv, .name = "elbow slide on table"sv, .kind = modality::strength, .sided = true, .works = upper_arm,
     .pose = position::seated, .place = setting::chair, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = chair | table},
    {.key = "helped_elbow_flexion"sv, .name = "helped elbow bend"sv, .kind = modality::strength, .sided = true, .works = upper_arm,
     .pose = position::seated, .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair},
    {.key = "passive_elbow_motion"sv, .name = "elbow moved by hand"sv, .kind = modality::range_of_motion, .sided = true, .works = upper_arm,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair},
    {.key = "chair_push_up"sv, .name = "chair push up"sv, .kind = modality::strength, .sided = false, .works = upper_arm | shoulder,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .needs = grip, .emphasis = contraction::mixed,
     .falls = fall_exposure::low, .tools = chair},
    {.key = "wall_push_up"sv, .name = "wall push up"sv, .kind = modality::strength, .sided = false, .works = upper_arm | shoulder,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::mixed,
     .falls = fall_exposure::low},
    {.key = "band_row"sv, .name = "band row"sv, .kind = modality::strength, .sided = false, .works = upper_arm | shoulder, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "overhead_reach"sv, .name = "overhead reach"sv, .kind = modality::strength, .sided = true, .works = upper_arm | shoulder,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .needs = overhead, .emphasis = contraction::mixed, .tools = chair},
    {.key = "free_shoulder_raise"sv, .name = "arm raise without weight"sv, .kind = modality::strength, .sided = true, .works = shoulder,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "shoulder_blade_squeeze"sv, .name = "shoulder blade squeeze"sv, .kind = modality::strength, .sided = false, .works = shoulder,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::isometric, .tools = chair},
    {.key = "pool_arm_sweep"sv, .name = "pool arm sweeps"sv, .kind = modality::strength, .sided = false, .works = upper_arm | shoulder,
     .pose = position::standing, .place = setting::pool, .how = loading::buoyant, .needs = standing | swallow, .emphasis = contraction::mixed,
     .falls = fall_exposure::low, .tools = pool},
    {.key = "arm_slide"sv, .name = "arm slide on table"sv, .kind = modality::strength, .sided = true, .works = shoulder, .pose = position::seated,
     .place = setting::chair, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = chair | table},
    {.key = "helped_arm_raise"sv, .name = "helped arm raise"sv, .kind = modality::strength, .sided = true, .works = shoulder,
     .pose = position::seated, .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair},
    {.key = "arm_lifted_by_hand"sv, .name = "arm lifted by hand"sv, .kind = modality::range_of_motion, .sided = true, .works = shoulder,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair},
    {.key = "passive_arm_motion"sv, .name = "arm moved for you"sv, .kind = modality::range_of_motion, .sided = true, .works = upper_arm | shoulder,
     .pose = position::seated, .place = setting::bed, .how = loading::passive, .emphasis = contraction::nothing, .tools = bed | helper},
    {.key = "shoulder_stretch"sv, .name = "shoulder stretch"sv, .kind = modality::stretching, .sided = true, .works = shoulder,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::nothing, .tools = chair},
    {.key = "arm_cycle"sv, .name = "arm cycle"sv, .kind = modality::aerobic, .sided = false, .works = upper_arm | shoulder, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .needs = grip | breath, .emphasis = contraction::mixed, .tools = chair | cycle | table},
    // Hips.
    {.key = "band_knee_press"sv, .name = "knees out against band"sv, .kind = modality::strength, .sided = false, .works = hip,
     .pose = position::seated, .place = setting::chair, .how = loading::resisted, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "seated_knee_lift"sv, .name = "seated knee lift"sv, .kind = modality::strength, .sided = true, .works = hip, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "side_leg_lift"sv, .name = "side leg lift"sv, .kind = modality::strength, .sided = true, .works = hip, .pose = position::lying,
     .place = setting::bed, .how = loading::free, .needs = swallow, .emphasis = contraction::mixed, .tools = bed},
    {.key = "standing_side_leg_lift"sv, .name = "standing side leg lift"sv, .kind = modality::strength, .sided = true, .works = hip,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::mixed,
     .falls = fall_exposure::raised, .tools = rail},
    {.key = "buttock_squeeze"sv, .name = "buttock squeeze"sv, .kind = modality::strength, .sided = false, .works = hip, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::isometric, .tools = chair},
    {.key = "bridge"sv, .name = "bridge"sv, .kind = modality::strength, .sided = false, .works = hip | hamstring | trunk, .pose = position::lying,
     .place = setting::bed, .how = loading::free, .needs = swallow, .emphasis = contraction::mixed, .tools = bed},
    {.key = "pool_leg_swing"sv, .name = "pool leg swing"sv, .kind = modality::strength, .sided = true, .works = hip, .pose = position::standing,
     .place = setting::pool, .how = loading::buoyant, .needs = standing, .emphasis = contraction::mixed, .falls = fall_exposure::low, .tools = pool},
    {.key = "leg_slide"sv, .name = "leg slide on floor"sv, .kind = modality::strength, .sided = true, .works = hip, .pose = position::seated,
     .place = setting::chair, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = chair},
    {.key = "helped_knee_lift"sv, .name = "helped knee lift"sv, .kind = modality::strength, .sided = true, .works = hip, .pose = position::seated,
     .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair | strap},
    {.key = "leg_lifted_with_strap"sv, .name = "leg lifted with strap"sv, .kind = modality::range_of_motion, .sided = true, .works = hip,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair | strap},
    {.key = "passive_leg_motion"sv, .name = "leg moved for you"sv, .kind = modality::range_of_motion, .sided = true, .works = hip | thigh | hamstring,
     .pose = position::seated, .place = setting::bed, .how = loading::passive, .emphasis = contraction::nothing, .tools = bed | helper},
    {.key = "hip_stretch"sv, .name = "hip stretch"sv, .kind = modality::stretching, .sided = true, .works = hip, .pose = position::lying,
     .place = setting::bed, .how = loading::free, .needs = swallow, .emphasis = contraction::nothing, .tools = bed},
    // Thighs.
    {.key = "band_leg_press"sv, .name = "band leg press"sv, .kind = modality::strength, .sided = true, .works = thigh | hip, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "free_knee_extension"sv, .name = "knee straightening"sv, .kind = modality::strength, .sided = true, .works = thigh,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "thigh_squeeze"sv, .name = "thigh squeeze"sv, .kind = modality::strength, .sided = true, .works = thigh, .pose = position::seated,
     .place = setting::bed, .how = loading::gravity_reduced, .emphasis = contraction::isometric, .tools = bed},
    {.key = "heel_slide"sv, .name = "heel slide"sv, .kind = modality::strength, .sided = true, .works = thigh | hamstring, .pose = position::seated,
     .place = setting::chair, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = chair},
    {.key = "helped_knee_extension"sv, .name = "helped knee straightening"sv, .kind = modality::strength, .sided = true, .works = thigh,
     .pose = position::seated, .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair},
    {.key = "small_squat"sv, .name = "small squat at rail"sv, .kind = modality::strength, .sided = false, .works = thigh | hip,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::eccentric,
     .falls = fall_exposure::low, .tools = rail},
    {.key = "slow_sit_down"sv, .name = "slow sit down"sv, .kind = modality::strength, .sided = false, .works = thigh | hip,
     .pose = position::standing, .place = setting::chair, .how = loading::free, .needs = standing, .emphasis = contraction::eccentric,
     .falls = fall_exposure::raised, .tools = chair},
    {.key = "helped_sit_to_stand"sv, .name = "helped sit to stand"sv, .kind = modality::strength, .sided = false, .works = thigh | hip,
     .pose = position::standing, .place = setting::chair, .how = loading::assisted, .needs = standing, .emphasis = contraction::mixed,
     .falls = fall_exposure::raised, .tools = chair | helper},
    {.key = "step_up"sv, .name = "low step up"sv, .kind = modality::strength, .sided = true, .works = thigh | hip | calf, .pose = position::standing,
     .place = setting::land, .how = loading::free, .needs = standing | stairs, .emphasis = contraction::mixed, .falls = fall_exposure::raised,
     .tools = rail | step},
    {.key = "rise_from_floor"sv, .name = "rise from floor"sv, .kind = modality::strength, .sided = false, .works = thigh | hip | trunk,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing | floor_transfer, .emphasis = contraction::mixed,
     .falls = fall_exposure::raised, .tools = chair | helper},
    {.key = "seated_pool_kicks"sv, .name = "seated pool kicks"sv, .kind = modality::strength, .sided = false, .works = thigh | hamstring,
     .pose = position::seated, .place = setting::pool, .how = loading::buoyant, .needs = swallow, .emphasis = contraction::mixed, .tools = pool},
    {.key = "knee_moved_by_leg"sv, .name = "other leg moves knee"sv, .kind = modality::range_of_motion, .sided = true, .works = thigh | hamstring,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair},
    {.key = "thigh_stretch"sv, .name = "thigh stretch"sv, .kind = modality::stretching, .sided = true, .works = thigh, .pose = position::lying,
     .place = setting::bed, .how = loading::free, .needs = swallow, .emphasis = contraction::nothing, .tools = bed | strap},
    {.key = "standing_knee_bend"sv, .name = "standing knee bend"sv, .kind = modality::strength, .sided = true, .works = hamstring,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::mixed,
     .falls = fall_exposure::raised, .tools = rail},
    {.key = "heel_dig"sv, .name = "heel dig and hold"sv, .kind = modality::strength, .sided = true, .works = hamstring, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::isometric, .tools = chair},
    {.key = "helped_heel_slide"sv, .name = "helped heel slide"sv, .kind = modality::strength, .sided = true, .works = hamstring,
     .pose = position::seated, .place = setting::bed, .how = loading::assisted, .emphasis = contraction::concentric, .tools = bed | strap},
    {.key = "hamstring_stretch"sv, .name = "back of thigh stretch"sv, .kind = modality::stretching, .sided = true, .works = hamstring,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::nothing, .tools = chair},
    // Lower legs.
    {.key = "band_toe_lift"sv, .name = "band toe lift"sv, .kind = modality::strength, .sided = true, .works = shin, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "toe_lift_in_bed"sv, .name = "toe lift in bed"sv, .kind = modality::strength, .sided = true, .works = shin, .pose = position::seated,
     .place = setting::bed, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = bed},
    {.key = "helped_toe_lift"sv, .name = "helped toe lift"sv, .kind = modality::strength, .sided = true, .works = shin, .pose = position::seated,
     .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair | strap},
    {.key = "band_foot_press"sv, .name = "band foot press"sv, .kind = modality::strength, .sided = true, .works = calf, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "seated_heel_raise"sv, .name = "seated heel raise"sv, .kind = modality::strength, .sided = true, .works = calf, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "foot_press_in_bed"sv, .name = "foot press in bed"sv, .kind = modality::strength, .sided = true, .works = calf, .pose = position::seated,
     .place = setting::bed, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = bed},
    {.key = "helped_heel_raise"sv, .name = "helped heel raise"sv, .kind = modality::strength, .sided = true, .works = calf, .pose = position::seated,
     .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair},
    {.key = "ankle_circles"sv, .name = "ankle circles"sv, .kind = modality::range_of_motion, .sided = true, .works = shin | calf,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "ankle_pumps"sv, .name = "ankle pumps"sv, .kind = modality::range_of_motion, .sided = true, .works = shin | calf,
     .pose = position::seated, .place = setting::bed, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = bed},
    {.key = "ankle_moved_with_strap"sv, .name = "ankle moved with strap"sv, .kind = modality::range_of_motion, .sided = true, .works = shin | calf,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair | strap},
    {.key = "passive_ankle_motion"sv, .name = "ankle moved for you"sv, .kind = modality::range_of_motion, .sided = true, .works = shin | calf,
     .pose = position::seated, .place = setting::bed, .how = loading::passive, .emphasis = contraction::nothing, .tools = bed | helper},
    // Trunk, neck, breathing.
    {.key = "band_trunk_turn"sv, .name = "band trunk turn"sv, .kind = modality::strength, .sided = false, .works = trunk, .pose = position::seated,
     .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "lean_and_sit_up"sv, .name = "lean and sit up"sv, .kind = modality::strength, .sided = false, .works = trunk, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .falls = fall_exposure::low, .tools = chair},
    {.key = "belly_brace"sv, .name = "belly brace"sv, .kind = modality::strength, .sided = false, .works = trunk, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::isometric, .tools = chair},
    {.key = "pelvic_tilt"sv, .name = "pelvic tilt"sv, .kind = modality::strength, .sided = false, .works = trunk, .pose = position::lying,
     .place = setting::bed, .how = loading::gravity_reduced, .needs = swallow, .emphasis = contraction::concentric, .tools = bed},
    {.key = "helped_trunk_turn"sv, .name = "helped trunk turn"sv, .kind = modality::strength, .sided = false, .works = trunk,
     .pose = position::seated, .place = setting::chair, .how = loading::assisted, .emphasis = contraction::concentric, .tools = chair | helper},
    {.key = "seated_trunk_turn"sv, .name = "seated trunk turn"sv, .kind = modality::range_of_motion, .sided = false, .works = trunk,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "knees_side_to_side"sv, .name = "knees side to side"sv, .kind = modality::range_of_motion, .sided = false, .works = hip | trunk,
     .pose = position::lying, .place = setting::bed, .how = loading::gravity_reduced, .needs = swallow, .emphasis = contraction::mixed, .tools = bed},
    {.key = "passive_trunk_turn"sv, .name = "trunk turned for you"sv, .kind = modality::range_of_motion, .sided = false, .works = trunk,
     .pose = position::seated, .place = setting::bed, .how = loading::passive, .emphasis = contraction::nothing, .tools = bed | helper},
    {.key = "side_stretch"sv, .name = "side stretch"sv, .kind = modality::stretching, .sided = false, .works = trunk, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::nothing, .tools = chair},
    {.key = "chin_tuck"sv, .name = "chin tuck"sv, .kind = modality::strength, .sided = false, .works = neck, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::isometric, .tools = chair},
    {.key = "head_lift"sv, .name = "head lift lying down"sv, .kind = modality::strength, .sided = false, .works = neck, .pose = position::lying,
     .place = setting::bed, .how = loading::free, .needs = swallow, .emphasis = contraction::mixed, .tools = bed},
    {.key = "head_slide"sv, .name = "head slide on pillow"sv, .kind = modality::strength, .sided = false, .works = neck, .pose = position::seated,
     .place = setting::bed, .how = loading::gravity_reduced, .emphasis = contraction::concentric, .tools = bed},
    {.key = "helped_head_lift"sv, .name = "helped head lift"sv, .kind = modality::strength, .sided = false, .works = neck, .pose = position::seated,
     .place = setting::bed, .how = loading::assisted, .emphasis = contraction::concentric, .tools = bed | helper},
    {.key = "head_turn"sv, .name = "head turn"sv, .kind = modality::range_of_motion, .sided = false, .works = neck, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "passive_head_turn"sv, .name = "head turned for you"sv, .kind = modality::range_of_motion, .sided = false, .works = neck,
     .pose = position::seated, .place = setting::chair, .how = loading::passive, .emphasis = contraction::nothing, .tools = chair | helper},
    {.key = "neck_stretch"sv, .name = "neck stretch"sv, .kind = modality::stretching, .sided = false, .works = neck, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::nothing, .tools = chair},
    {.key = "belly_breathing"sv, .name = "belly breathing"sv, .kind = modality::range_of_motion, .sided = false, .works = breathing,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::concentric, .tools = chair},
    {.key = "deep_breath_with_arms"sv, .name = "deep breath with arms"sv, .kind = modality::range_of_motion, .sided = false,
     .works = shoulder | breathing, .pose = position::seated, .place = setting::chair, .how = loading::free, .needs = overhead,
     .emphasis = contraction::mixed, .tools = chair},
    // Light work of many parts, walking, water, balance.
    {.key = "light_band_work"sv, .name = "light band work"sv, .kind = modality::strength, .sided = false, .works = upper_arm | shoulder | hip | thigh,
     .pose = position::seated, .place = setting::chair, .how = loading::resisted, .needs = grip, .emphasis = contraction::mixed, .tools = chair | band},
    {.key = "seated_march"sv, .name = "seated march"sv, .kind = modality::aerobic, .sided = false, .works = hip | thigh, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "helped_cycle"sv, .name = "motor helped cycle"sv, .kind = modality::aerobic, .sided = false, .works = thigh | hamstring,
     .pose = position::seated, .place = setting::chair, .how = loading::assisted, .emphasis = contraction::mixed, .tools = cycle},
    {.key = "walk_along_rail"sv, .name = "walk along a rail"sv, .kind = modality::aerobic, .sided = false, .works = thigh | calf,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::mixed,
     .falls = fall_exposure::low, .tools = rail},
    {.key = "stair_climbing"sv, .name = "stair climbing"sv, .kind = modality::aerobic, .sided = false, .works = thigh | hip | calf,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing | stairs | breath, .emphasis = contraction::mixed,
     .falls = fall_exposure::raised, .tools = rail | step},
    {.key = "warm_water_exercise"sv, .name = "warm water exercise"sv, .kind = modality::aerobic, .sided = false, .works = shoulder | hip | thigh,
     .pose = position::standing, .place = setting::pool, .how = loading::buoyant, .needs = standing | breath | swallow,
     .emphasis = contraction::mixed, .falls = fall_exposure::low, .tools = pool},
    {.key = "chair_tai_chi"sv, .name = "chair tai chi"sv, .kind = modality::balance, .sided = false, .works = shoulder | hip | trunk,
     .pose = position::seated, .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .tools = chair},
    {.key = "seated_reach"sv, .name = "seated reach"sv, .kind = modality::balance, .sided = false, .works = trunk, .pose = position::seated,
     .place = setting::chair, .how = loading::free, .emphasis = contraction::mixed, .falls = fall_exposure::low, .tools = chair},
    {.key = "weight_shift"sv, .name = "weight shift at rail"sv, .kind = modality::balance, .sided = false, .works = hip | thigh | calf,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::mixed,
     .falls = fall_exposure::low, .tools = rail},
    {.key = "heel_to_toe_stand"sv, .name = "heel to toe stand"sv, .kind = modality::balance, .sided = false, .works = hip | shin | calf,
     .pose = position::standing, .place = setting::land, .how = loading::free, .needs = standing, .emphasis = contraction::isometric,
     .falls = fall_exposure::raised, .tools = rail},
    {.key = "pool_balance"sv, .name = "balance in the pool"sv, .kind = modality::balance, .sided = false, .works = hip | shin | calf,
     .pose = position::standing, .place = setting::pool, .how = loading::buoyant, .needs = standing, .emphasis = contraction::isometric,
     .falls = fall_exposure::low, .tools = pool},
};

}  // namespace sets_of_one

using sets_of_one::activities;

}  // namespace detail

inline constexpr std::size_t activity_count = std::size(detail::activities);

/// The catalogue row of an exercise. Precondition: `known(e)`.
constexpr const activity& about(exercise e) noexcept { return detail::activities[e.id]; }
/// Whether the catalogue has it and its side is said exactly where one is needed.
constexpr bool known(exercise e) noexcept {
    return e.id < activity_count && e.on <= side::right && (e.on != side::middle) == detail::activities[e.id].sided;
}
/// The regions that do the work.
constexpr region_set movers(exercise e) noexcept { return about(e).works & side_and_middle(e.on); }
/// Training as the rules count it: range of motion and stretching are movement, not a session.
constexpr bool is_training(exercise e) noexcept { return about(e).kind < modality::range_of_motion; }
/// Whether it is loaded by what it is done with, a band: no number of a dose says how much, and nothing takes the load off.
constexpr bool carries_its_load(exercise e) noexcept { return about(e).how == loading::resisted && !about(e).tools.has(tool::weight); }
/// The ways of working that it uses, load apart (load is a matter of the dose, but for a band).
constexpr set_of<mode> modes(exercise e) noexcept {
    const activity& a = about(e);
    const auto is = [](bool so, mode m) { return std::uint32_t{so} << static_cast<unsigned>(m); };
    return set_of<mode>::of_bits(is(a.needs.has(demand::standing), mode::standing) | is(a.place == setting::pool, mode::pool) |
                                 is(a.how == loading::resisted, mode::external_load) | is(a.kind == modality::aerobic, mode::aerobic));
}
/// Empty when the catalogue has no such key.
constexpr std::optional<std::uint8_t> activity_called(std::string_view k) noexcept {
    for (std::size_t i = 0; i != activity_count; ++i)
        if (detail::activities[i].key == k) return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

namespace detail {

void this_exercise_is_not_in_the_catalogue();  // never defined

consteval std::uint8_t row(std::size_t id, bool sided) {
    if (id >= activity_count || activities[id].sided != sided) this_exercise_is_not_in_the_catalogue();
    return static_cast<std::uint8_t>(id);
}
consteval sided_exercise one_sided(std::size_t id) { return {row(id, true)}; }
consteval exercise unsided(std::size_t id) { return {row(id, false), side::middle}; }

}  // namespace detail

/// Names for what the catalogue holds; everyday words, so they wait for a using-directive. Each is the number of its row, which a compiler takes quicker
/// than a key; `tests/exercise/catalogue.cpp` holds each name to its row.
namespace exercises {

inline constexpr sided_exercise knee_extension = detail::one_sided(0), knee_flexion = detail::one_sided(1), hip_abduction = detail::one_sided(2),
    ankle_dorsiflexion = detail::one_sided(3), elbow_flexion = detail::one_sided(6), shoulder_raise = detail::one_sided(7),
    wrist_extension = detail::one_sided(8), soft_ball_squeeze = detail::one_sided(9), passive_finger_flexion = detail::one_sided(17),
    calf_stretch = detail::one_sided(18), finger_curl = detail::one_sided(19), finger_slide = detail::one_sided(20),
    helped_finger_curl = detail::one_sided(21), open_and_close_hand = detail::one_sided(22), passive_finger_extension = detail::one_sided(23),
    wrist_curl = detail::one_sided(24), wrist_slide = detail::one_sided(25), helped_wrist_lift = detail::one_sided(26),
    passive_wrist_motion = detail::one_sided(27), wrist_stretch = detail::one_sided(28), weighted_forearm_turn = detail::one_sided(29),
    forearm_turn = detail::one_sided(30), forearm_turn_on_table = detail::one_sided(31), helped_forearm_turn = detail::one_sided(32),
    passive_forearm_turn = detail::one_sided(33), band_elbow_extension = detail::one_sided(34), free_elbow_flexion = detail::one_sided(35),
    elbow_hold = detail::one_sided(36), elbow_slide = detail::one_sided(37), helped_elbow_flexion = detail::one_sided(38),
    passive_elbow_motion = detail::one_sided(39), overhead_reach = detail::one_sided(43), free_shoulder_raise = detail::one_sided(44),
    arm_slide = detail::one_sided(47), helped_arm_raise = detail::one_sided(48), arm_lifted_by_hand = detail::one_sided(49),
    passive_arm_motion = detail::one_sided(50), shoulder_stretch = detail::one_sided(51), seated_knee_lift = detail::one_sided(54),
    side_leg_lift = detail::one_sided(55), standing_side_leg_lift = detail::one_sided(56), pool_leg_swing = detail::one_sided(59),
    leg_slide = detail::one_sided(60), helped_knee_lift = detail::one_sided(61), leg_lifted_with_strap = detail::one_sided(62),
    passive_leg_motion = detail::one_sided(63), hip_stretch = detail::one_sided(64), band_leg_press = detail::one_sided(65),
    free_knee_extension = detail::one_sided(66), thigh_squeeze = detail::one_sided(67), heel_slide = detail::one_sided(68),
    helped_knee_extension = detail::one_sided(69), step_up = detail::one_sided(73), knee_moved_by_leg = detail::one_sided(76),
    thigh_stretch = detail::one_sided(77), standing_knee_bend = detail::one_sided(78), heel_dig = detail::one_sided(79),
    helped_heel_slide = detail::one_sided(80), hamstring_stretch = detail::one_sided(81), band_toe_lift = detail::one_sided(82),
    toe_lift_in_bed = detail::one_sided(83), helped_toe_lift = detail::one_sided(84), band_foot_press = detail::one_sided(85),
    seated_heel_raise = detail::one_sided(86), foot_press_in_bed = detail::one_sided(87), helped_heel_raise = detail::one_sided(88),
    ankle_circles = detail::one_sided(89), ankle_pumps = detail::one_sided(90), ankle_moved_with_strap = detail::one_sided(91),
    passive_ankle_motion = detail::one_sided(92);
inline constexpr exercise heel_raise = detail::unsided(4), sit_to_stand = detail::unsided(5), trunk_curl = detail::unsided(10), walking = detail::unsided(11),
    recumbent_cycle = detail::unsided(12), warm_water_walking = detail::unsided(13), chair_class = detail::unsided(14),
    standing_balance = detail::unsided(15), seated_range_of_motion = detail::unsided(16), chair_push_up = detail::unsided(40),
    wall_push_up = detail::unsided(41), band_row = detail::unsided(42), shoulder_blade_squeeze = detail::unsided(45),
    pool_arm_sweep = detail::unsided(46), arm_cycle = detail::unsided(52), band_knee_press = detail::unsided(53),
    buttock_squeeze = detail::unsided(57), bridge = detail::unsided(58), small_squat = detail::unsided(70), slow_sit_down = detail::unsided(71),
    helped_sit_to_stand = detail::unsided(72), rise_from_floor = detail::unsided(74), seated_pool_kicks = detail::unsided(75),
    band_trunk_turn = detail::unsided(93), lean_and_sit_up = detail::unsided(94), belly_brace = detail::unsided(95),
    pelvic_tilt = detail::unsided(96), helped_trunk_turn = detail::unsided(97), seated_trunk_turn = detail::unsided(98),
    knees_side_to_side = detail::unsided(99), passive_trunk_turn = detail::unsided(100), side_stretch = detail::unsided(101),
    chin_tuck = detail::unsided(102), head_lift = detail::unsided(103), head_slide = detail::unsided(104), helped_head_lift = detail::unsided(105),
    head_turn = detail::unsided(106), passive_head_turn = detail::unsided(107), neck_stretch = detail::unsided(108),
    belly_breathing = detail::unsided(109), deep_breath_with_arms = detail::unsided(110), light_band_work = detail::unsided(111),
    seated_march = detail::unsided(112), helped_cycle = detail::unsided(113), walk_along_rail = detail::unsided(114),
    stair_climbing = detail::unsided(115), warm_water_exercise = detail::unsided(116), chair_tai_chi = detail::unsided(117),
    seated_reach = detail::unsided(118), weight_shift = detail::unsided(119), heel_to_toe_stand = detail::unsided(120),
    pool_balance = detail::unsided(121);

}  // namespace exercises

}  // namespace andante
