// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/laws_of_time.hpp>
#include <andante/verify/weeks.hpp>

/// The states at which two rule sets are compared: the same records, whoever answers.
///
/// The walks of the laws let people do what was granted, so another rule set leads to other records. Here they train by a plan that no answer changes. A state has a name that stays: a
/// block (the form and the record), a row (what is varied) and a point (an answer, or a day).
namespace andante::verify {

/// One state of the sweep.
struct decision_state {
    std::string_view block, row, point;
    const life* at = nullptr;
};
using sees_decision = std::function<void(const decision_state&, const answer_of_day&)>;

/// An answer without what is no decision: the day, and the explanation.
constexpr answer_of_day decided(answer_of_day a) noexcept {
    a.on = never, a.spoke = {}, a.reasons = 0;
    for (answer_of_exercise& x : a) {
        x.spoke = {}, x.reasons = 0, x.says = 0;
        if (!x.granted) x.only = {};
    }
    return a;
}

namespace detail {

/// Hears for another, and answers by a plan: the start, and every three weeks a repetition or a minute more, up to the ceiling.
class on_a_plan {
  public:
    struct memory {
        verify::memory told{};
        std::shared_ptr<const prescription> rx{};
    };
    explicit on_a_plan(const implementation& what) noexcept : what_{&what} {}
    memory begin(const prescription& rx) const { return {what_->begin(rx), std::make_shared<prescription>(rx)}; }
    void hear(memory& m, const entry& e, day today) const { what_->hear(m.told, e, today); }
    answer_of_day decide(const memory& m, day today) const {
        answer_of_day a;
        a.on = today;
        for (const order& o : m.rx->orders()) {
            answer_of_exercise& x = a.at[a.size++];
            x.what = o.what, x.act = action::hold, x.granted = true, x.amount = planned(o, today - m.rx->since());
        }
        return a;
    }

  private:
    static dose planned(const order& o, exact days) noexcept {
        const part p = o.start.at(part::n_reps) > 0 ? part::n_reps : part::time;
        return o.start.with(p, (std::min)(o.ceiling.at(p), o.start.at(p) + (std::max)(days, exact{0}) / 21 * (p == part::n_reps ? 1 : 60)));
    }
    const implementation* what_;
};

class decision_walk {
  public:
    decision_walk(const implementation& what, const sees_decision& sees) : what_{what}, sees_{sees}, plan_{"on a plan", on_a_plan{what}}, ground_{plan_, tier::ordinary, {}} {}

    void all() {
        const std::vector<axis> everyday = axes_of(forms::everyday());
        std::vector<axis> measured = axes_of(forms::measured());
        measured.erase(measured.begin(), measured.begin() + static_cast<std::ptrdiff_t>(everyday.size()));
        signals("everyday", ground_.everyday(), everyday), signals("measured", ground_.measured(), measured), signals("pool", ground_.in_the_pool(), axes_of_the_pool());
        products("everyday", "the first day", ground_.everyday(), everyday), products("everyday", "with a step open", ground_.everyday(), everyday);
        products("measured", "with a step open", ground_.measured(), measured);
        products("pool", "with a step open", ground_.in_the_pool(), axes_of_the_pool());
        references(), many_places(), pulses(), flags(), falls(), events(), waits(), breaks(), courses(), weeks();
    }

