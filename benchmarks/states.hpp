// SPDX-License-Identifier: BSL-1.0
#pragma once

// Many folded histories to decide on: invented people, played day by day from a seed. All of it is invented; it is made
// to reach every rule often, and predicts nobody.

#include <andante/compose.hpp>
#include <andante/ibm.hpp>

#include <cstdint>
#include <vector>

namespace states {

using namespace andante;

inline constexpr auto guard = compose(policies::standard{}, ibm_rules, ibm_questions{});
using memory = decltype(guard)::memory;

inline constexpr day first_day = "2026-03-02"_day;
inline constexpr exercise knee = left(exercises::knee_extension), heels = exercises::heel_raise, walk = exercises::walking;

/// Three exercises each: standard and slow, moved limits, the highest cap, upkeep, other exercises.
inline constexpr std::array<prescription, 4> prescriptions{
    prescription{draft{.by = physiotherapist(41),
                       .since = first_day,
                       .orders = {{.what = knee, .start = dose{8 * rep, 2 * kg}, .ceiling = dose{2 * sets, 12 * rep, 6 * kg}, .reps_from = 6, .load_step = 100 * g},
                                  {.what = heels, .start = dose{10 * rep}, .ceiling = dose{3 * sets, 15 * rep}},
                                  {.what = walk, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}}},
                       .pace = pace::standard}},
    prescription{draft{.by = physiotherapist(41),
                       .since = first_day,
                       .orders = {{.what = left(exercises::elbow_flexion), .start = dose{8 * rep}, .ceiling = dose{2 * sets, 12 * rep, 4 * kg}},
                                  {.what = exercises::sit_to_stand, .start = dose{6 * rep}, .ceiling = dose{2 * sets, 12 * rep}, .planned_gap = 2},
                                  {.what = exercises::recumbent_cycle, .start = dose{8 * minutes}, .ceiling = dose{20 * minutes}, .per_week = 4}}}},
    prescription{draft{.by = physician(7),
                       .since = first_day,
                       .orders = {{.what = knee, .start = dose{10 * rep, 1 * kg}, .ceiling = dose{12 * rep, 3 * kg}, .aim = aim::maintain},
                                  {.what = walk, .start = dose{12 * minutes}, .ceiling = dose{20 * minutes}},
                                  {.what = exercises::warm_water_walking, .start = dose{10 * minutes}, .ceiling = dose{25 * minutes}, .per_week = 2}},
                       .pace = pace::standard,
                       .limits = {{.id = limit_id("OVW-2.gate"), .value = 3},
                                  {.id = limit_id("INT-1.cap"), .value = 14, .by = {7, 3, first_day + 180}},
                                  {.id = limit_id("PRG-1.wait"), .value = 21}}}},
    prescription{draft{.by = physiotherapist(41),
                       .since = first_day,
                       .orders = {{.what = right(exercises::shoulder_raise), .start = dose{8 * rep, 500 * g}, .ceiling = dose{2 * sets, 10 * rep, 2 * kg}},
                                  {.what = exercises::standing_balance, .start = dose{5 * minutes}, .ceiling = dose{15 * minutes}},
                                  {.what = exercises::seated_range_of_motion, .start = dose{5 * rep}, .ceiling = dose{10 * rep}}},
                       .pace = pace::standard}},
};

/// A state to decide on.
struct state {
    std::size_t form = 0;
    memory h{};
    day today = never;
    const prescription& rx() const { return prescriptions[form]; }
};

class random_numbers {
  public:
    explicit random_numbers(std::uint64_t seed) : state_{seed} {}
    exact below(exact n) {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return static_cast<exact>((z ^ (z >> 31)) % static_cast<std::uint64_t>(n));
    }
    bool once_in(exact n) { return below(n) == 0; }

  private:
    std::uint64_t state_;
};

