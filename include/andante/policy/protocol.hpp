// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/dose.hpp>
#include <andante/dose/method.hpp>
#include <andante/exercise/catalogue.hpp>
#include <andante/quantity/origin.hpp>
#include <andante/quantity/units.hpp>

#include <algorithm>
#include <optional>
#include <span>

/// What a published programme is: data from its source, each number with its origin, and what is not known left so.
namespace andante {

/// A number of a source, from `least` to `most`, with the place in which it was found.
struct published_number {
    exact least = 0, most = 0;
    origin from = origin::read;
    std::string_view where{};
    friend constexpr bool operator==(const published_number&, const published_number&) noexcept = default;
};
/// A number that may not be known. Nothing is filled in for it.
using maybe_published = std::optional<published_number>;

/// Who was beside the people who trained.
enum class supervision : std::uint8_t { unknown, at_home, partly, throughout };

/// One exercise of a programme, with what is known of its dose.
struct published_exercise {
    std::string_view called{};        ///< in the words of the source; the moves themselves are often not known
    /// What is trained in its place when the programme is run: this project's choice, one exercise or its two sides. An `exercise{}` is none.
    std::array<exercise, 2> runs_as{};
    bool moves_known = false;             ///< whether the source, as far as it was read, says which moves they are
    maybe_published n_sets{}, n_reps{}, minutes{};
    maybe_published share{};              ///< load, per mille of the most that can be lifted once
    maybe_published repetition_maximum{}; ///< load, as the repetitions that can just be done with it
    maybe_published share_step{}, step_weeks{};  ///< how the share rises: by how much, per mille of the most, after how many weeks
    maybe_published weeks_to_reach{};     ///< begins low and comes to its repetitions after so many weeks
    set_of<method> methods{};             ///< always read in the source; empty where it says none
    /// Whether any part of a dose is known.
    constexpr bool doses_known() const noexcept {
        return n_sets.has_value() || n_reps.has_value() || minutes.has_value() || share.has_value() || repetition_maximum.has_value();
    }
    constexpr bool stands_for(exercise e) const noexcept { return known(e) && (runs_as[0] == e || runs_as[1] == e); }
};

/// A programme as it was published. Empty words, and numbers without a value, are not known.
struct protocol {
    std::string_view key{};           ///< stable: `johnson_2007`
    std::string_view authors{}, title_in{}, place_in{};  ///< who; the journal or page; volume and pages
    exact year = 0;                   ///< 0: not known
    std::string_view doi{}, pmid{};
    std::string_view population{};
    bool of_ibm = false;
    maybe_published people{};         ///< who took part
    maybe_published weeks{}, days_a_week{}, times_a_day{};
    maybe_published weeks_of_first_part{}, later_days_a_week{};  ///< where the rhythm changes
    supervision watched = supervision::unknown;
    std::span<const published_exercise> exercises{};
    std::string_view outcome{};       ///< one sentence
    origin outcome_from = origin::read;
    std::string_view outcome_where{};

    /// What is trained as `e` when it is run; null when nothing is.
    constexpr const published_exercise* find(exercise e) const noexcept {
        for (const published_exercise& x : exercises)
            if (x.stands_for(e)) return &x;
        return nullptr;
    }
    /// Training days of a week, counted from 0; empty when they are not known.
    constexpr maybe_published days_in_week(exact week) const noexcept {
        return later_days_a_week && weeks_of_first_part && week >= weeks_of_first_part->most ? later_days_a_week : days_a_week;
    }
};

/// Where a share is said to rise and no end of it is published, it ends here, per mille: above, nobody may prescribe.
inline constexpr exact end_of_rise = 700;
/// How many weeks a programme is run for when its source does not say (house value).
inline constexpr exact weeks_when_unknown = 12;
constexpr exact weeks_to_run(const protocol& p) noexcept { return p.weeks ? p.weeks->most : weeks_when_unknown; }

/// The load of a week (from 0), per mille of the most that can be lifted once; 0: not known.
constexpr exact share_in_week(const published_exercise& x, exact week) noexcept {
    if (!x.share || !x.share_step || !x.step_weeks || x.step_weeks->least <= 0) return x.share ? x.share->least : 0;
    const exact risen = x.share->least + x.share_step->least * (week / x.step_weeks->least);
    return (std::min)(risen, (std::max)(end_of_rise, x.share->least));
}
/// The dose of a week: of a range the lesser end, for what is not known the part of `instead`. `most_grams` is the most that can be lifted
/// once; 0: not recorded, and then no load follows from a share.
constexpr dose dose_in_week(const published_exercise& x, const dose& instead, exact week, exact most_grams) noexcept {
    dose to = instead;
    if (x.n_sets) to = to.with(part::n_sets, x.n_sets->least);
    if (x.n_reps && (!x.weeks_to_reach || week >= x.weeks_to_reach->most)) to = to.with(part::n_reps, x.n_reps->least);
    if (x.minutes) to = to.with(part::time, 60 * x.minutes->least);
    if (x.share && most_grams > 0) to = to.with(part::weight, static_cast<exact>(std::int64_t{most_grams} * share_in_week(x, week) / 1000));
    return to;
}
/// The most that is asked for in any week: of a range the greater end.
constexpr dose greatest_dose(const published_exercise& x, const dose& instead, exact length, exact most_grams) noexcept {
    dose to = dose_in_week(x, instead, (std::max)(length - 1, exact{0}), most_grams);
    if (x.n_sets) to = to.with(part::n_sets, x.n_sets->most);
    if (x.n_reps) to = to.with(part::n_reps, x.n_reps->most);
    if (x.minutes) to = to.with(part::time, 60 * x.minutes->most);
    return to;
}

}  // namespace andante
