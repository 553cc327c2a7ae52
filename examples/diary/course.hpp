// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/ibm.hpp>
#include <andante/io.hpp>

#include <algorithm>
#include <span>

/// A diary, lived again day by day.
namespace course_of {

using namespace andante;

/// One day: the plan as it stood after the check-in and before the first session, and how the day ended.
struct lived_day {
    day on = never;
    const prescription& rx;
    std::span<const entry> rows;     ///< all that the diary has of the day
    std::size_t before_session = 0;  ///< how many of them were told before any exercise
    const day_plan& plan;            ///< what to do
    const day_plan& at_night;        ///< what stands when everything of the day is told

    bool told() const noexcept { return !rows.empty(); }
    /// Something of this day, told after the plan, that calls for care.
    bool turned_grave() const noexcept { return at_night.kind() == day_kind::care_call && plan.kind() != day_kind::care_call; }
};

/// The prescription in force on a day; before the first one an empty one, which grants nothing.
inline const prescription& in_force(const diary_file& file, day on) noexcept {
    static constexpr prescription none_yet{};
    const prescription* rx = file.in_force(on);
    return rx == nullptr ? none_yet : *rx;
}

constexpr bool is_exercise(const entry& e) noexcept {
    return e.what == entry_kind::session || e.what == entry_kind::outside || e.what == entry_kind::baseline;
}

/// Folds a diary once and visits every day from its first entry to its last: `visit(const lived_day&)`.
/// O(entries + days).
template <class Visit>
void walk(const diary_file& file, Visit visit) {
    const std::span<const entry> rows = file.book.rows();
    if (rows.empty()) return;
    const day first = rows.front().on, last = rows.back().on;
    ibm_history h;
    ibm_coach{in_force(file, first)}.recall(h, diary{}, first);
    std::size_t next = 0;
    for (day t = first; t <= last; t = t + 1) {
        const prescription& rx = in_force(file, t);
        const ibm_coach coach{rx};
        const std::size_t begin = next;
        const auto hear_while = [&](auto wanted) {
            for (; next != rows.size() && rows[next].on == t && wanted(rows[next]); ++next) (void)coach.remember(h, rows[next], t);
        };
        hear_while([](const entry& e) { return !is_exercise(e); });
        const std::size_t before = next - begin;
        const day_plan plan = coach.plan(h, t);
        hear_while([](const entry&) { return true; });
        const day_plan at_night = next - begin == before ? plan : coach.plan(h, t);
        visit(lived_day{t, rx, rows.subspan(begin, next - begin), before, plan, at_night});
    }
}

/// A day in one word, gravest first.
enum class day_word : std::uint8_t { stop, go_ahead_awaited, rest, smaller, same, step_up };
inline constexpr std::size_t day_words = 6;

inline day_word word_of(const lived_day& d) noexcept {
    const action worst =
        (std::max)(d.plan.person().act, d.at_night.person().act >= action::await_clearance ? d.at_night.person().act : action::progress);
    if (worst == action::stop_and_seek_care) return day_word::stop;
    if (worst == action::await_clearance) return day_word::go_ahead_awaited;
    if (d.plan.kind() == day_kind::rest_day) return day_word::rest;
    bool up = false, down = false;
    for (const decision& x : d.plan.decisions()) {
        if (!is_training(x.what)) continue;
        x.match([&](const approved_dose& a) { up = up || !fits(a.value(), x.level), down = down || a.value() != x.level; },
                [](const decision&) {});
    }
    return up ? day_word::step_up : down ? day_word::smaller : day_word::same;
}

/// Whether exercise was recorded on the day; range of motion and stretching are movement, not exercise.
inline bool trained(const lived_day& d) noexcept {
    return std::any_of(d.rows.begin(), d.rows.end(), [](const entry& e) { return is_exercise(e) && is_training(e.which); });
}

}  // namespace course_of
