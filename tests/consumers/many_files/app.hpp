// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/fwd.hpp>

/// What the files of the app know of each other.
namespace app {

const andante::prescription& prescription_of_ida();
void check_in(andante::diary& mine, andante::day today, bool chest_pain);
andante::day_plan plan_of(const andante::diary& mine, andante::day today);
void show(const andante::day_plan& plan);
void show_refused_form();
void relay(const andante::day_plan& plan);

}  // namespace app
