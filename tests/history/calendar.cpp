// SPDX-License-Identifier: BSL-1.0
#include <andante/history/calendar.hpp>

#include <doctest/doctest.h>

#include <map>
#include <optional>

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

TEST_CASE("whatever the gaps and the order, a calendar has what a plain table has: the worse of a day, of the last days") {
    constexpr exact gaps[] = {0, 1, -1, 2, -3, 15, -15, 16, -16, 17, 63, 64, 65, -65, 128};
    constexpr exact numbers[] = {0, 15, 3, 8};
    for (const exact a : gaps)
        for (const exact b : gaps)
            for (const exact c : gaps) {
                CAPTURE(a);
                CAPTURE(b);
                CAPTURE(c);
                calendar<16> kept;
                std::map<exact, exact> table;  // day from d0, number
                exact at = 0, newest = 0, i = a + 2 * b + 4 * c + 1000;
                for (const exact gap : {exact{0}, a, b, c}) {
                    at += gap;
                    const exact n = numbers[static_cast<std::size_t>(i++ % 4)];
                    kept.put(d0 + at, n);
                    newest = (std::max)(newest, at);
                    if (newest - at < 16) table[at] = table.count(at) != 0 ? (std::max)(table[at], n) : n;
                    std::erase_if(table, [&](const auto& x) { return newest - x.first >= 16; });
                }
                for (exact d = newest - 70; d != newest + 2; ++d) {
                    const auto known = table.find(d);
                    REQUIRE(kept.on(d0 + d) == (known == table.end() ? std::optional<exact>{} : std::optional<exact>{known->second}));
                }
            }
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
