// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/question.hpp>
#include <andante/session/watch.hpp>
#include <andante/text/page.hpp>

/// Words for a session: the watch's cue, and the questions.
namespace andante {

/// What to do now: one short order.
inline std::string words(cue c, reader to = reader::patient, const language& in = english) {
    return std::string{text::say(in, to == reader::clinician ? "cue_name." : "cue.", text::key_of(text::cue_keys, c))};
}

/// A watch's page: its cue and the reason that binds hardest. Where care is needed, one stop message alone.
inline page page_of(cue now, const reason_list& why, card_lookup cards, day today, reader to = reader::patient, const language& in = english,
                    const terms& host = {}) {
    if (now == cue::seek_care && to != reader::clinician) return text::stop_page(why, urgency::nothing, cards, today, in, host);
    page p;
    text::put(p, piece::order, words(now, to, in));
    p.brief = words(now, to, in);
    if (to == reader::clinician) {
        text::clinician_lines(why, cards, today, in, host, [&](const std::string& s) { text::put(p, piece::why, s, true); });
    } else if (now > cue::go_on) {
        if (!why.empty()) text::put(p, piece::why, words(why[0], cards, today, to, in, host));
        text::put(p, piece::sound, std::string{text::find_phrase(in, "cue.sound")});
    }
    return p;
}
template <class Watch>
    requires requires(const Watch& w) { { w.now() } -> std::same_as<cue>; { w.why() } -> std::convertible_to<const reason_list&>; }
std::string words(const Watch& w, card_lookup cards, day today, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    const page p = page_of(w.now(), w.why(), cards, today, to, in, host);
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
    std::string not_now{}, not_sure{};      ///< kept as declined, and as not answered; both cost nothing
};

/// A question's lead-in, help and answers. A host's own signal has no words here: its key is all that is said.
inline asked_question asked(const question& q, const language& in = english, const terms& host = {}) {
    asked_question a;
    a.not_now = text::find_phrase(in, "question.not_now"), a.not_sure = text::find_phrase(in, "question.not_sure");
    const text::question_text* t = text::find_question(in, q.code);
    if (t == nullptr) {
        a.key = a.lead = q.key;
        return a;
    }
    const auto filled = [&](std::string_view pattern) {
        return text::render(pattern, [&](std::string_view name) -> std::string {
            if (name == "phone") return std::string{host.phone.empty() ? text::find_phrase(in, "term.phone") : host.phone};
            return words(q.at, q.where, reader::patient, in);
        });
    };
    a.key = t->key, a.safety = t->safety, a.lead = filled(t->lead), a.help = filled(t->help);
    exact last = q.least - 1;
    const bool flags = q.most > 100;
    for (const text::label& x : t->labels) {
        if (x.is.empty()) break;
        if (!flags)
            for (exact n = last + 1; n < x.value; ++n)
                if (q.code != muscle_grade::code) a.answers.push_back({n, text::digits(n)});
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
        std::string s = text::find_question(in, q.code) == nullptr ? std::string{q.key} : std::string{text::find_question(in, q.code)->clinician};
        if (q.at != scope::person) s.append(", ").append(words(q.at, q.where, to, in));
        return s.append("\n");
    }
    std::string s = a.lead + "\n";
    if (!a.help.empty()) s.append(a.help).append("\n");
    for (const offered_answer& x : a.answers) s.append("    ").append(x.label).append("\n");
    return s.append("    ").append(a.not_now).append("\n");
}

}  // namespace andante
