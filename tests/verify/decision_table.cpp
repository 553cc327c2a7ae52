// SPDX-License-Identifier: BSL-1.0
// The rule set as a decision table: the page says what is found, the share that may grow has not fallen, and planted faults are found.
#include "library.hpp"

#include "decision_table/decision_table_page.hpp"

#include <doctest/doctest.h>

namespace decision_table_of_rules {
namespace {

using namespace andante;
using namespace andante::verify;

TEST_CASE("docs/decision-table.md is what is found; nothing is dead, what is subsumed is known, and the share that may grow has not fallen") {
    const implementation what = library::itself(), bolder = library::itself(decision_table_page::all_at_once);
    const decision_table t = decision_table_page::tabulated(what, bolder, ANDANTE_SOURCE_DIR "/tests/vectors");
    const std::string page = *andante::detail::read_whole(ANDANTE_SOURCE_DIR "/docs/decision-table.md");
    const std::size_t at = page.find(decision_table_page::begins);
    REQUIRE(at != std::string::npos);
    CHECK_MESSAGE(page.substr(at) == decision_table_page::generated(t, rule_set_version), "write it anew: decision_table tests/vectors");
    CHECK(std::none_of(t.findings.begin(), t.findings.end(), [](const table_finding& f) { return f.is != table_fault::subsumed; }));
    CHECK(unexplained(t, decision_table_page::known()).empty());
    for (const least_share& l : decision_table_page::least()) {
        CAPTURE(std::string{l.space});
        REQUIRE(t.find(l.space) != nullptr);
        CHECK(open_per_mille(*t.find(l.space)) >= l.per_mille);
    }
    CHECK(rules_that_matter(t, [](const tallied_space&) { return true; }) == ibm_rule_set::size);
}

// ── planted faults ──

template <std::size_t N>
constexpr rule_card invented(const char (&id)[N]) {
    return {{id, N - 1}, "Is invented.", {"tests/verify/decision_table.cpp", "invented"}, grade::expert};
}
struct dead {
    static constexpr rule_card card = invented("TST-1");
    using reads = signals<follow_up<fatigue>>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person& p, const reading<nrs>&) const noexcept { return p.today == never ? hold() : finding{}; }
};
template <char Number>
struct tired {
    static constexpr char id[] = {'T', 'S', 'T', '-', Number, '\0'};
    static constexpr rule_card card = invented(id);
    using reads = signals<follow_up<fatigue>>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person&, const reading<nrs>& now) const noexcept { return now.known() && now.value() >= nrs::at(5) ? hold() : finding{}; }
};
struct unwell {
    static constexpr rule_card card = invented("TST-4");
    using reads = signals<follow_up<daily_tasks_harder>>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person& p, const reading<degree>& now) const noexcept { return now.known() && now.value() >= a_little ? rest(p.today + 1) : finding{}; }
};
struct very_unwell {
    static constexpr rule_card card = invented("TST-5");
    using reads = signals<follow_up<daily_tasks_harder>>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person&, const reading<degree>& now) const noexcept { return now.known() && now.value() >= clearly ? hold() : finding{}; }
};
/// Only asks for a look.
struct looked_at {
    static constexpr rule_card card = invented("TST-6");
    using reads = signals<follow_up<company>>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person&, const reading<yes_no>& now) const noexcept { return now.known() && now.value() == no ? please_review(review::capability) : finding{}; }
};
struct faulty : rule_set<rules::emergency_signs, rules::same_day_signs, rules::unexpected_breath, rules::unanswered_gate, dead, tired<'2'>, tired<'3'>, unwell, very_unwell, looked_at> {};

/// Wishes less than the level, and gives no reason.
struct shy {
    bool is_shy = false;
    dose operator()(const course& c) const noexcept {
        const part p = c.level.at(part::n_reps) > 0 ? part::n_reps : part::time;
        return is_shy ? c.level.with(p, c.level.at(p) * 9 / 10) : c.level;
    }
};
implementation with_faults(bool is_shy) { return of("faulty", shy{is_shy}, faulty{}, ibm_questions{}); }

/// `subsumed TST-5 by TST-4; …`
std::string written(const decision_table& t) {
    std::string all;
    for (const table_finding& f : t.findings) {
        all += (all.empty() ? "" : "; ") + std::string{word(f.is)} + (f.is == table_fault::gap ? "" : " " + t.name(f.rule));
        for (const std::size_t j : f.by) all += (j == f.by.front() ? " by " : ", ") + t.name(j);
    }
    return all;
}

