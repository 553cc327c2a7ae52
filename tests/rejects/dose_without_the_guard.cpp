// rejected: is private within this context|calling a private constructor
// SPDX-License-Identifier: BSL-1.0
// Only the guard makes an approved dose.
#include <andante/guard/decision.hpp>

using namespace andante;
static_assert(!decision{}.granted());
#ifdef REJECTED
constexpr approved_dose mine{left(exercises::knee_extension), dose{30 * rep, 50 * kg}};
#endif
