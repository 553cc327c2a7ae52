// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/keys.hpp>
#include <andante/verify/law.hpp>

/// What holds between two answers of which one is of a state no milder, wherever a walk holds the one against the other: findings join (I6), so care is as urgent
/// as any rule wants it, and conditions add up.
namespace andante::verify::laws {

inline std::string care_is_no_less_urgent(const answer_of_day& milder, const life&, const answer_of_day& got, expectation&) {
    if (got.how_soon >= milder.how_soon) return {};
    const auto in_words = [](urgency u) { return std::string{andante::detail::urgency_keys[static_cast<std::size_t>(u)]}; };
    return "care is sought " + in_words(got.how_soon) + " where a milder state has " + in_words(milder.how_soon);
}
/// FAT-2 asks by how much tiredness rose at work: as much of it before the work explains it, and a seat is no longer asked for. It is the like of breath and effort (M2).
inline bool is_explained(const life& p, set_of<constraint> lost) {
    if (lost != set_of<constraint>{constraint::seated_only}) return false;
    exact before_work = 0, at_work = -1;
    for (const happening& h : p.record()) {
        if (h.is != happening::kind::told || h.row.what != entry_kind::answer || h.row.on != p.today()) continue;
        if (h.row.code == fatigue::code) before_work = h.row.known ? h.row.value : 0;
        if (h.row.code == fatigue_in_session::code) at_work = h.row.known ? h.row.value : -1;
    }
    return before_work > 0 && at_work >= 0 && at_work - before_work <= 1;
}
inline std::string no_condition_is_lost(const answer_of_day& milder, const life& graver, const answer_of_day& got, expectation& expected) {
    for (std::size_t i = 0; i != milder.size && i != got.size; ++i) {
        const answer_of_exercise &a = milder.at[i], &b = got.at[i];
        const set_of<constraint> lost = a.granted && b.granted ? a.only.without(b.only) : set_of<constraint>{};
        if (lost.empty() || is_explained(graver, lost)) continue;
        expected_of_exercise e{b.what, {}, {}, {}, {}, {}};
        e.under = a.only;
        expected.each(e);
        std::string names;
        for_each(lost, [&](constraint c) { names.append(names.empty() ? "" : ", ").append(andante::detail::constraint_keys[static_cast<std::size_t>(c)]); });
        return detail::name_of(b.what) + " is granted without a condition that a milder state has: " + names;
    }
    return {};
}

}  // namespace andante::verify::laws
