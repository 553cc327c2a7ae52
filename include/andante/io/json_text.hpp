// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/keys.hpp>

/// Writing canonical JSON: keys in the order in which they are written here, no blanks, integers only.
namespace andante::detail {

class json_text {
  public:
    json_text& open(char bracket = '{') {
        comma();
        s_ += bracket;
        fresh_ = true;
        return *this;
    }
    json_text& close(char bracket = '}') {
        s_ += bracket;
        fresh_ = false;
        return *this;
    }
    json_text& key(std::string_view k) {
        word(k);
        s_ += ':';
        fresh_ = true;
        return *this;
    }
    json_text& word(std::string_view w) {
        comma();
        s_ += '"';
        for (const char c : w) {
            const auto u = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') s_ += '\\', s_ += c;
            else if (u < 0x20) s_ += "\\u00", s_ += "0123456789abcdef"[u >> 4], s_ += "0123456789abcdef"[u & 15];
            else s_ += c;
        }
        s_ += '"';
        return *this;
    }
    template <std::integral N>
    json_text& number(N n) {
        comma();
        s_ += std::to_string(n);
        return *this;
    }
    json_text& truth(bool b) {
        comma();
        s_ += b ? "true" : "false";
        return *this;
    }
    json_text& null() {
        comma();
        s_ += "null";
        return *this;
    }
    json_text& date(day d) { return word(written(d)); }

    json_text& field(std::string_view k, std::string_view w) { return key(k).word(w); }
    template <std::integral N>
    json_text& field(std::string_view k, N n) {
        return key(k).number(n);
    }
    json_text& field(std::string_view k, day d) { return key(k).date(d); }
    json_text& flag(std::string_view k, bool b) { return key(k).truth(b); }

    /// A dose: sets with repetitions, and every other part that is not 0.
    json_text& amount(std::string_view k, const dose& d) {
        key(k).open();
        for (std::size_t i = 0; i != part_count; ++i)
            if (const exact n = d.at(static_cast<part>(i)); n != 0 || (i == 0 && d.at(part::n_reps) != 0)) field(part_keys[i], n);
        return close();
    }
    json_text& which(exercise e) {
        field("exercise", e.id < activity_count ? about(e).key : std::string_view{});
        if (e.on != side::middle) field("side", key_in(side_keys, e.on));
        return *this;
    }
    /// The members of a set by their words, in the order of the enumeration.
    template <class E, std::size_t N>
    json_text& members(std::string_view k, set_of<E> s, const std::array<std::string_view, N>& words) {
        key(k).open('[');
        for_each(s & set_of<E>::of_bits((std::uint32_t{1} << N) - 1), [&](E e) { word(key_in(words, e)); });
        return close(']');
    }

    const std::string& text() const& noexcept { return s_; }
    std::string text() && noexcept { return std::move(s_); }

    static std::string written(day d) {
        const day::civil c = d.date();
        const auto two = [](exact n) { return std::string{static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; };
        return two(c.year / 100) + two(c.year) + '-' + two(c.month) + '-' + two(c.day);
    }

  private:
    void comma() {
        if (!fresh_) s_ += ',';
        fresh_ = false;
    }
    std::string s_;
    bool fresh_ = true;
};

/// The value of an answer as its signal is written; a host's own signal as a number.
inline void value_of(json_text& j, const entry& e, const signal_form* f) {
    if (!e.known) {
        if (e.why == silence::not_answered) j.null();
        else j.word(key_in(silence_keys, e.why));
    } else if (f == nullptr || f->form == answer_form::number) {
        j.number(e.value);
    } else if (f->form == answer_form::yes_no) {
        j.truth(e.value != 0);
    } else if (f->form == answer_form::word) {
        j.word(e.value >= 0 && e.value <= f->most ? f->words[e.value] : std::string_view{});
    } else {
        j.open('[');
        for (std::size_t i = 0; exact{1} << i <= f->most; ++i)
            if ((e.value >> i & 1) != 0) j.word(f->words[i]);
        j.close(']');
    }
}

}  // namespace andante::detail
