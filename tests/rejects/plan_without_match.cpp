// rejected: has no member named .go.|no member named .go.
// SPDX-License-Identifier: BSL-1.0
// The exercises of a day stand on its page.
#include <andante/session/day_plan.hpp>

using namespace andante;
inline void show(const day_plan& p) {
    p.match([](const session_plan& s) { (void)s.go; }, [](const rest_day&) {}, [](const care_call&) {});
}
#ifdef REJECTED
inline void peek(const day_plan& p) { (void)p.go; }
#endif
