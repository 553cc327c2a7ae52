// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>

#include <type_traits>
#include <utility>

/// Whether one policy ever wishes more than another.
namespace andante::verify {

/// What a comparison of two policies found.
class policy_comparison {
  public:
    /// Whether the first never wished more, in any part of the dose.
    constexpr bool holds() const noexcept { return !found_; }
    /// How many boundary courses were asked; up to the counter-example where there is one.
    constexpr std::size_t courses() const noexcept { return courses_; }
    /// The least course at which it wished more, and what was known there. Precondition: `!holds()`.
    constexpr const course& at() const noexcept { return at_; }
    constexpr const experience& knowing() const noexcept { return knowing_; }
    /// What the two wished there. Precondition: `!holds()`.
    constexpr const dose& wish() const noexcept { return wish_; }
    constexpr const dose& other() const noexcept { return other_; }

    /// Compares two wishes at one more course; nothing after the first that is looser.
    constexpr void add(const course& c, const dose& wish, const dose& other) noexcept { add(c, experience{}, wish, other, fits(wish, other)); }
    constexpr void add(const course& c, const experience& x, const dose& wish, const dose& other, bool fit) noexcept {
        if (found_) return;
        ++courses_;
        if (!fit) found_ = true, at_ = c, knowing_ = x, wish_ = wish, other_ = other;
    }

  private:
    std::size_t courses_ = 0;
    course at_{};
    experience knowing_{};
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

/// What is done at each state, by reference: the walks are compiled once, whoever walks.
template <class... Args>
class each {
  public:
    template <class F>
    each(F&& f) noexcept : to_{&f}, do_{[](const void* p, const Args&... a) { (*static_cast<std::remove_reference_t<F>*>(const_cast<void*>(p)))(a...); }} {}
    void operator()(const Args&... a) const { do_(to_, a...); }

