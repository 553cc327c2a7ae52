// SPDX-License-Identifier: BSL-1.0
// What changed between two versions of a rule set, and which number the later may have; this version decides as its record says.
#include "library.hpp"

#include "decisions/records.hpp"

#include <andante/io/file.hpp>
#include <andante/verify/answer.hpp>
#include <andante/verify/mutation.hpp>
#include <andante/verify/vectors.hpp>
#include <andante/verify/write_vector.hpp>

#include <doctest/doctest.h>

#include <set>

namespace decisions_of_versions {
namespace {

using namespace andante;
using namespace andante::verify;

const decision_record& now() {
    static const decision_record r = record_of(library::itself(), std::string{rule_set_version});
    return r;
}
/// Another version, whose answers are changed so.
decision_record changed(std::string version, const std::function<void(answer_of_day&)>& change) {
    decision_record r = now();
    r.rule_set = std::move(version);
    for (answer_of_day& a : r.answers) change(a);
    return r;
}
decision_record of_version(const char* version) { return changed(version, [](answer_of_day&) {}); }
/// The first counted exercise, where it is granted.
answer_of_exercise* granted(answer_of_day& a) { return a.size != 0 && a.at[0].granted && a.at[0].amount.at(part::n_reps) > 3 ? &a.at[0] : nullptr; }
void one_repetition(answer_of_day& a, exact more) {
    if (answer_of_exercise* x = granted(a)) x->amount = x->amount.with(part::n_reps, x->amount.at(part::n_reps) + more);
}
bool may_follow(const char* before, const decision_record& after) { return refused_step(compare(of_version(before), after)).empty(); }

TEST_CASE("this version decides as its record says, and may be called so") {
    const std::string wrong = decisions::wrong_with(decisions::records_in(ANDANTE_SOURCE_DIR "/tests/verify/decisions"), now());
    CHECK_MESSAGE(wrong.empty(), wrong);
}
/// The library, with the whole of each answer in a number.
struct whole_answers : library::verbs {
    std::uint64_t* last = nullptr;
    day_decisions decide(const prescription& rx, const memory& h, day today) const {
        const day_decisions d = library::verbs::decide(rx, h, today);
        return *last = verify::detail::decided(d), d;
    }
};
TEST_CASE("what the record leaves out is as it was too: until when a rest lasts, what ends, what is made lighter, which review is due") {
    whole_answers v;
    std::uint64_t last = 0, all = 1;
    v.last = &last;
    sweep_decisions(of("andante", v), [&](const decision_state&, const answer_of_day&) { all = verify::detail::mixed(all, last); });
    const auto kept = andante::detail::read_whole(ANDANTE_SOURCE_DIR "/tests/verify/whole_answers.txt");
    REQUIRE(kept);
    CHECK_MESSAGE(*kept == std::string{rule_set_version} + " " + std::to_string(all) + "\n", "where the rules were changed on purpose, the line is: ", std::string{rule_set_version}, " ", all);
}
TEST_CASE("a record is asked of every state once, and is read as it was written") {
    std::set<std::string> rows;
    for (const decision_record::line& l : now().lines) CHECK_MESSAGE(rows.insert(l.block + "\n" + l.row).second, l.block, ", ", l.row);
    CHECK(now().states() > 40'000);
    const std::string text = written(now());
    CHECK(text.size() < 320'000);
    const auto again = read_decisions(text);
    REQUIRE(again);
    CHECK(written(*again) == text);
    CHECK(compare(now(), *again).changed() == 0);
    CHECK(digest_of(*again) == digest_of(now()));
    CHECK(digest_of(of_version("9.0.0")) == digest_of(now()));
    CHECK(digest_of(changed("1.0.0", [](answer_of_day& a) { one_repetition(a, 1); })) != digest_of(now()));
    std::size_t refused = 0;
    for (std::size_t i = 0; i != 50; ++i) {
        const auto r = read_decisions(text.substr(0, text.size() * i / 50));
        refused += !r || r->states() < now().states();
    }
    CHECK(refused == 50);
    CHECK_FALSE(read_decisions("andante-decisions/2\n"));
    CHECK_FALSE(read_decisions("andante-decisions/1\nrule set 1.0.0\nanswer 0 rest gentle nothing - 0\n"));
    CHECK_FALSE(read_decisions("andante-decisions/1\npoints 0 1 2\nblock b\n0 0*2 : row\n"));
}
TEST_CASE("what stays the same may keep its number") {
    const decision_diff d = compare(of_version("1.0.0"), of_version("1.0.0"));
    CHECK(d.states == now().states());
    CHECK(d.changed() == 0);
    CHECK(refused_step(d).empty());
    CHECK(may_follow("1.0.0", of_version("1.0.1")));
    CHECK_FALSE(may_follow("1.1.0", of_version("1.0.9")));
    CHECK_FALSE(may_follow("1.0", of_version("1.1.0")));
    CHECK_FALSE(may_follow("1.0.0", of_version("1.1.0-rc")));
}
TEST_CASE("a tighter set is a minor step at least") {
    const auto tighter = [](const char* version) { return changed(version, [](answer_of_day& a) { one_repetition(a, -1); }); };
    const decision_diff d = compare(of_version("1.0.0"), tighter("1.1.0"));
    CHECK(d.count(direction::tighter) > 1'000);
    CHECK(d.count(direction::looser) + d.count(direction::mixed) == 0);
    CHECK(d.by_part[static_cast<std::size_t>(moved::n_reps)].tighter == d.changed());
    CHECK(may_follow("1.0.0", tighter("1.1.0")));
    CHECK(may_follow("1.0.0", tighter("2.0.0")));
    CHECK_FALSE(may_follow("1.0.0", tighter("1.0.1")));
    CHECK_FALSE(may_follow("1.0.0", tighter("1.0.0")));
    CHECK_FALSE(may_follow("2.3.0", tighter("1.4.0")));
    CHECK(refused_step(compare(of_version("1.0.0"), tighter("1.0.1"))) == std::to_string(d.changed()) + " states are decided otherwise: 1.0.1 is no minor step from 1.0.0");
}
TEST_CASE("a looser set is a major step, but before 1.0.0") {
    const std::pair<moved, std::function<void(answer_of_day&)>> ways[] = {
        {moved::n_reps, [](answer_of_day& a) { one_repetition(a, 1); }},
        {moved::weight, [](answer_of_day& a) { if (answer_of_exercise* x = granted(a)) x->amount = x->amount.with(part::weight, x->amount.at(part::weight) + 1); }},
        {moved::outcome, [](answer_of_day& a) { for (answer_of_exercise& x : a) if (!x.granted) x.granted = true, x.amount = dose::of_parts({1, 1, 0, 0}); }},
        {moved::action, [](answer_of_day& a) { for (answer_of_exercise& x : a) x.act = x.act == action::hold ? action::progress : x.act; }},
        {moved::person, [](answer_of_day& a) { a.act = a.act == action::stop_and_seek_care ? action::await_clearance : a.act; }},
        {moved::care, [](answer_of_day& a) { a.how_soon = a.how_soon == urgency::emergency ? urgency::same_day : a.how_soon; }},
        {moved::movement, [](answer_of_day& a) { a.leaves = a.leaves == movement::gentle ? movement::open : a.leaves; }},
        {moved::latches, [](answer_of_day& a) { a.latched = a.latched.without(latch::red_flag); }},
        {moved::conditions, [](answer_of_day& a) { for (answer_of_exercise& x : a) x.only = x.only.without(constraint::company); }}};
    for (const auto& way : ways) {
        const moved what = way.first;
        const auto& loosen = way.second;
        CAPTURE(std::string{word(what)});
        const decision_diff d = compare(of_version("1.0.0"), changed("1.9.0", loosen));
        CHECK(d.count(direction::looser) > 10);
        CHECK(d.count(direction::looser) == d.changed());
        CHECK(d.by_part[static_cast<std::size_t>(what)].looser == d.changed());
        CHECK(refused_step(d) == std::to_string(d.changed()) + " states are decided looser: 1.9.0 is no major step from 1.0.0");
        CHECK(may_follow("1.0.0", changed("2.0.0", loosen)));
        CHECK(may_follow("0.4.1", changed("0.5.0", loosen)));
        CHECK_FALSE(may_follow("0.4.1", changed("0.4.2", loosen)));
    }
}
TEST_CASE("what is looser in one thing and tighter in another counts as looser") {
    const auto mixed = [](const char* version) {
        return changed(version, [](answer_of_day& a) {
            if (answer_of_exercise* x = granted(a)) x->amount = x->amount.with(part::n_reps, x->amount.at(part::n_reps) - 1).with(part::weight, x->amount.at(part::weight) + 5'000);
        });
    };
    const decision_diff d = compare(of_version("1.0.0"), mixed("1.1.0"));
    CHECK(d.count(direction::mixed) > 1'000);
    CHECK_FALSE(refused_step(d).empty());
    CHECK(may_follow("1.0.0", mixed("2.0.0")));
}
TEST_CASE("a state that is no longer asked is not passed over, and one that is new is counted") {
    decision_record less = of_version("1.1.0");
    less.lines.pop_back();
    CHECK(compare(of_version("1.0.0"), less).gone == 7);
    CHECK_FALSE(may_follow("1.0.0", less));
    const decision_diff back = compare(less, of_version("1.2.0"));
    CHECK(back.added == 7);
    CHECK(refused_step(back).empty());
}
TEST_CASE("a fork is held against the library: counts, words, and the smallest example as a vector that tells the two apart") {
    implementation usual = library::itself(), bold = usual;
    usual.name = "1.0.0", bold.name = "1.0.1";
    bold.decide = [right = bold.decide](const verify::memory& m, day today) {
        answer_of_day a = right(m, today);
        if (a.act == action::hold) one_repetition(a, 1);
        return a;
    };
    const decision_diff d = compare(usual, bold);
    CHECK(d.count(direction::looser) > 100);
    CHECK(d.count(direction::looser) == d.changed());
    CHECK(refused_step(d) == std::to_string(d.changed()) + " states are decided looser: 1.0.1 is no major step from 1.0.0");
    REQUIRE(d.examples.size() == 1);
    const std::string vector = write_vector(d.examples.front());
    REQUIRE_FALSE(vector.empty());
    const auto coach = [](const prescription& rx) { return ibm_coach{rx}; };
    vector_run run{[&](const std::string& request) { return answer(request, coach, rule_set_version); }};
    run.add(vector, "example");
    REQUIRE(run.results().size() == 1);
    CHECK(what_failed(run.results()) == "");
    const std::string said = words(d, 1);
    CHECK(said.find("| looser | " + std::to_string(d.changed()) + " |") != std::string::npos);
    CHECK(said.find("| repetitions | 0 | " + std::to_string(d.changed()) + " |") != std::string::npos);
    CHECK(said.find("\n- looser at ") != std::string::npos);
    const std::string table = csv(d);
    CHECK(static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')) == d.changed() + 1);
}
TEST_CASE("a set without one of its rules is looser and nothing else, and with it again tighter and nothing else") {
    std::size_t place = 0;
    while (ibm_rule_set::card(place).id != "SCR-6") ++place;
    decision_record less = record_of(verify::of("less", library::verbs{}.without(place)), "1.1.0");
    const decision_diff without = compare(of_version("1.0.0"), less);
    CHECK(without.count(direction::looser) > 10);
    CHECK(without.count(direction::looser) == without.changed());
    CHECK_FALSE(refused_step(without).empty());
    const decision_diff with = compare(less, of_version("1.2.0"));
    CHECK(with.count(direction::tighter) == without.count(direction::looser));
    CHECK(with.count(direction::tighter) == with.changed());
    CHECK(refused_step(with).empty());
}
TEST_CASE("the versions of the rules have their records") {
    decisions::kept_records kept;
    CHECK(decisions::wrong_with(kept, of_version("1.0.0")) == "rule set 1.0.0 has no record: decisions --write");
    kept.all.push_back(of_version("1.0.0"));
    CHECK(decisions::wrong_with(kept, of_version("1.0.0")).empty());
    CHECK(decisions::wrong_with(kept, of_version("1.0.1")) == "rule set 1.0.1 has no record: decisions --write");
    const decision_record looser = changed("1.1.0", [](answer_of_day& a) { one_repetition(a, 1); });
    CHECK(decisions::wrong_with(kept, looser).find("states are decided looser: 1.1.0 is no major step from 1.0.0") != std::string::npos);
    kept.all.push_back(looser);
    CHECK_FALSE(decisions::wrong_with(kept, looser).empty());
    CHECK(decisions::wrong_with(kept, of_version("1.0.0")).empty());
    CHECK(decisions::wrong_with(kept, of_version("1.1.0")).find("decides otherwise than its record") != std::string::npos);
    kept.unreadable = 1;
    CHECK(decisions::wrong_with(kept, of_version("1.0.0")) == "1 files beside the records are none");
}

}  // namespace
}  // namespace decisions_of_versions
