// SPDX-License-Identifier: BSL-1.0
#include "app.hpp"

#include <andante/ibm.hpp>

using namespace andante;

namespace app {

void check_in(diary& mine, day today, bool chest_pain) {
    for (const question& q : ibm_coach{prescription_of_ida()}.due(mine, today)) {
        if (q.code != warning_signs::code) continue;
        if (chest_pain) mine.write(today, warning_signs{warning::chest_pain});
        else mine.write(today, q.unanswered(silence::not_answered));
    }
}

}  // namespace app
