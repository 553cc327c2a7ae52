// rejected: choose<P>: this policy is not among those to choose from
// SPDX-License-Identifier: BSL-1.0
// What may be chosen at run time is listed when the program is compiled.
#include <andante/policies/any_of.hpp>
#include <andante/policies/maintenance.hpp>
#include <andante/policies/standard.hpp>
#include <andante/policies/two_for_two.hpp>

using namespace andante;
constexpr policies::any_of either{policies::standard{}, policies::maintenance{}};
static_assert(either.choose<policies::maintenance>().chosen() == 1);
#ifdef REJECTED
constexpr auto third = either.choose<policies::two_for_two>();
#endif
