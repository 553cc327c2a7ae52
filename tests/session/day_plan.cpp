// SPDX-License-Identifier: BSL-1.0
#include <andante/ibm.hpp>

#include <doctest/doctest.h>

namespace session_day_plan {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr exercise knee = left(knee_extension);
constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = first,
                                    .orders = {{.what = knee, .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}},
                                               {.what = heel_raise, .start = dose{8 * rep}, .ceiling = dose{12 * rep}},
                                               {.what = seated_range_of_motion, .start = dose{5 * rep}, .ceiling = dose{10 * rep}}}};
const ibm_coach coach{form};

diary morning(day t = first) {
    diary d;
    d.write(first, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{left(thigh), 4_mrc});
    d.write(t, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    return d;
}
/// Which page is shown, and how many exercises go and wait on it.
struct shown { day_kind page; std::size_t go, wait; };
shown read(const day_plan& p) {
    shown s{};
    p.match([&](const rest_day& r) { s = {day_kind::rest_day, r.go.size(), r.wait.size()}; },
            [&](const care_call& c) { s = {day_kind::care_call, c.go.size(), c.wait.size()}; },
            [&](const session_plan& x) { s = {day_kind::session, x.go.size(), x.wait.size()}; });
    return s;
}
bool operator==(const shown& a, const shown& b) { return a.page == b.page && a.go == b.go && a.wait == b.wait; }

TEST_CASE("one page is shown, and every exercise either goes or waits") {
    CHECK(read(coach.plan(morning(), first)) == shown{day_kind::session, 3, 0});
    CHECK(read(coach.plan(diary{}, first)) == shown{day_kind::care_call, 0, 3});      // nobody has cleared the programme, nor said anything
    diary uncleared;
    uncleared.write(first, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    CHECK(read(coach.plan(uncleared, first)) == shown{day_kind::care_call, 1, 2});    // gentle movement goes on
    diary silent;
    silent.write(first, cleared{latch::programme, physician(7)});
    CHECK(read(coach.plan(silent, first)) == shown{day_kind::rest_day, 0, 3});        // the gate is not answered
    diary ache = morning();
    ache.write(first, warning_signs{warning::chest_pain});
    CHECK(read(coach.plan(ache, first)) == shown{day_kind::care_call, 0, 3});
    diary one_side = morning();
    one_side.write(first, soreness{left(thigh), 5_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    CHECK(read(coach.plan(one_side, first)) == shown{day_kind::session, 2, 1});
    diary alone = morning();
    alone.write(first, company{no});
    CHECK(read(coach.plan(alone, first)) == shown{day_kind::session, 2, 1});          // the walk waits for company
    CHECK(day_plan{}.kind() == day_kind::rest_day);
    CHECK(read(day_plan{}) == shown{day_kind::rest_day, 0, 0});
}
TEST_CASE("arms may come in any order, and one may take any page") {
    int pages = 0;
    coach.plan(morning(), first).match([&](const auto&) { ++pages; });
    CHECK(pages == 1);
    bool care = false;
    const day_plan p = coach.plan(diary{}, first);
    p.match([&](const care_call&) { care = true; }, [](const auto&) {});
    CHECK(care);
}
TEST_CASE("a row that goes carries its own approval; a row that waits carries no dose") {
    diary d = morning();
    d.write(first, soreness{left(thigh), 5_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    const day_plan p = coach.plan(d, first);
    p.match([](const rest_day&) { FAIL("a session was expected"); }, [](const care_call&) { FAIL("a session was expected"); },
            [](const session_plan& s) {
                for (const granted& x : s.go) {
                    CHECK(x.what == x.dose.what());
                    CHECK_FALSE(x.is_step());
                    CHECK(x.dose.value() == x.level);
                }
                for (const withheld& x : s.wait) {
                    CHECK(x.what == knee);
                    CHECK(x.found.act == action::rest);
                    CHECK_FALSE(x.why.empty());
                    CHECK(x.why[0].where == place_of(left(thigh)));
                }
            });
}
TEST_CASE("before any session a plan is the prescribed start, and holding it is no refusal") {
    const day_plan p = coach.plan(morning(), first);
    for (const decision& x : p.decisions()) {
        CHECK(x.granted());
        CHECK(x.match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; }) == form.find(x.what)->start);
    }
    CHECK(p.offers() == movement::open);
    CHECK(p.on() == first);
}
TEST_CASE("the clearances that are waited for, each once, with who may give them and where they sit") {
    CHECK(coach.plan(morning(), first).clearances().empty());
    const day_plan unscreened = coach.plan(diary{}, first);
    REQUIRE(unscreened.clearances().size() == 1);
    CHECK(unscreened.clearances()[0] == clearance_due{latch::programme, scope::person, {}, role::physician});

    diary d = morning();
    d.write(first, warning_signs{warning::dark_urine});
    const day_plan stopped = coach.plan(d, first + 1);
    bool red = false;
    for (const clearance_due& c : stopped.clearances()) red = red || c == clearance_due{latch::red_flag, scope::person, {}, role::physician};
    CHECK(red);

    diary falls = morning();
    falls.write(first, fall{.minutes_down = 2});
    falls.write(first + 2, fall{.minutes_down = 2});
    const day_plan after_two = coach.plan(falls, first + 4);
    bool standing = false;
    for (const clearance_due& c : after_two.clearances()) standing = standing || c == clearance_due{latch::falls, scope::mode, place_of(mode::standing), role::physiotherapist};
    CHECK(standing);
    CHECK(after_two.person().latched.empty());
    diary cleared_again = falls;
    cleared_again.write(first + 4, cleared{latch::falls, mode::standing, physiotherapist(41)});
    CHECK(coach.plan(cleared_again, first + 5).clearances().empty());
}
TEST_CASE("a bounded list keeps what fits and forgets the rest") {
    bounded_list<int, 3> l;
    for (int i = 0; i != 5; ++i) l.add(i);
    CHECK(l.size() == 3);
    CHECK(l[2] == 2);
    CHECK_FALSE(l.empty());
}

}  // namespace session_day_plan
