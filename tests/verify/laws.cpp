// SPDX-License-Identifier: BSL-1.0
// The library keeps its laws, and the page says what was tried.
#include "library.hpp"

#include "laws/laws_page.hpp"

#include <andante/ibm.hpp>
#include <andante/verify/answer.hpp>
#include <andante/verify/doctest.hpp>
#include <andante/verify/vectors.hpp>

#include <set>

ANDANTE_LAWS("the library", library::itself())

namespace laws_of_the_library {
namespace {

using namespace andante;
using namespace andante::verify;

TEST_CASE("a law has an id of its own, a sentence, and a space or a reason why there is none") {
    std::set<std::string_view> ids;
    for (const law& l : all_laws()) {
        CHECK(ids.insert(l.card.id).second);
        CHECK(!l.card.states.empty());
        CHECK(!l.card.over.empty());
        CHECK((l.of_an_answer != nullptr || l.walk != nullptr || l.of_two_answers != nullptr || !l.card.assumes.empty()));
        CHECK(find_law(l.card.id) == &l);
    }
    for (int i = 1; i <= 36; ++i) CHECK_MESSAGE(find_law("I" + std::to_string(i)) != nullptr, i);
    CHECK(find_law("I37") == nullptr);
}
TEST_CASE("docs/laws.md is what was found, and it is found again") {
    const report once = check(library::itself());
    const std::string page = *andante::detail::read_whole(ANDANTE_SOURCE_DIR "/docs/laws.md");
    const std::size_t at = page.find(laws_page::begins);
    REQUIRE(at != std::string::npos);
    CHECK_MESSAGE(page.substr(at) == laws_page::generated(once, rule_set_version), "write it anew: laws --page");
    CHECK(once.answers > 200'000);
    CHECK(once.open * 100 > once.answers);  // a hundredth at least
}
TEST_CASE("a law that is not asked says why, in the report") {
    settings s;
    s.not_applicable = {{"I17", "there are no regions"}, {"I9", "doses are words"}};
    checker c{library::itself(), s};
    CHECK(c.find("I17").states == 0);
    CHECK(words(c.find("I17")) == "I17 is not asked: there are no regions");
    CHECK(c.find("I9").not_applicable == "doses are words");
    CHECK(c.find("I18").states > 1'000);
}

/// The library, heard or answered in another way.
implementation heard_as(std::function<bool(entry&)> change) {
    implementation i = library::itself();
    i.hear = [right = i.hear, change](memory& m, const entry& e, day today) {
        entry changed = e;
        if (change(changed)) right(m, changed, today);
    };
    return i;
}
implementation answered_as(std::function<void(answer_of_day&)> change) {
    implementation i = library::itself();
    i.decide = [right = i.decide, change](const memory& m, day today) {
        answer_of_day a = right(m, today);
        change(a);
        return a;
    };
    return i;
}
TEST_CASE("a counter-example is a test vector, which the library meets") {
    implementation forgetful = library::itself();
    forgetful.restart = [right = library::itself()](const memory&) { return right.begin(forms::everyday()); };
    const std::pair<std::string_view, implementation> wrong[] = {
        {"I1", heard_as([](entry& e) { return e.what != entry_kind::answer || e.code != warning_signs::code || e.value == 0; })},
        {"I4", heard_as([](entry& e) { return e.value = e.what == entry_kind::answer && e.code == soreness::code && e.value > 7 ? 0 : e.value, true; })},
        {"I4-conditions", heard_as([](entry& e) { return e.value = e.what == entry_kind::answer && e.code == tug::code && e.value > 150 ? 100 : e.value, true; })},
        {"I9", answered_as([](answer_of_day& a) { a.at[0].amount = a.at[0].amount.with(part::n_sets, 4); })},
        {"I19", forgetful},
        {"L10", answered_as([](answer_of_day& a) {
             for (answer_of_exercise& x : a) x.granted = false;
         })},
        {"A10", heard_as([](entry& e) { return e.revision == 0; })}};
    for (const auto& one : wrong) {
        checker tried{one.second};
        const law_result& r = tried.find(one.first);
        CAPTURE(std::string{one.first});
        REQUIRE(r.smallest.size() == 1);
        const std::string file = write_vector(r.smallest.front());
        REQUIRE(!file.empty());
        vector_run run{[](const std::string& request) {
            return answer(
                request, [](const prescription& rx) { return ibm_coach{rx}; }, rule_set_version);
        }};
        run.add(file, "a counter-example");
        REQUIRE(run.results().size() == 1);
        const vector_result& met = run.results().front();
        for (const std::string& difference : met.differences) MESSAGE(difference);
        CHECK(met.status == vector_status::pass);
        CHECK(words(r).find("does not hold in") != std::string::npos);
    }
}

}  // namespace
}  // namespace laws_of_the_library
