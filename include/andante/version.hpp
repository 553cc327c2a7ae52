// SPDX-License-Identifier: BSL-1.0
#pragma once

// The library's own version; CMake reads these three lines.
#define ANDANTE_VERSION_MAJOR 0
#define ANDANTE_VERSION_MINOR 1
#define ANDANTE_VERSION_PATCH 0

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "andante: finite-math flags let a NaN through the door; compile without -ffast-math"
#endif
