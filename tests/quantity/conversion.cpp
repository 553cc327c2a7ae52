// SPDX-License-Identifier: BSL-1.0
// INT-5: page docs/rules/INT-5.md.
#include <doctest/doctest.h>

#include <andante/history/chronicle.hpp>
#include <andante/quantity/conversion.hpp>

namespace conversion {

using namespace andante;

TEST_CASE("INT-5: an interval with its table, just below, at and just above each border") {
    const auto is = [](borg x, exact least, exact most) {
        CHECK(on_cr10(x) == interval<cr10>{*cr10::from(least), *cr10::from(most), moderate_zone_table});
    };
    is(6_borg, 0, 4), is(9_borg, 0, 4), is(10_borg, 0, 8), is(11_borg, 4, 8), is(12_borg, 4, 8), is(13_borg, 4, 20), is(14_borg, 8, 20), is(20_borg, 8, 20);
    const auto back = [](cr10 x, exact least, exact most) {
        CHECK(on_borg(x) == interval<borg>{*borg::from(least), *borg::from(most), moderate_zone_table});
    };
    back(0_cr10, 6, 10), back(1.5_cr10, 6, 10), back(2_cr10, 6, 13), back(2.5_cr10, 10, 13), back(3.5_cr10, 10, 13), back(4_cr10, 10, 20), back(4.5_cr10, 13, 20), back(10_cr10, 13, 20);
    static_assert(!std::is_convertible_v<borg, cr10> && !std::is_convertible_v<nrs, cr10>);
}

TEST_CASE("INT-5: every interval is ordered, rises with its scale, and is held by the way back") {
    for (exact n = borg::least; n <= borg::most; ++n) {
        const auto one = on_cr10(*borg::from(n));
        CHECK(one.least <= one.most);
        if (n > borg::least) CHECK((on_cr10(*borg::from(n - 1)).least <= one.least && on_cr10(*borg::from(n - 1)).most <= one.most));
        for (exact h = cr10::least; h <= cr10::most; ++h) CHECK(one.holds(*cr10::from(h)) == on_borg(*cr10::from(h)).holds(*borg::from(n)));
    }
}

TEST_CASE("INT-5: breathlessness is held against the lower end") {
    for (exact n = borg::least; n <= borg::most; ++n) {
        chronicle h;
        entry e;
        e.what = entry_kind::answer, e.code = exertion::code, e.on = "2026-03-02"_day, e.where = place_of(exercises::walking), e.known = true, e.value = n;
        h.answer(e, {});
        CHECK(h.person.least_effort == on_cr10(*borg::from(n)).least.place());
    }
}

}  // namespace conversion
