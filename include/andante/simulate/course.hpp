// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/guarded.hpp>
#include <andante/history/entry.hpp>
#include <andante/policy/experience.hpp>
#include <andante/policy/policy_ref.hpp>
#include <andante/simulate/person.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// A virtual person under the very guard that applications embed: told by reports alone, answered by its decisions. What a clinician, a form and a test do here are
/// house values, as are all numbers below.
namespace andante::simulate {

/// What is counted of a person's course. Whole numbers, so that sums are the same in any order.
enum class outcome : std::uint8_t {
    days,                ///< lived in the study
    safe_days,           ///< true pain below 4, tiredness below 5, no flare
    sore_days,           ///< true pain of 5 and more
    flare_days,
    adverse_days,        ///< sore, in a flare, or with a fall
    unharmed_days,       ///< before the first sore day or fall: all days where there was none
    planned, sessions, missed, falls,
    steps,               ///< an exercise done with more than its level
    regressions,         ///< one done with less
    turns,               ///< a step after a regression of the same exercise, or the other way round
    withheld_days,       ///< the person came, and no training was granted
    waiting_days,        ///< the same, for a clearance
    false_progress,      ///< a step that the body could not bear: seen by an oracle alone
    false_hold,          ///< no step though the body would bear a quarter more
    work,                ///< done: sets times repetitions times grams, in kilograms
    dose_share,          ///< done: per mille of the prescription's ceilings, summed over the sessions
    strength,            ///< at the end, gained by exercise: a millionth of what the disease left, mean of all sites
    knees,               ///< the same of the knee extensors alone
    endurance,           ///< the same, aerobic
    left                 ///< 1 when the person left before the end
};
inline constexpr std::array<std::string_view, 23> outcome_keys{
    "days",        "safe_days", "sore_days", "flare_days",    "adverse_days", "unharmed_days",  "planned",    "sessions", "missed",     "falls",    "steps", "regressions",
    "turns",       "withheld_days", "waiting_days", "false_progress", "false_hold", "work", "dose_share", "strength", "knees", "endurance", "left"};
inline constexpr std::size_t outcome_count = outcome_keys.size();
using course_result = std::array<std::int64_t, outcome_count>;
constexpr std::int64_t& of(course_result& r, outcome o) noexcept { return r[static_cast<std::size_t>(o)]; }
constexpr std::int64_t of(const course_result& r, outcome o) noexcept { return r[static_cast<std::size_t>(o)]; }

/// Who decides what is done at a session.
enum class conduct : std::uint8_t {
    guarded,    ///< the guard: what it grants is done
    unguarded,  ///< the policy alone: what it wishes is done, without rules and without a ceiling, as far as the body can (`guarded_course`)
    nothing,    ///< nobody: no exercise is done. What exercise gives is the difference to this
    oracle      ///< somebody who sees the body: as much as does no damage, and no more than stimulates. What is lost to it is regret
};
inline constexpr std::array<std::string_view, 4> conduct_keys{"guarded", "unguarded", "nothing", "oracle"};

/// How a life is led, beside its guard.
struct regime {
    conduct by = conduct::guarded;
    policy_ref wishes{};                         ///< unguarded: the policy; it outlives the course
    /// Guarded: on a day with granted steps, the chance that they are taken; else the person declines them. Below 1000 the steps are randomised, and the chance is
    /// the propensity that is logged.
    std::uint32_t takes_steps_per_mille = 1000;
    std::vector<entry>* diary = nullptr;         ///< what is told is put here as well, in order
};

/// What a day was like, as it truly was.
struct day_lived {
    day on = never;
    bool here = false, planned = false, came = false, trained = false, waits = false, fell = false, flaring = false, ill = false, left = false;
    bool steps_offered = false, steps_taken = false;    ///< randomised steps
    exact strength = 0;                                 ///< what could be done rested, of the start: per mille, mean of the trained sites
    exact pain = 0, tiredness = 0;                      ///< in tenths of a point of 10
    exact dose_share = 0;                               ///< done: per mille of the ceilings, mean of the exercises
};

/// How people deal with what they are told and asked: house values.
struct manners {
    std::uint32_t answers_per_mille = 900;       ///< mornings without a session on which they answer; before one they do
    std::uint32_t overdoes_per_mille = 60;       ///< sessions with half as much again, out of guilt
    std::uint32_t tells_less_per_mille = 150;    ///< days on which they tell two points less than they feel
};

/// One exercise of a study: the site that it works, and how strong a healthy person is at it.
struct trained_here {
    exercise what{};
    std::size_t works = site_count;              ///< `site_count`: no muscle, but the breath
    exact healthy_one_rm_g = 0;
};
inline constexpr std::array<trained_here, 5> trained_in_a_study{{
    {left(exercises::knee_extension), site(muscles::knee_extensors, false), 30'000},
    {right(exercises::knee_extension), site(muscles::knee_extensors, true), 30'000},
    {left(exercises::elbow_flexion), site(muscles::others, false), 12'000},
    {right(exercises::elbow_flexion), site(muscles::others, true), 12'000},
    {exercises::walking, site_count, 0},
}};

namespace detail {

inline constexpr dose first_walk{10 * minutes}, longest_walk{30 * minutes}, first_lift{1 * sets, 10 * rep}, longest_lift{3 * sets, 12 * rep};

/// Comfortable maxima that are found on the first day: of the load of the start so many times, and so long a walk.
inline constexpr dose comfortable_walk{20 * minutes};
inline constexpr exact comfortable_reps = 25;
inline constexpr exact longest_walk_of_all = 2 * 60 * 60;

/// One exercise of a session.
struct to_do {
    dose level{}, is{};
    bool done = false;
};

}  // namespace detail

/// A life of some length under a guard, or without it. Scalar: the guard judges one person at a time. The person is drawn by number alone, so every guard meets the same.
///
/// Unguarded, the person stays away as before: ill, in a flare, after leaving, or without the drive to come. All else that the policy wishes is done: no rule binds, no
/// ceiling, no step of a clinician. The body alone ends it: nobody lifts more than what can be lifted once today, nobody's work is more than the most that a site can do,
/// nobody walks longer than two hours (house values). The history is told the same, so the policy meets the same experience and the same flags; what was done is its
/// level, where the guard's history would not credit it.
template <class Guard>
class guarded_course {
  public:
    using one = lanes<1>;
    using memory_type = typename Guard::memory;
    guarded_course(const Guard& g, seed s, std::uint32_t replicate, std::uint32_t number, const std::array<prior, parameter_count>& priors, const world& w, const parts_at_work& on = {}, manners how = {},
                   const regime& led = {})
        : guard_{&g}, seed_{s}, replicate_{replicate}, person_{person<one>(s, replicate, number, priors, w, on)}, body_{body(person_, s, replicate)}, fading_{decays(person_)}, how_{how}, led_{led}, rx_{form()} {
        guard_->open(rx_, memory_);
        for (std::size_t i = 0; i != own_.size(); ++i) own_[i].level = rx_.orders()[i].start;
        enrols();
    }
    /// Lives a day. `sees(const day_decisions&)` is shown what the guard answered, when it was asked.
    template <class Sees>
    void day_passes(Sees sees) {
        if (number_ != 0) order_ = 0;  // the first day goes on where the enrolment ended
        seen_ = {};
        seen_.on = today();
        const auto bits = draw<one>(seed_, person_.number, replicate_, number_, stream::daily);
        float z[4];
        for (std::size_t i = 0; i != 4; ++i) z[i] = normal<one>(between_0_and_1<one>(bits.w[i]));
        const auto lots = draw<one>(seed_, person_.number, replicate_, number_, stream::habits);
        const bool here = body_.takes_part > 0;
        const float hurts = felt_pain(person_, body_), tires = felt_tiredness<one>(body_);
        const bool flaring = body_.flare_left > 0;
        seen_.here = here, seen_.flaring = here && flaring, seen_.ill = here && body_.illness_left > 0, seen_.pain = whole(10 * hurts), seen_.tiredness = whole(10 * tires);
        if (here) {
            of(sum_, outcome::days) += 1;
            of(sum_, outcome::safe_days) += hurts < 4 && tires < 5 && !flaring;
            of(sum_, outcome::sore_days) += hurts >= 5, of(sum_, outcome::flare_days) += flaring;
            visits();
            const std::uint32_t weekday = number_ % 7;
            const bool planned = weekday == 0 || weekday == 2 || weekday == 4, comes_today = planned && comes(person_, body_, z[2]) > 0;
            of(sum_, outcome::planned) += planned, of(sum_, outcome::missed) += planned && !comes_today;
            seen_.planned = planned, seen_.came = comes_today;
            if (comes_today || chance(lots.w[0], how_.answers_per_mille)) checks_in(chance(lots.w[1], how_.tells_less_per_mille));
            if (comes_today) trains(chance(lots.w[2], how_.overdoes_per_mille), chance(lots.w[1], how_.tells_less_per_mille), chance(lots.w[3], led_.takes_steps_per_mille), sees);
        }
        const float falls_before = body_.times[static_cast<std::size_t>(happening::fall)], flares_before = body_.times[static_cast<std::size_t>(happening::flare)];
        pass(person_, body_, fading_, seed_, replicate_, z[0], z[1]);
        fell_ = body_.times[static_cast<std::size_t>(happening::fall)] > falls_before;
        if (body_.times[static_cast<std::size_t>(happening::flare)] > flares_before) flare_since_ = static_cast<exact>(number_);
        of(sum_, outcome::falls) += here && fell_;
        seen_.fell = here && fell_, seen_.left = here && body_.takes_part <= 0;
        harmed_ = harmed_ || (here && (hurts >= 5 || fell_));
        of(sum_, outcome::adverse_days) += here && (hurts >= 5 || flaring || fell_), of(sum_, outcome::unharmed_days) += here && !harmed_;
        float rested = 0;
        for (const trained_here& x : trained_in_a_study)
            if (x.works != site_count) rested = rested + capacity(person_, body_, x.works) / person_.strength_at_start[x.works] * 0.25f;
        seen_.strength = whole(1000 * rested);
        ++number_;
    }
    /// The day that has passed.
    const day_lived& seen() const noexcept { return seen_; }
    /// What is counted so far.
    course_result result() const noexcept {
        course_result r = sum_;
        float gain = 0;
        for (const auto& x : body_.at) gain = gain + x.adaptation * (1.0f / site_count);
        of(r, outcome::strength) = static_cast<std::int64_t>(gain * 1e6f), of(r, outcome::endurance) = static_cast<std::int64_t>(body_.aerobic * 1e6f);
        of(r, outcome::knees) = static_cast<std::int64_t>((body_.at[0].adaptation + body_.at[1].adaptation) * 0.5f * 1e6f);
        of(r, outcome::left) = body_.takes_part <= 0;
        return r;
    }
    const person_of<one>& who() const noexcept { return person_; }
    const body_of<one>& state() const noexcept { return body_; }
    const memory_type& kept() const noexcept { return memory_; }
    const prescription& rx() const noexcept { return rx_; }
    /// What was told and not taken: late, or too much. A study in which it is not 0 tells of its host, and not of its guard.
    std::size_t refused() const noexcept { return refused_; }
    day today() const noexcept { return first_day + static_cast<exact>(number_); }

    static constexpr day first_day = "2026-03-02"_day;  // a Monday

  private:
    using session = std::array<detail::to_do, trained_in_a_study.size()>;
    /// What the policy's level is where the guard does not keep it.
    struct own_level {
        dose level{};
        std::uint16_t number = 0;
        day changed = never;
        struct past {
            day on = never;
            std::uint16_t number = 0;
            bool met = false;
        };
        ring<past, 12> sessions{};
    };
    static bool chance(std::uint32_t bits, std::uint32_t per_mille) noexcept { return std::uint64_t{bits} * 1000 >> 32 < per_mille; }
    static exact whole(float x) noexcept { return static_cast<exact>(x + 0.5f); }

    // The clinician.

    /// Starts at a fifth of the most that can be lifted once, up to a half of it.
    prescription form() const noexcept {
        draft d;
        d.by = physiotherapist(41), d.since = first_day, d.pace = pace::standard;
        for (const trained_here& x : trained_in_a_study) {
            order o;
            o.what = x.what;
            if (x.works == site_count) {
                o.start = detail::first_walk, o.ceiling = detail::longest_walk;
            } else {
                const auto share = [&](float of_it) { return (std::max)(static_cast<exact>(of_it * one_rm(x)) / 100 * 100, exact{100}); };
                o.start = detail::first_lift.with(part::weight, share(0.2f)), o.ceiling = detail::longest_lift.with(part::weight, share(0.5f));
                o.load_step = load::from_value(100);
            }
            d.orders.add(o);
        }
        return *prescribe(d);
    }
    float one_rm(const trained_here& x) const noexcept { return static_cast<float>(x.healthy_one_rm_g) * strength(person_, body_, x.works); }
    void enrols() {
        order_ = 0;
        say(row(cleared{latch::programme, physician(7)})), say(row(recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)}));
        say(row(bad_past_experience{no})), say(row(usual_fatigue{*nrs::from(2)})), say(row(usual_soreness{everywhere, *nrs::from(0)}));
        say(row(falls_last_year{*tally::from(0)})), say(row(unsteady{no})), say(row(knee_buckles{no}));
        for (const order& o : rx_.orders()) say(row(baseline{o.what, about(o.what).kind == modality::aerobic ? detail::comfortable_walk : o.start.with(part::n_reps, detail::comfortable_reps)}));
    }
    /// Every twelve weeks: grades and tests by what the body can do. What waits for a clearance gets it ten days after.
    void visits() {
        if (number_ % 84 == 0) {
            if (number_ != 0) say(row(recorded{record_kind::review_done, 0, {}, physiotherapist(41)}));
            say(row(recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)}));
            const float weakest = (std::min)(strength(person_, body_, 0), strength(person_, body_, 1));
            say(row(muscle_grade{everywhere, *mrc::from(weakest >= 0.25f ? 12 : weakest >= 0.15f ? 10 : 9)}));
            say(row(tug{*tug::value_type::from((std::min)(whole(60 / (weakest + 0.1f)), exact{900}))}));
        }
        if (number_ % 365 == 0 && number_ != 0) say(row(cleared{latch::programme, physician(7)}));
        if (flare_since_ >= 0 && static_cast<exact>(number_) - flare_since_ == 3) say(row(recorded{record_kind::flare_began, 0, {}, physician(7)})), flare_told_ = true;
        if (flare_told_ && body_.flare_left <= 0) say(row(recorded{record_kind::flare_ended, 0, {}, physician(7)})), flare_told_ = false, flare_since_ = -1;
        if (waits_since_ >= 0 && static_cast<exact>(number_) - waits_since_ >= 10) {
            clear_everything();
            waits_since_ = -1;
        }
    }
    void clear_everything() {
        set_of<latch> person_waits = memory_.person.place.left.lasts.latched;
        for_each(person_waits, [&](latch l) { say(row(cleared{l, physician(7)})); });
        for (std::uint8_t i = 0; i != region_count; ++i) {
            const set_of<latch> at_region = memory_.limbs[i].place.left.lasts.latched;
            for_each(at_region, [&](latch l) { say(row(cleared{l, region{i}, physician(7)})); });
        }
        for (std::size_t m = 0; m != mode_count; ++m) {
            const set_of<latch> at_mode = memory_.modes[m].left.lasts.latched;
            for_each(at_mode, [&](latch l) { say(row(cleared{l, static_cast<mode>(m), physician(7)})); });
        }
        for (const order& o : rx_.orders())
            if (const standing_of_place* c = memory_.standing(scope::exercise, place_of(o.what))) {
                const set_of<latch> at_exercise = c->left.lasts.latched;
                for_each(at_exercise, [&](latch l) { say(row(cleared{l, o.what, physician(7)})); });
            }
    }

    // The person.

    void say(entry e) {
        e.id = ++rows_, e.on = today(), e.order = order_++;
        if (led_.diary != nullptr) led_.diary->push_back(e);
        refused_ += guard_->remember(rx_, memory_, e, today()) != heard::taken;
    }
    /// Reports err, and are less than what is felt where the person thinks that it will cost a session.
    exact felt(float truth, float error, bool tells_less) const noexcept { return (std::clamp)(whole((std::max)(truth + error, 0.0f)) - (tells_less ? 2 : 0), exact{0}, exact{10}); }
    void checks_in(bool tells_less) {
        const auto bits = draw<one>(seed_, person_.number, replicate_, number_, stream::reports);
        const auto error = [&](std::size_t i, parameter p) { return person_[p] * normal<one>(between_0_and_1<one>(bits.w[i])); };
        const bool ill = body_.illness_left > 0;
        if (fell_) say(row(fall{.minutes_down = 2}));
        say(row(warning_signs{none})), say(row(illness{ill ? systemic : not_ill})), say(row(fell{fell_ ? yes : no}));
        if (ill) say(row(temperature{*celsius::from(385)}));
        say(row(fatigue{*nrs::from(felt(felt_tiredness<one>(body_), error(0, parameter::tiredness_error), tells_less))})), say(row(unusual_fatigue{ill ? yes : no}));
        // The worst sites name themselves; all others are well.
        say(row(soreness{everywhere, *nrs::from(0)}));
        for (const trained_here& x : trained_in_a_study) {
            if (x.works == site_count) continue;
            const exact sore = felt(person_[parameter::soreness_scale] * body_.at[x.works].soreness, error(1, parameter::pain_error), tells_less);
            if (sore == 0) continue;
            for_each_region(movers(x.what), [&](region r) {
                say(row(soreness{r, *nrs::from(sore)})), say(row(unusual_soreness{r, no})), say(row(limits_tasks{r, sore >= 6 ? yes : no}));
                if (awake_ + 1 < number_) say(row(recalled_soreness{r, *nrs::from(sore)}));
            });
        }
        if (awake_ + 1 < number_) {
            region_set rest{};
            for (std::uint8_t i = 0; i != region_count; ++i)
                if (!memory_.template read<recalled_soreness>(scope::region, place_of(region{i}), today()).known()) rest = rest | only(region{i});
            for_each_region(rest, [&](region r) { say(row(recalled_soreness{r, *nrs::from(0)})); });
        }
        say(row(limited_next_day{no})), say(row(company{yes})), say(row(daily_tasks_harder{not_at_all})), say(row(worse_than_last_week{no}));
        awake_ = number_;
    }
    template <class Sees>
    void trains(bool overdoes, bool tells_less, bool takes_steps, Sees sees) {
        session plan{};
        switch (led_.by) {
            case conduct::guarded: plan = granted(takes_steps, sees); break;
            case conduct::unguarded: plan = wished(); break;
            case conduct::nothing: break;
            case conduct::oracle: plan = seen_to_be_borne(); break;
        }
        work_of<one> w;
        w.came = 1;
        std::array<bool, trained_in_a_study.size()> did{};
        std::size_t n = 0;
        std::int64_t share_done = 0;
        for (std::size_t i = 0; i != plan.size(); ++i) {
            const detail::to_do& x = plan[i];
            if (!x.done) continue;
            const float asks = relative(i, x.is);
            const bool more = !fits(x.is, x.level), less = !more && !(x.is == x.level);
            of(sum_, outcome::steps) += more, of(sum_, outcome::regressions) += less;
            of(sum_, outcome::turns) += (more && turned_[i] < 0) || (less && turned_[i] > 0);
            if (more || less) turned_[i] = more ? 1 : -1;
            if (trained_in_a_study[i].works != site_count) {
                const float left_over = margin(person_, body_, trained_in_a_study[i].works, asks);
                of(sum_, outcome::false_progress) += more && left_over < 0, of(sum_, outcome::false_hold) += !more && left_over > 0.25f * asks;
            }
            const part grows = x.is.at(part::n_reps) > 0 ? part::n_reps : part::time;
            const dose done_so = overdoes ? x.is.with(grows, x.is.at(grows) + x.is.at(grows) / 2) : x.is;
            done d{rx_.orders()[i].what, done_so};
            d.granted = x.is, d.had_grant = true;
            say(row(d));
            of(sum_, outcome::work) += static_cast<std::int64_t>(volume(done_so)) * done_so.at(part::weight) / 1000;
            const auto moved = [](const dose& all) { return static_cast<std::int64_t>(volume(all)) * (std::max)(all.at(part::weight), exact{1}); };
            share_done += moved(done_so) * 1000 / moved(rx_.orders()[i].ceiling);
            if (trained_in_a_study[i].works == site_count) w.aerobic = static_cast<float>(done_so.at(part::time)) / 1800;
            else w.relative[trained_in_a_study[i].works] = relative(i, done_so);
            did[i] = true, ++n;
        }
        if (led_.by != conduct::nothing) of(sum_, outcome::withheld_days) += n == 0, of(sum_, outcome::waiting_days) += n == 0 && seen_.waits;
        of(sum_, outcome::sessions) += n != 0;
        if (n == 0) return;
        seen_.trained = true, seen_.dose_share = static_cast<exact>(share_done / static_cast<std::int64_t>(plan.size()));
        of(sum_, outcome::dose_share) += seen_.dose_share;
        train(person_, body_, w);
        tells_of(w, did, tells_less);
    }
    /// What the guard grants. Who declines a step says so, and the guard decides again.
    template <class Sees>
    session granted(bool takes_steps, Sees sees) {
        day_decisions now = guard_->decide(rx_, memory_, today());
        if (led_.takes_steps_per_mille < 1000) {
            std::array<bool, trained_in_a_study.size()> offered{};
            for (std::size_t i = 0; i != now.size; ++i) {
                const decision& d = now.at[i];
                offered[i] = d.match([&](const approved_dose& a) { return !fits(a.value(), d.level); }, [](const decision&) { return false; });
                seen_.steps_offered = seen_.steps_offered || offered[i];
            }
            seen_.steps_taken = seen_.steps_offered && takes_steps;
            if (seen_.steps_offered && !takes_steps) {
                for (std::size_t i = 0; i != now.size; ++i)
                    if (offered[i]) say(row(declined_step{rx_.orders()[i].what}));
                now = guard_->decide(rx_, memory_, today());
            }
        }
        sees(now);
        session plan{};
        for (std::size_t i = 0; i != now.size; ++i) {
            const decision& d = now.at[i];
            seen_.waits = seen_.waits || d.sum.act >= action::await_clearance;
            d.match([&](const approved_dose& a) { plan[i] = {d.level, a.value(), true}; }, [](const decision&) {});
        }
        if (seen_.waits && waits_since_ < 0) waits_since_ = static_cast<exact>(number_);
        return plan;
    }
    /// What the policy wishes, as far as the body can.
    session wished() {
        session plan{};
        for (std::size_t i = 0; i != plan.size(); ++i) {
            const order& o = rx_.orders()[i];
            own_level& own = own_[i];
            const course_memory* c = memory_.find(o.what);
            experience x = experience_of(memory_, c, o.what, o.planned_gap, rx_.since(), today());
            x.changed = (std::max)(x.began, own.changed);
            for (past_session& s : x.sessions)
                for (const auto& p : own.sessions)
                    if (p.on == s.on && s.on != never) s.at_this_level = p.number == own.number, s.met = p.met;
            const dose wish = led_.wishes(andante::course{o.what, own.level, o.start, o.ceiling, o.reps_from, o.reps_to, o.load_step.value(), o.time_step.value()}, x);
            const dose is = as_the_body_can(i, well_formed(wish) && volume(wish) > 0 ? wish : own.level);
            plan[i] = {own.level, is, true};
            if (!fits(is, own.level)) own.level = is, own.changed = today(), ++own.number;
            own.sessions.put({today(), own.number, is == own.level});
        }
        return plan;
    }
    dose as_the_body_can(std::size_t i, const dose& wish) const noexcept {
        const trained_here& x = trained_in_a_study[i];
        if (x.works == site_count) return wish.with(part::time, (std::min)(wish.at(part::time), detail::longest_walk_of_all));
        const float many = (std::min)(static_cast<float>(volume(wish)) * 0.05f, 1.5f), most = one_rm(x) / (std::max)(many, 1.0f);
        return wish.with(part::weight, (std::min)(wish.at(part::weight), static_cast<exact>(most) / 100 * 100));
    }
    /// The most that does no damage, and stimulates: of repetitions as many as are ordered at the most. Half an hour's walk when not tired.
    session seen_to_be_borne() {
        session plan{};
        for (std::size_t i = 0; i != plan.size(); ++i) {
            const trained_here& x = trained_in_a_study[i];
            dose is = x.works == site_count ? detail::longest_walk : detail::longest_lift;
            if (x.works != site_count) {
                const float bears = (std::min)(margin(person_, body_, x.works, 0.0f), 0.75f), many = (std::min)(static_cast<float>(volume(is)) * 0.05f, 1.5f);
                is = is.with(part::weight, static_cast<exact>(one_rm(x) * bears / many) / 100 * 100);
            } else if (felt_tiredness<one>(body_) >= 4) {
                is = detail::first_walk;
            }
            plan[i] = {own_[i].level, is, true};
            own_[i].level = is;
        }
        return plan;
    }
    float relative(std::size_t i, const dose& d) const noexcept {
        const trained_here& x = trained_in_a_study[i];
        if (x.works == site_count) return 0;
        const float share = static_cast<float>(d.at(part::weight)) / (std::max)(one_rm(x), 1.0f), many = static_cast<float>(volume(d)) * 0.05f;
        return share * (std::min)(many, 1.5f);
    }
    void tells_of(const work_of<one>& w, const std::array<bool, trained_in_a_study.size()>& did, bool tells_less) {
        const auto bits = draw<one>(seed_, person_.number, replicate_, number_, stream::reports);
        const float error = person_[parameter::effort_error] * normal<one>(between_0_and_1<one>(bits.w[2]));
        region_set worked{};
        for (std::size_t i = 0; i != did.size(); ++i)
            if (did[i]) worked = worked | movers(trained_in_a_study[i].what);
        for_each_region(worked, [&](region r) { say(row(weaker_after{r, not_at_all})); });
        for (std::size_t i = 0; i != did.size(); ++i) {
            if (!did[i]) continue;
            const trained_here& x = trained_in_a_study[i];
            if (x.works == site_count) {
                const exact e = 6 + felt(4 * w.aerobic / (1 + body_.aerobic) + 3 * body_.tiredness + 2, error, tells_less);
                say(row(exertion{x.what, *borg::from((std::clamp)(e, exact{6}, exact{20}))})), say(row(could_talk{x.what, e < 14 ? yes : no}));
            } else {
                const exact e = felt(10 * (w.relative[x.works] + 0.3f * body_.at[x.works].fatigue) + 3 * body_.tiredness, error, tells_less);
                say(row(effort{x.what, *cr10::from(2 * e)})), say(row(reps_in_reserve{x.what, *reserve::from(10 - e)}));  // what of ten was not needed
            }
            say(row(andante::pain{x.what, *nrs::from(0)}));
        }
        say(row(after_effects{none}));
    }

    const Guard* guard_;
    seed seed_;
    std::uint32_t replicate_ = 0;
    person_of<one> person_;
    body_of<one> body_;
    decays_of<one> fading_;
    manners how_;
    regime led_;
    prescription rx_;
    memory_type memory_{};
    course_result sum_{};
    day_lived seen_{};
    std::array<own_level, trained_in_a_study.size()> own_{};
    std::array<std::int8_t, trained_in_a_study.size()> turned_{};   ///< 1: the last change was a step
    std::uint32_t number_ = 0, awake_ = 0;
    exact waits_since_ = -1, flare_since_ = -1;
    bool flare_told_ = false, fell_ = false, harmed_ = false;
    std::size_t refused_ = 0;
    entry_id rows_ = 0;
    std::uint16_t order_ = 0;
};

}  // namespace andante::simulate
