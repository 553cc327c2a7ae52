// SPDX-License-Identifier: BSL-1.0
#include <andante/io.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

namespace io_refused {

using namespace andante;

/// A line of an event: `with(R"("event":"care_seen")")`.
std::string with(std::string_view event, std::string_view day_ = "2026-03-02") {
    return R"({"id":5,"day":")" + std::string{day_} + R"(","order":0,)" + std::string{event} + "}\n";
}
std::string answering(std::string_view answers) { return with(R"("event":"check_in","answers":)" + std::string{answers}); }
io_error first_error(const std::string& text, day today = always) { return parse_diary(text, today).error(); }

struct refusal_case {
    std::string_view wrong, right, path;
};
void refuses(io_problem p, const refusal_case& c) {
    CAPTURE(c.wrong);
    const std::string good = with(R"("event":"care_seen")");
    const diary_file f = parse_diary(good + std::string{c.wrong});
    REQUIRE(f.errors.size() >= 1);
    CHECK(code(f.error().what) == code(p));
    CHECK(f.error().line == 2);
    CHECK(f.error().path == c.path);
    CHECK(f.book.rows().size() == 1);
    CHECK_FALSE(words(f.error()).empty());
    if (!c.right.empty()) {
        const diary_file other = parse_diary(c.right);
        CAPTURE(c.right);
        CHECK_MESSAGE(static_cast<bool>(other), words(other.error()));
    }
}
void refuses_event(io_problem p, std::string_view wrong, std::string_view right, std::string_view path) {
    const std::string w = with(wrong), r = right.empty() ? std::string{} : with(right);
    std::string other = w;
    other.replace(other.find("\"id\":5"), 6, "\"id\":6");
    refuses(p, {other, r, path});
}

TEST_CASE("what is not JSON") {
    using enum io_problem;
    for (const std::string_view bad : {"nonsense\n", "[]\n", "3\n", "\"id\"\n", "{\"id\":5,}\n", "{\"id\":05}\n", "{\"id\":+5}\n", "{'id':5}\n", "{\"id\":5}}\n",
                                       "{\"id\":5} {}\n", "// nothing\n", "{\"id\":5 /* five */}\n", "{\"id\":\"\x01\"}\n", "{\"id\":\"\\ud800\"}\n",
                                       "\xEF\xBB\xBF{\"id\":5}\n", "{\"id\":.5}\n", "{\"id\":0x5}\n", "{\"id\":True}\n"}) {
        const io_error e = first_error(std::string{bad});
        CAPTURE(bad);
        CHECK(code(e.what) == code(json_syntax));
        CHECK(e.line == 1);
        CHECK(e.column >= 1);
        CHECK(e.bytes + "\n" == bad);
    }
}

TEST_CASE("numbers") {
    using enum io_problem;
    refuses_event(not_an_integer, R"("event":"hospital_stay","nights":1.0)", R"("event":"hospital_stay","nights":1)", "/nights");
    refuses_event(not_an_integer, R"("event":"hospital_stay","nights":1e3)", R"("event":"hospital_stay","nights":1000)", "/nights");
    refuses_event(not_an_integer, R"("event":"hospital_stay","nights":-0)", R"("event":"hospital_stay","nights":0)", "/nights");
    refuses_event(not_an_integer, R"("event":"hospital_stay","nights":-0.0)", "", "/nights");
    refuses_event(not_an_integer, R"("event":"hospital_stay","nights":0.1)", "", "/nights");
    for (const std::string_view n : {"NaN", "nan", "Infinity", "-Infinity", "inf", "1e400", "-1e400"})
        refuses_event(not_finite, R"("event":"hospital_stay","nights":)" + std::string{n}, "", "/nights");
    refuses_event(range, R"("event":"hospital_stay","nights":18446744073709551616)", "", "/nights");
    refuses_event(range, R"("event":"hospital_stay","nights":9223372036854775808)", "", "/nights");
    refuses_event(range, R"("event":"hospital_stay","nights":-9223372036854775809)", "", "/nights");
    refuses_event(range, R"("event":"hospital_stay","nights":4294967297)", R"("event":"hospital_stay","nights":36500)", "/nights");
    refuses_event(range, R"("event":"hospital_stay","nights":36501)", "", "/nights");
    refuses_event(range, R"("event":"hospital_stay","nights":-1)", "", "/nights");
    refuses_event(range, R"("event":"prescribed","exercise":"heel_raise","start":{"sets":0,"reps":8})", R"("event":"prescribed","exercise":"heel_raise","start":{"sets":1,"reps":8})", "/start/sets");
    const io_error e = first_error(answering(R"({"fatigue_nrs":11})"));
    CHECK(e.asked == 11);
    CHECK(e.least == 0);
    CHECK(e.most == 10);
    CHECK(words(e) == "line 1: /answers/fatigue_nrs: 11 is out of range: 0 to 10 [E_RANGE]");
    CHECK(parse_diary(answering(R"({"fatigue_nrs":10})")));
    CHECK(parse_diary(answering(R"({"fatigue_nrs":0})")));
    // A minus zero elsewhere in the line is found where it stands, also behind words that look like one.
    CHECK(first_error(answering(R"({"soreness_nrs":{"left_thigh":1,"right_thigh":-0}})")).path == "/answers/soreness_nrs/right_thigh");
    CHECK(first_error(R"({"-0 1 -0":0,"id":-0})" "\n").path == "/id");
}

TEST_CASE("every line has its id, day, order and event") {
    using enum io_problem;
    const auto line = [](std::string_view s) { return std::string{s} + "\n"; };
    refuses(missing_field, {line(R"({"day":"2026-03-02","order":0,"event":"care_seen"})"), "", "/id"});
    refuses(missing_field, {line(R"({"id":1,"order":0,"event":"care_seen"})"), "", "/day"});
    refuses(missing_field, {line(R"({"id":1,"day":"2026-03-02","event":"care_seen"})"), "", "/order"});
    refuses(missing_field, {line(R"({"id":1,"day":"2026-03-02","order":0})"), "", "/event"});
    refuses(missing_field, {line("{}"), "", "/id"});
    refuses(range, {line(R"({"id":0,"day":"2026-03-02","order":0,"event":"care_seen"})"), "", "/id"});
    refuses(range, {line(R"({"id":9007199254740992,"day":"2026-03-02","order":0,"event":"care_seen"})"),
                    line(R"({"id":9007199254740991,"day":"2026-03-02","order":0,"event":"care_seen"})"), "/id"});
    refuses(range, {line(R"({"id":1,"day":"2026-03-02","order":65536,"event":"care_seen"})"),
                    line(R"({"id":1,"day":"2026-03-02","order":65535,"event":"care_seen"})"), "/order"});
    refuses(range, {line(R"({"id":1,"day":"2026-03-02","order":0,"revision":65536,"event":"care_seen"})"),
                    line(R"({"id":1,"day":"2026-03-02","order":0,"revision":65535,"event":"care_seen"})"), "/revision"});
    refuses(wrong_type, {line(R"({"id":"1","day":"2026-03-02","order":0,"event":"care_seen"})"), "", "/id"});
    refuses(wrong_type, {line(R"({"id":1,"day":20260302,"order":0,"event":"care_seen"})"), "", "/day"});
    refuses(wrong_type, {line(R"({"id":1,"day":"2026-03-02","order":0,"event":null})"), "", "/event"});
    refuses(unknown_event, {line(R"({"id":1,"day":"2026-03-02","order":0,"event":"Care_Seen"})"), "", "/event"});
    for (const std::string_view d : {"2026-02-29", "2026-13-01", "2026-00-01", "2026-3-02", "2026-03-2", "26-03-02", "2026/03/02", "2026-03-02 ", "1899-12-31", "2200-01-01", "", "0x26-03-02"})
        refuses(no_date, {line(R"({"id":1,"day":")" + std::string{d} + R"(","order":0,"event":"care_seen"})"), "", "/day"});
    CHECK(parse_diary(with(R"("event":"care_seen")", "2028-02-29")));
    CHECK(parse_diary(with(R"("event":"care_seen")", "1900-01-01")));
    CHECK(parse_diary(with(R"("event":"care_seen")", "2199-12-31")));
}

TEST_CASE("days after today") {
    const std::string text = with(R"("event":"care_seen")", "2026-03-02");
    CHECK(parse_diary(text, "2026-03-02"_day));
    CHECK(parse_diary(text, "2026-03-03"_day));
    const diary_file early = parse_diary(text, "2026-03-01"_day);
    CHECK(code(early.error().what) == "E_FUTURE");
    CHECK(early.error().path == "/day");
    CHECK(early.book.empty());
}

TEST_CASE("a key is there once, at every level") {
    using enum io_problem;
    const auto line = [](std::string_view s) { return std::string{s} + "\n"; };
    refuses(duplicate_key, {line(R"({"id":1,"id":1,"day":"2026-03-02","order":0,"event":"care_seen"})"), "", "/id"});
    refuses(duplicate_key, {line(R"({"id":1,"i\u0064":1,"day":"2026-03-02","order":0,"event":"care_seen"})"), "", "/id"});
    refuses_event(duplicate_key, R"("event":"check_in","answers":{"fatigue_nrs":1,"fatigue_nrs":1})", R"("event":"check_in","answers":{"fatigue_nrs":1})", "/answers/fatigue_nrs");
    refuses_event(duplicate_key, R"("event":"check_in","answers":{"soreness_nrs":{"left_thigh":1,"left_thigh":2}})", "", "/answers/soreness_nrs/left_thigh");
    refuses_event(duplicate_key, R"("event":"check_in","answers":{"warning_signs":["fainting","fainting"]})", R"("event":"check_in","answers":{"warning_signs":["fainting"]})", "/answers/warning_signs/1");
    refuses_event(duplicate_key, R"("event":"session","exercise":"walking","done":{"time_s":600,"time_s":60})", R"("event":"session","exercise":"walking","done":{"time_s":600})", "/done/time_s");
}

TEST_CASE("fields") {
    using enum io_problem;
    refuses_event(unknown_field, R"("event":"care_seen","note":"fine")", R"("event":"care_seen")", "/note");
    refuses_event(unknown_field, R"("event":"care_seen","a/b~":1)", "", "/a~1b~0");
    refuses_event(unknown_field, R"("event":"check_in","answers":{"mood":3})", "", "/answers/mood");
    refuses_event(missing_field, R"("event":"test","answers":{"tug_ds":100})", R"("event":"test","results":{"tug_ds":100})", "/results");
    refuses_event(unknown_field, R"("event":"check_in","answers":{"signal_199":{"0":1}})", R"("event":"check_in","answers":{"signal_200":{"0":1}})", "/answers/signal_199");
    refuses_event(unknown_field, R"("event":"check_in","answers":{"signal_0200":{"0":1}})", R"("event":"check_in","answers":{"signal_255":{"65535":-1}})", "/answers/signal_0200");
    refuses_event(unknown_word, R"("event":"check_in","answers":{"signal_200":{"65536":1}})", "", "/answers/signal_200/65536");
    refuses_event(missing_field, R"("event":"check_in","answers":{})", "", "/answers");
    refuses_event(missing_field, R"("event":"check_in","answers":{"soreness_nrs":{}})", "", "/answers");
    refuses_event(missing_field, R"("event":"fall","head":false,"faint":false,"fracture":false,"needed_help":false,"minutes_down":0)",
                  R"("event":"fall","head":false,"faint":false,"fracture":false,"needed_help":false,"injured":false,"minutes_down":0)", "/injured");
    refuses_event(missing_field, R"("event":"session","exercise":"walking")", "", "/done");
    refuses_event(unknown_field, R"("event":"care_seen","row":1)", "", "/row");
    refuses_event(wrong_type, R"("event":"check_in","answers":{"fatigue_nrs":"3"})", "", "/answers/fatigue_nrs");
    refuses_event(wrong_type, R"("event":"check_in","answers":{"fatigue_nrs":true})", "", "/answers/fatigue_nrs");
    refuses_event(wrong_type, R"("event":"check_in","answers":{"warning_signs":"none"})", R"("event":"check_in","answers":{"warning_signs":[]})", "/answers/warning_signs");
    refuses_event(wrong_type, R"("event":"check_in","answers":{"soreness_nrs":3})", R"("event":"check_in","answers":{"soreness_nrs":{"left_thigh":3}})", "/answers/soreness_nrs");
    refuses_event(wrong_type, R"("event":"check_in","answers":[])", "", "/answers");
    refuses_event(wrong_type, R"("event":"session","exercise":"walking","done":600)", "", "/done");
    refuses_event(wrong_type, R"("event":"change","named":1)", R"("event":"change","named":false)", "/named");
}

TEST_CASE("a field under another unit says the right one") {
    const auto meant = [](std::string_view event) {
        const io_error e = first_error(with(event));
        CAPTURE(event);
        CHECK(code(e.what) == "E_WRONG_UNIT");
        return e.path + " " + e.expected;
    };
    CHECK(meant(R"("event":"session","exercise":"walking","done":{"time_min":10})") == "/done/time_min time_s");
    CHECK(meant(R"("event":"session","exercise":"walking","done":{"minutes":10})") == "/done/minutes time_s");
    CHECK(meant(R"("event":"session","exercise":"walking","done":{"reps":8,"load_kg":2})") == "/done/load_kg load_g");
    CHECK(meant(R"("event":"session","exercise":"walking","done":{"reps":8,"load":2})") == "/done/load load_g");
    CHECK(meant(R"("event":"session","exercise":"walking","done":{"reps":8,"weight_lb":2})") == "/done/weight_lb load_g");
    CHECK(meant(R"("event":"check_in","answers":{"fatigue":3})") == "/answers/fatigue fatigue_nrs");
    CHECK(meant(R"("event":"check_in","answers":{"fatigue_cr10":3})") == "/answers/fatigue_cr10 fatigue_nrs");
    CHECK(meant(R"("event":"check_in","answers":{"effort_borg":{"walking":11}})") == "/answers/effort_borg effort_cr10_halves");
    CHECK(meant(R"("event":"test","results":{"tug_s":14})") == "/results/tug_s tug_ds");
    CHECK(meant(R"("event":"test","results":{"gait_speed_m_s":1})") == "/results/gait_speed_m_s gait_speed_mm_s");
    CHECK(meant(R"("event":"fall","head":false,"faint":false,"fracture":false,"needed_help":false,"injured":false,"seconds_down":30)") == "/seconds_down minutes_down");
    CHECK(parse_diary(with(R"("event":"session","exercise":"walking","done":{"time_s":600})")));
}

TEST_CASE("exercises, sides and regions") {
    using enum io_problem;
    refuses_event(unknown_exercise, R"("event":"session","exercise":"running","done":{})", R"("event":"session","exercise":"walking","done":{})", "/exercise");
    refuses_event(side, R"("event":"session","exercise":"knee_extension","done":{})", R"("event":"session","exercise":"knee_extension","side":"left","done":{})", "/side");
    refuses_event(side, R"("event":"session","exercise":"walking","side":"left","done":{})", "", "/side");
    refuses_event(unknown_word, R"("event":"session","exercise":"knee_extension","side":"middle","done":{})", "", "/side");
    refuses_event(unknown_word, R"("event":"session","exercise":"knee_extension","side":"","done":{})", "", "/side");
    refuses_event(side, R"("event":"check_in","answers":{"effort_cr10_halves":{"knee_extension":6}})", R"("event":"check_in","answers":{"effort_cr10_halves":{"left_knee_extension":6}})", "/answers/effort_cr10_halves/knee_extension");
    refuses_event(side, R"("event":"check_in","answers":{"exertion_borg":{"left_walking":6}})", R"("event":"check_in","answers":{"exertion_borg":{"walking":6}})", "/answers/exertion_borg/left_walking");
    refuses_event(unknown_exercise, R"("event":"check_in","answers":{"exertion_borg":{"left_":6}})", "", "/answers/exertion_borg/left_");
    refuses_event(unknown_exercise, R"("event":"check_in","answers":{"exertion_borg":{"everywhere":6}})", "", "/answers/exertion_borg/everywhere");
    refuses_event(side, R"("event":"check_in","answers":{"soreness_nrs":{"thigh":1}})", R"("event":"check_in","answers":{"soreness_nrs":{"right_thigh":1,"trunk":0}})", "/answers/soreness_nrs/thigh");
    refuses_event(unknown_word, R"("event":"check_in","answers":{"soreness_nrs":{"left_elbow":1}})", "", "/answers/soreness_nrs/left_elbow");
    refuses_event(side, R"("event":"limb_immobilised","region":"thigh","days":3)", R"("event":"limb_immobilised","region":"left_thigh","days":3)", "/region");
    refuses_event(unknown_word, R"("event":"check_in","answers":{"warning_signs":["headache"]})", "", "/answers/warning_signs/0");
    refuses_event(unknown_word, R"("event":"check_in","answers":{"illness":"a cold"})", R"("event":"check_in","answers":{"illness":"above_neck"})", "/answers/illness");
    refuses_event(unknown_word, R"("event":"flare","state":"over")", R"("event":"flare","state":"ended")", "/state");
    refuses_event(unknown_word, R"("event":"clearance","latch":"pain","by":{"role":"physician","id":7})", R"("event":"clearance","latch":"falls","by":{"role":"physician","id":7})", "/latch");
    refuses_event(unknown_word, R"("event":"clearance","latch":"falls","by":{"role":"nobody","id":7})", "", "/by/role");
    refuses_event(unknown_field, R"("event":"clearance","latch":"falls","mode":"pool","region":"trunk","by":{"role":"physician","id":7})", "", "/mode");
}

TEST_CASE("doses stay below what any body lifts") {
    using enum io_problem;
    const auto dose_of = [](std::string_view d) { return R"("event":"session","exercise":"sit_to_stand","done":)" + std::string{d}; };
    refuses_event(range, dose_of(R"({"sets":101})"), dose_of(R"({"sets":100})"), "/done/sets");
    refuses_event(range, dose_of(R"({"reps":1001})"), dose_of(R"({"reps":1000})"), "/done/reps");
    refuses_event(range, dose_of(R"({"load_g":500001})"), dose_of(R"({"load_g":500000})"), "/done/load_g");
    refuses_event(range, dose_of(R"({"time_s":86401})"), dose_of(R"({"time_s":86400})"), "/done/time_s");
    refuses_event(range, dose_of(R"({"load_g":-1})"), dose_of("{}"), "/done/load_g");
    const diary_file one_set = parse_diary(with(dose_of(R"({"reps":8})")));
    CHECK(one_set.book.rows()[0].done == dose{1 * sets, 8 * rep});
}

TEST_CASE("overrides are checked when they are read") {
    using enum io_problem;
    const auto set = [](std::string_view rest_) { return R"("event":"override","limit":"OVW-2.gate",)" + std::string{rest_}; };
    CHECK(parse_diary(with(set(R"("value":3)"))));
    CHECK(parse_diary(with(set(R"("value":4)"))));
    refuses_event(limit, set(R"("value":5)"), set(R"("value":5,"who":7,"why":"other","until":"2026-04-01")"), "/value");
    refuses_event(limit, set(R"("value":6,"who":7,"why":"other","until":"2026-04-01")"), "", "/value");
    refuses_event(limit, set(R"("value":5,"who":7,"why":"other","until":"2026-03-01")"), set(R"("value":5,"who":7,"why":"other","until":"2026-03-02")"), "/value");
    refuses_event(limit, set(R"("value":5,"who":7,"why":"other","until":"2026-09-01")"), set(R"("value":5,"who":7,"why":"other","until":"2026-08-31")"), "/value");
    refuses_event(limit, set(R"("value":11)"), "", "/value");
    refuses_event(unknown_word, R"("event":"override","limit":"OVW-2.door","value":3)", "", "/limit");
    refuses_event(unknown_word, set(R"("value":5,"who":7,"why":"because","until":"2026-04-01")"), "", "/why");
    const io_error e = first_error(with(set(R"("value":6,"who":7,"why":"other","until":"2026-04-01")")));
    CHECK(e.refused.limit == limit_problem::beyond_the_absolute_bound);
    CHECK(e.refused.asked == 6);
    CHECK(e.refused.bound == 5);
}

TEST_CASE("a prescription is refused with all that is wrong in it") {
    const auto form = [](std::string_view orders, std::string_view more = "") {
        return with(R"("event":"prescription","by":{"role":"physiotherapist","id":41},"pace":"slow","orders":[)" + std::string{orders} + "]" + std::string{more});
    };
    const std::string walk = R"({"exercise":"walking","start":{"time_s":600},"ceiling":{"time_s":1800}})";
    CHECK(parse_diary(form(walk)));
    const diary_file f = parse_diary(form(R"({"exercise":"knee_extension","side":"left","start":{"reps":8,"load_g":2000},"ceiling":{"reps":12,"load_g":1000}},)"
                                          R"({"exercise":"walking","start":{"time_s":600},"ceiling":{"time_s":2401}},)" + walk,
                                          R"(,"limits":[{"limit":"FAT-1.high","value":10}])"));
    REQUIRE(f.errors.size() == 4);
    for (const io_error& e : f.errors) {
        CHECK(code(e.what) == "E_PRESCRIPTION");
        CHECK(e.line == 1);
        CHECK_FALSE(e.bytes.empty());
    }
    CHECK(f.errors[0].path == "/orders/0/start/load_g");
    CHECK(f.errors[0].refused.what == draft_problem::start_above_ceiling);
    CHECK(f.errors[0].refused.asked == 2000);
    CHECK(f.errors[0].refused.bound == 1000);
    CHECK(f.errors[1].path == "/orders/1/ceiling/time_s");
    CHECK(f.errors[2].path == "/orders/2/exercise");
    CHECK(f.errors[3].path == "/limits/0/value");
    CHECK(f.errors[3].refused.limit == limit_problem::beyond_the_absolute_bound);
    CHECK(f.prescriptions.empty());
    CHECK(f.book.empty());
    CHECK(words(f.errors[0]) == "line 1: /orders/0/start/load_g: the prescription is refused here: start_above_ceiling (asked 2000, bound 1000) [E_PRESCRIPTION]");

    CHECK(code(first_error(form(R"({"exercise":"walking","start":{"time_s":600}})")).what) == "E_MISSING_FIELD");
    CHECK(first_error(form(R"({"exercise":"walking","start":{"time_s":600}})")).path == "/orders/0/ceiling");
    CHECK(first_error(form(R"({"exercise":"walking","start":{"time_s":600},"ceiling":{}})")).refused.what == draft_problem::no_ceiling);
    CHECK(first_error(form("")).refused.what == draft_problem::no_orders);
    CHECK(code(first_error(form(walk, R"(,"measures":["fatigue_nrs"])")).what) == "E_UNKNOWN_WORD");
    CHECK(code(first_error(form(walk, R"(,"measures":["tug_ds","tug_ds"])")).what) == "E_DUPLICATE_KEY");
    CHECK(code(first_error(form(R"({"exercise":"walking","start":{"time_s":600},"ceiling":{"time_s":1800},"time_step_min":1})")).what) == "E_WRONG_UNIT");
    CHECK(first_error(form(R"({"exercise":"walking","start":{"time_s":600},"ceiling":{"time_s":1800},"load_step_kg":1})")).expected == "load_step_g");
    const auto knee = [&](std::string_view more) {
        return form(R"({"exercise":"knee_extension","side":"left","start":{"reps":8,"load_g":2000},"ceiling":{"reps":12,"load_g":4000})" + std::string{more} + "}");
    };
    for (const auto& [word, why] : {std::pair{"restriction_cuff", draft_problem::restriction_cuff}, {"to_failure", draft_problem::sets_to_failure},
                                    {"maximal_eccentric", draft_problem::maximal_eccentric}}) {
        const io_error e = first_error(knee(R"(,"methods":[")" + std::string{word} + R"("])"));
        CHECK(code(e.what) == "E_PRESCRIPTION");
        CHECK(e.path == "/orders/0/methods");
        CHECK(e.refused.what == why);
    }
    CHECK(parse_diary(knee(R"(,"methods":[])")));
    CHECK(code(first_error(knee(R"(,"methods":["kettlebells"])")).what) == "E_UNKNOWN_WORD");
    CHECK(code(first_error(knee(R"(,"methods":["to_failure","to_failure"])")).what) == "E_DUPLICATE_KEY");
    CHECK(code(first_error(knee(R"(,"methods":"to_failure")")).what) == "E_WRONG_TYPE");
    CHECK(parse_diary(knee(R"(,"share_of_one_rm_pm":400)")).prescriptions.at(0).form.orders()[0].share_of_one_rm == 400_pm);
    CHECK(first_error(knee(R"(,"share_of_one_rm_pm":701)")).path == "/orders/0/share_of_one_rm_pm");
    CHECK(words(first_error(knee(R"(,"share_of_one_rm_pm":701)"))) ==
          "line 1: /orders/0/share_of_one_rm_pm: the prescription is refused here: above_70_percent (asked 701, bound 700) [E_PRESCRIPTION]");
    CHECK(code(first_error(knee(R"(,"share_of_one_rm_pm":0)")).what) == "E_RANGE");
    std::string many = walk;
    for (int i = 0; i != 16; ++i) many += "," + walk;
    CHECK(first_error(form(many)).refused.what == draft_problem::too_many_orders);
}

TEST_CASE("sizes and depth") {
    const auto nested = [](std::size_t n) {
        std::string s = "{\"id\":";
        for (std::size_t i = 1; i < n; ++i) s += "[";
        for (std::size_t i = 1; i < n; ++i) s += "]";
        return s + "}\n";
    };
    CHECK(code(first_error(nested(8)).what) == "E_WRONG_TYPE");  // it was parsed
    CHECK(code(first_error(nested(9)).what) == "E_DEPTH");
    CHECK(code(first_error(nested(30'000)).what) == "E_DEPTH");
    CHECK(code(first_error("{\"id\":" + std::string(30'000, '[') + "\n").what) == "E_DEPTH");
    CHECK(code(first_error("{\"id\":" + std::string(1'000'000, '[') + "\n").what) == "E_SIZE");
    std::string objects;
    for (int i = 0; i != 5'000; ++i) objects += "{\"a\":";
    CHECK(code(first_error(objects + "\n").what) == "E_DEPTH");

    std::string line = with(R"("event":"care_seen")");
    line.pop_back();
    CHECK(parse_diary(line + std::string(longest_line - line.size(), ' ') + "\n"));
    CHECK(code(first_error(line + std::string(longest_line - line.size() + 1, ' ') + "\n").what) == "E_SIZE");

    const auto event_of_length = [](std::size_t n) { return first_error(with("\"event\":\"" + std::string(n, 'x') + "\"")); };
    CHECK(code(event_of_length(64).what) == "E_UNKNOWN_EVENT");
    CHECK(code(event_of_length(65).what) == "E_SIZE");
    CHECK(code(first_error(with("\"event\":\"care_seen\",\"" + std::string(65, 'x') + "\":1")).what) == "E_SIZE");
    CHECK(code(first_error(with("\"event\":\"care_seen\",\"" + std::string(64, 'x') + "\":1")).what) == "E_UNKNOWN_FIELD");

    const auto places = [](int n) {
        std::string s = "{\"signal_200\":{";
        for (int i = 0; i != n; ++i) s += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":1";
        return answering(s + "}}");
    };
    const diary_file most = parse_diary(places(128));
    CHECK(most.book.rows().size() == 128);
    CHECK(code(first_error(places(129)).what) == "E_SIZE");
    CHECK(code(parse_diary(std::string(longest_file + 1, '\n')).error().what) == "E_SIZE");
}

TEST_CASE("bytes that are not UTF-8") {
    for (const std::string_view bad : {"\x80", "\xC0\xAF", "\xC1\x81", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3("}) {
        CHECK(code(first_error("{\"id\":\"" + std::string{bad} + "\"}\n").what) == "E_UTF8");
        CHECK(code(first_error(std::string{bad} + "\n").what) != "OK");
    }
    for (const std::string_view good : {"\xC3\xA9", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        CHECK(code(first_error("{\"id\":\"" + std::string{good} + "\"}\n").what) == "E_WRONG_TYPE");
    CHECK(words(first_error(with("\"event\":\"care_seen\",\"a\\u0007b\":1"))).find('\x07') == std::string::npos);
}

TEST_CASE("reading stops at the first bad line") {
    const diary_file f = parse_diary(with(R"("event":"care_seen")") + "\n  \r\n" + "{\"id\":7\n" + R"({"id":8,"day":"2026-03-02","order":0,"event":"care_seen"})" "\n");
    CHECK(f.book.rows().size() == 1);
    CHECK(f.errors.size() == 1);
    CHECK(f.error().line == 4);
    CHECK(code(f.error().what) == "E_TRUNCATED");
    CHECK(f.error().bytes == "{\"id\":7");
}

}  // namespace io_refused
