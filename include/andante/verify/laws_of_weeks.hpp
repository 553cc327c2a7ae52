// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/laws_of_time.hpp>
#include <andante/verify/weeks.hpp>

/// Laws of weeks and years: how a dose grows, and that good days lead somewhere.
namespace andante::verify::laws {

inline std::vector<week_kind> kinds_of(const ground& g) {
    std::vector<week_kind> all{week_kind::good, week_kind::so_so, week_kind::missed, week_kind::flagged};
    if (g.thorough()) all.push_back(week_kind::silent);
    return all;
}
inline exact weeks_deep(const ground& g) { return g.thorough() ? 8 : 6; }
/// Three good weeks, after which a step may come at any time.
inline life ready_for_steps(ground& g) {
    life p{g.all, forms::short_one(), forms::first};
    return p.enrols().lives_well(21, 3);
}

/// The next due day after a row of weeks, told well.
inline answer_of_day next_due(const life& dawn) {
    life p = dawn;
    return p.wakes().ask();
}
/// A missed week never gives the next session more than a good one would have.
inline void missed_work_is_not_made_up(ground& g, ledger& l) {
    for_each_row_of_weeks(ready_for_steps(g), weeks_deep(g), kinds_of(g), 0, [&](const life& p, const life& before_it, const std::vector<week_kind>& row, int) {
        if (row.back() != week_kind::missed) return 0;
        life good = before_it;
        live_a_week(good, week_kind::good);
        life missed = p;
        missed.wakes();
        const answer_of_day want = next_due(good), got = missed.ask();
        for (std::size_t i = 0; i != got.size; ++i) {
            const answer_of_exercise &x = want.at[i], &y = got.at[i];
            l.looks();
            const dose most_of_x = x.granted ? x.amount : x.level;
            if (!y.granted || fits(y.amount, most_of_x) || fits(y.amount, y.level)) continue;
            l.breaks(missed, got, expectation{}.each({y.what, {}, {}, {}, y.level, {}}),
                     words(row) + ": a missed week is made up by " + detail::in_words(y.amount) + " of " + detail::name_of(y.what));
        }
        return 0;
    });
}
/// Somebody who trains on every day on which it is granted: what was done in each seven days running.
inline void windows_hold(ground& g, ledger& l) {
    for (const cr10 hard : {cr10::at(2), cr10::at(6), cr10::at(8), cr10::at(12)})
        for (const exact gap : {1, 2, 3}) {
            life p{g.all, forms::short_one(gap), forms::first};
            p.enrols();
            std::vector<day> any, loaded;
            for (exact i = 0; i != (g.thorough() ? 182 : 84); ++i) {
                p.wakes();
                const answer_of_day got = p.ask();
                const auto in_seven = [&](const std::vector<day>& days) { return std::count_if(days.begin(), days.end(), [&](day d) { return p.today() - d < 7; }); };
                const answer_of_exercise& knee = got.at[0];
                l.looks();
                if (got.trains() && in_seven(any) >= g.number.training_days)
                    l.breaks(p, got, expectation{}.each({{}, action::rest, {}, {}, {}, {}}), "training on every one of seven days");
                if (knee.granted && (in_seven(loaded) >= g.number.loaded_days || (!loaded.empty() && p.today() - loaded.back() < 2)))
                    l.breaks(p, got, expectation{}.each({knee.what, action::rest, {}, false, {}, {}}),
                             "loaded work on " + std::to_string(in_seven(loaded) + 1) + " days of seven, or on two days running");
                if (got.trains()) any.push_back(p.today());
                if (knee.granted) loaded.push_back(p.today());
                p.trains({.effort = hard, .exertion = borg::at(10)});
                if (i % 90 == 89) p.tests_well();
                p.sleeps();
            }
        }
}
/// Aerobic minutes of a week grow by about a tenth.
inline void minutes_grow_by_a_tenth(ground& g, ledger& l) {
    life p{g.all, forms::short_one(), forms::first};
    p.enrols();
    exact level = p.rx().orders()[1].start.at(part::time);
    const exact often = p.rx().orders()[1].per_week;
    for (exact i = 0; i != 182; ++i) {
        p.wakes();
        if (i % 3 == 0) {
            const answer_of_day got = p.ask();
            const answer_of_exercise& walk = got.at[1];
            const exact most = level + (std::max)(level / 10, exact{300} / often);
            l.looks();
            if (walk.granted && walk.amount.at(part::time) > most)
                l.breaks(p, got, expectation{}.each({walk.what, {}, {}, {}, dose::of_parts({0, 0, 0, most}), {}}),
                         "a walk grows from " + std::to_string(level) + " to " + std::to_string(walk.amount.at(part::time)) + " s");
            if (walk.granted) level = (std::max)(level, walk.amount.at(part::time));
            p.trains();
        }
        if (i % 90 == 89) p.tests_well();
        p.sleeps();
    }
}
/// The harder a region worked, the longer it rests.
inline void harder_work_rests_longer(ground& g, ledger& l) {
    answer_of_day milder[4];
    for (exact hard = 0; hard <= cr10::most; ++hard) {
        life p{g.all, forms::short_one(1), forms::first};
        p.enrols().lives_well(30, 3), p.wakes();
        p.trains({.effort = *cr10::from(hard)});
        for (exact n = 1; n <= 3; ++n) {
            p.sleeps().wakes();
            const answer_of_day got = p.ask();
            const answer_of_exercise& knee = got.at[0];
            l.looks();
            const exact least = hard >= 12 ? 3 : 2;  // loaded work is never on two days running
            if (knee.granted && n < least)
                l.breaks(p, got, expectation{}.each({knee.what, action::rest, {}, false, {}, {}}),
                         "after an effort of " + std::to_string(hard) + " half steps the region trains again on day " + std::to_string(n));
            if (hard > 0 && knee.granted && !milder[n].at[0].granted)
                l.breaks(p, got, expectation{}.each({knee.what, action::rest, {}, false, {}, {}}), "a harder session rests less");
            milder[n] = got;
        }
    }
}
/// A dose that fell from its highest does not come back whole at the next session.
inline void no_saw_tooth(ground& g, ledger& l) {
    struct last_two {
        std::array<dose, 2> last{}, before{};
    };
    for_each_row_of_weeks(
        ready_for_steps(g), weeks_deep(g) - 1, kinds_of(g), last_two{}, [&](const life& p, const life& before_it, const std::vector<week_kind>& row, last_two seen) {
            const std::vector<happening> all = p.record();
            for (std::size_t i = before_it.size(); i != all.size(); ++i) {
                const entry& e = all[i].row;
                if (all[i].is != happening::kind::told || e.what != entry_kind::session) continue;
                const std::size_t k = e.which == p.rx().orders()[0].what ? 0 : 1;
                dose &last = seen.last[k], &before = seen.before[k];
                const bool fell = before.stated() && volume(before) >= volume(before_it.past(e.which).most) && volume(last) < volume(before) && !is_trade(before, last);
                l.looks();
                if (fell && volume(e.granted) >= volume(before))
                    l.breaks(p, p.ask(), expectation{}.each({e.which, {}, {}, {}, last, {}}),
                             words(row) + ": " + detail::name_of(e.which) + " goes from " + detail::in_words(before) + " to " + detail::in_words(last) + " and back to " +
                                 detail::in_words(e.granted));
                before = last, last = e.granted;
            }
            return seen;
        });
}
/// After a bad week the dose is not above what it was before, until the usual wait is over again.
inline void no_gain_by_a_setback(ground& g, ledger& l) {
    for_each_row_of_weeks(ready_for_steps(g), weeks_deep(g), kinds_of(g), 0, [&](const life& p, const life&, const std::vector<week_kind>& row, int) {
        if (row.back() != week_kind::flagged) return 0;
        life next = p;
        next.wakes();
        const answer_of_day got = next.ask();
        for (const answer_of_exercise& x : got) {
            l.looks();
            const dose& bound = p.past(x.what).most;  // the bad week's own session is in it
            if (!x.granted || fits(x.amount, bound)) continue;
            l.breaks(next, got, expectation{}.each({x.what, {}, {}, {}, bound, {}}),
                     words(row) + ": after the setback " + detail::in_words(x.amount) + " is above what it was");
        }
        return 0;
    });
}

// ── liveness ──

/// Good days, from a dawn: on which of them a step is open to each exercise.
inline bool good_days_reach_progress(life& p, exact within, exact rhythm) {
    std::vector<bool> reached(p.rx().orders().size(), false);
    day last = p.today() - rhythm;
    for (exact i = 0; i <= within; ++i) {
        if (i % 80 == 0) p.tests_well();
        p.wakes();
        const answer_of_day a = p.ask();
        for (std::size_t k = 0; k != a.size; ++k) reached[k] = reached[k] || a.at[k].act == action::progress;
        if (std::all_of(reached.begin(), reached.end(), [](bool b) { return b; })) return true;
        if (p.today() - last >= rhythm && a.trains()) last = p.today(), p.trains();
        p.sleeps();
    }
    return false;
}
inline void must_reach_progress(ground& g, ledger& l, life p, exact rhythm, const std::string& where) {
    l.looks();
    if (good_days_reach_progress(p, g.number.days_to_progress, rhythm)) return;
    p.wakes();
    const answer_of_day got = p.ask();
    expectation e;
    for (const answer_of_exercise& x : got)
        if (is_training(x.what)) e.each({x.what, {}, action::progress, {}, {}, {}});
    l.breaks(p, got, e, where + ": good days for " + std::to_string(g.number.days_to_progress) + " days reach no step");
}
inline void good_days_lead_to_progress(ground& g, ledger& l) {
    for (const std::deque<base>* all : {&g.everyday(), &g.measured(), &g.in_the_pool()})
        for (const base& b : *all) {
            if (b.latched) continue;
            life p = b.at;
            must_reach_progress(g, l, p.enrols(), 3, std::string{b.name});
        }
    for (exact gap = 1; gap <= 7; ++gap)
        for (exact rhythm = 1; rhythm <= gap; ++rhythm) {
            life p{g.all, forms::short_one(gap), forms::first};
            must_reach_progress(g, l, p.enrols(), rhythm, "a beginner who trains every " + std::to_string(rhythm) + " days");
        }
    for_each_row_of_weeks(ready_for_steps(g), g.thorough() ? 5 : 3, kinds_of(g), 0, [&](const life& p, const life&, const std::vector<week_kind>& row, int) {
        life q = p;
        if (!q.ask().latched.empty()) q.is_cleared();
        must_reach_progress(g, l, q, 3, words(row));
        return 0;
    });
}
inline void a_good_day_trains(ground& g, ledger& l) {
    for (const std::deque<base>* all : {&g.everyday(), &g.measured(), &g.in_the_pool()})
        for (const base& b : *all) {
            if (b.latched) continue;
            life p = b.at;
            if (p.today() - forms::first > 40) p.tests_well();
            p.wakes().sleeps().wakes();  // a day in which an old rest can end
            const answer_of_day got = p.ask();
            for (const answer_of_exercise& x : got) {
                l.looks();
                if (!is_training(x.what) || x.granted || p.last_bad() != never) continue;
                l.breaks(p, got, expectation{}.each({x.what, {}, action::regress, true, {}, {}}), at(b, "all is well, and " + detail::name_of(x.what) + " is withheld"));
            }
        }
}
/// Steps of each exercise in half a year, by somebody who does `percent` of what is granted.
inline std::vector<std::size_t> steps_of(exact percent, life& p) {
    p.enrols();
    std::vector<std::size_t> steps(p.rx().orders().size(), 0);
    for (exact i = 0; i != 182; ++i) {
        p.wakes();
        if (i % 3 == 0) {
            const answer_of_day a = p.ask();
            for (std::size_t k = 0; k != a.size; ++k) steps[k] += a.at[k].granted && !fits(a.at[k].amount, p.past(a.at[k].what).most);
            p.trains({.percent = percent});
        }
        if (i % 90 == 89) p.tests_well();
        p.sleeps();
    }
    return steps;
}
inline void obedience_earns_the_most(ground& g, ledger& l) {
    const life fresh{g.all, forms::short_one(), forms::first};
    life end = fresh;
    const std::vector<std::size_t> obedient = steps_of(100, end);
    for (std::size_t k = 0; k != obedient.size(); ++k) {
        l.looks();
        if (obedient[k] < 2)
            l.breaks(end, end.ask(), expectation{}.each({end.rx().orders()[k].what, {}, action::progress, {}, {}, {}}),
                     "who does what is granted takes " + std::to_string(obedient[k]) + " steps of " + detail::name_of(end.rx().orders()[k].what) + " in half a year");
    }
    for (const exact percent : {105, 115, 130, 140, 200}) {
        end = fresh;
        const std::vector<std::size_t> more = steps_of(percent, end);
        for (std::size_t k = 0; k != more.size(); ++k) {
            l.looks();
            if (more[k] > obedient[k] || (percent >= 140 && more[k] != 0))
                l.breaks(end, end.ask(), expectation{}.each({end.rx().orders()[k].what, action::hold, {}, {}, end.rx().orders()[k].start, {}}),
                         "who does " + std::to_string(percent) + " % of the grant takes " + std::to_string(more[k]) + " steps of " +
                             detail::name_of(end.rx().orders()[k].what) + ", the obedient " + std::to_string(obedient[k]));
        }
    }
}
/// The volume granted in half a year to somebody whose region is sore after every session, and who says so, or nothing.
inline std::int64_t volume_of_the_sore(ground& g, bool silent, life* end) {
    life p{g.all, forms::short_one(), forms::first};
    p.enrols();
    std::int64_t sum = 0;
    exact since = 99;
    for (exact i = 0; i != 182; ++i, ++since) {
        const bool sore = since == 2;
        if (sore && silent)
            p.wakes({soreness::code, recalled_soreness::code});
        else if (sore)
            p.wakes({soreness::code})
                .tell(soreness{everywhere, nrs::at(0)}, soreness{first_region(p.rx()), nrs::at(3)}, unusual_soreness{first_region(p.rx()), no},
                      limits_tasks{first_region(p.rx()), no});
        else
            p.wakes();
        if (i % 3 == 0) {
            const answer_of_day a = p.ask();
            if (a.at[0].granted) sum += volume(a.at[0].amount), since = 0;
            p.trains();
        }
        if (i % 90 == 89) p.tests_well();
        if (!p.ask().latched.empty() && i % 10 == 9) p.is_cleared();
        p.sleeps();
    }
    *end = p;
    return sum;
}
inline void silence_about_soreness_does_not_pay(ground& g, ledger& l) {
    life end{g.all, forms::short_one(), forms::first};
    const std::int64_t honest = volume_of_the_sore(g, false, &end), silent = volume_of_the_sore(g, true, &end);
    l.looks(2);
    if (silent > honest + honest / 20)
        l.breaks(end, end.ask(), expectation{}.each({end.rx().orders()[0].what, action::hold, {}, {}, {}, {}}),
                 "half a year of silence about soreness grants " + std::to_string(silent) + " repetitions, and telling it " + std::to_string(honest));
}
inline void a_fixed_rhythm_gives_a_fixed_dose(ground& g, ledger& l) {
    for (exact rhythm = 1; rhythm <= (g.thorough() ? 40 : 16); ++rhythm) {
        draft d = forms::blank();
        d.orders = {forms::line(left(exercises::knee_extension), dose{1 * sets, 8 * rep, 2 * kg}, dose{2 * sets, 12 * rep, 3 * kg}, (std::min)(rhythm, exact{3}), 8)};
        short_list<order, most_orders> kept;
        for (order o : d.orders) o.aim = aim::maintain, kept.add(o);
        d.orders = kept;
        life p{g.all, *prescribe(d), forms::first};
        p.enrols();
        std::vector<dose> given;
        for (int session = 0; session != 14; ++session) {
            if (session % 4 == 3) p.tests_well(), p.tell(cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)});
            p.wakes();
            const answer_of_day a = p.ask();
            if (a.at[0].granted) given.push_back(a.at[0].amount);
            l.looks();
            if (given.size() > 6 && !(given.back() == given[5]))
                l.breaks(
                    p, a, expectation{}.each({a.at[0].what, {}, {}, {}, given[5], given[5]}),
                    "one session every " + std::to_string(rhythm) + " days, and the dose moves from " + detail::in_words(given[5]) + " to " + detail::in_words(given.back()));
            p.trains();
            for (exact i = 0; i != rhythm; ++i) {
                p.sleeps();
                if (i + 1 != rhythm) p.wakes();
            }
        }
    }
}
/// A year with invented noise in the answers, and nothing that wants a doctor.
inline void nobody_is_locked_without_cause(ground& g, ledger& l) {
    for (std::uint32_t seed = 1; seed <= (g.thorough() ? 40u : 6u); ++seed) {
        std::uint32_t dice = seed;
        const auto one_in = [&](std::uint32_t n) { return dice = (dice * 1103515245u + 12345u) & 0x7fffffffu, (dice >> 16) % n == 0; };
        const auto up_to = [&](exact n) {
            return dice = (dice * 1103515245u + 12345u) & 0x7fffffffu, static_cast<exact>((dice >> 16) % static_cast<std::uint32_t>(n + 1));
        };
        life p{g.all, forms::short_one(), forms::first};
        p.enrols();
        exact spells = 0, held = 0;
        bool was = false;
        for (exact i = 0; i != 364; ++i) {
            p.wakes({fatigue::code, unusual_fatigue::code, soreness::code});
            const bool unusual = one_in(60), answered = !one_in(8), sore = one_in(6), sorer = one_in(6);   // thrown in one order, whatever the compiler
            const exact tired = 2 + up_to(2), how_sore = up_to(sorer ? 3 : 1), hard = 4 + up_to(4), exerted = 9 + up_to(2);
            if (answered) p.tell(fatigue{*nrs::from(tired)}, unusual_fatigue{unusual ? yes : no});
            p.tell(soreness{everywhere, nrs::at(0)});
            const region limb = first_region(p.rx());
            if (sore) p.tell(soreness{limb, *nrs::from(how_sore)}, unusual_soreness{limb, no}, limits_tasks{limb, no});
            if (i % 3 == 0) p.trains({.effort = *cr10::from(hard), .exertion = *borg::from(exerted)});
            if (i % 90 == 89) p.tests_well();
            const answer_of_day a = p.ask();
            const bool is = a.act >= action::await_clearance;
            spells += is && !was, held = is ? held + 1 : 0, was = is;
            if (held >= 10) p.is_cleared();
            l.looks();
            if (is && spells > g.number.latches_a_year) {
                expectation e;
                e.person_at_most(action::rest).waits_for_nothing = true;
                l.breaks(p, a, e, "an ordinary year locks the person " + std::to_string(spells) + " times");
            }
            p.sleeps();
        }
    }
}
/// Light movement stays wherever gentle movement is left, and a region that waits leaves the rest of the body.
inline void movement_stays(ground& g, ledger& l) {
    const auto walk = [&](const base& b, const life& p) {
        const answer_of_day a = p.ask();
        l.looks();
        if (a.act <= action::rest && a.leaves >= movement::gentle)
            for (const answer_of_exercise& x : a)
                if (!is_training(x.what) && !x.granted && x.act <= action::rest)
                    l.breaks(p, a, expectation{}.each({x.what, {}, {}, true, {}, {}}), at(b, "gentle movement is left, and " + detail::name_of(x.what) + " is withheld"));
    };
    for (const base& b : g.everyday()) {
        const life well = day_beside(b.at, telling_at::morning, {});
        walk(b, well);
        for (const axis& a : axes_of(b.at.rx()))
            for (const exact v : a.points) walk(b, after(day_beside(b.at, a.when, {a.code}), a.row(v)));
        const answer_of_day good = well.ask();
        l.looks();
        const bool only_a_region = good.latched == set_of<latch>{latch::overwork};
        if ((only_a_region || good.latched.empty()) && good.leaves < movement::gentle)
            l.breaks(well, good, expectation{}.person_at_most(action::hold), at(b, "all else is well, and no movement is left"));
        if (b.name != "with a region that waits") continue;
        const region limb = first_region(b.at.rx());
        for (const answer_of_exercise& x : good)
            if (!movers(x.what).has(only(limb)) && !x.granted)
                l.breaks(well, good, expectation{}.each({x.what, {}, {}, true, {}, {}}),
                         "one region waits, and " + detail::name_of(x.what) + " is withheld, which does not work it");
    }
}
/// Without the answers that come after a session, nothing rises.
inline void a_step_waits_for_delayed_answers(ground& g, ledger& l) {
    const auto course = [&](const std::string& what, const felt& f, bool next_days, exact percent) {
        life p{g.all, forms::short_one(), forms::first};
        p.enrols();
        for (exact i = 0; i != 120; ++i) {
            if (i % 3 == 0 || next_days) p.wakes(i % 3 == 0 && !next_days ? std::vector<std::uint8_t>{recalled_soreness::code} : std::vector<std::uint8_t>{});
            if (i % 3 == 0) {
                const answer_of_day a = p.ask();
                l.looks();
                for (const answer_of_exercise& x : a)
                    if (x.granted && !fits(x.amount, p.past(x.what).most))
                        l.breaks(p, a, expectation{}.each({x.what, {}, {}, {}, p.past(x.what).most, {}}), what + ", and " + detail::name_of(x.what) + " rises");
                felt g_felt = f;
                g_felt.percent = percent;
                p.trains(g_felt);
            }
            if (i == 89) p.tests_well();
            p.sleeps();
        }
    };
    course("no effort is ever told", {.effort = {}, .exertion = {}, .talked = {}}, true, 100);
    course("nothing is told after a session", {.effort = {}, .exertion = {}, .talked = {}, .weaker = {}, .pain = {}, .left_behind = {}}, true, 100);
    course("the days after a session stay unanswered", {}, false, 100);
    course("half of what is granted is done", {}, true, 50);
    course("twice of what is granted is done", {}, true, 200);
    life p{g.all, forms::short_one(), forms::first};  // without a grant: exposure, never evidence
    p.enrols();
    for (exact i = 0; i != 90; ++i) {
        p.wakes();
        if (i % 3 == 0) {
            const answer_of_day a = p.ask();
            l.looks();
            for (const answer_of_exercise& x : a)
                if (x.granted && !fits(x.amount, p.rx().find(x.what)->start))
                    l.breaks(p, a, expectation{}.each({x.what, {}, {}, {}, p.rx().find(x.what)->start, {}}),
                             "only outside sessions are done, and " + detail::name_of(x.what) + " rises");
            for (const order& o : p.rx().orders()) p.tell(outside{o.what, o.ceiling, cr10::at(4)});
        }
        p.sleeps();
    }
}
/// Two bad answers of one day leave the dose of the worse one, not their product; mornings that pass do not shrink it.
inline void factors_do_not_compound(ground& g, ledger& l) {
    const life& dawn = g.trained();
    std::vector<axis> lower;
    const auto some_days_later = [&](life p) {
        p.sleeps(1).wakes().sleeps(1).wakes().sleeps(1).wakes();
        return p;
    };
    const std::vector<axis> axes = axes_of(dawn.rx());
    std::vector<answer_of_day> alone;
    for (const axis& a : axes) {
        if (a.when == telling_at::record) continue;
        const answer_of_day got = some_days_later(after(day_beside(dawn, telling_at::after_work, {a.code}), a.row(a.points.back()))).ask();
        if (got.act >= action::rest || std::none_of(got.begin(), got.end(), [](const answer_of_exercise& x) { return x.granted && x.act == action::regress; })) continue;
        lower.push_back(a), alone.push_back(got);
    }
    for (std::size_t i = 0; i != lower.size(); ++i)
        for (std::size_t j = 0; j != i; ++j) {
            const axis &x = lower[i], &y = lower[j];
            if (x.code == y.code) continue;
            const life p = some_days_later(after(after(day_beside(dawn, telling_at::after_work, {x.code, y.code}), x.row(x.points.back())), y.row(y.points.back())));
            const answer_of_day got = p.ask();
            for (std::size_t k = 0; k != got.size; ++k) {
                const answer_of_exercise &a = alone[i].at[k], &b = alone[j].at[k], &both = got.at[k];
                if (!a.granted || !b.granted || !both.granted || !is_training(both.what) || !both.level.stated()) continue;
                l.looks();
                // The level may be that before a step which was taken back, so shares of the level are compared, to one repetition or second of rounding.
                const auto at_least = [&](const answer_of_exercise& one) { return volume(both.level) * volume(one.amount) / volume(one.level); };
                const std::int64_t least = (std::min)(at_least(a), at_least(b)) - both.level.at(part::n_sets);
                if (volume(both.amount) >= least) continue;
                l.breaks(p, got,
                         expectation{}.each(
                             {both.what,
                              {},
                              {},
                              true,
                              {},
                              dose::of_parts({0, static_cast<exact>(both.level.at(part::n_reps) > 0 ? least / (std::max)(exact{1}, both.level.at(part::n_sets)) : 0), 0,
                                              static_cast<exact>(both.level.at(part::n_reps) > 0 ? 0 : least)})}),
                         std::string{x.name} + " and " + std::string{y.name} + " on one day leave " + detail::in_words(both.amount) + " of " + detail::name_of(both.what) +
                             ", a lesser share than either alone");
            }
        }
    for (const axis& a : lower) {  // mornings that pass
        life p = after(day_beside(dawn, telling_at::after_work, {a.code}), a.row(a.points.back()));
        answer_of_day before_it{};
        for (exact n = 0; n != 4; ++n) {
            p.sleeps().wakes();
            const answer_of_day got = p.ask();
            for (std::size_t k = 0; k != got.size; ++k) {
                l.looks();
                if (n < 2 || !got.at[k].granted || !before_it.at[k].granted || volume(got.at[k].amount) >= volume(before_it.at[k].amount)) continue;
                l.breaks(p, got, expectation{}.each({got.at[k].what, {}, {}, {}, {}, before_it.at[k].amount}),
                         std::string{a.name} + ": a morning that passes takes more of " + detail::name_of(got.at[k].what));
            }
            before_it = got;
        }
    }
}
/// Work that was too hard twice is matched to what can be done; nobody repeats for ever what was too hard.
inline void too_hard_is_matched(ground& g, ledger& l) {
    for (const exact hard : {9, 10, 11}) {  // half steps: above the cap of 8, below what regresses at once
        life p = g.trained();
        std::int64_t first = -1, last = -1;
        for (int session = 0; session != 4; ++session) {
            p.wakes();
            const answer_of_day a = p.ask();
            if (a.at[0].granted) last = volume(a.at[0].amount), first = first < 0 ? last : first;
            p.trains({.effort = *cr10::from(hard)});
            p.sleeps(1).wakes().sleeps(1).wakes().sleeps(1);
        }
        l.looks();
        p.wakes();
        const answer_of_day a = p.ask();
        if (a.at[0].granted && last >= first)
            l.breaks(p, a, expectation{}.each({a.at[0].what, action::hold, {}, {}, a.at[0].amount.with(part::n_reps, a.at[0].amount.at(part::n_reps) - 1), {}}),
                     "four sessions that were too hard, and " + detail::in_words(a.at[0].amount) + " is asked again");
    }
}
inline void progress_can_be_reached(ground& g, ledger& l) {
    const std::size_t open = g.all.open;
    for_each_row_of_weeks(ready_for_steps(g), 4, kinds_of(g), 0,
                          [&](const life& p, const life&, const std::vector<week_kind>&, int) { return l.looks(), (void)next_due(p), 0; });
    if (g.all.open != open) return;
    const life p = ready_for_steps(g);
    l.breaks(p, p.ask(), expectation{}.each({p.rx().orders()[0].what, {}, action::progress, {}, {}, {}}), "along all rows of four weeks no answer lets anything grow");
}