  private:
    const void* to_;
    void (*do_)(const void*, const Args&...);
};
using each_course = each<course>;
using each_experience = each<experience>;
using each_state = each<course, experience>;

/// A policy of any type, by reference.
struct wisher {
    const void* policy;
    dose (*wish)(const void*, const course&, const experience&) noexcept;
    template <progression P>
    wisher(const P& p) noexcept : policy{&p}, wish{[](const void* q, const course& c, const experience& x) noexcept { return wished_by(*static_cast<const P*>(q), c, x); }} {}
};

}  // namespace detail

/// Visits courses on both sides of every edge that a wish can turn on: the range of repetitions, the ceiling's parts, the bands of PRG-3 (5, 10, 25 and 50 % of the
/// load, and the first half kilogram), the first and the last step of time, no step at all. Counted work with a load and timed work; from little to much.
/// The level is within the ceiling. 20 000 courses or so; the numbers are house values.
inline void for_each_boundary_course(detail::each_course visit) {
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

/// Someone of whom all is well: trained for half a year, a level that has stood for ten weeks, easy sessions, nothing sore.
constexpr experience all_well(const course& c) noexcept {
    experience x;
    x.since = "2026-01-05"_day, x.today = x.since + 182, x.began = x.since, x.changed = x.today - 70;
    x.sore = 0, x.over_usual_sore = 0, x.tired = 2, x.usually_tired = 2;
    x.comfortable = c.ceiling;
    x.size = x.sessions.size();
    for (std::size_t i = 0; i != x.size; ++i) {
        past_session& s = x.sessions[i];
        s.on = x.today - 3 * static_cast<exact>(i + 1);
        s.cap = c.aerobic() ? 13 : 8, s.effort = c.aerobic() ? 9 : 3, s.reserve = 8, s.spare = 4, s.at_this_level = s.met = true;
    }
    return x;
}
/// Visits what can be known of a course, on both sides of every edge that a policy of this library turns on, one thing at a time from where all is well: nothing
/// told or trained; efforts and reserves about their bounds, in the last session, the one before, and both; sessions that hurt, were cut short or were of another
/// level; soreness and tiredness of today; the day of the last change and of the last episode; the comfortable maximum; a break and the way back from it; and
/// the place of today in weeks of 4 to 8. 350 or so; the numbers are house values.
inline void for_each_boundary_experience(const course& c, detail::each_experience visit) {
    const experience well = all_well(c);
    const auto but = [&](auto change) {
        experience x = well;
        change(x);
        visit(std::as_const(x));
    };
    visit(well), visit(experience{});
    for (const exact n : {0, 1, 2}) but([&](experience& x) { x.size = static_cast<std::size_t>(n); });
    const auto sessions = [&](auto change) {
        for (const exact which : {1, 2, 3})
            but([&](experience& x) {
                if ((which & 1) != 0) change(x.sessions[0]);
                if ((which & 2) != 0) change(x.sessions[1]);
            });
    };
    for (exact under = 7; under >= -2; --under)
        sessions([&](past_session& s) { s.effort = (std::max)(s.cap - under, exact{0}), s.too_hard = s.effort > s.cap; });
    for (const exact over : {-4, -1, 0, 1, 2, 3}) sessions([&](past_session& s) { s.reserve = s.spare + over, s.too_hard = over < 0; });
    sessions([](past_session& s) { s.effort = -1; }), sessions([](past_session& s) { s.reserve = -1; });
    sessions([](past_session& s) { s.hurt = true; }), sessions([](past_session& s) { s.met = false; });
    sessions([](past_session& s) { s.too_hard = true; }), sessions([](past_session& s) { s.at_this_level = false; });
    for (exact sore = -1; sore <= 5; ++sore)
        for (const exact over : {0, 1, 2, 3})
            if (over <= sore || sore < 0) but([&](experience& x) { x.sore = sore, x.over_usual_sore = over; });
    for (const exact usual : {-1, 2, 4})
        for (exact tired = -1; tired <= 7; ++tired) but([&](experience& x) { x.tired = tired, x.usually_tired = usual; });
    for (const exact days : {0, 6, 7, 13, 14, 15, 27, 28, 29, 56}) {
        but([&](experience& x) { x.changed = x.today - days; }), but([&](experience& x) { x.flagged = x.today - days; });
        but([&](experience& x) { x.began = x.changed = x.today - days; });
    }
    for (const exact months : {0, 1, 2, 7, 8, 9}) but([&](experience& x) { x.began = x.today - 28 * months, x.changed = (std::max)(x.changed, x.began); });
    but([](experience& x) { x.comfortable = dose{}; }), but([](experience& x) { x.comfortable = x.comfortable.with(part::weight, 0); });
    for (const exact share_of_ceiling : {2, 5}) but([&](experience& x) {
        const part p = x.comfortable.at(part::n_reps) == 0 ? part::time : part::n_reps;
        x.comfortable = x.comfortable.with(p, x.comfortable.at(p) / share_of_ceiling);
    });
    for (const exact away : {8, 13, 14, 28}) {
        but([&](experience& x) { x.away = away; });
        for (const exact back : {0, 13, 14, 27, 28, 42, 56})
            for (const exact good : {0, 1, 2, 3, 4, 8}) but([&](experience& x) { x.away = away, x.returned = x.today - back, x.good_since = good; });
    }
    for (exact day_no = 0; day_no < 7 * 8; day_no += 7)
        for (const exact at : {0, 6}) but([&](experience& x) { x.since = x.today - day_no - at; });
}
/// Visits boundary courses, each with what can be known: every course where all is well, and every experience with a course of every ceiling, at its bottom, in its
/// middle and at its top. 60 000 states or so.
inline void for_each_boundary_state(detail::each_state visit) {
    for_each_boundary_course([&](const course& c) { visit(c, all_well(c)); });
    const auto with_all = [&](const course& c) { for_each_boundary_experience(c, [&](const experience& x) { visit(c, x); }); };
    for (const dose& ceiling : {dose::of_parts({1, 12, 0, 0}), dose::of_parts({2, 12, 2'000, 0}), dose::of_parts({3, 15, 5'000, 0}), dose::of_parts({3, 30, 50'000, 0})})
        for (const exact n_sets : {1, 3})
            for (const exact n_reps : {3, 8, 10, 12, 15, 30})
                for (const exact grams : {0, 500, 2'000, 5'000, 12'000}) {
                    course c;
                    c.what = left(exercises::knee_extension), c.level = dose::of_parts({n_sets, n_reps, grams, 0}), c.ceiling = ceiling;
                    c.start = meet(dose::of_parts({1, 8, 0, 0}), c.level);
                    if (fits(c.level, ceiling)) with_all(c);
                }
    for (const exact seconds : {120, 300, 600, 1'200, 1'800}) {
        course c;
        c.what = exercises::walking, c.level = dose::of_parts({0, 0, 0, seconds}), c.ceiling = dose::of_parts({0, 0, 0, 1'800});
        c.start = dose::of_parts({0, 0, 0, (std::min)(seconds, exact{300})});
        with_all(c);
    }
}

namespace detail {

/// `by_experience`: whether one of the two asks for what is known, so that the courses alone do not do.
inline policy_comparison compare(wisher a, wisher b, bool by_experience, bool (*fit)(const course&, const dose&, const dose&)) noexcept {
    policy_comparison all;
    const auto add = [&](const course& c, const experience& x) {
        const dose wish = a.wish(a.policy, c, x), other = b.wish(b.policy, c, x);
        all.add(c, x, wish, other, fit(c, wish, other));
    };
    if (by_experience) for_each_boundary_state(add);
    else for_each_boundary_course([&](const course& c) { add(c, experience{}); });
    return all;
}
template <progression A, progression B>
inline constexpr bool asks_for_experience = wishes_by_experience<A> || wishes_by_experience<B>;
/// What is new ground in a wish: the level, where the wish is below it.
constexpr dose new_ground(const dose& level, const dose& wish) noexcept {
    dose to = wish;
    for (const part p : {part::n_sets, part::n_reps, part::weight, part::time}) to = to.with(p, (std::max)(wish.at(p), level.at(p)));
    return to;
}

}  // namespace detail

/// Compares over the boundary courses, and where one of the two asks for it, over what can be known of them: does `a` never wish more than `b`, in any part? What
/// holds there is tried, not proved, elsewhere. Doses are ordered part by part, so of two policies neither may be the tighter: a set or a load more that takes
/// repetitions back is more in one part and less in another. A policy that is looser is not unsafe by itself: the rules judge its wishes and the guard grants.
template <progression A, progression B>
policy_comparison never_looser(const A& a, const B& b) noexcept {
    return detail::compare(a, b, detail::asks_for_experience<A, B>, [](const course&, const dose& wish, const dose& other) { return fits(wish, other); });
}
/// The same of new ground alone: does `a` never raise a part above the level further than `b` does? Holding the level is never bolder than a trade, nor is less.
template <progression A, progression B>
policy_comparison never_bolder(const A& a, const B& b) noexcept {
    return detail::compare(a, b, detail::asks_for_experience<A, B>, [](const course& c, const dose& wish, const dose& other) { return fits(detail::new_ground(c.level, wish), detail::new_ground(c.level, other)); });
}

}  // namespace andante::verify
