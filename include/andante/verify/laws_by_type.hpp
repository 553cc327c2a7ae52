// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/law.hpp>

/// Laws of the algebra and of the types: they hold for whatever is composed of this library's parts.
namespace andante::verify::laws {

/// Findings as rules utter them, each with a neighbour in every part.
inline std::vector<finding> some_findings() {
    const day open = forms::first + 2;
    std::vector<finding> all{finding{},
                             hold(),
                             regress(800_pm),
                             regress(500_pm),
                             ease(900_pm),
                             ease(500_pm),
                             rest(open),
                             rest(open + 3),
                             rest(open).leaving(movement::daily_life),
                             await_clearance(latch::programme),
                             await_clearance(latch::overwork),
                             await_clearance(latch::contraindication).leaving(movement::care_team_only),
                             stop_and_seek_care(urgency::same_day),
                             stop_and_seek_care(urgency::emergency),
                             within(dose::unbounded().with(part::weight, 1'000)),
                             within(dose::unbounded().with(part::time, 600)),
                             within(dose{1 * sets, 8 * rep}),
                             under(constraint::seated_only),
                             under(constraint::no_external_load),
                             please_review(review::capability),
                             everything()};
    const std::size_t n = all.size();
    for (std::size_t i = 0; i != n; ++i)
        for (const finding& f :
             {all[i].marked(flag::minor), all[i].ending(halt::exercise), all[i].relevelled(relevel::rematch), all[i].lightened(), all[i].asking(review::fatigue_spell)})
            all.push_back(f);
    return all;
}
inline void findings_join(ground&, ledger& l) {
    const std::vector<finding> all = some_findings();
    for (const finding& a : all) {
        l.expect((a | a) == a, "a finding joined with itself is another");
        l.expect((a | finding{}) == a && (finding{} | a) == a, "nothing to say says something");
        l.expect((a | everything()) == everything(), "the top is not the top");
        for (const finding& b : all) {
            const finding both = a | b;
            l.expect(both == (b | a), "the order of two findings matters");
            l.expect(a <= both && b <= both, "a join is looser than one of its parts");
            l.expect(lasting(both) == (lasting(a) | lasting(b)), "what lasts of a join is not the join of what lasts");
            for (const finding& c : all) l.expect((both | c) == (a | (b | c)), "joins do not associate");
        }
    }
}
/// Reasons, whatever the order in which rules spoke.
inline void reasons_have_no_order(ground&, ledger& l) {
    std::vector<reason> some;
    for (std::uint8_t i = 0; i != 6; ++i) {
        reason r;
        r.rule = static_cast<std::uint8_t>(i * 7 % 5), r.arm = static_cast<std::uint8_t>(i % 2), r.act = static_cast<action>(1 + i % 4),
        r.at = i % 3 == 0 ? scope::region : scope::person;
        some.push_back(r);
    }
    std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
    const auto listed = [&] {
        judgement j;
        for (const std::size_t i : order) j.add(finding{}, some[i]);
        return j;
    };
    const judgement first = listed();
    do {
        const judgement j = listed();
        l.expect(j.why == first.why && j.spoke == first.spoke, "the order in which rules speak shows in the reasons");
    } while (std::next_permutation(order.begin(), order.end()));
}
inline void a_form_without_bounds_is_refused(ground&, ledger& l) {
    const auto refused = [&](auto change, std::string_view why) {
        draft d = forms::everyday_draft();
        short_list<order, most_orders> orders;
        for (order o : d.orders) {
            if (orders.size() == 0) change(o);
            orders.add(o);
        }
        d.orders = orders;
        l.expect(!prescribe(d), why);
    };
    refused([](order& o) { o.ceiling = dose{}; }, "a form without a ceiling is taken");
    refused([](order& o) { o.start = dose{}; }, "a form without a start is taken");
    for (const part p : {part::n_sets, part::n_reps, part::weight, part::time})
        for (const exact n : {-1, absolute_ceiling.at(p) + 1, (std::numeric_limits<exact>::max)(), (std::numeric_limits<exact>::min)()}) {
            refused([&](order& o) { o.ceiling = o.ceiling.with(p, n); }, "a ceiling beyond the absolute bound, or a negative one, is taken");
            refused([&](order& o) { o.start = o.start.with(p, n); }, "a start beyond the absolute bound, or a negative one, is taken");
        }
    refused([](order& o) { o.start = o.ceiling.with(part::n_reps, o.ceiling.at(part::n_reps) + 1); }, "a start above its ceiling is taken");
    l.expect(bool(prescribe(forms::everyday_draft())), "a good form is refused");
}
/// Each limit at every edge of its rings.
inline void limits_stay_in_their_rings(ground&, ledger& l) {
    andante::limits::for_each([&]<class T>(const named_limit<T>& limit) {
        const day today = forms::first;
        const signature nobody{}, signed_now{7, 1, today + 182}, too_long{7, 1, today + 183}, over{7, 1, today - 1};
        const auto looser = [&](exact n, exact than) { return limit.ring.looser_up ? n > than : n < than; };
        const exact most = limit.ring.looser_up ? limit.ring.recommended.most : limit.ring.recommended.least;
        for (const exact edge : {limit.ring.normal, limit.ring.recommended.least, limit.ring.recommended.most, limit.ring.absolute, T::least, T::most})
            for (exact n = edge - 1; n <= edge + 1; ++n) {
                const bool on_scale = n >= T::least && n <= T::most;
                const auto taken = [&](const signature& by) { return andante::check({limit.id(), n, by}, today).what == limit_problem::nothing; };
                l.expect(taken(nobody) == (on_scale && !looser(n, most)), "a limit is loosened without a signature, or cannot be tightened");
                l.expect(taken(signed_now) == (on_scale && !looser(n, limit.ring.absolute)), "a signature passes the absolute bound, or does not reach it");
                for (const signature& s : {too_long, over}) l.expect(taken(s) == (on_scale && !looser(n, most)), "a signature lasts too long, or counts after its end");
            }
    });
}
/// A share of any level: within the level, not below the floor, and not more than the share.
inline void shares_stay_between(ground&, ledger& l) {
    for (exact n = 1; n <= 3; ++n)
        for (exact reps = 3; reps <= 30; ++reps)
            for (const exact start : {3, 6, 8, 10, 15})
                for (exact p = 0; p <= 1000; p += 25) {
                    const dose level = dose::of_parts({n, reps, 2'000, 0}), floor = meet(floor_of(dose::of_parts({1, start, 2'000, 0})), level),
                               got = share(level, *proportion::from(p), floor, 500);
                    l.expect(fits(got, level), "a share is above its level");
                    l.expect(volume(got) >= volume(floor), "a share is below the floor");
                    l.expect(volume(got) <= (std::max)(volume(level) * p / 1000, (std::max)(volume(floor), std::int64_t{least_reps})), "a share is more than its share");
                }
}
static_assert(std::same_as<decltype(std::declval<const decision&>().match([](const approved_dose&) { return 0; }, [](const decision&) { return 0; })), int>);  // both outcomes are answered
static_assert(!std::is_default_constructible_v<approved_dose> && !std::is_constructible_v<approved_dose, exercise, dose>);  // only the guard makes one

}  // namespace andante::verify::laws
