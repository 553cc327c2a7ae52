// SPDX-License-Identifier: BSL-1.0
#pragma once

// Invented people for the property tests: a script of plain bytes is played into a diary. All noise is invented; it
// exercises the laws and predicts nobody. A byte of 0 is a quiet, good day, so that shrinking ends near one.

#include <andante/ibm.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <random>
#include <vector>

namespace people {

using namespace andante;

inline constexpr std::size_t questions_a_day = 28;
using one_day = std::array<std::uint8_t, questions_a_day>;
using script = std::vector<one_day>;

inline constexpr day first_day = "2026-03-02"_day;

inline constexpr exercise knee{left(exercises::knee_extension)}, heels{exercises::heel_raise}, walk{exercises::walking},
    chair_moves{exercises::seated_range_of_motion};

/// Loaded and unloaded strength, standing and seated, aerobic, and range of motion; `p` days between sessions.
inline prescription orders_every(exact p, pace at = pace::standard, aim to = aim::progress) {
    const exact often = (std::min)(exact{3}, (std::max)(exact{1}, 7 / p));
    draft d;
    d.by = physiotherapist(41), d.since = first_day, d.pace = at;
    d.orders.add({.what = knee, .start = dose{8 * rep, 2 * kg}, .ceiling = dose{2 * sets, 12 * rep, 6 * kg}, .reps_from = 6, .load_step = 100 * g,
                  .per_week = often, .planned_gap = p, .aim = to});
    d.orders.add({.what = heels, .start = dose{10 * rep}, .ceiling = dose{3 * sets, 15 * rep}, .per_week = often, .planned_gap = p, .aim = to});
    d.orders.add({.what = walk, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}, .per_week = often, .planned_gap = p, .aim = to});
    d.orders.add({.what = chair_moves, .start = dose{5 * rep}, .ceiling = dose{10 * rep}, .per_week = often, .planned_gap = p, .aim = to});
    auto made = prescribe(d);
    if (!made) {
        for (const refusal& r : made.error())
            MESSAGE("refused: " << int(r.what) << " field " << int(r.field) << " line " << r.line << " asked " << r.asked << " bound " << r.bound);
        REQUIRE(bool(made));
    }
    return *made;
}

/// Plays days into rows, as a host would: check-in, events, the session that was granted, the answers after it.
class player {
  public:
    explicit player(const prescription& rx, day on = first_day) : coach{rx}, today{on} { coach.recall(h, diary{}, on); }

    ibm_coach coach;
    ibm_history h{};
    std::vector<entry> rows;
    day today;

    template <class T>
    void say(const T& x) {
        entry e = row(x);
        hear(e);
    }
    void hear(entry e) {
        e.id = ++next_, e.on = today, e.order = order_++;
        rows.push_back(e);
        const heard became = coach.remember(h, e, today);
        if (became == heard::late) refold();
    }
    void refold() { coach.recall(h, book(), today); }
    void sleep() { today = today + 1, order_ = 0; }
    diary book() const {
        diary d;
        for (const entry& e : rows) (void)d.take(e);
        return d;
    }
    day_plan plan() const { return coach.plan(h, today); }

