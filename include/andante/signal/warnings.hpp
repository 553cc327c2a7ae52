// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/ordinal.hpp>
#include <andante/quantity/set_of.hpp>

#include <array>

/// The sets of named flags: warning signs, contraindications, and what a session leaves behind.
namespace andante {

/// RED-1: an emergency. RED-2, from `severe_swollen_muscle` on: care on the same day.
enum class warning : std::uint8_t {
    chest_pain, breathless_at_rest, fainting, stroke_signs, cold_sweat, palpitations_with_symptoms, choking, head_injury,
    dark_urine, little_urine,
    severe_swollen_muscle, sudden_strength_loss, palpitations, wet_voice_after_choking, lasting_dizziness
};
inline constexpr std::size_t warning_count = 15;

/// SCR-2: reasons for which only the care team sets any activity.
enum class contraindication : std::uint8_t {
    unstable_angina, uncontrolled_arrhythmia, heart_failure, myocarditis, aortic_stenosis, recent_embolism,
    recent_infarction, thrombophlebitis, uncontrolled_diabetes
};
inline constexpr std::size_t contraindication_count = 9;

/// What a session may leave behind, asked in one question; what is named is asked about further.
enum class after_effect : std::uint8_t { cramp, heaviness, joint_pain, slow_breath, lasting_tiredness };
inline constexpr std::size_t after_effect_count = 5;

/// AQU-1: what a clinician has on record that keeps out of the water until somebody has looked; heat is a matter of the water's warmth (AQU-2).
enum class water_precaution : std::uint8_t { unsafe_swallow, incontinence, airway_or_feeding_tube, under_one_litre, heat_sensitive };
inline constexpr std::size_t water_precaution_count = 5;

struct none_of_these {};
/// `warning_signs{none}`: asked, and none is there.
inline constexpr none_of_these none{};

namespace detail {

template <class E, std::size_t N>
class flags {
  public:
    static constexpr exact least = 0, most = (exact{1} << N) - 1;
    constexpr flags() noexcept = default;
    constexpr flags(none_of_these) noexcept {}
    constexpr flags(E e) noexcept : set_{e} {}
    constexpr flags(set_of<E> s) noexcept : set_{s} {}
    /// Empty when a bit has no flag.
    static constexpr std::optional<flags> from(exact bits) noexcept {
        if (bits < least || bits > most) return std::nullopt;
        return flags{set_of<E>::of_bits(static_cast<std::uint32_t>(bits))};
    }
    constexpr exact place() const noexcept { return static_cast<exact>(set_.bits()); }
    constexpr set_of<E> all() const noexcept { return set_; }
    constexpr bool any() const noexcept { return !set_.empty(); }
    friend constexpr bool operator==(flags, flags) noexcept = default;

  private:
    set_of<E> set_;
};

inline constexpr std::array<std::string_view, warning_count> warning_keys{
    "chest_pain"sv, "breathless_at_rest"sv, "fainting"sv, "stroke_signs"sv, "cold_sweat"sv, "palpitations_with_symptoms"sv, "choking"sv,
    "head_injury"sv, "dark_urine"sv, "little_urine"sv, "severe_swollen_muscle"sv, "sudden_strength_loss"sv, "palpitations"sv,
    "wet_voice_after_choking"sv, "lasting_dizziness"sv};
inline constexpr std::array<std::string_view, contraindication_count> contraindication_keys{
    "unstable_angina"sv, "uncontrolled_arrhythmia"sv, "heart_failure"sv, "myocarditis"sv, "aortic_stenosis"sv, "recent_embolism"sv,
    "recent_infarction"sv, "thrombophlebitis"sv, "uncontrolled_diabetes"sv};

inline constexpr std::array<std::string_view, after_effect_count> after_effect_keys{"cramp"sv, "heaviness"sv, "joint_pain"sv, "slow_breath"sv, "lasting_tiredness"sv};
inline constexpr std::array<std::string_view, water_precaution_count> water_precaution_keys{"unsafe_swallow"sv, "incontinence"sv, "airway_or_feeding_tube"sv,
                                                                                            "under_one_litre"sv, "heat_sensitive"sv};

}  // namespace detail

/// A set of named flags, or explicitly none. Ordered by inclusion: more flags are worse.
using warnings = detail::flags<warning, warning_count>;
using contraindication_set = detail::flags<contraindication, contraindication_count>;
using after_effect_set = detail::flags<after_effect, after_effect_count>;
using water_precaution_set = detail::flags<water_precaution, water_precaution_count>;

/// The flags that are an emergency (RED-1), and those that need care on the same day (RED-2).
inline constexpr auto emergency_warnings = set_of<warning>::of_bits((1u << 10) - 1);
inline constexpr auto same_day_warnings = set_of<warning>::of_bits(((1u << 15) - 1) & ~((1u << 10) - 1));

/// The stable keys used in files.
constexpr std::string_view key(warning w) noexcept { return detail::warning_keys[static_cast<std::size_t>(w)]; }
constexpr std::string_view key(after_effect a) noexcept { return detail::after_effect_keys[static_cast<std::size_t>(a)]; }
constexpr std::string_view key(water_precaution w) noexcept { return detail::water_precaution_keys[static_cast<std::size_t>(w)]; }
constexpr std::string_view key(contraindication c) noexcept { return detail::contraindication_keys[static_cast<std::size_t>(c)]; }

}  // namespace andante
