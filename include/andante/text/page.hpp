// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/reasons.hpp>

#include <vector>

/// A page: the lines of one answer, each by its part, so that a host can lay them out and a screen reader can go line by line.
namespace andante {

/// Which part of an answer a line is.
enum class piece : std::uint8_t { exercise, order, why, sound, can, choice, who, help, condition, note };

/// One line. `indented` belongs to the exercises above it.
struct page_line {
    piece what = piece::note;
    std::string text{};
    bool indented = false;
};

/// What `words` of a plan is made of.
struct page {
    std::vector<page_line> lines{};
    bool safety = false;             ///< shown at once, alone, and readable without unlocking; stays until the person closes it
    bool number_missing = false;     ///< it names an emergency number and the host has given none
    bool in_source_language = false; ///< a message or a phrase is missing in the language asked for, and English stands in
    bool unsigned_safety = false;    ///< a safety text of a language that no person has signed yet
    std::string brief{};

    /// The lines as one text, each ended by a newline.
    std::string str() const {
        std::string s;
        for (const page_line& x : lines) s.append(x.indented ? "    " : "").append(x.text).append("\n");
        return s;
    }
};

namespace text {

/// An empty page of a language; it says at once when phrases are missing.
inline page page_in(const language& l) {
    page p;
    p.in_source_language = lacks_phrases(l);
    return p;
}
inline void put(page& p, piece what, const std::string& s, bool indented = false) {
    if (!s.empty()) p.lines.push_back({what, s, indented});
}

/// A clinician's line for each reason; what is the same at several places is said once.
inline void clinician_lines(const reason_list& why, card_lookup cards, day today, const language& l, const terms& host, page& p) {
    const auto same = [](const reason& a, const reason& b) {
        reason there = b;
        there.where = a.where;
        return a == there && a.at != scope::person;
    };
    for (std::size_t i = 0; i != why.size(); ++i) {
        bool told = false;
        for (std::size_t j = 0; j != i; ++j) told = told || same(why[j], why[i]);
        if (told) continue;
        std::string places = words(why[i].at, why[i].where, reader::clinician, l);
        for (std::size_t j = i + 1; j != why.size(); ++j)
            if (same(why[i], why[j])) join(l, places, words(why[j].at, why[j].where, reader::clinician, l));
        const clinician_words said = clinician_line(why[i], cards(why[i]), today, l, host, places);
        put(p, piece::why, said.line, true);
        p.in_source_language = p.in_source_language || said.foreign;
    }
}


inline std::size_t word_count(std::string_view s) noexcept {
    std::size_t n = 0;
    bool inside = false;
    for (const char c : s) {
        const bool letter = c != ' ' && c != '\n';
        n += letter && !inside;
        inside = letter;
    }
    return n;
}

/// At most so many words stand in one composed message; the second reason gives way.
inline constexpr std::size_t most_words = 60;

/// The sentences of several reasons as one message.
struct composed {
    std::string order{}, who{}, can{}, sound{}, choice{};
    std::array<std::string, 2> why{};
    std::string brief{};
    bool found = false, waits_for_an_answer = false, safety = false, signable = false, foreign = false, names_number = false;

