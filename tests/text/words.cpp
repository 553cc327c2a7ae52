// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <andante/compose.hpp>
#include <andante/text.hpp>

// What is said: values, a day, a stop, a certificate, questions, refusals.
namespace text_words {

using namespace andante;
using namespace andante::exercises;

constexpr exercise knee = left(knee_extension);
constexpr day monday = "2026-03-02"_day, thursday = "2026-03-05"_day;

constexpr prescription rx = draft{.by = physiotherapist(41), .since = monday,
    .orders = {{.what = knee, .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}},
               {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes},
               {.what = seated_range_of_motion, .start = 10 * minutes, .ceiling = 30 * minutes}}};

/// Screened, graded, with company, and well this morning.
diary on_a_good_day(day d) {
    diary mine;
    mine.write(monday - 1, cleared{latch::programme, physician(7)});
    mine.write(monday, contraindications{none}, muscle_grade{left(thigh), 4_mrc});
    mine.write(d, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs}, company{yes},
               daily_tasks_harder{not_at_all});
    return mine;
}

/// The place of a rule in the rule set.
template <class Rule>
std::uint8_t position_of() {
    std::uint8_t at = 0;
    decltype(ibm_rules)::for_each_type([&]<class R>(std::size_t i) {
        if constexpr (std::same_as<R, Rule>) at = static_cast<std::uint8_t>(i);
    });
    return at;
}

