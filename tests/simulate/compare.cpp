// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>
#include <andante/policies/two_for_two.hpp>
#include <andante/simulate/compare.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

namespace simulate_compare {

using namespace andante;
using namespace andante::simulate;

TEST_CASE("sums of 128 bits are those of a larger integer") {
    static_assert([] {
        wide_sum s;
        s.add_product(INT64_MIN, INT64_MIN), s.add_product(INT64_MAX, INT64_MIN), s.add(INT64_MIN);
        return s.low() == 0 && s.high() == 0;  // 2^126 - 2^126 + 2^63 - 2^63
    }());
    static_assert([] {
        wide_sum s;
        s.add(-1), s.add(-1), s.add_product(-3, 5);
        return s.value() == -17.0;
    }());
    exact_sum s;
    for (const std::int64_t x : {3, -1, 4, 1, -5}) s.add(x);
    CHECK(s.mean() == doctest::Approx(0.4));
    CHECK(s.variance() == doctest::Approx(12.8));
}

constexpr auto no_progress = [](std::uint64_t, std::uint64_t) {};

comparison study(unsigned threads, std::uint32_t number = 0, std::uint32_t of = 1) {
    cohort c{.people = 37, .seed = 2026};
    c.threads = threads, c.shard = {number, of};
    return compare(c, 60, no_progress, arm{"standard", compose(policies::standard{}, ibm_rules, ibm_questions{})}, arm{"two for two", compose(policies::two_for_two{}, ibm_rules, ibm_questions{})},
                   arm{"standard again", compose(policies::standard{}, ibm_rules, ibm_questions{})});
}

TEST_CASE("however many threads and shards, and merged in whatever order, the digits are the same") {
    const comparison whole = study(1);
    for (const unsigned threads : {2u, 7u}) CHECK(study(threads).digest() == whole.digest());
    for (const std::uint32_t n : {3u, 16u}) {
        comparison merged{{"standard", "two for two", "standard again"}};
        for (std::uint32_t i = 0; i != n; ++i) merged.merge(study(1, (5 * i + 2) % n, n));
        CHECK(merged.digest() == whole.digest());
    }
    CHECK(whole.people() == 37);
    for (const std::uint32_t beyond : {3u, 4u, 0xffffffffu}) CHECK(study(1, beyond, 3).people() == 0);
}

TEST_CASE("the same policy differs from itself in nobody, for all arms meet the same people") {
    const comparison c = study(1);
    for (std::size_t k = 0; k != outcome_count; ++k) {
        const paired_difference d = c.paired(static_cast<outcome>(k), 2);
        CHECK(d.mean == 0);
        CHECK(d.standard_error == 0);
        CHECK(d.more + d.less == 0);
    }
}

}  // namespace simulate_compare
