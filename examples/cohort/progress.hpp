// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../terminal.hpp"

#include <andante/simulate/study.hpp>

#include <chrono>
#include <cstdio>
#include <string>

/// How far a run is, told to whoever waits: a line that is written over on a terminal, a plain line each half minute in a log, or nothing.
namespace cohort {

/// Two places at the most, so that it can be read at a glance: `41 s`, `3 min`, `2 h 10 min`.
inline std::string time_left(double seconds) {
    const auto s = static_cast<long long>(seconds + 0.5);
    if (s < 60) return std::to_string(s) + " s";
    if (s < 3600) return std::to_string(s / 60) + " min";
    return std::to_string(s / 3600) + " h " + std::to_string(s / 60 % 60) + " min";
}
/// `480 of 9600 people, 5 %, 120 a second, 76 s left`.
inline std::string progress_line(const andante::simulate::study_progress& p, double seconds) {
    const auto percent = p.of == 0 ? 100 : 100 * p.done / p.of;
    std::string s = std::to_string(p.done) + " of " + std::to_string(p.of) + " people, " + std::to_string(percent) + " %";
    if (seconds <= 0 || p.now == 0) return s;
    const double rate = static_cast<double>(p.now) / seconds;
    char text[32];
    std::snprintf(text, sizeof text, rate < 10 ? "%.1f" : "%.0f", rate);
    return s + ", " + text + " a second, " + time_left(static_cast<double>(p.of - p.done) / rate) + " left";
}

class progress_reporter {
  public:
    explicit progress_reporter(bool quiet) : quiet_{quiet}, on_a_terminal_{terminal::shows_errors()} {}
    void see(const andante::simulate::study_progress& p) {
        if (quiet_) return;
        const auto now = clock::now();
        const bool last = p.done == p.of;
        if (now - told_ < (on_a_terminal_ ? std::chrono::milliseconds{200} : std::chrono::milliseconds{30'000}) && !last) return;
        told_ = now;
        const std::string line = progress_line(p, std::chrono::duration<double>(now - began_).count());
        if (on_a_terminal_) std::fprintf(stderr, "\r  %s\033[K%s", line.c_str(), last ? "\n" : "");
        else std::fprintf(stderr, "%s\n", line.c_str());
    }

  private:
    using clock = std::chrono::steady_clock;
    bool quiet_ = false, on_a_terminal_ = false;
    clock::time_point began_ = clock::now(), told_ = began_;
};

}  // namespace cohort
