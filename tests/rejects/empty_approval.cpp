// rejected: is private within this context|calling a private constructor
// SPDX-License-Identifier: BSL-1.0
// There is no approval by default.
#include <andante/guard/decision.hpp>

using namespace andante;
constexpr dose read(const approved_dose& a) { return a.value(); }
#ifdef REJECTED
constexpr approved_dose from_nowhere{};
#endif
