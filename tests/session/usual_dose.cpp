// SPDX-License-Identifier: BSL-1.0
// STR-1, STR-4, MIN-2, MIN-5: what is usual where a form says nothing. Pages docs/rules/STR-1.md, STR-4.md, MIN-2.md, MIN-5.md.
#include <doctest/doctest.h>

#include <andante/session/usual_dose.hpp>

#include <string>

namespace session_usual_dose {

using namespace andante;
using namespace andante::exercises;

constexpr bool in_its_bounds(const usual_number& n) { return n.least <= n.usual && n.usual <= n.most && n.least > 0; }
constexpr bool sane(const usual_dose& u) { return in_its_bounds(u.seconds) && in_its_bounds(u.times) && in_its_bounds(u.days) && !u.card.states.empty() && !u.card.source.work.empty() && !u.card.source.locator.empty(); }
static_assert(sane(usual_stretch) && sane(usual_finger_stretch) && sane(usual_bout) && sane(usual_balance));

TEST_CASE("each bears the id of its proposal") {
    CHECK(usual_stretch.card.id == "STR-1");
    CHECK(usual_finger_stretch.card.id == "STR-4");
    CHECK(usual_bout.card.id == "MIN-2");
    CHECK(usual_balance.card.id == "MIN-5");
    CHECK(usual_stretch.in_all() == duration::from_value(60));
    CHECK(usual_finger_stretch.in_all() == duration::from_value(60));
    CHECK(usual_finger_stretch.days.usual == 7);
    CHECK(usual_stretch.days.usual == 3);
    CHECK(usual_balance.days.usual == 3);
}
TEST_CASE("which exercise has which, over the whole catalogue") {
    for (std::size_t i = 0; i != activity_count; ++i) {
        const exercise e{static_cast<std::uint8_t>(i), about({static_cast<std::uint8_t>(i)}).sided ? side::left : side::middle};
        CAPTURE(about(e).key);
        const usual_dose* u = usual_dose_of(e);
        switch (about(e).kind) {
            case modality::stretching: CHECK(u == (about(e).key == "passive_finger_flexion" ? &usual_finger_stretch : &usual_stretch)); break;
            case modality::aerobic: CHECK(u == &usual_bout); break;
            case modality::balance: CHECK(u == &usual_balance); break;
            case modality::strength:
            case modality::range_of_motion: CHECK(u == nullptr); break;
        }
    }
}
TEST_CASE("a line of a form that starts from it is a good one") {
    constexpr prescription rx = draft{.by = physiotherapist(41), .since = "2026-03-02"_day,
        .orders = {usual_order(left(passive_finger_flexion)), usual_order(left(calf_stretch)), usual_order(walking, 30 * minutes), usual_order(standing_balance, 10 * minutes)}};
    CHECK(rx.orders()[0].start == dose{1 * minutes});
    CHECK(rx.orders()[0].ceiling == rx.orders()[0].start);
    CHECK(rx.orders()[0].aim == aim::maintain);
    CHECK(rx.orders()[0].per_week == 6);
    CHECK(rx.orders()[1].per_week == 3);
    CHECK(rx.orders()[2].start == dose{5 * minutes});
    CHECK(rx.orders()[2].aim == aim::progress);
    CHECK(rx.orders()[3].per_week == 3);
    // Training has no usual ceiling: that is the clinician's to say.
    draft d;
    d.by = physiotherapist(41), d.since = "2026-03-02"_day, d.orders.add(usual_order(walking));
    REQUIRE_FALSE(prescribe(d));
    CHECK(prescribe(d).error().first().what == draft_problem::no_ceiling);
    CHECK_FALSE(usual_order(left(knee_extension)).start.stated());
}
TEST_CASE("MIN-2: minutes in bouts, no longer than the longest, as few as can be, never more than all") {
    for (exact t = 1; t <= 2400; ++t) {
        const bouts b = in_bouts(duration::from_value(t));
        CHECK(b.each.value() <= 600);
        CHECK((b.how_many - 1) * 600 < t);
        CHECK(b.how_many * 600 >= t);
        CHECK(b.how_many * b.each.value() <= t);
        CHECK(b.how_many * b.each.value() > t - b.how_many);
        if (t > 600) CHECK(b.each.value() >= 300);
    }
    CHECK(in_bouts(duration{}).how_many == 0);
    CHECK(in_bouts(duration::from_value(60), duration{}).how_many == 0);
}

}  // namespace session_usual_dose
