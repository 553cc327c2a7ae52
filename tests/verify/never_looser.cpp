// SPDX-License-Identifier: BSL-1.0
// Two policies, course by course: what holds, and the least course at which it does not.
#include <doctest/doctest.h>

#include <andante/policies/at_home.hpp>
#include <andante/policies/low_intensity.hpp>
#include <andante/policies/maintenance.hpp>
#include <andante/policies/rpe_autoregulated.hpp>
#include <andante/policies/standard.hpp>
#include <andante/policies/symptom_contingent.hpp>
#include <andante/policies/two_for_two.hpp>
#include <andante/verify/never_looser.hpp>

namespace never_looser_of {
namespace {

using namespace andante;
using verify::never_looser;

/// A policy that takes any step of load at the same repetitions.
struct heavier_at_once {
    constexpr dose operator()(const course& c) const noexcept {
        const dose usual = policies::standard{}(c);
        return usual.at(part::weight) > c.level.at(part::weight) ? usual.with(part::n_reps, c.level.at(part::n_reps)) : usual;
    }
};
/// A policy that is a single second too generous at the ceiling of time.
struct one_second_more {
    constexpr dose operator()(const course& c) const noexcept {
        const dose usual = policies::standard{}(c);
        return c.level.at(part::time) == c.ceiling.at(part::time) && c.aerobic() ? usual.with(part::time, usual.at(part::time) + 1) : usual;
    }
};
struct always_less {
    constexpr dose operator()(const course& c) const noexcept { return c.level.with(part::n_reps, c.level.at(part::n_reps) / 2); }
};

TEST_CASE("a policy is never looser than itself, and the standard one is looser than holding steady") {
    std::size_t n = 0;
    verify::for_each_boundary_course([&](const course& c) {
        ++n;
        CHECK(fits(c.level, c.ceiling));
        CHECK(well_formed(c.level));
        CHECK(known(c.what));
    });
    const auto itself = never_looser(policies::standard{}, policies::standard{});
    CHECK(itself.holds());
    CHECK(itself.courses() == n);
    CHECK(n > 20'000);
    CHECK(never_looser(always_less{}, policies::maintenance{}).holds());

    const auto back = never_looser(policies::standard{}, policies::maintenance{});
    REQUIRE_FALSE(back.holds());
    CHECK(back.wish() == policies::standard{}(back.at()));
    CHECK(back.other() == back.at().level);
    CHECK_FALSE(fits(back.wish(), back.other()));
    CHECK(back.courses() < n);
}

TEST_CASE("a trade is looser in neither way: holding steady keeps the repetitions that a set more takes back") {
    const auto steady = never_looser(policies::maintenance{}, policies::standard{});
    REQUIRE_FALSE(steady.holds());
    CHECK(steady.other().at(part::n_sets) > steady.wish().at(part::n_sets));
    CHECK(steady.wish().at(part::n_reps) > steady.other().at(part::n_reps));
}

/// Steps in spite of an episode ten days ago, and at no other time.
struct forgets_an_episode {
    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        return x.flagged_lately() && x.today - x.flagged >= 10 ? policies::standard{}(c) : c.level;
    }
};

TEST_CASE("new ground alone: holding steady is never bolder than a trade, and a trade is bolder than it") {
    CHECK(verify::never_bolder(policies::maintenance{}, policies::standard{}).holds());
    CHECK(verify::never_bolder(always_less{}, policies::maintenance{}).holds());
    CHECK(verify::never_bolder(policies::maintenance{}, always_less{}).holds());
    const auto back = verify::never_bolder(policies::standard{}, policies::maintenance{});
    REQUIRE_FALSE(back.holds());
    CHECK(from_to(back.at().level, back.wish()).raised == 1);
}

TEST_CASE("where one asks for the experience, what can be known is visited too") {
    std::size_t known = 0, states = 0;
    course c;
    c.what = left(exercises::knee_extension), c.level = c.start = dose{8 * rep}, c.ceiling = dose{12 * rep};
    verify::for_each_boundary_experience(c, [&](const experience& x) {
        ++known;
        CHECK(x.size <= x.sessions.size());
        CHECK((x.began == never || x.began <= x.today));
        CHECK(x.over_usual_sore <= (std::max)(x.sore, exact{3}));
    });
    CHECK(known > 250);
    verify::for_each_boundary_state([&](const course& at, const experience&) { ++states, CHECK(fits(at.level, at.ceiling)); });
    CHECK(states > 40'000);
    CHECK(never_looser(policies::two_for_two{}, policies::two_for_two{}).courses() == states);

    const auto found = never_looser(forgets_an_episode{}, policies::maintenance{});
    REQUIRE_FALSE(found.holds());
    CHECK(found.knowing().today - found.knowing().flagged == 13);
    CHECK(found.wish() == forgets_an_episode{}(found.at(), found.knowing()));
    CHECK(verify::never_bolder(policies::symptom_contingent{policies::rpe_autoregulated{}}, policies::rpe_autoregulated{}).holds());
    CHECK_FALSE(verify::never_bolder(policies::rpe_autoregulated{}, policies::symptom_contingent{policies::rpe_autoregulated{}}).holds());
}

TEST_CASE("with unknown equipment the policy of a shelf wishes what the standard one wishes") {
    CHECK(never_looser(policies::at_home{}, policies::standard{}).holds());
    CHECK(never_looser(policies::standard{}, policies::at_home{}).holds());
}

TEST_CASE("what is looser at one edge alone is found there") {
    const auto heavier = never_looser(heavier_at_once{}, policies::standard{});
    REQUIRE_FALSE(heavier.holds());
    CHECK(heavier.wish().at(part::weight) == heavier.other().at(part::weight));
    CHECK(heavier.wish().at(part::n_reps) > heavier.other().at(part::n_reps));
    CHECK(never_looser(policies::standard{}, heavier_at_once{}).holds());

    const auto longer = never_looser(one_second_more{}, policies::standard{});
    REQUIRE_FALSE(longer.holds());
    CHECK(longer.at().level.at(part::time) == longer.at().ceiling.at(part::time));
    CHECK(longer.wish().at(part::time) == longer.other().at(part::time) + 1);
}

TEST_CASE("the standard policy never wishes above the ceiling, nor more than one part, nor more than one step") {
    verify::for_each_boundary_course([&](const course& c) {
        const dose w = policies::standard{}(c);
        CHECK(fits(w, c.ceiling));
        const stride s = from_to(c.level, w);
        CHECK(s.raised <= 1);
    });
}

}  // namespace
}  // namespace never_looser_of
