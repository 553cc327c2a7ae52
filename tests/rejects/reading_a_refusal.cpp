// rejected: .__builtin_trap\(\). is not a constant expression|must be initialized by a constant expression
// SPDX-License-Identifier: BSL-1.0
// In a constant expression the trap is an error.
#include <andante/guard/prescription.hpp>

using namespace andante;
static_assert(!prescribe(draft{}));
#ifdef REJECTED
constexpr prescription none_at_all = *prescribe(draft{});
#endif
