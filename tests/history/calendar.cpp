// SPDX-License-Identifier: BSL-1.0
#include <andante/history/calendar.hpp>

#include <doctest/doctest.h>

namespace history_calendar {

using namespace andante;

constexpr day d0 = "2026-03-02"_day;

TEST_CASE("a day that is older than a calendar remembers is not taken, and disturbs none that it has") {
    for (const exact ago : {16, 17, 63, 64, 65, 127, 128, 400}) {
        calendar<16> kept;
        kept.put(d0 - 1, 2), kept.put(d0, 5);
        kept.put(d0 - ago, 9);
        CHECK(kept.on(d0) == 5);
        CHECK(kept.on(d0 - 1) == 2);
        CHECK_FALSE(kept.on(d0 - ago).has_value());
        CHECK(kept.told(d0) == 3);
    }
    calendar<16> kept;
    kept.put(d0, 5), kept.put(d0 - 15, 9);
    CHECK(kept.on(d0 - 15) == 9);
}

TEST_CASE("the days after a day are all that are known where it lies further back than 64 days, and none where it is to come") {
    CHECK(days_after(d0, d0) == 0);
    CHECK(days_after(d0 + 1, d0) == 0);
    CHECK(days_after(d0, d0 + 1) == 1);
    CHECK(days_after(d0, d0 + 63) == ~std::uint64_t{0} >> 1);
    for (const exact ago : {64, 65, 400}) CHECK(days_after(d0, d0 + ago) == ~std::uint64_t{0});
    CHECK(days_after(never, d0) == ~std::uint64_t{0});
}

}  // namespace history_calendar
