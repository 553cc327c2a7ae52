// SPDX-License-Identifier: BSL-1.0
// What SAFETY.md and docs/embedding.md tell a host: what is withheld and why, and what rule set 0.1.0 does not see yet.
#include <doctest/doctest.h>

#include <andante/ibm.hpp>

namespace promises {
namespace {

using namespace andante;
using namespace andante::exercises;

constexpr day monday = "2026-03-02"_day;
constexpr exercise knee = left(knee_extension);
constexpr prescription rx = draft{.by = physiotherapist(41),
                                  .since = monday,
                                  .orders = {{.what = knee, .start = 10 * rep, .ceiling = 12 * rep},
                                             {.what = warm_water_walking, .start = 10 * minutes, .ceiling = 20 * minutes}}};

void good_day(diary& d, day on, illness_state ill = not_ill) {
    d.write(on, warning_signs{none}, illness{ill}, fell{no}, fatigue{1_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
}
diary begun() {
    diary d;
    d.write(monday, rx, cleared{latch::programme, physician(7)}, usual_fatigue{1_nrs});
    good_day(d, monday);
    return d;
}
/// How many of the two exercises are granted at their whole start.
int whole_grants(const day_plan& p) {
    int n = 0;
    for (const order& o : rx.orders())
        n += p.find(o.what)->match([&](const approved_dose& a) { return a.value() == o.start ? 1 : 0; }, [](const decision&) { return 0; });
    return n;
}
bool all_withheld_for(const day_plan& p, decision_problem why) {
    bool all = true;
    for (const order& o : rx.orders()) all = all && !p.find(o.what)->granted() && p.find(o.what)->problem == why;
    return all;
}

TEST_CASE("a clock that ran back withholds everything, and says so") {
    const ibm_coach coach{rx};
    ibm_history so_far{};
    coach.recall(so_far, begun(), monday);
    CHECK(whole_grants(coach.plan(so_far, monday)) == 2);
    const day_plan back = coach.plan(so_far, monday - 1);
    CHECK(all_withheld_for(back, decision_problem::clock_ran_back));
    CHECK(back.kind() != day_kind::session);
}

TEST_CASE("before a prescription is in force nothing is granted") {
    const ibm_coach coach{rx};
    CHECK(all_withheld_for(coach.plan(diary{}, monday - 1), decision_problem::prescription_not_yet_in_force));
}

TEST_CASE("a diary that holds later days answers as of the day that is asked") {
    const ibm_coach coach{rx};
    diary d = begun();
    const day_plan before_it = coach.plan(d, monday);
    d.write(monday + 1, warning_signs{warning::chest_pain});
    CHECK(whole_grants(coach.plan(d, monday)) == whole_grants(before_it));
    CHECK(coach.plan(d, monday + 1).kind() == day_kind::care_call);
}

TEST_CASE("a host without a heap: remember says what became of an entry") {
    const ibm_coach coach{rx};
    ibm_history so_far{};
    std::uint16_t n = 0;
    const auto tell = [&](entry e, day on, day today) {
        e.on = on, e.order = n++;
        return coach.remember(so_far, e, today);
    };
    CHECK(tell(row(done{knee, 10 * rep}), monday, monday) == heard::taken);
    CHECK(tell(row(effort{knee, 3_cr10}), monday, monday) == heard::taken);
    CHECK(tell(row(fatigue{1_nrs}), monday + 1, monday) == heard::in_the_future);
    CHECK(tell(row(fatigue{1_nrs}), monday - 1, monday) == heard::late);
    entry off = row(fatigue{1_nrs});
    off.value = 11;
    CHECK(tell(off, monday + 1, monday + 1) == heard::off_the_scale);
    CHECK(tell(row(tug{tug::value_type::at(210)}), monday + 1, monday + 1) == heard::not_collected);
}

// SAFETY.md, "What this rule set does not see". A rule that changes one of these changes that page as well.

TEST_CASE("not seen yet: after an illness the whole level is granted as soon as the person is not ill") {
    const ibm_coach coach{rx};
    diary d = begun();
    good_day(d, monday + 1, systemic);
    CHECK(whole_grants(coach.plan(d, monday + 1)) == 0);
    good_day(d, monday + 2);
    CHECK(whole_grants(coach.plan(d, monday + 2)) == 2);
    good_day(d, monday + 3, above_neck);
    CHECK(whole_grants(coach.plan(d, monday + 3)) == 2);
}

TEST_CASE("not seen yet: after a hospital stay a new clearance is needed, and then the whole level is granted") {
    const ibm_coach coach{rx};
    diary d = begun();
    d.write(monday + 1, recorded{record_kind::hospital_stay, 2});
    good_day(d, monday + 1);
    CHECK(coach.plan(d, monday + 1).kind() == day_kind::care_call);
    d.write(monday + 2, cleared{latch::programme, physician(7)});
    good_day(d, monday + 2);
    CHECK(whole_grants(coach.plan(d, monday + 2)) == 2);
}

TEST_CASE("not seen yet: an immobilised limb, the water, and how often a week") {
    const ibm_coach coach{rx};
    diary d = begun();
    d.write(monday + 1, recorded{record_kind::limb_immobilised, 20, place_of(left(thigh))});
    good_day(d, monday + 1);
    CHECK(whole_grants(coach.plan(d, monday + 1)) == 2);

    diary often = begun();
    int in_a_row = 0;
    for (exact i = 0; i != 14; ++i) {
        if (i != 0) good_day(often, monday + i);
        const day_plan plan = coach.plan(often, monday + i);
        const bool went = plan.find(knee)->match(
            [&](const approved_dose& a) {
                often.write(monday + i, done{knee, a}, effort{knee, 2_cr10}, weaker_after{left(thigh), not_at_all});
                return true;
            },
            [](const decision&) { return false; });
        in_a_row = went ? in_a_row + 1 : 0;
    }
    CHECK(in_a_row > 7);
}

}  // namespace
}  // namespace promises
