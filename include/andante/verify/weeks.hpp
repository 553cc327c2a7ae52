// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/law.hpp>

/// Every row of weeks of a few kinds.
namespace andante::verify {

/// What a week was like. Its days begin at dawn, and it ends at dawn of the eighth.
enum class week_kind : std::uint8_t {
    good,     ///< two sessions as granted, easy, everything told
    so_so,    ///< two sessions at the edge of what is allowed, and not everything told
    missed,   ///< check-ins, and no session
    flagged,  ///< a session, and a region is sore two days later
    silent    ///< nothing is told, and nothing done; in the release tier
};
constexpr std::string_view word(week_kind k) noexcept {
    constexpr std::array<std::string_view, 5> words{"good", "so-so", "missed", "flagged", "silent"};
    return words[static_cast<std::size_t>(k)];
}

inline void live_a_week(life& p, week_kind k) {
    if (k == week_kind::silent) return void(p.sleeps(7));
    for (exact d = 0; d != 7; ++d) {
        const bool sore = k == week_kind::flagged && d == 2;
        if (sore) {
            const region limb = first_region(p.rx());
            p.wakes({soreness::code})
                .tell(soreness{everywhere, nrs::at(0)}, soreness{limb, nrs::at(3)}, unusual_soreness{limb, no}, limits_tasks{limb, no})
                .goes_wrong(limb);
        } else if (k != week_kind::so_so || d != 5) {
            p.wakes();
        }
        const bool trains = k != week_kind::missed && (d == 0 || (d == 3 && k != week_kind::flagged));
        if (trains) p.trains(k == week_kind::so_so ? felt{.effort = cr10::at(8), .exertion = borg::at(11), .weaker = {}} : felt{});
        p.sleeps();
    }
}

/// Visits every row of up to `n` weeks: `visit(life at dawn after the row, the row)`, a row before those that go on from it. What the visitor returns is handed to the
/// visits of the rows that go on from it.
template <class Carried, class Visit>
void for_each_row_of_weeks(const life& from, exact n, const std::vector<week_kind>& kinds, const Carried& carried, Visit visit) {
    std::vector<week_kind> row;
    const auto deeper = [&](const auto& self, const life& p, const Carried& so_far) -> void {
        if (row.size() == static_cast<std::size_t>(n)) return;
        for (const week_kind k : kinds) {
            life next = p;
            live_a_week(next, k);
            row.push_back(k);
            self(self, next, visit(next, p, row, so_far));
            row.pop_back();
        }
    };
    deeper(deeper, from, carried);
}
inline std::string words(const std::vector<week_kind>& row) {
    std::string s;
    for (const week_kind k : row) s += (s.empty() ? "" : ", ") + std::string{word(k)};
    return s;
}

}  // namespace andante::verify
