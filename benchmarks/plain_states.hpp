// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the library has folded, as the plain integers that the baselines read, and the digest of what they answer.

#include "by_hand.hpp"
#include "states.hpp"

namespace plain {

using namespace andante;

inline int limit_called(std::uint32_t id) {
    for (int i = 0; i != by_hand::n_limits; ++i)
        if (limit_id(by_hand::limit_names[i]) == id) return i;
    return -1;
}
inline by_hand::reason reason_of(const reason& r) {
    by_hand::reason x{};
    x.order = by_hand::order_of(static_cast<int>(r.act), r.rule, static_cast<int>(r.at), r.where.index, r.arm, static_cast<int>(r.because));
    x.value = r.value, x.bound = r.bound, x.heard = r.heard.number(), x.latched = r.latched.bits(), x.where = r.where.index;
    x.rule = r.rule, x.arm = r.arm, x.because = static_cast<std::uint8_t>(r.because), x.at = static_cast<std::uint8_t>(r.at), x.act = static_cast<std::uint8_t>(r.act);
    return x;
}
template <std::size_t N>
by_hand::days_told days_of(const calendar<N>& c) {
    by_hand::days_told d;
    d.newest = c.newest().number();
    for (exact i = 0; i != static_cast<exact>(N); ++i)
        if (const auto v = c.on(c.newest() - i); v && c.newest() != never) {
            const by_hand::bits at = by_hand::bits{1} << i;
            d.told |= at;
            if ((*v & 1) != 0) d.ones |= at;
            if ((*v & 2) != 0) d.twos |= at;
            if ((*v & 4) != 0) d.fours |= at;
            if ((*v & 8) != 0) d.eights |= at;
        }
    return d;
}
inline by_hand::days_in days_of(const day_set& s) { return {s.newest().number(), s.seen_from(s.newest())}; }
inline void copy(const dose& d, int* to) {
    for (std::size_t i = 0; i != part_count; ++i) to[i] = d.parts()[i];
}
inline by_hand::standing standing_of(const standing_of_place& p, day today) {
    by_hand::standing x;
    const finding& f = p.left.lasts;
    x.act = static_cast<int>(f.act), x.how_soon = static_cast<int>(f.how_soon), x.leaves = static_cast<int>(f.leaves);
    x.strict = static_cast<int>(p.left.strict), x.strict_until = p.left.strict_until.number();
    x.rest_until = f.rest_until.number(), x.latched = f.latched.bits(), x.rest_why = reason_of(p.left.rest_why);
    for (std::size_t i = 0; i != latch_count; ++i) x.latch_why[i] = reason_of(p.left.latch_why[i]);
    const day since = p.factor.since(), later = since + 10'000;
    x.factor = p.factor.on(since, 7).place(), x.factor_since = since.number(), x.factor_trained = p.factor.on(later, 7).place() != x.factor;
    x.factor_lighter = p.factor.lighter(since, 7), x.factor_why = reason_of(p.factor.why());
    int n = 0;
    for (exact i = 0; i != 64; ++i)
        for (exact k = p.flags.within(i + 1, today) - (i == 0 ? 0 : p.flags.within(i, today)); k > 0 && n != 4; --k) x.episodes[n++] = (today - i).number();
    x.newest_episode_ever = p.flags.newest_ever().number(), x.cleared_on = p.cleared_on.number();
    return x;
}
template <class S>
by_hand::answer told(const states::memory& h, place p, day today) {
    const auto r = h.read<S>(S::at, p, today);
    if (r.known()) return {number(r.value()), r.taken().number(), true};
    if (r.why() == silence::outdated) return {0, r.taken().number(), true};  // too old, as the baselines see by its day
    return {0, r.taken().number(), false};
}

/// `today` says where to look from; nothing that a rule decides is in it.
inline by_hand::state state_of(const prescription& rx, const states::memory& h, day today) {
    by_hand::state s;
    const person_memory& p = h.person;
    s.today = today.number(), s.latest = h.latest.number(), s.rung_days = h.rung_days, s.full = h.full;
    s.warnings = told<warning_signs>(h, {}, today), s.illness = told<illness>(h, {}, today), s.fell = told<fell>(h, {}, today);
    s.fatigue = told<fatigue>(h, {}, today), s.unusual_fatigue = told<unusual_fatigue>(h, {}, today), s.breath = told<breathlessness>(h, {}, today);
    s.unexpected_breath = told<unexpected_breathlessness>(h, {}, today), s.contraindications = told<contraindications>(h, {}, today);
    s.wish_to_stop = told<wish_to_stop>(h, {}, today), s.temperature = told<temperature>(h, {}, today), s.upset_gut = told<upset_gut>(h, {}, today);
    s.company = told<company>(h, {}, today), s.limited_next_day = told<limited_next_day>(h, {}, today), s.harder = told<daily_tasks_harder>(h, {}, today);
    s.after_effects = told<after_effects>(h, {}, today), s.settle_minutes = told<settle_minutes>(h, {}, today);
    s.fatigue_in_session = told<fatigue_in_session>(h, {}, today), s.heart_rate = told<heart_rate>(h, {}, today);
    s.slowed_heart = told<beta_blocker>(h, {}, today), s.unreliable_rate = told<heart_rate_unreliable>(h, {}, today);
    s.systolic = told<systolic>(h, {}, today), s.low_pressure_signs = told<low_pressure_signs>(h, {}, today);
    s.resting_rate = told<resting_rate>(h, {}, today), s.saturation = told<saturation>(h, {}, today), s.saturation_at_work = told<saturation_at_work>(h, {}, today);
    s.body_weight = told<body_weight>(h, {}, today), s.worse = told<worse_than_last_week>(h, {}, today), s.worse_days = days_of(p.worse);
    for (const twice_measured& d : p.pulses) s.pulse[s.n_pulses++] = {d.on.number(), static_cast<int>(d.first), static_cast<int>(d.again)};
    s.oxygen = {p.oxygen.on.number(), p.oxygen.first, p.oxygen.again}, s.capacity = {p.capacity.value, p.capacity.on.number()}, s.last_review = p.last_review.number();
    for (const test_result& d : p.weights) s.weights[s.n_weights++] = {d.value, d.on.number()};
    for (const test_result& d : p.tired_scores) s.scores[s.n_scores++] = {d.value, d.on.number()};
    s.pool_company = told<pool_company>(h, {}, today), s.water_trouble = told<water_trouble>(h, {}, today), s.way_out = told<way_out>(h, {}, today);
    s.water = told<water_temperature>(h, {}, today), s.depth = told<water_depth>(h, {}, today), s.precautions = told<water_precautions>(h, {}, today);
    s.unsteered_heart = told<unsteered_heart>(h, {}, today);
    s.vital_capacity = p.capacity.value, s.vital_capacity_on = p.capacity.on.number(), s.first_in_the_pool = p.first_in_the_pool.number(), s.bears_no_heat = p.heat_sensitive;
    s.cleared_on = p.cleared_on.number(), s.cleared_until = p.cleared_until.number(), s.named_change = p.named_change.number();
    s.other_change = p.other_change.number(), s.care_called_on = p.care_called_on.number(), s.red_cleared_on = p.red_cleared_on.number();
    s.supervised_first = p.supervised_first, s.bad_experience = p.bad_experience, s.bad_experience_on = p.bad_experience_on.number();
    s.tired = days_of(p.tired), s.ill = days_of(p.ill), s.tired_unusually = days_of(p.tired_unusually);
    s.heat = days_of(p.heat), s.tired_after = days_of(p.tired_after), s.upset = days_of(p.upset), s.trained = days_of(p.trained), s.aerobic = days_of(p.aerobic);
    s.spells_used_on = p.spells_used_on.number(), s.fatigue_reference = p.fatigue_reference;
    s.enrolled_fatigue = p.enrolled_fatigue, s.enrolled_fatigue_on = p.enrolled_fatigue_on.number();
    for (const entry& f : p.falls) s.falls[s.n_falls++] = {f.on.number(), has(f, fall_fact::head) || has(f, fall_fact::faint) || has(f, fall_fact::fracture), has(f, fall_fact::long_lie),
                                                            has(f, fall_fact::injured) || has(f, fall_fact::fracture),
                                                            has(f, fall_fact::needed_help) || has(f, fall_fact::long_lie), has(f, fall_fact::faint)};
    const test_result* const tests[] = {&p.tug, &p.gait, &p.tandem, &p.stands, &p.knee};
    for (int i = 0; i != 5; ++i) s.tests[i] = {tests[i]->value, tests[i]->on.number()};
    s.falls_before = {p.falls_before.value, p.falls_before.on.number()}, s.unsteady = p.is_unsteady, s.knee_buckles = p.knee_buckles;
    s.tier = static_cast<int>(p.tier), s.tier_on = p.tier_on.number(), s.first_entry = p.first_entry.number(), s.harder_since = p.harder_since.number();
    s.therapist_on = p.therapist_on.number(), s.illness_over_on = p.illness_over_on.number(), s.illness_over_days = p.illness_over_days;
    s.stay_on = p.stay_on.number(), s.stay_days = p.stay_days, s.stay_cleared_on = p.stay_cleared_on.number();
    s.stay_in_hospital = p.stay_was_hospital, s.stay_open = p.stay_open;
    s.flare_began = p.flare_began_on.number(), s.flare_ended = p.flare_ended_on.number(), s.flare_cleared_on = p.flare_cleared_on.number();
    for (const pressure_day& d : p.pressures) s.pressure[s.n_pressures++] = {d.on.number(), d.systolic, d.diastolic, d.systolic_again, d.diastolic_again, d.drop};
    s.falls_consumed = p.falls_consumed.number(), s.n_unusual = p.unusual_here.size(), s.unusual_on = p.unusual_on.number();
    s.least_effort = p.least_effort, s.least_effort_on = p.least_effort_on.number(), s.asks = p.asks.bits(), s.lasts = standing_of(p.place, today);
    for (std::size_t i = 0; i != trend_count; ++i) s.fell_on[i] = p.fell_on[i].number();
    s.reviewed_on = p.last_review.number(), s.fell_slowly_on = p.fell_slowly_on.number(), s.slow_fall_from = p.slow_fall_from.number();
    s.slow_fall_flagged = test_falls::of(h, {}, today).value().flagged;
    for (std::size_t i = 0; i != region_count; ++i) {
        const limb_memory& m = h.limbs[i];
        const place at{static_cast<std::uint16_t>(i)};
        by_hand::limb& x = s.limbs[i];
        x.sore = told<soreness>(h, at, today), x.unusual = told<unusual_soreness>(h, at, today), x.in_the_way = told<limits_tasks>(h, at, today);
        x.recalled = told<recalled_soreness>(h, at, today), x.weaker = told<weaker_after>(h, at, today), x.grade = told<muscle_grade>(h, at, today);
        x.heavy_hours = told<heavy_hours>(h, at, today), x.heavy_this_morning = told<heavy_this_morning>(h, at, today);
        x.immobilised_on = m.immobilised_on.number(), x.immobilised_days = m.immobilised_days, x.freed_on = m.freed_on.number();
        x.trained = days_of(m.trained), x.resisted = days_of(m.resisted), x.strength_newest = m.strength.newest().number(), x.strength_before = m.strength.before(m.strength.newest()).number();
        x.hardest = m.hardest, x.efforts_open = m.efforts_open, x.new_work = m.new_work;
        x.soreness = days_of(m.sore), x.recalled_days = days_of(m.recalled), x.weaker_days = days_of(m.weaker);
        x.last_grade = m.grade, x.force = m.force.newest().value;
        x.enrolled = m.enrolled, x.enrolled_on = m.enrolled_on.number(), x.lasts = standing_of(m.place, today);
    }
    for (std::size_t i = 0; i != mode_count; ++i) {
        s.modes[i] = standing_of(h.modes[i], today);
        s.mode_newest[i] = h.mode_last[i].newest().number(), s.mode_before[i] = h.mode_last[i].before(h.mode_last[i].newest()).number();
    }
    int n = 0;
    for (const order& o : rx.orders()) {
        const course_memory& c = *h.find(o.what);
        by_hand::course& x = s.courses[n++];
        copy(c.level, x.level);
        x.level_no = c.level_no, x.waits = c.waits, x.began = c.began.number(), x.increased = c.increased.number(), x.taken_back = c.taken_back.number();
        x.declined = c.declined.number(), x.last = c.last.number(), x.overdone_since = c.overdone_since.number();
        const place at = place_of(o.what);
        x.effort = told<effort>(h, at, today), x.exertion = told<exertion>(h, at, today), x.talk = told<could_talk>(h, at, today), x.reserve = told<reps_in_reserve>(h, at, today);
        x.cramp = told<cramp>(h, at, today), x.pain = told<pain>(h, at, today), x.pain_before = told<pain_before>(h, at, today), x.sharp_pain = told<sharp_pain>(h, at, today);
        x.joint_pain_hours = told<joint_pain_hours>(h, at, today), x.joint_alarm = told<joint_alarm>(h, at, today), x.one_rm = told<one_rm>(h, at, today);
        x.stretch = told<stretch_discomfort>(h, at, today), x.stretch_signs = told<stretch_signs>(h, at, today), x.strains = days_of(c.strains);
        x.felt_on = c.waiting.on.number(), x.felt_cramp = c.waiting.cramped;
        for (const session_record& r : c.sessions)
            x.sessions[x.n_sessions++] = {r.on.number(), r.effort, r.cap, r.spare, r.reserve, r.level_no, r.cramped, r.at_level, r.met, r.over_done, r.could_not_talk, r.hurt};
        x.lasts = standing_of(c.place, today);
    }
    for (std::size_t i = 0; i != h.amended; ++i) {
        const amended_limit& a = h.amendments[i];
        s.moved[s.n_moved++] = {limit_called(a.limit), a.value, a.on.number(), a.by.until.number()};
    }
    return s;
}
inline by_hand::form form_of(const prescription& rx) {
    by_hand::form f;
    f.since = rx.since().number(), f.slow = rx.pace() == pace::slow;
    f.takes_pressure = rx.enlisted().has(systolic::code), f.takes_heart_rate = rx.enlisted().has(heart_rate::code);
    f.takes_pulse = rx.enlisted().has(resting_rate::code), f.takes_oxygen = rx.enlisted().has(saturation::code);
    f.takes_oxygen_at_work = rx.enlisted().has(saturation_at_work::code), f.takes_weight = rx.enlisted().has(body_weight::code);
    for (const order& o : rx.orders()) {
        by_hand::order& x = f.orders[f.n_orders++];
        const activity& a = about(o.what);
        x.place = place_of(o.what).index, x.kind = static_cast<int>(a.kind), x.standing_pose = a.pose == position::standing;
        x.in_pool = a.place == setting::pool, x.harder_than_gravity_reduced = a.how > loading::gravity_reduced;
        copy(o.start, x.start), copy(o.ceiling, x.ceiling);
        x.reps_from = o.reps_from, x.reps_to = o.reps_to, x.load_step = o.load_step.value(), x.time_step = o.time_step.value();
        x.per_week = o.per_week, x.planned_gap = o.planned_gap, x.maintain = o.aim == aim::maintain;
        for_each_region(movers(o.what), [&](region r) { x.regions[x.n_of_regions++] = r.index; });
        for_each(modes(o.what).without(mode::external_load), [&](mode m) { x.in_mode[static_cast<int>(m)] = true; });
    }
    for (const limit_setting& l : rx.limits()) f.limits[f.n_limits++] = {limit_called(l.id), l.value, by_hand::never, l.by.until.number()};
    return f;
}

// ── the digest of their answers: the same numbers in the same order ──

inline void add(states::digest& to, const by_hand::finding& f) {
    for (const int x : {f.act, f.how_soon, f.leaves, f.mark, f.ends, f.level}) to.add(static_cast<std::uint64_t>(x));
    to.add(f.lighter), to.add(f.only), to.add(f.latched), to.add(f.asks);
    to.number(f.factor), to.number(f.eased), to.number(f.rest_until);
    for (const int x : f.limit) to.number(x);
}
inline void add(states::digest& to, const by_hand::found& f) {
    add(to, f.sum);
    to.add(f.spoke.low), to.add(f.spoke.high);
    to.add(static_cast<std::uint64_t>(f.n));
    for (int i = 0; i != f.n; ++i) {
        const by_hand::reason& r = f.why[i];
        to.add(r.rule), to.add(r.arm), to.add(r.because), to.add(r.at), to.add(r.where), to.add(r.act), to.add(r.latched), to.number(r.value), to.number(r.bound), to.number(r.heard);
    }
}
inline void add(states::digest& to, const prescription& rx, day today, const by_hand::day_answer& a) {
    to.number(today.number()), to.add(static_cast<std::uint64_t>(a.size));
    add(to, a.person);
    for (int i = 0; i != a.size; ++i) {
        const by_hand::decided& d = a.at[i];
        const exercise what = rx.orders()[static_cast<std::size_t>(i)].what;
        to.add(what.id), to.add(static_cast<std::uint64_t>(what.on));
        add(to, static_cast<const by_hand::found&>(d));
        for (const int x : d.level) to.number(x);
        for (const int x : d.wished) to.number(x);
        to.number(d.factor), to.add(static_cast<std::uint64_t>(d.problem)), to.add(d.granted);
        for (const int x : d.dose) to.number(x);
    }
}

}  // namespace plain
