// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/civil.hpp>

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
    static constexpr exact kept = 3;

    /// A score of `on`, no earlier than the newest; `reviewed`: the last review.
    constexpr void put(exact score, day on, day reviewed) noexcept {
        if (on == newest_.on) {
            if (score < newest_.value) newest_.value = score;
            return;
        }
        if (newest_.on != never) {
            if (fell_ || reviewed >= newest_.on) size_ = 0;
            keep(newest_.value);
            const exact by = on - newest_.on;
            for (exact i = 0; i < size_; ++i) ages_[i] = static_cast<std::uint16_t>(by < oldest - ages_[i] ? ages_[i] + by : oldest);
        }
        newest_ = {score, on}, fell_ = false;
    }
    /// The newest score has been found to be a fall.
    constexpr void fell() noexcept { fell_ = true; }
    constexpr const test_result& newest() const noexcept { return newest_; }
    /// The earlier scores that a fall is measured from, newest first, each better than the one after it; and their days before the newest score.
    constexpr exact size() const noexcept { return size_; }
    constexpr exact score(exact i) const noexcept { return better_[i]; }
    constexpr exact age(exact i) const noexcept { return ages_[i]; }

  private:
    static constexpr exact oldest = 65'535;
    /// Keeps a score of age 0 before a newer one comes. One that a later score has reached tells nothing more. When there is no room the two
    /// oldest become one, the better score on the later day: the strict reading of both.
    constexpr void keep(exact score) noexcept {
        exact gone = 0;
        while (gone < size_ && better_[gone] <= score) ++gone;
        if (gone == 0 && size_ == kept) better_[kept - 2] = better_[kept - 1], --size_;
        const exact left = size_ - gone;
        if (gone == 0)
            for (exact i = left; i > 0; --i) better_[i] = better_[i - 1], ages_[i] = ages_[i - 1];
        else
            for (exact i = 0; i < left; ++i) better_[i + 1] = better_[i + gone], ages_[i + 1] = ages_[i + gone];
        better_[0] = score, ages_[0] = 0;
        size_ = static_cast<std::uint8_t>(left + 1);
    }
    test_result newest_{};                     ///< the worst of its day
    exact better_[kept]{};
    std::uint16_t ages_[kept]{};
    std::uint8_t size_ = 0;
    bool fell_ = false;
};

namespace detail {

/// What a fall is, by measure: 1.1 s and a tenth, 80 mm/s, 10 m and a tenth, 2 points, a share of a strength; of what can be done the test's own
/// error, 2 chair stands, 3 repetitions, over 3 minutes (house values).
inline constexpr exact least_fall[] = {11, 80, 10, 2, 1, 1, 2, 3, 181}, least_share[] = {100, 0, 100, 0, 200};
constexpr bool is_down(exact from, exact to, exact least, exact share) noexcept {
    return from - to >= least && std::int64_t{from - to} * 1000 >= std::int64_t{from < 0 ? -from : from} * share;
}

}  // namespace detail

/// Whether a review has to see a fall from one score to another, however long it took: more than the test's own error (reconciled rules
/// A2.16 to A2.18, FAL-5, FAT-4). `error`: of a strength by an instrument, per mille.
constexpr bool calls_for_review(measure m, exact from, exact to, exact error) noexcept {
    const auto i = static_cast<std::size_t>(m);
    if (m > measure::grip) return false;
    return detail::is_down(from, to, detail::least_fall[i], m == measure::grip && error > 200 ? error : detail::least_share[i]);
}
/// Whether what can be done has fallen by a tenth within 28 days or a fifth within 122, and by more than the test's own error (reconciled rules
/// A2.19). Of the first four the error is so large that `calls_for_review` says it first; a rating knows no shares.
constexpr bool falls_fast(measure m, exact from, exact to, exact in_days, exact error) noexcept {
    if (m < measure::grip || in_days > 122) return false;
    const exact share = in_days <= 28 ? 100 : 200;
    return detail::is_down(from, to, detail::least_fall[static_cast<std::size_t>(m)], m <= measure::strength && error > share ? error : share);
}
/// A fall over at least 56 days is a slow one (PRG-10).
inline constexpr exact slow_fall_days = 56;

}  // namespace andante
