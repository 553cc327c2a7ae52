// SPDX-License-Identifier: BSL-1.0
// The strict reader of one line of JSON against a plain parser: what it lets through means the same, and what it calls no JSON is none.
#include "fuzz.hpp"

#include <andante/io/json.hpp>

namespace fuzz_json_line {

using namespace andante;
using detail::json_kind;
using detail::json_line;
using detail::json_node;
using nlohmann::json;

bool same(const json_line& l, const json_node& n, const json& d) {
    switch (n.kind) {
        case json_kind::null: return d.is_null();
        case json_kind::boolean: return d.is_boolean() && d.get<bool>() == n.truth;
        case json_kind::integer: return d.is_number_integer() && d.get<std::int64_t>() == n.number;
        case json_kind::word: return d.is_string() && d.get_ref<const std::string&>() == n.word && n.word.size() <= longest_word;
        case json_kind::list:
        case json_kind::object: break;
    }
    std::size_t members = 0;
    for (std::size_t i = n.first; i != 0; i = l.at(i).next, ++members) {
        const json_node& m = l.at(i);
        if (n.kind == json_kind::list && (m.index != members || members >= d.size())) return false;
        const auto found = n.kind == json_kind::list ? d.begin() + static_cast<std::ptrdiff_t>(members) : d.find(m.key);
        if (found == d.end() || !same(l, m, *found)) return false;
    }
    return d.is_structured() && d.is_array() == (n.kind == json_kind::list) && d.size() == members;
}
std::size_t depth_of(const json_line& l, std::size_t i) {
    std::size_t n = l.at(i).kind == json_kind::list || l.at(i).kind == json_kind::object ? 1 : 0;
    for (; i != 0; i = l.at(i).parent) ++n;
    return n;
}

std::string broken_by(std::string_view text) {
    const json_line l{text};
    const json d = json::parse(text.begin(), text.end(), nullptr, false);
    const io_problem p = l.error().what;
    if (p != io_problem::nothing) {
        if (words(l.error()).empty()) return "a refusal without words";
        const bool no_json = p == io_problem::json_syntax || p == io_problem::truncated || p == io_problem::utf8;
        const bool plain_one_is_lax = text.starts_with("\xEF\xBB\xBF") || text.find('\0') != std::string_view::npos;  // it skips a byte order mark, and ends at a zero
        return no_json && d.is_object() && !plain_one_is_lax ? "good JSON was called none: " + words(l.error()) : "";
    }
    if (d.is_discarded()) return "what is no JSON was let through";
    if (text.size() > longest_line) return "a long line was let through";
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') return "a control character was let through";
    if (!same(l, l.root(), d)) return "the line was read otherwise than it is written";
    for (std::size_t i = 0; i != l.size(); ++i) {
        if (depth_of(l, i) > deepest) return "a deep line was let through";
        const json::json_pointer at{l.path(i)};
        if (!d.contains(at) || !same(l, l.at(i), d.at(at))) return "a path leads elsewhere";
    }
    return "";
}

}  // namespace fuzz_json_line

ANDANTE_FUZZ_TARGET("json_line", fuzz_json_line::broken_by, 10'000)
