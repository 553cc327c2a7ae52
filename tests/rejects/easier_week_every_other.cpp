// rejected: an_easier_week_comes_every_4_to_8_weeks
// SPDX-License-Identifier: BSL-1.0
// An easier week is a whole one, and not every other.
#include <andante/policies/easier_week.hpp>

using namespace andante;
constexpr policies::easier_week every_sixth{policies::standard{}, 6 * weeks};
static_assert(!every_sixth.is_easier(experience{}));
#ifdef REJECTED
constexpr policies::easier_week every_other{policies::standard{}, 2 * weeks};
#endif
