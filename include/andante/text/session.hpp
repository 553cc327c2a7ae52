// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/question.hpp>
#include <andante/session/reminder.hpp>
#include <andante/session/watch.hpp>
#include <andante/text/page.hpp>

/// Words for a session: the watch's cue, the questions, and what may be offered between sessions.
namespace andante {

/// What to do now: one short order.
inline std::string words(cue c, reader to = reader::patient, const language& in = english) {
    return std::string{text::say(in, to == reader::clinician ? "cue_name." : "cue.", text::key_of(text::cue_keys, c))};
}

/// A watch's page: its cue, the reason that binds hardest, and what holds for the rest of the session. Where care is needed, one stop
/// message alone.
inline page page_of(cue now, const reason_list& why, card_lookup cards, day today, reader to = reader::patient, const language& in = english,
                    const terms& host = {}, set_of<constraint> only = {}) {
    if (now == cue::seek_care && to != reader::clinician) return text::stop_page(why, urgency::nothing, cards, today, in, host);
    page p = text::page_in(in);
    text::put(p, piece::order, words(now, to, in));
    p.brief = words(now, to, in);
    if (to == reader::clinician) {
        text::clinician_lines(why, cards, today, in, host, p);
    } else if (now > cue::go_on) {
        const reason* first = nullptr;  // of equals, what was felt at the exercise says more than what holds for the session
        for (const reason& r : why)
            if (first == nullptr || (r.act == first->act && r.at == scope::exercise && first->at != scope::exercise)) first = &r;
        if (first != nullptr) {
            text::put(p, piece::why, words(*first, cards, today, to, in, host));
            p.in_source_language = p.in_source_language || text::message_of(*first, cards(*first), today, in, host).foreign;
        }
        text::put(p, piece::sound, std::string{text::phrase_in(in, "cue.sound")});
    }
    if (now < cue::end_session || to == reader::clinician) text::put(p, piece::condition, words(only, to, in));
    return p;
}
template <class Watch>
    requires requires(const Watch& w) { { w.now() } -> std::same_as<cue>; { w.why() } -> std::convertible_to<const reason_list&>; }
std::string words(const Watch& w, card_lookup cards, day today, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    set_of<constraint> only;
    if constexpr (requires { { w.only() } -> std::same_as<set_of<constraint>>; }) only = w.only();
    const page p = page_of(w.now(), w.why(), cards, today, to, in, host, only);
    return to == reader::brief ? p.brief : p.str();
}

/// A reminder: a question that costs nothing to leave unanswered. For the clinician since when; in brief one line.
inline page page_of(const reminder& r, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    page p = text::page_in(in);
    const text::message* m = text::find_or_source(in, r.what == reminder_kind::move                 ? "reminder.move"
                                                      : r.what == reminder_kind::ask_for_clearance ? "reminder.ask_for_clearance"
                                                                                                   : "reminder.move_after_sitting");
    if (m == nullptr) return p;
    reason about;
    about.value = r.what == reminder_kind::move_after_sitting ? r.minutes_sat : r.days_since;
    if (r.what == reminder_kind::ask_for_clearance) about.at = r.clearance.at, about.where = r.clearance.where, about.latched = r.clearance.what;
    const text::spoken s = text::speak(*m, about, in, host);
    p.in_source_language = p.in_source_language || s.foreign, p.brief = s.brief;
    if (to == reader::clinician) return text::put(p, piece::note, s.clinician), p;
    text::put(p, piece::order, s.order), text::put(p, piece::why, s.why), text::put(p, piece::choice, s.choice);
    return p;
}
inline std::string words(const reminder& r, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    const page p = page_of(r, to, in, host);
    return to == reader::brief ? p.brief : p.str();
}

/// One answer that a question offers.
struct offered_answer {
    exact value = 0;   ///< what `question::answer` takes
    std::string label{};
};
/// A question as a host shows it.
struct asked_question {
    std::string key{};               ///< of the catalogue: "ask.sore_level"
    std::string lead{}, help{};
    std::vector<offered_answer> answers{};  ///< empty where the host's own licensed scale follows
    bool safety = false;
    bool in_source_language = false; ///< the language asked for lacks the question or a phrase, and English stands in
    std::string not_now{}, not_sure{};      ///< kept as declined, and as not answered; both cost nothing
};

/// A question's lead-in, help and answers. A host's own signal has no words here: its key is all that is said.
inline asked_question asked(const question& q, const language& in = english, const terms& host = {}) {
    asked_question a;
    a.not_now = text::phrase_in(in, "question.not_now"), a.not_sure = text::phrase_in(in, "question.not_sure");
    const text::question_text* t = text::find_or_source(in, q.code);
    if (t == nullptr) {
        a.key = a.lead = q.key;
        return a;
    }
    const auto filled = [&](std::string_view pattern) {
        return text::render(pattern, [&](std::string_view name) -> std::string {
            if (name == "phone") return std::string{host.phone.empty() ? text::phrase_in(in, "term.phone") : host.phone};
            return words(q.at, q.where, reader::patient, in);
        });
    };
    a.in_source_language = !text::is_own(in, t) || text::lacks_phrases(in);
    a.key = t->key, a.safety = t->safety, a.lead = filled(t->lead), a.help = filled(t->help);
    exact last = q.least - 1;
    for (const text::label& x : t->labels) {
        if (x.is.empty()) break;
        for (exact n = last + 1; !t->listed && n < x.value; ++n) a.answers.push_back({n, text::digits(n)});
        a.answers.push_back({x.value, std::string{x.is}});
        last = x.value;
    }
    return a;
}
/// "How tired are you now?" and its answers, a line each.
inline std::string words(const question& q, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    const asked_question a = asked(q, in, host);
    if (to == reader::brief) return a.lead;
    if (to == reader::clinician) {
        const text::question_text* t = text::find_or_source(in, q.code);
        std::string s{t == nullptr ? q.key : t->clinician};
        if (q.at != scope::person) text::join(in, s, words(q.at, q.where, to, in));
        return s.append("\n");
    }
    std::string s = a.lead + "\n";
    if (!a.help.empty()) s.append(a.help).append("\n");
    for (const offered_answer& x : a.answers) s.append("    ").append(x.label).append("\n");
    return s.append("    ").append(a.not_now).append("\n");
}

}  // namespace andante
