// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/certificate.hpp>
#include <andante/history/diary.hpp>
#include <andante/policies/standard.hpp>
#include <andante/rules/ibm.hpp>
#include <andante/session/question.hpp>
#include <andante/session/reminder.hpp>
#include <andante/session/watch.hpp>
#include <andante/verify/ablation.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

/// A small world for tests: one person, one prescription, days that pass. Its coach is compiled once, in living.cpp.
namespace living {

using namespace andante;
using namespace andante::exercises;

inline constexpr day first_day = "2026-03-02"_day;
inline constexpr clinician therapist = physiotherapist(41), doctor = physician(7);
inline constexpr exercise left_knee = left(knee_extension), right_knee = right(knee_extension), left_fist = left(passive_finger_flexion);

// clang 14 loses a consteval literal inside a template, so what templates write has a name.
inline constexpr nrs usually_tired = 2_nrs, not_sore = 0_nrs;
inline constexpr mrc good_strength = 4_mrc;

/// Knee extension with load on both sides, a walk, a cycle, and a hand stretch. `gap_days` 0: the form's own default, 3.
inline draft form(exact gap_days = 0, andante::pace at = andante::pace::standard) {
    const auto order_of = [&](exercise e, const dose& from, const dose& to) {
        order o;
        o.what = e, o.start = from, o.ceiling = to, o.planned_gap = gap_days;
        return o;
    };
    const dose knee{1 * sets, 10 * rep, 1 * kg}, knees{3 * sets, 12 * rep, 3 * kg};
    draft d;
    d.by = therapist, d.since = first_day, d.pace = at;
    d.orders = {order_of(left_knee, knee, knees), order_of(right_knee, knee, knees),
                order_of(walking, dose{10 * minutes}, dose{30 * minutes}), order_of(recumbent_cycle, dose{10 * minutes}, dose{30 * minutes}),
                order_of(left_fist, dose{1 * minutes}, dose{1 * minutes})};
    return d;
}

/// The same form without load: light work, which may be frequent.
inline draft without_load(draft d) {
    short_list<order, most_orders> light;
    for (order o : d.orders) {
        o.start = o.start.with(part::weight, 0), o.ceiling = o.ceiling.with(part::weight, 0);
        light.add(o);
    }
    d.orders = light;
    return d;
}

/// How a session felt.
struct feeling {
    std::optional<cr10> hard = 3_cr10;
    std::optional<borg> exerted = 10_borg;
    std::optional<yes_no> talks = yes;
    std::optional<degree> weak = not_at_all;
    std::optional<nrs> hurts = 0_nrs;
    std::optional<after_effects> left_behind = after_effects{none};
    std::optional<reserve> to_spare{};
};

/// The IBM rules, of which a test may switch some off.
using tested_rules = verify::ablation<ibm_rule_set>;
/// All but these.
template <class... Rules>
constexpr tested_rules all_but() {
    tested_rules r{ibm_rules};
    ((r = r.without<Rules>()), ...);
    return r;
}

using memory = history<ibm_questions>;
template <wishes_by_experience Policy>
dose wish(const course& c, const experience& x) noexcept {
    return Policy{}(c, x);
}
template <wishes_by_course Policy>
dose wish(const course& c) noexcept {
    return Policy{}(c);
}
/// A policy that a test chooses: `wish<policies::maintenance>`. Both kinds are one type, so that one coach is compiled.
class chosen_policy {
  public:
    chosen_policy(dose (*by_course)(const course&) noexcept = wish<policies::standard>) : by_course_{by_course} {}
    chosen_policy(dose (*by_experience)(const course&, const experience&) noexcept) : by_experience_{by_experience} {}
    dose operator()(const course& c, const experience& x) const noexcept { return by_experience_ != nullptr ? by_experience_(c, x) : by_course_(c); }

  private:
    dose (*by_course_)(const course&) noexcept = nullptr;
    dose (*by_experience_)(const course&, const experience&) noexcept = nullptr;
};

class watch;

/// The verbs of a coach with the standard questions.
class coach {
  public:
    coach(const prescription& rx, const tested_rules& rules, chosen_policy policy = {}) : rx_{rx}, rules_{rules}, policy_{policy} {}
    question_list due(const diary& d, day today) const { return due(recall(d, today), today); }
    question_list due(const memory& h, day today) const;
    day_plan plan(const diary& d, day today) const { return plan(recall(d, today), today); }
    day_plan plan(const memory& h, day today) const;
    living::watch watch(const diary& d, day today) const;
    certificate explain(const diary& d, day today, exercise what) const;
    reminder_list remind(const diary& d, day today) const;
    memory recall(const diary& d, day today) const;
    heard remember(memory& h, const entry& e, day today) const;
    /// The step that is wished for an order.
    step next(const memory& h, const order& o, day today) const;
    const prescription& rx() const { return rx_; }

  private:
    friend class living::watch;
    auto guard() const;
    prescription rx_;
    tested_rules rules_;
    chosen_policy policy_;
};

/// The watch of a session.
class watch {
  public:
    watch(const coach& of, const watch_state<memory>& s);
    template <class Reading>
    [[nodiscard]] cue hear(const Reading& r) {
        return hear_row(row(r));
    }
    cue now() const { return state_.now(); }
    set_of<constraint> only() const { return state_.only; }
    void next_exercise() { state_.next_exercise(); }
    const reason_list& why() const { return state_.why; }

