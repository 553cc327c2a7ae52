// SPDX-License-Identifier: BSL-1.0
// A week ahead promises nothing that is refused: whatever the days before it were, lived as planned it is answered as planned.

#include "people.hpp"

#include <andante/session/week.hpp>

namespace week_ahead {

using namespace people;

void answer(player& p) {
    for (int round = 0; round != 4; ++round) {
        bool any = false;
        for (const question& q : p.coach.due(p.h, p.today))
            if (const auto n = when_all_goes_well{}(q)) p.hear(row(*q.answer(*n))), any = true;
        if (!any) return;
    }
}
player played(const script& s, exact every) {
    player p{orders_every(every)};
    p.cleared_to_train();
    for (const one_day& d : s) p.live(d);
    return p;
}
bool trains(const day_ahead& d) {
    return std::any_of(d.rows.begin(), d.rows.end(), [](const ahead& a) { return a.is == ahead_kind::trains; });
}

TEST_CASE("a week that is lived as it is planned is answered as it is planned") {
    CHECK(rc::check("the week", [] {
        player p = played(*scripts(6), *rc::gen::inRange<exact>(1, 8));
        p.sleep();
        const week_plan w = plan_week(p.coach, p.h, p.today);
        for (const day_ahead& d : w) {
            RC_ASSERT(d.on == p.today);
            answer(p);
            const day_plan real = p.coach.plan(p.book(), p.today);
            RC_ASSERT(real.person().act == d.act);
            RC_ASSERT(real.offers() == d.offers);
            for (const ahead& a : d.rows) {
                const decision& now = *real.find(a.what);
                RC_ASSERT(now.granted() == (a.is != ahead_kind::waits));
                RC_ASSERT(now.sum.act == a.act);
                now.match([&](const approved_dose& x) { RC_ASSERT(x.value() == a.asks); }, [&](const decision&) { RC_ASSERT(!a.is_done()); });
            }
            for (const ahead& a : d.rows)
                if (a.is_done()) real.find(a.what)->match([&](const approved_dose& x) { p.hear(row(done{a.what, x})); }, [](const decision&) {});
            if (d.trains()) answer(p);
            p.sleep();
        }
    }));
}

TEST_CASE("whatever was told of today, what is planned for today is granted today") {
    CHECK(rc::check("today", [] {
        player p = played(*scripts(6), *rc::gen::inRange<exact>(1, 8));
        const week_plan w = plan_week(p.coach, p.h, p.today);
        answer(p);
        const day_plan real = p.coach.plan(p.book(), p.today);
        for (const ahead& a : w[0].rows)
            if (a.is_done()) real.find(a.what)->match([&](const approved_dose& x) { RC_ASSERT(x.value() == a.asks); }, [](const decision&) { RC_FAIL("refused"); });
    }));
}

TEST_CASE("of any seven days one is without training, and no exercise has more sessions than its form wants") {
    CHECK(rc::check("rest", [] {
        const player p = played(*scripts(6), *rc::gen::inRange<exact>(1, 8));
        const week_plan w = plan_week(p.coach, p.h, p.today);
        std::uint64_t days_trained = p.h.person.trained.seen_from(p.today) >> 1;  // before today
        for (const day_ahead& d : w) {
            RC_ASSERT(d.trains() == trains(d));
            days_trained = days_trained << 1 | std::uint64_t{d.trains()};
            if (d.trains()) RC_ASSERT((days_trained & 0x7f) != 0x7f);  // days before it are what they were
            RC_ASSERT(d.kind != day_kind::care_call || !trains(d));
        }
        for (const order& o : p.coach.rx().orders())
            if (is_training(o.what)) RC_ASSERT(w.days_of(o.what) <= o.per_week);
    }));
}

}  // namespace week_ahead
