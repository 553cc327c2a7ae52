// SPDX-License-Identifier: BSL-1.0
// The kit tried on implementations that are wrong: each is caught by the law that names its fault.
#include "living.hpp"

#include <andante/verify/check.hpp>
#include <andante/verify/write_report.hpp>

#include <doctest/doctest.h>

#include <map>

namespace kit {
namespace {

using namespace andante;
using namespace andante::verify;

// ── one guard for all: a policy and a rule that are chosen at run time, any rule switched off, any limit moved ──

/// Says what a test has it say; nothing when it has nothing to say.
struct insistent {
    finding (*of_person)(const whole_person&) noexcept = nullptr;
    finding (*of_step)(const step&) noexcept = nullptr;
    static constexpr rule_card card{"TST-1", "Says what it was told to say.", {"tests/verify/kit.cpp", "invented"}, grade::expert};
    using reads = signals<>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person& p) const noexcept { return of_person == nullptr ? finding{} : of_person(p); }
    constexpr finding operator()(const step& s) const noexcept { return of_step == nullptr ? finding{} : of_step(s); }
};
struct and_one : decltype(with(ibm_rules, insistent{})) {
    constexpr explicit and_one(const insistent& x = {}) noexcept : list{with(ibm_rules, x)} {}
};
using rules_on_trial = ablation<and_one>;
using verbs = composed<living::chosen_policy, and_one, ibm_questions>;

implementation with_parts(std::string name, const rules_on_trial& rules, living::chosen_policy policy = {}) {
    implementation i = of(std::move(name), verbs{policy, rules});
    i.rules.pop_back();  // the invented rule is not one that must speak
    return i;
}
implementation right() {
    static const implementation one = with_parts("right", and_one{});
    return one;
}
template <class... Rules>
rules_on_trial without_rules() {
    rules_on_trial r{and_one{}};
    ((r = r.without<Rules>()), ...);
    return r;
}

// ── a right implementation with one thing changed ──

/// What a changed implementation may look at: all that was told, as it was told.
struct worn {
    memory inner;
    prescription rx{};
    std::vector<entry> rows{};
    std::shared_ptr<std::map<day, answer_of_day>> answered = std::make_shared<std::map<day, answer_of_day>>();
    const entry* last(std::uint8_t code, day on) const {
        for (auto e = rows.rbegin(); e != rows.rend(); ++e)
            if (e->what == entry_kind::answer && e->code == code && e->on == on && e->known) return &*e;
        return nullptr;
    }
    exact last_value(std::uint8_t code, day on, exact otherwise) const {
        const entry* e = last(code, on);
        return e == nullptr ? otherwise : e->value;
    }
    day last_session(day before_it) const {
        day d = never;
        for (const entry& e : rows)
            if (e.what == entry_kind::session && is_training(e.which) && e.on < before_it) d = (std::max)(d, e.on);
        return d;
    }
    bool ever(std::uint8_t code, exact from) const {
        return std::any_of(rows.begin(), rows.end(), [&](const entry& e) { return e.what == entry_kind::answer && e.code == code && e.known && e.value >= from; });
    }
};
using change_of_hearing = std::function<bool(const worn&, entry&, day)>;  ///< false: the row is lost
using change_of_answer = std::function<void(const worn&, day, answer_of_day&)>;

implementation changed(std::string name, change_of_hearing hears, change_of_answer answers = {}) {
    implementation w = right();
    const implementation inside = right();
    w.name = std::move(name), w.decide_without = {};
    w.begin = [inside](const prescription& rx) { return memory{worn{inside.begin(rx), rx}}; };
    w.hear = [inside, hears](memory& m, const entry& e, day today) {
        worn& x = m.as<worn>();
        entry as_heard = e;
        const bool kept = !hears || hears(x, as_heard, today);
        x.rows.push_back(e);
        if (kept) inside.hear(x.inner, as_heard, today);
    };
    w.decide = [inside, answers](const memory& m, day today) {
        const worn& x = m.as<worn>();
        answer_of_day a = inside.decide(x.inner, today);
        if (answers) answers(x, today, a);
        return a;
    };
    return w;
}
implementation answers_otherwise(std::string name, change_of_answer answers) { return changed(std::move(name), {}, std::move(answers)); }

/// Rows that a wrong implementation makes up: ids beyond all others, in their place of the day.
entry made_up(entry e, day on, entry_id id) {
    e.on = on, e.order = 60'000, e.id = id;
    return e;
}
/// Fills in what nobody said.
implementation fails_open(std::string name, std::uint8_t code, const entry& as_if) {
    implementation w = changed(std::move(name), {});
    const implementation inside = right();
    w.decide = [inside, code, as_if](const memory& m, day today) {
        const worn& x = m.as<worn>();
        memory filled = x.inner;
        if (x.last(code, today) == nullptr) inside.hear(filled, made_up(as_if, today, 900'000'000), today);
        return inside.decide(filled, today);
    };
    return w;
}
/// Adds rows of its own after some that it hears; ids are spread so that they stay in order.
implementation makes_up(std::string name, std::function<std::vector<entry>(const entry&)> more) {
    implementation w = changed(std::move(name), {});
    w.hear = [inside = right(), more = std::move(more)](memory& m, const entry& e, day today) {
        worn& x = m.as<worn>();
        x.rows.push_back(e);
        entry spread = e;
        spread.id *= 4;
        inside.hear(x.inner, spread, today);
        for (entry made : more(e)) made.id = ++spread.id, made.on = e.on, made.order = e.order, inside.hear(x.inner, made, today);
    };
    return w;
}
void for_each_training(answer_of_day& a, const std::function<void(answer_of_exercise&)>& change) {
    for (answer_of_exercise& x : a)
        if (is_training(x.what)) change(x);
}
part grows(const dose& d) { return d.at(part::n_reps) > 0 ? part::n_reps : part::time; }
void withhold(answer_of_exercise& x, action act = action::rest) { x.granted = false, x.amount = dose{}, x.act = (std::max)(x.act, act), x.reasons = 1; }
void free_for_all(answer_of_day& a) {
    a.act = action::progress, a.leaves = movement::open, a.latched = {};
    for (answer_of_exercise& x : a) x.act = action::hold, x.latched = {}, x.granted = true, x.amount = x.level, x.reasons = 1;
}
bool is_answer(const entry& e, std::uint8_t code) { return e.what == entry_kind::answer && e.code == code && e.known; }

// ── the faults ──

struct fault {
    std::string_view law;
    implementation wrong;
};
finding rests_always(const whole_person& p) noexcept { return rest(p.today + 1); }
finding holds_always(const step&) noexcept { return hold(); }
finding locks_now_and_then(const whole_person& p) noexcept { return (p.today.number() / 20) % 2 == 0 ? finding{} : await_clearance(latch::programme); }
finding forgets_what_movement_is(const whole_person& p) noexcept { return rest(p.today + 1).leaving(movement::care_team_only); }
dose never_more(const course& c) noexcept { return c.level; }
dose up_and_down(const course& c, const experience& x) noexcept { return x.today.number() / 3 % 2 == 0 ? c.level : floor_of(c.start); }
dose all_at_once(const course& c) noexcept { return c.ceiling; }

std::vector<fault> faults() {
    std::vector<fault> all;
    const auto add = [&](std::string_view law, implementation wrong) { all.push_back({law, std::move(wrong)}); };

    // the gate and its silence
    add("I1", changed("never hears a warning sign", [](const worn&, entry& e, day) { return !is_answer(e, warning_signs::code) || e.value == 0; }));
    add("I1",
        changed("off by one at severe breathlessness", [](const worn&, entry& e, day) { return e.value -= is_answer(e, breathlessness::code) && e.value == 14, true; }));
    add("I1", answers_otherwise("stops, and grants all the same", [](const worn&, day, answer_of_day& a) {
            if (a.act == action::stop_and_seek_care) a.at[0].granted = true, a.at[0].amount = a.at[0].level;
        }));
    add("I2", fails_open("takes an unanswered gate for none", warning_signs::code, row(warning_signs{none})));
    add("I2", changed("takes null for no illness", [](const worn&, entry& e, day) {
            if (e.what == entry_kind::answer && e.code == illness::code && !e.known) e.known = true, e.value = 0;
            return true;
        }));
    add("I3", fails_open("takes untold tiredness for usual", fatigue::code, row(fatigue{nrs::at(2)})));
    add("M6", answers_otherwise("latches on silence", [](const worn& x, day today, answer_of_day& a) {
            if (!x.rows.empty() && x.last(warning_signs::code, today) == nullptr && x.last(warning_signs::code, today - 3) == nullptr)
                a.act = action::await_clearance, a.latched = a.latched | latch::programme;
        }));
    add("L12", answers_otherwise("keeps the rest of an answered question", [](const worn& x, day today, answer_of_day& a) {
            for (const entry& e : x.rows)
                if (e.what == entry_kind::answer && !e.known && e.on == today) for_each_training(a, [](answer_of_exercise& y) { withhold(y); });
        }));

    // the monotone law
    add("I4", changed("reads soreness of 8 and more as 0", [](const worn&, entry& e, day) {
            if (is_answer(e, soreness::code) && e.value >= 8) e.value = 0;
            return true;
        }));
    add("I4", changed("thinks a high Timed Up and Go a good one", [](const worn&, entry& e, day) {
            if (is_answer(e, tug::code) && e.value > 150) e.value = 100;
            return true;
        }));
    add("I4-families", answers_otherwise("lets unusual soreness explain a strong one", [](const worn& x, day today, answer_of_day& a) {
            if (x.last_value(unusual_soreness::code, today, 0) == 1 && x.last_value(soreness::code, today, 0) >= 5 && x.last_value(limits_tasks::code, today, 0) == 1)
                a.at[0].act = action::hold;
        }));
    add("I4-pairs", answers_otherwise("hears no limit of tasks beside a cold", [](const worn& x, day today, answer_of_day& a) {
            if (x.last_value(company::code, today, 1) == 0 && x.last_value(pain::code, today, 0) >= 5)
                for (answer_of_exercise& y : a) y.act = action::progress;
        }));
    add("I4-flags",
        changed("drops a set of several flags", [](const worn&, entry& e, day) { return !is_answer(e, contraindications::code) || (e.value & (e.value - 1)) == 0; }));
    add("I4-care", answers_otherwise("hurries less for two signs than for one", [](const worn& x, day today, answer_of_day& a) {
            const exact signs = x.last_value(warning_signs::code, today, 0);
            if ((signs & (signs - 1)) != 0) a.how_soon = urgency::routine;
        }));
    add("I4-conditions", answers_otherwise("asks for company beside who is not sore, and for nobody beside who is", [](const worn& x, day today, answer_of_day& a) {
            if (x.last_value(soreness::code, today, 0) == 0)
                for (answer_of_exercise& y : a) y.only = y.only | constraint::company;
        }));
    add("I5", answers_otherwise("rewards silence about tiredness", [](const worn& x, day today, answer_of_day& a) {
            if (x.last(fatigue::code, today) == nullptr && x.last(warning_signs::code, today) != nullptr && a.act <= action::rest)
                for (answer_of_exercise& y : a) y.act = action::progress;
        }));
    add("M2", changed("lets any effort explain any breath below 7", [](const worn& x, entry& e, day today) {
            return !is_answer(e, breathlessness::code) || e.value >= 14 || x.last_value(effort::code, today, 0) == 0;
        }));
    add("M3", changed("releases the alarm of the heart at high effort",
                      [](const worn& x, entry& e, day today) { return !is_answer(e, heart_rate::code) || x.last_value(effort::code, today, 0) < 14; }));
    add("M4", changed("takes an untold usual tiredness for the highest", {}));
    all.back().wrong.begin = [inside = right()](const prescription& rx) {
        worn x{inside.begin(rx), rx};
        entry e = row(usual_fatigue{nrs::at(10)});
        e.id = 1, e.on = forms::first;
        inside.hear(x.inner, e, forms::first);
        return memory{x};
    };
    add("M7", changed("takes yesterday's answers for today's", {}, [](const worn& x, day today, answer_of_day& a) {
            if (x.last(warning_signs::code, today) == nullptr && x.last(warning_signs::code, today - 1) != nullptr && x.last_value(warning_signs::code, today - 1, 1) == 0)
                free_for_all(a);
        }));
    add("M7-clock", answers_otherwise("grants freely on a day that is past", [](const worn& x, day today, answer_of_day& a) {
            if (x.rows.size() > 20 && today < x.rows.back().on)
                for_each_training(a, [](answer_of_exercise& y) { y.granted = true, y.amount = y.level.with(grows(y.level), y.level.at(grows(y.level)) * 2); });
        }));

    // the dose
    add("I9", answers_otherwise("grants one repetition above the ceiling", [](const worn& x, day, answer_of_day& a) {
            if (a.at[0].granted) a.at[0].amount = x.rx.orders()[0].ceiling.with(part::n_reps, x.rx.orders()[0].ceiling.at(part::n_reps) + 1);
        }));
    add("I9", answers_otherwise("lets a negative dose through", [](const worn&, day, answer_of_day& a) {
            if (a.at[0].granted) a.at[0].amount = a.at[0].amount.with(part::weight, -1);
        }));
    add("I11", answers_otherwise("doubles a step", [](const worn&, day, answer_of_day& a) {
            for_each_training(a, [](answer_of_exercise& y) {
                const part p = grows(y.level);
                if (y.granted && y.amount.at(p) > y.level.at(p)) y.amount = y.amount.with(p, y.level.at(p) + 2 * (y.amount.at(p) - y.level.at(p)) + 2);
            });
        }));
    rules_on_trial early{and_one{}};
    (void)early.set_limit(limits::wait_between_steps.id(), 13, living::signed_off, living::first_day);
    add("I12", with_parts("off by one at the wait between steps", early));
    add("I12", with_parts("goes without the rule of permission", without_rules<rules::permission>()));
    add("I13", answers_otherwise("makes up for a setback", [](const worn& x, day today, answer_of_day& a) {
            for (exact n = 3; n != 8; ++n)
                if (x.last_value(soreness::code, today - n, 0) >= 3 && a.at[0].granted)
                    a.at[0].amount = a.at[0].level.with(part::n_reps, a.at[0].level.at(part::n_reps) + 1);
        }));
    add("I14", answers_otherwise("catches up after a miss", [](const worn& x, day today, answer_of_day& a) {
            if (today - x.last_session(today) < 7 || x.last_session(today) == never) return;
            for_each_training(a, [](answer_of_exercise& y) {
                if (y.granted) y.amount = y.level.with(grows(y.level), y.level.at(grows(y.level)) + 1);
            });
        }));
    add("I15", with_parts("comes back from a break at the old dose", without_rules<rules::gap_since_training>()));
    add("I16", with_parts("trains every day", without_rules<rules::days_a_week, rules::recovery_by_effort, rules::weekly_day_of_rest>()));
    add("I17", with_parts("needs no rest after hard work", without_rules<rules::recovery_by_effort>()));
    add("I18", answers_otherwise("raises two parts at once", [](const worn&, day, answer_of_day& a) {
            if (a.at[0].granted && a.at[0].amount.at(part::n_reps) > a.at[0].level.at(part::n_reps))
                a.at[0].amount = a.at[0].amount.with(part::weight, a.at[0].level.at(part::weight) + 100);
        }));
    add("I32", with_parts("knows no share of what can be lifted", without_rules<rules::days_a_week>()));
    add("I34", with_parts("goes up and down", and_one{}, up_and_down));
    add("A2", answers_otherwise("rises while it holds", [](const worn&, day, answer_of_day& a) {
            if (a.at[0].granted && a.at[0].act == action::hold) a.at[0].amount = a.at[0].level.with(part::n_reps, a.at[0].level.at(part::n_reps) + 1);
        }));
    add("A7", answers_otherwise("multiplies its factors by the days", [](const worn& x, day today, answer_of_day& a) {
            for_each_training(a, [&](answer_of_exercise& y) {
                if (!y.granted || y.act != action::regress) return;
                const part p = grows(y.amount);
                for (exact n = 0; n < today - x.last_session(today); ++n) y.amount = y.amount.with(p, y.amount.at(p) * 9 / 10);
            });
        }));
    add("A9", makes_up("makes up the answers of a session", [](const entry& e) {
            const bool trains = e.what == entry_kind::session && is_training(e.which), aerobic = trains && about(e.which).kind == modality::aerobic;
            return !trains   ? std::vector<entry>{}
                   : aerobic ? std::vector<entry>{row(exertion{e.which, borg::at(9)}), row(could_talk{e.which, yes})}
                             : std::vector<entry>{row(effort{e.which, cr10::at(4)})};
        }));
    add("L2", answers_otherwise("shrinks a dose below the floor", [](const worn&, day, answer_of_day& a) {
            if (a.at[0].granted && a.at[0].act == action::regress) a.at[0].amount = a.at[0].amount.with(part::n_reps, 1);
        }));
    add("L7", answers_otherwise("drifts to zero", [](const worn& x, day, answer_of_day& a) {
            exact done = 0;
            for (const entry& e : x.rows) done += e.what == entry_kind::session;
            if (a.at[0].granted) a.at[0].amount = a.at[0].amount.with(part::n_reps, (std::max)(exact{1}, a.at[0].amount.at(part::n_reps) - done / 3));
        }));
    add("L13", answers_otherwise("takes a repetition away without a word", [](const worn&, day, answer_of_day& a) {
            if (a.at[0].granted && a.at[0].act <= action::hold) a.at[0].amount = a.at[0].level.with(part::n_reps, a.at[0].level.at(part::n_reps) - 1), a.at[0].reasons = 0;
        }));

    // latches
    const auto forgets = [&](std::string name, std::function<bool(const worn&, day)> when) {
        return answers_otherwise(std::move(name), [when](const worn& x, day today, answer_of_day& a) {
            if (!a.latched.empty() && when(x, today)) free_for_all(a);
        });
    };
    add("I19", forgets("forgets a latch in a month", [](const worn& x, day today) { return !x.rows.empty() && today - x.rows.back().on >= 30; }));
    add("I19", forgets("forgets a latch on a good day",
                       [](const worn& x, day today) { return x.last_value(warning_signs::code, today, 1) == 0 && x.last_value(fatigue::code, today, 9) == 2; }));
    add("I19", changed("forgets a latch in a restart", {}));
    all.back().wrong.restart = [inside = right()](const memory& m) {
        const worn& x = m.as<worn>();
        worn again{inside.begin(x.rx), x.rx, x.rows};
        for (const entry& e : x.rows)
            if (e.what != entry_kind::answer || (e.code != warning_signs::code && e.code != contraindications::code) || e.value == 0)
                inside.hear(again.inner, e, x.rows.back().on);
        return memory{again};
    };
    add("I19", changed("takes anybody's word for a clearance", [](const worn&, entry& e, day) {
            if (e.what == entry_kind::clearance) e.as = role::physician;
            return true;
        }));
    add("L4", answers_otherwise("keeps the evidence of a cleared latch", [](const worn& x, day today, answer_of_day& a) {
            const bool cleared_once =
                std::any_of(x.rows.begin(), x.rows.end(), [&](const entry& e) { return e.what == entry_kind::clearance && e.ends.has(latch::red_flag) && e.on < today; });
            if (cleared_once && x.ever(warning_signs::code, 1)) a.act = action::stop_and_seek_care, a.latched = a.latched | latch::red_flag;
        }));
    add("I28", answers_otherwise("is stuck after a clearance", [](const worn& x, day, answer_of_day& a) {
            if (x.ever(warning_signs::code, 1)) for_each_training(a, [](answer_of_exercise& y) { withhold(y); });
        }));
    add("I28", answers_otherwise("comes back from a latch at the old dose", [](const worn& x, day, answer_of_day& a) {
            if (x.ever(warning_signs::code, 1))
                for_each_training(a, [](answer_of_exercise& y) {
                    if (y.granted) y.amount = y.level;
                });
        }));

    // one record, one answer
    add("I20", changed("loses the last row in a restart", {}));
    all.back().wrong.restart = [inside = right()](const memory& m) {
        const worn& x = m.as<worn>();
        worn again{inside.begin(x.rx), x.rx, x.rows};
        for (std::size_t i = 0; i + 1 < x.rows.size(); ++i) inside.hear(again.inner, x.rows[i], x.rows.back().on);
        return memory{again};
    };
    add("I21", answers_otherwise("counts how often it is asked", [n = std::make_shared<int>(0)](const worn&, day, answer_of_day& a) {
            if (++*n % 7 == 0 && a.at[0].granted) a.at[0].amount = a.at[0].amount.with(part::n_reps, a.at[0].amount.at(part::n_reps) - 1);
        }));
    add("I22", changed("goes by the order of arrival", [](const worn& x, entry& e, day) {
            e.order = static_cast<std::uint16_t>(x.rows.size() + 1);
            return true;
        }));
    add("I22", answers_otherwise("believes what arrived last", [](const worn& x, day, answer_of_day& a) {
            if (!x.rows.empty() && is_answer(x.rows.back(), soreness::code) && x.rows.back().value == 0) a.at[0].reasons += 1;
        }));
    add("I22-repeats", changed("counts a repeated session twice", [](const worn& x, entry& e, day) {
            if (std::any_of(x.rows.begin(), x.rows.end(), [&](const entry& o) { return o.id == e.id && o.revision == e.revision; })) e.id += 500'000'000 + x.rows.size();
            return true;
        }));
    add("I23", changed("counts what is dated ahead", [](const worn&, entry& e, day today) {
            if (e.on > today) e.on = today;
            return true;
        }));
    add("I23", changed("loses what is dated ahead", [](const worn&, entry& e, day today) { return e.on <= today; }));
    add("I36", changed("keeps the first answer of a day", {}));
    all.back().wrong.decide = [inside = right()](const memory& m, day today) {
        const worn& x = m.as<worn>();
        const auto known = x.answered->find(today);
        return known != x.answered->end() ? known->second : x.answered->emplace(today, inside.decide(x.inner, today)).first->second;
    };
    add("A10", changed("hears no corrections", [](const worn&, entry& e, day) { return e.revision == 0; }));

    // limits, decline, reasons
    add("I24", answers_otherwise("takes any limit for a wider one", [](const worn& x, day, answer_of_day& a) {
            if (x.rx.limits().size() != 0 && a.act <= action::rest) free_for_all(a);
        }));
    add("I25", answers_otherwise("blames decline", [](const worn& x, day, answer_of_day& a) {
            if (x.ever(ibmfrs::code, 0) && x.rows.back().what == entry_kind::answer && x.rows.back().code == ibmfrs::code && x.rows.back().value < 29)
                for (std::size_t i = 0; i != right().rules.size(); ++i)
                    if (right().rules[i] == "PRG-12") a.at[0].spoke.add(i);
        }));
    add("I25", answers_otherwise("raises after a decline", [](const worn& x, day, answer_of_day& a) {
            if (x.rows.size() > 10 && is_answer(x.rows.back(), two_minute_walk::code) && x.rows.back().value < 100 && a.at[0].granted)
                a.at[0].amount = a.at[0].level.with(part::n_reps, a.at[0].level.at(part::n_reps) + 1);
        }));
    add("I26", answers_otherwise("locks out who declines", [](const worn& x, day, answer_of_day& a) {
            if (x.rows.size() > 10 && is_answer(x.rows.back(), two_minute_walk::code) && x.rows.back().value < 100)
                for_each_training(a, [](answer_of_exercise& y) { withhold(y); });
        }));
    add("I29", answers_otherwise("gives no reasons", [](const worn&, day, answer_of_day& a) {
            a.reasons = 0;
            for (answer_of_exercise& y : a) y.reasons = 0;
        }));
    add("I30", answers_otherwise("explains everything alike", [](const worn&, day, answer_of_day& a) {
            for (answer_of_exercise& y : a) y.says = 1;
        }));
    add("I33", answers_otherwise("lets a part do more than the whole", [](const worn&, day, answer_of_day& a) {
            if (a.act >= action::hold) a.at[0].act = action::progress;
        }));
    add("A12", changed("off by one at a fever", [](const worn&, entry& e, day) { return e.value -= is_answer(e, temperature::code) && e.value == 380, true; }));
    add("I31", changed("takes what is off its scale for the best", [](const worn&, entry& e, day) {
            if (e.what == entry_kind::answer && e.known && (e.value < 0 || e.value > 60'000)) e.value = 0;
            return true;
        }));
    add("R1", with_parts("has a rule that never speaks", without_rules<rules::soreness_clock>()));

    // liveness
    add("I27", with_parts("always holds", and_one{insistent{nullptr, holds_always}}));
    add("L9", with_parts("lets nothing grow", and_one{insistent{nullptr, holds_always}}));
    add("L10", with_parts("always rests", and_one{insistent{rests_always, nullptr}}));
    add("L8", with_parts("takes all movement away", and_one{insistent{forgets_what_movement_is, nullptr}}));
    add("L1", with_parts("locks now and then", and_one{insistent{locks_now_and_then, nullptr}}));
    add("L5", with_parts("wishes never more", and_one{}, never_more));
    add("L5", with_parts("wishes all at once", and_one{}, all_at_once));
    add("L5", changed("earns by over-doing", [](const worn&, entry& e, day) {
            if (e.what == entry_kind::session && e.had_grant && fits(e.granted, e.done)) e.done = e.granted;
            return true;
        }));
    add("L6", makes_up("takes silence about soreness for none", [](const entry& e) {
            return is_answer(e, warning_signs::code) ? std::vector<entry>{row(soreness{everywhere, nrs::at(0)}), row(recalled_soreness{everywhere, nrs::at(0)})}
                                                     : std::vector<entry>{};
        }));
    add("L11", with_parts("repeats what was too hard", without_rules<rules::resistance_effort, rules::harder_than_before>()));
    return all;
}

TEST_CASE("the unchanged one is right, whatever it is wrapped in") {
    checker plain{changed("wrapped", {})};
    for (const std::string_view id : {"I1", "I4", "I9", "I19", "I22", "I27"}) CHECK_MESSAGE(plain.find(id).holds(), words(plain.find(id)));
}
TEST_CASE("each wrong one is caught by the law that names its fault") {
    std::size_t n = 0;
    for (const fault& f : faults()) {
        checker tried{f.wrong};
        const law_result& r = tried.find(f.law);
        INFO(f.wrong.name);
        CHECK(r.states > 0);
        CHECK_MESSAGE(!r.holds(), words(r));
        ++n;
        if (r.smallest.empty()) continue;
        CHECK(r.smallest.front().law == f.law);
        CHECK_FALSE(r.smallest.front().why.empty());
    }
    CHECK(n >= 60);
}

}  // namespace
}  // namespace kit
