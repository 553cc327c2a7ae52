// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/compose.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

/// A small world for rule tests: one person, one prescription, days that pass.
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
};

template <class Rules>
class person {
  public:
    using coach_type = decltype(compose(std::declval<const prescription&>(), policies::standard{}, std::declval<const Rules&>(), ibm_questions{}));

    /// Someone of whom nothing is known. The prescription must be a good one.
    explicit person(const Rules& rules, const draft& d = form()) : coach_{compose(*prescribe(d), policies::standard{}, rules, ibm_questions{})} { retell(); }
    const coach_type& coach() const { return coach_; }
    const andante::diary& diary() const { return diary_; }
    const typename coach_type::memory& history() const { return told_; }
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
    person& enrols() {
        steady();
        return tells(cleared{latch::programme, doctor}, recorded{record_kind::physiotherapist_seen, 0, {}, therapist}, bad_past_experience{no}, muscle_grade{everywhere, good_strength},
                     usual_fatigue{usually_tired}, usual_soreness{everywhere, not_sore});
    }
    /// No falls in a year, and a good test: the low tier of fall risk.
    person& steady() { return tells(falls_last_year{*tally::from(0)}, unsteady{no}, knee_buckles{no}, tug{*tug::value_type::from(100)}); }
    /// A good check-in: every question of the morning answered, nothing wrong.
    person& checks_in(nrs tired = usually_tired) {
        tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{tired}, unusual_fatigue{no}, soreness{everywhere, not_sore}, limited_next_day{no},
              company{yes}, daily_tasks_harder{not_at_all});
        bool asked_of_other_days = false;
        for_each_region(coach_.rx().works(), [&](region r) { asked_of_other_days = asked_of_other_days || told_.soreness_gap(r, today_); });
        return asked_of_other_days ? tells(recalled_soreness{everywhere, not_sore}) : *this;
    }
    /// Does what is granted today, as granted, of `which` (all when empty), and answers how it felt.
    person& trains(const feeling& f = {}, std::initializer_list<exercise> which = {}) {
        std::vector<exercise> did;
        for (const decision& d : decides())
            d.match(
                [&](const approved_dose& a) {
                    if (!is_training(d.what) || (which.size() != 0 && std::find(which.begin(), which.end(), d.what) == which.end())) return;
                    tells(done{d.what, a});
                    did.push_back(d.what);
                },
                [](const decision&) {});
        for (const exercise e : did)
            if (f.weak) for_each_region(movers(e), [&](region r) { tells(weaker_after{r, *f.weak}); });
        for (const exercise e : did) {
            const bool aerobic = about(e).kind == modality::aerobic;
            if (!aerobic && f.hard) tells(effort{e, *f.hard});
            if (aerobic && f.exerted) tells(exertion{e, *f.exerted});
            if (aerobic && f.talks) tells(could_talk{e, *f.talks});
            if (f.hurts) tells(pain{e, *f.hurts});
        }
        return f.left_behind && !did.empty() ? tells(*f.left_behind) : *this;
    }

    /// The next morning, or the one `n` days on. Nothing is told.
    person& sleeps(exact n = 1) {
        today_ = today_ + n;
        return *this;
    }
    /// `n` good days, training on every `every`-th from today (0: never), ending on the morning of the day after them.
    person& lives_well(exact n, exact every = 3, const feeling& f = {}) {
        for (exact i = 0; i != n; ++i) {
            checks_in();
            if (every != 0 && i % every == 0) trains(f);
            sleeps();
        }
        return *this;
    }

    // ── reading ──

    day_decisions decides() const { return coach_.guard().decide(coach_.rx(), told_, today_); }
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
        for (std::size_t i = 0; i != Rules::size; ++i)
            if (Rules::card(i).id == id && spoke.has(i)) return true;
        return false;
    }
    bool speaks(exercise e, std::string_view id) const { return speaks(of(e).spoke, id); }
    bool speaks(std::string_view id) const { return speaks(decides().person.spoke, id); }
    /// The gravest reason a rule gives, empty when it is not among those that bind hardest.
    static std::optional<reason> why(const reason_list& all, std::string_view id) {
        for (const reason& r : all)
            if (Rules::card(r.rule).id == id) return r;
        return std::nullopt;
    }
    /// Whether a rule speaks by one of its arms.
    static bool says(const reason_list& all, std::string_view id, std::uint8_t arm) {
        return std::any_of(all.begin(), all.end(), [&](const reason& r) { return Rules::card(r.rule).id == id && r.arm == arm; });
    }
    bool says(exercise e, std::string_view id, std::uint8_t arm) const { return says(of(e).why, id, arm); }
    bool says(std::string_view id, std::uint8_t arm) const { return says(decides().person.why, id, arm); }
    std::optional<reason> why(exercise e, std::string_view id) const { return why(of(e).why, id); }
    std::optional<reason> why(std::string_view id) const { return why(decides().person.why, id); }

  private:
    template <class T>
    void tell(day on, const T& x) {
        diary_.write(on, x);
        const entry& last = diary_.rows().back();
        if (last.id != diary_.rows().size() || coach_.remember(told_, last, (std::max)(today_, on)) == heard::late) retell();
    }
    void retell() { told_ = coach_.recall(diary_, always - 1); }
    coach_type coach_;
    andante::diary diary_{};
    typename coach_type::memory told_{};
    day today_ = first_day;
};
using ibm_rule_set = std::remove_cvref_t<decltype(ibm_rules)>;

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
ibm_rule_set with_limit(const named_limit<T>& l, exact to) {
    ibm_rule_set r = ibm_rules;
    (void)r.set_limit(l.id(), to, signed_off, first_day);
    return r;
}

/// Someone enrolled today, under a rule set; by default the whole one.
template <class Rules = ibm_rule_set>
person<Rules> someone(const Rules& rules = ibm_rules, const draft& d = form()) {
    person<Rules> p{rules, d};
    p.enrols();
    return p;
}

}  // namespace living
