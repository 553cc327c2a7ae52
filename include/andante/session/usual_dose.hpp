// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/prescription.hpp>
#include <andante/rule/card.hpp>

/// What is usual where nobody has said otherwise: how long a stretch is held, a bout lasts, how often balance is practised. A form may start from it; nothing is
/// granted by it.
namespace andante {

/// A number that may be left unsaid: the usual one, the least and the most that a clinician may set, and where the usual one comes from.
struct usual_number {
    exact usual = 0, least = 0, most = 0;
    origin from = origin::house;
};
/// `seconds` of one hold or bout, `times` in a row, `days` a week.
struct usual_dose {
    rule_card card{};
    usual_number seconds{}, times{}, days{};

    /// All holds of one go together.
    constexpr duration in_all() const noexcept { return duration::from_value(seconds.usual * times.usual); }
};

/// STR-1. About a minute a muscle; daily is welcome.
inline constexpr usual_dose usual_stretch{
    {"STR-1", "A stretch is held for half a minute, twice, on three days a week or more.",
     {"American College of Sports Medicine, stretching update 2021; Garber 2011", "30 to 60 s in older people; 60 s an exercise; 2 to 3 days, daily best"}, grade::b},
    {30, 10, 60, origin::read}, {2, 1, 4, origin::read}, {3, 1, 7, origin::read}};
/// STR-4. The other hand, or a helper, eases the fingers towards a fist. Outside a session after warm water, or without a hold at the end of the range.
/// That the move helps: the page. No dose for it was found.
inline constexpr usual_dose usual_finger_stretch{
    {"STR-4", "Fingers are eased towards a fist, each hand, half a minute, twice, every day.",
     {"Cure IBM, Exercise (2019)", "Recommended Exercises"}, grade::expert},
    {30, 10, 60}, {2, 1, 5}, {7, 1, 7}};
/// MIN-2. Bouts of 5 to 10 minutes, with rests; any length counts.
inline constexpr usual_dose usual_bout{
    {"MIN-2", "Minutes come in bouts of five to ten, with rests; any length counts.",
     {"American College of Sports Medicine, exercise in ALS (Medscape 719389)", "10-minute bouts with rests"}, grade::b},
    {600, 120, 900, origin::read}, {1, 1, 4}, {3, 1, 6}};
/// MIN-5. Three days a week, where standing work is open (FAL-2); seated kinds count.
inline constexpr usual_dose usual_balance{
    {"MIN-5", "Balance is practised on three days a week; sitting down counts.",
     {"World Health Organization 2020 (PMC9618974)", "Table 2: three days or more in older adults"}, grade::b},
    {300, 120, 900}, {1, 1, 3}, {3, 1, 6, origin::read}};

namespace detail {

constexpr bool has_a_usual_dose(modality k) noexcept { return k != modality::strength && k != modality::range_of_motion; }
constexpr const usual_dose& usual_of(exercise e) noexcept {
    switch (about(e).kind) {
        case modality::stretching: return e.id == exercises::passive_finger_flexion.id ? usual_finger_stretch : usual_stretch;
        case modality::balance: return usual_balance;
        case modality::aerobic:
        case modality::strength:
        case modality::range_of_motion: break;
    }
    return usual_bout;
}

}  // namespace detail

/// The usual dose of an exercise; null where there is none: strength work and range of motion. Precondition: `known(e)`.
constexpr const usual_dose* usual_dose_of(exercise e) noexcept { return detail::has_a_usual_dose(about(e).kind) ? &detail::usual_of(e) : nullptr; }

/// A line of a form that starts from what is usual. A stretch is kept as it is, and its ceiling is its start. Training starts with one short bout of 5 minutes, and its ceiling
/// is for the clinician to say. Precondition: `known(e)`.
constexpr order usual_order(exercise e, const dose& ceiling = {}) noexcept {
    order o;
    o.what = e, o.ceiling = ceiling;
    if (!detail::has_a_usual_dose(about(e).kind)) return o;
    const usual_dose& u = detail::usual_of(e);  // a pointer compared with null is no constant under the sanitizers of g++
    o.per_week = (std::min)(u.days.usual, exact{6});  // a form counts to 6; movement stays open every day
    if (is_training(e)) {
        o.start = dose{duration::from_value((std::min)(u.seconds.usual, exact{300}))};
        return o;
    }
    o.start = dose{u.in_all()};
    if (!ceiling.stated()) o.ceiling = o.start;
    o.aim = aim::maintain;
    return o;
}

/// Minutes in bouts: how many, and how long each at most.
struct bouts {
    exact how_many = 0;
    duration each{};
};
/// As few as there can be without one above the longest usual one (MIN-2). They are as long as each other, rounded down.
constexpr bouts in_bouts(duration all, duration longest = duration::from_value(usual_bout.seconds.usual)) noexcept {
    if (all.value() <= 0 || longest.value() <= 0) return {};
    const exact n = all.value() / longest.value() + (all.value() % longest.value() != 0);
    return {n, duration::from_value(all.value() / n)};
}

}  // namespace andante
