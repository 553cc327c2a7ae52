// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/lattice.hpp>

#include <cstdio>

/// A law, and how it is tried.
namespace andante::verify {

/// Numbers of the IBM rule set that some laws need. Another rule set states its own; each must lie within the absolute bounds of `docs/limits.md`.
struct numbers {
    exact days_before_steps = 21;  ///< of a course, before its first step
    exact days_between_steps = 14;
    exact days_after_an_episode = 14;                                                ///< without new ground
    exact days_to_progress = 63;                                                     ///< of good days, until a step is open
    exact training_days = 6;                                                         ///< in any seven
    exact loaded_days = 3;                                                           ///< of one exercise in any seven
    exact share_of_one_rm = 400;                                                     ///< per mille
    exact fever = 380;                                                               ///< tenths of a degree
    exact latches_a_year = 2;                                                        ///< of the person, without a cause
    std::vector<std::string_view> blaming{"PRG-12"};                                 ///< rules that speak of doing too much or too little
    std::vector<std::string_view> bind_a_wish{"PRG-2", "PRG-3", "PRG-4", "PRG-11"};  ///< rules that are silent while a policy wishes no more than they allow
};

/// Counts what one law looked at, and keeps the smallest state at which it does not hold.
class ledger {
  public:
    explicit ledger(law_result& r) noexcept : into_{&r} {}
    void looks(std::size_t n = 1) noexcept { into_->states += n; }
    /// One state at which it does not hold. Of two, the one with the shorter record stays; of equals, the first.
    void breaks(const life& at, const answer_of_day& got, expectation expected, std::string why) {
        ++into_->failures;
        if (!into_->smallest.empty() && at.size() >= size_) return;
        size_ = at.size();
        violation v;
        v.law = into_->law->id, v.states = into_->law->states, v.why = std::move(why), v.rx = at.rx(), v.record = at.record(),
        v.today = got.on == never ? at.today() : got.on, v.expected = std::move(expected), v.got = got;
        into_->smallest.assign(1, std::move(v));
    }
    /// Of an algebra, or by type: there is no record.
    void breaks(std::string why) {
        ++into_->failures;
        if (!into_->smallest.empty()) return;
        violation v;
        v.law = into_->law->id, v.states = into_->law->states, v.why = std::move(why);
        into_->smallest.push_back(std::move(v));
    }
    void expect(bool holds, std::string_view why) {
        looks();
        if (!holds) breaks(std::string{why});
    }

  private:
    law_result* into_;
    std::size_t size_ = 0;
};

/// What a law is tried on, made once for all laws of a report.
class ground {
  public:
    ground(const implementation& tried, tier t, numbers n) : how_far{t}, number{std::move(n)} { all.what = &tried; }
    const implementation& what() const noexcept { return *all.what; }
    bool thorough() const noexcept { return how_far == tier::release; }
    const std::deque<base>& everyday() { return made(everyday_, forms::everyday); }
    const std::deque<base>& measured() { return made(measured_, forms::measured); }
    const std::deque<base>& in_the_pool() { return made(pool_, forms::in_the_pool); }
    /// The record of six good weeks, at dawn of a day on which a session is due.
    const life& trained() { return find(everyday(), "after six weeks"); }
    static const life& find(const std::deque<base>& bases, std::string_view name) {
        for (const base& b : bases)
            if (b.name == name) return b.at;
        return bases.front().at;
    }
    std::string_view id_of(std::size_t rule) const { return rule < what().rules.size() ? what().rules[rule] : std::string_view{}; }
    bool cites(const reason_set& spoke, std::string_view id) const {
        for (std::size_t i = 0; i != what().rules.size(); ++i)
            if (spoke.has(i) && what().rules[i] == id) return true;
        return false;
    }

    tier how_far;
    numbers number;
    trial all;

