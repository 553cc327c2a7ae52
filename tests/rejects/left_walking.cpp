// rejected: this_exercise_has_no_side_or_has_it_already
// SPDX-License-Identifier: BSL-1.0
// Nobody walks on the left alone.
#include <andante/exercise/catalogue.hpp>

using namespace andante;
using namespace andante::exercises;
constexpr exercise one = left(knee_extension);
static_assert(known(one) && known(walking));
#ifdef REJECTED
constexpr exercise half = left(walking);
#endif
