// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>
#include <andante/simulate/course.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <vector>

namespace simulate_course {

using namespace andante;
using namespace andante::simulate;

constexpr auto guard = compose(policies::standard{}, ibm_rules, ibm_questions{});
using guarded_life = guarded_course<std::remove_cvref_t<decltype(guard)>>;

std::unique_ptr<guarded_life> somebody(std::uint32_t number, const parts_at_work& on = {}, manners how = {}) {
    return std::make_unique<guarded_life>(guard, simulate::seed{2026}, 0, number, house_priors, world{}, on, how);
}

TEST_CASE("a person is the same however often, and in whatever order, the course is lived") {
    std::vector<course_result> once;
    for (std::uint32_t i = 0; i != 6; ++i) {
        const auto c = somebody(i);
        for (int t = 0; t != 120; ++t) c->day_passes([](const day_decisions&) {});
        once.push_back(c->result());
    }
    for (std::uint32_t i = 6; i-- != 0;) {
        const auto c = somebody(i);
        for (int t = 0; t != 120; ++t) c->day_passes([](const day_decisions&) {});
        CHECK(c->result() == once[i]);
    }
    CHECK(once[0] != once[1]);
}

TEST_CASE("no grant is above its ceiling, and no training is granted where the person rests or waits") {
    for (std::uint32_t i = 0; i != 12; ++i) {
        const auto c = somebody(i);
        for (int t = 0; t != 365; ++t)
            c->day_passes([&](const day_decisions& now) {
                for (std::size_t k = 0; k != now.size; ++k)
                    now.at[k].match(
                        [&](const approved_dose& a) {
                            CHECK(fits(a.value(), c->rx().orders()[k].ceiling));
                            CHECK(now.person.sum.act < action::rest);
                        },
                        [](const decision&) {});
            });
        const course_result r = c->result();
        CHECK(of(r, outcome::sessions) + of(r, outcome::withheld_days) + of(r, outcome::missed) <= of(r, outcome::days));
        CHECK(of(r, outcome::safe_days) <= of(r, outcome::days));
        CHECK(of(r, outcome::waiting_days) <= of(r, outcome::withheld_days));
    }
}

TEST_CASE("who gains, gains by exercise alone; and who has left does nothing more") {
    std::int64_t strength = 0, endurance = 0, lived = 0;
    for (std::uint32_t i = 0; i != 12; ++i) {
        const auto c = somebody(i, {.adaptation = false, .aerobic = false});
        for (int t = 0; t != 200; ++t) c->day_passes([](const day_decisions&) {});
        CHECK(of(c->result(), outcome::strength) == 0);
        CHECK(of(c->result(), outcome::endurance) == 0);
        const auto other = somebody(i);
        std::int64_t days_before = 0;
        for (int t = 0; t != 200; ++t) {
            const bool had_left = of(other->result(), outcome::left) == 1;
            days_before = of(other->result(), outcome::days);
            other->day_passes([](const day_decisions&) {});
            CHECK(of(other->result(), outcome::days) == days_before + !had_left);
        }
        strength += of(other->result(), outcome::strength), endurance += of(other->result(), outcome::endurance), lived += of(other->result(), outcome::days);
    }
    CHECK(strength > 0);
    CHECK(endurance > 0);
    CHECK(lived > 0);
}

TEST_CASE("all that is told is taken") {
    for (std::uint32_t i = 0; i != 12; ++i) {
        const auto c = somebody(i);
        for (int t = 0; t != 400; ++t) c->day_passes([](const day_decisions&) {});
        CHECK(c->refused() == 0);
    }
}

TEST_CASE("steps are granted in a year of good days: the guard is not a wall") {
    std::int64_t steps = 0;
    for (std::uint32_t i = 0; i != 12; ++i) {
        const auto c = somebody(i, {.falls = false, .flares = false, .illnesses = false, .leaving = false});
        for (int t = 0; t != 365; ++t) c->day_passes([](const day_decisions&) {});
        steps += of(c->result(), outcome::steps);
    }
    CHECK(steps > 12);
}

/// Everybody lives so long under a regime; what was counted of all.
course_result all_of(std::uint32_t people, int days, const regime& led, const parts_at_work& on = {}) {
    course_result sum{};
    for (std::uint32_t i = 0; i != people; ++i) {
        guarded_life c{guard, simulate::seed{2026}, 0, i, house_priors, world{}, on, {}, led};
        for (int t = 0; t != days; ++t) c.day_passes([](const day_decisions&) {});
        const course_result r = c.result();
        for (std::size_t k = 0; k != outcome_count; ++k) sum[k] += r[k];
    }
    return sum;
}
constexpr policies::standard the_policy{};

TEST_CASE("what is answered in a study is what decide answers of the same history, told again from its rows") {
    for (std::uint32_t i = 0; i != 4; ++i) {
        std::vector<entry> told;
        guarded_life c{guard, simulate::seed{2026}, 0, i, house_priors, world{}, {}, {}, {.diary = &told}};
        std::size_t asked = 0;
        for (int t = 0; t != 150; ++t)
            c.day_passes([&](const day_decisions& now) {
                if (++asked % 6 != 0) return;
                auto again = std::make_unique<guarded_life::memory_type>();
                guard.recall(c.rx(), *again, told, now.on);
                const day_decisions d = guard.decide(c.rx(), *again, now.on);
                REQUIRE(d.size == now.size);
                for (std::size_t k = 0; k != d.size; ++k) CHECK(d.at[k] == now.at[k]);
            });
        CHECK(asked > 12);
    }
}

TEST_CASE("without exercise nothing is gained, and nothing is withheld") {
    const course_result r = all_of(12, 120, {.by = conduct::nothing});
    for (const outcome o : {outcome::sessions, outcome::steps, outcome::work, outcome::dose_share, outcome::strength, outcome::knees, outcome::endurance, outcome::withheld_days, outcome::false_progress})
        CHECK(of(r, o) == 0);
    CHECK(of(r, outcome::planned) > 0);
}

TEST_CASE("alone, a policy goes past ceilings and waits, and what holds the level asks for no more than that") {
    const course_result guarded_one = all_of(12, 180, {}), alone = all_of(12, 180, {.by = conduct::unguarded, .wishes = the_policy});
    CHECK(of(alone, outcome::steps) > 4 * of(guarded_one, outcome::steps));
    CHECK(of(alone, outcome::withheld_days) == 0);
    CHECK(of(alone, outcome::false_progress) > of(guarded_one, outcome::false_progress));
    const policy_ref nobody{};
    const course_result kept = all_of(12, 180, {.by = conduct::unguarded, .wishes = nobody});
    CHECK(of(kept, outcome::steps) == 0);
    CHECK(of(kept, outcome::sessions) > 0);
}

TEST_CASE("whatever is wished, nobody lifts more than what can be lifted once") {
    struct everything {
        dose operator()(const andante::course& c) const noexcept { return c.level.with(part::weight, c.aerobic() ? 0 : 60'000); }
    };
    static constexpr everything all{};
    std::vector<entry> told;
    guarded_life c{guard, simulate::seed{2026}, 0, 3, house_priors, world{}, {}, {}, {.by = conduct::unguarded, .wishes = all, .diary = &told}};
    for (int t = 0; t != 60; ++t) c.day_passes([](const day_decisions&) {});
    exact most = 0;
    for (const entry& e : told)
        if (e.what == entry_kind::session) most = (std::max)(most, e.granted.at(part::weight));
    CHECK(most > 1'000);
    CHECK(most <= 33'000);
}

TEST_CASE("an oracle does no damage of its own: false progress is only what a policy does") {
    const course_result r = all_of(12, 200, {.by = conduct::oracle}, {.falls = false});
    CHECK(of(r, outcome::false_progress) == 0);
    CHECK(of(r, outcome::strength) > of(all_of(12, 200, {}, {.falls = false}), outcome::strength));
}

TEST_CASE("an estimate from randomised steps, weighed by their propensities, is what the policy truly does") {
    // Of people who by their coins took all steps, each weighed by the inverse of the chance of that: what becomes of all people when steps are taken.
    constexpr std::uint32_t people = 300;
    constexpr int days = 42;
    const parts_at_work calm{.falls = false, .flares = false, .illnesses = false, .leaving = false};
    double sum = 0, squares = 0, weights = 0;
    std::size_t declined = 0, taken = 0;
    for (std::uint32_t i = 0; i != people; ++i) {
        guarded_life c{guard, simulate::seed{2026}, 0, i, house_priors, world{}, calm, {}, {.takes_steps_per_mille = 700}};
        double weight = 1;
        for (int t = 0; t != days; ++t) {
            c.day_passes([](const day_decisions&) {});
            if (!c.seen().steps_offered) continue;
            c.seen().steps_taken ? ++taken : ++declined;
            weight = c.seen().steps_taken ? weight / 0.7 : 0;
        }
        const double x = weight * static_cast<double>(of(c.result(), outcome::dose_share));
        sum += x, squares += x * x, weights += weight;
    }
    const double mean = sum / people, error = std::sqrt((squares / people - mean * mean) / people);
    const double truth = static_cast<double>(of(all_of(people, days, {}, calm), outcome::dose_share)) / people;
    CHECK(declined > 30);
    CHECK(taken > declined);
    CHECK(std::abs(mean - truth) < 3 * error);
    CHECK(std::abs(weights / people - 1) < 0.2);
}

}  // namespace simulate_course
