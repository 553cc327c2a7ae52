// rejected: discards qualifiers|no matching member function|binding .* drops|assignment of|cannot assign|no viable overloaded
// SPDX-License-Identifier: BSL-1.0
// What is approved is read; it is not changed.
#include <andante/guard/decision.hpp>

using namespace andante;
constexpr exercise of(const approved_dose& a) { return a.what(); }
#ifdef REJECTED
constexpr void raise(approved_dose& a) { a.value() = dose{30 * rep}; }
#endif
