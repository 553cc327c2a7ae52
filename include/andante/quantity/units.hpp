// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/version.hpp>

#include <boost/units/base_dimension.hpp>
#include <boost/units/base_unit.hpp>
#include <boost/units/base_units/cgs/gram.hpp>
#include <boost/units/base_units/si/second.hpp>
#include <boost/units/make_system.hpp>
#include <boost/units/quantity.hpp>

#include <concepts>
#include <cstdint>
#include <limits>

/// Units and exact quantities: every number in a decision is a 32-bit integer of a small base unit.
namespace andante {

/// The integer that every decision counts in.
using exact = std::int32_t;

namespace unit {

// Boost.Units ordinals are program-wide; andante claims 7301 to 7309 for dimensions and base units.
struct repetition_dimension : boost::units::base_dimension<repetition_dimension, 7301> {};
struct set_dimension : boost::units::base_dimension<set_dimension, 7302> {};
struct repetition_base_unit
    : boost::units::base_unit<repetition_base_unit, repetition_dimension::dimension_type, 7301> {};
struct set_base_unit : boost::units::base_unit<set_base_unit, set_dimension::dimension_type, 7302> {};

// Systems of one unit each: the type a compiler prints is half as long as in cgs or SI.
using gram = boost::units::unit<boost::units::mass_dimension,
                                boost::units::make_system<boost::units::cgs::gram_base_unit>::type>;
using second = boost::units::unit<boost::units::time_dimension,
                                  boost::units::make_system<boost::units::si::second_base_unit>::type>;
using repetition = boost::units::unit<repetition_dimension::dimension_type,
                                      boost::units::make_system<repetition_base_unit>::type>;
using set = boost::units::unit<set_dimension::dimension_type,
                               boost::units::make_system<set_base_unit>::type>;

}  // namespace unit

/// An exact amount of a unit.
template <class Unit>
using amount = boost::units::quantity<Unit, exact>;

/// External load, in grams.
using load = amount<unit::gram>;
/// Time under work, in seconds.
using duration = amount<unit::second>;
/// Repetitions in one set.
using repetitions = amount<unit::repetition>;
/// Sets of one exercise in a session.
using set_count = amount<unit::set>;

namespace detail {

// Never defined: a constant expression that reaches one of these prints its name.
void this_amount_is_not_a_whole_number_of_base_units();
void this_amount_is_negative_or_too_large();

template <class Unit, exact Factor>
struct word {  // `8 * rep`, `2.5 * kg`: a unit as it is written in source
    template <std::integral N>
    friend consteval amount<Unit> operator*(N n, word) {
        if (n < N{0} || static_cast<unsigned long long>(n) >
                            static_cast<unsigned long long>((std::numeric_limits<exact>::max)() / Factor))
            this_amount_is_negative_or_too_large();
        return amount<Unit>::from_value(static_cast<exact>(n) * Factor);
    }
    template <std::floating_point N>
    friend consteval amount<Unit> operator*(N x, word) {
        const auto base = static_cast<long double>(x) * Factor;
        if (!(base >= 0) || base > (std::numeric_limits<exact>::max)()) this_amount_is_negative_or_too_large();
        const auto nearest = static_cast<std::int64_t>(base + 0.5L);
        const auto off = base - static_cast<long double>(nearest);
        if (off > 1e-6L || off < -1e-6L) this_amount_is_not_a_whole_number_of_base_units();
        return amount<Unit>::from_value(static_cast<exact>(nearest));
    }
};

}  // namespace detail

/// What is written in source. Measured numbers enter by `measured(x, kg)`.
inline constexpr detail::word<unit::gram, 1> g{};
inline constexpr detail::word<unit::gram, 1000> kg{};
inline constexpr detail::word<unit::second, 1> seconds{};
inline constexpr detail::word<unit::second, 60> minutes{};
inline constexpr detail::word<unit::repetition, 1> rep{};
inline constexpr detail::word<unit::set, 1> sets{};

namespace detail {

/// Saturation is exact for a limit: it only ever meets a dose, and no dose lies beyond the type.
constexpr exact saturated(std::int64_t x) noexcept {
    constexpr std::int64_t most = (std::numeric_limits<exact>::max)();
    return static_cast<exact>(x < 0 ? 0 : x < most ? x : most);
}

}  // namespace detail

}  // namespace andante
