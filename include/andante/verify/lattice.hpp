// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/life.hpp>

#include <deque>

/// The lattice that a sweep walks: the signals of a day, each a short row of answers from the best to the worst, and the records on which they are told.
///
/// The full product of some sixty signals is out of reach, so it is factored. A rule reads a list of signals that the compiler knows, and the join of findings is proved as
/// algebra (I6), so what one rule says does not depend on what the others read. What remains to be tried is: each signal at every point on every record (each rule on its
/// own support), the full product of the signals that are read together (`families`), and every pair of signals, for what meets only through the record.
namespace andante::verify {

/// When an answer is told: at the check-in, after work that was done today, or for the record (a clinician's, or of enrolment).
enum class telling_at : std::uint8_t { morning, after_work, record };

/// One signal at one place, and answers to it, each at least as bad as the one before.
struct axis {
    std::string_view name;
    std::uint8_t code = 0;
    place where{};
    telling_at when = telling_at::morning;
    std::vector<exact> points{};

    entry row(exact value) const {
        entry e;
        e.what = entry_kind::answer, e.code = code, e.where = where, e.known = true, e.value = value;
        return e;
    }
    entry unanswered(silence why) const {
        entry e = row(0);
        e.known = false, e.why = why;
        return e;
    }
};

namespace detail {

inline std::vector<exact> from_to_all(exact first, exact last) {
    std::vector<exact> all;
    for (exact x = first;; x += first < last ? 1 : -1) {
        all.push_back(x);
        if (x == last) return all;
    }
}
/// Every place of a scale, from its least on where danger lies upwards, from its most on where it lies downwards.
template <class S>
axis whole_scale(std::string_view name, telling_at when, bool danger_is_up, place where = {}) {
    constexpr exact least = S::value_type::least, most = S::value_type::most;
    return {name, S::code, where, when, danger_is_up ? from_to_all(least, most) : from_to_all(most, least)};
}
template <class S>
axis some_points(std::string_view name, telling_at when, std::vector<exact> points, place where = {}) {
    return {name, S::code, where, when, std::move(points)};
}

}  // namespace detail

/// The first order of a kind; null when there is none.
inline const order* first_of(const prescription& rx, modality kind) noexcept {
    for (const order& o : rx.orders())
        if (about(o.what).kind == kind) return &o;
    return nullptr;
}
/// The first region that the first order works.
inline region first_region(const prescription& rx) noexcept {
    region first{0};
    bool found = false;
    for_each_region(movers(rx.orders()[0].what), [&](region r) { first = found ? first : r, found = true; });
    return first;
}

/// The one-ended signals, at every place of a short scale and around each edge of a long one. Signals with two ends are two axes; reference signals, which give more when
/// they rise, and flags, which are ordered by inclusion, have laws of their own (M4, I1).
inline std::vector<axis> axes_of(const prescription& rx) {
    using detail::some_points;
    using detail::whole_scale;
    constexpr auto morning = telling_at::morning, work = telling_at::after_work, record = telling_at::record;
    const place limb = place_of(first_region(rx));
    std::vector<axis> all{whole_scale<unusual_fatigue>("unusual tiredness", morning, true),
                          whole_scale<fatigue>("tiredness", morning, true),
                          whole_scale<fell>("fell", morning, true),
                          whole_scale<illness>("illness", morning, true),
                          whole_scale<soreness>("soreness", morning, true, limb),
                          whole_scale<soreness>("soreness everywhere", morning, true, every_place),
                          whole_scale<unusual_soreness>("unusual soreness", morning, true, limb),
                          whole_scale<limits_tasks>("soreness limits tasks", morning, true, limb),
                          whole_scale<recalled_soreness>("recalled soreness", morning, true, limb),
                          whole_scale<limited_next_day>("limited the next day", morning, true),
                          whole_scale<company>("company", morning, false),
                          whole_scale<daily_tasks_harder>("daily tasks harder", morning, true),
                          whole_scale<worse_than_last_week>("worse than last week", morning, true),
                          some_points<temperature>("temperature", morning, {360, 374, 375, 379, 380, 381, 400}),
                          whole_scale<upset_gut>("upset gut", morning, true),
                          whole_scale<heavy_this_morning>("heavy this morning", morning, true, limb),
                          whole_scale<weaker_after>("weaker after", work, true, limb),
                          some_points<settle_minutes>("minutes to settle", work, {0, 5, 6, 10, 11, 15, 16, 120}),
                          some_points<heavy_hours>("heavy hours", work, {0, 1, 2, 3, 6, 7, 24}, limb),
                          whole_scale<unexpected_breathlessness>("unexpected breathlessness", work, true),
                          whole_scale<breathlessness>("breathlessness", work, true),
                          whole_scale<wish_to_stop>("wish to stop", work, true),
                          whole_scale<fatigue_in_session>("tiredness in the session", work, true),
                          whole_scale<muscle_grade>("muscle grade", record, false, limb),
                          some_points<tug>("timed up and go", record, {100, 119, 120, 149, 150, 151, 600}),
                          some_points<gait_speed>("gait speed", record, {1'100, 1'001, 1'000, 999, 801, 800, 799, 300}),
                          some_points<chair_stands>("chair stands", record, {14, 9, 8, 7, 0}),
                          some_points<falls_last_year>("falls of last year", record, {0, 1, 2, 3, 4}),
                          whole_scale<unsteady>("unsteady", record, true),
                          whole_scale<knee_buckles>("knee buckles", record, true)};
    const auto of_exercise = [&](const order* o, auto add) {
        if (o != nullptr) add(place_of(o->what));
    };
    of_exercise(first_of(rx, modality::strength), [&](place p) {
        all.push_back(whole_scale<effort>("effort", work, true, p)), all.push_back(whole_scale<reps_in_reserve>("repetitions in reserve", work, false, p));
        all.push_back(whole_scale<pain>("pain", work, true, p)), all.push_back(whole_scale<sharp_pain>("sharp pain", work, true, p));
        all.push_back(whole_scale<cramp>("cramp", work, true, p)), all.push_back(some_points<joint_pain_hours>("joint pain, hours", work, {0, 1, 2, 3, 4, 5, 24}, p));
        all.push_back(whole_scale<joint_alarm>("joint alarm", work, true, p)),
            all.push_back(some_points<one_rm>("most that can be lifted", record, {300, 100, 50, 26, 25, 24, 5}, p));
    });
    of_exercise(first_of(rx, modality::aerobic),
                [&](place p) { all.push_back(whole_scale<exertion>("exertion", work, true, p)), all.push_back(whole_scale<could_talk>("could talk", work, false, p)); });
    of_exercise(first_of(rx, modality::stretching), [&](place p) {
        all.push_back(whole_scale<stretch_discomfort>("discomfort of a stretch", work, true, p)),
            all.push_back(whole_scale<stretch_signs>("signs in a stretch", work, true, p));
    });
    if (!rx.enlisted().has(systolic::code) && !rx.enlisted().has(tug::code)) return all;
    const std::vector<exact> high{120, 139, 140, 149, 150, 159, 160, 161, 179, 180, 181, 240}, upper{80, 89, 90, 99, 100, 101, 130};
    for (const axis& a : {some_points<systolic>("systolic, high", morning, high),
                          some_points<systolic>("systolic, low", morning, {120, 91, 90, 89, 60}),
                          some_points<systolic_again>("systolic again, high", morning, high),
                          some_points<diastolic>("diastolic", morning, upper),
                          some_points<diastolic_again>("diastolic again", morning, upper),
                          whole_scale<low_pressure_signs>("signs of low pressure", morning, true),
                          some_points<resting_rate>("resting rate, fast", morning, {70, 89, 90, 99, 100, 101, 119, 120, 121, 200}),
                          some_points<resting_rate>("resting rate, slow", morning, {70, 50, 49, 40, 39, 30}),
                          some_points<saturation>("saturation", morning, {97, 95, 94, 93, 92, 91, 90, 89, 80}),
                          some_points<body_weight>("body weight, rising", morning, {700, 709, 714, 715, 719, 720, 721, 729, 730, 731, 900}),
                          some_points<heart_rate>("heart rate", work, {100, 109, 110, 119, 120, 121, 149, 150, 151, 220}),
                          some_points<saturation_at_work>("saturation at work", work, {96, 92, 91, 89, 88, 87, 70}),
                          some_points<two_minute_walk>("two-minute walk", record, {110, 101, 100, 99, 80, 0}),
                          some_points<ibmfrs>("rating scale", record, {30, 29, 28, 27, 10}),
                          some_points<fatigue_severity>("fatigue severity", record, {20, 28, 29, 30, 40, 70}),
                          some_points<vital_capacity>("vital capacity", record, {90, 60, 59, 50, 49, 20}),
                          some_points<tandem_stand>("tandem stand", record, {200, 100, 99, 50, 49, 0}),
                          some_points<knee_strength>("knee strength", record, {60, 48, 47, 30, 29, 0}),
                          some_points<measured_strength>("strength", record, {100, 81, 80, 79, 20}, place_of(left(fingers))),
                          whole_scale<beta_blocker>("beta-blocker", record, true),
                          whole_scale<unsteered_heart>("unsteered heart", record, true)})
        all.push_back(a);
    return all;
}
/// The signals of a visit to the pool.
inline std::vector<axis> axes_of_the_pool() {
    using detail::some_points;
    using detail::whole_scale;
    constexpr auto morning = telling_at::morning, record = telling_at::record;
    return {whole_scale<pool_company>("company in the pool", morning, false),
            whole_scale<water_trouble>("trouble with water", morning, true),
            whole_scale<way_out>("way out", morning, false),
            some_points<water_temperature>("water, warm", morning, {300, 301, 329, 330, 331, 344, 345, 346, 354, 355, 356, 400}),
            some_points<water_temperature>("water, cold", morning, {300, 281, 280, 279, 270, 269, 200}),
            some_points<water_depth>("water, deep", morning, {1, 2, 3}),
            some_points<water_depth>("water, shallow", morning, {1, 0}),
            some_points<vital_capacity>("vital capacity", record, {90, 61, 60, 59, 50, 49, 20})};
}

/// The prescriptions on which the laws are tried.
struct forms {
    static constexpr day first = "2026-03-02"_day;

    static draft blank() {
        draft d;
        d.by = physiotherapist(41), d.since = first, d.pace = pace::standard;
        return d;
    }
    static order line(exercise e, const dose& from, const dose& to, exact planned_gap = 3, exact reps_from = 0, exact load_step = 100) {
        order o;
        o.what = e, o.start = from, o.ceiling = to, o.planned_gap = planned_gap, o.reps_from = reps_from, o.load_step = load::from_value(load_step);
        return o;
    }
    /// Loaded and light strength, standing and seated, minutes, a moved joint and a stretch.
    static draft everyday_draft() {
        draft d = blank();
        d.orders = {line(left(exercises::knee_extension), dose{1 * sets, 8 * rep, 2 * kg}, dose{2 * sets, 12 * rep, 3 * kg}, 3, 8),
                    line(exercises::heel_raise, dose{10 * rep}, dose{3 * sets, 15 * rep}), line(exercises::walking, dose{10 * minutes}, dose{30 * minutes}),
                    line(exercises::seated_range_of_motion, dose{5 * rep}, dose{10 * rep}),
                    line(left(exercises::passive_finger_flexion), dose{1 * minutes}, dose{1 * minutes})};
        return d;
    }
    static prescription everyday() { return *prescribe(everyday_draft()); }
    /// The same with measurements: a cuff, a pulse, an oximeter, scales, tests.
    static draft measured_draft() {
        draft d = everyday_draft();
        for (const std::uint8_t m :
             {systolic::code, diastolic::code, resting_rate::code, saturation::code, body_weight::code, heart_rate::code, saturation_at_work::code, tug::code,
              gait_speed::code, two_minute_walk::code, ibmfrs::code, fatigue_severity::code, vital_capacity::code, measured_strength::code, chair_stands::code})
            d.measures.add(m);
        return d;
    }
    static prescription measured() { return *prescribe(measured_draft()); }
    static draft pool_draft() {
        draft d = blank();
        d.orders = {line(exercises::warm_water_walking, dose{10 * minutes}, dose{30 * minutes}),
                    line(left(exercises::knee_extension), dose{1 * sets, 8 * rep, 2 * kg}, dose{2 * sets, 12 * rep, 3 * kg}, 3, 8),
                    line(exercises::seated_range_of_motion, dose{5 * rep}, dose{10 * rep})};
        return d;
    }
    static prescription in_the_pool() { return *prescribe(pool_draft()); }
    /// Two exercises, for long lives.
    static prescription short_one(exact planned_gap = 3) {
        draft d = blank();
        d.orders = {line(left(exercises::knee_extension), dose{1 * sets, 8 * rep, 2 * kg}, dose{2 * sets, 12 * rep, 3 * kg}, planned_gap, 8),
                    line(exercises::walking, dose{10 * minutes}, dose{30 * minutes}, planned_gap)};
        return *prescribe(d);
    }
};

/// A record, at dawn: nothing of today is told.
struct base {
    std::string_view name;
    life at;
    bool latched = false;  ///< a clearance is waited for
};

/// The records from which a sweep starts, the shortest first.
inline std::deque<base> bases_of(trial& t, const prescription& rx) {
    std::deque<base> all;
    const life fresh{t, rx, forms::first};
    life enrolled = fresh;
    enrolled.enrols();
    all.push_back({"before enrolment", fresh, true});
    all.push_back({"the first day", enrolled});
    life chest = enrolled;
    chest.wakes().tell(warning_signs{warning::chest_pain}).sleeps();
    all.push_back({"after a warning sign", chest, true});
    life week = enrolled;
    week.lives_well(9, 3);
    all.push_back({"the second week", week});
    life six = week;
    six.lives_well(33, 3);
    all.push_back({"after six weeks", six});
    life open = six;  // on to a day on which every exercise may rise, or as many as this implementation lets
    for (exact i = 0; i != 28; ++i) {
        life today = open;
        const answer_of_day a = today.wakes().ask();
        if (std::all_of(a.begin(), a.end(), [](const answer_of_exercise& x) { return !is_training(x.what) || x.act == action::progress; })) break;
        if (i % 3 == 0) today.trains();
        open = today.sleeps();
    }
    all.push_back({"with a step open", open});
    life ramp = six;
    ramp.wakes()
        .trains()
        .sleeps()
        .wakes()
        .sleeps()
        .wakes({soreness::code})
        .tell(soreness{everywhere, nrs::at(0)}, soreness{first_region(rx), nrs::at(3)}, unusual_soreness{first_region(rx), no}, limits_tasks{first_region(rx), no})
        .goes_wrong(first_region(rx))
        .sleeps();
    ramp.wakes().sleeps(), ramp.wakes().sleeps();
    all.push_back({"on the way back from an episode", ramp});
    for (const exact n : {10, 20, 35}) {
        life away = six;
        away.sleeps(n - 3);
        all.push_back({n == 10 ? "after 10 days away" : n == 20 ? "after 20 days away" : "after 35 days away", away});
    }
    life over = six;
    for (int i = 0; i != 3; ++i) {
        over.wakes();
        over.tells_of(over.works()).tell(weaker_after{first_region(rx), clearly}).goes_wrong(first_region(rx)).sleeps();
        for (int d = 0; d != 5; ++d) over.wakes().sleeps();
    }
    all.push_back({"with a region that waits", over, true});
    return all;
}

/// The answers of one day beside which a signal is varied: everything told and well, but for these questions; with the session of the day where the signal is told after
/// work.
inline life day_beside(const life& dawn, telling_at when, const std::vector<std::uint8_t>& but) {
    life p = dawn;
    p.wakes(but);
    if (when == telling_at::after_work) p.tells_of(p.works(), {}, but);
    return p;
}

}  // namespace andante::verify
