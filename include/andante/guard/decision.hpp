// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/judgement.hpp>
#include <andante/guard/prescription.hpp>

/// What the guard answers.
namespace andante {

template <class Policy, class Rules, class Host>
class guarded;

/// A dose that the guard has granted, for one exercise. Made by the guard alone.
class approved_dose {
  public:
    constexpr exercise what() const noexcept { return what_; }
    constexpr const dose& value() const noexcept { return value_; }
    friend constexpr bool operator==(const approved_dose&, const approved_dose&) noexcept = default;

  private:
    template <class, class, class>
    friend class guarded;
    friend class decision;
    constexpr approved_dose() noexcept = default;
    constexpr approved_dose(exercise e, const dose& d) noexcept : what_{e}, value_{d} {}
    exercise what_{};
    dose value_{};
};

/// Why there is no answer of the rules: then the exercise is withheld, and this is said.
enum class decision_problem : std::uint8_t {
    nothing, clock_ran_back, prescription_not_yet_in_force, too_many_entries, wish_out_of_bounds, not_fit_for_the_person, below_the_floor
};

/// One exercise's decision. A withheld one has no dose to read by mistake.
class [[nodiscard]] decision {
  public:
    exercise what{};
    finding sum{};             ///< the join of all that was found
    reason_set spoke{};        ///< every rule that had a say
    reason_list why{};         ///< those that bind hardest, gravest first
    dose level{};              ///< what was last earned
    dose wished{};
    proportion factor{};       ///< the least factor in force
    decision_problem problem = decision_problem::nothing;

    constexpr decision() noexcept {}
    constexpr bool granted() const noexcept { return granted_; }
    /// Answers both outcomes: `match(on_granted(const approved_dose&), on_withheld(const decision&))`.
    template <class OnGranted, class OnWithheld>
    constexpr auto match(OnGranted on_granted, OnWithheld on_withheld) const {
        return granted_ ? on_granted(dose_) : on_withheld(*this);
    }
    template <class OnGranted, class Sentence = struct match_answers_both_granted_and_withheld>
    constexpr void match(OnGranted) const = delete;
    friend constexpr bool operator==(const decision&, const decision&) noexcept = default;

  private:
    template <class, class, class>
    friend class guarded;
    bool granted_ = false;
    approved_dose dose_{};
};

/// One day's decisions, in the order of the prescription.
struct day_decisions {
    day on = never;
    judgement person{};        ///< what was found of the person
    detail::room_for<decision, most_orders> at{};
    std::size_t size = 0;
    constexpr day_decisions() noexcept {}
    constexpr const decision* begin() const noexcept { return at.data(); }
    constexpr const decision* end() const noexcept { return at.data() + size; }
};

}  // namespace andante
