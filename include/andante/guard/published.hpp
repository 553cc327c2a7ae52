// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/prescription.hpp>
#include <andante/policy/protocol.hpp>

#include <optional>

/// From a published programme to a form, and from a form that is refused to one that may stand.
namespace andante {

/// What a form starts with where the source tells no dose: 1 set of 10, or 5 minutes.
/// Source: `docs/rules/definitions.md`, starter dose (house value).
inline constexpr dose starter = dose::of_parts({1, 10, 0, 0}), timed_starter = dose::of_parts({0, 0, 0, 300});

static_assert(end_of_rise == heaviest_share.place());

/// The form that a programme asks for, of which nothing is signed but its clinician's name. `most_grams`: the most that can be lifted once.
constexpr draft published_draft(const protocol& p, clinician by, day since, exact most_grams) noexcept {
    const exact length = weeks_to_run(p);
    draft d;
    d.by = by, d.since = since, d.pace = pace::standard;
    for (const published_exercise& x : p.exercises)
        for (const exercise e : x.runs_as) {
            if (!known(e)) continue;
            const dose instead = about(e).kind == modality::aerobic ? timed_starter : starter;
            order o;
            o.what = e, o.methods = x.methods;
            o.start = dose_in_week(x, instead, 0, most_grams), o.ceiling = greatest_dose(x, instead, length, most_grams);
            o.share_of_one_rm = *proportion::from(share_in_week(x, (std::max)(length - 1, exact{0})));
            if (p.days_a_week) o.per_week = p.days_a_week->least;
            d.orders.add(o);
        }
    return d;
}

/// The form with what was refused brought down to its bounds; empty when something was asked for that has no smaller amount: a
/// method that is never prescribed, or a fault of another kind.
constexpr std::optional<draft> brought_down(const draft& d, const refusals& all) noexcept {
    std::array<order, most_orders> orders{};
    for (std::size_t i = 0; i != d.orders.size(); ++i) orders[i] = d.orders[i];
    for (const refusal& r : all) {
        if (r.line < 0) return std::nullopt;
        order& o = orders[static_cast<std::size_t>(r.line)];
        switch (r.what) {
            case draft_problem::beyond_the_absolute_bound: o.ceiling = o.ceiling.with(r.in, r.bound); break;
            case draft_problem::start_above_ceiling:
            case draft_problem::start_needs_a_signature: o.start = o.start.with(r.in, (std::min)(o.start.at(r.in), r.bound)); break;
            case draft_problem::share_above_its_limit: {  // the load falls with its share
                const exact least = detail::saturated(std::int64_t{o.ceiling.at(part::weight)} * r.bound / r.asked);
                o.share_of_one_rm = *proportion::from(r.bound), o.ceiling = o.ceiling.with(part::weight, least);
                o.start = o.start.with(part::weight, (std::min)(o.start.at(part::weight), least));
                break;
            }
            case draft_problem::bad_frequency: o.per_week = r.bound; break;
            default: return std::nullopt;
        }
    }
    draft to = d;
    to.orders = {};
    for (std::size_t i = 0; i != d.orders.size(); ++i) to.orders.add(orders[i]);
    return to;
}

}  // namespace andante
