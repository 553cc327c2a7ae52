// SPDX-License-Identifier: BSL-1.0
#pragma once

// An app's one include: values, diary, the ready-made coach. Its rules are compiled once, where `andante/ibm_source.hpp` is
// included; CMake's `andante::ibm` does that.
#include <andante/guard/certificate.hpp>
#include <andante/guard/prescription.hpp>
#include <andante/history/diary.hpp>
#include <andante/history/history.hpp>
#include <andante/session/day_plan.hpp>
#include <andante/session/question.hpp>
#include <andante/session/reminder.hpp>
#include <andante/session/watch.hpp>

namespace andante {

/// The bounded history of the ready-made coach, for a host without a heap.
using ibm_history = history<ibm_questions>;

/// The watch of a session under the ready-made coach.
class session_watch {
  public:
    explicit session_watch(const watch_state<ibm_history>& s) noexcept : state_{s} {}
    /// Hears a reading: `hear(effort{left(knee_extension), 5_cr10})`. The cue is in force until something graver is heard.
    template <class Reading>
        requires writable<Reading>
    [[nodiscard]] cue hear(const Reading& r) noexcept {
        return hear_row(row(r));
    }
    template <class Reading, class Sentence = struct a_watch_hears_one_answer_and_what_may_be_missing_is_checked_first>
        requires(!writable<Reading>)
    cue hear(const Reading&) = delete;
    cue now() const noexcept { return state_.now(); }
    /// What holds for the rest of the session, beside the cue: seated only, for instance.
    set_of<constraint> only() const noexcept { return state_.only; }
    /// Begins the next exercise; what holds for the session stays.
    void next_exercise() noexcept { state_.next_exercise(); }
    const reason_list& why() const noexcept { return state_.why; }
    const heard_list& all_heard() const noexcept { return state_.heard; }

  private:
    cue hear_row(const entry& e) noexcept;
    watch_state<ibm_history> state_;
};
/// All that was heard, as rows for the diary: `mine.write(today, watch)`.
template <class Sink>
void write_rows(const session_watch& w, Sink sink) {
    for (const entry& e : w.all_heard()) sink(e);
}

/// A prescription, the IBM rules, the standard policy and the standard questions. Four pure verbs; nothing in it changes.
class ibm_coach {
  public:
    explicit ibm_coach(const prescription& rx) noexcept : rx_{rx} {}

    /// What could matter today and is not known, gate first. O(entries).
    question_list due(const diary& d, day today) const noexcept;
    question_list due(const ibm_history& h, day today) const noexcept;
    /// Today's answer. It never fails: what cannot be decided is an answer too. O(entries).
    day_plan plan(const diary& d, day today) const noexcept;
    day_plan plan(const ibm_history& h, day today) const noexcept;
    /// The watch of today's session.
    session_watch watch(const diary& d, day today) const noexcept;
    template <class Told, class Sentence = struct which_day_is_today_there_is_no_clock>
    question_list due(const Told&) const = delete;
    template <class Told, class Sentence = struct which_day_is_today_there_is_no_clock>
    day_plan plan(const Told&) const = delete;
    template <class Told, class Sentence = struct which_day_is_today_there_is_no_clock>
    session_watch watch(const Told&) const = delete;
    /// Why one exercise has the answer it has, and the smallest change that would alter it.
    certificate explain(const diary& d, day today, exercise what) const noexcept;

    /// What may gently be offered today: some movement, or to ask for a clearance. See `reminders`.
    reminder_list remind(const diary& d, day today) const noexcept;
    reminder_list remind(const ibm_history& h, day today) const noexcept;

    /// Folds a diary up to `today`.
    void recall(ibm_history& h, const diary& d, day today) const noexcept;
    /// Folds one entry. O(1); `late` means: recall.
    heard remember(ibm_history& h, const entry& e, day today) const noexcept;

    const prescription& rx() const noexcept { return rx_; }

  private:
    prescription rx_;
};

/// The card of the rule behind a reason of the ready-made coach.
const rule_card& card(const reason& r) noexcept;
/// How many rules the IBM set has, and each one's card.
std::size_t rule_count() noexcept;
const rule_card& rule_at(std::size_t i) noexcept;
/// The version of the rule set; every certificate carries it.
std::string_view ibm_rule_set_version() noexcept;

/// The coach's inside. Its name is the help text: a program that forgets the source file reads it in the linker's message.
namespace include_andante_ibm_source_hpp_in_one_source_file {

void recall(const prescription& rx, ibm_history& h, const diary& d, day today) noexcept;
/// Bounded, but not small: kept out of small stacks by living once, in the verb's frame.
ibm_history recalled(const prescription& rx, const diary& d, day today) noexcept;
heard remember(const prescription& rx, ibm_history& h, const entry& e, day today) noexcept;
void decide(const prescription& rx, const ibm_history& h, day today, day_decisions& into) noexcept;
void due(const prescription& rx, const ibm_history& h, day today, question_list& into) noexcept;
certificate explain(const prescription& rx, const diary& d, day today, exercise what) noexcept;
void remind(const ibm_history& h, const day_plan& plan, reminder_list& into) noexcept;
cue hear(watch_state<ibm_history>& w, const entry& e) noexcept;
const rule_card& card(std::size_t i) noexcept;
std::size_t count() noexcept;
std::string_view version() noexcept;

}  // namespace include_andante_ibm_source_hpp_in_one_source_file

namespace detail {

namespace inside = include_andante_ibm_source_hpp_in_one_source_file;

}  // namespace detail

inline cue session_watch::hear_row(const entry& e) noexcept { return detail::inside::hear(state_, e); }
inline question_list ibm_coach::due(const ibm_history& h, day today) const noexcept {
    question_list q;
    detail::inside::due(rx_, h, today, q);
    return q;
}
inline question_list ibm_coach::due(const diary& d, day today) const noexcept { return due(detail::inside::recalled(rx_, d, today), today); }
inline day_plan ibm_coach::plan(const ibm_history& h, day today) const noexcept {
    day_decisions d;
    detail::inside::decide(rx_, h, today, d);
    return d;
}
inline day_plan ibm_coach::plan(const diary& d, day today) const noexcept { return plan(detail::inside::recalled(rx_, d, today), today); }
inline session_watch ibm_coach::watch(const diary& d, day today) const noexcept {
    return session_watch{{rx_, detail::inside::recalled(rx_, d, today), today}};
}
inline certificate ibm_coach::explain(const diary& d, day today, exercise what) const noexcept {
    return detail::inside::explain(rx_, d, today, what);
}
inline reminder_list ibm_coach::remind(const ibm_history& h, day today) const noexcept {
    reminder_list r;
    detail::inside::remind(h, plan(h, today), r);
    return r;
}
inline reminder_list ibm_coach::remind(const diary& d, day today) const noexcept { return remind(detail::inside::recalled(rx_, d, today), today); }
inline void ibm_coach::recall(ibm_history& h, const diary& d, day today) const noexcept { detail::inside::recall(rx_, h, d, today); }
inline heard ibm_coach::remember(ibm_history& h, const entry& e, day today) const noexcept { return detail::inside::remember(rx_, h, e, today); }
inline const rule_card& card(const reason& r) noexcept { return detail::inside::card(r.rule); }
inline std::size_t rule_count() noexcept { return detail::inside::count(); }
inline const rule_card& rule_at(std::size_t i) noexcept { return detail::inside::card(i); }
inline std::string_view ibm_rule_set_version() noexcept { return detail::inside::version(); }

}  // namespace andante