TEST_CASE("amounts and doses") {
    CHECK(words(2 * kg) == "2 kg");
    CHECK(words(2.5 * kg) == "2.5 kg");
    CHECK(words(250 * g) == "250 g");
    CHECK(words(2150 * g) == "2.1 kg");  // never more than was granted
    CHECK(words(2150 * g, reader::clinician) == "2150 g");
    CHECK(words(10 * minutes) == "10 min");
    CHECK(words(90 * seconds) == "90 s");
    CHECK(words(430 * seconds) == "7 min");
    CHECK(words(430 * seconds, reader::clinician) == "7 min 10 s");
    CHECK(words(dose{8 * rep, 2 * kg}) == "8 reps, 2 kg");
    CHECK(words(dose{2 * sets, 8 * rep}) == "2 sets of 8 reps");
    CHECK(words(dose{1 * rep}) == "1 rep");
    CHECK(words(dose{10 * minutes}) == "10 min");
    CHECK(words(dose{2 * sets, 30 * seconds}) == "2 sets of 30 s");
    CHECK(words(dose{}) == "not stated");
}
TEST_CASE("days: relative, with their prepositions, and never by digits alone") {
    CHECK(words(thursday) == "Thursday 5 March");
    CHECK(words(thursday, reader::clinician) == "2026-03-05");
    CHECK(words_on(monday, monday) == "today");
    CHECK(words_on(monday + 1, monday) == "tomorrow");
    CHECK(words_on(monday - 1, monday) == "yesterday");
    CHECK(words_on(thursday, monday) == "on Thursday");
    CHECK(words_from(monday + 1, monday) == "from tomorrow");
    CHECK(words_from(thursday, monday) == "from Thursday");
    CHECK(words_from(monday + 6, monday) == "from Sunday");
    CHECK(words_from(monday + 7, monday) == "from Monday 9 March");
    CHECK(words_on("2027-01-01"_day, "2026-12-20"_day) == "on Friday 1 January 2027");
    CHECK(words_on("1969-12-29"_day, "1969-12-31"_day) == "on Monday");
    CHECK(words(never) == "no day");
}
TEST_CASE("parts of the body and exercises") {
    CHECK(words(left(thigh)) == "your left thigh");
    CHECK(words(right(hamstring)) == "the back of your right thigh");
    CHECK(words(left(fingers)) == "the fingers of your left hand");
    CHECK(words(left(thigh), reader::clinician) == "left knee extensors");
    CHECK(words(knee) == "left knee extension");
    CHECK(words(walking) == "walking");
    CHECK(words(exercise{}) == "not stated");
    CHECK(words(scope::exercise, place_of(knee)) == "your left knee extension");
    CHECK(words(scope::mode, place_of(mode::standing)) == "standing work");
}
TEST_CASE("every value of every enumeration has words") {
    for (std::size_t i = 0; i != 6; ++i)
        for (const reader to : {reader::patient, reader::clinician}) CHECK_FALSE(words(static_cast<action>(i), to).empty());
    for (std::size_t i = 0; i != 5; ++i)
        for (const reader to : {reader::patient, reader::clinician, reader::brief}) CHECK_FALSE(words(static_cast<movement>(i), to).empty());
    for (std::size_t i = 0; i != text::constraint_keys.size(); ++i)
        for (const reader to : {reader::patient, reader::clinician}) CHECK_FALSE(words(static_cast<constraint>(i), to).empty());
    for (std::size_t i = 0; i != 5; ++i)
        for (const reader to : {reader::patient, reader::clinician}) CHECK_FALSE(words(static_cast<cue>(i), to).empty());
    for (std::size_t i = 0; i != 7; ++i) CHECK_FALSE(words(static_cast<limit_problem>(i)).empty());
    for (std::size_t i = 1; i != 7; ++i)
        for (const reader to : {reader::patient, reader::clinician, reader::brief}) CHECK_FALSE(words(static_cast<decision_problem>(i), to).empty());
    for (std::size_t i = 0; i != region_count; ++i)
        for (const reader to : {reader::patient, reader::clinician}) CHECK_FALSE(words(region{static_cast<std::uint8_t>(i)}, to).empty());
    for (std::size_t i = 0; i != activity_count; ++i) {
        const auto id = static_cast<std::uint8_t>(i);
        CHECK(words(exercise{id, about({id}).sided ? side::left : side::middle}).size() > 5);
    }
    for (std::size_t i = 0; i != mode_count; ++i) CHECK_FALSE(words(static_cast<mode>(i)).empty());
    for (std::size_t i = 0; i != warning_count; ++i) CHECK_FALSE(text::say(english, "warning.", key(static_cast<warning>(i))).empty());
    for (std::size_t i = 0; i != contraindication_count; ++i) CHECK_FALSE(text::say(english, "contraindication.", key(static_cast<contraindication>(i))).empty());
    for (std::size_t i = 0; i != after_effect_count; ++i) CHECK_FALSE(text::say(english, "after_effect.", key(static_cast<after_effect>(i))).empty());
    for (std::size_t i = 0; i != water_precaution_count; ++i) CHECK_FALSE(text::say(english, "water.", key(static_cast<water_precaution>(i))).empty());
    for (std::size_t i = 0; i != text::review_keys.size(); ++i) CHECK_FALSE(text::say(english, "review.", text::review_keys[i]).empty());
    for (const auto k : text::draft_problem_keys) CHECK_FALSE(text::say(english, "draft.", k).empty());
    for (const auto k : text::draft_field_keys) CHECK_FALSE(text::say(english, "field.", k).empty());
    for (const auto k : text::held_keys) CHECK_FALSE(text::say(english, "held.", k).empty());
    for (const auto k : text::latch_keys) CHECK_FALSE(text::say(english, "latch.", k).empty());
    for (const auto k : text::silence_keys) CHECK_FALSE(text::say(english, "silence.", k).empty());
}

