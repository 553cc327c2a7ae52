// SPDX-License-Identifier: BSL-1.0
#include "app.hpp"

#include <andante/text.hpp>

#include <iostream>

using namespace andante;
using namespace andante::exercises;

namespace app {

void show(const day_plan& plan) {
    plan.match([](const session_plan&) { std::cout << "a session\n"; },
               [](const rest_day&) { std::cout << "a day of rest\n"; },
               [](const care_call& call) { std::cout << "the care team first" << (words(call).empty() ? ", without a word\n" : "\n"); });
}

void show_refused_form() {
    const auto form = prescribe({.by = physiotherapist(41),
                                 .since = "2026-03-02"_day,
                                 .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 1 * kg}}}});
    if (!form) std::cout << words(form.error());
}

}  // namespace app
