// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/laws_of_a_day.hpp>

/// Laws of the record: latches, breaks, clocks, orders of arrival, restarts.
namespace andante::verify::laws {

// ── latches ──

struct latched_life {
    std::string_view name;
    life at;
    set_of<latch> which{};
};
/// A life for each way in which a wait begins.
inline std::vector<latched_life> latched_lives(ground& g) {
    std::vector<latched_life> all;
    const auto add = [&](std::string_view name, life p, set_of<latch> which) {
        p.sleeps();
        all.push_back({name, std::move(p), which});
    };
    const life& six = g.trained();
    const region limb = first_region(six.rx());
    life p = six;
    add("a warning sign", p.wakes({warning_signs::code}).tell(warning_signs{warning::chest_pain}), latch::red_flag);
    p = six;
    add("a same-day sign", p.wakes({warning_signs::code}).tell(warning_signs{warning::sudden_strength_loss}), latch::red_flag);
    p = six;
    add("a contraindication", p.wakes().tell(contraindications{contraindication::heart_failure}), latch::contraindication);
    p = six;
    p.wakes().tell(fall{.minutes_down = 2});
    p.sleeps(2).wakes().tell(fall{.minutes_down = 2});
    add("two falls in a week", p, latch::falls);
    add("a region that waits", ground::find(g.everyday(), "with a region that waits"), latch::overwork);
    p = six;
    for (int i = 0; i != 7; ++i) p.wakes({fatigue::code, unusual_fatigue::code}).tell(fatigue{nrs::at(9)}, unusual_fatigue{yes}), p.sleeps();
    add("a week of tiredness", p, latch::fatigue);
    p = six;
    add("a flare", p.wakes().tell(recorded{record_kind::flare_began, 0, {}, physician(7)}), latch::flare);
    p = six;
    add("a limb held still", p.wakes().tell(recorded{record_kind::limb_immobilised, 10, place_of(limb), physician(7)}), latch::immobilised);
    p = six;
    add("a stay in hospital", p.wakes().tell(recorded{record_kind::hospital_stay, 4, {}, physician(7)}), latch::programme);
    p = ground::find(g.measured(), "after six weeks");
    add("high blood pressure",
        p.wakes({systolic::code, diastolic::code}).tell(systolic{mmhg::at(185)}, diastolic{mmhg::at(90)}, systolic_again{mmhg::at(184)}, diastolic_again{mmhg::at(90)}),
        latch::programme);
    p = ground::find(g.in_the_pool(), "after six weeks");
    add("a weak swallow", p.wakes().tell(water_precautions{water_precaution::unsafe_swallow}), latch::water);
    return all;
}
inline void must_still_wait(ledger& l, const life& p, set_of<latch> which, const std::string& where) {
    const answer_of_day got = p.ask();
    l.looks();
    if (which.without(got.latched).empty()) return;
    expectation e;
    e.waits_for = which;
    l.breaks(p, got, e, where);
}
inline void latches_last(ground& g, ledger& l) {
    for (const latched_life& x : latched_lives(g)) {
        const std::string name{x.name};
        const answer_of_day first = x.at.ask();
        const set_of<latch> held = x.which;
        must_still_wait(l, x.at, held, name + " does not latch");
        for (const exact n : {1, 2, 7, 30, 180}) {
            life p = x.at;
            p.sleeps(n);
            must_still_wait(l, p, held, name + ": time has ended the wait");
            p.wakes();
            must_still_wait(l, p, held, name + ": time and a good day have ended the wait");
        }
        life good = x.at;
        for (int i = 0; i != 30; ++i) {
            good.wakes().trains();
            must_still_wait(l, good, held, name + ": a good day has ended the wait");
            good.sleeps();
        }
        life p = x.at;
        p.restarts();
        must_still_wait(l, p, held, name + ": a restart has ended the wait");
        p.sleeps().wakes().restarts();
        must_still_wait(l, p, held, name + ": a restart and a good day have ended the wait");
        p = x.at;
        const day today = p.today();
        (void)p.ask_and_note(today - 30);
        (void)p.ask_and_note(today + 400);
        must_still_wait(l, p, held, name + ": a clock that was set has ended the wait");
        for (const role by : {role::nobody, role::physiotherapist}) {
            p = x.at;
            for_each(held, [&](latch one) {
                if (may_clear(one) <= by) return;
                for (const cleared& c :
                     {cleared{one, clinician{41, by}}, cleared{one, first_region(p.rx()), clinician{41, by}}, cleared{one, mode::standing, clinician{41, by}},
                      cleared{one, mode::external_load, clinician{41, by}}, cleared{one, mode::pool, clinician{41, by}}})
                    p.tell(c);
                must_still_wait(l, p, latch{one}, name + ": someone who may not has ended the wait");
            });
        }
        if (held.has(latch::red_flag) || held.has(latch::contraindication)) {
            l.looks();
            if (first.trains()) l.breaks(x.at, first, expectation{}.person_at_least(action::await_clearance), name + ", and training goes on");
        }
    }
}
inline void a_clearance_consumes_its_evidence(ground& g, ledger& l) {
    for (const latched_life& x : latched_lives(g)) {
        if (x.which.has(latch::flare)) continue;  // a flare that goes on is evidence of every day
        life p = x.at;
        p.is_cleared();
        if (x.which.has(latch::contraindication)) p.tell(contraindications{none});
        for (int i = 0; i != 40; ++i) {
            p.sleeps().wakes();
            const answer_of_day got = p.ask();
            l.looks();
            if (!got.latched.empty()) {
                expectation e;
                e.waits_for_nothing = true;
                l.breaks(p, got, e, std::string{x.name} + " was cleared, and the wait comes back without anything new");
            }
            if (i % 3 == 0) p.trains();
        }
    }
}
/// After a latch the first grant is below the level, and good days lead back to training and to a step.
inline void a_clearance_releases(ground& g, ledger& l) {
    for (const latched_life& x : latched_lives(g)) {
        life p = x.at;
        if (x.which.has(latch::flare)) p.tell(recorded{record_kind::flare_ended, 0, {}, physician(7)}).sleeps(15);
        p.is_cleared();
        if (x.which.has(latch::contraindication)) p.tell(contraindications{none});
        const bool of_the_body = x.which.has(set_of<latch>{latch::red_flag} | latch::overwork | latch::fatigue);
        p.sleeps();
        bool trained = false, progressed = false;
        day last = p.today() - 3;
        for (exact i = 0; i != g.number.days_to_progress + 42 && !progressed; ++i) {
            p.wakes();
            const answer_of_day got = p.ask();
            for (const answer_of_exercise& e : got) progressed = progressed || (is_training(e.what) && e.act == action::progress);
            if (got.trains() && p.today() - last >= 3) {
                if (!trained && of_the_body)
                    for (const answer_of_exercise& e : got) {
                        const dose& most = p.past(e.what).most;
                        l.looks();
                        const bool there = !x.which.has(latch::overwork) || movers(e.what).has(only(first_region(p.rx())));
                        if (!e.granted || !is_training(e.what) || !there || volume(e.amount) * 10 <= volume(most) * 8 ||
                            volume(e.amount) <= volume(floor_of(p.rx().find(e.what)->start)))
                            continue;
                        expectation bound;
                        bound.each({e.what, {}, {}, {}, most.with(part::n_reps, most.at(part::n_reps) * 8 / 10).with(part::time, most.at(part::time) * 8 / 10), {}});
                        l.breaks(p, got, bound, std::string{x.name} + ": training returns at " + detail::in_words(e.amount) + " of " + detail::in_words(most));
                    }
                trained = true, last = p.today();
                p.trains();
            }
            if (i == 60) p.tests_well();
            p.sleeps();
        }
        l.looks();
        if (!trained || !progressed) {
            expectation e;
            e.waits_for_nothing = true;
            l.breaks(p, p.ask(), e, std::string{x.name} + ": cleared, and good days lead back to no " + (trained ? "step" : "training"));
        }
    }
}

// ── breaks ──

inline void the_longer_away_the_less(ground& g, ledger& l) {
    for (const std::string_view name : {std::string_view{"the second week"}, std::string_view{"after six weeks"}}) {
        const life& from = ground::find(g.everyday(), name);
        std::array<dose, most_orders> before_it{};
        for (exact n = 0; n <= 60; ++n) {
            life p = from;
            p.sleeps(n);
            if (p.today() - forms::first > 100) p.tests_well();
            p.wakes();
            const answer_of_day got = p.ask();
            for (std::size_t i = 0; i != got.size; ++i) {
                const answer_of_exercise& x = got.at[i];
                const order& o = p.rx().orders()[i];
                const done_so_far& past = p.past(x.what);
                const exact away = p.today() - past.last;
                if (!is_training(x.what) || !x.granted || away < 5) continue;
                l.looks();
                const exact share = away >= 14 ? 500 : away >= 8 ? 800 : 1000;
                const std::int64_t bound = (std::max)(volume(floor_of(o.start)), volume(past.most) * share / 1000);
                dose no_more = before_it[i];
                if (away == 28) no_more = no_more.with(part::weight, (std::max)(no_more.at(part::weight), (std::min)(past.most.at(part::weight), o.start.at(part::weight))));  // a new start's own load
                const bool too_much = volume(x.amount) > bound || (away >= 28 && volume(x.amount) > volume(o.start)),
                           grew = before_it[i].stated() && !fits(x.amount, no_more);
                if (too_much || grew)
                    l.breaks(p, got, expectation{}.each({x.what, {}, {}, {}, grew ? no_more : o.start, {}}),
                             "after " + std::to_string(away) + " days away " + detail::name_of(x.what) + " begins at " + detail::in_words(x.amount) +
                                 (grew ? ", and a day earlier it is " + detail::in_words(before_it[i]) : ""));
                before_it[i] = x.amount;
            }
        }
    }
}
inline void days_without_a_word_give_nothing(ground& g, ledger& l) {
    for (const base& b : g.everyday())
        for (exact n = 0; n < 200; n += n < 30 ? 1 : 7) {
            life p = b.at;
            p.sleeps(n);
            const answer_of_day got = p.ask();
            l.looks();
            if (got.trains())
                l.breaks(p, got, expectation{}.each({{}, action::rest, {}, {}, {}, {}}), at(b, std::to_string(n) + " days of silence, and training is granted"));
        }
}
inline void a_clock_set_back_gives_nothing(ground& g, ledger& l) {
    for (const base& b : g.everyday()) {
        if (b.at.size() == 0) continue;
        life now = b.at;
        now.wakes();
        const answer_of_day today = now.ask();
        for (const exact back : {1, 2, 7, 30}) {
            life p = now;
            const answer_of_day then = p.ask_and_note(p.today() - back);
            l.looks();
            for (const answer_of_exercise& x : then)
                if (x.granted && is_training(x.what) && !fits(x.amount, p.past(x.what).most)) {
                    l.breaks(p, then, expectation{}.each({x.what, {}, {}, {}, p.past(x.what).most, {}}), at(b, "a clock set back raises a dose"));
                    break;
                }
            const answer_of_day again = p.ask_and_note(p.today());
            l.looks();
            if (!allows_the_same(again, today)) l.breaks(p, again, detail::the_same_as(today), at(b, "a clock that was set back and put right leaves its mark"));
        }
    }
}

// ── one record, one answer ──

/// Days on which an answer is asked for in more than one way.
template <class Visit>
void for_each_day(ground& g, std::uint8_t every, Visit visit) {
    for_each_base(g, [&](const base& b, const std::vector<axis>& axes) {
        visit(b, b.at), visit(b, day_beside(b.at, telling_at::morning, {})), visit(b, day_beside(b.at, telling_at::after_work, {}));
        for (const axis& a : axes)
            if (a.code % every == 0) visit(b, after(day_beside(b.at, a.when, {a.code}), a.row(a.points.back())));
    });
}
inline void asking_changes_nothing(ground& g, ledger& l) {
    for_each_day(g, 1, [&](const base& b, const life& p) {
        const answer_of_day once = p.ask();
        for (exact n = 0; n != 3; ++n) (void)p.ask_on(p.today() + n);
        const life copy = p;
        for (const answer_of_day& again : {p.ask(), copy.ask()}) {
            l.looks();
            if (!(again == once)) l.breaks(p, again, detail::the_same_as(once), at(b, "asked twice, it answers twice"));
        }
    });
}
inline void the_same_record_the_same_answer(ground& g, ledger& l) {
    for_each_day(g, 4, [&](const base& b, const life& p) {
        const answer_of_day once = p.ask(), told = g.all.ask(p.told_again(p.record()), p.today());
        l.looks();
        if (!(told == once)) l.breaks(p, told, detail::the_same_as(once), at(b, "the same record, heard again and never asked in between, has another answer"));
    });
}
inline void a_restart_changes_nothing(ground& g, ledger& l) {
    for_each_day(g, 4, [&](const base& b, life p) {
        const answer_of_day once = p.ask();
        p.restarts();
        const answer_of_day got = p.ask();
        l.looks();
        if (!(got == once)) l.breaks(p, got, detail::the_same_as(once), at(b, "a restart changes the answer"));
    });
}

/// The rows of a record in another order of arrival, all on the last day.
inline life arrived(ground& g, const life& p, const std::vector<entry>& rows) {
    life other{g.all, p.rx(), p.today()};
    for (const entry& e : rows) other.arrive(e);
    return other;
}
inline std::vector<entry> rows_of(const life& p) {
    std::vector<entry> rows;
    for (const happening& h : p.record())
        if (h.is == happening::kind::told) rows.push_back(h.row);
    return rows;
}
/// A permutation, the same everywhere; see `docs/vectors.md`.
inline void shuffle(std::vector<entry>& rows, std::uint32_t seed, std::size_t from = 0) {
    for (std::size_t i = rows.size(); i-- > from + 1;) {
        seed = (seed * 1103515245u + 12345u) & 0x7fffffffu;
        std::swap(rows[i], rows[from + (seed >> 16) % (i - from + 1)]);
    }
}
inline void the_order_of_arrival_does_not_matter(ground& g, ledger& l) {
    for (const base& b : g.everyday()) {
        life p = day_beside(b.at, telling_at::after_work, {soreness::code});
        p.tell(soreness{first_region(p.rx()), nrs::at(3)});
        const answer_of_day in_order = p.ask();
        const auto same = [&](const std::vector<entry>& rows, const std::string& how) {
            const life other = arrived(g, p, rows);
            const answer_of_day got = other.ask();
            l.looks();
            if (!(got == in_order)) l.breaks(other, got, detail::the_same_as(in_order), at(b, how));
        };
        const std::vector<entry> rows = rows_of(p);
        const std::size_t tail = rows.size() - (std::min)(rows.size(), std::size_t{24});
        for (std::uint32_t seed = 1; seed <= (g.thorough() ? 40u : 6u); ++seed) {
            std::vector<entry> mixed = rows;
            shuffle(mixed, seed, g.thorough() || rows.size() < 220 ? 0 : tail);
            same(mixed, "rows arrive in another order");
        }
    }
}
inline void a_repeat_changes_nothing(ground& g, ledger& l) {
    for (const base& b : g.everyday()) {
        life p = day_beside(b.at, telling_at::after_work, {});
        const answer_of_day once = p.ask();
        const std::vector<entry> rows = rows_of(p);
        std::vector<std::size_t> picks;
        for (std::size_t i = 0; i < rows.size(); i += 1 + rows.size() / 40) picks.push_back(i);
        life all = p;
        for (std::size_t i = 0; i != rows.size(); ++i) {
            const bool session = rows[i].what == entry_kind::session;
            if (!session && std::find(picks.begin(), picks.end(), i) == picks.end()) continue;
            all.arrive(rows[i]);
        }
        const answer_of_day got = all.ask();
        l.looks();
        if (!(got == once)) l.breaks(all, got, detail::the_same_as(once), at(b, "rows that arrive twice count twice"));
        all.sleeps(3).wakes();
        life plain = p;
        plain.sleeps(3).wakes();
        const answer_of_day later = all.ask(), want = plain.ask();
        l.looks();
        if (!allows_the_same(later, want)) l.breaks(all, later, detail::the_same_as(want), at(b, "rows that arrived twice count twice, days later"));
    }
}
inline void what_is_to_come_does_not_count(ground& g, ledger& l) {
    for (const base& b : g.everyday()) {
        const life today = day_beside(b.at, telling_at::morning, {});
        const answer_of_day now = today.ask();
        const auto dated = [&](entry e, exact days_ahead, entry_id id) {
            e.on = today.today() + days_ahead, e.order = 1, e.id = id;
            return e;
        };
        for (const exact ahead : {1, 2, 30}) {
            for (const entry& e :
                 {row(warning_signs{warning::chest_pain}), row(warning_signs{none}), row(soreness{everywhere, nrs::at(9)}), row(cleared{latch::programme, physician(7)}),
                  row(cleared{latch::red_flag, physician(7)}), row(cleared{latch::overwork, first_region(today.rx()), physician(7)}),
                  life::session_of(today.rx().orders()[0].what, today.rx().orders()[0].start), row(recorded{record_kind::hospital_stay, 3, {}, physician(7)})}) {
                life p = today;
                p.arrive(dated(e, ahead, 1'000'000));
                const answer_of_day got = p.ask();
                l.looks();
                if (!(got == now)) l.breaks(p, got, detail::the_same_as(now), at(b, "a row of " + std::to_string(ahead) + " days ahead counts today"));
            }
            life p = today;  // and counts on its day
            p.arrive(dated(row(warning_signs{warning::chest_pain}), ahead, 1'000'000));
            p.sleeps(ahead);
            const answer_of_day got = p.ask();
            l.looks();
            if (got.act != action::stop_and_seek_care)
                l.breaks(p, got, expectation{}.person_at_least(action::stop_and_seek_care), at(b, "a row that was dated ahead is lost on its day"));
        }
    }
}
inline void a_correction_is_derived_anew(ground& g, ledger& l) {
    for (const base& b : g.everyday()) {
        const life well = day_beside(b.at, telling_at::morning, {fatigue::code});
        life right = well;
        right.tell(fatigue{nrs::at(2)});
        life wrong = well;
        wrong.tell(fatigue{nrs::at(10)});
        entry e = wrong.record().back().row;
        e.value = 2, e.revision = 1;
        (void)wrong.ask();
        wrong.arrive(e);
        const answer_of_day got = wrong.ask(), want = right.ask();
        l.looks();
        if (!allows_the_same(got, want)) l.breaks(wrong, got, detail::the_same_as(want), at(b, "an answer was corrected, and its mark stays"));
    }
}

// ── limits ──

inline void a_tighter_limit_never_loosens(ground& g, ledger& l) {
    const auto with_limit = [](const draft& plain, std::uint32_t id, exact value) {
        draft d = plain;
        d.limits.add({id, value, {}});
        return prescribe(d);
    };
    const auto walk = [&](const life& from, const std::vector<axis>& axes, const draft& form, std::string_view limit, exact strict) {
        const auto rx = with_limit(form, limit_id(limit), strict);
        if (!rx) return;
        life tight{g.all, *rx, forms::first};
        for (const happening& h : from.record()) tight.sets_clock(h.on), tight.arrive(h.row);
        tight.sets_clock(from.today());
        for (const axis& a : axes) {
            life loose_day = from, tight_day = tight;  // one morning, told to both
            life model = day_beside(from, a.when, {a.code});
            const std::vector<happening> all = model.record();
            for (std::size_t i = from.size(); i != all.size(); ++i) loose_day.arrive(all[i].row), tight_day.arrive(all[i].row);
            for (std::size_t k = 0; k < a.points.size(); k += (std::max)(std::size_t{1}, a.points.size() / (g.thorough() ? 20 : 6))) {
                entry e = a.row(a.points[k]);
                const life x = after(loose_day, e), y = after(tight_day, e);
                must_not_loosen(l, x.ask(), y, y.ask(), std::string{limit} + " tightened, " + std::string{a.name} + " " + std::to_string(a.points[k]));
            }
        }
    };
    const life &everyday = g.trained(), &measured = ground::find(g.measured(), "after six weeks"), &pool = ground::find(g.in_the_pool(), "after six weeks");
    andante::limits::for_each([&]<class T>(const named_limit<T>& limit) {
        const exact strict = limit.ring.looser_up ? limit.ring.recommended.least : limit.ring.recommended.most;
        if (strict == limit.ring.normal) return;
        const std::string_view rule = limit.name.substr(0, 3);
        if (rule == "AQU")
            walk(pool, axes_of_the_pool(), forms::pool_draft(), limit.name, strict);
        else if (rule == "SCR" || rule == "RED" || rule == "FAT")
            walk(measured, axes_of(measured.rx()), forms::measured_draft(), limit.name, strict);
        else
            walk(everyday, axes_of(everyday.rx()), forms::everyday_draft(), limit.name, strict);
    });
}

}  // namespace andante::verify::laws
