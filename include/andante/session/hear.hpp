// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/guarded.hpp>
#include <andante/session/sequence.hpp>

/// How a watch hears.
namespace andante {

namespace detail {

constexpr cue cue_of(action a) noexcept {
    switch (a) {
        case action::progress: return cue::go_on;
        case action::hold: return cue::ease;
        case action::regress: return cue::stop_exercise;
        case action::rest:
        case action::await_clearance: return cue::end_session;
        case action::stop_and_seek_care: break;
    }
    return cue::seek_care;
}

constexpr cue cue_of(halt h) noexcept { return h == halt::session ? cue::end_session : h == halt::exercise ? cue::stop_exercise : cue::go_on; }

/// What keeps a way of moving out of the rest of a session.
constexpr set_of<constraint> constraint_against(mode m) noexcept {
    switch (m) {
        case mode::standing: return constraint::seated_only;
        case mode::pool: return constraint::no_pool;
        case mode::external_load: return constraint::no_external_load;
        case mode::aerobic: break;
    }
    return {};
}
/// What a watch hears: an answer, or a fall.
constexpr bool is_heard(const entry& e) noexcept { return e.what == entry_kind::answer || e.what == entry_kind::fall; }

/// What the rules that speak during a session say of one reading more.
template <class Guard>
constexpr cue judge_in_session(const Guard& guard, watch_state<typename Guard::memory>& w, const entry& e) noexcept {
    constexpr reason_set in_session = places_of(typename Guard::rules_type::list{}, []<class R>() { return phases_of<R>().has(phase::during); });
    const auto rules = guard.in_force(w.rx, w.so_far, w.today);
    const order* o = belongs_to_the_session(e) ? w.rx.find(exercise_at(e.where)) : nullptr;
    w.so_far.turn_of_latest = 0, w.so_far.order = e.order;
    if (o != nullptr)
        if (const course_memory* c = w.so_far.find(o->what); c != nullptr && c->last != w.today) {  // the exercise at hand has begun
            entry begun;
            begun.what = entry_kind::session, begun.which = o->what, begun.on = w.today, begun.done = o->start;
            (void)w.so_far.hear(begun, w.today, fold_terms{});
        }
    (void)w.so_far.hear(e, w.today, fold_terms{});
    cue worst = cue::go_on;
    // One reading more is heard here; silence is for the plan. What no answer told, the diary's facts did: a fall of today.
    const auto is_of_now = [&](const reason& r) { return r.because != cause::silence && (r.heard == w.today || r.heard == never); };
    const auto keep = [&](reason r) {
        r.heard = w.today;
        w.why.add(r);
    };
    const auto tell = [&](const finding& f, const reason& r) {
        if (!is_of_now(r)) return;
        worst = (std::max)({worst, cue_of(f.act), cue_of(f.ends)});
        w.only = w.only | f.only;
        keep(r);
    };
    judge_those(rules, in_session, whole_person{{w.today, never}, w.so_far.person.trained.newest()}, w.so_far, w.rx.enlisted(), tell);
    if (o != nullptr) judge_those(rules, in_session, guard.next(w.rx, rules, w.so_far, *o, w.today), w.so_far, w.rx.enlisted(), tell);
    // A way of moving that waits ends the exercise at hand if it is one of its kind. Company that leaves may leave whoever stands.
    const bool is_known = w.at_hand != nothing_at_hand;
    const exercise at_hand = exercise_at(w.at_hand);
    const bool tells_of_company = e.what == entry_kind::answer && e.code == company::code;
    for (std::size_t i = 0; i != mode_count; ++i) {
        const mode m = static_cast<mode>(i);
        judge_those(rules, in_session, guard.way_at(rules, m, w.today), w.so_far, w.rx.enlisted(), [&](const finding& f, const reason& r) {
            if (!is_of_now(r) || f.act < action::rest) return;  // what else holds for it, the plan has said
            w.only = w.only | constraint_against(m);
            if (is_known ? known(at_hand) && modes(at_hand).has(m) : tells_of_company) worst = (std::max)(worst, cue::stop_exercise);
            keep(r);
        });
    }
    return worst;
}

template <class Guard>
constexpr cue hear_in_session(const Guard& guard, watch_state<typename Guard::memory>& w, entry e) noexcept {
    if (!is_heard(e)) return w.now();
    e.on = w.today;
    w.heard.add(e);
    if (belongs_to_the_session(e)) {
        if (w.at_hand != e.where && w.at_hand != nothing_at_hand) w.next_exercise();
        w.at_hand = e.where;
    }
    if (tires_the_legs(e)) w.only = w.only | constraint::seated_only;  // FAL-4
    const cue c = judge_in_session(guard, w, e);
    if (c < cue::end_session && (belongs_to_the_session(e) || c == cue::stop_exercise)) {
        w.of_exercise = (std::max)(w.of_exercise, c);
    } else {
        w.of_session = (std::max)(w.of_session, c);
    }
    return w.now();
}

}  // namespace detail

/// A value that remembers. It joins: within its scope it never takes back a stop, however good the next reading.
/// A stop of one exercise ends with that exercise; the others are for the session. Constant time a reading, no allocation.
template <class Guard>
class watch_of {
  public:
    constexpr watch_of(const Guard& guard, const prescription& rx, const typename Guard::memory& so_far, day today) noexcept
        : guard_{guard}, state_{rx, so_far, today} {}

    /// Hears a reading: `hear(effort{left(knee_extension), 5_cr10})`.
    template <class Reading>
        requires writable<Reading>
    [[nodiscard]] constexpr cue hear(const Reading& r) noexcept {
        return detail::hear_in_session(guard_, state_, row(r));
    }
    template <class Reading, class Sentence = struct a_watch_hears_one_answer_and_what_may_be_missing_is_checked_first>
        requires(!writable<Reading>)
    cue hear(const Reading&) = delete;
    constexpr cue now() const noexcept { return state_.now(); }
    /// What holds for the rest of the session, beside the cue.
    constexpr set_of<constraint> only() const noexcept { return state_.only; }
    /// Begins the next exercise; what holds for the session stays.
    constexpr void next_exercise() noexcept { state_.next_exercise(); }
    constexpr const reason_list& why() const noexcept { return state_.why; }
    constexpr const heard_list& all_heard() const noexcept { return state_.heard; }

  private:
    Guard guard_;
    watch_state<typename Guard::memory> state_;
};

/// All that was heard, as rows for the diary.
template <class Guard, class Sink>
constexpr void write_rows(const watch_of<Guard>& w, Sink sink) {
    for (const entry& e : w.all_heard()) sink(e);
}

}  // namespace andante
