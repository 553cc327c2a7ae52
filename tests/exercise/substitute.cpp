// SPDX-License-Identifier: BSL-1.0
// What is set aside and what may stand for it: every exercise, by grades, demands and tools.
#include <andante/exercise/substitute.hpp>

#include <andante/guard/guarded.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

namespace exercise_substitute {

using namespace andante;
using namespace andante::exercises;

std::vector<exercise> all_exercises() {
    std::vector<exercise> all;
    for (std::uint8_t i = 0; i != activity_count; ++i)
        for (const side s : {side::middle, side::left, side::right})
            if (const exercise e{i, s}; known(e)) all.push_back(e);
    return all;
}
const std::vector<exercise> every_one = all_exercises();

/// Just below, at and above each edge; empty: not graded.
constexpr std::array<std::optional<mrc>, 8> levels{std::nullopt,       mrc{0_mrc},        mrc{plus(1_mrc)}, mrc{minus(2_mrc)},
                                                   mrc{plus(2_mrc)},   mrc{minus(3_mrc)}, mrc{3_mrc},       mrc{5_mrc}};
constexpr std::optional<mrc> full = 5_mrc;  // named: clang 14 has no literal in a default argument
constexpr capability strong(set_of<demand> meets = every_demand, const std::optional<mrc>& grade = full) noexcept {
    capability c;
    if (grade) c.grades.set(everywhere, *grade);
    c.meets = meets;
    return c;
}
/// All, nothing, all but one, one alone.
template <class E>
std::vector<set_of<E>> some_sets(std::size_t n) {
    const set_of<E> all = set_of<E>::of_bits((1u << n) - 1);
    std::vector<set_of<E>> v{all, {}};
    for (std::size_t i = 0; i != n; ++i) v.push_back(all.without(static_cast<E>(i))), v.push_back(static_cast<E>(i));
    return v;
}
const std::vector<set_of<tool>> tools = some_sets<tool>(tool_count);
const std::vector<set_of<demand>> demands = some_sets<demand>(demand_count);

/// Grades all over, and one weak side.
std::vector<capability> bodies() {
    std::vector<capability> v;
    for (const auto& at : levels) v.push_back(strong(every_demand, at));
    for (const set_of<demand> d : demands) v.push_back(strong(d, minus(3_mrc))), v.push_back(strong(d));
    for (std::uint8_t i = 0; i != region_count; ++i) {
        capability c = strong();
        c.grades.set(region{i}, plus(1_mrc));
        v.push_back(c);
        c.grades.forget(region{i});
        v.push_back(c);
    }
    return v;
}
const std::vector<capability> people = bodies();

template <class Check>
void sweep(Check check) {
    for (const capability& c : people)
        for (const set_of<tool> t : tools)
            if (c.meets == every_demand || t == every_tool || t.empty()) check(c, t);
}

TEST_CASE("a person with everything: nothing is set aside, and there is nothing to replace") {
    for (const exercise e : every_one) {
        CHECK(set_aside(e, strong(), every_tool).empty());
        const substitute_list l = substitutes(e, strong(), every_tool);
        CHECK((l.nothing_to_replace() && l.empty()));
    }
}
TEST_CASE("each demand and each tool is its own obstacle") {
    for (const exercise e : every_one) {
        for (std::size_t i = 0; i != demand_count; ++i) {
            const auto d = static_cast<demand>(i);
            const auto want = about(e).needs.has(d) ? set_of{static_cast<obstacle>(detail::first_demand + i)} : set_of<obstacle>{};
            CHECK(set_aside(e, strong(every_demand.without(d)), every_tool) == want);
        }
        for (std::size_t i = 0; i != tool_count; ++i) {
            const auto t = static_cast<tool>(i);
            const auto want = about(e).tools.has(t) ? set_of{static_cast<obstacle>(detail::first_tool + i)} : set_of<obstacle>{};
            CHECK(set_aside(e, strong(), every_tool.without(t)) == want);
        }
    }
    CHECK(set_aside(walking, strong(every_demand.without(demand::standing)), every_tool) == set_of{obstacle::no_standing});
    CHECK(set_aside(left(knee_extension), strong(), every_tool.without(tool::weight)) == set_of{obstacle::no_weight});
    CHECK(set_aside(warm_water_walking, strong(), every_tool.without(tool::pool)) == set_of{obstacle::no_pool});
    CHECK(set_aside(stair_climbing, strong(every_demand.without(demand::stairs)), every_tool.without(tool::step)) == (set_of{obstacle::no_stairs} | obstacle::no_step));
}
TEST_CASE("grades, just below, at and above each edge: load, against gravity, with help, moved") {
    const auto said = [](exercise e, const std::optional<mrc>& grade) { return set_aside(e, strong(every_demand, grade), every_tool); };
    const exercise loaded = left(knee_extension), lifted = left(free_knee_extension), slid = left(heel_slide), helped = left(helped_knee_extension),
                   moved = left(knee_moved_by_leg);
    for (const auto& at : levels) {
        const bool weak = at && *at < minus(2_mrc), half = at && *at >= minus(2_mrc) && *at < 3_mrc;
        CHECK(said(loaded, at) == (!at ? set_of{obstacle::grade_unknown} : weak ? set_of{obstacle::too_weak_to_move} : half ? set_of{obstacle::too_weak_for_load} : set_of<obstacle>{}));
        CHECK(said(lifted, at) == (weak ? set_of{obstacle::too_weak_to_move} : half ? set_of{obstacle::too_weak_against_gravity} : set_of<obstacle>{}));
        CHECK(said(slid, at) == (weak ? set_of{obstacle::too_weak_to_move} : set_of<obstacle>{}));
        CHECK(said(helped, at) == (weak ? set_of{obstacle::too_weak_to_move} : set_of<obstacle>{}));
        CHECK(said(moved, at).empty());
        CHECK(said(walking, at).empty());       // asks its demands
        CHECK(said(left(calf_stretch), at).empty());
    }
    CHECK(said(left(seated_heel_raise), minus(3_mrc)).has(obstacle::too_weak_against_gravity));  // 3- is below 3
    CHECK(said(seated_pool_kicks, plus(2_mrc)).has(obstacle::too_weak_against_gravity));         // water is not counted as gravity taken off
}
TEST_CASE("the weakest mover counts, and the other side does not") {
    capability c = strong();
    c.grades.set(left(thigh), minus(3_mrc));
    CHECK(set_aside(left(knee_extension), c, every_tool) == set_of{obstacle::too_weak_for_load});
    CHECK(set_aside(right(knee_extension), c, every_tool).empty());
    CHECK(set_aside(sit_to_stand, c, every_tool) == set_of{obstacle::too_weak_against_gravity});
    c.grades.set(right(thigh), 1_mrc);
    CHECK(set_aside(sit_to_stand, c, every_tool) == (set_of{obstacle::too_weak_against_gravity} | obstacle::too_weak_to_move));
    c.grades.forget(left(thigh));
    CHECK(set_aside(left(knee_extension), c, every_tool) == set_of{obstacle::grade_unknown});
}
TEST_CASE("what the guard closes by grade is set aside here too") {
    for (const exercise e : every_one)
        for (const auto& at : levels) {
            if (!at) continue;
            set_of<constraint> only{};
            if (*at < 3_mrc) only = only | constraint::assisted_only;
            if (*at < minus(2_mrc)) only = only | constraint::passive_only;
            if (detail::closes(only, e)) CHECK_FALSE(set_aside(e, strong(every_demand, at), every_tool).empty());
        }
}
TEST_CASE("no substitute is set aside, none asks more, none is the exercise itself, none stands twice; the nearest first") {
    std::size_t n = 0;
    sweep([&](const capability& c, set_of<tool> t) {
        for (const exercise e : every_one) {
            const substitute_list l = substitutes(e, c, t);
            CHECK(l.why() == set_aside(e, c, t));
            CHECK(l.nothing_to_replace() == l.why().empty());
            if (l.nothing_to_replace() && !l.empty()) FAIL_CHECK("a substitute for what can be done");
            for (std::size_t i = 0; i != l.size(); ++i) {
                const exercise x = l[i];
                const activity &a = about(x), &f = about(e);
                const bool good = known(x) && x != e && set_aside(x, c, t).empty() && movers(x).has(movers(e)) && a.how <= f.how && a.falls <= f.falls && a.emphasis <= f.emphasis &&
                                  (a.kind == f.kind || !is_training(x)) && (i == 0 || distance(e, l[i - 1]) < distance(e, x));
                if (!good) FAIL_CHECK(f.key << " for " << a.key);
                ++n;
            }
        }
    });
    CHECK(n > 100'000);
}
TEST_CASE("the order is total: no two exercises are equally far from a third") {
    for (const exercise e : every_one)
        for (const exercise x : every_one)
            for (const exercise y : every_one)
                if (x < y && distance(e, x) == distance(e, y)) FAIL_CHECK(about(e).key);
}

/// Whether `more` can do all that `less` can, and knows of no weakness where `less` knows of none.
bool at_least(const capability& more, const capability& less) {
    if (!less.meets.without(more.meets).empty()) return false;
    for (std::uint8_t i = 0; i != region_count; ++i) {
        const auto m = more.grades.of(region{i}), l = less.grades.of(region{i});
        if (l ? !m || *m < *l : m && *m < lifts_against_gravity) return false;
    }
    return true;
}
TEST_CASE("the monotone law: more strength, demands and tools lift obstacles and never give a farther list, place by place") {
    std::size_t pairs = 0;
    const auto compare = [&](const capability& less, const capability& more, set_of<tool> fewer, set_of<tool> tools_more) {
        ++pairs;
        for (const exercise e : every_one) {
            const auto a = set_aside(e, less, fewer), b = set_aside(e, more, tools_more);
            if (a.empty() && !b.empty()) FAIL_CHECK(about(e).key << " is set aside by having more");
            if (b.empty()) continue;
            const substitute_list l = substitutes(e, less, fewer), m = substitutes(e, more, tools_more);
            if (m.size() < l.size()) FAIL_CHECK(about(e).key << " loses a substitute by having more");
            for (std::size_t i = 0; i != l.size(); ++i)
                if (distance(e, m[i]) > distance(e, l[i])) FAIL_CHECK(about(e).key << " gets a farther substitute by having more");
        }
    };
    for (const set_of<tool> t : tools) compare(strong(every_demand, minus(3_mrc)), strong(every_demand, minus(3_mrc)), t, every_tool), compare(strong({}, std::nullopt), strong({}, std::nullopt), {}, t);
    for (const set_of<demand> d : demands) compare(strong(d, std::nullopt), strong(every_demand, std::nullopt), every_tool, every_tool), compare(strong({}, 3_mrc), strong(d, 3_mrc), every_tool, every_tool);
    for (std::size_t i = 1; i + 1 != levels.size(); ++i) compare(strong(every_demand, levels[i]), strong(every_demand, levels[i + 1]), every_tool, every_tool);
    compare(strong(every_demand, std::nullopt), strong(every_demand, 3_mrc), every_tool, every_tool);
    for (const capability& c : people)
        if (at_least(strong(), c)) compare(c, strong(), every_tool.without(tool::band), every_tool.without(tool::band));
    CHECK(pairs > 100);
}
TEST_CASE("a muscle too weak for anything is moved for the person: every strength exercise finds range of motion of its region") {
    for (const exercise e : every_one) {
        if (about(e).kind != modality::strength) continue;
        const substitute_list l = substitutes(e, strong(every_demand, 1_mrc), every_tool);
        INFO(about(e).key);
        REQUIRE_FALSE(l.empty());
        for (const exercise x : l) CHECK((!is_training(x) && (about(x).how == loading::passive || about(x).kind == modality::stretching)));
    }
}
TEST_CASE("a muscle that moves with help is helped before it is moved") {
    for (const exercise e : every_one) {
        const activity& a = about(e);
        if (a.kind != modality::strength || a.how != loading::resisted || a.works.size() > 2) continue;
        INFO(a.key);
        const substitute_list l = substitutes(e, strong(every_demand, 2_mrc), every_tool);
        REQUIRE_FALSE(l.empty());
        CHECK(about(l[0]).kind == modality::strength);
        CHECK((about(l[0]).how == loading::gravity_reduced || about(l[0]).how == loading::assisted));
        if (a.sided) CHECK(movers(l[0]) == movers(e));  // of both sides: each side has its own
    }
}
TEST_CASE("examples: no weight, no standing, no pool, a weak thigh, a weak hand") {
    CHECK(substitutes(left(knee_extension), strong(), every_tool.without(tool::weight))[0] == left(free_knee_extension));
    CHECK(substitutes(walking, strong(every_demand.without(demand::standing)), every_tool)[0] == recumbent_cycle);
    CHECK(substitutes(warm_water_walking, strong(), every_tool.without(tool::pool))[0] == helped_cycle);
    CHECK(substitutes(left(knee_extension), strong(every_demand, 2_mrc), every_tool)[0] == left(thigh_squeeze));
    CHECK(substitutes(left(knee_extension), strong(every_demand, 1_mrc), every_tool)[0] == left(knee_moved_by_leg));
    CHECK(substitutes(right(finger_curl), strong(every_demand, 1_mrc), every_tool)[0] == right(passive_finger_flexion));
    const substitute_list none_left = substitutes(warm_water_walking, strong(), {});
    CHECK((none_left.empty() && !none_left.nothing_to_replace()));
}
TEST_CASE("it is settled by the compiler too") {
    constexpr substitute_list l = [] {
        capability c;
        c.meets = every_demand;
        return substitutes(left(knee_extension), c, every_tool);
    }();
    static_assert(l.why() == set_of{obstacle::grade_unknown} && l[0] == left(free_knee_extension));
    CHECK(l.size() == most_substitutes);
}

}  // namespace exercise_substitute
