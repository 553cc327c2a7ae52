// SPDX-License-Identifier: BSL-1.0
// How the rules behave over 52 weeks. Every person here is invented, and so is every number of the model: capacity, noise,
// response, habits. The courses rank wordings of rules; they say nothing about people. The app asks exactly what `due`
// lists, in the morning and after the session, and nothing else.

#include <andante/ibm.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <random>
#include <utility>
#include <vector>

namespace year {

using namespace andante;
using namespace andante::exercises;

inline constexpr day first_day = "2026-03-02"_day;
inline constexpr exact length = 364;
inline constexpr std::array<exercise, 4> strength{left(knee_extension), right(knee_extension), left(elbow_flexion), right(elbow_flexion)};
inline constexpr std::array<region, 4> worked{left(thigh), right(thigh), left(upper_arm), right(upper_arm)};
inline constexpr dose plain_start{8 * rep}, loaded_start{8 * rep, 1 * kg};

/// An invented person. The rest of the model is in `life`.
struct persona {
    exact does = 100;               ///< per cent of the grant
    bool adds_a_rep = false;        ///< now and then one repetition more
    bool ignores_rests = false;     ///< trains on half of the days on which a region rests
    bool noisy = false;             ///< ratings wander
    bool perfect = false;           ///< every answer good, no session missed
    exact decline = 0;              ///< per mille of the capacity in a year
    exact drop_at_180 = 0;          ///< per mille of the capacity, at once
    exact tolerance = 1000;         ///< per mille of the capacity above which a region gets sore
    exact sore = 0, tired = 2;      ///< usual values
    exact tired_every = 0;          ///< a tired day, two above usual, every so many days
    exact tired_later = 0;          ///< usual tiredness rises by so much on day 120, for good
    exact answers = 100;            ///< per cent of the questions that training does not wait for
    bool only_to_train = false;     ///< opens the app on training days alone
    bool hides_soreness = false;    ///< says nothing where it is sore
    bool hides_recalled = false;    ///< nor how sore it was since last time
    bool ill_twice = false;         ///< 3 days and 9 days
    exact falls = 0;                ///< a year
    exact every = 0;                ///< trains every so many days; 0: three days a week
    bool five_days = false;         ///< five days a week
    bool loaded = false;            ///< lifts a weight, in sets
    exact away = 0;                 ///< days without the app, from day 150
    exact chest_pain_on = -1;       ///< a day with a warning sign
    exact good_from = length;       ///< from this day on every answer is good and every grant is met
};

/// What a year came to, by person-year; regions and steps by region-year.
struct outcome {
    double locks = 0, locked_days = 0, region_latches = 0, sessions = 0, steps = 0, walks = 0, share = 0, above = 0, sore_days = 0;
    exact most_locks = 0;          ///< of one person
    exact slowest = 0;             ///< days of good answers until every exercise was offered a step
    exact below_the_floor = 0;     ///< grants
    exact still_asked = 0;         ///< questions listed although they were answered
    exact returned = 0;            ///< latches that came back without a new entry
    exact late = 0;                ///< rows that a host has to fold again although they were told in order
    bool asked_for_review = false; ///< of the over-doing
    std::vector<exact> given{};    ///< the first exercise's grants
    friend std::ostream& operator<<(std::ostream& os, const outcome& o) {
        return os << "locks " << o.locks << " (" << o.locked_days << " d, most " << o.most_locks << "), region latches " << o.region_latches << ", sessions "
                  << o.sessions << ", steps " << o.steps << " (walking " << o.walks << "), " << o.share << " % of the maximum, above it " << o.above
                  << ", sore days " << o.sore_days << ", slowest " << o.slowest << ", late " << o.late;
    }
};

class life {
  public:
    life(const persona& p, unsigned seed) : who_{p}, dice_{seed}, coach_{orders(p)} {
        for (exact& c : capacity_) c = 23'000 + roll(9'000);  // thousandths of a repetition, or of one with a kilogram
        coach_.recall(h_, {}, first_day);
    }
    outcome live() {
        for (; today_ < first_day + length; today_ = today_ + 1) one_day();
        for (std::size_t i = 0; i != 4; ++i) sum_.share += 25.0 * last_[i] * 1000 / capacity_now(i);
        sum_.steps /= 4;
        sum_.most_locks = static_cast<exact>(sum_.locks);
        for (const exact d : first_progress_) sum_.slowest = (std::max)(sum_.slowest, d == never_offered ? length : d);
        return sum_;
    }

