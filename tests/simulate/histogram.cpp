// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/histogram.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <memory>
#include <vector>

namespace simulate_histogram {

using andante::simulate::histogram;
using limits = std::numeric_limits<std::int64_t>;

TEST_CASE("each number has one bucket, in order, and the edge of it is near") {
    static_assert(histogram::bucket(limits::min()) == 0);
    static_assert(histogram::bucket(limits::max()) == histogram::buckets - 1);
    for (std::int64_t x = -300; x != 300; ++x) {
        CHECK(histogram::bucket(x) <= histogram::bucket(x + 1));
        if (x > -64 && x < 64) CHECK(histogram::nearer_edge(histogram::bucket(x)) == x);
    }
    for (std::size_t i = 0; i != histogram::buckets; ++i) CHECK(histogram::bucket(histogram::nearer_edge(i)) == i);
    std::uint64_t state = 1;
    for (int i = 0; i != 5'000; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        const std::int64_t x = static_cast<std::int64_t>(state) >> (i % 60), edge = histogram::nearer_edge(histogram::bucket(x));
        const std::uint64_t size = x < 0 ? ~static_cast<std::uint64_t>(x) + 1 : static_cast<std::uint64_t>(x), near = edge < 0 ? ~static_cast<std::uint64_t>(edge) + 1 : static_cast<std::uint64_t>(edge);
        CHECK(near <= size);
        CHECK(size - near <= near / 32);
        CHECK((edge == 0 || (edge < 0) == (x < 0)));
    }
}

TEST_CASE("quantiles and means of the ends are those of the sorted numbers, where each has its own bucket") {
    const auto h = std::make_unique<histogram>();
    std::vector<std::int64_t> all;
    for (std::int64_t i = 0; i != 250; ++i) all.push_back(i * i % 127 - 63), h->add(all.back());
    std::sort(all.begin(), all.end());
    CHECK(h->size() == 250);
    for (const std::uint32_t k : {0u, 1u, 100u, 500u, 501u, 900u, 1000u, 2000u}) {
        const std::size_t rank = std::max((250 * std::min<std::size_t>(k, 1000) + 999) / 1000, std::size_t{1});
        CHECK(h->quantile(k) == all[rank - 1]);
    }
    double lowest = 0, highest = 0;
    for (std::size_t i = 0; i != 25; ++i) lowest += static_cast<double>(all[i]) / 25, highest += static_cast<double>(all[249 - i]) / 25;
    CHECK(h->mean_of_lowest(100) == doctest::Approx(lowest));
    CHECK(h->mean_of_highest(100) == doctest::Approx(highest));
    const auto nothing = std::make_unique<histogram>();
    CHECK((nothing->quantile(500) == 0 && nothing->mean_of_lowest(100) == 0 && nothing->mean_of_highest(1000) == 0));
}

TEST_CASE("parts merge in any order to the same counts") {
    const auto whole = std::make_unique<histogram>(), forth = std::make_unique<histogram>(), back = std::make_unique<histogram>();
    std::vector<std::unique_ptr<histogram>> parts;
    for (int i = 0; i != 3; ++i) parts.push_back(std::make_unique<histogram>());
    for (std::int64_t i = 0; i != 900; ++i) whole->add(i * i * i - 1'000'000), parts[static_cast<std::size_t>(i * 7 % 3)]->add(i * i * i - 1'000'000);
    for (std::size_t i = 0; i != 3; ++i) forth->merge(*parts[i]), back->merge(*parts[2 - i]);
    CHECK(*forth == *whole);
    CHECK(*back == *whole);
}

}  // namespace simulate_histogram
