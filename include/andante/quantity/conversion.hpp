// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/ordinal.hpp>

/// One scale of effort read as another: an interval, never a point, and the table that it was read from (INT-5).
namespace andante {

/// From `least` to `most`, both included; `table` names where it comes from.
template <class T>
struct interval {
    T least{}, most{};
    std::string_view table{};
    constexpr bool holds(T x) const noexcept { return least <= x && x <= most; }
    friend constexpr bool operator==(const interval&, const interval&) noexcept = default;
};

/// PMC8387006, Table 3, read there: moderate is CR10 2 to 4, and 10 to 13 on the scale from 6 to 20. What lies below and above is
/// all that is left of the scale, and a border belongs to both of its zones: house values.
inline constexpr std::string_view moderate_zone_table = "PMC8387006, Table 3"sv;

/// Borg's 6 to 20 on CR10. A rule that fears too little effort takes `least` (RED-3), one that fears too much `most`.
constexpr interval<cr10> on_cr10(borg x) noexcept {
    const exact n = x.place();
    return {*cr10::from(n <= 10 ? 0 : n <= 13 ? 4 : 8), *cr10::from(n < 10 ? 4 : n < 13 ? 8 : 20), moderate_zone_table};
}
/// CR10 on Borg's 6 to 20.
constexpr interval<borg> on_borg(cr10 x) noexcept {
    const exact halves = x.place();
    return {*borg::from(halves <= 4 ? 6 : halves <= 8 ? 10 : 13), *borg::from(halves < 4 ? 10 : halves < 8 ? 13 : 20), moderate_zone_table};
}

}  // namespace andante
