// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policies/standard.hpp>

#include <optional>

/// Another policy, with a planned easier week.
namespace andante::policies {

/// PRG-8. In the last of every 4 to 8 weeks, counted from the first day of the prescription, six tenths of the level's volume at the same load; in the others what the
/// other policy wishes. The level itself stays, so the week after is the week before. It is off unless somebody plans it: `easier_week{standard{}, 6 * weeks}`.
/// Source of the idea: Bell 2023, a consensus on deloads in strength athletes: mainly fewer sets and repetitions. The share and the weeks are house values.
template <progression P>
class easier_week {
  public:
    static constexpr policy_card card{"easier_week", "Every few weeks one of six tenths, planned.",
                                      "Bell et al. 2023, Delphi consensus on deloading", "the idea alone, strength athletes; share and weeks are house values", origin::house};
    static constexpr exact least_weeks = 4, most_weeks = 8;
    static constexpr proportion of_the_level = 600_pm;

    /// `every`: whole weeks, in days; 4 to 8 of them.
    consteval easier_week(P of, exact every) : of_{of}, every_{every} {
        if (!allowed(every)) an_easier_week_comes_every_4_to_8_weeks();
    }
    /// The same at run time; empty where it would not be allowed.
    static constexpr std::optional<easier_week> planned(const P& of, exact every) noexcept {
        return allowed(every) ? std::optional{easier_week{of, every, checked{}}} : std::nullopt;
    }

    constexpr dose operator()(const course& c, const experience& x) const noexcept {
        const dose wish = led(of_, c, x);
        if (!is_easier(x)) return wish;
        const dose eased = share(c.level, of_the_level, floor_of(c.start), 0);
        return fits(wish, c.level) && volume(wish) < volume(eased) ? wish : eased;  // whichever is less, never both
    }
    /// Whether today lies in an easier week.
    constexpr bool is_easier(const experience& x) const noexcept {
        const exact n = x.today - x.since;
        return x.since != never && n >= 0 && n % every_ >= every_ - 7;
    }

  private:
    struct checked {};
    constexpr easier_week(const P& of, exact every, checked) noexcept : of_{of}, every_{every} {}
    static constexpr bool allowed(exact every) noexcept { return every % 7 == 0 && every >= 7 * least_weeks && every <= 7 * most_weeks; }
    static void an_easier_week_comes_every_4_to_8_weeks();  // never defined
    [[no_unique_address]] P of_{};
    exact every_ = 7 * most_weeks;
};
template <class P>
easier_week(P, exact) -> easier_week<P>;

}  // namespace andante::policies
