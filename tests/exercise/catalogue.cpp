// SPDX-License-Identifier: BSL-1.0
// The laws of the catalogue, over every row.
#include <andante/exercise/catalogue.hpp>
#include <andante/exercise/place.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>

namespace exercise_catalogue {

using namespace andante;
using namespace andante::exercises;

/// Rows of the first catalogue, which older files and programs know by place.
constexpr std::size_t of_old = 19;

template <class Check>
void each_row(Check check) {
    for (std::size_t i = 0; i != activity_count; ++i) {
        const activity& a = detail::activities[i];
        INFO(a.key);
        check(a);
    }
}
constexpr region_set limbs = region_set::of_bits((1u << (2 * muscle_count)) - 1);

std::size_t words_in(std::string_view s) {
    std::size_t n = s.empty() ? 0 : 1;
    for (const char c : s) n += c == ' ';
    return n;
}

constexpr std::pair<std::string_view, sided_exercise> of_one_side[] = {
    {"knee_extension", knee_extension}, {"knee_flexion", knee_flexion}, {"hip_abduction", hip_abduction}, {"ankle_dorsiflexion", ankle_dorsiflexion},
    {"elbow_flexion", elbow_flexion}, {"shoulder_raise", shoulder_raise}, {"wrist_extension", wrist_extension},
    {"soft_ball_squeeze", soft_ball_squeeze}, {"passive_finger_flexion", passive_finger_flexion}, {"calf_stretch", calf_stretch},
    {"finger_curl", finger_curl}, {"finger_slide", finger_slide}, {"helped_finger_curl", helped_finger_curl},
    {"open_and_close_hand", open_and_close_hand}, {"passive_finger_extension", passive_finger_extension}, {"wrist_curl", wrist_curl},
    {"wrist_slide", wrist_slide}, {"helped_wrist_lift", helped_wrist_lift}, {"passive_wrist_motion", passive_wrist_motion},
    {"wrist_stretch", wrist_stretch}, {"weighted_forearm_turn", weighted_forearm_turn}, {"forearm_turn", forearm_turn},
    {"forearm_turn_on_table", forearm_turn_on_table}, {"helped_forearm_turn", helped_forearm_turn}, {"passive_forearm_turn", passive_forearm_turn},
    {"band_elbow_extension", band_elbow_extension}, {"free_elbow_flexion", free_elbow_flexion}, {"elbow_hold", elbow_hold},
    {"elbow_slide", elbow_slide}, {"helped_elbow_flexion", helped_elbow_flexion}, {"passive_elbow_motion", passive_elbow_motion},
    {"overhead_reach", overhead_reach}, {"free_shoulder_raise", free_shoulder_raise}, {"arm_slide", arm_slide},
    {"helped_arm_raise", helped_arm_raise}, {"arm_lifted_by_hand", arm_lifted_by_hand}, {"passive_arm_motion", passive_arm_motion},
    {"shoulder_stretch", shoulder_stretch}, {"seated_knee_lift", seated_knee_lift}, {"side_leg_lift", side_leg_lift},
    {"standing_side_leg_lift", standing_side_leg_lift}, {"pool_leg_swing", pool_leg_swing}, {"leg_slide", leg_slide},
    {"helped_knee_lift", helped_knee_lift}, {"leg_lifted_with_strap", leg_lifted_with_strap}, {"passive_leg_motion", passive_leg_motion},
    {"hip_stretch", hip_stretch}, {"band_leg_press", band_leg_press}, {"free_knee_extension", free_knee_extension}, {"thigh_squeeze", thigh_squeeze},
    {"heel_slide", heel_slide}, {"helped_knee_extension", helped_knee_extension}, {"step_up", step_up}, {"knee_moved_by_leg", knee_moved_by_leg},
    {"thigh_stretch", thigh_stretch}, {"standing_knee_bend", standing_knee_bend}, {"heel_dig", heel_dig}, {"helped_heel_slide", helped_heel_slide},
    {"hamstring_stretch", hamstring_stretch}, {"band_toe_lift", band_toe_lift}, {"toe_lift_in_bed", toe_lift_in_bed},
    {"helped_toe_lift", helped_toe_lift}, {"band_foot_press", band_foot_press}, {"seated_heel_raise", seated_heel_raise},
    {"foot_press_in_bed", foot_press_in_bed}, {"helped_heel_raise", helped_heel_raise}, {"ankle_circles", ankle_circles},
    {"ankle_pumps", ankle_pumps}, {"ankle_moved_with_strap", ankle_moved_with_strap}, {"passive_ankle_motion", passive_ankle_motion},
};
constexpr std::pair<std::string_view, exercise> of_both[] = {
    {"heel_raise", heel_raise}, {"sit_to_stand", sit_to_stand}, {"trunk_curl", trunk_curl}, {"walking", walking},
    {"recumbent_cycle", recumbent_cycle}, {"warm_water_walking", warm_water_walking}, {"chair_class", chair_class},
    {"standing_balance", standing_balance}, {"seated_range_of_motion", seated_range_of_motion}, {"chair_push_up", chair_push_up},
    {"wall_push_up", wall_push_up}, {"band_row", band_row}, {"shoulder_blade_squeeze", shoulder_blade_squeeze}, {"pool_arm_sweep", pool_arm_sweep},
    {"arm_cycle", arm_cycle}, {"band_knee_press", band_knee_press}, {"buttock_squeeze", buttock_squeeze}, {"bridge", bridge},
    {"small_squat", small_squat}, {"slow_sit_down", slow_sit_down}, {"helped_sit_to_stand", helped_sit_to_stand},
    {"rise_from_floor", rise_from_floor}, {"seated_pool_kicks", seated_pool_kicks}, {"band_trunk_turn", band_trunk_turn},
    {"lean_and_sit_up", lean_and_sit_up}, {"belly_brace", belly_brace}, {"pelvic_tilt", pelvic_tilt}, {"helped_trunk_turn", helped_trunk_turn},
    {"seated_trunk_turn", seated_trunk_turn}, {"knees_side_to_side", knees_side_to_side}, {"passive_trunk_turn", passive_trunk_turn},
    {"side_stretch", side_stretch}, {"chin_tuck", chin_tuck}, {"head_lift", head_lift}, {"head_slide", head_slide},
    {"helped_head_lift", helped_head_lift}, {"head_turn", head_turn}, {"passive_head_turn", passive_head_turn}, {"neck_stretch", neck_stretch},
    {"belly_breathing", belly_breathing}, {"deep_breath_with_arms", deep_breath_with_arms}, {"light_band_work", light_band_work},
    {"seated_march", seated_march}, {"helped_cycle", helped_cycle}, {"walk_along_rail", walk_along_rail}, {"stair_climbing", stair_climbing},
    {"warm_water_exercise", warm_water_exercise}, {"chair_tai_chi", chair_tai_chi}, {"seated_reach", seated_reach}, {"weight_shift", weight_shift},
    {"heel_to_toe_stand", heel_to_toe_stand}, {"pool_balance", pool_balance},
};

TEST_CASE("every name is the row of its own key, and every row has a name") {
    std::set<std::string_view> named;
    for (const auto& one : of_one_side) {
        const auto k = one.first;
        const auto e = one.second;
        INFO(k);
        CHECK(activity_called(k) == e.id);
        CHECK((known(left(e)) && known(right(e)) && !known(exercise{e.id, side::middle})));
        named.insert(k);
    }
    for (const auto& one : of_both) {
        const auto k = one.first;
        const auto e = one.second;
        INFO(k);
        CHECK(activity_called(k) == e.id);
        CHECK(known(e));
        named.insert(k);
    }
    CHECK(named.size() == activity_count);
}
TEST_CASE("at least 48 rows, and each has a number in a byte and a place in two") {
    CHECK(activity_count >= 48);
    CHECK(activity_count <= 255);
    CHECK(place_of(exercise{static_cast<std::uint8_t>(activity_count - 1), side::right}).index < every_place.index);
}
TEST_CASE("rows keep their place: the first nineteen") {
    constexpr std::string_view first[of_old] = {"knee_extension", "knee_flexion", "hip_abduction", "ankle_dorsiflexion", "heel_raise", "sit_to_stand", "elbow_flexion",
                                                "shoulder_raise", "wrist_extension", "soft_ball_squeeze", "trunk_curl", "walking", "recumbent_cycle",
                                                "warm_water_walking", "chair_class", "standing_balance", "seated_range_of_motion", "passive_finger_flexion",
                                                "calf_stretch"};
    for (std::size_t i = 0; i != of_old; ++i) CHECK(detail::activities[i].key == first[i]);
}
TEST_CASE("keys and names: once, plain, short") {
    std::set<std::string_view> keys, names;
    each_row([&](const activity& a) {
        CHECK(keys.insert(a.key).second);
        CHECK(names.insert(a.name).second);
        CHECK(a.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
        CHECK(a.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz ") == std::string_view::npos);
        CHECK_FALSE((a.key.starts_with("left_") || a.key.starts_with("right_")));  // files write the side before the key
        CHECK(words_in(a.name) <= (&a < detail::activities + of_old ? 5u : 4u));
        CHECK(a.name.size() <= 28);
    });
}
TEST_CASE("a side where one side can be trained at a time: then limb muscles work, and nothing of the middle") {
    each_row([](const activity& a) {
        CHECK_FALSE(a.works.empty());
        const std::uint32_t l = a.works.bits() & 0x55555u, r = a.works.bits() & 0xaaaaau;
        CHECK((l << 1) == r);  // a row never works one side alone: the side is said with the exercise
        if (a.sided) CHECK((a.works & limbs) == a.works);
        if ((a.works & limbs).empty()) CHECK_FALSE(a.sided);
    });
}
TEST_CASE("movers: the side's own limbs; both sides of what has none") {
    for (const auto& one : of_one_side) {
        const auto e = one.second;
        INFO(one.first);
        CHECK((movers(left(e)) & movers(right(e))).empty());
        CHECK((movers(left(e)) | movers(right(e))) == about(left(e)).works);
        for_each_region(movers(left(e)), [](region r) { CHECK(side_of(r) == side::left); });
    }
    for (const auto& one : of_both) CHECK(movers(one.second) == about(one.second).works);
    CHECK(movers(left(knee_extension)) == only(left(thigh)));
    CHECK(movers(walking) == (both(thigh) | both(calf)));
    CHECK(movers(bridge) == (both(hip) | both(hamstring) | only(trunk)));
}
TEST_CASE("help and load: nothing lifts a weight for a muscle that is moved or helped; resisted work has something that resists") {
    each_row([](const activity& a) {
        const set_of<tool> resisting = set_of{tool::weight} | tool::band;
        CHECK((a.how == loading::resisted) == a.tools.has(resisting));
        if (a.how == loading::passive) CHECK(!is_training({static_cast<std::uint8_t>(&a - detail::activities), side::middle}));
        if (a.how == loading::passive || a.kind == modality::stretching) CHECK(a.emphasis == contraction::nothing);
        else CHECK(a.emphasis != contraction::nothing);
        if (a.kind == modality::range_of_motion || a.kind == modality::stretching) CHECK(a.how != loading::resisted);
        if (a.emphasis == contraction::eccentric) CHECK(a.how == loading::free);  // no load is added to lowering
    });
}
TEST_CASE("standing is a position and a demand, and one never without the other") {
    each_row([](const activity& a) {
        CHECK((a.pose == position::standing) == a.needs.has(demand::standing));
        if (a.pose == position::standing) CHECK(a.falls >= fall_exposure::low);
        if (a.falls == fall_exposure::raised) CHECK(a.pose == position::standing);
        if (a.pose == position::lying) CHECK(a.falls == fall_exposure::nothing);
        if (a.needs.has(set_of{demand::stairs} | demand::floor_transfer)) CHECK(a.falls == fall_exposure::raised);
        CHECK(a.needs.has(demand::stairs) == a.tools.has(tool::step));
        if (a.pose == position::standing && a.falls == fall_exposure::low && a.place == setting::land)
            CHECK((a.tools.has(tool::rail) || a.key == "wall_push_up"));  // a fixed support; the wall is one
    });
}
TEST_CASE("a setting brings its own tool: chair, bed, pool; a cycle has a seat of its own") {
    each_row([](const activity& a) {
        CHECK((a.place == setting::pool) == a.tools.has(tool::pool));
        CHECK((a.place == setting::bed) == a.tools.has(tool::bed));
        if (a.place == setting::chair) CHECK(a.tools.has(set_of{tool::chair} | tool::cycle));
        CHECK((a.how == loading::buoyant) == (a.place == setting::pool));
        if (a.pose == position::lying) CHECK(a.place == setting::bed);
        CHECK((a.place == setting::land) == (a.pose == position::standing && a.place != setting::pool && a.place != setting::chair));
    });
}
TEST_CASE("lying flat wants a safe swallow, and so does water above the waist; propped up in bed does not") {
    each_row([](const activity& a) {
        if (a.pose == position::lying) CHECK(a.needs.has(demand::swallow));
        if (a.needs.has(demand::swallow)) CHECK((a.pose == position::lying || a.place == setting::pool));
        if (a.place == setting::pool && a.works.has(both(shoulder))) CHECK(a.needs.has(demand::swallow));
    });
}
TEST_CASE("whatever is pulled or lifted by hand is gripped") {
    each_row([](const activity& a) {
        if (a.tools.has(tool::ball)) CHECK(a.needs.has(demand::grip));
        if (a.needs.has(demand::grip)) CHECK(a.tools.has(set_of{tool::weight} | tool::band | tool::ball | tool::cycle | tool::chair));
        if (a.how <= loading::assisted) CHECK_FALSE(a.needs.has(demand::grip));  // a weak hand keeps these
    });
}
TEST_CASE("modes follow the row") {
    each_row([](const activity& a) {
        const exercise e{static_cast<std::uint8_t>(&a - detail::activities), a.sided ? side::left : side::middle};
        CHECK(modes(e).has(mode::standing) == (a.pose == position::standing));
        CHECK(modes(e).has(mode::pool) == (a.place == setting::pool));
        CHECK(modes(e).has(mode::external_load) == (a.how == loading::resisted));
        CHECK(modes(e).has(mode::aerobic) == (a.kind == modality::aerobic));
    });
}
TEST_CASE("every muscle group is there, and every limb muscle with each step of help from moved for you to a load") {
    const auto some = [](region r, loading how, bool training) {
        for (const activity& a : detail::activities)
            if (a.works.has(only(r)) && a.how == how && (a.kind < modality::range_of_motion) == training) return true;
        return false;
    };
    for (std::uint8_t i = 0; i != region_count; ++i) {
        const region r{i};
        INFO(key(r));
        bool any = false;
        for (const activity& a : detail::activities) any = any || a.works.has(only(r));
        CHECK(any);
        if (r == breathing) continue;  // breathing is not graded, loaded or moved for anyone here
        CHECK(some(r, loading::passive, false));
        CHECK(some(r, loading::assisted, true));
        CHECK(some(r, loading::gravity_reduced, true));
        CHECK(some(r, loading::free, true));
        if (r != neck && r.index / 2 != fingers.index) CHECK(some(r, loading::resisted, true));  // no load on the neck; fingers have the soft ball
    }
}
TEST_CASE("every column is used: kinds, positions, settings, directions, contractions, falls, demands, tools") {
    const auto some = [](auto is) {
        for (const activity& a : detail::activities)
            if (is(a)) return true;
        return false;
    };
    for (int i = 0; i != 5; ++i) CHECK(some([i](const activity& a) { return a.kind == static_cast<modality>(i); }));
    for (int i = 0; i != 3; ++i) CHECK(some([i](const activity& a) { return a.pose == static_cast<position>(i); }));
    for (int i = 0; i != 4; ++i) CHECK(some([i](const activity& a) { return a.place == static_cast<setting>(i); }));
    for (int i = 0; i != 6; ++i) CHECK(some([i](const activity& a) { return a.how == static_cast<loading>(i); }));
    for (int i = 0; i != 5; ++i) CHECK(some([i](const activity& a) { return a.emphasis == static_cast<contraction>(i); }));
    for (int i = 0; i != 3; ++i) CHECK(some([i](const activity& a) { return a.falls == static_cast<fall_exposure>(i); }));
    for (std::size_t i = 0; i != demand_count; ++i) CHECK(some([i](const activity& a) { return a.needs.has(static_cast<demand>(i)); }));
    for (std::size_t i = 0; i != tool_count; ++i) CHECK(some([i](const activity& a) { return a.tools.has(static_cast<tool>(i)); }));
    CHECK(some([](const activity& a) { return a.tools.empty(); }));
}
TEST_CASE("what the page of Cure IBM names is here") {
    const auto is = [](exercise e, modality k, setting s) { return about(e).kind == k && about(e).place == s; };
    CHECK(is(recumbent_cycle, modality::aerobic, setting::chair));
    CHECK(about(recumbent_cycle).pose == position::seated);
    CHECK(is(warm_water_walking, modality::aerobic, setting::pool));
    CHECK(is(warm_water_exercise, modality::aerobic, setting::pool));
    CHECK(is(light_band_work, modality::strength, setting::chair));  // frequent low-resistance work
    CHECK(is(chair_class, modality::aerobic, setting::chair));
    CHECK(is(left(calf_stretch), modality::stretching, setting::chair));
    CHECK(is(seated_range_of_motion, modality::range_of_motion, setting::chair));
    CHECK(is(left(passive_finger_flexion), modality::stretching, setting::chair));
    CHECK(about(left(passive_finger_flexion)).how == loading::passive);
    CHECK(movers(left(passive_finger_flexion)) == only(left(fingers)));
}

}  // namespace exercise_catalogue
