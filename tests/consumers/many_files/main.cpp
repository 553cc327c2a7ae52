// SPDX-License-Identifier: BSL-1.0
#include "app.hpp"

#include <andante/ibm.hpp>

using namespace andante;

int main() {
    const prescription& rx = app::prescription_of_ida();
    diary mine;
    mine.write(rx.since(), cleared{latch::programme, physician(7)});

    app::check_in(mine, rx.since(), false);
    app::relay(app::plan_of(mine, rx.since()));

    app::check_in(mine, rx.since() + 1, true);
    app::relay(app::plan_of(mine, rx.since() + 1));

    app::show_refused_form();
}
