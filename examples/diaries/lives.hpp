// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/ibm.hpp>
#include <andante/io.hpp>

#include <algorithm>
#include <vector>

/// Two invented people, and what the real guard answers them: from here the committed diaries are made.
namespace lives {

using namespace andante;
using namespace andante::exercises;

/// What a person tells in the morning.
struct morning {
    bool opens_diary = true, answers_gate = true, answers_soreness = true, fell_down = false;
    illness_state ill = not_ill;
    exact tired = 2;
    bool tired_unusually = false;
    struct spot {
        region where;
        exact how;
        bool unusual = false, in_the_way = false;
    };
    std::vector<spot> sore{};
};
/// What is done and told of a session.
struct session_told {
    exact effort_half_steps = 6, rpe = 10, extra_reps = 0;
    bool supervised = false, answers_after = true, chest_pain = false;
};

/// A diary file that is being lived.
class life {
  public:
    diary_file file{};

    diary& book() noexcept { return file.book; }
    void sign(const prescription& rx) { file.sign(rx.since(), rx); }
    void tell(day t, detail::moment when, std::vector<entry> all) {
        entry_id line = 1;
        std::uint16_t order = 0;
        for (const entry& e : book().rows()) {
            line = (std::max)(line, detail::line_of(e.id) + 1);
            if (e.on == t) order = (std::max)(order, static_cast<std::uint16_t>(e.order + 1));
        }
        std::stable_sort(all.begin(), all.end(), detail::told_before);  // the order of answers in a line
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
        const auto when = since == 1   ? detail::moment::next_day
                          : since == 2 ? detail::moment::second_day
                          : since == 3 ? detail::moment::third_day
                                       : detail::moment::check_in;
        if (when == detail::moment::check_in) first.insert(first.end(), sore.begin(), sore.end());
        tell(t, detail::moment::check_in, first);
        if (when != detail::moment::check_in) tell(t, when, sore);
    }
    /// Does what is granted and `due`, and tells how it felt.
    template <class Due>
    void train(day t, const session_told& told, Due due) {
        const day_plan plan = ibm_coach{*file.in_force(t)}.plan(book(), t);
        std::vector<entry> felt;
        for (const decision& d : plan.decisions()) {
            if (!due(d.what) || (told.chest_pain && !felt.empty())) continue;
            d.match([&](const approved_dose& a) { felt_in(d.what, a, t, told, felt); }, [](const decision&) {});
        }
        if (felt.empty()) return;
        last_training_ = t;
        if (told.chest_pain) felt.push_back(row(warning_signs{warning::chest_pain}));
        tell(t, detail::moment::during, felt);
        if (told.answers_after && !told.chest_pain)
            tell(t, detail::moment::thirty_minutes, {row(breathlessness{2_cr10}), row(weaker_after{everywhere, not_at_all})});
    }

