// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <andante/io.hpp>

#include "diaries/lives.hpp"
#include "pseudo.hpp"
#include "reading_grade.hpp"

#include <set>

// A year of a made-up life, and a home programme, in a language made of English by a machine.
namespace text_hard_year {

using namespace andante;
using pseudo::hidden_prose;

constexpr std::array all_readers{reader::patient, reader::clinician, reader::brief};

/// Every `n`th day of a diary, under the prescription in force.
template <class Visit>
void each_day(const diary_file& f, exact n, Visit visit) {
    const day last = f.book.rows().back().on;
    for (day on = f.book.rows().front().on; on <= last; on = on + n)
        if (const prescription* rx = f.in_force(on)) visit(ibm_coach{*rx}, on);
}
template <class Visit>
void each_page(const ibm_coach& coach, const diary& d, day on, const language& l, Visit visit) {
    const day_plan plan = coach.plan(d, on);
    for (const reader to : all_readers) {
        visit(page_of(plan, to, l));
        for (const decision& x : plan.decisions()) visit(page_of(x, &card, on, plan.person(), to, l));
        for (const reminder& r : coach.remind(d, on)) visit(page_of(r, to, l));
    }
}

TEST_CASE("a year of pages, certificates, questions and reminders: all prose is in the tables") {
    const pseudo::tongue accents;
    const language& l = accents.is();
    for (const diary_file& f : {lives::hard_year(), lives::home_programme()})
        each_day(f, 5, [&](const ibm_coach& coach, day on) {
            CAPTURE(words(on, reader::clinician));
            each_page(coach, f.book, on, l, [&](const page& p) {
                CHECK(hidden_prose(p.str() + p.brief) == "");
                CHECK_FALSE(p.in_source_language);
                CHECK_FALSE(p.unsigned_safety);
            });
            const day_plan plan = coach.plan(f.book, on);
            for (const reader to : all_readers) {
                CHECK(hidden_prose(words(plan, to, l)) == "");
                for (const reason& r : plan.why()) CHECK(hidden_prose(words(r, on, to, l)) == "");
                for (const clearance_due& c : plan.clearances()) CHECK(hidden_prose(words(c, to, l)) == "");
                plan.match(
                    [&](const session_plan& s) {
                        for (const granted& x : s.go) CHECK(hidden_prose(words(x, to, l)) == "");
                        for (const withheld& x : s.wait) CHECK(hidden_prose(words(x, on, to, l)) == "");
                    },
                    [](const rest_day&) {}, [](const care_call&) {});
                if (on.number() % 4 == 0) CHECK(hidden_prose(words(coach.explain(f.book, on, plan.decisions().at[0].what), to, l)) == "");
            }
            for (const question& q : coach.due(f.book, on)) CHECK(hidden_prose(words(q, reader::patient, l)) == "");
        });
}
TEST_CASE("what is composed for a person reads as easily as its parts, and a stop more so") {
    std::set<std::string> read;
    double hardest = 0;
    for (const diary_file& f : {lives::hard_year(), lives::home_programme()})
        each_day(f, 2, [&](const ibm_coach& coach, day on) {
            const day_plan plan = coach.plan(f.book, on);
            std::vector<page> pages{page_of(plan)};
            for (const decision& d : plan.decisions()) pages.push_back(page_of(d, &card, on, plan.person()));
            for (const page& p : pages) {
                std::string said;  // one message: what stands below an exercise, or alone
                const auto look = [&] {
                    if (said.empty() || !read.insert(said).second) return void(said.clear());
                    CAPTURE(said);
                    for (const std::string& one : reading_grade::sentences_in(said)) CHECK(reading_grade::words_in(one).size() <= 15);
                    const double g = reading_grade::grade_of(said);
                    CHECK(g <= (p.safety && plan.person().act == action::stop_and_seek_care ? 4.0 : 6.0));
                    hardest = (std::max)(hardest, g);
                    said.clear();
                };
                for (const page_line& x : p.lines) {
                    if (x.what == piece::exercise) look();
                    else said.append(said.empty() ? "" : " ").append(x.text);
                }
                look();
            }
        });
    CHECK(read.size() > 60);
    MESSAGE(read.size(), " messages, the hardest of grade ", hardest);
}
TEST_CASE("whatever a language lacks, a page that speaks the source language says so") {
    const diary_file f = lives::hard_year();
    for (std::size_t part = 0; part != 6; ++part) {
        std::size_t n = 0;
        const pseudo::tongue some{{.messages = [&](std::string_view) { return n++ % 6 == part; }}};
        std::size_t foreign = 0, own = 0;
        each_day(f, 29, [&](const ibm_coach& coach, day on) {
            CAPTURE(words(on, reader::clinician));
            each_page(coach, f.book, on, some.is(), [&](const page& p) {
                const std::string said = p.str() + p.brief;
                if (hidden_prose(said) != "") CHECK_MESSAGE(p.in_source_language, said);
                ++(p.in_source_language ? foreign : own);
            });
        });
        CHECK(foreign > 0);
        CHECK(own > 0);
    }
}

}  // namespace text_hard_year
