// rejected: a policy answers \(const course&\) or \(const course&, const experience&\) with a dose, noexcept
// SPDX-License-Identifier: BSL-1.0
// A policy is noexcept: it may not allocate in the middle of a decision and fail.
#include <andante/compose.hpp>

#include <vector>

using namespace andante;
struct steady {
    constexpr dose operator()(const course& c) const noexcept { return c.level; }
};
constexpr auto kept = compose(steady{}, ibm_rules, ibm_questions{});
static_assert(kept.rules().size > 0);
#ifdef REJECTED
struct allocating {
    dose operator()(const course& c) const {
        const std::vector<dose> ladder(8, c.level);
        return ladder.back();
    }
};
const auto heaped = compose(allocating{}, ibm_rules, ibm_questions{});
#endif
