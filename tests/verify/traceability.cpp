// SPDX-License-Identifier: BSL-1.0
// Each proposal once, each judge of the set among them, each recommendation served by proposals that exist.
#include <doctest/doctest.h>

#include <andante/rules/ibm.hpp>
#include <andante/verify/traceability.hpp>

#include <set>
#include <string>

namespace traceability {
namespace {

using namespace andante;
using namespace andante::verify;

TEST_CASE("each proposal is there once") {
    std::set<std::string_view> ids;
    for (const proposal& p : proposals) {
        INFO(std::string{p.id});
        CHECK(ids.insert(p.id).second);
        CHECK(!p.about.empty());
    }
    CHECK(ids.size() == 88);
}

TEST_CASE("a proposal that judges is whole when the set has its rule, and only then") {
    std::set<std::string_view> in_the_set;
    ibm_rules.for_each_rule([&]<class R>(const R&, std::size_t) { in_the_set.insert(R::card.id); });
    for (const std::string_view id : in_the_set) CHECK_MESSAGE(find_proposal(id) != nullptr, std::string{id});
    for (const proposal& p : proposals) {
        INFO(std::string{p.id});
        const bool judge = p.kind == proposal_kind::judges || p.kind == proposal_kind::is_derived;
        if (judge) CHECK((p.done == progress_of_work::whole) == (in_the_set.count(p.id) == 1));
        if (p.done != progress_of_work::whole) CHECK(!p.rest.empty());
    }
}

TEST_CASE("each recommendation is there in its order, and what serves it exists") {
    int n = 0;
    for (const recommendation& r : recommendations) {
        CHECK(r.number == ++n);
        CHECK(!r.says.empty());
        int served = 0;
        for_each_id(r, [&](std::string_view id) {
            CHECK_MESSAGE(find_proposal(id) != nullptr, std::string{id});
            ++served;
        });
        CHECK(served >= 1);
    }
    CHECK(find_proposal("RED-9") == nullptr);
}

}  // namespace
}  // namespace traceability