TEST_CASE("a dead rule, two identical rules and a subsumed one are found") {
    const implementation what = with_faults(false);
    tabulator t{what.rules};
    walk_table(t, what);
    const decision_table d = t.table();
    REQUIRE(written(d) == "dead TST-1; identical TST-2 by TST-3; subsumed TST-2 by TST-3; subsumed TST-3 by TST-2; subsumed TST-5 by TST-4");
    CHECK(d.findings[4].states > 10);
    const rule_tally& asks = d.find(spaces::signals)->rules[9];
    CHECK(asks.fired > 0);
    CHECK(asks.adds > 0);
    CHECK(asks.decisive == 0);
    CHECK(unexplained(d, {{table_fault::dead, "TST-1", "planted"}, {table_fault::dead, "TST-6", "planted, and not found"}}) ==
          std::vector<std::string>{"dead TST-6", "identical TST-2", "subsumed TST-2", "subsumed TST-3", "subsumed TST-5"});
    CHECK(csv(d).find("\n8,TST-5,signals of a day,") != std::string::npos);
    CHECK(table_of_findings(d).find("| subsumed | TST-5 | TST-4 | " + std::to_string(d.findings[4].states) + " | **not explained** |\n") != std::string::npos);
}

/// A record of some weeks, and what may be told on its next day.
struct days {
    explicit days(const implementation& what) { all.what = &what; }
    life trained() {
        life p{all, forms::everyday(), forms::first};
        return p.enrols().lives_well(9, 3);
    }
    trial all{};
};
TEST_CASE("a gap is found, with the shortest record that shows it") {
    const implementation what = with_faults(true);
    days d{what};
    tabulator t{what.rules};
    tallied_space& s = t.space("days");
    life p{d.all, forms::everyday(), forms::first};
    for (int i = 0; i != 3; ++i) p.wakes(), t.look(s, p, p.ask()), p.sleeps();
    const decision_table found = t.table();
    REQUIRE(found.findings.back().is == table_fault::gap);
    CHECK(found.findings.back().states == 9);  // of three exercises that train
    REQUIRE(found.findings.back().smallest);
    CHECK(found.findings.back().smallest->today == forms::first);
    CHECK(found.findings.back().smallest->why == "left knee extension is lessened, and nothing says why");
}
TEST_CASE("what is withheld without a rule or a reason is a gap too; with a reason it is none") {
    for (const std::size_t reasons : {0u, 1u}) {
        implementation mute = library::itself();
        mute.decide = [right = mute.decide, reasons](const memory& m, day today) {
            answer_of_day a = right(m, today);
            a.at[0].granted = false, a.at[0].spoke = {}, a.at[0].reasons = reasons;
            return a;
        };
        days d{mute};
        tabulator t{mute.rules};
        const life p = d.trained();
        t.look(t.space("one"), p, p.ask());
        CHECK((t.table().findings.back().is == table_fault::gap) == (reasons == 0));
    }
}
TEST_CASE("from a record that many states stand on as from the first entry on, and once for each day") {
    const implementation what = library::itself();
    days d{what};
    const life base = d.trained();
    tabulator quick{what.rules}, slow{what.rules};
    quick.stands_on(base);
    tallied_space &a = quick.space("quick"), &b = slow.space("slow");
    std::size_t told = 0;
    for (const axis& x : axes_of(base.rx())) {
        const life beside = day_beside(base, x.when, {x.code});
        for (std::size_t i = 1; i < x.points.size(); i += 3) {  // the first is the good day, again and again
            const life p = laws::after(beside, x.row(x.points[i]));
            quick.look(a, p, p.ask()), quick.look(a, p, p.ask()), slow.look(b, p, p.ask()), ++told;
        }
    }
    CHECK(b.states == told);
    CHECK(a.states <= told);
    CHECK(a.states * 10 > told * 9);  // an answer that is told twice, of one place and of all, is one day
    if (a.states == b.states)
        for (std::size_t i = 0; i != what.rules.size(); ++i) {
            CHECK(a.rules[i].fired == b.rules[i].fired);
            CHECK(a.rules[i].decisive == b.rules[i].decisive);
            CHECK(a.rules[i].adds == b.rules[i].adds);
        }
}
TEST_CASE("a rule of the red-flag floor is silent in a study, and only there") {
    const implementation what = library::itself();
    days d{what};
    life p = d.trained();
    p.wakes({warning_signs::code}).tell(warning_signs{warning::chest_pain});
    CHECK(p.ask().act == action::stop_and_seek_care);
    CHECK(p.ask_without(0).act == action::stop_and_seek_care);
    tabulator t{what.rules};
    tallied_space& s = t.space("one");
    t.look(s, p, p.ask());
    CHECK(what.rules[0] == "RED-1");
    CHECK(s.rules[0].decisive == 1);
}

}  // namespace
}  // namespace decision_table_of_rules
