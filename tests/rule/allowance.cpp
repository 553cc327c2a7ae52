// SPDX-License-Identifier: BSL-1.0
// What rules and plans count with: MIN-4, PRG-1, PRG-4.
#include <doctest/doctest.h>

#include <andante/rule/allowance.hpp>

namespace rule_allowance {

using namespace andante;

static_assert(most_resistance_days(true, true, false) == 2 && most_resistance_days(true, false, true) == 3);
static_assert(most_resistance_days(false, false, true) == 5 && most_resistance_days(false, true, false) == 7);

// The examples of PRG-4: 20 to 25, 100 to 110, 10 to 13 minutes.
static_assert(most_weekly_seconds(20 * 60, 100, 5) == 25 * 60);
static_assert(most_weekly_seconds(100 * 60, 100, 5) == 110 * 60);
static_assert(most_weekly_seconds(10 * 60, 100, 5) == 13 * 60);
static_assert(most_weekly_seconds(0, 100, 5) == 120);

static_assert(days_between_steps(14, false, 0) == 14 && days_between_steps(14, false, 1) == 28 && days_between_steps(14, false, 2) == 56);
static_assert(days_between_steps(14, true, 0) == 28 && days_between_steps(14, true, 2) == 56 && days_between_steps(42, true, 0) == 42);

TEST_CASE("a week never shrinks, and grows by 30 % or two minutes at the most") {
    for (std::int64_t week = 0; week <= 20'000; week += 60)
        for (const exact rise : {0, 100, 200})
            for (const exact floor : {0, 5, 10}) {
                const std::int64_t most = most_weekly_seconds(week, rise, floor);
                CHECK(most >= week);
                CHECK((most * 10 <= week * 13 || most <= week + 120));
                CHECK(most >= most_weekly_seconds(week, 0, 0));
            }
}

}  // namespace rule_allowance
