// SPDX-License-Identifier: BSL-1.0
#include <andante/policies/maintenance.hpp>
#include <andante/verify/never_looser.hpp>

#include <doctest/doctest.h>

namespace maintenance_policy {

using namespace andante;

TEST_CASE("maintenance: the level, always") {
    std::size_t other = 0;
    verify::for_each_boundary_state([&](const course& c, const experience& x) { other += wished_by(policies::maintenance{}, c, x) != c.level; });
    CHECK(other == 0);
}

}  // namespace maintenance_policy
