// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/entry.hpp>
#include <andante/quantity/bounded.hpp>
#include <andante/rule/card.hpp>

#include <array>

/// The limits a clinician may move, by name. Each name knows its scale and its rings.
namespace andante {

/// A limit of the IBM rule set; equal to the rule's own threshold, which a test compares.
template <class T>
struct named_limit {
    std::string_view name;
    rings ring;
    constexpr std::uint32_t id() const noexcept { return limit_id(name); }
};

namespace limits {

inline constexpr named_limit<day_count> clearance_valid{"SCR-1.valid"sv, up(30, 365, 365, 365)};
inline constexpr named_limit<proportion> return_after_red_flag{"RED-6.first"sv, up(200, 500, 500, 600)};
inline constexpr named_limit<proportion> weaker_back_off{"OVW-1.back_off"sv, up(500, 800, 800, 900)};
inline constexpr named_limit<day_count> weaker_rest_days{"OVW-1.rest_days"sv, down(2, 2, 2, 4)};
inline constexpr named_limit<nrs> soreness_gate{"OVW-2.gate"sv, up(2, 4, 4, 5)};
inline constexpr named_limit<nrs> soreness_excess{"OVW-2.excess"sv, up(1, 2, 2, 2)};
inline constexpr named_limit<proportion> soreness_back_off{"OVW-2.back_off"sv, up(500, 800, 800, 900)};
inline constexpr named_limit<proportion> recalled_soreness_back_off{"OVW-2.recalled_back_off"sv, up(500, 800, 800, 900)};
inline constexpr named_limit<borg> aerobic_start_cap{"INT-1.start_cap"sv, up(9, 11, 11, 12)};
inline constexpr named_limit<borg> aerobic_cap{"INT-1.cap"sv, up(9, 13, 13, 15)};
inline constexpr named_limit<cr10> effort_cap{"INT-2.cap"sv, up(4, 8, 8, 12)};
inline constexpr named_limit<reserve> reps_to_spare{"INT-2.in_reserve"sv, down(2, 4, 4, 6)};
inline constexpr named_limit<tally> good_sessions{"PRG-1.sessions"sv, down(2, 2, 2, 6)};
inline constexpr named_limit<day_count> wait_between_steps{"PRG-1.wait"sv, down(7, 14, 14, 42)};
inline constexpr named_limit<proportion> load_rise{"PRG-3.most"sv, up(20, 250, 250, 250)};
inline constexpr named_limit<proportion> weekly_rise{"PRG-4.rise"sv, up(0, 100, 100, 200)};
inline constexpr named_limit<tally> weekly_floor_minutes{"PRG-4.floor_minutes"sv, up(0, 5, 5, 10)};
inline constexpr named_limit<proportion> second_episode{"PRG-6.second"sv, up(500, 500, 500, 800)};
inline constexpr named_limit<proportion> overdoing_tolerance{"PRG-12.tolerance"sv, up(0, 200, 200, 200)};
inline constexpr named_limit<day_count> short_gap{"IRP-1.first_cut"sv, up(7, 13, 13, 19)};
inline constexpr named_limit<day_count> long_gap{"IRP-1.second_cut"sv, up(14, 27, 27, 40)};
inline constexpr named_limit<day_count> rung_days{"IRP-2.rung_days"sv, down(3, 7, 7, 14)};
inline constexpr named_limit<day_count> recovery_light{"MIN-3.light"sv, down(1, 1, 1, 4)};
inline constexpr named_limit<day_count> recovery_moderate{"MIN-3.moderate"sv, down(1, 2, 2, 4)};
inline constexpr named_limit<day_count> recovery_hard{"MIN-3.hard"sv, down(1, 3, 3, 4)};
inline constexpr named_limit<nrs> fatigue_above_usual{"FAT-1.above_usual"sv, up(1, 2, 2, 3)};
inline constexpr named_limit<nrs> fatigue_gate{"FAT-1.high"sv, up(7, 8, 8, 9)};
inline constexpr named_limit<mmhg> systolic_gate{"SCR-3.upper"sv, up(150, 180, 180, 180)};
inline constexpr named_limit<mmhg> diastolic_gate{"SCR-3.lower"sv, up(90, 100, 100, 110)};
inline constexpr named_limit<mmhg> systolic_for_resistance{"SCR-3.for_resistance"sv, up(140, 160, 160, 160)};
inline constexpr named_limit<celsius> fever{"SCR-6.fever"sv, up(375, 380, 380, 380)};
inline constexpr named_limit<day_count> therapist_contact_valid{"SCR-8.valid"sv, up(30, 365, 365, 365)};
inline constexpr named_limit<bpm> heart_rate_alarm{"RED-4.alarm"sv, up(110, 150, 150, 150)};
inline constexpr named_limit<bpm> heart_rate_alarm_slowed{"RED-4.alarm_slowed"sv, up(110, 120, 120, 150)};
inline constexpr named_limit<proportion> cramp_back_off{"OVW-3.back_off"sv, up(500, 800, 800, 900)};
inline constexpr named_limit<hour_count> heavy_hours_allowed{"OVW-4.most_hours"sv, up(1, 2, 2, 6)};
inline constexpr named_limit<minute_count> settle_minutes_allowed{"OVW-5.most_minutes"sv, up(5, 10, 10, 15)};
inline constexpr named_limit<proportion> limited_day_back_off{"OVW-6.back_off"sv, up(500, 800, 800, 900)};
inline constexpr named_limit<hour_count> joint_pain_hours_allowed{"OVW-7.most_hours"sv, up(1, 2, 2, 4)};
inline constexpr named_limit<proportion> joint_pain_back_off{"OVW-7.back_off"sv, up(500, 800, 800, 900)};
inline constexpr named_limit<nrs> amber_pain{"OVW-8.amber"sv, up(2, 3, 3, 4)};
inline constexpr named_limit<nrs> red_pain{"OVW-8.red"sv, up(3, 5, 5, 6)};
inline constexpr named_limit<proportion> pain_back_off{"OVW-8.back_off"sv, up(500, 800, 800, 900)};
inline constexpr named_limit<day_count> harder_tasks_days{"OVW-10.after_days"sv, up(7, 14, 14, 28)};
inline constexpr named_limit<day_count> settled_days{"IRP-3.settled_days"sv, down(1, 2, 2, 3)};
inline constexpr named_limit<proportion> return_after_hospital{"IRP-4.first"sv, up(200, 500, 500, 600)};
inline constexpr named_limit<day_count> days_in_bed{"IRP-4.bed_days"sv, up(2, 3, 3, 5)};
inline constexpr named_limit<day_count> load_after_flare{"IRP-6.wait"sv, down(14, 14, 14, 28)};
inline constexpr named_limit<day_count> immobilised_days{"IRP-7.days"sv, up(2, 3, 3, 5)};
inline constexpr named_limit<ordinal<scales::deciseconds>> tug_moderate{"FAL-1.moderate"sv, up(120, 120, 120, 150)};
inline constexpr named_limit<ordinal<scales::deciseconds>> tug_high{"FAL-1.high"sv, up(150, 150, 150, 200)};
inline constexpr named_limit<tally> fall_tiers_down{"FAL-2.tiers_down"sv, up(0, 0, 0, 1)};
inline constexpr named_limit<minute_count> warm_up_minutes{"STR-2.warm_up"sv, down(3, 5, 5, 10)};
inline constexpr named_limit<tally> aerobic_days{"MIN-4.aerobic_days"sv, up(1, 3, 3, 7)};
inline constexpr named_limit<proportion> share_of_one_rm{"MIN-4.share_of_one_rm"sv, up(100, 400, 400, 700)};
inline constexpr named_limit<nrs> fatigue_rise_block{"FAT-2.ends_block"sv, up(1, 2, 2, 4)};
inline constexpr named_limit<nrs> fatigue_rise_session{"FAT-2.ends_session"sv, up(1, 3, 3, 4)};
inline constexpr named_limit<bpm> resting_rate_gate{"SCR-4.high"sv, up(90, 120, 120, 120)};
inline constexpr named_limit<bpm> resting_rate_band{"SCR-4.band"sv, up(90, 100, 100, 119)};
inline constexpr named_limit<spo2> saturation_gate{"SCR-5.least"sv, down(90, 92, 92, 95)};
inline constexpr named_limit<spo2> saturation_gate_at_work{"SCR-5.least_at_work"sv, down(88, 88, 88, 92)};
inline constexpr named_limit<ordinal<scales::percent>> vital_capacity_gate{"SCR-9.least"sv, down(50, 60, 60, 80)};
inline constexpr named_limit<tally> resting_rate_rise{"FAT-3.above"sv, up(5, 10, 10, 15)};
inline constexpr named_limit<tally> fatigue_severity_rise{"FAT-5.rise_tenths"sv, up(5, 9, 9, 12)};
inline constexpr named_limit<nrs> stretch_discomfort_allowed{"STR-3.most"sv, up(1, 3, 3, 3)};
inline constexpr named_limit<proportion> strength_own_error{"FAT-4.own_error"sv, up(100, 200, 200, 400)};
inline constexpr named_limit<tally> exertion_rise{"INT-6.exertion_rise"sv, up(1, 2, 2, 3)};
inline constexpr named_limit<cr10> effort_rise{"INT-6.effort_rise"sv, up(2, 3, 3, 6)};
inline constexpr named_limit<water_celsius> coldest_water{"AQU-2.coldest"sv, down(270, 280, 280, 300)};
inline constexpr named_limit<water_celsius> water_for_active_work{"AQU-2.active"sv, up(300, 330, 330, 345)};
inline constexpr named_limit<water_celsius> water_for_light_work{"AQU-2.light"sv, up(300, 345, 345, 355)};
inline constexpr named_limit<water_celsius> water_to_be_moved_in{"AQU-2.passive"sv, up(300, 355, 355, 360)};
inline constexpr named_limit<minute_count> first_pool_minutes{"AQU-7.first"sv, up(5, 10, 10, 30)};

/// Visits every limit.
template <class Visit>
constexpr void for_each(Visit visit) {
    visit(clearance_valid), visit(return_after_red_flag), visit(weaker_back_off), visit(weaker_rest_days), visit(soreness_gate);
    visit(soreness_excess), visit(soreness_back_off), visit(recalled_soreness_back_off), visit(aerobic_start_cap), visit(aerobic_cap);
    visit(effort_cap), visit(reps_to_spare), visit(good_sessions), visit(wait_between_steps), visit(load_rise), visit(weekly_rise);
    visit(weekly_floor_minutes), visit(second_episode), visit(overdoing_tolerance), visit(short_gap), visit(long_gap), visit(rung_days);
    visit(recovery_light), visit(recovery_moderate), visit(recovery_hard), visit(fatigue_above_usual), visit(fatigue_gate);
    visit(systolic_gate), visit(diastolic_gate), visit(systolic_for_resistance), visit(fever), visit(therapist_contact_valid);
    visit(heart_rate_alarm), visit(heart_rate_alarm_slowed), visit(cramp_back_off), visit(heavy_hours_allowed), visit(settle_minutes_allowed);
    visit(limited_day_back_off), visit(joint_pain_hours_allowed), visit(joint_pain_back_off), visit(amber_pain), visit(red_pain), visit(pain_back_off);
    visit(harder_tasks_days), visit(settled_days), visit(return_after_hospital), visit(days_in_bed), visit(load_after_flare), visit(immobilised_days);
    visit(tug_moderate), visit(tug_high), visit(fall_tiers_down), visit(warm_up_minutes), visit(aerobic_days), visit(share_of_one_rm);
    visit(fatigue_rise_block), visit(fatigue_rise_session);
    visit(resting_rate_gate), visit(resting_rate_band), visit(saturation_gate), visit(saturation_gate_at_work), visit(vital_capacity_gate);
    visit(resting_rate_rise), visit(fatigue_severity_rise), visit(stretch_discomfort_allowed);
    visit(strength_own_error), visit(exertion_rise), visit(effort_rise);
    visit(coldest_water), visit(water_for_active_work), visit(water_for_light_work), visit(water_to_be_moved_in), visit(first_pool_minutes);
}

}  // namespace limits

/// Why a clinician moved a limit: a code, so that it survives storage, translation and a count.
enum class because : std::uint16_t { unsaid, usual_for_this_person, measured_here, tolerated_under_supervision, recent_setback, patient_wish, other };

/// A limit and the value it shall have. Made by `limit`.
struct limit_setting {
    std::uint32_t id = 0;
    exact value = 0;
    signature by{};
    friend constexpr bool operator==(const limit_setting&, const limit_setting&) noexcept = default;
};
struct sign_off {
    clinician who{};
    because why = because::unsaid;
    day until = never;
};
template <class T>
constexpr limit_setting limit(const named_limit<T>& l, std::type_identity_t<T> value) noexcept {
    return {l.id(), number(value), {}};
}
template <class T>
constexpr limit_setting limit(const named_limit<T>& l, std::type_identity_t<T> value, const sign_off& s) noexcept {
    return {l.id(), number(value), {s.who.id, static_cast<std::uint16_t>(s.why), s.until}};
}
template <class T, class Other, class... More, class Sentence = struct this_limit_is_set_on_another_scale>
    requires(!std::convertible_to<Other, T>)
constexpr limit_setting limit(const named_limit<T>&, const Other&, const More&...) = delete;

namespace detail {

constexpr limit_problem check_ring(const rings& r, exact least, exact most, exact n, const signature& by, day today) noexcept {
    const auto looser = [&](exact than) { return r.looser_up ? n > than : n < than; };
    if (n < least || n > most) return limit_problem::off_the_scale;
    if (looser(r.absolute)) return limit_problem::beyond_the_absolute_bound;
    if (!looser(r.looser_up ? r.recommended.most : r.recommended.least)) return limit_problem::nothing;
    if (by.who == 0 || by.why == 0) return limit_problem::needs_a_signature;
    if (by.until < today) return limit_problem::expired;
    return by.until - today > longest_signature ? limit_problem::too_long : limit_problem::nothing;
}

}  // namespace detail

namespace detail {

/// A limit whose scale is forgotten; without a name when there is none of this id.
struct found_limit {
    std::string_view name;
    rings ring{};
    exact least = 0, most = 0;
};
constexpr found_limit find_limit(std::uint32_t id) noexcept {
    found_limit f;
    limits::for_each([&]<class T>(const named_limit<T>& l) { if (l.id() == id) f = {l.name, l.ring, T::least, T::most}; });
    return f;
}

}  // namespace detail

/// Whether a setting is allowed, as signed on `today`; with the bound that it meets.
struct limit_check {
    limit_problem what = limit_problem::no_such_limit;
    exact bound = 0;
};
constexpr limit_check check(const limit_setting& s, day today) noexcept {
    limit_check c;
    const detail::found_limit l = detail::find_limit(s.id);
    if (l.name.empty()) return c;
    c.what = detail::check_ring(l.ring, l.least, l.most, s.value, s.by, today);
    c.bound = c.what == limit_problem::beyond_the_absolute_bound ? l.ring.absolute
              : l.ring.looser_up                                 ? l.ring.recommended.most
                                                                 : l.ring.recommended.least;
    return c;
}
/// The name of a limit; empty when there is none of this id.
constexpr std::string_view limit_name(std::uint32_t id) noexcept { return detail::find_limit(id).name; }

}  // namespace andante
