// SPDX-License-Identifier: BSL-1.0
#include <andante/history/derived.hpp>

#include <doctest/doctest.h>

namespace history_derived {

using namespace andante;
using namespace andante::exercises;

constexpr day d0 = "2026-03-02"_day;
constexpr exercise left_knee = left(knee_extension);
constexpr region thigh_l = left(thigh);

template <class S>
auto of_a_region(const chronicle& h, day today) {
    return S::of(h, place_of(thigh_l), today).value();
}
template <class S>
auto of_the_person(const chronicle& h, day today) {
    return S::of(h, {}, today).value();
}
template <class S>
auto of_the_knee(const chronicle& h, day today) {
    return S::of(h, h.find(left_knee), today).value();
}
/// Someone for whom knee extension is prescribed.
chronicle someone() {
    chronicle h;
    h.prescribe(left_knee, dose{8 * rep});
    return h;
}
/// A session as granted, with its effort in half steps and a clear second day.
void trains(chronicle& h, day on, exact felt) {
    entry e = row(done{left_knee, h.find(left_knee)->level});
    e.on = on, e.had_grant = true, e.granted = e.done;
    h.train(e, {});
    entry hard;
    hard.what = entry_kind::answer, hard.code = effort::code, hard.known = true, hard.where = place_of(left_knee), hard.value = felt, hard.on = on;
    h.answer(hard, {});
    h.at(thigh_l).weaker.put(on, 0), h.at(thigh_l).sore.put(on + 2, 0);
}

TEST_CASE("no effort at all is an effort that was told") {
    for (const exact felt : {0, 1, 6}) {
        CAPTURE(felt);
        chronicle h = someone();
        for (exact i = 0; i != 12; ++i) trains(h, d0 + 3 * i, felt);
        const evidence::value_type v = of_the_knee<evidence>(h, d0 + 38);
        CHECK(v.evaluable_14 == 3);
        CHECK(v.at[0].evaluable);
        CHECK(of_the_knee<felt_harder>(h, d0 + 38).rise == 0);
        CHECK_FALSE(of_the_knee<previous_too_hard>(h, d0 + 38) == yes);
        CHECK(previous_too_hard::of(h, h.find(left_knee), d0 + 38).known());
    }
}
TEST_CASE("soreness eases by an answer from the second day after training to yesterday, as far back as answers are remembered") {
    const auto eased = [](exact told_on, exact today, nrs sore) {
        chronicle h;
        h.at(thigh_l).trained.put(d0);
        h.at(thigh_l).sore.put(d0 + told_on, sore.place());
        return of_a_region<since_training>(h, d0 + today).eased;
    };
    CHECK_FALSE(eased(1, 10, 0_nrs));
    CHECK(eased(2, 10, 3_nrs));
    CHECK_FALSE(eased(2, 10, 4_nrs));
    CHECK(eased(9, 10, 3_nrs));
    CHECK_FALSE(eased(10, 10, 3_nrs));
    CHECK(eased(10, 65, 3_nrs));
    CHECK_FALSE(eased(10, 66, 3_nrs));
}
TEST_CASE("the soreness of the second day is that of no other, and -1 where it was not told") {
    chronicle h;
    CHECK(of_a_region<since_training>(h, d0).second_day == -1);
    CHECK(of_a_region<since_training>(h, d0).trained == never);
    h.at(thigh_l).trained.put(d0);
    h.at(thigh_l).sore.put(d0 + 1, 3), h.at(thigh_l).sore.put(d0 + 3, 5);
    CHECK(of_a_region<since_training>(h, d0 + 3).second_day == -1);
    h.at(thigh_l).sore.put(d0 + 2, 0);
    CHECK(of_a_region<since_training>(h, d0 + 3).second_day == 0);
    CHECK(of_a_region<since_training>(h, d0 + 3).trained == d0);
}
TEST_CASE("the least score of tiredness is of those before the newest") {
    chronicle h;
    CHECK(of_the_person<tiredness_scores>(h, d0).newest == -1);
    h.person.tired_scores.put({40, d0});
    CHECK(of_the_person<tiredness_scores>(h, d0).newest == 40);
    CHECK(of_the_person<tiredness_scores>(h, d0).least == -1);
    h.person.tired_scores.put({52, d0 + 30}), h.person.tired_scores.put({35, d0 + 60});
    CHECK(of_the_person<tiredness_scores>(h, d0 + 60).newest == 35);
    CHECK(of_the_person<tiredness_scores>(h, d0 + 60).least == 40);
    h.person.tired_scores.put({50, d0 + 123});
    CHECK(of_the_person<tiredness_scores>(h, d0 + 123).least == 35);
}
TEST_CASE("an illness is fresh from the day after a clearance of the programme, or from its first day") {
    chronicle h;
    for (exact i = 0; i != 5; ++i) h.person.ill.put(d0 + i, systemic.place());
    CHECK(of_the_person<illness_course>(h, d0 + 4).fresh_from == d0);
    h.person.cleared_on = d0 - 3;
    CHECK(of_the_person<illness_course>(h, d0 + 4).fresh_from == d0);
    CHECK(of_the_person<illness_course>(h, d0 + 4).fever_days == 5);
    h.person.cleared_on = d0 + 2;
    CHECK(of_the_person<illness_course>(h, d0 + 4).fresh_from == d0 + 3);
    CHECK(of_the_person<illness_course>(h, d0 + 4).fever_days == 2);
}

}  // namespace history_derived
