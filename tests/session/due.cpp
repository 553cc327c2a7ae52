// SPDX-License-Identifier: BSL-1.0
#include <andante/ibm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace session_due {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr exercise knee = left(knee_extension);
constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = first,
                                    .orders = {{.what = knee, .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}},
                                               {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}}}};
const ibm_coach coach{form};

std::vector<std::string> keys(const question_list& q) {
    std::vector<std::string> all;
    for (const question& x : q) all.push_back(std::string{x.key} + (x.at == scope::region ? "@" + std::string{key(region{static_cast<std::uint8_t>(x.where.index)})} : ""));
    return all;
}
bool asks(const question_list& q, std::uint8_t code) {
    for (const question& x : q)
        if (x.code == code) return true;
    return false;
}
const question* asked(const question_list& q, std::uint8_t code, place where) {
    for (const question& x : q)
        if (x.code == code && x.where == where) return &x;
    return nullptr;
}
diary morning(day t) {
    diary d;
    d.write(t, cleared{latch::programme, physician(7)}, warning_signs{none}, illness{not_ill}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    return d;
}

TEST_CASE("the gate comes first, then the check-in, region by region of what is ordered, then enrolment") {
    const question_list q = coach.due(diary{}, first);
    const std::vector<std::string> all = keys(q);
    REQUIRE(all.size() >= 10);
    CHECK(all[0] == "warning_signs");
    CHECK(all[1] == "illness");
    CHECK(all[2] == "fell");
    CHECK(all[3] == "fatigue");
    CHECK(all[4] == "unusual_fatigue");
    CHECK(all[5] == "company");
    CHECK(all[6] == "soreness@left_thigh");
    CHECK(all[7] == "soreness@right_thigh");
    CHECK(all[8] == "soreness@left_calf");
    CHECK(all[9] == "soreness@right_calf");
    CHECK_FALSE(asks(q, soreness::code + 1));        // no follow-up before its answer
    CHECK_FALSE(asks(q, weaker_after::code));
    CHECK_FALSE(asks(q, effort::code));
    CHECK_FALSE(asks(q, breathlessness::code));
    CHECK_FALSE(asks(q, muscle_grade::code));         // a clinician records it
    CHECK(asks(q, usual_soreness::code));
    CHECK(asks(q, usual_fatigue::code));
    CHECK(asks(q, bad_past_experience::code));
    CHECK(asks(q, daily_tasks_harder::code));
    CHECK_FALSE(asks(q, limited_next_day::code));
    CHECK_FALSE(asks(q, after_effects::code));
    CHECK_FALSE(asks(q, pain::code));
    CHECK_FALSE(asks(q, temperature::code));
    CHECK_FALSE(asks(q, systolic::code));             // nobody prescribed a cuff
    CHECK_FALSE(asks(q, tug::code));
}
TEST_CASE("company, falls and steadiness are asked where standing work is ordered, company only while falls are likely") {
    constexpr prescription seated = draft{.by = physiotherapist(41), .since = first, .orders = {{.what = knee, .start = 8 * rep, .ceiling = 12 * rep}}};
    for (const std::uint8_t code : {company::code, falls_last_year::code, unsteady::code, knee_buckles::code}) {
        CHECK(asks(coach.due(diary{}, first), code));
        CHECK_FALSE(asks(ibm_coach{seated}.due(diary{}, first), code));
    }
    diary steady;
    steady.write(first, falls_last_year{tally::at(0)}, unsteady{no}, knee_buckles{no});
    CHECK(asks(coach.due(steady, first), company::code));  // not tested yet
    steady.write(first, tug{tug::value_type::at(110)});
    CHECK_FALSE(asks(coach.due(steady, first), company::code));
    CHECK(asks(coach.due(steady, first + 84), unsteady::code));
}
TEST_CASE("the day after a session asks whether it was limited, a week later whether daily tasks are harder") {
    diary d = morning(first);
    d.write(first, done{knee, dose{8 * rep, 2 * kg}}, daily_tasks_harder{not_at_all});
    CHECK(asks(coach.due(d, first + 1), limited_next_day::code));
    CHECK_FALSE(asks(coach.due(d, first + 2), limited_next_day::code));
    CHECK_FALSE(asks(coach.due(d, first + 6), daily_tasks_harder::code));
    CHECK(asks(coach.due(d, first + 7), daily_tasks_harder::code));
}
TEST_CASE("what a session left behind opens its follow-ups, and nothing else does") {
    diary d = morning(first);
    d.write(first, done{knee, dose{8 * rep, 2 * kg}});
    CHECK(asks(coach.due(d, first), after_effects::code));
    CHECK(asked(coach.due(d, first), pain::code, place_of(knee)) != nullptr);
    CHECK(asked(coach.due(d, first), pain::code, place_of(walking)) == nullptr);
    diary fine = d;
    fine.write(first, after_effects{none});
    for (const std::uint8_t code : {settle_minutes::code, heavy_hours::code, cramp::code, joint_pain_hours::code, joint_alarm::code})
        CHECK_FALSE(asks(coach.due(fine, first), code));
    d.write(first, after_effects{set_of<after_effect>{after_effect::heaviness} | after_effect::joint_pain});
    const question_list q = coach.due(d, first);
    CHECK(asked(q, heavy_hours::code, place_of(left(thigh))) != nullptr);
    CHECK(asked(q, heavy_hours::code, place_of(right(thigh))) == nullptr);
    CHECK(asked(q, joint_pain_hours::code, place_of(knee)) != nullptr);
    CHECK_FALSE(asks(q, cramp::code));
    CHECK_FALSE(asks(q, settle_minutes::code));
    CHECK_FALSE(asks(q, heavy_this_morning::code));
    CHECK(asks(coach.due(d, first + 1), heavy_this_morning::code));
}
TEST_CASE("someone ill is asked about fever and the stomach; a cuff asks again when it reads high") {
    diary d;
    d.write(first, illness{systemic});
    CHECK(asks(coach.due(d, first), temperature::code));
    CHECK(asks(coach.due(d, first), upset_gut::code));
    constexpr prescription with_a_cuff = draft{.by = physiotherapist(41),
                                               .since = first,
                                               .orders = {{.what = knee, .start = 8 * rep, .ceiling = 12 * rep}},
                                               .measures = {systolic::code, diastolic::code, systolic_again::code, diastolic_again::code}};
    const ibm_coach cuff{with_a_cuff};
    CHECK(asks(cuff.due(diary{}, first), systolic::code));
    CHECK_FALSE(asks(cuff.due(diary{}, first), systolic_again::code));
    diary high, low;
    high.write(first, systolic{mmhg::at(150)}, diastolic{mmhg::at(80)});
    CHECK(asks(cuff.due(high, first), systolic_again::code));
    CHECK_FALSE(asks(cuff.due(high, first), low_pressure_signs::code));
    low.write(first, systolic{mmhg::at(85)}, diastolic{mmhg::at(60)});
    CHECK(asks(cuff.due(low, first), low_pressure_signs::code));
    CHECK_FALSE(asks(cuff.due(low, first), systolic_again::code));
}
TEST_CASE("an answer, a refusal and a question left open all end the asking for the day; the next day asks again") {
    diary d;
    d.write(first, warning_signs{none}, unanswered<illness>{silence::declined}, unanswered<fatigue>{});
    const question_list q = coach.due(d, first);
    CHECK_FALSE(asks(q, warning_signs::code));
    CHECK_FALSE(asks(q, illness::code));
    CHECK_FALSE(asks(q, fatigue::code));
    CHECK(asks(q, unusual_fatigue::code));
    const question_list tomorrow = coach.due(d, first + 1);
    CHECK(asks(tomorrow, warning_signs::code));
    CHECK(asks(tomorrow, illness::code));
    CHECK(asks(tomorrow, fatigue::code));
}
TEST_CASE("soreness above 0 opens its two follow-ups, for that region alone") {
    diary d = morning(first);
    CHECK_FALSE(asks(coach.due(d, first), unusual_soreness::code));
    d.write(first, soreness{left(thigh), 2_nrs});
    const question_list q = coach.due(d, first);
    CHECK(asked(q, unusual_soreness::code, place_of(left(thigh))) != nullptr);
    CHECK(asked(q, limits_tasks::code, place_of(left(thigh))) != nullptr);
    CHECK(asked(q, unusual_soreness::code, place_of(right(thigh))) == nullptr);
    d.write(first, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    CHECK_FALSE(asks(coach.due(d, first), unusual_soreness::code));
}
TEST_CASE("a session opens the questions that follow it, each for its kind of work, for four days") {
    diary d = morning(first);
    d.write(first, done{knee, dose{8 * rep, 2 * kg}}, done{walking, dose{10 * minutes}});
    const question_list q = coach.due(d, first);
    CHECK(asked(q, weaker_after::code, place_of(left(thigh))) != nullptr);
    CHECK(asked(q, weaker_after::code, place_of(right(calf))) != nullptr);
    CHECK(asked(q, effort::code, place_of(knee)) != nullptr);
    CHECK(asked(q, reps_in_reserve::code, place_of(knee)) != nullptr);
    CHECK(asked(q, exertion::code, place_of(walking)) != nullptr);
    CHECK(asked(q, could_talk::code, place_of(walking)) != nullptr);
    CHECK(asked(q, effort::code, place_of(walking)) == nullptr);
    CHECK(asked(q, exertion::code, place_of(knee)) == nullptr);
    CHECK(asks(coach.due(d, first + 4), weaker_after::code));
    CHECK_FALSE(asks(coach.due(d, first + 5), weaker_after::code));
    CHECK_FALSE(asks(coach.due(d, first + 5), effort::code));
    d.write(first, weaker_after{everywhere, not_at_all});
    CHECK_FALSE(asks(coach.due(d, first + 1), weaker_after::code));
}
TEST_CASE("days without a word about soreness since a session are asked about in one question") {
    diary d = morning(first);
    d.write(first, done{knee, dose{8 * rep, 2 * kg}});
    CHECK_FALSE(asks(coach.due(d, first + 1), recalled_soreness::code));
    const question_list q = coach.due(d, first + 3);
    CHECK(asked(q, recalled_soreness::code, place_of(left(thigh))) != nullptr);
    CHECK(asked(q, recalled_soreness::code, place_of(right(calf))) == nullptr);
    d.write(first + 1, soreness{everywhere, 0_nrs}), d.write(first + 2, soreness{everywhere, 1_nrs});
    CHECK_FALSE(asks(coach.due(d, first + 3), recalled_soreness::code));
    CHECK_FALSE(asks(coach.due(morning(first), first + 20), recalled_soreness::code));
}
TEST_CASE("a question knows its scale: it answers what is on it, and nothing else") {
    const question_list q = coach.due(diary{}, first);
    for (const question& x : q) {
        CAPTURE(x.key);
        CHECK(x.least <= x.most);
        CHECK(x.answer(x.least).has_value());
        CHECK(x.answer(x.most).has_value());
        CHECK_FALSE(x.answer(x.least - 1).has_value());
        CHECK_FALSE(x.answer(x.most + 1).has_value());
        diary d;
        d.write(first, x.answer(x.most).value());
        CHECK(d.rows()[0].known);
        CHECK(d.rows()[0].value == x.most);
        CHECK_FALSE(asked(coach.due(d, first), x.code, x.where) != nullptr);
        diary e;
        e.write(first, x.unanswered(silence::declined));
        CHECK(e.rows()[0].why == silence::declined);
        CHECK_FALSE(asked(coach.due(e, first), x.code, x.where) != nullptr);
    }
    diary by_question, by_hand;
    by_question.write(first, asked(q, soreness::code, place_of(left(thigh)))->answer(3).value());
    by_hand.write(first, soreness{left(thigh), 3_nrs});
    CHECK(by_question == by_hand);
}
TEST_CASE("a day on which every question is answered has none left, and a session to give") {
    diary d;
    d.write(first, cleared{latch::programme, physician(7)});
    for (int round = 0; round != 4; ++round) {
        const question_list q = coach.due(d, first);
        for (const question& x : q) d.write(first, x.answer(x.least).value());
    }
    CHECK(coach.due(d, first).empty());
    CHECK(coach.plan(d, first).kind() == day_kind::session);
}

}  // namespace session_due
