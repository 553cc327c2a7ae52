// SPDX-License-Identifier: BSL-1.0
// From a published programme to a form: what it asks for, what is refused, and what it is brought down to.
#include <andante/guard/published.hpp>
#include <andante/policies/protocols.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace guard_published {

using namespace andante;
using namespace andante::exercises;

constexpr day since = "2026-03-02"_day;

draft asked(std::string_view key) { return published_draft(*policies::find_protocol(key), physiotherapist(41), since, 10'000); }
std::vector<draft_problem> problems(const draft& d) {
    std::vector<draft_problem> all;
    const auto made = prescribe(d);
    if (!made)
        for (const refusal& r : made.error())
            if (r.line <= 0) all.push_back(r.what);
    return all;
}
using list = std::vector<draft_problem>;
using enum draft_problem;
/// Brought down until it stands; empty when that cannot be.
std::optional<prescription> mended(draft d) {
    for (int i = 0; i != 8; ++i) {
        const auto made = prescribe(d);
        if (made) return *made;
        const auto less = brought_down(d, made.error());
        if (!less) return std::nullopt;
        d = *less;
    }
    return std::nullopt;
}

TEST_CASE("a programme whose dose is not known asks for the starter") {
    const draft d = asked("johnson_2007");
    REQUIRE(d.orders.size() == 1);
    CHECK(d.orders[0].what == sit_to_stand);
    CHECK(d.orders[0].start == starter);
    CHECK(d.orders[0].ceiling == starter);
    CHECK(d.orders[0].per_week == 7);
    CHECK(asked("wallace_2019").orders[0].start == timed_starter);
    CHECK(asked("spector_1997").orders[0].per_week == 0);  // not stated: the form's own default
    CHECK(asked("alexanderson_2000").orders[1].start == dose{15 * minutes});
}
TEST_CASE("what each programme is refused for at entry") {
    CHECK(problems(asked("johnson_2007")) == list{bad_frequency});
    CHECK(problems(asked("alexanderson_2007")) == list{share_above_its_limit, start_needs_a_signature});
    CHECK(problems(asked("sveen_low_intensity")) == list{share_above_its_limit, start_needs_a_signature});
    CHECK(problems(asked("fyss_low_load")) == list{beyond_the_absolute_bound});
    CHECK(problems(asked("jorgensen_2018")) == list{draft_problem::restriction_cuff, sets_to_failure, beyond_the_absolute_bound, start_needs_a_signature});
    for (const std::string_view key : {"johnson_2009", "spector_1997", "arnardottir_2003", "alexanderson_2000", "alexanderson_2014", "wallace_2019", "post_polio_20"})
        CHECK(problems(asked(key)).empty());
}
TEST_CASE("brought down: to the bound, never higher than asked, and it stands") {
    for (const protocol& p : policies::protocols) {
        CAPTURE(p.key);
        const draft d = asked(p.key);
        const auto rx = mended(d);
        CHECK(rx.has_value() == (p.key != "jorgensen_2018"));
        if (!rx) continue;
        for (std::size_t i = 0; i != d.orders.size(); ++i) {
            const order &from = d.orders[i], &to = rx->orders()[i];
            CHECK(to.what == from.what);
            CHECK(fits(to.start, from.start));
            CHECK(fits(to.ceiling, from.ceiling));
            CHECK(to.share_of_one_rm <= from.share_of_one_rm);
            CHECK((from.per_week == 0 || to.per_week <= from.per_week));
        }
    }
    const order sveen = mended(asked("sveen_low_intensity"))->orders()[0];
    CHECK(sveen.start == dose{1 * sets, 12 * rep, 4 * kg});
    CHECK(sveen.ceiling == dose{3 * sets, 15 * rep, 4 * kg});
    CHECK(sveen.share_of_one_rm == 400_pm);
    const order strong = mended(asked("alexanderson_2007"))->orders()[0];
    CHECK(strong.start == dose{1 * sets, 10 * rep, 4 * kg});
    CHECK(mended(asked("fyss_low_load"))->orders()[0].ceiling == dose{3 * sets, 30 * rep});
    CHECK(mended(asked("johnson_2007"))->orders()[0].per_week == 6);
}
TEST_CASE("nothing is brought down to less of a cuff, of failure, of maximal eccentric work, or of more than 70 %; the twin without it stands") {
    draft cuffs = asked("jorgensen_2018"), plain = cuffs;
    plain.orders = {};
    for (order o : cuffs.orders) {
        o.methods = {};
        plain.orders.add(o);
    }
    CHECK_FALSE(mended(cuffs));
    REQUIRE(mended(plain));
    CHECK(mended(plain)->orders()[0].start.sets() == 1 * sets);
    for (const method m : {method::restriction_cuff, method::to_failure, method::maximal_eccentric}) {
        draft d = asked("wallace_2019");
        order o = d.orders[0];
        CHECK(mended(d));
        o.methods = m;
        d.orders = {o};
        CHECK_FALSE(mended(d));
    }
    for (exact share = 100; share <= 1000; share += 50) {
        draft d = asked("post_polio_20");
        order o = d.orders[0];
        o.share_of_one_rm = *proportion::from(share);
        d.orders = {o};
        CHECK(mended(d).has_value() == (share <= 700));
    }
}
TEST_CASE("a fault of the form itself is not brought down") {
    draft d = asked("johnson_2007");
    d.by = {};
    CHECK_FALSE(mended(d));
    d = asked("johnson_2007"), d.orders.add(d.orders[0]);
    CHECK_FALSE(mended(d));
}

}  // namespace guard_published
