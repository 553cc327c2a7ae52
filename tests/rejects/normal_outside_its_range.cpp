// rejected: the normal value lies in the recommended range
// SPDX-License-Identifier: BSL-1.0
// What holds unless somebody says otherwise is a value that is recommended.
#include <andante/quantity/bounded.hpp>

using namespace andante;
constexpr bounded<nrs, up(2, 4, 5, 6)> gate{};
static_assert(*gate == 4_nrs);
#ifdef REJECTED
constexpr bounded<nrs, up(2, 7, 5, 8)> unusual{};
#endif