/// Occasions for rules that no single answer of the lattice makes speak.
inline std::vector<life> rare_occasions(ground& g) {
    std::vector<life> all;
    life p = day_beside(g.trained(), telling_at::morning, {soreness::code});
    all.push_back(p.tell(soreness{everywhere, nrs::at(3)}, unusual_soreness{everywhere, yes}, limits_tasks{everywhere, no}));
    p = g.trained();
    for (int i = 0; i != 6; ++i) p.wakes().tell(outside{exercises::chair_class, dose{10 * minutes}, cr10::at(4)}).sleeps();
    all.push_back(p.wakes());
    p = ground::find(g.measured(), "after six weeks");
    for (int i = 0; i != 2; ++i) p.wakes({resting_rate::code, unusual_fatigue::code}).tell(resting_rate{bpm::at(82)}, unusual_fatigue{yes}), p.sleeps();
    all.push_back(p.wakes({resting_rate::code, unusual_fatigue::code}).tell(resting_rate{bpm::at(82)}, unusual_fatigue{yes}));
    draft d = forms::everyday_draft();
    d.limits.add(limit(andante::limits::aerobic_cap, borg::at(14), sign_off{physiotherapist(41), because::tolerated_under_supervision, forms::first + 182}));
    if (const auto rx = prescribe(d)) {
        life brisk{g.all, *rx, forms::first};
        all.push_back(brisk.enrols().lives_well(42, 3).wakes());
    }
    draft by_a_doctor = forms::everyday_draft();
    by_a_doctor.by = physician(7);
    if (const auto rx = prescribe(by_a_doctor)) all.push_back(life{g.all, *rx, forms::first}.tell(cleared{latch::programme, physician(7)}).tests_well().wakes());
    return all;
}
inline void every_rule_speaks(ground& g, ledger& l) {
    if (g.what().rules.empty()) return;
    reason_set spoke;
    const auto hear = [&](const life& p) {
        const answer_of_day a = p.ask();
        spoke = spoke | a.spoke;
        for (const answer_of_exercise& x : a) spoke = spoke | x.spoke;
    };
    for_each_base(g, [&](const base& b, const std::vector<axis>& axes) {
        hear(b.at);
        for (const axis& a : axes)
            for (const exact v : a.points) hear(after(day_beside(b.at, a.when, {a.code}), a.row(v)));
        for (exact bit = 0; bit != exact{after_effect_count}; ++bit)
            hear(day_beside(b.at, telling_at::after_work, {after_effects::code}).tell(after_effects{static_cast<after_effect>(bit)}));
        hear(day_beside(b.at, telling_at::morning, {}).tell(warning_signs{warning::dark_urine}, fall{.minutes_down = 2}));
    });
    for (const latched_life& x : latched_lives(g)) {
        hear(x.at);
        life p = x.at;
        p.is_cleared(), hear(p), hear(p.sleeps().wakes());
    }
    for (const life& p : rare_occasions(g)) hear(p);
    for (const exact percent : {100, 200}) {
        life p = ready_for_steps(g);
        for (int i = 0; i != 3; ++i)
            p.wakes().trains({.effort = percent == 100 ? cr10::at(12) : cr10::at(6), .percent = percent}), p.sleeps(1).wakes().sleeps(1).wakes().sleeps(1);
        hear(p.wakes());
    }
    for (std::size_t i = 0; i != g.what().rules.size(); ++i) {
        l.looks();
        const std::string_view id = g.what().rules[i];
        if (spoke.has(i) || std::find(g.number.bind_a_wish.begin(), g.number.bind_a_wish.end(), id) != g.number.bind_a_wish.end()) continue;
        l.breaks("rule " + std::string{id} + ", at place " + std::to_string(i) + ", never speaks on the whole lattice");
    }
}

}  // namespace andante::verify::laws
