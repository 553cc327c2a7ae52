// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/budget.hpp>
#include <andante/session/question.hpp>
#include <andante/session/sequence.hpp>
#include <andante/session/usual_dose.hpp>

/// A week ahead, if each day goes well. The coach itself decides every day of it, over a history in which the days before it went well: so a plan
/// promises nothing that the coach would refuse. It is a forecast and grants nothing.
namespace andante {

/// What is answered on a day that goes well: every question of a check-in, and after a session that it felt moderate. What a person is (usual tiredness, falls of a year,
/// grades, tests) is never assumed, nor the answer to a question that is not named here; what is not answered keeps its silence. Numbers are house values.
struct when_all_goes_well {
    yes_no company = yes;  ///< someone is at home

    constexpr std::optional<exact> operator()(const question& q) const noexcept {
        switch (q.code) {
            case warning_signs::code:
            case illness::code:
            case fell::code:
            case fatigue::code:
            case unusual_fatigue::code:
            case limited_next_day::code:
            case daily_tasks_harder::code:
            case worse_than_last_week::code:
            case water_trouble::code:
            case upset_gut::code:
            case low_pressure_signs::code:
            case soreness::code:
            case unusual_soreness::code:
            case limits_tasks::code:
            case recalled_soreness::code:
            case after_effects::code:
            case settle_minutes::code:
            case weaker_after::code:
            case heavy_hours::code:
            case heavy_this_morning::code:
            case pain::code:
            case cramp::code:
            case joint_pain_hours::code:
            case joint_alarm::code: return q.least;
            case andante::company::code: return company.place();
            case could_talk::code:
            case pool_company::code:
            case way_out::code: return q.most;
            case reps_in_reserve::code: return 6;
            case effort::code: return cr10::at(6).place();
            case exertion::code: return borg::at(10).place();
            case temperature::code: return celsius::at(368).place();
            case systolic::code:
            case systolic_again::code: return mmhg::at(120).place();
            case diastolic::code:
            case diastolic_again::code: return mmhg::at(75).place();
            case resting_rate::code:
            case resting_rate_again::code: return bpm::at(68).place();
            case saturation::code:
            case saturation_again::code: return spo2::at(97).place();
            case water_temperature::code: return water_celsius::at(315).place();
            case water_depth::code: return to_the_waist.place();
            default: return std::nullopt;
        }
    }
};

/// What becomes of an exercise on a day ahead. `open`: it may be done, but it is not its day. `waits`: the coach would withhold it. `done_already`: today.
enum class ahead_kind : std::uint8_t { trains, moves, open, waits, done_already };
/// Why it is not its day: the sessions of the week are done; rest lies between two of them; the whole body rests between two days of training, and what could be done today comes with
/// the others tomorrow, at most a day after the gap that the form plans.
enum class not_its_day : std::uint8_t { no_reason, enough_this_week, spread_out, day_of_rest };

/// One exercise on one day ahead.
struct ahead {
    exercise what{};
    ahead_kind is = ahead_kind::waits;
    not_its_day why_open = not_its_day::no_reason;
    dose asks{};                      ///< what the coach would grant; not an approval
    dose level{};
    set_of<constraint> only{};
    action act = action::progress;
    day opens = never;                ///< when the rest ends, where it has an end
    bool has_reason = false;
    reason because{};                 ///< the gravest, when it waits

    constexpr bool is_done() const noexcept { return is == ahead_kind::trains || is == ahead_kind::moves; }
};
/// One day ahead. Rows in the order in which they are done.
struct day_ahead {
    day on = never;
    day_kind kind = day_kind::rest_day;
    action act = action::progress;    ///< of the whole person
    movement offers = movement::open;
    bool has_reason = false;
    reason because{};                 ///< why the whole person rests or waits
    bounded_list<ahead, most_orders> rows{};

    constexpr bool trains() const noexcept { return kind == day_kind::session; }
    constexpr const ahead* find(exercise e) const noexcept {
        for (const ahead& a : rows)
            if (a.what == e) return &a;
        return nullptr;
    }
    /// Whether it goes to the pool, so that a visit is to be planned.
    constexpr bool goes_to_the_pool() const noexcept {
        for (const ahead& a : rows)
            if (a.is == ahead_kind::trains && about(a.what).place == setting::pool) return true;
        return false;
    }
};

inline constexpr std::size_t week_length = 7;

/// Seven days ahead, what is left before them, and after them. True only if each day goes well; on each day the coach decides anew.
struct week_plan {
    std::array<day_ahead, week_length> at{};
    budget before{}, after{};

