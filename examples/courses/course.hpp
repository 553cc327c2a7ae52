// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "person.hpp"

#include <optional>
#include <vector>

/// A year of an invented person under the library's own guard with all of its rules. The app asks exactly what `due` lists, in the
/// morning and after the session; in the session it hears the breath and the tiredness, as a watch would.
namespace courses {

inline constexpr day first_day = "2026-03-02"_day;   // a Monday
inline constexpr clinician therapist = physiotherapist(41), doctor = physician(7);
inline constexpr mrc good_strength = 4_mrc;
inline constexpr dose plain_start{8 * rep}, plain_ceiling{30 * rep}, loaded_start{8 * rep, 1 * kg}, loaded_ceiling{3 * sets, 12 * rep, 5 * kg};
inline constexpr dose short_time{10 * minutes}, long_time{30 * minutes};
inline constexpr load small_weight = 100 * g;

/// The clinician: sees the person on day 0 and every 84 days, and ends a latch on the tenth day after it was asked for.
inline constexpr exact days_to_a_look = 10, days_between_visits = 84;

/// What a morning came to, for the exercise that fares best; exercises that are no training do not count.
enum class verdict : std::uint8_t { progress, hold, regress, rest, clearance };
inline constexpr std::size_t verdict_count = 5;
inline constexpr std::uint8_t no_rule = 255;

/// One latch: where, set by which rule, from which day on, and for how many days it waited.
struct lock {
    clearance_due of{};
    std::uint8_t rule = no_rule;
    exact from = 0, days = 0;
};
/// One year.
struct lived_year {
    std::array<verdict, a_year> verdicts{};
    std::array<std::uint8_t, a_year> because_of{};  ///< the rule that gave most exercises this verdict; `no_rule`: none
    std::array<bool, a_year> wanted{};              ///< days on which the person meant to train
    std::vector<lock> locks{};
    exact sessions = 0;                  ///< days with strength work
    exact steps = 0, time_steps = 0;     ///< increases done: of all limbs together, of the aerobic exercise
    exact dose_per_cent = 0;             ///< the last grants as a share of the capacity, mean of the limbs
    exact least_reps = 30;               ///< the least of the last grants
    exact above = 0;                     ///< works of a limb above the capacity
    exact sore_days = 0;                 ///< days of a limb with 2 and more of true soreness
    bool asked_for_review = false;       ///< of the over-doing
    std::vector<exact> given{};          ///< the repetitions granted to the first limb, session by session
    std::array<exact, most_limbs + 1> first_progress{};  ///< per exercise, days after `good_from`; -1: never
    // Laws, broken so many times.
    exact below_the_floor = 0;           ///< grants
    exact still_asked = 0;               ///< questions listed although they were answered
    exact returned = 0;                  ///< latches that came back within a week of their clearance without a new entry
    exact late = 0;                      ///< rows that are heard too late although they were told in order

    exact person_locks() const {
        exact n = 0;
        for (const lock& l : locks) n += l.of.at == scope::person;
        return n;
    }
    exact days_locked() const { return static_cast<exact>(std::count(verdicts.begin(), verdicts.end(), verdict::clearance)); }
};

class life {
  public:
    life(const traits& who, std::uint32_t seed) : who_{who}, body_{who, seed}, coach_{form(who)} {
        coach_.recall(h_, {}, first_day);
        sum_.first_progress.fill(-1), sum_.because_of.fill(no_rule);
    }
    lived_year live() {
        for (; number_ != a_year; ++number_) one_day();
        for (std::size_t i = 0; i != most_limbs; ++i) {
            sum_.dose_per_cent += 25 * last_[i] * 10 / (body_.capacity(i) / 100);
            sum_.least_reps = (std::min)(sum_.least_reps, last_reps_[i]);
        }
        for (const waiting& w : waits_) sum_.locks[w.lock].days = a_year - sum_.locks[w.lock].from;
        return sum_;
    }

  private:
    struct waiting {
        clearance_due what{};
        exact since = 0;
        std::size_t lock = 0;
    };
    using limbs = std::array<exercise, most_limbs>;

