// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/compose.hpp>
#include <andante/guard/published.hpp>
#include <andante/policies/as_published.hpp>
#include <andante/policies/protocols.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

/// A published programme, played through the guard by an invented person who obeys and to whom nothing bad happens: what is
/// changed for them would be changed for anybody.
namespace protocols {

using namespace andante;

// All of this is invented, and the same for every programme.
inline constexpr day first_day = "2026-03-02"_day;  // a Monday
inline constexpr clinician therapist = physiotherapist(41), doctor = physician(7);
inline constexpr exact most_grams = 10'000;         // the most that is lifted once
inline constexpr nrs not_sore = 0_nrs, usually_tired = 2_nrs;
inline constexpr mrc good_strength = 4_mrc;
inline constexpr cr10 moderate = 3_cr10;
inline constexpr borg light = 10_borg;

/// One exercise in one week, or in several in which the same happened.
struct told_week {
    exact first = 0, last = 0;            ///< weeks, from 0
    exercise what{};
    dose wished{}, granted{};             ///< of the first training day of the week that was open; not stated: none was
    exact days_wished = 0, days_open = 0, days_open_most = 0;
    exact second_wished = 0, second_open = 0;  ///< a second time on the same day
    std::vector<std::string_view> rules{}, second_rules{};  ///< what stood between them; "form" is a ceiling of the form

    /// Whether a week can be told together with this one: days that are open may differ by one.
    bool goes_on_as(const told_week& b) const {
        const bool same_days = (std::max)(days_open_most, b.days_open) - (std::min)(days_open, b.days_open) <= 1;
        return what == b.what && last + 1 == b.first && wished == b.wished && granted == b.granted && days_wished == b.days_wished && same_days &&
               second_wished == b.second_wished && second_open == b.second_open && rules == b.rules && second_rules == b.second_rules;
    }
};

/// What became of a programme.
struct outcome {
    const protocol* of = nullptr;
    draft asked{};
    refusals refused{};                   ///< at entry; empty: the form stands as it is
    bool runs = false;                    ///< as asked, or brought down to the bounds
    prescription rx{};
    std::vector<told_week> weeks{};       ///< by exercise, then in time
    std::vector<dose> paced{};            ///< of each order, what is last granted when the standard policy wishes instead
};

namespace detail {

inline void add_once(std::vector<std::string_view>& to, std::string_view id) {
    if (std::find(to.begin(), to.end(), id) == to.end()) to.push_back(id);
}

/// The programme as it was published, or the standard policy in its place.
struct wish {
    policies::as_published published{};
    bool paced = false;
    dose operator()(const course& c) const noexcept { return paced ? policies::standard{}(c) : published(c); }
};

/// A history that is lived day by day under a policy that changes with the weeks.
class life {
    static constexpr exact week_of(day on) noexcept { return (on - first_day) / 7; }
    auto guard(day on) const { return compose(wish{{of_, week_of(on), most_grams}, paced_}, ibm_rules, ibm_questions{}); }

  public:
    life(const protocol& p, const prescription& rx, bool paced = false) : of_{&p}, paced_{paced}, rx_{rx} {}

    template <class... Ts>
    void tell(day on, const Ts&... all) {
        (hear(on, row(all)), ...);
    }
    void enrol(day on) {
        tell(on, cleared{latch::programme, doctor}, recorded{record_kind::physiotherapist_seen, 0, {}, therapist}, bad_past_experience{no},
             muscle_grade{everywhere, good_strength}, usual_fatigue{usually_tired}, usual_soreness{everywhere, not_sore}, falls_last_year{*tally::from(0)},
             unsteady{no}, knee_buckles{no}, tug{*tug::value_type::from(100)});
    }
    /// The most is recorded anew every twelve weeks: it counts for 92 days.
    void measure(day on) {
        for (const order& o : rx_.orders())
            if (o.share_of_one_rm != 0_pm) tell(on, one_rm{o.what, *one_rm::value_type::from(most_grams / 100)});
    }
    void wake(day on) {
        tell(on, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{usually_tired}, unusual_fatigue{no}, soreness{everywhere, not_sore}, limited_next_day{no},
             company{yes}, daily_tasks_harder{not_at_all}, worse_than_last_week{no});
        bool of_other_days = false;
        for_each_region(rx_.works(), [&](region r) { of_other_days = of_other_days || told_.soreness_gap(r, on); });
        if (of_other_days) tell(on, recalled_soreness{everywhere, not_sore});
    }
    day_decisions decide(day on) const { return guard(on).decide(rx_, told_, on); }
    /// Does what is open, as it is granted, and feels well.
    void train(day on, const day_decisions& all) {
        std::vector<exercise> did;
        for (const decision& d : all)
            d.match([&](const approved_dose& a) { tell(on, done{d.what, a}), did.push_back(d.what); }, [](const decision&) {});
        for (const exercise e : did) for_each_region(movers(e), [&](region r) { tell(on, weaker_after{r, not_at_all}); });
        for (const exercise e : did) {
            if (about(e).kind == modality::aerobic) tell(on, exertion{e, light}, could_talk{e, yes});
            else tell(on, effort{e, moderate});
            tell(on, pain{e, not_sore});
        }
        if (!did.empty()) tell(on, after_effects{none});
    }

