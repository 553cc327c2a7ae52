// rejected: .words. was not declared in this scope|use of undeclared identifier .words.
// SPDX-License-Identifier: BSL-1.0
// Words are an include of their own.
#include <andante/session/day_plan.hpp>

using namespace andante;
inline bool rests(const day_plan& p) { return p.kind() == day_kind::rest_day; }
#ifdef REJECTED
inline auto say(const day_plan& p) { return words(p); }
#endif
