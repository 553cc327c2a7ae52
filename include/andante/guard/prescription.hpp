// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/method.hpp>
#include <andante/dose/step.hpp>
#include <andante/guard/limits.hpp>
#include <andante/history/chronicle.hpp>
#include <andante/history/enlisted.hpp>
#include <andante/quantity/result.hpp>

#include <initializer_list>

/// What a clinician signs: a draft is plain data and may be incomplete; a prescription is checked and cannot be changed.
namespace andante {

/// Whether an exercise is meant to grow or to be kept.
enum class aim : std::uint8_t { progress, maintain };

/// One line of a draft. `dose{}` means not stated; so does 0 in the numbers that have a default.
struct order {
    exercise what{};
    dose start{};
    dose ceiling{};
    exact reps_from = 0, reps_to = 0;   ///< the repetition range; by default from the start to the ceiling
    load load_step{};                   ///< the smallest step that can be loaded; by default 0.5 kg
    duration time_step{};               ///< by default one minute
    exact per_week = 0;                 ///< sessions a week, 1 to 6; by default 3
    exact planned_gap = 0;              ///< days from one session to the next, 1 to 7; by default 7 / per_week, rounded up
    andante::aim aim = aim::progress;
    signature start_signed{};           ///< allows a start above the unsupervised bound of 1 set of 15 or 15 minutes
    /// The most load as a share of the most that can be lifted once; above 700 per mille never. Binds (MIN-4) where a clinician
    /// recorded `one_rm` within 92 days; without a record the ceiling holds. 0, not stated: the limit of MIN-4 alone.
    proportion share_of_one_rm = 0_pm;
    set_of<method> methods{};           ///< any is refused: a form can say what it asks for, and is told why not

    friend constexpr bool operator==(const order&, const order&) noexcept = default;
};

inline constexpr std::size_t most_orders = course_count, most_limits = 16;

/// A short list inside a draft; keeps the number that was asked, so that too many is an error and not a loss.
template <class T, std::size_t N>
class short_list {
  public:
    constexpr short_list() noexcept = default;
    constexpr short_list(std::initializer_list<T> xs) noexcept : asked_{xs.size()} {
        for (std::size_t i = 0; i < xs.size() && i < N; ++i) at_[i] = xs.begin()[i];
    }
    constexpr void add(const T& x) noexcept {
        if (asked_ < N) at_[asked_] = x;
        ++asked_;
    }
    constexpr std::size_t size() const noexcept { return asked_ < N ? asked_ : N; }
    constexpr bool overflowed() const noexcept { return asked_ > N; }
    constexpr const T* begin() const noexcept { return at_.data(); }
    constexpr const T* end() const noexcept { return at_.data() + size(); }
    constexpr const T& operator[](std::size_t i) const noexcept { return at_[i]; }
    friend constexpr bool operator==(const short_list& a, const short_list& b) noexcept {
        return a.asked_ == b.asked_ && std::equal(a.begin(), a.end(), b.begin());
    }

  private:
    std::array<T, N> at_{};
    std::size_t asked_ = 0;
};

/// The form a clinician fills in.
struct draft {
    clinician by{};
    day since = never;
    short_list<order, most_orders> orders{};
    andante::pace pace = pace::slow;                 ///< slow unless the clinician knows of no bad experience
    short_list<limit_setting, most_limits> limits{};
    short_list<std::uint8_t, 16> measures{};         ///< enlisted measurements: `tug::code`
};

/// What can be wrong with a draft. Codes are stable.
enum class draft_problem : std::uint8_t {
    nothing, no_clinician, no_day, no_orders, too_many_orders, not_in_the_catalogue, ordered_twice, no_start, no_ceiling, start_above_ceiling,
    parts_do_not_match, start_needs_a_signature, beyond_the_absolute_bound, bad_repetition_range, bad_step, bad_frequency, bad_gap,
    too_many_limits, limit_refused, bad_measure, restriction_cuff, sets_to_failure, maximal_eccentric, above_70_percent, share_above_its_limit
};
/// Which field of the draft.
enum class draft_field : std::uint8_t { form, by, since, orders, what, start, ceiling, reps, load_step, time_step, per_week, planned_gap, limits, measures, share_of_one_rm, methods };

/// One refusal: what is wrong, on which line (0-based; -1: the whole), in which field and part, what was asked, the bound.
struct refusal {
    draft_problem what = draft_problem::nothing;
    draft_field field = draft_field::form;
    std::int16_t line = -1;
    part in = part::n_sets;
    limit_problem limit = limit_problem::nothing;
    exact asked = 0, bound = 0;
    friend constexpr bool operator==(const refusal&, const refusal&) noexcept = default;
};

/// All that is wrong with a draft, in the order of the form; at least one. The first 16 are kept.
class refusals {
  public:
    constexpr void add(const refusal& r) noexcept {
        if (size_ < at_.size()) at_[size_] = r, ++size_;
    }
    constexpr const refusal& first() const noexcept { return at_[0]; }
    constexpr const refusal* begin() const noexcept { return at_.data(); }
    constexpr const refusal* end() const noexcept { return at_.data() + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }

