// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/problem.hpp>

#include <nlohmann/json.hpp>

#include <vector>

/// One line of JSON, read strictly: the parser is nlohmann-json's, the strictness is here.
namespace andante {

/// The most bytes of a line and of a file, the deepest nesting, the most bytes of a word.
inline constexpr std::size_t longest_line = 64 * 1024, longest_file = 64 * 1024 * 1024, deepest = 8, longest_word = 64;

namespace detail {

enum class json_kind : std::uint8_t { null, boolean, integer, word, list, object };

struct json_node {
    json_kind kind = json_kind::null;
    bool truth = false;
    std::int64_t number = 0;
    std::string word{};
    std::string key{};               ///< member of an object
    std::size_t index = 0;           ///< member of a list
    std::size_t parent = 0, first = 0, last = 0, next = 0;  ///< 0: there is none, for the root is nobody's child
};

/// Whether a text is UTF-8, by the table of RFC 3629; else the place of the first bad byte, and whether the text ends inside a character.
struct utf8_fault {
    bool found = false, cut = false;
    std::size_t at = 0;
};
constexpr utf8_fault find_bad_utf8(std::string_view s) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    for (std::size_t i = 0; i < s.size();) {
        const unsigned c = byte(i);
        if (c < 0x80) {
            ++i;
            continue;
        }
        const std::size_t n = c >= 0xc2 && c <= 0xdf ? 1 : c >= 0xe0 && c <= 0xef ? 2 : c >= 0xf0 && c <= 0xf4 ? 3 : 0;
        if (n == 0) return {true, false, i};
        for (std::size_t k = 1; k <= n; ++k) {
            if (i + k >= s.size()) return {true, true, i};
            unsigned low = 0x80, high = 0xbf;
            if (k == 1) {
                if (c == 0xe0) low = 0xa0;
                if (c == 0xed) high = 0x9f;
                if (c == 0xf0) low = 0x90;
                if (c == 0xf4) high = 0x8f;
            }
            if (byte(i + k) < low || byte(i + k) > high) return {true, false, i};
        }
        i += n + 1;
    }
    return {};
}

/// A line as a tree. `error().what` is `nothing` when it holds one JSON object that keeps all the rules.
class json_line {
  public:
    explicit json_line(std::string_view text) : text_{text} {
        if (!bytes_are_good()) return;
        find_minus_zeros();
        (void)nlohmann::json::sax_parse(text.begin(), text.end(), this, nlohmann::json::input_format_t::json, true);
        if (error_.what == io_problem::nothing && nodes_[0].kind != json_kind::object) stop_at(io_problem::json_syntax, 1, 0, "");
    }
    const io_error& error() const noexcept { return error_; }
    const json_node& root() const noexcept { return nodes_[0]; }
    const json_node& at(std::size_t i) const noexcept { return nodes_[i]; }
    std::size_t size() const noexcept { return nodes_.size(); }
    std::size_t number_of(const json_node& n) const noexcept { return static_cast<std::size_t>(&n - nodes_.data()); }
    /// The JSON pointer of a node.
    std::string path(std::size_t i) const {
        std::string p;
        for (; i != 0; i = nodes_[i].parent) p = step(nodes_[nodes_[i].parent].kind == json_kind::list ? std::to_string(nodes_[i].index) : nodes_[i].key) + p;
        return p;
    }
    static std::string step(std::string_view key) {
        std::string s{"/"};
        for (const char c : key) s += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
        return s;
    }

    // What the parser calls.
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;
    bool null() { return add(json_kind::null) != npos; }
    bool boolean(bool b) {
        const std::size_t i = add(json_kind::boolean);
        if (i != npos) nodes_[i].truth = b;
        return i != npos;
    }
    bool number_integer(number_integer_t n) { return integer(n); }
    bool number_unsigned(number_unsigned_t n) {
        if (n > static_cast<number_unsigned_t>((std::numeric_limits<std::int64_t>::max)())) return beyond();
        return integer(static_cast<std::int64_t>(n));
    }
    // An integer of more than 64 bits arrives here as well: the text tells them apart.
    bool number_float(number_float_t, const string_t& s) {
        if (s.find_first_of(".eE") == string_t::npos) return beyond();
        const std::size_t i = add(json_kind::integer);
        return i != npos && stop(io_problem::not_an_integer, i);
    }
    bool string(string_t& s) {
        const std::size_t i = add(json_kind::word);
        if (i == npos) return false;
        if (s.size() > longest_word) return too_long(i);
        nodes_[i].word = s;
        return true;
    }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(json_kind::object); }
    bool key(string_t& s) {
        key_ = s.size() > longest_word ? s.substr(0, longest_word) : s;
        if (s.size() > longest_word) {
            const std::size_t i = add(json_kind::null);
            return i != npos && too_long(i);
        }
        for (std::size_t i = nodes_[open_].first; i != 0; i = nodes_[i].next)
            if (nodes_[i].key == s) return stop(io_problem::duplicate_key, i);
        return true;
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(json_kind::list); }
    bool end_array() { return close(); }
    template <class Exception>
    bool parse_error(std::size_t at, const std::string&, const Exception& why) {
        if (error_.what != io_problem::nothing) return false;
        if (why.id == 406) {  // a number that no double holds
            const std::size_t i = add(json_kind::integer);
            return i != npos && stop(io_problem::not_finite, i);
        }
        if (at > text_.size()) {
            stop_at(io_problem::truncated, text_.size(), 0, "");
        } else {
            const std::string_view rest = text_.substr(at == 0 ? 0 : at - 1), back = text_.substr(0, at);
            const bool infinite = rest.substr(0, 3) == "NaN" || rest.substr(0, 3) == "nan" || rest.substr(0, 3) == "Inf" || rest.substr(0, 3) == "inf" ||
                                  ends_with_nan(back);
            if (const std::size_t i = infinite ? add(json_kind::integer) : npos; i != npos) (void)stop(io_problem::not_finite, i);
            else stop_at(io_problem::json_syntax, at, 0, "");
        }
        return false;
    }

