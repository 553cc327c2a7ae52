// SPDX-License-Identifier: BSL-1.0
#include <andante/history/diary.hpp>

#include <doctest/doctest.h>

namespace history_diary {

using namespace andante;

constexpr day d1 = "2026-03-02"_day;

entry told_row(entry_id id, day on, std::uint16_t order, exact v, std::uint16_t revision = 0) {
    entry e = row(fatigue{*nrs::from(v)});
    e.id = id, e.on = on, e.order = order, e.revision = revision;
    return e;
}

TEST_CASE("rows are kept in the order in which they are heard, whatever order they came in") {
    diary mine;
    mine.write(d1 + 1, fatigue{3_nrs});
    mine.write(d1, warning_signs{none}, illness{not_ill});
    mine.write(d1 + 1, soreness{everywhere, 0_nrs});
    REQUIRE(mine.rows().size() == 4);
    CHECK(mine.rows()[0].on == d1);
    CHECK(mine.rows()[0].order == 0);
    CHECK(mine.rows()[1].order == 1);
    CHECK(mine.rows()[3].order == 1);
    CHECK(mine.until(d1).size() == 2);
    CHECK(mine.until(d1 - 1).empty());
    CHECK(mine.until(d1 + 400).size() == 4);
    for (std::size_t i = 0; i + 1 < mine.rows().size(); ++i) CHECK(heard_before(mine.rows()[i], mine.rows()[i + 1]));
}
TEST_CASE("the breath of a day comes last, for it is held against the effort; the rest stands as written") {
    diary mine;
    mine.write(d1, breathlessness{2_cr10}, effort{left(exercises::knee_extension), 3_cr10}, done{left(exercises::knee_extension), dose{8 * rep}}, fatigue{2_nrs});
    REQUIRE(mine.rows().size() == 4);
    CHECK(mine.rows()[0].code == effort::code);
    CHECK(mine.rows()[1].what == entry_kind::session);
    CHECK(mine.rows()[2].code == fatigue::code);
    CHECK(mine.rows()[3].code == breathlessness::code);
}
TEST_CASE("a row is taken once; the same again is a repeat, other words under its id are a conflict") {
    diary mine;
    const entry e = told_row(7, d1, 0, 3);
    CHECK(mine.take(e) == taken_in::added);
    CHECK(mine.take(e) == taken_in::repeated);
    CHECK(mine.take(told_row(7, d1, 0, 4)) == taken_in::conflict);
    CHECK(mine.take(told_row(7, d1 + 1, 0, 3)) == taken_in::conflict);
    CHECK(mine.take(told_row(0, d1, 0, 3)) == taken_in::no_id);
    CHECK(mine.rows().size() == 1);
    CHECK(mine.find(7)->value == 3);
    CHECK(mine.find(8) == nullptr);
}
TEST_CASE("the last revision of an id counts, whichever came first, and nothing is lost") {
    const entry first = told_row(7, d1, 0, 3), second = told_row(7, d1, 0, 5, 1), third = told_row(7, d1, 0, 1, 2);
    diary a, b;
    CHECK(a.take(first) == taken_in::added);
    CHECK(a.take(second) == taken_in::added);
    CHECK(a.take(third) == taken_in::added);
    CHECK(b.take(third) == taken_in::added);
    CHECK(b.take(first) == taken_in::superseded);
    CHECK(b.take(second) == taken_in::superseded);
    CHECK(a == b);
    CHECK(a.find(7)->value == 1);
    CHECK(a.superseded().size() == 2);
    CHECK(b.superseded().size() == 2);
    CHECK(b.take(first) == taken_in::repeated);
    CHECK(b.take(told_row(7, d1, 0, 9, 1)) == taken_in::conflict);
}
TEST_CASE("a correction keeps the day and the order; a struck row stays and says nothing") {
    diary mine;
    mine.write(d1, fatigue{3_nrs}, soreness{everywhere, 2_nrs});
    const entry_id tired = mine.rows()[0].id, sore = mine.rows()[1].id;
    CHECK(mine.correct(tired, fatigue{6_nrs}));
    CHECK(mine.find(tired)->value == 6);
    CHECK(mine.find(tired)->on == d1);
    CHECK(mine.find(tired)->revision == 1);
    CHECK(mine.strike(sore));
    CHECK(mine.find(sore)->what == entry_kind::struck);
    CHECK(mine.rows().size() == 2);
    CHECK(mine.superseded().size() == 2);
    CHECK_FALSE(mine.correct(99, fatigue{1_nrs}));
    CHECK_FALSE(mine.strike(99));
    CHECK(mine.correct(sore, soreness{everywhere, 1_nrs}));   // a strike can be taken back
    CHECK(mine.find(sore)->value == 1);
}
TEST_CASE("what is written after reading gets an id of its own") {
    diary mine;
    CHECK(mine.take(told_row(41, d1, 0, 3)) == taken_in::added);
    mine.write(d1, fatigue{4_nrs});
    CHECK(mine.rows().size() == 2);
    CHECK(mine.rows()[1].id == 42);
    CHECK(mine.rows()[1].order == 1);
}
TEST_CASE("a clearance of the same day and order comes before a complaint, so the complaint stands") {
    entry complaint = told_row(1, d1, 0, 3), clearing = row(cleared{latch::overwork, left(thigh), physiotherapist(41)});
    clearing.id = 2, clearing.on = d1;
    diary mine;
    CHECK(mine.take(complaint) == taken_in::added);
    CHECK(mine.take(clearing) == taken_in::added);
    CHECK(mine.rows()[0].what == entry_kind::clearance);
}
TEST_CASE("what is written becomes one row with everything in it") {
    const entry s = row(done{left(exercises::knee_extension), dose{8 * rep, 2 * kg}});
    CHECK_FALSE(s.had_grant);
    const entry f = row(fall{.head = true, .minutes_down = 60});
    CHECK(has(f, fall_fact::head));
    CHECK(has(f, fall_fact::long_lie));
    CHECK_FALSE(has(f, fall_fact::faint));
    CHECK_FALSE(has(row(fall{.minutes_down = 59}), fall_fact::long_lie));
    const entry c = row(cleared{latch::falls, mode::standing, physiotherapist(41)});
    CHECK(c.at == scope::mode);
    CHECK(c.by.who == 41);
    CHECK(row(unanswered<soreness>{left(thigh), silence::declined}).why == silence::declined);
    CHECK_FALSE(row(unanswered<soreness>{left(thigh)}).known);
    CHECK(row(soreness{everywhere, 3_nrs}).where == every_place);
    CHECK(row(warning_signs{warning::chest_pain}).value == 1);
    CHECK(row(warning_signs{none}).value == 0);
}

}  // namespace history_diary
