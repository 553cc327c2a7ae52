// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"

#include <andante/io.hpp>

#include <doctest/doctest.h>

namespace io_decisions {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = first,
    .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}}, {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};

diary good_morning() {
    diary d;
    d.write(first, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, contraindications{none}, muscle_grade{left(thigh), 4_mrc});
    d.write(first, warning_signs{none}, illness{not_ill}, fell{no}, company{yes}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
    return d;
}
/// A strict look at the shape: braces and brackets match, no floating point outside words.
bool well_shaped(const std::string& s) {
    return nlohmann::json::accept(s) && s.find('\n') == std::string::npos && s.find("\"\"") == std::string::npos;
}

TEST_CASE("a day's decisions") {
    const ibm_coach coach{rx};
    const diary d = good_morning();
    const std::string s = write_decisions(coach.plan(d, first));
    CAPTURE(s);
    CHECK(well_shaped(s));
    CHECK(s == write_decisions(coach.plan(d, first)));
    const auto j = nlohmann::json::parse(s);
    CHECK(j["day"] == "2026-03-02");
    CHECK(j["rule_set"] == std::string{ibm_rule_set_version()});
    CHECK(j["kind"] == "session");
    CHECK(j["offers"] == "open");
    CHECK(j["clearances"].empty());
    REQUIRE(j["decisions"].size() == 2);
    const auto& knee = j["decisions"][0];
    CHECK(knee["exercise"] == "knee_extension");
    CHECK(knee["side"] == "left");
    CHECK(knee["outcome"] == "granted");
    CHECK(knee["granted"] == nlohmann::json::parse(R"({"sets":1,"reps":8,"load_g":2000})"));
    CHECK(knee["is_step"] == false);
    CHECK(knee["factor_per_mille"] == 1000);
    CHECK_FALSE(knee.contains("problem"));
    const auto& walk = j["decisions"][1];
    CHECK_FALSE(walk.contains("side"));
    CHECK(walk["granted"] == nlohmann::json::parse(R"({"time_s":600})"));
}
TEST_CASE("a withheld exercise has no dose, and says why") {
    const ibm_coach coach{rx};
    diary d = good_morning();
    d.write(first, warning_signs{warning::chest_pain});
    const std::string s = write_decisions(coach.plan(d, first));
    CAPTURE(s);
    CHECK(well_shaped(s));
    const auto j = nlohmann::json::parse(s);
    CHECK(j["kind"] == "care_call");
    CHECK(j["offers"] == "care_team_only");
    CHECK(j["person"]["action"] == "stop_and_seek_care");
    CHECK(j["person"]["urgency"] == "emergency");
    CHECK(j["person"]["latches"][0] == "red_flag");
    CHECK(j["person"]["why"][0]["rule"] == "RED-1");
    CHECK(j["person"]["why"][0]["cause"] == "reading");
    CHECK(j["person"]["why"][0]["heard"] == "2026-03-02");
    REQUIRE(j["clearances"].size() >= 1);
    CHECK(j["clearances"][0] == nlohmann::json::parse(R"({"latch":"red_flag","at":"person","where":"person","who":"physician"})"));
    for (const auto& x : j["decisions"]) {
        CHECK(x["outcome"] == "withheld");
        CHECK_FALSE(x.contains("granted"));
    }
    const auto early = nlohmann::json::parse(write_decisions(coach.plan(good_morning(), first - 1)));
    CHECK(early["decisions"][0]["problem"] == "prescription_not_yet_in_force");
}
TEST_CASE("an empty plan is written too") {
    const std::string s = write_decisions(ibm_coach{prescription{}}.plan(diary{}, first));
    CHECK(well_shaped(s));
    CHECK(nlohmann::json::parse(s)["decisions"].empty());
}
TEST_CASE("a certificate") {
    const ibm_coach coach{rx};
    diary d = good_morning();
    d.write(first, soreness{left(thigh), 3_nrs}, unusual_soreness{left(thigh), no}, limits_tasks{left(thigh), no});
    const certificate c = coach.explain(d, first, left(knee_extension));
    const std::string s = write_certificate(c);
    CAPTURE(s);
    CHECK(well_shaped(s));
    const auto j = nlohmann::json::parse(s);
    CHECK(j["rule_set"] == std::string{ibm_rule_set_version()});
    CHECK(j["decision"]["exercise"] == "knee_extension");
    CHECK(j["decision"]["action"] == std::string{detail::key_in(detail::action_keys, c.of.sum.act)});
    for (std::size_t i = 0; i != part_count; ++i) {
        const std::string k{detail::part_keys[i]};
        if (!j["parts"].contains(k)) continue;
        CHECK(j["parts"][k]["before"] == c.parts[i].before);
        CHECK(j["parts"][k]["granted"] == c.parts[i].granted);
        CHECK(j["parts"][k]["slack"] == c.parts[i].slack());
    }
    REQUIRE(c.has_worse);
    const auto& worse = j["nearest_worse"];
    CHECK(worse["signal"] == std::string{detail::signal_coded(c.nearest_worse.signal)->key});
    CHECK(worse["then"] == std::string{detail::key_in(detail::action_keys, c.nearest_worse.then)});
    CHECK(worse["per_mille_of_scale"] == c.nearest_worse.per_mille);
    CHECK((j["nearest_better"].is_null() || j["nearest_better"].is_object()));
    CHECK(j["not_watched"].is_array());
}
TEST_CASE("a coach of one's own is written with its own cards") {
    const living::coach own{rx, ibm_rules};
    diary d = good_morning();
    const auto card_of = [](const reason& r) -> const rule_card& { return living::tested_rules::card(r.rule); };
    CHECK(write_decisions(own.plan(d, first), card_of, ibm_rule_set_version()) == write_decisions(ibm_coach{rx}.plan(d, first)));

    static constexpr rule_card clinics{"clinic/7", "Somebody looks.", {"the clinic's own rule", "2026"}, grade::expert};
    d.write(first, warning_signs{warning::chest_pain});
    const auto j = nlohmann::json::parse(write_decisions(own.plan(d, first), [](const reason&) -> const rule_card& { return clinics; }, "clinic 3"));
    CHECK(j["rule_set"] == "clinic 3");
    CHECK(j["person"]["why"][0]["rule"] == "clinic/7");
}

}  // namespace io_decisions
