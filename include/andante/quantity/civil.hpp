// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/units.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <optional>

/// Civil days. The host resolves time zones and says which day it is; there is no clock here.
namespace andante {

namespace detail {

void this_is_not_a_date();  // never defined

constexpr bool leap(exact y) noexcept { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }
constexpr exact days_in_month(exact y, exact m) noexcept {
    constexpr exact length[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return m == 2 && leap(y) ? 29 : length[m - 1];
}

}  // namespace detail

/// Counted days: `today + 4 * weeks`.
inline constexpr exact days = 1, weeks = 7;

/// A day of the proleptic Gregorian calendar, kept as its number since 1970-01-01.
class day {
  public:
    struct civil { exact year, month, day; };

    constexpr day() noexcept = default;
    template <std::integral Number, class Sentence = struct a_day_is_made_by_its_literal_or_by_day_from>
    day(Number) = delete;
    /// Empty when there is no such date, or outside the years 1900 to 2199.
    static constexpr std::optional<day> from(exact year, exact month, exact dom) noexcept {
        if (year < 1900 || year > 2199 || month < 1 || month > 12 || dom < 1 || dom > detail::days_in_month(year, month))
            return std::nullopt;
        const exact y = year - (month <= 2), era = y / 400, yoe = y - era * 400;
        const exact doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dom - 1;
        return day{era * 146'097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719'468};
    }
    static constexpr day numbered(exact n) noexcept { return day{n}; }
    constexpr exact number() const noexcept { return number_; }
    constexpr civil date() const noexcept {
        const exact z = number_ + 719'468, era = z / 146'097, doe = z - era * 146'097;
        const exact yoe = (doe - doe / 1460 + doe / 36'524 - doe / 146'096) / 365;
        const exact doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
        const exact m = mp + (mp < 10 ? 3 : -9);
        return {yoe + era * 400 + (m <= 2), m, doy - (153 * mp + 2) / 5 + 1};
    }

    friend constexpr auto operator<=>(day, day) noexcept = default;
    friend constexpr day operator+(day d, exact n) noexcept { return day{d.number_ + n}; }
    friend constexpr day operator-(day d, exact n) noexcept { return day{d.number_ - n}; }
    friend constexpr exact operator-(day a, day b) noexcept { return a.number_ - b.number_; }

  private:
    constexpr explicit day(exact n) noexcept : number_{n} {}
    exact number_ = -10'000'000;
};

/// Earlier than anything heard; far from the ends of the integer, so that no difference of days overflows.
inline constexpr day never{};
/// Later than any day that can come; used for bounds that do not end.
inline constexpr day always = day::numbered(10'000'000);

/// `"2026-03-02"_day`: the ISO form has one reading only.
consteval day operator""_day(const char* s, std::size_t n) {
    const auto digit = [&](std::size_t i) {
        if (s[i] < '0' || s[i] > '9') detail::this_is_not_a_date();
        return static_cast<exact>(s[i] - '0');
    };
    if (n != 10 || s[4] != '-' || s[7] != '-') detail::this_is_not_a_date();
    const auto d = day::from(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6),
                             digit(8) * 10 + digit(9));
    if (!d) detail::this_is_not_a_date();
    return *d;
}

}  // namespace andante
