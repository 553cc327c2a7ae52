// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "person.hpp"

#include <string_view>

/// Those who live a year here: the persons of the reconciled rules, E, and one who sits in a wheelchair; and two that look for the cause of
/// a lock.
namespace courses {

/// What the reconciled rules, E, print for a person after their changes. Another model, and a part of the rules: something
/// to look at beside, not a bar.
struct reference {
    std::string_view locks, sessions, steps, dose;   ///< of the person, and their days; a year; per limb and year; per cent of the most
};

struct person {
    std::string_view key, called;
    traits who;
    reference before;
    exact clearance_worthy = 0;          ///< illnesses, stays and warning signs of the year that want a clearance
    std::string_view locked_by{};        ///< the rule that is known to lock this person more than twice a year beside these; docs/liveness.md says why
};

inline constexpr std::array<person, 16> people{{
    {"good", "answers well, one repetition more now and then", {.adds_a_rep = true}, {"0.0 (0)", "135", "14.3", "76"}},
    {"noisy", "the ratings wander", {.noisy = true}, {"0.2 (2)", "123", "6.4", "32"}},
    {"over_doer", "feels guilty: does 1.4 times the grant, trains on half of the rest days", {.does = 140, .ignores_rests = true}, {"0.0 (0)", "151", "0.0", "30"}},
    {"declining", "loses 1 % a month", {.decline = 120}, {"0.0 (0)", "135", "13.4", "79"}},
    {"half_answered", "half of the answers missing", {.answers = 50}, {"0.0 (0)", "122", "13.9", "78"}},
    {"only_to_train", "answers only to train", {.only_to_train = true}, {"0.0 (0)", "135", "14.8", "82"}},
    {"obedient", "does what is granted", {}, {"0.0 (0)", "135", "14.2", "76"}},
    {"ill_twice", "a fever of 3 days and one of 9", {.ill_twice = true}, {"1.2 (15)", "127", "12.6", "66"}, 1},
    {"falling", "falls 20 times a year", {.falls = 20}, {"0.0 (0)", "129", "14.2", "76"}},
    {"usually_sore", "usual soreness 3 and usual tiredness 8", {.sore = 3, .tired = 8}, {"0.0 (0)", "136", "11.7", "66"}},
    {"every_ninth_day", "trains every ninth day", {.every = 9}, {"0.0 (0)", "35", "0.0", "28"}},
    {"five_days", "light work on five days a week", {.five_days = true}, {"0.1 (1)", "223", "14.4", "72"}},
    {"sudden_loss", "loses 30 % of the capacity on day 180", {.loss = 300}, {"0.0 (0)", "135", "11.5", "81 of the new"}},
    {"wheelchair", "sits in a wheelchair: arms with a weight, and an arm cycle", {.loaded = true, .wheels = true}, {}},
    {"breathless", "breath as hard as the hardest work of the day, with the walk", {.breath = 8}, {}, 0, "RED-3"},
    {"breathless_no_walk", "the same without the walk", {.breath = 8, .strength_alone = true}, {}, 0, "RED-3"},
}};

}  // namespace courses