    constexpr const day_ahead* begin() const noexcept { return at.data(); }
    constexpr const day_ahead* end() const noexcept { return at.data() + at.size(); }
    constexpr const day_ahead& operator[](std::size_t i) const& noexcept { return at[i]; }
    template <class Sentence = struct what_it_shows_lives_in_the_plan_so_keep_the_plan_first>
    const day_ahead& operator[](std::size_t i) const&& = delete;
    /// On how many days an exercise is done.
    constexpr exact days_of(exercise e) const noexcept {
        exact n = 0;
        for (const day_ahead& d : at)
            if (const ahead* a = d.find(e); a != nullptr) n += a->is_done();
        return n;
    }
    constexpr exact training_days() const noexcept {
        exact n = 0;
        for (const day_ahead& d : at) n += d.trains();
        return n;
    }
    /// Days with balance work, standing, in water or sitting (MIN-5).
    constexpr exact balance_days() const noexcept {
        exact n = 0;
        for (const day_ahead& d : at) {
            bool any = false;
            for (const ahead& a : d.rows) any = any || (a.is == ahead_kind::trains && about(a.what).kind == modality::balance);
            n += any;
        }
        return n;
    }
    /// Aerobic seconds that the week asks for.
    constexpr std::int64_t aerobic_seconds() const noexcept {
        std::int64_t s = 0;
        for (const day_ahead& d : at)
            for (const ahead& a : d.rows)
                if (a.is == ahead_kind::trains && about(a.what).kind == modality::aerobic) s += a.asks.at(part::time);
        return s;
    }
};

/// What `plan_week` asks of a coach: the ready-made one with its `ibm_history`, or a composed one with its memory.
template <class Coach, class Memory>
concept looks_ahead = requires(const Coach& c, Memory& h, const entry& e, day on) {
    { c.rx() } -> std::convertible_to<const prescription&>;
    { c.plan(std::as_const(h), on) } -> std::same_as<day_plan>;
    { c.due(std::as_const(h), on) } -> std::same_as<question_list>;
    { c.remember(h, e, on) } -> std::same_as<heard>;
};

namespace detail {

/// Whether the form wants an exercise on a day: its sessions of any seven days are not all done, and rest lies between two of them.
constexpr not_its_day is_not_its_day(const order& o, const course_memory* c, day on) noexcept {
    if (c == nullptr || c->last == never) return not_its_day::no_reason;
    exact done = 0;
    day counted = never;
    for (const session_record& s : c->sessions) {
        done += s.on != counted && s.on < on && on - s.on < 7;
        counted = s.on;
    }
    if (on - c->last < 7 / o.per_week && 7 / o.per_week < 7) return not_its_day::spread_out;
    return done >= o.per_week ? not_its_day::enough_this_week : not_its_day::no_reason;
}
/// How often a stretch or a range of motion is wanted: fingers and joints daily (STR-4, STR-5), other stretches as ordered, on three days at least (STR-1).
constexpr exact movement_days(const order& o) noexcept {
    const usual_dose* u = usual_dose_of(o.what);
    return u == nullptr ? 7 : (std::max)(u->days.usual, o.per_week);
}

/// A history that goes on as if each day went well.
template <class Coach, class Memory, class Answers>
class imagined_days {
  public:
    constexpr imagined_days(const Coach& c, Memory& h, const Answers& a) noexcept : coach_{c}, h_{h}, answers_{a} {}

    /// Answers what is due, and what that opens in turn.
    constexpr void answers_on(day on) noexcept {
        for (int round = 0; round != 4; ++round) {
            bool any = false;
            for (const question& q : coach_.due(std::as_const(h_), on))
                if (const std::optional<exact> n = answers_(q))
                    if (const std::optional<told> t = q.answer(*n)) tell(on, row(*t)), any = true;
            if (!any) return;
        }
    }
    constexpr void tell(day on, entry e) noexcept {
        if (h_.latest == on) e.order = static_cast<std::uint16_t>(h_.order + 1), h_.turn_of_latest = 0;
        e.on = on, e.id = 0;
        (void)coach_.remember(h_, e, on);
    }
    /// The day as it is planned; what it asks for is done.
    constexpr void live(day on, exact number, day_ahead& into) noexcept {
        answers_on(on);
        const day_plan plan = coach_.plan(std::as_const(h_), on);
        into.on = on, into.kind = plan.kind() == day_kind::care_call ? day_kind::care_call : day_kind::rest_day;
        into.act = plan.person().act, into.offers = plan.offers();
        if (into.act >= action::rest) into.has_reason = first_of(plan.why(), into.act, into.because);
        const day_decisions& all = plan.decisions();
        std::array<ahead, most_orders> rows{};
        for (std::size_t i = 0; i != all.size; ++i) {
            rows[i] = ahead_of(all.at[i], on);
            if (rows[i].is == ahead_kind::trains) into.kind = day_kind::session;
        }
        if (into.trains() && rests_between(rows, all.size, on)) {
            into.kind = day_kind::rest_day;
            for (ahead& a : rows)
                if (a.is == ahead_kind::trains) a.is = ahead_kind::open, a.why_open = not_its_day::day_of_rest;
        }
        for (std::size_t i = 0; i != all.size; ++i) move(all.at[i], number, into.trains(), rows[i]);
        std::array<std::uint8_t, most_orders> turn{};
        for (std::size_t i = 0; i != all.size; ++i) {
            std::size_t to = i;
            for (; to != 0 && goes_first(all.at[i].what, all.at[turn[to - 1]].what); --to) turn[to] = turn[to - 1];
            turn[to] = static_cast<std::uint8_t>(i);
        }
        for (std::size_t i = 0; i != all.size; ++i) {
            const ahead& a = rows[turn[i]];
            into.rows.add(a);
            if (a.is_done()) all.at[turn[i]].match([&](const approved_dose& d) { tell(on, row(done{d.what(), d})); }, [](const decision&) {});
        }
        if (into.trains()) answers_on(on);
    }

