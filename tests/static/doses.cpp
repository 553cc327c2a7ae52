// SPDX-License-Identifier: BSL-1.0
// Doses, their order, exercises and the body.

#include <andante/dose/step.hpp>
#include <andante/history/calendar.hpp>
#include <andante/signal/signals.hpp>

namespace static_doses {

using namespace andante;
using namespace andante::exercises;

// ── doses ──

static_assert(dose{8 * rep, 2 * kg} == dose{2 * kg, 8 * rep} && dose{8 * rep} == dose{1 * sets, 8 * rep} && dose{2 * sets, 8 * rep}.sets() == 2 * sets);
static_assert(!dose{}.stated() && dose{10 * minutes}.stated() && dose{10 * minutes}.time() == 600 * seconds && dose{8 * rep}.with(3 * kg).weight() == 3 * kg);
static_assert(dose{}.with(part::n_sets, 1).stated() && dose{}.with(part::n_reps, 1).stated() && dose{}.with(part::weight, 1).stated() && dose{}.with(part::time, 1).stated());
constexpr auto several = std::to_array<dose>({{}, dose{8 * rep}, dose{8 * rep, 2 * kg}, dose{2 * sets, 6 * rep, 3 * kg}, dose{10 * minutes}, dose{3 * sets, 12 * rep},
                                              dose::unbounded(), dose{20 * minutes, 1 * kg}});
static_assert([] {
    for (const dose& a : several)
        for (const dose& b : several) {
            const dose m = meet(a, b);
            if (m != meet(b, a) || !fits(m, a) || !fits(m, b) || meet(a, a) != a || meet(a, dose::unbounded()) != a) return false;
            if (fits(a, b) != (meet(a, b) == a) || (fits(a, b) && fits(b, a) && a != b)) return false;
            for (const dose& c : several)
                if (meet(meet(a, b), c) != meet(a, meet(b, c)) || (fits(c, a) && fits(c, b) && !fits(c, m))) return false;
        }
    return true;
}(), "a meet-semilattice, part by part");
static_assert(well_formed(dose{8 * rep, 2 * kg}) && !well_formed(dose::unbounded()) && !well_formed(dose{8 * rep}.with(part::weight, -1)) &&
              !well_formed(dose{8 * rep}.with(part::n_sets, 101)) && well_formed(dose{8 * rep}.with(part::n_sets, 100)));
static_assert(volume(dose{2 * sets, 8 * rep}) == 16 && volume(dose{10 * minutes}) == 600 && volume(dose{}) == 0 &&
              volume(dose::of_parts({1'000'000, 1'000'000, 0, 0})) == 1'000'000'000'000);

static_assert(from_to(dose{8 * rep, 2 * kg}, dose{9 * rep, 2 * kg}).raised == 1 && from_to(dose{8 * rep, 2 * kg}, dose{9 * rep, 3 * kg}).raised == 2);
static_assert(from_to(dose{12 * rep, 2 * kg}, dose{8 * rep, 3 * kg}).lowered && from_to(dose{12 * rep, 2 * kg}, dose{8 * rep, 3 * kg}).first == part::weight);
static_assert(from_to(dose{8 * rep}, dose{8 * rep}).raised == 0 && !from_to(dose{8 * rep}, dose{8 * rep}).lowered);

// ── load bands, by cross-multiplying: just at and just above every edge ──

static_assert(band_of(2'000, 2'000) == load_band::no_rise && band_of(2'000, 1'999) == load_band::no_rise && band_of(0, 0) == load_band::no_rise);
static_assert(band_of(2'000, 2'100) == load_band::plain && band_of(2'000, 2'101) == load_band::to_the_bottom && band_of(2'000, 2'200) == load_band::to_the_bottom &&
              band_of(2'000, 2'201) == load_band::traded && band_of(2'000, 2'500) == load_band::traded && band_of(2'000, 2'501) == load_band::clinician &&
              band_of(2'000, 3'000) == load_band::clinician && band_of(2'000, 3'001) == load_band::refused && band_of(0, 1) == load_band::refused);
static_assert([] {
    for (exact from = 1; from < 60; ++from)
        for (exact to = 0; to < 110; ++to) {
            const std::int64_t r1000 = (std::int64_t{to} - from) * 1000;
            const load_band want = to <= from              ? load_band::no_rise
                                   : r1000 <= 50 * from    ? load_band::plain
                                   : r1000 <= 100 * from   ? load_band::to_the_bottom
                                   : r1000 <= 250 * from   ? load_band::traded
                                   : r1000 <= 500 * from   ? load_band::clinician
                                                           : load_band::refused;
            if (band_of(from, to) != want) return false;
        }
    return true;
}());
static_assert(band_of(1, (std::numeric_limits<exact>::max)()) == load_band::refused, "no overflow");

// ── the body ──

static_assert(left(thigh) != right(thigh) && side_of(left(thigh)) == side::left && side_of(right(thigh)) == side::right && side_of(trunk) == side::middle);
static_assert([] {
    for (std::size_t i = 0; i != region_count; ++i) {
        const region r{static_cast<std::uint8_t>(i)};
        if (region_called(key(r)) != r || only(r).size() != 1) return false;
        for (std::size_t j = 0; j != i; ++j)
            if (key(region{static_cast<std::uint8_t>(j)}) == key(r)) return false;
    }
    return !region_called("left_ear") && key(region{99}).empty();
}());
static_assert((both(thigh) & only(left(thigh))).size() == 1 && both(thigh).size() == 2);
template <class S, class... As>
concept told_by = requires(As... as) { S{as...}; };
static_assert(told_by<soreness, region, nrs> && told_by<soreness, every_region, nrs> && !told_by<soreness, muscle, nrs> && !told_by<soreness, nrs>);
static_assert(told_by<fatigue, nrs> && !told_by<fatigue, cr10> && !told_by<fatigue, region, nrs> && !told_by<fatigue, exact>);
static_assert(told_by<effort, exercise, cr10> && !told_by<effort, sided_exercise, cr10>);

// ── the catalogue ──

static_assert([] {
    for (std::size_t i = 0; i != activity_count; ++i) {
        const activity& a = detail::activities[i];
        if (activity_called(a.key) != static_cast<std::uint8_t>(i) || a.name.empty()) return false;
        const exercise e{static_cast<std::uint8_t>(i), a.sided ? side::left : side::middle};
        const exercise wrong_side{e.id, a.sided ? side::middle : side::right};
        if (!known(e) || known(wrong_side) || movers(e).empty()) return false;
        if (exercise_at(place_of(e)) != e) return false;
        if (a.sided) {
            const exercise other{e.id, side::right};
            if (!(movers(e) & movers(other)).empty() || movers(e).size() != movers(other).size()) return false;
        }
        if (a.pose == position::standing && !a.needs.has(demand::standing)) return false;
        if ((a.kind == modality::aerobic) != modes(e).has(mode::aerobic) || (a.place == setting::pool) != modes(e).has(mode::pool)) return false;
    }
    return true;
}(), "every row: found by its key, known with its side alone, moving something, its place unique");
static_assert(movers(left(knee_extension)) == only(left(thigh)) && movers(walking).size() == 4 && movers(trunk_curl) == only(trunk));
static_assert(!known(exercise{}) && !known(exercise{200, side::middle}) && !known(exercise{0, static_cast<side>(7)}));
static_assert(is_training(walking) && !is_training(seated_range_of_motion) && !is_training(left(calf_stretch)));

// ── readings age ──

constexpr day today = "2026-03-02"_day;
constexpr reading<nrs> told{3_nrs, today};
static_assert(told.known() && told.seen_from(today, 0).known() && !told.seen_from(today + 1, 0).known() && told.seen_from(today + 1, 0).why() == silence::outdated);
static_assert(told.seen_from(today + 14, 14).known() && !told.seen_from(today + 15, 14).known() && told.seen_from(today + 15, 14).taken() == today);
static_assert(!told.seen_from(today - 1, 14).known() && told.seen_from(today - 1, 14).why() == silence::never_asked, "the future is not known");
static_assert(!reading<nrs>{}.known() && reading<nrs>::silent(silence::declined, today).why() == silence::declined && !reading<nrs>::silent(silence::declined, today).known());

// ── bounded memories ──

static_assert([] {
    calendar<8> c;
    for (exact i = 0; i != 20; ++i) c.put(today + i, i % 5);
    for (exact i = 0; i != 20; ++i)
        if (c.on(today + i) != (i >= 12 ? std::optional<exact>{i % 5} : std::nullopt)) return false;
    c.put(today + 15, 9), c.put(today + 15, 2), c.put(today, 4);    // the worse of two stays; what is too old is dropped
    return c.on(today + 15) == 9 && !c.on(today) && !c.on(today + 20) && !c.on(never) && c.newest() == today + 19;
}());
static_assert([] {
    calendar<8> c;
    c.put(today, 0);
    c.put(today + 100, 1);
    return !c.on(today) && c.on(today + 100) == 1 && !c.on(today + 99) && !c.on(today + 93);
}());
static_assert([] {   // days before 1970 are days like others
    calendar<8> c;
    for (exact i = -12; i != 4; ++i) c.put(day::numbered(i), i + 12);
    return c.on(day::numbered(-4)) == 8 && c.on(day::numbered(3)) == 15 && !c.on(day::numbered(-5));
}());
static_assert([] {
    day_set s;
    for (const exact i : {0, 3, 3, 63, 64, 70}) s.put(today + i);
    return !s.has(today) && !s.has(today + 6) && s.has(today + 63) && s.has(today + 64) && s.has(today + 70) && !s.has(today + 71) && s.count(today, today + 70) == 3 &&
           s.newest() == today + 70 && !day_set{}.has(today) && !day_set{}.has(never);
}());
static_assert([] {
    day_set s;
    s.put(today), s.put(today - 5), s.put(today - 63), s.put(today - 64), s.put(today - 1000);
    return s.has(today - 5) && s.has(today - 63) && !s.has(today - 64) && s.count(today - 70, today) == 3;
}());
static_assert([] {
    ring<exact, 3> r;
    if (!r.empty()) return false;
    for (exact i = 1; i <= 5; ++i) r.put(i);
    exact sum = 0;
    for (const exact x : r) sum += x;
    const bool newest_first = r[0] == 5 && r[1] == 4 && r[2] == 3 && r.size() == 3 && sum == 12;
    r.clear();
    return newest_first && r.empty();
}());
static_assert([] {
    calendar<56> c;
    if (c.lower_median(today, ~std::uint64_t{0}, 1, 10)) return false;
    exact ago = 0;
    for (const exact v : {5, 1, 9, 3}) c.put(today - 4 + ago++, v);
    if (c.lower_median(today, ~std::uint64_t{0}, 5, 10) || c.lower_median(today, ~std::uint64_t{0}, 4, 10) != 3) return false;  // the lower of the middle two
    c.put(today, 10);
    return c.lower_median(today, ~std::uint64_t{0}, 5, 10) == 5 && c.lower_median(today, ~std::uint64_t{0}, 5, 3) == 3 && !c.lower_median(today, ~std::uint64_t{1}, 5, 10);
}());

}  // namespace static_doses
