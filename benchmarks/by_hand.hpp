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
enum { seated_only = 1, supported_standing = 2, company = 4, supervised_only = 8, no_pool = 16, no_external_load = 32, assisted_only = 64, passive_only = 128, start_phase = 256 };
enum { latch_programme = 1, latch_contraindication = 2, latch_red_flag = 4, latch_overwork = 8, latch_fatigue = 16, latch_falls = 32 };
enum { of_person, of_region, of_exercise, of_mode };
enum { strength, aerobic, balance, range_of_motion, stretching };
enum { sets, reps, weight, seconds };

struct reason {
    bits order;  // who says it and how grave it is, as one number: the gravest is the least
    int value, bound, heard;
    std::uint32_t latched;
    std::uint16_t where;
    std::uint8_t rule, arm, because, at, act;
};

struct finding {
    int act, how_soon, leaves, mark, level;
    bool lighter;
    unsigned only, latched, asks;
    int factor, eased, rest_until;
    int limit[4];
};
inline constexpr finding nothing{progress, 0, open, 0, 0, false, 0, 0, 0, 1000, 1000, never, {most_int, most_int, most_int, most_int}};

/// Who says it and how grave it is, as one number.
constexpr bits order_of(int act, int rule, int at, int where, int arm, int because) {
    return bits(255 - act) << 56 | bits(rule) << 48 | bits(at) << 40 | bits(where) << 24 | bits(arm) << 16 | bits(because) << 8;
}

/// The join of findings and their reasons; only the first `n` of `why` are there.
struct found {
    finding sum;
    bits spoke;
    int n;
    reason why[most_reasons];
    void begin() { sum = nothing, spoke = 0, n = 0; }
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
    reason rest_why{}, latch_why[6]{};
    int factor = 1000, factor_since = never;
    bool factor_trained = false, factor_lighter = false;
    reason factor_why{};
    int episodes[4] = {never, never, never, never}, newest_episode_ever = never, cleared_on = never;
};
struct limb {
    answer sore, unusual, in_the_way, recalled, weaker, grade;
    days_in trained;
    int strength_newest = never, strength_before = never;
    int hardest = 0, efforts_open = 0;
    bool new_work = false;
    days_told soreness, recalled_days, weaker_days;
    int enrolled = 0, enrolled_on = never;
    standing lasts;
};
struct session {
    int on, effort, cap, spare, reserve, level_no;
    bool at_level, met, over_done, could_not_talk;
};
struct course {
    int level[4]{}, level_no = 0, waits = 0, began = never, increased = never, taken_back = never, declined = never, last = never, overdone_since = never;
    answer effort, exertion, talk, reserve;
    session sessions[12]{};
    int n_sessions = 0;
    standing lasts;
};
struct fall {
    int on;
    bool grave, long_lie;
};
struct moved_limit {
    int which, value, from, until;
};

struct state {
    int today = never, latest = never, rung_days = 7;
    bool full = false;
    answer warnings, illness, fell, fatigue, unusual_fatigue, breath, unexpected_breath, contraindications;
    int cleared_on = never, cleared_until = never, named_change = never, other_change = never, care_called_on = never;
    int red_cleared_on = never;
    bool supervised_first = false, bad_experience = false;
    int bad_experience_on = never;
    days_told tired, ill;
    days_in tired_unusually;
    int spells_used_on = never, fatigue_reference = -1, enrolled_fatigue = -1, enrolled_fatigue_on = never;
    fall falls[4]{};
    int n_falls = 0, falls_consumed = never;
    int n_unusual = 0, unusual_on = never, least_effort = 0, least_effort_on = never;
    unsigned asks = 0;
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
    int regions[n_regions]{}, n_of_regions = 0, modes[n_modes]{}, n_of_modes = 0;
};
struct form {
    int since = never;
    bool slow = true;
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
    "PRG-12.tolerance"};
inline constexpr int n_limits = 27;

void decide(const form& rx, const state& s, day_answer& into);

}  // namespace by_hand