  private:
    static constexpr bool first_of(const reason_list& why, action act, reason& into) noexcept {
        for (const reason& r : why)
            if (r.act == act) return into = r, true;
        return false;
    }
    constexpr ahead ahead_of(const decision& d, day on) const noexcept {
        ahead a;
        a.what = d.what, a.level = d.level, a.only = d.sum.only, a.act = d.sum.act, a.opens = d.sum.rest_until;
        const course_memory* c = h_.find(d.what);
        const order* o = coach_.rx().find(d.what);
        if (is_training(d.what) && c != nullptr && c->last == on) a.is = ahead_kind::done_already;
        else if (!d.granted()) a.has_reason = first_of(d.why, d.sum.act, a.because);
        else {
            a.asks = d.match([](const approved_dose& x) { return x.value(); }, [](const decision&) { return dose{}; });
            if (is_training(d.what)) a.why_open = is_not_its_day(*o, c, on);
            a.is = is_training(d.what) && a.why_open == not_its_day::no_reason ? ahead_kind::trains : ahead_kind::open;
        }
        return a;
    }
    /// Whether the whole body rests: it trained yesterday, and all that could be done today has a day between its sessions and is in time tomorrow.
    constexpr bool rests_between(const std::array<ahead, most_orders>& rows, std::size_t n, day on) const noexcept {
        if (h_.person.trained.before(on) != on - 1) return false;
        for (std::size_t i = 0; i != n; ++i) {
            if (rows[i].is == ahead_kind::done_already) return false;
            if (rows[i].is != ahead_kind::trains) continue;
            const order* o = coach_.rx().find(rows[i].what);
            const course_memory* c = h_.find(rows[i].what);
            const bool begun = c != nullptr && c->last != never;  // what has not begun yet is never late
            if (7 / o->per_week < 2 || (begun && on - c->last > o->planned_gap)) return false;  // a day over the planned gap is no gap (IRP-1)
        }
        return true;
    }
    /// Joints are moved every day that leaves it open; stretches go with a session, which warms, and between sessions where else there were too few.
    constexpr void move(const decision& d, exact number, bool trains, ahead& a) noexcept {
        if (is_training(d.what) || !d.granted()) return;
        const auto i = static_cast<std::size_t>(coach_.rx().find(d.what) - coach_.rx().orders().begin());
        const exact wanted = movement_days(*coach_.rx().find(d.what));
        const bool lately = moved_[i] >= 0 && number - moved_[i] < 7 / wanted;
        if (!trains && lately) return void(a.why_open = not_its_day::spread_out);
        a.is = ahead_kind::moves, moved_[i] = number;
    }
    const Coach& coach_;
    Memory& h_;
    const Answers& answers_;
    std::array<exact, most_orders> moved_ = [] {
        std::array<exact, most_orders> none_yet{};
        for (exact& n : none_yet) n = -1;
        return none_yet;
    }();
};

}  // namespace detail

/// Plans seven days from `first` on, over a copy of a history that is told up to then. Of the form, each exercise is wanted on `per_week` of any seven days, at least `7 / per_week` days
/// apart; the coach decides whether it may be. Answers that are known stay; `answers` gives the others. Pure; no allocation. O(7 x (questions + decide)).
template <class Coach, class Memory, class Answers = when_all_goes_well>
    requires looks_ahead<Coach, Memory>
constexpr week_plan plan_week(const Coach& coach, const Memory& so_far, day first, const Answers& answers = {}) noexcept {
    Memory h = so_far;
    week_plan w;
    w.before = budget_of(coach.rx(), h, first);
    detail::imagined_days<Coach, Memory, Answers> days_on{coach, h, answers};
    for (std::size_t i = 0; i != week_length; ++i) days_on.live(first + static_cast<exact>(i), static_cast<exact>(i), w.at[i]);
    w.after = budget_of(coach.rx(), h, first + static_cast<exact>(week_length));
    return w;
}
template <class Coach, class Memory, class Sentence = struct which_day_is_today_there_is_no_clock>
week_plan plan_week(const Coach&, const Memory&) = delete;

}  // namespace andante
