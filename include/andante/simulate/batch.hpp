// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/compare.hpp>
#include <andante/simulate/simple_policies.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

/// Simple policies over many people at once, without a guard: to look far before a study under the guard looks close.
namespace andante::simulate {

namespace detail {

/// What is drawn for a person and a day with a session, once for all policies.
template <class L>
struct session_draws {
    typename L::real comes_by, error[3];
    typename L::mask tells_less, overdoes;
};
template <class L>
[[gnu::always_inline]] inline typename L::real normal_of(const typename L::word& bits) noexcept {
    return normal<L>(between_0_and_1<L>(bits));
}
template <class L>
[[gnu::always_inline]] inline typename L::mask by_chance(const typename L::word& bits, std::uint32_t per_mille) noexcept {
    typename L::word thousandths{}, rest{};
    L::multiply(1000, bits, thousandths, rest);
    return L::template reinterpret_as<typename L::mask>(thousandths) < static_cast<std::int32_t>((std::min)(per_mille, std::uint32_t{1000}));
}

/// People under one policy.
template <class L, class Policy>
struct unguarded_life {
    using real = typename L::real;
    using count = typename L::mask;
    body_of<L> body{};
    real level{}, kept{}, effort{}, work{}, dose_share{};
    count days{}, safe{}, sore{}, flares{}, adverse{}, unharmed{}, sessions{}, missed{}, more{}, less{}, turns{}, false_progress{}, false_hold{};
    count here{}, sore_today{}, flaring{}, harmed{}, last_was_more{}, last_was_less{};   // 0 or 1
};

// The dose of a course under the guard: from a fifth of the most that can be lifted once, ten times, to a half of it, three times twelve; from ten minutes of walking to thirty.
inline constexpr float lift_at_start = 0.1f, lift_above_it = 0.65f, walk_at_start = 1.0f / 3, walk_above_it = 2.0f / 3;

template <class L>
[[gnu::always_inline]] inline typename L::real as_told(const typename L::real& felt, const typename L::mask& tells_less) noexcept {
    const auto whole = L::number(L::template reinterpret_as<typename L::word>(L::whole(felt + 0.5f)));
    return L::choose(tells_less, no_less_than<L>(whole - 2.0f, 0.0f), whole);
}

inline constexpr std::size_t lifts_count = [] {
    std::size_t n = 0;
    for (const trained_here& t : trained_in_a_study) n += t.works != site_count;
    return n;
}();
inline constexpr std::array<trained_here, lifts_count> lifts = [] {
    std::array<trained_here, lifts_count> all{};
    std::size_t n = 0;
    for (const trained_here& t : trained_in_a_study)
        if (t.works != site_count) all[n++] = t;
    return all;
}();
inline constexpr std::uint32_t lifting_sites = [] {
    std::uint32_t bits = 0;
    for (const trained_here& t : lifts) bits |= 1u << t.works;
    return bits;
}();
template <class Do>
[[gnu::always_inline]] inline void each_lift(const Do& once) noexcept {
    each_of(once, std::make_index_sequence<lifts_count>{});
}

template <class L, class Policy>
[[gnu::always_inline]] inline void session(const Policy& policy, const person_of<L>& p, unguarded_life<L, Policy>& x, const body_of<L>& untouched,
                                           const session_draws<L>& d) noexcept {
    using real = typename L::real;
    body_of<L>& b = x.body;
    work_of<L> w;
    w.came = comes<lifting_sites>(p, b, d.comes_by, untouched);
    const typename L::mask came = w.came > 0.0f, again = came & (x.sessions > 0);
    x.sessions = x.sessions + L::one_where(came), x.missed = x.missed + L::one_where((b.takes_part > 0.0f) & (w.came <= 0.0f));
    real can[lifts_count], of_first[lifts_count];  // today, and what a level of the first day is of it
    each_lift([&](auto i) __attribute__((always_inline)) {
        constexpr std::size_t k = lifts[i].works;
        can[i] = strength(p, b, k, untouched), of_first[i] = p.strength_at_start[k] / can[i];
    });
    real wish{}, kept = x.kept;
    if constexpr (requires { policy.template next_of_body<L>(wish); }) {
        real borne = L::all(1.0f);
        each_lift([&](auto i) __attribute__((always_inline)) {
            borne = L::lesser(borne, (margin(p, b, lifts[i].works, real{}) / of_first[i] - lift_at_start) * (1 / lift_above_it));
        });
        wish = policy.template next_of_body<L>(borne);
    } else {
        const auto morning = reports<lifting_sites>(p, b, w, d.error);
        wish = policy.template next<L>(x.level, kept, report_of<L>{as_told<L>(morning.pain, d.tells_less), as_told<L>(morning.tiredness, d.tells_less), x.effort});
    }
    const real level = L::choose(again, no_more_than<L>(no_less_than<L>(wish, 0.0f), 1.0f), x.level);
    const typename L::mask more = level > x.level, holds = came & (level <= x.level);
    const auto up = L::one_where(more), down = L::one_where(level < x.level), stays = (up | down) ^ 1;
    x.more = x.more + up, x.less = x.less + down, x.turns = x.turns + ((up & x.last_was_less) | (down & x.last_was_more));
    x.last_was_more = (x.last_was_more & stays) | up, x.last_was_less = (x.last_was_less & stays) | down;
    x.level = level, x.kept = L::choose(again, kept, x.kept);
    const real lift = lift_at_start + lift_above_it * level, guilt = L::choose(d.overdoes, L::all(1.5f), L::all(1.0f));
    real kilograms{};
    each_lift([&](auto i) __attribute__((always_inline)) {
        constexpr std::size_t k = lifts[i].works;
        const real asks = no_more_than<L>(lift * of_first[i], 1.5f), left_over = margin(p, b, k, asks);  // nobody lifts more than the most, thirty times
        x.false_progress = x.false_progress + L::one_where(more & (left_over < 0.0f)), x.false_hold = x.false_hold + L::one_where(holds & (left_over > 0.25f * asks));
        w.relative[k] = guilt * asks;
        kilograms = kilograms + w.relative[k] * can[i] * (0.02f * static_cast<float>(lifts[i].healthy_one_rm_g));
    });
    x.work = x.work + w.came * kilograms;
    w.aerobic = guilt * (walk_at_start + walk_above_it * level);
    const real per_mille = 200.0f * (guilt * (4 / (lift_at_start + lift_above_it) * lift) + w.aerobic);
    x.dose_share = x.dose_share + w.came * L::number(L::template reinterpret_as<typename L::word>(L::whole(per_mille)));
    train<lifting_sites>(p, b, w);
    x.effort = L::choose(came, as_told<L>(reports<lifting_sites>(p, b, w, d.error).effort, d.tells_less), x.effort);
}

template <class L, class Policy>
[[gnu::always_inline]] inline void day_begins(const person_of<L>& p, unguarded_life<L, Policy>& x, const body_of<L>& untouched) noexcept {
    const body_of<L>& b = x.body;
    const auto here = b.takes_part > 0.0f;
    const auto hurts = felt_pain<lifting_sites>(p, b);
    x.here = L::one_where(here), x.flaring = L::one_where(here & (untouched.flare_left > 0.0f)), x.sore_today = L::one_where(here & (hurts >= 5.0f));
    x.days = x.days + x.here, x.flares = x.flares + x.flaring, x.sore = x.sore + x.sore_today;
    x.safe = x.safe + L::one_where(here & (hurts < 4.0f) & (felt_tiredness<L>(b) < 5.0f) & (untouched.flare_left <= 0.0f));
}

/// `falls_before` is how many there were when the day began.
template <class L, class Policy>
[[gnu::always_inline]] inline void day_ends(unguarded_life<L, Policy>& x, const typename L::real& falls_before) noexcept {
    const auto fell = L::one_where(x.body.times[static_cast<std::size_t>(happening::fall)] > falls_before) & x.here;
    x.harmed = x.harmed | x.sore_today | fell;
    x.adverse = x.adverse + (x.sore_today | x.flaring | fell), x.unharmed = x.unharmed + (x.here & (x.harmed ^ 1));
}

template <class L, class Policy>
void counts(const unguarded_life<L, Policy>& x, course_result* out, std::size_t apart) noexcept {
    constexpr auto exercises = static_cast<std::int64_t>(trained_in_a_study.size());
    for (std::size_t i = 0; i != L::width; ++i) {
        course_result r{};
        const auto put = [&](outcome o, const auto& n, std::int64_t by = 1) { of(r, o) = by * static_cast<std::int64_t>(L::at(n, i)); };
        put(outcome::days, x.days), put(outcome::safe_days, x.safe), put(outcome::sore_days, x.sore), put(outcome::flare_days, x.flares);
        put(outcome::adverse_days, x.adverse), put(outcome::unharmed_days, x.unharmed), of(r, outcome::planned) = L::at(x.sessions, i) + L::at(x.missed, i);
        put(outcome::sessions, x.sessions), put(outcome::missed, x.missed), put(outcome::falls, x.body.times[static_cast<std::size_t>(happening::fall)]);
        put(outcome::steps, x.more, exercises), put(outcome::regressions, x.less, exercises), put(outcome::turns, x.turns, exercises), put(outcome::dose_share, x.dose_share);
        put(outcome::false_progress, x.false_progress), put(outcome::false_hold, x.false_hold), put(outcome::work, x.work);
        float gain = 0;
        for (const auto& k : x.body.at) gain = gain + L::at(k.adaptation, i) * (1.0f / site_count);
        of(r, outcome::knees) = static_cast<std::int64_t>((L::at(x.body.at[0].adaptation, i) + L::at(x.body.at[1].adaptation, i)) * 0.5f * 1e6f);
        of(r, outcome::strength) = static_cast<std::int64_t>(gain * 1e6f), of(r, outcome::endurance) = static_cast<std::int64_t>(L::at(x.body.aerobic, i) * 1e6f);
        of(r, outcome::left) = L::at(x.body.takes_part, i) <= 0;
        out[i * apart] = r;
    }
}

template <class... Policies>
struct batch_plan {
    const cohort* people = nullptr;
    std::uint32_t days = 0;
    std::tuple<const Policies&...> policies;
};

/// `L::width` people from `first` on: all days, and in each day all policies, while their bodies are in the nearest cache. Results of a person stand together.
template <class L, class... Policies, std::size_t... I>
[[gnu::always_inline]] inline void live(const batch_plan<Policies...>& plan, std::uint32_t first, course_result* out, std::index_sequence<I...>) noexcept {
    const cohort& c = *plan.people;
    const seed s{c.seed};
    const auto who = L::count_from(first);
    const person_of<L> p = person<L>(s, c.replicate, who, c.priors, c.in, c.parts);
    const decays_of<L> fading = decays(p);
    std::tuple<unguarded_life<L, Policies>...> lives{};
    body_of<L> untouched = body(p, s, c.replicate);
    ((std::get<I>(lives).body = untouched), ...);
    for (std::uint32_t t = 0; t != plan.days; ++t) {
        const four<L> daily = draw<L>(s, who, c.replicate, t, stream::daily);
        const auto tired_by = normal_of<L>(daily.w[0]), gladder_by = normal_of<L>(daily.w[1]);
        (day_begins(p, std::get<I>(lives), untouched), ...);
        const std::uint32_t weekday = t % 7;
        if (weekday == 0 || weekday == 2 || weekday == 4) {  // as under the guard
            const four<L> lots = draw<L>(s, who, c.replicate, t, stream::habits), errors = draw<L>(s, who, c.replicate, t, stream::reports);
            const session_draws<L> d{normal_of<L>(daily.w[2]), {normal_of<L>(errors.w[0]), normal_of<L>(errors.w[1]), normal_of<L>(errors.w[2])},
                                     by_chance<L>(lots.w[1], c.how.tells_less_per_mille), by_chance<L>(lots.w[2], c.how.overdoes_per_mille)};
            (session(std::get<I>(plan.policies), p, std::get<I>(lives), untouched, d), ...);
        }
        decline<lifting_sites>(untouched, fading);
        ([&](auto& x) __attribute__((always_inline)) {
            const auto falls_before = x.body.times[static_cast<std::size_t>(happening::fall)];
            fade<lifting_sites>(p, x.body, untouched, fading, s, c.replicate, tired_by, gladder_by);
            day_ends(x, falls_before);
        }(std::get<I>(lives)), ...);
        fall_ill(p, untouched, fading, s, c.replicate);
        if (t % 32 == 31) (settle<lifting_sites>(std::get<I>(lives).body), ...);
    }
    (counts(std::get<I>(lives), out + I, sizeof...(I)), ...);
}

// The same for each kind of registers: the widths differ in time alone.
template <class L, class... Policies>
void live_here(const batch_plan<Policies...>& plan, std::uint32_t first, course_result* out) noexcept {
    live<L>(plan, first, out, std::index_sequence_for<Policies...>{});
}
#ifdef __x86_64__
template <class L, class... Policies>
[[gnu::target("avx2")]] void live_by_avx2(const batch_plan<Policies...>& plan, std::uint32_t first, course_result* out) noexcept {
    live<L>(plan, first, out, std::index_sequence_for<Policies...>{});
}
#endif

#if defined(__x86_64__)
inline constexpr std::size_t widest = 8;
#elif defined(__ARM_NEON) || defined(__wasm_simd128__) || defined(__ALTIVEC__)
inline constexpr std::size_t widest = 4;
#else
inline constexpr std::size_t widest = 1;
#endif

}  // namespace detail

/// How many people this processor takes at once: 8, 4 or 1.
inline std::size_t people_at_once() noexcept {
#ifdef __x86_64__
    return __builtin_cpu_supports("avx2") ? 8 : 4;
#else
    return detail::widest;
#endif
}

/// Lets every person of the cohort live under every policy, as many people at a time as this processor takes, or `AtOnce`, 1 or 4: digits do not depend on it, nor on threads and
/// shards. Policies share each person and each day's chance. Days that a guard withholds, or that wait, are 0. `progress(done, of)` as in `compare`. O(people × days × policies); memory does not grow with the people.
template <std::size_t AtOnce = 0, class Progress, class... Policies>
comparison compare_unguarded(const cohort& c, std::uint32_t days, Progress progress, const arm<Policies>&... arms) {
    static_assert(AtOnce == 0 || AtOnce == 1 || AtOnce == 4);
    constexpr std::uint64_t tile = 64;
    constexpr std::size_t n = sizeof...(Policies), plain = AtOnce != 0 ? AtOnce : (std::min)(detail::widest, std::size_t{4});
    const detail::batch_plan<Policies...> plan{&c, days, {arms.guard...}};
    void (*live)(const detail::batch_plan<Policies...>&, std::uint32_t, course_result*) = detail::live_here<lanes<plain>, Policies...>;
    std::size_t width = plain;
#ifdef __x86_64__
    if constexpr (AtOnce == 0)
        if (people_at_once() == 8) live = detail::live_by_avx2<lanes<8>, Policies...>, width = 8;
#endif
    return detail::tile_by_tile(c, tile, {arms.name...}, progress, [&](comparison& into, std::uint64_t from, std::uint64_t to) {
        std::vector<course_result> lived(width * n);
        std::vector<life> one(n);
        for (std::uint64_t number = from; number < to; number += width) {
            live(plan, static_cast<std::uint32_t>(number), lived.data());
            for (std::size_t i = 0; i != (std::min)(std::uint64_t{width}, to - number); ++i) {
                for (std::size_t a = 0; a != n; ++a) one[a].counted = lived[i * n + a];
                into.add(one);
            }
        }
    });
}

}  // namespace andante::simulate
