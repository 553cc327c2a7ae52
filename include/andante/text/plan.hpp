// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/page.hpp>

/// Words for what the coach answers: a decision, a granted or a withheld exercise, a day.
namespace andante {

namespace text {

inline std::string line_of(const language& l, std::string_view exercise_name, std::string_view dose_words, std::string_view how = {}) {
    return render(phrase_in(l, how.empty() ? "line" : "line.with"), [&](std::string_view name) {
        return name == "exercise" ? exercise_name : name == "dose" ? dose_words : how;
    });
}

inline bool has_arm(const reason_list& why, card_lookup cards, std::string_view rule, std::uint8_t arm) {
    for (const reason& r : why)
        if (r.because != cause::silence && r.arm == arm && cards(r).id == rule) return true;
    return false;
}

/// "left knee extension: 8 reps, 2 kg (the same as before)".
inline std::string granted_line(exercise e, const dose& got, const dose& level, const reason_list& why, card_lookup cards, reader to, const language& l) {
    const std::string_view how = !fits(got, level)                 ? "line.step"
                                 : got != level                   ? "line.less"
                                 : has_arm(why, cards, "PRG-1", 0) ? "line.start"
                                                                   : "line.same";
    return line_of(l, words(e, to, l), words(got, to, l), phrase_in(l, how));
}
/// "left knee extension: rest, open again from Thursday if all feels settled". After a latch no day is named, and after
/// silence the answer opens it.
inline std::string withheld_line(exercise e, const finding& sum, decision_problem problem, const composed& c, day today, reader to, const language& l) {
    std::string how;
    if (sum.act == action::stop_and_seek_care) how = phrase_in(l, "line.stop");
    else if (sum.act == action::await_clearance) how = phrase_in(l, "line.await");
    else if (problem != decision_problem::nothing || sum.act < action::rest) how = phrase_in(l, "line.closed");
    else if (c.waits_for_an_answer && sum.rest_until <= today + 1) how = phrase_in(l, "line.answer");
    else if (sum.rest_until <= today + 1 || !is_a_date(sum.rest_until)) how = phrase_in(l, "line.rest_today");
    else how = render_one(phrase_in(l, "line.rest_from"), words_from(sum.rest_until, today, l));
    return line_of(l, words(e, to, l), how);
}

inline const message* problem_message(decision_problem p, const language& l) {
    return p == decision_problem::nothing ? nullptr : find_or_source(l, std::string{"problem."}.append(key_of(decision_problem_keys, p)));
}

/// What is said below an exercise: its reasons, shared with others of the same words, and its own conditions.
struct exercise_note {
    composed because{};
    std::string condition{};
};
inline exercise_note note_of(exercise e, const finding& sum, const reason_list& why, bool is_granted, bool is_step, decision_problem problem, const finding& person,
                             card_lookup cards, day today, const language& l, const terms& host) {
    exercise_note n;
    const message* m = is_granted ? nullptr : problem_message(problem, l);
    if (m != nullptr) {
        n.because.found = true, n.because.order = m->order, n.because.why[0] = m->why, n.because.brief = m->brief;
        n.because.foreign = !is_own(l, m);
        if (problem == decision_problem::not_fit_for_the_person)  // the limits that closed it have words of their own
            for (const reason& r : why)
                if (r.act == action::progress && n.because.why[1].empty()) {
                    n.because.why[1] = words(r, cards, today, reader::patient, l, host);
                    n.because.foreign = n.because.foreign || message_of(r, cards(r), today, l, host).foreign;
                }
        return n;
    }
    if (is_granted) {
        n.condition = conditions_of(sum, e, reader::patient, l);
        if (const std::string_view advice = say(l, "advice.", about(e).key); !advice.empty()) n.condition.append(n.condition.empty() ? "" : " ").append(advice);
    }
    if (is_granted && !is_training(e)) return n;  // movement that stays open wants no reason
    n.because = compose_reasons(why, sum, person, cards, today, l, host, about(e).how == loading::resisted);
    if (!is_granted) return n;
    if (const message* step_up = find_or_source(l, "action.progress"); is_step && step_up != nullptr) {
        n.because.choice = step_up->choice;
        n.because.foreign = n.because.foreign || !is_own(l, step_up);
    }
    return n;
}
inline exercise_note note_of(const decision& d, const finding& person, card_lookup cards, day today, const language& l, const terms& host) {
    const bool is_step = d.match([&](const approved_dose& a) { return !fits(a.value(), d.level); }, [](const decision&) { return false; });
    return note_of(d.what, d.sum, d.why, d.granted(), is_step, d.problem, person, cards, today, l, host);
}
inline void put(page& p, const exercise_note& n, bool with_order) {
    put(p, n.because, with_order, true);
}

// ── for the clinician ──

inline std::string clinician_head(const decision& d, const language& l) {
    const dose got = d.match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; });
    return render(phrase_in(l, d.granted() ? "clinician.granted" : "clinician.withheld"), [&](std::string_view name) -> std::string {
        if (name == "exercise") return words(d.what, reader::clinician, l);
        if (name == "action") return words(d.sum.act, reader::clinician, l);
        if (name == "dose") return words(got, reader::clinician, l);
        return words(name == "level" ? d.level : d.wished, reader::clinician, l);
    });
}
inline std::string clinician_finding(const finding& f, proportion factor, const language& l) {
    std::string all;
    const auto more = [&](std::string_view k, const std::string& it) {
        if (it.empty()) return;
        if (!all.empty()) all.append("; ");
        all.append(render_one(phrase_in(l, k), it));
    };
    const auto listed = [&]<class E, std::size_t N>(set_of<E> s, std::string_view family, const std::array<std::string_view, N>& keys) {
        std::string it;
        for_each(s, [&](E e) { join(l, it, say(l, family, key_of(keys, e))); });
        return it;
    };
    if (factor < proportion{}) more("clinician.factor", digits(factor.place()));
    if (is_a_date(f.rest_until)) more("clinician.rest", iso(f.rest_until));
    more("clinician.latches", listed(f.latched, "latch.", latch_keys));
    more("clinician.conditions", listed(f.only, "condition.", constraint_keys));
    if (f.how_soon != urgency::nothing) more("clinician.urgency", std::string{say(l, "urgency.", key_of(urgency_keys, f.how_soon))});
    more("clinician.movement", words(f.leaves, reader::clinician, l));
    more("clinician.reviews", listed(f.asks, "review.", review_keys));
    return all;
}
inline void put_for_clinician(page& p, const decision& d, day today, card_lookup cards, const language& l, const terms& host, bool with_person) {
    put(p, piece::exercise, clinician_head(d, l));
    put(p, piece::note, clinician_finding(d.sum, d.factor, l), true);
    if (const message* m = problem_message(d.problem, l); m != nullptr) {
        put(p, piece::note, std::string{m->clinician}, true);
        p.in_source_language = p.in_source_language || !is_own(l, m);
    }
    reason_list own;
    for (const reason& r : d.why)
        if (with_person || r.at != scope::person) own.add(r);
    clinician_lines(own, cards, today, l, host, p);
}

