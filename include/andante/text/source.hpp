// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/english.hpp>

/// What stands in where a language has no words: the source language's, and the page says so. Never silence, never a vaguer text.
namespace andante::text {

inline const message* find_or_source(const language& l, std::string_view k) noexcept {
    const message* m = find_message(l, k);
    return m == nullptr ? find_message(english, k) : m;
}
/// The row of a reason is the one that the source language picks, in this language: another row that fits too would be a vaguer text.
inline const message* find_or_source(const language& l, std::string_view rule, const reason& r) noexcept {
    const message* source = find_message(english, rule, r);
    if (source == nullptr) return find_message(l, rule, r);
    const message* own = find_message(l, source->key);
    return own == nullptr ? source : own;
}
constexpr const question_text* find_or_source(const language& l, std::uint8_t code) noexcept {
    const question_text* q = find_question(l, code);
    return q == nullptr ? find_question(english, code) : q;
}
constexpr bool is_own(const language& l, const question_text* q) noexcept {
    for (const question_text& x : l.questions)
        if (&x == q) return true;
    return false;
}

/// The phrase of a key: the language's own, or the source language's.
constexpr std::string_view phrase_in(const language& l, std::string_view k) noexcept {
    const std::string_view own = find_phrase(l, k);
    return own.empty() ? find_phrase(english, k) : own;
}
/// The phrase of `family` and `k` together: "region." and "left_thigh".
inline std::string_view say(const language& l, std::string_view family, std::string_view k = {}) {
    return phrase_in(l, std::string{family}.append(k));
}
/// Whether some phrase of the source language has none of this one: then any page may hold words of both. O(phrases) where the
/// keys stand in the order of the source language.
constexpr bool lacks_phrases(const language& l) noexcept {
    if (l.phrases.data() == english.phrases.data()) return false;
    for (std::size_t i = 0; i != english.phrases.size(); ++i) {
        const std::string_view k = english.phrases[i].key;
        const bool in_order = i < l.phrases.size() && l.phrases[i].key == k;
        if (in_order ? l.phrases[i].is.empty() : find_phrase(l, k).empty()) return true;
    }
    return false;
}

}  // namespace andante::text