    friend bool operator==(const composed&, const composed&) = default;
    std::size_t words_in_all() const noexcept {
        std::size_t n = 0;
        for (const std::string* s : {&order, &who, &can, &sound, &choice, &why[0], &why[1]}) n += word_count(*s);
        return n;
    }
};

/// Whether another rule asks for the same at the same place.
constexpr bool is_said_otherwise(const reason_list& why, const reason& r) noexcept {
    for (const reason& x : why)
        if (x.rule != r.rule && x.act == r.act && x.at == r.at && x.where == r.where) return true;
    return false;
}

/// Whether a reason keeps the load waiting and lets the exercise go on without it.
constexpr bool takes_the_load(const reason& r, action joined) noexcept {
    return r.at == scope::mode && r.where == place_of(mode::external_load) && r.act >= action::rest && joined < action::rest;
}

/// Composes the reasons that bind hardest: those of the joined action; at most two sentences of why, one that it is sound,
/// and what the joined finding leaves open. `loaded`: the exercise has an external load. `person` is the finding of the whole person: it says whether the rest may train.
inline composed compose_reasons(const reason_list& why, const finding& sum, const finding& person, card_lookup cards, day today, const language& l,
                                const terms& host, bool loaded = true) {
    composed c;
    std::size_t n = 0;
    bool presupposed = false;
    const auto no_number = [&](const message* m) {
        return m != nullptr && (m->can.find("{phone}") != std::string_view::npos || m->help.find("{phone}") != std::string_view::npos);
    };
    for (const reason& r : why) {
        if (r.act != sum.act && !takes_the_load(r, sum.act)) continue;
        const spoken s = message_of(r, cards(r), today, l, host, shared_places(why, r, l));
        if ((s.of_load && !loaded) || s.is == kind::prompt || (s.derived && is_said_otherwise(why, r))) continue;
        if (!c.found) {
            c.found = true, c.order = s.order, c.brief = s.brief, c.who = s.who, c.choice = s.choice;
            c.waits_for_an_answer = r.because == cause::silence;
            c.can = s.can, presupposed = s.needs <= sum.leaves && (!s.others_train || person.act < action::rest);
            c.safety = s.needs == movement::care_team_only, c.signable = is_safety_text(l, s.from);
            c.names_number = no_number(s.from);
        }
        c.foreign = c.foreign || s.foreign;
        if (c.sound.empty()) c.sound = s.sound;
        if (n < c.why.size() && !s.why.empty() && (n == 0 || (c.why[0] != s.why && !s.of_action))) c.why[n++] = s.why;
    }
    if (!c.found) return c;
    if (!presupposed) {
        c.can = sum.act >= action::rest ? words(sum.leaves, reader::patient, l) : std::string{};
        c.foreign = c.foreign || (!c.can.empty() && !is_own(l, movement_message(sum.leaves, l)));
        c.names_number = false;
    }
    if (c.words_in_all() > most_words) c.why[1].clear();
    return c;
}

inline void put(page& p, const composed& c, bool with_order, bool indented) {
    if (with_order) put(p, piece::order, c.order, indented);
    put(p, piece::who, c.who, indented);
    for (const std::string& w : c.why) put(p, piece::why, w, indented);
    put(p, piece::sound, c.sound, indented);
    put(p, piece::can, c.can, indented);
    put(p, piece::choice, c.choice, indented);
}

/// How grave a stop is that a reason asks for today: an emergency heard today, one that waits, care on the same day.
inline spoken gravest_stop(const reason_list& why, urgency joined, card_lookup cards, day today, const language& l, const terms& host) {
    spoken best;
    int most = -1;
    reason first;
    for (const reason& r : why) {
        if (r.act != action::stop_and_seek_care) continue;
        const spoken s = message_of(r, cards(r), today, l, host);
        const bool old = r.heard < today && is_a_date(r.heard);
        const int grave = (s.how_soon == urgency::emergency ? 4 : 0) + (old ? 0 : 1);
        if (most < 0) first = r;
        if (grave > most) most = grave, best = s;
        // A new sign beside an emergency that nobody has cleared: the graver of both speaks.
        if (joined == urgency::emergency && !old && s.how_soon == urgency::same_day)
            if (const message* m = find_or_source(l, "action.stop_now"); m != nullptr && most < 5) most = 5, best = speak(*m, r, l, host);
    }
    if (most < 0)
        if (const message* m = find_or_source(l, "action.stop_now"); m != nullptr) best = speak(*m, first, l, host);
    return best;
}

/// The page of a stop: one message, alone.
inline page stop_page(const reason_list& why, urgency joined, card_lookup cards, day today, const language& l, const terms& host) {
    const spoken s = gravest_stop(why, joined, cards, today, l, host);
    page p = page_in(l);
    p.safety = true, p.number_missing = host.phone.empty(), p.in_source_language = p.in_source_language || s.foreign;
    p.unsigned_safety = s.foreign ? english.safety_signed_by.empty() : l.safety_signed_by.empty();
    put(p, piece::order, s.order), put(p, piece::help, s.help);
    p.brief = s.brief;
    return p;
}

/// The conditions under which an exercise is open, as far as it has to do with them.
inline std::string conditions_of(const finding& f, exercise e, reader to, const language& l) {
    std::string all;
    const activity& a = about(e);
    for_each(f.only, [&](constraint c) {
        if (static_cast<std::size_t>(c) >= constraint_keys.size()) return;
        if (c == constraint::start_phase_effort && f.only.has(constraint::light_effort) && to != reader::clinician) return;  // lighter says it too
        const bool concerns = c == constraint::seated_only || c == constraint::supported_standing ? a.pose == position::standing
                              : c == constraint::company                                          ? a.pose == position::standing || a.place == setting::pool
                              : c == constraint::when_warm                                        ? a.kind == modality::stretching
                              : c == constraint::no_heart_rate_targets                            ? a.kind == modality::aerobic
                              : c == constraint::no_pool                                          ? a.place == setting::pool
                              : c == constraint::no_external_load                                 ? a.how == loading::resisted
                              : c == constraint::assisted_only || c == constraint::passive_only  ? a.kind == modality::strength || !is_training(e)
                                                                                                  : is_training(e);
        if (to == reader::clinician) {
            join(l, all, words(c, to, l));
        } else if (concerns) {
            if (!all.empty()) all.append(" ");
            all.append(c == constraint::company && a.place == setting::pool ? std::string{phrase_in(l, "constraint.company_in_water")} : words(c, to, l));
        }
    });
    return all;
}

}  // namespace text

}  // namespace andante
