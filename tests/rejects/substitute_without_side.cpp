// rejected: which side\? write left\(knee_extension\) or right\(knee_extension\)
// SPDX-License-Identifier: BSL-1.0
// A knee has a side, and so has what stands for its exercise.
#include <andante/exercise/substitute.hpp>

using namespace andante;
using namespace andante::exercises;
constexpr capability nothing_known{};
static_assert(!substitutes(left(knee_extension), nothing_known, every_tool).nothing_to_replace());
#ifdef REJECTED
static_assert(!substitutes(knee_extension, nothing_known, every_tool).nothing_to_replace());
#endif
