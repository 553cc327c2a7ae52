// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/law.hpp>

/// Laws of one day's answers, swept over the lattice.
namespace andante::verify::laws {

inline std::string at(const base& b, std::string_view what) { return std::string{b.name} + ", " + std::string{what}; }

/// Every base of every form that asks for what an axis tells.
template <class Visit>
void for_each_base(ground& g, Visit visit) {
    for (const base& b : g.everyday()) visit(b, axes_of(b.at.rx()));
    for (const base& b : g.measured())
        if (!b.latched) visit(b, axes_of(b.at.rx()));
    for (const base& b : g.in_the_pool())
        if (!b.latched) visit(b, axes_of_the_pool());
}
inline life after(life p, const entry& e) {
    p.hear(e);
    return p;
}

// ── the gate ──

inline void a_warning_sign_stops(ground& g, ledger& l) {
    const auto must_stop = [&](const life& p, const std::string& where) {
        const answer_of_day a = p.ask();
        l.looks();
        bool granted = false;
        for (const answer_of_exercise& x : a) granted = granted || x.granted;
        if (a.act == action::stop_and_seek_care && !granted) return;
        expectation e;
        e.person_at_least(action::stop_and_seek_care).each({{}, {}, {}, false, {}, {}}).waits_for = latch::red_flag;
        l.breaks(p, a, e, where + ": the person may " + std::string{detail::in_words(a.act)} + (granted ? ", and an exercise is granted" : ""));
    };
    for (const base& b : g.everyday()) {
        for (std::size_t w = 0; w != warning_count; ++w) {
            const auto sign = static_cast<warning>(w);
            const std::string where = at(b, key(sign));
            must_stop(after(b.at, row(warning_signs{sign})), where + ", and nothing else is told");
            must_stop(after(day_beside(b.at, telling_at::morning, {warning_signs::code}), row(warning_signs{sign})), where + ", and all else is well");
            must_stop(after(day_beside(b.at, telling_at::after_work, {}), row(warning_signs{sign})), where + ", after the session");
            for (std::size_t v = w + 1; v != warning_count; ++v)
                must_stop(after(b.at, row(warning_signs{warnings{set_of<warning>{sign} | static_cast<warning>(v)}})),
                          where + " and " + std::string{key(static_cast<warning>(v))});
        }
        for (exact breath = 14; breath <= cr10::most; ++breath)
            for (exact felt_effort = 0; felt_effort <= cr10::most; felt_effort += 5) {
                life p = day_beside(b.at, telling_at::after_work, {effort::code, exertion::code});
                if (const order* o = first_of(p.rx(), modality::strength)) p.tell(effort{o->what, *cr10::from(felt_effort)});
                must_stop(after(p, row(breathlessness{*cr10::from(breath)})), at(b, "breathlessness of 7 and more"));
            }
    }
}
inline void an_open_gate_rests(ground& g, ledger& l) {
    for (const base& b : g.everyday())
        for (const std::uint8_t code : {warning_signs::code, illness::code})
            for (int k = 0; k != 3; ++k) {
                life p = day_beside(b.at, telling_at::morning, {code});
                axis a{};
                a.code = code;
                if (k != 0) p.hear(a.unanswered(k == 1 ? silence::not_answered : silence::declined));
                const answer_of_day got = p.ask();
                l.looks();
                if (!got.trains() && got.act >= action::rest && (b.latched || got.latched.empty())) continue;
                expectation e;
                e.person_at_least(action::rest).each({{}, action::rest, {}, {}, {}, {}});
                if (!b.latched) e.person_at_most(action::rest).waits_for_nothing = true;
                l.breaks(p, got, e, at(b, code == illness::code ? "illness unanswered" : "warning signs unanswered"));
            }
}
inline void a_core_question_unanswered_never_rises(ground& g, ledger& l) {
    for (const base& b : g.everyday())
        for (const std::uint8_t code : {warning_signs::code, illness::code, fatigue::code, unusual_fatigue::code, soreness::code})
            for (int k = 0; k != 3; ++k) {
                life p = day_beside(b.at, telling_at::morning, {code});
                axis a{};
                a.code = code, a.where = code == soreness::code ? every_place : place{};
                if (k != 0) p.hear(a.unanswered(k == 1 ? silence::not_answered : silence::declined));
                const answer_of_day got = p.ask();
                for (const answer_of_exercise& x : got) {
                    if (!is_training(x.what)) continue;
                    l.looks();
                    if (x.act >= action::hold && (!x.granted || fits(x.amount, p.past(x.what).most))) continue;
                    expectation e;
                    e.each({x.what, action::hold, {}, {}, p.past(x.what).most, {}});
                    l.breaks(p, got, e, at(b, "an answer is missing") + ": " + detail::name_of(x.what) + " may " + std::string{detail::in_words(x.act)});
                }
            }
}

// ── the monotone law ──

inline void one_signal_towards_danger(ground& g, ledger& l) {
    for_each_base(g, [&](const base& b, const std::vector<axis>& axes) {
        for (const axis& a : axes) {
            const life beside = day_beside(b.at, a.when, {a.code});
            std::vector<answer_of_day> milder(3);
            for (std::size_t k = 0; k != a.points.size(); ++k) {
                life p = after(beside, a.row(a.points[k]));
                const std::string where = at(b, a.name) + " " + std::to_string(a.points[k]);
                for (std::size_t later = 0; later != 3; ++later) {
                    if (later != 0) {
                        p.sleeps().wakes();
                        if (later == 2) p.sleeps(2).wakes();
                    }
                    const answer_of_day got = p.ask();
                    if (k != 0) must_not_loosen(l, milder[later], p, got, where + (later == 0 ? "" : ", days later"));
                    milder[later] = got;
                }
            }
        }
    });
}
/// The signals that some rule reads together, each family a full product.
inline std::vector<std::vector<std::uint8_t>> families() {
    return {{soreness::code, unusual_soreness::code, limits_tasks::code},
            {fatigue::code, unusual_fatigue::code, limited_next_day::code},
            {illness::code, temperature::code, upset_gut::code},
            {pain::code, sharp_pain::code},
            {effort::code, reps_in_reserve::code},
            {exertion::code, could_talk::code},
            {systolic::code, diastolic::code, systolic_again::code, diastolic_again::code, low_pressure_signs::code},
            {resting_rate::code, low_pressure_signs::code},
            {heart_rate::code, breathlessness::code, unexpected_breathlessness::code},
            {saturation::code, breathlessness::code},
            {tug::code, gait_speed::code, chair_stands::code, falls_last_year::code, unsteady::code},
            {weaker_after::code, settle_minutes::code, heavy_hours::code},
            {joint_pain_hours::code, joint_alarm::code, cramp::code},
            {stretch_discomfort::code, stretch_signs::code},
            {water_temperature::code, water_depth::code, pool_company::code, water_trouble::code, way_out::code}};
}
inline void signals_read_together(ground& g, ledger& l) {
    const auto product = [&](const base& b, const std::vector<const axis*>& all) {
        const bool after_work = std::any_of(all.begin(), all.end(), [](const axis* a) { return a->when == telling_at::after_work; });
        std::vector<std::uint8_t> codes;
        std::size_t states = 1;
        for (const axis* a : all) codes.push_back(a->code), states *= a->points.size();
        const life beside = day_beside(b.at, after_work ? telling_at::after_work : telling_at::morning, codes);
        std::vector<answer_of_day> answers(states);
        std::vector<std::size_t> k(all.size(), 0);
        for (std::size_t i = 0; i != states; ++i) {  // the first axis turns fastest, so every milder neighbour was asked before
            life p = beside;
            std::string where = std::string{b.name};
            for (std::size_t n = 0; n != all.size(); ++n)
                p.hear(all[n]->row(all[n]->points[k[n]])), where += ", " + std::string{all[n]->name} + " " + std::to_string(all[n]->points[k[n]]);
            answers[i] = p.ask();
            std::size_t stride = 1;
            for (std::size_t n = 0; n != all.size(); stride *= all[n]->points.size(), ++n)
                if (k[n] != 0) must_not_loosen(l, answers[i - stride], p, answers[i], where);
            for (std::size_t n = 0; n != all.size() && ++k[n] == all[n]->points.size(); ++n) k[n] = 0;
        }
    };
    const auto walk = [&](const base& b, const std::vector<axis>& axes) {
        for (const std::vector<std::uint8_t>& family : families()) {
            std::vector<const axis*> chosen;
            for (const std::uint8_t code : family)
                for (const axis& a : axes)
                    if (a.code == code && a.where != every_place) {
                        chosen.push_back(&a);
                        break;
                    }
            if (chosen.size() > 1) product(b, chosen);
        }
    };
    const auto bases_worth = [&](const std::deque<base>& all, const std::vector<axis>& axes) {
        for (const base& b : all)
            if (g.thorough() || b.name == "the first day" || b.name == "with a step open") walk(b, axes);
    };
    bases_worth(g.everyday(), axes_of(g.everyday().front().at.rx()));
    bases_worth(g.measured(), axes_of(g.measured().front().at.rx()));
    bases_worth(g.in_the_pool(), axes_of_the_pool());
}
/// Whether two signals are the named exception: more effort explains more breath (M2).
inline bool explain_each_other(const axis& a, const axis& b) noexcept {
    const auto felt_work = [](std::uint8_t c) { return c == effort::code || c == exertion::code; };
    return (felt_work(a.code) && b.code == breathlessness::code) || (felt_work(b.code) && a.code == breathlessness::code);
}
inline void every_pair_of_signals(ground& g, ledger& l) {
    const auto walk = [&](const base& b, const std::vector<axis>& axes) {
        const auto three = [](const axis& a) { return std::array<exact, 3>{a.points.front(), a.points[a.points.size() / 2], a.points.back()}; };
        for (std::size_t i = 0; i != axes.size(); ++i)
            for (std::size_t j = 0; j != i; ++j) {
                const axis &x = axes[i], &y = axes[j];
                if (x.code == y.code || explain_each_other(x, y)) continue;
                const bool work = x.when == telling_at::after_work || y.when == telling_at::after_work;
                const life beside = day_beside(b.at, work ? telling_at::after_work : telling_at::morning, {x.code, y.code});
                std::array<std::array<answer_of_day, 3>, 3> answers;
                for (std::size_t m = 0; m != 3; ++m)
                    for (std::size_t n = 0; n != 3; ++n) {
                        life p = after(after(beside, x.row(three(x)[m])), y.row(three(y)[n]));
                        answers[m][n] = p.ask();
                        const std::string where = std::string{b.name} + ", " + std::string{x.name} + " " + std::to_string(three(x)[m]) + ", " + std::string{y.name} + " " +
                                                  std::to_string(three(y)[n]);
                        if (m != 0) must_not_loosen(l, answers[m - 1][n], p, answers[m][n], where);
                        if (n != 0) must_not_loosen(l, answers[m][n - 1], p, answers[m][n], where);
                    }
            }
    };
    const auto of = [&](const std::deque<base>& all, const std::vector<axis>& axes) {
        for (const base& b : all)
            if (b.name == "with a step open" || b.name == "after six weeks" || (g.thorough() && !b.latched)) walk(b, axes);
    };
    of(g.everyday(), axes_of(g.everyday().front().at.rx()));
    of(g.measured(), axes_of(g.measured().front().at.rx()));
    of(g.in_the_pool(), axes_of_the_pool());
}
inline void more_flags_are_worse(ground& g, ledger& l) {
    const auto flags = [&](const base& b, std::uint8_t code, exact most, std::string_view name, telling_at when) {
        const life beside = day_beside(b.at, when, {code});
        axis a{name, code, {}, when, {}};
        const auto ask = [&](exact bits) { return after(beside, a.row(bits)); };
        const answer_of_day with_none = ask(0).ask();
        std::vector<answer_of_day> single;
        for (exact one = 1; one <= most; one *= 2) {
            const life p = ask(one);
            single.push_back(p.ask());
            must_not_loosen(l, with_none, p, single.back(), at(b, name));
        }
        for (std::size_t i = 0; i != single.size(); ++i)
            for (std::size_t j = 0; j != i; ++j) {
                const life p = ask((exact{1} << i) | (exact{1} << j));
                const answer_of_day got = p.ask();
                must_not_loosen(l, single[i], p, got, at(b, name)), must_not_loosen(l, single[j], p, got, at(b, name));
            }
    };
    for (const base& b : g.everyday()) {
        flags(b, warning_signs::code, warnings::most, "warning signs", telling_at::morning);
        flags(b, contraindications::code, contraindication_set::most, "contraindications", telling_at::morning);
        flags(b, after_effects::code, after_effect_set::most, "what a session left behind", telling_at::after_work);
    }
    for (const base& b : g.in_the_pool()) flags(b, water_precautions::code, water_precaution_set::most, "what speaks against water", telling_at::morning);
    for (const base& b : g.everyday()) {  // falls: one more, and a graver one
        const life beside = day_beside(b.at, telling_at::morning, {});
        const auto fallen = [&](int facts, int times) {
            life p = beside;
            for (int i = 0; i != times; ++i)
                p.tell(fall{.head = (facts & 1) != 0,
                            .faint = (facts & 2) != 0,
                            .fracture = (facts & 4) != 0,
                            .needed_help = (facts & 8) != 0,
                            .injured = (facts & 16) != 0,
                            .minutes_down = (facts & 32) != 0 ? 60 : 5});
            return p;
        };
        for (int times = 0; times != 3; ++times) {
            const life more = fallen(0, times + 1);
            must_not_loosen(l, fallen(0, times).ask(), more, more.ask(), at(b, "one fall more"));
        }
        const answer_of_day plain = fallen(0, 1).ask();
        for (int facts = 1; facts != 64; ++facts) {
            const life p = fallen(facts, 1);
            must_not_loosen(l, plain, p, p.ask(), at(b, "a graver fall"));
        }
    }
}
inline void breath_and_effort(ground& g, ledger& l) {
    const life beside = day_beside(g.trained(), telling_at::after_work, {effort::code, exertion::code});
    const order* o = first_of(beside.rx(), modality::strength);
    if (o == nullptr) return;
    std::vector<std::vector<answer_of_day>> all(static_cast<std::size_t>(cr10::most) + 1);
    std::size_t edges = 0;
    for (exact breath = 0; breath <= cr10::most; ++breath)
        for (exact hard = 0; hard <= cr10::most; ++hard) {
            life p = beside;
            p.tell(effort{o->what, *cr10::from(hard)}, breathlessness{*cr10::from(breath)});
            const answer_of_day got = p.ask();
            const auto i = static_cast<std::size_t>(breath), j = static_cast<std::size_t>(hard);
            const std::string where = "breathlessness " + std::to_string(breath) + " at effort " + std::to_string(hard) + ", half steps";
            if (i > 0) must_not_loosen(l, all[i - 1][j], p, got, where);
            if (i > 0 && j > 0) must_not_loosen(l, all[i - 1][j - 1], p, got, where + ", both risen");
            if (j > 0 && !not_looser(all[i][j - 1], got)) ++edges;  // the named exception: more effort alone
            all[i].push_back(got);
        }
    for (exact breath = 0; breath <= cr10::most; ++breath) {  // untold effort is no looser than the highest
        life p = beside;
        p.tell(breathlessness{*cr10::from(breath)});
        const answer_of_day got = p.ask(), calm = all[static_cast<std::size_t>(breath)].back();
        l.looks();
        if (got.act < calm.act) l.breaks(p, got, expectation{}.person_at_least(calm.act), "breathlessness without an effort told is looser than with the highest");
    }
    l.looks();
    if (edges > 8) {
        life p = beside;
        l.breaks(p, p.ask(), expectation{}.person_at_least(action::hold),
                 "more effort alone loosens the answer at " + std::to_string(edges) + " edges of the grid, not at 8");
    }
}
inline void heart_rate_reads_no_effort(ground& g, ledger& l) {
    const life beside = day_beside(ground::find(g.measured(), "after six weeks"), telling_at::after_work, {effort::code, heart_rate::code});
    const order* o = first_of(beside.rx(), modality::strength);
    if (o == nullptr) return;
    for (const exact rate : {149, 150, 151, 200, 250})
        for (exact hard = 0; hard <= cr10::most; ++hard) {
            life p = beside;
            p.tell(effort{o->what, *cr10::from(hard)}, heart_rate{*bpm::from(rate)});
            const answer_of_day got = p.ask();
            l.looks();
            if ((got.act == action::stop_and_seek_care) != (rate >= 150)) {
                expectation e;
                if (rate >= 150)
                    e.person_at_least(action::stop_and_seek_care);
                else
                    e.person_at_most(action::await_clearance);
                l.breaks(p, got, e, "a heart rate of " + std::to_string(rate) + " at effort " + std::to_string(hard));
            }
        }
}
inline void reference_signals(ground& g, ledger& l) {
    const auto walk = [&](const life& fresh, auto tell_usual, exact most, auto tell_now, std::string_view name) {
        for (exact now = 0; now <= nrs::most; ++now) {
            answer_of_day before_it{};
            for (exact usual = most; usual >= -1; --usual) {  // downwards, and untold last: stricter and stricter
                life p = fresh;
                if (usual >= 0) tell_usual(p, usual);
                tell_now(p, now);
                const answer_of_day got = p.ask();
                if (usual == -1 && now < 7 && name == "usual tiredness") continue;  // untold, what is below 7 is nobody's unusual
                if (usual != most) must_not_loosen(l, before_it, p, got, std::string{name} + " " + std::to_string(usual) + ", now " + std::to_string(now));
                before_it = got;
            }
        }
    };
    life fresh{g.all, forms::everyday(), forms::first};
    fresh.tell(cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)}, bad_past_experience{no}).tests_well();
    const region limb = first_region(fresh.rx());
    walk(
        fresh,
        [&](life& p, exact n) {
            p.tell(usual_soreness{limb, *nrs::from(n)});
        },
        nrs::most,
        [&](life& p, exact n) {
            p.tell(usual_fatigue{nrs::at(2)}), p.wakes(), p.trains(), p.sleeps(2), p.wakes({soreness::code});
            p.tell(soreness{everywhere, nrs::at(0)}, soreness{limb, *nrs::from(n)}, unusual_soreness{limb, no}, limits_tasks{limb, no});
        },
        "usual soreness");
    walk(
        fresh, [&](life& p, exact n) { p.tell(usual_fatigue{*nrs::from(n)}); }, nrs::most,
        [&](life& p, exact n) {
            p.wakes({fatigue::code});
            p.tell(fatigue{*nrs::from(n)});
        },
        "usual tiredness");
    const order* o = first_of(fresh.rx(), modality::strength);
    if (o == nullptr) return;
    const life worked = day_beside(g.trained(), telling_at::after_work, {pain::code});
    walk(
        worked,
        [&](life& p, exact n) {
            p.tell(pain_before{o->what, *nrs::from(n)});
        },
        nrs::most,
        [&](life& p, exact n) {
            p.tell(pain{o->what, *nrs::from(n)});
        },
        "pain before");
    for (exact rate = 100; rate <= 200; rate += 10) {
        life reliable = day_beside(ground::find(g.measured(), "after six weeks"), telling_at::after_work, {heart_rate::code}), unreliable = reliable;
        reliable.tell(heart_rate{*bpm::from(rate)}), unreliable.tell(heart_rate_unreliable{yes}, heart_rate{*bpm::from(rate)});
        l.looks();
        const answer_of_day strict = reliable.ask(), loose = unreliable.ask();
        if (strict.act < loose.act) l.breaks(reliable, strict, expectation{}.person_at_least(loose.act), "a reliable heart rate is looser than an unreliable one");
    }
}
inline void silence_never_pays(ground& g, ledger& l) {
    for_each_base(g, [&](const base& b, const std::vector<axis>& axes) {
        for (const axis& a : axes) {
            const life beside = day_beside(b.at, a.when, {a.code});
            const answer_of_day best = after(beside, a.row(a.points.front())).ask();
            must_not_loosen(l, best, beside, beside.ask(), at(b, a.name) + " never asked");
            for (const silence s : {silence::not_answered, silence::declined}) {
                const life p = after(beside, a.unanswered(s));
                must_not_loosen(l, best, p, p.ask(), at(b, a.name) + " unanswered");
            }
        }
    });
}
inline void silence_never_latches(ground& g, ledger& l) {
    for_each_base(g, [&](const base& b, const std::vector<axis>&) {
        if (b.latched) return;
        life p = b.at;
        for (int days_silent = 0; days_silent != 30; ++days_silent) {
            if (days_silent % 3 == 1)
                for (const std::uint8_t code : {warning_signs::code, illness::code, fatigue::code, fell::code, unusual_fatigue::code}) {
                    axis a{};
                    a.code = code;
                    p.hear(a.unanswered(days_silent % 2 == 0 ? silence::declined : silence::not_answered));
                }
            const answer_of_day got = p.ask();
            l.looks();
            if (!got.latched.empty() || got.act > action::rest) {
                expectation e;
                e.person_at_most(action::rest).waits_for_nothing = true;
                l.breaks(p, got, e, at(b, "nothing is answered for " + std::to_string(days_silent + 1) + " days"));
            }
            p.sleeps();
        }
    });
}
inline void an_answer_ends_its_silence(ground& g, ledger& l) {
    for (const base& b : g.everyday()) {
        if (b.latched) continue;
        const answer_of_day told = day_beside(b.at, telling_at::morning, {}).ask();
        for (const std::uint8_t code : {warning_signs::code, illness::code, fatigue::code, unusual_fatigue::code, soreness::code}) {
            life p = day_beside(b.at, telling_at::morning, {code});
            axis a{};
            a.code = code, a.where = code == soreness::code ? every_place : place{};
            p.hear(a.unanswered(silence::not_answered));
            (void)p.ask();
            p.hear(code == fatigue::code ? a.row(2) : a.row(0));
            const answer_of_day got = p.ask();
            l.looks();
            if (!allows_the_same(got, told)) l.breaks(p, got, detail::the_same_as(told), at(b, "a question was answered late the same day, and its silence stays"));
        }
    }
}

