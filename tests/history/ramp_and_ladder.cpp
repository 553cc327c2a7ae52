// SPDX-License-Identifier: BSL-1.0
#include <andante/history/ramp.hpp>

#include <doctest/doctest.h>

namespace history_ramp_and_ladder {

using namespace andante;

constexpr day d1 = "2026-03-02"_day;

TEST_CASE("a factor heals by rungs: seven days and a session on each") {
    ramp r;
    CHECK(r.on(d1, 7) == whole);
    r.lower(500_pm, d1, {});
    day t = d1;
    exact expected[] = {500, 700, 800, 900, 1000};
    for (const exact rung_at : expected) {
        CHECK(r.on(t, 7).place() == rung_at);
        r.train(t, 7);
        CHECK(r.on(t + 6, 7).place() == rung_at);
        t = t + 7;
    }
    CHECK(r.on(t, 7) == whole);
}
TEST_CASE("a rung without a session does not heal, however long it lasts") {
    ramp r;
    r.lower(800_pm, d1, {});
    CHECK(r.on(d1 + 400, 7) == 800_pm);
    r.train(d1 + 400, 7);
    CHECK(r.on(d1 + 401, 7) == 900_pm);
    CHECK(r.on(d1 + 900, 7) == 900_pm);
}
TEST_CASE("one long wait is one rung, and a lower factor stands over a higher one") {
    ramp r;
    r.lower(500_pm, d1, {});
    r.train(d1 + 1, 7);
    CHECK(r.on(d1 + 100, 7) == 700_pm);
    r.train(d1 + 100, 7);
    CHECK(r.on(d1 + 106, 7) == 700_pm);
    r.lower(900_pm, d1 + 106, {});                     // a bad answer repeats the rung
    CHECK(r.on(d1 + 108, 7) == 700_pm);
    r.train(d1 + 108, 7);
    CHECK(r.on(d1 + 112, 7) == 700_pm);
    CHECK(r.on(d1 + 113, 7) == 800_pm);
    r.lower(1000_pm, d1 + 113, {});
    CHECK(r.on(d1 + 113, 7) == 800_pm);
    r.end();
    CHECK(r.on(d1 + 113, 7) == whole);
}
TEST_CASE("factors do not multiply: the least of all that were ever asked for is in force") {
    for (exact a = 0; a < 1000; a += 90)
        for (exact b = 0; b < 1000; b += 90) {
            ramp r;
            r.lower(*proportion::from(a), d1, {});
            r.lower(*proportion::from(b), d1, {});
            CHECK(r.on(d1, 7).place() == (std::min)(a, b));
        }
}
TEST_CASE("a break begins the rung again where it stands on it, and leaves a lower one alone") {
    ramp r;
    r.lower(500_pm, d1, {});
    r.fall_to(500_pm, d1 + 20, 7, {});
    r.train(d1 + 20, 7);
    CHECK(r.on(d1 + 21, 7) == 500_pm);
    CHECK(r.on(d1 + 26, 7) == 500_pm);
    CHECK(r.on(d1 + 27, 7) == 700_pm);
    r.fall_to(800_pm, d1 + 27, 7, {});
    CHECK(r.on(d1 + 27, 7) == 700_pm);
}
TEST_CASE("flags within four days are one episode; so are flags without training between") {
    ladder l;
    CHECK(l.add(flag::episode, d1, d1));
    CHECK_FALSE(l.add(flag::episode, d1 + 3, d1 + 2));
    CHECK_FALSE(l.add(flag::episode, d1 + 5, d1));        // not trained since
    CHECK(l.add(flag::episode, d1 + 5, d1 + 4));
    CHECK(l.within(14, d1 + 5) == 2);
    CHECK(l.within(14, d1 + 13) == 2);
    CHECK(l.within(14, d1 + 14) == 1);
    CHECK(l.newest() == d1 + 5);
    CHECK_FALSE(l.add(flag::nothing, d1 + 30, d1 + 29));
}
TEST_CASE("three minor marks in 28 days are one episode, and one mark a day counts once") {
    ladder l;
    CHECK_FALSE(l.add(flag::minor, d1, d1));
    CHECK_FALSE(l.add(flag::minor, d1, d1));
    CHECK_FALSE(l.add(flag::minor, d1 + 10, d1 + 9));
    CHECK(l.add(flag::minor, d1 + 27, d1 + 26));
    CHECK_FALSE(l.add(flag::minor, d1 + 28, d1 + 28));    // begins anew
    ladder slow;
    for (int i = 0; i != 6; ++i) CHECK_FALSE(slow.add(flag::minor, d1 + 14 * i, d1 + 14 * i - 1));
}
TEST_CASE("marks that have made an episode are used up: two more are none, however soon") {
    ladder l;
    CHECK_FALSE(l.add(flag::minor, d1, d1));
    CHECK_FALSE(l.add(flag::minor, d1 + 1, d1));
    CHECK(l.add(flag::minor, d1 + 2, d1));
    CHECK_FALSE(l.add(flag::minor, d1 + 8, d1 + 7));
    CHECK_FALSE(l.add(flag::minor, d1 + 9, d1 + 7));
    CHECK(l.add(flag::minor, d1 + 10, d1 + 7));
}
TEST_CASE("a clearance consumes the ladder, and the wait after an episode remembers it") {
    ladder l;
    CHECK(l.add(flag::episode, d1, d1));
    CHECK(l.add(flag::episode, d1 + 6, d1 + 5));
    l.consume();
    CHECK(l.within(28, d1 + 7) == 0);
    CHECK(l.newest() == never);
    CHECK(l.newest_ever() == d1 + 6);
}
TEST_CASE("a mark keeps latches until they are cleared, rests until their day, and the reasons of both") {
    mark m;
    reason why;
    why.heard = d1, why.rule = 3, why.act = action::rest;
    m.leave(rest(d1 + 2), why);
    why.rule = 5, why.act = action::await_clearance;
    m.leave(await_clearance(latch::overwork), why);
    CHECK(m.lasts.latched == set_of<latch>{latch::overwork});
    CHECK(m.lasts.rest_until == d1 + 2);
    CHECK(m.rest_why.rule == 3);
    CHECK(m.latch_why[static_cast<std::size_t>(latch::overwork)].rule == 5);
    CHECK(m.since[static_cast<std::size_t>(latch::overwork)] == d1);
    why.heard = d1 + 1;
    m.leave(await_clearance(latch::overwork), why);
    CHECK(m.since[static_cast<std::size_t>(latch::overwork)] == d1);   // since the first
    m.clear(latch::fatigue);
    CHECK(m.lasts.latched.has(latch::overwork));
    m.clear(latch::overwork);
    CHECK(m.lasts == lasting(rest(d1 + 2)));                            // the rest keeps its day
    m.leave(hold(), why);
    m.leave(regress(800_pm), why);
    CHECK(m.lasts == lasting(rest(d1 + 2)));                            // factors are not kept here
}
TEST_CASE("a rest that is over leaves nothing to what is said later") {
    mark m;
    reason why;
    why.heard = d1, why.act = action::rest;
    m.leave(rest(d1 + 2), why);
    CHECK(m.on(d1 + 1).leaves == movement::gentle);
    why.heard = d1 + 5, why.act = action::await_clearance;
    m.leave(await_clearance(latch::flare).leaving(movement::open), why);
    CHECK(m.on(d1 + 5).leaves == movement::open);
    CHECK(m.on(d1 + 5).latched == set_of<latch>{latch::flare});
}
TEST_CASE("of two rests that leave less than gentle movement the one that leaves least is in force, to the later day, whichever was heard first") {
    constexpr movement least = movement::care_team_only, more = movement::daily_life;
    for (const bool least_first : {true, false}) {
        mark m;
        reason why;
        why.heard = d1, why.act = action::rest;
        m.leave(rest(d1 + 3).leaving(least_first ? least : more), why);
        CHECK(m.on(d1).leaves == (least_first ? least : more));
        m.leave(rest(d1 + 3).leaving(least_first ? more : least), why);
        CHECK(m.on(d1 + 2).leaves == least);
        m.leave(rest(d1 + 6), why);  // a longer and milder one leaves both as they are
        CHECK(m.on(d1 + 2).leaves == least);
        CHECK(m.on(d1 + 3).leaves == movement::gentle);
        CHECK(m.on(d1 + 6).leaves == movement::open);
        why.heard = d1 + 4;
        m.leave(rest(d1 + 6).leaving(more), why);
        CHECK(m.on(d1 + 4).leaves == more);
    }
}
TEST_CASE("of two rules that set the same on one day the one of the lower rank gives the reason, whichever was asked first") {
    rule_ranks ranks;
    ranks.of[3] = 1, ranks.of[4] = 0, ranks.of[5] = 0;
    const auto because = [](std::uint8_t rule, action act, exact value, day heard = d1) {
        reason why;
        why.rule = rule, why.act = act, why.value = value, why.heard = heard;
        return why;
    };
    const auto in_both_orders = [&](const finding& f, const reason& a, const finding& g, const reason& b) {
        mark one, other;
        one.leave(f, a, ranks), one.leave(g, b, ranks);
        other.leave(g, b, ranks), other.leave(f, a, ranks);
        CHECK(one.rest_why == other.rest_why);
        CHECK(one.latch_why == other.latch_why);
        CHECK(one.lasts == other.lasts);
        return one;
    };
    const auto overwork = static_cast<std::size_t>(latch::overwork);
    const finding waits = await_clearance(latch::overwork);
    const action wait = action::await_clearance;
    CHECK(in_both_orders(waits, because(3, wait, 9), waits, because(4, wait, 1)).latch_why[overwork].rule == 4);
    CHECK(in_both_orders(waits, because(3, action::stop_and_seek_care, 9), waits, because(4, wait, 1)).latch_why[overwork].rule == 3);
    CHECK(in_both_orders(rest(d1 + 2), because(3, action::rest, 9), rest(d1 + 2), because(4, action::rest, 1)).rest_why.rule == 4);
    CHECK(in_both_orders(rest(d1 + 3), because(3, action::rest, 9), rest(d1 + 2), because(4, action::rest, 1)).rest_why.rule == 3);

    mark m;  // the reason of an earlier day stays, and so does the first of one rule, or of two of one rank
    m.leave(waits, because(3, wait, 1), ranks), m.leave(waits, because(4, wait, 2, d1 + 1), ranks);
    CHECK(m.latch_why[overwork] == because(3, wait, 1));
    m = {}, m.leave(waits, because(4, wait, 1), ranks), m.leave(waits, because(4, wait, 2), ranks), m.leave(waits, because(5, wait, 3), ranks);
    CHECK(m.latch_why[overwork] == because(4, wait, 1));
    ramp a, b;
    a.lower(800_pm, d1, because(3, action::regress, 1), false, ranks), a.lower(800_pm, d1, because(4, action::regress, 2), false, ranks);
    b.lower(800_pm, d1, because(4, action::regress, 2), false, ranks), b.lower(800_pm, d1, because(3, action::regress, 1), false, ranks);
    CHECK(a.why() == b.why());
    CHECK(a.why().rule == 4);
}

}  // namespace history_ramp_and_ladder
