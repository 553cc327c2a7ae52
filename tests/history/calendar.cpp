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

}  // namespace history_calendar