  private:
    std::array<refusal, 16> at_{};
    std::size_t size_ = 0;
};

/// The most that may be prescribed for work at home: 3 sets, 30 repetitions, 40 minutes.
inline constexpr dose absolute_ceiling = dose::of_parts({3, 30, 50'000, 2'400});
/// The most an unsupervised start may be: 1 set of 15, or 15 minutes.
inline constexpr dose unsupervised_start = dose::of_parts({1, 15, 50'000, 900});
/// The most that a load may be of the most that can be lifted once. Source: reconciled rules A2.14 (house value).
inline constexpr proportion heaviest_share = 700_pm;

namespace detail {

constexpr order completed(order o) noexcept {
    if (o.reps_from == 0) o.reps_from = (std::min)(o.start.at(part::n_reps), o.reps_to == 0 ? o.start.at(part::n_reps) : o.reps_to);
    if (o.reps_to == 0) o.reps_to = o.ceiling.at(part::n_reps);
    if (o.load_step == load{}) o.load_step = load::from_value(500);
    if (o.time_step == duration{}) o.time_step = duration::from_value(60);
    if (o.per_week == 0) o.per_week = 3;
    if (o.planned_gap == 0) o.planned_gap = o.per_week < 1 || o.per_week > 7 ? 7 : (6 + o.per_week) / o.per_week;
    return o;
}

/// What a form allows as a share of the most that can be lifted once: its own setting of MIN-4 where that is good, else the default.
constexpr exact share_limit(const draft& d) noexcept {
    exact most = limits::share_of_one_rm.ring.normal;
    for (const limit_setting& l : d.limits)
        if (l.id == limits::share_of_one_rm.id() && andante::check(l, d.since).what == limit_problem::nothing) most = l.value;
    return most;
}
constexpr void check_order(const order& asked, std::int16_t line, const draft& d, refusals& all) noexcept {
    const day since = d.since;
    const auto bad = [&](draft_problem p, draft_field f, part in = part::n_sets, exact a = 0, exact b = 0) {
        all.add({p, f, line, in, limit_problem::nothing, a, b});
    };
    if (!known(asked.what)) return bad(draft_problem::not_in_the_catalogue, draft_field::what);
    if (asked.methods.has(method::restriction_cuff)) bad(draft_problem::restriction_cuff, draft_field::methods);
    if (asked.methods.has(method::to_failure)) bad(draft_problem::sets_to_failure, draft_field::methods);
    if (asked.methods.has(method::maximal_eccentric)) bad(draft_problem::maximal_eccentric, draft_field::methods);
    const exact share = asked.share_of_one_rm.place(), most = share_limit(d);
    if (share > heaviest_share.place()) bad(draft_problem::above_70_percent, draft_field::share_of_one_rm, part::weight, share, heaviest_share.place());
    else if (share > most) bad(draft_problem::share_above_its_limit, draft_field::share_of_one_rm, part::weight, share, most);
    if (!asked.start.stated()) bad(draft_problem::no_start, draft_field::start);
    if (!asked.ceiling.stated()) bad(draft_problem::no_ceiling, draft_field::ceiling);
    if (!asked.start.stated() || !asked.ceiling.stated()) return;
    const bool timed = about(asked.what).kind == modality::aerobic;
    if ((asked.start.at(part::n_reps) == 0) != (asked.ceiling.at(part::n_reps) == 0) || (timed && asked.start.at(part::time) == 0) ||
        (asked.start.at(part::n_reps) == 0 && asked.start.at(part::time) == 0) || without_sets(asked.start) || without_sets(asked.ceiling))
        bad(draft_problem::parts_do_not_match, draft_field::start);
    for (std::size_t i = 0; i != part_count; ++i) {
        const auto p = static_cast<part>(i);
        const exact s = asked.start.at(p), c = asked.ceiling.at(p);
        if (s < 0 || c < 0 || c > absolute_ceiling.at(p)) bad(draft_problem::beyond_the_absolute_bound, draft_field::ceiling, p, c, absolute_ceiling.at(p));
        else if (s > c) bad(draft_problem::start_above_ceiling, draft_field::start, p, s, c);
        const signature& by = asked.start_signed;
        const bool supervised = by.who != 0 && by.why != 0 && by.until >= since && by.until - since <= longest_signature;
        if (s > unsupervised_start.at(p) && !supervised) bad(draft_problem::start_needs_a_signature, draft_field::start, p, s, unsupervised_start.at(p));
    }
    const order o = completed(asked);
    if (o.start.at(part::n_reps) > 0 && (o.reps_from < least_reps || o.reps_from > o.reps_to || o.reps_to > o.ceiling.at(part::n_reps)))
        bad(draft_problem::bad_repetition_range, draft_field::reps, part::n_reps, o.reps_from, o.reps_to);
    if (o.load_step.value() <= 0 || o.load_step.value() > 5'000) bad(draft_problem::bad_step, draft_field::load_step, part::weight, o.load_step.value(), 5'000);
    if (o.time_step.value() <= 0 || o.time_step.value() > 300) bad(draft_problem::bad_step, draft_field::time_step, part::time, o.time_step.value(), 300);
    const exact often = asked.ceiling.at(part::weight) > 0 || carries_its_load(asked.what) ? 3 : 6;
    if (o.per_week < 1 || o.per_week > often) bad(draft_problem::bad_frequency, draft_field::per_week, part::n_sets, o.per_week, often);
    if (o.planned_gap < 1 || o.planned_gap > 7) bad(draft_problem::bad_gap, draft_field::planned_gap, part::n_sets, o.planned_gap, 7);
}

constexpr refusals check(const draft& d) noexcept {
    refusals all;
    if (d.by.as == role::nobody) all.add({draft_problem::no_clinician, draft_field::by});
    if (d.since == never) all.add({draft_problem::no_day, draft_field::since});
    if (d.orders.size() == 0) all.add({draft_problem::no_orders, draft_field::orders});
    if (d.orders.overflowed()) all.add({draft_problem::too_many_orders, draft_field::orders});
    for (std::size_t i = 0; i != d.orders.size(); ++i) {
        check_order(d.orders[i], static_cast<std::int16_t>(i), d, all);
        for (std::size_t j = 0; j != i; ++j)
            if (d.orders[j].what == d.orders[i].what) all.add({draft_problem::ordered_twice, draft_field::what, static_cast<std::int16_t>(i)});
    }
    if (d.limits.overflowed()) all.add({draft_problem::too_many_limits, draft_field::limits});
    for (std::size_t i = 0; i != d.limits.size(); ++i) {
        const limit_check c = andante::check(d.limits[i], d.since);
        if (c.what != limit_problem::nothing)
            all.add({draft_problem::limit_refused, draft_field::limits, static_cast<std::int16_t>(i), part::n_sets, c.what, d.limits[i].value, c.bound});
    }
    if (d.measures.overflowed()) all.add({draft_problem::bad_measure, draft_field::measures});
    return all;
}

// Never defined: the first line of the compiler's answer to a draft that is wrong in source.
void a_draft_names_its_clinician();
void a_draft_says_since_when();
void a_draft_has_from_1_to_16_orders();
void an_order_names_an_exercise_of_the_catalogue_and_its_side();
void an_exercise_is_ordered_once();
void an_order_states_no_start();
void an_order_states_no_ceiling();
void an_order_starts_above_its_ceiling();
void an_order_asks_for_more_than_may_be_prescribed_at_home();
void an_order_starts_higher_than_unsupervised_work_may();
void a_start_and_its_ceiling_name_the_parts_that_the_exercise_has();
void a_repetition_range_lies_between_3_and_the_ceiling();
void a_step_is_at_most_5_kg_or_5_minutes();
void an_order_asks_for_1_to_6_sessions_a_week_or_up_to_3_with_weights();
void a_planned_gap_is_1_to_7_days();
void a_draft_moves_at_most_16_limits();
void a_draft_enlists_at_most_16_measures();
void an_order_never_asks_for_a_restriction_cuff();
void an_order_never_asks_for_sets_to_failure();
void an_order_never_asks_for_maximal_eccentric_work();
void an_order_never_asks_for_more_than_70_percent_of_the_most_that_can_be_lifted_once();
void a_share_of_the_most_that_can_be_lifted_once_stays_within_its_limit_in_the_draft();
void this_limit_is_not_one_of_this_rule_set();
void this_value_is_not_on_the_scale_of_its_limit();
void this_limit_needs_a_signature();
void this_limit_lies_beyond_its_absolute_bound();
void the_signature_of_this_limit_ends_before_it_begins();
void the_signature_of_this_limit_lasts_longer_than_26_weeks();

consteval void refuse(limit_problem p) {
    switch (p) {
        case limit_problem::nothing: return;
        case limit_problem::off_the_scale: return this_value_is_not_on_the_scale_of_its_limit();
        case limit_problem::needs_a_signature: return this_limit_needs_a_signature();
        case limit_problem::beyond_the_absolute_bound: return this_limit_lies_beyond_its_absolute_bound();
        case limit_problem::expired: return the_signature_of_this_limit_ends_before_it_begins();
        case limit_problem::too_long: return the_signature_of_this_limit_lasts_longer_than_26_weeks();
        case limit_problem::no_such_limit: return this_limit_is_not_one_of_this_rule_set();
    }
}

consteval void refuse(const refusal& r) {
    switch (r.what) {
        case draft_problem::nothing: return;
        case draft_problem::no_clinician: return a_draft_names_its_clinician();
        case draft_problem::no_day: return a_draft_says_since_when();
        case draft_problem::no_orders:
        case draft_problem::too_many_orders: return a_draft_has_from_1_to_16_orders();
        case draft_problem::not_in_the_catalogue: return an_order_names_an_exercise_of_the_catalogue_and_its_side();
        case draft_problem::ordered_twice: return an_exercise_is_ordered_once();
        case draft_problem::no_start: return an_order_states_no_start();
        case draft_problem::no_ceiling: return an_order_states_no_ceiling();
        case draft_problem::start_above_ceiling: return an_order_starts_above_its_ceiling();
        case draft_problem::beyond_the_absolute_bound: return an_order_asks_for_more_than_may_be_prescribed_at_home();
        case draft_problem::start_needs_a_signature: return an_order_starts_higher_than_unsupervised_work_may();
        case draft_problem::limit_refused: return refuse(r.limit);
        case draft_problem::parts_do_not_match: return a_start_and_its_ceiling_name_the_parts_that_the_exercise_has();
        case draft_problem::bad_repetition_range: return a_repetition_range_lies_between_3_and_the_ceiling();
        case draft_problem::bad_step: return a_step_is_at_most_5_kg_or_5_minutes();
        case draft_problem::bad_frequency: return an_order_asks_for_1_to_6_sessions_a_week_or_up_to_3_with_weights();
        case draft_problem::bad_gap: return a_planned_gap_is_1_to_7_days();
        case draft_problem::too_many_limits: return a_draft_moves_at_most_16_limits();
        case draft_problem::bad_measure: return a_draft_enlists_at_most_16_measures();
        case draft_problem::restriction_cuff: return an_order_never_asks_for_a_restriction_cuff();
        case draft_problem::sets_to_failure: return an_order_never_asks_for_sets_to_failure();
        case draft_problem::maximal_eccentric: return an_order_never_asks_for_maximal_eccentric_work();
        case draft_problem::above_70_percent: return an_order_never_asks_for_more_than_70_percent_of_the_most_that_can_be_lifted_once();
        case draft_problem::share_above_its_limit: return a_share_of_the_most_that_can_be_lifted_once_stays_within_its_limit_in_the_draft();
    }
}

}  // namespace detail

class prescription;
constexpr result<prescription, refusals> prescribe(const draft& d) noexcept;

/// What a clinician signed. Immutable; made from a draft in source, where what is wrong does not compile, or by `prescribe`.
/// The default one has no orders and grants nothing.
class prescription {
  public:
    constexpr prescription() noexcept = default;
    consteval prescription(const draft& d) : form_{d} {
        const refusals r = detail::check(d);
        if (!r.empty()) detail::refuse(r.first());
        complete();
    }
    constexpr clinician by() const noexcept { return form_.by; }
    constexpr day since() const noexcept { return form_.since; }
    constexpr andante::pace pace() const noexcept { return form_.pace; }
    constexpr const short_list<order, most_orders>& orders() const noexcept { return form_.orders; }
    constexpr const short_list<limit_setting, most_limits>& limits() const noexcept { return form_.limits; }
    constexpr const enlisted_set& enlisted() const noexcept { return enlisted_; }
    constexpr const short_list<std::uint8_t, 16>& measures() const noexcept { return form_.measures; }
    /// Every region that some order works.
    constexpr region_set works() const noexcept { return works_; }
    /// The order of an exercise; null when there is none.
    constexpr const order* find(exercise e) const noexcept {
        for (const order& o : form_.orders)
            if (o.what == e) return &o;
        return nullptr;
    }

  private:
    friend constexpr result<prescription, refusals> prescribe(const draft& d) noexcept;
    constexpr void complete() noexcept {
        short_list<order, most_orders> all;
        for (const order& o : form_.orders) all.add(detail::completed(o)), works_ = works_ | movers(o.what);
        form_.orders = all;
        for (const std::uint8_t m : form_.measures) enlisted_.add(m);
    }
    draft form_{};
    enlisted_set enlisted_{};
    region_set works_{};
};

/// Checks a draft at run time: a prescription, or all that is wrong with it. O(orders²), no allocation.
constexpr result<prescription, refusals> prescribe(const draft& d) noexcept {
    const refusals r = detail::check(d);
    if (!r.empty()) return r;
    prescription p;
    p.form_ = d;
    p.complete();
    return p;
}

/// A prescription as a diary keeps it: one row an order, so that a later one is known to be new.
template <class Sink>
constexpr void write_rows(const prescription& rx, Sink sink) {
    for (const order& o : rx.orders()) sink(prescribed_row(o.what, o.start));
}

/// A checked change of a limit, kept in the diary: who, why, until when. Made by `amend` alone.
class amendment {
  public:
    constexpr const limit_setting& setting() const noexcept { return to_; }
    friend constexpr result<amendment, refusal> amend(const limit_setting& s, day today) noexcept {
        const limit_check c = check(s, today);
        if (c.what != limit_problem::nothing)
            return refusal{draft_problem::limit_refused, draft_field::limits, -1, part::n_sets, c.what, s.value, c.bound};
        amendment a;
        a.to_ = s;
        return a;
    }

  private:
    constexpr amendment() noexcept = default;
    friend class result<amendment, refusal>;
    limit_setting to_{};
};
constexpr result<amendment, refusal> amend(const limit_setting& s, day today) noexcept;

constexpr entry row(const amendment& a) noexcept {
    entry e;
    e.what = entry_kind::amendment, e.limit = a.setting().id, e.value = a.setting().value, e.by = a.setting().by;
    return e;
}

}  // namespace andante
