// SPDX-License-Identifier: BSL-1.0
// INT-4: page docs/rules/INT-4.md.
#include <doctest/doctest.h>

#include "living.hpp"

namespace intensity_targets {

using namespace living;
using rule = rules::no_target_of_the_heart;

draft with_a_pulse() {
    draft d = form();
    d.measures = {heart_rate::code};
    return d;
}
template <class... Told>
auto told(const Told&... xs) {
    auto p = someone(ibm_rules, with_a_pulse());
    p.lives_well(9, 0).checks_in().tells(xs...);
    return p;
}
template <class P>
bool has_none(const P& p) {
    return p.decides().person.sum.only.has(constraint::no_heart_rate_targets);
}

TEST_CASE("INT-4: any of three records ends the target; all three known and fine leave it open") {
    CHECK_FALSE(has_none(told(beta_blocker{no}, unsteered_heart{no}, heart_rate_unreliable{no})));
    for (const auto& p : {told(beta_blocker{yes}, unsteered_heart{no}, heart_rate_unreliable{no}), told(beta_blocker{no}, unsteered_heart{yes}, heart_rate_unreliable{no}),
                          told(beta_blocker{no}, unsteered_heart{no}, heart_rate_unreliable{yes}), told(unsteered_heart{yes})}) {
        CHECK(has_none(p));
        CHECK(p.says("INT-4", rule::on_record));
        CHECK(p.why("INT-4")->because == cause::reading);
        CHECK(p.act() == action::progress);  // it holds nothing
        CHECK(p.may(walking));
    }
}

TEST_CASE("INT-4: unknown is no target, whatever the silence, and once out of date") {
    const auto silent = [](const auto& p) {
        CHECK(has_none(p));
        CHECK(p.says("INT-4", rule::no_record));
        CHECK(p.why("INT-4")->because == cause::silence);
        CHECK(p.act() == action::progress);
    };
    silent(told(beta_blocker{no}));
    silent(told(beta_blocker{no}, unsteered_heart{no}));
    silent(told(unsteered_heart{no}, heart_rate_unreliable{no}));
    for (const silence s : {silence::never_asked, silence::not_answered, silence::declined})
        silent(told(beta_blocker{no}, heart_rate_unreliable{no}, unanswered<unsteered_heart>{s}));
    const auto days_on = [](exact n) {
        auto p = told(beta_blocker{no}, unsteered_heart{no}, heart_rate_unreliable{no});
        p.sleeps(n).enrols().checks_in();
        return p;
    };
    CHECK_FALSE(has_none(days_on(365)));
    CHECK(has_none(days_on(366)));
}

TEST_CASE("INT-4: it is watched where the heart rate is enlisted, and the alarm stays beside it") {
    auto p = someone();
    p.checks_in().tells(unsteered_heart{yes});
    CHECK_FALSE(p.speaks("INT-4"));
    CHECK_FALSE(has_none(p));
    auto q = told(unsteered_heart{yes});
    q.tells(heart_rate{*bpm::from(150)});
    CHECK(q.act() == action::stop_and_seek_care);
    CHECK(q.speaks("RED-4"));
}

TEST_CASE("INT-4 alone decides") {
    const auto story = [](const tested_rules& rules) {
        auto p = someone(rules, with_a_pulse());
        return has_none(p.checks_in().tells(beta_blocker{yes}));
    };
    CHECK(story(ibm_rules));
    CHECK_FALSE(story(all_but<rule>()));
}

}  // namespace intensity_targets
