// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/result.hpp>
#include <andante/simulate/study.hpp>

#include <charconv>
#include <string>
#include <string_view>

/// Results of a study as text: whole numbers alone, the same bytes for the same results.
namespace andante::simulate {

enum class result_problem : std::uint8_t {
    nothing,
    not_a_result,   ///< it begins otherwise
    other_format,   ///< of another version of the format
    broken          ///< cut off, or changed
};

namespace detail {

inline constexpr std::string_view result_head = "andante study result ", result_format = "1";

constexpr std::uint64_t checksum(std::string_view t) noexcept {
    std::uint64_t h = 14695981039346656037u;
    for (const char c : t) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return h;
}

class result_writer {
  public:
    std::string text;
    result_writer& word(std::string_view w) { return text += w, *this; }
    template <class N>
    result_writer& number(N n, int base = 10) {
        char digits[24];
        text += ' ';
        text.append(digits, std::to_chars(digits, digits + sizeof digits, n, base).ptr);
        return *this;
    }
    result_writer& end() { return text += '\n', *this; }
    result_writer& add(const spread& s) {
        std::int32_t last = 0;
        number(s.buckets().size());
        for (const spread::bucket& b : s.buckets()) number(b.at - last).number(b.count), last = b.at;
        return *this;
    }
    result_writer& add(const counted& c) {
        number(c.sum.size()).number(c.sum.sum().high(), 16).number(c.sum.sum().low(), 16).number(c.sum.squares().high(), 16).number(c.sum.squares().low(), 16);
        return add(c.people);
    }
};

/// Reads what the writer writes; once something is wrong, all that follows is nothing.
class result_reader {
  public:
    explicit result_reader(std::string_view t) noexcept : rest_{t} {}
    bool good() const noexcept { return good_; }
    bool at_end() const noexcept { return rest_.empty(); }
    bool is(std::string_view word) noexcept { return rest_.starts_with(word); }
    result_reader& word(std::string_view w) noexcept {
        if (!is(w)) fail();
        else rest_.remove_prefix(w.size());
        return *this;
    }
    template <class N>
    result_reader& number(N& n, int base = 10) noexcept {
        word(" ");
        const auto r = std::from_chars(rest_.data(), rest_.data() + rest_.size(), n, base);
        if (r.ec != std::errc{}) return n = 0, fail(), *this;
        rest_.remove_prefix(static_cast<std::size_t>(r.ptr - rest_.data()));
        return *this;
    }
    std::string line() {
        const std::size_t n = rest_.find('\n');
        if (n == std::string_view::npos) return fail(), std::string{};
        std::string l{rest_.substr(0, n)};
        rest_.remove_prefix(n + 1);
        return l;
    }
    result_reader& end() noexcept { return word("\n"); }
    result_reader& read(spread& s) {
        std::size_t n = 0;
        number(n);
        std::int64_t at = 0;
        for (std::size_t i = 0; i != n && good_; ++i) {
            std::int32_t step = 0;
            std::uint64_t count = 0;
            number(step).number(count);
            at += step;
            if ((i != 0 && step <= 0) || count == 0 || at < -spread::last || at > spread::last) fail();
            else s.add_to(static_cast<std::int32_t>(at), count);
        }
        return *this;
    }
    result_reader& read(counted& c) {
        std::uint64_t n = 0, high = 0, low = 0, squares_high = 0, squares_low = 0;
        number(n).number(high, 16).number(low, 16).number(squares_high, 16).number(squares_low, 16);
        c.sum = exact_sum{n, wide_sum{low, high}, wide_sum{squares_low, squares_high}};
        return read(c.people);
    }

