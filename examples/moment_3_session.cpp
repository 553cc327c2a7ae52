// SPDX-License-Identifier: BSL-1.0
// Moment 3, in the session: a loop over readings as they come. The watch hears each one and says what to do now, and why.
#include <andante/ibm.hpp>
#include <andante/text.hpp>

#include <iostream>
#include <variant>
#include <vector>

using namespace andante;
using namespace andante::exercises;

constexpr exercise knee = left(knee_extension);
constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = knee, .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}},
               {.what = trunk_curl, .start = 6 * rep, .ceiling = 10 * rep},
               {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes},
               {.what = recumbent_cycle, .start = 5 * minutes, .ceiling = 15 * minutes}}};

/// What a person may tell in the course of an exercise. An app reads buttons, a voice, a sensor.
using reading_now = std::variant<effort, exertion, could_talk, pain, cramp, fatigue_in_session, breathlessness, wish_to_stop, warning_signs, fall>;
struct told_now {
    const char* says;
    reading_now is;
};
/// The readings of one exercise, in the order in which they come. After some minutes of sitting the tiredness is told again.
std::vector<told_now> readings_of(exercise what) {
    if (what == knee) return {{"effort 3", effort{knee, 3_cr10}}, {"pain 3", pain{knee, 3_nrs}}, {"a strong cramp", cramp{knee, clearly}}};
    if (what == trunk_curl) return {{"effort 5", effort{trunk_curl, 5_cr10}}, {"tiredness 4", fatigue_in_session{4_nrs}}};
    if (what == recumbent_cycle)
        return {{"tiredness 3", fatigue_in_session{3_nrs}},
                {"no breath to talk", could_talk{recumbent_cycle, no}},
                {"can talk", could_talk{recumbent_cycle, yes}},
                {"chest pain", warning_signs{warning::chest_pain}}};
    return {};
}

/// One exercise: until it is done, or until the watch ends it.
void do_it(session_watch& watch, exercise what) {
    watch.next_exercise();
    std::cout << words(what) << '\n';
    for (const told_now& told : readings_of(what)) {
        const cue now = std::visit([&](const auto& r) { return watch.hear(r); }, told.is);
        std::cout << "  " << told.says << ": " << words(now) << '\n';
        if (now >= cue::stop_exercise) break;
    }
    if (watch.now() != cue::go_on) std::cout << words(watch, reader::patient, english, {.phone = "112"});
}

void train(const ibm_coach& coach, diary& mine, day today) {
    session_watch watch = coach.watch(mine, today);
    const day_plan plan = coach.plan(mine, today);
    for (const granted& x : session_plan{plan}.go) {
        if (watch.now() >= cue::end_session) break;
        if (watch.only().has(constraint::seated_only) && modes(x.what).has(mode::standing)) {
            std::cout << words(x.what) << "\n  left out: " << words(watch.only()) << '\n';
            continue;
        }
        do_it(watch, x.what);
        mine.write(today, done{x.what, x.dose});
    }
    mine.write(today, watch);  // all that was heard, kept once
}

int main() {
    constexpr day today = "2026-03-02"_day;
    diary mine;
    mine.write(today, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{left(thigh), 4_mrc});
    mine.write(today, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});

    const ibm_coach coach{rx};
    train(coach, mine, today);
    std::cout << "\nthe rest of the day\n" << words(coach.plan(mine, today), reader::patient, english, {.phone = "112"});
}
