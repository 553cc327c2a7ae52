// SPDX-License-Identifier: BSL-1.0
#pragma once

// One function a rule, by family, in the order of their numbers; a new rule is one function here and one line in the
// function of its scope (`judge_person`, `judge_limb`, `judge_mode`, `judge_order`).

#include "by_hand.hpp"

#include <algorithm>

namespace by_hand {

struct limits {
    int first_after_red = 500, clearance_valid = 365, weaker_back_off = 800, weaker_rest = 2, gate = 4, excess = 2, sore_back_off = 800, recalled_back_off = 800,
        after_light = 1, after_moderate = 2, after_hard = 3, above_usual = 2, high = 8, start_cap = 11, cap = 13, cr10_cap = 8, in_reserve = 4, first_cut = 13,
        second_cut = 27, rung_days = 7, sessions = 2, wait = 14, load_most = 250, week_rise = 100, week_minutes = 5, second_episode = 500, tolerance = 200,
        systolic_most = 180, diastolic_most = 100, systolic_for_load = 160, fever = 380, therapist_valid = 365, alarm = 150, alarm_slowed = 120,
        cramp_back_off = 800, heavy_hours = 2, settle_minutes = 10, limited_back_off = 800, joint_hours = 2, joint_back_off = 800, amber = 3,
        red = 5, pain_back_off = 800, harder_days = 14, settled_days = 2, first_after_stay = 500, bed_days = 3, flare_wait = 14,
        immobilised_days = 3, tug_moderate = 120, tug_high = 150, tiers_down = 0, warm_up = 5, aerobic_days = 3, of_one_rm = 400, ends_block = 2,
        ends_session = 3, pulse_most = 120, pulse_band = 100, oxygen = 92, oxygen_at_work = 88, capacity = 60, pulse_rise = 10, score_rise = 9, stretch = 3,
        strength_error = 200, exertion_rise = 2, effort_rise = 3, coldest = 280, active_to = 330, light_to = 345, passive_to = 355, first_in_water = 10;
};
inline void move(limits& l, int which, int value) {
    int* const all[] = {&l.first_after_red, &l.clearance_valid, &l.weaker_back_off, &l.weaker_rest, &l.gate, &l.excess, &l.sore_back_off, &l.recalled_back_off,
                        &l.after_light, &l.after_moderate, &l.after_hard, &l.above_usual, &l.high, &l.start_cap, &l.cap, &l.cr10_cap, &l.in_reserve, &l.first_cut,
                        &l.second_cut, &l.rung_days, &l.sessions, &l.wait, &l.load_most, &l.week_rise, &l.week_minutes, &l.second_episode, &l.tolerance,
                        &l.systolic_most, &l.diastolic_most, &l.systolic_for_load, &l.fever, &l.therapist_valid, &l.alarm, &l.alarm_slowed,
                        &l.cramp_back_off, &l.heavy_hours, &l.settle_minutes, &l.limited_back_off, &l.joint_hours, &l.joint_back_off, &l.amber,
                        &l.red, &l.pain_back_off, &l.harder_days, &l.settled_days, &l.first_after_stay, &l.bed_days, &l.flare_wait,
                        &l.immobilised_days, &l.tug_moderate, &l.tug_high, &l.tiers_down, &l.warm_up, &l.aerobic_days, &l.of_one_rm, &l.ends_block,
                        &l.ends_session, &l.pulse_most, &l.pulse_band, &l.oxygen, &l.oxygen_at_work, &l.capacity, &l.pulse_rise, &l.score_rise, &l.stretch, &l.strength_error, &l.exertion_rise, &l.effort_rise,
                        &l.coldest, &l.active_to, &l.light_to, &l.passive_to, &l.first_in_water};
    *all[which] = value;
}

/// One exercise and what is wished for it today.
struct wish {
    const order* o;
    const course* c;
    const int* from;
    int to[4];
    bool is_aerobic, trains, early;
    int effort_cap;
    std::int64_t week_seconds, week_rise;
    bool slow;
};

// ── reasons ──

inline constexpr bits who = ~(bits{0xff} << 56);

inline void add(found& f, const reason& r) {
    if (f.spoke.has(r.rule)) {
        for (int i = 0; i != f.n; ++i)
            if (((f.why[i].order ^ r.order) & who) == 0) {
                if (f.why[i].act >= r.act) return;
                for (--f.n; i != f.n; ++i) f.why[i] = f.why[i + 1];
                break;
            }
    }
    f.spoke.add(r.rule);
    int to = f.n;
    while (to > 0 && r.order < f.why[to - 1].order) --to;
    if (to == most_reasons) return;
    if (f.n < most_reasons) ++f.n;
    for (int i = f.n - 1; i > to; --i) f.why[i] = f.why[i - 1];
    f.why[to] = r;
}
struct place {
    int at, where;
};
inline void say(found& f, int rule, int arm, place p, int act, int value, int bound, int heard, unsigned latched = 0, int because = 0) {
    reason r;
    r.order = order_of(act, rule, p.at, p.where, arm, because);
    r.value = value, r.bound = bound, r.heard = heard, r.latched = latched;
    r.where = static_cast<std::uint16_t>(p.where), r.rule = static_cast<std::uint8_t>(rule), r.arm = static_cast<std::uint8_t>(arm);
    r.because = static_cast<std::uint8_t>(because), r.at = static_cast<std::uint8_t>(p.at), r.act = static_cast<std::uint8_t>(act);
    add(f, r);
}
inline void join(finding& a, const finding& b) {
    a.act = std::max(a.act, b.act), a.how_soon = std::max(a.how_soon, b.how_soon), a.leaves = std::min(a.leaves, b.leaves);
    a.mark = std::max(a.mark, b.mark), a.ends = std::max(a.ends, b.ends), a.level = std::max(a.level, b.level), a.lighter = a.lighter || b.lighter;
    a.only |= b.only, a.latched |= b.latched, a.asks |= b.asks;
    a.factor = std::min(a.factor, b.factor), a.eased = std::min(a.eased, b.eased), a.rest_until = std::max(a.rest_until, b.rest_until);
    for (int i = 0; i != 4; ++i) a.limit[i] = std::min(a.limit[i], b.limit[i]);
}
inline void join(found& f, const found& other) {
    if (other.n == 0) return;
    join(f.sum, other.sum);
    for (int i = 0; i != other.n; ++i) add(f, other.why[i]);
    f.spoke.add(other.spoke);
}
inline void act(found& f, int a) { f.sum.act = std::max(f.sum.act, a); }
inline void lower(found& f, int per_mille) { act(f, regress), f.sum.factor = std::min(f.sum.factor, per_mille); }
inline void ease(found& f, int per_mille) { act(f, regress), f.sum.eased = std::min(f.sum.eased, per_mille); }
inline void leave(found& f, int m) { f.sum.leaves = std::min(f.sum.leaves, m); }
inline void rest_until(found& f, int day) { act(f, rest), leave(f, gentle), f.sum.rest_until = std::max(f.sum.rest_until, day); }
inline void mark(found& f, int m) { f.sum.mark = std::max(f.sum.mark, m); }
inline void end_now(found& f, int what) { f.sum.ends = std::max(f.sum.ends, what); }
inline void only(found& f, unsigned c) { f.sum.only |= c; }
inline void ask(found& f, unsigned r) { f.sum.asks |= r; }
inline void wait_for(found& f, unsigned latch, int leaves = gentle) {
    act(f, await_clearance), leave(f, leaves), f.sum.how_soon = std::max(f.sum.how_soon, 1), f.sum.latched |= latch;
}
inline void seek_care(found& f, int how_soon) {
    act(f, stop), leave(f, care_team_only), f.sum.how_soon = std::max(f.sum.how_soon, how_soon), f.sum.latched |= latch_red_flag;
}

/// The gravest arm so far; of two that are as grave, the first.
struct arm_of {
    int act = progress, arm = 0, value = 0, bound = 0;
    bool silent = false;
    void take(int graver_act, int no, int v = 0, int b = 0, bool is_silent = false) {
        if (graver_act > act) act = graver_act, arm = no, value = v, bound = b, silent = is_silent;
    }
    void tell(found& f, int rule, place p, int today, int heard, unsigned latched = 0) const {
        if (act != progress) say(f, rule, arm, p, act, value, bound, silent ? today : heard, latched, silent);
    }
};

// ── days as bits ──

inline int count_of(bits d) {
    d -= d >> 1 & 0x5555555555555555u;
    d = (d & 0x3333333333333333u) + (d >> 2 & 0x3333333333333333u);
    return static_cast<int>(((d + (d >> 4)) & 0x0f0f0f0f0f0f0f0fu) * 0x0101010101010101u >> 56);
}
inline bits turned(bits d, int by) { return by >= 0 && by < 64 ? d << by : by < 0 && by > -64 ? d >> -by : 0; }
inline bits from(const days_told& d, int n) {
    bits x = (n & 1) != 0 ? d.ones : ~bits{0};
    x = (n & 2) != 0 ? d.twos & x : d.twos | x;
    x = (n & 4) != 0 ? d.fours & x : d.fours | x;
    return d.told & ((n & 8) != 0 ? d.eights & x : d.eights | x);
}
inline int number_at(const days_told& d, int ago) {
    return static_cast<int>((d.ones >> ago & 1) | (d.twos >> ago & 1) << 1 | (d.fours >> ago & 1) << 2 | (d.eights >> ago & 1) << 3);
}
/// The lower median of the days in `wanted`, bit i for `today - i`; -1 when there are fewer than 5.
inline int median(const days_told& d, int today, bits wanted, int top) {
    const bits days = d.told & turned(wanted & ((bits{1} << 56) - 1), d.newest - today);
    const int n = count_of(days);
    if (n < 5) return -1;
    for (int v = 0; v != top; ++v)
        if (2 * count_of(days & ~from(d, v + 1)) >= n) return v;
    return top;
}
inline int usual_soreness(const limb& l, int today) {
    const bits work = turned(l.trained.in, today - l.trained.newest), rested = ~(work >> 1 | work >> 2 | work >> 3);
    const int m = median(l.soreness, today, rested & ~bits{1}, 3);
    if (m >= 0) return m;
    return l.enrolled_on != never && today - l.enrolled_on <= 182 ? std::min(l.enrolled, 3) : 0;
}

/// Whether a day is in, and its number; -1 when it is not.
inline int number_on(const days_told& d, int on, int most_days) {
    const int ago = d.newest - on;
    return ago >= 0 && ago < most_days && (d.told >> ago & 1) != 0 ? number_at(d, ago) : -1;
}
inline bool is_in(const days_in& d, int on) { return d.newest - on >= 0 && d.newest - on < 64 && (d.in >> (d.newest - on) & 1) != 0; }
inline int days_of_last_six(const days_in& d, int today) { return count_of(turned(d.in, today - d.newest) & 0x7e); }

inline bool is_new(const answer& a, int today, int age) { return a.known && a.on <= today && today - a.on <= age; }
inline bool says_yes(const answer& a, int today, int age = 0) { return is_new(a, today, age) && a.value == 1; }
inline int latest(int a, int b) { return std::max(a, b); }
template <class... More>
int latest(int a, int b, More... more) {
    return std::max(a, latest(b, more...));
}
inline int day_of(const answer& a, int today, int age) { return is_new(a, today, age) ? a.on : never; }
/// Whether an after-effect was named, and its further question was put at a place.
inline bool left_open(const state& s, int trained, int what) {
    return trained != never && is_new(s.after_effects, s.today, 400) && (s.after_effects.value & what) != 0 && s.after_effects.on - trained <= 4;
}

// ── what several rules look at, found once a day ──

struct illness_course {
    int last = never, settles = never, days = 0, fresh_from = never, fever_days = 0;
    bool in_chest_now = false;
};
inline illness_course illness_of(const state& s) {
    illness_course c;
    const int today = s.today, by = today - s.ill.newest, over = s.illness_over_on;
    const bits told = turned(s.ill.told, by) & 0xffffffff, bad = turned(from(s.ill, 2), by) & 0xffffffff;
    const bool was_recorded = over != never && over <= today && today - over < 32;
    if (bad == 0 && !was_recorded) return c;
    int first = never, settled = never, between = 0, well = 0;
    for (bits left = told; left != 0; left &= left - 1) {
        const int ago = __builtin_ctzll(left), d = today - ago;
        if ((bad >> ago & 1) == 0) {
            if (c.last != never && ++between > 2) break;
            if (c.last == never && !is_in(s.upset, d - 1)) settled = d;
            continue;
        }
        if (c.last == never) c.last = d;
        first = d, well += between, between = 0;
        c.fever_days += number_on(s.heat, d, 32) != 0 && d > s.cleared_on;
        c.in_chest_now = c.in_chest_now || (ago == 0 && number_on(s.ill, d, 32) == 3);
    }
    if (c.last == never) settled = never;
    else c.days = c.last - first + 1 - well;
    if (was_recorded && over > c.last) {
        const int began = over - std::max(s.illness_over_days, 1);
        if (c.last == never || began > c.last + 2) first = began, c.last = over - 1, c.days = 0, settled = never;
        else if (settled == never || settled > over) c.last = over - 1;
        settled = settled == never ? over : std::min(settled, over);
        c.days = latest(c.days, c.last - first + 1 - well, over - began);
    }
    c.settles = settled != never ? settled : is_in(s.upset, today - 1) ? today + 1 : today;
    if (c.last != never) c.fresh_from = std::max(first, s.cleared_on == never ? never : s.cleared_on + 1);
    return c;
}

enum { low, moderate, high };
struct risk_of_falling {
    int tier = low, in_365_days = 0;
    bool is_known = false;
};
inline risk_of_falling risk_of(const state& s, const limits& l) {
    const int today = s.today;
    risk_of_falling r;
    int in_90 = 0, newest_fall = never;
    bool hurt = false;
    for (int i = 0; i != s.n_falls; ++i) {
        const fall& x = s.falls[i];
        if (x.on > today || today - x.on >= 365) continue;
        newest_fall = std::max(newest_fall, x.on), ++r.in_365_days, in_90 += today - x.on < 90;
        hurt = hurt || x.injured || x.could_not_rise || x.fainted;
    }
    const bool told = s.falls_before.on != never && today - s.falls_before.on < 365;
    if (told) r.in_365_days += s.falls_before.value;
    const bool history = told || (s.first_entry != never && today - s.first_entry >= 365);
    int newest_test = never;
    bool tested = false;
    for (const test& t : s.tests) newest_test = std::max(newest_test, t.on), tested = tested || (t.on != never && today - t.on <= 122 && t.on > s.stay_on);
    r.is_known = tested && history;
    const int tug = s.tests[0].value, gait = s.tests[1].value, tandem = s.tests[2].value, stands = s.tests[3].value, knee = s.tests[4].value;
    if (hurt || s.knee_buckles || in_90 >= 2 || r.in_365_days >= 3 || tug >= l.tug_high || (gait >= 0 && gait <= 800) || (tandem >= 0 && tandem < 50) || (knee >= 0 && knee < 30))
        r.tier = high;
    else if (r.in_365_days >= 1 || s.unsteady || tug >= l.tug_moderate || (gait >= 0 && gait < 1000) || (tandem >= 0 && tandem < 100) || (stands >= 0 && stands < 8) || !r.is_known)
        r.tier = moderate;
    if (r.tier < s.tier) {
        const bool comes_down = newest_test > std::max(s.tier_on, newest_fall) || (today - s.tier_on >= 90 && (newest_fall == never || today - newest_fall >= 90));
        if (!comes_down) r.tier = s.tier;
    }
    r.tier = std::max(r.tier - l.tiers_down, 0);
    return r;
}
struct day_facts {
    illness_course illness;
    risk_of_falling falling;
};
inline day_facts facts_of(const state& s, const limits& l) { return {illness_of(s), risk_of(s, l)}; }

// ── red flags ──

inline void emergency_signs(const state& s, found& f) {
    if (!is_new(s.warnings, s.today, 0)) return act(f, hold), say(f, red_1, 0, {of_person, 0}, hold, 0, 0, s.today, 0, 1);
    if ((s.warnings.value & 0x3ff) == 0) return;
    seek_care(f, 3);
    say(f, red_1, 0, {of_person, 0}, stop, s.warnings.value, 0, s.warnings.on, latch_red_flag);
}
inline void same_day_signs(const state& s, found& f) {
    const bool known = is_new(s.warnings, s.today, 0);
    const int heard = known ? s.warnings.on : never;
    if ((s.lasts.latched & latch_red_flag) != 0 && s.care_called_on != never && s.today > s.care_called_on) {
        seek_care(f, 3);
        return say(f, red_2, 1, {of_person, 0}, stop, 0, 0, heard, latch_red_flag);
    }
    if (!known || (s.warnings.value & 0x7c00) == 0) return;
    seek_care(f, 2);
    say(f, red_2, 0, {of_person, 0}, stop, s.warnings.value, 0, heard, latch_red_flag);
}
inline void unexpected_breath(const state& s, found& f) {
    const bool known = is_new(s.breath, s.today, 0), told = is_new(s.unexpected_breath, s.today, 0);
    if (!known && !told) return;
    const int b = known ? s.breath.value : 0, today = s.today;
    const auto ends = [&](int arm, int bound) {
        seek_care(f, 3), rest_until(f, today + 1);
        say(f, red_3, arm, {of_person, 0}, stop, b, bound, today, latch_red_flag);
    };
    if (told && s.unexpected_breath.value == 1) return ends(2, 0);
    if (b >= 14) return ends(0, 14);
    if (s.least_effort_on != today) {
        if (b >= 10) return ends(3, 10);
        if (b >= 6) rest_until(f, today + 1), say(f, red_3, 3, {of_person, 0}, rest, b, 6, today);
        return;
    }
    const int above = b - s.least_effort;
    if ((b >= 10 && above >= 2) || (b >= 6 && above >= 4)) ends(1, s.least_effort);
}
inline void heart_rate_alarm(const form& rx, const state& s, const limits& l, found& f) {
    const int today = s.today;
    if (!rx.takes_heart_rate || !is_new(s.heart_rate, today, 0) || says_yes(s.unreliable_rate, today, 365)) return;
    const int beats = s.heart_rate.value, most = says_yes(s.slowed_heart, today, 100'000) ? std::min(l.alarm, l.alarm_slowed) : l.alarm;
    if (beats < most) return;
    const bool a_sign = (is_new(s.warnings, today, 0) && s.warnings.value != 0) || (is_new(s.breath, today, 0) && s.breath.value >= 6) || says_yes(s.unexpected_breath, today);
    seek_care(f, a_sign ? 3 : 2), say(f, red_4, a_sign, {of_person, 0}, stop, beats, most, today, latch_red_flag);
}
inline void heart_rate_untold(const form& rx, const state& s, const wish& w, found& f) {
    if (!rx.takes_heart_rate || w.c->last == never || w.c->last == s.today || (s.heart_rate.known && s.heart_rate.on >= w.c->last)) return;
    if (says_yes(s.unreliable_rate, s.today, 365)) return;
    act(f, hold), say(f, red_4, 2, {of_exercise, w.o->place}, hold, 0, 0, s.today, 0, 1);
}
inline void wish_to_end(const state& s, found& f) {
    if (says_yes(s.wish_to_stop, s.today)) act(f, hold), end_now(f, 2), say(f, red_5, 0, {of_person, 0}, hold, 0, 0, s.today);
}
inline void unanswered_gate(const state& s, found& f) {
    if (is_new(s.warnings, s.today, 0) && is_new(s.illness, s.today, 0)) return;
    rest_until(f, s.today + 1), leave(f, daily_life), say(f, red_7, 0, {of_person, 0}, rest, 0, 0, s.today, 0, 1);
}
inline void red_return(const state& s, const limits& l, found& f) {
    if (s.red_cleared_on == never || s.today < s.red_cleared_on) return;
    const int ago = s.today - s.red_cleared_on;
    if (ago == 0) lower(f, l.first_after_red);
    if (ago < 14) f.sum.only |= start_phase;
    if (s.supervised_first) f.sum.only |= supervised_only;
    if (ago == 0) say(f, red_6, 0, {of_person, 0}, regress, l.first_after_red, 0, s.red_cleared_on);
    else if (ago < 14) say(f, red_6, 1, {of_person, 0}, progress, ago, 14, s.red_cleared_on);
    else if (s.supervised_first) say(f, red_6, 2, {of_person, 0}, progress, 0, 0, s.red_cleared_on);
}

// ── screening ──

inline void clearance_gate(const state& s, const limits& l, found& f) {
    const place p{of_person, 0};
    const auto waits = [&](int arm, int value, int bound) { wait_for(f, latch_programme), say(f, scr_1, arm, p, await_clearance, value, bound, s.today, latch_programme); };
    if (s.cleared_on == never) return waits(0, 0, 0);
    const int age = s.today - s.cleared_on;
    if (age > l.clearance_valid || s.today > s.cleared_until) return waits(1, age, l.clearance_valid);
    if (s.named_change > s.cleared_on) return waits(2, 0, 0);
    if (s.other_change > s.cleared_on && s.today - s.other_change < 14) {
        act(f, hold), ask(f, please_renew);
        return say(f, scr_1, 3, p, hold, s.today - s.other_change, 14, s.today);
    }
    if (age >= l.clearance_valid - 30) ask(f, please_renew), say(f, scr_1, 4, p, progress, age, l.clearance_valid, s.today);
}
inline void contraindication_on_record(const state& s, found& f) {
    if (!is_new(s.contraindications, s.today, 365)) return act(f, hold), say(f, scr_2, 0, {of_person, 0}, hold, 0, 0, s.today, 0, 1);
    if (s.contraindications.value == 0) return;
    wait_for(f, latch_contraindication, care_team_only);
    say(f, scr_2, 0, {of_person, 0}, await_clearance, s.contraindications.value, 0, s.contraindications.on, latch_contraindication);
}

inline bool over(const limits& l, int upper, int lower) { return upper >= l.systolic_most || lower >= l.diastolic_most; }
inline bool both_over(const limits& l, const pressures& p) { return over(l, p.systolic, p.diastolic) && over(l, p.systolic_again, p.diastolic_again); }
inline bool one_over(const limits& l, const pressures& p) {
    const bool first = over(l, p.systolic, p.diastolic), again = over(l, p.systolic_again, p.diastolic_again);
    return first ? !again && (p.systolic_again < 0 || p.diastolic_again < 0) : again && (p.systolic < 0 || p.diastolic < 0);
}
/// The lower of two readings, or the one there is.
inline int upper_of(const pressures& p) {
    return p.systolic_again < 0 ? p.systolic : p.systolic < 0 ? p.systolic_again : std::min(p.systolic, p.systolic_again);
}
inline pressures pressures_on(const state& s, int day) {
    for (int i = 0; i != s.n_pressures; ++i)
        if (s.pressure[i].on == day) return s.pressure[i];
    return {};
}
inline void blood_pressure(const form& rx, const state& s, const limits& l, found& f) {
    if (!rx.takes_pressure) return;
    const int today = s.today;
    const pressures t = pressures_on(s, today);
    const bool signs = is_new(s.low_pressure_signs, today, 0), told = is_new(s.systolic, today, 0);
    const int v = std::max(upper_of(t), 0);
    arm_of a;
    unsigned latched = 0;
    const auto waits = [&](int arm, int bound) { wait_for(f, latch_programme), latched = latch_programme, a.take(await_clearance, arm, v, bound); };
    if (t.systolic < 0) a.take(hold, 0, 0, 0, true);
    else if (t.diastolic < 0) a.take(hold, 6, v, 0, true);
    if ((upper_of(t) >= 0 && upper_of(t) < 90) || t.drop > 20) {
        if (!signs) a.take(hold, 6, v, 0, true);
        else if (s.low_pressure_signs.value == 1) waits(3, 90);
    }
    if (both_over(l, t)) {
        waits(0, l.systolic_most);
    } else if (one_over(l, t)) {
        rest_until(f, today + 1), a.take(rest, 2, v, l.systolic_most, true);
        const pressures y = s.lasts.cleared_on < today - 1 ? pressures_on(s, today - 1) : pressures{};
        if (both_over(l, y) || one_over(l, y)) waits(1, l.systolic_most);
    }
    act(f, a.act), a.tell(f, scr_3, {of_person, 0}, today, signs || told ? today : never, latched);
}
inline void pressure_for_resistance(const form& rx, const state& s, const limits& l, const wish& w, found& f) {
    if (!rx.takes_pressure || w.o->kind != strength) return;
    const int v = upper_of(pressures_on(s, s.today));
    if (v < l.systolic_for_load) return;
    const bool heard = is_new(s.systolic, s.today, 0) || is_new(s.low_pressure_signs, s.today, 0);
    rest_until(f, s.today + 1), say(f, scr_3, 4, {of_exercise, w.o->place}, rest, v, l.systolic_for_load, heard ? s.today : never);
}
inline void pressure_often_high(const form& rx, const state& s, const limits& l, int mode, found& f) {
    if (!rx.takes_pressure || mode != loaded_work) return;
    int days = 0;
    for (int i = 0; i != s.n_pressures; ++i) {
        const pressures& p = s.pressure[i];
        if (p.on > s.today || s.today - p.on >= 14 || (p.on == s.today && p.systolic_again < 0) || p.on <= s.modes[loaded_work].cleared_on) continue;
        days += upper_of(p) >= l.systolic_for_load;
    }
    if (days < 3) return;
    const bool heard = is_new(s.systolic, s.today, 0) || is_new(s.low_pressure_signs, s.today, 0);
    wait_for(f, latch_pressure), say(f, scr_3, 5, {of_mode, mode}, await_clearance, days, 3, heard ? s.today : never, latch_pressure);
}
/// The lower of two, or the one there is; -1 when there is none.
inline int lower_of(const twice& t) { return t.again < 0 ? t.first : t.first < 0 ? t.again : std::min(t.first, t.again); }
inline bool both_from(const twice& t, int n) { return t.first >= n && t.again >= n; }
inline bool one_from(const twice& t, int n) { return (t.first >= n && t.again < 0) || (t.again >= n && t.first < 0); }
inline twice pulse_on(const state& s, int day) {
    for (int i = 0; i != s.n_pulses; ++i)
        if (s.pulse[i].on == day) return s.pulse[i];
    return {};
}
/// The measured day before today, within a week.
inline twice pulse_before(const state& s) {
    for (int i = 0; i != s.n_pulses; ++i)
        if (s.pulse[i].on < s.today) return s.today - s.pulse[i].on <= 7 ? s.pulse[i] : twice{};
    return {};
}
inline void pulse_at_rest(const form& rx, const state& s, const limits& l, found& f) {
    if (!rx.takes_pulse) return;
    const twice t = pulse_on(s, s.today);
    const place p{of_person, 0};
    const int v = lower_of(t), band = l.pulse_band, most = std::min(band + 1, l.pulse_most);
    if (v < 0) return act(f, hold), say(f, scr_4, 0, p, hold, 0, 0, s.today, 0, 1);
    arm_of a;
    const bool signs = is_new(s.low_pressure_signs, s.today, 0), told = signs || is_new(s.resting_rate, s.today, 0);
    unsigned latched = 0;
    const auto waits = [&](int arm, int bound) { wait_for(f, latch_programme), latched = latch_programme, a.take(await_clearance, arm, v, bound); };
    if (v < 50 && !signs) a.take(hold, 5, v, 50, true);
    if (v < 40 || (v < 50 && says_yes(s.low_pressure_signs, s.today))) waits(4, v < 40 ? 40 : 50);
    if (const bool twice = both_from(t, most); twice || one_from(t, most)) {
        if (both_from(t, l.pulse_most)) waits(0, l.pulse_most);
        rest_until(f, s.today + 1), a.take(rest, twice ? 3 : 2, v, band, !twice);
        if (twice) ask(f, please_measure);
        const by_hand::twice y = pulse_before(s);
        if (y.on != never && y.on > s.lasts.cleared_on && (both_from(y, most) || one_from(y, most))) waits(1, band);
    }
    act(f, a.act), a.tell(f, scr_4, p, s.today, told ? s.today : never, latched);
}
inline bool breathless(const state& s) { return (is_new(s.breath, s.today, 0) && s.breath.value >= 6) || says_yes(s.unexpected_breath, s.today); }
inline bool breath_told(const state& s) { return is_new(s.breath, s.today, 0) || is_new(s.unexpected_breath, s.today, 0); }
inline void oxygen_at_rest(const form& rx, const state& s, const limits& l, found& f) {
    if (!rx.takes_oxygen) return;
    const twice t = s.oxygen.on == s.today ? s.oxygen : twice{};
    const place p{of_person, 0};
    const int v = lower_of(t), heard = breath_told(s) || is_new(s.saturation, s.today, 0) ? s.today : never;
    if (v < 0) return act(f, hold), say(f, scr_5, 0, p, hold, 0, 0, s.today, 0, 1);
    const bool first = t.first >= 0 && t.first < l.oxygen, again = t.again >= 0 && t.again < l.oxygen;
    if (!(first && again) && !((first || again) && (t.first < 0 || t.again < 0))) return;
    const bool both = first && again;
    if (both) wait_for(f, latch_programme);
    else rest_until(f, s.today + 1);
    if (breathless(s)) seek_care(f, 3), say(f, scr_5, 1, p, stop, v, l.oxygen, heard, both ? latch_red_flag | latch_programme : latch_red_flag);
    else if (both) say(f, scr_5, 0, p, await_clearance, v, l.oxygen, heard, latch_programme);
    else say(f, scr_5, 2, p, rest, v, l.oxygen, s.today, 0, 1);
}
inline void oxygen_at_work(const form& rx, const state& s, const limits& l, found& f) {
    if (!rx.takes_oxygen_at_work || !is_new(s.saturation_at_work, s.today, 0) || s.saturation_at_work.value >= l.oxygen_at_work) return;
    const int v = s.saturation_at_work.value;
    wait_for(f, latch_programme), end_now(f, 2);
    if (breathless(s)) seek_care(f, 3), say(f, scr_5_work, 4, {of_person, 0}, stop, v, l.oxygen_at_work, s.today, latch_red_flag | latch_programme);
    else say(f, scr_5_work, 3, {of_person, 0}, await_clearance, v, l.oxygen_at_work, s.today, latch_programme);
}
inline void oxygen_untold(const form& rx, const state& s, const wish& w, found& f) {
    if (!rx.takes_oxygen_at_work || w.c->last == never || w.c->last == s.today || (s.saturation_at_work.known && s.saturation_at_work.on >= w.c->last)) return;
    act(f, hold), say(f, scr_5_work, 5, {of_exercise, w.o->place}, hold, 0, 0, s.today, 0, 1);
}
inline void growing_worse(const state& s, found& f) {
    const place p{of_person, 0};
    if (!is_new(s.worse, s.today, 14)) {
        const int silent = s.first_entry == never ? 0 : s.today - std::max(s.first_entry, s.worse.on);
        if (silent > 14) act(f, hold), say(f, scr_7, 1, p, hold, silent, 14, s.today, 0, 1);
        return;
    }
    int found_yes = 0;
    bool all_yes = true;
    for (int d = s.today, seen = 0; seen != 3 && s.today - d < 7 && d > s.lasts.cleared_on; --d)
        if (const int n = number_on(s.worse_days, d, 32); n >= 0) ++seen, all_yes = all_yes && n == 1, found_yes += n;
    if (all_yes && found_yes == 3) wait_for(f, latch_programme), say(f, scr_7, 0, p, await_clearance, 3, 3, s.worse.on, latch_programme);
}
inline void quick_gain(const form& rx, const state& s, found& f) {
    if (!rx.takes_weight) return;
    const place p{of_person, 0};
    if (!is_new(s.body_weight, s.today, 7)) return act(f, hold), say(f, scr_7_weight, 3, p, hold, 0, 0, s.today, 0, 1);
    int rise = 0;
    for (int i = 0; i != s.n_weights; ++i)
        if (s.weights[0].on - s.weights[i].on <= 3 && s.weights[i].on > s.lasts.cleared_on) rise = std::max(rise, s.weights[0].value - s.weights[i].value);
    if (rise >= 20) wait_for(f, latch_programme), say(f, scr_7_weight, 2, p, await_clearance, rise, 20, s.body_weight.on, latch_programme);
}
inline bool weak_breath(const state& s, const limits& l) { return s.capacity.value >= 0 && s.capacity.value < l.capacity; }
inline void weak_breathing(const state& s, const limits& l, int mode, found& f) {
    if (mode == aerobic_work && weak_breath(s, l)) only(f, start_phase), say(f, scr_9, 0, {of_mode, mode}, progress, s.capacity.value, l.capacity, s.today);
}
inline void acute_illness(const state& s, const limits& l, found& f) {
    const int today = s.today;
    const bool heat = is_new(s.temperature, today, 0), gut = is_new(s.upset_gut, today, 0), sick = gut && s.upset_gut.value == 1;
    const bool hot = heat && s.temperature.value >= l.fever, ill = is_new(s.illness, today, 0) && s.illness.value > 0;
    const place p{of_person, 0};
    if (hot || sick) {
        rest_until(f, today + (sick ? 2 : 1)), leave(f, daily_life);
        if (sick) say(f, scr_6, 1, p, rest, 0, 0, today);
        else say(f, scr_6, 0, p, rest, s.temperature.value, l.fever, today);
    } else if (ill && (!heat || !gut)) {
        act(f, hold), say(f, scr_6, 2, p, hold, 0, 0, today, 0, 1);
    }
}
inline void therapist_first(const state& s, const limits& l, int mode, found& f) {
    if (mode != loaded_work) return;
    const int age = s.today - s.therapist_on;
    if (s.therapist_on != never && age <= l.therapist_valid) return;
    only(f, no_external_load), ask(f, please_see_therapist);
    if (s.therapist_on == never) say(f, scr_8, 0, {of_mode, mode}, progress, 0, 0, s.today);
    else say(f, scr_8, 1, {of_mode, mode}, progress, age, l.therapist_valid, s.today);
}

// ── falls ──

inline void fall_risk_tier(const state& s, const day_facts& x, int mode, found& f) {
    if (mode != standing_work || x.falling.tier == low) return;
    const bool grave = x.falling.tier == high;
    only(f, grave ? supported_standing | supervised_only : supported_standing);
    say(f, fal_1, grave ? 0 : x.falling.is_known ? 1 : 2, {of_mode, mode}, progress, x.falling.in_365_days, 0, s.today);
}
inline void company_for_standing(const state& s, const day_facts& x, int mode, found& f) {
    if (mode != standing_work) return;
    const bool told = is_new(s.company, s.today, 0);
    const int heard = told ? s.today : never;
    const place p{of_mode, mode};
    only(f, supported_standing);
    if (x.falling.tier == low) return say(f, fal_2, 2, p, progress, 0, 0, heard);
    only(f, company);
    if (told && s.company.value == 1) return say(f, fal_2, 0, p, progress, 0, 0, heard);
    rest_until(f, s.today + 1);
    if (told) say(f, fal_2, 1, p, rest, 0, 0, heard);
    else say(f, fal_2, 3, p, rest, 0, 0, s.today, 0, 1);
}
struct last_fall {
    int newest = never, in_7_days = 0;
    bool grave = false, long_lie = false;
};
inline last_fall last_fall_of(const state& s) {
    last_fall l;
    for (int i = 0; i != s.n_falls; ++i) {
        const fall& x = s.falls[i];
        if (x.on > s.today) continue;
        if (l.newest == never) l.newest = x.on;
        if (x.on == l.newest) l.grave = l.grave || x.grave, l.long_lie = l.long_lie || x.long_lie;
        l.in_7_days += s.today - x.on < 7 && x.on > s.falls_consumed;
    }
    return l;
}
inline void after_a_fall(const state& s, found& f) {
    const last_fall l = last_fall_of(s);
    const bool asked = is_new(s.fell, s.today, 0);
    const int heard = asked ? s.fell.on : never;
    if (l.newest != s.today) {
        if (asked && s.fell.value == 1) rest_until(f, s.today + 1), say(f, fal_3, 2, {of_person, 0}, rest, 0, 0, heard);
        return;
    }
    rest_until(f, s.today + 1);
    if (l.grave) seek_care(f, 3), say(f, fal_3, 0, {of_person, 0}, stop, 0, 0, heard, latch_red_flag);
    else if (l.long_lie) seek_care(f, 2), say(f, fal_3, 1, {of_person, 0}, stop, 60, 0, heard, latch_red_flag);
    else say(f, fal_3, 2, {of_person, 0}, rest, 0, 0, heard);
}
inline void standing_after_a_fall(const state& s, int mode, found& f) {
    if (mode != 0) return;
    const last_fall l = last_fall_of(s);
    const place p{of_mode, mode};
    const bool asked = is_new(s.fell, s.today, 0), lately = l.newest != never && s.today - l.newest < 14;
    const int heard = asked ? s.fell.on : never;
    if (!lately) {
        if (!asked) f.sum.only |= supported_standing, say(f, fal_3, 5, p, progress, 0, 0, s.today, 0, 1);
        else if (s.fell.value == 1) f.sum.only |= supported_standing | company, say(f, fal_3, 3, p, progress, 0, 14, heard);
        return;
    }
    f.sum.only |= supported_standing | company;
    if (l.newest == s.today && l.in_7_days >= 2) wait_for(f, latch_falls), say(f, fal_3, 4, p, await_clearance, l.in_7_days, 2, heard, latch_falls);
    else say(f, fal_3, 3, p, progress, s.today - l.newest, 14, heard);
}

// ── overwork ──

inline void weaker_after_work(const state& s, const limits& l, const limb& x, place p, found& f) {
    if (x.trained.newest == never) return;
    if (!is_new(x.weaker, s.today, 400)) return act(f, hold), say(f, ovw_1, 0, p, hold, 0, 0, s.today, 0, 1);
    if (x.weaker.on != s.today || x.weaker.value == 0) return;
    int clear = 0, any = 0, seen = 0;
    for (bits left = turned(x.weaker_days.told, s.today - x.weaker_days.newest); left != 0 && seen != 3; left &= left - 1) {
        const int ago = __builtin_ctzll(left);
        if (s.today - ago <= x.lasts.cleared_on) continue;
        const int w = number_at(x.weaker_days, ago + x.weaker_days.newest - s.today);
        ++seen, clear += w == 2, any += w >= 1;
    }
    rest_until(f, s.today + l.weaker_rest);
    if (x.weaker.value == 2) {
        lower(f, l.weaker_back_off), mark(f, 2);
        if (clear >= 2) wait_for(f, latch_overwork), say(f, ovw_1, 1, p, await_clearance, clear, 2, s.today, latch_overwork);
        else say(f, ovw_1, 0, p, rest, 2, 0, s.today);
    } else if (any >= 2) {
        lower(f, 900), mark(f, 1), say(f, ovw_1, 3, p, rest, any, 2, s.today);
    } else {
        say(f, ovw_1, 2, p, rest, 1, 0, s.today);
    }
}
inline void soreness_clock(const state& s, const limits& l, const limb& x, place p, int usual, found& f) {
    const int today = s.today;
    if (!is_new(x.sore, today, 0)) return rest_until(f, today + 1), say(f, ovw_2, 0, p, rest, 0, 0, today, 0, 1);
    const int v = x.sore.value, e = v - usual, trained = x.trained.newest, n = trained == never ? -1 : today - trained;
    const bool unlike = is_new(x.unusual, today, 0), tasks = is_new(x.in_the_way, today, 0);
    int grave = 0, arm = 0, value = 0, bound = 0;  // 1 hold, 2 rest, 3 work taken back, 4 wait for a word
    bool silent = false;
    const auto joined = [&](int g, int a, int val, int b) {
        if (g > grave) grave = g, arm = a, value = val, bound = b, silent = a == 10;
    };
    bool back = false, waits = false;
    if (unlike && x.unusual.value == 1) joined(2, 6, v, 0);
    if (v > 0 && (!unlike || !tasks)) joined(1, 10, v, 0);
    if (v >= l.gate && e >= 1) joined(2, 0, v, l.gate);
    if (tasks && x.in_the_way.value == 1) back = n >= 1, joined(n >= 1 ? 3 : 2, 7, v, 0);
    if (n == 1 && v >= 6 && e >= l.excess) back = true, joined(3, 1, v, 6);
    if (n >= 2 && v >= 2 && e >= l.excess) back = true, joined(3, 2, v, usual + l.excess);
    if (n >= 2 && v >= 3 && e == 1) joined(2, 3, v, 3);
    if (n == 3 && v >= 4 && e >= l.excess) {
        const int ago = x.soreness.newest - (trained + 2);
        const bool told = ago >= 0 && ago < 56 && (x.soreness.told >> ago & 1) != 0;
        if (!told || number_at(x.soreness, ago) >= 4) waits = true, joined(4, 4, v, 4);
    }
    if (n >= 7 && v >= 4 && e >= 1) {
        const bits since = (bits{1} << std::min(n - 1, 56)) - 2;
        if ((since & turned(x.soreness.told & ~from(x.soreness, 4), today - x.soreness.newest)) == 0) waits = true, joined(4, 5, v, 4);
    }
    if (grave == 0) return;
    if (grave == 1) {
        act(f, hold);
    } else {
        if (waits) wait_for(f, latch_overwork);
        const bool rests = (unlike && x.unusual.value == 1) || (v >= l.gate && e >= 1) || (tasks && x.in_the_way.value == 1) || back || (n >= 2 && v >= 3 && e == 1);
        if (rests) rest_until(f, today + 1);
        if (back) lower(f, l.sore_back_off), mark(f, 2);
    }
    static constexpr int acts[] = {progress, hold, rest, rest, await_clearance};
    say(f, ovw_2, arm, p, acts[grave], value, bound, today, waits ? latch_overwork : 0, silent);
}
inline void soreness_recalled(const state& s, const limits& l, const limb& x, place p, int usual, found& f) {
    const int today = s.today, d = x.trained.newest;
    if (!is_new(x.recalled, today, 0)) {
        const int ago = today - d;
        if (d == never || ago > 14 || ago < 3) return;
        const bits asked = (bits{1} << (ago - 1)) - 2, unsaid = asked & ~turned(x.soreness.told, today - x.soreness.newest);
        if (unsaid == 0) return;
        const bits closed = asked & turned(x.recalled_days.told, today - x.recalled_days.newest) << 1;
        if (closed != 0 && __builtin_ctzll(unsaid) >= __builtin_ctzll(closed)) return;
        return rest_until(f, today + 1), say(f, ovw_2_recalled, 11, p, rest, 0, 0, today, 0, 1);
    }
    if (d == never) return;
    const int v = x.recalled.value, e = v - usual, n = x.recalled.on - d;
    if ((n >= 1 && v >= 6 && e >= 2) || (n >= 2 && v >= 2 && e >= 2)) {
        rest_until(f, today + 1), lower(f, l.recalled_back_off), mark(f, 2);
        say(f, ovw_2_recalled, 8, p, rest, v, usual + 2, today);
    } else if (v >= 4 && e >= 1) {
        rest_until(f, today + 1), say(f, ovw_2_recalled, 8, p, rest, v, 4, today);
    }
}
inline void widespread_soreness(const state& s, found& f) {
    if (s.unusual_on == s.today && s.n_unusual >= 3) rest_until(f, s.today + 1), say(f, ovw_2_person, 9, {of_person, 0}, rest, s.n_unusual, 3, s.today);
}
inline int severe_cramps(const state& s, const course& c) {
    int seen = 0, severe = 0;
    if (c.felt_on == s.today && c.felt_cramp >= 0 && s.today > c.lasts.cleared_on) ++seen, severe += c.felt_cramp == 2;
    for (int i = 0; i != c.n_sessions && seen != 3; ++i)
        if (c.sessions[i].cramped >= 0 && c.sessions[i].on > c.lasts.cleared_on) ++seen, severe += c.sessions[i].cramped == 2;
    return severe;
}
inline void severe_cramp(const state& s, const limits& l, const wish& w, found& f) {
    if (!w.trains) return;
    const place p{of_exercise, w.o->place};
    if (!is_new(w.c->cramp, s.today, 400)) {
        if (left_open(s, w.c->last, after_cramp)) act(f, hold), say(f, ovw_3, 2, p, hold, 0, 0, s.today, 0, 1);
        return;
    }
    if (w.c->cramp.value != 2 || w.c->cramp.on != s.today) return;
    const int severe = severe_cramps(s, *w.c);
    lower(f, l.cramp_back_off), mark(f, 2), end_now(f, 1);
    if (severe >= 2) wait_for(f, latch_overwork), say(f, ovw_3, 1, p, await_clearance, severe, 2, s.today, latch_overwork);
    else say(f, ovw_3, 0, p, regress, 0, 0, s.today);
}
inline void heaviness_after(const state& s, const limits& l, const limb& x, place p, found& f) {
    const int today = s.today;
    const bool hours = is_new(x.heavy_hours, today, 400), morning = is_new(x.heavy_this_morning, today, 0);
    arm_of a;
    if (left_open(s, x.trained.newest, after_heaviness) && (!hours || (!morning && x.trained.newest == today - 1))) a.take(hold, 2, 0, 0, true);
    if (hours && x.heavy_hours.on == today && x.heavy_hours.value > l.heavy_hours) lower(f, 900), mark(f, 1), a.take(regress, 0, x.heavy_hours.value, l.heavy_hours);
    if (morning && x.heavy_this_morning.value == 1) rest_until(f, today + 1), a.take(rest, 1);
    act(f, a.act), a.tell(f, ovw_4, p, today, today);
}
inline void slow_to_settle(const state& s, const limits& l, found& f) {
    if (s.trained.newest == never) return;
    const place p{of_person, 0};
    const bool told = is_new(s.settle_minutes, s.today, 400), after = is_new(s.after_effects, s.today, 400);
    if (told && s.settle_minutes.on == s.today && s.settle_minutes.value > l.settle_minutes) {
        wait_for(f, latch_overwork);
        return say(f, ovw_5, 0, p, await_clearance, s.settle_minutes.value, l.settle_minutes, s.today, latch_overwork);
    }
    if (!after || (!told && (s.after_effects.value & after_slow_breath) != 0)) act(f, hold), say(f, ovw_5, 1, p, hold, 0, 0, s.today, 0, 1);
}
inline void limited_the_next_day(const state& s, const limits& l, found& f) {
    const place p{of_person, 0};
    if (!is_new(s.limited_next_day, s.today, 0)) {
        if (s.trained.newest == s.today - 1) act(f, hold), say(f, ovw_6, 1, p, hold, 0, 0, s.today, 0, 1);
    } else if (s.limited_next_day.value == 1) {
        rest_until(f, s.today + 1), lower(f, l.limited_back_off), mark(f, 2), say(f, ovw_6, 0, p, rest, 0, 0, s.today);
    }
}
inline void joint_pain_after(const state& s, const limits& l, const wish& w, found& f) {
    if (!w.trains) return;
    const answer &hours = w.c->joint_pain_hours, &alarm = w.c->joint_alarm;
    const bool told = is_new(hours, s.today, 400), asked = is_new(alarm, s.today, 400);
    arm_of a;
    unsigned latched = 0;
    if ((!told || !asked) && left_open(s, w.c->last, after_joint_pain)) a.take(hold, 2, 0, 0, true);
    if (told && hours.on == s.today && hours.value > l.joint_hours) lower(f, l.joint_back_off), mark(f, 2), a.take(regress, 0, hours.value, l.joint_hours);
    if (asked && alarm.on == s.today && alarm.value == 1) wait_for(f, latch_overwork), latched = latch_overwork, a.take(await_clearance, 1);
    act(f, a.act), a.tell(f, ovw_7, {of_exercise, w.o->place}, s.today, s.today, latched);
}
inline void pain_light(const state& s, const limits& l, const wish& w, found& f) {
    if (!w.trains) return;
    const place p{of_exercise, w.o->place};
    const bool told = is_new(w.c->pain, s.today, 400);
    const int v = told ? w.c->pain.value : 0, bound = v >= 7 ? 7 : l.red, amber = std::min(l.amber, l.red);
    const bool sharp = says_yes(w.c->sharp_pain, s.today);
    if (!sharp && !told) {
        if (w.c->last != never) act(f, hold), say(f, ovw_8, 3, p, hold, 0, 0, s.today, 0, 1);
        return;
    }
    if (!sharp && w.c->pain.on != s.today) return;
    const bool rises = v > (is_new(w.c->pain_before, s.today, 0) ? w.c->pain_before.value : 0);
    if (sharp || v >= 7 || (v >= l.red && rises)) {
        lower(f, l.pain_back_off), mark(f, 2), end_now(f, 1);
        if (sharp) say(f, ovw_8, 2, p, regress, v, 0, s.today);
        else say(f, ovw_8, 1, p, regress, v, bound, s.today);
    } else if (v >= amber && rises) {
        act(f, hold), say(f, ovw_8, 0, p, hold, v, amber, s.today);
    }
}
inline void daily_tasks_lost(const state& s, found& f) {
    const place p{of_person, 0};
    if (!is_new(s.harder, s.today, 21)) {
        const int silent = s.first_entry == never ? 0 : s.today - std::max(s.first_entry, s.harder.on);
        if (silent > 21) act(f, hold), say(f, ovw_10, 2, p, hold, silent, 21, s.today, 0, 1);
        return;
    }
    if (s.harder.value != 2 || s.harder_since != s.today) return;
    lower(f, 800), mark(f, 2), ask(f, please_ask_tasks), say(f, ovw_10, 0, p, regress, 2, 0, s.harder.on);
}
inline void load_while_tasks_are_harder(const state& s, const limits& l, int mode, found& f) {
    if (mode != loaded_work || !is_new(s.harder, s.today, 0) || s.harder.value != 2) return;
    const int n = s.today - std::max(s.harder_since, s.modes[loaded_work].cleared_on);
    if (n >= l.harder_days) wait_for(f, latch_overwork), say(f, ovw_10, 1, {of_mode, mode}, await_clearance, n, l.harder_days, s.today, latch_overwork);
}
inline void next_session_gate(const state& s, const limb& x, place p, int usual, found& f) {
    if (!is_new(x.sore, s.today, 0)) return rest_until(f, s.today + 1), say(f, ovw_9, 0, p, rest, 0, 0, s.today, 0, 1);
    if (x.sore.value >= 4 && x.sore.value > usual) rest_until(f, s.today + 1), say(f, ovw_9, 0, p, rest, x.sore.value, 4, x.sore.on);
}

// ── recovery ──

inline void recovery_by_effort(const state& s, const limits& l, const limb& x, place p, found& f) {
    if (x.trained.newest == never) return;
    const bool untold = x.efforts_open != 0, hard = untold || x.hardest >= 12, light = x.hardest <= 6;
    int n = l.after_light;
    if (!light || hard) n = std::max(n, l.after_moderate);
    if (hard) n = std::max(n, l.after_hard);
    int arm = untold ? 4 : hard ? 2 : light ? 0 : 1;
    if (x.new_work && n < 2) n = 2, arm = 3;
    if (s.today - x.trained.newest < n) rest_until(f, x.trained.newest + n), say(f, min_3, arm, p, rest, x.hardest, n, s.today);
}

/// Whether 28 days of it left no region sore on the second day, and at least half of those days are known.
inline bool was_tolerated(const state& s, const order& o) {
    const int today = s.today;
    for (int k = 0; k != o.n_of_regions; ++k) {
        const limb& x = s.limbs[o.regions[k]];
        const bits second_day = turned(x.resisted.in, today - x.resisted.newest) >> 2 & 0x3ffffff;  // bit i for `today - i`
        const int by = today - x.soreness.newest, usual = usual_soreness(x, today);
        const bits told = second_day & turned(x.soreness.told, by), sore = told & turned(from(x.soreness, usual == 0 ? 2 : std::max(usual + 1, 3)), by);
        if (second_day == 0 || sore != 0 || 2 * count_of(told) < count_of(second_day)) return false;
    }
    return true;
}
inline void days_a_week(const state& s, const limits& l, const wish& w, found& f) {
    const place p{of_exercise, w.o->place};
    const int today = s.today;
    if (w.is_aerobic) {
        const int n = days_of_last_six(s.aerobic, today);
        if (n >= l.aerobic_days) rest_until(f, today + 1), say(f, min_4, 0, p, rest, n, l.aerobic_days, never);
        return;
    }
    if (w.o->kind != strength) return;
    int most = most_int, heard = never;
    if (is_new(w.c->one_rm, today, 92)) most = static_cast<int>(std::int64_t{w.c->one_rm.value} * l.of_one_rm / 10), heard = w.c->one_rm.on;
    int n = 0;
    bool yesterday = false, light = true;
    for (int k = 0; k != w.o->n_of_regions; ++k) {
        const limb& x = s.limbs[w.o->regions[k]];
        const bits worked = turned(x.resisted.in, today - x.resisted.newest);
        n = std::max(n, count_of(worked & 0x7e)), yesterday = yesterday || (worked & 2) != 0, light = light && x.efforts_open == 0 && x.hardest <= 6;
    }
    const int age = w.c->began == never ? -1 : today - w.c->began;
    const bool loaded = w.from[weight] > 0 || w.to[weight] > 0 || !light, tolerated = !loaded && age >= 28 && was_tolerated(s, *w.o);
    const int days = loaded ? (age < 28 ? 2 : 3) : tolerated ? 5 : 7;
    const bool rests = (yesterday && !tolerated) || n >= days;
    if (!rests && w.to[weight] <= most) return;
    f.sum.limit[weight] = std::min(f.sum.limit[weight], most);
    if (!rests) return say(f, min_4, 3, p, progress, w.to[weight], most, heard);
    rest_until(f, today + 1);
    if (yesterday && !tolerated) say(f, min_4, 2, p, rest, 1, 0, heard);
    else say(f, min_4, 1, p, rest, n, days, heard);
}
inline void weekly_day_of_rest(const state& s, found& f) {
    const int n = days_of_last_six(s.trained, s.today);
    if (n >= 6) rest_until(f, s.today + 1), say(f, min_4_person, 4, {of_person, 0}, rest, n, 6, s.today);
}

// ── fatigue ──

inline void unusual_tiredness(const state& s, const limits& l, found& f) {
    const place p{of_person, 0};
    const int today = s.today;
    const bool now = is_new(s.fatigue, today, 0), asked = is_new(s.unusual_fatigue, today, 0);
    const int heard = std::max(now ? s.fatigue.on : never, asked ? s.unusual_fatigue.on : never);
    const bool unsaid = !now || !asked;
    if (unsaid) act(f, hold);
    const bits unusual = turned(s.tired_unusually.in, today - s.tired_unusually.newest), told = (turned(s.tired.told, today - s.tired.newest) | unusual) & 0xfffffff;
    const int ahead = s.tired.newest - today;
    const auto plain_hold = [&] { if (unsaid) say(f, fat_1, 5, p, hold, 0, 0, today, 0, 1); };
    if ((told & 1) == 0) return plain_hold();

    int usual = median(s.tired, today, 0x7ffe, 10);
    if (usual < 0) usual = median(s.tired, today, ~bits{1}, 10);
    if (usual < 0) usual = s.enrolled_fatigue_on != never && today - s.enrolled_fatigue_on <= 182 ? s.enrolled_fatigue : -1;
    else if (s.fatigue_reference >= 0) usual = std::min(usual, s.fatigue_reference + 2);

    const auto number = [&](int ago) { return ago + ahead >= 0 && ago + ahead < 56 && (s.tired.told >> (ago + ahead) & 1) != 0 ? number_at(s.tired, ago + ahead) : -1; };
    const auto much = [&](int ago) {
        if ((unusual >> ago & 1) != 0) return true;
        const int v = number(ago);
        if (v < 0) return false;
        if (usual < 0) return v >= 7;
        return v - usual >= l.above_usual || (v >= l.high && usual < 7);
    };
    const int v = number(0);
    if (!much(0)) {
        if (usual >= 0 && v > usual && !unsaid) return act(f, hold), say(f, fat_1, 1, p, hold, v, usual, heard);
        return plain_hold();
    }
    int run = 0, run_known = 0, in_a_row = 0, spells = 0, last = -1;
    bool ill = false, opens = false;
    for (bits left = told; left != 0; left &= left - 1) {
        const int ago = __builtin_ctzll(left);
        if (today - ago <= s.lasts.cleared_on || !much(ago)) break;
        in_a_row += in_a_row == run && ago == in_a_row;
        const int i = ago + s.ill.newest - today;
        ill = ill || (i >= 0 && i < 32 && (s.ill.told >> i & 1) != 0 && number_at(s.ill, i) > 0);
        ++run, run_known += usual >= 0 || (unusual >> ago & 1) != 0;
    }
    for (bits left = told; left != 0;) {
        const int ago = 63 - __builtin_clzll(left);
        left &= ~(bits{1} << ago);
        if (today - ago <= s.lasts.cleared_on || today - ago <= s.spells_used_on || !much(ago)) continue;
        opens = last < 0 || last - ago > 2;
        spells += opens, last = ago;
    }
    if (run_known >= 7 && !ill) return wait_for(f, latch_fatigue), say(f, fat_1, 3, p, await_clearance, run, 7, heard, latch_fatigue);
    if (opens && spells >= 4) {
        rest_until(f, today + 1), lower(f, 800), mark(f, 2), ask(f, please_ask_spells);
        return say(f, fat_1, 4, p, rest, spells, 4, heard);
    }
    if (in_a_row <= 3) return rest_until(f, today + 1), say(f, fat_1, 0, p, rest, v, usual < 0 ? 7 : usual + l.above_usual, heard);
    ease(f, 500), only(f, seated_only), ask(f, please_ask_tiredness);
    say(f, fat_1, 2, p, regress, in_a_row, 3, heard);
}

inline void tiredness_in_session(const state& s, const limits& l, found& f) {
    if (!is_new(s.fatigue_in_session, s.today, 0)) return;
    const int rise = s.fatigue_in_session.value - (is_new(s.fatigue, s.today, 0) ? s.fatigue.value : 0);
    const place p{of_person, 0};
    if (rise < std::min(l.ends_block, l.ends_session)) return;
    act(f, hold), only(f, seated_only), end_now(f, 1);
    if (rise >= l.ends_session) lower(f, 900), mark(f, 1), end_now(f, 2), say(f, fat_2, 1, p, regress, rise, l.ends_session, s.today);
    else say(f, fat_2, 0, p, hold, rise, l.ends_block, s.today);
}
inline void tiredness_after_session(const state& s, found& f) {
    if (!is_new(s.after_effects, s.today, 400) || (s.after_effects.value & after_tiredness) == 0) return;
    const place p{of_person, 0};
    act(f, hold);
    int seen = 0, n = 0;
    if (s.after_effects.on == s.today)
        for (bits left = turned(s.tired_after.told, s.today - s.tired_after.newest); left != 0 && seen != 3; left &= left - 1) {
            const int d = s.today - __builtin_ctzll(left);
            if (d > s.lasts.cleared_on) ++seen, n += number_on(s.tired_after, d, 40);
        }
    if (n >= 2) lower(f, 900), mark(f, 1), say(f, fat_2_after, 3, p, regress, n, 2, s.today);
    else say(f, fat_2_after, 2, p, hold, 0, 0, s.after_effects.on);
}
inline void pulse_above_usual(const form& rx, const state& s, const limits& l, found& f) {
    if (!rx.takes_pulse) return;
    const twice t = pulse_on(s, s.today), y = pulse_before(s);
    if (lower_of(t) < 0 || lower_of(y) < 0) return;
    int earlier[28], n = 0;
    for (int i = 0; i != s.n_pulses; ++i)
        if (s.pulse[i].on < y.on && s.today - s.pulse[i].on < 56) earlier[n++] = lower_of(s.pulse[i]);
    if (n < 5) return;
    std::sort(earlier, earlier + n);
    const int rise = std::min(lower_of(t), lower_of(y)) - earlier[(n - 1) / 2];
    if (rise < l.pulse_rise) return;
    const bool ill = is_new(s.illness, s.today, 0) && s.illness.value > 0, harder = is_new(s.harder, s.today, 21) && s.harder.value > 0;
    if (!ill && !harder && !says_yes(s.unusual_fatigue, s.today) && !says_yes(s.worse, s.today, 14)) return;
    const int heard = latest(day_of(s.resting_rate, s.today, 0), day_of(s.illness, s.today, 0), day_of(s.unusual_fatigue, s.today, 0), day_of(s.worse, s.today, 14),
                             day_of(s.harder, s.today, 21));
    act(f, hold), say(f, fat_3, 0, {of_person, 0}, hold, rise, l.pulse_rise, heard);
}
inline void score_risen(const state& s, const limits& l, found& f) {
    if (s.n_scores == 0 || s.today - s.scores[0].on >= 28 || s.last_review >= s.scores[0].on) return;
    int least = -1;
    for (int i = 1; i < s.n_scores; ++i)
        if (s.scores[0].on - s.scores[i].on <= 122) least = least < 0 ? s.scores[i].value : std::min(least, s.scores[i].value);
    const int now = s.scores[0].value, rise = least < 0 ? 0 : now - least;
    if (rise >= l.score_rise) act(f, hold), ask(f, please_ask_tiredness), say(f, fat_5, 0, {of_person, 0}, hold, rise, l.score_rise, s.today);
    else if (now >= 40) ask(f, please_ask_tiredness), say(f, fat_5, 1, {of_person, 0}, progress, now, 40, s.today);
}

// ── intensity ──

/// Whether the session before the last one was too hard; false when it cannot be said.
inline bool too_hard_before(const course& c, int today) {
    if (c.n_sessions < 2) return false;
    const session& x = c.sessions[1];
    if (x.effort < 0 || today - x.on >= 28 || x.level_no != c.sessions[0].level_no) return false;
    return x.effort > x.cap || x.could_not_talk || (x.reserve >= 0 && x.reserve < x.spare);
}
inline void aerobic_effort(const state& s, const wish& w, found& f) {
    if (!w.is_aerobic || w.c->last == never) return;
    const place p{of_exercise, w.o->place};
    const bool talk = is_new(w.c->talk, s.today, 400), mute = talk && w.c->talk.value == 0;
    if (!is_new(w.c->exertion, s.today, 400))
        return act(f, hold), mute ? say(f, int_1, 3, p, hold, 0, w.effort_cap, w.c->talk.on) : say(f, int_1, 5, p, hold, 0, 0, s.today, 0, 1);
    const int v = w.c->exertion.value, most = w.effort_cap, heard = std::max(w.c->exertion.on, talk ? w.c->talk.on : never);
    if (v <= most && !mute) return;
    const bool twice = too_hard_before(*w.c, s.today);
    act(f, hold);
    if (twice) f.sum.level = std::max(f.sum.level, 1);
    if (v >= most + 2) lower(f, 900), mark(f, 1), say(f, int_1, 1, p, regress, v, most, heard);
    else say(f, int_1, twice ? 2 : v > most ? 0 : 3, p, hold, v, most, heard);
}
inline void high_cap_supervised(const wish& w, found& f) {
    if (!w.is_aerobic || w.effort_cap < 14 || w.effort_cap > 20) return;
    f.sum.only |= supervised_only;
    say(f, int_1_supervised, 4, {of_exercise, w.o->place}, progress, w.effort_cap, 14, never);
}
inline void resistance_effort(const state& s, const limits& l, const wish& w, found& f) {
    if (w.is_aerobic || !w.trains || w.c->last == never) return;
    const place p{of_exercise, w.o->place};
    const bool told = is_new(w.c->reserve, s.today, 400), few = told && w.c->reserve.value < l.in_reserve;
    if (!is_new(w.c->effort, s.today, 400))
        return act(f, hold), few ? say(f, int_2, 3, p, hold, w.c->reserve.value, l.in_reserve, w.c->reserve.on) : say(f, int_2, 4, p, hold, 0, 0, s.today, 0, 1);
    const int v = w.c->effort.value, most = w.effort_cap, heard = std::max(w.c->effort.on, told ? w.c->reserve.on : never);
    if (v <= most && !few) return;
    const bool twice = too_hard_before(*w.c, s.today);
    act(f, hold);
    if (twice) f.sum.level = std::max(f.sum.level, 1);
    if (v >= most + 4) lower(f, 800), mark(f, 2), f.sum.lighter = true, say(f, int_2, 1, p, regress, v, most, heard);
    else if (twice) say(f, int_2, 2, p, hold, v, most, heard);
    else if (v > most) say(f, int_2, 0, p, hold, v, most, heard);
    else say(f, int_2, 3, p, hold, w.c->reserve.value, l.in_reserve, heard);
}
inline void strength_eligibility(const state& s, const limb& x, place p, found& f) {
    if (!is_new(x.grade, s.today, 365)) {
        f.sum.only |= no_external_load;
        if (x.grade.known && x.grade.on <= s.today) act(f, hold), say(f, int_3, 1, p, hold, s.today - x.grade.on, 365, never);
        else say(f, int_3, 0, p, progress, 0, 0, never);
        return;
    }
    const int v = x.grade.value;
    if (v >= 9) return;
    f.sum.only |= no_external_load | assisted_only;
    if (v < 5) f.sum.only |= passive_only;
    say(f, int_3, v >= 5 ? 2 : 3, p, progress, v, v >= 5 ? 9 : 5, x.grade.on);
}

// ── interruption ──

inline void illness_and_return(const state& s, const limits& l, const illness_course& c, found& f) {
    const bool told = is_new(s.illness, s.today, 0);
    const int today = s.today;
    arm_of a;
    unsigned latched = 0;
    const auto waits = [&](int arm, int value, int bound) { wait_for(f, latch_programme), latched = latch_programme, a.take(await_clearance, arm, value, bound); };
    if (told && s.illness.value >= 1) only(f, light_effort), a.take(hold, 4, 10);
    if (c.last == today) {
        rest_until(f, today + 1 + l.settled_days), a.take(rest, 0, c.days);
        if (c.in_chest_now) waits(6, 0, 0);
        if (c.fever_days > 3) waits(5, c.fever_days, 3);
        if (today - c.fresh_from + 1 >= 10) waits(7, today - c.fresh_from + 1, 10);
    } else if (c.last != never) {
        const int open_on = c.settles + l.settled_days;
        if (today < open_on) rest_until(f, open_on), a.take(rest, 1, std::max(today - c.settles, 0), l.settled_days);
        if (today <= c.settles && c.last - c.fresh_from + 1 >= 10) waits(7, c.last - c.fresh_from + 1, 10);
    }
    act(f, a.act), a.tell(f, irp_3, {of_person, 0}, today, told ? today : never, latched);
}
inline void feverish_day(const state& s, found& f) {
    if (number_on(s.ill, s.today, 32) < 2 || number_on(s.heat, s.today, 32) == 0) return;
    rest_until(f, s.today + 1), leave(f, daily_life), say(f, irp_3_fever, 8, {of_person, 0}, rest, 0, 0, s.today);
}
inline void return_after_illness(const state& s, const illness_course& c, found& f) {
    if (c.last == never || (c.last != s.today && s.today > c.settles)) return;
    lower(f, c.days <= 3 ? 700 : 500), say(f, irp_3_return, c.days <= 3 ? 2 : 3, {of_person, 0}, regress, c.days, 3, s.today);
}
inline void hospital_return(const state& s, const limits& l, found& f) {
    if (s.stay_on == never || (!s.stay_in_hospital && s.stay_days < l.bed_days)) return;
    const place p{of_person, 0};
    if (s.stay_open) return wait_for(f, latch_programme), say(f, irp_4, !s.stay_in_hospital, p, await_clearance, s.stay_days, 0, s.today, latch_programme);
    const int n = s.today - s.stay_cleared_on;
    if (n < 0 || n >= 35) return;
    if (n >= 14) {
        const int rung = n < 21 ? 700 : n < 28 ? 800 : 900;
        return ease(f, rung), say(f, irp_4, 3, p, regress, rung, 1000, s.today);
    }
    ease(f, l.first_after_stay), only(f, start_phase), say(f, irp_4, 2, p, regress, n, 14, s.today);
    if (n == 0) lower(f, l.first_after_stay);
}
inline bool flare_runs(const state& s) { return s.flare_began > s.flare_ended; }
inline void flare_light_work(const state& s, found& f) {
    if (flare_runs(s)) only(f, start_phase), say(f, irp_6, 0, {of_person, 0}, progress, 0, 0, s.today);
}
inline void flare_no_start(const state& s, const wish& w, found& f) {
    if (w.trains && flare_runs(s) && w.c->last == never) rest_until(f, s.today + 1), say(f, irp_6, 1, {of_exercise, w.o->place}, rest, 0, 0, s.today);
}
inline void flare_no_load(const state& s, const limits& l, int mode, found& f) {
    if (mode != loaded_work || s.flare_began == never) return;
    const place p{of_mode, mode};
    if (flare_runs(s)) return wait_for(f, latch_flare), say(f, irp_6, 2, p, await_clearance, 0, 0, s.today, latch_flare);
    const int n = s.today - s.flare_ended;
    const bool cleared_today = s.flare_cleared_on == s.today;
    if (cleared_today) lower(f, 500);
    if (n >= l.flare_wait) {
        if (cleared_today) say(f, irp_6, 3, p, regress, n, l.flare_wait, s.today);
    } else if (s.flare_cleared_on < s.flare_ended) {
        wait_for(f, latch_flare), say(f, irp_6, 2, p, await_clearance, n, l.flare_wait, s.today, latch_flare);
    } else {
        rest_until(f, s.flare_ended + l.flare_wait), say(f, irp_6, 2, p, rest, n, l.flare_wait, s.today);
    }
}
inline void immobilised_limb(const state& s, const limits& l, const limb& x, place p, found& f) {
    if (x.immobilised_on == s.today && x.freed_on < s.today && x.immobilised_days >= l.immobilised_days)
        wait_for(f, latch_immobilised), say(f, irp_7, 0, p, await_clearance, x.immobilised_days, l.immobilised_days, s.today, latch_immobilised);
    else if (x.freed_on == s.today) lower(f, 500), say(f, irp_7, 1, p, regress, x.immobilised_days, 0, s.today);
}
inline int before(int newest, int previous, int today) { return newest < today ? newest : previous; }
inline void gap_since_training(const state& s, const limits& l, const wish& w, found& f) {
    if (!w.trains || w.c->n_sessions == 0) return;
    int oldest = -never;
    if (w.is_aerobic) oldest = before(s.mode_newest[3], s.mode_before[3], s.today);
    else
        for (int i = 0; i != w.o->n_of_regions; ++i) {
            const limb& x = s.limbs[w.o->regions[i]];
            oldest = std::min(oldest, before(x.strength_newest, x.strength_before, s.today));
        }
    if (oldest == never || s.today < oldest) return;
    const place at{of_exercise, w.o->place};
    const int n = std::min(s.today - oldest, 400), p = w.o->planned_gap;
    if (n <= p + 1) return;
    if (n <= std::max(7, p + 1)) return act(f, hold), say(f, irp_1, 0, at, hold, n, p + 1, oldest);
    if (n <= l.first_cut) return lower(f, 800), say(f, irp_1, 1, at, regress, n, l.first_cut, oldest);
    if (n <= l.second_cut) return lower(f, 500), say(f, irp_1, 2, at, regress, n, l.second_cut, oldest);
    act(f, regress), f.sum.level = 2, say(f, irp_1, 3, at, regress, n, l.second_cut + 1, oldest);
}
inline int next_rung(int p) { return p < 500 ? 500 : p < 700 ? 700 : p < 800 ? 800 : p < 900 ? 900 : 1000; }
inline int factor_of(const state& s, const standing& x) {
    return x.factor < 1000 && x.factor_trained && s.today - x.factor_since >= s.rung_days ? next_rung(x.factor) : x.factor;
}
inline void ramp_of_return(const state& s, const standing& x, place p, found& f) {
    const int now = factor_of(s, x);
    if (now < 1000) ease(f, now), say(f, irp_2, 0, p, regress, now, 1000, s.today);
}

// ── stretching ──

inline void warm_and_last(const state& s, const limits& l, const day_facts& x, const wish& w, found& f) {
    if (w.o->kind != stretching) return;
    const bool seated = x.falling.tier != low;
    only(f, seated ? when_warm | seated_only : when_warm), say(f, str_2, seated, {of_exercise, w.o->place}, progress, l.warm_up, 0, s.today);
}

inline void gentle_stretch(const state& s, const limits& l, const wish& w, found& f) {
    if (w.o->kind != stretching) return;
    const course& c = *w.c;
    const bool far = is_new(c.stretch, s.today, 0) && c.stretch.value > l.stretch, sign = says_yes(c.stretch_signs, s.today);
    if (!far && !sign) return;
    const place p{of_exercise, w.o->place};
    act(f, hold), end_now(f, 1);
    int days = 0;
    for (int ago = 0, seen = 0; ago != 40 && seen != 3 && s.today - ago > c.lasts.cleared_on; ++ago)
        if (const int n = number_on(c.strains, s.today - ago, 40); n >= 0) ++seen, days += n > l.stretch;
    if (days >= 2) wait_for(f, latch_overwork), say(f, str_3, 2, p, await_clearance, days, 2, s.today, latch_overwork);
    else if (far) say(f, str_3, 0, p, hold, c.stretch.value, l.stretch, s.today);
    else say(f, str_3, 1, p, hold, 0, 0, s.today);
}

// ── progression ──

inline void permission(const state& s, const limits& l, const wish& w, found& f) {
    if (!w.trains) return;
    const course& c = *w.c;
    const int today = s.today;
    const auto holds = [&](int arm, int value, int bound) { act(f, hold), say(f, prg_1, arm, {of_exercise, w.o->place}, hold, value, bound, today); };
    if (c.n_sessions == 0) return holds(0, 0, 0);
    if (today - c.began < 21) return holds(1, today - c.began, 21);
    int episode = std::max(s.lasts.newest_episode_ever, c.lasts.newest_episode_ever);
    for (int i = 0; i != w.o->n_of_regions; ++i) episode = std::max(episode, s.limbs[w.o->regions[i]].lasts.newest_episode_ever);
    if (today - episode < 14) return holds(6, today - episode, 14);
    const int fell = s.n_falls != 0 ? s.falls[0].on : never;
    if (w.o->standing_pose && today - fell < 14) return holds(7, today - fell, 14);
    const int increased = std::max(c.increased, c.taken_back), doubled = c.increased != never && c.taken_back < c.increased && today - c.increased >= 28 ? 0 : c.waits;
    int days = w.slow ? std::max(l.wait, 28) : l.wait;
    days = std::min(days << doubled, std::max(56, days));
    if (increased != never && today - increased < days) return holds(2, today - increased, days);
    if (c.declined == today) return holds(8, 0, 0);

    bits told = ~bits{0}, good = ~bits{0};  // by the age of a session: its answers are in; they are good
    for (int i = 0; i != w.o->n_of_regions; ++i) {
        const limb& x = s.limbs[w.o->regions[i]];
        const auto later = [](bits d) { return d << 2 | d << 3 | d << 4; };
        const int usual = usual_soreness(x, today), too_sore = usual == 0 ? 2 : std::max(usual + 1, 3);
        const int by_sore = today - x.soreness.newest, by_recall = today - x.recalled_days.newest, by_weak = today - x.weaker_days.newest;
        told &= turned(x.weaker_days.told, by_weak) & (turned(x.soreness.told, by_sore) << 2 | later(turned(x.recalled_days.told, by_recall)));
        good &= ~turned(from(x.weaker_days, 1), by_weak) & ~later(turned(from(x.soreness, too_sore), by_sore) | turned(from(x.recalled_days, too_sore), by_recall));
    }
    const auto evaluable = [&](const session& x) { return today - x.on >= 0 && x.effort >= 0 && (told >> (today - x.on) & 1) != 0; };
    int of_14 = 0, told_14 = 0;
    for (int i = 0; i != c.n_sessions; ++i) {
        const int age = today - c.sessions[i].on;
        if (age >= 14) continue;
        const bool in = evaluable(c.sessions[i]);
        if (in || age > 4) ++of_14, told_14 += in;
    }
    if (told_14 * 2 < of_14) return holds(5, told_14, of_14);
    const int below = w.is_aerobic ? 1 : 2;
    int n = 0;
    for (int i = 0; i != c.n_sessions && n < l.sessions; ++i) {
        const session& x = c.sessions[i];
        if (today - x.on >= 28 || !x.at_level || x.level_no != c.level_no || !evaluable(x)) continue;
        const bool hard = x.hurt || x.effort > x.cap || x.could_not_talk || (x.reserve >= 0 && x.reserve < x.spare);
        if (!x.met || hard || (good >> (today - x.on) & 1) == 0 || x.effort > x.cap - below) return holds(4, x.effort, x.cap - below);
        ++n;
    }
    if (n < l.sessions) holds(3, n, l.sessions);
}
inline void one_part(const wish& w, found& f) {
    int raised = 0, first = 0;
    for (int i = 0; i != 4; ++i)
        if (w.to[i] > w.from[i]) ++raised, first = i;
    const place p{of_exercise, w.o->place};
    if (raised > 1) return act(f, hold), say(f, prg_2, 0, p, hold, raised, 1, never);
    if (raised == 1 && ((first == sets && w.to[sets] - w.from[sets] > 1) || (first == reps && w.to[reps] - w.from[reps] > 2)))
        act(f, hold), say(f, prg_2, 1, p, hold, 0, 0, never);
}
inline void load_step(const limits& l, const wish& w, found& f) {
    const int was = w.from[weight], to = w.to[weight];
    if (to <= was) return;
    const bool at_bottom = w.to[reps] <= w.o->reps_from;
    bool allowed = false;
    if (was == 0) {
        allowed = to <= 500 && at_bottom;
    } else {
        const std::int64_t rise = std::int64_t{to} - was, base = was;
        const bool in_most = rise * 1000 <= base * l.load_most;
        if (rise * 20 <= base) allowed = in_most;
        else if (rise * 10 <= base) allowed = in_most && at_bottom;
        else if (rise * 4 <= base) allowed = in_most && std::int64_t{to} * w.to[reps] <= base * w.from[reps] && w.to[reps] >= 6;
    }
    if (allowed) return;
    f.sum.limit[weight] = std::min(f.sum.limit[weight], was);
    say(f, prg_3, 0, {of_exercise, w.o->place}, progress, to, was, never);
}
inline void weekly_minutes(const limits& l, const wish& w, found& f) {
    if (w.to[seconds] <= w.from[seconds]) return;
    const std::int64_t own = std::int64_t{w.from[seconds]} * w.o->per_week, week = w.is_aerobic ? w.week_seconds : own;
    const std::int64_t allowed = std::max(week * (1000 + l.week_rise) / 1000, week + 60 * l.week_minutes), end = std::max(week * 1300 / 1000, week + 120);
    const std::int64_t room = std::min(allowed, end) - week - (w.is_aerobic ? w.week_rise : 0);
    const std::int64_t one = w.from[seconds] + std::max(std::int64_t{w.from[seconds]} * 3 / 10, std::int64_t{300});
    const std::int64_t most = std::min((own + std::max(room, std::int64_t{0})) / w.o->per_week, one);
    const int each = most > most_int ? most_int : static_cast<int>(most);
    if (w.to[seconds] <= each) return;
    f.sum.limit[seconds] = std::min(f.sum.limit[seconds], each);
    say(f, prg_4, 0, {of_exercise, w.o->place}, progress, w.to[seconds], each, never);
}
inline void repeated_episodes(const state& s, const limits& l, const standing& x, place p, found& f) {
    if (x.episodes[0] != s.today) return;
    int in_14 = 0, in_28 = 0;
    for (const int d : x.episodes)
        if (d <= s.today) in_14 += s.today - d < 14, in_28 += s.today - d < 28;
    if (in_28 >= 3) wait_for(f, latch_overwork), say(f, prg_6, 1, p, await_clearance, in_28, 3, s.today, latch_overwork);
    else if (in_14 >= 2) lower(f, l.second_episode), say(f, prg_6, 0, p, regress, in_14, 2, s.today);
}
inline void more_than_granted(const state& s, const wish& w, found& f) {
    if (!w.trains) return;
    const course& c = *w.c;
    int over = 0;
    for (int i = 0; i < 3 && i < c.n_sessions; ++i) over += c.sessions[i].over_done;
    if (over < 2) return;
    act(f, hold);
    const bool long_on = c.overdone_since != never && s.today - c.overdone_since >= 28;
    if (long_on) ask(f, please_ask_overdoing);
    say(f, prg_12, long_on ? 1 : 0, {of_exercise, w.o->place}, hold, over, 2, c.sessions[0].on);
}

// ── the course of tests and of effort ──

/// Days since a fall that nobody has looked at yet, within the last `n`; -1 when there is none.
inline int open_fall(const state& s, int on, int n) { return on > s.reviewed_on && s.today - on < n ? s.today - on : -1; }
inline void course_of_tests(const state& s, int rule, int first, int last, found& f) {
    for (int i = first; i <= last; ++i)
        if (const int n = open_fall(s, s.fell_on[i], 28); n >= 0)
            return act(f, hold), ask(f, please_look_at_tests), say(f, rule, i - first, {of_person, 0}, hold, n, 28, s.today);
}
inline void slower_on_foot(const state& s, found& f) { course_of_tests(s, fal_5, 0, 1, f); }
inline void tests_that_fall(const state& s, found& f) { course_of_tests(s, fat_4, 2, 4, f); }
inline void capability_falls(const state& s, found& f) { course_of_tests(s, fat_6, 5, 5, f); }
inline void slow_decline(const state& s, found& f) {
    if (open_fall(s, s.fell_slowly_on, 123) < 0 || s.slow_fall_flagged) return;
    ask(f, please_look_at_tests), say(f, prg_10, 0, {of_person, 0}, progress, s.fell_slowly_on - s.slow_fall_from, 56, s.today);
}
/// How far a session's effort is above the middle of the three before it; -1 when that cannot be told.
inline int rise_of(const course& c, int i) {
    const session& x = c.sessions[i];
    int before[3], n = 0;
    if (x.effort < 0 || !x.at_level) return -1;
    for (int k = i + 1; k < c.n_sessions && n != 3; ++k) {
        const session& y = c.sessions[k];
        if (x.on - y.on >= 28 || y.level_no != x.level_no) return -1;
        if (y.effort >= 0 && y.at_level) before[n++] = y.effort;
    }
    if (n != 3) return -1;
    std::sort(before, before + 3);
    return x.effort - before[1];
}
inline void harder_than_before(const limits& l, const wish& w, found& f) {
    if (!w.trains || w.c->n_sessions < 4) return;
    const int least = w.is_aerobic ? l.exertion_rise : l.effort_rise, rise = rise_of(*w.c, 0);
    if (rise < least) return;
    const bool twice = rise_of(*w.c, 1) >= least;
    if (twice) f.sum.level = std::max(f.sum.level, 1);
    act(f, hold), say(f, int_6, twice, {of_exercise, w.o->place}, hold, rise, least, w.c->sessions[0].on);
}
inline void weaker_side_steady(const state& s, const wish& w, found& f) {
    const int most = std::max(w.from[reps], w.o->reps_to);
    if (w.is_aerobic || (w.to[weight] <= w.from[weight] && w.to[reps] <= most)) return;
    int grade = most_int, apart = 0, lost = 0;
    for (int i = 0; i != w.o->n_of_regions; ++i) {
        const int r = w.o->regions[i];
        const limb& x = s.limbs[r];
        if (x.last_grade >= 0) grade = std::min(grade, x.last_grade);
        if (r >= 20) continue;
        const limb& y = s.limbs[r ^ 1];
        if (x.last_grade >= 0) apart = std::max(apart, y.last_grade - x.last_grade);
        if (x.force >= 0 && y.force > x.force) lost = std::max(lost, (y.force - x.force) * 1000 / y.force);
    }
    const place p{of_exercise, w.o->place};
    if (apart < 3 && lost < 250 && grade >= 12) return;
    f.sum.limit[weight] = std::min(f.sum.limit[weight], w.from[weight]), f.sum.limit[reps] = std::min(f.sum.limit[reps], most);
    if (apart >= 3) say(f, prg_11, 0, p, progress, apart, 3, s.today);
    else if (lost >= 250) say(f, prg_11, 1, p, progress, lost, 250, s.today);
    else say(f, prg_11, 2, p, progress, grade, 12, s.today);
}

// ── the pool ──

enum { unsafe_swallow = 1, incontinence = 2, airway_or_feeding_tube = 4, under_one_litre = 8 };
inline constexpr place in_the_pool{of_mode, pool_work};

inline void out_of_the_water(const state& s, found& f) { rest_until(f, s.today + 1), only(f, no_pool); }
inline void fit_for_the_water(const state& s, int mode, found& f) {
    if (mode != pool_work) return;
    const int today = s.today, cleared = s.modes[pool_work].cleared_on;
    const bool told = is_new(s.water_trouble, today, 0), on_record = is_new(s.precautions, today, 365);
    const bool named = on_record && (s.precautions.value & 15) != 0 && s.precautions.on > cleared;
    const bool little = s.vital_capacity >= 0 && s.vital_capacity < 60 && s.vital_capacity_on > cleared;
    const int heard = latest(day_of(s.water_trouble, today, 0), day_of(s.precautions, today, 365));
    if (named || little) {
        wait_for(f, latch_water), only(f, no_pool);
        if (told && s.water_trouble.value == 1) out_of_the_water(s, f);
        if (named) say(f, aqu_1, 2, in_the_pool, await_clearance, 0, 0, heard, latch_water);
        else say(f, aqu_1, 3, in_the_pool, await_clearance, s.vital_capacity, 60, heard, latch_water);
    } else if (!told) {
        out_of_the_water(s, f), say(f, aqu_1, 1, in_the_pool, rest, 0, 0, today, 0, 1);
    } else if (s.water_trouble.value == 1) {
        out_of_the_water(s, f), say(f, aqu_1, 0, in_the_pool, rest, 0, 0, heard);
    }
}
inline void warmth_of_the_water(const state& s, const limits& l, int mode, found& f) {
    if (mode != pool_work) return;
    const int today = s.today, t = s.water.value, heard = latest(day_of(s.water, today, 0), day_of(s.precautions, today, 365));
    const bool on_record = is_new(s.precautions, today, 365);
    const auto closed = [&](int arm, int bound, bool silent = false) {
        out_of_the_water(s, f), say(f, aqu_2, arm, in_the_pool, rest, t, bound, silent ? today : heard, 0, silent);
    };
    if (!is_new(s.water, today, 0)) return out_of_the_water(s, f), say(f, aqu_2, 6, in_the_pool, rest, 0, 0, today, 0, 1);
    if (t < l.coldest) return closed(0, l.coldest);
    if (t > l.active_to) only(f, start_phase), f.sum.limit[seconds] = std::min(f.sum.limit[seconds], 1200);
    if (t > l.passive_to) return closed(3, l.passive_to);
    if (s.bears_no_heat && t > 300) return closed(4, 300);
    if (!on_record && t > 330) return closed(5, 330, true);
    if (t > l.light_to) return rest_until(f, today + 1), say(f, aqu_2, 2, in_the_pool, rest, t, l.light_to, heard);
    if (t > l.active_to) say(f, aqu_2, 1, in_the_pool, progress, t, l.active_to, heard);
}
inline void depth_of_the_water(const state& s, int mode, found& f) {
    if (mode != pool_work) return;
    const int today = s.today, d = s.depth.value, v = s.vital_capacity;
    const int heard = latest(day_of(s.depth, today, 0), day_of(s.precautions, today, 365), day_of(s.pool_company, today, 0));
    const bool on_record = is_new(s.precautions, today, 365);
    const int named = on_record ? s.precautions.value : 0;
    const auto not_here = [&](int arm, int value, int bound, bool silent = false) {
        out_of_the_water(s, f), say(f, aqu_3, arm, in_the_pool, rest, value, bound, silent ? today : heard, 0, silent);
    };
    if (!is_new(s.depth, today, 0)) return not_here(4, 0, 0, true);
    if (d == 0) return not_here(0, 0, 0);
    if (d == 1) return;
    if ((v >= 0 && (v < 50 || (v < 60 && s.vital_capacity_on > s.modes[pool_work].cleared_on))) || (named & under_one_litre) != 0) return not_here(1, v, 60);
    if (!on_record || s.vital_capacity_on == never || today - s.vital_capacity_on > 365) return not_here(3, d, 0, true);
    if (d == 3 && ((named & (unsafe_swallow | airway_or_feeding_tube)) != 0 || !says_yes(s.pool_company, today))) not_here(2, d, 0);
}
inline void way_out_of_the_water(const state& s, int mode, found& f) {
    if (mode != pool_work || says_yes(s.way_out, s.today)) return;
    out_of_the_water(s, f);
    if (is_new(s.way_out, s.today, 0)) say(f, aqu_4, 0, in_the_pool, rest, 0, 0, s.way_out.on);
    else say(f, aqu_4, 1, in_the_pool, rest, 0, 0, s.today, 0, 1);
}
inline void company_in_the_water(const state& s, const day_facts& x, int mode, found& f) {
    if (mode != pool_work) return;
    const bool high_risk = x.falling.tier == high;
    only(f, high_risk ? company | supervised_only : company);
    if (says_yes(s.pool_company, s.today)) return say(f, aqu_5, high_risk ? 1 : 0, in_the_pool, progress, 0, 0, s.pool_company.on);
    out_of_the_water(s, f);
    if (is_new(s.pool_company, s.today, 0)) say(f, aqu_5, 2, in_the_pool, rest, 0, 0, s.pool_company.on);
    else say(f, aqu_5, 3, in_the_pool, rest, 0, 0, s.today, 0, 1);
}
inline void floor_of(const int* start, int* to);
inline void first_weeks_in_the_water(const form& rx, const state& s, const limits& l, const wish& w, found& f) {
    if (!w.o->in_pool || w.o->start[seconds] <= 0) return;
    int most = 1200;
    const bool first = s.first_in_the_pool == never || s.first_in_the_pool == s.today;
    if (first) {
        int land = -1, floor[4];
        for (int i = 0; i != rx.n_orders; ++i)
            if (const int t = s.courses[i].level[seconds]; rx.orders[i].kind == aerobic && !rx.orders[i].in_pool && t > 0 && (land < 0 || t < land)) land = t;
        floor_of(w.o->start, floor);
        most = std::min(l.first_in_water * 60, std::max(land < 0 ? l.first_in_water * 60 : land * 700 / 1000 / 60 * 60, floor[seconds]));
    } else if (s.today - s.first_in_the_pool >= 14) {
        return;
    }
    if (w.to[seconds] <= most) return;
    f.sum.limit[seconds] = std::min(f.sum.limit[seconds], most);
    say(f, aqu_7, !first, {of_exercise, w.o->place}, progress, most / 60, first ? l.first_in_water : 14, s.today);
}
inline void no_target_of_the_heart(const form& rx, const state& s, found& f) {
    if (!rx.takes_heart_rate) return;
    const int today = s.today, none = 100'000;
    const place p{of_person, 0};
    if (says_yes(s.slowed_heart, today, none) || says_yes(s.unsteered_heart, today, 365) || says_yes(s.unreliable_rate, today, 365))
        return only(f, no_heart_target), say(f, int_4, 0, p, progress, 0, 0, latest(day_of(s.heart_rate, today, 0), day_of(s.slowed_heart, today, none), day_of(s.unsteered_heart, today, 365), day_of(s.unreliable_rate, today, 365)));
    if (is_new(s.slowed_heart, today, none) && is_new(s.unsteered_heart, today, 365) && is_new(s.unreliable_rate, today, 365)) return;
    only(f, no_heart_target), say(f, int_4, 1, p, progress, 0, 0, today, 0, 1);
}

// ── what lasts ──

inline void again(found& f, const reason& kept, int as, unsigned latched) {
    reason r = kept;
    r.act = static_cast<std::uint8_t>(as), r.latched = latched;
    r.order = (r.order & who) | bits(255 - as) << 56;
    add(f, r);
}
inline void lasting(const state& s, const standing& x, found& f) {
    const bool rests = x.rest_until > s.today;  // one whose day has come is over
    if (rests || x.latched != 0) {
        const bool is_over = !rests && x.act == rest;
        act(f, is_over ? progress : x.act), leave(f, is_over ? open : x.strict_until > s.today && x.act >= rest ? std::min(x.leaves, x.strict) : x.leaves);
        f.sum.how_soon = std::max(f.sum.how_soon, x.how_soon), f.sum.latched |= x.latched;
        if (rests) f.sum.rest_until = std::max(f.sum.rest_until, x.rest_until), again(f, x.rest_why, rest, 0);
        for (unsigned left = x.latched; left != 0; left &= left - 1) {
            const int i = __builtin_ctz(left);
            again(f, x.latch_why[i], x.latch_why[i].act, 1u << i);
        }
    }
    const int now = factor_of(s, x);
    if (now < 1000) {
        ease(f, now);
        f.sum.lighter = f.sum.lighter || (x.factor_lighter && now == x.factor);
        again(f, x.factor_why, regress, 0);
    }
}

// ── places ──

inline void judge_person(const form& rx, const state& s, const limits& l, const day_facts& x, found& f) {
    const place p{of_person, 0};
    emergency_signs(s, f), same_day_signs(s, f), unexpected_breath(s, f), heart_rate_alarm(rx, s, l, f), wish_to_end(s, f), unanswered_gate(s, f), red_return(s, l, f);
    clearance_gate(s, l, f), contraindication_on_record(s, f), blood_pressure(rx, s, l, f), pulse_at_rest(rx, s, l, f), oxygen_at_rest(rx, s, l, f);
    oxygen_at_work(rx, s, l, f), acute_illness(s, l, f), growing_worse(s, f), quick_gain(rx, s, f);
    after_a_fall(s, f);
    widespread_soreness(s, f), slow_to_settle(s, l, f), limited_the_next_day(s, l, f), daily_tasks_lost(s, f);
    weekly_day_of_rest(s, f);
    unusual_tiredness(s, l, f), tiredness_in_session(s, l, f), tiredness_after_session(s, f), pulse_above_usual(rx, s, l, f), score_risen(s, l, f);
    illness_and_return(s, l, x.illness, f), feverish_day(s, f), return_after_illness(s, x.illness, f), hospital_return(s, l, f), flare_light_work(s, f);
    ramp_of_return(s, s.lasts, p, f);
    repeated_episodes(s, l, s.lasts, p, f);
    slower_on_foot(s, f), tests_that_fall(s, f), capability_falls(s, f), slow_decline(s, f);
    no_target_of_the_heart(rx, s, f);
    lasting(s, s.lasts, f);
    ask(f, s.asks);
}
inline void judge_limb(const state& s, const limits& l, int region, found& f) {
    const limb& x = s.limbs[region];
    const place p{of_region, region};
    const int usual = usual_soreness(x, s.today);
    weaker_after_work(s, l, x, p, f), soreness_clock(s, l, x, p, usual, f), soreness_recalled(s, l, x, p, usual, f), heaviness_after(s, l, x, p, f);
    next_session_gate(s, x, p, usual, f);
    recovery_by_effort(s, l, x, p, f);
    strength_eligibility(s, x, p, f);
    immobilised_limb(s, l, x, p, f);
    ramp_of_return(s, x.lasts, p, f);
    repeated_episodes(s, l, x.lasts, p, f);
    lasting(s, x.lasts, f);
}
/// What keeps load waiting takes the load off and holds.
inline void without_load(finding& f) {
    if (f.act < rest) return;
    f.act = f.factor < 1000 || f.eased < 1000 ? regress : hold;
    f.how_soon = 0, f.leaves = open, f.rest_until = never, f.latched = 0, f.only |= no_external_load;
}
inline void judge_mode(const form& rx, const state& s, const limits& l, const day_facts& x, int mode, found& f) {
    pressure_often_high(rx, s, l, mode, f), therapist_first(s, l, mode, f), weak_breathing(s, l, mode, f);
    fall_risk_tier(s, x, mode, f), company_for_standing(s, x, mode, f), standing_after_a_fall(s, mode, f);
    load_while_tasks_are_harder(s, l, mode, f);
    flare_no_load(s, l, mode, f);
    ramp_of_return(s, s.modes[mode], {of_mode, mode}, f);
    fit_for_the_water(s, mode, f), warmth_of_the_water(s, l, mode, f), depth_of_the_water(s, mode, f), way_out_of_the_water(s, mode, f);
    company_in_the_water(s, x, mode, f);
    lasting(s, s.modes[mode], f);
    if (mode == loaded_work) without_load(f.sum);
}
inline void judge_order(const form& rx, const state& s, const limits& l, const day_facts& x, const wish& w, found& f) {
    const place p{of_exercise, w.o->place};
    heart_rate_untold(rx, s, w, f);
    pressure_for_resistance(rx, s, l, w, f), oxygen_untold(rx, s, w, f);
    severe_cramp(s, l, w, f), joint_pain_after(s, l, w, f), pain_light(s, l, w, f);
    days_a_week(s, l, w, f);
    aerobic_effort(s, w, f), high_cap_supervised(w, f), resistance_effort(s, l, w, f);
    flare_no_start(s, w, f), gap_since_training(s, l, w, f), ramp_of_return(s, w.c->lasts, p, f);
    warm_and_last(s, l, x, w, f), gentle_stretch(s, l, w, f);
    permission(s, l, w, f), one_part(w, f), load_step(l, w, f), weekly_minutes(l, w, f);
    repeated_episodes(s, l, w.c->lasts, p, f);
    more_than_granted(s, w, f);
    harder_than_before(l, w, f), weaker_side_steady(s, w, f);
    first_weeks_in_the_water(rx, s, l, w, f);
    lasting(s, w.c->lasts, f);
}

// ── the wish and the grant ──

inline void copy(const int* a, int* to) {
    for (int i = 0; i != 4; ++i) to[i] = a[i];
}
inline bool fits(const int* d, const int* limit) { return d[0] <= limit[0] && d[1] <= limit[1] && d[2] <= limit[2] && d[3] <= limit[3]; }
inline bool same(const int* a, const int* b) { return a[0] == b[0] && a[1] == b[1] && a[2] == b[2] && a[3] == b[3]; }
inline void meet(const int* a, const int* b, int* to) {
    for (int i = 0; i != 4; ++i) to[i] = std::min(a[i], b[i]);
}
inline std::int64_t volume(const int* d) { return d[reps] > 0 ? std::int64_t{d[sets]} * d[reps] : d[seconds]; }

inline void wished_of(const order& o, const int* level, int* to) {
    copy(level, to);
    if (level[reps] == 0) {
        if (level[seconds] <= o.ceiling[seconds] - o.time_step) to[seconds] += o.time_step;
        return;
    }
    const int bottom = std::min(o.reps_from, level[reps]);
    if (level[reps] < std::min(o.reps_to, o.ceiling[reps])) return void(++to[reps]);
    if (level[sets] < o.ceiling[sets]) return void((++to[sets], to[reps] = bottom));
    const int was = level[weight], heavier = was + o.load_step;
    const auto a_repetition_instead = [&] {
        if (was < o.ceiling[weight] && level[reps] < o.ceiling[reps]) ++to[reps];
    };
    if (o.load_step <= 0 || heavier > o.ceiling[weight]) return a_repetition_instead();
    int then = bottom;
    if (was == 0) {
        if (heavier > 500) return a_repetition_instead();
    } else {
        const std::int64_t rise = o.load_step, base = was;
        if (rise * 4 > base) return a_repetition_instead();
        if (rise * 10 > base) {
            then = static_cast<int>(base * level[reps] / heavier);
            if (then < 6) return;
        }
    }
    to[weight] = heavier, to[reps] = std::min(then, level[reps]);
}
inline void floor_of(const int* start, int* to) {
    copy(start, to);
    if (start[reps] == 0) return void(to[seconds] = std::min(std::max(start[seconds] / 2, 120), start[seconds]));
    const std::int64_t half = volume(start) / 2;
    int n = start[sets];
    while (n > 1 && half / n < 3) --n;
    to[sets] = n, to[reps] = std::min(std::max(static_cast<int>(half / n), 3), start[reps]);
}
inline void share(const int* level, int p, const int* floor, int load_step, bool lighter, int* to) {
    copy(level, to);
    if (p >= 1000 && !lighter) return;
    if (level[reps] == 0) {
        to[seconds] = std::min(std::max(static_cast<int>(std::int64_t{level[seconds]} * p / 1000), floor[seconds]), level[seconds]);
        return;
    }
    const std::int64_t all = volume(level), least = std::min(volume(floor), all), asked = std::max(all * p / 1000, least);
    int n = level[sets];
    while (n > 1 && asked / n < 3) --n;
    to[sets] = n, to[reps] = std::min(static_cast<int>(asked / std::max(n, 1)), level[reps]);
    if ((p < 800 || lighter) && load_step > 0 && level[weight] > 0) to[weight] = std::max(level[weight] - load_step, 0);
    if (volume(to) >= least) return;
    int best[4];
    copy(level, best);
    for (int k = 1; k <= level[sets]; ++k) {
        const int each = std::min(level[reps], std::max(static_cast<int>((least + k - 1) / k), 3));
        if (std::int64_t{k} * each >= least && std::int64_t{k} * each < volume(best)) best[sets] = k, best[reps] = each;
    }
    best[weight] = to[weight];
    copy(best, to);
}
inline bool closed(unsigned only, const order& o) {
    const bool trains = o.kind < range_of_motion;
    return ((only & seated_only) != 0 && o.standing_pose) || ((only & no_pool) != 0 && o.in_pool) ||
           ((only & assisted_only) != 0 && trains && o.kind == strength && o.harder_than_gravity_reduced) || ((only & passive_only) != 0 && trains && o.kind == strength);
}
inline void grant(const wish& w, decided& d) {
    const order& o = *w.o;
    const finding& f = d.sum;
    if (!w.trains) {
        if (f.leaves < gentle || f.act == stop) return;
    } else if (f.act >= rest) {
        return;
    }
    if (closed(f.only, o)) return void(d.problem = 5);
    int limit[4], floor[4], least[4], start[4], to[4];
    meet(f.limit, o.ceiling, limit);
    if ((f.only & no_external_load) != 0) limit[weight] = 0;
    floor_of(o.start, floor), meet(floor, o.ceiling, least), copy(w.from, start);
    if (f.level == 2) {
        share(w.from, 500, floor, 0, false, to), meet(o.start, to, start);
        if (volume(start) < volume(floor)) floor[weight] = start[weight], copy(floor, start), floor_of(o.start, floor);
    }
    const bool sane = w.to[0] >= 0 && w.to[1] >= 0 && w.to[2] >= 0 && w.to[3] >= 0 && w.to[0] <= 100 && w.to[1] <= 1000 && w.to[2] <= 500'000 && w.to[3] <= 86'400 && (w.to[reps] == 0 || w.to[sets] > 0);
    const bool less = sane && fits(w.to, w.from) && !same(w.to, w.from);
    if (!sane) d.problem = 4;
    if (!w.trains || (f.act == progress && !f.lighter)) copy(start, to);
    else share(start, d.factor, floor, o.load_step, f.lighter, to);
    if (less) {
        int eased[4];
        meet(to, w.to, eased);
        if (volume(eased) < volume(least)) meet(to, least, to);
        else copy(eased, to);
    }
    meet(to, limit, to);
    if (f.act == progress && sane && !less) {
        int risen[4];
        meet(w.to, limit, risen);
        if (!fits(risen, w.from)) copy(risen, to);
    }
    if (volume(to) < volume(least) && volume(to) < volume(w.from)) return void(d.problem = 6);
    copy(to, d.dose), d.granted = true;
}

// ── a day ──

inline limits limits_in_force(const form& rx, const state& s) {
    limits l;
    for (int i = 0; i != rx.n_limits; ++i)
        if (rx.limits[i].until == never || rx.limits[i].until >= s.today) move(l, rx.limits[i].which, rx.limits[i].value);
    for (int i = 0; i != s.n_moved; ++i)
        if (s.moved[i].from <= s.today && (s.moved[i].until == never || s.moved[i].until >= s.today)) move(l, s.moved[i].which, s.moved[i].value);
    return l;
}
/// What is the same for all exercises of a day.
struct day_terms {
    std::int64_t week_seconds = 0;
    bool slow = true, start_phase = false, light = false, weak_breath = false;
    int broken = 0;
};
inline day_terms terms_of(const form& rx, const state& s, const limits& l) {
    day_terms t;
    for (int i = 0; i != rx.n_orders; ++i)
        if (rx.orders[i].kind == aerobic) t.week_seconds += std::int64_t{s.courses[i].level[seconds]} * rx.orders[i].per_week;
    t.slow = rx.slow || (s.bad_experience && s.bad_experience_on >= rx.since);
    const auto lately = [&](int d) { return d != never && s.today - d < 14; };
    t.start_phase = lately(s.red_cleared_on) || lately(s.stay_cleared_on) || flare_runs(s);
    t.weak_breath = weak_breath(s, l);
    t.light = number_on(s.ill, s.today, 32) >= 1;
    t.broken = s.today < s.latest ? 1 : s.today < rx.since ? 2 : s.full ? 3 : 0;
    return t;
}
inline wish wish_of(const form& rx, const state& s, const limits& l, int i, const day_terms& t, std::int64_t week_rise) {
    wish w;
    const order& o = rx.orders[i];
    w.o = &o, w.c = &s.courses[i], w.from = w.c->level;
    w.is_aerobic = o.kind == aerobic, w.trains = o.kind < range_of_motion, w.slow = t.slow;
    w.early = w.c->began == never || s.today - w.c->began < 28 || t.start_phase;
    w.effort_cap = !w.is_aerobic ? l.cr10_cap : w.early || t.weak_breath ? std::min(l.start_cap, l.cap) : l.cap;
    if (t.light) w.effort_cap = std::min(w.effort_cap, w.is_aerobic ? 10 : 6);
    w.week_seconds = t.week_seconds, w.week_rise = week_rise;
    if (o.maintain || w.c->declined == s.today || !w.trains) copy(w.from, w.to);
    else wished_of(o, w.from, w.to);
    return w;
}
inline void answer_of(const wish& w, const day_terms& t, decided& d, std::int64_t& week_rise) {
    copy(w.from, d.level), copy(w.to, d.wished);
    d.factor = std::min(d.sum.factor, d.sum.eased), d.problem = t.broken, d.granted = false;
    d.dose[0] = d.dose[1] = d.dose[2] = d.dose[3] = 0;
    if (t.broken == 0) grant(w, d);
    if (d.granted && w.is_aerobic && d.dose[seconds] > w.from[seconds]) week_rise += std::int64_t{d.dose[seconds] - w.from[seconds]} * w.o->per_week;
}

}  // namespace by_hand