    static limbs trained(const traits& who) {
        using namespace exercises;
        return who.wheels ? limbs{left(elbow_flexion), right(elbow_flexion), left(shoulder_raise), right(shoulder_raise)}
                          : limbs{left(knee_extension), right(knee_extension), left(elbow_flexion), right(elbow_flexion)};
    }
    static prescription form(const traits& who) {
        const exact per_week = who.five_days ? 5 : who.every != 0 ? 1 : 3, gap = who.five_days ? 2 : who.every != 0 ? 7 : 3;
        draft d;
        d.by = therapist, d.since = first_day, d.pace = pace::standard;
        order o;
        o.per_week = per_week, o.planned_gap = gap, o.load_step = small_weight;
        o.start = who.loaded ? loaded_start : plain_start, o.ceiling = who.loaded ? loaded_ceiling : plain_ceiling;
        for (const exercise e : trained(who)) o.what = e, d.orders.add(o);
        o.what = who.wheels ? exercises::arm_cycle : exercises::walking, o.start = short_time, o.ceiling = long_time;
        if (!who.strength_alone) d.orders.add(o);
        return *prescribe(d);
    }

    // The person.

    day today() const { return first_day + number_; }
    lots by_lot() const { return body_.by_lot; }
    exact work(const dose& d) const { return static_cast<exact>(volume(d) * (who_.loaded ? d.at(part::weight) : 1000) / 1000); }
    bool wants_to_train() const {
        const exact weekday = number_ % 7;
        const bool planned = who_.every != 0 ? number_ % who_.every == 0 : who_.five_days ? weekday < 5 : weekday == 0 || weekday == 2 || weekday == 4;
        return planned && (who_.perfect || !by_lot().chance(120, number_, lot::misses)) && !(body_.is_ill() && number_ % 2 == 0);
    }
    /// Where a question is asked, as the number of a limb; `most_limbs`: not of one.
    std::size_t limb_of(const question& q) const {
        std::size_t i = 0;
        for (; i != most_limbs; ++i) {
            bool here = q.at == scope::exercise && place_of(limbs_[i]) == q.where;
            if (q.at == scope::region) for_each_region(movers(limbs_[i]), [&](region r) { here = here || place_of(r) == q.where; });
            if (here) break;
        }
        return i;
    }
    /// What is said; empty: nothing. A question that is not named here is answered by the harmless end of its scale.
    std::optional<exact> reply(const question& q, bool to_train) const {
        const bool more_is_better = q.code == company::code || q.code == could_talk::code || q.code == reps_in_reserve::code;
        const exact harmless = more_is_better ? q.most : q.least;
        if (who_.perfect) {
            if (q.code == fatigue::code && who_.tired_every != 0 && number_ % who_.tired_every == 1) return 4;
            if (q.code == fatigue::code || q.code == usual_fatigue::code) return 2;
            if (q.code == effort::code) return 4;
            if (q.code == exertion::code) return 9;
            return harmless;
        }
        const std::size_t i = limb_of(q);
        const bool of_limb = i != most_limbs;
        if (who_.hides_soreness && q.code == soreness::code && of_limb && body_.soreness(i) >= 2) return std::nullopt;
        if (who_.hides_recalled && q.code == recalled_soreness::code && of_limb && body_.worst_since(i) >= 2) return std::nullopt;
        const bool at_every_start = q.code == warning_signs::code || q.code == illness::code || q.code == fell::code || q.code == soreness::code;
        if (!(at_every_start && to_train) && !answers(q.code)) return std::nullopt;
        switch (q.code) {
            case warning_signs::code: return number_ == who_.chest_pain_on ? row(warning_signs{warning::chest_pain}).value : harmless;
            case illness::code: return body_.is_ill() ? systemic.place() : not_ill.place();
            case temperature::code: return body_.is_ill() ? 385 : 366;
            case fell::code: return fell_today_ ? 1 : 0;
            case fatigue::code: return body_.fatigue();
            case unusual_fatigue::code: return body_.is_ill() || by_lot().chance(who_.noisy ? 12 : 3, number_, lot::unusual_fatigue) ? 1 : 0;
            case usual_fatigue::code: return who_.tired;
            case limited_next_day::code: return by_lot().chance(who_.noisy ? 3 : 1, number_, lot::held_back) ? 1 : 0;
            case soreness::code: return of_limb ? body_.soreness(i) : harmless;
            case unusual_soreness::code: return of_limb && body_.soreness(i) > who_.sore && by_lot().chance(20, number_, lot::unusual_soreness, i) ? 1 : 0;
            case limits_tasks::code: return of_limb && body_.soreness(i) >= 6 ? 1 : 0;
            case recalled_soreness::code: return of_limb ? body_.worst_since(i) : harmless;
            case usual_soreness::code: return of_limb ? who_.sore : 0;
            case weaker_after::code: return of_limb ? body_.weaker(i) : harmless;
            case after_effects::code:
                return by_lot().chance(who_.noisy ? 4 : 1, number_, lot::left_behind) ? row(after_effects{after_effect::heaviness}).value : harmless;
            case heavy_hours::code: return of_limb ? by_lot().below(5, number_, lot::heavy_hours, i) : harmless;
            case effort::code: return of_limb ? body_.effort(i) : 2;
            case reps_in_reserve::code: return of_limb ? body_.in_reserve(i) : harmless;
            case exertion::code: return 9 + minutes_ / 15 + by_lot().below(2, number_, lot::exertion);
            case pain::code: return of_limb ? body_.pain(i) : harmless;
            default: return harmless;
        }
    }
    /// One question asks about all places: "any, where?".
    bool answers(std::uint8_t code) const { return by_lot().below(100, number_, lot::answers, code) < who_.answers; }

