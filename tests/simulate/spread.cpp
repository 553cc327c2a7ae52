// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/philox.hpp>
#include <andante/simulate/spread.hpp>

#include <doctest/doctest.h>

#include <cstdint>

namespace simulate_spread {

using namespace andante::simulate;

TEST_CASE("a bucket holds what lies between its least number and the next one's, to 1.6 per cent, and buckets mirror at zero") {
    std::int32_t last = spread::of(0) - 1;
    for (std::int64_t x = 0; x < std::int64_t{1} << 40; x += 1 + x / 300) {
        const std::int32_t at = spread::of(x);
        CHECK(at >= last);
        CHECK(at - last <= 1);
        CHECK(spread::least(at) <= x);
        CHECK(spread::least(at + 1) > x);
        CHECK(spread::of(spread::least(at)) == at);
        CHECK(static_cast<double>(spread::least(at + 1) - 1 - spread::least(at)) <= 0.016 * static_cast<double>(spread::least(at)));
        CHECK(spread::of(-x) == -at);
        CHECK(spread::middle(-at) == -spread::middle(at));
        last = at;
    }
    static_assert(spread::of(INT64_MIN) == -spread::last && spread::of(INT64_MAX) <= spread::last);
    for (std::int64_t x = -127; x <= 127; ++x) CHECK(spread::middle(spread::of(x)) == static_cast<double>(x));
}

spread some(std::uint32_t from, std::uint32_t to) {
    spread s;
    for (std::uint32_t i = from; i != to; ++i) s.add(static_cast<std::int32_t>(draw<lanes<1>>(seed{1}, i, 0, 0, stream::traits).w[0]) >> (i % 31));
    return s;
}

TEST_CASE("merged in whatever order, it is the spread of all") {
    const spread whole = some(0, 500);
    for (const std::uint32_t cut : {0u, 1u, 250u, 499u, 500u}) {
        spread a = some(0, cut), b = some(cut, 500);
        const spread a_alone = a;
        a.merge(b), b.merge(a_alone);
        CHECK(a == whole);
        CHECK(b == whole);
    }
    CHECK(whole.size() == 500);
}

TEST_CASE("quantiles and tenths of small numbers are exact") {
    spread s;
    CHECK(s.quantile(0.5) == 0);
    CHECK(s.mean_of_tenth(true) == 0);
    for (int i = 1; i <= 100; ++i) s.add(i);
    CHECK(s.quantile(0.05) == 5);
    CHECK(s.quantile(0.5) == 50);
    CHECK(s.quantile(1) == 100);
    CHECK(s.quantile(0) == 1);
    CHECK(s.mean_of_tenth(false) == doctest::Approx(5.5));
    CHECK(s.mean_of_tenth(true) == doctest::Approx(95.5));
}

}  // namespace simulate_spread
