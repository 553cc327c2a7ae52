// SPDX-License-Identifier: BSL-1.0
// Findings join: another rule can only make the answer safer, and the order of rules cannot matter.

#include "living.hpp"
#include "people.hpp"

#include <andante/compose.hpp>

#include <set>
#include <string>

namespace rule_sets {

using namespace people;

/// Says one thing always, at every scope it is asked at; nothing when nothing was told.
struct insistent {
    finding of_person{}, of_region{}, of_step{}, of_mode{};
    static constexpr rule_card card{"TST-1", "Says what it was told to say.", {"tests/properties/rule_sets.cpp", "invented"}, grade::expert};
    using reads = signals<>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person&) const noexcept { return of_person; }
    constexpr finding operator()(const limb&) const noexcept { return of_region; }
    constexpr finding operator()(const way&) const noexcept { return of_mode; }
    constexpr finding operator()(const step&) const noexcept { return of_step; }
};
/// Answers a reading: what it says is left at its place. Its silence holds, when it is asked at all.
struct listening {
    finding says{};
    bool asked = false;
    static constexpr rule_card card{"TST-2", "Answers soreness with what it was told to say.", {"tests/properties/rule_sets.cpp", "invented"}, grade::expert};
    using reads = signals<follow_up<soreness>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    constexpr said operator()(const limb& l, const reading<nrs>& sore) const noexcept {
        if (!asked) return progress();
        if (!sore.known()) return said{hold()}.unanswered();
        finding f = says;
        if (f.rest_until != never) f.rest_until = l.heard + 2;
        return sore.value().place() >= 1 ? f : progress();
    }
};

finding some_finding(day today) {
    finding f;
    if (*rc::gen::inRange(0, 3) == 0) return f;
    switch (*rc::gen::inRange(0, 6)) {
        case 0: f = hold(); break;
        case 1: f = regress(*proportion::from(*rc::gen::inRange(0, 1001))); break;
        case 2: f = ease(*proportion::from(*rc::gen::inRange(0, 1001))); break;
        case 3: f = rest(today + *rc::gen::inRange(1, 5)); break;
        case 4: f = await_clearance(static_cast<latch>(*rc::gen::inRange(0, 6))); break;
        case 5: f = stop_and_seek_care(static_cast<urgency>(*rc::gen::inRange(2, 4))); break;
    }
    if (*rc::gen::arbitrary<bool>())
        f = f | within(dose::of_parts({*rc::gen::inRange(0, 4), *rc::gen::inRange(0, 20), *rc::gen::inRange(0, 4000), *rc::gen::inRange(0, 2000)}));
    if (*rc::gen::arbitrary<bool>()) f = f | under(set_of<constraint>::of_bits(static_cast<std::uint32_t>(*rc::gen::inRange(0, 512))));
    if (*rc::gen::arbitrary<bool>()) f = f | please_review(static_cast<review>(*rc::gen::inRange(0, 6)));
    return f;
}
player played() {
    const script s = *scripts(6);
    player p{orders_every(2)};
    p.cleared_to_train();
    for (const one_day& d : s) p.live(d);
    p.good_morning(1);
    return p;
}

template <class... Rules, std::size_t... At>
constexpr auto reversed(const rule_set<Rules...>& set, std::index_sequence<At...>) {
    using all = std::tuple<Rules...>;
    return rule_set{static_cast<const std::tuple_element_t<sizeof...(At) - 1 - At, all>&>(set)...};
}
/// The IBM rules from last to first: every two of them change places.
constexpr auto backwards = reversed(ibm_rules, std::make_index_sequence<ibm_rule_set::size>{});
/// And the two invented rules, of which neither says a word unless it is told to: one type, so that one guard is compiled for all
/// tests. Its name keeps the names of what the compiler makes of it short.
struct and_two : decltype(with(with(backwards, insistent{}), listening{})) {
    constexpr explicit and_two(const insistent& a = {}, const listening& b = {}) noexcept : list{with(with(backwards, a), b)} {}
};
day_plan plan_of(const and_two& rules, const player& p, const diary& book) {
    const auto guard = compose(policies::standard{}, rules, ibm_questions{});
    decltype(guard)::memory h;
    guard.recall(p.coach.rx(), h, book.rows(), p.today);
    return guard.decide(p.coach.rx(), h, p.today);
}
/// The diary without the clearances of regions.
diary never_cleared_there(const player& p) {
    diary d;
    for (const entry& e : p.rows)
        if (e.what != entry_kind::clearance || e.at != scope::region) (void)d.take(e);
    return d;
}
std::set<std::string> ids(const reason_set& spoke, auto card_at, std::size_t n) {
    std::set<std::string> all;
    for (std::size_t i = 0; i != n; ++i)
        if (spoke.has(i)) all.insert(std::string{card_at(i).id} + "|" + std::string{card_at(i).states});
    return all;
}

