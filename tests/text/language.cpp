// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include "pseudo.hpp"

// All prose is in the tables, and what a language lacks is said in the source language, aloud.
namespace text_language {

using namespace andante;
using namespace andante::exercises;
using namespace andante::text;
using pseudo::hidden_prose;

constexpr day monday = "2026-03-02"_day;
constexpr prescription rx = draft{.by = physiotherapist(41), .since = monday,
    .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}},
               {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};
constexpr std::array all_readers{reader::patient, reader::clinician, reader::brief};

const pseudo::tongue& accents() {
    static const pseudo::tongue all;
    return all;
}
/// Every value of an enumeration with so many.
template <class E>
void all_of_kind(std::size_t n) {
    for (std::size_t i = 0; i != n; ++i)
        for (const reader to : all_readers) {
            CAPTURE(i);
            CHECK(hidden_prose(words(static_cast<E>(i), to, accents().is())) == "");
        }
}

TEST_CASE("the pseudo-language is longer, accented, in brackets, and keeps its parameters") {
    CHECK(pseudo::accented("Rest {place} today.") == "[řéšţ {place} ţôđàý.···]");
    CHECK(hidden_prose("[řéšţ]") == "");
    CHECK(hidden_prose("rest [řéšţ]") == "rest");
    CHECK(hidden_prose("[řéšţ rest]") == "rest");
    CHECK(hidden_prose("[řéšţ") == "(cut)");
    CHECK(hidden_prose("é") != "");
}
TEST_CASE("names of all that is counted out are in the tables") {
    all_of_kind<action>(6), all_of_kind<movement>(5), all_of_kind<constraint>(text::constraint_keys.size()), all_of_kind<cue>(5);
    all_of_kind<role>(3), all_of_kind<mode>(mode_count), all_of_kind<decision_problem>(text::decision_problem_keys.size());
    all_of_kind<limit_problem>(text::limit_problem_keys.size()), all_of_kind<modality>(5), all_of_kind<position>(3), all_of_kind<setting>(4);
    all_of_kind<loading>(6), all_of_kind<contraction>(5), all_of_kind<fall_exposure>(3), all_of_kind<demand>(demand_count), all_of_kind<tool>(tool_count);
    all_of_kind<obstacle>(obstacle_count);
    for (const reader to : all_readers) {
        for (std::uint8_t i = 0; i != region_count; ++i) CHECK(hidden_prose(words(region{i}, to, accents().is())) == "");
        for (std::uint8_t i = 0; i != activity_count; ++i) {
            const exercise e{i, about({i}).sided ? side::left : side::middle};
            CHECK(hidden_prose(words(e, to, accents().is())) == "");
            CHECK(hidden_prose(words(e, substitutes(e, capability{}, {}), to, accents().is())) == "");
            CHECK(hidden_prose(words(scope::exercise, place_of(e), to, accents().is())) == "");
        }
        for (const exact n : {0, 1, 2, 119, 120, 3'725})
            CHECK(hidden_prose(words(dose{2 * sets, 8 * rep, 2'500 * g}, to, accents().is()) + words(dose{}.with(part::time, n), to, accents().is())) == "");
        for (const exact n : {-400, -3, -1, 0, 1, 3, 40, 400})
            CHECK(hidden_prose(words(monday + n, to, accents().is()) + words_on(monday + n, monday, accents().is()) + words_from(monday + n, monday, accents().is())) == "");
    }
}
TEST_CASE("every question, its answers and its two ways out are in the tables") {
    const auto ask = [&]<class S>() {
        question q;
        q.key = S::key, q.code = S::code, q.at = S::at, q.least = S::value_type::least, q.most = S::value_type::most;
        q.where = S::at == scope::region ? place_of(left(thigh)) : S::at == scope::exercise ? place_of(walking) : place{};
        const asked_question a = asked(q, accents().is());
        CAPTURE(q.key);
        CHECK(a.key != q.key);
        CHECK(hidden_prose(a.lead + a.help + a.not_now + a.not_sure) == "");
        for (const offered_answer& x : a.answers) CHECK(hidden_prose(x.label) == "");
        CHECK_FALSE(a.in_source_language);
        for (const reader to : all_readers) CHECK(hidden_prose(words(q, to, accents().is())) == "");
    };
    const auto all = [&]<class... Ss>(collects<Ss...>) { (ask.template operator()<Ss>(), ...); };
    all(ibm_questions::list{});
}
TEST_CASE("what a form is refused for is in the tables") {
    for (std::size_t p = 1; p != text::draft_problem_keys.size(); ++p)
        for (std::size_t f = 0; f != text::draft_field_keys.size(); ++f) {
            refusal r;
            r.what = static_cast<draft_problem>(p), r.field = static_cast<draft_field>(f), r.line = f % 2 == 0 ? -1 : 0;
            r.limit = limit_problem::needs_a_signature, r.in = part::weight, r.asked = 2'000, r.bound = 1'000;
            CHECK(hidden_prose(words(r, reader::clinician, accents().is())) == "");
        }
}
TEST_CASE("in a session, and between sessions, all is in the tables") {
    diary mine;
    mine.write(monday, cleared{latch::programme, physician(7)}, contraindications{none}, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, fatigue{2_nrs},
               unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    const ibm_coach coach{rx};
    session_watch w = coach.watch(mine, monday);
    const auto said = [&](cue now) {
        for (const reader to : all_readers) CHECK(hidden_prose(words(w, to, accents().is()) + words(now, to, accents().is()) + words(w.only(), to, accents().is())) == "");
    };
    said(w.hear(effort{left(knee_extension), 5_cr10})), said(w.hear(pain{left(knee_extension), 6_nrs})), said(w.hear(fatigue_in_session{4_nrs}));
    said(w.hear(company{no})), said(w.hear(fall{})), said(w.hear(warning_signs{warning::chest_pain}));
    for (const reader to : all_readers) {
        reminder r{reminder_kind::move, 3, {}};
        CHECK(hidden_prose(words(r, to, accents().is())) == "");
        r = {reminder_kind::ask_for_clearance, 3, {latch::overwork, scope::region, place_of(left(thigh)), role::physiotherapist}};
        CHECK(hidden_prose(words(r, to, accents().is()) + words(r.clearance, to, accents().is())) == "");
    }
}

TEST_CASE("a language that lacks a stop shows the source language's, and says so") {
    const pseudo::tongue p{{.messages = [](std::string_view k) { return k.starts_with("red."); }}};
    diary mine;
    mine.write(monday, cleared{latch::programme, physician(7)}, warning_signs{warning::chest_pain});
    const page shown = page_of(ibm_coach{rx}.plan(mine, monday), reader::patient, p.is(), {.phone = "112"});
    CHECK(shown.str() == "Stop now. Sit down.\nCall 112 now. Tell them you have chest pain. Tell them you have IBM, a muscle disease. Do not drive.\n");
    CHECK(shown.in_source_language);
    CHECK(shown.unsigned_safety);
    CHECK_FALSE(page_of(ibm_coach{rx}.plan(mine, monday)).in_source_language);
}
TEST_CASE("a language that lacks the words of one sign does not take a vaguer stop of its own") {
    const pseudo::tongue p{{.messages = [](std::string_view k) { return k == "red.chest"; }}};
    diary mine;
    mine.write(monday, cleared{latch::programme, physician(7)}, warning_signs{warning::chest_pain});
    const page shown = page_of(ibm_coach{rx}.plan(mine, monday), reader::patient, p.is());
    CHECK(shown.in_source_language);
    CHECK(shown.str().find("chest pain") != std::string::npos);
}
TEST_CASE("a phrase that a language lacks is the source language's: no amount is ever left empty") {
    const pseudo::tongue p{{.phrases = [](std::string_view k) { return k.starts_with("reps.") || k == "cue.ease"; }}};
    CHECK(words(8 * rep, reader::patient, p.is()) == "8 reps");
    CHECK(words(cue::ease, reader::patient, p.is()) == "Ease off now. Find a pace that feels light.");
    CHECK(page_of(cue::ease, {}, &card, monday, reader::patient, p.is()).in_source_language);
    CHECK_FALSE(page_of(cue::ease, {}, &card, monday, reader::patient, accents().is()).in_source_language);
    CHECK(lacks_phrases(p.is()));
    CHECK_FALSE(lacks_phrases(accents().is()));
    CHECK_FALSE(lacks_phrases(english));
}
TEST_CASE("a question that a language lacks is asked in the source language, and says so") {
    const pseudo::tongue p{{.questions = [](std::string_view k) { return k == "ask.warning"; }}};
    std::size_t n = 0;
    for (const question& q : ibm_coach{rx}.due(diary{}, monday)) {
        const asked_question a = asked(q, p.is());
        CHECK(a.in_source_language == (q.code == warning_signs::code));
        if (a.in_source_language) CHECK(a.safety), CHECK(a.lead == asked(q).lead), ++n;
    }
    CHECK(n == 1);
}
TEST_CASE("a language of nothing but its name says everything, in the source language, and says so each time") {
    const language empty{"xx"};
    diary mine;
    mine.write(monday, cleared{latch::programme, physician(7)}, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    const day_plan plan = ibm_coach{rx}.plan(mine, monday);
    for (const reader to : all_readers) {
        CHECK(words(plan, to, empty) == words(plan, to));
        CHECK(page_of(plan, to, empty).in_source_language);
    }
    for (const movement m : {movement::care_team_only, movement::gentle}) CHECK(words(m, reader::patient, empty) == words(m));
    CHECK(words(decision_problem::clock_ran_back, reader::patient, empty) == words(decision_problem::clock_ran_back));
}

}  // namespace text_language
