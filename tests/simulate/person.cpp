// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/person.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <iterator>
#include <vector>

namespace simulate_person {

using namespace andante::simulate;

using one = lanes<1>;
using virtual_person = person_of<one>;
using virtual_body = body_of<one>;

constexpr seed dice{2026};

virtual_person somebody(std::uint32_t number = 0, const parts_at_work& on = {}) { return person<one>(dice, 0, number, house_priors, world{}, on); }
constexpr parts_at_work nothing_happens{.falls = false, .flares = false, .illnesses = false, .leaving = false};

work_of<one> session(float relative, float aerobic = 0) {
    work_of<one> w;
    w.relative.fill(relative), w.aerobic = aerobic, w.came = 1;
    return w;
}

TEST_CASE("the median person of the median world has the medians") {
    std::array<prior, parameter_count> certain = house_priors;
    for (prior& p : certain) p.between_people = 0;
    const virtual_person p = person<one>(dice, 0, 5, certain, world{});
    for (const prior& x : certain) CHECK(p[x.what] == doctest::Approx(x.median).epsilon(1e-6));
}

TEST_CASE("people spread as the priors say, each parameter by itself") {
    constexpr std::size_t n = 20'000;
    std::vector<virtual_person> all;
    for (std::uint32_t i = 0; i != n; ++i) all.push_back(somebody(i));
    for (const prior& x : house_priors) {
        double sum = 0, square = 0;
        for (const virtual_person& p : all) {
            const double y = std::log(static_cast<double>(p[x.what]) / static_cast<double>(x.median));
            sum += y, square += y * y;
        }
        CHECK(std::abs(sum / n) < 4 * static_cast<double>(x.between_people) / std::sqrt(static_cast<double>(n)) + 1e-6);
        CHECK(std::sqrt(square / n) == doctest::Approx(static_cast<double>(x.between_people)).epsilon(0.03));
    }
}

TEST_CASE("without a load nothing is gained, and nobody is sore") {
    for (std::uint32_t i = 0; i != 200; ++i) {
        const virtual_person p = somebody(i);
        virtual_body b = body(p, dice, 0);
        const auto d = decays(p);
        float knee = capacity(p, b, 0);
        for (int t = 0; t != 365; ++t) {
            pass(p, b, d, dice, 0);
            CHECK(capacity(p, b, 0) <= knee);
            knee = capacity(p, b, 0);
        }
        for (const auto& x : b.at) CHECK((x.adaptation == 0 && x.skill == 0 && x.fatigue == 0 && x.damage == 0 && x.soreness == 0));
        CHECK(knee == doctest::Approx(p.strength_at_start[0] * std::exp(-p[parameter::decline_knee] * 365 / 365.25f)).epsilon(1e-4));
    }
}

TEST_CASE("exercise never touches the disease") {
    const virtual_person p = somebody(3);
    virtual_body rests = body(p, dice, 0), trains = rests;
    const auto d = decays(p);
    for (int t = 0; t != 365; ++t) {
        if (t % 2 == 0) train(p, trains, session(0.8f, 1));
        pass(p, rests, d, dice, 0), pass(p, trains, d, dice, 0);
        for (std::size_t k = 0; k != site_count; ++k) CHECK(rests.at[k].disease == trains.at[k].disease);
    }
}

TEST_CASE("half a day twice is a day") {
    for (std::uint32_t i = 0; i != 100; ++i) {
        const virtual_person p = somebody(i, nothing_happens);
        virtual_body whole = body(p, dice, 0);
        train(p, whole, session(0.9f, 1));
        virtual_body halves = whole, quarters = whole;
        const auto day = decays(p), half = decays(p, 0.5f), quarter = decays(p, 0.25f);
        for (int t = 0; t != 20; ++t) {
            pass(p, whole, day, dice, 0);
            for (int k = 0; k != 2; ++k) pass(p, halves, half, dice, 0);
            for (int k = 0; k != 4; ++k) pass(p, quarters, quarter, dice, 0);
            for (std::size_t k = 0; k != site_count; ++k)
                for (const virtual_body* other : {&halves, &quarters}) {
                    const auto &a = whole.at[k], &b = other->at[k];
                    CHECK(a.soreness == doctest::Approx(b.soreness).epsilon(2e-4));
                    CHECK(a.damage == doctest::Approx(b.damage).epsilon(1e-4));
                    CHECK(a.adaptation == doctest::Approx(b.adaptation).epsilon(1e-5));
                    CHECK(a.fatigue == doctest::Approx(b.fatigue).epsilon(1e-4));
                }
            CHECK(whole.aerobic == doctest::Approx(halves.aerobic).epsilon(1e-5));
            CHECK(whole.tiredness == doctest::Approx(halves.tiredness).epsilon(1e-4));
        }
    }
}

TEST_CASE("the recursion is the sum over all sessions that it stands for") {
    const virtual_person p = somebody(11, nothing_happens);
    virtual_body b = body(p, dice, 0);
    const auto d = decays(p);
    std::vector<double> at;
    for (int t = 0; t != 60; ++t) {
        if (t % 3 == 0) {
            const float before = b.at[0].fatigue;
            train(p, b, session(0.4f));
            at.push_back(static_cast<double>(b.at[0].fatigue - before));
        } else {
            at.push_back(0);
        }
        pass(p, b, d, dice, 0);
        double sum = 0;
        for (std::size_t k = 0; k != at.size(); ++k) sum += at[k] * std::exp(-static_cast<double>(at.size() - k) / static_cast<double>(p[parameter::fatigue_days]));
        CHECK(static_cast<double>(b.at[0].fatigue) == doctest::Approx(sum).epsilon(1e-4));
    }
}

TEST_CASE("what does not fade is the exact sum of what was done, and what was lost to soreness is what was damaged") {
    std::array<prior, parameter_count> lasting = house_priors;
    for (prior& p : lasting) p.between_people = 0;
    for (const parameter x : {parameter::adaptation_days, parameter::skill_days, parameter::fatigue_days, parameter::fatigue_gain_days, parameter::aerobic_days, parameter::tiredness_days})
        lasting[static_cast<std::size_t>(x)].median = 1e12f;
    for (const parameter x : {parameter::adaptation_most, parameter::aerobic_most, parameter::skill_most}) lasting[static_cast<std::size_t>(x)].median = 1e12f;
    lasting[static_cast<std::size_t>(parameter::fatigue_rise)].median = 1e-12f;
    const virtual_person p = person<one>(dice, 0, 0, lasting, world{}, nothing_happens);
    virtual_body b = body(p, dice, 0);
    const auto d = decays(p);
    constexpr int sessions = 40;
    for (int t = 0; t != 3 * sessions; ++t) {
        if (t % 3 == 0) train(p, b, session(0.25f, 0.5f));
        pass(p, b, d, dice, 0);
    }
    for (const auto& x : b.at) {
        CHECK(x.adaptation == doctest::Approx(sessions * 0.5f * p[parameter::adaptation_gain]).epsilon(1e-5));
        CHECK(x.skill == doctest::Approx(sessions * p[parameter::skill_gain]).epsilon(1e-5));
        CHECK(x.fatigue == doctest::Approx(sessions * 0.25f * p[parameter::fatigue_gain]).epsilon(1e-5));
    }
    CHECK(b.aerobic == doctest::Approx(sessions * 0.5f * p[parameter::aerobic_gain]).epsilon(1e-5));
    CHECK(b.tiredness == doctest::Approx(sessions * 0.75f * p[parameter::tiredness_of_work]).epsilon(1e-5));

    // dZ/dt = (M - Z) / tau: from nothing to nothing, the areas under both are the same.
    for (std::uint32_t i = 0; i != 20; ++i) {
        const virtual_person q = somebody(i, nothing_happens);
        virtual_body c = body(q, dice, 0);
        train(q, c, session(1));
        if (c.at[0].damage == 0) continue;
        constexpr int steps = 64;
        const auto soon = decays(q, 1.0f / steps);
        double damage = 0, soreness = 0;
        for (int t = 0; t != 60 * steps; ++t) {
            const double before = static_cast<double>(c.at[0].damage), sore = static_cast<double>(c.at[0].soreness);
            pass(q, c, soon, dice, 0);
            damage += before + static_cast<double>(c.at[0].damage), soreness += sore + static_cast<double>(c.at[0].soreness);
        }
        CHECK(soreness == doctest::Approx(damage).epsilon(2e-3));
    }
}

TEST_CASE("each part that is off leaves nothing of itself, and the rest is at work") {
    struct part_of_model {
        parts_at_work without;
        bool (*is_gone)(const virtual_body& now, const virtual_body& at_first);
    };
    const part_of_model all[] = {
        {{.decline = false}, [](const virtual_body& b, const virtual_body&) { return b.at[0].disease == 1 && b.at[7].disease == 1; }},
        {{.adaptation = false}, [](const virtual_body& b, const virtual_body&) { return b.at[0].adaptation == 0; }},
        {{.skill = false}, [](const virtual_body& b, const virtual_body&) { return b.at[0].skill == 0; }},
        {{.fatigue = false}, [](const virtual_body& b, const virtual_body&) { return b.at[0].fatigue == 0 && b.at[0].fatigue_gain == 0; }},
        {{.damage = false}, [](const virtual_body& b, const virtual_body&) { return b.at[0].damage == 0 && b.at[0].soreness == 0; }},
        {{.habituation = false}, [](const virtual_body& b, const virtual_body&) { return b.at[0].habit > 0; }},
        {{.aerobic = false}, [](const virtual_body& b, const virtual_body&) { return b.aerobic == 0; }},
        {{.tiredness = false}, [](const virtual_body& b, const virtual_body&) { return b.tiredness == 0; }},
        {{.enjoyment = false}, [](const virtual_body& b, const virtual_body& first) { return b.joy == first.joy; }},
        {{.falls = false}, [](const virtual_body& b, const virtual_body&) { return b.times[0] == 0; }},
        {{.flares = false}, [](const virtual_body& b, const virtual_body&) { return b.times[1] == 0; }},
        {{.illnesses = false}, [](const virtual_body& b, const virtual_body&) { return b.times[2] == 0; }},
        {{.leaving = false}, [](const virtual_body& b, const virtual_body&) { return b.takes_part == 1; }},
    };
    const auto lives = [](std::uint32_t number, const parts_at_work& on, virtual_body& first) {
        const virtual_person p = somebody(number, on);
        virtual_body b = first = body(p, dice, 0);
        const auto d = decays(p);
        for (std::uint32_t t = 0; t != 3 * 365; ++t) {
            if (t % 2 == 0) train(p, b, session(0.8f, 1));
            const auto bits = draw<one>(dice, number, 0, t, stream::daily);
            pass(p, b, d, dice, 0, normal<one>(between_0_and_1<one>(bits.w[0])), normal<one>(between_0_and_1<one>(bits.w[1])));
        }
        return b;
    };
    for (std::size_t k = 0; k != std::size(all); ++k) {
        bool seen_when_on = false;
        for (std::uint32_t number = 0; number != 8; ++number) {
            virtual_body first{}, first_off{};
            const virtual_body on = lives(number, {}, first), off = lives(number, all[k].without, first_off);
            CHECK(all[k].is_gone(off, first_off));
            seen_when_on = seen_when_on || !all[k].is_gone(on, first);
            if (k != 1) CHECK(off.at[0].adaptation > 0);
            if (k != 0) CHECK(off.at[0].disease == on.at[0].disease);
        }
        CHECK(seen_when_on == (k != 5));  // habit itself stays; what goes is its help
    }
    const virtual_person p = somebody(0, {.habituation = false});
    virtual_body used = body(p, dice, 0, 0.9f), fresh = body(p, dice, 0, 0);
    train(p, used, session(1)), train(p, fresh, session(1));
    CHECK(used.at[0].damage == fresh.at[0].damage);
}

TEST_CASE("where sessions are frequent one more takes longer to pay") {  // after Busso 2002, in whom 0.9 days became 3.6
    const auto hours_to_pay = [](const virtual_person& p, std::uint32_t weekdays) {
        virtual_body b = body(p, dice, 0);
        const auto d = decays(p), hour = decays(p, 1.0f / 24);
        for (std::uint32_t t = 0; t != 56; ++t) {
            if ((weekdays >> t % 7 & 1) != 0) train(p, b, session(0.3f));
            pass(p, b, d, dice, 0);
        }
        virtual_body without = b;
        train(p, b, session(0.3f));
        int hours = 0;
        for (; hours != 24 * 60 && strength(p, b, 0) < strength(p, without, 0); ++hours) pass(p, b, hour, dice, 0), pass(p, without, hour, dice, 0);
        return hours;
    };
    parts_at_work calm = nothing_happens;
    calm.decline = false;
    int three = 0, five = 0;
    for (std::uint32_t i = 0; i != 30; ++i) {
        const virtual_person p = somebody(i, calm);
        three += hours_to_pay(p, 0b0010101), five += hours_to_pay(p, 0b0011111);
    }
    CHECK(five > three);
    CHECK(three > 0);
}

TEST_CASE("gains have a bound, and only what is not usual damages") {
    const virtual_person p = somebody(2);
    virtual_body b = body(p, dice, 0);
    for (int i = 0; i != 5000; ++i) train(p, b, session(1));
    CHECK(b.at[0].adaptation <= p[parameter::adaptation_most] * 1.0001f);
    CHECK(b.at[0].skill <= p[parameter::skill_most] * 1.0001f);
    CHECK(b.aerobic == 0);

    virtual_body fresh = body(p, dice, 0);
    train(p, fresh, session(p[parameter::tolerance]));
    CHECK(fresh.at[0].damage == 0);
    virtual_body strained = body(p, dice, 0);
    train(p, strained, session(p[parameter::tolerance] + 0.4f));
    CHECK(strained.at[0].damage > 0);
    virtual_body used = strained;
    for (int i = 0; i != 20; ++i) train(p, used, session(p[parameter::tolerance] + 0.4f));
    const float before = used.at[0].damage;
    train(p, used, session(p[parameter::tolerance] + 0.4f));
    CHECK(used.at[0].damage - before < strained.at[0].damage);  // the repeated bout
}

TEST_CASE("soreness is worst between a day and a half and two") {
    std::array<prior, parameter_count> certain = house_priors;
    for (prior& p : certain) p.between_people = 0;
    const virtual_person p = person<one>(dice, 0, 0, certain, world{});
    virtual_body b = body(p, dice, 0);
    train(p, b, session(1));
    const auto hour = decays(p, 1.0f / 24);
    int worst = 0;
    float most = 0;
    for (int t = 1; t != 24 * 7; ++t) {
        pass(p, b, hour, dice, 0);
        if (b.at[0].soreness > most) most = b.at[0].soreness, worst = t;
    }
    CHECK(worst >= 36);
    CHECK(worst <= 48);
}

TEST_CASE("two fading times that are alike give their limit") {
    std::array<prior, parameter_count> alike = house_priors;
    for (prior& p : alike) p.between_people = 0;
    alike[static_cast<std::size_t>(parameter::damage_days)].median = alike[static_cast<std::size_t>(parameter::soreness_days)].median = 1.5f;
    const auto d = decays(person<one>(dice, 0, 0, alike, world{}));
    CHECK(d.soreness_of_damage == doctest::Approx(std::exp(-1 / 1.5) / 1.5).epsilon(1e-4));
    alike[static_cast<std::size_t>(parameter::damage_days)].median = 1.505f;
    CHECK(decays(person<one>(dice, 0, 0, alike, world{})).soreness_of_damage == doctest::Approx(std::exp(-1 / 1.5) / 1.5).epsilon(0.01));
}

TEST_CASE("what happens comes as often as its rate says, and nothing that is off happens") {
    double illnesses = 0, expected = 0;
    for (std::uint32_t i = 0; i != 3000; ++i) {
        const virtual_person p = somebody(i, {.leaving = false});
        const virtual_person calm = somebody(i, nothing_happens);
        virtual_body b = body(p, dice, 0), c = body(calm, dice, 0);
        const auto d = decays(p), e = decays(calm);
        for (int t = 0; t != 365; ++t) pass(p, b, d, dice, 0), pass(calm, c, e, dice, 0);
        illnesses += static_cast<double>(b.times[static_cast<std::size_t>(happening::illness)]);
        expected += static_cast<double>(p[parameter::illnesses_a_year]) * 365 / 365.25;
        for (const float n : c.times) CHECK(n == 0);
        CHECK(c.takes_part == 1);
    }
    CHECK(illnesses == doctest::Approx(expected).epsilon(0.05));
}

template <std::size_t Width>
void agree() {
    using L = lanes<Width>;
    const world w = world::drawn(dice, 1, house_priors);
    for (std::uint32_t first = 0; first < 64; first += Width) {
        const auto many = person<L>(dice, 1, L::count_from(first), house_priors, w);
        auto bodies = body(many, dice, 1);
        const auto fading = decays(many);
        std::vector<virtual_person> alone;
        std::vector<virtual_body> body_alone;
        for (std::uint32_t i = 0; i != Width; ++i) alone.push_back(person<one>(dice, 1, first + i, house_priors, w)), body_alone.push_back(body(alone.back(), dice, 1));
        for (std::uint32_t t = 0; t != 200; ++t) {
            const four<L> bits = draw<L>(dice, L::count_from(first), 1, t, stream::daily);
            typename L::real z[4];
            for (std::size_t k = 0; k != 4; ++k) z[k] = normal<L>(between_0_and_1<L>(bits.w[k]));
            work_of<L> work;
            work.relative.fill(L::all(0.5f)), work.aerobic = L::all(1.0f), work.came = comes(many, bodies, z[2]);
            train(many, bodies, work);
            pass(many, bodies, fading, dice, 1, z[0], z[1]);
            const auto told = reports(many, bodies, work, {z[0], z[1], z[3]});
            for (std::uint32_t i = 0; i != Width; ++i) {
                const four<one> b = draw<one>(dice, first + i, 1, t, stream::daily);
                float y[4];
                for (std::size_t k = 0; k != 4; ++k) y[k] = normal<one>(between_0_and_1<one>(b.w[k]));
                work_of<one> mine = session(0.5f, 1);
                mine.came = comes(alone[i], body_alone[i], y[2]);
                train(alone[i], body_alone[i], mine);
                pass(alone[i], body_alone[i], decays(alone[i]), dice, 1, y[0], y[1]);
                const auto told_alone = reports(alone[i], body_alone[i], mine, {y[0], y[1], y[3]});
                REQUIRE(L::at(told.pain, i) == told_alone.pain);
                REQUIRE(L::at(told.tiredness, i) == told_alone.tiredness);
                REQUIRE(L::at(told.effort, i) == told_alone.effort);
                for (std::size_t k = 0; k != site_count; ++k) REQUIRE(L::at(strength(many, bodies, k), i) == strength(alone[i], body_alone[i], k));
                for (std::size_t h = 0; h != happening_count; ++h) REQUIRE(L::at(bodies.times[h], i) == body_alone[i].times[h]);
            }
        }
    }
}
TEST_CASE("each lane lives the life of the person alone, to the digit") {
    agree<4>();
#ifdef __AVX2__
    agree<8>();
#endif
}

}  // namespace simulate_person
