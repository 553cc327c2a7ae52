// SPDX-License-Identifier: BSL-1.0
// Faults are found where a rule has them, each changes what it says it changes, and what notices them is counted right.
#include <andante/policies/standard.hpp>
#include <andante/verify/mutation.hpp>

#include <doctest/doctest.h>

namespace mutation_of_rules {
namespace {

using namespace andante;
using namespace andante::verify;

/// A rule with a limit, a threshold that is none, and a follow-up.
struct too_sore {
    bounded<nrs, up(2, 4, 4, 5)> gate{};
    static constexpr rule_card card{"TST-1", "A sore region rests.", {"tests/verify/mutation.cpp", "invented"}, grade::expert};
    using reads = signals<soreness, follow_up<unusual_soreness>>;
    using knobs = tunable<knob<"gate", &too_sore::gate>>;
    static constexpr action if_unknown = action::rest;
    constexpr said operator()(const limb& l, nrs sore, const reading<yes_no>& unusual) const noexcept {
        if (sore.place() >= 8 || (unusual.known() && unusual.value() == yes)) return regress(500_pm) | rest(l.today + 1);
        return sore >= *gate ? said{hold(), 0, sore.place(), gate.place()} : said{progress()};
    }
};
struct small_set : rule_set<rules::emergency_signs, rules::same_day_signs, rules::unexpected_breath, rules::unanswered_gate, too_sore> {};
constexpr std::uint8_t mine = 4;
using trial_of_mine = mutation_trial<policies::standard, small_set, ibm_questions>;

asked_state day_with(std::string name, exact sore, std::optional<yes_no> unusual) {
    asked_state s;
    shared_record r;
    r.rx = std::make_shared<const prescription>(forms::everyday());
    s.today = forms::first, s.name = std::move(name);
    const auto tell = [&](const auto& x) {
        entry e = row(x);
        e.id = 2 + r.rows.size(), e.on = s.today, e.order = static_cast<std::uint16_t>(r.rows.size());
        r.rows.push_back(e);
    };
    tell(warning_signs{none}), tell(illness{not_ill});
    if (sore >= 0) tell(soreness{everywhere, *nrs::from(sore)});
    if (unusual) tell(unusual_soreness{everywhere, *unusual});
    s.record = std::make_shared<const shared_record>(std::move(r));
    return s;
}
std::vector<asked_state> days(std::initializer_list<exact> sores) {
    std::vector<asked_state> all;
    for (const exact n : sores) all.push_back(day_with("sore " + std::to_string(n), n, no));
    return all;
}
trial_of_mine learned(std::vector<asked_state> states) {
    trial_of_mine t{policies::standard{}, small_set{}, ibm_questions{}};
    t.learn(std::move(states));
    t.find();
    return t;
}
std::vector<std::size_t> of_kind(const trial_of_mine& t, fault kind) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i != t.all().size(); ++i)
        if (t.all()[i].kind == kind && t.all()[i].rule == mine) all.push_back(i);
    return all;
}