    // The app.

    template <class T>
    void say(const T& x) {
        entry e = row(x);
        e.id = ++rows_, e.on = today(), e.order = order_++;
        sum_.late += coach_.remember(h_, e, today()) == heard::late;
    }
    /// Until nothing new is listed: an answer may open a follow-up.
    void ask_what_is_due(bool to_train) {
        question_list now = coach_.due(h_, today());
        for (int round = 0; round != 3 && !now.empty(); ++round) {
            for (const question& q : now) {
                const auto v = reply(q, to_train);
                const auto t = v ? q.answer((std::clamp)(*v, q.least, q.most)) : std::optional<told>{};
                say(t ? *t : q.unanswered(silence::not_answered));
            }
            now = coach_.due(h_, today());
        }
        sum_.still_asked += static_cast<exact>(now.size());
    }
    void one_day() {
        if (number_ == who_.good_from) {
            const traits before = who_;
            who_ = {.perfect = true, .every = before.every, .loaded = before.loaded, .wheels = before.wheels, .good_from = before.good_from};
        }
        if (number_ == 120) who_.tired += who_.tired_later;
        body_.minds(who_), body_.wakes(number_);
        for (std::size_t i = 0; i != most_limbs; ++i) sum_.sore_days += body_.truly_sore(i);
        const bool is_away = number_ >= 150 && number_ < 150 + who_.away, to_train = !is_away && wants_to_train();
        order_ = 0;
        if (number_ % days_between_visits == 0) visit();
        if (sent_to_care_) say(care_seen{}), sent_to_care_ = false;
        fell_today_ = !is_away && by_lot().chance(who_.falls * 1000 / a_year, number_, lot::falls);
        if (fell_today_) say(fall{.minutes_down = 2});
        if (to_train || (!is_away && !who_.only_to_train)) ask_what_is_due(to_train);
        const day_plan morning = coach_.plan(h_, today());
        see(morning, to_train);
        const bool cleared_some = clear_what_waits(morning);
        if (to_train) train(cleared_some ? coach_.plan(h_, today()) : morning);
    }
    void train(const day_plan& p) {
        bool any = false;
        for (std::size_t k = 0; k != p.decisions().size; ++k) {
            const decision& d = p.decisions().at[k];
            const bool aerobic = k == most_limbs;
            d.match(
                [&](const approved_dose& a) {
                    const dose& to = a.value();
                    sum_.below_the_floor += volume(to) < volume(floor_of(coach_.rx().orders()[k].start));
                    (aerobic ? sum_.time_steps : sum_.steps) += !fits(to, d.level);
                    if (aerobic) {
                        minutes_ = to.at(part::time) / 60;
                        return say(done{a.what(), a});
                    }
                    const bool one_more = who_.adds_a_rep && by_lot().below(2, number_, lot::one_more, k) == 1;
                    const dose did = to.with(part::n_reps, to.at(part::n_reps) * who_.does / 100 + one_more);
                    if (k == 0) sum_.given.push_back(to.at(part::n_reps));
                    last_[k] = work(to), last_reps_[k] = to.at(part::n_reps);
                    say(done{a.what(), a, did});
                    worked(k, did), any = true;
                },
                [&](const decision& w) {
                    if (aerobic || !who_.ignores_rests || by_lot().below(2, number_, lot::ignores, k) == 0) return;
                    const dose did = w.level.with(part::n_reps, w.level.at(part::n_reps) * who_.does / 100);
                    say(done{w.what, did});
                    worked(k, did), any = true;
                });
        }
        if (!any) return;
        ++sum_.sessions;
        body_.sits_down();
        if (!who_.perfect && answers(fatigue_in_session::code)) say(fatigue_in_session{*nrs::from(body_.fatigue_in_session())});
        ask_what_is_due(false);
        if (!who_.perfect && answers(breathlessness::code)) say(breathlessness{*cr10::from(body_.breath())});
        sent_to_care_ = coach_.plan(h_, today()).person().act == action::stop_and_seek_care;
    }
    void worked(std::size_t i, const dose& did) {
        body_.works(i, work(did));
        sum_.above += body_.strain(i) > 1000;
    }

