// SPDX-License-Identifier: BSL-1.0
// A researcher in C++23: the headers alone, a policy of one's own, and nothing to link.
#include <andante/andante.hpp>

#include <cstdio>

static_assert(__cplusplus > 202002L);

using namespace andante;
using namespace andante::exercises;

/// Wishes for everything at once, and is granted nothing that the rules withhold.
struct all_at_once {
    constexpr dose operator()(const course& c) const noexcept { return c.ceiling; }
};

constexpr exercise knee = left(knee_extension);
constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = knee, .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}}}};
constexpr auto coach = compose(rx, all_at_once{}, ibm_rules, ibm_questions{});

int main() {
    diary mine;
    mine.write(rx.since(), cleared{latch::programme, physician(7)}, muscle_grade{left(thigh), 4_mrc}, warning_signs{warning::fainting});
    const day_plan plan = coach.plan(mine, rx.since());
    plan.match([](const session_plan&) { std::puts("a session"); },
               [](const rest_day&) { std::puts("a day of rest"); },
               [](const care_call& call) { std::printf("the care team first, and %zu exercise waits\n", call.wait.size()); });
    const decision* d = plan.find(knee);
    std::puts(d != nullptr && !d->granted() ? "withheld" : "granted");
}
