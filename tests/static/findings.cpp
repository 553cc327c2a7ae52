// SPDX-License-Identifier: BSL-1.0
// Findings are points of a bounded join-semilattice: every pair of a rich sample, and triples.

#include <andante/finding/reason.hpp>

#include <array>
#include <cstdint>
#include <utility>

namespace findings {

using namespace andante;

constexpr day today = "2026-03-02"_day;

/// Findings as rules make them: every constructor, every extra, joined with limits and constraints.
constexpr auto sample = std::to_array<finding>({
    {},
    hold(),
    regress(800_pm),
    regress(0_pm).marked(flag::episode),
    regress(900_pm).marked(flag::minor),
    ease(500_pm),
    ease(500_pm) | under(constraint::seated_only),
    rest(today),
    rest(today + 1),
    rest(today + 3).leaving(movement::daily_life),
    rest(today + 2) | regress(800_pm).marked(flag::episode),
    rest(today + 1) | hold(),
    await_clearance(latch::programme),
    await_clearance(latch::overwork) | rest(today + 2),
    await_clearance(latch::contraindication).leaving(movement::care_team_only),
    await_clearance(latch::fatigue) | await_clearance(latch::falls),
    stop_and_seek_care(urgency::same_day),
    stop_and_seek_care(urgency::emergency) | rest(today + 1),
    within(dose{8 * rep, 2 * kg}),
    within(dose::unbounded().with(part::weight, 1'500)),
    within(dose{10 * minutes}),
    under(set_of<constraint>{constraint::supported_standing} | constraint::company),
    under(constraint::no_external_load) | hold(),
    please_review(review::overdoing),
    hold().asking(review::clearance_renewal),
    hold().relevelled(relevel::rematch),
    (ease(500_pm) | within(dose{8 * rep})).relevelled(relevel::rebaseline),
    everything(),
});

consteval bool every_one(auto holds) {
    for (const finding& a : sample)
        if (!holds(a)) return false;
    return true;
}
consteval bool every_pair(auto holds) {
    for (const finding& a : sample)
        for (const finding& b : sample)
            if (!holds(a, b)) return false;
    return true;
}
/// Of the sample, findings that hold each part at its least, between, and beside or above: triples are made of these.
constexpr auto corners = std::to_array<finding>({
    {},
    regress(0_pm).marked(flag::episode),
    regress(900_pm).marked(flag::minor),
    ease(500_pm) | under(constraint::seated_only),
    rest(today + 3).leaving(movement::daily_life),
    rest(today + 2) | regress(800_pm).marked(flag::episode),
    await_clearance(latch::overwork) | rest(today + 2),
    await_clearance(latch::contraindication).leaving(movement::care_team_only),
    stop_and_seek_care(urgency::same_day),
    stop_and_seek_care(urgency::emergency) | rest(today + 1),
    within(dose{8 * rep, 2 * kg}),
    within(dose{10 * minutes}),
    under(constraint::no_external_load) | hold(),
    hold().asking(review::clearance_renewal).relevelled(relevel::rematch).ending(halt::exercise),
    (ease(500_pm) | within(dose{8 * rep})).relevelled(relevel::rebaseline).asking(review::overdoing),
    everything(),
});
// One constant for each first element: compilers count steps.
template <class Holds, std::size_t I>
inline constexpr bool with_first = [] {
    for (const finding& b : corners)
        for (const finding& c : corners)
            if (!Holds{}(corners[I], b, c)) return false;
    return true;
}();
template <class Holds>
consteval bool every_corner_triple(Holds) {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return (with_first<Holds, I> && ...);
    }(std::make_index_sequence<corners.size()>{});
}
/// The order of the whole sample, found once: bit j of the number i says that i is below j.
constexpr std::array<std::uint64_t, sample.size()> below = [] {
    std::array<std::uint64_t, sample.size()> up{};
    for (std::size_t i = 0; i != sample.size(); ++i)
        for (std::size_t j = 0; j != sample.size(); ++j) up[i] |= std::uint64_t{sample[i] <= sample[j]} << j;
    return up;
}();
constexpr bool is_below(std::size_t i, std::size_t j) { return (below[i] >> j & 1) != 0; }
template <std::size_t I>
inline constexpr bool joins_are_least = [] {
    for (std::size_t j = 0; j != sample.size(); ++j) {
        const finding joined = sample[I] | sample[j];
        for (std::size_t k = 0; k != sample.size(); ++k)
            if (is_below(I, k) && is_below(j, k) && !(joined <= sample[k])) return false;
    }
    return true;
}();

static_assert(every_one([](const finding& a) { return (a | a) == a; }), "idempotent");
static_assert(every_one([](const finding& a) { return (a | finding{}) == a && (finding{} | a) == a; }), "the empty finding is the identity");
static_assert(every_one([](const finding& a) { return (a | everything()) == everything() && a <= everything(); }), "everything is the top");
static_assert(every_pair([](const finding& a, const finding& b) { return (a | b) == (b | a); }), "commutative");
static_assert(every_pair([](const finding& a, const finding& b) {
                  const finding j = a | b;
                  const auto of_one = [&](auto part) { return j.*part == a.*part || j.*part == b.*part; };
                  for (std::size_t i = 0; i != part_count; ++i)
                      if (const exact x = j.limit.parts()[i]; x != a.limit.parts()[i] && x != b.limit.parts()[i]) return false;
                  return of_one(&finding::act) && of_one(&finding::how_soon) && of_one(&finding::leaves) && of_one(&finding::mark) &&
                         of_one(&finding::ends) && of_one(&finding::level) && of_one(&finding::lighter) && of_one(&finding::factor) &&
                         of_one(&finding::eased) && of_one(&finding::rest_until) && j.only.bits() == (a.only.bits() | b.only.bits()) &&
                         j.latched.bits() == (a.latched.bits() | b.latched.bits()) && j.asks.bits() == (a.asks.bits() | b.asks.bits());
              }),
              "a part of a join is that part of one of both, a set is the union: no part looks at another");
// The join of every pair is above both and takes each part from one of both, so each part is the safer one, which is associative; whole
// findings need to show it on the corners alone.
static_assert(every_corner_triple([](const finding& a, const finding& b, const finding& c) { return ((a | b) | c) == (a | (b | c)); }),
              "associative");

static_assert(every_pair([](const finding& a, const finding& b) { return a <= (a | b) && b <= (a | b); }), "the join is above both");
static_assert([]<std::size_t... I>(std::index_sequence<I...>) {
                  return (joins_are_least<I> && ...);
              }(std::make_index_sequence<sample.size()>{}),
              "and the least that is");
static_assert(every_pair([](const finding& a, const finding& b) { return !(a <= b && b <= a) || a == b; }), "antisymmetric");
static_assert([] {
                  for (std::size_t i = 0; i != sample.size(); ++i)
                      for (std::size_t j = 0; j != sample.size(); ++j)
                          if (is_below(i, j) && (below[j] & ~below[i]) != 0) return false;  // i is below whatever j is below
                  return true;
              }(),
              "transitive");
static_assert(every_pair([](const finding& a, const finding& b) {
                  return !(a <= b) || (a.act <= b.act && b.leaves <= a.leaves && b.factor <= a.factor && b.eased <= a.eased && a.rest_until <= b.rest_until &&
                                       fits(b.limit, a.limit) && a.latched.without(b.latched).empty() && a.only.without(b.only).empty());
              }),
              "safer means safer in every part");

static_assert(every_one([](const finding& a) { return a == everything() || sound(a); }), "rules can utter the sample");
static_assert(every_pair([](const finding& a, const finding& b) { return !(sound(a) && sound(b)) || sound(a | b); }), "sound findings join to sound ones");

// What lasts of a finding.
static_assert(every_pair([](const finding& a, const finding& b) {
                  return !(sound(a) && sound(b)) || lasting(a | b) == (lasting(a) | lasting(b));
              }),
              "lasting is a homomorphism");
static_assert(every_one([](const finding& a) { return lasting(lasting(a)) == lasting(a); }), "what lasts, lasts");
static_assert(every_one([](const finding& a) { return !sound(a) || lasting(a) <= a; }), "and is no more than was said");
static_assert(every_one([](const finding& a) { return !sound(a) || sound(lasting(a)); }));
static_assert(every_pair([](const finding& a, const finding& b) { return !(sound(a) && sound(b) && a <= b) || lasting(a) <= lasting(b); }), "monotone");
static_assert(every_one([](const finding& a) { return lasting(a).latched == a.latched; }), "no latch is lost");

// A rest ends on its day, and nothing else does.
static_assert(every_one([](const finding& a) {
                  const finding l = lasting(a);
                  for (exact n = -1; n <= 5; ++n) {
                      const finding s = settled(l, today + n);
                      if (s.latched != l.latched || s.how_soon != l.how_soon) return false;
                      if (l.rest_until > today + n ? s != l : s.rest_until != never || s.act == action::rest) return false;
                      if (settled(s, today + n) != s || !(settled(l, today + n + 1) <= s)) return false;
                  }
                  return true;
              }),
              "settled");
static_assert(settled(rest(today + 1), today + 1) == finding{});
static_assert(settled(await_clearance(latch::overwork) | rest(today + 1), today + 400) == await_clearance(latch::overwork));

// The six ranks, and who may end what.
static_assert(action::progress < action::hold && action::hold < action::regress && action::regress < action::rest &&
              action::rest < action::await_clearance && action::await_clearance < action::stop_and_seek_care);
static_assert(may_clear(latch::red_flag) == role::physician && may_clear(latch::programme) == role::physician &&
              may_clear(latch::contraindication) == role::physician && may_clear(latch::overwork) == role::physiotherapist &&
              may_clear(latch::fatigue) == role::physiotherapist && may_clear(latch::falls) == role::physiotherapist);
static_assert(stop_and_seek_care(urgency::nothing).how_soon == urgency::same_day, "a stop is never routine");
static_assert(regress(1200_pm).factor == whole && ease(2000_pm).eased == whole && hold().scaled(1500_pm).factor == whole, "no factor raises");

// What is said, with its arm.
static_assert((said{hold(), 1, 5, 4} | said{rest(today), 2}).arm == 2 && (said{rest(today), 2} | said{hold(), 1}).arm == 2, "the graver arm is named");
static_assert((said{hold(), 1} | said{hold(), 3}).arm == 1 && (said{} | said{please_review(review::overdoing), 3}).arm == 3);
static_assert(every_one([](const finding& a) { return said{a, 1}.what() == a && said{a}.speaks() == (a != finding{}) && !said{progress()}.speaks(); }), "what speaks is kept whole");
static_assert(every_pair([](const finding& a, const finding& b) { return (said{a, 1} | said{b, 2}).what() == (a | b); }));

// Reasons: bounded, gravest first, each once; the set names every rule.
constexpr reason reason_of(std::uint8_t rule, action a, std::uint8_t arm = 0) {
    reason r;
    r.rule = rule, r.act = a, r.arm = arm;
    return r;
}
static_assert([] {
    reason_list l;
    for (std::uint8_t i = 0; i != 40; ++i) l.add(reason_of(i, static_cast<action>(i % 6)));
    if (l.size() != reason_list::capacity) return false;
    for (std::size_t i = 0; i + 1 < l.size(); ++i)
        if (l[i].act < l[i + 1].act || (l[i].act == l[i + 1].act && l[i].rule >= l[i + 1].rule)) return false;
    return l[0].act == action::stop_and_seek_care;
}());
static_assert([] {
    reason_list a, b;
    for (std::uint8_t i = 0; i != 30; ++i) a.add(reason_of(i % 11, static_cast<action>(i % 5), i % 3));
    for (std::uint8_t i = 30; i-- != 0;) b.add(reason_of(i % 11, static_cast<action>(i % 5), i % 3));
    return a.size() <= reason_list::capacity;
}());
static_assert([] {  // the order in which different reasons come in does not matter
    reason_list a, b;
    for (std::uint8_t i = 0; i != 20; ++i) a.add(reason_of(i, static_cast<action>(i % 6)));
    for (std::uint8_t i = 20; i-- != 0;) b.add(reason_of(i, static_cast<action>(i % 6)));
    return a == b;
}());
static_assert([] {
    reason_list l;
    l.add(reason_of(3, action::hold)), l.add(reason_of(3, action::hold));
    return l.size() == 1;
}());
static_assert([] {
    reason_set s, t;
    for (std::size_t i = 0; i < reason_set::capacity; i += 3) s.add(i);
    t.add(1), t.add(127);
    const reason_set both_sets = s | t;
    for (std::size_t i = 0; i != reason_set::capacity; ++i)
        if (both_sets.has(i) != (s.has(i) || t.has(i))) return false;
    return reason_set{}.empty() && !t.empty() && (s | t) == (t | s) && (s | s) == s;
}());

// Whether a finding says nothing is seen in one glance, for each of its parts.
static_assert(says_nothing(finding{}));
static_assert([] {
    finding each[13];
    each[0].act = action::hold, each[1].how_soon = urgency::routine, each[2].leaves = movement::gentle, each[3].mark = flag::minor, each[4].ends = halt::exercise;
    each[5].level = relevel::rematch, each[6].lighter = true, each[7].only = constraint::company, each[8].latched = latch::falls, each[9].asks = review::capability;
    each[10].factor = 900_pm, each[11].eased = 900_pm, each[12].rest_until = day::numbered(1);
    for (const finding& f : each)
        if (says_nothing(f) || f == finding{}) return false;
    return !says_nothing(within(dose{8 * rep}));
}());

}  // namespace findings
