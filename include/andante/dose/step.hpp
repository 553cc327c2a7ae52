// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/dose.hpp>
#include <andante/quantity/proportion.hpp>

/// From one dose to another: a share of a level, the floor, and how far a wish goes.
namespace andante {

/// Fewer repetitions than this are no set.
inline constexpr exact least_reps = 3;
/// Less time than this is no exercise.
inline constexpr exact least_seconds = 120;

/// Half the starter's volume, at least 3 repetitions or 2 minutes, never above the starter. The load stays.
/// Source: `docs/rules/definitions.md`, floor dose (house value).
constexpr dose floor_of(const dose& starter) noexcept {
    if (starter.at(part::n_reps) == 0) {
        const exact half = (std::max)(starter.at(part::time) / 2, least_seconds);
        return starter.with(part::time, (std::min)(half, starter.at(part::time)));
    }
    const std::int64_t half = volume(starter) / 2;
    exact n = starter.at(part::n_sets);
    while (n > 1 && half / n < least_reps) --n;
    const exact reps = (std::max)(detail::saturated(half / n), least_reps);
    return starter.with(part::n_sets, n).with(part::n_reps, (std::min)(reps, starter.at(part::n_reps)));
}

/// A share of a level. It lowers the volume alone and rounds down: the sets are kept and the repetitions fall;
/// below 3 repetitions a set is dropped. At less than 800 per mille, or when it shall be lighter, the load goes one loadable step down as well.
/// Never below the floor's volume, never above the level in any part.
constexpr dose share(const dose& level, proportion p, const dose& floor, exact load_step, bool lighter = false) noexcept {
    if (p >= 1000_pm && !lighter) return level;
    dose to = level;
    if (level.at(part::n_reps) == 0) {
        const exact t = (std::max)(detail::allowance(level.at(part::time), p), floor.at(part::time));
        return to.with(part::time, (std::min)(t, level.at(part::time)));
    }
    std::int64_t asked = volume(level) * p.place() / 1000;
    asked = (std::max)(asked, (std::min)(volume(floor), volume(level)));
    exact n = level.at(part::n_sets);
    while (n > 1 && asked / n < least_reps) --n;
    const exact reps = (std::min)(detail::saturated(asked / (std::max)(n, 1)), level.at(part::n_reps));
    to = to.with(part::n_sets, n).with(part::n_reps, reps);
    if ((p < 800_pm || lighter) && load_step > 0 && level.at(part::weight) > 0)
        to = to.with(part::weight, (std::max)(level.at(part::weight) - load_step, 0));
    const std::int64_t least = (std::min)(volume(floor), volume(level));  // rounding stays above the floor
    if (volume(to) < least) {
        dose best = level;
        for (exact k = 1; k <= level.at(part::n_sets); ++k) {
            const exact each = (std::min)(level.at(part::n_reps), (std::max)(detail::saturated((least + k - 1) / k), least_reps));
            if (std::int64_t{k} * each >= least && std::int64_t{k} * each < volume(best)) best = best.with(part::n_sets, k).with(part::n_reps, each);
        }
        to = best.with(part::weight, to.at(part::weight));
    }
    return to;
}

/// The most time of one session after one step: three tenths more, or five minutes. No rule lets more be granted, and a record that claims more earns nothing.
/// Source: `docs/rules/PRG-4.md` (house value).
constexpr std::int64_t most_seconds_after_a_step(std::int64_t from) noexcept { return from + (std::max)(from * 3 / 10, std::int64_t{300}); }

/// The level after a long gap: the lesser of the starter and half the level, not below the floor; the lesser load.
constexpr dose rebaselined(const dose& level, const dose& starter) noexcept {
    const dose floor = floor_of(starter), half = meet(starter, share(level, 500_pm, floor, 0));
    return volume(half) < volume(floor) ? floor.with(part::weight, half.at(part::weight)) : half;
}

/// How a wish differs from the level it starts at.
struct stride {
    int raised = 0;            ///< how many parts rise
    part first = part::n_sets;   ///< the rising part, the gravest when several rise (load last)
    bool lowered = false;      ///< whether any part falls
};
constexpr stride from_to(const dose& from, const dose& to) noexcept {
    stride s;
    for (std::size_t i = 0; i != part_count; ++i) {
        if (to.parts()[i] > from.parts()[i]) ++s.raised, s.first = static_cast<part>(i);
        s.lowered = s.lowered || to.parts()[i] < from.parts()[i];
    }
    return s;
}

/// How far a load step reaches, in the bands of PRG-3. Exact, by cross-multiplying.
enum class load_band : std::uint8_t { no_rise, plain, to_the_bottom, traded, clinician, refused };
constexpr load_band band_of(exact from, exact to) noexcept {
    if (to <= from) return load_band::no_rise;
    const std::int64_t rise = std::int64_t{to} - from, base = from;
    if (rise * 20 <= base) return load_band::plain;
    if (rise * 10 <= base) return load_band::to_the_bottom;
    if (rise * 4 <= base) return load_band::traded;
    if (rise * 2 <= base) return load_band::clinician;
    return load_band::refused;
}

}  // namespace andante