    /// A check-in in which nothing is wrong.
    void good_morning(exact tired = 2) {
        say(warning_signs{none}), say(illness{not_ill}), say(fell{no}), say(fatigue{*nrs::from(tired)}), say(unusual_fatigue{no}), say(soreness{everywhere, 0_nrs});
        say(limited_next_day{no}), say(company{yes}), say(daily_tasks_harder{not_at_all}), say(worse_than_last_week{no});
        bool asked_of_other_days = false;
        for_each_region(coach.rx().works(), [&](region r) { asked_of_other_days = asked_of_other_days || h.soreness_gap(r, today); });
        if (asked_of_other_days) say(recalled_soreness{everywhere, 0_nrs});
    }
    void cleared_to_train() {
        say(cleared{latch::programme, physician(7)}), say(contraindications{none});
        say(falls_last_year{*tally::from(0)}), say(unsteady{no}), say(knee_buckles{no}), say(tug{*tug::value_type::from(100)});
        say(gait_speed{*gait_speed::value_type::from(1100)}), say(two_minute_walk{*two_minute_walk::value_type::from(110)}), say(ibmfrs{*ibmfrs::value_type::from(30)});
        say(chair_stands{*tally::from(14)}), say(measured_strength{left(fingers), *measured_strength::value_type::from(100)});
        for (std::size_t i = 0; i != region_count; ++i) say(muscle_grade{region{static_cast<std::uint8_t>(i)}, 4_mrc});
    }
    /// Does what is granted, `percent` of it, and answers well afterwards.
    void train(exact percent = 100) { train(percent, 3_cr10); }
    void train(exact percent, cr10 felt) {
        const day_plan p = plan();
        std::vector<exercise> did;
        p.match([](const care_call&) {}, [](const rest_day&) {},
                [&](const session_plan& s) {
                    for (const granted& x : s.go) {
                        dose d = x.dose.value();
                        if (percent != 100) d = d.with(d.at(part::n_reps) > 0 ? part::n_reps : part::time,
                                                       (d.at(part::n_reps) > 0 ? d.at(part::n_reps) : d.at(part::time)) * percent / 100);
                        hear(row(done{x.what, x.dose, d}));
                        if (is_training(x.what)) did.push_back(x.what);
                    }
                });
        for (const exercise e : did) answer_well(e, felt);
    }
    void answer_well(exercise e, cr10 felt) {
        for_each_region(movers(e), [&](region r) { say(weaker_after{r, not_at_all}); });
        after_.push_back(e), felt_ = felt;
    }
    /// Answers of the session come last of a day.
    void evening() {
        for (const exercise e : after_) {
            if (about(e).kind == modality::aerobic) say(exertion{e, 10_borg}), say(could_talk{e, yes});
            else say(effort{e, felt_}), say(reps_in_reserve{e, *reserve::from(6)});
            say(pain{e, 0_nrs});
        }
        if (!after_.empty()) say(after_effects{none});
        after_.clear();
    }
    /// Ends every latch that the plan asks a clearance for.
    void clear_all() {
        const day_plan p = plan();
        for (const clearance_due& c : p.clearances()) {
            entry e;
            e.what = entry_kind::clearance, e.ends = c.what, e.at = c.at, e.where = c.where, e.as = role::physician, e.by = {7, 0, never};
            hear(e);
        }
    }

    void live(const one_day& b);

  private:
    entry_id next_ = 0;
    std::uint16_t order_ = 0;
    std::vector<exercise> after_;
    cr10 felt_{};
};

