// rejected: .d. is not a constant expression|call to consteval function .*prescription.* is not a constant expression
// SPDX-License-Identifier: BSL-1.0
// A form that a person fills in is checked by `prescribe`.
#include <andante/guard/prescription.hpp>

using namespace andante;
inline auto check(const draft& d) { return prescribe(d); }
#ifdef REJECTED
inline prescription trust(const draft& d) { return d; }
#endif
