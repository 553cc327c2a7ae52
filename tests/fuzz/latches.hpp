// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/prescription.hpp>
#include <andante/history/chronicle.hpp>

#include <algorithm>
#include <vector>

namespace fuzz {

/// The latches of every place that a history keeps, place by place in an order that stays.
inline std::vector<andante::set_of<andante::latch>> latches_of(const andante::chronicle& h, const andante::prescription& rx) {
    std::vector<andante::set_of<andante::latch>> all{h.person.place.left.lasts.latched};
    for (const andante::limb_memory& limb : h.limbs) all.push_back(limb.place.left.lasts.latched);
    for (const andante::standing_of_place& m : h.modes) all.push_back(m.left.lasts.latched);
    for (const andante::order& o : rx.orders()) {
        const andante::course_memory* c = h.find(o.what);
        all.push_back(c == nullptr ? andante::set_of<andante::latch>{} : c->place.left.lasts.latched);
    }
    return all;
}
inline bool all_still_there(const std::vector<andante::set_of<andante::latch>>& was, const std::vector<andante::set_of<andante::latch>>& is) {
    return std::equal(was.begin(), was.end(), is.begin(), is.end(), [](auto a, auto b) { return a.without(b).empty(); });
}

}  // namespace fuzz