  private:
    void felt_in(exercise what, const approved_dose& a, day t, const session_told& told, std::vector<entry>& felt) {
        const exact reps = a.value().at(part::n_reps);
        done d{what, a, reps > 0 ? a.value().with(part::n_reps, reps + told.extra_reps) : a.value()};
        d.supervised = told.supervised && is_training(what);
        d.stopped_early = told.chest_pain;
        book().write(t, d);
        if (!is_training(what)) return;
        if (about(what).kind == modality::aerobic) {
            felt.push_back(row(exertion{what, *borg::from(told.rpe)}));
            felt.push_back(row(could_talk{what, yes}));
        } else {
            felt.push_back(row(effort{what, *cr10::from(told.effort_half_steps)}));
            felt.push_back(row(reps_in_reserve{what, *reserve::from(5)}));
        }
    }
    day last_training_ = never;
};

inline exact weekday(day d) { return ((d.number() + 3) % 7 + 7) % 7; }  // 1970-01-01 was a Thursday; Monday is 0

/// Twelve weeks at home, five days a week, exercise and a walk. Good answers; the dose grows as the answers allow.
inline diary_file home_programme() {
    constexpr day first = "2025-03-03"_day;
    constexpr exercise left_knee = left(knee_extension), right_knee = right(knee_extension);
    constexpr prescription rx =
        draft{.by = physiotherapist(41),
              .since = first,
              .orders = {{.what = left_knee, .start = {8 * rep, 1 * kg}, .ceiling = {2 * sets, 12 * rep, 3 * kg}, .load_step = 100 * g},
                         {.what = right_knee, .start = {8 * rep, 1 * kg}, .ceiling = {2 * sets, 12 * rep, 3 * kg}, .load_step = 100 * g},
                         {.what = sit_to_stand, .start = 6 * rep, .ceiling = {2 * sets, 10 * rep}, .per_week = 5},
                         {.what = walking, .start = 8 * minutes, .ceiling = 20 * minutes, .per_week = 5}},
              .pace = pace::standard};
    life me;
    me.book().write(first, cleared{latch::programme, physician(7)},
                    recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)});
    me.sign(rx);
    me.tell(first, detail::moment::test,
            {row(muscle_grade{left(hip), 4_mrc}), row(muscle_grade{right(hip), 4_mrc}), row(muscle_grade{left(thigh), 4_mrc}),
             row(muscle_grade{right(thigh), plus(4_mrc)}), row(muscle_grade{left(calf), 4_mrc}), row(muscle_grade{right(calf), 4_mrc}),
             row(two_minute_walk{*two_minute_walk::value_type::from(112)})});
    me.tell(first, detail::moment::check_in,
            {row(usual_fatigue{2_nrs}), row(bad_past_experience{no}), row(usual_soreness{everywhere, 0_nrs})});
    for (exact n = 0; n != 84; ++n) {
        const day t = first + n;
        const exact w = weekday(t);
        morning m;
        m.tired = n % 9 == 4 ? 3 : 2;
        if (n == 3 || n == 24 || n == 46) m.sore = {{left(thigh), 1}};
        if (n == 10) m.answers_soreness = false;
        me.check_in(t, m);
        if (n == 11) me.tell(t, detail::moment::recall, {row(recalled_soreness{everywhere, 1_nrs})});
        if (n == 21) me.book().write(t, declined_step{sit_to_stand});
        session_told told;
        told.effort_half_steps = n < 14 ? 6 : 5;
        told.answers_after = n != 32;
        if (w < 5) me.train(t, told, [&](exercise e) { return (e != left_knee && e != right_knee) || w % 2 == 0; });
    }
    return me.file;
}