/// A day's line where no reason gives one: that of its action.
inline void put_brief(page& p, action a, const language& l) {
    const message* m = a == action::rest               ? find_or_source(l, "action.rest")
                     : a == action::await_clearance    ? find_or_source(l, "action.await")
                     : a == action::stop_and_seek_care ? find_or_source(l, "action.stop_now")
                                                       : nullptr;
    if (m == nullptr) return;
    p.brief = m->brief;
    p.in_source_language = p.in_source_language || !is_own(l, m);
}

inline void mark_safety(page& p, const composed& c, const language& l, const terms& host) {
    p.safety = p.safety || c.safety;
    p.in_source_language = p.in_source_language || c.foreign;
    p.unsigned_safety = p.unsigned_safety || (c.signable && l.safety_signed_by.empty());
    p.number_missing = p.number_missing || (c.names_number && host.phone.empty());
}

}  // namespace text

/// One exercise's page. `today` is the day of the plan, `person` what was found of the whole person (`plan.person()`).
inline page page_of(const decision& d, card_lookup cards, day today, const finding& person = {}, reader to = reader::patient, const language& in = english,
                    const terms& host = {}) {
    page p = text::page_in(in);
    if (to == reader::clinician) {
        text::put_for_clinician(p, d, today, cards, in, host, true);
        return p;
    }
    if (d.sum.act == action::stop_and_seek_care) return text::stop_page(d.why, d.sum.how_soon, cards, today, in, host);
    const text::exercise_note n = text::note_of(d, person, cards, today, in, host);
    const std::string line = d.match([&](const approved_dose& a) { return text::granted_line(d.what, a.value(), d.level, d.why, cards, to, in); },
                                     [&](const decision&) { return text::withheld_line(d.what, d.sum, d.problem, n.because, today, to, in); });
    text::put(p, piece::exercise, line);
    text::put(p, piece::condition, n.condition, true);
    text::put(p, n, !d.granted());
    text::mark_safety(p, n.because, in, host);
    p.brief = n.because.brief.empty() ? line : n.because.brief;
    return p;
}
inline std::string words(const decision& d, card_lookup cards, day today, const finding& person = {}, reader to = reader::patient,
                         const language& in = english, const terms& host = {}) {
    const page p = page_of(d, cards, today, person, to, in, host);
    return to == reader::brief ? p.brief : p.str();
}
/// A granted exercise in one line: "left knee extension: 8 reps, 2 kg (the same as before)". Its page is that of its decision.
inline std::string words(const granted& x, card_lookup cards, reader to = reader::patient, const language& in = english) {
    return text::granted_line(x.what, x.dose.value(), x.level, x.why, cards, to, in);
}
/// A withheld exercise in one line.
inline std::string words(const withheld& x, card_lookup cards, day today, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    const text::composed c = text::compose_reasons(x.why, x.found, {}, cards, today, in, host);
    return text::withheld_line(x.what, x.found, x.problem, c, today, to, in);
}

