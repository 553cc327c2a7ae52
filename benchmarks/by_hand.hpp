// SPDX-License-Identifier: BSL-1.0
#pragma once

// The baseline: the decision of a day as a competent programmer writes it by hand, over plain integers. It shares no code with
// the library and knows nothing of it; the numbers of rules, arms, places and latches are those of a decision's reasons.
// What is folded is the same as in the library's history: days as bits, the last answers, courses, what lasts.

#include <cstdint>

namespace by_hand {

using bits = std::uint64_t;

inline constexpr int never = -10'000'000, most_int = 2'147'483'647;
inline constexpr int n_regions = 23, n_modes = 4, most_reasons = 12;

enum { progress, hold, regress, rest, await_clearance, stop };
enum { care_team_only, daily_life, gentle, light_seated, open };
enum { seated_only = 1, supported_standing = 2, company = 4, supervised_only = 8, no_pool = 16, no_external_load = 32, assisted_only = 64, passive_only = 128, start_phase = 256, light_effort = 512, when_warm = 1024, no_heart_target = 2048 };
enum { latch_programme = 1, latch_contraindication = 2, latch_red_flag = 4, latch_overwork = 8, latch_fatigue = 16, latch_falls = 32, latch_flare = 64, latch_pressure = 128, latch_immobilised = 256, latch_water = 512 };
enum { of_person, of_region, of_exercise, of_mode };
enum { standing_work, pool_work, loaded_work, aerobic_work };
enum { strength, aerobic, balance, range_of_motion, stretching };
enum { please_renew = 1, please_ask_tiredness = 2, please_ask_spells = 4, please_ask_overdoing = 8, please_see_therapist = 16, please_look_at_tests = 32, please_ask_tasks = 64, please_measure = 128 };
enum { after_cramp = 1, after_heaviness = 2, after_joint_pain = 4, after_slow_breath = 8, after_tiredness = 16 };
/// The rules in their order.
enum {
    red_1, red_2, red_3, red_4, red_5, red_7, red_6, scr_1, scr_2, scr_3, scr_4, scr_5, scr_5_work, scr_6, scr_7, scr_7_weight, scr_8, scr_9, fal_1, fal_2, fal_3, ovw_1, ovw_2, ovw_2_recalled, ovw_2_person, ovw_3,
    ovw_4, ovw_5, ovw_6, ovw_7, ovw_8, ovw_10, ovw_9, min_3, min_4, min_4_person, fat_1, fat_2, fat_2_after, fat_3, fat_5, int_1, int_1_supervised, int_2, int_3, irp_3,
    irp_3_fever, irp_3_return, irp_4, irp_6, irp_7, irp_1, irp_2, str_2, str_3, prg_1, prg_2, prg_3, prg_4, prg_6, prg_12,
    fal_5, fat_4, fat_6, int_6, prg_10, prg_11,
    aqu_1, aqu_2, aqu_3, aqu_4, aqu_5, aqu_7, int_4
};
enum { sets, reps, weight, seconds };

struct reason {
    bits order;  // who says it and how grave it is, as one number: the gravest is the least
    int value, bound, heard;
    std::uint32_t latched;
    std::uint16_t where;
    std::uint8_t rule, arm, because, at, act;
};

struct finding {
    int act, how_soon, leaves, mark, ends, level;
    bool lighter;
    unsigned only, latched, asks;
    int factor, eased, rest_until;
    int limit[4];
};
inline constexpr finding nothing{progress, 0, open, 0, 0, 0, false, 0, 0, 0, 1000, 1000, never, {most_int, most_int, most_int, most_int}};

/// Who says it and how grave it is, as one number.
constexpr bits order_of(int act, int rule, int at, int where, int arm, int because) {
    return bits(255 - act) << 56 | bits(rule) << 48 | bits(at) << 40 | bits(where) << 24 | bits(arm) << 16 | bits(because) << 8;
}

/// Which rules spoke.
struct rule_bits {
    bits low = 0, high = 0;
    void add(int rule) { (rule < 64 ? low : high) |= bits{1} << (rule & 63); }
    bool has(int rule) const { return ((rule < 64 ? low : high) >> (rule & 63) & 1) != 0; }
    void add(const rule_bits& b) { low |= b.low, high |= b.high; }
};

/// The join of findings and their reasons; only the first `n` of `why` are there.
struct found {
    finding sum;
    rule_bits spoke;
    int n;
    reason why[most_reasons];
    void begin() { sum = nothing, spoke = {}, n = 0; }
};

struct decided : found {
    int level[4], wished[4], dose[4], factor, problem;
    bool granted;
};
struct day_answer {
    found person;
    int size;
    decided at[16];
};

// ── what is folded ──

struct answer {
    int value = 0, on = never;
    bool known = false;
};
/// A small number a day: `told` says on which days, bit i for `newest - i`; the four others are its binary digits.
struct days_told {
    int newest = never;
    bits told = 0, ones = 0, twos = 0, fours = 0, eights = 0;
};
struct days_in {
    int newest = never;
    bits in = 0;
};
/// What lasts at a place.
struct standing {
    int act = progress, how_soon = 0, leaves = open, rest_until = never;
    unsigned latched = 0;
    int strict = open, strict_until = never;  // a rest that leaves less than gentle movement
    reason rest_why{}, latch_why[10]{};
    int factor = 1000, factor_since = never;
    bool factor_trained = false, factor_lighter = false;
    reason factor_why{};
    int episodes[4] = {never, never, never, never}, newest_episode_ever = never, cleared_on = never;
};
struct limb {
    answer sore, unusual, in_the_way, recalled, weaker, grade, heavy_hours, heavy_this_morning;
    days_in trained, resisted;
    int strength_newest = never, strength_before = never;
    int hardest = 0, efforts_open = 0;
    bool new_work = false;
    days_told soreness, recalled_days, weaker_days;
    int enrolled = 0, enrolled_on = never;
    int immobilised_on = never, immobilised_days = 0, freed_on = never;
    standing lasts;
    int last_grade = -1, force = -1;  // strength by an instrument; -1: not measured
};
struct session {
    int on, effort, cap, spare, reserve, level_no, cramped;
    bool at_level, met, over_done, could_not_talk, hurt;
};
struct course {
    int level[4]{}, level_no = 0, waits = 0, began = never, increased = never, taken_back = never, declined = never, last = never, overdone_since = never;
    answer effort, exertion, talk, reserve, cramp, pain, pain_before, sharp_pain, joint_pain_hours, joint_alarm, one_rm, stretch, stretch_signs;
    days_told strains;
    int felt_on = never, felt_cramp = -1;  // told before the session was
    session sessions[12]{};
    int n_sessions = 0;
    standing lasts;
};
struct fall {
    int on;
    bool grave, long_lie, injured, could_not_rise, fainted;
};
struct test {
    int value = -1, on = never;
};
struct pressures {
    int on = never, systolic = -1, diastolic = -1, systolic_again = -1, diastolic_again = -1, drop = -1;
};
struct twice {
    int on = never, first = -1, again = -1;
};
struct moved_limit {
    int which, value, from, until;
};

struct state {
    int today = never, latest = never, rung_days = 7;
    bool full = false;
    answer warnings, illness, fell, fatigue, unusual_fatigue, breath, unexpected_breath, contraindications;
    answer wish_to_stop, temperature, upset_gut, company, limited_next_day, harder, after_effects, settle_minutes, fatigue_in_session, heart_rate, slowed_heart,
        unreliable_rate, systolic, low_pressure_signs, resting_rate, saturation, saturation_at_work, body_weight, worse;
    answer pool_company, water_trouble, way_out, water, depth, precautions, unsteered_heart;
    int vital_capacity = -1, vital_capacity_on = never, first_in_the_pool = never;
    bool bears_no_heat = false;
    int cleared_on = never, cleared_until = never, named_change = never, other_change = never, care_called_on = never;
    int red_cleared_on = never;
    bool supervised_first = false, bad_experience = false;
    int bad_experience_on = never;
    days_told tired, ill, heat, tired_after, worse_days;
    twice pulse[28]{}, oxygen{};
    int n_pulses = 0, n_weights = 0, n_scores = 0, last_review = never;
    test weights[4]{}, scores[5]{}, capacity{};
    days_in tired_unusually, upset, trained, aerobic;
    int spells_used_on = never, fatigue_reference = -1, enrolled_fatigue = -1, enrolled_fatigue_on = never;
    fall falls[4]{};
    int n_falls = 0, falls_consumed = never;
    test tests[5]{}, falls_before{};  // Timed Up and Go, gait, tandem stand, chair stands, knee
    bool unsteady = false, knee_buckles = false;
    int tier = 0, tier_on = never, first_entry = never, harder_since = never, therapist_on = never;
    int illness_over_on = never, illness_over_days = 0;
    int stay_on = never, stay_days = 0, stay_cleared_on = never;
    bool stay_in_hospital = false, stay_open = false;
    int flare_began = never, flare_ended = never, flare_cleared_on = never;
    pressures pressure[15]{};
    int n_pressures = 0;
    int n_unusual = 0, unusual_on = never, least_effort = 0, least_effort_on = never;
    unsigned asks = 0;
    int fell_on[6] = {never, never, never, never, never, never}, reviewed_on = never;  // rising, gait, walk, rating, grip, what can be done
    int fell_slowly_on = never, slow_fall_from = never;
    bool slow_fall_flagged = false;
    standing lasts;
    limb limbs[n_regions];
    standing modes[n_modes];
    int mode_newest[n_modes] = {never, never, never, never}, mode_before[n_modes] = {never, never, never, never};
    course courses[16];  // as ordered
    moved_limit moved[16]{};
    int n_moved = 0;
};

// ── what is prescribed ──

struct order {
    int place = 0, kind = strength;
    bool standing_pose = false, in_pool = false, harder_than_gravity_reduced = false;
    int start[4]{}, ceiling[4]{}, reps_from = 0, reps_to = 0, load_step = 0, time_step = 0, per_week = 3, planned_gap = 3;
    bool maintain = false;
    int regions[n_regions]{}, n_of_regions = 0;
    bool in_mode[n_modes]{};  // load apart, which is a matter of the dose
};
struct form {
    int since = never;
    bool slow = true, takes_pressure = false, takes_heart_rate = false, takes_pulse = false, takes_oxygen = false, takes_oxygen_at_work = false, takes_weight = false;
    order orders[16];
    int n_orders = 0;
    moved_limit limits[16]{};
    int n_limits = 0;
};

/// Thresholds in the order of `limit_names`.
inline constexpr const char* limit_names[] = {
    "RED-6.first", "SCR-1.valid", "OVW-1.back_off", "OVW-1.rest_days", "OVW-2.gate", "OVW-2.excess", "OVW-2.back_off", "OVW-2.recalled_back_off",
    "MIN-3.light", "MIN-3.moderate", "MIN-3.hard", "FAT-1.above_usual", "FAT-1.high", "INT-1.start_cap", "INT-1.cap", "INT-2.cap", "INT-2.in_reserve",
    "IRP-1.first_cut", "IRP-1.second_cut", "IRP-2.rung_days", "PRG-1.sessions", "PRG-1.wait", "PRG-3.most", "PRG-4.rise", "PRG-4.floor_minutes", "PRG-6.second",
    "PRG-12.tolerance",
    "SCR-3.upper", "SCR-3.lower", "SCR-3.for_resistance", "SCR-6.fever", "SCR-8.valid", "RED-4.alarm", "RED-4.alarm_slowed", "OVW-3.back_off",
    "OVW-4.most_hours", "OVW-5.most_minutes", "OVW-6.back_off", "OVW-7.most_hours", "OVW-7.back_off", "OVW-8.amber", "OVW-8.red", "OVW-8.back_off",
    "OVW-10.after_days", "IRP-3.settled_days", "IRP-4.first", "IRP-4.bed_days", "IRP-6.wait", "IRP-7.days", "FAL-1.moderate", "FAL-1.high",
    "FAL-2.tiers_down", "STR-2.warm_up", "MIN-4.aerobic_days", "MIN-4.share_of_one_rm", "FAT-2.ends_block", "FAT-2.ends_session",
    "SCR-4.high", "SCR-4.band", "SCR-5.least", "SCR-5.least_at_work", "SCR-9.least", "FAT-3.above", "FAT-5.rise_tenths", "STR-3.most",
    "FAT-4.own_error", "INT-6.exertion_rise", "INT-6.effort_rise",
    "AQU-2.coldest", "AQU-2.active", "AQU-2.light", "AQU-2.passive", "AQU-7.first"};
inline constexpr int n_limits = 73;

void decide(const form& rx, const state& s, day_answer& into);

}  // namespace by_hand
