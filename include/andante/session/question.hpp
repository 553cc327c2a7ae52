// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/prescription.hpp>
#include <andante/session/day_plan.hpp>

/// What a host asks today.
namespace andante {

/// An answer to a question, ready to be written.
struct told {
    entry what{};
};
constexpr entry row(const told& t) noexcept { return t.what; }

/// A question knows its own scale, so a host needs no table of signals.
struct question {
    std::string_view key{};   ///< the signal's key in files
    std::uint8_t code = 0;
    scope at = scope::person;
    place where{};
    exact least = 0, most = 0;
    exact steps = 1;          ///< places to one unit of the scale: 2 for CR10 in half steps
    asking when = asking::daily;

    /// Empty when the scale has no such place. `n` counts places: 7 on CR10 is a rating of 3.5.
    constexpr std::optional<told> answer(exact n) const noexcept {
        if (n < least || n > most) return std::nullopt;
        told t = blank();
        t.what.known = true, t.what.value = n;
        return t;
    }
    template <class Number, class Sentence = struct a_place_is_a_whole_number_such_as_7_for_3_and_a_half_on_cr10>
        requires(!std::integral<Number>)
    constexpr std::optional<told> answer(Number) const = delete;
    constexpr told unanswered(silence why) const noexcept {
        told t = blank();
        t.what.why = why;
        return t;
    }

