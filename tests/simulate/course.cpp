// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>
#include <andante/simulate/course.hpp>

#include <doctest/doctest.h>

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

TEST_CASE("what is graded at enrolment is heard: some lift in the first twelve weeks") {
    std::int64_t work = 0;
    for (std::uint32_t i = 0; i != 6; ++i) {
        const auto c = somebody(i);
        for (int t = 0; t != 83; ++t) c->day_passes([](const day_decisions&) {});
        work += of(c->result(), outcome::work);
    }
    CHECK(work > 0);
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

TEST_CASE("steps are granted in a year of good days: the guard is not a wall") {
    std::int64_t steps = 0;
    for (std::uint32_t i = 0; i != 12; ++i) {
        const auto c = somebody(i, {.falls = false, .flares = false, .illnesses = false, .leaving = false});
        for (int t = 0; t != 365; ++t) c->day_passes([](const day_decisions&) {});
        steps += of(c->result(), outcome::steps);
    }
    CHECK(steps > 12);
}

}  // namespace simulate_course
