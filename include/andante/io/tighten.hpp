// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/diary_file.hpp>

#include <algorithm>

/// Older files under today's bounds: what is refused now becomes tighter, never looser (`docs/decisions/020-older-files.md`).
namespace andante::detail {

/// Gives a refused setting the nearest value that its limit allows, or the default, whichever is tighter. Who, why and until stay.
inline tightening tighten(limit_setting& s, std::string path) {
    tightening t{0, std::move(path), std::string{limit_name(s.id)}, s.value, s.value};
    limits::for_each([&]<class T>(const named_limit<T>& l) {
        if (l.id() != s.id) return;
        const exact on_the_scale = std::clamp(s.value, exact{T::least}, exact{T::most});
        t.used = l.ring.looser_up ? (std::min)(on_the_scale, l.ring.normal) : (std::max)(on_the_scale, l.ring.normal);
    });
    s.value = t.used;
    return t;
}

/// Brings a start or a ceiling down to the bound that it met. The order is then kept and not raised: nobody has signed the
/// way up to another ceiling. False when the refusal is of another kind.
inline bool tighten(order& o, const refusal& r) {
    switch (r.what) {
        case draft_problem::beyond_the_absolute_bound:
            if (r.asked <= r.bound) return false;
            o.ceiling = o.ceiling.with(r.in, r.bound);
            break;
        case draft_problem::start_above_ceiling:
        case draft_problem::start_needs_a_signature: o.start = o.start.with(r.in, (std::min)(o.start.at(r.in), r.bound)); break;
        case draft_problem::bad_repetition_range: {
            const exact most = o.ceiling.at(part::n_reps);
            if (o.reps_from < least_reps || o.reps_from > o.reps_to || o.reps_to <= most) return false;
            o.reps_to = most, o.reps_from = (std::min)(o.reps_from, most);
            break;
        }
        default: return false;
    }
    o.aim = aim::maintain;
    return true;
}

}  // namespace andante::detail
