// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/exercise/capability.hpp>

/// The neighbours of an exercise that a body can do with what is at hand.
namespace andante {

inline constexpr std::size_t most_substitutes = 8;

/// Whether `to` asks no more than `from`: the same kind of work, or gentle movement instead of it; at least one region of `from`, on its side; no more load
/// direction, no more exposure to a fall, no heavier contraction.
constexpr bool asks_no_more(exercise to, exercise from) noexcept {
    const activity &t = about(to), &f = about(from);
    const bool gentler = t.kind == f.kind || t.kind == modality::range_of_motion || t.kind == modality::stretching;
    return gentler && t.how <= f.how && t.falls <= f.falls && t.emphasis <= f.emphasis && movers(to).has(movers(from));
}

/// How far two exercises are apart; less is nearer, and no two are equally near a third. In this order: another kind (then range of motion
/// before stretching); regions left out; regions that were not asked for; help that is added; a lighter contraction; another position; another setting;
/// tools; the row; the side. A house order.
constexpr std::uint64_t distance(exercise from, exercise to) noexcept {
    const activity &f = about(from), &t = about(to);
    const auto apart = [](auto a, auto b) { return a > b ? static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b) : static_cast<std::uint64_t>(b) - static_cast<std::uint64_t>(a); };
    std::uint64_t d = t.kind == f.kind ? 0 : static_cast<std::uint64_t>(t.kind) + 1;
    d = d << 5 | static_cast<std::uint64_t>(movers(from).without(movers(to)).size());
    d = d << 5 | static_cast<std::uint64_t>(movers(to).without(movers(from)).size());
    d = d << 3 | apart(f.how, t.how);
    d = d << 3 | apart(f.emphasis, t.emphasis);
    d = d << 2 | apart(f.pose, t.pose);
    d = d << 1 | (f.place != t.place);
    d = d << 4 | static_cast<std::uint64_t>(t.tools.size());
    d = d << 8 | to.id;
    return d << 2 | static_cast<std::uint64_t>(to.on);
}

/// What may stand for an exercise, the nearest first, and why it is wanted.
class substitute_list {
  public:
    constexpr const exercise* begin() const noexcept { return at_.data(); }
    constexpr const exercise* end() const noexcept { return at_.data() + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr exercise operator[](std::size_t i) const noexcept { return at_[i]; }
    /// What set the exercise aside; empty when nothing did.
    constexpr set_of<obstacle> why() const noexcept { return why_; }
    /// The exercise itself can be done. An empty list without this means: nothing in the catalogue can stand for it.
    constexpr bool nothing_to_replace() const noexcept { return why_.empty(); }

  private:
    friend constexpr substitute_list substitutes(exercise e, const capability& can, set_of<tool> at_hand) noexcept;
    constexpr void put(exercise from, exercise x) noexcept {
        if (size_ < most_substitutes) ++size_;
        else if (distance(from, at_[size_ - 1]) < distance(from, x)) return;
        std::size_t i = size_ - 1;
        for (; i != 0 && distance(from, x) < distance(from, at_[i - 1]); --i) at_[i] = at_[i - 1];
        at_[i] = x;
    }
    std::array<exercise, most_substitutes> at_{};
    std::size_t size_ = 0;
    set_of<obstacle> why_{};
};

/// The nearest exercises that can stand for one that is set aside: none is set aside itself, and none asks more (`asks_no_more`). At most 8, by `distance`.
/// A person with more strength, demands or tools never gets a farther list, place by place. A list, not a grant: what is chosen is prescribed, and the
/// guard judges it. Precondition: `known(e)`. O(rows x list).
constexpr substitute_list substitutes(exercise e, const capability& can, set_of<tool> at_hand) noexcept {
    substitute_list all;
    all.why_ = set_aside(e, can, at_hand);
    if (all.nothing_to_replace()) return all;
    for (std::size_t i = 0; i != activity_count; ++i)
        for (const side s : {side::middle, side::left, side::right}) {
            const exercise x{static_cast<std::uint8_t>(i), s};
            if (known(x) && x != e && asks_no_more(x, e) && set_aside(x, can, at_hand).empty()) all.put(e, x);
        }
    return all;
}

}  // namespace andante
