// rejected: which_side_write_left_or_right_before_it
// SPDX-License-Identifier: BSL-1.0
// Which thigh is the weak one?
#include <andante/exercise/capability.hpp>

using namespace andante;
constexpr muscle_grades graded(bool sure) {
    muscle_grades g_;
    if (sure) g_.set(left(thigh), mrc::at(6));
#ifdef REJECTED
    g_.set(thigh, mrc::at(6));
#endif
    return g_;
}
static_assert(graded(true).of(left(thigh)) == mrc::at(6) && !graded(true).of(right(thigh)));
