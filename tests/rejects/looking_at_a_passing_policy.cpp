// rejected: a_policy_ref_looks_at_a_policy_that_outlives_it
// SPDX-License-Identifier: BSL-1.0
// A reference owns nothing: what it looks at has a name.
#include <andante/policies/maintenance.hpp>
#include <andante/policy/policy_ref.hpp>

using namespace andante;
const policies::maintenance steady{};
const policy_ref chosen{steady};
#ifdef REJECTED
const policy_ref passing{policies::maintenance{}};
#endif
