// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <andante/text/translation.hpp>

#include "pseudo.hpp"
#include "some_german.hpp"

#include <fstream>
#include <iterator>
#include <map>

// What a translation must have, and a language that is one file.
namespace text_translation {

using namespace andante;
using namespace andante::text;
using some_german::german;

std::map<translation_fault, std::vector<std::string>> faults(const language& l) {
    std::map<translation_fault, std::vector<std::string>> all;
    check_translation(l, [&](translation_fault f, std::string_view k) { all[f].emplace_back(k); });
    return all;
}
/// The faults of a language of one message and nothing else, without what is missing.
std::map<translation_fault, std::vector<std::string>> faults_of_a_row(const message& m, bool safety = false) {
    const std::array<message, 1> one{m};
    auto all = faults({"xx", safety ? std::span<const message>{} : one, safety ? one : std::span<const message>{}});
    all.erase(translation_fault::missing), all.erase(translation_fault::missing_plural);
    return all;
}

TEST_CASE("the source language and the one made of it by a machine are whole") {
    CHECK(faults(english).empty());
    CHECK(faults(pseudo::tongue{}.is()).empty());
    CHECK(faults_of(english) == 0);
}
TEST_CASE("each key that is missing is told") {
    const std::size_t all = english.messages.size() + english.safety.size() + english.questions.size() + english.phrases.size();
    const auto told = faults({"xx"});
    CHECK(told.at(translation_fault::missing).size() + 2 * told.at(translation_fault::missing_plural).size() == all);
    CHECK(told.size() == 2);
    const pseudo::tongue p{{.messages = [](std::string_view k) { return k == "red.chest" || k == "effort.no_talk"; }, .phrases = [](std::string_view k) { return k == "cue.ease"; },
                            .questions = [](std::string_view k) { return k == "ask.sore_level"; }}};
    CHECK(faults(p.is()).at(translation_fault::missing).size() == 4);
}
TEST_CASE("each planted fault is told") {
    const message* rest = find_message(english, "action.rest");
    REQUIRE(rest != nullptr);
    const auto with = [&](std::string_view message::*part, std::string_view is) {
        message m = *rest;
        m.*part = is;
        return faults_of_a_row(m);
    };
    CHECK(faults_of_a_row(*rest).empty());
    CHECK(with(&message::order, "Rest {place} today.").contains(translation_fault::another_parameter));
    CHECK(with(&message::order, "Rest {plaec} today.").contains(translation_fault::unknown_parameter));
    CHECK(with(&message::order, "Rest at {value}.").contains(translation_fault::not_for_the_person));
    CHECK(with(&message::brief, "Rest at {value}.").contains(translation_fault::not_for_the_person));
    CHECK(with(&message::order, "Rest {place today.").contains(translation_fault::open_brace));
    CHECK(with(&message::order, "Rest place} today.").contains(translation_fault::open_brace));
    CHECK(with(&message::why, "").contains(translation_fault::missing_part));
    CHECK(with(&message::who, "Ask {who}.").contains(translation_fault::missing_part));
    CHECK(with(&message::key, "action.rests").contains(translation_fault::not_in_the_source));
    message other = *rest;
    other.is = kind::hold;
    CHECK(faults_of_a_row(other).contains(translation_fault::another_selector));
    CHECK(faults_of_a_row(*rest, true).contains(translation_fault::not_in_the_source));  // a message is no safety message
}
TEST_CASE("a language with more plurals has a phrase for each") {
    constexpr auto polish = [](exact n) noexcept -> std::string_view {
        return n == 1 ? "one" : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? "few" : "many";
    };
    std::vector<phrase> phrases{english.phrases.begin(), english.phrases.end()};
    language l{"pl", english.messages, english.safety, english.questions, phrases, polish, {}};
    CHECK(faults(l).at(translation_fault::missing_plural).size() == 7);
    CHECK(words(3 * rep, reader::patient, l) == "3 reps");  // the source language's own plural stands in
    for (const char* k : {"reps.few", "reps.many", "sets.few", "sets.many", "times.few", "times.many", "minutes.few", "minutes.many", "seconds.few", "seconds.many",
                          "days.few", "days.many", "brief.session.few", "brief.session.many"})
        phrases.push_back({k, "{n} x"});
    l.phrases = phrases;
    CHECK(faults(l).empty());
    CHECK(words(3 * rep, reader::patient, l) == "3 x");
}
TEST_CASE("every parameter is filled, and docs/words.md has it in its register") {
    std::ifstream in{std::string{ANDANTE_SOURCE_DIR} + "/docs/words.md"};
    const std::string page{std::istreambuf_iterator<char>{in}, {}};
    reason r;
    r.at = scope::exercise, r.where = place_of(exercises::walking), r.latched = latch::overwork, r.value = 1, r.bound = 2, r.heard = "2026-03-02"_day;
    for (const parameter_type& p : parameters) {
        CAPTURE(p.name);
        CHECK(parameter(p.name, r, reader::clinician, english, {}) != "");
        CHECK((parameter(p.name, r, reader::patient, english, {}) != "") == p.for_the_person);
        CHECK(page.find("`{" + std::string{p.name} + "}`") != std::string::npos);
    }
    CHECK(find_parameter("name") == nullptr);  // never a person's name
}

TEST_CASE("a language is one file: what it has it says, with its own decimal and order") {
    CHECK(words(dose{2 * sets, 8 * rep, 2'500 * g}, reader::patient, german) == "2 Sätze mit je 8 Mal, 2,5 kg");
    CHECK(words_from("2026-03-05"_day, "2026-03-02"_day, german) == "ab Donnerstag");
    CHECK(words_from("2026-03-03"_day, "2026-03-02"_day, german) == "ab morgen");
}
TEST_CASE("what a language does not have it says in the source language, and each page says so; a stop too") {
    constexpr day today = "2026-03-02"_day;
    constexpr prescription rx = draft{.by = physiotherapist(41), .since = today, .orders = {{.what = exercises::walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};
    diary mine;
    mine.write(today, cleared{latch::programme, physician(7)}, contraindications{none}, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, fatigue{2_nrs},
               unusual_fatigue{no}, soreness{everywhere, 0_nrs}, daily_tasks_harder{not_at_all});
    const page fine = page_of(ibm_coach{rx}.plan(mine, today), reader::patient, german);
    CHECK(fine.str().starts_with("Gehen: 10 min (your start)\n"));
    CHECK(fine.in_source_language);
    CHECK_FALSE(fine.unsigned_safety);
    mine.write(today, warning_signs{warning::chest_pain});
    const page stopped = page_of(ibm_coach{rx}.plan(mine, today), reader::patient, german, {.phone = "112"});
    CHECK(stopped.str() == "Stop now. Sit down.\nCall 112 now. Tell them you have chest pain. Tell them you have IBM, a muscle disease. Do not drive.\n");
    CHECK(stopped.safety);
    CHECK(stopped.in_source_language);
    CHECK(stopped.unsigned_safety);
    CHECK(faults(german).size() == 2);  // what it has is well formed
}

}  // namespace text_translation
