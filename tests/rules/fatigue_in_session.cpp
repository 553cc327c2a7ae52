// SPDX-License-Identifier: BSL-1.0
// FAT-2: page docs/rules/FAT-2.md.
#include "living.hpp"

#include <doctest/doctest.h>

namespace fatigue_in_session_rule {

using namespace living;
using during_it = rules::tiredness_in_session;
using after_it = rules::tiredness_after_session;

constexpr day d0 = first_day;
constexpr whole_person who{{d0, d0}, d0};
constexpr nrs nrs_5 = 5_nrs;

constexpr reading<nrs> at(exact n) { return {*nrs::from(n), d0}; }
constexpr said rises(exact from, exact to, const during_it& r = {}) { return r(who, at(to), at(from)); }

TEST_CASE("FAT-2: a rise of 2 ends the block and leaves seated work, a rise of 3 ends the session and takes a tenth back") {
    for (exact from = 0; from <= 10; ++from)
        for (exact to = 0; to <= 10; ++to) {
            const said s = rises(from, to);
            CAPTURE(from);
            CAPTURE(to);
            if (to - from >= 3) {
                CHECK(s.arm == during_it::session_ends);
                CHECK(s.what().ends == halt::session);
                CHECK(s.what().factor == 900_pm);
                CHECK(s.what().mark == flag::minor);
                CHECK(s.what().only.has(constraint::seated_only));
            } else if (to - from == 2) {
                CHECK(s.arm == during_it::block_ends);
                CHECK(s.what() == (hold() | under(constraint::seated_only)).ending(halt::exercise));
            } else {
                CHECK(s.what() == progress());
            }
            if (to < 10) CHECK(s.what() <= rises(from, to + 1).what());
        }
}
TEST_CASE("FAT-2: a start that nobody told is none; tiredness during it that nobody told says nothing") {
    CHECK(during_it{}(who, at(1), {}).what() == progress());
    CHECK(during_it{}(who, at(2), {}).arm == during_it::block_ends);
    CHECK(during_it{}(who, at(3), {}).arm == during_it::session_ends);
    CHECK(during_it{}(who, {}, at(0)).what() == progress());
    CHECK(during_it{}(who, {}, {}).what() == progress());
}
TEST_CASE("FAT-2: the rings of its limits") {
    for (const exact n : {exact{1}, exact{2}}) CHECK(moved(limits::fatigue_rise_block, n) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_rise_block, 3) == limit_problem::needs_a_signature);
    CHECK(moved(limits::fatigue_rise_block, 4, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_rise_block, 5, signed_off) == limit_problem::beyond_the_absolute_bound);
    for (const exact n : {exact{1}, exact{3}}) CHECK(moved(limits::fatigue_rise_session, n) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_rise_session, 4) == limit_problem::needs_a_signature);
    CHECK(moved(limits::fatigue_rise_session, 4, signed_off) == limit_problem::nothing);
    CHECK(moved(limits::fatigue_rise_session, 5, signed_off) == limit_problem::beyond_the_absolute_bound);
    during_it tight;
    REQUIRE(tight.ends_session.set(1, {}, d0) == limit_problem::nothing);
    CHECK(rises(2, 2, tight).what() == progress());
    CHECK(rises(2, 3, tight).what().ends == halt::session);
    during_it loose;
    REQUIRE(loose.ends_block.set(4, signed_off, d0) == limit_problem::nothing);
    CHECK(rises(2, 4, loose).what() == progress());
    CHECK(rises(2, 5, loose).what().ends == halt::session);
}
TEST_CASE("FAT-2: during a session: the exercise stops, what follows is seated, then the session ends") {
    auto p = someone();
    p.checks_in(2_nrs);
    auto w = p.coach().watch(p.diary(), p.today());
    CHECK(w.hear(fatigue_in_session{3_nrs}) == cue::go_on);
    CHECK(w.only().empty());
    CHECK(w.hear(fatigue_in_session{4_nrs}) == cue::stop_exercise);
    CHECK(w.only().has(constraint::seated_only));
    w.next_exercise();
    CHECK(w.now() == cue::go_on);
    CHECK(w.only().has(constraint::seated_only));   // for the rest of the session
    CHECK(w.hear(fatigue_in_session{5_nrs}) == cue::end_session);
    w.next_exercise();
    CHECK(w.hear(fatigue_in_session{2_nrs}) == cue::end_session);
}
TEST_CASE("FAT-2: tiredness that lasted over an hour holds until the next session; twice in three sessions it is a minor mark") {
    const reading<after_effect_set> tired{after_effect_set{after_effect::lasting_tiredness}, d0}, fresh{after_effect_set{}, d0},
        yesterday{after_effect_set{after_effect::lasting_tiredness}, d0 - 1};
    for (exact n = 0; n <= 3; ++n) {
        CHECK(after_it{}(who, {n}, fresh).what() == progress());
        CHECK(after_it{}(who, {n}, {}).what() == progress());    // the gate's silence is OVW-5's
        CHECK(after_it{}(who, {n}, yesterday).what() == hold()); // its mark is set
        const said s = after_it{}(who, {n}, tired);
        CHECK(s.what() == (n >= 2 ? regress(900_pm).marked(flag::minor) : hold()));
        CHECK(s.arm == (n >= 2 ? after_it::twice_an_hour : after_it::lasted_an_hour));
    }
}
/// Sessions four days apart; `'t'`: it left a lasting tiredness, `'-'`: nothing, `'?'`: unanswered.
template <class P>
P& sessions(P& p, std::string_view how) {
    for (const char c : how) {
        feeling f;
        if (c == 't') f.left_behind = after_effect::lasting_tiredness;
        if (c == '?') f.left_behind = std::nullopt;
        p.checks_in().trains(f).sleeps();
        for (exact i = 1; i != 4; ++i) p.checks_in().sleeps();
    }
    return p.checks_in();
}
TEST_CASE("FAT-2: three sessions with an answer are looked at; silence neither counts nor breaks") {
    const auto factor_after = [](std::string_view how) {
        auto p = someone();
        return sessions(p, how).of(recumbent_cycle).factor;
    };
    CHECK(factor_after("t") == whole);
    CHECK(factor_after("tt") == 900_pm);
    CHECK(factor_after("t-t") == 900_pm);
    CHECK(factor_after("t--t") == whole);
    CHECK(factor_after("t??t") == 900_pm);
}
TEST_CASE("FAT-2: the hold ends with the next session that left nothing") {
    auto p = someone();
    sessions(p, "t");
    CHECK(p.says("FAT-2", after_it::lasted_an_hour));
    CHECK(p.act() == action::hold);
    sessions(p, "-");
    CHECK_FALSE(p.speaks("FAT-2"));
}
TEST_CASE("FAT-2: what the last session left eases nothing in this one") {
    auto p = someone();
    p.checks_in().trains().sleeps(4).checks_in().tells(after_effects{after_effect::lasting_tiredness});
    auto w = p.coach().watch(p.diary(), p.today());
    CHECK(w.hear(fatigue_in_session{2_nrs}) == cue::go_on);
}
TEST_CASE("FAT-2: nothing of it latches by itself; three minor marks in 28 days are one episode, and good days heal it") {
    auto p = someone();
    sessions(p, "tttt");
    CHECK(p.history().person.place.flags.within(28, p.today()) == 1);
    CHECK(p.of(left_knee).sum.latched.empty());
    bool rose = false;
    for (exact i = 0; i != 63 && !rose; ++i) {
        rose = p.checks_in().act(left_knee) == action::progress;
        if (i % 4 == 0) p.trains();
        p.sleeps();
    }
    CHECK(rose);
}
TEST_CASE("FAT-2: a rise of 3 takes a tenth back from everything, and a clearance is not needed") {
    auto p = someone();
    p.checks_in().tells(fatigue_in_session{nrs_5}).trains().sleeps(4).checks_in();
    CHECK(p.of(left_knee).factor == 900_pm);
    CHECK(p.of(recumbent_cycle).factor == 900_pm);
    CHECK(p.may(left_knee));
}
TEST_CASE("FAT-2 alone decides") {
    const auto grants = [](const auto& set) {
        auto p = someone(set);
        return p.checks_in().tells(fatigue_in_session{nrs_5}).trains().sleeps(4).checks_in().grant(left_knee).at(part::n_reps);
    };
    CHECK(grants(ibm_rules) == 9);
    CHECK(grants(all_but<during_it>()) == 10);
    const auto holds = [](const auto& set) {
        auto p = someone(set);
        return sessions(p, "t").act();
    };
    CHECK(holds(ibm_rules) == action::hold);
    CHECK(holds(all_but<after_it>()) == action::progress);
}

}  // namespace fatigue_in_session_rule
