// rejected: a history is of what a host asks: history<ibm_questions>
// SPDX-License-Identifier: BSL-1.0
// A history keeps what a host asks, not one signal.
#include <andante/compose.hpp>

using namespace andante;
constexpr history<collects<soreness>> so_far{};
static_assert(so_far.latest == never);
#ifdef REJECTED
template class andante::history<soreness>;
#endif
