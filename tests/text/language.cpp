// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <andante/text.hpp>

#include <deque>

// A language of brackets: what stands outside them is prose that hides in code and that no translator can reach.
namespace text_language {

using namespace andante;
using namespace andante::exercises;
using namespace andante::text;

struct pseudo {
    std::deque<std::string> kept{};
    std::vector<message> messages{}, safety{};
    std::vector<question_text> questions{};
    std::vector<phrase> phrases{};
    language is{};

    std::string_view bracketed(std::string_view s) {
        if (s.empty()) return s;
        return kept.emplace_back("[" + std::string{s} + " öé]");
    }
    message bracketed(message m) {
        for (std::string_view* p : {&m.order, &m.why, &m.sound, &m.can, &m.choice, &m.who, &m.help, &m.clinician, &m.brief}) *p = bracketed(*p);
        return m;
    }
    pseudo() {
        for (const message& m : english.messages) messages.push_back(bracketed(m));
        for (const message& m : english.safety) safety.push_back(bracketed(m));
        for (const phrase& p : english.phrases) phrases.push_back({p.key, bracketed(p.is)});
        for (question_text q : english.questions) {
            q.lead = bracketed(q.lead), q.help = bracketed(q.help), q.settled = bracketed(q.settled), q.clinician = bracketed(q.clinician);
            for (label& x : q.labels) x.is = bracketed(x.is);
            questions.push_back(q);
        }
        is = {"qps", messages, safety, questions, phrases, english.plural, "nobody"};
    }
};
/// The first letters that stand outside all brackets.
std::string outside(const std::string& s) {
    int depth = 0;
    std::string found;
    for (const char c : s) {
        if (c == '[') ++depth;
        if (c == ']') --depth;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (depth == 0 && letter) found += c;
        CHECK(depth >= 0);
    }
    CHECK(depth == 0);
    return found;
}

constexpr day monday = "2026-03-02"_day;
constexpr prescription rx = draft{.by = physiotherapist(41), .since = monday,
    .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}},
               {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};

TEST_CASE("all prose of a patient's texts is in the tables") {
    const pseudo p;
    const ibm_coach coach{rx};
    diary mine;
    CHECK(outside(words(coach.plan(mine, monday), reader::patient, p.is)) == "");
    mine.write(monday, cleared{latch::programme, physician(7)}, contraindications{none}, muscle_grade{left(thigh), 4_mrc});
    mine.write(monday, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    CHECK(outside(words(coach.plan(mine, monday), reader::patient, p.is)) == "");
    mine.write(monday, done{left(knee_extension), {8 * rep, 2 * kg}}, effort{left(knee_extension), 7_cr10});
    mine.write(monday + 1, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{9_nrs}, unusual_fatigue{no}, soreness{left(thigh), 6_nrs});
    for (exact n = 1; n != 5; ++n) {
        const day_plan plan = coach.plan(mine, monday + n);
        CHECK(outside(words(plan, reader::patient, p.is)) == "");
        CHECK(outside(words(plan, reader::brief, p.is)) == "");
        CHECK(outside(words(coach.explain(mine, monday + n, left(knee_extension)), reader::patient, p.is)) == "");
        for (const clearance_due& c : plan.clearances()) CHECK(outside(words(c, reader::patient, p.is)) == "");
    }
    mine.write(monday + 5, warning_signs{warning::chest_pain});
    const page stop_page_of = page_of(coach.plan(mine, monday + 5), reader::patient, p.is);
    CHECK(outside(stop_page_of.str()) == "");
    CHECK_FALSE(stop_page_of.unsigned_safety);
    for (const question& q : coach.due(diary{}, monday)) {
        const asked_question a = asked(q, p.is);
        CHECK(outside(a.lead + a.help + a.not_now + a.not_sure) == "");
    }
    CHECK(outside(words(monday, reader::patient, p.is)) == "");
    CHECK(outside(words_from(monday + 3, monday, p.is)) == "");
}
TEST_CASE("a language that lacks a stop shows the source language's, and says so") {
    pseudo p;
    p.is.safety = {};
    diary mine;
    mine.write(monday, cleared{latch::programme, physician(7)}, warning_signs{warning::chest_pain});
    const page shown = page_of(ibm_coach{rx}.plan(mine, monday), reader::patient, p.is, {.phone = "112"});
    CHECK(shown.str() == "Stop now. Sit down.\nCall 112 now. Tell them you have chest pain. Tell them you have IBM, a muscle disease. Do not drive.\n");
    CHECK(shown.in_source_language);
    CHECK(shown.unsigned_safety);
    CHECK_FALSE(page_of(ibm_coach{rx}.plan(mine, monday)).in_source_language);
}
TEST_CASE("a language that lacks a message is heard, not silent: the tables are compared key by key") {
    const pseudo p;
    CHECK(p.is.messages.size() == english.messages.size());
    for (const message& m : english.messages) CHECK(find_message(p.is, m.key) != nullptr);
    for (const message& m : english.safety) CHECK(find_message(p.is, m.key) != nullptr);
    for (const phrase& x : english.phrases) CHECK_FALSE(find_phrase(p.is, x.key).empty());
}

}  // namespace text_language