  private:
    static constexpr exact never_offered = -1;

    static prescription orders(const persona& p) {
        const exact per_week = p.five_days ? 5 : p.every != 0 ? 1 : 3, gap_planned = p.five_days ? 2 : p.every != 0 ? 7 : 3;
        draft d;
        d.by = physiotherapist(41), d.since = first_day, d.pace = pace::standard;
        for (const exercise e : strength)
            d.orders.add({.what = e, .start = p.loaded ? loaded_start : plain_start,
                          .ceiling = p.loaded ? dose{3 * sets, 12 * rep, 5 * kg} : dose{30 * rep}, .load_step = 100 * g, .per_week = per_week, .planned_gap = gap_planned});
        d.orders.add({.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}, .per_week = per_week, .planned_gap = gap_planned});
        const auto made = prescribe(d);
        REQUIRE(bool(made));
        return *made;
    }

    // The model.

    exact roll(exact n) { return static_cast<exact>(dice_() % static_cast<unsigned>(n)); }
    bool chance(exact per_mille) { return roll(1000) < per_mille; }
    exact number() const { return today_ - first_day; }
    exact capacity_now(std::size_t i) const {
        const std::int64_t c = std::int64_t{capacity_[i]} * (length * 1000 - who_.decline * number()) / (length * 1000);
        return static_cast<exact>(number() < 180 ? c : c * (1000 - who_.drop_at_180) / 1000);
    }
    /// Repetitions, or repetitions of one kilogram.
    exact work(const dose& d) const { return static_cast<exact>(volume(d)) * (who_.loaded ? d.at(part::weight) : 1000) / 1000; }
    /// The last work as a share of the capacity, per mille.
    exact strain(std::size_t i) const { return static_cast<exact>(std::int64_t{did_[i]} * 1'000'000 / capacity_now(i)); }
    bool ill() const { return who_.ill_twice && ((number() >= 100 && number() < 103) || (number() >= 230 && number() < 239)); }
    exact wobble() {
        const exact x = roll(1000), far = who_.noisy ? 60 : 8, near = who_.noisy ? 240 : 100;
        return x < far ? 2 : x < near ? 1 : x >= 1000 - far ? -2 : x >= 1000 - near ? -1 : 0;
    }
    void feel() {
        for (std::size_t i = 0; i != 4; ++i) {
            const exact x = roll(1000), noise = who_.noisy ? (x < 10 ? 3 : x < 45 ? 2 : x < 250 ? 1 : 0) : x < 5 ? 2 : x < 60 ? 1 : x > 950 ? -1 : 0;
            sore_[i] = (std::clamp)(who_.sore + (ache_[i] + 500) / 1000 + noise, exact{0}, exact{10});
            worst_[i] = (std::max)(worst_[i], sore_[i]);
            sum_.sore_days += ache_[i] >= 2000;
            ache_[i] = ache_[i] * 6 / 10;
        }
    }
    void worked_hard(std::size_t i, const dose& did) {
        did_[i] = work(did), worst_[i] = 0;
        sum_.above += strain(i) > 1000;
        if (const exact over = strain(i) - who_.tolerance; over > 0) ache_[i] = (std::min)(ache_[i] + 1500 + over * 10, exact{9000});
    }
    bool trains_today() {
        if (who_.every != 0) return number() % who_.every == 0;
        const exact weekday = number() % 7;
        const bool planned = who_.five_days ? weekday < 5 : weekday == 0 || weekday == 2 || weekday == 4;
        return planned && (who_.perfect || !chance(120)) && !(ill() && number() % 2 == 0);
    }
    /// What is said to a question; empty: nothing.
    std::optional<exact> reply(const question& q, bool to_train) {
        const auto r = static_cast<std::size_t>(std::find_if(worked.begin(), worked.end(), [&](region x) { return place_of(x) == q.where; }) - worked.begin());
        const auto e = static_cast<std::size_t>(std::find_if(strength.begin(), strength.end(), [&](exercise x) { return place_of(x) == q.where; }) - strength.begin());
        const bool here = q.at == scope::region && r != 4, of_strength = q.at == scope::exercise && e != 4;
        if (who_.perfect) {
            if (q.code == fatigue::code && who_.tired_every != 0 && number() % who_.tired_every == 1) return 4;
            if (q.code == fatigue::code || q.code == usual_fatigue::code) return 2;
            if (q.code == effort::code) return 4;
            if (q.code == exertion::code) return 9;
            return q.code == could_talk::code || q.code == company::code ? 1 : q.code == reps_in_reserve::code ? 8 : 0;
        }
        if (who_.hides_soreness && q.code == soreness::code && here && sore_[r] >= 2) return std::nullopt;
        if (who_.hides_recalled && q.code == recalled_soreness::code && here && worst_[r] >= 2) return std::nullopt;
        const bool at_every_start = q.code == warning_signs::code || q.code == illness::code || q.code == fell::code || q.code == soreness::code;
        if (!(at_every_start && to_train) && !answers_[q.code]) return std::nullopt;
        switch (q.code) {
            case warning_signs::code: return number() == who_.chest_pain_on ? row(warning_signs{warning::chest_pain}).value : 0;
            case illness::code: return ill() ? 2 : 0;
            case fell::code: return fell_today_ ? 1 : 0;
            case fatigue::code: return ill() ? 8 : (std::clamp)(who_.tired + wobble(), exact{0}, exact{10});
            case unusual_fatigue::code: return ill() || chance(who_.noisy ? 12 : 3) ? 1 : 0;
            case soreness::code: return here ? sore_[r] : 0;
            case unusual_soreness::code: return here && sore_[r] > who_.sore && chance(20) ? 1 : 0;
            case limits_tasks::code: return here && sore_[r] >= 6 ? 1 : 0;
            case recalled_soreness::code: return here ? worst_[r] : 0;
            case weaker_after::code: {
                const exact x = roll(1000);
                if (here && strain(r) > 1150) return x < 500 ? 2 : 1;
                return who_.noisy ? (x < 4 ? 2 : x < 40 ? 1 : 0) : x < 1 ? 2 : x < 8 ? 1 : 0;
            }
            case effort::code: return of_strength ? (std::clamp)((strain(e) * 8 + 500) / 1000 + wobble(), exact{1}, exact{20}) : 2;  // 8 half steps at the maximum
            case exertion::code: return 9 + walked_ / 900 + roll(2);
            case could_talk::code:
            case company::code: return 1;
            case temperature::code: return ill() ? 385 : 366;
            case pain::code: return of_strength ? (std::clamp)((strain(e) - 1000) / 100 + (wobble() > 0), exact{0}, exact{10}) : 0;
            case after_effects::code: return chance(who_.noisy ? 4 : 1) ? after_effects{after_effect::heaviness}.value.place() : 0;
            case heavy_hours::code: return here ? roll(5) : 0;
            case limited_next_day::code: return chance(who_.noisy ? 3 : 1) ? 1 : 0;
            case reps_in_reserve::code: return of_strength ? (std::clamp)((capacity_now(e) - did_[e] * 1000) / 1000 + 4, exact{0}, exact{10}) : 10;
            case usual_soreness::code: return here ? who_.sore : 0;
            case usual_fatigue::code: return who_.tired;
            default: return 0;
        }
    }

    // The app.

    template <class T>
    void say(const T& x) {
        entry e = row(x);
        e.id = ++next_id_, e.on = today_, e.order = order_++;
        rows_.push_back(e);
        const heard became = coach_.remember(h_, e, today_);
        if (became == heard::taken) return;
        REQUIRE(became == heard::late);
        ++sum_.late;
        h_ = morning_;
        std::vector<entry> in_order = rows_;
        std::sort(in_order.begin(), in_order.end(), heard_before);
        for (const entry& r : in_order) (void)coach_.remember(h_, r, today_);
    }
    /// Until nothing new is listed: an answer may open a follow-up.
    void ask_what_is_due(bool to_train) {
        for (bool& a : answers_) a = roll(100) < who_.answers;  // one question asks about all regions: "any, where?"
        for (int round = 0; round != 3; ++round)
            for (const question& q : coach_.due(h_, today_)) {
                const auto v = reply(q, to_train);
                const auto t = v ? q.answer(*v) : std::optional<told>{};
                if (bool(v) != bool(t)) FAIL("an answer off its question's scale");
                say(t ? *t : q.unanswered(silence::not_answered));
            }
        sum_.still_asked += static_cast<exact>(coach_.due(h_, today_).size());
    }
    /// Each latch is cleared after 5 to 15 days.
    void clear_what_waits() {
        std::vector<clearance_due> now;
        const day_plan p = coach_.plan(h_, today_);
        sum_.locked_days += !p.person().latched.empty();
        for (const clearance_due& c : p.clearances()) now.push_back(c);
        std::erase_if(waiting_, [&](const auto& w) { return std::find(now.begin(), now.end(), w.first) == now.end(); });
        for (const clearance_due& c : now) {
            const auto known = std::find_if(waiting_.begin(), waiting_.end(), [&](const auto& w) { return w.first == c; });
            if (known == waiting_.end()) {
                waiting_.emplace_back(c, today_ + 5 + roll(11));
                sum_.locks += c.at == scope::person, sum_.region_latches += c.at == scope::region || c.at == scope::exercise;
            } else if (today_ >= known->second) {
                cleared ends{c.what, physician(7)};
                ends.at = c.at, ends.where = c.where;
                say(ends);
                for (exact n = 0; n != 7; ++n) {
                    const day_plan later = coach_.plan(h_, today_ + n);
                    for (const clearance_due& again : later.clearances()) sum_.returned += again == c;
                }
            }
        }
    }
    void one_day() {
        if (number() == who_.good_from) who_ = {.perfect = true, .every = who_.every, .loaded = who_.loaded, .good_from = who_.good_from};
        if (number() >= 150 && number() < 150 + who_.away) return;
        if (number() == 120) who_.tired += who_.tired_later;
        morning_ = h_, rows_.clear(), order_ = 0;
        if (number() == 0) {
            say(cleared{latch::programme, physician(7)});
            for (const region r : worked) say(muscle_grade{r, 4_mrc});
        }
        if (number() == who_.chest_pain_on + 1 && number() > 0) say(care_seen{});
        if ((fell_today_ = chance(who_.falls * 1000 / length))) say(fall{.minutes_down = 2});
        feel();
        const bool to_train = trains_today();
        if (to_train || !who_.only_to_train) ask_what_is_due(to_train);
        clear_what_waits();
        if (!to_train) return;
        train();
        ask_what_is_due(false);
    }
    void train() {
        const day_plan p = coach_.plan(h_, today_);
        bool any = false;
        for (std::size_t k = 0; k != p.decisions().size; ++k) {
            const decision& d = p.decisions().at[k];
            sum_.asked_for_review = sum_.asked_for_review || d.sum.asks.has(review::overdoing);
            if (number() >= who_.good_from && d.sum.act == action::progress && first_progress_[k] == never_offered) first_progress_[k] = number() - who_.good_from;
            const bool aerobic = k == 4;
            d.match(
                [&](const approved_dose& a) {
                    const dose& to = a.value();
                    sum_.below_the_floor += volume(to) < volume(floor_of(coach_.rx().orders()[k].start));
                    (aerobic ? sum_.walks : sum_.steps) += !fits(to, d.level);
                    if (k == 0) sum_.given.push_back(to.at(part::n_reps));
                    if (aerobic) {
                        walked_ = to.at(part::time);
                        say(done{a.what(), a});
                        return;
                    }
                    const dose did = to.with(part::n_reps, to.at(part::n_reps) * who_.does / 100 + (who_.adds_a_rep ? roll(2) : 0));
                    last_[k] = work(to);
                    say(done{a.what(), a, did});
                    worked_hard(k, did), any = true;
                },
                [&](const decision& w) {
                    if (aerobic || !who_.ignores_rests || roll(2) == 0) return;
                    const dose did = w.level.with(part::n_reps, w.level.at(part::n_reps) * who_.does / 100);
                    say(done{w.what, did});
                    worked_hard(k, did), any = true;
                });
        }
        sum_.sessions += any;
    }

    persona who_;
    std::mt19937 dice_;
    ibm_coach coach_;
    ibm_history h_{}, morning_{};
    std::vector<entry> rows_;
    std::vector<std::pair<clearance_due, day>> waiting_;
    day today_ = first_day;
    entry_id next_id_ = 0;
    std::uint16_t order_ = 0;
    std::array<exact, 4> capacity_{}, ache_{}, sore_{}, worst_{}, did_{}, last_{};
    std::array<exact, 5> first_progress_{never_offered, never_offered, never_offered, never_offered, never_offered};
    std::array<bool, 256> answers_{};
    exact walked_ = 0;
    bool fell_today_ = false;
    outcome sum_{};
};

