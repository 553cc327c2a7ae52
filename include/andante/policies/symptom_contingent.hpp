// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/standard.hpp>

/// The dose follows how it is today.
namespace andante::policies {

/// Steps as another policy does on a clear day: soreness told and clear, tiredness told and not above usual (not above 3 where no usual is known), the last session
/// good, and nothing too much for two weeks. On a bad day, eight tenths of the level: soreness of 3 or more and 2 above usual, tiredness of 5 or more and
/// 2 above usual, or a last session that hurt or was too hard. On any other day, and when something is not told, the level. All numbers are house values.
/// Source of the idea: NICE NG206, for another disease: no fixed increments, a baseline that does not worsen symptoms, then flexibly up or down.
template <progression P = standard>
struct symptom_contingent {
    static constexpr policy_card card{"symptom_contingent", "A step on clear days alone, and less on bad ones.",
                                      "NICE NG206", "another disease, read through a patient association's page; the numbers are house values", origin::house};
    [[no_unique_address]] P of{};
    static constexpr exact sore_from = 3, tired_from = 5, above_usual = 2, calm_without_usual = 3;
    static constexpr proportion on_a_bad_day = 800_pm;

    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        if (bad(x)) return share(c.level, on_a_bad_day, floor_of(c.start), 0);
        return clear(x) ? wished_by(of, c, x) : c.level;
    }
    static constexpr bool bad(const experience& x) noexcept {
        const exact usual = x.usually_tired < 0 ? calm_without_usual : x.usually_tired;
        return (x.sore >= sore_from && x.over_usual_sore >= above_usual) || (x.tired >= tired_from && x.tired - usual >= above_usual) ||
               (x.size != 0 && (x.sessions[0].hurt || x.sessions[0].too_hard));
    }
    static constexpr bool clear(const experience& x) noexcept {
        const exact usual = x.usually_tired < 0 ? calm_without_usual : x.usually_tired;
        return x.clear() && x.tired >= 0 && x.tired <= usual && x.size != 0 && x.sessions[0].good() && !x.flagged_lately();
    }
};
symptom_contingent() -> symptom_contingent<standard>;
template <class P>
symptom_contingent(P) -> symptom_contingent<P>;
static_assert(progression<symptom_contingent<>>);

}  // namespace andante::policies
