// rejected: which_side_write_left_or_right_before_it
// SPDX-License-Identifier: BSL-1.0
// Which thigh may work again?
#include <andante/history/entry.hpp>

using namespace andante;
constexpr cleared thigh_again{latch::overwork, left(thigh), physiotherapist(41)};
static_assert(thigh_again.at == scope::region);
#ifdef REJECTED
constexpr cleared some{latch::overwork, thigh, physiotherapist(41)};
#endif
