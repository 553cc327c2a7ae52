// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

/// Whether somebody is looking: progress is told to people alone.
namespace terminal {

inline bool shows(int stream) noexcept {
#if __has_include(<unistd.h>)
    return ::isatty(stream) == 1;
#else
    return stream < 0;
#endif
}
inline bool shows_output() noexcept { return shows(1); }
inline bool shows_errors() noexcept { return shows(2); }

}  // namespace terminal
