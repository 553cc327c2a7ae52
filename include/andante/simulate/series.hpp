// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/course.hpp>
#include <andante/simulate/spread.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

/// How people fare week by week.
namespace andante::simulate {

/// What is followed by the week.
enum class followed : std::uint8_t {
    strength,    ///< what could be done rested, of the start: per mille, at the end of the week
    pain,        ///< the worst of the week, in tenths of a point
    tiredness,   ///< the same
    dose_share   ///< done: per mille of three sessions at the prescription's ceilings
};
inline constexpr std::array<std::string_view, 4> followed_keys{"strength", "pain", "tiredness", "dose_share"};
/// What is counted when it is met for the first time; also when nobody is left to meet it.
enum class first_time : std::uint8_t { flare, fall, sore_day, left };
inline constexpr std::array<std::string_view, 4> first_time_keys{"flare", "fall", "sore_day", "left"};

/// One person's weeks.
struct weeks_of_a_life {
    struct week {
        std::array<exact, followed_keys.size()> at{};
        std::uint8_t planned = 0, came = 0, trained = 0;
    };
    std::vector<week> weeks;
    std::array<std::int32_t, first_time_keys.size()> first{-1, -1, -1, -1};   ///< the week in which it was met; -1: never

    /// Days come in order, the first is number 0.
    void add(std::uint32_t number, const day_lived& d) {
        const std::size_t w = number / 7;
        if (w == weeks.size()) weeks.emplace_back();
        week& x = weeks[w];
        const auto at = [&](followed f) -> exact& { return x.at[static_cast<std::size_t>(f)]; };
        at(followed::strength) = d.strength, at(followed::pain) = (std::max)(at(followed::pain), d.pain), at(followed::tiredness) = (std::max)(at(followed::tiredness), d.tiredness);
        dose_ = number % 7 == 0 ? d.dose_share : dose_ + d.dose_share;
        at(followed::dose_share) = dose_ / 3;
        x.planned = static_cast<std::uint8_t>(x.planned + d.planned), x.came = static_cast<std::uint8_t>(x.came + d.came), x.trained = static_cast<std::uint8_t>(x.trained + d.trained);
        const bool met[] = {d.flaring, d.fell, d.here && d.pain >= 50, d.left};
        for (std::size_t i = 0; i != first.size(); ++i)
            if (met[i] && first[i] < 0) first[i] = static_cast<std::int32_t>(w);
    }

  private:
    exact dose_ = 0;
};

/// The weeks of many people under one arm.
struct series {
    struct week {
        std::array<spread, followed_keys.size()> of{};
        std::uint64_t planned = 0, came = 0, trained = 0;                  ///< days of people
        std::array<std::uint64_t, first_time_keys.size()> first{};         ///< people who met it for the first time in this week
        friend bool operator==(const week&, const week&) noexcept = default;
    };
    std::vector<week> weeks;

    void add(const weeks_of_a_life& l) {
        if (weeks.size() < l.weeks.size()) weeks.resize(l.weeks.size());
        for (std::size_t w = 0; w != l.weeks.size(); ++w) {
            for (std::size_t k = 0; k != followed_keys.size(); ++k) weeks[w].of[k].add(l.weeks[w].at[k]);
            weeks[w].planned += l.weeks[w].planned, weeks[w].came += l.weeks[w].came, weeks[w].trained += l.weeks[w].trained;
        }
        for (std::size_t i = 0; i != l.first.size(); ++i)
            if (l.first[i] >= 0) ++weeks[static_cast<std::size_t>(l.first[i])].first[i];
    }
    void merge(const series& o) {
        if (weeks.size() < o.weeks.size()) weeks.resize(o.weeks.size());
        for (std::size_t w = 0; w != o.weeks.size(); ++w) {
            for (std::size_t k = 0; k != followed_keys.size(); ++k) weeks[w].of[k].merge(o.weeks[w].of[k]);
            weeks[w].planned += o.weeks[w].planned, weeks[w].came += o.weeks[w].came, weeks[w].trained += o.weeks[w].trained;
            for (std::size_t i = 0; i != first_time_keys.size(); ++i) weeks[w].first[i] += o.weeks[w].first[i];
        }
    }
    friend bool operator==(const series&, const series&) noexcept = default;
};

}  // namespace andante::simulate