  private:
    void fail() noexcept { good_ = false, rest_ = {}; }
    std::string_view rest_;
    bool good_ = true;
};

}  // namespace detail

/// The text of a result. O(result).
inline std::string written(const study_result& r) {
    detail::result_writer w;
    w.word(detail::result_head).word(detail::result_format).end();
    w.word("key").number(r.key, 16).end();
    w.word("name ").word(r.name).end().word("form ").word(r.form).end();
    const comparison& first = r.in_world.front();
    w.word("people").number(r.people).word(" days").number(r.days).word(" worlds").number(r.in_world.size()).word(" arms").number(first.arms().size()).word(" pairs").number(first.pairs().size()).end();
    for (const arm_result& a : first.arms()) w.word("arm ").word(a.name).end();
    for (const pair_result& p : first.pairs()) w.word("pair").number(p.between.arm).number(p.between.to).end();
    w.word("done").number(r.done.ranges().size());
    for (const tile_set::range& x : r.done.ranges()) w.number(x.from).number(x.to);
    w.end();
    for (const comparison& c : r.in_world) {
        for (const arm_result& a : c.arms()) {
            for (const counted& x : a.of) w.word("of").add(x).end();
            w.word("weeks").number(a.weeks.weeks.size()).end();
            for (const series::week& x : a.weeks.weeks) {
                w.word("week").number(x.planned).number(x.came).number(x.trained);
                for (const std::uint64_t n : x.first) w.number(n);
                for (const spread& s : x.of) w.add(s);
                w.end();
            }
        }
        for (const pair_result& p : c.pairs())
            for (std::size_t k = 0; k != outcome_count; ++k) w.word("beside").number(p.more[k]).number(p.less[k]).add(p.of[k]).end();
    }
    w.word("sum").number(detail::checksum(w.text), 16).end();
    return std::move(w.text);
}

/// The result that a text tells. Whatever `written` would not have written is broken. O(text).
inline result<study_result, result_problem> read_result(std::string_view text) {
    if (!text.starts_with(detail::result_head)) return result_problem::not_a_result;
    detail::result_reader in{text};
    in.word(detail::result_head);
    if (in.line() != detail::result_format) return in.good() ? result_problem::other_format : result_problem::broken;
    study_result r;
    std::size_t worlds = 0, arms = 0, pairs = 0, ranges = 0;
    in.word("key").number(r.key, 16).end().word("name ");
    r.name = in.line();
    in.word("form ");
    r.form = in.line();
    in.word("people").number(r.people).word(" days").number(r.days).word(" worlds").number(worlds).word(" arms").number(arms).word(" pairs").number(pairs).end();
    std::vector<std::string> names;
    std::vector<pair_of_arms> between;
    for (std::size_t i = 0; i != arms && in.good(); ++i) names.push_back((in.word("arm "), in.line()));
    for (std::size_t i = 0; i != pairs && in.good(); ++i) in.word("pair").number(between.emplace_back().arm).number(between.back().to).end();
    in.word("done").number(ranges);
    for (std::size_t i = 0; i != ranges && in.good(); ++i) {
        tile_set::range x;
        in.number(x.from).number(x.to);
        if (!r.done.add(x)) return result_problem::broken;
    }
    in.end();
    for (std::size_t w = 0; w != worlds && in.good(); ++w) {
        comparison& c = r.in_world.emplace_back(names, between);
        for (arm_result& a : c.arms()) {
            for (counted& x : a.of) in.word("of").read(x).end();
            std::size_t weeks = 0;
            in.word("weeks").number(weeks).end();
            for (std::size_t i = 0; i != weeks && in.good(); ++i) {
                series::week& x = a.weeks.weeks.emplace_back();
                in.word("week").number(x.planned).number(x.came).number(x.trained);
                for (std::uint64_t& n : x.first) in.number(n);
                for (spread& s : x.of) in.read(s);
                in.end();
            }
        }
        for (pair_result& p : c.pairs())
            for (std::size_t k = 0; k != outcome_count; ++k) in.word("beside").number(p.more[k]).number(p.less[k]).read(p.of[k]).end();
    }
    if (!in.good() || r.in_world.empty() || arms == 0) return result_problem::broken;
    for (const pair_of_arms& p : between)
        if (p.arm >= arms || p.to >= arms) return result_problem::broken;
    return written(r) == text ? result<study_result, result_problem>{std::move(r)} : result_problem::broken;
}

}  // namespace andante::simulate