/// A day's page.
///
/// A stop stands alone. Where the whole person rests or waits, one message says so, and only what is open follows.
/// Otherwise: an exercise a line; below those that share them, the two reasons that bind hardest. O(decisions x catalogue).
inline page page_of(const day_plan& plan, card_lookup cards, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    page p = text::page_in(in);
    const day today = plan.on();
    const finding& person = plan.person();
    if (to == reader::clinician) {
        text::put(p, piece::order, text::render(text::phrase_in(in, "clinician.head"), [&](std::string_view name) -> std::string {
            if (name == "day") return words(today, to, in);
            if (name == "kind") return std::string{text::say(in, "kind.", text::key_of(text::kind_keys, plan.kind()))};
            return name == "action" ? words(person.act, to, in) : words(person.leaves, to, in);
        }));
        text::clinician_lines(plan.why(), cards, today, in, host, p);
        for (const decision& d : plan.decisions()) text::put_for_clinician(p, d, today, cards, in, host, false);
        for (const clearance_due& c : plan.clearances()) text::put(p, piece::who, words(c, to, in, host));
        return p;
    }
    if (person.act == action::stop_and_seek_care) return text::stop_page(plan.why(), person.how_soon, cards, today, in, host);

    decision_problem broken = decision_problem::nothing;
    for (const decision& d : plan.decisions())
        if (!d.granted() && d.problem > decision_problem::nothing && d.problem <= decision_problem::too_many_entries) broken = d.problem;
    if (const text::message* m = text::problem_message(broken, in); m != nullptr) {
        text::put(p, piece::order, std::string{m->order}), text::put(p, piece::why, std::string{m->why});
        p.brief = m->brief;
        p.in_source_language = p.in_source_language || !text::is_own(in, m);
        return p;
    }

    exact ready = 0;
    for (const decision& d : plan.decisions()) ready += d.granted() && is_training(d.what);
    finding others = person;  // "the rest of you can still train" is said where something does
    if (ready == 0) others.act = (std::max)(others.act, action::rest);
    std::string sound, still_open;
    std::vector<bool> said(plan.decisions().size, false);
    const bool alone = person.act >= action::rest;
    if (alone) {
        const text::composed c = text::compose_reasons(plan.why(), person, person, cards, today, in, host);
        text::put(p, c, true, false);
        text::mark_safety(p, c, in, host);
        if (c.brief.empty()) text::put_brief(p, person.act, in);
        else p.brief = c.brief;
    }
    const auto note = [&](const decision& d) { return text::note_of(d, others, cards, today, in, host); };
    for (std::size_t i = 0; i != said.size(); ++i) {
        const decision& d = plan.decisions().at[i];
        if (said[i] || (alone && !d.granted())) continue;
        text::exercise_note n = note(d);
        for (std::size_t j = i; j != said.size(); ++j) {  // those of the same words stand together
            const decision& e = plan.decisions().at[j];
            if (said[j] || (alone && !e.granted()) || e.granted() != d.granted()) continue;
            const text::exercise_note same = note(e);
            if (j != i && !(same.because == n.because)) continue;
            said[j] = true;
            text::put(p, piece::exercise, e.match([&](const approved_dose& a) { return text::granted_line(e.what, a.value(), e.level, e.why, cards, to, in); },
                                                  [&](const decision&) { return text::withheld_line(e.what, e.sum, e.problem, same.because, today, to, in); }));
            text::put(p, piece::condition, same.condition, true);
        }
        if (alone) continue;
        if (ready == 0 && !d.granted() && d.sum.act == action::rest) {  // on a rest day one sound and one open door are enough
            const std::string open = words(d.sum.leaves, reader::patient, in);
            if (sound.empty()) sound = n.because.sound;
            if (n.because.can == open) still_open = open, n.because.can.clear();
            n.because.sound.clear();
        }
        text::put(p, n, !d.granted());
        text::mark_safety(p, n.because, in, host);
    }
    text::put(p, piece::sound, sound), text::put(p, piece::can, still_open);
    if (person.act < action::rest)
        for (const reason& r : plan.why()) {  // what a host may offer: it costs nothing and waits for nothing
            const text::spoken s = text::message_of(r, cards(r), today, in, host);
            if (s.is != text::kind::prompt) continue;
            text::put(p, piece::order, s.order), text::put(p, piece::choice, s.choice);
            p.in_source_language = p.in_source_language || s.foreign;
        }
    if (!alone && ready > 0) p.brief = text::counted(in, "brief.session", ready);
    else if (!alone) text::put_brief(p, action::rest, in);
    return p;
}
inline std::string words(const day_plan& plan, card_lookup cards, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    const page p = page_of(plan, cards, to, in, host);
    return to == reader::brief ? p.brief : p.str();
}

}  // namespace andante
