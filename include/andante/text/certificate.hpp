// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/certificate.hpp>
#include <andante/text/plan.hpp>

/// Words for a certificate and for what would change an answer.
namespace andante {

namespace text {

inline std::string signal_name(const language& l, std::uint8_t code) {
    const question_text* q = find_or_source(l, code);
    return q == nullptr ? digits(code) : std::string{q->clinician};
}
/// A place on a signal's scale, as a clinician writes it.
inline std::string reading_words(std::uint8_t code, exact n, const language& l) {
    std::string all;
    switch (code) {
        case warning_signs::code:
            for_each(set_of<warning>::of_bits(static_cast<std::uint32_t>(n)), [&](warning w) { join(l, all, say(l, "warning.", key(w))); });
            return all.empty() ? std::string{"0"} : all;
        case contraindications::code:
            for_each(set_of<contraindication>::of_bits(static_cast<std::uint32_t>(n)), [&](contraindication c) { join(l, all, say(l, "contraindication.", key(c))); });
            return all.empty() ? std::string{"0"} : all;
        case after_effects::code:
            for_each(set_of<after_effect>::of_bits(static_cast<std::uint32_t>(n)), [&](after_effect a) { join(l, all, say(l, "after_effect.", key(a))); });
            return all.empty() ? std::string{"0"} : all;
        case water_precautions::code:
            for_each(set_of<water_precaution>::of_bits(static_cast<std::uint32_t>(n)), [&](water_precaution w) { join(l, all, say(l, "water.", key(w))); });
            return all.empty() ? std::string{"0"} : all;
        case water_temperature::code:
        case temperature::code:
        case one_rm::code: return tenths(l, n);
        case breathlessness::code:
        case effort::code: return halves(l, n);
        case muscle_grade::code: return thirds(n);
        default: return digits(n);
    }
}
inline std::string clinician_change(const change& c, const language& l) {
    return render(phrase_in(l, "change.clinician"), [&](std::string_view name) -> std::string {
        if (name == "signal") return c.at == scope::person ? signal_name(l, c.signal) : signal_name(l, c.signal) + ", " + words(c.at, c.where, reader::clinician, l);
        if (name == "day") return words(c.heard, reader::clinician, l);
        if (name == "to") return reading_words(c.signal, c.to, l);
        if (name == "then") return words(c.then, reader::clinician, l);
        return c.was_known ? reading_words(c.signal, c.from, l) : render_one(phrase_in(l, "change.unanswered"), say(l, "silence.", key_of(silence_keys, c.why)));
    });
}
/// The state of the body in which a better answer comes of itself; empty where naming one would teach an answer.
inline std::string settled_state(const change& c, const language& l) {
    const question_text* q = find_or_source(l, c.signal);
    if (q == nullptr || q->settled.empty()) return {};
    return render_one(q->settled, words(c.at, c.where, reader::patient, l));
}
inline std::string patient_change(const change& c, std::string_view known_pattern, const language& l) {
    if (!c.was_known) {
        const std::string about = c.at == scope::person ? std::string{phrase_in(l, "about.person")}
                                                        : render_one(phrase_in(l, "about.place"), words(c.at, c.where, reader::patient, l));
        return render_one(phrase_in(l, "change.answer"), about);
    }
    const std::string state = settled_state(c, l);
    return state.empty() ? state : render_one(phrase_in(l, known_pattern), state);
}

inline std::string part_value(part p, exact n, const language& l) {
    if (p == part::weight) return load_words(l, n, reader::clinician);
    if (p == part::time) return time_words(l, n, reader::clinician);
    return digits(n);
}

}  // namespace text

/// What would change an answer. For the clinician as numbers. For the person as a state of the body, never as an answer
/// to give; empty where even that would teach one.
inline std::string words(const change& c, reader to = reader::patient, const language& in = english) {
    return to == reader::clinician ? text::clinician_change(c, in) : text::patient_change(c, "change.any", in);
}

/// A certificate: for the person the decision and, as a state of the body, what would open more; for the clinician every
/// part with its limit and what held it, all reasons with ids and sources, both nearest changes, the rules not watched.
/// `rule_of` names the rule at a position of the set, for the list of rules not watched.
template <class RuleAt>
std::string words(const certificate& c, card_lookup cards, RuleAt rule_of, std::size_t rules, reader to = reader::patient, const language& in = english,
                  const terms& host = {}) {
    if (to == reader::brief) return words(c.of, cards, c.on, {}, to, in, host);
    if (to == reader::patient) {
        page p = page_of(c.of, cards, c.on, {}, to, in, host);
        if (c.has_better && c.of.sum.act < action::stop_and_seek_care && c.of.sum.act != action::await_clearance)
            text::put(p, piece::can, text::patient_change(c.nearest_better, "change.better", in));
        return p.str();
    }
    page p;
    text::put(p, piece::exercise, text::render(text::phrase_in(in, "certificate.head"), [&](std::string_view name) -> std::string {
        return name == "exercise" ? words(c.what, to, in) : name == "day" ? words(c.on, to, in) : words(c.of.sum.act, to, in);
    }));
    for (std::size_t i = 0; i != part_count; ++i) {
        const bound_part& b = c.parts[i];
        const auto at = static_cast<part>(i);
        if (b.before == 0 && b.wished == 0 && b.granted == 0) continue;
        text::put(p, piece::note, text::render(text::phrase_in(in, "certificate.part"), [&](std::string_view name) -> std::string {
            if (name == "part") return std::string{text::say(in, "part.", text::key_of(text::part_keys, at))};
            if (name == "by") return std::string{text::say(in, "held.", text::key_of(text::held_keys, b.by))};
            return text::part_value(at, name == "before" ? b.before : name == "wished" ? b.wished : name == "granted" ? b.granted : name == "limit" ? b.limit : b.slack(), in);
        }), true);
    }
    text::put_for_clinician(p, c.of, c.on, cards, in, host, true);
    if (c.has_worse) text::put(p, piece::note, text::render_one(text::phrase_in(in, "certificate.worse"), words(c.nearest_worse, to, in)));
    if (c.has_better) text::put(p, piece::note, text::render_one(text::phrase_in(in, "certificate.better"), words(c.nearest_better, to, in)));
    std::string unwatched;
    for (std::size_t i = 0; i != rules; ++i)
        if (c.not_watched.has(i) && (i == 0 || !c.not_watched.has(i - 1) || rule_of(i - 1).id != rule_of(i).id)) text::join(in, unwatched, rule_of(i).id);
    if (!unwatched.empty()) text::put(p, piece::note, text::render_one(text::phrase_in(in, "certificate.not_watched"), unwatched));
    if (!c.rule_set.empty()) text::put(p, piece::note, text::render_one(text::phrase_in(in, "certificate.rule_set"), c.rule_set));
    return p.str();
}

}  // namespace andante
