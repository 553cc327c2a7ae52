// rejected: .n. is not a constant expression|call to consteval function .* is not a constant expression
// SPDX-License-Identifier: BSL-1.0
// A number of the host's enters by the door.
#include <andante/quantity/door.hpp>

using namespace andante;
inline auto repeated(int n) { return measured(n, rep); }
#ifdef REJECTED
inline auto repeated_at_will(int n) { return n * rep; }
#endif
