// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "figure_pen.hpp"

#include <algorithm>
#include <initializer_list>

/// From numbers to places on a page, and the round numbers that are written there.
namespace cohort_report {

/// What a number is: its name, its unit, and how many places are told.
struct measure {
    std::string name{}, unit{};
    int places = 1;
    std::string words() const { return unit.empty() ? name : name + ", " + unit; }
};

/// The least and the most of what is known. Empty until something is.
class extent {
  public:
    extent& take(double x) noexcept {
        if (!known(x)) return *this;
        if (any_) lo_ = (std::min)(lo_, x), hi_ = (std::max)(hi_, x);
        else lo_ = hi_ = x, any_ = true;
        return *this;
    }
    extent& take(const interval& i) noexcept { return i.known() ? take(i.lo).take(i.mid).take(i.hi) : *this; }
    bool any() const noexcept { return any_; }
    double lo() const noexcept { return any_ ? lo_ : 0; }
    double hi() const noexcept { return any_ ? hi_ : 1; }

  private:
    double lo_ = 0, hi_ = 0;
    bool any_ = false;
};

/// A linear axis with round numbers on it: it begins and ends at such, or, as time does, just where its numbers do.
class scale {
  public:
    /// `most` steps at most, of 1, 2 or 5 times a power of ten.
    scale(const extent& e, double from, double to, int most = 6, bool as_time = false) noexcept : from_{from}, to_{to} {
        double lo = e.lo(), hi = e.hi();
        if (!(hi - lo > 1e-9 * (std::max)(std::fabs(lo), std::fabs(hi)))) {   // steps beyond what a double tells would never end
            const double room = lo != 0 ? std::fabs(lo) / 2 : 1;
            lo -= room, hi += room;
            if (e.lo() >= 0 && lo < 0) lo = 0;
        }
        const double least = (hi - lo) / most;
        double ten = 1;
        int places = 0;
        while (ten < least) ten *= 10, --places;
        while (ten > least) ten /= 10, ++places;
        // ten <= least < 10 ten, but for rounding.
        step_ = ten, places_ = places;
        for (const double times : {1.0, 2.0, 5.0, 10.0})
            if (step_ = ten * times, step_ >= least) {
                if (times == 10.0) --places_;
                break;
            }
        places_ = (std::clamp)(places_, 0, 6);
        first_ = std::floor(lo / step_ + 1e-9), last_ = std::ceil(hi / step_ - 1e-9);
        if (first_ == last_) last_ += 1;
        lo_ = as_time ? lo : first_ * step_, hi_ = as_time ? hi : last_ * step_;
    }
    double at(double x) const noexcept {
        const double share = (x - lo_) / (hi_ - lo_);
        return from_ + (std::clamp)(share, 0.0, 1.0) * (to_ - from_);
    }
    double from() const noexcept { return from_; }
    double to() const noexcept { return to_; }
    /// Each round number with the words for it.
    std::vector<std::pair<double, std::string>> ticks() const {
        std::vector<std::pair<double, std::string>> all;
        for (double k = first_; k <= last_; k += 1)
            if (k * step_ >= lo_ - step_ * 1e-9 && k * step_ <= hi_ + step_ * 1e-9) all.emplace_back(k * step_, decimal(k * step_, places_));
        return all;
    }

  private:
    double from_, to_, step_ = 1, first_ = 0, last_ = 1, lo_ = 0, hi_ = 1;
    int places_ = 0;
};

/// Lines of the grid with their numbers below, and what the axis is.
inline void draw_x_axis(pen& p, const scale& x, double top, double bottom, const std::string& words) {
    for (const auto& [value, said] : x.ticks()) p.line(x.at(value), top, x.at(value), bottom, "grid").text(x.at(value), bottom + 16, said, "s mid");
    p.line(x.from(), bottom, x.to(), bottom, "axis");
    if (!words.empty()) p.text((x.from() + x.to()) / 2, bottom + 34, words, "mid");
}
inline void draw_y_axis(pen& p, const scale& y, double left, double right, const std::string& words) {
    for (const auto& [value, said] : y.ticks()) p.line(left, y.at(value), right, y.at(value), "grid").text(left - 6, y.at(value) + 4, said, "s end");
    p.line(left, y.from(), left, y.to(), "axis");
    if (!words.empty()) p.text(left, (std::min)(y.from(), y.to()) - 10, words);
}

/// "12.3 (10.1 to 14.0)", or the middle alone.
inline std::string words_of(const interval& i, int places) {
    return i.wide() ? decimal(i.mid, places) + " (" + decimal(i.lo, places) + " to " + decimal(i.hi, places) + ")" : decimal(i.mid, places);
}

}  // namespace cohort_report
