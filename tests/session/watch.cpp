// SPDX-License-Identifier: BSL-1.0
#include <andante/ibm.hpp>

#include <doctest/doctest.h>

#include <random>

namespace session_watch_cues {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr exercise knee = left(knee_extension);
constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = first,
                                    .orders = {{.what = knee, .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}},
                                               {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}}}};
const ibm_coach coach{form};

diary morning() {
    diary d;
    d.write(first, cleared{latch::programme, physician(7)}, muscle_grade{left(thigh), 4_mrc}, warning_signs{none}, illness{not_ill}, fatigue{2_nrs},
            unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    return d;
}

TEST_CASE("an effort at the cap goes on, above it eases, far above it stops the exercise") {
    session_watch w = coach.watch(morning(), first);
    CHECK(w.now() == cue::go_on);
    CHECK(w.hear(effort{knee, 4_cr10}) == cue::go_on);
    CHECK(w.hear(effort{knee, 4.5_cr10}) == cue::ease);
    CHECK(w.hear(effort{knee, 6_cr10}) == cue::stop_exercise);
    CHECK_FALSE(w.why().empty());
}
TEST_CASE("a stop is never taken back within its scope, however good the next reading") {
    session_watch w = coach.watch(morning(), first);
    CHECK(w.hear(effort{knee, 6_cr10}) == cue::stop_exercise);
    CHECK(w.hear(effort{knee, 1_cr10}) == cue::stop_exercise);
    CHECK(w.now() == cue::stop_exercise);
    w.next_exercise();
    CHECK(w.now() == cue::go_on);
    CHECK(w.hear(exertion{walking, 9_borg}) == cue::go_on);
    CHECK(w.hear(warning_signs{warning::chest_pain}) == cue::seek_care);
    CHECK(w.hear(warning_signs{none}) == cue::seek_care);
    w.next_exercise();
    CHECK(w.now() == cue::seek_care);
}
TEST_CASE("a stop of one exercise ends with it, also when the next one simply begins") {
    session_watch w = coach.watch(morning(), first);
    CHECK(w.hear(effort{knee, 8_cr10}) == cue::stop_exercise);
    CHECK(w.hear(exertion{walking, 9_borg}) == cue::go_on);
    CHECK(w.hear(exertion{walking, 12_borg}) == cue::ease);
    CHECK(w.hear(exertion{walking, 13_borg}) == cue::stop_exercise);
}
TEST_CASE("the talk test, breathlessness and the wish to stop") {
    session_watch talk = coach.watch(morning(), first);
    CHECK(talk.hear(exertion{walking, 9_borg}) == cue::go_on);
    CHECK(talk.hear(could_talk{walking, no}) == cue::ease);
    session_watch breath = coach.watch(morning(), first);
    CHECK(breath.hear(breathlessness{2.5_cr10}) == cue::go_on);
    CHECK(breath.hear(breathlessness{3_cr10}) == cue::end_session);     // the effort is not told
    CHECK(breath.hear(breathlessness{5_cr10}) == cue::seek_care);
    session_watch told_effort = coach.watch(morning(), first);
    CHECK(told_effort.hear(effort{knee, 4_cr10}) == cue::go_on);
    CHECK(told_effort.hear(breathlessness{4_cr10}) == cue::go_on);
    CHECK(told_effort.hear(breathlessness{7_cr10}) == cue::seek_care);
    session_watch wish = coach.watch(morning(), first);
    CHECK(wish.hear(wish_to_stop{no}) == cue::go_on);
    CHECK(wish.hear(wish_to_stop{yes}) == cue::end_session);
    CHECK(wish.hear(wish_to_stop{no}) == cue::end_session);
    session_watch said_so = coach.watch(morning(), first);
    CHECK(said_so.hear(unexpected_breathlessness{yes}) == cue::seek_care);
}
TEST_CASE("readings in any order: the cue in force never falls within its scope") {
    std::mt19937 dice{7};
    for (int course_no = 0; course_no != 60; ++course_no) {
        session_watch w = coach.watch(morning(), first);
        cue of_session = cue::go_on, of_knee = cue::go_on;
        for (int i = 0; i != 20; ++i) {
            cue now = cue::go_on;
            switch (dice() % 4) {
                case 0: now = w.hear(effort{knee, *cr10::from(static_cast<exact>(dice() % 21))}); break;
                case 1: now = w.hear(breathlessness{*cr10::from(static_cast<exact>(dice() % 6))}); break;
                case 2: now = w.hear(fatigue{*nrs::from(static_cast<exact>(dice() % 3))}); break;
                case 3: now = w.hear(reps_in_reserve{knee, *reserve::from(static_cast<exact>(dice() % 11))}); break;
            }
            CHECK(now >= of_session);
            CHECK(now >= of_knee);
            of_knee = now;
            if (now >= cue::end_session) of_session = now;
        }
    }
}
TEST_CASE("all that was heard goes into the diary, and the plan of the day knows it") {
    diary mine = morning();
    session_watch w = coach.watch(mine, first);
    (void)w.hear(effort{knee, 3_cr10}), (void)w.hear(breathlessness{5_cr10}), (void)w.hear(warning_signs{warning::chest_pain});
    CHECK(w.all_heard().size() == 3);
    const std::size_t had = mine.rows().size();
    mine.write(first, done{knee, dose{8 * rep, 2 * kg}}, w);
    CHECK(mine.rows().size() == had + 4);
    CHECK(coach.plan(mine, first).kind() == day_kind::care_call);
    CHECK(coach.plan(mine, first + 60).kind() == day_kind::care_call);
}
TEST_CASE("what is no reading changes no cue, and a watch keeps 64 readings") {
    session_watch w = coach.watch(morning(), first);
    CHECK(w.hear(done{knee, dose{8 * rep}}) == cue::go_on);
    CHECK(w.all_heard().empty());
    for (int i = 0; i != 100; ++i) (void)w.hear(effort{knee, 3_cr10});
    CHECK(w.all_heard().size() == 64);
    CHECK(w.hear(effort{knee, 8_cr10}) == cue::stop_exercise);    // judged, though no longer kept
}

}  // namespace session_watch_cues
