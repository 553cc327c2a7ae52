// SPDX-License-Identifier: BSL-1.0
// A day's session in its order and the week ahead, with a reason for each rest. --clinician: for the clinician; --alone: nobody is at home this week;
// --svg: the week as a picture.
#include "picture.hpp"

#include <iostream>

int main(int argc, char** argv) {
    using namespace week_example;
    reader to = reader::patient;
    when_all_goes_well supposed;
    bool as_picture = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--clinician") to = reader::clinician;
        else if (word == "--alone") supposed.company = no;
        else if (word == "--svg") as_picture = true;
        else return std::cerr << "week: there is no " << word << "; write --clinician, --alone or --svg\n", 2;
    }
    const ibm_coach coach{rx};
    const diary mine = four_weeks(coach);
    std::cout << (as_picture ? svg_of(week_from(mine, coach, monday, supposed)) : report_of(mine, coach, to, supposed));
}