  private:
    bool bytes_are_good() {
        if (text_.size() > longest_line) return stop_at(io_problem::size, 0, longest_line, "bytes in a line"), false;
        if (const utf8_fault f = find_bad_utf8(text_); f.found) return stop_at(f.cut ? io_problem::truncated : io_problem::utf8, f.at + 1, 0, ""), false;
        if (const std::size_t nul = text_.find('\0'); nul != std::string_view::npos) return stop_at(io_problem::json_syntax, nul + 1, 0, ""), false;  // the parser would end there
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") return stop_at(io_problem::json_syntax, 1, 0, ""), false;  // the parser would skip it
        return true;
    }
    static constexpr std::size_t npos = ~std::size_t{0};

    // "nan" fails at its second letter, since "null" begins as it does.
    static bool ends_with_nan(std::string_view read) noexcept { return read.size() >= 2 && read.substr(read.size() - 2) == "na"; }

    void stop_at(io_problem p, std::size_t column, std::size_t most, std::string_view expected) {
        if (error_.what != io_problem::nothing) return;
        error_.what = p, error_.column = column, error_.most = static_cast<std::int64_t>(most), error_.expected = expected;
    }
    bool stop(io_problem p, std::size_t node) {
        if (error_.what == io_problem::nothing) error_.what = p, error_.path = path(node);
        return false;
    }
    bool too_long(std::size_t node) {
        error_.most = longest_word, error_.expected = "bytes in a word";
        return stop(io_problem::size, node);
    }
    bool beyond() {
        const std::size_t i = add(json_kind::integer);
        if (i == npos) return false;
        error_.asked = (std::numeric_limits<std::int64_t>::max)();
        error_.least = -((std::int64_t{1} << 53) - 1), error_.most = (std::int64_t{1} << 53) - 1;
        return stop(io_problem::range, i);
    }
    bool integer(std::int64_t n) {
        const std::size_t i = add(json_kind::integer);
        if (i == npos) return false;
        nodes_[i].number = n;
        if (n == 0 && minus_zero_[numbers_ - 1]) return stop(io_problem::not_an_integer, i);
        return true;
    }
    /// Adds a value below the open one; `npos` when it stands alone and is no object.
    std::size_t add(json_kind k) {
        if (k == json_kind::integer) ++numbers_;
        const std::size_t i = nodes_.size();
        json_node n;
        n.kind = k;
        if (i == 0) {
            if (k != json_kind::object) return stop_at(io_problem::json_syntax, 1, 0, ""), npos;
            nodes_.push_back(n);
            return 0;
        }
        json_node& above = nodes_[open_];
        n.parent = open_;
        if (above.kind == json_kind::object) n.key = key_;
        else n.index = above.first == 0 ? 0 : nodes_[above.last].index + 1;
        if (above.first == 0) above.first = i;
        else nodes_[above.last].next = i;
        above.last = i;
        nodes_.push_back(std::move(n));
        return i;
    }
    bool open(json_kind k) {
        const std::size_t i = add(k);
        if (i == npos) return false;
        if (++depth_ > deepest) {
            error_.most = deepest;
            return stop(io_problem::depth, i);
        }
        open_ = i;
        return true;
    }
    bool close() {
        --depth_;
        open_ = nodes_[open_].parent;
        return true;
    }
    /// The parser gives -0 as 0, so the text says which of its numbers are.
    void find_minus_zeros() {
        bool quoted = false;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            const char c = text_[i];
            if (quoted) {
                if (c == '\\') ++i;
                else if (c == '"') quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '-' || (c >= '0' && c <= '9')) {
                const std::size_t from = i;
                while (i + 1 < text_.size() && is_of_number(text_[i + 1])) ++i;
                minus_zero_.push_back(text_.substr(from, i + 1 - from) == "-0");
            }
        }
    }
    static constexpr bool is_of_number(char c) noexcept { return (c >= '0' && c <= '9') || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-'; }

    std::string_view text_;
    std::vector<json_node> nodes_;
    std::vector<bool> minus_zero_;
    std::size_t numbers_ = 0, depth_ = 0, open_ = 0;
    std::string key_;
    io_error error_;
};

}  // namespace detail

}  // namespace andante
