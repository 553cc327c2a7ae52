// SPDX-License-Identifier: BSL-1.0
// A clinic's form: the headers of an installed andante, and nothing to link.
#include <andante/guard/prescription.hpp>

#include <cstdio>

using namespace andante;
using namespace andante::exercises;

draft form(exact kilograms) {
    const auto heaviest = measured(kilograms, kg);
    return {.by = physiotherapist(41),
            .since = "2026-03-02"_day,
            .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = dose{12 * rep, heaviest ? *heaviest : load{}}}}};
}

int main() {
    std::puts(prescribe(form(6)) ? "signed" : "refused");
    const auto light = prescribe(form(1));
    std::puts(!light && light.error().first().what == draft_problem::start_above_ceiling ? "refused: it starts above its ceiling" : "signed");
}
