// SPDX-License-Identifier: BSL-1.0
#include "app.hpp"

#include <andante/ibm.hpp>

using namespace andante;

namespace app {

day_plan plan_of(const diary& mine, day today) { return ibm_coach{prescription_of_ida()}.plan(mine, today); }

}  // namespace app
