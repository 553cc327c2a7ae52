// SPDX-License-Identifier: BSL-1.0
// A replaced operator new counts: folding an entry and deciding a day allocate nothing.

#include <andante/history/diary.hpp>
#include <andante/ibm.hpp>
#include <andante/session/week.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <new>

namespace guard_allocations {

inline int counted = 0;
[[gnu::noinline]] inline void* take(std::size_t n) noexcept {
    ++counted;
    return std::malloc(n == 0 ? 1 : n);
}
// Out of line, or the compiler pairs `new` with `free` and warns.
[[gnu::noinline]] inline void give_back(void* p) noexcept { std::free(p); }

}  // namespace guard_allocations

void* operator new(std::size_t n) {
    if (void* p = guard_allocations::take(n)) return p;
    std::abort();
}
void* operator new[](std::size_t n) { return operator new(n); }
void* operator new(std::size_t n, const std::nothrow_t&) noexcept { return guard_allocations::take(n); }
void* operator new[](std::size_t n, const std::nothrow_t&) noexcept { return guard_allocations::take(n); }
void operator delete(void* p) noexcept { guard_allocations::give_back(p); }
void operator delete[](void* p) noexcept { guard_allocations::give_back(p); }
void operator delete(void* p, std::size_t) noexcept { guard_allocations::give_back(p); }
void operator delete[](void* p, std::size_t) noexcept { guard_allocations::give_back(p); }
void operator delete(void* p, const std::nothrow_t&) noexcept { guard_allocations::give_back(p); }
void operator delete[](void* p, const std::nothrow_t&) noexcept { guard_allocations::give_back(p); }

namespace guard_allocations {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr prescription form = draft{.by = physiotherapist(41),
                                    .since = first,
                                    .orders = {{.what = left(knee_extension), .start = dose{8 * rep, 2 * kg}, .ceiling = dose{12 * rep, 6 * kg}},
                                               {.what = heel_raise, .start = dose{10 * rep}, .ceiling = dose{2 * sets, 15 * rep}},
                                               {.what = walking, .start = dose{10 * minutes}, .ceiling = dose{30 * minutes}}}};

diary some_weeks() {
    diary mine;
    mine.write(first, cleared{latch::programme, physician(7)}, muscle_grade{left(thigh), 4_mrc}, muscle_grade{right(thigh), 4_mrc});
    for (exact i = 0; i != 30; ++i) {
        mine.write(first + i, warning_signs{none}, illness{not_ill}, fatigue{*nrs::from(1 + i % 3)}, unusual_fatigue{no}, soreness{everywhere, *nrs::from(i % 4)});
        mine.write(first + i, outside{walking, dose{10 * minutes}}, weaker_after{everywhere, i % 5 == 0 ? a_little : not_at_all});
    }
    return mine;
}

TEST_CASE("the count counts") {
    const int before_it = counted;
    int* volatile one = new int{3};
    delete one;
    CHECK(counted == before_it + 1);
}
TEST_CASE("folding, deciding, asking and watching allocate nothing") {
    const ibm_coach coach{form};
    const diary mine = some_weeks();
    static ibm_history h;
    const int at_first = counted;
    coach.recall(h, mine, first + 29);
    CHECK(counted == at_first);
    std::size_t granted_ones = 0;
    for (exact i = 0; i != 40; ++i) {
        const day_plan d = coach.plan(h, first + 29 + i);
        for (const decision& x : d.decisions()) granted_ones += x.granted();
    }
    CHECK(counted == at_first);
    CHECK(granted_ones <= 120);
    const int before_verbs = counted;
    static ibm_history k;
    coach.recall(k, mine, first + 29);
    const day_plan p = coach.plan(k, first + 29);
    (void)coach.due(k, first + 29);
    session_watch w = coach.watch(mine, first + 29);
    for (exact i = 0; i != 100; ++i) {
        (void)w.hear(effort{left(knee_extension), *cr10::from(i % 12)});
        (void)w.hear(exertion{walking, *borg::from(6 + i % 10)}), (void)w.hear(could_talk{walking, i % 3 == 0 ? no : yes});
        (void)w.hear(pain{walking, *nrs::from(i % 9)}), (void)w.hear(fatigue_in_session{*nrs::from(i % 6)}), (void)w.hear(company{i % 2 == 0 ? yes : no});
        (void)w.hear(breathlessness{*cr10::from(i % 8)}), (void)w.hear(wish_to_stop{no}), (void)w.hear(fall{.needed_help = true});
        w.next_exercise();
    }
    (void)coach.explain(mine, first + 29, left(knee_extension));
    (void)plan_week(coach, k, first + 29);
    (void)session_sequence{p}.size();
    std::size_t pages = 0;
    p.match([&](const session_plan& s) { pages += s.go.size(); }, [&](const rest_day&) { ++pages; }, [&](const care_call&) { ++pages; });
    CHECK(counted == before_verbs);
    CHECK(pages > 0);
}

}  // namespace guard_allocations