  private:
    void ask(std::string_view block, std::string_view row, std::string_view point, const life& p) const {
        sees_({block, row, point, &p}, decided(what_.decide(p.kept().as<on_a_plan::memory>().told, p.today())));
    }
    /// The mornings from tomorrow on, all well, with a session by the plan on every third day.
    void follow(std::string_view block, const std::string& row, life p, exact days) const {
        for (exact d = 1; d <= days; ++d) {
            p.sleeps().wakes();
            ask(block, row, std::to_string(d), p);
            if (d % 3 == 0) p.trains();
        }
    }
    void signals(const std::string& form, const std::deque<base>& bases, const std::vector<axis>& axes) const {
        for (const base& b : bases) {
            const std::string block = form + ", " + std::string{b.name};
            for (const axis& a : axes) {
                const std::string name{a.name};  // a row ends where another begins, so it is asked as a whole
                const life beside = day_beside(b.at, a.when, {a.code});
                ask(block, name, "never", beside);
                ask(block, name, "silent", laws::after(beside, a.unanswered(silence::not_answered)));
                ask(block, name, "declined", laws::after(beside, a.unanswered(silence::declined)));
                for (const exact x : a.points) ask(block, name, std::to_string(x), laws::after(beside, a.row(x)));
                for (const exact later : {1, 4})
                    for (const exact x : a.points) {
                        life p = laws::after(beside, a.row(x));
                        for (exact d = 0; d != later; ++d) p.sleeps().wakes();
                        ask(block, name + " +" + std::to_string(later), std::to_string(x), p);
                    }
                if (b.name != "after six weeks" && b.name != "with a step open") continue;
                for (const exact x : {a.points[a.points.size() / 2], a.points.back()})
                    follow(block, name + " " + std::to_string(x) + ", then", laws::after(beside, a.row(x)), 35);
            }
        }
    }
    /// The first two axes at every point, the others at their best, middle and worst.
    void product(const std::string& block, const life& dawn, const std::vector<axis>& axes) const {
        std::vector<std::uint8_t> codes;
        telling_at when = telling_at::morning;
        std::vector<std::vector<exact>> points;
        for (const axis& a : axes) {
            codes.push_back(a.code), when = a.when == telling_at::after_work ? a.when : when;
            const bool whole = points.size() < 2 || a.points.size() < 4;
            points.push_back(whole ? a.points : std::vector<exact>{a.points.front(), a.points[a.points.size() / 2], a.points.back()});
        }
        const life beside = day_beside(dawn, when, codes);
        std::vector<std::size_t> k(axes.size(), 0);
        for (std::size_t turned = 0; turned != axes.size();) {
            life p = beside;
            std::string row{axes[0].name};
            for (std::size_t n = 1; n != axes.size(); ++n) {
                const exact x = points[n][k[n]];
                p.hear(axes[n].row(x)), row += "; " + std::string{axes[n].name} + " " + std::to_string(x);
            }
            for (const exact x : points[0]) ask(block, row, std::to_string(x), laws::after(p, axes[0].row(x)));
            for (turned = 1; turned != axes.size() && ++k[turned] == points[turned].size(); ++turned) k[turned] = 0;
        }
    }
    void products(const std::string& form, std::string_view name, const std::deque<base>& bases, const std::vector<axis>& axes) const {
        for (const std::vector<std::uint8_t>& family : laws::families()) {
            std::vector<axis> chosen;
            for (const std::uint8_t code : family)
                for (const axis& a : axes)
                    if (a.code == code && a.where != every_place) {
                        chosen.push_back(a);
                        break;
                    }
            if (chosen.size() > 1) product(form + ", " + std::string{name} + ", together", ground::find(bases, name), chosen);
        }
    }
    /// What is held against what: usual and now, before and during, breath and effort.
    void references() {
        const life& dawn = ground::find(ground_.everyday(), "with a step open");
        const prescription& rx = dawn.rx();
        const place limb = place_of(first_region(rx)), lift = place_of(first_of(rx, modality::strength)->what), walk = place_of(first_of(rx, modality::aerobic)->what);
        constexpr auto morning = telling_at::morning, work = telling_at::after_work, record = telling_at::record;
        const std::string block = "everyday, with a step open, held against each other";
        product(block, dawn, {whole_scale<fatigue>("tiredness", morning, true), whole_scale<usual_fatigue>("usual tiredness", record, false)});
        product(block, dawn, {whole_scale<soreness>("soreness", morning, true, limb), whole_scale<usual_soreness>("usual soreness", record, false, limb),
                              some_points<unusual_soreness>("unusual soreness", morning, {0}, limb), some_points<limits_tasks>("soreness limits tasks", morning, {0}, limb)});
        product(block, dawn, {whole_scale<pain>("pain", work, true, lift), whole_scale<pain_before>("pain before", work, false, lift)});
        product(block, dawn, {whole_scale<breathlessness>("breathlessness", work, true), whole_scale<effort>("effort", work, false, lift)});
        product(block, dawn, {whole_scale<breathlessness>("breathlessness", work, true), whole_scale<exertion>("exertion", work, false, walk)});
        product(block, ground::find(ground_.measured(), "with a step open"),
                {some_points<heart_rate>("heart rate", work, {100, 119, 120, 121, 149, 150, 151}), whole_scale<heart_rate_unreliable>("unreliable heart rate", record, true),
                 whole_scale<beta_blocker>("beta-blocker", record, true)});
    }
    /// Soreness of one region, of two, and so on.
    void many_places() {
        const life& dawn = ground_.trained();
        for (const exact sore : {2, 3, 4, 5, 7})
            for (exact n = 0; n <= 6; ++n) {
                life p = day_beside(dawn, telling_at::morning, {soreness::code});
                p.tell(soreness{everywhere, nrs::at(0)});
                exact told = 0;
                for_each_region(dawn.rx().works(), [&](region r) {
                    if (told++ < n) p.tell(soreness{r, *nrs::from(sore)}, unusual_soreness{r, no}, limits_tasks{r, no});
                });
                ask("everyday, after six weeks, sore in many places", "soreness " + std::to_string(sore), std::to_string(n), p);
            }
    }
    /// A pulse above its usual, alone and with something beside it.
    void pulses() {
        for (const yes_no worse : {no, yes})
            for (const exact above : {0, 9, 10, 11, 15}) {
                life p = ground::find(ground_.measured(), "after six weeks");
                for (exact d = 1; d <= 3; ++d) {
                    p.wakes({resting_rate::code, worse_than_last_week::code}).tell(resting_rate{*bpm::from(70 + above)}, worse_than_last_week{worse});
                    ask("measured, after six weeks, a pulse above its usual", (worse == yes ? "worse, by " : "well, by ") + std::to_string(above), std::to_string(d), p);
                    p.sleeps();
                }
            }
    }
    void flags() {
        const auto each = [&](const std::string& form, const base& b, std::string_view name, std::uint8_t code, exact most, telling_at when) {
            const life beside = day_beside(b.at, when, {code});
            const auto with = [&](exact one) { return laws::after(beside, axis{name, code, {}, when, {}}.row(one)); };
            for (exact one = 1; one <= most; one *= 2) ask(form + ", " + std::string{b.name}, name, std::to_string(one), with(one));
            if (b.name != "after six weeks") return;
            for (exact one = 1; one <= most; one *= 2) follow(form + ", " + std::string{b.name}, std::string{name} + " " + std::to_string(one) + ", then", with(one), 10);
        };
        for (const base& b : ground_.everyday()) {
            each("everyday", b, "warning signs", warning_signs::code, warnings::most, telling_at::morning);
            each("everyday", b, "contraindications", contraindications::code, contraindication_set::most, telling_at::morning);
            each("everyday", b, "left behind", after_effects::code, after_effect_set::most, telling_at::after_work);
        }
        for (const base& b : ground_.in_the_pool()) each("pool", b, "against water", water_precautions::code, water_precaution_set::most, telling_at::morning);
    }
    void falls() {
        const std::string block = "everyday, after six weeks, falls";
        const life beside = day_beside(ground_.trained(), telling_at::morning, {});
        for (exact facts = 0; facts != 64; ++facts) {
            life p = beside;
            p.tell(fall{.head = (facts & 1) != 0, .faint = (facts & 2) != 0, .fracture = (facts & 4) != 0, .needed_help = (facts & 8) != 0, .injured = (facts & 16) != 0,
                        .minutes_down = (facts & 32) != 0 ? 60 : 5});
            ask(block, "what is known", std::to_string(facts), p);
        }
        for (exact apart = 1; apart <= 10; ++apart) {
            life p = beside;
            p.tell(fall{}).sleeps(apart).wakes().tell(fall{});
            ask(block, "two, days apart", std::to_string(apart), p);
        }
        life p = beside;
        p.tell(fall{});
        follow(block, "one, then", p, 35);
    }
    void events() {
        const region limb = first_region(ground_.trained().rx());
        const auto each = [&](std::string_view name, record_kind kind, place where, std::initializer_list<exact> values) {
            const auto with = [&](exact n) {
                life p = ground_.trained();
                p.wakes().tell(recorded{kind, n, where, physician(7)});
                return p;
            };
            for (const exact n : values) ask("everyday, after six weeks, on record", name, std::to_string(n), with(n));
            for (const exact n : values) follow("everyday, after six weeks, on record", std::string{name} + " " + std::to_string(n) + ", then", with(n), 35);
        };
        each("nights in hospital", record_kind::hospital_stay, {}, {0, 1, 2, 3, 4, 7, 14, 30}), each("days in bed", record_kind::bed_rest, {}, {1, 2, 3, 4, 7, 14});
        each("days ill", record_kind::illness_ended, {}, {1, 2, 3, 4, 7, 14}), each("days held still", record_kind::limb_immobilised, place_of(limb), {1, 2, 3, 7, 10, 14, 28});
        each("a flare", record_kind::flare_began, {}, {0}), each("a named change", record_kind::named_change, {}, {0}), each("another change", record_kind::other_change, {}, {0});
        for (const exact how : {1, 2, 3})  // and told day by day
            for (const exact days : {1, 2, 3, 4, 5}) {
                life p = ground_.trained();
                for (exact d = 0; d != days; ++d) p.wakes({illness::code}).tell(illness{*illness_state::from(how)}).sleeps();
                follow("everyday, after six weeks, ill", "illness " + std::to_string(how) + " for " + std::to_string(days) + ", then", p, 28);
            }
        life p = ground_.trained();
        for (exact d = 1; d <= 10; ++d) {
            p.wakes({fatigue::code, unusual_fatigue::code}).tell(fatigue{nrs::at(8)}, unusual_fatigue{yes});
            ask("everyday, after six weeks, tired", "unusually, day by day", std::to_string(d), p);
            p.sleeps();
        }
    }
    void waits() {
        for (const laws::latched_life& x : laws::latched_lives(ground_)) {
            const std::string block = "a wait: " + std::string{x.name};
            life p = x.at;
            ask(block, "at once", "0", p);
            follow(block, "not cleared, then", p, 14);
            for_each(x.which, [&](latch l) {
                p.tell(cleared{l, physician(7)});
                for_each_region(p.rx().works(), [&](region r) { p.tell(cleared{l, r, physician(7)}); });
                for (std::size_t m = 0; m != mode_count; ++m) p.tell(cleared{l, static_cast<mode>(m), physician(7)});
                for (const order& o : p.rx().orders()) p.tell(cleared{l, o.what, physician(7)});
            });
            follow(block, "cleared, then", p, 63);
        }
    }
    void breaks() {
        for (const std::string_view name : {std::string_view{"the second week"}, std::string_view{"after six weeks"}}) {
            const std::string block = "everyday, " + std::string{name} + ", away";
            const auto back = [&](exact n) {
                life p = ground::find(ground_.everyday(), name);
                p.sleeps(n);
                if (p.today() - forms::first > 100) p.tests_well();
                p.wakes();
                return p;
            };
            for (exact n = 0; n <= 60; ++n) ask(block, "days", std::to_string(n), back(n));
            for (exact n = 4; n <= 60; n += 7) follow(block, std::to_string(n) + " days, then", back(n), 42);
        }
    }
    /// Whoever keeps to the plan for four months: at both paces, in every rhythm, at every effort, and doing more or less of it.
    void courses() {
        const auto go_on = [&](const std::string& row, life p, exact every, const auto& felt_on) {
            for (exact today = 0; today != 120; ++today) {
                p.wakes();
                ask("everyday, a course", row, std::to_string(today), p);
                if (today % every == 0) p.trains(felt_on(today));
                p.sleeps();
            }
        };
        const auto live = [&](const std::string& row, const draft& d, exact every, const felt& f) {
            life p{ground_.all, *prescribe(d), forms::first};
            p.enrols();
            go_on(row, p, every, [&](exact) { return f; });
        };
        const draft usual = forms::everyday_draft();
        draft slow = usual, kept = usual;
        slow.pace = pace::slow, kept.orders = {};
        for (order o : usual.orders) o.aim = aim::maintain, kept.orders.add(o);
        live("slow", slow, 3, {}), live("maintained", kept, 3, {});
        for (const exact every : {1, 2, 3, 4, 5, 7, 10}) live("every " + std::to_string(every), usual, every, {});
        for (const exact x : {0, 4, 7, 8, 9, 10, 11, 12, 14, 20}) live("effort " + std::to_string(x), usual, 3, {.effort = cr10::from(x)});
        for (const exact x : {6, 9, 11, 12, 13, 14, 15, 20}) live("exertion " + std::to_string(x), usual, 3, {.exertion = borg::from(x)});
        for (const exact x : {50, 80, 89, 90, 110, 111, 120, 150}) live("per cent " + std::to_string(x), usual, 3, {.percent = x});
        live("untold", usual, 3, {.effort = {}, .exertion = {}, .talked = {}, .weaker = {}, .pain = {}, .left_behind = {}});
        draft unseen = usual, wet = forms::pool_draft();
        unseen.by = physician(7), wet.orders = {};
        for (order o : forms::pool_draft().orders) {
            if (about(o.what).place == setting::pool) o.start = dose{15 * minutes};
            wet.orders.add(o);
        }
        live("in the pool", wet, 3, {});
        life year{ground_.all, forms::everyday(), forms::first};
        year.enrols().sleeps(355).tests_well();
        follow("everyday, a course", "a year after enrolment", year, 20);
        for (exact apart = 12; apart <= 16; ++apart) {
            life harder = ground_.trained();
            harder.wakes({daily_tasks_harder::code}).tell(daily_tasks_harder{clearly});
            for (exact d = 0; d != apart; ++d) harder.sleeps().wakes({daily_tasks_harder::code}).tell(daily_tasks_harder{clearly});
            ask("everyday, a course", "tasks harder, days on end", std::to_string(apart), harder);
        }
        life p{ground_.all, *prescribe(unseen), forms::first};
        go_on("nobody has looked", p.tell(cleared{latch::programme, physician(7)}).tests_well(), 3, [](exact) { return felt{}; });
        go_on("harder and harder", p.tell(recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)}), 3, [](exact today) { return felt{.effort = cr10::from(3 + today / 20)}; });
        live("weaker", usual, 3, {.weaker = a_little}), live("out of breath", usual, 3, {.talked = no});
    }
    /// Every row of up to four weeks, and the week after it.
    void weeks() {
        const std::vector<week_kind> kinds{week_kind::good, week_kind::so_so, week_kind::missed, week_kind::flagged};
        for_each_row_of_weeks(ground_.trained(), 4, kinds, 0, [&](const life& after, const life&, const std::vector<week_kind>& row, int) {
            life p = after;
            for (exact d = 0; d != 7; ++d) {
                p.wakes();
                ask("everyday, after six weeks, and weeks", words(row), std::to_string(d), p);
                p.sleeps();
            }
            return 0;
        });
    }

    const implementation& what_;
    const sees_decision& sees_;
    implementation plan_;
    ground ground_;
};

}  // namespace detail

/// Asks an implementation at every state of the sweep, in an order that stays. Some tens of thousands of answers.
inline void sweep_decisions(const implementation& what, const sees_decision& sees) { detail::decision_walk{what, sees}.all(); }

}  // namespace andante::verify