/// A year of several such people; what must hold for everyone is checked here.
outcome a_year_of(const persona& p, int people = 6) {
    outcome all;
    for (int i = 0; i != people; ++i) {
        const outcome o = life{p, 1000u + static_cast<unsigned>(i)}.live();
        CAPTURE(o);
        CHECK(o.below_the_floor == 0);
        CHECK(o.still_asked == 0);
        CHECK(o.returned == 0);
        CHECK(o.late == 0);
        all.locks += o.locks / people, all.locked_days += o.locked_days / people, all.region_latches += o.region_latches / people;
        all.sessions += o.sessions / people, all.steps += o.steps / people, all.walks += o.walks / people, all.share += o.share / people;
        all.above += o.above / people, all.sore_days += o.sore_days / people;
        all.most_locks = (std::max)(all.most_locks, o.most_locks), all.slowest = (std::max)(all.slowest, o.slowest);
        all.late += o.late, all.asked_for_review = all.asked_for_review || o.asked_for_review, all.given = o.given;
    }
    return all;
}

TEST_CASE("a good year: steps, no lock, and nothing above the comfortable maximum") {
    const outcome good = a_year_of({.adds_a_rep = true});
    CAPTURE(good);
    CHECK(good.most_locks == 0);
    CHECK(good.steps >= 10);
    CHECK(good.share >= 60);
    CHECK(good.above < 1);
    CHECK(good.sessions >= 125);
}

