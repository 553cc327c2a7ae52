// SPDX-License-Identifier: BSL-1.0
#include "laws.hpp"

#include <andante/policies/any_of.hpp>
#include <andante/policies/standard.hpp>
#include <andante/policies/two_for_two.hpp>

#include <doctest/doctest.h>

namespace any_of_policies {

using namespace policy_laws;
using policies::any_of;

/// One of a host, without a card.
struct half {
    constexpr dose operator()(const course& c) const noexcept { return share(c.level, 500_pm, floor_of(c.start), 0); }
};
constexpr any_of choice{policies::standard{}, policies::maintenance{}, policies::two_for_two{}, half{}};
constexpr any_of by_course{policies::standard{}, policies::maintenance{}, half{}};

static_assert(progression<std::remove_const_t<decltype(choice)>> && wishes_by_experience<decltype(choice)> && !wishes_by_course<decltype(choice)>);
static_assert(wishes_by_course<decltype(by_course)> && !wishes_by_experience<decltype(by_course)>, "nothing is put together for policies that do not ask");

TEST_CASE("any of: it keeps the laws of the chosen policy") { keep(choice.choose<policies::two_for_two>()); }
TEST_CASE("any of: it wishes what the chosen one wishes, and the first until one is chosen") {
    std::size_t differ = 0;
    verify::for_each_boundary_state([&](const course& c, const experience& x) {
        const dose wishes[] = {policies::standard{}(c), policies::maintenance{}(c), policies::two_for_two{}(c, x), half{}(c)};
        differ += choice(c, x) != wishes[0];
        for (std::size_t i = 0; i != choice.size; ++i) differ += (*choice.choose(i))(c, x) != wishes[i];
        differ += choice.choose<half>()(c, x) != wishes[3];
    });
    CHECK(differ == 0);
    CHECK(by_course.choose<policies::maintenance>()(knee({8 * rep})) == dose{8 * rep});
}
TEST_CASE("any of: by type, by place and by key; what is not there is not chosen") {
    CHECK(choice.chosen() == 0);
    CHECK(choice.choose<policies::two_for_two>().chosen() == 2);
    CHECK(choice.choose("two_for_two").value().chosen() == 2);
    CHECK(choice.choose("maintenance").value().key() == "maintenance");
    CHECK(choice.choose(3).value().key().empty());
    CHECK_FALSE(choice.choose(4));
    CHECK_FALSE(choice.choose("half"));
    CHECK_FALSE(choice.choose(""));
}
TEST_CASE("any of: compared as any other, with the choice as it stands") {
    const auto held = *choice.choose("maintenance");
    CHECK(verify::never_bolder(held, choice).holds());
    const auto back = verify::never_bolder(choice, held);
    REQUIRE_FALSE(back.holds());
    CHECK(back.other() == back.at().level);
}

}  // namespace any_of_policies
