// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/place.hpp>
#include <andante/finding/finding.hpp>
#include <andante/finding/room_for.hpp>

/// Why: which rule spoke, by which of its arms, because of what, and with which numbers.
namespace andante {

namespace detail {

struct all_of;

}  // namespace detail

/// What made a rule speak.
enum class cause : std::uint8_t { reading, silence, record };

/// What a rule says together with the arm that said it. A plain finding is arm 0.
/// Most rules have nothing to say most of the time: then no finding is made.
class said {
  public:
    std::uint8_t arm = 0;
    bool from_silence = false;  ///< a follow-up that was not answered made it speak
    exact value = 0;            ///< what was read
    exact bound = 0;            ///< what it was held against

    constexpr said() noexcept : nothing_{} {}
    constexpr said(nothing_to_say) noexcept : nothing_{} {}
    constexpr said(const finding& f) noexcept : speaks_{!says_nothing(f)}, what_{f} {}
    constexpr said(const finding& f, std::uint8_t a, exact v = 0, exact b = 0) noexcept : arm{a}, value{v}, bound{b}, speaks_{!says_nothing(f)}, what_{f} {}

    /// Whether the finding is more than nothing.
    constexpr bool speaks() const noexcept { return speaks_; }
    constexpr finding what() const noexcept { return speaks_ ? what_ : finding{}; }
    constexpr said unanswered() const noexcept { said s{*this}; s.from_silence = true; return s; }

    /// The join of both; the arm is that of the graver finding, of the one that says more when they are as grave, else the first.
    [[gnu::noinline]] friend constexpr said operator|(const said& a, const said& b) noexcept { return !b.speaks_ ? a : !a.speaks_ ? b : joined(a, b); }

  private:
    friend struct detail::all_of;
    [[gnu::noinline]] static constexpr said joined(const said& a, const said& b) noexcept {
        const bool says_more = b.what_.act == a.what_.act && a.what_ <= b.what_ && a.what_ != b.what_;
        said s = b.what_.act > a.what_.act || says_more ? b : a;
        s.what_ = a.what_ | b.what_;
        return s;
    }
    bool speaks_ = false;
    union {
        nothing_to_say nothing_;
        finding what_;
    };
};

/// A reason as a decision carries it: numbers only; `text/` has the words.
struct reason {
    std::uint8_t rule = 0;      ///< its position in the rule set
    action act = action::progress;
    std::uint8_t arm = 0;
    cause because = cause::reading;
    scope at = scope::person;
    place where{};
    set_of<latch> latched{};    ///< the latches it sets or keeps
    exact value = 0, bound = 0;
    day heard = never;          ///< the day of the reading

    /// Who says it and where, as one number: of two reasons with one number the graver stays.
    constexpr std::uint64_t speaker() const noexcept {
        const auto n = [](auto x, int by) { return static_cast<std::uint64_t>(x) << by; };
        return n(rule, 0) | n(arm, 8) | n(because, 16) | n(at, 24) | n(where.index, 32);
    }
    /// The gravest first, then in the order of the rules, then of places, arms and causes.
    constexpr bool goes_before(const reason& r) const noexcept {
        const auto weight = [](const reason& x) { return (static_cast<unsigned>(x.act) << 8 | x.rule) ^ 0xff00u; };
        if (weight(*this) != weight(r)) [[likely]] return weight(*this) < weight(r);
        if (at != r.at) return at < r.at;
        if (where != r.where) return where < r.where;
        return arm != r.arm ? arm < r.arm : because < r.because;
    }
    friend constexpr bool operator==(const reason&, const reason&) noexcept = default;
};

/// Of each rule, by its place in a set, a rank that hangs on the rules alone and not on their order.
struct rule_ranks {
    std::array<std::uint8_t, 128> of{};
    /// Where two rules bind alike on one day: whether the reason of the first is kept. Of one rule the earlier stays.
    constexpr bool prefer(const reason& a, const reason& b) const noexcept { return a.heard == b.heard && of[a.rule] < of[b.rule]; }
};
/// Where nothing ranks them: the earlier stays.
inline constexpr rule_ranks no_ranks{};

/// Which rules spoke: two words, whatever the set, so that no host type depends on how many rules there are.
class reason_set {
  public:
    static constexpr std::size_t capacity = 128;
    constexpr void add(std::size_t i) noexcept { words_[i >> 6] |= std::uint64_t{1} << (i & 63); }
    constexpr void remove(std::size_t i) noexcept { words_[i >> 6] &= ~(std::uint64_t{1} << (i & 63)); }
    constexpr bool has(std::size_t i) const noexcept { return (words_[i >> 6] >> (i & 63) & 1) != 0; }
    constexpr bool empty() const noexcept { return (words_[0] | words_[1]) == 0; }
    static constexpr reason_set all() noexcept {
        reason_set s;
        s.words_ = {~std::uint64_t{0}, ~std::uint64_t{0}};
        return s;
    }
    constexpr const std::array<std::uint64_t, 2>& words() const noexcept { return words_; }
    friend constexpr reason_set operator|(reason_set a, const reason_set& b) noexcept {
        a.words_[0] |= b.words_[0], a.words_[1] |= b.words_[1];
        return a;
    }
    friend constexpr reason_set operator&(reason_set a, const reason_set& b) noexcept {
        a.words_[0] &= b.words_[0], a.words_[1] &= b.words_[1];
        return a;
    }
    friend constexpr bool operator==(const reason_set&, const reason_set&) noexcept = default;

  private:
    std::array<std::uint64_t, 2> words_{};
};

/// The reasons that bind hardest, gravest first, in the order of the rules among equals; bounded.
/// When it is full, the least grave gives way; `reason_set` still names every rule.
class reason_list {
  public:
    static constexpr std::size_t capacity = 12;
    constexpr reason_list() noexcept {}
    /// Takes what another has, into an empty list: as many as there are.
    constexpr void begin_with(const reason_list& other) noexcept {
        for (; size_ != other.size_; ++size_) at_.start(size_, other.at_[size_]);
    }
    constexpr void add(const reason& r) noexcept {
        if (makes_way(r.speaker(), r.act)) add_new(r);
    }
    /// Whether a reason of this speaker finds none as grave; one that is less so is taken out.
    [[gnu::noinline]] constexpr bool makes_way(std::uint64_t speaker, action act) noexcept {
        for (std::size_t i = 0; i != size_; ++i)
            if (at_[i].speaker() == speaker) {
                if (at_[i].act >= act) return false;
                for (--size_; i != size_; ++i) at_[i] = at_[i + 1];
                return true;
            }
        return true;
    }
    /// A reason whose like is known not to be here.
    [[gnu::always_inline]] constexpr void add_new(const reason& r) noexcept {
        if (size_ < capacity) ++size_;
        else if (!r.goes_before(at_[capacity - 1])) return;
        std::size_t to = size_ - 1;
        for (; to > 0 && r.goes_before(at_[to - 1]); --to) at_.start(to, at_[to - 1]);
        at_.start(to, r);
    }
    constexpr const reason* begin() const noexcept { return at_.data(); }
    constexpr const reason* end() const noexcept { return at_.data() + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr const reason& operator[](std::size_t i) const noexcept { return at_[i]; }
    friend constexpr bool operator==(const reason_list& a, const reason_list& b) noexcept {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i != a.size_; ++i)
            if (!(a.at_[i] == b.at_[i])) return false;
        return true;
    }

  private:
    detail::room_for<reason, capacity> at_;
    std::size_t size_ = 0;
};

}  // namespace andante
