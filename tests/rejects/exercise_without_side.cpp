// rejected: which side\? write left\(knee_extension\) or right\(knee_extension\)
// SPDX-License-Identifier: BSL-1.0
// Which knee? An order names its side.
#include <andante/exercise/catalogue.hpp>

using namespace andante;
using namespace andante::exercises;
constexpr exercise one = left(knee_extension);
static_assert(known(one));
#ifdef REJECTED
constexpr exercise some = knee_extension;
#endif