TEST_CASE("no year without a red flag, a hospital stay or an illness that wants a clearance locks the person more than twice") {
    const std::array<persona, 13> ordinary{{
        {.noisy = true},
        {.does = 140, .ignores_rests = true},
        {.does = 115},
        {.decline = 120},
        {.drop_at_180 = 300},
        {.tolerance = 500},
        {.sore = 3, .tired = 8},
        {.tired_later = 5},
        {.answers = 50},
        {.falls = 20},
        {.every = 9},
        {.five_days = true},
        {.noisy = true, .loaded = true},
    }};
    for (std::size_t i = 0; i != ordinary.size(); ++i) {
        const outcome o = a_year_of(ordinary[i], 4);
        CAPTURE(i);
        CAPTURE(o);
        CHECK(o.most_locks <= 2);
        CHECK(o.locked_days <= 20);
        CHECK(o.region_latches <= 6);
        if (ordinary[i].every == 0) CHECK(o.sessions >= 90);
    }
}

TEST_CASE("the obedient take at least as many steps as those who do more; the over-doer takes none, and someone is asked to look") {
    const outcome obedient = a_year_of({}), mild = a_year_of({.does = 115}), guilty = a_year_of({.does = 140, .ignores_rests = true});
    CAPTURE(obedient);
    CHECK(obedient.steps >= 10);
    CAPTURE(mild);
    CHECK(mild.steps <= obedient.steps);
    CHECK(mild.above < 1);
    CAPTURE(guilty);
    CHECK(guilty.steps < 0.5);
    CHECK(guilty.above < 1);
    CHECK(guilty.asked_for_review);
}

