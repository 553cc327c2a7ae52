// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"
#include "laws.hpp"

#include <andante/policies/standard.hpp>
#include <andante/policies/twenty_percent.hpp>

#include <doctest/doctest.h>

namespace twenty_percent_policy {

using namespace policy_laws;
constexpr policies::twenty_percent policy{};

/// `months` after day 0, at a level that has stood a month.
experience after(const course& c, exact months, const dose& comfortable) {
    return well_but(c, [&](experience& x) { x.began = x.today - 28 * months, x.changed = x.today - 28, x.comfortable = comfortable; });
}

TEST_CASE("twenty percent: it keeps the laws of policies") { keep(policy); }
TEST_CASE("twenty percent: a tenth of the comfortable maximum a month, never above a fifth and a tenth for each month, nor above it") {
    const dose most{20 * minutes};
    for (exact months = 0; months <= 12; ++months)
        for (exact at = 2; at <= 20; ++at) {
            const course c = walk(duration::from_value(60 * at));
            const exact open = (std::min)(240 + 120 * months, exact{1'200}), level = 60 * at;
            const exact to = policy(c, after(c, months, most)).at(part::time);
            CHECK(to == (std::max)(level, (std::min)(level + 120, open)));
        }
}
TEST_CASE("twenty percent: repetitions rise by at most two, sets and load never") {
    const dose most{1 * sets, 30 * rep, 2 * kg};
    for (exact reps = 3; reps <= 30; ++reps) {
        const course c = knee(dose::of_parts({1, reps, 2'000, 0}), {1 * sets, 30 * rep, 5 * kg});
        CHECK(policy(c, after(c, 4, most)) == c.level.with(part::n_reps, reps >= 18 ? reps : (std::min)(reps + 2, exact{18})));
    }
    const course small = knee({3 * rep}, {1 * sets, 12 * rep});
    CHECK(policy(small, after(small, 8, {6 * rep})) == dose{4 * rep});  // a tenth of 6 is less than a repetition: one
    const course pairs = knee({2 * sets, 4 * rep}, {2 * sets, 12 * rep});
    CHECK(policy(pairs, after(pairs, 8, {10 * rep})) == dose{2 * sets, 5 * rep});
    CHECK(policy(pairs, after(pairs, 7, {10 * rep})) == pairs.level);
}
TEST_CASE("twenty percent: a step waits 28 days, and without a comfortable maximum, or with more load than it had, there is none") {
    const course c = knee({4 * rep, 2 * kg}, {1 * sets, 12 * rep, 5 * kg});
    const dose most{1 * sets, 20 * rep, 2 * kg};
    for (exact days = 0; days <= 40; ++days)
        CHECK((policy(c, well_but(c, [&](experience& x) { x.changed = x.today - days, x.comfortable = most; })) == c.level) == (days < 28));
    CHECK(policy(c, after(c, 6, dose{})) == c.level);
    CHECK(policy(c, after(c, 6, {1 * sets, 20 * rep, 1 * kg})) == c.level);
    CHECK(policy(c, after(c, 6, {20 * minutes})) == c.level);
    CHECK(policy(c, experience{}) == c.level);
    CHECK(policy(c, well_but(c, [&](experience& x) { x.comfortable = most, x.flagged = x.today - 13; })) == c.level);
}
TEST_CASE("twenty percent: where a form may start") {
    using policies::twenty_percent;
    CHECK(twenty_percent::start_of({1 * sets, 30 * rep, 2 * kg}) == dose{6 * rep, 2 * kg});
    CHECK(twenty_percent::start_of({2 * sets, 20 * rep}) == dose{8 * rep});
    CHECK(twenty_percent::start_of({10 * rep}) == dose{3 * rep});
    CHECK(twenty_percent::start_of({2 * rep}) == dose{2 * rep});
    CHECK(twenty_percent::start_of({20 * minutes}) == dose{4 * minutes});
    CHECK(twenty_percent::start_of({6 * minutes}) == dose{2 * minutes});
    CHECK(twenty_percent::start_of({1 * minutes}) == dose{1 * minutes});
}
TEST_CASE("twenty percent: after 84 days without an episode a quicker policy may be chosen") {
    const course c = knee({4 * rep});
    for (const exact days : {83, 84, 85}) {
        CHECK(policies::twenty_percent::may_be_left(well_but(c, [&](experience& x) { x.began = x.today - days; })) == (days >= 84));
        CHECK(policies::twenty_percent::may_be_left(well_but(c, [&](experience& x) { x.flagged = x.today - days; })) == (days >= 84));
    }
    CHECK_FALSE(policies::twenty_percent::may_be_left(experience{}));
}
TEST_CASE("twenty percent: lived, three months at the slow pace, from a fifth of what a baseline session showed") {
    using namespace living;
    const dose most{20 * minutes};
    draft d;
    d.by = therapist, d.since = first_day;  // slow unless the clinician says otherwise
    order o;
    o.what = recumbent_cycle, o.start = policies::twenty_percent::start_of(most), o.ceiling = most;
    d.orders.add(o);
    auto p = someone(ibm_rules, d, wish<policies::twenty_percent>);
    CHECK(p.level(recumbent_cycle) == dose{4 * minutes});
    p.checks_in().tells(baseline{recumbent_cycle, most}).sleeps(3).lives_well(28, 3);
    CHECK(p.level(recumbent_cycle).at(part::time) <= 6 * 60);
    p.lives_well(56, 3);
    CHECK(p.level(recumbent_cycle).at(part::time) > 4 * 60);
    CHECK(p.level(recumbent_cycle).at(part::time) <= 10 * 60);
}

}  // namespace twenty_percent_policy
