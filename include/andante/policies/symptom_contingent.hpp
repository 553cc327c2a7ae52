// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/standard.hpp>

/// The dose follows how it is today.
namespace andante::policies {

/// Steps as another policy does on a clear day: soreness told and clear, tiredness told and not above usual (not above 3 where no usual is known), the last session
/// good, and nothing too much for two weeks. On a day that is a little off, eight tenths of the level: soreness that is not clear, tiredness above usual, or a last
/// session that hurt or was too hard; the rules rest a worse one. When something is not told, the level. All numbers are house values.
/// Source of the idea: NICE NG206, for another disease: no fixed increments, a baseline that does not worsen symptoms, then flexibly up or down.
template <progression P = standard>
struct symptom_contingent {
    static constexpr policy_card card{"symptom_contingent", "A step on clear days alone, and less on days that are a little off.",
                                      "NICE NG206", "another disease, read through a patient association's page; the numbers are house values", origin::house};
    [[no_unique_address]] P of{};
    static constexpr exact calm_without_usual = 3;
    static constexpr proportion on_an_off_day = 800_pm;

    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        if (off(x)) return share(c.level, on_an_off_day, floor_of(c.start), 0);
        const bool told = x.sore >= 0 && x.tired >= 0 && x.size != 0 && x.sessions[0].good();
        return told && !x.flagged_lately() ? led(of, c, x) : c.level;
    }
    /// Whether something that was told is not as usual.
    static constexpr bool off(const experience& x) noexcept {
        const exact usual = x.usually_tired < 0 ? calm_without_usual : x.usually_tired;
        return (x.sore >= 0 && !x.clear()) || x.tired > usual || (x.size != 0 && (x.sessions[0].hurt || x.sessions[0].too_hard));
    }
};
symptom_contingent() -> symptom_contingent<standard>;
template <class P>
symptom_contingent(P) -> symptom_contingent<P>;
static_assert(progression<symptom_contingent<>>);

}  // namespace andante::policies