TEST_CASE("silence does not pay") {
    const outcome honest = a_year_of({.tolerance = 500});
    const outcome silent = a_year_of({.tolerance = 500, .hides_soreness = true});
    const outcome wholly_silent = a_year_of({.tolerance = 500, .hides_soreness = true, .hides_recalled = true});
    CAPTURE(honest);
    CAPTURE(silent);
    CHECK(silent.share <= honest.share + 5);
    CAPTURE(wholly_silent);
    CHECK(wholly_silent.steps <= honest.steps);
    CHECK(wholly_silent.share <= honest.share + 5);
}

TEST_CASE("who answers on training days alone, or half of the questions, still takes steps") {
    const outcome honest = a_year_of({});
    const outcome to_train = a_year_of({.only_to_train = true}), half = a_year_of({.answers = 50});
    CAPTURE(honest);
    CAPTURE(to_train);
    CHECK(to_train.steps >= honest.steps * 0.8);
    CHECK(to_train.share <= honest.share + 5);
    CAPTURE(half);
    CHECK(half.steps >= 3);
    CHECK(half.sessions >= 90);
    CHECK(half.share <= honest.share + 5);
}

TEST_CASE("usual soreness and usual tiredness, however high, do not stand still") {
    const outcome o = a_year_of({.sore = 3, .tired = 8});
    CAPTURE(o);
    CHECK(o.most_locks == 0);
    CHECK(o.region_latches <= 2);
    CHECK(o.steps >= 8);
}

