// SPDX-License-Identifier: BSL-1.0
// The IBM rule set as data: ids, arms, limits, and the admission of rules.

#include <andante/compose.hpp>

#include <array>

namespace rules_and_limits {

using namespace andante;

constexpr std::size_t n = decltype(ibm_rules)::size;

// ── cards ──

consteval bool every_card(auto holds) {
    for (std::size_t i = 0; i != n; ++i)
        if (!holds(decltype(ibm_rules)::card(i))) return false;
    return true;
}
static_assert(every_card([](const rule_card& c) {
                  return c.id.size() >= 5 && c.id.size() <= 6 && c.id[3] == '-' && c.states.size() > 20 && c.states.back() == '.' && !c.source.work.empty() && !c.source.locator.empty();
              }),
              "every card has an id, one sentence and a source with its place");
static_assert(every_card([](const rule_card& c) {
                  int with_this_sentence = 0;
                  for (std::size_t i = 0; i != n; ++i) with_this_sentence += decltype(ibm_rules)::card(i).states == c.states;
                  return with_this_sentence == 1;
              }),
              "no two rules say the same sentence");

// ── the rules of the spine are there ──

consteval bool has_rule(std::string_view id) {
    for (std::size_t i = 0; i != n; ++i)
        if (decltype(ibm_rules)::card(i).id == id) return true;
    return false;
}
static_assert(has_rule("SCR-1") && has_rule("SCR-2") && has_rule("RED-1") && has_rule("RED-2") && has_rule("RED-3") && has_rule("RED-6") && has_rule("RED-7"));
static_assert(has_rule("OVW-1") && has_rule("OVW-2") && has_rule("OVW-9") && has_rule("INT-1") && has_rule("INT-2") && has_rule("INT-3"));
static_assert(has_rule("PRG-1") && has_rule("PRG-2") && has_rule("PRG-3") && has_rule("PRG-4") && has_rule("PRG-6") && has_rule("PRG-12"));
static_assert(has_rule("IRP-1") && has_rule("IRP-2") && has_rule("FAL-3") && has_rule("MIN-3") && has_rule("FAT-1"));
static_assert(keeps_the_red_flags<std::remove_const_t<decltype(ibm_rules)>>);

// ── the arms of an id are told apart, also where several rules share the id ──

template <class R>
consteval bool shares_an_id(std::string_view id, int least) {
    int with_id = 0;
    for (std::size_t i = 0; i != n; ++i) with_id += decltype(ibm_rules)::card(i).id == id;
    return R::card.id == id && with_id >= least;
}
static_assert(shares_an_id<rules::soreness_clock>("OVW-2", 3));
static_assert(every_card([](const rule_card& c) {
    int with_id = 0;
    for (std::size_t i = 0; i != n; ++i) with_id += decltype(ibm_rules)::card(i).id == c.id;
    return with_id == 1 || c.id == "OVW-2" || c.id == "INT-1" || c.id == "MIN-4" || c.id == "FAT-2" || c.id == "IRP-3" || c.id == "SCR-5" || c.id == "SCR-7";
}));
static_assert(int{rules::oxygen_at_work::low_at_work} > int{rules::oxygen_at_rest::not_confirmed}, "SCR-5: its two rules have arms of their own");
static_assert(int{rules::quick_gain::two_kilograms} > int{rules::growing_worse::not_said}, "SCR-7: its two rules have arms of their own");
static_assert(int{rules::soreness_recalled::recalled} > int{rules::soreness_clock::in_the_way} && int{rules::widespread_soreness::widespread} > int{rules::soreness_recalled::recalled},
              "OVW-2: its three rules have arms of their own");

// ── limits by name equal the rules' own ──

template <class B>
constexpr bool same_rings(const rings& a) {
    return a.normal == B::ring.normal && a.recommended.least == B::ring.recommended.least && a.recommended.most == B::ring.recommended.most &&
           a.absolute == B::ring.absolute && a.looser_up == B::ring.looser_up;
}
struct ids_of_limits {
    std::array<std::uint32_t, 128> at{};
    std::size_t size = 0;
};
consteval ids_of_limits named_ids() {
    ids_of_limits all;
    limits::for_each([&](const auto& l) { all.at[all.size++] = l.id(); });
    return all;
}
inline constexpr ids_of_limits ids = named_ids();  // once: a hash takes many steps
consteval bool each_limit_of_a_rule_is_named() {
    bool ok = true;
    std::size_t of_rules = 0;
    ibm_rules.for_each_limit([&]<class B>(const rule_card& c, std::string_view name, const B& b, origin) {
        ++of_rules;
        int found = 0;
        const std::uint32_t id = limit_id(c.id, name);
        std::size_t i = 0;
        limits::for_each([&]<class T>(const named_limit<T>& l) {
            if (ids.at[i++] != id) return;
            ++found;
            ok = ok && std::same_as<T, typename B::value_type> && same_rings<B>(l.ring) && b.place() == l.ring.normal && l.name.substr(0, c.id.size()) == c.id &&
                 l.name.substr(c.id.size() + 1) == name;
        });
        ok = ok && found == 1;
    });
    return ok && of_rules == ids.size;
}
consteval bool no_two_have_one_id() {
    for (std::size_t i = 0; i != ids.size; ++i)
        for (std::size_t k = 0; k != i; ++k)
            if (ids.at[i] == ids.at[k]) return false;
    return true;
}
static_assert(each_limit_of_a_rule_is_named() && no_two_have_one_id(), "guard/limits.hpp names every threshold of the rules, on its scale and with its rings");
static_assert(limit_id("OVW-2", "gate") == limit_id("OVW-2.gate") && limit_name(limits::soreness_gate.id()) == "OVW-2.gate" && limit_name(1).empty());

// ── a rule set as a pack ──

static_assert(decltype(with(rule_set{rules::one_part{}}, rules::load_step{}))::size == 2);
static_assert(decltype(without<rules::load_step>(ibm_rules))::size == n, "what is left out keeps its place");
static_assert(decltype(without<rules::load_step>(ibm_rules))::card(0).id == decltype(ibm_rules)::card(0).id);
static_assert(!decltype(without<rules::load_step>(ibm_rules))::holds<rules::load_step> && decltype(ibm_rules)::holds<rules::load_step>);

// ── what a rule must be ──

struct complete {
    static constexpr rule_card card{"TST-1", "Says nothing.", {"tests/static/rules_and_limits.cpp", "here"}, grade::expert};
    using reads = signals<fatigue>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person&, nrs) const noexcept { return progress(); }
};
struct uncited : complete { static constexpr rule_card card{"TST-1", "Says nothing.", {}, grade::expert}; };
struct unnamed : complete { static constexpr rule_card card{"", "Says nothing.", {"a", "b"}, grade::expert}; };
struct fearless : complete { static constexpr action if_unknown = action::progress; };
struct latching : complete { static constexpr action if_unknown = action::await_clearance; };
struct stopping : complete { static constexpr action if_unknown = action::stop_and_seek_care; };
struct may_throw : complete { constexpr finding operator()(const whole_person&, nrs) const { return progress(); } };
struct of_a_region : complete { constexpr finding operator()(const limb&, nrs) const noexcept { return progress(); } };
static_assert(clinical_rule<complete> && judges<complete, whole_person> && !judges<complete, limb>);
static_assert(!clinical_rule<uncited> && !clinical_rule<unnamed> && !clinical_rule<fearless> && !clinical_rule<latching> && !clinical_rule<stopping> && !clinical_rule<may_throw>);
static_assert(clinical_rule<of_a_region> && judges<of_a_region, limb> && !judges<of_a_region, whole_person>);
static_assert(can_fire<complete, ibm_questions> && !can_fire<complete, collects<soreness>>, "a rule that reads what nobody asks is dead");

// ── policies ──

struct marked { constexpr dose operator()(const course& c) const noexcept { return c.level; } };
struct unmarked { constexpr dose operator()(const course& c) const { return c.level; } };
struct of_numbers { constexpr exact operator()(const course&) const noexcept { return 3; } };
static_assert(progression<marked> && !progression<unmarked> && !progression<of_numbers>);
static_assert(progression<policies::standard> && progression<policies::double_progression> && progression<policies::time_progression> && progression<policies::maintenance>);

}  // namespace rules_and_limits