/// One person, day after day. `trouble` is how many days in a hundred bring something.
class person {
  public:
    person(std::uint64_t seed, std::size_t form, exact trouble) : dice_{seed}, trouble_{trouble} {
        now.form = form, now.today = first_day;
        guard.open(now.rx(), now.h);
        if (!dice_.once_in(12)) say(cleared{latch::programme, physician(7)}), say(contraindications{none});
        for (std::size_t i = 0; i != region_count; ++i)
            if (!dice_.once_in(30)) say(muscle_grade{region{static_cast<std::uint8_t>(i)}, *mrc::from(dice_.once_in(20) ? dice_.below(16) : 12)});
        if (dice_.once_in(3)) say(usual_fatigue{*nrs::from(dice_.below(6))});
        if (dice_.once_in(3)) say(usual_soreness{some_region(), *nrs::from(dice_.below(5))});
        if (dice_.once_in(8)) say(bad_past_experience{yes});
    }
    state now{};
    std::vector<entry> rows;

    /// Lives a day and hands its states to `see`: before the check-in, after it, after the session.
    template <class See>
    void live(See see) {
        bad_ = dice_.below(100) < trouble_;
        if (dice_.once_in(9)) see(now);
        if (!dice_.once_in(25)) check_in();
        events();
        see(now);
        if (now.today.number() % 2 == 0 ? !dice_.once_in(6) : dice_.once_in(8)) train();
        if (dice_.once_in(4)) see(now);
        now.today = now.today + (away_ > 0 ? away_ : 1), away_ = 0, order_ = 0;
    }

