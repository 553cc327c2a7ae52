// rejected: a_clearance_names_its_clinician
// SPDX-License-Identifier: BSL-1.0
// Only a clinician ends a latch.
#include <andante/history/entry.hpp>

using namespace andante;
constexpr cleared thigh_again{latch::overwork, left(thigh), physiotherapist(41)};
static_assert(thigh_again.at == scope::region);
#ifdef REJECTED
constexpr cleared by_itself{latch::overwork, left(thigh)};
#endif
