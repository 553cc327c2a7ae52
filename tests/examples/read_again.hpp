// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// XML that a program wrote, read again: strictly, and no more than such programs write.
namespace read_again {

struct element {
    std::string name;
    std::map<std::string, std::string> has;
    std::string text;
    std::size_t in = 0;                 // the number of the element that holds it
    std::string at(const std::string& key) const { return has.count(key) != 0 ? has.at(key) : std::string{}; }
    double number(const std::string& key) const { return std::stod(at(key)); }
};
inline std::string unescaped(std::string_view s) {
    std::string out;
    for (std::size_t i = 0; i != s.size();) {
        bool met = false;
        for (const auto& [entity, c] : {std::pair<std::string_view, char>{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}})
            if (!met && s.substr(i, entity.size()) == entity) out += c, i += entity.size(), met = true;
        if (!met) out += s[i++];
    }
    return out;
}
/// The elements of an XML text, or nothing where it is not well-formed.
inline std::optional<std::vector<element>> read(std::string_view s) {
    std::vector<element> all;
    std::vector<std::size_t> open;
    const auto fit = [](std::string_view text) {
        for (std::size_t i = 0; i != text.size(); ++i) {
            const auto c = static_cast<unsigned char>(text[i]);
            if (c == '<' || c == 0x7f || (c < 0x20 && c != '\n' && c != '\t')) return false;
            if (c == '&' && text.substr(i, 5) != "&amp;" && text.substr(i, 4) != "&lt;" && text.substr(i, 4) != "&gt;" && text.substr(i, 6) != "&quot;") return false;
        }
        return true;
    };
    const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':'; };
    std::size_t i = 0;
    while (i < s.size()) {
        if (s[i] != '<') {
            const std::size_t to = (std::min)(s.find('<', i), s.size());
            const std::string_view text = s.substr(i, to - i);
            if (!fit(text) || (open.empty() && text.find_first_not_of(" \n") != std::string_view::npos)) return {};
            if (!open.empty()) all[open.back()].text += unescaped(text);
            i = to;
            continue;
        }
        if (++i == s.size()) return {};
        const bool closes = s[i] == '/';
        i += closes;
        std::string name;
        while (i < s.size() && is_name(s[i])) name += s[i++];
        if (name.empty()) return {};
        if (closes) {
            if (open.empty() || all[open.back()].name != name || i == s.size() || s[i] != '>') return {};
            open.pop_back(), ++i;
            continue;
        }
        element e{name, {}, {}, open.empty() ? all.size() : open.back()};
        while (i < s.size() && s[i] == ' ') {
            std::string key;
            while (++i < s.size() && is_name(s[i])) key += s[i];
            if (key.empty() || s.substr(i, 2) != "=\"") return {};
            const std::size_t to = s.find('"', i + 2);
            if (to == std::string_view::npos || !fit(s.substr(i + 2, to - i - 2)) || !e.has.emplace(key, unescaped(s.substr(i + 2, to - i - 2))).second) return {};
            i = to + 1;
        }
        const bool alone = i < s.size() && s[i] == '/';
        i += alone;
        if (i == s.size() || s[i] != '>') return {};
        ++i;
        if (!alone) open.push_back(all.size());
        all.push_back(std::move(e));
    }
    if (!open.empty()) return {};
    return all;
}

}  // namespace read_again
