// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/civil.hpp>

#include <algorithm>
#include <array>

/// The course of a test: its newest result, and the better ones before it that a fall is measured from.
namespace andante {

/// A result and its day; -1 when there is none.
struct test_result {
    exact value = -1;
    day on = never;
};

/// What is measured again and again: rising (a time, kept below 0), gait, the walk of two minutes, the functional rating, the strength of
/// the fingers and of other regions, chair stands, and the most that could be done of an exercise.
enum class measure : std::uint8_t { rising, gait, walk, rating, grip, strength, stands, most_reps, most_time };
/// What a fall of it is kept as: the five of a review by themselves (FAL-5, FAT-4), what can be done as one (FAT-6).
enum class trend : std::uint8_t { rising, gait, walk, rating, grip, capability };
inline constexpr std::size_t trend_count = 6;

/// The results of one test as scores, of which more is better. Of several on one day the worst counts, in whatever order they are
/// told. A fall, and a review, are seen once: what comes after is measured from the result that they saw, and from what is better since.
class test_course {
  public:
    static constexpr std::size_t kept = 3;

    /// A score of `on`, no earlier than the newest; `reviewed`: the last review.
    constexpr void put(exact score, day on, day reviewed) noexcept {
        if (on == newest_.on) return void(newest_.value = (std::min)(newest_.value, score));
        if (newest_.on != never) {
            if (fell_ || reviewed >= newest_.on) size_ = 0;
            keep(newest_.value);
            const exact by = on - newest_.on;
            for (std::size_t i = 0; i != size_; ++i) ages_[i] = static_cast<std::uint16_t>((std::min)(ages_[i] + by, oldest));
        }
        newest_ = {score, on}, fell_ = false;
    }
    /// The newest score has been found to be a fall.
    constexpr void fell() noexcept { fell_ = true; }
    constexpr const test_result& newest() const noexcept { return newest_; }
    /// How many days before the newest score lies an earlier one of which `is(score, days)` holds, the last such; -1 when none does.
    template <class Is>
    constexpr exact days_from(Is is) const noexcept {
        for (std::size_t i = 0; i != size_; ++i)
            if (is(better_[i], exact{ages_[i]})) return ages_[i];
        return -1;
    }

  private:
    static constexpr exact oldest = 65'535;
    /// Keeps a score of age 0 before a newer one comes. One that a later score has reached tells nothing more. When there is no room the two
    /// oldest become one, the better score on the later day: the strict reading of both.
    constexpr void keep(exact score) noexcept {
        std::size_t gone = 0;
        while (gone != size_ && better_[gone] <= score) ++gone;
        if (gone == 0 && size_ == kept) better_[kept - 2] = better_[kept - 1], --size_;
        const std::size_t left = size_ - gone;
        if (gone == 0)
            for (std::size_t i = left; i != 0; --i) better_[i] = better_[i - 1], ages_[i] = ages_[i - 1];
        else
            for (std::size_t i = 0; i != left; ++i) better_[i + 1] = better_[i + gone], ages_[i + 1] = ages_[i + gone];
        better_[0] = score, ages_[0] = 0;
        size_ = static_cast<std::uint8_t>(left + 1);
    }
    test_result newest_{};                     ///< the worst of its day
    std::array<exact, kept> better_{};         ///< before it, newest first, each better than the one that came after
    std::array<std::uint16_t, kept> ages_{};   ///< their days before the newest
    std::uint8_t size_ = 0;
    bool fell_ = false;
};

/// Whether a review has to see a fall from one score to another, however long it took: more than the test's own error (reconciled rules
/// A2.16 to A2.18, FAL-5, FAT-4). `error`: of a strength by an instrument, per mille.
constexpr bool calls_for_review(measure m, exact from, exact to, exact error) noexcept {
    const std::int64_t was = from, lost = was - to;
    switch (m) {
        case measure::rising: return lost >= 11 && lost * 10 >= -was;  // 1.1 s, and a tenth of the time it took
        case measure::gait: return lost >= 80;
        case measure::walk: return lost >= 10 && lost * 10 >= was;
        case measure::rating: return lost >= 2;
        case measure::grip: return lost > 0 && lost * 1000 >= was * (std::max)(error, exact{200});
        default: return false;
    }
}
/// Whether what can be done has fallen by a tenth within 28 days or a fifth within 122, and by more than the test's own error (reconciled rules
/// A2.19): that share of a strength, 2 chair stands, 3 repetitions, over 3 minutes (house values). Of the four others the error is so
/// large that `calls_for_review` says it first; a rating knows no shares.
constexpr bool falls_fast(measure m, exact from, exact to, exact in_days, exact error) noexcept {
    const std::int64_t was = from, lost = was - to;
    if (m < measure::grip || lost <= 0 || in_days > 122) return false;
    const bool of_strength = m <= measure::strength;
    if (lost * 1000 < was * (std::max)(exact{in_days <= 28 ? 100 : 200}, of_strength ? error : 0)) return false;
    return of_strength || lost >= (m == measure::stands ? 2 : m == measure::most_reps ? 3 : 181);
}
/// A fall over at least 56 days is a slow one (PRG-10).
inline constexpr exact slow_fall_days = 56;

}  // namespace andante