TEST_CASE("a tired day now and then rests, and locks nobody for long") {
    for (const exact every : {4, 5, 6, 9}) {
        const outcome o = a_year_of({.perfect = true, .tired_every = every}, 1);
        CAPTURE(every);
        CAPTURE(o);
        CHECK(o.most_locks <= 2);
        CHECK(o.sessions >= 90);
    }
}

TEST_CASE("noise does not drift to nothing") {
    const outcome o = a_year_of({.noisy = true});
    CAPTURE(o);
    CHECK(o.share >= 20);
    CHECK(o.steps >= 2);
}

TEST_CASE("a capacity that falls pulls the dose down") {
    const outcome slowly = a_year_of({.decline = 120}), at_once = a_year_of({.drop_at_180 = 300});
    CAPTURE(slowly);
    CHECK(slowly.above < 2);
    CHECK(slowly.steps >= 8);
    CAPTURE(at_once);
    CHECK(at_once.above < 16);  // of about 540, four of them the first after the loss
    CHECK(at_once.share <= 100);
}

TEST_CASE("falls stop standing work alone") {
    const outcome o = a_year_of({.falls = 20}), steady = a_year_of({});
    CAPTURE(o);
    CHECK(o.most_locks == 0);
    CHECK(o.steps >= steady.steps * 0.85);
    CHECK(o.walks < steady.walks * 0.75);
}

TEST_CASE("illness and weeks away are come back from") {
    for (const persona& p : {persona{.ill_twice = true}, persona{.away = 20}, persona{.away = 40}}) {
        const outcome o = a_year_of(p);
        CAPTURE(o);
        CHECK(o.steps >= 8);
        CHECK(o.share >= 45);
        CHECK(o.above < 1);
    }
}

TEST_CASE("a fixed rhythm of gaps gives a fixed dose") {
    for (const exact every : {9, 10, 11, 13}) {
        const outcome o = a_year_of({.perfect = true, .every = every}, 1);
        CAPTURE(every);
        CHECK(o.given.size() > 25);
        for (std::size_t i = 3; i < o.given.size(); ++i) CHECK(o.given[i] == o.given[2]);
        CHECK(o.given[2] == 6);  // 800 of a level of 8
    }
}

TEST_CASE("good answers to exactly what is due lead to a step of every exercise within 63 days") {
    const std::array<persona, 7> before_that{{
        {.noisy = true, .good_from = 150},
        {.does = 140, .ignores_rests = true, .good_from = 150},
        {.tolerance = 400, .answers = 50, .good_from = 150},
        {.tolerance = 400, .hides_soreness = true, .hides_recalled = true, .good_from = 150},
        {.noisy = true, .every = 7, .good_from = 150},
        {.away = 30, .good_from = 180},
        {.tired_later = 2, .falls = 20, .good_from = 170},
    }};
    for (std::size_t i = 0; i != before_that.size(); ++i) {
        const outcome o = a_year_of(before_that[i], 4);
        CAPTURE(i);
        CAPTURE(o);
        CHECK(o.slowest <= 63 + 15);  // a latch of the day before is cleared within 15 days
    }
}

TEST_CASE("after a cleared warning sign the programme goes on") {
    const outcome o = a_year_of({.chest_pain_on = 100});
    CAPTURE(o);
    CHECK(o.most_locks == 1);
    CHECK(o.steps >= 8);
}

}  // namespace year