  private:
    template <class T>
    void say(const T& x) {
        entry e = row(x);
        hear(e);
    }
    void hear(entry e) {
        e.id = ++next_, e.on = now.today, e.order = order_++;
        if (guard.remember(now.rx(), now.h, e, now.today) != heard::late) rows.push_back(e);
    }
    region some_region() {
        region r{20};
        exact n = dice_.below(now.rx().works().size());
        for_each_region(now.rx().works(), [&](region x) {
            if (n-- == 0) r = x;
        });
        return r;
    }
    void check_in() {
        if (bad_ && dice_.once_in(40)) say(warning_signs{static_cast<warning>(dice_.below(static_cast<exact>(warning_count)))});
        else if (bad_ && dice_.once_in(10)) say(unanswered<warning_signs>{});
        else say(warning_signs{none});
        if (bad_ && dice_.once_in(12)) say(illness{*illness_state::from(dice_.below(4))});
        else if (!bad_ || !dice_.once_in(15)) say(illness{not_ill});
        if (!bad_ || !dice_.once_in(5)) say(fell{bad_ && dice_.once_in(15) ? yes : no});
        if (!bad_ || !dice_.once_in(8)) say(fatigue{*nrs::from(bad_ && dice_.once_in(3) ? dice_.below(11) : 1 + dice_.below(3))});
        if (!bad_ || !dice_.once_in(8)) say(unusual_fatigue{bad_ && dice_.once_in(12) ? yes : no});
        if (!bad_ && dice_.once_in(2)) {
            say(soreness{everywhere, 0_nrs});
        } else {
            for_each_region(now.rx().works(), [&](region r) {
                if (dice_.once_in(bad_ ? 10 : 60)) return;
                say(soreness{r, *nrs::from(bad_ && dice_.once_in(2) ? dice_.below(dice_.once_in(4) ? 11 : 5) : dice_.below(2))});
                if (!bad_ || !dice_.once_in(4)) say(unusual_soreness{r, bad_ && dice_.once_in(12) ? yes : no}), say(limits_tasks{r, bad_ && dice_.once_in(20) ? yes : no});
            });
        }
        bool gap = false;
        for_each_region(now.rx().works(), [&](region r) { gap = gap || now.h.soreness_gap(r, now.today); });
        if (gap && !dice_.once_in(4)) say(recalled_soreness{everywhere, *nrs::from(bad_ ? dice_.below(8) : 0)});
    }
    void events() {
        if (dice_.once_in(5)) clear_all();
        if (dice_.once_in(150)) away_ = 3 + dice_.below(dice_.once_in(4) ? 60 : 20);
        if (!bad_ || !dice_.once_in(4)) return;
        const auto where = static_cast<mode>(dice_.below(static_cast<exact>(mode_count)));
        const exercise one = now.rx().orders()[static_cast<std::size_t>(dice_.below(3))].what;
        switch (dice_.below(14)) {
            case 0: say(fall{.head = dice_.once_in(20), .injured = dice_.once_in(2), .minutes_down = dice_.once_in(15) ? 70 : 3}); break;
            case 1: say(care_seen{}); break;
            case 2: say(recorded{.what = static_cast<record_kind>(dice_.below(9)), .value = 3, .by = physician(7)}); break;
            case 3: say(declined_step{one}); break;
            case 4: say(outside{exercises::chair_class, dose{30 * minutes}}); break;
            case 5: say(cleared{latch::overwork, some_region(), physiotherapist(41)}); break;
            case 6: say(cleared{latch::falls, where, physiotherapist(41)}); break;
            case 7: say(baseline{one, about(one).kind == modality::aerobic ? dose{10 * minutes} : dose{14 * rep}}); break;
            case 8: say(usual_soreness{some_region(), *nrs::from(dice_.below(6))}); break;
            case 9: say(usual_fatigue{*nrs::from(dice_.below(8))}); break;
            case 10: say(muscle_grade{some_region(), *mrc::from(dice_.below(16))}); break;
            case 11:
                if (dice_.once_in(6)) say(contraindications{static_cast<contraindication>(dice_.below(static_cast<exact>(contraindication_count)))});
                break;
            case 12: say(cleared{latch::programme, physician(7), now.today + dice_.below(200)}); break;
            case 13:
                if (const auto a = amend({.id = limit_id("OVW-2.gate"), .value = 2 + dice_.below(3), .by = {41, 1, now.today + 30}}, now.today)) say(*a);
                break;
        }
    }
    void clear_all() {
        const day_plan p = guard.decide(now.rx(), now.h, now.today);
        for (const clearance_due& c : p.clearances()) {
            entry e;
            e.what = entry_kind::clearance, e.ends = c.what, e.at = c.at, e.where = c.where, e.as = role::physician, e.by = {7, 0, never};
            hear(e);
        }
    }
    void train() {
        const day_decisions all = guard.decide(now.rx(), now.h, now.today);
        std::vector<exercise> did;
        for (const decision& d : all)
            d.match(
                [&](const approved_dose& a) {
                    if (dice_.once_in(15)) return;
                    dose to = a.value();
                    const part grows = to.at(part::n_reps) > 0 ? part::n_reps : part::time;
                    if (bad_ && dice_.once_in(3)) to = to.with(grows, to.at(grows) * 7 / 5);
                    else if (bad_ && dice_.once_in(4)) to = to.with(grows, to.at(grows) * 4 / 5);
                    entry e = row(done{a.what(), a, to});
                    e.facts = static_cast<std::uint8_t>((bad_ && dice_.once_in(10) ? 1 : 0) | (dice_.once_in(5) ? 2 : 0));
                    hear(e);
                    did.push_back(a.what());
                },
                [](const decision&) {});
        for (const exercise e : did)
            if (is_training(e))
                for_each_region(movers(e), [&](region r) {
                    if (bad_ && dice_.once_in(6)) return;
                    say(weaker_after{r, !bad_ || !dice_.once_in(8) ? not_at_all : dice_.once_in(3) ? clearly : a_little});
                });
        for (const exercise e : did) {
            if (!is_training(e) || dice_.once_in(bad_ ? 5 : 60)) continue;
            if (about(e).kind == modality::aerobic) {
                say(exertion{e, *borg::from(bad_ && dice_.once_in(4) ? 6 + dice_.below(12) : 10)});
                say(could_talk{e, bad_ && dice_.once_in(10) ? no : yes});
            } else {
                say(effort{e, *cr10::from(bad_ && dice_.once_in(4) ? dice_.below(16) : 4 + dice_.below(3))});
                if (!dice_.once_in(4)) say(reps_in_reserve{e, *reserve::from(bad_ && dice_.once_in(5) ? 2 : 6)});
            }
        }
        if (bad_ && dice_.once_in(12)) say(breathlessness{*cr10::from(dice_.below(14))});
        if (bad_ && dice_.once_in(60)) say(unexpected_breathlessness{yes});
    }