/// A grant that no guard has given: each part a little below or above the level, or nothing at all.
inline dose never_given(const dose& level, std::uint8_t x, std::uint8_t y) {
    const exact near[] = {0, 0, 1, 2, -1, -3, 0, -1000};
    dose d = level;
    for (std::size_t i = 0; i != part_count; ++i) {
        const exact by = near[((i < 2 ? x : y) >> (i % 2 * 3)) & 7] * (i == 2 ? 50 : i == 3 ? 60 : 1);
        d = d.with(static_cast<part>(i), (std::max)(level.parts()[i] + by, y > 250 ? -1 : 0));
    }
    return d;
}
/// One day as its bytes say; small bytes are quiet.
inline void player::live(const one_day& b) {
    const auto place_in = [](std::uint8_t v, exact n) { return exact{v} % n; };
    const region regions[] = {left(thigh), right(thigh), left(calf), right(calf)};

    // the gate
    if (b[0] < 200) say(warning_signs{none});
    else if (b[0] < 225) say(unanswered<warning_signs>{});
    else if (b[0] >= 253) say(warning_signs{static_cast<warning>(b[1] % warning_count)});
    else if (b[0] < 250) say(warning_signs{none});
    if (b[17] < 220) say(illness{not_ill});
    else if (b[17] < 240) say(illness{*illness_state::from(place_in(b[17], 4))});
    else say(unanswered<illness>{silence::declined});
    if (b[25] > 220) say(temperature{celsius::from(360 + place_in(b[25], 40)).value()});
    if (b[25] > 235) say(upset_gut{b[25] % 2 == 0 ? yes : no});
    if (b[27] > 220) say(systolic{*mmhg::from(80 + place_in(b[26], 120))}), say(diastolic{*mmhg::from(60 + place_in(b[27], 50))});
    if (b[27] > 235) say(systolic_again{*mmhg::from(80 + place_in(b[25], 120))}), say(low_pressure_signs{b[26] % 2 == 0 ? yes : no});

    if (b[9] < 220) say(fell{no});
    else if (b[9] > 248) say(fell{yes});

    if (b[20] < 200) say(company{yes});
    else if (b[20] < 225) say(company{no});
    if (b[21] < 220) say(limited_next_day{no});
    else if (b[21] > 245) say(limited_next_day{yes});
    if (b[22] < 220) say(daily_tasks_harder{not_at_all});
    else if (b[22] > 232) say(daily_tasks_harder{b[22] % 2 == 0 ? clearly : a_little});
    if (b[22] > 250) say(tug{*tug::value_type::from(80 + place_in(b[21], 120))}), say(unsteady{b[20] % 2 == 0 ? yes : no});
    if (b[22] > 246) say(two_minute_walk{*two_minute_walk::value_type::from(70 + place_in(b[20], 50))}), say(ibmfrs{*ibmfrs::value_type::from(24 + place_in(b[21], 9))});
    if (b[22] > 246) say(measured_strength{b[20] % 2 == 0 ? left(fingers) : left(thigh), *measured_strength::value_type::from(60 + place_in(b[21], 50))});

    // tiredness
    if (b[1] < 150) say(fatigue{*nrs::from(1 + place_in(b[1], 2))});
    else if (b[1] % 8 != 7) say(fatigue{*nrs::from(place_in(b[1], 11))});
    if (b[2] >= 240) say(unusual_fatigue{yes});
    else if (b[2] < 220) say(unusual_fatigue{no});

    // soreness
    if (b[3] < 150) {
        say(soreness{everywhere, 0_nrs});
    } else {
        for (std::size_t i = 0; i != 4; ++i) {
            const std::uint8_t v = b[3 + (i & 1)];
            if (i >= 2 && v % 2 == 0) say(soreness{regions[i], 0_nrs});
            else if (v % 16 != 15) say(soreness{regions[i], *nrs::from(place_in(static_cast<std::uint8_t>(v + i * b[5]), b[5] < 128 ? 4 : 9))});
            if (b[6] % 8 < 5) say(unusual_soreness{regions[i], b[6] > 235 ? yes : no});
            if (b[6] % 8 < 6) say(limits_tasks{regions[i], b[6] > 245 ? yes : no});
        }
    }
    if (b[7] > 235) say(recalled_soreness{regions[b[7] % 4], *nrs::from(place_in(b[7], 11))});
    if (b[16] > 250) say(muscle_grade{regions[b[16] % 4], *mrc::from(place_in(b[5], 16))});

    // events
    if (b[8] > 150) {
        const auto where = static_cast<mode>(b[9] % mode_count);
        switch (b[8] % 16) {
            case 0:
            case 1:
            case 2:
            case 3: clear_all(); break;
            case 4: say(fall{.head = b[9] > 250, .injured = b[9] % 2 == 1, .minutes_down = b[9] > 245 ? 60 : 3}); break;
            case 5: say(care_seen{}); break;
            case 6: say(recorded{.what = static_cast<record_kind>(b[9] % 10), .value = 3, .where = place_of(regions[b[5] % 4]), .by = physician(7)}); break;
            case 7: say(declined_step{b[9] % 2 == 0 ? knee : walk}); break;
            case 8: say(outside{b[9] % 2 == 0 ? exercises::chair_class : heels, b[9] % 2 == 0 ? dose{30 * minutes} : dose{12 * rep}}); break;
            case 9: say(cleared{latch::overwork, regions[b[9] % 4], physiotherapist(41)}); break;
            case 10: say(cleared{latch::falls, where, physiotherapist(41)}); break;
            case 11: say(cleared{latch::red_flag, physiotherapist(41)}); break;   // may not
            case 12: say(baseline{heels, dose{14 * rep}.with(part::n_reps, 14 - place_in(b[9], 5))}); break;
            case 13: say(usual_soreness{regions[b[9] % 4], *nrs::from(place_in(b[9], 6))}); break;
            case 14: say(usual_fatigue{*nrs::from(place_in(b[9], 9))}); break;
            case 15:
                if (b[9] > 250) say(contraindications{static_cast<contraindication>(b[9] % contraindication_count)});
                else say(cleared{latch::programme, physician(7)});
                break;
        }
    }

    // the session
    if (b[10] < 120 || (b[10] < 220 && today.number() % 2 == 0)) {
        const day_plan p = plan();
        std::vector<exercise> did;
        for (const decision& d : p.decisions()) {
            d.match(
                [&](const approved_dose& a) {
                    dose to = a.value();
                    const part grows = to.at(part::n_reps) > 0 ? part::n_reps : part::time;
                    if (b[13] > 240) to = to.with(grows, to.at(grows) * 7 / 5);
                    else if (b[13] > 200) to = to.with(grows, to.at(grows) * 4 / 5);
                    entry e = row(done{a.what(), a, to});
                    if (b[13] >= 185 && b[13] < 190) e.granted = never_given(d.level, b[18], b[19]);
                    if (b[13] == 199) e.facts = 1;
                    hear(e);
                    did.push_back(a.what());
                },
                [&](const decision& none_of_it) {
                    if (b[13] < 190 || b[13] > 196) return;      // does it all the same, with a grant that was never given
                    entry e = row(done{none_of_it.what, dose{9 * rep, 2 * kg}});
                    e.had_grant = true, e.granted = never_given(none_of_it.level, b[18], b[19]);
                    hear(e);
                    did.push_back(none_of_it.what);
                });
        }
        for (const exercise e : did) {
            if (!is_training(e)) continue;
            for_each_region(movers(e), [&](region r) {
                if (b[12] < 200) say(weaker_after{r, not_at_all});
                else if (b[12] < 225) say(weaker_after{r, a_little});
                else if (b[12] < 240) say(weaker_after{r, clearly});
                else if (b[12] < 248) say(unanswered<weaker_after>{r});
            });
        }
        if (b[26] > 230) say(fatigue_in_session{*nrs::from(place_in(b[26], 11))});
        if (b[27] == 219) say(heart_rate{*bpm::from(100 + place_in(b[26], 60))});
        if (b[14] > 240) say(breathlessness{*cr10::from(place_in(b[14], 12))});
        if (b[14] == 240) say(unexpected_breathlessness{yes});
        for (const exercise e : did) {
            if (!is_training(e)) continue;
            const bool aerobic = about(e).kind == modality::aerobic;
            if (b[11] % 16 == 15) continue;
            if (aerobic) say(exertion{e, *borg::from(b[11] < 190 ? 10 : 6 + place_in(b[11], 15))}), say(could_talk{e, b[15] > 240 ? no : yes});
            else say(effort{e, *cr10::from(b[11] < 190 ? 5 : place_in(b[11], 21))});
            if (!aerobic && b[15] % 2 == 0) say(reps_in_reserve{e, *reserve::from(b[15] > 230 ? 2 : 6)});
            if (b[24] > 240) say(pain_before{e, *nrs::from(place_in(b[25], 5))});
            if (b[24] < 190) say(pain{e, 0_nrs});
            else if (b[24] % 8 != 7) say(pain{e, *nrs::from(place_in(b[24], 11))});
            if (b[24] == 189) say(sharp_pain{e, yes});
            if (b[23] > 225) say(cramp{e, *degree::from(place_in(b[24], 3))}), say(joint_pain_hours{e, *hour_count::from(place_in(b[24], 5))});
            if (b[23] > 245) say(joint_alarm{e, b[24] % 4 == 0 ? yes : no});
        }
        if (b[23] < 180) say(after_effects{none});
        else if (b[23] >= 200) say(after_effects{*after_effect_set::from(place_in(b[23], 32))});
        if (b[23] > 215) say(settle_minutes{*minute_count::from(place_in(b[24], 14))}), say(heavy_hours{regions[b[24] % 4], *hour_count::from(place_in(b[24], 5))});
        if (b[23] > 240) say(heavy_this_morning{regions[b[24] % 4], b[24] % 2 == 0 ? yes : no});
    }
    sleep();
}