  private:
    void hear(day on, entry e) {
        e.on = on, e.id = ++last_;
        if (on != day_) day_ = on, order_ = 0;
        e.order = order_++;
        (void)guard(on).remember(rx_, told_, e, on);
    }
    const protocol* of_;
    bool paced_;
    prescription rx_;
    history<ibm_questions> told_{};
    entry_id last_ = 0;
    day day_ = never;
    std::uint16_t order_ = 0;
};

/// What kept a decision from its wish: of an action, the rules that are as grave; of a limit, the rules that set it; the form.
inline void blame(const decision& d, const order& o, std::vector<std::string_view>& to) {
    const dose got = d.match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; });
    if (d.granted() && got == d.wished) return;
    if (!fits(d.wished, o.ceiling)) add_once(to, "form");
    const bool limited = !fits(d.wished, d.sum.limit);
    for (const reason& r : d.why)
        if ((d.sum.act > action::progress && r.act == d.sum.act) || (limited && r.act == action::progress)) add_once(to, decltype(ibm_rules)::card(r.rule).id);
}

inline told_week& week_of(std::vector<told_week>& all, exact week, exercise what) {
    for (told_week& w : all)
        if (w.what == what && w.first == week) return w;
    told_week w;
    w.first = w.last = week, w.what = what;
    all.push_back(w);
    return all.back();
}

inline void note(std::vector<told_week>& lived, exact week, exact turn, const decision& d, const order& o) {
    told_week& w = week_of(lived, week, d.what);
    if (turn != 0) {
        w.second_wished += 1, w.second_open += d.granted() ? 1 : 0;
        return blame(d, o, w.second_rules);
    }
    const bool first = w.days_wished == 0;
    w.days_wished += 1, w.days_open += d.granted() ? 1 : 0;
    if (first) w.wished = d.wished;
    if (!w.granted.stated()) d.match([&](const approved_dose& a) { w.wished = d.wished, w.granted = a.value(); }, [](const decision&) {});
    blame(d, o, w.rules);
}

}  // namespace detail

/// The days of a week, from Monday, that `n` sessions are spread over.
inline bool is_training_day(exact weekday, exact n) {
    for (exact i = 0; i < n; ++i)
        if (i * 7 / n == weekday) return true;
    return false;
}

/// From the source to the form, through its refusals, and through every week.
inline outcome play(const protocol& p) {
    outcome all;
    all.of = &p;
    all.asked = published_draft(p, therapist, first_day, most_grams);
    auto rx = prescribe(all.asked);
    if (!rx) all.refused = rx.error();
    for (std::optional<draft> d = all.asked; !rx; rx = prescribe(*d)) {
        d = brought_down(*d, rx.error());
        if (!d) return all;
    }
    all.runs = true, all.rx = *rx, all.paced.resize(rx->orders().size());

    std::vector<told_week> lived;
    for (const bool paced : {true, false}) {
        detail::life me{p, *rx, paced};
        me.enrol(first_day);
        for (exact n = 0; n != 7 * weeks_to_run(p); ++n) {
            const day today = first_day + n;
            const exact week = n / 7;
            if (n % 84 == 0) me.measure(today);
            me.wake(today);
            const maybe_published often = p.days_in_week(week);
            if (!is_training_day(n % 7, often ? often->least : 3)) continue;
            const exact times = p.times_a_day ? p.times_a_day->least : 1;
            for (exact turn = 0; turn < times; ++turn) {
                const day_decisions now = me.decide(today);
                std::size_t line = 0;
                for (const decision& d : now) {
                    if (!paced) detail::note(lived, week, turn, d, *rx->find(d.what));
                    else d.match([&](const approved_dose& a) { all.paced[line] = a.value(); }, [](const decision&) {});
                    ++line;
                }
                me.train(today, now);
            }
        }
    }
    for (const order& o : rx->orders())
        for (told_week w : lived) {
            if (w.what != o.what) continue;
            std::sort(w.rules.begin(), w.rules.end()), std::sort(w.second_rules.begin(), w.second_rules.end());
            w.days_open_most = w.days_open;
            if (all.weeks.empty() || !all.weeks.back().goes_on_as(w)) {
                all.weeks.push_back(w);
                continue;
            }
            told_week& before = all.weeks.back();
            before.last = w.first, before.days_open = (std::min)(before.days_open, w.days_open);
            before.days_open_most = (std::max)(before.days_open_most, w.days_open);
        }
    return all;
}

}  // namespace protocols