    random_numbers dice_;
    exact trouble_ = 0, away_ = 0;
    entry_id next_ = 0;
    std::uint16_t order_ = 0;
    bool bad_ = false;
};

/// `n` states: people one after another, each for some weeks, some without trouble and some with a lot of it.
template <class See>
void each(std::uint64_t seed, std::size_t n, See see) {
    random_numbers dice{seed};
    for (std::size_t seen = 0, who = 0; seen < n; ++who) {
        person p{seed * 1'000'003 + who, who % prescriptions.size(), dice.below(4) * dice.below(5)};
        for (exact d = 7 * (1 + dice.below(26)); d-- != 0;)
            p.live([&](const state& s) {
                if (seen < n && dice.once_in(3)) ++seen, see(s);
            });
    }
}

// ── the digest of an answer: everything in it ──

class digest {
  public:
    void add(std::uint64_t x) {
        for (int i = 0; i != 8; ++i) at_ = (at_ ^ (x >> (8 * i) & 0xff)) * 0x100000001b3u;
    }
    void number(exact x) { add(static_cast<std::uint64_t>(std::int64_t{x})); }
    std::uint64_t value() const { return at_; }

  private:
    std::uint64_t at_ = 0xcbf29ce484222325u;
};

inline void add(digest& to, const dose& d) {
    for (const exact p : d.parts()) to.number(p);
}
inline void add(digest& to, const finding& f) {
    to.add(static_cast<std::uint64_t>(f.act)), to.add(static_cast<std::uint64_t>(f.how_soon)), to.add(static_cast<std::uint64_t>(f.leaves));
    to.add(static_cast<std::uint64_t>(f.mark)), to.add(static_cast<std::uint64_t>(f.level)), to.add(f.lighter);
    to.add(f.only.bits()), to.add(f.latched.bits()), to.add(f.asks.bits());
    to.number(f.factor.place()), to.number(f.eased.place()), to.number(f.rest_until.number());
    add(to, f.limit);
}
inline void add(digest& to, const reason_set& s) { to.add(s.words()[0]), to.add(s.words()[1]); }
inline void add(digest& to, const reason_list& why) {
    to.add(why.size());
    for (const reason& r : why) {
        to.add(r.rule), to.add(r.arm), to.add(static_cast<std::uint64_t>(r.because)), to.add(static_cast<std::uint64_t>(r.at)), to.add(r.where.index);
        to.add(static_cast<std::uint64_t>(r.act)), to.add(r.latched.bits()), to.number(r.value), to.number(r.bound), to.number(r.heard.number());
    }
}
inline void add(digest& to, const day_decisions& all) {
    to.number(all.on.number()), to.add(all.size);
    add(to, all.person.sum), add(to, all.person.spoke), add(to, all.person.why);
    for (const decision& d : all) {
        to.add(d.what.id), to.add(static_cast<std::uint64_t>(d.what.on));
        add(to, d.sum), add(to, d.spoke), add(to, d.why), add(to, d.level), add(to, d.wished);
        to.number(d.factor.place()), to.add(static_cast<std::uint64_t>(d.problem)), to.add(d.granted());
        add(to, d.match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; }));
    }
}

}  // namespace states
