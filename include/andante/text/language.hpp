// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/question.hpp>

#include <span>
#include <string>

/// A language is tables: messages, questions and small phrases. No locale, no hidden state.
namespace andante {

/// To whom a text speaks: the person, the clinician, or a line on a watch or lock screen.
enum class reader : std::uint8_t { patient, clinician, brief };

/// What only the host knows. Empty means not given: the text then says "your emergency number", and its page says so.
struct terms {
    std::string_view phone{};          ///< the emergency number, "112"
    std::string_view same_day_care{};  ///< whom to call the same day; by default "your doctor"
    std::string_view pt{};             ///< what a physiotherapist is called here; by default "physio"
};

namespace text {

/// What kind of message it is; each kind has parts that it needs and parts that it never has (`docs/words.md`).
enum class kind : std::uint8_t { progress, hold, regress, rest, await, stop, limit, prompt, info };
/// The action whose message has this kind. A limit, a prompt and an information take nothing away.
constexpr action action_of(kind k) noexcept {
    switch (k) {
        case kind::hold: return action::hold;
        case kind::regress: return action::regress;
        case kind::rest: return action::rest;
        case kind::await: return action::await_clearance;
        case kind::stop: return action::stop_and_seek_care;
        case kind::progress:
        case kind::limit:
        case kind::prompt:
        case kind::info: break;
    }
    return action::progress;
}

/// What a row leaves open: it stands for every arm, scope or sign.
inline constexpr std::int8_t any = -1;

/// One message of the catalogue: a reason, by the id of its rule's card and its arm, or a line without a rule.
/// Braces hold parameters; `docs/words.md` lists them. `{value}` and `{bound}` are for the clinician alone.
struct message {
    std::string_view key{};              ///< dotted, lower case, never reused
    std::string_view rule{};             ///< the card's id; empty for a line without a rule
    std::int8_t arm = any;               ///< of a silent row: any, or the arm of a follow-up that was not answered
    bool silent = false;                 ///< the rule spoke because an answer is not known
    std::int8_t at = any;                ///< a scope, when the words differ by it
    std::int8_t sign = any;              ///< a warning sign, when each has words of its own
    kind is = kind::info;
    urgency how_soon = urgency::nothing;
    movement needs = movement::gentle;   ///< the movement that `can` supposes
    bool others_train = false;           ///< `can` supposes that the rest of the body may train
    bool derived = false;                ///< it only repeats what another reason at the same place says
    bool of_load = false;                ///< it speaks of external load: not said of an exercise that has none
    std::string_view order{};            ///< patient: what to do
    std::string_view why{};
    std::string_view sound{};            ///< that it is a sound choice
    std::string_view can{};              ///< what stays open
    std::string_view choice{};           ///< that staying, or not today, costs nothing
    std::string_view who{};              ///< who gives the go-ahead
    std::string_view help{};             ///< whom to call, and what to say
    std::string_view clinician{};
    std::string_view brief{};
};

/// A name, a phrase or a pattern.
struct phrase {
    std::string_view key{};
    std::string_view is{};
};

/// A label of one answer.
struct label {
    exact value = 0;
    std::string_view is{};
};
/// How a signal is asked for. A licensed scale brings no words of ours: its lead-in says that the host's scale follows.
struct question_text {
    std::uint8_t code = 0;
    std::string_view key{};
    bool safety = false;
    bool listed = false;          ///< its labels are all the answers that are offered; else the places between them are too
    std::string_view lead{};
    std::string_view help{};
    std::string_view settled{};   ///< the state of the body in which a better answer comes of itself; never an answer to give
    std::array<label, 16> labels{};
    std::string_view clinician{};
};

}  // namespace text

/// One language. `docs/words.md` says how to add one.
struct language {
    std::string_view tag{};                            ///< BCP 47: "en"
    std::span<const text::message> messages{};
    std::span<const text::message> safety{};           ///< stops, the red-flag rules, and what leaves the care team's movement alone
    std::span<const text::question_text> questions{};
    std::span<const text::phrase> phrases{};
    std::string_view (*plural)(exact n) noexcept = nullptr;  ///< the category of a count: "one", "other"
    std::string_view safety_signed_by{};               ///< empty until a person has signed the safety texts
};

namespace text {

/// `pattern` with each `{name}` replaced by `value_of(name)`. O(length).
template <class ValueOf>
std::string render(std::string_view pattern, ValueOf value_of) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size();) {
        const std::size_t open = pattern.find('{', i);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) return out.append(pattern.substr(i));
        out.append(pattern.substr(i, open - i));
        out.append(value_of(pattern.substr(open + 1, close - open - 1)));
        i = close + 1;
    }
    return out;
}
inline std::string render_one(std::string_view pattern, std::string_view value) {
    return render(pattern, [&](std::string_view) { return value; });
}

/// The phrase of a key; empty when the language has none.
constexpr std::string_view find_phrase(const language& l, std::string_view k) noexcept {
    for (const phrase& p : l.phrases)
        if (p.key == k) return p.is;
    return {};
}
/// The message of a key; null when the language has none.
constexpr const message* find_message(const language& l, std::string_view k) noexcept {
    for (const message& m : l.safety)
        if (m.key == k) return &m;
    for (const message& m : l.messages)
        if (m.key == k) return &m;
    return nullptr;
}

/// Whether a message is one of those that a person signs.
constexpr bool is_safety_text(const language& l, const message* m) noexcept {
    for (const message& x : l.safety)
        if (&x == m) return true;
    return false;
}

/// Whether a message is this language's own, and not one of the source language that stands in for it.
constexpr bool is_own(const language& l, const message* m) noexcept {
    for (const message& x : l.messages)
        if (&x == m) return true;
    return is_safety_text(l, m);
}

/// How well a row fits a reason, 0 when it does not.
constexpr int fit(const message& m, std::string_view rule, const reason& r) noexcept {
    const bool silent = r.because == cause::silence;
    if (m.rule != rule || m.silent != silent) return 0;
    if (silent ? m.arm != any && m.arm != static_cast<std::int8_t>(r.arm) : m.arm != static_cast<std::int8_t>(r.arm)) return 0;
    if (m.at != any && m.at != static_cast<std::int8_t>(r.at)) return 0;
    if (m.sign != any && (r.value >> m.sign & 1) == 0) return 0;
    return 1 + (m.sign != any) + 2 * (m.at != any) + 4 * (silent && m.arm != any) + 8 * (action_of(m.is) == r.act);
}
/// The row that fits best, the first of equals: warning signs stand in the order of their gravity. Null: a host's own rule.
constexpr const message* find_message(const language& l, std::string_view rule, const reason& r) noexcept {
    const message* best = nullptr;
    int most = 0;
    for (const auto rows : {l.safety, l.messages})
        for (const message& m : rows)
            if (const int n = fit(m, rule, r); n > most) most = n, best = &m;
    return best;
}

constexpr const question_text* find_question(const language& l, std::uint8_t code) noexcept {
    for (const question_text& q : l.questions)
        if (q.code == code) return &q;
    return nullptr;
}

}  // namespace text

}  // namespace andante
