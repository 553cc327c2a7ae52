// SPDX-License-Identifier: BSL-1.0
#include "policies/laws.hpp"

#include <andante/policies/standard.hpp>
#include <andante/policies/two_for_two.hpp>
#include <andante/policy/policy_ref.hpp>

#include <doctest/doctest.h>

namespace policy_ref_of {

using namespace policy_laws;

const policies::standard by_course{};
const policies::two_for_two by_experience{};

TEST_CASE("a policy reference wishes what the policy wishes that it looks at, of either kind") {
    const policy_ref one{by_course}, other{by_experience};
    std::size_t differ = 0;
    verify::for_each_boundary_state([&](const course& c, const experience& x) {
        differ += one(c, x) != by_course(c), differ += other(c, x) != by_experience(c, x);
    });
    CHECK(differ == 0);
    CHECK(verify::never_bolder(other, by_experience).holds());
    CHECK(verify::never_bolder(by_experience, other).holds());
}
TEST_CASE("of nothing it holds the level; another policy can be looked at later") {
    policy_ref r;
    const course c = knee({8 * rep, 2 * kg});
    const experience x = verify::all_well(c);
    CHECK(r(c, x) == c.level);
    r = policy_ref{by_course};
    CHECK(r(c, x) == by_course(c));
    const policy_ref copy = r;
    r = policy_ref{by_experience};
    CHECK(copy(c, x) == by_course(c));
    CHECK(r(c, x) == by_experience(c, x));
    dose (*const function)(const course&) noexcept = [](const course& at) noexcept { return at.start; };
    CHECK(policy_ref{function}(c, x) == c.start);
}

}  // namespace policy_ref_of
