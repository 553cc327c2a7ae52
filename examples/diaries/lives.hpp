// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/ibm.hpp>
#include <andante/io.hpp>

#include <algorithm>
#include <optional>
#include <vector>

/// Two invented people, and what the real guard answers them: from here the committed diaries are made.
namespace lives {

using namespace andante;
using namespace andante::exercises;

/// What a person tells in the morning.
struct morning {
    bool opens_diary = true, answers_gate = true, answers_soreness = true, fell_down = false;
    std::optional<yes_no> has_company{};  ///< another adult in the home; asked where falls are likely
    std::optional<degree> tasks_harder{};    ///< asked once a week
    illness_state ill = not_ill;
    exact tired = 2;
    bool tired_unusually = false, held_back = false;
    struct spot {
        region where;
        exact how;
        bool unusual = false, in_the_way = false;
    };
    std::vector<spot> sore{};
    std::vector<entry> also{};               ///< a measurement, or what the last session left behind
};
/// What is done and told of a session.
struct session_told {
    exact effort_half_steps = 6, rpe = 10, extra_reps = 0;
    bool supervised = false, answers_after = true;
    bool ends_early = false;                 ///< with its first exercise
    std::optional<exercise> hurts{};
    exact pain = 0;
    exact pulse = 0;                         ///< the fastest of the session; 0 is not taken
    std::vector<entry> said{};               ///< in the session, beside effort and pain
    after_effect_set left_behind{};
};

/// A diary file that is being lived.
class life {
  public:
    diary_file file{};

    diary& book() noexcept { return file.book; }
    void sign(const prescription& rx) { file.sign(rx.since(), rx); }
    void tell(day t, told_at when, std::vector<entry> all) {
        entry_id line = 1;
        std::uint16_t order = 0;
        for (const entry& e : book().rows()) {
            line = (std::max)(line, detail::line_of(e.id) + 1);
            if (e.on == t) order = (std::max)(order, static_cast<std::uint16_t>(e.order + 1));
        }
        detail::sort_as_told(all);
        std::size_t n = 0;
        for (entry& e : all) {
            e.id = detail::row_id(line, when, n++), e.on = t, e.order = order;
            (void)book().take(e);
        }
    }
    /// The check-in, and the soreness of the days after the last session under its own name.
    void check_in(day t, const morning& m) {
        std::vector<entry> first;
        if (m.answers_gate)
            first = {row(warning_signs{none}), row(illness{m.ill}), row(fell{m.fell_down ? yes : no})};
        else
            first = {row(unanswered<warning_signs>{silence::declined})};
        first.push_back(row(fatigue{*nrs::from(m.tired)}));
        first.push_back(row(unusual_fatigue{m.tired_unusually ? yes : no}));
        if (t - last_training_ == 1) first.push_back(row(limited_next_day{m.held_back ? yes : no}));
        if (m.has_company) first.push_back(row(company{*m.has_company}));
        if (m.tasks_harder) first.push_back(row(daily_tasks_harder{*m.tasks_harder})), first.push_back(row(worse_than_last_week{no}));
        first.insert(first.end(), m.also.begin(), m.also.end());
        std::vector<entry> sore;
        if (m.answers_soreness)
            sore.push_back(row(soreness{everywhere, 0_nrs}));
        else
            sore.push_back(row(unanswered<soreness>{everywhere}));
        for (const morning::spot& s : m.sore)
            for (const entry& e : {row(soreness{s.where, *nrs::from(s.how)}), row(unusual_soreness{s.where, s.unusual ? yes : no}),
                                   row(limits_tasks{s.where, s.in_the_way ? yes : no})})
                sore.push_back(e);
        const exact since = t - last_training_;
        const auto when = since == 1   ? told_at::next_day
                          : since == 2 ? told_at::second_day
                          : since == 3 ? told_at::third_day
                                       : told_at::check_in;
        if (when == told_at::check_in) first.insert(first.end(), sore.begin(), sore.end());
        tell(t, told_at::check_in, first);
        if (when != told_at::check_in) tell(t, when, sore);
    }
    /// Does what is granted and `due`, and tells how it felt.
    template <class Due>
    void train(day t, const session_told& told, Due due) {
        const day_plan plan = ibm_coach{*file.in_force(t)}.plan(book(), t);
        std::vector<entry> felt;
        for (const decision& d : plan.decisions()) {
            if (!due(d.what) || (told.ends_early && !felt.empty())) continue;
            d.match([&](const approved_dose& a) { felt_in(d.what, a, t, told, felt); }, [](const decision&) {});
        }
        if (felt.empty()) return;
        last_training_ = t;
        if (told.pulse > 0) felt.push_back(row(heart_rate{*bpm::from(told.pulse)}));
        felt.insert(felt.end(), told.said.begin(), told.said.end());
        tell(t, told_at::during, felt);
        if (told.answers_after) tell_after(t, told.left_behind);
    }
    /// Exercise elsewhere, or a baseline.
    template <class... Done>
    void exercise_without_a_grant(day t, const Done&... all) {
        book().write(t, all...);
        last_training_ = t;
        tell_after(t, {});
    }

