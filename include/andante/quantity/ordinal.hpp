// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/units.hpp>

#include <optional>
#include <string_view>

/// Ordinal scales: places that can be compared, and nothing else. Two pain scores have no sum.
namespace andante {

// Keys are many, and a compiler need not count the letters of a literal that knows its length.
using std::string_view_literals::operator""sv;

namespace detail {

void this_number_is_not_on_the_scale();  // never defined

}  // namespace detail

/// A place on the scale `Scale`, which gives `name`, `least`, `most` and `steps_per_unit`.
template <class Scale>
class ordinal {
  public:
    using scale = Scale;
    static constexpr exact least = Scale::least, most = Scale::most;

    constexpr ordinal() noexcept = default;
    /// Empty when the scale has no such place.
    static constexpr std::optional<ordinal> from(exact place) noexcept {
        if (place < least || place > most) return std::nullopt;
        return ordinal{place};
    }
    template <std::floating_point Number, class Sentence = struct a_place_is_a_whole_number_such_as_7_for_3_and_a_half_on_cr10>
    static constexpr std::optional<ordinal> from(Number) = delete;
    /// Written in source: checked by the compiler.
    static consteval ordinal at(exact place) {
        if (place < least || place > most) detail::this_number_is_not_on_the_scale();
        return ordinal{place};
    }
    constexpr exact place() const noexcept { return at_; }
    friend constexpr auto operator<=>(ordinal, ordinal) noexcept = default;

  private:
    constexpr explicit ordinal(exact at) noexcept : at_{static_cast<std::int16_t>(at)} {}
    std::int16_t at_ = Scale::least;
};

namespace scales {

/// Numeric rating scale, 0 to 10: pain, soreness, tiredness.
struct nrs { static constexpr std::string_view name = "nrs"sv; static constexpr exact least = 0, most = 10, steps_per_unit = 1; };
/// Borg CR10, kept in half steps: place 7 is a rating of 3.5.
struct cr10 { static constexpr std::string_view name = "cr10"sv; static constexpr exact least = 0, most = 20, steps_per_unit = 2; };
/// Borg rating of perceived exertion, 6 to 20.
struct borg { static constexpr std::string_view name = "borg"sv; static constexpr exact least = 6, most = 20, steps_per_unit = 1; };
/// MRC muscle grade in thirds: 3- is place 8, 3 is 9, 3+ is 10. The top is 5, place 15.
struct mrc { static constexpr std::string_view name = "mrc"sv; static constexpr exact least = 0, most = 15, steps_per_unit = 3; };
/// No, yes.
struct yes_no { static constexpr std::string_view name = "yes_no"sv; static constexpr exact least = 0, most = 1, steps_per_unit = 1; };
/// No, a little, clearly.
struct degree { static constexpr std::string_view name = "degree"sv; static constexpr exact least = 0, most = 2, steps_per_unit = 1; };
/// A count of repetitions left in reserve; 10 means ten or more.
struct reserve { static constexpr std::string_view name = "reserve"sv; static constexpr exact least = 0, most = 10, steps_per_unit = 1; };
/// Whole days, as far as any rule looks.
struct day_count { static constexpr std::string_view name = "days"sv; static constexpr exact least = 0, most = 400, steps_per_unit = 1; };
/// A small count.
struct tally { static constexpr std::string_view name = "tally"sv; static constexpr exact least = 0, most = 100, steps_per_unit = 1; };

}  // namespace scales

using nrs = ordinal<scales::nrs>;
using cr10 = ordinal<scales::cr10>;
using borg = ordinal<scales::borg>;
using mrc = ordinal<scales::mrc>;
using yes_no = ordinal<scales::yes_no>;
using degree = ordinal<scales::degree>;
using reserve = ordinal<scales::reserve>;
using day_count = ordinal<scales::day_count>;
using tally = ordinal<scales::tally>;

/// The words of the small scales.
inline constexpr yes_no no = yes_no::at(0), yes = yes_no::at(1);
inline constexpr degree not_at_all = degree::at(0), a_little = degree::at(1), clearly = degree::at(2);

consteval nrs operator""_nrs(unsigned long long n) {
    if (n > 10) detail::this_number_is_not_on_the_scale();
    return nrs::at(static_cast<exact>(n));
}
consteval borg operator""_borg(unsigned long long n) {
    if (n > 20) detail::this_number_is_not_on_the_scale();
    return borg::at(static_cast<exact>(n));
}
/// `4_cr10` and `3.5_cr10`: half steps only.
consteval cr10 operator""_cr10(unsigned long long n) {
    if (n > 10) detail::this_number_is_not_on_the_scale();
    return cr10::at(static_cast<exact>(n) * 2);
}
consteval cr10 operator""_cr10(long double x) {
    const long double halves = x * 2;
    if (!(halves >= 0) || halves > 20 || halves != static_cast<long double>(static_cast<exact>(halves)))
        detail::this_number_is_not_on_the_scale();
    return cr10::at(static_cast<exact>(halves));
}
/// `3_mrc`: a whole grade; 3- and 3+ are `minus(3_mrc)` and `plus(3_mrc)`.
consteval mrc operator""_mrc(unsigned long long n) {
    if (n > 5) detail::this_number_is_not_on_the_scale();
    return mrc::at(static_cast<exact>(n) * 3);
}
consteval mrc minus(mrc m) { return mrc::at(m.place() - 1); }
consteval mrc plus(mrc m) { return mrc::at(m.place() + 1); }

/// Any exact value as its integer, and back: what files, limits and counterfactuals speak.
template <class T>
constexpr exact number(const T& x) noexcept {
    if constexpr (requires { x.place(); }) return x.place();
    else return x.value();
}
template <class T>
constexpr std::optional<T> exactly(exact n) noexcept {
    if constexpr (requires { T::from(n); }) return T::from(n);
    else return n < 0 ? std::nullopt : std::optional<T>{T::from_value(n)};
}

}  // namespace andante