/// The reasons of a list by the cards of their rules, in an order of their own; nothing of a list that is full, for in another order another reason gives way.
std::multiset<std::string> reasons(const reason_list& why, auto card_at) {
    std::multiset<std::string> all;
    if (why.size() == reason_list::capacity) return all;
    for (const reason& r : why) {
        std::string s = std::string{card_at(r.rule).id} + "|" + std::string{card_at(r.rule).states};
        for (const exact n : {exact{static_cast<std::uint8_t>(r.act)}, exact{r.arm}, exact{static_cast<std::uint8_t>(r.because)}, exact{static_cast<std::uint8_t>(r.at)}, exact{r.where.index},
                              static_cast<exact>(r.latched.bits()), r.value, r.bound, r.heard.number()})
            s += " " + std::to_string(n);
        all.insert(s);
    }
    return all;
}

TEST_CASE("adding a rule never loosens, whatever the rule says") {
    CHECK(rc::check("one rule more", [] {
        const player p = played();
        const insistent extra{some_finding(p.today), some_finding(p.today), some_finding(p.today), some_finding(p.today)};
        const diary book = p.book();
        const day_plan without_it = p.coach.plan(book, p.today);
        const day_plan with_it = plan_of(and_two{extra}, p, book);
        RC_ASSERT(no_looser(without_it, with_it));
        RC_ASSERT(extra.of_person <= with_it.person());
    }));
    CHECK(rc::check("one rule more that leaves its mark", [] {
        const player p = played();
        const listening extra{some_finding(p.today), true};
        // A clearance that ends a latch consumes its region's evidence and begins the ramp at 700 (reconciled rules A0.4, A1.9).
        // With a latch that only the extra rule set, the same row would so end what the other rules had counted.
        const diary book = extra.says.latched.empty() ? p.book() : never_cleared_there(p);
        const day_plan without_it = p.coach.plan(book, p.today);
        const day_plan with_it = plan_of(and_two{{}, extra}, p, book);
        RC_ASSERT(no_looser(without_it, with_it));
    }));
}

TEST_CASE("the order of the rules changes no decision and no reason") {
    CHECK(rc::check("permuted rules", [] {
        const player p = played();
        const diary book = p.book();
        const day_plan a = p.coach.plan(book, p.today), b = plan_of(and_two{}, p, book);
        const auto forwards_ids = [](const reason_set& spoke) { return ids(spoke, [](std::size_t i) { return ibm_rules.card(i); }, ibm_rule_set::size); };
        const auto backwards_ids = [](const reason_set& spoke) { return ids(spoke, [](std::size_t i) { return and_two::card(i); }, and_two::size); };
        RC_ASSERT(a.person() == b.person());
        RC_ASSERT(forwards_ids(a.decisions().person.spoke) == backwards_ids(b.decisions().person.spoke));
        for (std::size_t i = 0; i != a.decisions().size; ++i) {
            const decision &x = a.decisions().at[i], &y = b.decisions().at[i];
            RC_ASSERT(x.sum == y.sum);
            RC_ASSERT(x.granted() == y.granted());
            RC_ASSERT(granted_dose(x) == granted_dose(y));
            RC_ASSERT(x.level == y.level);
            RC_ASSERT(x.factor == y.factor);
            RC_ASSERT(x.problem == y.problem);
            RC_ASSERT(forwards_ids(x.spoke) == backwards_ids(y.spoke));
            RC_ASSERT(reasons(x.why, [](std::size_t at) { return ibm_rules.card(at); }) == reasons(y.why, [](std::size_t at) { return and_two::card(at); }));
        }
    }));
}

TEST_CASE("leaving a rule out never tightens; the red-flag floor cannot be left out") {
    CHECK(rc::check("one rule less", [] {
        const player p = played();
        // the same history, one rule fewer in the judging
        ibm_history h;
        p.coach.recall(h, p.book(), p.today);
        const living::coach fewer{p.coach.rx(), living::all_but<rules::unusual_tiredness>()};
        RC_ASSERT(no_looser(fewer.plan(h, p.today), p.coach.plan(h, p.today)));
    }));
}

}  // namespace rule_sets