  private:
    const std::deque<base>& made(std::deque<base>& into, prescription (*form)()) {
        if (into.empty()) into = bases_of(all, form());
        return into;
    }
    std::deque<base> everyday_, measured_, pool_;
};

/// A law: its card, and either what every single answer must keep, or what is walked to try it, or what holds between two answers that some walk holds against each other.
struct law {
    law_card card;
    /// Of one answer: empty, or why it breaks the law; what should have been said goes into `expected`.
    std::string (*of_an_answer)(const life&, const answer_of_day&, const ground&, expectation& expected) = nullptr;
    void (*walk)(ground&, ledger&) = nullptr;
    /// Of the answer of a milder state and that of a graver: empty, or why they break the law.
    std::string (*of_two_answers)(const answer_of_day& milder, const life& graver, const answer_of_day& got, expectation& expected) = nullptr;
};

namespace detail {

inline std::string name_of(exercise e) {
    if (!known(e)) return "an unknown exercise";
    return (e.on == side::left ? "left " : e.on == side::right ? "right " : "") + std::string{about(e).name};
}
inline std::string in_words(const dose& d) {
    std::string s;
    constexpr std::string_view units[] = {" x ", " reps ", " g ", " s "};
    for (std::size_t i = 0; i != part_count; ++i)
        if (d.parts()[i] != 0) s += std::to_string(d.parts()[i]) + std::string{units[i]};
    if (!s.empty()) s.pop_back();
    return s.empty() ? "nothing" : s;
}
inline std::string_view in_words(action a) noexcept {
    constexpr std::string_view all[] = {"progress", "hold", "regress", "rest", "await clearance", "stop and seek care"};
    return all[static_cast<std::size_t>(a)];
}
/// What an answer must be to be no looser than this one.
inline expectation as_careful_as(const answer_of_day& a) {
    expectation e;
    e.at_least = a.act, e.waits_for = a.latched;
    for (const answer_of_exercise& x : a) {
        expected_of_exercise one{x.what, x.act, {}, {}, {}, {}};
        if (!x.granted)
            one.granted = false;
        else
            one.no_more_than = is_trade(x.level, x.amount) ? x.level : x.amount;
        e.exercises.push_back(one);
    }
    return e;
}
/// What an answer must be to allow just the same.
inline expectation the_same_as(const answer_of_day& a) {
    expectation e;
    e.at_least = e.at_most = a.act, e.waits_for = a.latched, e.waits_for_nothing = a.latched.empty();
    for (const answer_of_exercise& x : a) {
        expected_of_exercise one{x.what, x.act, x.act, x.granted, {}, {}};
        if (x.granted) one.no_more_than = one.no_less_than = x.amount;
        e.exercises.push_back(one);
    }
    return e;
}
/// Which part of an answer is looser than another, in words.
inline std::string looser_where(const answer_of_day& milder, const answer_of_day& graver) {
    if (graver.act < milder.act) return "the person may " + std::string{in_words(graver.act)} + " where a milder state must " + std::string{in_words(milder.act)};
    if (graver.leaves > milder.leaves) return "more movement is left than in a milder state";
    for (std::size_t i = 0; i != milder.size && i != graver.size; ++i) {
        const answer_of_exercise &a = milder.at[i], &b = graver.at[i];
        if (not_looser(a, b)) continue;
        if (b.granted && !a.granted) return name_of(b.what) + " is granted where a milder state withholds it";
        if (b.act < a.act) return name_of(b.what) + ": " + std::string{in_words(b.act)} + " where a milder state has " + std::string{in_words(a.act)};
        if (b.granted) return name_of(b.what) + ": " + in_words(b.amount) + " where a milder state has " + in_words(a.amount);
        return name_of(b.what) + ": a latch of a milder state is missing";
    }
    return "a latch of a milder state is missing";
}

}  // namespace detail

/// Holds the graver of two states against the milder.
inline void must_not_loosen(ledger& l, const answer_of_day& milder, const life& graver, const answer_of_day& got, const std::string& where) {
    l.looks();
    graver.held_against(milder, got, where);
    if (!not_looser(milder, got)) l.breaks(graver, got, detail::as_careful_as(milder), where + ": " + detail::looser_where(milder, got));
}

}  // namespace andante::verify
