// rejected: is private within this context|calling a private constructor
// SPDX-License-Identifier: BSL-1.0
// A change of a limit is checked before it is one.
#include <andante/guard/prescription.hpp>

using namespace andante;
inline bool checked(day today) { return bool{amend(limit(limits::soreness_gate, 3_nrs), today)}; }
#ifdef REJECTED
inline amendment unchecked() { return {}; }
#endif
