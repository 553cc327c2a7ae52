// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate.hpp>

#include "figure_scale.hpp"

/// What the numbers of a study are called on paper, in which unit, and whether more of one is good.
namespace cohort_report {

namespace sim = andante::simulate;

enum class better : std::uint8_t { more, less, neither };

struct outcome_words {
    sim::outcome what;
    std::string_view name, unit, meaning;
    double times;                      ///< from the unit of the count to the one here
    int places;
    better is;
};
/// In the order of `outcome`.
inline constexpr std::array<outcome_words, sim::outcome_count> words_of_outcomes{{
    {sim::outcome::days, "days in the study", "days", "until the person left", 1, 1, better::neither},
    {sim::outcome::safe_days, "safe days", "days", "true pain below 4, tiredness below 5, no flare", 1, 1, better::more},
    {sim::outcome::sore_days, "sore days", "days", "true pain of 5 and more", 1, 1, better::less},
    {sim::outcome::flare_days, "days in a flare", "days", "as the model draws flares", 1, 1, better::less},
    {sim::outcome::adverse_days, "adverse days", "days", "sore, in a flare, or with a fall", 1, 1, better::less},
    {sim::outcome::unharmed_days, "days before the first harm", "days", "before the first sore day or fall; all days where there was none", 1, 1, better::more},
    {sim::outcome::planned, "planned sessions", "sessions", "three a week while in the study", 1, 1, better::neither},
    {sim::outcome::sessions, "sessions", "sessions", "with training done", 1, 1, better::neither},
    {sim::outcome::missed, "missed sessions", "sessions", "planned, and the person did not come", 1, 1, better::less},
    {sim::outcome::falls, "falls", "falls", "as the model draws falls", 1, 2, better::less},
    {sim::outcome::steps, "steps up", "exercises", "an exercise done with more than its level", 1, 1, better::neither},
    {sim::outcome::regressions, "steps down", "exercises", "an exercise done with less than its level", 1, 1, better::neither},
    {sim::outcome::turns, "turns", "exercises", "a step up after a step down of the same exercise, or the other way round", 1, 1, better::less},
    {sim::outcome::withheld_days, "withheld days", "days", "the person came, and no training was granted", 1, 1, better::less},
    {sim::outcome::waiting_days, "days waited for a clearance", "days", "the person came, and a clearance was awaited", 1, 1, better::less},
    {sim::outcome::false_progress, "false progress", "exercises", "a step that the body could not bear, seen by an oracle alone", 1, 2, better::less},
    {sim::outcome::false_hold, "false hold", "exercises", "no step though the body would bear a quarter more", 1, 1, better::less},
    {sim::outcome::work, "work done", "tonnes", "sets times repetitions times load", 1e-3, 2, better::neither},
    {sim::outcome::dose_share, "dose done", "full sessions", "the part of the prescription's ceilings, summed over the sessions", 1e-3, 1, better::neither},
    {sim::outcome::strength, "strength gained by exercise", "%", "at the end, of what the disease left, mean of all sites", 1e-4, 2, better::more},
    {sim::outcome::knees, "knee strength gained by exercise", "%", "the same of the knee extensors alone", 1e-4, 2, better::more},
    {sim::outcome::endurance, "endurance gained by exercise", "%", "the same, aerobic", 1e-4, 2, better::more},
    {sim::outcome::left, "left before the end", "% of people", "the person left the study", 100, 1, better::less},
}};
constexpr const outcome_words& words_of(sim::outcome o) noexcept { return words_of_outcomes[static_cast<std::size_t>(o)]; }
static_assert([] {
    for (std::size_t k = 0; k != words_of_outcomes.size(); ++k)
        if (static_cast<std::size_t>(words_of_outcomes[k].what) != k) return false;
    return true;
}());

/// The measure of an outcome: a person's, over the whole study.
inline measure measure_of(sim::outcome o) {
    const outcome_words& w = words_of(o);
    const bool is_gain = w.unit.front() == '%', is_count = w.times == 1.0;
    return {std::string{w.name}, is_gain ? std::string{w.unit} : is_count ? "per person" : std::string{w.unit} + " per person", w.places};
}
inline measure difference_in(sim::outcome o) {
    measure m = measure_of(o);
    m.name = "difference in " + m.name, m.places = (std::max)(m.places, 2);
    return m;
}

/// What is followed by the week.
struct followed_words {
    std::string_view name, unit, meaning;
    double times;
    int places;
};
inline constexpr std::array<followed_words, sim::followed_keys.size()> words_of_followed{{
    {"strength", "% of the start", "what could be done rested, mean of the trained sites, at the end of the week", .1, 1},
    {"pain", "points of 10", "the worst of the week, as truly felt", .1, 1},
    {"tiredness", "points of 10", "the worst of the week, as truly felt", .1, 1},
    {"dose done", "% of the ceilings", "of three sessions at the prescription's ceilings", .1, 0},
}};
inline constexpr std::array<std::string_view, sim::first_time_keys.size()> words_of_first_times{"flare", "fall", "sore day", "left"};

}  // namespace cohort_report
