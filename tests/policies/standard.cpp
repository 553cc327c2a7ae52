// SPDX-License-Identifier: BSL-1.0
// The policies of the ready-made coach, and holding steady.
#include "living.hpp"

#include <andante/policies/maintenance.hpp>

#include <doctest/doctest.h>

#include <array>

namespace standard_policy {

using namespace living;

constexpr course at(exercise e, const dose& level) {
    course c;
    c.what = e, c.level = c.start = level;
    c.ceiling = dose{3 * sets, 12 * rep, 6 * kg, 30 * minutes};
    return c;
}
constexpr std::array counted{dose{1 * sets, 8 * rep, 2 * kg}, dose{3 * sets, 12 * rep, 5 * kg}};
constexpr std::array timed{dose{2 * minutes}, dose{10 * minutes}, dose{30 * minutes}};

TEST_CASE("standard: minutes for work that is timed, double progression for work that is counted") {
    for (const exercise e : {walking, left_knee, standing_balance}) {
        for (const dose& d : timed) CHECK(policies::standard{}(at(e, d)) == policies::time_progression{}(at(e, d)));
        for (const dose& d : counted) CHECK(policies::standard{}(at(e, d)) == policies::double_progression{}(at(e, d)));
    }
}
TEST_CASE("maintenance: the level, always") {
    for (const dose& d : timed) CHECK(policies::maintenance{}(at(walking, d)) == d);
    for (const dose& d : counted) CHECK(policies::maintenance{}(at(left_knee, d)) == d);
}
TEST_CASE("a person on maintenance is never held back from their level and never goes above it") {
    auto p = someone();
    p.lives_well(21).checks_in();
    const day_plan kept = coach{p.coach().rx(), ibm_rules, wish<policies::maintenance>}.plan(p.history(), p.today());
    for (const decision& d : kept.decisions()) {
        if (!is_training(d.what)) continue;
        CHECK(d.granted());
        CHECK(d.match([&](const approved_dose& a) { return a.value() == d.level; }, [](const decision&) { return false; }));
    }
}
TEST_CASE("an order that is to be kept is not wished higher") {
    draft f = form();
    short_list<order, most_orders> kept;
    for (order o : f.orders) {
        if (o.what == left_knee) o.aim = aim::maintain;
        kept.add(o);
    }
    f.orders = kept;
    auto p = someone(ibm_rules, f);
    p.lives_well(21).checks_in();
    CHECK(p.grant(left_knee) == dose{10 * rep, 1 * kg});
    CHECK(p.grant(right_knee) == dose{11 * rep, 1 * kg});
}
TEST_CASE("a year of good days under the standard policy: every step is one step, and the ceiling is never passed") {
    auto p = someone();
    const dose top{3 * sets, 12 * rep, 3 * kg};
    dose level = p.level(left_knee);
    int steps = 0;
    for (exact n = 0; n != 364; ++n) {
        p.checks_in();
        const dose g_now = p.grant(left_knee);
        CHECK(fits(g_now, top));
        if (p.act(left_knee) == action::progress && g_now != p.level(left_knee)) CHECK(credible_step(p.level(left_knee), g_now, dose{5 * rep, 1 * kg}));
        if (n % 3 == 0) p.trains();
        if (p.level(left_knee) != level) level = p.level(left_knee), ++steps;
        p.sleeps();
    }
    CHECK(steps == 8);  // to 12, twice a set more and to 12 again; half a kilogram on one is a clinician's matter
    CHECK(level == dose{3 * sets, 12 * rep, 1 * kg});
}

}  // namespace standard_policy
