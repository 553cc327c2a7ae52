// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// A language made of English by a machine: every letter accented, four tenths longer, brackets at both ends. A plain letter in what it
/// says is prose that hides in code and that no translator can reach; a bracket that is missing is text that was cut.
namespace pseudo {

using namespace andante;
using namespace andante::text;

constexpr bool is_plain(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The text in brackets, its letters accented, parameters as they are.
inline std::string accented(std::string_view s) {
    static constexpr std::array<std::string_view, 26> small{"à", "ƀ", "ç", "đ", "é", "ƒ", "ĝ", "ĥ", "î", "ĵ", "ķ", "ļ", "ḿ", "ñ", "ô", "þ", "ɋ", "ř", "š", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ž"};
    std::string all = "[";
    bool in_a_parameter = false;
    std::size_t letters = 0;
    for (const char c : s) {
        if (c == '{') in_a_parameter = true;
        if (c == '}') in_a_parameter = false;
        if (in_a_parameter || !is_plain(c)) {
            all += c;
        } else {
            all += small[static_cast<std::size_t>(c >= 'a' ? c - 'a' : c - 'A')];
            ++letters;
        }
    }
    for (std::size_t n = 0; n < letters * 4 / 10; ++n) all += "·";
    return all + "]";
}

/// Which keys a language lacks.
using picks = std::function<bool(std::string_view)>;
inline bool none_of_them(std::string_view) { return false; }
struct lacking {
    picks messages = none_of_them, phrases = none_of_them, questions = none_of_them;
};
/// English in accents, or a part of it.
class tongue {
  public:
    explicit tongue(const lacking& lacks = {}) {
        const auto take = [&](std::span<const message> from, std::vector<message>& to) {
            for (message m : from) {
                if (lacks.messages(m.key)) continue;
                for (std::string_view* p : {&m.order, &m.why, &m.sound, &m.can, &m.choice, &m.who, &m.help, &m.clinician, &m.brief}) *p = kept(*p);
                to.push_back(m);
            }
        };
        take(english.messages, messages_), take(english.safety, safety_);
        for (const phrase& p : english.phrases)
            if (!lacks.phrases(p.key)) phrases_.push_back({p.key, kept(p.is)});
        for (question_text q : english.questions) {
            if (lacks.questions(q.key)) continue;
            for (std::string_view* p : {&q.lead, &q.help, &q.settled, &q.clinician}) *p = kept(*p);
            for (label& x : q.labels) x.is = kept(x.is);
            questions_.push_back(q);
        }
        is_ = {"qps", messages_, safety_, questions_, phrases_, english.plural, "nobody"};
    }
    tongue(const tongue&) = delete;
    tongue& operator=(const tongue&) = delete;
    const language& is() const { return is_; }

  private:
    std::string_view kept(std::string_view s) { return s.empty() ? s : std::string_view{kept_.emplace_back(accented(s))}; }
    std::deque<std::string> kept_{};
    std::vector<message> messages_{}, safety_{};
    std::vector<question_text> questions_{};
    std::vector<phrase> phrases_{};
    language is_{};
};

/// What is data in every language: the ids, sentences and sources of the rules, and the version of their set.
inline std::string without_data(std::string s) {
    static const std::vector<std::string_view> data = [] {
        std::vector<std::string_view> all;
        for (std::size_t i = 0; i != rule_count(); ++i)
            for (const std::string_view x : {rule_at(i).source.work, rule_at(i).source.locator, rule_at(i).states, rule_at(i).id})
                if (!x.empty()) all.push_back(x);
        std::sort(all.begin(), all.end(), [](std::string_view a, std::string_view b) { return a.size() > b.size(); });  // a whole before its parts
        return all;
    }();
    for (const std::string_view x : data)
        for (std::size_t at = s.find(x); at != std::string::npos; at = s.find(x, at)) s.erase(at, x.size());
    return s;
}
/// The plain letters of a text, and what stands outside all brackets.
inline std::string hidden_prose(const std::string& said) {
    std::string found;
    int depth = 0;
    for (const char c : without_data(said)) {
        depth += (c == '[') - (c == ']');
        if (is_plain(c) || depth < 0 || (depth == 0 && static_cast<unsigned char>(c) >= 0x80)) found += c;
    }
    return depth == 0 ? found : found + "(cut)";
}

}  // namespace pseudo