    // The clinician.

    /// Strength of grade 4, steady on the feet; the Timed Up and Go is 10 s at first and grows as the capacity falls.
    void visit() {
        if (number_ == 0) say(cleared{latch::programme, doctor});
        else say(recorded{record_kind::review_done, 0, {}, therapist});
        say(recorded{record_kind::physiotherapist_seen, 0, {}, therapist}), say(muscle_grade{everywhere, good_strength});
        if (who_.wheels || who_.strength_alone) return;
        const exact kept = (a_year * 1000 - who_.decline * number_) / a_year * (number_ < 180 ? 1000 : 1000 - who_.loss) / 1000;
        say(tug{*tug::value_type::from(100'000 / kept)});
    }
    bool clear_what_waits(const day_plan& p) {
        const auto now = p.clearances();
        bool any = false;
        std::erase_if(waits_, [&](const waiting& w) {
            const bool over = std::find(now.begin(), now.end(), w.what) == now.end();
            if (over) sum_.locks[w.lock].days = number_ - w.since;
            return over;
        });
        for (const clearance_due& c : now) {
            const auto known = std::find_if(waits_.begin(), waits_.end(), [&](const waiting& w) { return w.what == c; });
            if (known == waits_.end()) {
                waits_.push_back({c, number_, sum_.locks.size()});
                sum_.locks.push_back({c, rule_behind(p, c), number_, 0});
            } else if (number_ - known->since >= days_to_a_look) {
                cleared ends{c.what, doctor};
                ends.at = c.at, ends.where = c.where;
                say(ends), any = true;
                for (const exact n : {0, 1, 2, 7}) {
                    const day_plan later = coach_.plan(h_, today() + n);
                    for (const clearance_due& again : later.clearances()) sum_.returned += again == c;
                }
            }
        }
        return any;
    }

    // The books.

    static std::uint8_t rule_behind(const day_plan& p, const clearance_due& c) {
        std::uint8_t found = no_rule;
        const auto look = [&](const reason_list& why) {
            for (const reason& r : why)
                if (found == no_rule && r.act >= action::await_clearance && r.latched.has(c.what) && r.at == c.at && r.where == c.where) found = r.rule;
        };
        look(p.why());
        for (const decision& d : p.decisions()) look(d.why);
        return found;
    }
    static verdict verdict_of(const decision& d) {
        const action a = d.granted() ? d.sum.act : (std::max)(d.sum.act, action::rest);
        return static_cast<verdict>((std::min)(static_cast<int>(a), static_cast<int>(verdict::clearance)));
    }
    void see(const day_plan& p, bool to_train) {
        const auto n = static_cast<std::size_t>(number_);
        verdict best = verdict::clearance;
        std::array<exact, reason_set::capacity> votes{};
        for (std::size_t k = 0; k != p.decisions().size; ++k) {
            const decision& d = p.decisions().at[k];
            if (verdict_of(d) < best) best = verdict_of(d), votes.fill(0);
            if (verdict_of(d) == best && !d.why.empty()) ++votes[d.why[0].rule];
            sum_.asked_for_review = sum_.asked_for_review || d.sum.asks.has(review::overdoing);
            if (number_ >= who_.good_from && d.sum.act == action::progress && sum_.first_progress[k] < 0) sum_.first_progress[k] = number_ - who_.good_from;
        }
        const auto most = std::max_element(votes.begin(), votes.end());
        sum_.verdicts[n] = best, sum_.wanted[n] = to_train;
        if (*most > 0) sum_.because_of[n] = static_cast<std::uint8_t>(most - votes.begin());
        sent_to_care_ = sent_to_care_ || p.person().act == action::stop_and_seek_care;
    }

    traits who_;
    body body_;
    ibm_coach coach_;
    limbs limbs_ = trained(who_);
    ibm_history h_{};
    std::vector<waiting> waits_{};
    exact number_ = 0, minutes_ = 0;
    entry_id rows_ = 0;
    std::uint16_t order_ = 0;
    std::array<exact, most_limbs> last_{}, last_reps_{};
    bool fell_today_ = false, sent_to_care_ = false;
    lived_year sum_{};
};

}  // namespace courses
