// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/normal.hpp>
#include <andante/simulate/philox.hpp>
#include <andante/simulate/priors.hpp>

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

/// A virtual person with inclusion body myositis. The recursion is the model: jumps at a session, exact decay between. Exercise never touches the disease.
/// Numbers in the equations are house values, as most priors are. What it can claim, and what not: `docs/simulation.md`.
namespace andante::simulate {

/// Muscles that the disease takes at different paces, each with its two sides.
enum class muscles : std::uint8_t { knee_extensors, finger_flexors, ankle_dorsiflexors, others };
inline constexpr std::size_t muscles_count = 4, site_count = 8;
inline constexpr std::uint32_t all_sites = (1u << site_count) - 1;   ///< as bits
constexpr std::size_t site(muscles m, bool right_side) noexcept { return 2 * static_cast<std::size_t>(m) + right_side; }

/// What happens to a person at times of its own.
enum class happening : std::uint8_t { fall, flare, illness, leaves };
inline constexpr std::size_t happening_count = 4;

/// Which parts of the model are at work: a ranking of policies that turns when one is off rests on that part.
struct parts_at_work {
    bool decline = true, adaptation = true, skill = true, fatigue = true, damage = true, habituation = true, aerobic = true, tiredness = true, enjoyment = true, falls = true,
         flares = true, illnesses = true, leaving = true;
};

/// What a person is, for life.
template <class L>
struct person_of {
    using real = typename L::real;
    std::array<real, parameter_count> trait{};
    std::array<real, site_count> strength_at_start{};   ///< of what is expected of a healthy person
    typename L::word number{};                           ///< of the person in the cohort
    [[gnu::always_inline]] const real& operator[](parameter p) const noexcept { return trait[static_cast<std::size_t>(p)]; }
};

/// What a person is like today.
template <class L>
struct body_of {
    using real = typename L::real;
    struct at_site {
        real disease{}, adaptation{}, skill{}, fatigue{}, fatigue_gain{}, damage{}, soreness{}, habit{};
    };
    std::array<at_site, site_count> at{};
    real aerobic{}, tiredness{}, joy{};
    std::array<real, happening_count> hazard{}, next{}, times{};   ///< gathered, where the next one happens, how often it has
    real flare_left{}, illness_left{};                             ///< days
    real takes_part{};                                             ///< 1, or 0 when the person has left
};

/// Work of a day: of each site relative to what it can do, 1 for its most; and aerobic work in full sessions. `came` is 1 or 0.
template <class L>
struct work_of {
    std::array<typename L::real, site_count> relative{};
    typename L::real aerobic{}, came{};
};

/// The decays of one step of time, worked out once: exact for whatever length.
template <class L>
struct decays_of {
    using real = typename L::real;
    std::array<real, muscles_count> disease{};
    real adaptation{}, skill{}, fatigue{}, fatigue_gain{}, damage{}, soreness{}, soreness_of_damage{}, habit{}, aerobic{}, tiredness{}, joy{};
    real days{};
};

namespace detail {

template <class Do, std::size_t... K>
[[gnu::always_inline]] constexpr void each_of(const Do& once, std::index_sequence<K...>) noexcept {
    (once(std::integral_constant<std::size_t, K>{}), ...);
}
// Written out, not a loop: what two of them have in common is then read once.
template <class Do>
[[gnu::always_inline]] constexpr void each_site(const Do& once) noexcept {
    each_of(once, std::make_index_sequence<site_count>{});
}

template <class L>
[[gnu::always_inline]] constexpr typename L::real no_less_than(const typename L::real& x, float least) noexcept {
    return L::greater(L::all(least), x);
}
template <class L>
[[gnu::always_inline]] constexpr typename L::real no_more_than(const typename L::real& x, float most) noexcept {
    return L::lesser(L::all(most), x);
}
/// What is nearly nothing is nothing: numbers below the normal ones are slow, and differ with the settings of a processor.
template <class L>
[[gnu::always_inline]] constexpr typename L::real settled(const typename L::real& x) noexcept {
    return L::choose(L::greater(x, -x) < 1e-20f, L::all(0.0f), x);
}
/// A number like that between happenings, of mean 1.
template <class L>
[[gnu::always_inline]] constexpr typename L::real waiting(const typename L::word& bits) noexcept {
    return -logarithm<L>(between_0_and_1<L>(bits));
}

}  // namespace detail

/// The study-level draws of a run: one number a parameter, the same for all its people. `spread` 0 is the median world.
struct world {
    std::array<float, parameter_count> shift{};
    [[gnu::always_inline]] static world drawn(seed s, std::uint32_t replicate, const std::array<prior, parameter_count>& priors, float spread = 1) noexcept {
        world w;
        for (std::size_t i = 0; i != parameter_count; ++i) {
            const auto bits = draw<lanes<1>>(s, 0, replicate, static_cast<std::uint32_t>(i / 4), stream::study).w[i % 4];
            w.shift[i] = spread * priors[i].between_studies * normal<lanes<1>>(between_0_and_1<lanes<1>>(bits));
        }
        return w;
    }
};

/// People, by their numbers. O(parameters).
template <class L>
[[gnu::always_inline]] inline person_of<L> person(seed s, std::uint32_t replicate, const typename L::word& number, const std::array<prior, parameter_count>& priors, const world& w, const parts_at_work& on = {}) noexcept {
    person_of<L> p;
    p.number = number;
    four<L> bits{};
    for (std::size_t i = 0; i != parameter_count; ++i) {
        if (i % 4 == 0) bits = draw<L>(s, number, replicate, static_cast<std::uint32_t>(i / 4), stream::traits);
        const auto z = normal<L>(between_0_and_1<L>(bits.w[i % 4]));
        p.trait[i] = priors[i].median * exponential<L>(w.shift[i] + priors[i].between_people * z);
    }
    const auto off = [&](bool is_on, std::initializer_list<parameter> all) __attribute__((always_inline)) {
        for (const parameter x : all)
            if (!is_on) p.trait[static_cast<std::size_t>(x)] = typename L::real{};
    };
    off(on.decline, {parameter::decline_knee, parameter::decline_grip, parameter::decline_ankle, parameter::decline_other});
    off(on.adaptation, {parameter::adaptation_gain});
    off(on.skill, {parameter::skill_gain});
    off(on.fatigue, {parameter::fatigue_gain, parameter::fatigue_rise});
    off(on.damage, {parameter::damage_gain});
    off(on.habituation, {parameter::habituation_helps});
    off(on.aerobic, {parameter::aerobic_gain});
    off(on.tiredness, {parameter::tiredness_of_work, parameter::tiredness_of_illness, parameter::tiredness_noise});
    off(on.enjoyment, {parameter::enjoyment_of_success, parameter::enjoyment_of_pain, parameter::enjoyment_noise});
    off(on.falls, {parameter::falls_a_year});
    off(on.flares, {parameter::flares_a_year});
    off(on.illnesses, {parameter::illnesses_a_year});
    off(on.leaving, {parameter::leaves_a_year});
    // The two sides and the four groups differ: weakest where the disease begins, in thighs and fingers.
    constexpr float of_expected[muscles_count] = {0.8f, 0.8f, 1.0f, 1.2f};
    for (std::size_t k = 0; k != site_count; ++k) {
        const auto z = normal<L>(between_0_and_1<L>(draw<L>(s, number, replicate, 64 + static_cast<std::uint32_t>(k / 4), stream::traits).w[k % 4]));
        p.strength_at_start[k] = detail::no_more_than<L>(p[parameter::strength_at_start] * of_expected[k / 2] * exponential<L>(0.15f * z), 1.1f);
    }
    return p;
}

/// The decays of so many days.
template <class L>
[[gnu::always_inline]] inline decays_of<L> decays(const person_of<L>& p, float days = 1) noexcept {
    using real = typename L::real;
    const auto after = [&](parameter tau) __attribute__((always_inline)) { return exponential<L>(-days / p[tau]); };
    decays_of<L> d;
    constexpr parameter pace[] = {parameter::decline_knee, parameter::decline_grip, parameter::decline_ankle, parameter::decline_other};
    for (std::size_t g = 0; g != muscles_count; ++g) d.disease[g] = exponential<L>(p[pace[g]] * (-days / 365.25f));
    d.adaptation = after(parameter::adaptation_days), d.skill = after(parameter::skill_days);
    d.fatigue = after(parameter::fatigue_days), d.fatigue_gain = after(parameter::fatigue_gain_days);
    d.damage = after(parameter::damage_days), d.soreness = after(parameter::soreness_days);
    // Soreness follows damage as dZ/dt = (M - Z) / tau_Z. Where both fade alike the quotient is its limit.
    const real fast = 1.0f / p[parameter::soreness_days], slow = 1.0f / p[parameter::damage_days], apart = fast - slow;
    const auto alike = (apart < 1e-3f * fast) & (apart > -1e-3f * fast);
    d.soreness_of_damage = L::choose(alike, fast * days * d.soreness, fast / L::choose(alike, fast, apart) * (d.damage - d.soreness));
    d.habit = after(parameter::habituation_days), d.aerobic = after(parameter::aerobic_days), d.tiredness = after(parameter::tiredness_days);
    d.joy = L::all(1.0f) - exponential<L>(p[parameter::enjoyment_return] * -days);
    d.days = L::all(days);
    return d;
}

/// When the next of a happening comes: drawn by its number, so that one more under one policy moves no draw of another.
template <class L>
[[gnu::always_inline]] inline typename L::real next_of(happening h, const person_of<L>& p, seed s, std::uint32_t replicate, const typename L::real& times) noexcept {
    const auto k = L::template reinterpret_as<typename L::word>(L::whole(times));
    const four<L> bits = philox<L>(p.number, replicate, k, static_cast<std::uint32_t>(stream::events), s.low, s.high);
    return detail::waiting<L>(bits.w[static_cast<std::size_t>(h)]);
}

/// The first day, `habit` of work that the person is used to relative to its most: never from nothing, which would make every start a shock.
template <class L>
[[gnu::always_inline]] inline body_of<L> body(const person_of<L>& p, seed s, std::uint32_t replicate, float habit = 0.1f) noexcept {
    body_of<L> b;
    for (auto& x : b.at) x.disease = L::all(1.0f), x.habit = L::all(habit);
    b.joy = L::all(0.5f), b.takes_part = L::all(1.0f);
    for (std::size_t h = 0; h != happening_count; ++h) b.next[h] = next_of<L>(static_cast<happening>(h), p, s, replicate, typename L::real{});
    return b;
}

// What work never touches, the disease, flares and illnesses, may be that of another body of the same person, `untouched`, which all policies then share.

/// What a site could do, rested: of what is expected of a healthy person.
template <class L>
[[gnu::always_inline]] constexpr typename L::real capacity(const person_of<L>& p, const body_of<L>& b, std::size_t k, const body_of<L>& untouched) noexcept {
    return p.strength_at_start[k] * untouched.at[k].disease * (1.0f + b.at[k].adaptation);
}
template <class L>
[[gnu::always_inline]] constexpr typename L::real capacity(const person_of<L>& p, const body_of<L>& b, std::size_t k) noexcept {
    return capacity(p, b, k, b);
}
/// What it can do today: fatigue and damage take of it.
template <class L>
[[gnu::always_inline]] constexpr typename L::real strength(const person_of<L>& p, const body_of<L>& b, std::size_t k, const body_of<L>& untouched) noexcept {
    const auto left = (1.0f - detail::no_more_than<L>(p[parameter::fatigue_weakens] * b.at[k].fatigue, 0.9f)) *
                      (1.0f - detail::no_more_than<L>(p[parameter::damage_weakens] * b.at[k].damage, 0.9f));
    return capacity(p, b, k, untouched) * left;
}
template <class L>
[[gnu::always_inline]] constexpr typename L::real strength(const person_of<L>& p, const body_of<L>& b, std::size_t k) noexcept {
    return strength(p, b, k, b);
}
/// How much more than today's work a site would bear before it is damaged, relative to its most; below 0, it was too much. What an oracle sees and no policy.
template <class L>
[[gnu::always_inline]] constexpr typename L::real margin(const person_of<L>& p, const body_of<L>& b, std::size_t k, const typename L::real& relative) noexcept {
    return p[parameter::tolerance] + p[parameter::habituation_helps] * b.at[k].habit - relative;
}

/// What hurts most, 0 to 10, as it is; what is reported errs. `Sites` are those that may bear marks of work, as bits; so below.
template <std::uint32_t Sites = all_sites, class L>
[[gnu::always_inline]] constexpr typename L::real felt_pain(const person_of<L>& p, const body_of<L>& b) noexcept {
    typename L::real most{};
    detail::each_site([&](auto k) __attribute__((always_inline)) {
        if constexpr ((Sites >> k & 1) != 0) most = L::greater(b.at[k].soreness, most);
    });
    return detail::no_more_than<L>(p[parameter::soreness_scale] * most, 10.0f);
}
/// How tired, 0 to 10.
template <class L>
[[gnu::always_inline]] constexpr typename L::real felt_tiredness(const body_of<L>& b) noexcept {
    return detail::no_more_than<L>(detail::no_less_than<L>(2.0f + 10.0f * b.tiredness, 0.0f), 10.0f);
}

/// A session leaves its marks.
template <std::uint32_t Sites = all_sites, class L>
[[gnu::always_inline]] inline void train(const person_of<L>& p, body_of<L>& b, const work_of<L>& w) noexcept {
    using real = typename L::real;
    real sum{};
    detail::each_site([&](auto k) __attribute__((always_inline)) {
        if constexpr ((Sites >> k & 1) == 0) return;
        auto& x = b.at[k];
        const real r = w.came * w.relative[k];
        const auto worked = r > 0.0f;
        const real stimulus = detail::no_more_than<L>(r * (1.0f / 0.5f), 1.5f);  // half of the most is a full session; more than three quarters adds nothing
        x.adaptation = x.adaptation + p[parameter::adaptation_gain] * stimulus * (1.0f - x.adaptation / p[parameter::adaptation_most]);
        x.skill = x.skill + L::choose(worked, p[parameter::skill_gain] * (1.0f - x.skill / p[parameter::skill_most]), real{});
        x.fatigue = x.fatigue + (p[parameter::fatigue_gain] + x.fatigue_gain) * r;
        x.fatigue_gain = x.fatigue_gain + p[parameter::fatigue_rise] * r;
        const real excess = detail::no_less_than<L>(-margin(p, b, k, r), 0.0f);  // only what is not usual damages
        x.damage = x.damage + p[parameter::damage_gain] * excess * excess;
        x.habit = x.habit + L::choose(worked, 0.2f * (r - x.habit), real{});
        sum = sum + r;
    });
    const real a = w.came * w.aerobic;
    b.aerobic = b.aerobic + p[parameter::aerobic_gain] * a * (1.0f - b.aerobic / p[parameter::aerobic_most]);
    b.tiredness = b.tiredness + p[parameter::tiredness_of_work] * (sum * (1.0f / site_count) + a);
    const real sore = felt_pain<Sites>(p, b);
    b.joy = b.joy + w.came * (p[parameter::enjoyment_of_success] - p[parameter::enjoyment_of_pain] * detail::no_less_than<L>(sore - 3.0f, 0.0f));
}

/// What is nearly nothing becomes nothing. O(1).
template <std::uint32_t Sites = all_sites, class L>
[[gnu::always_inline]] inline void settle(body_of<L>& b) noexcept {
    detail::each_site([&](auto k) __attribute__((always_inline)) {
        if constexpr ((Sites >> k & 1) == 0) return;
        auto& x = b.at[k];
        x.adaptation = detail::settled<L>(x.adaptation), x.skill = detail::settled<L>(x.skill);
        x.fatigue = detail::settled<L>(x.fatigue), x.fatigue_gain = detail::settled<L>(x.fatigue_gain);
        x.damage = detail::settled<L>(x.damage), x.soreness = detail::settled<L>(x.soreness), x.habit = detail::settled<L>(x.habit);
    });
    b.aerobic = detail::settled<L>(b.aerobic), b.tiredness = detail::settled<L>(b.tiredness);
}

namespace detail {

/// Of the happenings of the bits, those that come today: counted, and the next one drawn.
template <class L, std::size_t N, class Then>
[[gnu::always_inline]] inline void gather(const person_of<L>& p, body_of<L>& b, seed s, std::uint32_t replicate, const happening (&which)[N], const typename L::real (&rate)[N], const typename L::real& year,
                                          const Then& then) noexcept {
    using real = typename L::real;
    const real here = b.takes_part;
    typename L::mask anything{};
    for (std::size_t i = 0; i != N; ++i) {
        const auto h = static_cast<std::size_t>(which[i]);
        b.hazard[h] = b.hazard[h] + here * rate[i] * year, anything = anything | (b.hazard[h] > b.next[h]);
    }
    if (!L::any(anything)) return;
    for (const happening what : which) {
        const auto h = static_cast<std::size_t>(what);
        const auto happens = b.hazard[h] > b.next[h];
        if (!L::any(happens)) continue;
        b.times[h] = b.times[h] + L::choose(happens, L::all(1.0f), real{});
        b.next[h] = b.next[h] + L::choose(happens, next_of<L>(what, p, s, replicate, b.times[h]), real{});
        then(what, happens);
    }
}

}  // namespace detail

/// The disease goes on.
template <std::uint32_t Sites = all_sites, class L>
[[gnu::always_inline]] inline void decline(body_of<L>& b, const decays_of<L>& d) noexcept {
    detail::each_site([&](auto k) __attribute__((always_inline)) {
        if constexpr ((Sites >> k & 1) != 0) b.at[k].disease = d.disease[k / 2] * b.at[k].disease;
    });
}
/// Marks of work fade, each by its exact decay; tiredness and joy drift, by two standard normals a day; the person falls, or leaves. Whoever lets many days go by settles the body now and then.
template <std::uint32_t Sites = all_sites, class L>
[[gnu::always_inline]] inline void fade(const person_of<L>& p, body_of<L>& b, const body_of<L>& untouched, const decays_of<L>& d, seed s, std::uint32_t replicate, const typename L::real& tired_by,
                                        const typename L::real& gladder_by) noexcept {
    using real = typename L::real;
    detail::each_site([&](auto k) __attribute__((always_inline)) {
        if constexpr ((Sites >> k & 1) == 0) return;
        auto& x = b.at[k];
        x.soreness = d.soreness * x.soreness + d.soreness_of_damage * x.damage, x.damage = d.damage * x.damage;
        x.adaptation = d.adaptation * x.adaptation, x.skill = d.skill * x.skill;
        x.fatigue = d.fatigue * x.fatigue, x.fatigue_gain = d.fatigue_gain * x.fatigue_gain, x.habit = d.habit * x.habit;
    });
    b.aerobic = d.aerobic * b.aerobic;
    const auto ill = untouched.illness_left > 0.0f, flaring = untouched.flare_left > 0.0f;
    b.tiredness = d.tiredness * b.tiredness + p[parameter::tiredness_noise] * tired_by + L::choose(ill | flaring, p[parameter::tiredness_of_illness] * d.days, real{});
    b.joy = detail::no_more_than<L>(detail::no_less_than<L>(b.joy + d.joy * (0.5f - b.joy) + p[parameter::enjoyment_noise] * gladder_by, 0.0f), 1.0f);
    const real weak = 1.0f - detail::no_more_than<L>(0.5f * (strength(p, b, 0, untouched) + strength(p, b, 1, untouched)), 1.0f);
    constexpr happening which[] = {happening::fall, happening::leaves};
    const real rate[] = {p[parameter::falls_a_year] * exponential<L>(p[parameter::falls_of_weakness] * weak + p[parameter::falls_of_tiredness] * b.tiredness),
                         p[parameter::leaves_a_year] * exponential<L>(p[parameter::leaves_for_pain] * felt_pain<Sites>(p, b) + 0.5f - b.joy)};
    detail::gather(p, b, s, replicate, which, rate, d.days * (1.0f / 365.25f), [&](happening what, const typename L::mask& happens) __attribute__((always_inline)) {
        if (what == happening::leaves) b.takes_part = L::choose(happens, real{}, b.takes_part);
    });
}
/// Flares and illnesses come, and end.
template <class L>
[[gnu::always_inline]] inline void fall_ill(const person_of<L>& p, body_of<L>& b, const decays_of<L>& d, seed s, std::uint32_t replicate) noexcept {
    using real = typename L::real;
    b.illness_left = detail::no_less_than<L>(b.illness_left - d.days, 0.0f), b.flare_left = detail::no_less_than<L>(b.flare_left - d.days, 0.0f);
    constexpr happening which[] = {happening::flare, happening::illness};
    const real rate[] = {p[parameter::flares_a_year], p[parameter::illnesses_a_year]};
    detail::gather(p, b, s, replicate, which, rate, d.days * (1.0f / 365.25f), [&](happening what, const typename L::mask& happens) __attribute__((always_inline)) {
        if (what == happening::flare) b.flare_left = L::choose(happens, p[parameter::flare_days], b.flare_left);
        else b.illness_left = L::choose(happens, p[parameter::illness_days], b.illness_left);
    });
}
/// Time goes by: all of that, and the body is settled. `tired_by` and `gladder_by` are two standard normals; nothing of them where time is cut otherwise than in days.
template <class L>
[[gnu::always_inline]] inline void pass(const person_of<L>& p, body_of<L>& b, const decays_of<L>& d, seed s, std::uint32_t replicate, const typename L::real& tired_by = {},
                                        const typename L::real& gladder_by = {}) noexcept {
    decline(b, d), fade(p, b, b, d, s, replicate, tired_by, gladder_by), fall_ill(p, b, d, s, replicate), settle(b);
}

/// Whether the person comes today: by itself, for joy, not with much pain or tiredness; never in a flare, ill, or after leaving. `by_chance` is a standard normal.
template <std::uint32_t Sites = all_sites, class L>
[[gnu::always_inline]] inline typename L::real comes(const person_of<L>& p, const body_of<L>& b, const typename L::real& by_chance, const body_of<L>& untouched) noexcept {
    const auto drive = p[parameter::comes_by_itself] + p[parameter::comes_for_joy] * (b.joy - 0.5f) - p[parameter::stays_for_pain] * felt_pain<Sites>(p, b) -
                       p[parameter::stays_for_tiredness] * (felt_tiredness<L>(b) - 2.0f) + by_chance;
    const auto well = (drive > 0.0f) & (untouched.flare_left <= 0.0f) & (untouched.illness_left <= 0.0f) & (b.takes_part > 0.0f);
    return L::choose(well, L::all(1.0f), typename L::real{});
}
template <class L>
[[gnu::always_inline]] inline typename L::real comes(const person_of<L>& p, const body_of<L>& b, const typename L::real& by_chance) noexcept {
    return comes(p, b, by_chance, b);
}

/// What a policy sees of a day: answers, each with the error of a person's own scale.
template <class L>
struct report_of {
    typename L::real pain{}, tiredness{}, effort{};   ///< 0 to 10
};
/// `error` are three standard normals. Effort is that of the work of the day; 0 without any.
template <std::uint32_t Sites = all_sites, class L>
[[gnu::always_inline]] inline report_of<L> reports(const person_of<L>& p, const body_of<L>& b, const work_of<L>& w, const typename L::real (&error)[3]) noexcept {
    const auto on_scale = [](const typename L::real& x) __attribute__((always_inline)) { return detail::no_more_than<L>(detail::no_less_than<L>(x, 0.0f), 10.0f); };
    typename L::real hardest{}, fatigue{};
    detail::each_site([&](auto k) __attribute__((always_inline)) {
        if constexpr ((Sites >> k & 1) != 0) hardest = L::greater(w.relative[k], hardest), fatigue = L::greater(b.at[k].fatigue, fatigue);
    });
    report_of<L> r;
    r.pain = on_scale(felt_pain<Sites>(p, b) + p[parameter::pain_error] * error[0]);
    r.tiredness = on_scale(felt_tiredness<L>(b) + p[parameter::tiredness_error] * error[1]);
    r.effort = w.came * on_scale(10.0f * (hardest + 0.3f * fatigue) + 3.0f * b.tiredness + p[parameter::effort_error] * error[2]);
    return r;
}

}  // namespace andante::simulate