/// Scripts of up to `weeks_long` weeks.
inline rc::Gen<script> scripts(std::size_t weeks_long = 10) {
    return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, weeks_long * 7 + 1), [](std::size_t n) {
        return rc::gen::container<script>(n, rc::gen::container<one_day>(rc::gen::inRange<std::uint8_t>(0, 255)));
    });
}

inline bool same(const judgement& a, const judgement& b) { return a.sum == b.sum && a.spoke == b.spoke && a.why == b.why; }
inline bool same(const day_plan& a, const day_plan& b) {
    const day_decisions &x = a.decisions(), &y = b.decisions();
    return x.on == y.on && x.size == y.size && same(x.person, y.person) && std::equal(x.begin(), x.end(), y.begin());
}
inline dose granted_dose(const decision& d) {
    return d.match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; });
}

/// Whether `b` is at least as safe as `a` in every part, and grants no part more. A step that trades one part for another
/// (load up, repetitions down) is compared with the level that it starts from; taken back, it restores the level before it
/// (reconciled rules A1.8), which had more repetitions: the grant is compared with that level.
inline bool no_looser(const decision& a, const decision& b) {
    if (!(a.sum <= b.sum)) return false;
    if (!b.granted()) return true;
    if (!a.granted()) return false;
    const dose x = granted_dose(a), y = granted_dose(b);
    if (fits(y, x) || (from_to(a.level, x).raised == 1 && from_to(a.level, x).lowered && fits(y, a.level))) return true;
    const stride back = from_to(b.level, a.level);
    return back.raised == 1 && back.lowered && (back.first == part::n_sets || back.first == part::weight) && fits(y, b.level);
}
inline bool no_looser(const day_plan& a, const day_plan& b) {
    const day_decisions &x = a.decisions(), &y = b.decisions();
    if (!(x.person.sum <= y.person.sum)) return false;
    for (std::size_t i = 0; i != x.size; ++i)
        if (!no_looser(x.at[i], y.at[i])) return false;
    return true;
}

}  // namespace people
