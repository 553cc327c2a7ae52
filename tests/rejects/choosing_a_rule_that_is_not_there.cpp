// rejected: only_if<R>: the set has no such rule
// SPDX-License-Identifier: BSL-1.0
// A rule is in a set, in or out; it is not brought in at run time.
#include <andante/compose.hpp>
#include <andante/guard/chosen_rules.hpp>

using namespace andante;
constexpr chosen_rules all{ibm_rules};
constexpr auto fewer = all.only_if<rules::load_step>(false);
static_assert(!fewer.left_out().empty());
#ifdef REJECTED
struct mine {};
constexpr auto more = all.only_if<mine>(true);
#endif