// ── what a signal must do ──

inline void a_fever_rests(ground& g, ledger& l) {
    for (const base& b : g.everyday())
        for (const exact t : {g.number.fever, g.number.fever + 1, exact{400}, exact{430}}) {
            life p = day_beside(b.at, telling_at::morning, {temperature::code});
            p.tell(temperature{*celsius::from(t)});
            const answer_of_day got = p.ask();
            l.looks();
            if (got.trains() || got.act < action::rest) l.breaks(p, got, expectation{}.person_at_least(action::rest), at(b, "feverish, and training goes on"));
        }
}
/// Tests that fall, while the body asks for nothing: hold, and nothing more.
inline void decline_only_holds(ground& g, ledger& l) {
    const life& dawn = ground::find(g.measured(), "after six weeks");
    for (const axis& a :
         {detail::some_points<two_minute_walk>("two-minute walk", telling_at::record, {99, 98, 90, 80}),
          detail::some_points<ibmfrs>("rating scale", telling_at::record, {28, 27, 25}), detail::some_points<tug>("timed up and go", telling_at::record, {112, 115, 119}),
          detail::some_points<gait_speed>("gait speed", telling_at::record, {1'019, 1'010, 1'001}),
          detail::some_points<chair_stands>("chair stands", telling_at::record, {12, 10, 8})})
        for (const exact v : a.points) {
            life p = after(day_beside(dawn, telling_at::morning, {}), a.row(v));
            for (const exact later : {0, 3, 14}) {
                if (later != 0) p.sleeps(later == 3 ? 3 : 11).wakes();
                const answer_of_day got = p.ask();
                l.looks();
                bool blames = false;
                for (const std::string_view id : g.number.blaming)
                    blames = blames || g.cites(got.spoke, id) || std::any_of(got.begin(), got.end(), [&](const answer_of_exercise& x) { return g.cites(x.spoke, id); });
                if (blames) {
                    expectation e;
                    for (const std::string_view id : g.number.blaming) e.must_not_cite.push_back(id);
                    l.breaks(p, got, e, std::string{a.name} + " has fallen, and the person is blamed for it");
                }
                for (const answer_of_exercise& x : got)
                    if (x.granted && is_training(x.what) && !fits(x.amount, p.past(x.what).most)) {
                        expectation e;
                        e.each({x.what, {}, {}, {}, p.past(x.what).most, {}});
                        l.breaks(p, got, e, std::string{a.name} + " has fallen, and " + detail::name_of(x.what) + " rises");
                    }
            }
        }
}
inline void decline_never_locks_out(ground& g, ledger& l) {
    const life& dawn = ground::find(g.measured(), "after six weeks");
    const answer_of_day well = day_beside(dawn, telling_at::morning, {}).ask();
    for (const axis& a :
         {detail::some_points<two_minute_walk>("two-minute walk", telling_at::record, {99, 90, 60}),
          detail::some_points<ibmfrs>("rating scale", telling_at::record, {28, 25, 15}), detail::some_points<tug>("timed up and go", telling_at::record, {112, 119}),
          detail::some_points<gait_speed>("gait speed", telling_at::record, {1'019, 1'001})})
        for (const exact v : a.points) {
            const life p = after(day_beside(dawn, telling_at::morning, {}), a.row(v));
            const answer_of_day got = p.ask();
            for (std::size_t i = 0; i != got.size; ++i) {
                const answer_of_exercise &x = got.at[i], &w = well.at[i];
                l.looks();
                if (got.act <= action::hold && got.latched.empty() && x.act <= (std::max)(w.act, action::hold) &&
                    (!w.granted || (x.granted && volume(x.amount) >= (std::min)(volume(w.amount), volume(x.level)))))
                    continue;
                expectation e;
                e.person_at_most(action::hold).each({x.what, {}, (std::max)(w.act, action::hold), w.granted, {}, {}});
                l.breaks(p, got, e, std::string{a.name} + " has fallen: " + detail::name_of(x.what) + " is taken away");
            }
        }
}
/// From a good day, one bad answer: an answer that changes is explained otherwise than before.
inline void what_changes_is_explained(ground& g, ledger& l) {
    const auto walk = [&](const base& b, const std::vector<axis>& axes) {
        for (const axis& a : axes) {
            const life beside = day_beside(b.at, a.when, {a.code});
            const answer_of_day best = after(beside, a.row(a.points.front())).ask();
            for (const exact v : a.points) {
                const life p = after(beside, a.row(v));
                const answer_of_day got = p.ask();
                for (std::size_t i = 0; i != got.size && i != best.size; ++i) {
                    const answer_of_exercise &x = best.at[i], &y = got.at[i];
                    l.looks();
                    if (y.act <= x.act || y.says != x.says) continue;
                    expectation e;
                    e.each({y.what, {}, x.act, {}, {}, {}});
                    l.breaks(p, got, e,
                             at(b, a.name) + " " + std::to_string(v) + " changes the answer of " + detail::name_of(y.what) + ", and the explanation stays what it was");
                }
            }
        }
    };
    for_each_base(g, [&](const base& b, const std::vector<axis>& axes) {
        if (!b.latched) walk(b, axes);
    });
}
/// One rule fewer never tightens, at every point of every axis that moves the answer.
inline void one_rule_more_never_loosens(ground& g, ledger& l) {
    if (!g.what().decide_without) return;
    for_each_base(g, [&](const base& b, const std::vector<axis>& axes) {
        for (const axis& a : axes) {
            const life p = after(day_beside(b.at, a.when, {a.code}), a.row(a.points.back()));
            const answer_of_day with_all = p.ask();
            for (std::size_t rule = 0; rule != g.what().rules.size(); ++rule) {
                const answer_of_day fewer = p.ask_without(rule);
                l.looks();
                if (!not_looser(fewer, with_all))
                    l.breaks(p, with_all, detail::as_careful_as(fewer), at(b, a.name) + ": without " + std::string{g.id_of(rule)} + " the answer is stricter");
            }
        }
    });
}
/// Values off their scales, codes and exercises that nobody knows, places that are none, numbers at the ends of the integer.
inline void what_is_off_its_scale_is_unknown(ground& g, ledger& l) {
    for_each_base(g, [&](const base& b, const std::vector<axis>& axes) {
        if (b.name != "the first day" && b.name != "after six weeks") return;
        for (const axis& a : axes) {
            const life beside = day_beside(b.at, a.when, {a.code});
            const answer_of_day unknown = beside.ask();
            for (const exact v : {(std::numeric_limits<exact>::min)(), exact{-1'000'000}, exact{-1}, exact{70'000}, exact{1} << 24, (std::numeric_limits<exact>::max)()}) {
                const life p = after(beside, a.row(v));
                const answer_of_day got = p.ask();
                must_not_loosen(l, unknown, p, got, at(b, a.name) + " " + std::to_string(v) + ", off its scale");
            }
        }
        const answer_of_day before_it = day_beside(b.at, telling_at::morning, {}).ask();
        for (int kind = 0; kind != 256; ++kind) {  // rows of no meaning
            entry e;
            e.what = static_cast<entry_kind>(kind % 12), e.code = static_cast<std::uint8_t>(kind), e.known = kind % 2 == 0,
            e.where = place{static_cast<std::uint16_t>(kind * 257)};
            if (e.what == entry_kind::clearance || e.what == entry_kind::record || e.what == entry_kind::struck) continue;  // these say something whatever they hold
            e.value = kind % 3 == 0 ? (std::numeric_limits<exact>::max)() : (std::numeric_limits<exact>::min)();
            e.which = exercise{static_cast<std::uint8_t>(255 - kind % 7), side::middle};
            e.done = e.granted = dose::of_parts({-1, (std::numeric_limits<exact>::max)(), -5, (std::numeric_limits<exact>::min)()}), e.had_grant = true;
            if (e.what == entry_kind::answer && e.code < 120) continue;  // the axes have those
            const life p = after(day_beside(b.at, telling_at::morning, {}), e);
            const answer_of_day got = p.ask();
            l.looks();
            for (std::size_t i = 0; i != got.size; ++i)
                if (got.at[i].granted && !fits(got.at[i].amount, before_it.at[i].granted ? before_it.at[i].amount : dose{})) {
                    l.breaks(p, got, detail::as_careful_as(before_it), at(b, "a row without meaning raises a dose"));
                    break;
                }
        }
    });
}

}  // namespace andante::verify::laws
