// SPDX-License-Identifier: BSL-1.0
// Moment 3, in the session: the watch hears each reading and says what to do now.
#include <andante/ibm.hpp>
#include <andante/text.hpp>

#include <iostream>
#include <utility>
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

/// What a person tells in the course of one exercise; an app would read buttons. After some minutes of sitting the tiredness is told again.
using reading_now = std::variant<effort, exertion, could_talk, pain, cramp, fatigue_in_session, warning_signs>;
const std::vector<std::pair<exercise, std::vector<reading_now>>> told_today{
    {knee, {effort{knee, 3_cr10}, pain{knee, 3_nrs}, cramp{knee, clearly}}},
    {trunk_curl, {effort{trunk_curl, 5_cr10}, fatigue_in_session{4_nrs}}},
    {walking, {exertion{walking, 10_borg}}},
    {recumbent_cycle, {fatigue_in_session{3_nrs}, exertion{recumbent_cycle, 10_borg}, could_talk{recumbent_cycle, yes}, warning_signs{warning::chest_pain}}}};

const char* show(cue c) {
    switch (c) {  // no default: -Wswitch names the page that is missing
        case cue::go_on: return "go on";
        case cue::ease: return "ease";
        case cue::stop_exercise: return "stop this exercise";
        case cue::end_session: return "end the session";
        case cue::seek_care: return "STOP, and seek care";
    }
    return "";
}

void train(const ibm_coach& coach, const day_plan& plan, diary& mine, day today) {
    session_watch watch = coach.watch(mine, today);
    for (const granted& x : session_plan{plan}.go) {
        watch.next_exercise();
        if (watch.only().has(constraint::seated_only) && modes(x.what).has(mode::standing)) {
            std::cout << words(x.what) << ": left out. " << words(watch.only()) << '\n';
            continue;
        }
        for (const auto& [what, readings] : told_today) {
            if (what != x.what) continue;
            for (const reading_now& felt : readings) {
                const cue now = std::visit([&](const auto& r) { return watch.hear(r); }, felt);
                std::cout << words(x.what) << ": " << show(now) << '\n';
                if (now >= cue::stop_exercise) break;
            }
        }
        mine.write(today, done{x.what, x.dose});
        if (watch.now() >= cue::end_session) break;
    }
    mine.write(today, watch);  // all that was heard, kept once
}

int main() {
    constexpr day today = "2026-03-02"_day;
    diary mine;
    mine.write(today, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{left(thigh), 4_mrc});
    mine.write(today, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});

    const ibm_coach coach{rx};
    train(coach, coach.plan(mine, today), mine, today);
    std::cout << '\n' << words(coach.plan(mine, today));
}
