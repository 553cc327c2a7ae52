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

/// Three exercises each: standard and slow, moved limits, the highest cap, upkeep, a cuff and a pulse, stretches, other exercises.
inline constexpr std::array<prescription, 6> prescriptions{
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
    prescription{draft{.by = physician(7),
                       .since = first_day,
                       .orders = {{.what = right(exercises::knee_extension), .start = dose{8 * rep, 1 * kg}, .ceiling = dose{8 * rep, 4 * kg}, .load_step = 100 * g},
                                  {.what = exercises::recumbent_cycle, .start = dose{8 * minutes}, .ceiling = dose{20 * minutes}},
                                  {.what = left(exercises::calf_stretch), .start = dose{3 * minutes}, .ceiling = dose{5 * minutes}}},
                       .pace = pace::standard,
                       .limits = {{.id = limit_id("SCR-1.valid"), .value = 60}, {.id = limit_id("SCR-8.valid"), .value = 40}, {.id = limit_id("PRG-3.most"), .value = 40}},
                       .measures = {systolic::code, heart_rate::code, resting_rate::code, saturation::code, saturation_at_work::code, body_weight::code}}},
    prescription{draft{.by = physiotherapist(41),
                       .since = first_day,
                       .orders = {{.what = left(exercises::hip_abduction), .start = dose{8 * rep}, .ceiling = dose{2 * sets, 12 * rep}},
                                  {.what = exercises::sit_to_stand, .start = dose{6 * rep}, .ceiling = dose{2 * sets, 12 * rep}},
                                  {.what = right(exercises::passive_finger_flexion), .start = dose{3 * minutes}, .ceiling = dose{5 * minutes}}},
                       .pace = pace::standard,
                       .limits = {{.id = limit_id("FAL-2.tiers_down"), .value = 1, .by = {41, 3, first_day + 90}}, {.id = limit_id("FAT-2.ends_block"), .value = 1}},
                       .measures = {heart_rate::code}}},
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

/// What somebody tends to, whatever the day.
enum class habit { none, does_more, works_too_hard, gets_weaker, cramps, is_always_a_little_sore, has_tired_spells, is_often_in_a_class, falls, is_in_pain, is_seen_late, speaks_little };

/// One person, day after day. `trouble` is how many days in a hundred bring something.
class person {
  public:
    person(std::uint64_t seed, std::size_t form, exact trouble) : dice_{seed}, trouble_{trouble}, tends_to_{static_cast<habit>(dice_.below(14) % 12)} {
        now.form = form, now.today = first_day;
        guard.open(now.rx(), now.h);
        const bool known_before = dice_.once_in(6);
        if (known_before) now.today = first_day - 300;
        const exact usual_grade = dice_.once_in(6) ? 11 : 12;
        for (std::size_t i = 0; i != region_count; ++i)
            if (!dice_.once_in(30)) say(muscle_grade{region{static_cast<std::uint8_t>(i)}, *mrc::from(dice_.once_in(20) ? dice_.below(16) : usual_grade)});
        now.today = first_day, order_ = 0;
        forgets_ = dice_.once_in(3);
        if (!dice_.once_in(12)) say(cleared{latch::programme, physician(7)}), say(contraindications{none});
        if (dice_.once_in(3)) say(usual_fatigue{*nrs::from(dice_.below(6))});
        if (dice_.once_in(3)) say(usual_soreness{some_region(), *nrs::from(dice_.below(5))});
        if (tends_to(habit::is_always_a_little_sore)) say(usual_soreness{everywhere, 2_nrs});
        if (dice_.once_in(8)) say(bad_past_experience{yes});
        if (!dice_.once_in(4)) say(falls_last_year{*tally::from(dice_.once_in(6) ? 1 + dice_.below(3) : 0)}), say(unsteady{dice_.once_in(8) ? yes : no});
        if (dice_.once_in(20)) say(knee_buckles{yes});
        if (!dice_.once_in(4)) test_walking();
        if (dice_.once_in(4)) say(beta_blocker{yes});
        if (dice_.once_in(20)) say(heart_rate_unreliable{yes});
        if (now.rx().enlisted().has(heart_rate::code)) know_the_heart();
        if (swims()) know_the_swimmer();
        if (dice_.once_in(3)) say(one_rm{now.rx().orders()[0].what, *one_rm::value_type::from(20 + dice_.below(80))});
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
        if (dice_.once_in(2)) see(now);
        now.today = now.today + (away_ > 0 ? away_ : 1), was_away_ = away_ > 6, away_ = 0, order_ = 0;
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
    bool tends_to(habit h) const { return tends_to_ == h; }
    /// On some days of those who tend to it, and on some troubled days of anybody.
    bool now_and_then(habit h, exact often, exact seldom) { return tends_to(h) ? dice_.once_in(often) : bad_ && dice_.once_in(seldom); }
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
        if (ill_for_ == 0 && bad_ && dice_.once_in(14)) ill_for_ = 1 + dice_.below(dice_.once_in(3) ? 14 : 5), ill_ = 1 + dice_.below(3);
        if (ill_for_ > 0) {
            --ill_for_;
            if (!dice_.once_in(8)) say(illness{*illness_state::from(dice_.once_in(6) ? dice_.below(4) : ill_)});
            if (!dice_.once_in(5)) say(temperature{*celsius::from(dice_.once_in(3) ? 375 + dice_.below(20) : 368)});
            if (!dice_.once_in(5)) say(upset_gut{dice_.once_in(5) ? yes : no});
        } else if (!bad_ || !dice_.once_in(15)) {
            say(illness{not_ill});
        }
        if (!bad_ || !dice_.once_in(5)) say(fell{bad_ && dice_.once_in(15) ? yes : no});
        if (tends_to(habit::has_tired_spells) && tired_for_ == 0 && dice_.once_in(20)) tired_for_ = 3 + dice_.below(8);
        const bool tired = tired_for_ > 0;
        tired_for_ -= tired;
        if (!bad_ || !dice_.once_in(8)) say(fatigue{*nrs::from(tired ? 8 + dice_.below(3) : bad_ && dice_.once_in(3) ? dice_.below(11) : 1 + dice_.below(3))});
        if (!bad_ || !dice_.once_in(8)) say(unusual_fatigue{(tired && dice_.once_in(3)) || (bad_ && dice_.once_in(12)) ? yes : no});
        if (!dice_.once_in(bad_ ? 4 : 20)) say(company{dice_.once_in(bad_ ? 3 : 20) ? no : yes});
        if (now.h.person.trained.newest() == now.today - 1 && !dice_.once_in(bad_ ? 4 : 30)) say(limited_next_day{bad_ && dice_.once_in(8) ? yes : no});
        if (now.today.number() % 7 == 3 && !dice_.once_in(forgets_ ? 2 : 9)) harder_ = bad_ ? dice_.below(3) : harder_ == 2 && dice_.once_in(2) ? 2 : 0, say(daily_tasks_harder{*degree::from(harder_)});
        if (heavy_) for_each_region(now.rx().works(), [&](region r) { if (dice_.once_in(2)) say(heavy_this_morning{r, dice_.once_in(3) ? yes : no}); });
        heavy_ = false;
        if (now.today.number() % 7 == 2 && !dice_.once_in(forgets_ ? 2 : 9)) say(worse_than_last_week{bad_ && dice_.once_in(2) ? yes : no});
        else if (bad_ && dice_.once_in(3)) say(worse_than_last_week{dice_.once_in(4) ? no : yes});
        if (now.rx().enlisted().has(systolic::code)) take_pressure();
        if (now.rx().enlisted().has(resting_rate::code)) take_pulse();
        if (swims()) go_to_the_pool();
        if (!bad_ && !tends_to(habit::is_always_a_little_sore) && dice_.once_in(2)) {
            say(soreness{everywhere, 0_nrs});
        } else {
            for_each_region(now.rx().works(), [&](region r) {
                if (dice_.once_in(bad_ ? 10 : 60)) return;
                say(soreness{r, *nrs::from(was_away_ && dice_.once_in(3) ? 4 + dice_.below(4) : tends_to(habit::is_always_a_little_sore) && !dice_.once_in(3) ? 2 + dice_.below(2) : bad_ && dice_.once_in(2) ? dice_.below(dice_.once_in(4) ? 11 : 5) : dice_.below(2))});
                if (!bad_ || !dice_.once_in(4)) say(unusual_soreness{r, bad_ && dice_.once_in(6) ? yes : no}), say(limits_tasks{r, bad_ && dice_.once_in(20) ? yes : no});
            });
        }
        bool gap = false;
        for_each_region(now.rx().works(), [&](region r) { gap = gap || now.h.soreness_gap(r, now.today); });
        if (gap && !dice_.once_in(4)) say(recalled_soreness{everywhere, *nrs::from(bad_ ? dice_.below(8) : 0)});
    }
    void take_pressure() {
        if (dice_.once_in(bad_ ? 5 : 40)) return;
        const bool high = dice_.once_in(bad_ ? 3 : 12), low = !high && dice_.once_in(bad_ ? 8 : 60);
        say(systolic{*mmhg::from(low ? 80 + dice_.below(15) : high ? 155 + dice_.below(40) : 125)});
        if (!dice_.once_in(20)) say(diastolic{*mmhg::from(high ? 85 + dice_.below(25) : 75)});
        if (high && !dice_.once_in(3)) say(systolic_again{*mmhg::from(150 + dice_.below(45))}), say(diastolic_again{*mmhg::from(80 + dice_.below(30))});
        if (low || dice_.once_in(60)) say(standing_drop{*mmhg_drop::from(dice_.below(40))});
        if (low && !dice_.once_in(3)) say(low_pressure_signs{dice_.once_in(2) ? yes : no});
    }
    void take_pulse() {
        const auto beats = [&] { return dice_.once_in(bad_ ? 2 : 15) ? 88 + dice_.below(40) : dice_.once_in(bad_ ? 8 : 60) ? 36 + dice_.below(16) : 66 + dice_.below(8); };
        if (!dice_.once_in(bad_ ? 5 : 30)) {
            const exact first = beats();
            say(resting_rate{*bpm::from(first)});
            if (first > 90 && !dice_.once_in(3)) say(resting_rate_again{*bpm::from(dice_.once_in(2) ? first : beats())});
            if (first < 50 && !dice_.once_in(3)) say(low_pressure_signs{dice_.once_in(3) ? yes : no});
        }
        if (!dice_.once_in(bad_ ? 5 : 30)) {
            const bool low = dice_.once_in(bad_ ? 5 : 40);
            say(saturation{*spo2::from(low ? 86 + dice_.below(8) : 96)});
            if (low && !dice_.once_in(3)) say(saturation_again{*spo2::from(88 + dice_.below(6))});
            if (low && dice_.once_in(6)) say(breathlessness{*cr10::from(dice_.below(9))});
        }
        if (dice_.once_in(3)) say(body_weight{*body_weight::value_type::from(780 + dice_.below(bad_ ? 30 : 8))});
    }
    bool swims() const {
        bool so = false;
        for (const order& o : now.rx().orders()) so = so || modes(o.what).has(mode::pool);
        return so;
    }
    void know_the_heart() {
        if (dice_.once_in(2)) say(heart_rate_unreliable{no});
        if (dice_.once_in(2)) say(beta_blocker{no});
        if (dice_.once_in(2)) say(unsteered_heart{dice_.once_in(4) ? yes : no});
    }
    void know_the_swimmer() {
        if (!dice_.once_in(4)) say(water_precautions{*water_precaution_set::from(dice_.once_in(3) ? dice_.below(exact{1} << water_precaution_count) : 0)});
        if (!dice_.once_in(4)) say(vital_capacity{*vital_capacity::value_type::from(dice_.once_in(4) ? 40 + dice_.below(30) : 85)});
    }
    void go_to_the_pool() {
        if (dice_.once_in(300)) know_the_swimmer();
        if (!dice_.once_in(8)) say(pool_company{dice_.once_in(6) ? no : yes});
        if (dice_.once_in(6)) return;
        if (!dice_.once_in(30)) say(water_trouble{dice_.once_in(25) ? yes : no});
        if (!dice_.once_in(30)) say(way_out{dice_.once_in(20) ? no : yes});
        if (!dice_.once_in(30)) say(water_temperature{*water_celsius::from(dice_.once_in(4) ? 260 + dice_.below(110) : 315)});
        if (!dice_.once_in(30)) say(water_depth{*depth_of_water::from(dice_.once_in(3) ? dice_.below(4) : 1)});
    }
    void test_walking() {
        if (dice_.once_in(2)) say(fatigue_severity{*fatigue_severity::value_type::from(22 + dice_.below(30))});
        if (dice_.once_in(4)) say(vital_capacity{*vital_capacity::value_type::from(45 + dice_.below(50))});
        say(tug{*tug::value_type::from(dice_.once_in(8) ? 100 + dice_.below(80) : 90)});
        if (dice_.once_in(3)) say(gait_speed{*gait_speed::value_type::from(dice_.once_in(6) ? 700 + dice_.below(400) : 1'100)});
        if (dice_.once_in(3)) say(tandem_stand{*tandem_stand::value_type::from(dice_.once_in(6) ? dice_.below(120) : 300)});
        if (dice_.once_in(3)) say(chair_stands{*tally::from(dice_.once_in(6) ? dice_.below(12) : 12)});
        if (dice_.once_in(3)) say(knee_strength{*knee_strength::value_type::from(dice_.once_in(6) ? 20 + dice_.below(20) : 60)});
        if (dice_.once_in(3)) say(two_minute_walk{*two_minute_walk::value_type::from(dice_.once_in(4) ? 60 + dice_.below(60) : 110)});
        if (dice_.once_in(4)) say(ibmfrs{*ibmfrs::value_type::from(dice_.once_in(3) ? 24 + dice_.below(8) : 30)});
        const region one = some_region(), other{static_cast<std::uint8_t>(side_of(one) == side::middle ? one.index : one.index ^ 1u)};
        for (const region r : {left(fingers), right(fingers), one, other})
            if (dice_.once_in(4)) say(measured_strength{r, *measured_strength::value_type::from(dice_.once_in(4) ? 60 + dice_.below(60) : 100)});
    }
    void record(const recorded& r) { say(recorded{.what = r.what, .value = r.value, .where = r.where, .by = physician(7)}); }
    void flare_turns() { record({.what = now.h.person.flare_began_on > now.h.person.flare_ended_on ? record_kind::flare_ended : record_kind::flare_began}); }
    void events() {
        if (dice_.once_in(tends_to(habit::is_seen_late) ? 40 : 5)) clear_all();
        if (tends_to(habit::falls) && dice_.once_in(25)) say(fall{.head = dice_.once_in(9), .needed_help = dice_.once_in(4), .minutes_down = dice_.once_in(9) ? 90 : 2}), falls_again_ = dice_.once_in(2) ? 2 + dice_.below(3) : 0;
        if (falls_again_ > 0 && --falls_again_ == 0) say(fall{});
        if (tends_to(habit::is_often_in_a_class) && now.today.number() % 30 < 9) say(outside{exercises::chair_class, dose{20 * minutes}, 4_cr10});
        if (tends_to(habit::speaks_little) && dice_.once_in(40)) record({.what = dice_.once_in(2) ? record_kind::other_change : record_kind::named_change});
        if (tends_to(habit::is_seen_late) && dice_.once_in(20)) flare_turns();
        if (dice_.once_in(40)) say(declined_step{now.rx().orders()[static_cast<std::size_t>(dice_.below(3))].what});
        if (dice_.once_in(bad_ ? 12 : 60)) test_walking();
        if (dice_.once_in(150)) away_ = 3 + dice_.below(dice_.once_in(4) ? 60 : 20);
        if (!bad_ || !dice_.once_in(4)) return;
        const auto where = static_cast<mode>(dice_.below(static_cast<exact>(mode_count)));
        const exercise one = now.rx().orders()[static_cast<std::size_t>(dice_.below(3))].what;
        switch (dice_.below(20)) {
            case 0: say(fall{.head = dice_.once_in(20), .injured = dice_.once_in(2), .minutes_down = dice_.once_in(15) ? 70 : 3}); break;
            case 1: say(care_seen{}); break;
            case 2: record({.what = static_cast<record_kind>(dice_.below(10)), .value = 1 + dice_.below(12), .where = place_of(some_region())}); break;
            case 3: say(declined_step{one}); break;
            case 4: say(outside{exercises::chair_class, dose{30 * minutes}}); break;
            case 5: say(cleared{latch::overwork, some_region(), physiotherapist(41)}); break;
            case 6: say(cleared{latch::falls, where, physiotherapist(41)}); break;
            case 7: say(baseline{one, about(one).kind == modality::aerobic ? dose{10 * minutes} : dose{14 * rep}.with(part::n_reps, 11 + dice_.below(4))}); break;
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
            case 14: record({.what = dice_.once_in(2) ? record_kind::bed_rest : record_kind::hospital_stay, .value = 1 + dice_.below(6)}); break;
            case 15: record({.what = record_kind::limb_immobilised, .value = 1 + dice_.below(9), .where = place_of(some_region())}); break;
            case 16: flare_turns(); break;
            case 17: record({.what = record_kind::illness_ended, .value = dice_.below(14)}); break;
            case 18: say(cleared{latch::flare, mode::external_load, physician(7)}); break;
            case 19: say(falls_last_year{*tally::from(dice_.below(4))}); break;
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
        bad_ = dice_.below(100) < trouble_ + 6;
        const day_decisions all = guard.decide(now.rx(), now.h, now.today);
        std::vector<exercise> did;
        for (const decision& d : all)
            d.match(
                [&](const approved_dose& a) {
                    if (dice_.once_in(15)) return;
                    dose to = a.value();
                    const part grows = to.at(part::n_reps) > 0 ? part::n_reps : part::time;
                    if (now_and_then(habit::does_more, 1, 3)) to = to.with(grows, to.at(grows) * 8 / 5 + (grows == part::time ? 200 : 1));
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
                    say(weaker_after{r, !now_and_then(habit::gets_weaker, 5, 8) ? not_at_all : dice_.once_in(3) ? clearly : a_little});
                });
        for (const exercise e : did) {
            if (!is_training(e) || dice_.once_in(bad_ ? 5 : 60)) continue;
            if (about(e).kind == modality::aerobic) {
                say(exertion{e, *borg::from(now_and_then(habit::works_too_hard, 2, 4) ? 8 + dice_.below(10) : 10)});
                say(could_talk{e, now_and_then(habit::speaks_little, 3, 8) ? no : yes});
            } else {
                say(effort{e, *cr10::from(now_and_then(habit::works_too_hard, 2, 4) ? 5 + dice_.below(10) : 4 + dice_.below(3))});
                if (!dice_.once_in(4)) say(reps_in_reserve{e, *reserve::from(bad_ && dice_.once_in(5) ? 2 : 6)});
            }
        }
        for (const exercise e : did) {
            if (about(e).kind != modality::stretching) continue;
            if (!dice_.once_in(3)) say(stretch_discomfort{e, *nrs::from(bad_ ? dice_.below(7) : dice_.below(4))});
            if (bad_ && dice_.once_in(6)) say(stretch_signs{e, yes});
        }
        if (now.rx().enlisted().has(saturation_at_work::code) && !dice_.once_in(bad_ ? 6 : 30)) say(saturation_at_work{*spo2::from(bad_ && dice_.once_in(4) ? 85 + dice_.below(5) : 95)});
        felt_after(did);
        const bool races = bad_ && dice_.once_in(3);
        if (now.rx().enlisted().has(heart_rate::code) && (races || !dice_.once_in(30))) say(heart_rate{*bpm::from(races ? 110 + dice_.below(70) : 95)});
        if (bad_ && dice_.once_in(20)) say(wish_to_stop{yes});
        if (bad_ && dice_.once_in(8)) say(fatigue_in_session{*nrs::from(dice_.below(9))});
        if (races || dice_.once_in(bad_ ? 6 : 400)) say(breathlessness{*cr10::from(dice_.below(dice_.once_in(4) ? 20 : 12))});
        if (bad_ && dice_.once_in(60)) say(unexpected_breathlessness{yes});
    }

    void felt_after(const std::vector<exercise>& did) {
        for (const exercise e : did) {
            if (!is_training(e) || dice_.once_in(bad_ ? 6 : 60)) continue;
            if (bad_ && dice_.once_in(4)) say(pain_before{e, *nrs::from(dice_.below(5))});
            say(pain{e, *nrs::from(now_and_then(habit::is_in_pain, 4, 3) ? dice_.below(8) : 0)});
            if (bad_ && dice_.once_in(25)) say(sharp_pain{e, yes});
        }
        if (did.empty() || dice_.once_in(bad_ ? 5 : 40)) return;
        const bool cramps = tends_to(habit::cramps) && dice_.once_in(4);
        if (!cramps && (!bad_ || dice_.once_in(3))) return say(after_effects{none});
        const exact left_behind = cramps ? 1 : 1 + dice_.below((exact{1} << after_effect_count) - 1);
        entry e = row(after_effects{none});
        e.value = left_behind;
        hear(e);
        if ((left_behind & 8) != 0 && !dice_.once_in(4)) say(settle_minutes{*minute_count::from(dice_.once_in(4) ? 8 + dice_.below(10) : 5)});
        heavy_ = (left_behind & 2) != 0;
        if (heavy_)
            for_each_region(now.rx().works(), [&](region r) { if (!dice_.once_in(4)) say(heavy_hours{r, *hour_count::from(dice_.below(5))}); });
        for (const exercise x : did) {
            if (!is_training(x)) continue;
            if ((left_behind & 1) != 0 && !dice_.once_in(4)) say(cramp{x, *degree::from(cramps && !dice_.once_in(3) ? 2 : dice_.below(3))});
            if ((left_behind & 4) != 0 && !dice_.once_in(4)) say(joint_pain_hours{x, *hour_count::from(dice_.below(5))});
            if ((left_behind & 4) != 0 && !dice_.once_in(4)) say(joint_alarm{x, dice_.once_in(10) ? yes : no});
        }
    }

    random_numbers dice_;
    exact trouble_ = 0, away_ = 0, ill_for_ = 0, ill_ = 0, harder_ = 0;
    habit tends_to_;
    exact tired_for_ = 0, falls_again_ = 0;
    bool heavy_ = false, forgets_ = false, was_away_ = false;
    entry_id next_ = 0;
    std::uint16_t order_ = 0;
    bool bad_ = false;
};

/// `n` states: people one after another, each for some weeks, some without trouble and some with a lot of it.
template <class See>
void each(std::uint64_t seed, std::size_t n, See see) {
    random_numbers dice{seed};
    std::size_t seen = 0;
    for (std::size_t who = 0;; ++who) {
        if (seen >= n) return;
        person p{seed * 1'000'003 + who, who % prescriptions.size(), dice.below(4) * dice.below(7)};
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
    to.add(static_cast<std::uint64_t>(f.mark)), to.add(static_cast<std::uint64_t>(f.ends)), to.add(static_cast<std::uint64_t>(f.level)), to.add(f.lighter);
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
