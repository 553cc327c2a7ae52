// SPDX-License-Identifier: BSL-1.0
#include <andante/history/derived.hpp>

#include <doctest/doctest.h>

namespace history_chronicle {

using namespace andante;
using namespace andante::exercises;

constexpr day d0 = "2026-03-02"_day;
constexpr exercise left_knee = left(knee_extension);
constexpr nrs none_at_all = 0_nrs, middling = 5_nrs;
constexpr cr10 hard = 6_cr10;

/// Hears rows of a day, by its number, as a history does.
class record_of_days {
  public:
    record_of_days() { told.prescribe(left_knee, dose{8 * rep}); }
    template <class... Ts>
    void tells(exact on_day, const Ts&... xs) {
        (tell(on_day, row(xs)), ...);
    }
    template <class S>
    auto read(exact on_day, region r = left(thigh)) const {
        return S::of(told, place_of(r), d0 + on_day).value();
    }
    chronicle told{};

  private:
    void tell(exact on_day, entry e) {
        e.on = d0 + on_day;
        switch (e.what) {
            case entry_kind::clearance: (void)told.clear(e); break;
            case entry_kind::session: told.train(e, {}); break;
            case entry_kind::record: told.record(e, {}); break;
            default: told.answer(e, {});
        }
    }
};

TEST_CASE("an effort that is told before its session is of that session, and leaves none open") {
    record_of_days before, after;
    before.tells(0, effort{left_knee, hard}, done{left_knee, dose{8 * rep}});
    after.tells(0, done{left_knee, dose{8 * rep}}, effort{left_knee, hard});
    for (const record_of_days* r : {&before, &after}) {
        CHECK(r->read<recovery_due>(1).effort_told);
        CHECK(r->read<recovery_due>(1).hardest == hard.place());
    }
    record_of_days yesterday;
    yesterday.tells(0, effort{left_knee, hard});
    yesterday.tells(1, done{left_knee, dose{8 * rep}});
    CHECK_FALSE(yesterday.read<recovery_due>(1).effort_told);
    CHECK(yesterday.read<recovery_due>(1).hardest == 0);
}
TEST_CASE("an exercise is new work until it has been done on two of the 28 days before") {
    const auto new_on = [](exact last) {
        record_of_days r;
        for (const exact on : {exact{0}, exact{10}, last}) r.tells(on, done{left_knee, dose{8 * rep}});
        return r.read<recovery_due>(last).new_work;
    };
    record_of_days r;
    r.tells(0, done{left_knee, dose{8 * rep}});
    r.tells(0, done{left_knee, dose{8 * rep}});
    CHECK(r.read<recovery_due>(0).new_work);
    r.tells(1, done{left_knee, dose{8 * rep}});  // two sessions of one day are one
    CHECK(r.read<recovery_due>(1).new_work);
    r.tells(2, done{left_knee, dose{8 * rep}});
    CHECK_FALSE(r.read<recovery_due>(2).new_work);
    CHECK_FALSE(new_on(27));
    CHECK(new_on(28));
}
TEST_CASE("the usual tiredness of the first four weeks stays, also where it is none") {
    record_of_days r;
    for (exact i = 0; i != 28; ++i) r.tells(i, fatigue{i < 15 ? none_at_all : middling});
    r.tells(28, fatigue{middling});
    CHECK(r.told.person.fatigue_reference == 0);
    for (exact i = 29; i != 75; ++i) r.tells(i, fatigue{middling});  // the first days are not remembered any more
    CHECK(r.told.person.fatigue_reference == 0);
    CHECK(r.told.usual_fatigue_at(d0 + 75) == 2);
}
TEST_CASE("a warning sign that was cleared leaves no call for care open") {
    record_of_days r;
    const auto sign = [&](exact on_day) {
        reason why;
        why.act = action::stop_and_seek_care, why.heard = d0 + on_day;
        r.told.person.place.left.leave(stop_and_seek_care(urgency::same_day), why);
        if (r.told.person.care_called_on == never) r.told.person.care_called_on = d0 + on_day;
    };
    sign(0);
    CHECK_FALSE(r.told.care_came_late(d0));
    CHECK(r.told.care_came_late(d0 + 1));
    r.tells(2, cleared{latch::red_flag, physician(7)});
    CHECK_FALSE(r.told.care_came_late(d0 + 2));
    sign(10);
    CHECK_FALSE(r.told.care_came_late(d0 + 10));
    CHECK(r.told.care_came_late(d0 + 11));
}
TEST_CASE("of falls of tests that took long the last told counts; of those of one day the one that began last") {
    const auto walks = [](exact m) { return two_minute_walk{*two_minute_walk::value_type::from(m)}; };
    const auto rates = [](exact points) { return ibmfrs{*ibmfrs::value_type::from(points)}; };
    for (const bool walk_first : {true, false}) {
        record_of_days r;
        r.tells(0, rates(30));
        r.tells(20, walks(100));
        if (walk_first) r.tells(90, walks(60), rates(20));
        else r.tells(90, rates(20), walks(60));
        CHECK(r.told.person.fell_slowly_on == d0 + 90);
        CHECK(r.told.person.slow_fall_from == d0 + 20);
    }
    record_of_days r;
    r.tells(0, rates(30));
    r.tells(20, walks(100));
    r.tells(90, walks(60));
    CHECK(r.told.person.slow_fall_from == d0 + 20);
    r.tells(91, rates(20));
    CHECK(r.told.person.fell_slowly_on == d0 + 91);
    CHECK(r.told.person.slow_fall_from == d0);
}

}  // namespace history_chronicle
