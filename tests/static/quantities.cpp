// SPDX-License-Identifier: BSL-1.0
// Exact amounts, the door from floating point, shares, ordinals, days, limits with two rings, small sets.

#include <andante/guard/limits.hpp>
#include <andante/quantity/door.hpp>
#include <andante/quantity/result.hpp>

namespace quantities {

using namespace andante;

constexpr exact top = (std::numeric_limits<exact>::max)();

// ── units as written in source ──

static_assert((2 * kg).value() == 2'000 && (2.5 * kg).value() == 2'500 && (500 * g).value() == 500 && (0.1 * kg).value() == 100);
static_assert((3 * minutes).value() == 180 && (0.5 * minutes).value() == 30 && (8 * rep).value() == 8 && (2 * sets).value() == 2);
static_assert((1.001 * kg).value() == 1'001 && (0.0 * kg).value() == 0 && (0 * kg).value() == 0);
static_assert((2'147'483 * kg).value() == 2'147'483'000);

template <class A, class B>
concept addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept comparable = requires(A a, B b) { a < b; };
static_assert(addable<load, load> && comparable<load, load>);
static_assert(!addable<load, repetitions> && !addable<load, duration> && !addable<repetitions, set_count> && !addable<load, exact>);
static_assert(!comparable<load, duration> && !comparable<repetitions, set_count> && !comparable<load, exact>);
static_assert(!std::is_convertible_v<duration, load> && !std::is_convertible_v<exact, load> && !std::is_convertible_v<load, exact> && !std::is_convertible_v<double, load>);

// ── the door ──

static_assert(measured(2.5, kg)->value() == 2'500 && measured(1.001, kg)->value() == 1'001 && measured(1.0019, kg)->value() == 1'001);
static_assert(measured(0.0, kg)->value() == 0 && measured(-0.0, kg)->value() == 0);
static_assert(!measured(-0.001, kg) && !measured(-1e-300, kg) && !measured(-1e300, kg));
static_assert(measured(500.0, kg)->value() == 500'000 && !measured(500.000001, kg) && !measured(500.001, kg) && !measured(1e300, kg));
static_assert(measured(std::numeric_limits<double>::denorm_min(), kg)->value() == 0);
static_assert(measured(1'440.0, minutes)->value() == 86'400 && !measured(1'440.1, minutes));
static_assert(measured(1'000.0, rep)->value() == 1'000 && !measured(1'001.0, rep) && measured(8.999, rep)->value() == 8 && measured(8.9999, rep)->value() == 9);
static_assert(measured(100.0, sets)->value() == 100 && !measured(101.0, sets));

// ── shares ──

static_assert(proportion::from(0) && proportion::from(2000) && !proportion::from(-1) && !proportion::from(2001));
static_assert(whole == 1000_pm && proportion{} == whole && 0_pm < 800_pm && 800_pm < whole);
static_assert(allowance(10 * rep, 800_pm) == 8 * rep && allowance(9 * rep, 800_pm) == 7 * rep && exposure(9 * rep, 800_pm) == 8 * rep);
static_assert(allowance(1 * rep, 999_pm) == 0 * rep && exposure(1 * rep, 1_pm) == 1 * rep && exposure(0 * rep, 2000_pm) == 0 * rep);
static_assert(allowance(load::from_value(top), 2000_pm).value() == top && exposure(load::from_value(top), 2000_pm).value() == top, "saturates");
static_assert(allowance(load::from_value(top), 1000_pm).value() == top && exposure(load::from_value(top), 1000_pm).value() == top);
static_assert([] {
    for (exact n = 0; n != 40; ++n)
        for (exact p = 0; p <= 2000; p += 37) {
            const exact down = detail::allowance(n, *proportion::from(p)), up_ = detail::exposure(n, *proportion::from(p));
            if (down * 1000 > n * p || (down + 1) * 1000 <= n * p) return false;      // the greatest not above
            if (up_ * 1000 < n * p || (up_ - 1) * 1000 >= n * p) return false;        // the least not below
            if (detail::allowance(n + 1, *proportion::from(p)) < down) return false;
        }
    return true;
}());
template <class P>
concept multiplies = requires(P a, P b) { a * b; };
static_assert(!multiplies<proportion> && !addable<proportion, proportion>, "a share of a share is not defined");

// ── ordinals: places that compare, and nothing else ──

template <class A, class B>
concept any_arithmetic = requires(A a, B b) { a + b; } || requires(A a, B b) { a - b; } || requires(A a, B b) { a * b; } || requires(A a, B b) { a / b; };
template <class... As>
inline constexpr bool only_ordered = (!any_arithmetic<As, As> && ...) && (!any_arithmetic<As, exact> && ...) && (!any_arithmetic<exact, As> && ...) &&
                                     (comparable<As, As> && ...) && (!std::is_convertible_v<exact, As> && ...) && (!std::is_convertible_v<As, exact> && ...) &&
                                     (!std::is_constructible_v<As, exact> && ...);
static_assert(only_ordered<nrs, cr10, borg, mrc, yes_no, degree, reserve, day_count, tally>);
static_assert(!comparable<nrs, cr10> && !comparable<cr10, borg> && !comparable<nrs, exact> && !std::is_convertible_v<nrs, cr10>, "scales do not mix");
template <class T>
concept counts_up = requires(T t) { ++t; } || requires(T t) { t += t; };
static_assert(!counts_up<nrs> && !counts_up<cr10>);

template <class S>
consteval bool exactly_the_scale() {
    return !S::from(S::least - 1) && !S::from(S::most + 1) && !S::from((std::numeric_limits<exact>::min)()) && !S::from(top) && S::from(S::least) &&
           S::from(S::most) && S::from(S::most)->place() == S::most && S{}.place() == S::least;
}
static_assert(exactly_the_scale<nrs>() && exactly_the_scale<cr10>() && exactly_the_scale<borg>() && exactly_the_scale<mrc>() && exactly_the_scale<yes_no>() &&
              exactly_the_scale<degree>() && exactly_the_scale<reserve>() && exactly_the_scale<day_count>() && exactly_the_scale<tally>());
static_assert(10_nrs > 0_nrs && 3.5_cr10 == cr10::at(7) && 4_cr10 == cr10::at(8) && 0.5_cr10 == cr10::at(1) && 10_cr10 == cr10::at(20));
static_assert(6_borg < 20_borg && minus(3_mrc) < 3_mrc && 3_mrc < plus(3_mrc) && (3_mrc).place() == 9 && minus(2_mrc).place() == 5 && (5_mrc).place() == 15);
static_assert(not_at_all < a_little && a_little < clearly && no < yes);
static_assert(number(7_nrs) == 7 && exactly<nrs>(7) == 7_nrs && !exactly<nrs>(11) && number(2 * kg) == 2'000 && exactly<load>(5)->value() == 5 && !exactly<load>(-1));

// ── civil days ──

static_assert(("1970-01-01"_day).number() == 0 && ("2000-03-01"_day).number() == 11'017 && ("1969-12-31"_day).number() == -1);
static_assert("2024-02-29"_day + 1 == "2024-03-01"_day && "2000-02-29"_day + 1 == "2000-03-01"_day && "2100-02-28"_day + 1 == "2100-03-01"_day &&
              "1900-02-28"_day + 1 == "1900-03-01"_day && "2023-12-31"_day + 1 == "2024-01-01"_day);
static_assert(!day::from(2023, 2, 29) && !day::from(2100, 2, 29) && day::from(2000, 2, 29) && day::from(2024, 2, 29) && !day::from(1900, 2, 29));
static_assert(!day::from(2024, 13, 1) && !day::from(2024, 0, 1) && !day::from(2024, 4, 31) && !day::from(2024, 1, 0) && !day::from(2024, 1, 32) && !day::from(2024, -1, 1));
static_assert(day::from(1900, 1, 1) && !day::from(1899, 12, 31) && day::from(2199, 12, 31) && !day::from(2200, 1, 1));
static_assert("2026-03-02"_day - "2026-02-27"_day == 3 && "2026-03-02"_day + 2 * weeks == "2026-03-16"_day && "2026-03-02"_day - 2 == "2026-02-28"_day);
static_assert(never < "1900-01-01"_day && always > "2199-12-31"_day && day{} == never);
static_assert(always - never == 20'000'000, "no difference of days overflows");

// ── limits with two rings ──

using gate = bounded<nrs, up(2, 4, 5, 6)>;          // strictest 2, normal 4, free to 5, signed to 6
using pause = bounded<day_count, down(2, 7, 10, 20)>;  // absolute 2, free from 7, normal 10, strictest 20
constexpr day today = "2026-03-02"_day;
constexpr signature signed_by{.who = 7, .why = 2, .until = today + 30};
static_assert(*gate{} == 4_nrs && *gate{2_nrs} == 2_nrs && *gate{0_nrs} == 0_nrs && *gate{5_nrs} == 5_nrs && gate{}.place() == 4);
static_assert(gate::check(5, {}, today) == limit_problem::nothing && gate::check(0, {}, today) == limit_problem::nothing, "tightening is free");
static_assert(gate::check(6, {}, today) == limit_problem::needs_a_signature && gate::check(6, signed_by, today) == limit_problem::nothing);
static_assert(gate::check(6, {7, 0, today + 30}, today) == limit_problem::needs_a_signature && gate::check(6, {0, 2, today + 30}, today) == limit_problem::needs_a_signature);
static_assert(gate::check(7, signed_by, today) == limit_problem::beyond_the_absolute_bound && gate::check(11, signed_by, today) == limit_problem::off_the_scale &&
              gate::check(-1, signed_by, today) == limit_problem::off_the_scale);
static_assert(gate::check(6, {7, 2, today - 1}, today) == limit_problem::expired && gate::check(6, {7, 2, today}, today) == limit_problem::nothing);
static_assert(gate::check(6, {7, 2, today + 182}, today) == limit_problem::nothing && gate::check(6, {7, 2, today + 183}, today) == limit_problem::too_long);
static_assert(gate::check(6, {7, 2, never}, today) == limit_problem::expired, "no open end for a loosening");
static_assert(pause::check(7, {}, today) == limit_problem::nothing && pause::check(400, {}, today) == limit_problem::nothing);
static_assert(pause::check(6, {}, today) == limit_problem::needs_a_signature && pause::check(2, signed_by, today) == limit_problem::nothing &&
              pause::check(1, signed_by, today) == limit_problem::beyond_the_absolute_bound);
static_assert([] {  // `set` takes what `check` allows and leaves the rest alone
    for (exact n = -2; n <= 12; ++n)
        for (const signature& by : {signature{}, signed_by}) {
            gate x;
            const limit_problem p = x.set(n, by, today);
            if (p != gate::check(n, by, today)) return false;
            if (x.place() != (p == limit_problem::nothing ? n : 4)) return false;
        }
    return true;
}());

// ── small sets ──

enum class letter : std::uint8_t { a, b, c, z = 31 };
using letters = set_of<letter>;
static_assert(letters{}.empty() && letters{letter::z}.size() == 1 && (letters{letter::a} | letter::b).size() == 2);
static_assert([] {
    for (std::uint32_t i = 0; i != 16; ++i)
        for (std::uint32_t j = 0; j != 16; ++j) {
            const letters x = letters::of_bits(i), y = letters::of_bits(j);
            if ((x | y) != (y | x) || (x & y) != (y & x) || (x | x) != x || (x | (x & y)) != x || (x & (x | y)) != x) return false;
            if (x.without(y).has(y) || (x.without(y) | (x & y)) != x || x.has(y) != !(x & y).empty()) return false;
        }
    return true;
}());
static_assert([] {
    exact seen = 0, last = -1;
    bool in_order = true;
    for_each(letters{letter::z} | letter::a | letter::c, [&](letter l) { ++seen, in_order = in_order && static_cast<exact>(l) > last, last = static_cast<exact>(l); });
    return seen == 3 && in_order;
}());

// ── a value, or why there is none ──

constexpr result<exact, letter> good{3}, bad{letter::b};
static_assert(good && *good == 3 && good.value_or(9) == 3 && !bad && bad.error() == letter::b && bad.value_or(9) == 9);

}  // namespace quantities
