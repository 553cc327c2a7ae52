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
    REQUIRE(all.size() >= 9);
    CHECK(all[0] == "warning_signs");
    CHECK(all[1] == "illness");
    CHECK(all[2] == "fell");
    CHECK(all[3] == "fatigue");
    CHECK(all[4] == "unusual_fatigue");
    CHECK(all[5] == "soreness@left_thigh");
    CHECK(all[6] == "soreness@right_thigh");
    CHECK(all[7] == "soreness@left_calf");
    CHECK(all[8] == "soreness@right_calf");
    CHECK_FALSE(asks(q, soreness::code + 1));        // no follow-up before its answer
    CHECK_FALSE(asks(q, weaker_after::code));
    CHECK_FALSE(asks(q, effort::code));
    CHECK_FALSE(asks(q, breathlessness::code));
    CHECK_FALSE(asks(q, muscle_grade::code));         // a clinician records it
    CHECK(asks(q, usual_soreness::code));
    CHECK(asks(q, usual_fatigue::code));
    CHECK(asks(q, bad_past_experience::code));
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
