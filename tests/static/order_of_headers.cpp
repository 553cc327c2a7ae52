// SPDX-License-Identifier: BSL-1.0
// What reads and writes files may be included before the rules: no name of one hides a name of the other.
#include <andante/io.hpp>

#include <andante/compose.hpp>

namespace order_of_headers {
namespace {

using namespace andante;
using namespace andante::exercises;

constexpr prescription rx = draft{.by = physiotherapist(41), .since = "2026-03-02"_day, .orders = {{.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};
[[maybe_unused]] day_decisions decide() {
    const guarded coach{policies::standard{}, ibm_rules, ibm_questions{}};
    return coach.decide(rx, history<ibm_questions>{}, "2026-03-02"_day);
}

}  // namespace
}  // namespace order_of_headers
