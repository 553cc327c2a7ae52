// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/batch.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <vector>

namespace simulate_batch {

using namespace andante;
using namespace andante::simulate;

constexpr auto no_progress = [](std::uint64_t, std::uint64_t) {};

cohort people(std::uint32_t n) {
    cohort c{.people = n, .seed = 2026};
    c.replicate = 2, c.in = world::drawn(seed{7}, 2, house_priors);
    return c;
}
template <std::size_t AtOnce = 0>
comparison study(const cohort& c, std::uint32_t length = 70) {
    return compare_unguarded<AtOnce>(c, length, no_progress, arm{"threshold", simple::threshold{}}, arm{"fixed", simple::fixed{}}, arm{"always more", simple::always_more{}}, arm{"oracle", simple::oracle{}});
}
bool same(const comparison& a, const comparison& b) { return a == b && a.digest() == b.digest(); }

TEST_CASE("however many at once, threads and shards, and merged in whatever order, the digits are the same") {
    cohort c = people(150);
    const comparison whole = study<1>(c);
    CHECK(same(study<4>(c), whole));
    CHECK(same(study(c), whole));
    for (const unsigned threads : {2u, 7u}) {
        c.threads = threads;
        CHECK(same(study(c), whole));
    }
    c.threads = 1;
    for (const std::uint32_t n : {3u, 16u}) {
        comparison merged = study(people(0));
        for (std::uint32_t i = 0; i != n; ++i) {
            c.shard = {(5 * i + 2) % n, n};
            merged.merge(i % 2 == 0 ? study(c) : study<4>(c));
        }
        CHECK(same(merged, whole));
    }
    CHECK(whole.arms()[0].of[0].sum.size() == 150);
    CHECK(whole.arms()[0].of[0].people.size() == 150);
}

TEST_CASE("a policy counts the same alone and beside others") {
    const cohort c = people(40);
    const comparison all = study<4>(c);
    const comparison alone = compare_unguarded(c, 70, no_progress, arm{"oracle", simple::oracle{}}), first = compare_unguarded(c, 70, no_progress, arm{"threshold", simple::threshold{}});
    for (std::size_t k = 0; k != outcome_count; ++k) {
        CHECK(all.arms()[3].of[k] == alone.arms()[0].of[k]);
        CHECK(all.arms()[0].of[k] == first.arms()[0].of[k]);
    }
}

TEST_CASE("days, sessions and levels keep their bounds, and whoever has left does nothing more") {
    constexpr std::uint32_t length = 182;
    for (std::uint32_t i = 0; i != 60; ++i) {
        cohort c = people(60);
        c.shard = {i, 60};
        const comparison r = study<1>(c, length);
        for (const arm_result& a : r.arms()) {
            const auto of_one = [&](outcome o) { return static_cast<std::int64_t>(a.of[static_cast<std::size_t>(o)].sum.sum().low()); };
            CHECK(of_one(outcome::days) <= length);
            CHECK((of_one(outcome::left) == 1 || of_one(outcome::days) == length));
            CHECK(of_one(outcome::sessions) + of_one(outcome::missed) <= of_one(outcome::days) / 7 * 3 + 3);
            for (const outcome o : {outcome::safe_days, outcome::sore_days, outcome::flare_days}) CHECK(of_one(o) <= of_one(outcome::days));
            CHECK(of_one(outcome::safe_days) + of_one(outcome::sore_days) <= of_one(outcome::days));
            CHECK(of_one(outcome::strength) >= 0);
            for (const outcome o : {outcome::withheld_days, outcome::waiting_days}) CHECK(of_one(o) == 0);
            if (a.name == "fixed") CHECK(of_one(outcome::steps) + of_one(outcome::regressions) + of_one(outcome::false_progress) == 0);
            if (a.name == "always more") CHECK(of_one(outcome::steps) <= 5 * 21);
            if (a.name == "oracle") CHECK(of_one(outcome::false_progress) == 0);
        }
    }
}

TEST_CASE("a policy without sense hurts more than one that moves never; what no policy touches is the same for all") {
    const comparison r = study(people(200), 182);
    CHECK(r.paired(outcome::sore_days, 2).mean > r.paired(outcome::sore_days, 1).mean);
    CHECK(r.paired(outcome::strength, 1).mean < 0);
    CHECK(r.paired(outcome::safe_days, 1).mean > 0);
    cohort stays = people(60);
    stays.parts.leaving = false;
    const comparison s = study(stays);
    for (std::size_t a = 1; a != 4; ++a) {
        CHECK(s.paired(outcome::flare_days, a).more + s.paired(outcome::flare_days, a).less == 0);
        CHECK(s.paired(outcome::days, a).mean == 0);
    }
}

// The same life by the functions of person.hpp alone, one person at a time, settled every day.
course_result plainly(const cohort& c, std::uint32_t number, std::uint32_t length) {
    using one = lanes<1>;
    const seed s{c.seed};
    const auto p = person<one>(s, c.replicate, number, c.priors, c.in, c.parts);
    auto b = body(p, s, c.replicate);
    const auto fading = decays(p);
    const auto z = [&](std::uint32_t t, stream what, std::size_t i) { return normal<one>(between_0_and_1<one>(draw<one>(s, number, c.replicate, t, what).w[i])); };
    course_result r{};
    bool harmed = false;
    for (std::uint32_t t = 0; t != length; ++t) {
        const bool here = b.takes_part > 0;
        const float hurts = felt_pain(p, b);
        of(r, outcome::days) += here, of(r, outcome::safe_days) += here && hurts < 4 && felt_tiredness<one>(b) < 5 && b.flare_left <= 0;
        const bool sore = here && hurts >= 5, flaring = here && b.flare_left > 0;
        of(r, outcome::sore_days) += sore, of(r, outcome::flare_days) += flaring;
        if (t % 7 == 0 || t % 7 == 2 || t % 7 == 4) {
            work_of<one> w;
            w.came = comes(p, b, z(t, stream::daily, 2));
            of(r, outcome::planned) += here;
            of(r, outcome::sessions) += w.came > 0, of(r, outcome::missed) += here && w.came <= 0;
            const bool overdoes = std::uint64_t{draw<one>(s, number, c.replicate, t, stream::habits).w[2]} * 1000 >> 32 < c.how.overdoes_per_mille;
            for (const trained_here& x : trained_in_a_study)
                if (x.works != site_count) w.relative[x.works] = std::min(0.1f * (p.strength_at_start[x.works] / strength(p, b, x.works)), 1.5f) * (overdoes ? 1.5f : 1.0f);
            w.aerobic = (overdoes ? 1.5f : 1.0f) * (1.0f / 3);
            train(p, b, w);
        }
        const float falls_before = b.times[static_cast<std::size_t>(happening::fall)];
        pass(p, b, fading, s, c.replicate, z(t, stream::daily, 0), z(t, stream::daily, 1));
        const bool fell = here && b.times[static_cast<std::size_t>(happening::fall)] > falls_before;
        harmed = harmed || sore || fell;
        of(r, outcome::adverse_days) += sore || flaring || fell, of(r, outcome::unharmed_days) += here && !harmed;
    }
    of(r, outcome::falls) = static_cast<std::int64_t>(b.times[static_cast<std::size_t>(happening::fall)]), of(r, outcome::left) = b.takes_part <= 0;
    of(r, outcome::endurance) = static_cast<std::int64_t>(b.aerobic * 1e6f);
    return r;
}
TEST_CASE("many at once live as each alone by the model's own functions") {
    for (std::uint32_t i = 0; i != 32; ++i) {
        cohort c = people(32);
        const course_result alone = plainly(c, i, 182);
        c.shard = {i, 32};
        const comparison r = compare_unguarded<4>(c, 182, no_progress, arm{"fixed", simple::fixed{}});
        for (const outcome o : {outcome::days, outcome::safe_days, outcome::sore_days, outcome::flare_days, outcome::adverse_days, outcome::unharmed_days, outcome::planned, outcome::sessions, outcome::missed, outcome::falls, outcome::endurance, outcome::left})
            CHECK(static_cast<std::int64_t>(r.arms()[0].of[static_cast<std::size_t>(o)].sum.sum().low()) == of(alone, o));
    }
}

}  // namespace simulate_batch