  private:
    cue hear_row(const entry& e);
    coach coach_;
    watch_state<memory> state_;
};

class person {
  public:
    /// Someone of whom nothing is known. The prescription must be a good one.
    explicit person(const tested_rules& rules, const draft& d = form(), chosen_policy policy = {}) : coach_{*prescribe(d), rules, policy} { retell(); }
    const living::coach& coach() const { return coach_; }
    const andante::diary& diary() const { return diary_; }
    const memory& history() const { return told_; }
    day today() const { return today_; }
    exact day_number() const { return today_ - first_day; }

    /// Rows of today, in this order.
    template <class... Ts>
    person& tells(const Ts&... xs) {
        return tells_on(today_, xs...);
    }
    /// Rows of another day; a late one folds the whole diary again.
    template <class... Ts>
    person& tells_on(day on, const Ts&... xs) {
        (tell(on, xs), ...);
        return *this;
    }
    /// A clearance of the programme, grade 4 everywhere, no bad experience, usual tiredness 2, usual soreness 0, steady on the feet.
    person& enrols();
    /// No falls in a year, and a good test: the low tier of fall risk.
    person& steady() { return tells(falls_last_year{*tally::from(0)}, unsteady{no}, knee_buckles{no}, tug{*tug::value_type::from(100)}); }
    /// A good check-in: every question of the morning answered, nothing wrong.
    person& checks_in(nrs tired = usually_tired);
    /// Does what is granted today, as granted, of `which` (all when empty), and answers how it felt.
    person& trains(const feeling& f = {}, std::initializer_list<exercise> which = {});

    /// The next morning, or the one `n` days on. Nothing is told.
    person& sleeps(exact n = 1) {
        today_ = today_ + n;
        return *this;
    }
    /// `n` good days, training on every `every`-th from today (0: never), ending on the morning of the day after them.
    person& lives_well(exact n, exact every = 3, const feeling& f = {});

    // ── reading ──

    day_decisions decides() const { return coach_.plan(told_, today_).decisions(); }
    decision of(exercise e) const {
        for (const decision& d : decides())
            if (d.what == e) return d;
        return {};
    }
    action act() const { return decides().person.sum.act; }
    action act(exercise e) const { return of(e).sum.act; }
    bool may(exercise e) const { return of(e).granted(); }
    /// The granted dose; not stated when it is withheld.
    dose grant(exercise e) const {
        return of(e).match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; });
    }
    dose level(exercise e) const { return of(e).level; }
    /// Whether a rule had a say.
    static bool speaks(const reason_set& spoke, std::string_view id) {
        for (std::size_t i = 0; i != ibm_rule_set::size; ++i)
            if (ibm_rule_set::card(i).id == id && spoke.has(i)) return true;
        return false;
    }
    bool speaks(exercise e, std::string_view id) const { return speaks(of(e).spoke, id); }
    bool speaks(std::string_view id) const { return speaks(decides().person.spoke, id); }
    /// The gravest reason a rule gives, empty when it is not among those that bind hardest.
    static std::optional<reason> why(const reason_list& all, std::string_view id) {
        for (const reason& r : all)
            if (ibm_rule_set::card(r.rule).id == id) return r;
        return std::nullopt;
    }
    /// Whether a rule speaks by one of its arms.
    static bool says(const reason_list& all, std::string_view id, std::uint8_t arm) {
        return std::any_of(all.begin(), all.end(), [&](const reason& r) { return ibm_rule_set::card(r.rule).id == id && r.arm == arm; });
    }
    bool says(exercise e, std::string_view id, std::uint8_t arm) const { return says(of(e).why, id, arm); }
    bool says(std::string_view id, std::uint8_t arm) const { return says(decides().person.why, id, arm); }
    std::optional<reason> why(exercise e, std::string_view id) const { return why(of(e).why, id); }
    std::optional<reason> why(std::string_view id) const { return why(decides().person.why, id); }

  private:
    template <class T>
    void tell(day on, const T& x) {
        diary_.write(on, x);
        hear(on);
    }
    void hear(day on);
    void retell() { told_ = coach_.recall(diary_, always - 1); }
    living::coach coach_;
    andante::diary diary_{};
    memory told_{};
    day today_ = first_day;
};

/// What stands in the way of a limit at a value: as the rule answers, as the named limit does; empty when they disagree.
template <class T>
std::optional<limit_problem> moved(const named_limit<T>& l, exact to, const signature& by = {}) {
    const limit_problem of_rule = ibm_rules.check_limit(l.id(), to, by, first_day);
    if (check({l.id(), to, by}, first_day).what != of_rule) return std::nullopt;
    return of_rule;
}
/// Signed by the therapist for half a year.
inline constexpr signature signed_off{41, static_cast<std::uint16_t>(because::usual_for_this_person), first_day + 182};
/// The same rules with one limit moved; signed where it must be.
template <class T>
tested_rules with_limit(const named_limit<T>& l, exact to) {
    tested_rules r{ibm_rules};
    (void)r.set_limit(l.id(), to, signed_off, first_day);
    return r;
}

/// Someone enrolled today, under all rules or some of them.
inline person someone(const tested_rules& rules = ibm_rules, const draft& d = form(), chosen_policy policy = {}) {
    person p{rules, d, policy};
    p.enrols();
    return p;
}

}  // namespace living