  private:
    void tell_after(day t, after_effect_set left_behind) {
        tell(t, told_at::thirty_minutes,
             {row(breathlessness{2_cr10}), row(weaker_after{everywhere, not_at_all}), row(after_effects{left_behind})});
    }
    void felt_in(exercise what, const approved_dose& a, day t, const session_told& told, std::vector<entry>& felt) {
        const exact reps = a.value().at(part::n_reps), hurt = told.hurts == what ? told.pain : 0;
        done d{what, a, reps > 0 ? a.value().with(part::n_reps, reps + told.extra_reps) : a.value()};
        d.supervised = told.supervised && is_training(what);
        d.stopped_early = told.ends_early || hurt >= 5;
        book().write(t, d);
        if (!is_training(what)) return;
        if (about(what).kind == modality::aerobic) {
            felt.push_back(row(exertion{what, *borg::from(told.rpe)}));
            felt.push_back(row(could_talk{what, yes}));
        } else {
            felt.push_back(row(effort{what, *cr10::from(told.effort_half_steps)}));
            felt.push_back(row(reps_in_reserve{what, *reserve::from(5)}));
        }
        felt.push_back(row(pain{what, *nrs::from(hurt)}));
    }
    day last_training_ = never;
};

inline exact weekday(day d) { return ((d.number() + 3) % 7 + 7) % 7; }  // 1970-01-01 was a Thursday; Monday is 0

/// Twelve weeks at home, five days a week: a walk each time, and exercise on two of the days, after four weeks on three. Good
/// answers; the dose grows as the answers allow.
inline diary_file home_programme() {
    constexpr day first = "2025-03-03"_day;
    constexpr exercise left_knee = left(knee_extension), right_knee = right(knee_extension);
    constexpr prescription rx =
        draft{.by = physiotherapist(41),
              .since = first,
              .orders = {{.what = left_knee, .start = {8 * rep, 1 * kg}, .ceiling = {2 * sets, 12 * rep, 3 * kg}, .load_step = 100 * g},
                         {.what = right_knee, .start = {8 * rep, 1 * kg}, .ceiling = {2 * sets, 12 * rep, 3 * kg}, .load_step = 100 * g},
                         {.what = sit_to_stand, .start = 6 * rep, .ceiling = {2 * sets, 10 * rep}},
                         {.what = walking, .start = 8 * minutes, .ceiling = 20 * minutes, .per_week = 5}},
              .pace = pace::standard,
              // Who has walked every day for years may go on: five days instead of three, signed, for these twelve weeks.
              .limits = {limit(limits::aerobic_days, tally::at(5), {physiotherapist(41), because::usual_for_this_person, first + 12 * weeks})}};
    life me;
    me.book().write(first, cleared{latch::programme, physician(7)},
                    recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)});
    me.sign(rx);
    me.tell(first, told_at::check_in,
            {row(usual_fatigue{2_nrs}), row(bad_past_experience{no}), row(falls_last_year{tally::at(0)}), row(unsteady{no}), row(knee_buckles{no}),
             row(usual_soreness{everywhere, 0_nrs})});
    me.tell(first, told_at::test,
            {row(muscle_grade{left(hip), 4_mrc}), row(muscle_grade{right(hip), 4_mrc}), row(muscle_grade{left(thigh), 4_mrc}),
             row(muscle_grade{right(thigh), plus(4_mrc)}), row(muscle_grade{left(calf), 4_mrc}), row(muscle_grade{right(calf), 4_mrc}),
             row(tug{*tug::value_type::from(112)}), row(gait_speed{*gait_speed::value_type::from(1040)}),
             row(two_minute_walk{*two_minute_walk::value_type::from(112)})});
    for (exact n = 0; n != 84; ++n) {
        const day t = first + n;
        const exact w = weekday(t);
        morning m;
        m.tired = n % 9 == 4 ? 3 : 2;
        if (w == 0) m.tasks_harder = not_at_all;
        if (n == 3 || n == 24 || n == 46) m.sore = {{left(thigh), 1}};
        if (n == 10) m.answers_soreness = false;
        me.check_in(t, m);
        if (n == 11) me.tell(t, told_at::recall, {row(recalled_soreness{everywhere, 1_nrs})});
        if (n == 21) me.book().write(t, declined_step{sit_to_stand});
        session_told told;
        told.effort_half_steps = n < 14 ? 6 : 5;
        told.answers_after = n != 32;
        const bool strength = n < 28 ? w == 0 || w == 3 : w % 2 == 0;
        if (w < 5) me.train(t, told, [&](exercise e) { return e == walking || strength; });
    }
    return me.file;
}

