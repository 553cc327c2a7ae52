// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <andante/text.hpp>
#include <andante/text/week.hpp>

#include <algorithm>
#include <deque>

namespace text_week {

using namespace andante;
using namespace andante::exercises;

constexpr day monday = "2026-03-02"_day;
constexpr exercise knee = left(knee_extension);
constexpr prescription rx = draft{.by = physiotherapist(41), .since = monday,
    .orders = {{.what = knee, .start = {8 * rep, 1 * kg}, .ceiling = {12 * rep, 3 * kg}}, usual_order(walking, 30 * minutes), usual_order(standing_balance, 10 * minutes),
               usual_order(chair_class, 20 * minutes), usual_order(warm_water_walking, 20 * minutes), usual_order(left(calf_stretch)),
               {.what = seated_range_of_motion, .start = 5 * minutes, .ceiling = 5 * minutes}},
    .pace = pace::standard};

diary begun() {
    diary d;
    d.write(monday, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{everywhere, 4_mrc}, usual_fatigue{2_nrs}, bad_past_experience{no});
    d.write(monday, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, soreness{everywhere, 0_nrs}, fatigue{2_nrs}, unusual_fatigue{no});
    d.write(monday, pool_company{yes}, water_trouble{no}, way_out{yes}, water_temperature{water_celsius::at(310)}, water_depth{to_the_waist});
    return d;
}
week_plan week_of(const diary& d, day first = monday) {
    const ibm_coach coach{rx};
    ibm_history h;
    coach.recall(h, d, first);
    return plan_week(coach, h, first);
}
bool says(const std::string& all, std::string_view some) { return all.find(some) != std::string::npos; }

TEST_CASE("a session in its order") {
    const day_plan plan = ibm_coach{rx}.plan(begun(), monday);
    CHECK(words(session_sequence{plan}, &card) ==
          "Warm up: 5 min of easy moves.\n"
          "    gentle moves in a chair: 5 min (the same as before)\n"
          "While you are fresh:\n"
          "    balance at the rail: 5 min (your start)\n"
          "    Hold a fixed rail. Have someone at home.\n"
          "    walking: 5 min (your start)\n"
          "    Hold a fixed rail. Have someone at home.\n"
          "    warm water walking: 3 min (less for now)\n"  // a first time (AQU-7)
          "    Hold a fixed rail. Have someone with you.\n"
          "Then, seated or lying:\n"
          "    left knee extension: 8 reps, 1 kg (your start)\n"
          "    chair class: 5 min (your start)\n"
          "Cool down: easy moves till your breath is calm.\n"
          "Last, now that you are warm, stretch:\n"
          "    left calf stretch: 60 s (the same as before)\n"
          "For the pool, still to plan: the way in, how warm the water is, who comes along, the way out.\n"
          "If you grow tired, sit down and go on seated.\n"
          "In a class, go at your own pace. You do not need to keep up.\n"
          "Not today is always fine.\n");
    CHECK(says(words(session_sequence{plan}, &card, reader::clinician), "balance and standing work, while fresh\n"));
}
TEST_CASE("on a day of rest nothing is warmed up for, and movement goes on by itself") {
    diary d = begun();
    d.write(monday, unusual_fatigue{yes});
    const day_plan plan = ibm_coach{rx}.plan(d, monday);
    REQUIRE(plan.kind() == day_kind::rest_day);
    CHECK(words(session_sequence{plan}, &card) ==
          "Gentle moves, in your own time. Stay short of the end of the range, or have a warm bath first.\n"
          "    gentle moves in a chair: 5 min (the same as before)\n"
          "    left calf stretch: 60 s (the same as before)\n"
          "Not today is always fine.\n");
    d.write(monday, warning_signs{warning::chest_pain});
    const day_plan stop = ibm_coach{rx}.plan(d, monday);
    CHECK(words(session_sequence{stop}, &card) == "");
}
TEST_CASE("a visit to the pool: what is planned, what is not") {
    pool_visit v;
    CHECK(words(v) == "For the pool, still to plan: the way in, how warm the water is, who comes along, the way out.");
    v.way_in = pool_way::ramp, v.water = water_celsius::at(305);
    CHECK(words(v) == "In: ramp. Water: 30.5 degrees. With you: not planned yet. Out: not planned yet. For the pool, still to plan: who comes along, the way out.");
    v.company = pool_companion::lifeguard, v.way_out = pool_way::lift;
    CHECK(words(v) == "In: ramp. Water: 30.5 degrees. With you: a lifeguard. Out: lift. The visit to the pool is planned.");
    for (std::size_t i = 0; i != text::pool_way_keys.size(); ++i) CHECK_FALSE(words(static_cast<pool_way>(i)).empty());
    for (std::size_t i = 0; i != text::pool_companion_keys.size(); ++i) CHECK_FALSE(words(static_cast<pool_companion>(i)).empty());
    for (std::size_t i = 0; i != text::session_part_keys.size(); ++i)
        for (const reader to : {reader::patient, reader::clinician}) CHECK_FALSE(words(static_cast<session_part>(i), to).empty());
}
TEST_CASE("each day of a week says why there is rest") {
    const week_plan w = week_of(begun());
    const std::string s = words(w, &card);
    CHECK(says(s, "The week from Monday 2 March, if each day goes well. Each day is looked at anew.\n"));
    CHECK(says(s, "Tuesday 3 March: rest, as planned\n"));
    CHECK(says(s, "New work needs more time.\n"));
    CHECK(says(s, "These muscles have had their sessions for this week.\n"));
    CHECK(says(s, "Gentle moves go on: gentle moves in a chair.\n"));
    CHECK(says(s, "In a class, go at your own pace."));
    CHECK(says(s, "Not today is always fine.\n"));
    for (const day_ahead& d : w) {
        const std::string one = words(d, &card);
        CHECK(says(s, one));
        bool any_waits = false;
        for (const ahead& a : d.rows) {
            CHECK(says(one, words(a.what)));  // no exercise of the form is passed over in silence, unless the whole person rests
            any_waits = any_waits || a.is == ahead_kind::waits;
        }
        std::size_t lines = 0;
        for (const page_line& x : page_of(d, &card).lines) lines += x.what == piece::why;
        CHECK((lines > 0) == any_waits);
    }
    CHECK(says(words(w, &card, reader::clinician), "[MIN-3] "));
    CHECK(says(words(w, &card, reader::clinician), "training days 0 of 6, aerobic days 0 of 3, aerobic minutes 45 of 50"));
}
TEST_CASE("the whole person waits: one reason a day, and no training is named") {
    const week_plan w = week_of(diary{});
    for (const day_ahead& d : w) {
        CHECK(d.kind == day_kind::care_call);
        const page p = page_of(d, &card);
        CHECK(std::count_if(p.lines.begin(), p.lines.end(), [](const page_line& x) { return x.what == piece::why; }) == 1);
        for (const page_line& x : p.lines)
            if (x.what == piece::exercise) CHECK(x.text == "left calf stretch: a day between");
    }
    CHECK(says(words(w, &card), "Monday 2 March: waits for your care team\n"));
}
TEST_CASE("in brief: one line") {
    const week_plan w = week_of(begun());
    CHECK(words(w, &card, reader::brief) == "Training: Monday, Wednesday, Friday.");
    CHECK(words(w[1], &card, reader::brief) == "Tuesday 3 March: rest, as planned");
    CHECK(words(week_of(diary{}), &card, reader::brief) == "A week of rest, as planned.");
    const day_plan plan = ibm_coach{rx}.plan(begun(), monday);
    CHECK(words(session_sequence{plan}, &card, reader::brief) == "Today: 5 exercises are ready.");
}
TEST_CASE("long walks come in parts") {
    CHECK(text::in_parts(walking, dose{20 * minutes}, reader::patient, english) == "20 min, in 2 parts");
    CHECK(text::in_parts(walking, dose{13 * minutes}, reader::clinician, english) == "13 min, in 2 bouts of 6 min 30 s");
    CHECK(text::in_parts(walking, dose{10 * minutes}, reader::patient, english) == "10 min");
    CHECK(text::in_parts(standing_balance, dose{20 * minutes}, reader::patient, english) == "20 min");
}

std::string bracketed_outside(const std::string& s) {
    int depth = 0;
    std::string found;
    for (const char c : s) {
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (depth == 0 && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) found += c;
    }
    return found;
}
TEST_CASE("all of its prose is in the tables") {
    std::deque<std::string> kept;
    const auto bracketed = [&](std::string_view s) { return s.empty() ? s : std::string_view{kept.emplace_back("[" + std::string{s} + "]")}; };
    std::vector<text::message> messages{english.messages.begin(), english.messages.end()}, safety{english.safety.begin(), english.safety.end()};
    std::vector<text::phrase> phrases;
    for (const text::phrase& p : english.phrases) phrases.push_back({p.key, bracketed(p.is)});
    for (std::vector<text::message>* all : {&messages, &safety})
        for (text::message& m : *all)
            for (std::string_view* p : {&m.order, &m.why, &m.sound, &m.can, &m.choice, &m.who, &m.help, &m.clinician, &m.brief}) *p = bracketed(*p);
    const language l{"qps", messages, safety, english.questions, phrases, english.plural, "nobody"};
    const pool_visit v{.way_in = pool_way::ramp, .water = water_celsius::at(300)};
    const day_plan plan = ibm_coach{rx}.plan(begun(), monday);
    CHECK(bracketed_outside(words(session_sequence{plan}, &card, reader::patient, l, v)) == "");
    CHECK(bracketed_outside(words(week_of(begun()), &card, reader::patient, l, {}, v)) == "");
}

}  // namespace text_week