  private:
    constexpr told blank() const noexcept {
        told t;
        t.what.what = entry_kind::answer, t.what.code = code, t.what.where = where;
        return t;
    }
};
using question_list = bounded_list<question, 128>;

namespace detail {

template <class S>
constexpr question question_of(place where) noexcept {
    question q;
    if constexpr (requires { S::key; }) q.key = S::key;
    q.code = S::code, q.at = S::at, q.where = where, q.when = asked_when<S>();
    q.least = S::value_type::least, q.most = S::value_type::most;
    if constexpr (requires { S::value_type::scale::steps_per_unit; }) q.steps = S::value_type::scale::steps_per_unit;
    return q;
}

/// Signals that one of these is a part of; what nobody can need is not asked.
template <class S, class... Ss>
inline constexpr bool one_of = (std::same_as<S, Ss> || ...);

constexpr bool stands(const prescription& rx) noexcept {
    for (const order& o : rx.orders())
        if (modes(o.what).has(mode::standing)) return true;
    return false;
}
constexpr bool swims(const prescription& rx) noexcept {
    for (const order& o : rx.orders())
        if (modes(o.what).has(mode::pool)) return true;
    return false;
}
/// A session that can still be asked about.
constexpr bool lately(day trained, day today) noexcept { return trained != never && today - trained <= 4; }

constexpr twice_measured pulse_of(const chronicle& h, day today) noexcept {
    const auto& all = h.person.pulses;
    return all.empty() || all[0].on != today ? twice_measured{} : all[0];
}
template <class S, class Host, class History>
constexpr bool follows_up(const prescription& rx, const History& h, place where, day today) noexcept {
    const auto told = [&]<class Of>() { return h.template read<Of>(Of::at, Of::at == scope::person ? place{} : where, today); };
    const auto left_behind = [&](after_effect a) {
        if constexpr (is_asked<after_effects, Host>) {
            const auto after = told.template operator()<after_effects>();
            return after.known() && after.value().all().has(a);
        } else {
            return false;
        }
    };
    const auto region_trained = [&] { return h.limbs[where.index].trained.newest(); };
    const auto exercise_trained = [&] {
        const course_memory* c = h.find(exercise_at(where));
        return c == nullptr ? never : c->last;
    };
    if constexpr (std::same_as<S, recalled_soreness>) return h.soreness_gap(region{static_cast<std::uint8_t>(where.index)}, today);
    else if constexpr (one_of<S, unusual_soreness, limits_tasks>) {
        if constexpr (is_asked<soreness, Host>) return told.template operator()<soreness>().value() > nrs{};
        else return false;
    } else if constexpr (one_of<S, temperature, upset_gut>) {
        if constexpr (is_asked<illness, Host>) return told.template operator()<illness>().value() > not_ill;
        else return false;
    } else if constexpr (std::same_as<S, company>) return stands(rx) && fall_risk_of(h, today).tier({}) > fall_tier::low;
    else if constexpr (std::same_as<S, pool_company>) return swims(rx);
    else if constexpr (one_of<S, water_trouble, way_out, water_temperature, water_depth>) {
        if constexpr (is_asked<pool_company, Host>) return swims(rx) && told.template operator()<pool_company>().value() == yes;  // a visit is planned
        else return swims(rx);
    } else if constexpr (std::same_as<S, limited_next_day>) return h.person.trained.before(today) == today - 1;
    else if constexpr (std::same_as<S, settle_minutes>) return left_behind(after_effect::slow_breath) && lately(h.person.trained.newest(), today);
    else if constexpr (std::same_as<S, heavy_hours>) return left_behind(after_effect::heaviness) && lately(region_trained(), today);
    else if constexpr (std::same_as<S, heavy_this_morning>) return left_behind(after_effect::heaviness) && region_trained() == today - 1;
    else if constexpr (std::same_as<S, cramp>) return left_behind(after_effect::cramp) && lately(exercise_trained(), today);
    else if constexpr (one_of<S, joint_pain_hours, joint_alarm>) return left_behind(after_effect::joint_pain) && lately(exercise_trained(), today);
    else if constexpr (one_of<S, systolic_again, diastolic_again, low_pressure_signs>) {
        const auto& all = h.person.pressures;
        const pressure_day d = all.empty() || all[0].on != today ? pressure_day{} : all[0];
        if constexpr (std::same_as<S, low_pressure_signs>) {
            const exact pulse = pulse_of(h, today).lower();
            return (d.systolic >= 0 && d.systolic < 90) || d.drop > 20 || (pulse >= 0 && pulse < 50);
        } else return d.systolic >= 140 || d.diastolic >= 90;  // the strictest that a clinician may set
    } else if constexpr (std::same_as<S, resting_rate_again>) return pulse_of(h, today).first > 90;  // likewise
    else if constexpr (std::same_as<S, saturation_again>) return h.person.oxygen.on == today && h.person.oxygen.first >= 0 && h.person.oxygen.first < 95;
    else return false;
}
template <class S, class Host, class History>
constexpr bool is_due(const prescription& rx, const History& h, place where, day today) noexcept {
    if constexpr (measurement<S>)
        if (!rx.enlisted().has(S::code)) return false;
    if constexpr (one_of<S, falls_last_year, unsteady, knee_buckles>)
        if (!stands(rx)) return false;
    if constexpr (std::same_as<S, falls_last_year>)
        if (h.person.first_entry != never && today - h.person.first_entry >= 365) return false;  // the diary knows by itself
    const auto now = h.template read<S>(S::at, where, today);
    exact renewed = always.number();
    if constexpr (requires { S::renewed_after; }) renewed = S::renewed_after;
    if constexpr (std::same_as<S, worse_than_last_week>)
        if (now.known() && now.value() == yes) renewed = 1;
    if ((now.known() && today - now.taken() < renewed) || (now.why() != silence::never_asked && now.taken() == today)) return false;
    switch (asked_when<S>()) {
        case asking::daily: return true;
        case asking::live:
        case asking::clinician: return false;
        case asking::enrolment: return true;
        case asking::follow_up: return follows_up<S, Host>(rx, h, where, today);
        case asking::after_session:
            if constexpr (S::at == scope::region) {
                return lately(h.limbs[where.index].trained.newest(), today);
            } else if constexpr (S::at == scope::exercise) {
                const course_memory* c = h.find(exercise_at(where));
                if (c == nullptr || !lately(c->last, today)) return false;
                if constexpr (one_of<S, exertion, could_talk>) return c->aerobic();
                else if constexpr (one_of<S, effort, reps_in_reserve>) return !c->aerobic();
                else return true;
            } else {
                return lately(h.person.trained.newest(), today);
            }
    }
    return false;
}

}  // namespace detail

/// What could matter today and is not known: in the order of the host's pack, gate first, region by region.
template <question_pack Host, class History>
constexpr question_list questions_due(const Host&, const prescription& rx, const History& h, day today) noexcept {
    question_list list;
    region_set asked;
    for (const order& o : rx.orders()) asked = asked | movers(o.what);
    const auto ask_all = [&]<class S>() {
        const auto at = [&](place p) {
            if (detail::is_due<S, Host>(rx, h, p, today)) list.add(detail::question_of<S>(p));
        };
        if constexpr (S::at == scope::person) at({});
        if constexpr (S::at == scope::region) for_each_region(asked, [&](region r) { at(place_of(r)); });
        if constexpr (S::at == scope::exercise)
            for (const order& o : rx.orders())
                if (is_training(o.what)) at(place_of(o.what));
    };
    [&]<class... Signals>(const collects<Signals...>&) { (ask_all.template operator()<Signals>(), ...); }(typename Host::list{});
    return list;
}

}  // namespace andante