/// A hard year, at the slow pace: much happens, and it ends in training.
inline diary_file hard_year() {
    constexpr day first = "2025-01-06"_day;
    constexpr exercise left_knee = left(knee_extension), right_knee = right(knee_extension), curl = left(elbow_flexion);
    constexpr order knee_l{.what = left_knee, .start = {6 * rep, 1 * kg}, .ceiling = {2 * sets, 12 * rep, 3 * kg}, .load_step = 100 * g};
    constexpr order knee_r{.what = right_knee, .start = {6 * rep, 1 * kg}, .ceiling = {2 * sets, 12 * rep, 3 * kg}, .load_step = 100 * g};
    constexpr order lift{.what = right(wrist_extension), .start = 8 * rep, .ceiling = {2 * sets, 12 * rep}};
    constexpr order arm{.what = curl, .start = {8 * rep, 500 * g}, .ceiling = {2 * sets, 12 * rep, 2 * kg}, .load_step = 100 * g};
    constexpr order walk{.what = walking, .start = 8 * minutes, .ceiling = 20 * minutes};
    constexpr order moves{
        .what = seated_range_of_motion, .start = 5 * minutes, .ceiling = 10 * minutes, .per_week = 6, .aim = aim::maintain};
    constexpr order stretch{.what = right(calf_stretch), .start = 2 * minutes, .ceiling = 4 * minutes, .aim = aim::maintain};
    constexpr prescription at_first =
        draft{.by = physiotherapist(41), .since = first, .orders = {knee_l, knee_r, lift, walk, moves}, .pace = pace::slow};
    constexpr prescription with_a_cuff = draft{.by = physiotherapist(41),
                                               .since = first + 19 * weeks,
                                               .orders = {knee_l, knee_r, lift, walk, moves},
                                               .pace = pace::slow,
                                               .measures = {systolic::code, diastolic::code, systolic_again::code, diastolic_again::code, heart_rate::code}};
    constexpr prescription after_review =
        draft{.by = physiotherapist(41), .since = first + 40 * weeks, .orders = {knee_l, knee_r, lift, arm, walk, moves, stretch}, .pace = pace::slow};
    life me;
    diary& d = me.book();
    d.write(first, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)});
    me.sign(at_first);
    me.tell(first, told_at::test,
            {row(muscle_grade{left(upper_arm), 4_mrc}), row(muscle_grade{right(wrist), 4_mrc}), row(muscle_grade{left(thigh), minus(4_mrc)}),
             row(muscle_grade{right(thigh), 4_mrc}), row(muscle_grade{left(calf), 4_mrc}), row(muscle_grade{right(calf), 4_mrc}),
             row(tug{*tug::value_type::from(134)}), row(ibmfrs{*ibmfrs::value_type::from(27)})});
    me.tell(first, told_at::check_in,
            {row(usual_fatigue{3_nrs}), row(bad_past_experience{yes}), row(falls_last_year{tally::at(1)}), row(unsteady{yes}), row(knee_buckles{no}),
             row(usual_soreness{everywhere, 0_nrs})});
    const auto pressure = [](exact upper, exact lower) {
        return std::vector<entry>{row(systolic{*mmhg::from(upper)}), row(diastolic{*mmhg::from(lower)})};
    };
    for (exact n = 0; n != 364; ++n) {
        const day t = first + n;
        const exact w = weekday(t);
        const auto during = [&](exact from, exact to) { return n >= from && n <= to; };
        morning m;
        session_told told;
        bool trains = w == 0 || w == 2 || w == 4;
        m.tired = n % 11 == 6 ? 4 : 3;
        m.has_company = yes;
        if (w == 0) m.tasks_harder = not_at_all;
        if (n == 84 || n == 168 || n == 280)
            me.tell(t, told_at::check_in, {row(usual_fatigue{3_nrs}), row(unsteady{yes}), row(knee_buckles{no}), row(usual_soreness{everywhere, 0_nrs})});
        if (n % 28 == 9) m.sore = {{left(thigh), 1}};
        // Weeks 3 and 5: some pain in a knee, and it holds; a cramp in the walk, and it ends.
        if (n == 14) told.hurts = right_knee, told.pain = 3;
        if (n == 28) {
            told.said = {row(cramp{left_knee, not_at_all}), row(cramp{right_knee, not_at_all}), row(cramp{right(wrist_extension), not_at_all}),
                         row(cramp{walking, clearly})};
            told.left_behind = after_effect::cramp;
        }
        // Week 8: alone at home one day, and the walk waits.
        if (n == 51) m.has_company = no;
        // Weeks 7 and 9: soreness that is not the usual kind; then one thigh only, still there on the third day, and a physiotherapist looks.
        if (during(44, 46)) m.sore = {{left(thigh), 3, true}, {right(thigh), 3, true}};
        if (n == 59 || n == 60 || n == 61) m.sore = {{left(thigh), n == 59 ? 4 : 5, false, n == 60}};
        if (n == 62) m.sore = {{left(thigh), 3}};
        if (n == 66) d.write(t, cleared{latch::overwork, left(thigh), physiotherapist(41)});
        // Week 11: questions without an answer; the next answers close the gap.
        if (during(70, 72)) m.answers_soreness = false;
        if (n == 74 || n == 75) m.answers_gate = false;
        if (n == 81) told.answers_after = false;
        // Week 13: a fall, and a wrist in a splint for four days. It waits until a physiotherapist has looked.
        if (n == 87) d.write(t, fall{.minutes_down = 2}), m.fell_down = true, m.sore = {{right(wrist), 2}};
        if (n == 92) d.write(t, recorded{record_kind::limb_immobilised, 4, place_of(right(wrist))});
        if (n == 100) d.write(t, cleared{latch::immobilised, right(wrist), physiotherapist(41)});
        // Week 16: fever, then tired for a while.
        if (during(107, 109)) m.ill = systemic, m.tired = 8, m.tired_unusually = true, trains = false;
        if (during(107, 109)) m.also = {row(temperature{*celsius::from(n == 108 ? 389 : 382)}), row(upset_gut{no})};
        if (during(110, 111)) m.tired = 6, m.tired_unusually = true, trains = false;
        if (n == 110) d.write(t, recorded{record_kind::illness_ended, 3});
        // Week 18: a day after a session that tiredness held back.
        if (n == 122) m.held_back = true;
        // Week 20: a limit is tightened for eight weeks, a cuff and a pulse are asked for; on one good day more is done than granted.
        if (n == 133) {
            me.sign(with_a_cuff);
            if (const auto tighter =
                    amend(limit(limits::fatigue_gate, 7_nrs, {physiotherapist(41), because::recent_setback, t + 8 * weeks}), t))
                d.write(t, *tighter);
        }
        if (during(133, 279)) m.also = pressure(n % 5 == 2 ? 138 : 132, 82), told.pulse = 92 + n % 7;
        if (n == 137) told.extra_reps = 4;
        // Week 22: chest pain and a fast heart in the session; care the same day; the go-ahead after three weeks, a supervised first session.
        if (n == 149) told.said = {row(warning_signs{warning::chest_pain})}, told.pulse = 152, told.ends_early = true, told.answers_after = false;
        if (n == 171) d.write(t, cleared{latch::red_flag, physician(7)});
        if (n == 172) told.supervised = true;
        // Weeks 27 and 28: three mornings with a high blood pressure; load waits for a week.
        if (n == 182 || n == 186 || n == 189) {
            m.also = pressure(166, 92);
            m.also.push_back(row(systolic_again{*mmhg::from(163)}));
            m.also.push_back(row(diastolic_again{*mmhg::from(90)}));
        }
        if (n == 196) d.write(t, cleared{latch::blood_pressure, mode::external_load, physician(7)});
        // Weeks 29 and 30: tiredness ends a session; a wish to stop ends another, and counts for nothing.
        if (n == 200) told.said = {row(fatigue_in_session{*nrs::from(m.tired + 3)})}, told.ends_early = true;
        if (n == 205) told.said = {row(wish_to_stop{yes})}, told.ends_early = true;
        // Week 31: five nights in hospital, a new medicine, a flare on the record, daily tasks are harder; the go-ahead is given anew, for load
        // a fortnight after the flare.
        if (during(212, 217)) m.opens_diary = false;
        if (n == 218) d.write(t, recorded{record_kind::hospital_stay, 5}, recorded{record_kind::named_change, 0, {}, physician(7)}), m.tired = 5;
        if (n == 218 || n == 224) m.tasks_harder = clearly;
        if (n == 231) m.tasks_harder = a_little;
        if (n == 219) d.write(t, recorded{record_kind::flare_began, 0, {}, physician(7)});
        if (n == 231) d.write(t, recorded{record_kind::flare_ended, 0, {}, physician(7)}, cleared{latch::programme, physician(7)});
        if (n == 245) d.write(t, cleared{latch::flare, mode::external_load, physician(7)});
        // Week 35: a 9 that should have been a 3, corrected the next day.
        if (n == 240) m.tired = 9;
        // Weeks 36 to 40: a month away, then a review, a new prescription and a new baseline.
        if (during(247, 279)) m.opens_diary = false;
        if (n == 280) d.write(t, recorded{record_kind::review_done, 0, {}, physiotherapist(41)}), me.sign(after_review);
        // Weeks 43 to 45: a joint that ached for hours; an arm that stayed heavy, and hurt the week after: the exercise ended.
        if (n == 294) told.left_behind = after_effect::joint_pain;
        if (n == 295)
            for (const exercise e : {left_knee, right_knee, right(wrist_extension), curl, walking}) {
                m.also.push_back(row(joint_pain_hours{e, *hour_count::from(e == right_knee ? 3 : 0)}));
                m.also.push_back(row(joint_alarm{e, no}));
            }
        if (n == 301) told.left_behind = after_effect::heaviness;
        if (n == 302)
            m.also = {row(heavy_hours{everywhere, *hour_count::from(0)}), row(heavy_hours{left(upper_arm), *hour_count::from(4)}),
                      row(heavy_this_morning{left(upper_arm), yes})};
        if (n == 310) told.hurts = curl, told.pain = 6;

        if (!m.opens_diary) continue;
        me.check_in(t, m);
        if (n == 73 || n == 76) me.tell(t, told_at::recall, {row(recalled_soreness{everywhere, 1_nrs})});
        if (n == 241)
            for (const entry& e : std::vector<entry>{d.rows().begin(), d.rows().end()})
                if (e.on == t - 1 && e.what == entry_kind::answer && e.code == fatigue::code) (void)d.correct(e.id, fatigue{3_nrs});
        if (n == 280) {
            me.tell(t, told_at::test, {row(tug{*tug::value_type::from(141)})});
            me.exercise_without_a_grant(t, baseline{left_knee, {9 * rep, 1 * kg}}, baseline{right_knee, {11 * rep, 1 * kg}});
            me.tell(t, told_at::during,
                    {row(effort{left_knee, 4_cr10}), row(effort{right_knee, 4_cr10}), row(pain{left_knee, 0_nrs}), row(pain{right_knee, 0_nrs})});
            continue;
        }
        if (n == 298) me.exercise_without_a_grant(t, outside{chair_class, 20 * minutes, 3_cr10}), trains = false;
        me.train(t, told, [&](exercise e) { return trains || e == seated_range_of_motion; });
        if (n == 149) d.write(t, care_seen{});
    }
    return me.file;
}

}  // namespace lives