/// A hard year, at the slow pace: much happens, and it ends in training.
inline diary_file hard_year() {
    constexpr day first = "2025-01-06"_day;
    constexpr exercise left_knee = left(knee_extension), right_knee = right(knee_extension);
    constexpr order knee_l{.what = left_knee, .start = {6 * rep, 1 * kg}, .ceiling = {2 * sets, 12 * rep, 3 * kg}, .load_step = 100 * g};
    constexpr order knee_r{.what = right_knee, .start = {6 * rep, 1 * kg}, .ceiling = {2 * sets, 12 * rep, 3 * kg}, .load_step = 100 * g};
    constexpr order arm{
        .what = left(elbow_flexion), .start = {8 * rep, 500 * g}, .ceiling = {2 * sets, 12 * rep, 2 * kg}, .load_step = 100 * g};
    constexpr order walk{.what = walking, .start = 8 * minutes, .ceiling = 20 * minutes};
    constexpr order moves{
        .what = seated_range_of_motion, .start = 5 * minutes, .ceiling = 10 * minutes, .per_week = 6, .aim = aim::maintain};
    constexpr prescription at_first =
        draft{.by = physiotherapist(41), .since = first, .orders = {knee_l, knee_r, walk, moves}, .pace = pace::slow};
    constexpr prescription after_review =
        draft{.by = physiotherapist(41), .since = first + 40 * weeks, .orders = {knee_l, knee_r, arm, walk, moves}, .pace = pace::slow};
    life me;
    diary& d = me.book();
    d.write(first, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen, 0, {}, physiotherapist(41)});
    me.sign(at_first);
    me.tell(first, detail::moment::test,
            {row(muscle_grade{left(upper_arm), 4_mrc}), row(muscle_grade{left(thigh), minus(4_mrc)}),
             row(muscle_grade{right(thigh), 4_mrc}), row(muscle_grade{left(calf), 4_mrc}), row(muscle_grade{right(calf), 4_mrc}),
             row(tug{*tug::value_type::from(168)}), row(ibmfrs{*ibmfrs::value_type::from(27)})});
    me.tell(first, detail::moment::check_in,
            {row(usual_fatigue{3_nrs}), row(bad_past_experience{yes}), row(usual_soreness{everywhere, 0_nrs})});
    for (exact n = 0; n != 364; ++n) {
        const day t = first + n;
        const exact w = weekday(t);
        const auto during = [&](exact from, exact to) { return n >= from && n <= to; };
        morning m;
        session_told told;
        bool trains = w == 0 || w == 2 || w == 4;
        m.tired = n % 11 == 6 ? 4 : 3;
        if (n % 28 == 9) m.sore = {{left(thigh), 1}};
        // Weeks 7 and 9: soreness that is not the usual kind; then one thigh only, still there on the third day, and a physiotherapist looks.
        if (during(44, 46)) m.sore = {{left(thigh), 3, true}, {right(thigh), 3, true}};
        if (n == 59 || n == 60 || n == 61) m.sore = {{left(thigh), n == 59 ? 4 : 5, false, n == 60}};
        if (n == 62) m.sore = {{left(thigh), 3}};
        if (n == 66) d.write(t, cleared{latch::overwork, left(thigh), physiotherapist(41)});
        // Week 11: questions without an answer; the next answers close the gap.
        if (during(70, 72)) m.answers_soreness = false;
        if (n == 74 || n == 75) m.answers_gate = false;
        if (n == 81) told.answers_after = false;
        // Week 13: a fall, and a wrist in a splint for four days.
        if (n == 87) d.write(t, fall{.needed_help = true, .minutes_down = 10}), m.fell_down = true, m.sore = {{right(wrist), 2}};
        if (n == 92) d.write(t, recorded{record_kind::limb_immobilised, 4, place_of(right(wrist))});
        // Week 16: fever, then tired for a while.
        if (during(107, 110)) m.ill = systemic, m.tired = 8, m.tired_unusually = true, trains = false;
        if (during(111, 112)) m.tired = 6, m.tired_unusually = true, trains = false;
        if (n == 112) d.write(t, recorded{record_kind::illness_ended, 4});
        // Week 20: a limit is tightened for eight weeks; on one good day more is done than granted.
        if (n == 133)
            if (const auto tighter =
                    amend(limit(limits::fatigue_gate, 7_nrs, {physiotherapist(41), because::recent_setback, t + 8 * weeks}), t))
                d.write(t, *tighter);
        if (n == 137) told.extra_reps = 4;
        // Week 22: chest pain in the session; care the same day; the go-ahead after three weeks, and a supervised first session.
        if (n == 149) told.chest_pain = true;
        if (n == 171) d.write(t, cleared{latch::red_flag, physician(7)});
        if (n == 172) told.supervised = true;
        // Week 31: five nights in hospital, a new medicine, a flare on the record; the go-ahead is given anew.
        if (during(212, 217)) m.opens_diary = false;
        if (n == 218)
            d.write(t, recorded{record_kind::hospital_stay, 5}, recorded{record_kind::named_change, 0, {}, physician(7)}), m.tired = 5;
        if (n == 219) d.write(t, recorded{record_kind::flare_began, 0, {}, physician(7)});
        if (n == 231) d.write(t, recorded{record_kind::flare_ended, 0, {}, physician(7)}, cleared{latch::programme, physician(7)});
        // Week 35: a 9 that should have been a 3, corrected the next day.
        if (n == 240) m.tired = 9;
        // Weeks 36 to 40: a month away, then a review, a new prescription and a new baseline.
        if (during(247, 279)) m.opens_diary = false;
        if (n == 280) d.write(t, recorded{record_kind::review_done, 0, {}, physiotherapist(41)}), me.sign(after_review);

        if (!m.opens_diary) continue;
        me.check_in(t, m);
        if (n == 73 || n == 76) me.tell(t, detail::moment::recall, {row(recalled_soreness{everywhere, 1_nrs})});
        if (n == 241)
            for (const entry& e : std::vector<entry>{d.rows().begin(), d.rows().end()})
                if (e.on == t - 1 && e.what == entry_kind::answer && e.code == fatigue::code) (void)d.correct(e.id, fatigue{3_nrs});
        if (n == 280) {
            me.tell(t, detail::moment::test, {row(tug{*tug::value_type::from(175)})});
            d.write(t, baseline{left_knee, {9 * rep, 1 * kg}}, baseline{right_knee, {11 * rep, 1 * kg}});
            continue;
        }
        if (n == 298) d.write(t, outside{chair_class, 20 * minutes, 3_cr10}), trains = false;
        me.train(t, told, [&](exercise e) { return trains || e == seated_range_of_motion; });
        if (n == 149) d.write(t, care_seen{});
    }
    return me.file;
}

}  // namespace lives
