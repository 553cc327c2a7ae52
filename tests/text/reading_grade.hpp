// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// How hard a text is to read: its words, sentences and syllables (docs/words.md, section "Lint").
namespace reading_grade {

using strings = std::vector<std::string>;

inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Runs of letters, or a number with its decimals; hyphen and slash separate.
inline strings words_in(const std::string& s) {
    strings all;
    for (std::size_t i = 0; i < s.size();) {
        std::string w;
        if (is_letter(s[i])) {
            while (i < s.size() && is_letter(s[i])) w += s[i++];
        } else if (is_digit(s[i])) {
            while (i < s.size() && (is_digit(s[i]) || (s[i] == '.' && i + 1 < s.size() && is_digit(s[i + 1])))) w += s[i++];
        } else {
            ++i;
            continue;
        }
        all.push_back(w);
    }
    return all;
}
/// A sentence ends at a full stop or a question mark before a space or the end.
inline strings sentences_in(const std::string& s) {
    strings all;
    std::string now;
    for (std::size_t i = 0; i != s.size(); ++i) {
        now += s[i];
        if ((s[i] == '.' || s[i] == '?') && (i + 1 == s.size() || s[i + 1] == ' ')) all.push_back(now), now.clear();
    }
    if (!words_in(now).empty()) all.push_back(now);
    return all;
}

inline int spoken_number(const std::string& w) {
    static const int ones[] = {2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2};
    static const int tens[] = {0, 0, 2, 2, 2, 2, 2, 3, 2, 2};
    const std::size_t point = w.find('.');
    const std::string whole_part = w.substr(0, point);
    const auto digit = [](char c) { return ones[c - '0']; };
    int n = 0;
    if (whole_part.size() <= 2) {
        const int v = std::stoi(whole_part);
        n = v < 20 ? ones[v] : tens[v / 10] + (v % 10 != 0 ? ones[v % 10] : 0);
    } else {
        for (const char c : whole_part) n += digit(c);
    }
    if (point != std::string::npos) {
        n += 1;
        for (const char c : w.substr(point + 1)) n += digit(c);
    }
    return n;
}
inline int count_syllables(std::string w) {
    static const std::vector<std::pair<std::string, int>> lex{
        {"exercise", 3}, {"every", 3}, {"people", 2}, {"idea", 3}, {"area", 3}, {"being", 2}, {"doing", 2}, {"seeing", 2}, {"tired", 2}, {"fire", 2},
        {"hour", 1}, {"hours", 1}, {"breathe", 1}, {"chair", 1}, {"scared", 1}, {"something", 2}, {"someone", 2}, {"somewhere", 2}, {"anything", 3},
        {"anyone", 3}, {"anywhere", 3}, {"everything", 3}, {"nowhere", 2}, {"sometimes", 2}, {"exercises", 4}, {"movement", 2}, {"soreness", 2},
        {"tire", 2}, {"aches", 1}, {"one", 1}, {"once", 1}, {"does", 1}, {"answered", 2}, {"pace", 1}, {"unusual", 4}, {"usual", 3}, {"minute", 2}, {"minutes", 2}};
    if (is_digit(w[0])) return spoken_number(w);
    if (w.size() >= 2 && w.size() <= 4 && std::all_of(w.begin(), w.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
        int n = 0;
        for (const char c : w) n += c == 'W' ? 3 : 1;
        return n;
    }
    for (char& c : w) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    for (const auto& [word, n] : lex)
        if (w == word || w == word + "s") return n;
    const auto vowel = [](char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; };
    const auto at_end = [&](std::string_view e) { return w.size() >= e.size() && std::string_view{w}.substr(w.size() - e.size()) == e; };
    int n = 0;
    for (std::size_t i = 0; i != w.size(); ++i) n += vowel(w[i]) && (i == 0 || !vowel(w[i - 1]));
    const std::size_t z = w.size();
    if (n > 1) {
        const auto consonant = [&](std::size_t back) { return z >= back && is_letter(w[z - back]) && !vowel(w[z - back]); };
        if (at_end("e") && z > 2 && consonant(2) && !(at_end("le") && consonant(3))) --n;
        else if (at_end("es") && consonant(3) && !std::regex_search(w, std::regex{"(s|x|z|sh|ch|c|g)es$"}) && !(at_end("les") && consonant(4))) --n;
        else if (at_end("ed") && consonant(3) && !std::regex_search(w, std::regex{"[td]ed$"}) && !(at_end("led") && consonant(4))) --n;
    }
    if (std::regex_search(w, std::regex{"[^aeiouy]e(ly|less|ful)$"}) && n > 1) --n;
    const auto count = [&](const char* pattern) {
        const std::regex x{pattern};
        return static_cast<int>(std::distance(std::sregex_iterator{w.begin(), w.end(), x}, std::sregex_iterator{}));
    };
    n += count("ia(?!l|$)") + count("ium|iou(?!s)|iet") + count("[aeo]ing") + count("ying") + count("eo(?!u)") + count("ua|uo") + (at_end("sm") ? 1 : 0);
    return n < 1 ? 1 : n;
}
/// The same, counted once a word: texts say the same words over and over.
inline int syllables(const std::string& w) {
    static std::map<std::string, int> counted;
    const auto at = counted.find(w);
    return at != counted.end() ? at->second : counted.emplace(w, count_syllables(w)).first->second;
}
/// Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59.
inline double grade_of(const std::string& s) {
    const strings w = words_in(s);
    if (w.empty()) return 0;
    int n = 0;
    for (const std::string& x : w) n += syllables(x);
    const auto count = static_cast<double>(w.size());
    return 0.39 * count / static_cast<double>(sentences_in(s).size()) + 11.8 * n / count - 15.59;
}
/// Characters as they are seen, not bytes.
inline std::size_t length(const std::string& s) {
    std::size_t n = 0;
    for (const char c : s) n += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return n;
}

}  // namespace reading_grade
