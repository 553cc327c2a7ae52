// SPDX-License-Identifier: BSL-1.0
// Compiled twice: so that digits are kept, and with contraction, which must be noticed. Its exit code is 0 when the build says what was expected of it.
#include <andante/simulate/digits.hpp>

#include <cstdio>

int main() {
#ifdef CONTRACTED
    if (!__builtin_cpu_supports("fma")) return std::puts("this processor contracts nothing"), 0;
    constexpr bool expected = false;
#else
    constexpr bool expected = true;
#endif
    const bool kept = andante::simulate::digits_are_kept();
    std::puts(kept ? "the digits are kept" : "the digits are not kept");
    return kept == expected ? 0 : 1;
}
