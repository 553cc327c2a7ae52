// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#include <andante/compose.hpp>
#include <andante/text.hpp>

#include <algorithm>
#include <vector>

// Every rule, by every arm and by its silence, has words of its own in all three registers.
namespace text_catalogue {

using namespace andante;
using namespace andante::exercises;
using namespace andante::text;

/// One arm: the action it has, whether silence speaks it, and the scopes at which it is said.
struct arm_of {
    std::uint8_t arm;
    action act;
    bool silent = false;
    std::vector<scope> at{scope::person};
};
using list = std::vector<arm_of>;

/// A rule without a row here does not compile: a new rule brings its words, and says here which arms it has.
template <class R>
list arms();

constexpr auto go = action::progress, keep = action::hold, less = action::regress, off = action::rest, wait = action::await_clearance,
               stop = action::stop_and_seek_care;
const std::vector<scope> of_region{scope::region}, of_exercise{scope::exercise}, of_mode{scope::mode};
const std::vector<scope> anywhere{scope::person, scope::region, scope::exercise, scope::mode};
const std::vector<scope> by_ladder{scope::person, scope::region, scope::exercise};

using namespace andante::rules;
template <> list arms<emergency_signs>() { return {{0, stop}}; }
template <> list arms<same_day_signs>() { return {{same_day_signs::same_day, stop}, {same_day_signs::care_is_late, stop}}; }
template <> list arms<unexpected_breath>() {
    using r = unexpected_breath;
    return {{r::severe, stop}, {r::beyond_effort, stop}, {r::said_so, stop}, {r::effort_unanswered, stop}, {r::effort_unanswered, off}};
}
template <> list arms<heart_rate_alarm>() { return {{heart_rate_alarm::too_fast, stop}, {heart_rate_alarm::with_a_sign, stop}, {heart_rate_alarm::not_told, keep, true, of_exercise}}; }
template <> list arms<wish_to_end>() { return {{0, keep}}; }
template <> list arms<unanswered_gate>() { return {}; }
template <> list arms<red_return>() {
    return {{red_return::ramp_begins, less}, {red_return::start_phase, go}, {red_return::supervised_first, go}};
}
template <> list arms<clearance_gate>() {
    using r = clearance_gate;
    return {{r::none_on_record, wait}, {r::out_of_date, wait}, {r::named_change, wait}, {r::other_change, keep}, {r::renewal_near, go}};
}
template <> list arms<contraindication_on_record>() { return {{0, wait}}; }
template <> list arms<blood_pressure>() {
    using r = blood_pressure;
    return {{r::high, wait}, {r::high_two_days, wait}, {r::not_confirmed, off, true}, {r::low_with_signs, wait}, {r::no_resistance, off, false, of_exercise},
            {r::often_high, wait, false, of_mode}, {r::half_told, keep, true}};
}
template <> list arms<pulse_at_rest>() {
    using r = pulse_at_rest;
    return {{r::fast, wait}, {r::fast_two_days, wait}, {r::not_confirmed, off, true}, {r::above_band, off}, {r::slow, wait}, {r::signs_not_said, keep, true}};
}
template <> list arms<oxygen_at_rest>() { return {{oxygen_at_rest::low, wait}, {oxygen_at_rest::low_and_breathless, stop}, {oxygen_at_rest::not_confirmed, off, true}}; }
template <> list arms<oxygen_at_work>() {
    using r = oxygen_at_work;
    return {{r::low_at_work, wait}, {r::low_at_work_and_breathless, stop}, {r::not_told, keep, true, of_exercise}};
}
template <> list arms<growing_worse>() { return {{growing_worse::three_days, wait}, {growing_worse::not_said, keep, true}}; }
template <> list arms<quick_gain>() { return {{quick_gain::two_kilograms, wait}, {quick_gain::not_weighed, keep, true}}; }
template <> list arms<weak_breathing>() { return {{0, go, false, of_mode}}; }
template <> list arms<pulse_above_usual>() { return {{0, keep}}; }
template <> list arms<tiredness_score_risen>() { return {{tiredness_score_risen::risen, keep}, {tiredness_score_risen::slow_suggested, go}}; }
template <> list arms<gentle_stretch>() {
    using r = gentle_stretch;
    return {{r::too_far, keep, false, of_exercise}, {r::with_signs, keep, false, of_exercise}, {r::twice_of_three, wait, false, of_exercise}};
}
template <> list arms<acute_illness>() {
    using r = acute_illness;
    return {{r::feverish, off}, {r::sick_stomach, off}, {r::not_said, keep, true}};
}
template <> list arms<therapist_first>() { return {{therapist_first::never_seen, go, false, of_mode}, {therapist_first::long_ago, go, false, of_mode}}; }
template <> list arms<fall_risk_tier>() {
    using r = fall_risk_tier;
    return {{r::high_risk, go, false, of_mode}, {r::moderate_risk, go, false, of_mode}, {r::not_tested, go, false, of_mode}};
}
template <> list arms<company_for_standing>() {
    using r = company_for_standing;
    return {{r::with_company, go, false, of_mode}, {r::alone_today, off, false, of_mode}, {r::support_in_reach, go, false, of_mode}, {r::not_said, off, true, of_mode}};
}
template <> list arms<after_a_fall>() {
    using r = after_a_fall;
    return {{r::hurt, stop}, {r::long_lie, stop}, {r::rest_after, off}, {r::with_support, go, false, of_mode}, {r::two_in_a_week, wait, false, of_mode},
            {r::not_said, go, true, of_mode}};
}
template <> list arms<weaker_after_work>() {
    using r = weaker_after_work;
    return {{r::clearly_weaker, off, false, of_region}, {r::twice_clearly, wait, false, of_region}, {r::little_weaker, off, false, of_region},
            {r::twice_a_little, off, false, of_region}};
}
template <> list arms<soreness_clock>() {
    using r = soreness_clock;
    return {{r::sore_today, off, false, of_region}, {r::very_sore_next_day, off, false, of_region}, {r::still_sore, off, false, of_region},
            {r::a_little_above_usual, off, false, of_region}, {r::sore_on_third_day, wait, false, of_region}, {r::sore_for_a_week, wait, false, of_region},
            {r::unusual, off, false, of_region}, {r::in_the_way, off, false, of_region}, {r::not_said, keep, true, of_region}};
}
template <> list arms<soreness_recalled>() { return {{soreness_recalled::recalled, off, false, of_region}, {soreness_recalled::not_recalled, keep, true, of_region}}; }
template <> list arms<widespread_soreness>() { return {{widespread_soreness::widespread, off}}; }
template <> list arms<severe_cramp>() {
    using r = severe_cramp;
    return {{r::severe, less, false, of_exercise}, {r::twice_severe, wait, false, of_exercise}, {r::not_said, keep, true, of_exercise}};
}
template <> list arms<heaviness_after>() {
    using r = heaviness_after;
    return {{r::heavy_for_hours, less, false, of_region}, {r::heavy_in_the_morning, off, false, of_region}, {r::not_said, keep, true, of_region}};
}
template <> list arms<slow_to_settle>() { return {{slow_to_settle::too_long, wait}, {slow_to_settle::not_said, keep, true}}; }
template <> list arms<limited_the_next_day>() { return {{limited_the_next_day::limited, off}, {limited_the_next_day::not_said, keep, true}}; }
template <> list arms<joint_pain_after>() {
    using r = joint_pain_after;
    return {{r::for_hours, less, false, of_exercise}, {r::joint_alarms, wait, false, of_exercise}, {r::not_said, keep, true, of_exercise}};
}
template <> list arms<pain_light>() {
    using r = pain_light;
    return {{r::amber_pain, keep, false, of_exercise}, {r::red_pain, less, false, of_exercise}, {r::sharp, less, false, of_exercise},
            {r::not_said, keep, true, of_exercise}};
}
template <> list arms<daily_tasks_lost>() { return {{daily_tasks_lost::clearly_harder, less}, {daily_tasks_lost::still_harder, wait, false, of_mode}}; }
template <> list arms<next_session_gate>() { return {{0, off, false, of_region}}; }
template <> list arms<recovery_by_effort>() {
    using r = recovery_by_effort;
    return {{r::after_light, off, false, of_region}, {r::after_moderate, off, false, of_region}, {r::after_hard, off, false, of_region},
            {r::after_new, off, false, of_region}, {r::effort_untold, off, false, of_region}};
}
template <> list arms<days_a_week>() {
    using r = days_a_week;
    return {{r::enough_aerobic, off, false, of_exercise}, {r::enough_resistance, off, false, of_exercise}, {r::two_days_running, off, false, of_exercise},
            {r::too_heavy, go, false, of_exercise}};
}
template <> list arms<weekly_day_of_rest>() { return {{weekly_day_of_rest::six_days, off}}; }
template <> list arms<unusual_tiredness>() {
    using r = unusual_tiredness;
    return {{r::a_day_off, off}, {r::a_little_more, keep}, {r::long_spell, less}, {r::seven_days, wait}, {r::fourth_spell, off}, {r::not_said, keep, true}};
}
template <> list arms<tiredness_in_session>() {
    using r = tiredness_in_session;
    return {{r::block_ends, keep}, {r::session_ends, less}};
}
template <> list arms<tiredness_after_session>() {
    return {{tiredness_after_session::lasted_an_hour, keep}, {tiredness_after_session::twice_an_hour, less}};
}
template <> list arms<aerobic_effort>() {
    using r = aerobic_effort;
    return {{r::too_hard, keep, false, of_exercise}, {r::far_too_hard, less, false, of_exercise}, {r::twice_too_hard, keep, false, of_exercise},
            {r::could_not_speak, keep, false, of_exercise}, {r::not_said, keep, true, of_exercise}};
}
template <> list arms<high_cap_supervised>() { return {{high_cap_supervised::supervised, go, false, of_exercise}}; }
template <> list arms<resistance_effort>() {
    using r = resistance_effort;
    return {{r::too_hard, keep, false, of_exercise}, {r::far_too_hard, less, false, of_exercise}, {r::twice_too_hard, keep, false, of_exercise},
            {r::too_few_left, keep, false, of_exercise}, {r::not_said, keep, true, of_exercise}};
}
template <> list arms<strength_eligibility>() {
    using r = strength_eligibility;
    return {{r::not_graded, go, false, of_region}, {r::grade_out_of_date, keep, false, of_region}, {r::assisted, go, false, of_region}, {r::passive, go, false, of_region}};
}
template <> list arms<gap_since_training>() {
    using r = gap_since_training;
    return {{r::longer_than_planned, keep, false, of_exercise}, {r::over_a_week, less, false, of_exercise}, {r::over_two_weeks, less, false, of_exercise},
            {r::over_four_weeks, less, false, of_exercise}};
}
template <> list arms<ramp_of_return>() { return {{0, less, false, anywhere}}; }
template <> list arms<illness_and_return>() {
    using r = illness_and_return;
    return {{r::ill_now, off}, {r::settling, off}, {r::a_cold, keep}, {r::long_fever, wait}, {r::chest, wait}, {r::not_settled, wait}};
}
template <> list arms<return_after_illness>() {
    return {{return_after_illness::comes_back_at_700, less}, {return_after_illness::comes_back_at_500, less}};
}
template <> list arms<feverish_day>() { return {{feverish_day::feverish, off}}; }
template <> list arms<hospital_return>() {
    using r = hospital_return;
    return {{r::after_hospital, wait}, {r::after_bed, wait}, {r::first_weeks, less}, {r::later_weeks, less}};
}
template <> list arms<flare_and_return>() {
    using r = flare_and_return;
    return {{r::light_work, go}, {r::no_start, off, false, of_exercise}, {r::no_load, wait, false, of_mode}, {r::load_returns, less, false, of_mode}};
}
template <> list arms<immobilised_limb>() { return {{immobilised_limb::held_still, wait, false, of_region}, {immobilised_limb::returns, less, false, of_region}}; }
template <> list arms<warm_and_last>() { return {{warm_and_last::when_warm, go, false, of_exercise}, {warm_and_last::seated, go, false, of_exercise}}; }
template <> list arms<permission>() {
    using r = permission;
    list all;
    for (const auto a : {r::first_time, r::early_days, r::waiting, r::too_few_sessions, r::not_yet_good, r::too_few_answers, r::lately_too_much, r::fell_lately, r::declined_today})
        all.push_back({a, keep, false, of_exercise});
    return all;
}
template <> list arms<one_part>() { return {{one_part::several_parts, keep, false, of_exercise}, {one_part::more_than_a_step, keep, false, of_exercise}}; }
template <> list arms<load_step>() { return {{0, go, false, of_exercise}}; }
template <> list arms<weekly_minutes>() { return {{0, go, false, of_exercise}}; }
template <> list arms<repeated_episodes>() { return {{repeated_episodes::second_in_14_days, less, false, by_ladder}, {repeated_episodes::third_in_28_days, wait, false, by_ladder}}; }
template <> list arms<more_than_granted>() { return {{more_than_granted::twice_of_three, keep, false, of_exercise}, {more_than_granted::for_a_month, keep, false, of_exercise}}; }
template <> list arms<slower_on_foot>() { return {{slower_on_foot::slower_to_rise, keep}, {slower_on_foot::slower_gait, keep}}; }
template <> list arms<tests_that_fall>() { return {{tests_that_fall::shorter_walk, keep}, {tests_that_fall::lower_rating, keep}, {tests_that_fall::weaker_grip, keep}}; }
template <> list arms<capability_falls>() { return {{capability_falls::less_than_lately, keep}}; }
template <> list arms<harder_than_before>() { return {{harder_than_before::harder, keep, false, of_exercise}, {harder_than_before::twice_harder, keep, false, of_exercise}}; }
template <> list arms<slow_decline>() { return {{slow_decline::slowly_less, go}}; }
template <> list arms<weaker_side_steady>() {
    using r = weaker_side_steady;
    return {{r::below_the_other_side, go, false, of_exercise}, {r::weaker_than_the_other_side, go, false, of_exercise}, {r::below_grade_4, go, false, of_exercise}};
}
template <> list arms<fit_for_the_water>() {
    using r = fit_for_the_water;
    return {{r::trouble_today, off, false, of_mode}, {r::not_said, off, true, of_mode}, {r::on_record, wait, false, of_mode}, {r::little_breath, wait, false, of_mode}};
}
template <> list arms<warmth_of_the_water>() {
    using r = warmth_of_the_water;
    return {{r::too_cold, off, false, of_mode}, {r::light_work, go, false, of_mode}, {r::only_moved, off, false, of_mode}, {r::too_warm, off, false, of_mode},
            {r::bears_no_heat, off, false, of_mode}, {r::no_record, off, true, of_mode}, {r::not_said, off, true, of_mode}};
}
template <> list arms<depth_of_the_water>() {
    using r = depth_of_the_water;
    return {{r::too_shallow, off, false, of_mode}, {r::waist_for_breath, off, false, of_mode}, {r::not_so_deep, off, false, of_mode}, {r::no_record, off, true, of_mode},
            {r::not_said, off, true, of_mode}};
}
template <> list arms<way_out_of_the_water>() { return {{way_out_of_the_water::no_way_out, off, false, of_mode}, {way_out_of_the_water::not_said, off, true, of_mode}}; }
template <> list arms<company_in_the_water>() {
    using r = company_in_the_water;
    return {{r::with_company, go, false, of_mode}, {r::one_to_one, go, false, of_mode}, {r::alone_there, off, false, of_mode}, {r::not_said, off, true, of_mode}};
}
template <> list arms<first_weeks_in_the_water>() {
    return {{first_weeks_in_the_water::first_time, go, false, of_exercise}, {first_weeks_in_the_water::first_weeks, go, false, of_exercise}};
}
template <> list arms<no_target_of_the_heart>() { return {{no_target_of_the_heart::on_record, go}, {no_target_of_the_heart::no_record, go, true}}; }

/// Whether a rule reads something without which it is silent.
template <class Reads>
constexpr bool needs_an_answer = false;
template <class... Ss>
constexpr bool needs_an_answer<signals<Ss...>> = (andante::detail::reads_one<Ss>::required || ...);

reason reason_of(std::size_t rule, const arm_of& a, scope at) {
    reason r;
    r.rule = static_cast<std::uint8_t>(rule), r.arm = a.arm, r.act = a.act, r.at = at, r.because = a.silent ? cause::silence : cause::reading;
    r.where = at == scope::region ? place_of(left(thigh)) : at == scope::exercise ? place_of(left(knee_extension)) : place{};
    r.value = 1 | 1 << static_cast<int>(warning::palpitations), r.bound = 2, r.heard = "2026-03-02"_day;
    return r;
}
constexpr day today = "2026-03-02"_day;

void has_words(const rule_card& card, reason r) {
    if (card.id == "SCR-2") r.value = 1 | 1 << static_cast<int>(contraindication::uncontrolled_diabetes);
    const message* m = find_message(english, card.id, r);
    REQUIRE(m != nullptr);
    CAPTURE(m->key);
    CHECK(action_of(m->is) == r.act);
    const spoken s = message_of(r, card, today, english, {});
    CHECK(s.from == m);
    CHECK(s.order.find('{') == std::string::npos);
    for (const std::string* p : {&s.order, &s.why, &s.sound, &s.can, &s.choice, &s.who, &s.help, &s.clinician, &s.brief}) CHECK(p->find('{') == std::string::npos);
    CHECK_FALSE(s.order.empty());
    CHECK_FALSE(s.clinician.empty());
    CHECK_FALSE(s.brief.empty());
}

TEST_CASE("every rule and arm has words in three registers") {
    std::size_t n = 0;
    decltype(ibm_rules)::for_each_type([&]<class R>(std::size_t i) {
        CAPTURE(R::card.id);
        for (const arm_of& a : arms<R>()) {
            CAPTURE(int{a.arm});
            for (const scope at : a.at) has_words(R::card, reason_of(i, a, at)), ++n;
        }
    });
    CHECK(n > 80);
}
TEST_CASE("every rule that waits for an answer has words for its silence") {
    decltype(ibm_rules)::for_each_type([&]<class R>(std::size_t i) {
        if constexpr (needs_an_answer<typename R::reads>) {
            CAPTURE(R::card.id);
            const scope at = judges<R, whole_person> ? scope::person : judges<R, limb> ? scope::region : judges<R, way> ? scope::mode : scope::exercise;
            has_words(R::card, reason_of(i, {0, R::if_unknown, true}, at));
        }
    });
}
TEST_CASE("every warning sign has a message of its own, and the gravest of several speaks") {
    for (std::size_t w = 0; w != warning_count; ++w) {
        reason r = reason_of(w < 10 ? 0 : 1, {0, stop}, scope::person);
        r.value = exact{1} << w;
        const message* m = find_message(english, w < 10 ? "RED-1" : "RED-2", r);
        REQUIRE(m != nullptr);
        CAPTURE(m->key);
        CHECK(m->sign == static_cast<std::int8_t>(w));
        CHECK((m->how_soon == urgency::emergency) == (w < 10));
    }
    reason both_signs = reason_of(0, {0, stop}, scope::person);
    both_signs.value = 1 << static_cast<int>(warning::chest_pain) | 1 << static_cast<int>(warning::choking) | 1 << static_cast<int>(warning::dark_urine);
    CHECK(find_message(english, "RED-1", both_signs)->key == "red.choking");
}
TEST_CASE("no row of the catalogue belongs to a rule that does not exist") {
    for (const auto rows : {english.safety, english.messages})
        for (const message& m : rows) {
            if (m.rule.empty()) continue;
            CAPTURE(m.key);
            bool found = false;
            decltype(ibm_rules)::for_each_type([&]<class R>(std::size_t) {
                if (R::card.id != m.rule) return;
                if (m.silent && m.arm == any) found = found || needs_an_answer<typename R::reads>;
                for (const arm_of& a : arms<R>()) found = found || (a.arm == m.arm && a.silent == m.silent);
            });
            CHECK(found);
        }
}
TEST_CASE("whatever a coach says of a strange diary, the catalogue has words for it") {
    constexpr prescription rx = draft{.by = physiotherapist(41), .since = "2026-01-05"_day,
        .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}},
                   {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes},
                   {.what = sit_to_stand, .start = 5 * rep, .ceiling = 12 * rep},
                   {.what = left(calf_stretch), .start = 30 * seconds, .ceiling = 60 * seconds},
                   {.what = seated_range_of_motion, .start = 5 * minutes, .ceiling = 10 * minutes}},
        .measures = {systolic::code, diastolic::code, systolic_again::code, heart_rate::code}};
    const ibm_coach coach{rx};
    std::uint32_t dice = 20260302;
    const auto throw_to = [&](std::uint32_t n) { return dice = dice * 1664525u + 1013904223u, (dice >> 16) % n; };
    const auto has_a_row = [](const rule_card& card, const reason& r) {
        const message* m = find_message(english, card.id, r);
        CAPTURE(card.id);
        CAPTURE(int{r.arm});
        CAPTURE(static_cast<int>(r.act));
        CAPTURE(static_cast<int>(r.because));
        CHECK(m != nullptr);
        CHECK_FALSE(words(r, &andante::card, "2026-01-05"_day, reader::clinician).empty());
    };
    for (int life = 0; life != 12; ++life) {
        diary d;
        day on = "2026-01-05"_day;
        d.write(on, cleared{latch::programme, physician(7)}, contraindications{none});
        for (int n = 0; n != 60; ++n, on = on + 1 + static_cast<exact>(throw_to(4) == 0 ? throw_to(20) : 0)) {
            if (throw_to(5) != 0) d.write(on, warning_signs{none}, illness{not_ill}, fell{no});
            if (throw_to(40) == 0) d.write(on, warning_signs{*warnings::from(static_cast<exact>(1u << throw_to(15)))});
            if (throw_to(4) != 0) d.write(on, fatigue{*nrs::from(static_cast<exact>(throw_to(10)))}, unusual_fatigue{throw_to(6) == 0 ? yes : no});
            if (throw_to(4) != 0) d.write(on, soreness{everywhere, *nrs::from(static_cast<exact>(throw_to(3) == 0 ? throw_to(9) : 0))});
            if (throw_to(25) == 0) d.write(on, fall{.needed_help = true});
            if (throw_to(60) == 0) d.write(on, fall{.head = true});
            if (throw_to(30) == 0) d.write(on, cleared{latch::red_flag, physician(7)}, cleared{latch::overwork, left(thigh), physiotherapist(41)});
            if (throw_to(3) != 0) d.write(on, company{throw_to(4) != 0 ? yes : no}, daily_tasks_harder{*degree::from(static_cast<exact>(throw_to(3)))});
            if (throw_to(3) != 0) d.write(on, after_effects{*after_effect_set::from(static_cast<exact>(throw_to(32)))}, limited_next_day{throw_to(5) == 0 ? yes : no});
            if (throw_to(12) == 0) d.write(on, illness{*illness_state::from(static_cast<exact>(throw_to(4)))}, temperature{*celsius::from(370 + static_cast<exact>(throw_to(25)))});
            if (throw_to(25) == 0) d.write(on, upset_gut{yes}, settle_minutes{*minute_count::from(static_cast<exact>(throw_to(30)))});
            if (throw_to(6) == 0) d.write(on, heavy_hours{left(thigh), *hour_count::from(static_cast<exact>(throw_to(5)))}, heavy_this_morning{left(thigh), yes});
            if (throw_to(4) == 0) d.write(on, cramp{walking, *degree::from(static_cast<exact>(throw_to(3)))}, joint_pain_hours{walking, *hour_count::from(static_cast<exact>(throw_to(5)))});
            if (throw_to(4) == 0) d.write(on, pain{walking, *nrs::from(static_cast<exact>(throw_to(9)))}, joint_alarm{walking, throw_to(6) == 0 ? yes : no});
            if (throw_to(8) == 0) d.write(on, fatigue_in_session{*nrs::from(static_cast<exact>(throw_to(10)))}, wish_to_stop{throw_to(2) == 0 ? yes : no});
            if (throw_to(3) == 0) d.write(on, systolic{*mmhg::from(80 + static_cast<exact>(throw_to(120)))}, low_pressure_signs{throw_to(2) == 0 ? yes : no});
            if (throw_to(3) == 0) d.write(on, diastolic{*mmhg::from(60 + static_cast<exact>(throw_to(60)))}, systolic_again{*mmhg::from(80 + static_cast<exact>(throw_to(120)))});
            if (throw_to(30) == 0) d.write(on, heart_rate{*bpm::from(100 + static_cast<exact>(throw_to(60)))});
            if (throw_to(30) == 0) d.write(on, recorded{static_cast<record_kind>(throw_to(10)), static_cast<exact>(throw_to(6)), place_of(left(thigh))});
            if (throw_to(20) == 0) d.write(on, cleared{latch::programme, physician(7)}, cleared{latch::flare, physician(7)});
            const day_plan plan = coach.plan(d, on);
            for (const reminder& x : coach.remind(d, on)) CHECK(words(x).find('{') == std::string::npos);
            for (const reason& r : plan.why()) has_a_row(card(r), r);
            for (const decision& x : plan.decisions()) {
                for (const reason& r : x.why) has_a_row(card(r), r);
                CHECK(compose_reasons(x.why, x.sum, plan.person(), &andante::card, on, english, {}).words_in_all() <= most_words);
            }
            for (const reader to : {reader::patient, reader::clinician, reader::brief}) CHECK(words(plan, to).find('{') == std::string::npos);
            const page p = page_of(plan);
            CHECK_FALSE(p.lines.empty());
            if (plan.person().act == action::stop_and_seek_care) CHECK(p.lines.size() == 2);
            for (const decision& x : plan.decisions())
                if (const order* o = rx.find(x.what); x.granted() && is_training(x.what) && throw_to(3) != 0) {
                    d.write(on, done{o->what, o->start}, unanswered<soreness>{left(calf)});
                    if (throw_to(3) != 0) {
                        if (o->what == walking) d.write(on, exertion{walking, *borg::from(8 + static_cast<exact>(throw_to(8)))});
                        else d.write(on, effort{o->what, *cr10::from(static_cast<exact>(throw_to(16)))});
                    }
                    if (throw_to(2) == 0) d.write(on, weaker_after{left(thigh), *degree::from(static_cast<exact>(throw_to(3)))});
                }
        }
    }
}

}  // namespace text_catalogue
