// rejected: only_if<R>: a red-flag rule is in every set, whatever is chosen
// SPDX-License-Identifier: BSL-1.0
// What warns of danger is not a setting.
#include <andante/compose.hpp>
#include <andante/guard/chosen_rules.hpp>

using namespace andante;
constexpr chosen_rules all{ibm_rules};
constexpr auto fewer = all.only_if<rules::load_step>(false);
static_assert(!fewer.left_out().empty());
#ifdef REJECTED
constexpr auto unwarned = all.only_if<rules::emergency_signs>(false);
#endif
