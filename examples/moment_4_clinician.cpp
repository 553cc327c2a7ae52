// SPDX-License-Identifier: BSL-1.0
// Moment 4, the clinician: a form is checked at the door, all that is wrong is said, and a limit moves with a signature.
#include <andante/ibm.hpp>
#include <andante/text.hpp>

#include <iostream>

using namespace andante;
using namespace andante::exercises;

constexpr day today = "2026-03-02"_day;

result<prescription, refusals> from_the_clinic(load heaviest) {
    return prescribe({.by = physiotherapist(41),
                      .since = today,
                      .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = dose{12 * rep, heaviest}},
                                 {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}},
                      .limits = {limit(limits::fatigue_gate, 7_nrs)}});  // tighter: no signature asked
}

void wider(diary& mine, nrs gate, day until) {
    const auto wish = amend(limit(limits::soreness_gate, gate, {physician(7), because::usual_for_this_person, until}), today);
    if (wish) {
        mine.write(today, *wish);  // kept in the diary: who, why, until when
        std::cout << "the soreness gate is " << gate.place() << " for four weeks\n";
    } else {
        std::cout << words(wish.error()) << '\n';
    }
}

int main() {
    if (const auto heavy = measured(6, kg)) std::cout << (from_the_clinic(*heavy) ? "signed\n" : "refused\n");
    if (const auto light = measured(1, kg))
        if (const auto form = from_the_clinic(*light); !form)
            for (const refusal& r : form.error()) std::cout << words(r) << '\n';

    diary mine;
    wider(mine, 5_nrs, today + 4 * weeks);
    wider(mine, 6_nrs, today + 4 * weeks);  // beyond the absolute bound: no signature helps
    std::cout << "kept in the diary: " << mine.rows().size() << '\n';
}
