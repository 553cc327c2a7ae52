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

template <class S, class Host, class History>
constexpr bool is_due(const History& h, place where, day today) noexcept {
    const auto now = h.template read<S>(S::at, where, today);
    constexpr exact renewed = [] {
        if constexpr (requires { S::renewed_after; }) return S::renewed_after;
        else return always.number();
    }();
    if ((now.known() && today - now.taken() < renewed) || (now.why() != silence::never_asked && now.taken() == today)) return false;
    switch (asked_when<S>()) {
        case asking::daily: return true;
        case asking::live:
        case asking::clinician: return false;
        case asking::enrolment: return true;
        case asking::follow_up:
            if constexpr (S::at != scope::region) return false;
            else if constexpr (std::same_as<S, recalled_soreness>) return h.soreness_gap(region{static_cast<std::uint8_t>(where.index)}, today);
            else if constexpr (among<soreness, Host>) return h.template read<soreness>(scope::region, where, today).value() > nrs{};
            else return false;
        case asking::after_session:
            if constexpr (S::at == scope::region) {
                const day d = h.limbs[where.index].trained.newest();
                return d != never && today - d <= 4;
            } else if constexpr (S::at == scope::exercise) {
                const course_memory* c = h.find(exercise_at(where));
                if (c == nullptr || c->last == never || today - c->last > 4) return false;
                const bool of_aerobic = std::same_as<S, exertion> || std::same_as<S, could_talk>;
                return of_aerobic == c->aerobic();
            } else {
                return true;
            }
    }
    return false;
}

}  // namespace detail

/// What could matter today and is not known: in the order of the host's pack, gate first, region by region.
template <class... Signals, class History>
constexpr question_list questions_due(collects<Signals...>, const prescription& rx, const History& h, day today) noexcept {
    question_list list;
    region_set asked;
    for (const order& o : rx.orders()) asked = asked | movers(o.what);
    const auto ask_all = [&]<class S>() {
        const auto at = [&](place p) {
            if (detail::is_due<S, collects<Signals...>>(h, p, today)) list.add(detail::question_of<S>(p));
        };
        if constexpr (S::at == scope::person) at({});
        if constexpr (S::at == scope::region) for_each_region(asked, [&](region r) { at(place_of(r)); });
        if constexpr (S::at == scope::exercise)
            for (const order& o : rx.orders())
                if (is_training(o.what)) at(place_of(o.what));
    };
    (ask_all.template operator()<Signals>(), ...);
    return list;
}

}  // namespace andante
