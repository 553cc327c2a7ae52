// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"
#include "laws.hpp"

#include <andante/policies/easier_week.hpp>
#include <andante/policies/symptom_contingent.hpp>

#include <doctest/doctest.h>

namespace easier_week_policy {

using namespace policy_laws;
using policies::easier_week;
constexpr easier_week policy{policies::standard{}, 6 * weeks};

struct every_fourth {
    constexpr dose operator()(const course& c, const experience& x) const noexcept { return easier_week{policies::standard{}, 4 * weeks}(c, x); }
};

TEST_CASE("easier week: it keeps the laws of policies") { keep(policy); }
TEST_CASE("easier week: the last of every so many weeks, six tenths of the volume at the same load") {
    for (exact every = 4; every <= 8; ++every) {
        const auto planned = easier_week<policies::standard>::planned(policies::standard{}, every * weeks);
        REQUIRE(planned);
        for (exact n = -10; n <= 200; ++n)
            for (const course& c : {knee({2 * sets, 10 * rep, 2 * kg}), walk(20 * minutes)}) {
                const bool easy = n >= 0 && n / 7 % every == every - 1;
                const dose to = (*planned)(c, well_but(c, [&](experience& x) { x.since = x.today - n; }));
                CHECK(to == (!easy ? policies::standard{}(c) : c.aerobic() ? dose{12 * minutes} : dose{2 * sets, 6 * rep, 2 * kg}));
            }
    }
}
TEST_CASE("easier week: whole weeks, 4 to 8 of them, or none is planned") {
    for (exact days = -7; days <= 100; ++days)
        CHECK(easier_week<policies::standard>::planned(policies::standard{}, days).has_value() == (days % 7 == 0 && days >= 28 && days <= 56));
}
TEST_CASE("easier week: of two reductions the greater one, never both") {
    constexpr easier_week both{policies::symptom_contingent{}, 4 * weeks};
    const course c = walk(20 * minutes);
    const auto at = [&](exact tired, exact day_no) { return both(c, well_but(c, [&](experience& x) { x.tired = tired, x.since = x.today - day_no; })); };
    CHECK(at(2, 0) == dose{21 * minutes});
    CHECK(at(4, 0) == dose{16 * minutes});
    CHECK(at(2, 27) == dose{12 * minutes});
    CHECK(at(4, 27) == dose{12 * minutes});
}
TEST_CASE("easier week: never bolder than the policy it leads, and that one is bolder") {
    CHECK(verify::never_bolder(policy, policies::standard{}).holds());
    CHECK_FALSE(verify::never_bolder(policies::standard{}, policy).holds());
    constexpr easier_week timed{policies::time_progression{}, 4 * weeks}, rare{policies::time_progression{}, 8 * weeks};
    CHECK(verify::never_looser(timed, policies::time_progression{}).holds());
    CHECK(verify::never_looser(timed, rare).holds());  // every eighth week is a fourth one
    const auto back = verify::never_looser(rare, timed);
    REQUIRE_FALSE(back.holds());
    CHECK(timed.is_easier(back.knowing()));
    CHECK_FALSE(rare.is_easier(back.knowing()));
}
TEST_CASE("easier week: lived, it is granted lower and costs no level, and good months rise all the same") {
    using namespace living;
    auto p = someone(ibm_rules, living::form(), wish<every_fourth>), s = someone();
    p.lives_well(84, 3), s.lives_well(84, 3);
    CHECK(volume(p.level(walking)) > 600);
    CHECK(volume(p.level(walking)) <= volume(s.level(walking)));
    auto q = someone(ibm_rules, living::form(), wish<every_fourth>);
    q.lives_well(21, 3);
    const dose level = q.level(left_knee);
    exact granted = 0;
    for (exact n = 21; n != 28; ++n) {
        q.checks_in();
        if (q.may(left_knee)) {  // two days a week with load in the first four weeks (MIN-4)
            CHECK(volume(q.grant(left_knee)) == volume(level) * 6 / 10);
            CHECK(q.grant(left_knee).weight() == level.weight());
            q.trains(), ++granted;
        }
        q.sleeps();
    }
    CHECK(granted >= 2);
    q.lives_well(3, 0).checks_in();
    CHECK(q.level(left_knee) == level);
    CHECK(volume(q.grant(left_knee)) >= volume(level));
}

}  // namespace easier_week_policy
