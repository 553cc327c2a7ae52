// SPDX-License-Identifier: BSL-1.0
#include <andante/quantity/civil.hpp>

#include <doctest/doctest.h>

namespace quantity_civil {

using namespace andante;

TEST_CASE("every date of 1900 to 2199 is one number, in order and without a gap, and comes back") {
    exact expected = day::from(1900, 1, 1)->number(), seen = 0, wrong = 0;
    CHECK(expected == -25'567);
    for (exact y = 1900; y <= 2199; ++y)
        for (exact m = 1; m <= 12; ++m)
            for (exact d = 1; d <= 31; ++d) {
                const auto x = day::from(y, m, d);
                if (!x) continue;
                const day::civil c = x->date();
                wrong += x->number() != expected++ || c.year != y || c.month != m || c.day != d;
                ++seen;
            }
    CHECK(wrong == 0);
    CHECK(seen == 300 * 365 + 73);   // 75 years of the 300 divide by four; 1900 and 2100 are common
    CHECK_FALSE(day::from(1899, 12, 31).has_value());
    CHECK_FALSE(day::from(2200, 1, 1).has_value());
}
TEST_CASE("numbers beyond any date are still compared and subtracted") {
    CHECK(never < *day::from(1900, 1, 1));
    CHECK(always > *day::from(2199, 12, 31));
    CHECK(*day::from(2026, 3, 2) - never > 10'000'000);
    for (const exact y : {-2'000'000'000, -1, 0, 2'000'000'000})
        for (const exact m : {-2'000'000'000, 0, 13, 2'000'000'000})
            CHECK_FALSE(day::from(y, m, 1).has_value());
    for (const exact d : {-2'000'000'000, 0, 32, 2'000'000'000}) CHECK_FALSE(day::from(2026, 1, d).has_value());
}

}  // namespace quantity_civil
