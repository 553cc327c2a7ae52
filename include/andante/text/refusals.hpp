// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/names.hpp>

/// Words for a form that was refused.
namespace andante {

namespace text {

/// Which problems are about one part of a dose, and which have numbers at all.
constexpr bool names_a_part(draft_problem p) noexcept {
    return p == draft_problem::start_above_ceiling || p == draft_problem::beyond_the_absolute_bound || p == draft_problem::start_needs_a_signature;
}
constexpr bool has_numbers(draft_problem p) noexcept {
    return names_a_part(p) || p == draft_problem::bad_repetition_range || p == draft_problem::bad_step || p == draft_problem::bad_frequency ||
           p == draft_problem::bad_gap || p == draft_problem::limit_refused || p == draft_problem::above_70_percent || p == draft_problem::share_above_its_limit;
}
inline std::string amount_words(const refusal& r, exact n, const language& l) {
    if (r.what == draft_problem::limit_refused) return digits(n);
    if (r.field == draft_field::share_of_one_rm) return render_one(phrase_in(l, "percent"), tenths(l, n));
    if (r.in == part::weight) return render_one(phrase_in(l, "gram"), digits(n));
    if (r.in == part::time) return time_words(l, n, reader::clinician);
    return digits(n);
}

}  // namespace text

/// "line 1, weight: starts above its ceiling (asked 2000 g, bound 1000 g)". Lines count from 1. A form is a clinician's: every
/// reader is told the same.
inline std::string words(const refusal& r, reader = reader::clinician, const language& in = english) {
    const bool of_limit = r.what == draft_problem::limit_refused;
    std::string what{of_limit ? text::say(in, "limit.", text::key_of(text::limit_problem_keys, r.limit)) : text::say(in, "draft.", text::key_of(text::draft_problem_keys, r.what))};
    const bool measured_against = of_limit ? r.limit == limit_problem::needs_a_signature || r.limit == limit_problem::beyond_the_absolute_bound
                                           : text::has_numbers(r.what);
    if (measured_against)
        what = text::render(text::phrase_in(in, "refusal.numbers"), [&](std::string_view name) {
            return name == "it" ? what : text::amount_words(r, name == "asked" ? r.asked : r.bound, in);
        });
    const std::string_view field = text::names_a_part(r.what) ? text::say(in, "part.", text::key_of(text::part_keys, r.in))
                                                              : text::say(in, "field.", text::key_of(text::draft_field_keys, r.field));
    return text::render(text::phrase_in(in, r.line < 0 ? "refusal.form" : "refusal.line"), [&](std::string_view name) -> std::string {
        return name == "n" ? text::digits(r.line + 1) : name == "field" ? std::string{field} : what;
    });
}
/// All that is wrong with a draft, a line each.
inline std::string words(const refusals& all, reader to = reader::clinician, const language& in = english) {
    std::string s;
    for (const refusal& r : all) s.append(words(r, to, in)).append("\n");
    return s;
}

}  // namespace andante
