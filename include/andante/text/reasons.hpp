// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/names.hpp>

/// Words for reasons, and the parts of the message behind each.
namespace andante {

/// How a reason finds the card of its rule: `andante::card` for the IBM rules, `my_coach.card` for a coach composed by hand.
using card_lookup = const rule_card& (*)(const reason&) noexcept;

namespace text {

/// A message with its parameters filled in.
struct spoken {
    const message* from = nullptr;   ///< null: a rule of the host's own, spoken by its card's sentence
    kind is = kind::info;
    urgency how_soon = urgency::nothing;
    movement needs = movement::gentle;
    bool others_train = false, of_load = false, derived = false;
    bool of_action = false;          ///< its why is the action's, not the reason's own
    bool foreign = false;            ///< the source language stands in
    std::string order, why, sound, can, choice, who, help, clinician, brief;
};

constexpr role ends(const reason& r) noexcept {
    role who = role::nobody;
    for_each(r.latched, [&](latch l) { who = (std::max)(who, may_clear(l)); });
    return who == role::nobody ? role::physiotherapist : who;
}

/// The value of a parameter, for one reason.
inline std::string parameter(std::string_view name, const reason& r, reader to, const language& l, const terms& host) {
    const auto or_term = [&](std::string_view given, std::string_view k) { return std::string{given.empty() ? phrase_in(l, k) : given}; };
    if (name == "phone") return or_term(host.phone, "term.phone");
    if (name == "care") return or_term(host.same_day_care, "term.same_day_care");
    if (name == "pt") return or_term(host.pt, "term.pt");
    if (name == "who") return words(ends(r), reader::patient, l, host);
    if (name == "place") return words(r.at, r.where, to, l);
    if (to != reader::clinician) return {};
    const bool rpe = r.at == scope::exercise && known(exercise_at(r.where)) && about(exercise_at(r.where)).kind == modality::aerobic;
    const auto felt = [&](exact n) { return rpe ? render_one(phrase_in(l, "scale.rpe"), digits(n)) : render_one(phrase_in(l, "scale.cr10"), halves(l, n)); };
    if (name == "value") return digits(r.value);
    if (name == "bound") return digits(r.bound);
    if (name == "cr10") return halves(l, r.value);
    if (name == "bound_cr10") return halves(l, r.bound);
    if (name == "grade") return thirds(r.value);
    if (name == "bound_grade") return thirds(r.bound);
    if (name == "effort") return felt(r.value);
    if (name == "bound_effort") return felt(r.bound);
    if (name == "load") return load_words(l, r.value, to);
    if (name == "bound_load") return load_words(l, r.bound, to);
    if (name == "time") return time_words(l, r.value, to);
    if (name == "bound_time") return time_words(l, r.bound, to);
    if (name == "tenths") return tenths(l, r.value);
    if (name == "bound_tenths") return tenths(l, r.bound);
    if (name == "day") return words(r.heard, reader::clinician, l);
    std::string all;
    if (name == "latch") for_each(r.latched, [&](latch x) { join(l, all, say(l, "latch.", key_of(latch_keys, x))); });
    if (name == "signs") for_each(set_of<warning>::of_bits(static_cast<std::uint32_t>(r.value)), [&](warning w) { join(l, all, say(l, "warning.", key(w))); });
    if (name == "conditions")
        for_each(set_of<contraindication>::of_bits(static_cast<std::uint32_t>(r.value)), [&](contraindication c) { join(l, all, say(l, "contraindication.", key(c))); });
    return all;
}

/// A row with a reason's parameters.
inline spoken speak(const message& m, const reason& r, const language& l, const terms& host, std::string_view places = {}) {
    spoken s;
    s.from = &m, s.is = m.is, s.how_soon = m.how_soon, s.needs = m.needs, s.others_train = m.others_train, s.of_load = m.of_load, s.derived = m.derived;
    s.foreign = !is_own(l, &m);
    const auto say_to = [&](std::string_view pattern, reader to) {
        return render(pattern, [&](std::string_view name) {
            return name == "place" && !places.empty() ? std::string{places} : parameter(name, r, to, l, host);
        });
    };
    s.order = say_to(m.order, reader::patient), s.why = say_to(m.why, reader::patient), s.sound = say_to(m.sound, reader::patient);
    s.can = say_to(m.can, reader::patient), s.choice = say_to(m.choice, reader::patient), s.who = say_to(m.who, reader::patient);
    s.help = say_to(m.help, reader::patient), s.clinician = say_to(m.clinician, reader::clinician), s.brief = say_to(m.brief, reader::brief);
    return s;
}

constexpr std::string_view action_message(const reason& r) noexcept {
    switch (r.act) {
        case action::progress: return "action.limit";
        case action::hold: return "action.hold";
        case action::regress: return r.at == scope::person ? "ladder.smaller_person" : "ladder.smaller";
        case action::rest: return "action.rest";
        case action::await_clearance: return "action.await";
        case action::stop_and_seek_care: break;
    }
    return "action.stop_now";
}

/// The message of a reason, as it stands `today`. What a reading left behind keeps its reason but changes its action
/// (a rest after the latch was cleared, a factor that heals): then the reason stays and the rest is the action's.
/// A stop of an earlier day does not shout again; it says how it ends.
inline spoken message_of(const reason& r, const rule_card& card, day today, const language& l, const terms& host, std::string_view places = {}) {
    const message* own = find_or_source(l, card.id, r);
    const message* of_action = find_or_source(l, action_message(r));
    if (r.act == action::stop_and_seek_care && r.heard < today && is_a_date(r.heard))
        if (const message* earlier = find_or_source(l, "red.earlier"); earlier != nullptr) return speak(*earlier, r, l, host, places);
    if (own != nullptr && (action_of(own->is) == r.act || of_action == nullptr)) return speak(*own, r, l, host, places);
    spoken s = of_action == nullptr ? spoken{} : speak(*of_action, r, l, host);
    if (own == nullptr) {
        s.from = nullptr;
        s.why = s.clinician = std::string{card.states};
    } else {
        const spoken o = speak(*own, r, l, host, places);
        s.foreign = s.foreign || o.foreign;
        if (r.act != action::regress) s.why = o.why;
        else s.of_action = true;
        s.clinician = o.clinician;
    }
    return s;
}

/// A line for the clinician, and whether the source language stands in.
struct clinician_words {
    std::string line;
    bool foreign = false;
};
/// `[OVW-2] Soreness … Source: …`. `places` stands for the place of one reason when several say the same of several places.
inline clinician_words clinician_line(const reason& r, const rule_card& card, day today, const language& l, const terms& host, std::string_view places = {}) {
    const spoken said = message_of(r, card, today, l, host, places);
    std::string s = render(phrase_in(l, "clinician.reason"), [&](std::string_view name) { return name == "rule" ? card.id : std::string_view{said.clinician}; });
    const std::string source = words(card.source, reader::clinician, l) + " (" + std::string{say(l, "grade.", key_of(grade_keys, card.strength))} + ")";
    s.append(" ").append(render_one(phrase_in(l, "clinician.source"), source));
    return {s, said.foreign};
}

}  // namespace text

namespace text {

/// Whether two reasons differ in their place alone: then they are said once.
constexpr bool differ_in_place(const reason& a, const reason& b) noexcept {
    return a.rule == b.rule && a.arm == b.arm && a.because == b.because && a.at == b.at && a.at != scope::person && a.act == b.act && a.where != b.where;
}
/// "both thighs", "several parts"; empty when `r` stands alone.
inline std::string shared_places(const reason_list& why, const reason& r, const language& l) {
    const reason* other = nullptr;
    std::size_t more = 0;
    for (const reason& x : why)
        if (differ_in_place(x, r)) other = &x, ++more;
    if (more == 0) return {};
    const bool sides = more == 1 && r.at == scope::region && r.where.index < 2 * muscle_count && r.where.index / 2 == other->where.index / 2;
    return std::string{sides ? say(l, "both.", andante::detail::muscle_keys[r.where.index / 2]) : phrase_in(l, "place.several")};
}

}  // namespace text

/// Why, in one sentence: for the person the reason's own sentence; for the clinician the rule's id, the reading against its
/// threshold, and the source; in brief the order. `today` is the day of the plan. O(catalogue).
inline std::string words(const reason& r, card_lookup cards, day today, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    const rule_card& card = cards(r);
    if (to == reader::clinician) return text::clinician_line(r, card, today, in, host).line;
    const text::spoken s = text::message_of(r, card, today, in, host);
    return to == reader::brief ? s.brief : s.why.empty() ? s.order : s.why;
}

}  // namespace andante
