// SPDX-License-Identifier: BSL-1.0
// PRG-11: page docs/rules/PRG-11.md.
#include "living.hpp"

#include <doctest/doctest.h>

namespace weaker_side_of_two {

using namespace living;
using prg11 = rules::weaker_side_steady;

constexpr step wished(const dose& from, const dose& to, exercise e = left_knee) {
    step s;
    s.today = s.heard = first_day, s.what = e, s.from = from, s.to = to, s.most_reps_in_range = 12;
    return s;
}
constexpr dose level{10 * rep, 1 * kg};
constexpr dose same_load = dose::unbounded().with(part::weight, 1000).with(part::n_reps, 12);

TEST_CASE("PRG-11: just below, at and just above") {
    const step s = wished(level, dose{8 * rep, 1100 * g});
    CHECK(prg11{}(s, {-1, 2, 249}).what() == progress());
    CHECK(prg11{}(s, {-1, 3, 0}).what() == within(same_load));
    CHECK(prg11{}(s, {-1, 3, 0}).arm == prg11::below_the_other_side);
    CHECK(prg11{}(s, {-1, 4, 0}).what() == within(same_load));
    CHECK(prg11{}(s, {-1, 0, 250}).what() == within(same_load));
    CHECK(prg11{}(s, {-1, 0, 250}).arm == prg11::weaker_than_the_other_side);
    CHECK(prg11{}(s, {11, 0, 0}).what() == within(same_load));
    CHECK(prg11{}(s, {11, 0, 0}).arm == prg11::below_grade_4);
    CHECK(prg11{}(s, {}).what() == progress());
}
TEST_CASE("PRG-11: repetitions grow to the top of their range, and a wish that keeps the load is not its matter") {
    CHECK_FALSE(prg11::concerns(wished(level, dose{12 * rep, 1 * kg})));
    CHECK(prg11::concerns(wished(level, dose{13 * rep, 1 * kg})));
    CHECK(prg11::concerns(wished(level, dose{8 * rep, 1100 * g})));
    CHECK_FALSE(prg11::concerns(wished(level, dose{2 * sets, 8 * rep, 1 * kg})));
    CHECK_FALSE(prg11::concerns(wished(level, level)));
    CHECK_FALSE(prg11::concerns(wished(dose{10 * minutes}, dose{11 * minutes}, walking)));
    CHECK(prg11{}(wished(dose{14 * rep, 1 * kg}, dose{14 * rep, 2 * kg}), {11, 0, 0}).what().limit.at(part::n_reps) == 14);  // what was earned stays
}

/// How far a region's side is below the other, as an exercise of both sides or of one sees it.
template <class... Told>
weaker_side::value_type sides(exercise e, const Told&... told) {
    person p{ibm_rules};
    (p.tells(told), ...);
    const course_memory* c = p.history().find(e);
    return weaker_side::of(p.history(), c, p.today()).value();
}
constexpr measured_strength newtons(region r, exact n) { return measured_strength{r, *measured_strength::value_type::from(n)}; }
constexpr muscle_grade grade(region r, exact thirds) { return muscle_grade{r, *mrc::from(thirds)}; }

TEST_CASE("PRG-11: grades and strengths of the two sides; nothing told says nothing") {
    CHECK(sides(left_knee).grade == -1);
    CHECK(sides(left_knee).grades_apart == 0);
    CHECK(sides(left_knee, grade(left(thigh), 12)).grade == -1);
    CHECK(sides(left_knee, grade(left(thigh), 11)).grade == 11);
    CHECK(sides(left_knee, grade(left(thigh), 12), grade(right(thigh), 15)).grades_apart == 3);
    CHECK(sides(right_knee, grade(left(thigh), 12), grade(right(thigh), 15)).grades_apart <= 0);
    CHECK(sides(left_knee, grade(right(thigh), 15)).grades_apart == 0);                 // of one side alone nothing is known
    CHECK(sides(left_knee, newtons(left(thigh), 75), newtons(right(thigh), 100)).share_lost == 250);
    CHECK(sides(left_knee, newtons(left(thigh), 76), newtons(right(thigh), 100)).share_lost == 240);
    CHECK(sides(right_knee, newtons(left(thigh), 75), newtons(right(thigh), 100)).share_lost == 0);
    CHECK(sides(left_knee, newtons(right(thigh), 100)).share_lost == 0);
    CHECK(sides(left_knee, newtons(left(thigh), 0), newtons(right(thigh), 0)).share_lost == 0);
    person p{ibm_rules};
    p.tells(grade(left(thigh), 9)).sleeps().tells(grade(left(thigh), 12));
    CHECK(weaker_side::of(p.history(), p.history().find(left_knee), p.today()).value().grade == -1);
}
TEST_CASE("PRG-11 alone decides: the weaker side keeps its load, the other one grows") {
    const auto loads = [](const tested_rules& r) {
        auto d = form();
        short_list<order, most_orders> at_the_top;
        for (order o : d.orders) {
            if (about(o.what).kind == modality::strength) o.start = dose{10 * rep, 2 * kg}, o.ceiling = dose{10 * rep, 3 * kg}, o.reps_from = 8, o.load_step = 100 * g;
            at_the_top.add(o);
        }
        d.orders = at_the_top;
        auto p = someone(r, d);
        p.tells(grade(right(thigh), 15)).lives_well(40);
        return std::pair{p.level(left_knee).at(part::weight), p.level(right_knee).at(part::weight)};
    };
    const auto ruled = loads(ibm_rules), free = loads(all_but<prg11>());
    CHECK(ruled.first == 2000);
    CHECK(ruled.second > 2000);
    CHECK(free.first == free.second);
}

}  // namespace weaker_side_of_two
