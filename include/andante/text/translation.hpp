// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/source.hpp>

/// What a translation must have. A language is whole when `check_translation` tells nothing.
namespace andante::text {

/// What a parameter of a message is filled with.
enum class filling : std::uint8_t {
    words,      ///< a phrase that the language brings: a part of the body, a role
    host_words, ///< what the host gave in `terms`
    number,     ///< a whole number, or one with a decimal
    on_a_scale, ///< a place on the scale of the rule: CR10, RPE, a muscle grade
    amount,     ///< a load or a time, with its unit
    date,       ///< a day
    list        ///< names, joined
};
/// A parameter of messages. The person reads words; numbers against thresholds are for the clinician.
struct parameter_type {
    std::string_view name;
    filling is;
    bool for_the_person = false;
};
inline constexpr auto parameters = std::to_array<parameter_type>({
    {"place", filling::words, true}, {"who", filling::words, true}, {"phone", filling::host_words, true}, {"care", filling::host_words, true},
    {"pt", filling::host_words, true}, {"value", filling::number}, {"bound", filling::number}, {"tenths", filling::number}, {"bound_tenths", filling::number},
    {"cr10", filling::on_a_scale}, {"bound_cr10", filling::on_a_scale}, {"grade", filling::on_a_scale}, {"bound_grade", filling::on_a_scale},
    {"effort", filling::on_a_scale}, {"bound_effort", filling::on_a_scale}, {"load", filling::amount}, {"bound_load", filling::amount},
    {"time", filling::amount}, {"bound_time", filling::amount}, {"day", filling::date}, {"signs", filling::list}, {"conditions", filling::list}, {"latch", filling::list},
});
constexpr const parameter_type* find_parameter(std::string_view name) noexcept {
    for (const parameter_type& p : parameters)
        if (p.name == name) return &p;
    return nullptr;
}

/// What is wrong with a translation.
enum class translation_fault : std::uint8_t {
    missing,              ///< the source language has this key, and this one does not
    not_in_the_source,    ///< a key that nothing asks for
    another_selector,     ///< the row is for another rule, arm, silence, scope or sign, or of another kind
    missing_part,         ///< the source has this part of the message, or the other way round
    another_parameter,    ///< not the same parameters as in the source
    unknown_parameter,    ///< a parameter that no text can be given
    not_for_the_person,   ///< a clinician's parameter in words for the person
    open_brace,           ///< a brace that is not closed
    missing_plural        ///< a plural category of this language has no phrase
};

namespace detail {

/// Visits the names in braces; whether every brace is closed.
template <class Visit>
constexpr bool each_parameter(std::string_view s, Visit visit) {
    while (true) {
        const std::size_t open = s.find('{'), stray = s.find('}');
        if (open == std::string_view::npos) return stray == std::string_view::npos;
        if (stray < open) return false;
        const std::size_t close = s.find('}', open);
        if (close == std::string_view::npos) return false;
        visit(s.substr(open + 1, close - open - 1));
        s.remove_prefix(close + 1);
    }
}
constexpr bool names(std::string_view s, std::string_view parameter) {
    bool found = false;
    (void)each_parameter(s, [&](std::string_view p) { found = found || p == parameter; });
    return found;
}
/// The same parameters, in any order and number.
constexpr bool same_parameters(std::string_view a, std::string_view b) {
    bool same = true;
    (void)each_parameter(a, [&](std::string_view p) { same = same && names(b, p); });
    (void)each_parameter(b, [&](std::string_view p) { same = same && names(a, p); });
    return same;
}
struct message_part {
    std::string_view message::*is;
    bool for_the_person;
};
inline constexpr auto message_parts = std::to_array<message_part>({{&message::order, true}, {&message::why, true}, {&message::sound, true}, {&message::can, true},
                                                                   {&message::choice, true}, {&message::who, true}, {&message::help, true},
                                                                   {&message::clinician, false}, {&message::brief, true}});
constexpr bool same_selector(const message& a, const message& b) noexcept {
    return a.rule == b.rule && a.arm == b.arm && a.silent == b.silent && a.at == b.at && a.sign == b.sign && a.is == b.is && a.how_soon == b.how_soon &&
           a.needs == b.needs && a.others_train == b.others_train && a.derived == b.derived && a.of_load == b.of_load;
}
/// The family of a plural: "reps" of "reps.other"; empty of any other key.
constexpr std::string_view plural_family(std::string_view k) noexcept { return k.ends_with(".other") ? k.substr(0, k.size() - 6) : std::string_view{}; }

template <class Tell>
constexpr void check_text(std::string_view text, std::string_view source, std::string_view key, Tell tell) {
    if (!each_parameter(text, [](std::string_view) {})) return tell(translation_fault::open_brace, key);
    if (text.empty() != source.empty()) tell(translation_fault::missing_part, key);
    else if (!same_parameters(text, source)) tell(translation_fault::another_parameter, key);
}
template <class Tell>
constexpr void check_rows(const language& l, std::span<const message> rows, std::span<const message> source, Tell tell) {
    const auto of = [](std::span<const message> in, std::string_view k) -> const message* {
        for (const message& m : in)
            if (m.key == k) return &m;
        return nullptr;
    };
    for (const message& m : source)
        if (of(rows, m.key) == nullptr) tell(translation_fault::missing, m.key);
    for (const message& m : rows) {
        const message* s = of(source, m.key);
        if (s == nullptr && &l != &english) tell(translation_fault::not_in_the_source, m.key);
        if (s != nullptr && !same_selector(m, *s)) tell(translation_fault::another_selector, m.key);
        for (const message_part& p : message_parts) {
            if (s != nullptr) check_text(m.*p.is, s->*p.is, m.key, tell);
            (void)each_parameter(m.*p.is, [&](std::string_view name) {
                const parameter_type* known = find_parameter(name);
                if (known == nullptr) tell(translation_fault::unknown_parameter, m.key);
                else if (p.for_the_person && !known->for_the_person) tell(translation_fault::not_for_the_person, m.key);
            });
        }
    }
}

}  // namespace detail

/// Compares a language with the source language, key by key: `tell(translation_fault, key)`. The source itself is checked for its own
/// parameters. O(texts²): for a test of the translation.
template <class Tell>
constexpr void check_translation(const language& l, Tell tell) {
    detail::check_rows(l, l.messages, english.messages, tell);
    detail::check_rows(l, l.safety, english.safety, tell);
    for (const question_text& s : english.questions) {
        const question_text* q = find_question(l, s.code);
        if (q == nullptr) {
            tell(translation_fault::missing, s.key);
            continue;
        }
        if (q->key != s.key || q->safety != s.safety || q->listed != s.listed) tell(translation_fault::another_selector, s.key);
        detail::check_text(q->lead, s.lead, s.key, tell), detail::check_text(q->help, s.help, s.key, tell);
        detail::check_text(q->settled, s.settled, s.key, tell), detail::check_text(q->clinician, s.clinician, s.key, tell);
        for (std::size_t i = 0; i != s.labels.size(); ++i) {
            if (q->labels[i].value != s.labels[i].value) tell(translation_fault::another_selector, s.key);
            detail::check_text(q->labels[i].is, s.labels[i].is, s.key, tell);
        }
    }
    for (const phrase& s : english.phrases) {
        const std::string_view family = detail::plural_family(s.key);
        const std::string_view own = find_phrase(l, s.key);
        if (family.empty() && !s.key.ends_with(".one")) {
            if (own.empty()) tell(translation_fault::missing, s.key);
            else detail::check_text(own, s.is, s.key, tell);
        }
        if (family.empty()) continue;
        for (exact n = 0; n <= 120; ++n) {  // every category that counts up to 120 fall into
            const std::string_view category = l.plural == nullptr ? std::string_view{} : l.plural(n);
            bool found = false;
            for (const phrase& p : l.phrases)
                found = found || (p.key.size() == family.size() + 1 + category.size() && p.key.starts_with(family) && p.key.ends_with(category) && !p.is.empty());
            if (found) continue;
            tell(translation_fault::missing_plural, s.key);
            break;
        }
    }
    for (const phrase& p : l.phrases) {
        bool asked_for = !find_phrase(english, p.key).empty();
        for (const phrase& s : english.phrases) {
            const std::string_view family = detail::plural_family(s.key);
            asked_for = asked_for || (!family.empty() && p.key.starts_with(family) && p.key.size() > family.size() && p.key[family.size()] == '.');
        }
        if (!asked_for) tell(translation_fault::not_in_the_source, p.key);
    }
}
constexpr std::size_t faults_of(const language& l) {
    std::size_t n = 0;
    check_translation(l, [&](translation_fault, std::string_view) { ++n; });
    return n;
}

}  // namespace andante::text
