// SPDX-License-Identifier: BSL-1.0
#include "app.hpp"

// Only passes the plan on, and does not need to know what a plan is.
void app::relay(const andante::day_plan& plan) { show(plan); }
