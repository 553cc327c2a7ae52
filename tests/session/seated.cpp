// SPDX-License-Identifier: BSL-1.0
// Seated alternatives, where the tier of fall risk or tired legs ask for them.
#include "living.hpp"

#include <doctest/doctest.h>

#include <andante/session/seated.hpp>

namespace session_seated {

using namespace living;

constexpr capability able() {
    capability c;
    c.grades.set(everywhere, mrc::at(12)), c.meets = every_demand;
    return c;
}
constexpr bool all_seated(exercise e) {
    const substitute_list all = seated_instead(e, able(), every_tool);
    for (const exercise x : all)
        if (is_done_standing(x) || !asks_no_more(x, e)) return false;
    return is_done_standing(e) || all.empty();
}
constexpr bool every_list_sits() {
    bool ok = true;
    for (std::size_t i = 0; i != activity_count; ++i) {
        const auto id = static_cast<std::uint8_t>(i);
        ok = ok && all_seated(exercise{id, about(exercise{id, side::middle}).sided ? side::left : side::middle});
    }
    return ok;
}
static_assert(every_list_sits(), "what stands for standing work is never done standing, and asks no more");

TEST_CASE("the nearest seated neighbour of a walk, of heel raises, of standing balance") {
    CHECK(seated_instead(walking, able(), every_tool)[0] == recumbent_cycle);
    CHECK_FALSE(seated_instead(heel_raise, able(), every_tool).empty());
    CHECK_FALSE(seated_instead(standing_balance, able(), every_tool).empty());
    CHECK(seated_instead(left_knee, able(), every_tool).empty());
    set_of<tool> no_cycle = every_tool.without(tool::cycle);
    CHECK(seated_instead(walking, able(), no_cycle)[0] != recumbent_cycle);
}
TEST_CASE("they are asked for where standing waits: alone at a moderate tier, supervised at a high one, latched; and not at a low one") {
    const auto wants = [](const person& p) { return !seated_instead(p.of(walking), able(), every_tool).empty(); };
    auto steady = someone();
    steady.checks_in();
    CHECK_FALSE(wants(steady));
    auto swaying = someone();
    swaying.checks_in().tells(unsteady{yes});
    CHECK_FALSE(wants(swaying));              // with company
    CHECK(wants(swaying.tells(company{no})));  // alone
    auto high = someone();
    high.checks_in().tells(tug{*tug::value_type::from(200)});
    CHECK(wants(high));
    auto sore = someone();
    sore.checks_in().tells(soreness{left(thigh), nrs::at(6)});
    CHECK(wants(sore));
    CHECK(seated_instead(sore.of(left_knee), able(), every_tool).empty());  // it is seated already
}
TEST_CASE("MIN-5: balance is balance, standing, in water or sitting") {
    for (const exercise e : {standing_balance, pool_balance, seated_reach, chair_tai_chi}) CHECK(is_balance(e));
    CHECK_FALSE(is_balance(walking));
}

}  // namespace session_seated
