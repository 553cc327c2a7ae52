// SPDX-License-Identifier: BSL-1.0
#include <andante/dose/step.hpp>

#include <doctest/doctest.h>

namespace dose_share {

using namespace andante;

/// Visits levels and starts as prescriptions have them.
template <class Visit>
void levels(Visit visit) {
    for (exact start_sets = 1; start_sets <= 3; ++start_sets)
        for (exact start_reps = 3; start_reps <= 15; ++start_reps) {
            const dose start = dose::of_parts({start_sets, start_reps, 2'000, 0});
            for (exact n = 1; n <= 3; ++n)
                for (exact r = 3; r <= 30; r += 1) visit(start, dose::of_parts({n, r, 2'000, 0}));
        }
    for (exact start_time = 60; start_time <= 900; start_time += 60)
        for (exact t = 60; t <= 2'400; t += 60) visit(dose::of_parts({0, 0, 0, start_time}), dose::of_parts({0, 0, 0, t}));
}

/// The least volume of whole sets and repetitions within the level that reaches the floor, or the level itself.
std::int64_t least_at_the_floor(const dose& level, const dose& floor) {
    if (level.at(part::n_reps) == 0) return volume(floor);
    std::int64_t least = volume(level);
    for (exact n = 1; n <= level.at(part::n_sets); ++n)
        for (exact r = least_reps; r <= level.at(part::n_reps); ++r)
            if (n * r >= volume(floor)) least = (std::min)(least, std::int64_t{n} * r);
    return least;
}

TEST_CASE("the floor is half the start, at least 3 repetitions or 2 minutes, and never above the start") {
    levels([](const dose& start, const dose&) {
        const dose f = floor_of(start);
        REQUIRE(fits(f, start));
        REQUIRE(volume(f) * 2 <= (std::max)(volume(start), start.at(part::n_reps) > 0 ? std::int64_t{6} : std::int64_t{240}));
        if (start.at(part::n_reps) > 0) REQUIRE(f.at(part::n_reps) >= least_reps);
        else REQUIRE(f.at(part::time) >= (std::min)(least_seconds, start.at(part::time)));
    });
    CHECK(floor_of(dose{8 * rep}) == dose{4 * rep});
    CHECK(floor_of(dose{5 * rep}) == dose{3 * rep});
    CHECK(floor_of(dose{2 * rep}) == dose{2 * rep});
    CHECK(floor_of(dose{10 * minutes}) == dose{5 * minutes});
    CHECK(floor_of(dose{3 * minutes}) == dose{2 * minutes});
    CHECK(floor_of(dose{1 * minutes}) == dose{1 * minutes});
    CHECK(floor_of(dose{8 * rep, 2 * kg}).weight() == 2 * kg);
}
TEST_CASE("a share is never above the level, never below the floor's volume, and the whole is the level") {
    levels([](const dose& start, const dose& level) {
        const dose f = floor_of(start);
        REQUIRE(share(level, whole, f, 500) == level);
        for (exact p = 0; p < 1000; p += 50) {
            const dose s = share(level, *proportion::from(p), f, 500);
            REQUIRE(fits(s, level));
            REQUIRE(s.at(part::n_sets) <= level.at(part::n_sets));
            REQUIRE(volume(s) >= (std::min)(volume(f), volume(level)));
            REQUIRE(volume(s) <= (std::max)(volume(level) * p / 1000, least_at_the_floor(level, f)));     // rounded down, unless that is below the floor
            if (level.at(part::n_reps) >= least_reps && s.at(part::n_sets) > 1) REQUIRE(s.at(part::n_reps) >= least_reps);
        }
    });
}
TEST_CASE("a greater share is never a smaller volume, nor a lighter load") {
    levels([](const dose& start, const dose& level) {
        const dose f = floor_of(start);
        dose last = share(level, 0_pm, f, 500);
        for (exact p = 10; p <= 1000; p += 10) {
            const dose s = share(level, *proportion::from(p), f, 500);
            REQUIRE(volume(s) >= volume(last));
            REQUIRE(s.weight() >= last.weight());
            last = s;
        }
    });
}
TEST_CASE("a factor acts on the volume; the load goes a step down below 800 alone, and never below nothing") {
    const dose level{2 * sets, 10 * rep, 2 * kg}, f = floor_of(dose{8 * rep, 2 * kg});
    CHECK(share(level, 800_pm, f, 500) == dose{2 * sets, 8 * rep, 2 * kg});
    CHECK(share(level, 799_pm, f, 500).weight() == 1'500 * g);
    CHECK(share(level, 500_pm, f, 500) == dose{2 * sets, 5 * rep, 1'500 * g});
    CHECK(share(level, 250_pm, f, 500) == dose{1 * sets, 5 * rep, 1'500 * g});
    CHECK(share(level, 500_pm, f, 5'000).weight() == 0 * kg);
    CHECK(share(level, 500_pm, f, 0).weight() == 2 * kg);
    CHECK(share(dose{10 * minutes}, 333_pm, floor_of(dose{5 * minutes}), 0) == dose{199 * seconds});
}

}  // namespace dose_share
