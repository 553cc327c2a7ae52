// SPDX-License-Identifier: BSL-1.0
// The host's clock jumps ahead: a gap, never time served. It runs back: refused, and all is as before once it is right again.
#include "compare.hpp"
#include "folder.hpp"

#include "living.hpp"

#include <cstring>
#include <string>
#include <type_traits>

namespace drills_clock {

using namespace living;
using drills::folder;
using drills::granted_dose;
using drills::same;

using someone_ = person;

/// Somebody on a morning, and what an honest reader of the rules expects of the days that follow without a word.
struct life {
    std::string name;
    someone_ who;
    bool session_on_the_rung = false;  ///< so the week that is left of it may end, and with it that one rung
    bool rests = false;                ///< a rest is in force, and rests are days
};

someone_ well_for(exact days) {
    someone_ p = someone();
    p.lives_well(days);
    return p;
}
/// Trains well every third day until a morning on which the knee may take a step.
someone_ with_a_step_ahead() {
    someone_ p = well_for(21);
    for (int i = 0; i != 20; ++i) {
        someone_ asked = p;
        asked.checks_in();
        if (!fits(asked.grant(left_knee), asked.level(left_knee))) return p;
        p.lives_well(3);
    }
    FAIL("no step came");
    return p;
}
someone_ after_a_step() {
    someone_ p = with_a_step_ahead();
    p.lives_well(3);
    return p;
}
/// An unwonted soreness: the episode takes the step back and rests the region; two days of rest are over.
someone_ after_a_step_taken_back() {
    someone_ p = after_a_step();
    p.checks_in().tells(soreness{left(thigh), 5_nrs}, unusual_soreness{left(thigh), yes}, limits_tasks{left(thigh), no});
    p.sleeps();
    for (int i = 0; i != 4; ++i) p.checks_in().sleeps();
    return p;
}

std::vector<life> lives() {
    std::vector<life> all;
    for (exact days = 3; days <= 60; days += 3) all.push_back({"well for " + std::to_string(days) + " days", well_for(days)});
    all.push_back({"a step ahead", with_a_step_ahead()});
    all.push_back({"after a step", after_a_step()});
    all.push_back({"after a step taken back", after_a_step_taken_back()});
    {
        someone_ p = well_for(30);
        p.sleeps(13).checks_in();  // away for 15 days
        all.push_back({"back from a break", p});
        p.trains();
        all.push_back({"on the evening of a session on a rung", p, true});
        p.sleeps().lives_well(2, 0);
        all.push_back({"in a ramp", p, true});
        p.lives_well(6);
        all.push_back({"in a ramp, a rung on", p, true});
    }
    {
        someone_ p = well_for(30);
        p.checks_in().trains({.weak = clearly});
        all.push_back({"in a rest", p, false, true});
        p.sleeps();
        for (int i = 0; i != 3; ++i) p.checks_in().sleeps();
        all.push_back({"on a rung that no session was done on", p});
    }
    {
        someone_ p = well_for(30);
        p.checks_in().tells(soreness{left(thigh), 6_nrs}, unusual_soreness{left(thigh), yes}, limits_tasks{left(thigh), yes});
        all.push_back({"sore", p, false, true});
    }
    for (const warning w : {warning::chest_pain, warning::dark_urine, warning::choking}) {
        someone_ p = well_for(30);
        p.checks_in().tells(warning_signs{w});
        all.push_back({"latched by a warning sign", p});
    }
    {
        someone_ p = well_for(30);
        p.checks_in().tells(fall{.minutes_down = 1}).sleeps().checks_in().tells(fall{.minutes_down = 1});
        all.push_back({"latched by falls", p, false, true});
    }
    {
        someone_ p = well_for(30);
        p.checks_in().trains({.weak = clearly}).sleeps(3).checks_in().trains({.weak = clearly}).sleeps(5).checks_in().trains({.weak = clearly}).sleeps(5);
        p.checks_in().trains({.weak = clearly});
        all.push_back({"too much again and again", p, false, true});
    }
    return all;
}
const std::vector<life>& all_lives() {
    static const std::vector<life> all = lives();
    return all;
}
/// A copy whose clock stands `n` days ahead, on which morning all is well.
someone_ ahead(const someone_& p, exact n) {
    someone_ q = p;
    q.sleeps(n).checks_in();
    return q;
}
bool is_step(const decision& d) { return d.granted() && !fits(granted_dose(d), d.level); }

TEST_CASE("the lives are those they are called") {
    const auto named = [](std::string_view n) -> const life& {
        for (const life& l : all_lives())
            if (l.name == n) return l;
        FAIL("no such life: " << n);
        return all_lives().front();
    };
    CHECK(is_step(ahead(named("a step ahead").who, 0).of(left_knee)));
    CHECK_FALSE(is_step(ahead(named("after a step").who, 0).of(left_knee)));
    CHECK(named("after a step taken back").who.history().find(left_knee)->taken_back != never);
    CHECK(named("back from a break").who.of(left_knee).factor == 500_pm);
    CHECK(named("in a ramp").who.of(left_knee).factor == 500_pm);
    CHECK(named("in a ramp, a rung on").who.of(left_knee).factor == 700_pm);
    CHECK(named("in a rest").who.of(left_knee).sum.rest_until != never);
    CHECK(named("on a rung that no session was done on").who.of(left_knee).factor < whole);
    CHECK(named("sore").who.act(left_knee) == action::rest);
    CHECK(named("latched by a warning sign").who.act() >= action::await_clearance);
    CHECK_FALSE(named("latched by falls").who.history().modes_at(mode::standing).left.lasts.latched.empty());
    CHECK_FALSE(named("too much again and again").who.of(left_knee).sum.latched.empty());
}

TEST_CASE("a clock that jumps ahead: no latch ends, no level rises, no rung without a session on it, no step from the jump") {
    int steps = 0;
    for (const life& l : all_lives()) {
        CAPTURE(l.name);
        const someone_ now = ahead(l.who, 0);
        const day_decisions before = now.decides();
        for (exact n = 1; n <= 60; ++n) {
            CAPTURE(n);
            const someone_ later = ahead(l.who, n);
            const day_decisions after = later.decides();
            CHECK((after.person.sum.latched | before.person.sum.latched) == after.person.sum.latched);
            for (std::size_t i = 0; i != before.size; ++i) {
                const decision &a = before.at[i], &b = after.at[i];
                CAPTURE(i);
                CHECK((b.sum.latched | a.sum.latched) == b.sum.latched);
                if (!b.sum.latched.empty()) CHECK_FALSE((b.granted() && is_training(b.what)));
                if (!is_training(b.what)) continue;
                CHECK(fits(b.level, a.level));
                // After four weeks away the level itself falls, and the factor of a shorter break has no more to say.
                if (b.sum.level != relevel::rebaseline) CHECK(b.factor <= (l.session_on_the_rung ? ramp::next(a.factor) : a.factor));
                if (!b.granted()) continue;
                if (is_step(b)) {
                    // Only in a gap that is planned, and whoever trained as planned has it too.
                    const order& o = *now.coach().rx().find(b.what);
                    CHECK(later.today() - later.history().find(b.what)->last <= o.planned_gap + 1);
                    someone_ on_plan = now;
                    on_plan.trains().sleeps(o.planned_gap).checks_in();
                    CHECK((is_step(a) || is_step(on_plan.of(b.what))));
                    ++steps;
                } else if (b.sum.level == relevel::rebaseline && a.granted()) {
                    CHECK(volume(granted_dose(b)) <= volume(granted_dose(a)));  // under the load of the starter
                    CHECK(granted_dose(b).at(part::weight) <= a.level.at(part::weight));
                } else if (a.granted() && !l.session_on_the_rung && !l.rests) {
                    // A step may trade repetitions for load; what came before it is the level.
                    CHECK((fits(granted_dose(b), granted_dose(a)) || (is_step(a) && fits(granted_dose(b), a.level))));
                } else {
                    CHECK(fits(granted_dose(b), a.level));
                }
            }
        }
    }
    CHECK(steps > 0);
}
TEST_CASE("the same without a word on the day it jumped to: no training at all") {
    for (const life& l : all_lives()) {
        CAPTURE(l.name);
        for (exact n = 1; n <= 60; ++n) {
            CAPTURE(n);
            const day_plan plan = l.who.coach().plan(l.who.history(), l.who.today() + n);
            for (const decision& d : plan.decisions()) CHECK_FALSE((d.granted() && is_training(d.what)));
        }
    }
}
TEST_CASE("a jump and back without a word: all is as before") {
    for (const life& l : all_lives()) {
        CAPTURE(l.name);
        const auto& coach = l.who.coach();
        const day t = l.who.today();
        const auto kept = l.who.history();
        const day_plan before = coach.plan(kept, t);
        for (exact n = 1; n <= 60; n += 7) {
            (void)coach.plan(kept, t + n);
            (void)coach.due(kept, t + n);
            (void)coach.plan(l.who.diary(), t + n);
            if (n == 8) (void)coach.explain(l.who.diary(), t + n, left_knee);
        }
        CHECK(same(coach.plan(kept, t), before));
        CHECK(same(coach.plan(l.who.diary(), t), before));
    }
}

// ── back ──

static_assert(std::is_trivially_copyable_v<ibm_history>);
/// Whether something leaves a history as it was, byte for byte.
template <class History, class Do>
bool leaves_as_it_was(History& h, Do act) {
    std::vector<unsigned char> was(sizeof h);
    std::memcpy(was.data(), &h, sizeof h);
    act();
    return std::memcmp(was.data(), &h, sizeof h) == 0;
}
/// One row of every kind.
std::vector<entry> of_every_kind() {
    return {row(fatigue{3_nrs}), row(warning_signs{none}), row(warning_signs{warning::chest_pain}), row(soreness{left(thigh), 8_nrs}), row(effort{left_knee, 9_cr10}),
            row(done{left_knee, {1 * sets, 10 * rep, 1 * kg}}), row(done{walking, 10 * minutes}), row(outside{exercises::chair_class, dose{30 * minutes}}),
            row(baseline{left_knee, {1 * sets, 12 * rep, 1 * kg}}), row(fall{.head = true}), row(cleared{latch::red_flag, doctor}), row(cleared{latch::programme, doctor}),
            row(care_seen{}), row(recorded{record_kind::named_change, 0, {}, doctor}), row(declined_step{walking}), prescribed_row(walking, dose{20 * minutes}),
            row(*amend(limit(limits::soreness_gate, 3_nrs), first_day))};
}

TEST_CASE("a clock that ran back: nothing is granted, nothing is heard, nothing changes, and the right day is as it was") {
    for (const life& l : all_lives()) {
        CAPTURE(l.name);
        const auto& coach = l.who.coach();
        auto h = l.who.history();
        const day t = h.latest;
        const day_plan before = coach.plan(h, l.who.today());
        for (const exact back : {1, 2, 7, 30, 400}) {
            CAPTURE(back);
            CHECK(leaves_as_it_was(h, [&] {
                const day_plan plan = coach.plan(h, t - back);
                for (const decision& d : plan.decisions()) {
                    CHECK(d.problem == decision_problem::clock_ran_back);
                    CHECK_FALSE(d.granted());
                }
                entry_id id = 1'000'000;
                for (entry e : of_every_kind()) {
                    e.id = ++id;
                    e.on = t - back;
                    CHECK(coach.remember(h, e, t - back) == heard::late);
                    e.on = t;  // of the day that was right, which is now to come
                    CHECK(coach.remember(h, e, t - back) == heard::in_the_future);
                    e.on = t + 1;
                    CHECK(coach.remember(h, e, t) == heard::in_the_future);
                }
            }));
        }
        CHECK(same(coach.plan(h, l.who.today()), before));
    }
}

// ── written while the clock was ahead ──

/// A file of three weeks, as a host keeps it.
diary_file three_weeks() {
    diary_file f;
    f.book.write(first_day, cleared{latch::programme, doctor});
    f.sign(first_day, *prescribe(form()));
    f.tell(first_day, told_at::check_in, bad_past_experience{no}, usual_fatigue{2_nrs}, usual_soreness{everywhere, 0_nrs}, muscle_grade{everywhere, 4_mrc});
    for (exact n = 0; n != 21; ++n) {
        const day t = first_day + n;
        f.tell(t, told_at::check_in, warning_signs{none}, illness{not_ill}, fell{no}, fatigue{2_nrs}, unusual_fatigue{no}, soreness{everywhere, 0_nrs});
        if (n % 3 != 0) continue;
        const day_plan plan = ibm_coach{*f.in_force(t)}.plan(f.book, t);
        for (const decision& d : plan.decisions())
            d.match([&](const approved_dose& a) { f.book.write(t, done{d.what, a}); }, [](const decision&) {});
    }
    return f;
}
constexpr day today = first_day + 20;

/// The same after the clock stood ten days ahead for one day: a bad check-in and a session.
diary_file with_a_day_ahead(std::vector<entry_id>& wrong) {
    diary_file f = three_weeks();
    const std::size_t n = f.book.rows().size();
    f.tell(today + 10, told_at::check_in, warning_signs{warning::chest_pain}, fatigue{9_nrs});
    f.book.write(today + 10, done{walking, 10 * minutes}, fall{.head = true});
    for (std::size_t i = n; i != f.book.rows().size(); ++i) wrong.push_back(f.book.rows()[i].id);
    CHECK(wrong.size() == 4);
    return f;
}
day_plan plan_of(const diary_file& f, day t) { return ibm_coach{*f.in_force(t)}.plan(f.book, t); }

TEST_CASE("a file that was written while the clock was ahead is refused by the right clock, and says where") {
    const folder here;
    std::vector<entry_id> wrong;
    const diary_file f = with_a_day_ahead(wrong);
    CHECK(save(f, here / "ida.diary"));
    CHECK(read_diary(here / "ida.diary", today + 10));
    const auto refused = read_diary(here / "ida.diary", today);
    REQUIRE_FALSE(static_cast<bool>(refused));
    CHECK(code(refused.error().what) == "E_FUTURE");
    CHECK(refused.error().path == "/day");
    CHECK(refused.error().bytes.find((R"("event":"check_in")")) != std::string::npos);
    // What is dated up to today is there to be shown.
    CHECK(read_diary_file(here / "ida.diary", today).book == three_weeks().book);
    // A host that keeps a history is refused as well, and one that asks without a clock's day sees no day changed by later ones.
    const ibm_coach coach{*f.in_force(today)};
    ibm_history h;
    coach.recall(h, f.book, today + 10);
    const day_plan withheld_ = coach.plan(h, today);
    for (const decision& d : withheld_.decisions()) CHECK(d.problem == decision_problem::clock_ran_back);
    CHECK(same(plan_of(f, today), plan_of(three_weeks(), today)));
    CHECK(plan_of(f, today + 10).decisions().person.sum.act == action::stop_and_seek_care);
}
TEST_CASE("the cure: what was dated wrongly is struck, and the right clock reads the file as if it had never been") {
    const folder here;
    std::vector<entry_id> wrong;
    diary_file f = with_a_day_ahead(wrong);
    for (const entry_id id : wrong) {
        CHECK(save(f, here / "ida.diary"));
        CHECK(code(read_diary(here / "ida.diary", today).error().what) == "E_FUTURE");  // until the last of them is struck
        CHECK(f.book.strike(id));
    }
    CHECK(save(f, here / "ida.diary"));
    const auto mended = read_diary(here / "ida.diary", today);
    REQUIRE_MESSAGE(static_cast<bool>(mended), words(mended ? io_error{} : mended.error()));
    CHECK(mended->book.superseded().size() == wrong.size());  // nothing is lost
    for (const exact n : {0, 1, 5, 10, 11, 30}) CHECK(same(plan_of(*mended, today + n), plan_of(three_weeks(), today + n)));
    const ibm_coach coach{*mended->in_force(today)};
    ibm_history h;
    coach.recall(h, mended->book, today);
    CHECK(h.latest == today);
    CHECK(same(coach.plan(h, today), plan_of(three_weeks(), today)));
}
TEST_CASE("the other cure: a higher revision of the whole event has the right day") {
    std::vector<entry_id> wrong;
    const diary_file f = with_a_day_ahead(wrong);
    std::string text = *write_diary(f, framed::bare);
    const std::string ahead_ = R"("day":"2026-04-01")", right = R"("day":"2026-03-22")";
    CHECK(today == "2026-03-22"_day);
    CHECK(today + 10 == "2026-04-01"_day);
    for (std::string line : drills::lines_of(text)) {
        const std::size_t at = line.find(ahead_);
        if (at == std::string::npos) continue;
        line.replace(at, ahead_.size(), right);
        const std::size_t order = line.find(R"(,"order":)") + 9;
        line.insert(order, "9");  // after all that the day has
        line.insert(line.find(R"(,"event")"), R"(,"revision":1)");
        text += line;
    }
    const diary_file mended = parse_diary(text, today);
    REQUIRE_MESSAGE(static_cast<bool>(mended), words(mended.error()));
    CHECK(mended.book.rows().back().on == today);
    CHECK(plan_of(mended, today).decisions().person.sum.act == action::stop_and_seek_care);  // the sign was told today
    const folder here;
    CHECK(save(mended, here / "ida.diary"));
    CHECK(read_diary(here / "ida.diary", today));
    CHECK(read_diary(here / "ida.diary", today - 1).error().what == io_problem::future);
}
TEST_CASE("of several that are dated ahead the first line is named, and nothing from there on is kept") {
    const std::string told = R"({"id":1,"day":"2026-03-02","order":0,"event":"care_seen"})" "\n", ahead_ = R"({"id":2,"day":"2026-03-09","order":0,"event":"care_seen"})" "\n",
                      more = R"({"id":3,"day":"2026-03-08","order":0,"event":"care_seen"})" "\n", again = R"({"id":4,"day":"2026-03-01","order":0,"event":"care_seen"})" "\n",
                      struck = R"({"id":2,"day":"2026-03-09","order":0,"revision":1,"event":"struck"})" "\n", nonsense = "nonsense\n";
    const auto read = [](const std::string& text) { return parse_diary(text, "2026-03-02"_day); };
    const diary_file f = read(told + ahead_ + more + again);
    CHECK(code(f.error().what) == "E_FUTURE");
    CHECK(f.error().line == 2);
    CHECK(f.error().bytes + "\n" == ahead_);
    CHECK(f.book.rows().size() == 1);
    CHECK(read(told + ahead_ + struck + more).error().line == 4);
    CHECK(read(told + ahead_ + struck + again));
    CHECK(read(struck + told + ahead_));
    CHECK(code(read(told + nonsense + ahead_).error().what) == "E_JSON_SYNTAX");
    CHECK(code(read(told + ahead_ + nonsense + struck).error().what) == "E_FUTURE");  // what stands behind an error was not read
    const diary_file short_one = read(told + ahead_ + nonsense + struck);
    CHECK(short_one.book.rows().size() == 1);
}

}  // namespace drills_clock
