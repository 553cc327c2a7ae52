// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/search.hpp>
#include <andante/simulate/unit_cube.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

namespace simulate_search {

using namespace andante::simulate;

/// Candidate c brings `benefit(c)`, and harms by `harm(c)` times the number of the world; both with the noise of people, the same for all candidates where `own` is 0.
template <class Benefit, class Harm>
auto people(std::uint64_t seed_of, Benefit benefit, Harm harm, double noise, bool own = false) {
    return [=](bool fresh, std::size_t candidate, std::size_t world, std::uint32_t first, std::uint32_t last) {
        world_tally t;
        for (std::uint32_t i = first; i != last; ++i) {
            const std::uint32_t column = static_cast<std::uint32_t>(world * 64 + (own ? candidate : 0));
            const float z = normal<lanes<1>>(unit_coordinate(seed{seed_of + 1000 * fresh}, design_stream::test_error, i, column));
            t.benefit.add(static_cast<std::int64_t>(1000 * (benefit(candidate) + noise * static_cast<double>(z))));
            t.harm.add(static_cast<std::int64_t>(1000 * harm(candidate) * static_cast<double>(world)));
        }
        return t;
    };
}

TEST_CASE("with common people the best that is allowed is found, for half of what all would cost") {
    search_settings s;
    s.candidates = 16, s.worlds = 20, s.people = 4, s.most_harm = 1000 * 18.5 * 0.5;  // the worst two of worlds 0 to 19 have 18.5 times the harm
    const auto benefit = [](std::size_t c) { return static_cast<double>(c); };
    const auto harm = [](std::size_t c) { return static_cast<double>(c) / 16; };
    const search_result r = search(s, people(1, benefit, harm, 3));
    REQUIRE(r.winners.size() == 1);
    CHECK(r.winners[0].searched.number() == 8);  // 9 would harm too much in the worst worlds, though not in the mean of them
    CHECK(r.winners[0].allowed);
    CHECK(r.winners[0].allowed_again);
    CHECK(r.dropped.size() == 15);
    CHECK(r.winners[0].searched.harm_in_the_worst() == doctest::Approx(9250));
    CHECK(r.lives < 16u * 20 * 64);  // 64 people a world in the last round
    CHECK(r.winners[0].searched.worlds()[0].benefit.size() == 64);
    CHECK(r.winners[0].again.worlds()[0].benefit.size() == 64);
}

TEST_CASE("no person is met twice, and none is left out") {
    std::vector<std::uint32_t> met(32);
    search_settings s;
    s.candidates = 4, s.people = 8, s.winners = 2;
    const search_result r = search(s, [&](bool fresh, std::size_t candidate, std::size_t, std::uint32_t first, std::uint32_t last) {
        world_tally t;
        for (std::uint32_t i = first; i != last; ++i) t.benefit.add(static_cast<std::int64_t>(candidate)), met[i] += !fresh && candidate == 3;
        return t;
    });
    REQUIRE(r.winners.size() == 2);
    CHECK(r.winners[0].searched.number() == 3);
    CHECK(r.winners[1].searched.number() == 2);
    for (std::uint32_t i = 0; i != 32; ++i) CHECK(met[i] == (i < 16));
    CHECK(r.lives == 4 * 8 + 2 * 8 + 2 * 16);
}

TEST_CASE("where all candidates are alike the winner looks better than it is, and a second look says so") {
    double looked = 0, is = 0;
    constexpr int searches = 200;
    for (int i = 0; i != searches; ++i) {
        search_settings s;
        s.candidates = 32, s.people = 4;
        const auto nothing = [](std::size_t) { return 0.0; };
        const search_result r = search(s, people(static_cast<std::uint64_t>(10 + i), nothing, nothing, 1, true));
        looked += r.winners[0].searched.benefit() / 1000, is += r.winners[0].again.benefit() / 1000;
        CHECK(r.winners[0].curse() == r.winners[0].searched.benefit() - r.winners[0].again.benefit());
    }
    CHECK(looked / searches > 0.05);
    CHECK(std::abs(is / searches) < 4 * std::sqrt(1.0 / 64 / searches));
}

TEST_CASE("where nothing is allowed the least harmful is found, and is not called allowed") {
    search_settings s;
    s.candidates = 5, s.worlds = 2, s.most_harm = -1;
    const search_result r = search(s, people(3, [](std::size_t c) { return static_cast<double>(c); }, [](std::size_t c) { return 1.0 + static_cast<double>((c + 3) % 5); }, 0));
    CHECK(r.winners[0].searched.number() == 2);
    CHECK_FALSE(r.winners[0].allowed);
    CHECK(search(search_settings{}, people(3, [](std::size_t) { return 0.0; }, [](std::size_t) { return 0.0; }, 0)).winners.empty());
}

TEST_CASE("the front has all that no other beats, equals among them, and nothing else") {
    const std::vector<trade_off> few{{3, 2}, {1, 0}, {3, 2}, {2, 2}, {1, 1}, {5, 9}, {4, 9}, {1, 0}};
    CHECK(pareto_front(few) == std::vector<std::size_t>{1, 7, 0, 2, 5});
    CHECK(pareto_front({}).empty());
    for (std::uint32_t k = 0; k != 50; ++k) {
        std::vector<trade_off> all;
        for (std::uint32_t i = 0; i != 40; ++i)
            all.push_back({below(12, design_bits(seed{k}, design_stream::levels, i, 0)), below(12, design_bits(seed{k}, design_stream::levels, i, 1))});
        std::vector<std::size_t> front = pareto_front(all);
        std::sort(front.begin(), front.end());
        for (std::size_t i = 0; i != all.size(); ++i) {
            const bool beaten = std::any_of(all.begin(), all.end(), [&](const trade_off& o) {
                return o.benefit >= all[i].benefit && o.harm <= all[i].harm && (o.benefit > all[i].benefit || o.harm < all[i].harm);
            });
            CHECK(std::binary_search(front.begin(), front.end(), i) == !beaten);
        }
    }
}

}  // namespace simulate_search
