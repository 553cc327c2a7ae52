// SPDX-License-Identifier: BSL-1.0
// Each rule that speaks during a session is heard by the watch, by each of its arms.
#include <andante/compose.hpp>
#include <andante/ibm.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace session_hear {

using namespace andante;
using namespace andante::exercises;

constexpr day today = "2026-03-30"_day;
constexpr exercise knee = left(knee_extension), fist = left(passive_finger_flexion);
constexpr clinician therapist = physiotherapist(41), doctor = physician(7);
constexpr prescription rx = draft{.by = therapist,
                                  .since = "2026-03-02"_day,
                                  .orders = {{.what = knee, .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}},
                                             {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes},
                                             {.what = recumbent_cycle, .start = 10 * minutes, .ceiling = 30 * minutes},
                                             {.what = fist, .start = 1 * minutes, .ceiling = 1 * minutes}},
                                  .measures = {heart_rate::code, saturation::code, saturation_again::code, saturation_at_work::code}};
const ibm_coach coach{rx};

/// A cleared programme, what earlier days told, and a morning on which all is well.
diary morning(const std::function<void(diary&)>& earlier = {}) {
    diary d;
    d.write(rx.since(), cleared{latch::programme, doctor}, contraindications{none}, muscle_grade{left(thigh), 4_mrc});
    if (earlier) earlier(d);
    d.write(today, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    return d;
}

/// One way in which a rule speaks during a session.
struct told_in_session {
    std::uint8_t arm;
    cue says;
    std::function<void(session_watch&)> tells;
    std::function<void(diary&)> before = {};  ///< what earlier days told
};
using cases = std::vector<told_in_session>;

/// Tells readings; the last one decides.
template <class... Readings>
std::function<void(session_watch&)> tells(const Readings&... r) {
    return [=](session_watch& w) { (void(w.hear(r)), ...); };
}

/// What makes the watch speak of a rule. A rule that speaks during a session and has no row here does not compile.
template <class R>
cases heard();

using namespace andante::rules;
constexpr cue ease = cue::ease, drop = cue::stop_exercise, end = cue::end_session, care = cue::seek_care;

template <> cases heard<emergency_signs>() {
    return {{0, care, tells(warning_signs{warning::chest_pain})}, {0, care, tells(effort{knee, 3_cr10}, warning_signs{warning::fainting})}};
}
template <> cases heard<same_day_signs>() {
    using r = same_day_signs;
    const auto yesterday = [](diary& d) { d.write(today - 1, warning_signs{warning::palpitations}); };
    return {{r::same_day, care, tells(warning_signs{warning::lasting_dizziness})}, {r::care_is_late, care, tells(effort{knee, 3_cr10}), yesterday}};
}
template <> cases heard<unexpected_breath>() {
    using r = unexpected_breath;
    return {{r::severe, care, tells(effort{knee, 9_cr10}, breathlessness{7_cr10})},
            {r::beyond_effort, care, tells(effort{knee, 3_cr10}, breathlessness{5_cr10})},
            {r::said_so, care, tells(unexpected_breathlessness{yes})},
            {r::effort_unanswered, end, tells(breathlessness{3_cr10})},
            {r::effort_unanswered, care, tells(breathlessness{5_cr10})}};
}
template <> cases heard<heart_rate_alarm>() {
    using r = heart_rate_alarm;
    const auto slowed = [](diary& d) { d.write(today - 9, beta_blocker{yes}); };
    return {{r::too_fast, care, tells(heart_rate{*bpm::from(150)})},
            {r::too_fast, care, tells(heart_rate{*bpm::from(120)}), slowed},
            {r::with_a_sign, care, tells(effort{knee, 3_cr10}, breathlessness{3_cr10}, heart_rate{*bpm::from(150)})}};
}
template <> cases heard<oxygen_at_rest>() {
    using r = oxygen_at_rest;
    const saturation low{spo2::at(91)};
    const saturation_again low_again{spo2::at(91)};
    return {{r::low, end, tells(low, low_again)}, {r::low_and_breathless, care, tells(effort{knee, 3_cr10}, low, low_again, breathlessness{3_cr10})}};
}
template <> cases heard<oxygen_at_work>() {
    using r = oxygen_at_work;
    const saturation_at_work low{spo2::at(87)};
    return {{r::low_at_work, end, tells(low)}, {r::low_at_work_and_breathless, care, tells(low, unexpected_breathlessness{yes})}};
}
template <> cases heard<gentle_stretch>() {
    using r = gentle_stretch;
    const auto lately = [](diary& d) { d.write(today - 2, stretch_discomfort{fist, 5_nrs}); };
    return {{r::too_far, drop, tells(stretch_discomfort{fist, 4_nrs})},
            {r::with_signs, drop, tells(stretch_signs{fist, yes})},
            {r::twice_of_three, end, tells(stretch_discomfort{fist, 4_nrs}), lately}};
}
template <> cases heard<wish_to_end>() { return {{0, end, tells(wish_to_stop{yes})}}; }
template <> cases heard<company_for_standing>() {
    return {{company_for_standing::alone_today, drop, tells(exertion{walking, 9_borg}, company{no})},
            {company_for_standing::alone_today, drop, tells(company{no})}};  // who stands is not known: whoever does, stops
}
template <> cases heard<after_a_fall>() {
    using r = after_a_fall;
    const auto fell_lately = [](diary& d) { d.write(today - 3, fall{}); };
    return {{r::hurt, care, tells(fall{.head = true})},
            {r::long_lie, care, tells(fall{.minutes_down = 60})},
            {r::rest_after, end, tells(fall{})},
            {r::rest_after, end, tells(fell{yes})},
            {r::two_in_a_week, end, tells(fall{}), fell_lately}};
}
template <> cases heard<severe_cramp>() {
    using r = severe_cramp;
    const auto lately = [](diary& d) { d.write(today - 4, done{knee, {8 * rep, 2 * kg}}, cramp{knee, clearly}); };
    return {{r::severe, drop, tells(cramp{knee, clearly})}, {r::twice_severe, end, tells(cramp{knee, clearly}), lately}};
}
template <> cases heard<pain_light>() {
    using r = pain_light;
    return {{r::amber_pain, ease, tells(pain{knee, 3_nrs})},
            {r::amber_pain, ease, tells(pain_before{knee, 3_nrs}, pain{knee, 4_nrs})},
            {r::red_pain, drop, tells(pain{knee, 5_nrs})},
            {r::red_pain, drop, tells(pain_before{knee, 7_nrs}, pain{knee, 7_nrs})},
            {r::sharp, drop, tells(sharp_pain{knee, yes})}};
}
template <> cases heard<tiredness_in_session>() {
    using r = tiredness_in_session;
    return {{r::block_ends, drop, tells(fatigue_in_session{4_nrs})}, {r::session_ends, end, tells(fatigue_in_session{5_nrs})}};
}
template <> cases heard<aerobic_effort>() {
    using r = aerobic_effort;
    const auto hard = [](diary& d) { d.write(today - 4, done{walking, 10 * minutes}, exertion{walking, 12_borg}); };
    return {{r::too_hard, ease, tells(exertion{walking, 12_borg})},
            {r::far_too_hard, drop, tells(exertion{walking, 13_borg})},
            {r::could_not_speak, ease, tells(exertion{walking, 9_borg}, could_talk{walking, no})},
            {r::could_not_speak, ease, tells(could_talk{walking, no})},
            {r::twice_too_hard, ease, tells(exertion{walking, 12_borg}), hard}};
}
template <> cases heard<resistance_effort>() {
    using r = resistance_effort;
    const auto hard = [](diary& d) { d.write(today - 4, done{knee, {8 * rep, 2 * kg}}, effort{knee, 4.5_cr10}); };
    return {{r::too_hard, ease, tells(effort{knee, 4.5_cr10})},
            {r::far_too_hard, drop, tells(effort{knee, 6_cr10})},
            {r::too_few_left, ease, tells(effort{knee, 3_cr10}, reps_in_reserve{knee, *reserve::from(3)})},
            {r::too_few_left, ease, tells(reps_in_reserve{knee, *reserve::from(3)})},
            {r::twice_too_hard, ease, tells(effort{knee, 4.5_cr10}), hard}};
}

session_watch watch_after(const std::function<void(diary&)>& earlier = {}) { return coach.watch(morning(earlier), today); }

TEST_CASE("for each rule that speaks during a session, and each of its arms, a reading makes the watch say its cue") {
    std::size_t rules = 0;
    decltype(ibm_rules)::for_each_type([&]<class R>(std::size_t i) {
        if constexpr (detail::phases_of<R>().has(phase::during)) {
            ++rules;
            const cases all = heard<R>();
            CHECK_FALSE(all.empty());
            std::size_t n = 0;
            for (const told_in_session& c : all) {
                CAPTURE(R::card.id);
                const std::size_t number = n++;
                CAPTURE(number);
                session_watch w = watch_after(c.before);
                REQUIRE(w.now() == cue::go_on);
                c.tells(w);
                CHECK(w.now() == c.says);
                bool said = false;
                for (const reason& r : w.why()) said = said || (r.rule == i && r.arm == c.arm && r.because == cause::reading && r.heard == today);
                CHECK(said);
            }
        }
    });
    CHECK(rules == 15);
}
TEST_CASE("docs/watch.md has a row for each rule that speaks during a session, and for no other") {
    std::ifstream in{std::string{ANDANTE_SOURCE_DIR} + "/docs/watch.md"};
    const std::string page{std::istreambuf_iterator<char>{in}, {}};
    decltype(ibm_rules)::for_each_type([&]<class R>(std::size_t) {
        const std::string id{R::card.id};
        const bool has_a_row = page.find("\n| [" + id + "](rules/" + id + ".md) |") != std::string::npos;
        bool speaks = false;  // a card may belong to several rules
        decltype(ibm_rules)::for_each_type([&]<class Other>(std::size_t) {
            if constexpr (Other::card.id == R::card.id) speaks = speaks || detail::phases_of<Other>().has(phase::during);
        });
        CHECK_MESSAGE(has_a_row == speaks, id);
    });
}
TEST_CASE("good readings of every kind go on") {
    session_watch w = watch_after();
    tells(exertion{walking, 10_borg}, could_talk{walking, yes}, effort{knee, 3.5_cr10}, reps_in_reserve{knee, *reserve::from(4)}, pain_before{knee, 1_nrs},
          pain{knee, 1_nrs}, sharp_pain{knee, no}, cramp{knee, a_little}, fatigue_in_session{3_nrs}, breathlessness{2_cr10}, unexpected_breathlessness{no},
          heart_rate{*bpm::from(110)}, wish_to_stop{no}, warning_signs{none}, company{yes}, fell{no})(w);
    CHECK(w.now() == cue::go_on);
    CHECK(w.why().empty());
    CHECK(w.only().empty());
    CHECK(w.all_heard().size() == 16);
}
TEST_CASE("good readings in any order go on: none waits for another one") {
    for (int first = 0; first != 3; ++first) {
        session_watch w = watch_after();
        if (first == 0) tells(could_talk{walking, yes}, exertion{walking, 10_borg})(w);
        if (first == 1) tells(reps_in_reserve{knee, *reserve::from(5)}, effort{knee, 3_cr10})(w);
        if (first == 2) tells(pain{knee, 0_nrs}, effort{knee, 3_cr10})(w);
        CHECK(w.now() == cue::go_on);
    }
}

TEST_CASE("when company leaves, standing work stops and what follows is seated; whoever sits goes on") {
    session_watch stands = watch_after();
    tells(exertion{walking, 9_borg}, company{no})(stands);
    CHECK(stands.now() == cue::stop_exercise);
    CHECK(stands.only().has(constraint::seated_only));
    stands.next_exercise();
    CHECK(stands.hear(effort{knee, 3_cr10}) == cue::go_on);
    CHECK(stands.only().has(constraint::seated_only));
    CHECK(stands.hear(exertion{walking, 9_borg}) == cue::stop_exercise);

    session_watch sits = watch_after();
    tells(effort{knee, 3_cr10}, company{no})(sits);
    CHECK(sits.now() == cue::go_on);
    CHECK(sits.only().has(constraint::seated_only));
}
TEST_CASE("who has a low risk of falling may stand alone") {
    session_watch w = watch_after([](diary& d) {
        d.write(today - 9, falls_last_year{*tally::from(0)}, unsteady{no}, knee_buckles{no}, tug{*tug::value_type::from(100)});
    });
    tells(exertion{walking, 9_borg}, company{no})(w);
    CHECK(w.now() == cue::go_on);
    CHECK(w.only().empty());
}
TEST_CASE("a stop that came before any exercise was named is not taken back when it is named") {
    session_watch w = watch_after();
    CHECK(w.hear(fatigue_in_session{4_nrs}) == cue::stop_exercise);
    CHECK(w.hear(effort{knee, 3_cr10}) == cue::stop_exercise);
    w.next_exercise();
    CHECK(w.hear(fatigue_in_session{2_nrs}) == cue::go_on);  // after sitting
    CHECK(w.hear(effort{knee, 3_cr10}) == cue::go_on);
}
TEST_CASE("why of an exercise ends with it; why of the session stays") {
    session_watch w = watch_after();
    tells(effort{knee, 5_cr10}, fatigue_in_session{4_nrs})(w);
    CHECK(w.why().size() == 2);
    w.next_exercise();
    REQUIRE(w.why().size() == 1);
    CHECK(card(w.why()[0]).id == "FAT-2");
    tells(fatigue_in_session{2_nrs}, exertion{recumbent_cycle, 12_borg})(w);
    CHECK(w.now() == cue::ease);
    CHECK(w.why().size() == 2);
    tells(wish_to_stop{yes})(w);
    w.next_exercise();
    CHECK(w.why().size() == 3);  // what ended the session is told whole
}
TEST_CASE("a fall during a session ends it, goes into the diary, and the plan of the day knows it") {
    diary mine = morning();
    session_watch w = coach.watch(mine, today);
    CHECK(w.hear(effort{knee, 3_cr10}) == cue::go_on);
    CHECK(w.hear(fall{.needed_help = true}) == cue::end_session);
    w.next_exercise();
    CHECK(w.now() == cue::end_session);
    const std::size_t had = mine.rows().size();
    mine.write(today, done{knee, dose{8 * rep, 2 * kg}}, w);
    CHECK(mine.rows().size() == had + 3);
    CHECK(coach.plan(mine, today).kind() == day_kind::rest_day);
}

}  // namespace session_hear
