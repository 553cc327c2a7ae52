// SPDX-License-Identifier: BSL-1.0
#include <andante/compose.hpp>
#include <andante/policies/two_for_two.hpp>
#include <andante/simulate/changed_rules.hpp>
#include <andante/simulate/result_file.hpp>

#include <doctest/doctest.h>

namespace simulate_study {

using namespace andante;
using namespace andante::simulate;

using rules_of_an_arm = changed_rules<ibm_rule_set>;
using guard_of_an_arm = guarded<policy_ref, rules_of_an_arm, ibm_questions>;
constexpr policies::standard standard{};
constexpr policies::two_for_two two_for_two{};

study<guard_of_an_arm> small(unsigned threads = 1, shard part = {}) {
    study<guard_of_an_arm> s;
    s.name = "small", s.who.people = 41, s.who.seed = 7, s.who.threads = threads, s.who.shard = part, s.days = 28, s.worlds = 2;
    const guard_of_an_arm guard{policy_ref{standard}, rules_of_an_arm{ibm_rules}, ibm_questions{}};
    s.arms = {{"standard", guard}, {"two for two", {policy_ref{two_for_two}, rules_of_an_arm{ibm_rules}, ibm_questions{}}}, {"alone", guard, {.by = conduct::unguarded, .wishes = standard}},
              {"none", guard, {.by = conduct::nothing}}, {"oracle", guard, {.by = conduct::oracle}}};
    s.pairs = {{1, 0}, {2, 0}, {0, 3}, {4, 0}};
    return s;
}
constexpr auto to_the_end = [](const study_progress&, const study_result&) { return true; };
study_result of(const study<guard_of_an_arm>& s) {
    study_result r = nothing_yet(s);
    run(s, r, to_the_end);
    return r;
}

TEST_CASE("however many threads and shards, merged in whatever order, stopped and continued: the same bytes") {
    const std::string whole = written(of(small()));
    for (const unsigned threads : {2u, 7u}) CHECK(written(of(small(threads))) == whole);
    for (const std::uint32_t n : {3u, 16u}) {
        study_result merged = nothing_yet(small());
        for (std::uint32_t i = 0; i != n; ++i) {
            const auto part = read_result(written(of(small(1, {(5 * i + 2) % n, n}))));
            REQUIRE(part);
            CHECK(merged.whole() == false);
            CHECK(merge(merged, *part) == merge_problem::nothing);
        }
        CHECK(written(merged) == whole);
    }
    // Stopped after every tile, and continued from what was written.
    study_result r = nothing_yet(small());
    std::size_t runs = 0;
    for (; !r.whole(); ++runs) {
        run(small(2), r, [](const study_progress&, const study_result&) { return false; });
        r = *read_result(written(r));
    }
    CHECK(runs > 2);
    CHECK(written(r) == whole);
}

TEST_CASE("results of another study, and the same part twice, are not merged") {
    study_result a = of(small(1, {0, 3}));
    const study_result before = a;
    CHECK(merge(a, of(small(1, {0, 3}))) == merge_problem::done_twice);
    auto other = small(1, {1, 3});
    other.arms[0].guard = {policy_ref{two_for_two}, rules_of_an_arm{ibm_rules}, ibm_questions{}};
    other.form = "two for two";
    CHECK(merge(a, of(other)) == merge_problem::another_study);
    CHECK(a == before);
    CHECK(a.done.gaps(a.tiles()) == std::vector<tile_set::range>{{2, 6}});
}

TEST_CASE("a text that is cut or changed anywhere is no result") {
    auto s = small();
    s.worlds = 1, s.days = 10, s.who.people = 3, s.arms.resize(1), s.pairs.clear();
    const std::string text = written(of(s));
    REQUIRE(read_result(text));
    for (std::size_t i = 0; i < text.size(); i += 7) {
        CHECK_FALSE(read_result(text.substr(0, i)));
        std::string changed = text;
        changed[i] = changed[i] == '1' ? '2' : '1';
        CHECK_FALSE(read_result(changed));
    }
    CHECK(read_result("andante study result 2\n").error() == result_problem::other_format);
    CHECK(read_result("{}").error() == result_problem::not_a_result);
}

TEST_CASE("worlds are kept apart, and the weeks of the median one are followed") {
    const study_result r = of(small());
    CHECK(r.in_world[0].people() == 41);
    CHECK(r.in_world[1].people() == 41);
    CHECK(r.in_world[0].arms()[0].weeks.weeks.size() == 4);
    CHECK(r.in_world[1].arms()[0].weeks.weeks.empty());
    CHECK(r.in_world[0].digest() != r.in_world[1].digest());
    for (const series::week& w : r.in_world[0].arms()[0].weeks.weeks) {
        for (const spread& x : w.of) CHECK(x.size() == 41);
        CHECK(w.came <= w.planned);
        CHECK(w.trained <= w.came);
    }
    CHECK(r.in_world[0].paired(outcome::endurance, 0, 3).mean > 0);  // exercise gives something
    CHECK(r.in_world[0].find({1, 3}) == nullptr);
}

TEST_CASE("tiles are kept in ranges") {
    tile_set t;
    CHECK(t.add({4, 6}));
    CHECK(t.add({0, 2}));
    CHECK_FALSE(t.add({1, 3}));
    CHECK_FALSE(t.add({3, 5}));
    CHECK_FALSE(t.add({3, 3}));
    CHECK(t.add({2, 4}));
    CHECK(t.ranges() == std::vector<tile_set::range>{{0, 6}});
    CHECK(t.has(5));
    CHECK_FALSE(t.has(6));
    CHECK(t.gaps(6).empty());
    CHECK(t.gaps(8) == std::vector<tile_set::range>{{6, 8}});
}

}  // namespace simulate_study
