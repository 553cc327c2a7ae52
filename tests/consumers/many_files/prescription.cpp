// SPDX-License-Identifier: BSL-1.0
#include "app.hpp"

#include <andante/ibm.hpp>

using namespace andante;
using namespace andante::exercises;

namespace app {

const prescription& prescription_of_ida() {
    static constexpr prescription rx = draft{
        .by = physiotherapist(41),
        .since = "2026-03-02"_day,
        .orders = {{.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};
    return rx;
}

}  // namespace app
