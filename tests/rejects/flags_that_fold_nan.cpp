// rejected: andante: finite-math flags let a NaN through the door; compile without -ffast-math
// SPDX-License-Identifier: BSL-1.0
// Under -ffast-math a compiler may take every number for finite.
#ifdef REJECTED
#define __FAST_MATH__ 1
#endif
#include <andante/quantity/door.hpp>

using namespace andante;
static_assert(measured(2.5, kg) == 2500 * g);
