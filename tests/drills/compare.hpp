// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/ibm.hpp>

/// Two plans of one day, side by side.
namespace drills {

inline andante::dose granted_dose(const andante::decision& d) {
    return d.match([](const andante::approved_dose& a) { return a.value(); }, [](const andante::decision&) { return andante::dose{}; });
}
inline bool same(const andante::day_plan& a, const andante::day_plan& b) {
    const andante::day_decisions &x = a.decisions(), &y = b.decisions();
    return x.on == y.on && x.size == y.size && x.person.sum == y.person.sum && x.person.spoke == y.person.spoke && x.person.why == y.person.why &&
           std::equal(x.begin(), x.end(), y.begin());
}
/// Whether `b` is at least as safe as `a`: every finding as grave or graver, every dose the same or less, nothing granted that waits in `a`.
inline bool no_looser(const andante::day_plan& a, const andante::day_plan& b) {
    const andante::day_decisions &x = a.decisions(), &y = b.decisions();
    if (x.size != y.size || !(x.person.sum <= y.person.sum)) return false;
    for (std::size_t i = 0; i != x.size; ++i) {
        if (!(x.at[i].sum <= y.at[i].sum)) return false;
        if (y.at[i].granted() && !(x.at[i].granted() && fits(granted_dose(y.at[i]), granted_dose(x.at[i])))) return false;
    }
    return true;
}

}  // namespace drills
