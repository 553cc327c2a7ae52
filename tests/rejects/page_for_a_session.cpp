// rejected: match: no arm for .const session_plan&.
// SPDX-License-Identifier: BSL-1.0
// A plan that cannot be read without a page for a session.
#include <andante/session/day_plan.hpp>

using namespace andante;
inline void show(const day_plan& p) {
    p.match([](const rest_day&) {}, [](const session_plan&) {}, [](const care_call&) {});
}
#ifdef REJECTED
inline void idle(const day_plan& p) {
    p.match([](const rest_day&) {}, [](const care_call&) {});
}
#endif
