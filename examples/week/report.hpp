// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "person.hpp"

#include <andante/text.hpp>
#include <andante/text/week.hpp>

#include <string>

/// Today's session in its order, the week with a reason for each rest, what is left, and what may be done sitting down.
namespace week_example {

inline std::string report_of(const diary& mine, const ibm_coach& coach, reader to, const when_all_goes_well& supposed = {}) {
    const day_plan today = coach.plan(mine, monday);
    std::string s = "TODAY\n" + words(session_sequence{today}, &card, to, english, pool_so_far);
    s += "\nTHE WEEK\n" + words(week_from(mine, coach, monday, supposed), &card, to, english, {}, pool_so_far);
    s += "\nON A DAY ALONE, OR TOO TIRED TO STAND\n";
    for (const order& o : rx.orders()) {
        const substitute_list seated = seated_instead(o.what, body(), at_home);
        if (!seated.nothing_to_replace()) s += words(o.what, seated, to);
    }
    return s;
}

}  // namespace week_example
