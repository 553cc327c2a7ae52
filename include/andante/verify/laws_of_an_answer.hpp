// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/law.hpp>

/// What every single answer keeps, wherever a walk asks for one.
namespace andante::verify::laws {

using broken = std::string;  ///< empty: nothing is

inline const order* order_of(const life& p, exercise e) noexcept { return p.rx().find(e); }

/// I1's second half, and the ranks: from rest on nothing is trained, and a stop leaves nothing.
inline broken ranks_withhold(const life&, const answer_of_day& a, const ground&, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        if (!x.granted) continue;
        const bool training = is_training(x.what);
        if (!(training ? x.act >= action::rest || a.act >= action::rest : a.act == action::stop_and_seek_care || a.leaves < movement::gentle)) continue;
        expected.each({x.what, {}, {}, false, {}, {}});
        return detail::name_of(x.what) + " is granted while the answer is " + std::string{detail::in_words((std::max)(a.act, x.act))};
    }
    return {};
}
inline broken within_the_ceiling(const life& p, const answer_of_day& a, const ground&, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        if (!x.granted) continue;
        const order* o = order_of(p, x.what);
        if (o == nullptr) {
            expected.each({x.what, {}, {}, false, {}, {}});
            return detail::name_of(x.what) + " is granted, and nobody ordered it";
        }
        if (well_formed(x.amount) && fits(x.amount, o->ceiling) && fits(x.amount, absolute_ceiling)) continue;
        expected.each({x.what, {}, {}, {}, o->ceiling, {}});
        return detail::name_of(x.what) + ": " + detail::in_words(x.amount) + " is above the ceiling " + detail::in_words(o->ceiling);
    }
    return {};
}
/// The most that may follow what was done before: one step of one part.
inline dose one_step_above(const dose& most) noexcept {
    const exact load = most.at(part::weight), time = most.at(part::time);
    return dose::of_parts({most.at(part::n_sets) + 1, most.at(part::n_reps) + 2, load == 0 ? 500 : load + load / 4, time + (std::max)(exact{300}, time * 3 / 10)});
}
inline broken one_step_at_most(const life& p, const answer_of_day& a, const ground&, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        const dose& most = p.past(x.what).most;
        if (!x.granted || fits(x.amount, one_step_above(most))) continue;
        expected.each({x.what, {}, {}, {}, one_step_above(most), {}});
        return detail::name_of(x.what) + ": " + detail::in_words(x.amount) + " is more than one step above " + detail::in_words(most) + ", the most that was granted and done";
    }
    return {};
}
inline broken one_part_at_most(const life&, const answer_of_day& a, const ground&, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        if (!x.granted || !x.level.stated() || from_to(x.level, x.amount).raised <= 1) continue;
        expected.each({x.what, {}, {}, {}, x.level, {}});
        return detail::name_of(x.what) + ": from " + detail::in_words(x.level) + " to " + detail::in_words(x.amount) + " raises more than one part";
    }
    return {};
}
/// New ground: a part above whatever was granted and done before.
inline bool is_new_ground(const life& p, const answer_of_exercise& x) noexcept { return x.granted && is_training(x.what) && !fits(x.amount, p.past(x.what).most); }
inline broken steps_wait(const life& p, const answer_of_day& a, const ground& g, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        if (!is_new_ground(p, x)) continue;
        const done_so_far& past = p.past(x.what);
        const bool early = past.first == never || a.on - past.first < g.number.days_before_steps;
        const bool too_soon = past.raised != never && past.raised < a.on && a.on - past.raised < g.number.days_between_steps;
        if (!early && !too_soon) continue;
        expected.each({x.what, {}, {}, {}, past.most, {}});
        return detail::name_of(x.what) + ": new ground " + detail::in_words(x.amount) + (early ? " before the first weeks are over" : " so soon after the last step");
    }
    return {};
}
inline broken no_new_ground_after_trouble(const life& p, const answer_of_day& a, const ground& g, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        if (!is_new_ground(p, x) || p.last_bad(x.what) == never || a.on - p.last_bad(x.what) >= g.number.days_after_an_episode) continue;
        expected.each({x.what, {}, {}, {}, p.past(x.what).most, {}});
        return detail::name_of(x.what) + ": new ground " + detail::in_words(x.amount) + " within " + std::to_string(g.number.days_after_an_episode) + " days of an episode";
    }
    return {};
}
inline broken only_progress_rises(const life&, const answer_of_day& a, const ground&, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        if (!x.granted || !x.level.stated() || x.act == action::progress || fits(x.amount, x.level)) continue;
        expected.each({x.what, {}, {}, {}, x.level, {}});
        return detail::name_of(x.what) + " rises above its level while the answer is " + std::string{detail::in_words(x.act)};
    }
    return {};
}
/// What is restricted says why: an action above progress, a dose below the level, or a withheld exercise.
inline broken reasons_are_given(const life&, const answer_of_day& a, const ground&, expectation&) {
    if (a.act > action::progress && a.reasons == 0) return "the person must " + std::string{detail::in_words(a.act)} + ", and no reason is given";
    for (const answer_of_exercise& x : a) {
        const bool restricted = x.act > action::progress || !x.granted || (x.level.stated() && volume(x.amount) < volume(x.level) && !is_trade(x.level, x.amount));
        if (restricted && x.reasons == 0) return detail::name_of(x.what) + " is restricted, and no reason is given";
    }
    return {};
}
/// What a rule says of the person holds for every exercise.
inline broken parts_obey_the_whole(const life&, const answer_of_day& a, const ground&, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        if (x.act >= a.act) continue;
        expected.each({x.what, a.act, {}, {}, {}, {}});
        return detail::name_of(x.what) + " may " + std::string{detail::in_words(x.act)} + " while the person must " + std::string{detail::in_words(a.act)};
    }
    return {};
}
inline broken light_loads(const life& p, const answer_of_day& a, const ground& g, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        const done_so_far& past = p.past(x.what);
        const exact load = x.amount.at(part::weight);
        if (!x.granted || past.one_rm < 0 || past.one_rm_on > a.on || a.on - past.one_rm_on > one_rm::max_age) continue;
        const exact most = static_cast<exact>(std::int64_t{past.one_rm} * 100 * g.number.share_of_one_rm / 1000);
        if (load <= most) continue;
        expected.each({x.what, {}, {}, {}, x.amount.with(part::weight, most), {}});
        return detail::name_of(x.what) + ": " + std::to_string(load) + " g is more than its share of what can be lifted once";
    }
    return {};
}
inline broken never_below_the_floor(const life& p, const answer_of_day& a, const ground&, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        const order* o = order_of(p, x.what);
        if (!x.granted || !is_training(x.what) || o == nullptr) continue;
        const dose floor = meet(floor_of(o->start), o->ceiling);
        if (volume(x.amount) >= volume(floor)) continue;
        expected.each({x.what, {}, {}, false, {}, {}});
        return detail::name_of(x.what) + ": " + detail::in_words(x.amount) + " is less than the floor of " + detail::in_words(floor);
    }
    return {};
}
inline broken a_hold_is_no_regress(const life&, const answer_of_day& a, const ground&, expectation& expected) {
    for (const answer_of_exercise& x : a) {
        if (!x.granted || !is_training(x.what) || x.act > action::hold || !x.level.stated()) continue;
        if (volume(x.amount) >= volume(x.level) || is_trade(x.level, x.amount) || x.reasons > 0) continue;
        expected.each({x.what, {}, {}, true, {}, x.level});
        return detail::name_of(x.what) + " shrinks from " + detail::in_words(x.level) + " to " + detail::in_words(x.amount) + " without a word";
    }
    return {};
}

}  // namespace andante::verify::laws
