// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/digits.hpp>

#include <doctest/doctest.h>

namespace simulate_digits {

using namespace andante::simulate;

TEST_CASE("this build keeps the digits") { CHECK(digits_are_kept()); }  // that one with contraction does not: tests/tools/digits.cpp

TEST_CASE("other people have another fortnight, and four at once the same") {
    CHECK(detail::fortnight<lanes<1>>(1) != detail::fortnight<lanes<1>>(0));
    CHECK(detail::fortnight<lanes<1>>(1) == detail::fortnight<lanes<4>>(1));
}

}  // namespace simulate_digits