TEST_CASE("a first session") {
    const ibm_coach coach{rx};
    CHECK(words(coach.plan(on_a_good_day(monday), monday)) ==
          "left knee extension: 8 reps, 2 kg (your start)\n"
          "walking: 10 min (your start)\n"
          "    Hold a fixed rail. Have someone at home.\n"
          "    This is the first session of it.\n"
          "    A low, steady start is a sound choice.\n"
          "    Doing less is always open to you.\n"
          "gentle moves in a chair: 10 min (the same as before)\n");
    CHECK(words(coach.plan(on_a_good_day(monday), monday), reader::brief) == "Today: 2 exercises are ready.");
}
TEST_CASE("without a go-ahead: one message, and what stays open") {
    const ibm_coach coach{rx};
    diary mine;
    mine.write(monday, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    CHECK(words(coach.plan(mine, monday)) ==
          "Let training wait for now.\n"
          "Ask your doctor for a go-ahead.\n"
          "A plan like this starts when a doctor has said yes to it.\n"
          "Gentle moves, your own walking and daily life stay open.\n"
          "gentle moves in a chair: 10 min (the same as before)\n");
    // With the gate unanswered too, less movement is open, and the message does not promise more.
    const std::string quiet = words(coach.plan(diary{}, monday));
    CHECK(quiet.find("your own walking") == std::string::npos);
    CHECK(quiet.find("Daily life goes on") != std::string::npos);
}
TEST_CASE("silence is not a finding") {
    const ibm_coach coach{rx};
    diary mine = on_a_good_day(monday);
    mine.write(monday + 1, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, company{yes});
    const std::string s = words(coach.plan(mine, monday + 1));
    CHECK(s.find("left knee extension: waits for an answer") != std::string::npos);
    CHECK(s.find("Soreness in your left thigh is not answered yet.") != std::string::npos);
    CHECK(s.find("There is a good deal of soreness") == std::string::npos);
    // The same day, answered.
    mine.write(monday + 1, soreness{everywhere, 0_nrs}, soreness{left(thigh), 5_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    const std::string sore = words(coach.plan(mine, monday + 1));
    CHECK(sore.find("left knee extension: rest today") != std::string::npos);
    CHECK(sore.find("There is a good deal of soreness in your left thigh.") != std::string::npos);
    CHECK(sore.find("not answered") == std::string::npos);
}
TEST_CASE("a stop stands alone, names the host's number, and does not shout again the next week") {
    const ibm_coach coach{rx};
    diary mine = on_a_good_day(monday);
    mine.write(monday + 1, warning_signs{warning::chest_pain}, soreness{left(thigh), 9_nrs});
    const day_plan plan = coach.plan(mine, monday + 1);
    CHECK(words(plan) ==
          "Stop now. Sit down.\n"
          "Call your emergency number now. Tell them you have chest pain. Tell them you have IBM, a muscle disease. Do not drive.\n");
    const terms here{.phone = "112"};
    CHECK(words(plan, reader::patient, english, here).find("Call 112 now.") != std::string::npos);
    CHECK(words(plan, reader::brief, english, here) == "Stop now. Call 112.");
    CHECK(page_of(plan).safety);
    CHECK(page_of(plan).number_missing);
    CHECK(page_of(plan).unsigned_safety);
    CHECK_FALSE(page_of(plan, reader::patient, english, here).number_missing);
    // Not seen by the next day: it is not too late to call.
    CHECK(words(coach.plan(mine, monday + 2)).find("no one has seen you yet") != std::string::npos);
    mine.write(monday + 2, care_seen{});
    const std::string later = words(coach.plan(mine, monday + 9));
    CHECK(later.find("chest pain") == std::string::npos);
    CHECK(later.find("ask for a go-ahead before you train") != std::string::npos);
}
TEST_CASE("a new sign beside an emergency that waits: the graver of both") {
    reason_list why;
    reason old, fresh;
    old.rule = 0, old.act = action::stop_and_seek_care, old.value = 1, old.heard = monday;
    fresh.rule = 1, fresh.act = action::stop_and_seek_care, fresh.value = 1 << static_cast<int>(warning::palpitations), fresh.heard = thursday;
    why.add(old), why.add(fresh);
    CHECK(text::gravest_stop(why, urgency::emergency, &andante::card, thursday, english, {}).from->key == "action.stop_now");
    CHECK(text::gravest_stop(why, urgency::same_day, &andante::card, thursday, english, {}).how_soon == urgency::emergency);
    reason_list one;
    one.add(fresh);
    CHECK(text::gravest_stop(one, urgency::same_day, &andante::card, thursday, english, {}).from->key == "red.palpitations");
}
TEST_CASE("what a reading left behind changes its words with its action") {
    reason r;
    r.rule = position_of<rules::weaker_after_work>(), r.at = scope::region, r.where = place_of(left(thigh));
    r.arm = rules::weaker_after_work::clearly_weaker, r.heard = monday;
    REQUIRE(card(r).id == "OVW-1");
    r.act = action::rest;
    CHECK(words(r, monday) == "After a session, your left thigh had clearly less strength.");
    r.act = action::regress;  // the factor, weeks later
    CHECK(words(r, monday + 10) == "Your body asked for less with your left thigh of late.");
    CHECK(words(r, monday + 10, reader::clinician).find("[OVW-1]") == 0);
    CHECK(words(r, monday + 10, reader::clinician).find("2026-03-02") != std::string::npos);
    CHECK(words(r, monday + 10, reader::clinician).find("Muscular Dystrophy Association") != std::string::npos);
}
TEST_CASE("both sides are said once, several parts as several") {
    reason a;
    a.rule = position_of<rules::soreness_clock>(), a.at = scope::region, a.where = place_of(left(calf)), a.act = action::rest, a.because = cause::silence, a.heard = monday;
    REQUIRE(card(a).id == "OVW-2");
    reason b = a, c = a;
    b.where = place_of(right(calf)), c.where = place_of(right(hip));
    reason_list two;
    two.add(a), two.add(b);
    finding f = rest(monday + 1);
    CHECK(text::compose_reasons(two, f, {}, &andante::card, monday, english, {}).why[0] == "Soreness in both calves is not answered yet.");
    two.add(c);
    CHECK(text::compose_reasons(two, f, {}, &andante::card, monday, english, {}).why[0] == "Soreness in several parts is not answered yet.");
    CHECK(text::compose_reasons(two, f, {}, &andante::card, monday, english, {}).why[1].empty());
}
TEST_CASE("rest that lasts says from when; a latch names no day") {
    const ibm_coach coach{rx};
    diary mine = on_a_good_day(monday);
    mine.write(monday, done{knee, {8 * rep, 2 * kg}}, effort{knee, 7_cr10}, weaker_after{left(thigh), not_at_all});
    mine.write(monday + 1, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    CHECK(words(coach.plan(mine, monday + 1)).find("left knee extension: rest, open again from Thursday if all feels settled\n") != std::string::npos);
}

TEST_CASE("a certificate teaches the person no answer, and tells the clinician everything") {
    const ibm_coach coach{rx};
    diary mine = on_a_good_day(monday);
    mine.write(monday, soreness{left(thigh), 5_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    const certificate c = coach.explain(mine, monday, knee);
    const std::string person = words(c), expert = words(c, reader::clinician);
    CHECK(person.find("when the soreness in your left thigh has settled") != std::string::npos);
    for (const char* n : {"3", "4", "5"}) CHECK(person.find(n) == std::string::npos);
    CHECK(expert.find("nearest worse: If ") != std::string::npos);
    CHECK(expert.find("nearest better: If soreness (0 to 10), region left knee extensors (2026-03-02) were 3 instead of 5, the answer would be: hold.") != std::string::npos);
    CHECK(expert.find("[OVW-2] Soreness 5/10 (limit 4)") != std::string::npos);
    CHECK(expert.find("held by action") != std::string::npos);
    CHECK(expert.find("weight: before 2000 g") != std::string::npos);
    CHECK(expert.find("rest; open from 2026-03-03") != std::string::npos);
    CHECK(expert.find("rule set " + std::string{rule_set_version}) != std::string::npos);
    CHECK(expert.find('{') == std::string::npos);
}
TEST_CASE("a change where even a state would teach an answer is not said to the person") {
    change c;
    c.signal = usual_fatigue::code, c.was_known = true, c.from = 2, c.to = 3;
    CHECK(words(c).empty());
    c.was_known = false;
    CHECK(words(c) == "More may open once one more question is answered.");
}

TEST_CASE("questions: lead-in, labels, ways out") {
    question q;
    q.code = soreness::code, q.at = scope::region, q.where = place_of(left(thigh)), q.least = 0, q.most = 10;
    const asked_question a = asked(q);
    CHECK(a.lead == "How much soreness is there in your left thigh now?");
    REQUIRE(a.answers.size() == 11);
    for (std::size_t i = 0; i != 11; ++i) CHECK(a.answers[i].value == static_cast<exact>(i));
    CHECK(a.not_now == "Not now");
    const question_list due = ibm_coach{rx}.due(diary{}, monday);
    REQUIRE_FALSE(due.empty());
    const asked_question gate = asked(due[0], english, {.phone = "112"});
    CHECK(gate.safety);
    CHECK(gate.answers.size() == 1 + warning_count);
    CHECK(gate.help.find("call 112") != std::string::npos);
    for (const question& x : due) {
        const asked_question y = asked(x);
        CAPTURE(y.key);
        CHECK(y.key.starts_with("ask."));
        CHECK(y.lead.find('{') == std::string::npos);
        for (const offered_answer& o : y.answers) CHECK(x.answer(o.value).has_value());
    }
    question own;
    own.code = 200, own.key = "grip_pain";
    CHECK(words(own, reader::brief) == "grip_pain");
}
TEST_CASE("every question of the library has words") {
    const auto one = [](std::uint8_t code) { CHECK(text::find_question(english, code) != nullptr); };
    const auto each = [&]<class... S>(collects<S...>) { (one(S::code), ...); };
    each(ibm_questions{});
}

TEST_CASE("in the session: one order, one reason") {
    const ibm_coach coach{rx};
    session_watch watch = coach.watch(on_a_good_day(monday), monday);
    CHECK(words(watch) == "All is well. Go on.\n");
    CHECK(watch.hear(effort{knee, 5_cr10}) == cue::ease);
    CHECK(words(watch) == "Ease off now. Find a pace that feels light.\nThe last sets felt harder than they were meant to.\nTo listen to your body is right.\nStay seated.\n");
    CHECK(watch.hear(warning_signs{warning::breathless_at_rest}) == cue::seek_care);
    CHECK(words(watch) == "Stop now. Sit up.\nCall your emergency number now. Tell them you cannot get your breath. Tell them you have IBM, a muscle disease.\n");
}

TEST_CASE("what holds for the rest of a session is said beside the cue") {
    const ibm_coach coach{rx};
    session_watch watch = coach.watch(on_a_good_day(monday), monday);
    CHECK(watch.hear(fatigue_in_session{4_nrs}) == cue::stop_exercise);
    CHECK(words(watch) == "Let this exercise go for today.\nYou grew more tired during the session.\nTo listen to your body is right.\nStay seated.\n");
    watch.next_exercise();
    CHECK(words(watch) == "All is well. Go on.\nStay seated.\n");
    CHECK(words(watch, reader::clinician).find("seated only\n") != std::string::npos);
    CHECK(words(set_of<constraint>{constraint::seated_only} | constraint::company) == "Stay seated. Have someone at home.");
    CHECK(watch.hear(wish_to_stop{yes}) == cue::end_session);
    CHECK(words(watch).find("Stay seated") == std::string::npos);
}
TEST_CASE("a load that waits: the exercise goes on without it, and the reason and the role are said") {
    diary mine = on_a_good_day(thursday);
    mine.write(monday, done{knee, {8 * rep, 2 * kg}}, effort{knee, 3_cr10}, after_effects{none}, pain{knee, 0_nrs}, weaker_after{left(thigh), not_at_all});
    mine.write(monday + 1, soreness{everywhere, 0_nrs});
    mine.write(monday + 2, soreness{everywhere, 0_nrs}, recorded{record_kind::flare_began});
    const ibm_coach coach{rx};
    const day_plan plan = coach.plan(mine, thursday);
    const decision& d = plan.decisions().at[0];
    REQUIRE(d.granted());
    const std::string s = words(d, thursday);
    CHECK(s.find("left knee extension: 8 reps (") == 0);
    CHECK(s.find("Do it without weight.") != std::string::npos);
    CHECK(s.find("Ask your doctor when weights can come back.") != std::string::npos);
    CHECK(s.find("Weights rest in a time of active disease, and some weeks after.") != std::string::npos);
}
TEST_CASE("conditions concern the exercise at hand; the lighter of two efforts says both") {
    finding f = progress();
    f.only = set_of<constraint>{constraint::start_phase_effort} | constraint::light_effort | constraint::when_warm;
    CHECK(text::conditions_of(f, walking, reader::patient, english) == "Keep it very light.");
    CHECK(text::conditions_of(f, left(calf_stretch), reader::patient, english) == "Do it last, when you are warm.");
    finding of_company = progress();
    of_company.only = set_of<constraint>{constraint::company} | constraint::no_heart_rate_targets;
    CHECK(text::conditions_of(of_company, walking, reader::patient, english) == "Have someone at home. Go by how it feels.");
    CHECK(text::conditions_of(of_company, warm_water_walking, reader::patient, english) == "Have someone with you. Go by how it feels.");
    CHECK(text::conditions_of(of_company, seated_pool_kicks, reader::patient, english) == "Have someone with you.");
    CHECK(text::conditions_of(f, walking, reader::clinician, english) == "start-phase effort caps, RPE 10 at most, last, and warm");
}
TEST_CASE("a reminder asks, says why, and costs nothing") {
    const reminder offer{reminder_kind::move, 6, {}};
    CHECK(words(offer) == "Would a few gentle moves in your chair feel good now?\nA little movement counts, however short.\n"
                          "Not today is fine. We will not ask again for some days.\n");
    CHECK(words(offer).find('6') == std::string::npos);
    CHECK(words(offer, reader::brief) == "A few gentle moves? Not today is fine.");
    CHECK(words(offer, reader::clinician).find("6 d since the last movement") == 0);
    const reminder ask{reminder_kind::ask_for_clearance, 3, {latch::overwork, scope::region, place_of(left(thigh)), role::physiotherapist}};
    CHECK(words(ask).find("Have you been able to ask your physio for the go-ahead?\n") == 0);
    CHECK(words(ask, reader::clinician).find("Day 3 of a latch (overwork, region left knee extensors)") == 0);
}
TEST_CASE("a question offers what it lists, and fills a scale between its ends") {
    question q;
    q.code = after_effects::code, q.least = 0, q.most = 31;
    const asked_question flags = asked(q);
    REQUIRE(flags.answers.size() == 1 + after_effect_count);
    for (std::size_t i = 0; i != after_effect_count; ++i) CHECK(flags.answers[i + 1].value == exact{1} << i);
    CHECK(text::reading_words(after_effects::code, 3, english) == "cramp, heaviness");
    CHECK(text::reading_words(temperature::code, 381, english) == "38.1");
    q.code = settle_minutes::code, q.most = 120;
    CHECK(asked(q).answers.size() == 5);
    q.code = fatigue_in_session::code, q.most = 10;
    CHECK(asked(q).answers.size() == 11);
}

TEST_CASE("a refused form says line, field, what was asked and the bound") {
    const auto form = prescribe({.by = physiotherapist(41), .since = monday,
                                 .orders = {{.what = knee, .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 1 * kg}},
                                            {.what = walking, .start = 20 * minutes, .ceiling = 30 * minutes},
                                            {.what = walking, .start = 10 * minutes}},
                                 .limits = {limit(limits::soreness_gate, 5_nrs)}});
    REQUIRE_FALSE(form);
    const std::string s = words(form.error());
    CHECK(s.find("line 1, weight: starts above its ceiling (asked 2000 g, bound 1000 g)\n") != std::string::npos);
    CHECK(s.find("line 2, time: is above what an unsupervised start may be; it needs a signature (asked 20 min, bound 15 min)\n") != std::string::npos);
    CHECK(s.find("line 3, ceiling: is not stated\n") != std::string::npos);
    CHECK(s.find("line 3, exercise: is ordered twice\n") != std::string::npos);
    CHECK(s.find("line 1, limits: needs a signature with a reason (asked 5, bound 4)\n") != std::string::npos);
    const auto wish = amend(limit(limits::soreness_gate, 9_nrs), monday);
    REQUIRE_FALSE(wish);
    CHECK(words(wish.error()) == "limits: lies beyond the absolute bound, and no signature helps (asked 9, bound 5)");
}

struct grip_pain : signal<scope::person, nrs, 0, 200> {
    using signal::signal;
    static constexpr std::string_view key = "grip_pain";
};
struct spare_the_grip {
    static constexpr rule_card card{"clinic/spare-the-grip", "A painful grip rests for a day.", {"Our clinic, protocol 7", "step 2"}};
    using reads = signals<grip_pain>;
    static constexpr action if_unknown = action::hold;
    constexpr said operator()(const whole_person& p, nrs pain) const noexcept { return pain >= 4_nrs ? said{rest(p.today + 1)} : said{progress()}; }
};
struct few : rule_set<rules::emergency_signs, rules::same_day_signs, rules::unexpected_breath, rules::unanswered_gate, spare_the_grip> {};
TEST_CASE("a rule of the host's own is spoken by its card, and a coach composed by hand by its own cards") {
    const auto mine = compose(rx, policies::standard{}, few{}, also<ibm_questions, grip_pain>{});
    diary d = on_a_good_day(monday);
    d.write(monday, grip_pain{6_nrs});
    const day_plan plan = mine.plan(d, monday);
    const std::string s = words(plan, mine.card);
    CHECK(s.find("Make today a rest day.\n") == 0);
    CHECK(s.find("A painful grip rests for a day.\n") != std::string::npos);
    CHECK(words(plan, mine.card, reader::clinician).find("[clinic/spare-the-grip] A painful grip rests for a day. Source: Our clinic, protocol 7, step 2 (expert).") != std::string::npos);
}
TEST_CASE("who may end what waits") {
    CHECK(words(clearance_due{latch::overwork, scope::region, place_of(left(thigh)), role::physiotherapist}) == "Work with your left thigh waits. Ask your physio for the go-ahead.");
    CHECK(words(clearance_due{latch::falls, scope::mode, place_of(mode::standing), role::physiotherapist}, reader::patient, english, {.pt = "PT"}) ==
          "Standing work waits. Ask your PT for the go-ahead.");
    CHECK(words(clearance_due{latch::red_flag, scope::person, {}, role::physician}) == "Training waits. Ask your doctor for the go-ahead.");
    CHECK(words(clearance_due{latch::overwork, scope::region, place_of(left(thigh)), role::physiotherapist}, reader::clinician) ==
          "overwork, region left knee extensors, physiotherapist or physician");
}

TEST_CASE("COM-6: a class comes with the word that nobody has to keep up") {
    constexpr prescription with_a_class = draft{.by = physiotherapist(41), .since = monday, .orders = {{.what = chair_class, .start = 10 * minutes, .ceiling = 30 * minutes}}};
    const std::string day = words(ibm_coach{with_a_class}.plan(on_a_good_day(monday), monday));
    CAPTURE(day);
    CHECK(day.find("Go at your own pace. There is no need to keep up.\n") != std::string::npos);
}

}  // namespace text_words
