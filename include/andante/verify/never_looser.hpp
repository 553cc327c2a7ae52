// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>

/// Whether one policy ever wishes more than another.
namespace andante::verify {

/// What a comparison of two policies found.
class policy_comparison {
  public:
    /// Whether the first never wished more, in any part of the dose.
    constexpr bool holds() const noexcept { return !found_; }
    /// How many boundary courses were asked; up to the counter-example where there is one.
    constexpr std::size_t courses() const noexcept { return courses_; }
    /// The least course at which it wished more. Precondition: `!holds()`.
    constexpr const course& at() const noexcept { return at_; }
    /// What the two wished there. Precondition: `!holds()`.
    constexpr const dose& wish() const noexcept { return wish_; }
    constexpr const dose& other() const noexcept { return other_; }

    /// Compares two wishes at one more course; nothing after the first that is looser.
    constexpr void add(const course& c, const dose& wish, const dose& other) noexcept {
        if (found_) return;
        ++courses_;
        if (!fits(wish, other)) found_ = true, at_ = c, wish_ = wish, other_ = other;
    }

  private:
    std::size_t courses_ = 0;
    course at_{};
    dose wish_{}, other_{};
    bool found_ = false;
};

namespace detail {

/// Numbers to try, upwards, each once, within bounds.
class points {
  public:
    constexpr points(std::int64_t least, std::int64_t most) noexcept : least_{least}, most_{most} {}
    constexpr points& with(std::int64_t x) noexcept {
        if (x < least_ || x > most_) return *this;
        std::size_t i = 0;
        while (i != size_ && at_[i] < x) ++i;
        if ((i != size_ && at_[i] == x) || size_ == at_.size()) return *this;
        for (std::size_t j = size_++; j != i; --j) at_[j] = at_[j - 1];
        at_[i] = static_cast<exact>(x);
        return *this;
    }
    /// A number and its neighbours.
    constexpr points& around(std::int64_t x) noexcept { return with(x - 1).with(x).with(x + 1); }
    constexpr const exact* begin() const noexcept { return at_.data(); }
    constexpr const exact* end() const noexcept { return at_.data() + size_; }

  private:
    std::array<exact, 32> at_{};
    std::size_t size_ = 0;
    std::int64_t least_, most_;
};

}  // namespace detail

/// Visits courses on both sides of every edge that a wish can turn on: the range of repetitions, the ceiling's parts, the bands of PRG-3 (5, 10, 25 and 50 % of the
/// load, and the first half kilogram), the first and the last step of time, no step at all. Counted work with a load and timed work; from little to much.
/// The level is within the ceiling. 20 000 courses or so; the numbers are house values.
template <class Visit>
constexpr void for_each_boundary_course(Visit visit) {
    struct range { exact bottom, top; };
    for (const range r : {range{6, 6}, range{8, 12}, range{10, 15}})
        for (const dose& ceiling : {dose::of_parts({1, r.top, 0, 0}), dose::of_parts({2, r.top, 2'000, 0}), dose::of_parts({3, r.top + 3, 5'000, 0}), dose::of_parts({3, 30, 50'000, 0})})
            for (const exact step : {0, 250, 500, 1'000}) {
                const exact most_sets = ceiling.at(part::n_sets), most_reps = ceiling.at(part::n_reps), most_load = ceiling.at(part::weight);
                detail::points sets{1, most_sets}, reps{1, most_reps}, loads{0, most_load};
                sets.with(1).with(most_sets - 1).with(most_sets);
                reps.with(1).with(5).around(r.bottom).around(r.top).with(most_reps - 1).with(most_reps);
                loads.with(0).around(500).with(most_load - step - 1).with(most_load - step).with(most_load - step + 1).with(most_load);
                for (const exact share : {2, 4, 10, 20}) loads.around(std::int64_t{share} * step);
                for (const exact n_sets : sets)
                    for (const exact n_reps : reps)
                        for (const exact grams : loads) {
                            course c;
                            c.what = left(exercises::knee_extension), c.level = dose::of_parts({n_sets, n_reps, grams, 0}), c.ceiling = ceiling;
                            c.bottom = r.bottom, c.top = r.top, c.load_step = step;
                            c.start = meet(dose::of_parts({1, r.bottom, 0, 0}), c.level), visit(c);
                            c.start = c.level, visit(c);
                        }
            }
    for (const exact most : {300, 600, 1'800, 2'400})
        for (const exact step : {0, 30, 60, 300}) {
            detail::points times{1, most};
            times.with(120).with(300).around(most - step).with(most);
            for (const exact seconds : times) {
                course c;
                c.what = exercises::walking, c.level = c.start = dose::of_parts({0, 0, 0, seconds}), c.ceiling = dose::of_parts({0, 0, 0, most}), c.time_step = step;
                visit(c);
            }
        }
}

/// Compares over the boundary courses: does `a` never wish more than `b`, in any part? What holds there is tried, not proved, elsewhere. Doses are ordered part
/// by part, so of two policies neither may be the tighter: a set or a load more that takes repetitions back is more in one part and less in another. A policy that
/// is looser is not unsafe by itself: the rules judge its wishes and the guard grants.
template <progression A, progression B>
constexpr policy_comparison never_looser(const A& a, const B& b) noexcept {
    policy_comparison all;
    for_each_boundary_course([&](const course& c) { all.add(c, a(c), b(c)); });
    return all;
}

}  // namespace andante::verify