TEST_CASE("borders are found wherever the states are, and a border is noticed at the place itself alone") {
    for (const std::initializer_list<exact> far_from_it : {std::initializer_list<exact>{0}, {10}, {5}}) {
        const trial_of_mine t = learned(days(far_from_it));
        std::vector<std::pair<exact, int>> at;
        for (const std::size_t i : of_kind(t, fault::border))
            if (t.all()[i].to != t.all()[i].from && t.all()[i].part == 1) at.emplace_back(t.all()[i].value, t.all()[i].step);
        std::sort(at.begin(), at.end());
        CHECK(at == std::vector<std::pair<exact, int>>{{3, 1}, {4, -1}, {7, 1}, {8, -1}});
        for (const std::size_t i : of_kind(t, fault::border))
            if (t.all()[i].part == 1) CHECK_FALSE(t.changes_an_answer(i));
    }
    const trial_of_mine t = learned(days({3, 4, 7, 8}));
    std::size_t n = 0;
    for (const std::size_t i : of_kind(t, fault::border)) {
        if (t.all()[i].part != 1) continue;
        ++n;
        CHECK(t.shows_on(i).size() == 1);
        CHECK(t.states()[t.shows_on(i).front()].name == "sore " + std::to_string(t.all()[i].value));
        CHECK(t.changes_an_answer(i));
    }
    CHECK(n == 4);
}
TEST_CASE("a limit is moved by one and to every end, beyond its rings too") {
    const trial_of_mine t = learned(days({0, 4}));
    std::vector<exact> values;
    for (const std::size_t i : of_kind(t, fault::limit)) values.push_back(t.all()[i].value);
    CHECK(values == std::vector<exact>{0, 2, 3, 5, 10});
    for (const std::size_t i : of_kind(t, fault::limit)) CHECK(t.changes_an_answer(i) == (t.all()[i].value == 5 || t.all()[i].value == 10 || t.all()[i].value == 0));
}
TEST_CASE("every rule is removed, the floor too, and what is told is unheard or made up") {
    const trial_of_mine t = learned({day_with("unusual", 1, yes), day_with("not said", 1, std::nullopt), day_with("silent", -1, std::nullopt)});
    std::size_t removed = 0;
    for (const mutant& m : t.all()) removed += m.kind == fault::removed;
    CHECK(removed == small_set::size);
    REQUIRE(of_kind(t, fault::unheard).size() == 1);
    CHECK(t.changes_an_answer(of_kind(t, fault::unheard).front()));
    CHECK(of_kind(t, fault::made_up).empty());  // a "no" that nobody told changes nothing here
    REQUIRE(of_kind(t, fault::silence).size() == 2);
    for (const std::size_t i : of_kind(t, fault::silence)) CHECK(t.changes_an_answer(i));
    for (const std::size_t i : of_kind(t, fault::removed)) CHECK(t.changes_an_answer(i));
}
TEST_CASE("an answer is changed in one part at a time") {
    const day today = forms::first;
    const said x{regress(500_pm) | rest(today + 1)};
    CHECK(changed_answer(x, verify::change::looser, 0, today).what().act == action::regress);
    CHECK(changed_answer(x, verify::change::stricter, 0, today).what().act == action::await_clearance);
    CHECK(changed_answer(x, verify::change::factor_more, 0, today).what().factor == 600_pm);
    CHECK(changed_answer(x, verify::change::day_more, 0, today).what().rest_until == today + 2);
    CHECK(changed_answer(x, verify::change::asks_nothing, 0, today).what() == x.what());
    for (std::size_t i = 0; i != change_words.size(); ++i) {
        CHECK(sound(changed_answer(said{stop_and_seek_care(urgency::emergency)}, static_cast<verify::change>(i), 0, today).what()));
        CHECK(!changed_answer(said{progress()}, static_cast<verify::change>(i), 0, today).speaks());
    }
}
TEST_CASE("no fault is none, and the order of rules and their repetition change no answer") {
    trial_of_mine t{policies::standard{}, small_set{}, ibm_questions{}};
    std::vector<asked_state> states = states_of_the_lattice(of("plain", policies::standard{}, small_set{}, ibm_questions{}));
    std::erase_if(states, [n = 0](const asked_state& s) mutable { return s.record->rows.size() > 30 || n++ % 4 != 0; });
    CHECK(states.size() > 200);
    t.learn(std::move(states));
    t.find(50);
    CHECK(t.answers().size() == t.states().size());
    CHECK(t.reasons().size() == t.states().size());
    CHECK(t.reasons() != t.answers());
    mutant m;
    m.kind = fault::backwards;
    CHECK(t.states_that_differ(m, true).empty());
    m.kind = fault::twice;
    CHECK(t.states_that_differ(m, false).empty());
    m.kind = fault::removed, m.rule = mine;
    CHECK(t.states_that_differ(m, false).size() > 5);
    std::size_t seen = 0;
    for (std::size_t i = 0; i != t.all().size(); ++i) {
        if (t.all()[i].rule != mine) continue;
        ++seen;
        CHECK_MESSAGE(t.changes_an_answer(i) == !t.states_that_differ(t.all()[i], false).empty(), i);
    }
    CHECK(seen > 20);
}

}  // namespace
}  // namespace mutation_of_rules
